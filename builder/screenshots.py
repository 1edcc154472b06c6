"""`screenshots`: the pictures of the documentation, taken of what is built."""

import os
import subprocess
from pathlib import Path

from builder import browsers, node
from builder.paths import ROOT


def make() -> int:
    """Take every picture in a headless Chromium; answers the script's exit status."""
    browsers.ensure(["chromium"])
    variables = os.environ | {"ONSIDE_BROWSER": "chromium", "ONSIDE_BROWSER_PATH": str(browsers.require("chromium"))}
    script = Path(__file__).with_name("screenshots.mjs")
    return subprocess.run([node.node(), script], cwd=ROOT, env=variables).returncode
