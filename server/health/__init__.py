"""/healthz: is the server fit to work? For load balancers and for whoever runs it."""

from flask import Blueprint, Response, jsonify
from sqlalchemy import Engine

import linter
from server.database import is_answering


def blueprint(database: Engine) -> Blueprint:
    """The health resource; answers 503 while `database` does not answer."""
    health = Blueprint("health", __name__)

    @health.get("/healthz")
    def healthz() -> Response:
        """The server's status, version and database, as JSON."""
        ok = is_answering(database)
        response = jsonify(
            status="ok" if ok else "failing",
            version=linter.__version__,
            database="ok" if ok else "not answering",
        )
        response.status_code = 200 if ok else 503
        response.headers["Cache-Control"] = "no-store"
        return response

    return health
