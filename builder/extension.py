"""Makes dist/chrome and dist/firefox, unpacked and as zips ready for the stores."""

import json
import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

from builder import archive, engine, esbuild, folders, stamp
from builder.paths import DIST, ENGINE, EXTENSION, PYPROJECT, ROOT
from builder.say import Stop, step

BROWSERS = ("chrome", "firefox")
_FOLDERS = ("_locales", "background", "engine", "icons", "popup", "rules", "shared")
# Files that only one browser starts from; everything else is the same in both.
_ONLY = {
    "chrome": ("background/chrome.js", "engine/offscreen.html", "engine/offscreen.js"),
    "firefox": ("background/firefox.js",),
}
_FILE = re.compile(r"[\w./-]+\.(?:js|css|html|png|svg|json)")


def ensure() -> None:
    """Bring both extensions and their zips up to date."""
    key = stamp.digest(EXTENSION, ENGINE, PYPROJECT, ROOT / "LICENSE", ROOT / "builder", ROOT / "package-lock.json")
    if stamp.is_fresh(
        "extension", key, [*(DIST / browser / "manifest.json" for browser in BROWSERS), *map(_zip, BROWSERS)]
    ):
        return
    with step("Building the extension for Chrome and Firefox"):
        for browser in BROWSERS:
            with folders.replaced(DIST / browser) as new:
                fill(new, browser)
            archive.write(_zip(browser), archive.folder(DIST / browser))
    stamp.mark("extension", key)


def manifest(browser: str) -> dict:
    """The browser's manifest: the shared one with its own on top, marketplaces and version filled in."""
    shared, own = map(_manifest_part, ("base", browser))
    sites = [f"https://*.{host}/*" for site in engine.options()["sites"] for host in site["hosts"]]
    return {**_with_sites(_merged(shared, own), sites), "version": _version()}


def _manifest_part(name: str) -> dict:
    path = EXTENSION / f"manifest/{name}.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Stop(f"{path} cannot be read: {error}") from error


def fill(new: Path, browser: str) -> None:
    """Put everything that the browser's extension consists of into the folder `new`."""
    for name in _FOLDERS:
        shutil.copytree(EXTENSION / name, new / name)
    shutil.copytree(ENGINE, new / "engine", dirs_exist_ok=True)
    for other in set(BROWSERS) - {browser}:
        for name in _ONLY[other]:
            (new / name).unlink(missing_ok=True)
    shutil.copyfile(ROOT / "LICENSE", new / "LICENSE")
    (new / "content").mkdir()
    shutil.copyfile(EXTENSION / "content/marks.css", new / "content/marks.css")
    parts = manifest(browser)
    esbuild.bundle(EXTENSION / "content/main.js", new / "content.js", format="iife", target=_oldest(parts))
    (new / "manifest.json").write_text(json.dumps(parts, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    for name in sorted(_named_files(parts)):
        if not (new / name).is_file():
            raise Stop(f"The {browser} manifest names {name}, but there is no such file under {EXTENSION.name}/.")


def _oldest(parts: dict) -> str:
    """The oldest browser that the manifest lets the extension into, in esbuild's words."""
    if "minimum_chrome_version" in parts:
        return f"chrome{parts['minimum_chrome_version']}"
    return f"firefox{parts['browser_specific_settings']['gecko']['strict_min_version']}"


def _named_files(part: object) -> Iterator[str]:
    """Every file that a manifest names, wherever it stands in it."""
    if isinstance(part, dict):
        if "default_locale" in part:
            yield f"_locales/{part['default_locale']}/messages.json"
        for value in part.values():
            yield from _named_files(value)
    elif isinstance(part, list):
        for value in part:
            yield from _named_files(value)
    elif isinstance(part, str) and _FILE.fullmatch(part):
        yield part.removeprefix("/")


def _merged(shared: object, own: object) -> object:
    if isinstance(shared, dict) and isinstance(own, dict):
        return shared | {key: _merged(shared.get(key), value) for key, value in own.items()}
    return own


def _with_sites(part: object, sites: list[str], key: str = "") -> object:
    """ "@sites" in a list of addresses stands for every marketplace."""
    if isinstance(part, dict):
        return {name: _with_sites(value, sites, name) for name, value in part.items()}
    if isinstance(part, list):
        filled = (sites if value == "@sites" else [_with_sites(value, sites)] for value in part)
        return [value for values in filled for value in values]
    return part


def _version() -> str:
    return tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["version"]


def _zip(browser: str) -> Path:
    return DIST / f"onside-{browser}-{_version()}.zip"
