"""A server with its own state folder and a small built site."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server import create_app

BUILT = {
    "engine/worker.js": "onmessage = () => {};",
    "engine/options.json": "{}",
    "engine/packages.zip": "PK",
    "engine/pyodide/pyodide.mjs": "export {};",
    "engine/pyodide/pyodide.asm.wasm": "\0asm",
    "site/playground.js": "document.title;",
    "site/playground.css": "body {}",
}


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A folder like the build's, with a few bytes in each file."""
    folder = tmp_path / "dist"
    for name, content in BUILT.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)
    return folder


@pytest.fixture
def make_app(tmp_path: Path, dist: Path) -> Iterator[Callable[..., Flask]]:
    """Makes an application; keyword arguments are further ONSIDE_ variables."""
    made = []

    def make(**variables: str) -> Flask:
        own = {"ONSIDE_STATE": str(tmp_path / "state"), "ONSIDE_DIST": str(dist)}
        made.append(create_app({**own, **variables}))
        return made[-1]

    yield make
    for app in made:
        app.extensions["database"].dispose()


@pytest.fixture
def client(make_app: Callable[..., Flask]) -> FlaskClient:
    """A client of a healthy server."""
    return make_app().test_client()
