"""/v1/packs: the linter's own rules, byte for byte the same until they change."""

import json

import pytest
from flask.testing import FlaskClient

from linter.policy import PACKS


def test_every_pack_is_served_as_the_linter_has_it(client: FlaskClient) -> None:
    served = client.get("/v1/packs").get_json()
    assert served == {"packs": [PACKS[platform].as_json() for platform in sorted(PACKS)]}


@pytest.mark.parametrize("platform", sorted(PACKS))
def test_one_pack_is_served_by_its_platform(client: FlaskClient, platform: str) -> None:
    answer = client.get(f"/v1/packs/{platform}")
    assert answer.content_type == "application/json"
    assert json.loads(answer.data) == PACKS[platform].as_json()


@pytest.mark.parametrize("address", ["/v1/packs", "/v1/packs/upwork"])
def test_a_known_etag_is_answered_304_without_a_body(client: FlaskClient, address: str) -> None:
    first = client.get(address)
    etag, weak = first.get_etag()
    assert etag
    assert not weak
    assert "max-age=" in first.headers["Cache-Control"]

    again = client.get(address, headers={"If-None-Match": f'"{etag}"'})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"]

    other = client.get(address, headers={"If-None-Match": '"another"'})
    assert (other.status_code, other.data) == (200, first.data)


def test_two_servers_give_the_same_etag(client: FlaskClient, make_app) -> None:
    assert client.get("/v1/packs").get_etag() == make_app().test_client().get("/v1/packs").get_etag()
