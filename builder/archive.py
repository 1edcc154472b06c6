"""Zip files that come out the same, byte for byte, whenever their contents are the same."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip can hold


def write(path: Path, contents: Mapping[str, bytes], *, compress: bool = True) -> None:
    """Write name → bytes, sorted by name, with a fixed date and fixed permissions."""
    method = zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", method, compresslevel=9) as archive:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = method
            entry.create_system = 3  # Unix, also when written on Windows
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, contents[name])


def read(path: Path) -> dict[str, bytes]:
    """Every file of a zip: name → bytes."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def folder(path: Path) -> dict[str, bytes]:
    """Every file of a folder: name → bytes."""
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}
