"""Other finders of contact details, measured beside Onside: python -m builder.accuracy.peers NAME answers a stream."""

import contextlib
import importlib
import json
import logging
import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from builder.accuracy.finders import Run, outcomes_of, requests, timed
from builder.accuracy.marked import Marked
from builder.say import Stop, run

Place = tuple[str, int, int]
Finder = Callable[[str], Iterable[Place]]


def _commonregex() -> Finder:
    module = importlib.import_module("commonregex")
    patterns = {"phone": module.phone, "link": module.link, "email": module.email}
    return lambda text: [(kind, *m.span()) for kind, pattern in patterns.items() for m in pattern.finditer(text)]


def _datafog() -> Finder:
    scan = importlib.import_module("datafog").scan
    kinds = {"EMAIL": "email", "PHONE": "phone", "URL": "link"}
    return lambda text: [
        (kinds[entity.type], entity.start, entity.end)
        for entity in scan(text, engine="regex").entities
        if entity.type in kinds
    ]


def _linkify_it() -> Finder:
    linkify = importlib.import_module("linkify_it").LinkifyIt()
    return lambda text: [
        ("email" if found.schema == "mailto:" else "link", found.index, found.last_index)
        for found in linkify.match(text) or ()
    ]


def _phonenumbers() -> Finder:
    module = importlib.import_module("phonenumbers")
    return lambda text: [("phone", found.start, found.end) for found in module.PhoneNumberMatcher(text, "US")]


def _presidio() -> Finder:
    # Its recognizers for these kinds read patterns alone, so no language model is needed.
    module = importlib.import_module("presidio_analyzer.predefined_recognizers")
    recognizers = [
        ("email", "EMAIL_ADDRESS", module.EmailRecognizer()),
        ("phone", "PHONE_NUMBER", module.PhoneRecognizer()),
        ("link", "URL", module.UrlRecognizer()),
    ]
    return lambda text: [
        (kind, found.start, found.end)
        for kind, entity, recognizer in recognizers
        for found in recognizer.analyze(text, [entity], None) or ()
        if found.score > 0
    ]


def _scrubadub() -> Finder:
    module = importlib.import_module("scrubadub")
    wanted = [getattr(module.detectors, f"{name}Detector") for name in ("Email", "Phone", "Url", "Twitter")]
    scrubber = module.Scrubber(detector_list=wanted, locale="en_US")
    kinds = {"email": "email", "phone": "phone", "url": "link", "twitter": "handle"}

    def find(text: str) -> Iterator[Place]:
        for filth in scrubber.iter_filth(text):
            for part in getattr(filth, "filths", [filth]):  # what overlaps comes merged into one
                yield kinds[part.type], part.beg, part.end

    return find


def _urlextract() -> Finder:
    extractor = importlib.import_module("urlextract").URLExtract(extract_email=True)

    def find(text: str) -> list[Place]:
        try:
            found = list(extractor.gen_urls(text, get_indices=True))
        except UnicodeDecodeError:  # it stumbles over some percent-encoded hosts
            return []
        return [("email" if "@" in word and "/" not in word else "link", *place) for word, place in found]

    return find


PEERS: dict[str, Callable[[], Finder]] = {  # by the name that pip knows
    "presidio-analyzer": _presidio,
    "scrubadub": _scrubadub,
    "commonregex": _commonregex,
    "datafog": _datafog,
    "urlextract": _urlextract,
    "linkify-it-py": _linkify_it,
    "phonenumbers": _phonenumbers,
}


def run_peer(name: str, drafts: Sequence[Marked]) -> Run | str:
    """What a peer finds, or a sentence when it is not installed. Its Python is ONSIDE_PEERS_PYTHON, or this one."""
    python = os.environ.get("ONSIDE_PEERS_PYTHON") or sys.executable
    command: list[str | Path] = [python, "-m", __name__, name]
    try:
        answers = run(command, failed=f"{name} failed.", stdin="\n".join(requests(drafts))).splitlines()
    except Stop as stop:
        return " ".join([str(stop), *stop.words.splitlines()[-1:]])
    closing = json.loads(answers.pop())
    if "missing" in closing:
        return f"{name} is not installed; to measure it: {python} -m pip install {name}"
    return outcomes_of(name, drafts, answers, closing["seconds"])


def tidy(places: Iterable[Place]) -> list[Place]:
    """Places of one kind that overlap become one; a link inside an e-mail address goes, to the peer's favour."""
    merged: list[Place] = []
    for kind, start, end in sorted(place for place in places if 0 <= place[1] < place[2]):
        if merged and merged[-1][0] == kind and start < merged[-1][2]:
            merged[-1] = (kind, merged[-1][1], max(end, merged[-1][2]))
        else:
            merged.append((kind, start, end))
    emails = [(start, end) for kind, start, end in merged if kind == "email"]
    return [
        (kind, start, end)
        for kind, start, end in merged
        if not (kind == "link" and any(first <= start and end <= last for first, last in emails))
    ]


def main(name: str) -> None:
    """Answer every line of stdin; the last line out says the seconds, or which module is missing."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            find = PEERS[name]()
    except ModuleNotFoundError as error:
        print(json.dumps({"missing": error.name}))
        return

    def answer(line: str) -> str:
        request = json.loads(line)
        findings = [{"kind": kind, "start": start, "end": end} for kind, start, end in tidy(find(request["text"]))]
        return json.dumps({"id": request["id"], "findings": findings})

    answers, seconds = timed(answer, sys.stdin.read().split("\n"))
    print(*answers, json.dumps({"seconds": seconds}), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1])
