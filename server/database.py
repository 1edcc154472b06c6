"""The database: SQLite by default, opened when first used."""

from pathlib import Path

from sqlalchemy import Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import NoSuchModuleError, SQLAlchemyError

from server.config import OWN_FILE, Config, ConfigError


def open_database(config: Config) -> Engine:
    """An engine for the configured address; no connection is made yet. Raises `ConfigError`."""
    if config.has_own_database:
        _make_writable(config.state)
    try:
        engine = create_engine(config.database_url, pool_pre_ping=True)
    except (ImportError, NoSuchModuleError) as error:
        raise ConfigError(
            f"ONSIDE_DATABASE_URL needs a driver for {config.database_url.drivername} ({error}); "
            "install it, or leave the variable out for SQLite."
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
    return engine


def is_answering(engine: Engine) -> bool:
    """Whether the database can be reached and answers a query."""
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return False
    return True


def _make_writable(state: Path) -> None:
    try:
        state.mkdir(parents=True, exist_ok=True)
        (state / OWN_FILE).touch()
    except OSError as error:
        raise ConfigError(
            f"ONSIDE_STATE is “{state}”, where the server cannot write ({error.strerror}); "
            "set it to a folder that it may write to."
        ) from error


def _set_up_sqlite(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    # With a write-ahead log readers go on while one process writes; a second writer waits up to 5 seconds.
    for pragma in ("journal_mode = WAL", "busy_timeout = 5000", "foreign_keys = ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
