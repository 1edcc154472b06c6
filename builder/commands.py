"""The commands of build.py."""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from builder import (
    bench,
    browsers,
    catalogues,
    checks,
    demo,
    engine,
    extension,
    node,
    only_one,
    screenshots,
    site,
    venv,
)
from builder.paths import DIST, ROOT, in_venv
from builder.say import Stop, say

_HELP = {
    "demo": "build everything, start the server and open the page to type on",
    "build": "make the engine, the extensions and the playground under dist/",
    "check": "ruff, mypy, tsc and web-ext, and whether rules, their pages and the translations are complete",
    "test": "run the whole test suite, browsers included; further words go to pytest",
    "docs": "write the pages of docs/rules and docs/kinds, and give the catalogues of linter/locales every text",
    "screenshots": "make the pictures in docs/screenshots with a headless browser",
    "bench": "measure the linter: natively against WebAssembly in Node, or its accuracy, or its speed",
}


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit status: 0 fine, 1 something failed, 2 usage, 130 stopped by Ctrl+C."""
    chosen, for_pytest = _parse(arguments)
    try:
        return _run(chosen, for_pytest)
    except Stop as stop:
        print(*filter(None, (stop.words, f"build.py: {stop}")), sep="\n\n", file=sys.stderr)
        return 1
    except OSError as error:  # such as a folder that another user made, or a full disk
        print(f"build.py: {error.filename or 'A file'} cannot be used: {error.strerror}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parse(arguments: Sequence[str]) -> tuple[argparse.Namespace, Sequence[str]]:
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Sets up, builds, checks and tests Onside. Every command does its own set-up.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="{" + ",".join(_HELP) + "}")
    parsers = {name: commands.add_parser(name, help=text, description=text) for name, text in _HELP.items()}
    parsers["demo"].add_argument("--once", action="store_true", help="lint one draft in a headless browser, then stop")
    parsers["demo"].add_argument("--port", type=int, help="where the server listens [8765, or any free port]")
    _add_benches(parsers["bench"])
    for_pytest: Sequence[str] = ()
    if arguments[:1] == ["test"] and arguments[1:2] not in (["-h"], ["--help"]):
        arguments, for_pytest = arguments[:1], arguments[1:]
    chosen = parser.parse_args(arguments)
    if chosen.command == "bench" and chosen.bench == "accuracy" and chosen.ratchet and chosen.data:
        parser.error("--ratchet holds the figures of the project's own drafts; leave --data out")
    return chosen, for_pytest


def _add_benches(parser: argparse.ArgumentParser) -> None:
    benches = parser.add_subparsers(dest="bench", metavar="{accuracy,speed}")
    text = "what is found, missed and found in error in drafts marked by hand; writes dist/reports/accuracy.html"
    accuracy = benches.add_parser("accuracy", help=text, description=text)
    text = "drafts a second, and how the time for a long draft grows"
    speed = benches.add_parser("speed", help=text, description=text)
    for bench_parser in (accuracy, speed):
        own = "drafts to measure with [the project's own]"
        bench_parser.add_argument("--data", type=_folder, metavar="DIR", help=f"a folder of *.jsonl records: {own}")
    accuracy.add_argument("--peers", action="store_true", help="measure other finders on the same drafts too")
    text = "hold the figures that have become better in tests/corpus/ratchet.json; for the project's own drafts"
    accuracy.add_argument("--ratchet", action="store_true", help=text)


def _folder(name: str) -> Path:
    path = Path(name).resolve()
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"{name} is no folder")
    return path


def _run(chosen: argparse.Namespace, for_pytest: Sequence[str]) -> int:
    if chosen.command == "demo":
        _build()
        return demo.demo(port=chosen.port, once=chosen.once)
    if chosen.command == "test":
        return _test(for_pytest)
    if chosen.command == "bench" and chosen.bench:
        with only_one.at_a_time():
            venv.ensure()
        return bench.on_marked_drafts(chosen)
    if chosen.command == "docs":
        return _docs()
    _build()
    if chosen.command == "check":
        return 1 if checks.check() else 0
    if chosen.command == "screenshots":
        return screenshots.make()
    if chosen.command == "bench":
        return bench.bench()
    say(f"Built: {', '.join(sorted(path.name for path in DIST.iterdir()))} in {DIST.name}/")
    return 0


def _build() -> None:
    with only_one.at_a_time():
        venv.ensure()
        catalogues.ensure()
        node.ensure()
        engine.ensure()
        site.ensure()
        extension.ensure()


def _docs() -> int:
    with only_one.at_a_time():
        venv.ensure()
        catalogues.run("update")
    return subprocess.run([in_venv("python"), "-m", "builder.rule_pages", "write"], cwd=ROOT).returncode


def _test(for_pytest: Sequence[str]) -> int:
    browsers.ensure()
    _build()
    return subprocess.run([in_venv("python"), "-m", "pytest", *for_pytest], cwd=ROOT).returncode
