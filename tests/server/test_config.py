"""A bad setting stops the server at start, with one sentence that names the variable and the cure."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from server import create_app
from server.config import Config, ConfigError

WITH_PASSWORD = "postgresql://me:secret@host:port/onside"

BAD = [
    ("ONSIDE_PORT", "eighty", "“eighty”, which is not a port number"),
    ("ONSIDE_PORT", "", "not a port number"),
    ("ONSIDE_PORT", "-1", "not a port number"),
    ("ONSIDE_PORT", "65536", "from 0 to 65535"),
    ("ONSIDE_PORT", "80.5", "not a port number"),
    ("ONSIDE_PORT", "٨٠", "not a port number"),
    ("ONSIDE_HOST", "", "not a host name"),
    ("ONSIDE_HOST", "http://localhost", "not a host name"),
    ("ONSIDE_STATE", "", "empty"),
    ("ONSIDE_STATE", "{file}", "cannot write"),
    ("ONSIDE_STATE", "{file}/below", "cannot write"),
    ("ONSIDE_DIST", "", "not a folder"),
    ("ONSIDE_DIST", "{folder}/missing", "not a folder"),
    ("ONSIDE_DIST", "{file}", "not a folder"),
    ("ONSIDE_DATABASE_URL", "", "not a database address"),
    ("ONSIDE_DATABASE_URL", "onside.db", "not a database address"),
    ("ONSIDE_DATABASE_URL", "postgresql://host:port/onside", "not a database address"),
    ("ONSIDE_DATABASE_URL", "papyrus://scroll", "not a database address"),
    ("ONSIDE_DATABASE_URL", "oracle+cx_oracle://localhost/onside", "needs a driver"),
]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.mark.parametrize(("variable", "value", "problem"), BAD)
def test_a_bad_value_is_refused_with_its_name_and_the_cure(
    tmp_path: Path, state: Path, variable: str, value: str, problem: str
) -> None:
    file = tmp_path / "file"
    file.touch()
    variables = {"ONSIDE_STATE": str(state), variable: value.format(file=file, folder=tmp_path)}
    with pytest.raises(ConfigError) as error:
        create_app(variables)
    sentence = str(error.value)
    assert sentence.startswith(variable)
    assert problem in sentence
    assert ("set it to" in sentence) or ("leave" in sentence)
    assert "\n" not in sentence


def test_a_refused_database_address_is_not_repeated_because_it_may_hold_a_password(state: Path) -> None:
    with pytest.raises(ConfigError) as error:
        create_app({"ONSIDE_STATE": str(state), "ONSIDE_DATABASE_URL": WITH_PASSWORD})
    assert "secret" not in str(error.value)


def test_without_variables_there_is_a_default_for_everything() -> None:
    config = Config.read({})
    assert (config.host, config.port) == ("127.0.0.1", 8000)
    assert config.dist.name == "dist"
    assert str(config.database_url) == f"sqlite:///{config.state}/onside.db"


def test_the_state_folder_is_made_when_it_is_missing(tmp_path: Path) -> None:
    create_app({"ONSIDE_STATE": str(tmp_path / "deep" / "state")})
    assert (tmp_path / "deep" / "state").is_dir()


@pytest.mark.parametrize("command", [["-m", "server"], ["-c", "import server.wsgi"]])
def test_a_bad_value_stops_the_program_with_status_2(command: list[str], state: Path) -> None:
    command = [sys.executable, *command]
    environment = {**os.environ, "ONSIDE_STATE": str(state), "ONSIDE_PORT": "eighty"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("onside: ONSIDE_PORT is “eighty”")
    assert done.stderr.count("\n") == 1
