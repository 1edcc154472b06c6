"""Words that only lead to a detail: "mail me at …", "my Skype is …"."""

import regex

from linter.draft import Draft
from linter.lexicon import words_of
from linter.model import Detail
from linter.phrases import FLAGS, alternatives, any_phrase

_CONTACT = any_phrase("lead_in", "contact")
_OWN = any_phrase("lead_in", "own")
_REACH = 80  # characters
_ENDS = regex.compile(r"[\s:=–—\-@(]*")
_BEGINS = regex.compile(rf"(?:^|[,;:.!?()\n–—*•-]|(?<!\w){alternatives(words_of('sentence', 'joints'))})\s*$", FLAGS)


def start(detail: Detail, draft: Draft) -> int:
    """Where the words start that only lead to the detail; its own start when there are none."""
    invitation = _start(_CONTACT, detail, draft)
    if invitation is not None:
        return invitation
    own = _start(_OWN, detail, draft)
    # "Send it to my e-mail: …" needs its words; only a part of a sentence that is all about the detail can go.
    if own is not None and _BEGINS.search(draft.folded[draft.sentence(own, own + 1)[0] : own]):
        return own
    return detail.start


def invites(detail: Detail, draft: Draft) -> bool:
    """True when the words right before the detail ask to contact the writer there."""
    return _start(_CONTACT, detail, draft) is not None


def _start(pattern: regex.Pattern[str], detail: Detail, draft: Draft) -> int | None:
    sentence_start, _ = draft.sentence(detail.start, detail.end)
    for found in pattern.finditer(draft.folded, max(sentence_start, detail.start - _REACH), detail.start):
        if _ENDS.fullmatch(draft.folded, found.end(), detail.start):
            return int(found.start())
    return None
