"""Reading a text file or standard input."""

import sys
from pathlib import Path


class UnreadableError(Exception):
    """A file that is no text; the message says why and what to do."""


def shown_name(name: str) -> str:
    """How a file is named in a report; "-" is standard input."""
    return "standard input" if name == "-" else name


def read(name: str) -> str:
    """The text of a file, or of standard input for "-". Raises UnreadableError."""
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
