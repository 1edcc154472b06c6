"""Builds the WebAssembly wheel of `regex` from its PyPI sdist, the same bytes every time."""

import base64
import hashlib
import json
import re
import tarfile
import tempfile
import tomllib
from pathlib import Path

from builder import archive, lockfile, python, stamp, wasm_compiler
from builder.paths import CACHE, PYODIDE, PYPROJECT, ROOT, in_venv
from builder.say import Stop, run, step

WHEELS = CACHE / "wheels"


def ensure() -> Path:
    """The wheel's path; built when it is not there or when something that it is made from has changed."""
    version = lockfile.pinned_version("regex")
    wheel = WHEELS / f"regex-{version}-{_tag()}.whl"
    recipe = [ROOT / "builder" / name for name in ("regex_wheel.py", "wasm_compiler.py", "wasm_clock.h")]
    key = stamp.digest(*(lockfile.pinned(name) for name in ("regex", "ziglang")), PYODIDE / "package.json", *recipe)
    if not stamp.is_fresh("regex-wheel", key, [wheel]):
        sdist = _sdist(version)
        with step(f"Building regex {version} for WebAssembly"):
            build(sdist, wheel)
        stamp.mark("regex-wheel", key)
    check(wheel)
    return wheel


def build(sdist: Path, wheel: Path) -> None:
    """Build the wheel from the sdist; nothing of the machine gets into it."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        with tarfile.open(sdist) as source_archive:
            # Debian 12's Python 3.11.2 does not know filters yet.
            kind = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
            source_archive.extractall(work, **kind)  # noqa: S202 - the sdist's hash was checked
        source = next(work.glob("regex-*"))
        module = work / f"_regex{wasm_compiler.build_variables()['EXT_SUFFIX']}"
        headers = python.include_folder(in_venv("python"))
        c_files = [source / "src" / name for name in ("_regex.c", "_regex_unicode.c")]
        wasm_compiler.compile_module(c_files, module, headers, "PyInit__regex", work)
        archive.write(wheel, _contents(source, module))


def check(wheel: Path) -> None:
    """Stop when the wheel's RECORD, which holds the hash of every file in it, is not the pinned one."""
    pinned = tomllib.loads(PYPROJECT.read_text())["tool"]["onside"]["regex-wheel-record"]
    found = record_hash(wheel)
    if found != pinned:
        raise Stop(
            f"{wheel.name} differs from the pinned one: its RECORD has SHA-256 {found}. "
            "If regex, ziglang or Pyodide was changed on purpose, "
            f"set regex-wheel-record in {PYPROJECT.name} to that; otherwise do not use it."
        )


def record_hash(wheel: Path) -> str:
    """SHA-256 of the wheel's RECORD in hexadecimal; the zip's own bytes depend on the zlib at hand."""
    record = next(content for name, content in archive.read(wheel).items() if name.endswith(".dist-info/RECORD"))
    return hashlib.sha256(record).hexdigest()


def _tag() -> str:
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text())["info"]
    if not info["python"].startswith(f"{python.MINOR}."):
        raise Stop(f".python-version says {python.MINOR}, but Pyodide runs Python {info['python']}; make them agree.")
    interpreter = "cp" + python.MINOR.replace(".", "")
    return f"{interpreter}-{interpreter}-pyemscripten_{info['abi_version']}_wasm32"


def _sdist(version: str) -> Path:
    sdist = WHEELS / f"regex-{version}.tar.gz"
    if not sdist.is_file():
        WHEELS.mkdir(parents=True, exist_ok=True)
        wanted = CACHE / "regex.txt"
        wanted.write_text(lockfile.pinned("regex"))
        with step(f"Fetching the source of regex {version} from PyPI"):
            run(
                [
                    in_venv("python"), "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
                    "--no-deps", "--no-build-isolation", "--no-binary", ":all:", "--require-hashes",
                    "-r", wanted, "-d", WHEELS,
                ],
                failed=f"The source of regex {version} could not be fetched from PyPI.",
            )  # fmt: skip
    return sdist


def _contents(source: Path, module: Path) -> dict[str, bytes]:
    metadata = (source / "PKG-INFO").read_bytes()
    version = re.search(rb"^Version: (\S+)", metadata, re.MULTILINE)[1].decode()
    info = f"regex-{version}.dist-info"
    about = f"Wheel-Version: 1.0\nGenerator: onside\nRoot-Is-Purelib: false\nTag: {_tag()}\n"
    contents = {f"regex/{path.name}": path.read_bytes() for path in (source / "regex").glob("*.py")} | {
        f"regex/{module.name}": module.read_bytes(),
        f"{info}/METADATA": metadata,
        f"{info}/WHEEL": about.encode(),
        f"{info}/licenses/LICENSE.txt": (source / "LICENSE.txt").read_bytes(),
    }
    record = f"{info}/RECORD"
    lines = [f"{name},{_digest(contents[name])},{len(contents[name])}" for name in sorted(contents)]
    return contents | {record: "\n".join([*lines, f"{record},,", ""]).encode()}


def _digest(content: bytes) -> str:
    return "sha256=" + base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
