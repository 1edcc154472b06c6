"""Errors: problem documents under /v1, small pages elsewhere, and never a traceback."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

PROGRAMS = [
    ("GET", "/v1/packs/nowhere", 404, "no pack for “nowhere”"),
    ("GET", "/v1/unknown", 404, "nothing at this address"),
    ("GET", "/v1", 404, "nothing at this address"),
    ("POST", "/v1/packs", 405, "does not take that kind of request"),
    ("DELETE", "/v1/packs/upwork", 405, "does not take that kind of request"),
]
PEOPLE = [
    ("GET", "/unknown", 404, "nothing at this address"),
    ("GET", "/engine/unknown.js", 404, "nothing at this address"),
    ("GET", "/engine/../../pyproject.toml", 404, "nothing at this address"),
    ("GET", "/site/%2e%2e/engine/worker.js", 404, "nothing at this address"),
    ("GET", "/v1x", 404, "nothing at this address"),
    ("POST", "/playground", 405, "does not take that kind of request"),
]


@pytest.mark.parametrize(("method", "address", "status", "detail"), PROGRAMS)
def test_a_program_gets_a_problem_document(
    client: FlaskClient, method: str, address: str, status: int, detail: str
) -> None:
    answer = client.open(address, method=method)
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    problem = answer.get_json(force=True)
    assert problem.keys() == {"type", "title", "status", "detail"}
    assert problem["status"] == status
    assert detail in problem["detail"]


@pytest.mark.parametrize(("method", "address", "status", "detail"), PEOPLE)
def test_a_person_gets_a_small_page(client: FlaskClient, method: str, address: str, status: int, detail: str) -> None:
    answer = client.open(address, method=method)
    assert answer.status_code == status
    assert answer.content_type == "text/html; charset=utf-8"
    assert detail in answer.text
    assert 'href="/playground"' in answer.text


def test_a_refused_method_says_which_are_allowed(client: FlaskClient) -> None:
    assert set(client.post("/v1/packs").headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS"}


@pytest.mark.parametrize(
    ("address", "content_type"),
    [("/v1/broken", "application/problem+json"), ("/broken", "text/html; charset=utf-8")],
)
def test_a_mistake_of_the_server_tells_nothing_of_its_inside(
    make_app: Callable[..., Flask], address: str, content_type: str
) -> None:
    app = make_app()

    @app.get(address)
    def broken() -> str:
        raise RuntimeError("a secret detail")

    answer = app.test_client().get(address)
    assert answer.status_code == 500
    assert answer.content_type == content_type
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


def test_an_address_in_an_error_page_cannot_bring_markup(client: FlaskClient) -> None:
    answer = client.get("/v1/packs/<script>")
    assert answer.content_type == "application/problem+json"
    assert "<script>" not in client.get("/<script>").text
