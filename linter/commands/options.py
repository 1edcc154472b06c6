"""Arguments that several commands share: the context, and the language of the answer."""

import argparse
import os

from linter.messages import LANGUAGES, nearest
from linter.model import CHOICES, Context


def add_context(command: argparse.ArgumentParser) -> None:
    """Add one argument for every key of a context but the private list; None in it stands for the usual value."""
    for key, choices in CHOICES.items():
        command.add_argument(name_of(key), choices=choices, help=f"default: {getattr(Context(), key)}")
    command.add_argument("--date", default="", metavar="YYYY-MM-DD", help="use the rules in force on that day")


def name_of(key: str) -> str:
    """The argument for a key, such as "--client-plan"."""
    return f"--{key.replace('_', '-')}"


def add_language(command: argparse.ArgumentParser) -> None:
    """Add the language of the answer; without it the terminal's own."""
    text = f"the language of the answer: {', '.join(LANGUAGES)} [the terminal's]"
    command.add_argument("--language", type=_language, default=_of_terminal(), metavar="LANGUAGE", help=text)


def context_of(given: argparse.Namespace) -> Context:
    """The context that the arguments describe. Raises ContextError."""
    private = tuple(getattr(given, "private", ()))
    told = {key: getattr(given, key) for key in CHOICES if getattr(given, key) is not None}
    return Context(**told, date=given.date, private=private)


def _language(tag: str) -> str:
    if not _is_known(tag):
        raise argparse.ArgumentTypeError(f"there are no texts in {tag!r}; use one of {', '.join(LANGUAGES)}")
    return nearest(tag)


def _of_terminal() -> str:
    """The first language that can be served of the first variable that is set, in the order of gettext."""
    variables = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    tags = next(filter(None, variables), "").split(":")
    return nearest(next(filter(_is_known, tags), "en"))


def _is_known(tag: str) -> bool:
    """False where `nearest` gives English only because it knows nothing better."""
    base = tag.replace("_", "-").replace(".", "-").partition("-")[0]
    return nearest(tag) != "en" or base.lower() == "en"
