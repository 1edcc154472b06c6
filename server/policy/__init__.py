"""/v1/packs: the rules of every platform as JSON, cheap to ask for again."""

import hashlib
import json

from flask import Blueprint, Response, abort, request

from linter.policy import PACKS

# Short, so that a corrected rule reaches every cache within minutes.
MAX_AGE_SECONDS = 300


def blueprint() -> Blueprint:
    """The packs resource. Packs do not change while the server runs, so their JSON is written once."""
    policy = Blueprint("policy", __name__, url_prefix="/v1/packs")
    packs = {platform: pack.as_json() for platform, pack in sorted(PACKS.items())}
    everything = _encode({"packs": list(packs.values())})
    by_platform = {platform: _encode(pack) for platform, pack in packs.items()}

    @policy.get("")
    def every() -> Response:
        """All packs, in the order of their platforms' names."""
        return _answer(everything)

    @policy.get("/<platform>")
    def one(platform: str) -> Response:
        """One platform's pack, or 404."""
        if platform not in by_platform:
            abort(404, f"There is no pack for “{platform}”; the platforms are: {', '.join(by_platform)}.")
        return _answer(by_platform[platform])

    return policy


def _encode(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _answer(body: bytes) -> Response:
    response = Response(body, content_type="application/json")
    response.headers["Cache-Control"] = f"public, max-age={MAX_AGE_SECONDS}"
    response.set_etag(hashlib.sha256(body).hexdigest())
    response.make_conditional(request)
    return response
