"""Makes dist/engine: the linter and its Python, ready for a browser's Worker or Node."""

import json
import shutil

from builder import archive, bytecode, folders, licenses, regex_wheel, stamp
from builder.paths import ENGINE, EXTENSION, LOCK, PYODIDE, ROOT, in_venv, site_packages
from builder.say import run, step

_RUNTIME = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm")
_SCRIPTS = ("worker.js", "boot.js")
# 40 MB about places, carriers and time zones, which no verdict needs.
_NOT_NEEDED = ("geodata", "carrierdata", "tzdata")


def ensure() -> None:
    """Bring dist/engine up to date with the linter, the packages and the runtime."""
    wheel = regex_wheel.ensure()
    scripts = [EXTENSION / "engine" / name for name in _SCRIPTS]
    key = stamp.digest(ROOT / "linter", ROOT / "builder", LOCK, PYODIDE / "package.json", *scripts)
    if stamp.is_fresh("engine", key, [ENGINE / "packages.zip", ENGINE / "options.json", ENGINE / "rules" / "en.json"]):
        return
    files = {
        "packages.zip": {
            **bytecode.compiled("regex", _needed(archive.read(wheel))),
            **bytecode.compiled("phonenumbers", _phonenumbers()),
            **bytecode.compiled("linter", _linter()),
        },
        "pyodide/python_stdlib.zip": bytecode.compiled("python_stdlib", archive.read(PYODIDE / "python_stdlib.zip")),
    }
    with step("Putting the engine together"), folders.replaced(ENGINE) as new:
        for name, contents in files.items():
            archive.write(new / name, contents, compress=False)  # unpacks faster; the extension's own zip compresses
        for name in _RUNTIME:
            shutil.copyfile(PYODIDE / name, new / "pyodide" / name)
        # Node asks the nearest package.json what a .js file is, and the project's own says "module".
        (new / "pyodide/package.json").write_text('{"type": "commonjs"}\n')
        (new / "pyodide/pyodide-lock.json").write_text(_empty_index())
        for script in scripts:
            shutil.copyfile(script, new / script.name)
        (new / "options.json").write_text(_options(), encoding="utf-8")
        command = [in_venv("python"), "-m", "builder.rule_data", new / "rules"]
        run(command, failed="The linter could not tell its rules.")
        bundled = [*map(licenses.of_wheel, ("regex", "phonenumbers")), *licenses.of_runtime()]
        (new / "LICENSES.txt").write_bytes(licenses.notice(bundled))
    stamp.mark("engine", key)


def options() -> dict:
    """Every selector's choices in English and every marketplace's hosts, as the linter tells them."""
    return json.loads((ENGINE / "options.json").read_text(encoding="utf-8"))["en"]


def _linter() -> dict[str, bytes]:
    return {f"linter/{name}": content for name, content in _needed(archive.folder(ROOT / "linter")).items()}


def _phonenumbers() -> dict[str, bytes]:
    files = _needed(archive.folder(site_packages() / "phonenumbers"))
    return {f"phonenumbers/{name}": content for name, content in files.items() if name.split("/")[0] not in _NOT_NEEDED}


def _needed(files: dict[str, bytes]) -> dict[str, bytes]:
    """Less what only type checkers, installers, translators and tests read."""
    return {
        name: content
        for name, content in files.items()
        if not name.endswith((".pyc", ".pyi", ".po", "py.typed")) and ".dist-info/" not in name and "tests/" not in name
    }


def _empty_index() -> str:
    """The runtime's package index without packages: everything that is needed lies in packages.zip."""
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    return json.dumps({"info": info, "packages": {}}) + "\n"


def _options() -> str:
    """The choices of a context in every language, and how it is written."""
    ask = (
        "import json; from linter.bridge import options; from linter.messages import LANGUAGES, direction; "
        "print(json.dumps({tag: json.loads(options(tag)) | {'direction': direction(tag)} for tag in LANGUAGES}))"
    )
    answer = run([in_venv("python"), "-c", ask], failed="The linter could not tell its options.")
    return json.dumps(json.loads(answer), indent=1, ensure_ascii=False) + "\n"
