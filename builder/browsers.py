"""Finds Chromium and Firefox for the tests, and installs them where the system allows it."""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from builder import system_packages
from builder.say import Stop

NAMES = ("chromium", "firefox")

# Chromium first: Google's own builds no longer load an unpacked extension from the command line.
_COMMANDS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    "firefox": ("firefox-esr", "firefox"),
}
_USUAL = {
    ("chromium", "darwin"): (
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ),
    ("firefox", "darwin"): ("/Applications/Firefox.app/Contents/MacOS/firefox",),
    ("chromium", "win32"): ("Chromium/Application/chrome.exe", "Google/Chrome/Application/chrome.exe"),
    ("firefox", "win32"): ("Mozilla Firefox/firefox.exe",),
}
_PLAYWRIGHT = {
    "chromium": (
        "chromium-*/chrome-linux*/chrome",
        "chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium",
        "chromium-*/chrome-win*/chrome.exe",
    ),
    "firefox": (
        "firefox-*/firefox/firefox",
        "firefox-*/firefox/Nightly.app/Contents/MacOS/firefox",
        "firefox-*/firefox/firefox.exe",
    ),
}
_PACKAGES = {"chromium": "chromium", "firefox": "firefox-esr"}


def find(name: str) -> Path | None:
    """The browser's program, None when it is not on this machine."""
    if given := os.environ.get(_variable(name)):
        if Path(given).is_file():
            return Path(given)
        raise Stop(f"{_variable(name)} is set to {given}, but there is no such file; correct it, or leave it out.")
    return next((path for path in _places(name) if path.is_file()), None)


def require(name: str) -> Path:
    """The browser's program; stops with one sentence when it is not on this machine."""
    if path := find(name):
        return path
    raise Stop(
        f"{name.capitalize()} was not found. Install it (or Playwright's: npx playwright install {name}), "
        f"or set {_variable(name)} to the path of its program."
    )


def ensure(names: Sequence[str] = NAMES) -> None:
    """Make sure that these browsers are there; installs the missing ones as root on Debian."""
    missing = [name for name in names if not find(name)]
    if missing:
        why = f"{' and '.join(name.capitalize() for name in missing)} not found"
        system_packages.install([_PACKAGES[name] for name in missing], why)
    for name in names:
        require(name)


def _variable(name: str) -> str:
    return f"ONSIDE_{name.upper()}"


def _places(name: str) -> Iterator[Path]:
    yield from (Path(found) for command in _COMMANDS[name] if (found := shutil.which(command)))
    home = Path.home()
    program_files = [os.environ.get(key, "") for key in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")]
    bases = program_files if sys.platform == "win32" else ["", str(home)]
    for place in _USUAL.get((name, sys.platform), ()):
        yield from (Path(f"{base}/{place.lstrip('/')}") for base in bases)
    caches = [
        os.environ.get("PLAYWRIGHT_BROWSERS_PATH"),
        home / ".cache/ms-playwright",
        home / "Library/Caches/ms-playwright",
        Path(os.environ.get("LOCALAPPDATA", home)) / "ms-playwright",
    ]
    for cache in filter(None, caches):
        for pattern in _PLAYWRIGHT[name]:
            yield from sorted(Path(cache).glob(pattern), reverse=True)
