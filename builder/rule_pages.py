"""The pages docs/rules and docs/kinds, written from the packs and the detectors.

Run by build.py with the project's own Python: `python -m builder.rule_pages write|check`.
"""

import functools
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.paths import ROOT

if TYPE_CHECKING:  # it is there only inside .venv
    from jinja2 import Environment

DOCS = ROOT / "docs"
_FOLDERS = ("rules", "kinds")
_NOTE = "<!-- Made by `python3 build.py docs` from the data in linter/. Change the data, not this page. -->\n\n"
_BLANK_LINES = re.compile(r"\n{3,}")


def pages() -> dict[str, str]:
    """Every page: its path in docs/, and its text."""
    from linter.detectors import of_kind
    from linter.model import KINDS
    from linter.policy import PACKS

    clauses = [clause for pack in PACKS.values() for clause in pack.clauses]
    found = {"rules/README.md": _page("index.md", packs=PACKS.values(), kinds=KINDS)}
    for clause in clauses:
        found[f"rules/{clause.platform}/{clause.id}.md"] = _page("clause.md", clause=clause)
    for kind in KINDS:
        about = [clause for clause in clauses if kind in clause.when.get("kind", ())]
        found[f"kinds/{kind}.md"] = _page("kind.md", kind=kind, detectors=of_kind(kind), clauses=about)
    return found


def stale() -> list[str]:
    """The pages that are not what the data says, or that the data no longer has."""
    wanted = pages()
    there = {path.relative_to(DOCS).as_posix() for folder in _FOLDERS for path in (DOCS / folder).rglob("*.md")}
    changed = {name for name in wanted.keys() & there if (DOCS / name).read_text(encoding="utf-8") != wanted[name]}
    return sorted(changed | (wanted.keys() ^ there))


def write() -> None:
    """Write all pages anew."""
    wanted = pages()  # first: a mistake in a template must not cost the pages that are there
    for folder in _FOLDERS:
        shutil.rmtree(DOCS / folder, ignore_errors=True)
    for name, text in wanted.items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


@functools.cache
def _templates() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from linter.explain import in_words, source_date
    from linter.lexicon import PLATFORMS
    from linter.messages import ENGLISH
    from linter.model import Context
    from linter.situation import conditions, situation

    folder = Path(__file__).with_name("templates")
    environment = Environment(loader=FileSystemLoader(folder), undefined=StrictUndefined)  # noqa: S701  # Markdown
    environment.globals.update(
        words=ENGLISH,
        platforms=PLATFORMS,
        said=lambda clause: in_words(clause, "en"),
        source_date=source_date,
        conditions=lambda clause: conditions(clause, "en"),
        situation=lambda clause, example: situation(
            Context.from_mapping({"platform": clause.platform, **example.context}), "en"
        ),
        one_line=_one_line,
    )
    return environment


def _page(template: str, **values: Any) -> str:
    return _NOTE + _BLANK_LINES.sub("\n\n", _templates().get_template(template).render(values)).rstrip() + "\n"


def _one_line(text: str) -> str:
    return " ".join(text.replace("`", "'").split())


def _main(action: str) -> int:
    if action == "write":
        write()
        return 0
    wrong = stale()
    for name in wrong:
        print(f"docs/{name} is not what the data says; run: python3 build.py docs")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1]))
