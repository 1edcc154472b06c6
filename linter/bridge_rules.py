"""What JavaScript calls for “Can I share it?”: JSON in, JSON out, never an exception."""

import datetime
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from linter.answers import answer
from linter.matrix import matrix as matrix_of
from linter.messages import nearest
from linter.model import Context, ContextError
from linter.plot import Plot
from linter.questions import Question, QuestionError, offers
from linter.reading import RequestError, read_json
from linter.timeline import Period
from linter.timeline import timeline as timeline_of

Values = Mapping[str, Any]


def can_i(request: str) -> str:
    """Answer {"kind", "purpose"?, "topic"?, "context"?, "language"?}; {"error"} when it cannot be answered."""
    return _reply(request, lambda values, language: asdict(answer(_question(values), language)))


def timeline(request: str) -> str:
    """The plot for a request like that of `can_i` with "today" (YYYY-MM-DD), which the linter cannot know.

    Answers {"bars": [{"number", "start", "width", "lane", "since", "until", "when", "answer"}], "years": [{"year",
    "at"}], "chosen"}: the periods, oldest first, with their places in percent.
    """
    return _reply(request, _plot)


def matrix(request: str) -> str:
    """The table for {"platform"?, "date"?, "language"?}."""
    return _reply(request, _table)


def questions(request: str) -> str:
    """What can be asked about, for {"language"?}: {"subjects": [{"name", "questions": [{"what", "label", …}]}]}."""
    return _reply(request, _subjects)


def _plot(values: Values, language: str) -> dict[str, Any]:
    question = _question(values)
    plot = Plot(timeline_of(question, language), _day(values.get("today")), question.context.date)
    return {
        "bars": [
            {"number": bar.number, "start": bar.start, "width": bar.width, "lane": bar.lane, **_period(bar.period)}
            for bar in plot.bars
        ],
        "years": [{"year": year, "at": at} for year, at in plot.years],
        "chosen": plot.chosen,
    }


def _period(period: Period) -> dict[str, Any]:
    return {
        "since": period.since.isoformat(),
        "until": period.until and period.until.isoformat(),
        "when": period.when,
        "answer": asdict(period.answer),
    }


def _day(value: object) -> datetime.date:
    try:
        return datetime.date.fromisoformat(str(value))
    except ValueError:
        raise RequestError(f'"today" is {value!r}; write it as YYYY-MM-DD') from None


def _table(values: Values, language: str) -> dict[str, Any]:
    context = Context.from_mapping({key: values[key] for key in ("platform", "date") if key in values})
    return asdict(matrix_of(context.platform, context.date, language))


def _subjects(_: Values, language: str) -> dict[str, Any]:
    return {
        "subjects": [
            {"name": name, "questions": [_offer(what, label) for what, label in labels]}
            for name, labels in offers(language)
        ]
    }


def _offer(what: str, label: str) -> dict[str, str]:
    question = Question.from_query({"what": what})
    return {
        "what": what,
        "label": label,
        "kind": question.kind,
        "purpose": question.purpose,
        "topic": question.topic,
    }


def _question(values: Values) -> Question:
    told = {"kind": values.get("kind"), "purpose": values.get("purpose", ""), "topic": values.get("topic", "")}
    for key, value in told.items():
        if not isinstance(value, str):
            raise RequestError(f'"{key}" must be a string')
    return Question(Context.from_mapping(values.get("context", {})), **told)


def _reply(request: str, make: Callable[[Values, str], dict[str, Any]]) -> str:
    try:
        values = read_json(request)
        if not isinstance(values, dict):
            raise RequestError("the request must be an object")
        language = values.get("language", "")
        if not isinstance(language, str):
            raise RequestError('"language" must be a string such as "pt-BR"')
        return json.dumps(make(values, nearest(language)))
    except (RequestError, ContextError, QuestionError) as error:
        return json.dumps({"error": str(error)})
