"""The playground page and the built files behind it."""

import html
import json
import re
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

import linter.bridge
from linter import Context
from server.site import NEEDED

ADDRESSES = [
    "/playground",
    "/v1/packs",
    "/healthz",
    "/engine/worker.js",
    "/static/plain.css",
    "/unknown",
    "/v1/unknown",
]


def test_the_home_page_is_the_playground(client: FlaskClient) -> None:
    answer = client.get("/", follow_redirects=True)
    assert answer.request.path == "/playground"
    assert answer.status_code == 200


def test_the_context_form_offers_what_the_linter_offers(client: FlaskClient) -> None:
    page = html.unescape(client.get("/playground").text)
    for field in json.loads(linter.bridge.options())["fields"]:
        assert field["label"] in page
        name = f'name="{field["key"]}"'
        if field.get("type") == "date":
            assert re.search(f'<input type="date"[^>]* {name} value="{field["default"]}"', page)
            continue
        control = re.search(f"<select[^>]* {name}>(.*?)</select>", page, re.DOTALL)
        assert control, field["key"]
        offered = re.findall('<option value="([^"]*)"', control.group(1))
        assert offered == [option["value"] for option in field["options"]]
        assert re.findall('<option value="([^"]*)" selected', control.group(1)) == [field["default"]]


def test_every_example_draft_has_a_context_that_the_linter_takes(client: FlaskClient) -> None:
    contexts = re.findall(r'data-context="([^"]*)"', client.get("/playground").text)
    assert len(contexts) >= 4
    for context in contexts:
        Context.from_mapping(json.loads(html.unescape(context)))


@pytest.mark.parametrize(
    ("address", "engine", "has_form"),
    [("/playground", "page", True), ("/playground?engine=extension", "extension", False)],
)
def test_the_page_says_who_checks(client: FlaskClient, address: str, engine: str, has_form: bool) -> None:
    page = client.get(address).text
    assert f'data-onside-engine="{engine}"' in page
    assert ('id="context"' in page) is has_form


@pytest.mark.parametrize(
    ("address", "content_type"),
    [
        ("/engine/worker.js", "text/javascript; charset=utf-8"),
        ("/engine/pyodide/pyodide.mjs", "text/javascript; charset=utf-8"),
        ("/engine/pyodide/pyodide.asm.wasm", "application/wasm"),
        ("/engine/packages.zip", "application/zip"),
        ("/engine/options.json", "application/json"),
        ("/site/playground.js", "text/javascript; charset=utf-8"),
        ("/site/playground.css", "text/css; charset=utf-8"),
        ("/static/plain.css", "text/css; charset=utf-8"),
    ],
)
def test_built_files_have_the_type_that_browsers_insist_on(
    client: FlaskClient, address: str, content_type: str
) -> None:
    with client.get(address) as answer:
        assert answer.status_code == 200
        assert answer.content_type == content_type


def test_a_built_file_is_sent_again_only_when_it_changed(client: FlaskClient, dist: Path) -> None:
    with client.get("/engine/worker.js") as first:
        known = {"If-None-Match": first.headers["ETag"]}
        assert first.headers["Cache-Control"] == "no-cache"
    with client.get("/engine/worker.js", headers=known) as again:
        assert again.status_code == 304
    (dist / "engine/worker.js").write_text("onmessage = null;")
    with client.get("/engine/worker.js", headers=known) as changed:
        assert (changed.status_code, changed.text) == (200, "onmessage = null;")


@pytest.mark.parametrize("missing", NEEDED)
def test_a_site_that_is_not_built_says_how_to_build_it(client: FlaskClient, dist: Path, missing: str) -> None:
    (dist / missing).unlink()
    answer = client.get("/playground")
    assert answer.status_code == 503
    assert "python3 build.py build" in answer.text


def test_built_files_say_so_too_when_there_is_no_build_at_all(client: FlaskClient, dist: Path) -> None:
    shutil.rmtree(dist)
    answer = client.get("/engine/worker.js")
    assert answer.status_code == 503
    assert "python3 build.py build" in answer.text


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_strict_headers(client: FlaskClient, address: str) -> None:
    with client.get(address) as answer:
        policy = dict(part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; "))
        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == "'self' 'wasm-unsafe-eval'"
        assert policy["style-src"] == "'self'"
        assert policy["connect-src"] == "'self'"
        assert policy["form-action"] == "'none'"
        assert "unsafe-inline" not in str(policy)
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["X-Frame-Options"] == "DENY"


def test_the_page_obeys_its_own_policy(client: FlaskClient) -> None:
    page = client.get("/playground").text
    assert not re.search(r"<style|<script(?! type=\"module\" src=)|\son\w+=|\sstyle=", page)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", page)
