"""Runs a finder over drafts: one JSON request a line in, one JSON answer a line out, timed inside."""

import json
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from builder.accuracy.marked import Marked
from builder.accuracy.measure import Found, Outcome, compare
from builder.say import Stop

Answer = Callable[[str], str]
_WARM_UP = json.dumps(
    {"id": "warm-up", "text": "Hello, I am Ann: ann@example.com, +1 415 555 0132, https://example.com"}
)


@dataclass(frozen=True, slots=True)
class Run:
    """What a finder found in the drafts, and the seconds that it took: reading and writing JSON counts."""

    name: str
    outcomes: tuple[Outcome, ...]
    seconds: float

    @property
    def records_a_second(self) -> float:
        """Drafts answered in a second."""
        return len(self.outcomes) / self.seconds

    @property
    def characters_a_second(self) -> float:
        """Characters read in a second."""
        return sum(len(outcome.draft.text) for outcome in self.outcomes) / self.seconds


def requests(drafts: Sequence[Marked]) -> list[str]:
    """The drafts as lines of the linter's stream."""
    return [
        json.dumps({"id": draft.id, "text": draft.text} | ({"context": dict(draft.context)} if draft.context else {}))
        for draft in drafts
    ]


def timed(answer: Answer, lines: Sequence[str]) -> tuple[list[str], float]:
    """The answers to the lines and the seconds; each draft is seen once, so that nothing remembered helps."""
    answer(_WARM_UP)
    start = time.perf_counter()
    answers = [answer(line) for line in lines]
    return answers, time.perf_counter() - start


def run_onside(drafts: Sequence[Marked]) -> Run:
    """Lint the drafts in this process, with the work of `onside lint --jsonl`."""
    # The builder itself also runs where the linter's packages are not installed.
    from linter import Context, lint
    from linter.report import as_json

    def answer(line: str) -> str:
        try:
            request = json.loads(line)
            report = lint(request["text"], Context.from_mapping(request.get("context", {})))
            answer = {"id": request["id"], **as_json(report)}
            for entry, finding in zip(answer["findings"], report.findings, strict=True):
                entry["confidence"] = finding.confidence
            return json.dumps(answer)
        except Exception as error:
            draft = json.loads(line)["id"]
            raise Stop(f"The linter failed on the draft {draft}: {error!r}.", traceback.format_exc()) from error

    return outcomes_of("Onside", drafts, *timed(answer, requests(drafts)))


def outcomes_of(name: str, drafts: Sequence[Marked], answers: Sequence[str], seconds: float) -> Run:
    """Compare the answers, in the order of the drafts, with what is expected."""
    outcomes = []
    for draft, line in zip(drafts, answers, strict=True):
        answer = json.loads(line)
        if "error" in answer:
            raise ValueError(f"{name} could not read the draft {draft.id}: {answer['error']}")
        outcomes.append(compare(draft, [_found(entry) for entry in answer["findings"]]))
    return Run(name, tuple(outcomes), seconds)


def _found(entry: dict[str, Any]) -> Found:
    return Found(entry["kind"], entry["start"], entry["end"], entry.get("confidence", ""))
