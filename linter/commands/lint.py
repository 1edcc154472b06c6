"""`onside lint [FILE…|-]`: check drafts."""

import argparse
import os
import sys

from linter import Context, ContextError, DraftError, lint, stream, terminal
from linter.commands import drafts, options

HELP = "check drafts"
DESCRIPTION = "Check drafts in text files, or standard input."
EPILOG = "Exit status: 0 fine, 1 something is not allowed, 2 unusable input."


def add(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    command.add_argument("files", nargs="*", metavar="FILE", help="a text file in UTF-8, or - for standard input")
    command.add_argument("--jsonl", action="store_true", help="read and write one JSON object a line")
    options.add_context(command)
    text = "your own company, name …; may be repeated"
    command.add_argument("--private", action="append", default=[], metavar="WORDS", help=text)
    options.add_language(command)


def run(given: argparse.Namespace) -> int:
    """Check the drafts; 1 when something is not allowed, 2 when a file cannot be used."""
    if given.jsonl and given.files:
        raise ContextError("--jsonl reads standard input; leave the file names out")
    context = options.context_of(given)
    if given.jsonl:
        stream.run(sys.stdin.buffer, sys.stdout.buffer, context, given.language)
        return 0
    return max([_lint_file(name, context, given.language) for name in given.files or ["-"]])


def _lint_file(name: str, context: Context, language: str) -> int:
    shown = drafts.shown_name(name)
    try:
        text = drafts.read(name)
        report = lint(text, context, language=language)
    except (drafts.UnreadableError, DraftError) as error:
        print(f"onside: {shown}: {error}", file=sys.stderr)
        return 2
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    sys.stdout.write(terminal.render(shown, text, report, colour=colour, language=language))
    return 1 if report.verdict == "not_allowed" else 0
