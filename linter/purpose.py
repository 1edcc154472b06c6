"""Why a detail stands in the draft, read from the words of its sentence."""

from urllib.parse import urlsplit

import regex

from linter import lead_in
from linter.draft import Draft
from linter.lexicon import APP_HOSTS, SITES, is_on
from linter.model import INVITATIONS, Detail

_STEP_ENDS = regex.compile(r"[/.]")
_PORTFOLIOS = frozenset(SITES["portfolio"])
_FORMS = frozenset(SITES["forms"])
_NEAR = 32  # characters
_FEW_WORDS = 8
_QUESTION_MARKS = ("?", "？", "؟")


def purpose_of(detail: Detail, draft: Draft) -> str:
    """One of the purposes of `linter.model.PURPOSES` for a detail in the folded text."""
    start, end = draft.sentence(detail.start, detail.end)
    if _refuses(detail, draft, start, end):
        return "refusal"
    invited = lead_in.invites(detail, draft)
    for name in ("legal", "access") if not invited else ():
        if _speaks_of(name, detail, draft, start, end):
            return name
    if _speaks_of("work_product", detail, draft, start, end):
        return "work_product"
    if detail.kind != "link" or invited or _reaches_its_owner(detail):
        return "contact"
    if draft.phrases("purpose.showcase", start, detail.start):
        return "showcase"  # "see my work at …, or call me": the call is another matter
    return "contact" if _invites(draft, start, end) else "showcase"


def is_mention(detail: Detail, purpose: str, draft: Draft) -> bool:
    """True for what invites nobody: "I can't pay you by PayPal", "a shop like example.com"."""
    if detail.kind == "link":
        start, _ = draft.sentence(detail.start, detail.end)
        before = draft.phrases("mention.before", start, detail.start)
        return purpose == "showcase" and bool(before) and not draft.folded[before[-1][1] : detail.start].strip(" :\n")
    return detail.kind in INVITATIONS and (
        purpose == "refusal" or purpose == "work_product" and detail.kind == "solicitation"
    )


def _speaks_of(name: str, detail: Detail, draft: Draft, start: int, end: int) -> bool:
    """True when words of the purpose stand in the same part of the sentence as the detail."""
    for first, last in draft.phrases(f"purpose.{name}", start, end):
        between = (last, detail.start) if first < detail.start else (detail.end, first)
        if detail.kind in INVITATIONS:  # "send me your email so I can give you access"
            is_parted = "," in draft.folded[slice(*between)]
        else:
            is_parted = any(draft.phrases(label, *between) for label in ("sentence.breaks", "sentence.joining"))
        if not is_parted:
            return True
    return False


def _refuses(detail: Detail, draft: Draft, start: int, end: int) -> bool:
    for first, last in draft.phrases("purpose.refusal", start, end):
        is_inside = detail.start <= first and last <= detail.end
        if is_inside and (detail.topic == "fee" or draft.folded[start:end].rstrip().endswith(_QUESTION_MARKS)):
            continue  # "not pay the fee" is an offer, "can't we talk on Zoom?" an invitation
        between = (last, detail.start) if first < detail.start else (detail.end, first)
        if draft.words_between(*between) <= _FEW_WORDS and not draft.phrases("sentence.breaks", *between):
            return True
    return False


def _invites(draft: Draft, start: int, end: int) -> bool:
    invitations = draft.phrases("purpose.contact", start, end)
    return any(not draft.phrases("staying.here", last, last + _NEAR) for _, last in invitations)


def _reaches_its_owner(link: Detail) -> bool:
    if is_on(link.topic, _PORTFOLIOS):
        return False
    path = urlsplit(link.value).path.lower()
    steps = _STEP_ENDS.split(path.strip("/"))
    if is_on(link.topic, APP_HOSTS):
        return link.topic.split(".")[0] not in SITES["subject_hosts"] and steps[0] not in SITES["subject_paths"]
    if is_on(link.topic, _FORMS) or f"{link.topic}/{steps[0]}" in _FORMS:
        return True
    return any(step in SITES["contact_paths"] for step in steps)
