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
    from linter import Context, stream  # the builder itself also runs where the linter's packages are not installed

    context = Context()

    def answer(line: str) -> str:
        try:
            return json.dumps(stream.answer(line.encode("ascii"), 1, context))
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
