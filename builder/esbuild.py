"""Bundles JavaScript and CSS with esbuild."""

import json
from pathlib import Path

from builder import node
from builder.say import run

_PACKAGE = "node_modules/"


def bundle(entry: Path, output: Path, **options: object) -> set[str]:
    """Bundle `entry` and all that it imports into one file; answers the npm packages that went into it."""
    given = {"entryPoints": [str(entry)], "outfile": str(output), "charset": "utf8", **options}
    command = [node.node(), Path(__file__).with_name("bundle.mjs"), json.dumps(given)]
    inputs = json.loads(run(command, failed=f"{entry.name} could not be bundled."))
    return {_package(name) for name in inputs if _PACKAGE in name}


def _package(name: str) -> str:
    parts = name.rsplit(_PACKAGE, 1)[1].split("/")
    return "/".join(parts[: 2 if parts[0].startswith("@") else 1])
