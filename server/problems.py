"""Errors: a problem document (RFC 9457) for programs under /v1, a small page for people elsewhere."""

import json

from flask import Flask, Response, render_template, request
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response as BaseResponse

SENTENCES = {
    404: "There is nothing at this address.",
    405: "This address does not take that kind of request.",
    500: "The server made a mistake. It is not your fault; please try again later.",
}


def register(app: Flask) -> None:
    """Answer every error of `app` in the form that its address calls for."""
    app.register_error_handler(HTTPException, _answer)


def _answer(error: HTTPException) -> BaseResponse:
    if error.code is None or error.code < 400:
        return error.get_response()
    has_own_sentence = error.description not in (None, type(error).description)
    detail = error.description if has_own_sentence else SENTENCES.get(error.code, error.description)
    if request.path == "/v1" or request.path.startswith("/v1/"):
        problem = {"type": "about:blank", "title": error.name, "status": error.code, "detail": detail}
        response = Response(json.dumps(problem, ensure_ascii=False), content_type="application/problem+json")
    else:
        response = Response(render_template("error.html", status=error.code, title=error.name, detail=detail))
    response.status_code = error.code
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            response.headers[name] = value
    response.headers["Cache-Control"] = "no-store"
    return response
