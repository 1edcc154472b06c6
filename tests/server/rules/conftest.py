"""Pages whose templates may not ask for words that do not exist."""

import pytest
from flask.testing import FlaskClient
from jinja2 import StrictUndefined


@pytest.fixture
def client(client: FlaskClient) -> FlaskClient:
    """A client of a server whose templates may not ask for words that do not exist."""
    client.application.jinja_env.undefined = StrictUndefined
    return client
