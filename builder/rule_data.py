"""Writes what the extension's page “Can I share it?” shows without the engine: its words, its choices, every rule.

`python -m builder.rule_data FOLDER` makes FOLDER/<language>.json for each language.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

from linter import bridge, bridge_rules, explain, situation
from linter.answers import named
from linter.messages import LANGUAGES, direction, words_for
from linter.model import Context
from linter.policy import PACKS, Clause, Example, Pack


def main(folder: Path) -> None:
    """Write a file for each language."""
    folder.mkdir()
    for language in LANGUAGES:
        content = json.dumps(_page(language), ensure_ascii=False, separators=(",", ":"))
        (folder / f"{language}.json").write_text(content, encoding="utf-8")


def _page(language: str) -> dict[str, Any]:
    words = words_for(language)
    asked = json.dumps({"language": language})
    return {
        "language": language,
        "direction": direction(language),
        "words": {key: words[key] for key in ("question", "answer", "verdict")},
        "fields": json.loads(bridge.options(language))["fields"],
        "subjects": json.loads(bridge_rules.questions(asked))["subjects"],
        "rules": {
            f"{pack.platform}/{clause.id}": _rule(pack, clause, language)
            for pack in PACKS.values()
            for clause in pack.clauses
        },
    }


def _rule(pack: Pack, clause: Clause, language: str) -> dict[str, Any]:
    words = words_for(language)
    return {
        **explain.in_words(clause, language)._asdict(),
        "platform": pack.platform,
        "platform_name": explain.platform_name(pack.platform, language),
        "verdict": clause.verdict,
        "verdict_name": words["verdict"][clause.verdict],
        "advice_name": words["advice"][clause.verdict],
        "conditions": situation.conditions(clause, language),
        "examples": [_example(example, pack.platform, language) for example in clause.examples],
        "sources": [asdict(source) for source in named(clause.sources, language)],
        "sure": words["answer"]["sure"][clause.sure],
    }


def _example(example: Example, platform: str, language: str) -> dict[str, Any]:
    context = Context.from_mapping({"platform": platform, **example.context})
    return {"text": example.text, "where": situation.situation(context, language)}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
