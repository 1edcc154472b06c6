"""Turns Python sources into the runtime's bytecode with pyodide-build; equal sources give equal bytes."""

from collections.abc import Mapping

from builder import archive, lockfile, python, stamp
from builder.paths import CACHE, in_venv
from builder.say import run, step

FOLDER = CACHE / "bytecode"

# Given a date from outside, py_compile notes sources by hash instead of date; a fixed seed orders sets.
_REPRODUCIBLE = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}


def compiled(name: str, sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files with every .py as .pyc; kept from run to run until a source changes.

    Compiling is most of what importing costs in the browser, so none is left to do there.
    """
    parts = [f"{file}\0{stamp.digest(content.decode('latin-1'))}" for file, content in sorted(sources.items())]
    key = stamp.digest(lockfile.pinned_version("pyodide-build"), python.MINOR, *parts)
    result = FOLDER / f"{name}.zip"
    if not stamp.is_fresh(f"bytecode-{name}", key, [result]):
        with step(f"Compiling {name} to bytecode"):
            archive.write(result, sources, compress=False)
            run(
                [in_venv("pyodide"), "py-compile", "--silent", "--compression-level", "0", result],
                env=_REPRODUCIBLE,
                failed=f"{name} could not be compiled to bytecode.",
            )
        stamp.mark(f"bytecode-{name}", key)
    return archive.read(result)
