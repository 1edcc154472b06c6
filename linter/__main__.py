"""The command line: `onside lint …` and `onside can-i …`."""

import argparse
import io
import os
import sys
from collections.abc import Sequence

from linter import ContextError, __version__
from linter.commands import can_i, lint

_COMMANDS = {"lint": lint, "can-i": can_i}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status, 2 for arguments that cannot be used, 130 after Ctrl+C."""
    given = _parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that cannot show an emoji still shows the rest
    try:
        status: int = _COMMANDS[given.command].run(given)
        return status
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
    commands = parser.add_subparsers(dest="command", required=True, metavar="{" + ",".join(_COMMANDS) + "}")
    for name, module in _COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP, description=module.DESCRIPTION, epilog=module.EPILOG)
        module.add(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
