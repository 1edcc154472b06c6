"""The site for people: the playground, and the built files that it runs."""

import json
import tomllib
from pathlib import Path

from flask import Blueprint, Response, abort, redirect, render_template, request, send_from_directory, url_for
from werkzeug.wrappers import Response as BaseResponse

import linter
import linter.bridge

HERE = Path(__file__).parent

# Named here because a machine's own table may be wrong, and browsers refuse modules of a wrong type.
TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".map": "application/json",
    ".mjs": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
}

NEEDED = ("site/playground.js", "site/playground.css", "engine/worker.js")
NOT_BUILT = "The playground is not built yet. Run “python3 build.py build”, then reload this page."


def blueprint(dist: Path) -> Blueprint:
    """The pages, with the built files in `dist`."""
    site = Blueprint("site", __name__, template_folder="templates", static_folder="static")
    drafts = tomllib.loads((HERE / "drafts.toml").read_text(encoding="utf-8"))["drafts"]
    options = json.loads(linter.bridge.options())

    @site.get("/")
    def home() -> BaseResponse:
        """The playground is the home page."""
        return redirect(url_for("site.playground"))

    @site.get("/playground")
    def playground() -> Response:
        """The page to type on; `?engine=extension` leaves the checking to the installed extension."""
        if not all((dist / name).is_file() for name in NEEDED):
            abort(503, NOT_BUILT)
        engine = "extension" if request.args.get("engine") == "extension" else "page"
        shown = {"fields": options["fields"], "drafts": drafts, "version": linter.__version__}
        return _fresh(Response(render_template("playground.html", engine=engine, **shown)))

    @site.get("/engine/<path:name>", defaults={"folder": "engine"})
    @site.get("/site/<path:name>", defaults={"folder": "site"})
    def built(folder: str, name: str) -> Response:
        """A file of the engine or of the page, as the build made it."""
        if not dist.is_dir():
            abort(503, NOT_BUILT)
        kind = TYPES.get(Path(name).suffix, "application/octet-stream")
        return _fresh(send_from_directory(dist / folder, name, mimetype=kind))

    return site


def _fresh(response: Response) -> Response:
    """Cached, but asked for again each time: the files' names do not change with their content."""
    response.headers["Cache-Control"] = "no-cache"
    return response
