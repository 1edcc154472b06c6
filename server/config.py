"""The server's settings, read from `ONSIDE_*` environment variables and checked before anything starts."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

OWN_FILE = "onside.db"
CHECKOUT = Path(__file__).resolve().parent.parent


class ConfigError(ValueError):
    """One sentence: the variable's name, what is wrong with its value, and the cure."""


@dataclass(frozen=True)
class Config:
    """Where the server keeps its state, what it serves, and where it listens. `port` 0 means any free one."""

    state: Path
    database_url: URL
    dist: Path
    host: str
    port: int

    @classmethod
    def read(cls, variables: Mapping[str, str] | None = None) -> "Config":
        """The settings in `variables` (default: the environment). Raises `ConfigError`."""
        given = os.environ if variables is None else variables
        state = _state(given.get("ONSIDE_STATE"))
        return cls(
            state=state,
            database_url=_database_url(given.get("ONSIDE_DATABASE_URL"), state / OWN_FILE),
            dist=_dist(given.get("ONSIDE_DIST")),
            host=_host(given.get("ONSIDE_HOST")),
            port=_port(given.get("ONSIDE_PORT")),
        )

    @property
    def has_own_database(self) -> bool:
        """Whether the database is the server's own file in the state folder."""
        return self.database_url.database == str(self.state / OWN_FILE)


def _state(value: str | None) -> Path:
    if value is None:
        return _default_state()
    if not value.strip():
        raise ConfigError("ONSIDE_STATE is empty; set it to a folder for the server's files, or leave it out.")
    return Path(value).absolute()


def _default_state() -> Path:
    if folder := os.environ.get("XDG_STATE_HOME"):
        return Path(folder, "onside").absolute()
    try:
        return Path.home() / ".local" / "state" / "onside"
    except RuntimeError as error:
        raise ConfigError(
            "ONSIDE_STATE is not given and this user has no home; set it to a folder for the server's files."
        ) from error


def _database_url(value: str | None, own_file: Path) -> URL:
    if value is None:
        return URL.create("sqlite", database=str(own_file))
    try:
        url = make_url(value)
        url.get_dialect()
    except (ArgumentError, ValueError) as error:
        # The value is not repeated: it may hold a password.
        raise ConfigError(
            "ONSIDE_DATABASE_URL is not a database address that the server can use; "
            "write it like sqlite:////var/lib/onside/onside.db, or leave it out for a file in ONSIDE_STATE."
        ) from error
    return url


def _dist(value: str | None) -> Path:
    if value is None:
        return CHECKOUT / "dist"
    folder = Path(value).absolute()
    if not value.strip() or not folder.is_dir():
        raise ConfigError(
            f"ONSIDE_DIST is “{value}”, which is not a folder; "
            "set it to the folder that `python3 build.py build` makes, or leave it out."
        )
    return folder


def _host(value: str | None) -> str:
    host = "127.0.0.1" if value is None else value
    if not host.strip() or "/" in host:
        raise ConfigError(
            f"ONSIDE_HOST is “{host}”, which is not a host name or an IP address; "
            "set it to an address of this machine, for example 127.0.0.1."
        )
    return host


def _port(value: str | None) -> int:
    text = "8000" if value is None else value
    port = int(text) if text.isascii() and text.isdigit() and len(text) <= 5 else -1
    if not 0 <= port <= 65535:
        raise ConfigError(
            f"ONSIDE_PORT is “{text}”, which is not a port number; "
            "set it to a whole number from 0 to 65535 (0 takes any free one)."
        )
    return port
