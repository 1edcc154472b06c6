"""`check`: formatting, lint, types, the stores' own linter, rules, pages, translations; one summary line each."""

import json
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from builder import node
from builder.paths import DIST, ROOT, in_venv
from builder.say import say


def check() -> int:
    """Run every check, also after one has failed; answers how many failed."""
    checks: dict[str, Callable[[], tuple[bool, str]]] = {
        "format (ruff)": lambda: _run([in_venv("ruff"), "format", "--check", "."]),
        "lint (ruff)": lambda: _run([in_venv("ruff"), "check", "."]),
        "types (mypy)": lambda: _run([in_venv("mypy"), "linter", "server"]),
        "types (tsc)": lambda: _run([*node.script("typescript", "bin/tsc"), "--project", ROOT]),
        "extension (web-ext)": _web_ext,
        "rules": lambda: _said([in_venv("python"), "-m", "builder.rules"]),
        "docs": lambda: _run([in_venv("python"), "-m", "builder.rule_pages", "check"]),
        "catalogues": lambda: _said([in_venv("python"), "-m", "builder.catalogues", "check"]),
    }
    failed = 0
    for name, check_it in checks.items():
        start = time.monotonic()
        fine, words = check_it()
        failed += not fine
        if words:
            say(words)
        say(f"{name:<20} {'fine' if fine else 'FAILED'} {time.monotonic() - start:6.1f} s")
    return failed


def _run(command: list[str | Path]) -> tuple[bool, str]:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    return (True, "") if done.returncode == 0 else (False, (done.stdout + done.stderr).strip())


def _said(command: list[str | Path]) -> tuple[bool, str]:
    """A command whose words are worth reading also when all is fine."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    return done.returncode == 0, (done.stdout + done.stderr).strip()


def _web_ext() -> tuple[bool, str]:
    command = [
        *node.script("web-ext", "bin/web-ext.js"),
        "lint",
        "--source-dir",
        DIST / "firefox",
        "--output",
        "json",
    ]
    done = subprocess.run(
        [*command, "--no-config-discovery"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    try:
        report = json.loads(done.stdout)
    except ValueError:
        return False, (done.stdout + done.stderr).strip()
    found = Counter(
        f"  {entry['_type']} {entry['code']} in {entry.get('file', 'manifest.json')}: {entry['message']}"
        for entry in [*report["errors"], *report["warnings"]]
    )
    lines = [line if times == 1 else f"{line} ({times} times)" for line, times in found.items()]
    return not report["errors"], "\n".join(lines)
