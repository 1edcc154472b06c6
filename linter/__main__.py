"""The command line: `onside lint [FILE…|-]`."""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from linter import Context, ContextError, DraftError, __version__, lint, stream, terminal
from linter.model import CHOICES


class UnreadableError(Exception):
    """A file that is no draft; the message names it and the cure."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; exit status 0 fine, 1 something not allowed, 2 unusable input."""
    given = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that cannot show an emoji still shows the rest
    try:
        context = _context(given)
        if given.jsonl:
            stream.run(sys.stdin.buffer, sys.stdout.buffer, context)
            return 0
        return max([_lint_file(name, context) for name in given.files or ["-"]])
    except ContextError as error:
        print(f"onside: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onside", description="Find contact details in a draft and say whether they may be shared."
    )
    parser.add_argument("--version", action="version", version=f"onside {__version__}")
    command = parser.add_subparsers(required=True, metavar="lint").add_parser(
        "lint",
        help="check drafts",
        description="Check drafts in text files, or standard input.",
        epilog="Exit status: 0 fine, 1 something is not allowed, 2 unusable input.",
    )
    command.add_argument("files", nargs="*", metavar="FILE", help="a text file in UTF-8, or - for standard input")
    command.add_argument("--jsonl", action="store_true", help="read and write one JSON object a line")
    for key, choices in CHOICES.items():
        command.add_argument(
            f"--{key.replace('_', '-')}",
            choices=choices,
            default=getattr(Context(), key),
            help="default: %(default)s",
        )
    command.add_argument("--date", default="", metavar="YYYY-MM-DD", help="use the rules in force on that day")
    command.add_argument(
        "--private",
        action="append",
        default=[],
        metavar="WORDS",
        help="your own company, name …; may be repeated",
    )
    return parser


def _context(given: argparse.Namespace) -> Context:
    if given.jsonl and given.files:
        raise ContextError("--jsonl reads standard input; leave the file names out")
    return Context(**{key: getattr(given, key) for key in CHOICES}, date=given.date, private=tuple(given.private))


def _lint_file(name: str, context: Context) -> int:
    shown = "standard input" if name == "-" else name
    try:
        text = _read(name)
        report = lint(text, context)
    except (UnreadableError, DraftError) as error:
        print(f"onside: {shown}: {error}", file=sys.stderr)
        return 2
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    sys.stdout.write(terminal.render(shown, text, report, colour))
    return 1 if report.verdict == "not_allowed" else 0


def _read(name: str) -> str:
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror}") from None
    if b"\0" in content:
        raise UnreadableError("looks like a binary file; give a text file in UTF-8")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"is not UTF-8 at byte {error.start}; save it as UTF-8") from None


if __name__ == "__main__":
    sys.exit(main())
