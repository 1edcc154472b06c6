"""What JavaScript calls: JSON in, JSON out, offsets in UTF-16 code units, never an exception."""

import json
from collections.abc import Mapping
from typing import Any

from linter import Context, ContextError, DraftError
from linter import lint as lint_draft
from linter.draft import Utf16, code_points
from linter.explain import platform_names, source_date
from linter.lexicon import PLATFORMS, is_on
from linter.messages import direction, nearest, words_for
from linter.model import CHOICES, Report
from linter.policy import pack_for
from linter.reading import RequestError, read_json
from linter.report import as_json
from linter.situation import RARE


def lint(request: str) -> str:
    """Lint {"text", "context"?, "site"?, "caret"?, "language"?}; answer the report with display words, or {"error"}.

    "caret" says that the draft is still being typed there (UTF-16); "language" is the reader's, such as "pt-BR".
    """
    try:
        values = read_json(request)
        if not isinstance(values, dict) or not isinstance(values.get("text"), str):
            raise RequestError('the request must be an object with "text"')
        if not isinstance(values.get("site", ""), str):
            raise RequestError('"site" must be a string')
        context = _context(values.get("context", {}), values.get("site", ""))
        text, caret = values["text"], values.get("caret")
        if caret is not None and (type(caret) is not int or caret < 0):
            raise RequestError('"caret" must be a position in the text')
        typed_at = None if caret is None else code_points(text, caret)
        language = _language(values.get("language", ""))
        report = lint_draft(text, context, partial=caret is not None, caret=typed_at, language=language)
        return json.dumps(_display(text, report, pack_for(context.platform).platform, language))
    except (RequestError, ContextError, DraftError) as error:
        return json.dumps({"error": str(error)})


def options(language: str = "en") -> str:
    """Every choice of a context with its label in a reader's language, and the hosts of every platform."""
    labels = words_for(nearest(language))["context"]
    names = {**labels, "platform": {**labels["platform"], **platform_names(nearest(language))}}
    choices = [_choice(key, values, names[key]) for key, values in CHOICES.items()]
    date = {"key": "date", "label": labels["date"]["label"], "default": "", "rare": True, "type": "date"}
    sites = [{"platform": platform, **entry} for platform, entry in PLATFORMS.items() if entry["hosts"]]
    return json.dumps({"fields": [*choices, date], "sites": sites})


def _choice(key: str, values: tuple[str, ...], words: Mapping[str, str]) -> dict[str, Any]:
    return {
        "key": key,
        "label": words["label"],
        "default": getattr(Context(), key),
        "rare": key in RARE,
        "options": [{"value": value, "label": words[value]} for value in values],
    }


def _language(tag: object) -> str:
    if not isinstance(tag, str):
        raise RequestError('"language" must be a string such as "pt-BR"')
    return nearest(tag)


def _context(values: object, site: str) -> Context:
    if isinstance(values, Mapping) and "platform" not in values and site:
        values = {**values, "platform": _platform_of(site)}
    if isinstance(values, Mapping):  # settings that an older version stored must not stop the linter
        values = {key: value for key, value in values.items() if _is_usable(key, value)}
    return Context.from_mapping(values)


def _is_usable(key: str, value: object) -> bool:
    try:
        Context.from_mapping({key: value})
    except ContextError:
        return False
    return True


def _platform_of(site: str) -> str:
    for platform, entry in PLATFORMS.items():
        if is_on(site.lower(), entry["hosts"]):
            return platform
    return "other"


def _display(text: str, report: Report, platform: str, language: str) -> dict[str, Any]:
    words = words_for(language)
    units = Utf16(text)
    answer = as_json(report)
    for shown, finding in zip(answer["findings"], report.findings, strict=True):
        shown.update(
            what=words["kind"][finding.kind],
            confidence=finding.confidence,
            verdict_name=words["verdict"][finding.verdict],
            why=finding.why,
            since=finding.since,
            advice=finding.advice,
            advice_name=words["advice"][finding.verdict],
            rule=f"{platform}/{finding.clause}",
        )
        for source, entry in zip(finding.sources, shown["sources"], strict=True):
            entry["when"] = source_date(source, language)
        for fix, entry in zip(finding.fixes, shown["fixes"], strict=True):
            entry["preview"] = fix.preview
        for place in (shown, *shown["fixes"]):
            place.update(start=units(place["start"]), end=units(place["end"]))
    return answer | {"language": language, "direction": direction(language)}
