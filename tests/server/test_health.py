"""/healthz tells whether the server can work."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

import linter


def test_a_healthy_server_says_ok_with_its_version(client: FlaskClient) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.get_json() == {"status": "ok", "version": linter.__version__, "database": "ok"}
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("damage", ["missing folder", "not a database"])
def test_a_broken_database_is_503(make_app: Callable[..., Flask], tmp_path: Path, damage: str) -> None:
    file = tmp_path / "gone" / "onside.db"
    if damage == "not a database":
        file.parent.mkdir()
        file.write_text("shopping list\n" * 100)
    client = make_app(ONSIDE_DATABASE_URL=f"sqlite:///{file}").test_client()
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.get_json()["status"] == "failing"
    assert answer.get_json()["database"] == "not answering"
    assert client.get("/v1/packs").status_code == 200


def test_the_embedded_database_uses_write_ahead_logging(client: FlaskClient, tmp_path: Path) -> None:
    client.get("/healthz")
    # Bytes 18 and 19 of a SQLite file are 2 in this mode.
    assert (tmp_path / "state" / "onside.db").read_bytes()[18:20] == b"\2\2"
