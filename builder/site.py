"""Makes dist/site: the playground's script, style and icon."""

import shutil

from builder import esbuild, folders, licenses, stamp
from builder.paths import DIST, EXTENSION, ROOT
from builder.say import step

SITE = DIST / "site"


def ensure() -> None:
    """Bring dist/site up to date."""
    key = stamp.digest(EXTENSION, ROOT / "package-lock.json", ROOT / "builder")
    if stamp.is_fresh("site", key, [SITE / "playground.js", SITE / "playground.css"]):
        return
    options = {"target": "es2022", "minify": True}
    playground = EXTENSION / "playground"
    with step("Building the playground"), folders.replaced(SITE) as new:
        packages = esbuild.bundle(playground / "main.js", new / "playground.js", format="esm", **options)
        esbuild.bundle(playground / "playground.css", new / "playground.css", **options)
        shutil.copyfile(EXTENSION / "icons/onside.svg", new / "onside.svg")
        (new / "LICENSES.txt").write_bytes(licenses.notice(map(licenses.of_npm, sorted(packages))))
    stamp.mark("site", key)
