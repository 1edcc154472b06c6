"""Collects the licences of what is bundled, since the extension hands copies of it on."""

import email
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from builder.paths import NODE_MODULES, site_packages
from builder.say import Stop

_RULE = "\n" + "-" * 78 + "\n\n"


@dataclass(frozen=True)
class Component:
    """Something bundled: its SPDX licence expression, the licence's text, and where its source is."""

    name: str
    version: str
    spdx: str
    text: str
    home: str


def of_wheel(name: str) -> Component:
    """A Python package of `.venv`."""
    info = _installed(name)
    metadata = email.message_from_string((info / "METADATA").read_text(encoding="utf-8"))
    spdx = metadata["License-Expression"] or metadata["License"]
    text = _text(name, (info / "licenses").rglob("LICENSE*"))
    return Component(name, metadata["Version"], spdx, text, f"PyPI package {name}")


def of_npm(name: str) -> Component:
    """An npm package."""
    folder = NODE_MODULES / name
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    text = _text(name, folder.glob("LICENSE*"))
    return Component(name, package["version"], package["license"], text, f"npm package {name}")


def of_runtime() -> list[Component]:
    """What the WebAssembly runtime holds."""
    pyodide = json.loads((NODE_MODULES / "pyodide/package.json").read_text(encoding="utf-8"))
    python = json.loads((NODE_MODULES / "pyodide/pyodide-lock.json").read_text(encoding="utf-8"))["info"]["python"]
    # The npm package carries no texts; these packages of the same projects carry the same ones.
    mpl = _text("Pyodide", (_installed("pyodide-build") / "licenses").rglob("LICENSE*"))
    psf = _text("CPython", (_installed("typing-extensions") / "licenses").rglob("LICENSE*"))
    musl = _text("musl", [site_packages() / "ziglang/lib/libc/musl/COPYRIGHT"])
    return [
        Component("Pyodide", pyodide["version"], pyodide["license"], mpl, pyodide["homepage"]),
        Component("CPython", python, "Python-2.0", psf, "python.org"),
        Component("musl", "", "MIT", musl, "musl.libc.org"),
    ]


def notice(components: Iterable[Component]) -> bytes:
    """One readable text: each component's name, version, SPDX expression, source and licence."""
    return _RULE.join(
        f"{part.name} {part.version}".strip()
        + f"\nSPDX-License-Identifier: {part.spdx}\n"
        + (f"Source: {part.home}\n" if part.home else "")
        + f"\n{part.text.strip()}\n"
        for part in components
    ).encode()


def _installed(name: str) -> Path:
    for info in site_packages().glob(f"{name.replace('-', '_')}-*.dist-info"):
        return info
    raise Stop(f".venv does not hold the package {name}; delete .venv and run this command again.")


def _text(component: str, files: Iterable[Path]) -> str:
    texts = [path.read_text(encoding="utf-8") for path in sorted(files) if path.is_file()]
    if not texts:
        raise Stop(f"The licence of {component} was not found, so it may not be bundled.")
    return "\n".join(texts)
