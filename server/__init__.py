"""Onside's server: the playground, the rules as data and as pages, and its own health. No draft ever reaches it."""

from collections.abc import Mapping

from flask import Flask

from server import headers, health, policy, problems, rules, site
from server.config import Config
from server.database import open_database

__all__ = ["create_app"]


def create_app(config: Mapping[str, str] | None = None) -> Flask:
    """The WSGI application, set by `config` or else by the environment. Raises `ConfigError`."""
    settings = Config.read(config)
    app = Flask(__name__, static_folder=None)
    app.json.sort_keys = False  # type: ignore[attr-defined]  # the default provider has it, its base class does not
    problems.register(app)
    headers.register(app)
    database = app.extensions["database"] = open_database(settings)
    app.register_blueprint(health.blueprint(database))
    app.register_blueprint(policy.blueprint())
    app.register_blueprint(rules.blueprint())
    app.register_blueprint(site.blueprint(settings.dist))
    return app
