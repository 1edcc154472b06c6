"""`onside can-i KIND`: may this be shared here and now?"""

import argparse
import sys

from linter.answer_text import render_answer, render_matrix, render_timeline
from linter.answers import answer
from linter.commands import options
from linter.matrix import matrix
from linter.model import CHOICES, PURPOSES
from linter.questions import SUBJECTS, Question, QuestionError
from linter.timeline import timeline

HELP = "ask whether something may be shared"
DESCRIPTION = "Ask whether something may be shared here and now, and read why."
EPILOG = f"KIND is one of: {', '.join(SUBJECTS)}. Exit status: 0 fine, 1 not allowed, 2 unusable input."

_ONE_CASE = ("purpose", *(key for key in CHOICES if key != "platform"))  # a table has rows and columns for these


def add(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    command.add_argument("kind", nargs="?", metavar="KIND", help="what you want to share, such as email")
    text = f"why you share it: {', '.join(PURPOSES)} [the usual one]"
    command.add_argument("--purpose", metavar="PURPOSE", help=text)
    views = command.add_mutually_exclusive_group()
    views.add_argument("--timeline", action="store_true", help="show how the answer changed over the years")
    views.add_argument("--table", action="store_true", help="show all answers for --platform (and --date) in one table")
    options.add_context(command)
    options.add_language(command)


def run(given: argparse.Namespace) -> int:
    """Answer the question; 1 when it is not allowed, 2 when it makes no sense."""
    try:
        if given.table:
            return _show_table(given)
        return _show_answer(given)
    except QuestionError as error:
        print(f"onside: {error}", file=sys.stderr)
        return 2


def _show_table(given: argparse.Namespace) -> int:
    unused = ["KIND"] if given.kind else []
    unused += [options.name_of(key) for key in _ONE_CASE if getattr(given, key) is not None]
    if unused:
        raise QuestionError(f"--table shows all answers of a platform on one day; leave {', '.join(unused)} out")
    context = options.context_of(given)
    sys.stdout.write(render_matrix(matrix(context.platform, context.date, given.language), given.language))
    return 0


def _show_answer(given: argparse.Namespace) -> int:
    if not given.kind:
        raise QuestionError(f"say what you want to share; use one of {', '.join(SUBJECTS)}")
    if given.timeline and given.date:
        raise QuestionError("--timeline shows every day; leave --date out")
    question = Question.about(given.kind, given.purpose or "", options.context_of(given))
    answered = answer(question, given.language)
    if given.timeline:
        sys.stdout.write(render_timeline(question, timeline(question, given.language), given.language))
    else:
        sys.stdout.write(render_answer(question, answered, given.language))
    return 1 if answered.verdict == "not_allowed" else 0
