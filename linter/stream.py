"""The JSON stream: one request a line in, one answer a line out, in order."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from linter import Context, ContextError, DraftError, lint, numbering
from linter.reading import RequestError, read_json
from linter.report import as_json


def run(lines: Iterable[bytes], out: BinaryIO, context: Context, language: str = "en") -> None:
    """Answer every line, flushed at once; a bad line answers {"id", "error"} and the stream goes on."""
    numbering.prepare()
    for number, line in enumerate(lines, 1):
        if line.strip():
            out.write(json.dumps(answer(line, number, context, language)).encode("ascii") + b"\n")
            out.flush()


def answer(line: bytes, number: int, context: Context, language: str = "en") -> dict[str, Any]:
    """The answer to one line; `context` holds where the request brings none."""
    identity = None
    try:
        request = read_json(line)
        if not isinstance(request, dict):
            raise RequestError('the request must be an object such as {"id": 1, "text": "…"}')
        identity = request.get("id")
        if not isinstance(request.get("text"), str):
            raise RequestError('"text" must be a string')
        own = Context.from_mapping(request["context"]) if "context" in request else context
        return {"id": identity, **as_json(lint(request["text"], own, language=language))}
    except (RequestError, ContextError, DraftError) as error:
        return {"id": identity, "error": f"line {number}: {error}"}
