"""`demo`: the Flask server with everything built, and the page to type on."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from builder import browsers, node
from builder.paths import CACHE, DIST, ROOT, in_venv
from builder.say import Stop, say, step

_USUAL_PORT = 8765
_START_LIMIT = 30.0  # seconds
_LOG = CACHE / "server.log"
_HOW_TO_LOAD = f"""\
Chrome:  chrome://extensions, switch on “Developer mode”, “Load unpacked”, choose {DIST / "chrome"}
Firefox: about:debugging, “This Firefox”, “Load Temporary Add-on”, choose {DIST / "firefox/manifest.json"}"""


def demo(*, port: int | None, once: bool) -> int:
    """Serve until Ctrl+C; with `once`, until the page has answered one real lint in a headless browser."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended by a program, stop the server too
    if once:
        browsers.ensure(["chromium"])
    with _server(_free_port() if port is None else port) as (process, page):
        if once:
            return _try_page(f"{page}?inspectable")
        say(f"\nThe playground: {page}      (Ctrl+C stops it)\n")
        say(_HOW_TO_LOAD)
        if _has_display():
            webbrowser.open(page)
        _wait_for_interrupt(process)
    return 0


@contextmanager
def _server(port: int) -> Iterator[tuple[subprocess.Popen, str]]:
    """The server while it runs, and its playground's address; what it logs goes to a file."""
    with _LOG.open("w") as log:
        variables = {
            **os.environ,
            "ONSIDE_HOST": "127.0.0.1",
            "ONSIDE_PORT": str(port),
            "ONSIDE_STATE": str(CACHE / "state"),  # trying it out leaves nothing outside the checkout
        }
        command = [in_venv("python"), "-m", "server"]
        process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, stderr=log, text=True)
    try:
        with step("Starting the server"):
            page = _address(process)
        yield process, page
    finally:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _address(process: subprocess.Popen) -> str:
    """What the server says once it listens."""
    limit = threading.Timer(_START_LIMIT, process.kill)
    limit.start()
    line = process.stdout.readline()
    limit.cancel()
    if found := re.search(r"http://\S+", line):
        return found[0]
    raise Stop("The server did not start; what it said stands above.", _LOG.read_text())


def _try_page(url: str) -> int:
    with step("Linting a draft on the page in a headless Chromium"):
        command = [
            node.node(),
            Path(__file__).with_name("try_playground.mjs"),
            url,
            browsers.require("chromium"),
        ]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
        if done.returncode:
            raise Stop("The playground did not answer as it should; what happened stands above.", done.stderr)
    say(done.stdout.strip())
    return 0


def _free_port() -> int:
    for port in (_USUAL_PORT, 0):
        with socket.socket() as taken:
            if os.name == "posix":
                taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                taken.bind(("127.0.0.1", port))
            except OSError:
                continue
            return taken.getsockname()[1]
    raise Stop("No port is free for the server; close other programs or give one with --port.")


def _has_display() -> bool:
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _wait_for_interrupt(process: subprocess.Popen) -> None:
    try:
        process.wait()
    except KeyboardInterrupt:
        say("\nStopped.")
    else:
        raise Stop("The server stopped by itself; what it said stands above.", _LOG.read_text())
