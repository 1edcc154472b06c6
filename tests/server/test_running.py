"""`python -m server` as a person starts it."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "server"]


@pytest.fixture
def environment(tmp_path: Path, dist: Path) -> dict[str, str]:
    settings = {"ONSIDE_STATE": str(tmp_path / "state"), "ONSIDE_DIST": str(dist), "ONSIDE_PORT": "0"}
    return {**os.environ, **settings}


DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@pytest.fixture
def running(environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # A shell starts what runs in the background with Ctrl+C ignored; the server must hear it all the same.
    listening = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.default_int_handler)}
    with subprocess.Popen(COMMAND, env=environment, text=True, **pipes, **listening) as server:
        yield server
        server.kill()


def test_it_prints_an_address_that_answers_and_stops_quietly(running: subprocess.Popen[str]) -> None:
    assert running.stdout is not None
    line = running.stdout.readline()
    address = next(word for word in line.split() if word.startswith("http://127.0.0.1:"))
    with DIRECT.open(address, timeout=10) as answer:
        assert b'id="plain"' in answer.read()
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=10)
    assert running.returncode == 0
    assert "Traceback" not in errors


def test_a_port_in_use_is_one_clear_sentence(environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        environment["ONSIDE_PORT"] = str(taken.getsockname()[1])
        done = subprocess.run(COMMAND, env=environment, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert environment["ONSIDE_PORT"] in done.stderr
    assert "ONSIDE_PORT" in done.stderr
    assert done.stderr.count("\n") == 1
