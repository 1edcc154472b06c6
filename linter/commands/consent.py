"""`onside consent [FILE|-]`: what a message of the other side says about contact outside the platform."""

import argparse
import sys
from collections.abc import Iterator

from linter import DraftError
from linter.commands import drafts, options
from linter.consent import Reading, read
from linter.messages import words_for

HELP = "read a message of the other side"
DESCRIPTION = (
    "Read one message of the other side: does it ask for, offer, agree to or decline contact outside the platform?"
)
EPILOG = "Exit status: 0 the message was read, 2 unusable input."
_LABEL = 9  # columns


def add(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    text = "the message: a text file in UTF-8, or - for standard input"
    command.add_argument("file", nargs="?", default="-", metavar="FILE", help=text)
    options.add_language(command)


def run(given: argparse.Namespace) -> int:
    """Say what the message says; 2 when it cannot be used."""
    try:
        message = drafts.read(given.file)
        reading = read(message)
    except (drafts.UnreadableError, DraftError) as error:
        print(f"onside: {drafts.shown_name(given.file)}: {error}", file=sys.stderr)
        return 2
    print("\n".join(_lines(message, reading, given.language)))
    return 0


def _lines(message: str, reading: Reading, language: str) -> Iterator[str]:
    words = words_for(language)
    said = words["consent"]
    yield said[reading.stance or "nothing"]
    if reading.stance:
        yield _labelled(said["kinds"], ", ".join(words["kind"][kind] for kind in reading.kinds) or said["any_kind"])
        if reading.topics:
            yield _labelled(said["apps"], ", ".join(reading.topics))
        quoted = " ".join(message[reading.start : reading.end].split())
        yield _labelled(said["words"], f'"{"".join(filter(str.isprintable, quoted))}"')
    yield _labelled(said["context"], f"consent={reading.consent} ({words['context']['consent'][reading.consent]})")


def _labelled(label: str, text: str) -> str:
    return f"  {label + ':':<{_LABEL}} {text}"
