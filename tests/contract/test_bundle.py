"""What lies in dist/engine, and that it comes out the same every time."""

import json
import zipfile
from pathlib import Path

import pytest

from builder import archive, bytecode, engine, lockfile, regex_wheel, wasm_module
from builder.paths import ENGINE, PYODIDE
from builder.say import Stop
from linter import bridge
from linter.messages import LANGUAGES, direction
from linter.policy import PACKS


def names_in(archive_name: str) -> list[str]:
    with zipfile.ZipFile(ENGINE / archive_name) as archive_file:
        return archive_file.namelist()


@pytest.mark.parametrize("archive_name", ["packages.zip", "pyodide/python_stdlib.zip"])
def test_everything_is_bytecode(archive_name: str) -> None:
    names = names_in(archive_name)
    assert [name for name in names if name.endswith(".py")] == []
    assert sum(name.endswith(".pyc") for name in names) > 100


def test_the_whole_standard_library_is_there() -> None:
    sources = {name for name in archive.read(PYODIDE / "python_stdlib.zip") if name.endswith(".py")}
    assert sources == {
        name.removesuffix("c") for name in names_in("pyodide/python_stdlib.zip") if name.endswith(".pyc")
    }


def test_the_packages_carry_what_is_needed_and_nothing_else() -> None:
    names = names_in("packages.zip")
    assert {name.split("/")[0] for name in names} == {"linter", "phonenumbers", "regex"}
    assert "linter/packs/upwork.toml" in names
    assert [name for name in names if name.split("/")[1] in {"geodata", "carrierdata", "tzdata", "tests"}] == []
    assert [name for name in names if name.endswith((".pyi", "py.typed"))] == []


def test_bytecode_is_the_same_for_the_same_sources() -> None:
    sources = {f"sample/{n}.py": f"NAMES = {{'a', 'b', 'c{n}'}}\nx = 'x' in NAMES\n".encode() for n in range(3)}
    first = bytecode.compiled("sample", sources)
    (bytecode.FOLDER / "sample.zip").unlink()
    assert bytecode.compiled("sample", sources) == first


def test_the_regex_wheel_is_the_same_when_built_again(tmp_path: Path) -> None:
    wheel = regex_wheel.ensure()
    version = lockfile.pinned_version("regex")
    again = tmp_path / wheel.name
    regex_wheel.build(wheel.with_name(f"regex-{version}.tar.gz"), again)
    assert archive.read(again) == archive.read(wheel)
    regex_wheel.check(again)


def test_a_wheel_that_differs_from_the_pinned_one_stops_the_build(tmp_path: Path) -> None:
    wheel = regex_wheel.ensure()
    contents = archive.read(wheel)
    record = next(name for name in contents if name.endswith("RECORD"))
    archive.write(tmp_path / wheel.name, contents | {record: contents[record] + b"regex/more.py,,\n"})
    with pytest.raises(Stop, match="differs from the pinned one"):
        regex_wheel.check(tmp_path / wheel.name)


def test_the_module_imports_a_clock_that_does_not_stop() -> None:
    module = next(content for name, content in archive.read(regex_wheel.ensure()).items() if name.endswith(".so"))
    imports = wasm_module.imports(module)
    assert "emscripten_get_now" in imports
    assert "clock" not in imports


def test_options_are_the_linters_own() -> None:
    told = json.loads((ENGINE / "options.json").read_text(encoding="utf-8"))
    expected = {tag: json.loads(bridge.options(tag)) | {"direction": direction(tag)} for tag in LANGUAGES}
    assert told == expected
    assert engine.options() == expected["en"]


def test_the_page_of_rules_knows_every_rule_in_every_language() -> None:
    rules = {f"{pack.platform}/{clause.id}" for pack in PACKS.values() for clause in pack.clauses}
    for tag in LANGUAGES:
        page = json.loads((ENGINE / f"rules/{tag}.json").read_text(encoding="utf-8"))
        assert page["rules"].keys() == rules
        assert (page["language"], page["direction"]) == (tag, direction(tag))


@pytest.mark.parametrize("component", ["regex", "phonenumbers", "Pyodide", "CPython", "musl"])
def test_every_bundled_component_has_its_licence(component: str) -> None:
    parts = (ENGINE / "LICENSES.txt").read_text(encoding="utf-8").split("-" * 78)
    mine = next(
        part for part in parts if part.strip().startswith(f"{component} ") or part.strip().startswith(f"{component}\n")
    )
    assert "SPDX-License-Identifier: " in mine
    assert len(mine) > 500
