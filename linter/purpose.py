"""Why a detail stands in the draft, read from the words of its sentence."""

from urllib.parse import urlsplit

import regex

from linter.draft import Draft
from linter.lexicon import SITES, host_use, is_host_of, words_of
from linter.model import Detail
from linter.phrases import any_phrase, any_word

_CUES = {name: any_word(words_of("purpose", name)) for name in words_of("purpose")}
_ON_PLATFORM = any_phrase("staying", "here")
_NEAR = 32  # characters
# The order decides when a sentence has several cues: what limits sharing comes before what invites it.
_BY_SENTENCE = ("refusal", "legal", "access", "work_product")


def purpose_of(detail: Detail, draft: Draft) -> str:
    """One of the purposes of `linter.model.PURPOSES` for a detail in the folded text."""
    start, end = draft.sentence(detail.start, detail.end)
    before, after = draft.folded[start : detail.start], draft.folded[detail.end : end]
    for name in _BY_SENTENCE:
        if _CUES[name].search(before) or _CUES[name].search(after):
            return name
    if detail.kind != "link" or _reaches_its_owner(detail) or _invites(before) or _invites(after):
        return "contact"
    return "showcase"


def _invites(words: str) -> bool:
    return any(not _ON_PLATFORM.search(words, cue.end(), cue.end() + _NEAR) for cue in _CUES["contact"].finditer(words))


def _reaches_its_owner(link: Detail) -> bool:
    if any(is_host_of(link.topic, site) for site in SITES["portfolio"]):
        return False
    if host_use(link.topic):
        return True
    address = link.topic + urlsplit(link.value).path
    if any(
        address == form or address.startswith(form + "/") or is_host_of(link.topic, form) for form in SITES["forms"]
    ):
        return True
    steps = regex.split(r"[/?#&=.]", urlsplit(link.value).path.lower())
    return any(step in SITES["contact_paths"] for step in steps)
