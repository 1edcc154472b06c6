"""Writes a whole folder at once, so that nobody reads a half-made one and nothing old stays behind."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """Give an empty folder to fill; put it in the place of `folder` when that has worked."""
    new = folder.with_name(f"{folder.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    try:
        yield new
    except BaseException:
        shutil.rmtree(new)
        raise
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)
