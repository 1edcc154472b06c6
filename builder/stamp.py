"""Remembers by content hashes what is already made, so that a second run does nothing twice."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from builder.paths import CACHE


def digest(*inputs: Path | str) -> str:
    """One hash over texts, files and whole folders; a missing file counts as such."""
    total = hashlib.sha256()
    for given in inputs:
        for name, content in _contents(given):
            part = hashlib.sha256(content).digest()
            total.update(name.encode() + b"\0" + part)
    return total.hexdigest()


def is_fresh(name: str, key: str, outputs: Iterable[Path]) -> bool:
    """True when `name` was made from the inputs behind `key` and its outputs are still there."""
    stamp = _stamp(name)
    return stamp.is_file() and stamp.read_text() == key and all(path.exists() for path in outputs)


def mark(name: str, key: str) -> None:
    """Note that `name` is now made from the inputs behind `key`."""
    stamp = _stamp(name)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(key)


def _stamp(name: str) -> Path:
    return CACHE / "stamps" / name


def _contents(given: Path | str) -> Iterable[tuple[str, bytes]]:
    if isinstance(given, str):
        yield "text", given.encode()
    elif given.is_dir():
        for path in sorted(given.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path.relative_to(given).as_posix(), path.read_bytes()
    else:
        yield given.name, given.read_bytes() if given.is_file() else b""
