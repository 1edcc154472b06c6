"""Arguments that several commands share: the context, and the language of the answer."""

import argparse
import os

from linter.messages import LANGUAGES, nearest
from linter.model import CHOICES, Context


def add_context(command: argparse.ArgumentParser) -> None:
    """Add one argument for every key of a context but the private list."""
    for key, choices in CHOICES.items():
        name = f"--{key.replace('_', '-')}"
        command.add_argument(name, choices=choices, default=getattr(Context(), key), help="default: %(default)s")
    command.add_argument("--date", default="", metavar="YYYY-MM-DD", help="use the rules in force on that day")


def add_language(command: argparse.ArgumentParser) -> None:
    """Add the language of the answer; without it the terminal's own."""
    text = f"the language of the answer: {', '.join(LANGUAGES)} [the terminal's]"
    command.add_argument("--language", choices=LANGUAGES, default=_of_terminal(), metavar="LANGUAGE", help=text)


def context_of(given: argparse.Namespace) -> Context:
    """The context that the arguments describe. Raises ContextError."""
    private = tuple(getattr(given, "private", ()))
    return Context(**{key: getattr(given, key) for key in CHOICES}, date=given.date, private=private)


def _of_terminal() -> str:
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return nearest(next(filter(None, names), "en"))
