"""Answers to “Can I share it?”: what the pack decides, in a reader's words."""

from dataclasses import dataclass

from linter.explain import in_words, source_date
from linter.messages import words_for
from linter.model import Source
from linter.policy import Clause, pack_for
from linter.questions import Question


@dataclass(frozen=True, slots=True)
class NamedSource:
    """Where a rule can be read; `when` is its date in words, such as "read on 22 November 2026"."""

    title: str
    url: str
    date: str
    when: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict and everything that a person needs to understand it; `ask` is the query of a link to its question."""

    verdict: str
    verdict_name: str
    short: str
    title: str
    why: str
    since: str
    advice: str
    advice_name: str
    platform: str
    clause: str
    sure: str
    sources: tuple[NamedSource, ...]
    ask: str


def answer(question: Question, language: str = "en") -> Answer:
    """The linter's own decision on a question; `platform` and `clause` of the answer name the rule that decides."""
    clause = decide(question)
    said, words = in_words(clause, language), words_for(language)
    return Answer(
        verdict=clause.verdict,
        verdict_name=words["verdict"][clause.verdict],
        short=words["answer"]["short"][clause.verdict],
        title=said.title,
        why=said.why,
        since=said.since,
        advice=said.advice,
        advice_name=words["advice"][clause.verdict],
        platform=clause.platform,
        clause=clause.id,
        sure=words["answer"]["sure"][clause.sure],
        sources=named(clause.sources, language),
        ask=question.ask,
    )


def decide(question: Question) -> Clause:
    """The clause that answers a question."""
    pack = pack_for(question.context.platform)
    return pack.decide(question.kind, question.purpose, question.topic, question.context)


def named(sources: tuple[Source, ...], language: str) -> tuple[NamedSource, ...]:
    """Sources with their dates in words."""
    return tuple(
        NamedSource(source.title, source.url, source.date, source_date(source, language)) for source in sources
    )
