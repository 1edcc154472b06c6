"""Every fix, for every example that the project has: what it leaves reads well and lints clean."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from builder.accuracy import marked
from linter import Context, Finding, Fix, Report, lint
from linter.detectors import DETECTORS
from linter.messages import LANGUAGES, words_for
from linter.policy import PACKS

MESSAGE = Context()
SITUATIONS = (MESSAGE, Context(stage="active"), Context(consent="requested"))
JOB_POST = Context(surface="job_post", role="client")
# Marks that make no sense, unless the writer put them there.
BROKEN = re.compile(
    r"(?<=\S)  +(?=\S)|\s[,;](?=\s|$)|(?<=[^\W\d])\s\.(?=\s|$)|\(\s*\)|\[\s*\]|\"\"|«»|,,|[.!?]\s*[,;]|^\s*[,;.]"
)

Case = tuple[str, Context]


def cases() -> Iterator[Case]:
    for pack in PACKS.values():
        for clause in pack.clauses:
            for example in clause.examples:
                yield example.text, Context.from_mapping({**example.context, "platform": pack.platform})
    for name, detector in DETECTORS.items():
        for text in detector.finds:
            yield from ((text, context) for context in ((JOB_POST,) if name == "identity" else SITUATIONS))
    for place, draft in enumerate(marked.read_own()):
        context = Context.from_mapping(draft.context)
        yield draft.text, SITUATIONS[place % len(SITUATIONS)] if context == MESSAGE else context


CASES = list(cases())


def severe(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.verdict != "allowed"]


def is_in_pieces(report: Report) -> bool:
    """True for a number written in pieces: each piece is a finding, and without one the others are read anew."""
    return max(Counter(finding.value for finding in report.findings if finding.kind == "phone").values(), default=0) > 1


def accept(text: str, fix: Fix) -> str:
    return text[: fix.start] + fix.text + text[fix.end :]


def every_fix() -> Iterator[tuple[str, Context, Report, Finding, Fix]]:
    for text, context in CASES:
        report = lint(text, context)
        for finding in report.findings:
            for fix in finding.fixes:
                yield text, context, report, finding, fix


def test_a_fix_takes_its_finding_away_and_brings_no_other() -> None:
    failed = []
    for text, context, report, finding, fix in every_fix():
        if is_in_pieces(report):
            continue
        left = Counter((one.kind, one.value) for one in severe(lint(accept(text, fix), context)))
        before = Counter((one.kind, one.value) for one in severe(report) if one is not finding)
        if left - before:
            failed.append((fix.label, text, accept(text, fix), left - before))
    assert failed == []


def test_a_fix_stands_inside_the_text_and_leaves_no_broken_marks() -> None:
    failed = []
    for text, _, _, _, fix in every_fix():
        assert 0 <= fix.start <= fix.end <= len(text)
        fixed = accept(text, fix)
        there = "".join(BROKEN.findall(text))
        failed += [(text, fixed) for mark in BROKEN.findall(fixed) if mark not in there]
    assert failed == []


def test_a_sentence_that_began_with_a_capital_does_so_still() -> None:
    failed = []
    for text, _, _, _, fix in every_fix():
        began = re.search(r"(?:^|[.!?]\s+)$", text[: fix.start]) and text[fix.start : fix.start + 1].isupper()
        word = re.match(r"[^\W\d_]+(?=[\s,;:!?]|$)", accept(text, fix)[fix.start :])
        if began and fix.start < fix.end and word and word[0][0].upper() != word[0][0]:
            failed.append((text, accept(text, fix)))
    assert failed == []


@pytest.mark.parametrize("which", [0, -1], ids=["first", "last"])
def test_fixes_one_after_the_other_come_to_an_end(which: int) -> None:
    failed = []
    for text, context in CASES:
        draft, most = text, len(severe(lint(text, context)))
        for _ in range(most):
            if found := severe(lint(draft, context)):
                draft = accept(draft, found[0].fixes[which])
        if severe(lint(draft, context)):
            failed.append((text, draft))
    assert failed == []


def test_a_sentence_added_once_is_not_offered_again() -> None:
    text = "See my portfolio: https://d.design/work"
    fixed = accept(text, lint(text).findings[0].fixes[0])
    assert lint(fixed).findings[0].fixes == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_go_into_drafts_lint_clean_in_every_language(language: str) -> None:
    words = words_for(language)["fix"]
    said = [words[name].format(here="here on Upwork") for name in SENTENCES] + list(words["may_i"].values())
    for context in SITUATIONS:
        assert [(text, finding.value) for text in said for finding in severe(lint(text, context))] == []


SENTENCES = (
    "our_company",
    "a_company",
    "our_site",
    "message_me",
    "we_can_talk",
    "stay_here",
    "answer_here",
    "answer_for_now",
)
