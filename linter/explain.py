"""The words of a finding: what it is, why it is fine or not, since when, and what would make it fine."""

import datetime
import functools
from collections.abc import Callable
from typing import NamedTuple

from linter.lexicon import PLATFORMS
from linter.messages import translate, words_for
from linter.model import Detail, Finding, Fix, Source
from linter.policy import Clause


def finding(
    detail: Detail,
    start: int,
    end: int,
    purpose: str,
    clause: Clause,
    language: str,
    make_fixes: Callable[[], tuple[Fix, ...]],
) -> Finding:
    """The finding for a detail at start..end of the text as written, decided by a clause, in a reader's language."""
    said = in_words(clause, language)
    is_doubtful = detail.confidence == "perhaps"
    return Finding(
        kind=detail.kind,
        start=start,
        end=end,
        value=detail.value,
        purpose=purpose,
        confidence=detail.confidence,
        verdict=_verdict(detail, clause),
        reason=clause.reason,
        clause=clause.id,
        title=said.title,
        why=f"{words_for(language)['confidence']['perhaps']} {said.why}" if is_doubtful else said.why,
        since=said.since,
        advice=said.advice,
        sources=clause.sources,
        make_fixes=make_fixes,
    )


def _verdict(detail: Detail, clause: Clause) -> str:
    """The clause's verdict; what is only perhaps a detail asks for care and is never forbidden."""
    return "caution" if detail.confidence == "perhaps" and clause.verdict == "not_allowed" else clause.verdict


class Said(NamedTuple):
    """What a clause says in a reader's language; `since` is empty where the card names no day."""

    title: str
    why: str
    since: str
    advice: str


@functools.lru_cache(maxsize=1024)
def in_words(clause: Clause, language: str) -> Said:
    """The words of a clause, with the platform's name in them."""
    title, why, advice = (
        for_platform(text, clause.platform, language) for text in (clause.title, clause.why, clause.advice)
    )
    return Said(title, why, _since(clause, language), advice)


def for_platform(text: str, platform: str, language: str) -> str:
    """A text of a pack in a reader's language; "{platform}" in it stands for the platform's name."""
    return translate(text, language).format(platform=platform_name(platform, language))


def platform_name(platform: str, language: str) -> str:
    """A marketplace's own name, or words for any other one."""
    return str(words_for(language)["context"]["platform"].get(platform) or PLATFORMS[platform]["name"])


def platform_names(language: str) -> dict[str, str]:
    """Platform → its name, for all that are known."""
    return {platform: platform_name(platform, language) for platform in PLATFORMS}


def source_date(source: Source, language: str = "en") -> str:
    """The date of a source in words, such as "read on 22 November 2026"."""
    template: str = words_for(language)["dated"][source.dated]
    return template.format(date=long_date(datetime.date.fromisoformat(source.date), language))


def _since(clause: Clause, language: str) -> str:
    words = words_for(language)["since"]
    if not clause.show_dates:
        return ""
    if clause.since and clause.until:
        return str(words["between"]).format(
            since=long_date(clause.since, language), until=long_date(clause.until, language)
        )
    if clause.since:
        return str(words["since"]).format(since=long_date(clause.since, language))
    if clause.until:
        return str(words["until"]).format(until=long_date(clause.until, language))
    return ""


def long_date(date: datetime.date, language: str) -> str:
    """A day in words, such as "26 June 2020"."""
    words = words_for(language)
    written: str = words["date"]["day"]
    return written.format(day=date.day, month=words["months"][date.month - 1], year=date.year)
