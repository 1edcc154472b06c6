"""Words that only lead to a detail: "mail me at …", "my Skype is …"."""

import regex

from linter.draft import Draft
from linter.model import Detail

_REACH = 80  # characters
_ENDS = regex.compile(r"[\s:=–—\-@(]*")
_BEGINS = regex.compile(r"(?:^|[,;:.!?()\n–—*•-])\s*$")


def start(detail: Detail, draft: Draft) -> int:
    """Where the words start that only lead to the detail; its own start when there are none."""
    invitation = _start("lead_in.contact", detail, draft)
    if invitation is not None:
        return invitation
    own = _start("lead_in.own", detail, draft)
    # "Send it to my e-mail: …" needs its words; only a part of a sentence that is all about the detail can go.
    return own if own is not None and _begins_part(own, draft) else detail.start


def invites(detail: Detail, draft: Draft) -> bool:
    """True when the words right before the detail ask to contact the writer there."""
    return _start("lead_in.contact", detail, draft) is not None


def _start(label: str, detail: Detail, draft: Draft) -> int | None:
    sentence_start, _ = draft.sentence(detail.start, detail.end)
    for start, end in draft.phrases(label, max(sentence_start, detail.start - _REACH), detail.start):
        if _ENDS.fullmatch(draft.folded, end, detail.start):
            return start
    return None


def _begins_part(position: int, draft: Draft) -> bool:
    sentence_start, _ = draft.sentence(position, position + 1)
    if _BEGINS.search(draft.folded[sentence_start:position]):
        return True
    joints = draft.phrases("sentence.joints", sentence_start, position)
    return bool(joints) and not draft.folded[joints[-1][1] : position].strip()
