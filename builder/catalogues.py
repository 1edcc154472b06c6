"""The catalogues linter/locales/*.po: kept in step with the English texts, and compiled for the linter.

Run by build.py with the project's own Python: `python -m builder.catalogues compile|update`.
"""

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from builder import stamp
from builder.paths import ROOT, in_venv
from builder.say import Stop, step

if TYPE_CHECKING:  # Babel is there only inside .venv
    from babel.messages.catalog import Catalog

LOCALES = ROOT / "linter" / "locales"
_WIDTH = 120
_COMMENT = (
    "# The English texts are in linter/locales/en.toml and linter/packs; `python3 build.py docs` brings new ones here."
)
_CHANGING = (
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Report-Msgid-Bugs-To",
    "Generated-By",
)


def ensure() -> None:
    """Compile the catalogues that have changed."""
    sources = sorted(LOCALES.glob("*.po"))
    key = stamp.digest(*sources, ROOT / "builder" / "catalogues.py")
    if not stamp.is_fresh("catalogues", key, [path.with_suffix(".mo") for path in sources]):
        with step(f"Compiling {len(sources)} catalogues"):
            run("compile")
        stamp.mark("catalogues", key)


def run(action: str) -> None:
    """Run this module inside .venv; `update` brings the catalogues up to date with the texts. Raises Stop."""
    done = subprocess.run(
        [in_venv("python"), "-m", __name__, action], cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode:
        raise Stop("The catalogues could not be made.", done.stdout + done.stderr)


def texts() -> dict[tuple[str | None, str], list[str]]:
    """Every English text (context, text) with the places that use it."""
    from linter.messages import ENGLISH, contexts
    from linter.policy import PACKS

    found: dict[tuple[str | None, str], list[str]] = {(path, text): [] for path, text in contexts(ENGLISH, "")}
    for pack in PACKS.values():
        for place, text in _texts_of(pack.platform, pack.data):
            found.setdefault((None, text), []).append(place)
    return found


def _texts_of(platform: str, data: dict) -> Iterator[tuple[str, str]]:
    for field in ("way", "here", "pay_here"):
        yield f"{platform}:{field}", data[field]
    for clause in data["clause"]:
        for field in ("title", "why", "advice"):
            if clause.get(field):
                yield f"{platform}:{clause['id']}:{field}", clause[field]


def read(path: Path) -> "Catalog":
    """A catalogue, fuzzy and obsolete entries included."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        return read_po(file, locale=path.stem.replace("-", "_"), abort_invalid=True)


def faults(catalogue: "Catalog") -> list[str]:
    """What is missing, doubtful or no longer used in a catalogue, one line each."""
    wanted = texts()
    entries = {(entry.context, entry.id): entry for entry in catalogue if entry.id}
    stale = [f"no longer used: {text!r}" for _, text in entries.keys() - wanted.keys()]
    open_ = [
        f"not translated: {key[1]!r}" if not entry or not entry.string else f"marked fuzzy: {key[1]!r}"
        for key in wanted
        if not (entry := entries.get(key)) or not entry.string or entry.fuzzy
    ]
    return sorted([*stale, *open_])


def update(path: Path) -> None:
    """Give a catalogue every text; where the English has changed, the old translation stays, marked fuzzy."""
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import write_po

    locale = path.stem.replace("-", "_")
    template = Catalog(locale=locale, project="Onside", version="1", fuzzy=False)
    for (context, text), places in texts().items():
        template.add(text, context=context, auto_comments=places[:3])
    catalogue = read(path) if path.exists() else Catalog(locale=locale, fuzzy=False)
    catalogue.update(template, update_header_comment=False)
    catalogue.header_comment = _COMMENT
    written = io.BytesIO()
    write_po(written, catalogue, width=_WIDTH)
    lines = written.getvalue().decode().splitlines()
    # Dates and addresses of people would change a file in which nothing has changed.
    header = tuple(f'"{name}:' for name in _CHANGING)
    kept = [line for line in lines if not line.startswith(header)]
    path.write_text("\n".join(kept) + "\n", encoding="utf-8", newline="\n")


def _compile(path: Path) -> None:
    from babel.messages.mofile import write_mo

    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, read(path))


def _check() -> int:
    """Print every fault; the number of catalogues that have some."""
    from linter.messages import LANGUAGES

    wrong = 0
    for language in LANGUAGES[1:]:
        found = faults(read(LOCALES / f"{language}.po"))
        wrong += bool(found)
        for line in found:
            print(f"  {language}.po: {line}")
    print(f"  {len(LANGUAGES) - 1} languages, {len(texts())} texts each")
    return wrong


def _main(action: str) -> int:
    from linter.messages import LANGUAGES

    if action == "check":
        return _check()
    for language in LANGUAGES[1:]:
        path = LOCALES / f"{language}.po"
        if action == "update":
            update(path)
        if path.exists():
            _compile(path)
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1]))
