"""Reads requirements.lock: which version of a package is pinned, with its hashes."""

import re

from builder.paths import LOCK
from builder.say import Stop


def pinned(package: str) -> str:
    """The package's requirement as it stands in the lock, hashes included."""
    for requirement in _requirements():
        if requirement.startswith(f"{package}=="):
            return requirement
    raise Stop(f"{LOCK.name} does not name {package}; refresh it as the comment in pyproject.toml says.")


def pinned_version(package: str) -> str:
    """The package's pinned version, for example "3.1.3"."""
    return pinned(package).split("==", 1)[1].split()[0]


def without(*packages: str) -> str:
    """The whole lock, as text, less these packages."""
    return "".join(kept for kept in _requirements() if kept.split("==", 1)[0] not in packages)


def _requirements() -> list[str]:
    if not LOCK.is_file():
        raise Stop(f"{LOCK.name} is missing; get it back from version control.")
    return re.findall(r"^[a-z0-9][^\n]*(?:\n[ \t][^\n]*)*\n", LOCK.read_text(), re.MULTILINE)
