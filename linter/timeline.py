"""How the answer to a question changed over the years."""

import datetime
from dataclasses import dataclass, replace

from linter.answers import Answer, answer, decide
from linter.explain import long_date
from linter.messages import words_for
from linter.pack_fields import FIRST_RULE
from linter.policy import Clause, pack_for
from linter.questions import Question

_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Days over which the same clause answers, both included; `until` is None for the period that goes on.

    `when` says the days in words; it says "about" where the packs know only when a rule was first seen.
    """

    since: datetime.date
    until: datetime.date | None
    when: str
    answer: Answer


def timeline(question: Question, language: str = "en") -> list[Period]:
    """The periods from 2015 to the newest rules, oldest first."""
    starts: list[tuple[datetime.date, Question, Clause]] = []
    for day in _days(question):
        asked = replace(question, context=replace(question.context, date=day.isoformat()))
        clause = decide(asked)
        if not starts or clause is not starts[-1][2]:
            starts.append((day, asked, clause))
    day, asked, clause = starts[-1]
    starts[-1] = (day, replace(asked, context=replace(asked.context, date="")), clause)
    ends = [day - _DAY for day, _, _ in starts[1:]]
    whens = _in_words([(day, _is_exact(day, clause)) for day, _, clause in starts[1:]], language)
    return [
        Period(day, end, when, answer(asked, language))
        for (day, asked, _), end, when in zip(starts, [*ends, None], whens, strict=True)
    ]


def _days(question: Question) -> list[datetime.date]:
    """The first day of every stretch of time over which the clauses in force stay the same."""
    clauses = pack_for(question.context.platform).clauses
    begins = {clause.since for clause in clauses if clause.since}
    ends = {clause.until + _DAY for clause in clauses if clause.until}
    return [FIRST_RULE, *sorted(day for day in begins | ends if day > FIRST_RULE)]


def _is_exact(day: datetime.date, clause: Clause) -> bool:
    return clause.show_dates or clause.since != day


def _in_words(changes: list[tuple[datetime.date, bool]], language: str) -> list[str]:
    """The words for each of the periods that the changes part."""
    words = words_for(language)["answer"]["period"]
    if not changes:
        return [words["always"]]
    firsts = [_shown(day, is_exact, language) for day, is_exact in changes]
    lasts = [_shown(day - _DAY, is_exact, language) for day, is_exact in changes]
    between = [words["between"].format(since=first, until=last) for first, last in zip(firsts, lasts[1:], strict=False)]
    return [words["until"].format(until=lasts[0]), *between, words["since"].format(since=firsts[-1])]


def _shown(day: datetime.date, is_exact: bool, language: str) -> str:
    written = long_date(day, language)
    return written if is_exact else str(words_for(language)["answer"]["period"]["about"]).format(date=written)
