"""Installs Debian packages, as root on Debian and its children only, and says so first."""

import os
import shutil
from collections.abc import Sequence

from builder.say import run, say, step

_QUIET = {"DEBIAN_FRONTEND": "noninteractive"}


def can_install() -> bool:
    """True as root on a machine with apt-get."""
    return shutil.which("apt-get") is not None and hasattr(os, "geteuid") and os.geteuid() == 0


def install(packages: Sequence[str], why: str) -> bool:
    """Install the packages; False when this machine does not allow it, so that the caller names the cure."""
    if not can_install():
        return False
    names = " ".join(packages)
    say(f"{why}: installing {names} with apt-get, because you are root on a Debian-like system.")
    failed = f"apt-get could not install {names}."
    with step("Refreshing the list of Debian packages"):
        run(["apt-get", "update", "-q"], env=_QUIET, failed=failed)
    with step(f"Installing {names}"):
        run(
            ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages],
            env=_QUIET,
            failed=failed,
        )
    return True
