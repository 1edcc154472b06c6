"""Where things lie in the checkout."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / "build-cache"
DIST = ROOT / "dist"
ENGINE = DIST / "engine"
EXTENSION = ROOT / "extension"
LOCK = ROOT / "requirements.lock"
NODE_MODULES = ROOT / "node_modules"
PYODIDE = NODE_MODULES / "pyodide"
PYPROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"

_BIN, _EXE = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")


def site_packages() -> Path:
    """Where `.venv` keeps its Python packages."""
    return next(VENV.glob("lib/python*/site-packages"), VENV / "Lib/site-packages")


def in_venv(tool: str, venv: Path = VENV) -> Path:
    """The path of a venv's tool, such as "python" or "ruff"."""
    return venv / _BIN / (tool + _EXE)
