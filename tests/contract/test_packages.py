"""The extension as it goes to the stores."""

import json
import zipfile
from pathlib import Path

import pytest

import linter
from builder import archive, engine, extension
from builder.paths import DIST, ROOT
from builder.say import Stop


@pytest.fixture(scope="module", autouse=True)
def _current_extension() -> None:
    extension.ensure()


def manifest_of(browser: str) -> dict:
    return json.loads((DIST / browser / "manifest.json").read_text(encoding="utf-8"))


def version() -> str:
    return json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["version"]


@pytest.mark.parametrize("browser", extension.BROWSERS)
def test_one_version_everywhere(browser: str) -> None:
    assert manifest_of(browser)["version"] == version() == linter.__version__


@pytest.mark.parametrize("browser", extension.BROWSERS)
def test_it_runs_on_every_marketplace_that_the_linter_knows_and_on_the_playground(browser: str) -> None:
    [script] = manifest_of(browser)["content_scripts"]
    hosts = [host for site in engine.options()["sites"] for host in site["hosts"]]
    assert "upwork.com" in hosts
    assert script["matches"] == [
        *(f"https://*.{host}/*" for host in hosts),
        "http://localhost/playground*",
        "http://127.0.0.1/playground*",
    ]


@pytest.mark.parametrize("browser", extension.BROWSERS)
def test_the_zip_holds_the_folder_and_the_same_bytes_every_time(browser: str, tmp_path: Path) -> None:
    made = DIST / f"onside-{browser}-{version()}.zip"
    contents = archive.folder(DIST / browser)
    assert archive.read(made) == contents
    archive.write(tmp_path / "again.zip", contents)
    assert (tmp_path / "again.zip").read_bytes() == made.read_bytes()


@pytest.mark.parametrize(("browser", "other"), [("chrome", "firefox"), ("firefox", "chrome")])
def test_each_browser_gets_only_its_own_background(browser: str, other: str) -> None:
    with zipfile.ZipFile(DIST / f"onside-{browser}-{version()}.zip") as made:
        names = set(made.namelist())
    assert f"background/{browser}.js" in names
    assert f"background/{other}.js" not in names


def test_a_manifest_that_names_a_missing_file_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = manifest_of("chrome")
    parts["action"]["default_popup"] = "popup/gone.html"
    monkeypatch.setattr(extension, "manifest", lambda browser: parts)
    with pytest.raises(Stop, match=r"names popup/gone\.html"):
        extension.fill(tmp_path, "chrome")
