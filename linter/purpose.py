"""Why a detail stands in the draft, read from the words of its sentence."""

from urllib.parse import urlsplit

import regex

from linter import lead_in
from linter.draft import Draft
from linter.lexicon import SITES, is_app_host, is_host_of, keys_of, words_of
from linter.model import Detail
from linter.phrases import FLAGS, alternatives, any_phrase, any_word

_CUES = {name: any_phrase("purpose", name) for name in keys_of("purpose")}
_ON_PLATFORM = any_phrase("staying", "here")
_BREAK = regex.compile(rf"[,;:–—]|(?<!\w){alternatives(words_of('sentence', 'breaks'))}(?!\w)", FLAGS)
_EXAMPLE = regex.compile(any_word(words_of("mention", "before")).pattern + r"[\s:]*$", FLAGS)
_NEAR = 32  # characters
_STAND_IN = "detail"
_INVITATIONS = ("solicitation", "payment")


def purpose_of(detail: Detail, draft: Draft) -> str:
    """One of the purposes of `linter.model.PURPOSES` for a detail in the folded text."""
    start, end = draft.sentence(detail.start, detail.end)
    before, after = draft.folded[start : detail.start], draft.folded[detail.end : end]
    itself = draft.folded[detail.start : detail.end] if detail.kind in _INVITATIONS else _STAND_IN
    words = before + itself + after
    if _refuses(words, len(before), len(before) + len(itself)):
        return "refusal"
    invited = lead_in.invites(detail, draft)
    if not invited:
        for name in ("legal", "access"):
            if _CUES[name].search(words):
                return name
    if _CUES["work_product"].search(words):
        return "work_product"
    if detail.kind != "link" or invited or _reaches_its_owner(detail):
        return "contact"
    if _CUES["showcase"].search(before):  # "see my work at …, or call me": the call is another matter
        return "showcase"
    return "contact" if _invites(before) or _invites(after) else "showcase"


def is_mention(detail: Detail, purpose: str, draft: Draft) -> bool:
    """True for what invites nobody: "I can't pay you by PayPal", "a shop like example.com"."""
    if detail.kind == "link":
        start, _ = draft.sentence(detail.start, detail.end)
        return purpose == "showcase" and _EXAMPLE.search(draft.folded, start, detail.start) is not None
    return detail.kind in _INVITATIONS and (
        purpose == "refusal" or purpose == "work_product" and detail.kind == "solicitation"
    )


def _refuses(words: str, start: int, end: int) -> bool:
    for cue in _CUES["refusal"].finditer(words):
        between = words[cue.end() : start] if cue.start() < start else words[end : cue.start()]
        if not _BREAK.search(between):
            return True
    return False


def _invites(words: str) -> bool:
    return any(not _ON_PLATFORM.search(words, cue.end(), cue.end() + _NEAR) for cue in _CUES["contact"].finditer(words))


def _reaches_its_owner(link: Detail) -> bool:
    if any(is_host_of(link.topic, site) for site in SITES["portfolio"]):
        return False
    path = urlsplit(link.value).path.lower()
    steps = regex.split(r"[/.]", path.strip("/"))
    if is_app_host(link.topic):
        return link.topic.split(".")[0] not in SITES["subject_hosts"] and steps[0] not in SITES["subject_paths"]
    if any(is_host_of(link.topic, form) or (link.topic + path).startswith(form + "/") for form in SITES["forms"]):
        return True
    return any(step in SITES["contact_paths"] for step in steps)
