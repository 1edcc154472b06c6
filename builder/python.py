"""Finds a CPython of the WebAssembly runtime's minor version, with its C headers."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from builder import lockfile, system_packages
from builder.paths import CACHE, ROOT, in_venv
from builder.say import Stop, run, say, step

MINOR = (ROOT / ".python-version").read_text().strip()

_PROBE = """
import importlib.util as find, json, pathlib, sys, sysconfig
print(json.dumps({
    "minor": "%d.%d" % sys.version_info[:2],
    "cpython": sys.implementation.name == "cpython" and not sysconfig.get_config_var("Py_GIL_DISABLED"),
    "headers": (pathlib.Path(sysconfig.get_path("include")) / "Python.h").is_file(),
    "venv": bool(find.find_spec("venv") and find.find_spec("ensurepip")),
    "include": sysconfig.get_path("include"),
    "executable": sys.executable,
}))
"""


def find_python() -> Path:
    """The interpreter that `.venv` is made with; fetched by uv when the machine has none."""
    return _suitable() or _fetch()


def include_folder(python: Path) -> Path:
    """The folder of the interpreter's C headers."""
    facts = _probe(python)
    if not facts or not facts["headers"]:
        raise Stop(f"{python} has no C headers; install them (on Debian: apt-get install python{MINOR}-dev).")
    return Path(facts["include"])


def _suitable() -> Path | None:
    return next((path for path, facts in _found() if facts["headers"] and facts["venv"]), None)


def _found() -> Iterator[tuple[Path, dict]]:
    for path in dict.fromkeys(_candidates()):
        facts = _probe(path)
        if facts and facts["minor"] == MINOR and facts["cpython"]:
            yield Path(facts["executable"]), facts  # behind a pyenv shim: the interpreter itself


def _candidates() -> Iterator[Path]:
    yield Path(sys._base_executable)  # not the active venv: that may be the one about to be made anew
    folders = [Path(entry) for entry in os.get_exec_path() if entry]
    yield from (folder / f"python{MINOR}" for folder in folders)
    beside_shims = [folder.parent for folder in folders if folder.name == "shims"]
    roots = [os.environ.get("PYENV_ROOT"), Path.home() / ".pyenv", *beside_shims]
    for root in filter(None, roots):
        yield from sorted((Path(root) / "versions").glob(f"{MINOR}*/bin/python{MINOR}"), reverse=True)
    yield from (CACHE / "python").glob(f"*/bin/python{MINOR}")
    yield from (CACHE / "python").glob("*/python.exe")


def _probe(path: Path) -> dict | None:
    """What the interpreter says of itself; None for a shim without a Python behind it."""
    if not path.is_file():
        return None
    try:
        done = subprocess.run([path, "-I", "-c", _PROBE], capture_output=True, text=True, timeout=20)
        return json.loads(done.stdout) if done.returncode == 0 else None
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def _fetch() -> Path:
    say(f"There is no Python {MINOR} with its C headers on this machine.")
    cure = f"Python {MINOR} with its C headers could not be fetched; install it (pyenv install {MINOR})."
    with step(f"Fetching Python {MINOR} with uv"):
        uv = _bootstrap_uv()
        run([uv, "python", "install", MINOR, "--no-bin", "--install-dir", CACHE / "python"], failed=cure)
    if found := _suitable():
        return found
    raise Stop(cure)


def _bootstrap_uv() -> Path:
    venv = CACHE / "bootstrap"
    make_venv(Path(sys.executable), venv)
    wanted = CACHE / "uv.txt"
    wanted.write_text(lockfile.pinned("uv"))
    install = [in_venv("python", venv), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", wanted]
    run(install, failed="uv could not be installed from PyPI.")
    return in_venv("uv", venv)


def make_venv(python: Path, venv: Path) -> None:
    """An empty venv with pip; what Debian leaves out of its Python for that is installed, or named."""
    facts = _probe(python)
    if not facts or not facts["venv"]:
        package = f"python{facts['minor']}-venv" if facts else "python3-venv"
        if not system_packages.install([package], f"{python} lacks its venv module"):
            raise Stop(f"{python} lacks its venv module; install it (on Debian: apt-get install {package}).")
    run([python, "-m", "venv", "--clear", venv], failed=f"{python} could not make a virtual environment.")
