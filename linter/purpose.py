"""Why a detail stands in the draft, read from the words around it."""

from urllib.parse import urlsplit

import regex

from linter import lead_in
from linter.cue_words import cues_of, has_joint, overlaps, pairs_of
from linter.draft import Draft
from linter.lexicon import APP_HOSTS, APPS, SITES, is_on
from linter.model import INVITATIONS, Detail
from linter.phrase_graph import Span
from linter.surroundings import Surroundings

_STEP_ENDS = regex.compile(r"[/.#?&=]")
_PORTFOLIOS = frozenset(SITES["portfolio"])
_FORMS = frozenset((*SITES["forms"], *SITES["link_pages"]))
_NEAR = 32  # characters
_FEW_WORDS = 8
_QUESTION_MARKS = ("?", "？", "؟")
_TALKING = ("messenger", "meeting")
# Only an e-mail address opens a repository, and nobody signs an NDA with a handle or in a chat.
_KINDS = {"legal": ("email", "phone", "link", "address", "identity"), "access": ("email",)}
_ASKED = {"legal": ("email", "phone", "account"), "access": ("email",)}


def purpose_of(detail: Detail, draft: Draft) -> str:
    """One of the purposes of `linter.model.PURPOSES` for a detail in the folded text."""
    around = Surroundings(detail, draft)
    if _refuses(around):
        return "refusal"
    for name, kinds in _KINDS.items():
        asked = detail.kind == "solicitation" and detail.topic in _ASKED[name]
        if (asked or detail.kind in kinds) and _serves(name, around):
            return name
    if _is_work(around):
        return "work_product"
    if detail.kind != "link" or lead_in.invites(detail, draft) or _reaches_its_owner(detail):
        return "contact"
    start, end = around.span
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


def _serves(name: str, around: Surroundings) -> bool:
    """True for a detail that legal papers or access to a system need, and nothing else."""
    detail, draft = around.detail, around.draft
    cues = cues_of(f"purpose.{name}", around)
    if detail.kind in INVITATIONS:  # "send me your email so I can give you access"
        return bool(cues) and not lead_in.invites(detail, draft)
    if name == "access" and not cues:
        cues = pairs_of("purpose.systems", "purpose.admits", around) or _asked_before(around)
    if name == "legal" and detail.kind == "address":
        cues += cues_of("purpose.billing", around)
    is_asked = name == "access" and draft.phrases("purpose.admits", lead_in.start(detail, draft), detail.start)
    if not cues or lead_in.invites(detail, draft) and not is_asked:  # "add …" is what opens a repository
        return False
    return not _turns_to_contact(cues, around, is_own=detail.kind == "phone")


def _asked_before(around: Surroundings) -> list[Span]:
    """Words for access in the sentence before: "Could you add me in Shopify? My login there is …"."""
    draft, (start, end) = around.draft, around.before
    systems, admits = (draft.phrases(f"purpose.{label}", start, end) for label in ("systems", "admits"))
    is_question = draft.folded[start:end].rstrip().endswith(_QUESTION_MARKS)
    own = draft.phrases("purpose.admits", *around.span)
    return [*systems, *own] if systems and admits and (is_question or own) else []


def _is_work(around: Surroundings) -> bool:
    """True for a detail of a text, design or program that is the work itself: "put … on the flyer"."""
    detail, draft = around.detail, around.draft
    edits = cues_of("purpose.edits", around)
    if (detail.kind in INVITATIONS or not edits) and draft.phrases("purpose.own", *around.span):
        return False  # "my card says …", "find my number in the footer of my site"
    cues = cues_of("purpose.work_product", around)
    if detail.kind in INVITATIONS:
        return bool(cues)
    start = lead_in.start(detail, draft)
    is_edit = any((start, start + len(draft.folded[start : detail.start].rstrip())) == edit for edit in edits)
    is_invited = lead_in.invites(detail, draft) and not is_edit
    if around.quotation is not None:
        return bool(cues or cues_of("purpose.assets", around))
    if detail.kind != "link":  # "I updated the banner on …" shows past work
        cues += pairs_of("purpose.assets", "purpose.edits", around)
        cues += [] if is_invited else pairs_of("purpose.assets", "purpose.says", around)
    if is_invited:  # "The footer should say: call us at …"
        return any(_introduces(draft.folded[last:start]) for _, last in cues if last <= start)
    return bool(cues) and not _turns_to_contact(cues, around, is_own=True)


def _introduces(between: str) -> bool:
    return not between.strip() or any(sign in between for sign in ":：")


def _turns_to_contact(cues: list[Span], around: Surroundings, *, is_own: bool) -> bool:
    """True when the detail's own clause speaks of contact, and the cues are elsewhere: "an NDA is fine, my WhatsApp …".

    With `is_own`, words that call the detail the writer's own do so too.
    """
    draft, (start, end) = around.draft, around.clause
    inside = [last for first, last in cues if start <= first and last <= end]
    # "After the NDA is signed we can talk on the phone: …"
    if around.detail.kind == "phone" and draft.phrases("purpose.talks", max(inside, default=start), end):
        return True
    if inside:
        return False
    if any(APPS[app]["use"] in _TALKING and start <= first < end for first, _, app in draft.apps):
        return True
    own = draft.phrases("purpose.own", start, end)
    contact = draft.phrases("purpose.contact", start, end)
    return is_own and bool(own) or any(not overlaps(span, own) for span in contact)


def _refuses(around: Surroundings) -> bool:
    detail, draft = around.detail, around.draft
    start, end = draft.sentence(detail.start, detail.end)
    for first, last in draft.phrases("purpose.refusal", start, end):
        is_inside = detail.start <= first and last <= detail.end
        if is_inside and (detail.topic == "fee" or draft.folded[start:end].rstrip().endswith(_QUESTION_MARKS)):
            continue  # "not pay the fee" is an offer, "can't we talk on Zoom?" an invitation
        between = (last, detail.start) if first < detail.start else (detail.end, first)
        if draft.words_between(*between) <= _FEW_WORDS and not has_joint("sentence.breaks", *between, draft):
            return True
    return False


def _invites(draft: Draft, start: int, end: int) -> bool:
    invitations = draft.phrases("purpose.contact", start, end)
    return any(not draft.phrases("staying.here", last, last + _NEAR) for _, last in invitations)


def _reaches_its_owner(link: Detail) -> bool:
    if is_on(link.topic, _PORTFOLIOS):
        return False
    address = urlsplit(link.value)
    steps = _STEP_ENDS.split(address.path.strip("/").lower())
    if is_on(link.topic, APP_HOSTS):
        return link.topic.split(".")[0] not in SITES["subject_hosts"] and steps[0] not in SITES["subject_paths"]
    if is_on(link.topic, _FORMS) or f"{link.topic}/{steps[0]}" in _FORMS:
        return True
    steps += _STEP_ENDS.split(f"{address.query}#{address.fragment}".lower())
    return any(step in SITES["contact_paths"] for step in steps)
