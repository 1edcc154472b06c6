"""The command line: `onside lint …`, `onside can-i …` and `onside consent …`."""

import argparse
import io
import os
import sys
from collections.abc import Sequence

from linter import ContextError, __version__
from linter.commands import can_i, consent, lint

_COMMANDS = {"lint": lint, "can-i": can_i, "consent": consent}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status, 2 for arguments that cannot be used, 130 after Ctrl+C."""
    given = _parser().parse_args(arguments)
    _set_encoding()
    try:
        status: int = _COMMANDS[given.command].run(given)
        print(end="", flush=True)  # what cannot be written must fail here, not while Python shuts down
        return status
    except ContextError as error:
        print(f"onside: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        _drop_output()
        return 0
    except OSError as error:
        _drop_output()
        print(
            f"onside: reading or writing failed: {error.strerror or error}; use another file or disk", file=sys.stderr
        )
        return 2
    except KeyboardInterrupt:
        return 130


def _set_encoding() -> None:
    if not isinstance(sys.stdout, io.TextIOWrapper):
        return
    if sys.stdout.isatty():
        sys.stdout.reconfigure(errors="replace")  # a terminal that cannot show an emoji still shows the rest
    else:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # a file name may hold bytes that are no text


def _drop_output() -> None:
    """What is still to be written goes nowhere, so that Python does not fail again while it shuts down."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onside", description="Find contact details in a draft and say whether they may be shared."
    )
    parser.add_argument("--version", action="version", version=f"onside {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="{" + ",".join(_COMMANDS) + "}")
    for name, module in _COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP, description=module.DESCRIPTION, epilog=module.EPILOG)
        module.add(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
