"""What a message of the other side says about contact outside the platform: it asks, offers, agrees or declines.

A bare "yes" says nothing, since what it answers stands in another message; beside words for contact it agrees to them.
"""

import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from linter import LONGEST_DRAFT, DraftError, details_of
from linter.draft import Draft
from linter.lexicon import APPS
from linter.mentions import is_about_work
from linter.model import KINDS, Context, Detail
from linter.phrase_graph import Span
from linter.purpose import purpose_of
from linter.tokens import STAND_IN, width

STANCES = ("asks", "offers", "agrees", "declines")
_WEIGHTIEST_FIRST = ("declines", "agrees", "asks", "offers")
_CONSENT = {"asks": "requested", "offers": "requested", "agrees": "agreed"}
_DETAILS = ("email", "phone", "link", "handle", "address")
_NAMED = ("email", "phone", "link", "address")  # kinds that have words of their own; a handle has its app's name
_REQUESTS = ("email", "phone", "account")  # topics of invitations that ask for a detail
_BY_NUMBER = frozenset(("whatsapp", "viber", "signal", "zalo", "imo", "botim", "max"))  # a phone number is the account
_QUESTION_MARKS = ("?", "？", "؟")
_FEW_SIGNS = 4  # as `tokens.width` counts: two words, which may stand between "yes," and what it agrees to
_FEW_WORDS = 8  # … between a refusal and what it refuses
_NEAR = 60  # characters
_MARK = regex.compile(r"\s*[,?？،؟、，]+\s*")
_JOINTS = frozenset("/&+")
# The line over quoted lines says who wrote them and when: "On Monday, Dana wrote:".
_QUOTED = regex.compile(r"^(?:[^\n]*:[ \t]*\r?\n(?:[ \t]*\r?\n)?(?=[ \t]*>))?[ \t]*>[^\n]*", regex.MULTILINE)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a message says about contact outside the platform; without a stance all is empty and `consent` is "none".

    `kinds` are those it speaks of, none of them for any kind. `start` and `end` are code points in the message.
    """

    stance: str
    kinds: tuple[str, ...]
    topics: tuple[str, ...]
    start: int
    end: int
    consent: str


@dataclass(frozen=True, slots=True)
class _Words:
    """Words for contact in the folded text, and the stance that they have by themselves, "" for none."""

    stance: str
    start: int
    end: int
    asks_for_detail: bool = False  # "ok, send me your number" asks, while "ok, let's use Zoom" agrees


@dataclass(frozen=True, slots=True)
class _Said:
    """One place where a message takes a stance, in the folded text."""

    stance: str
    start: int
    end: int
    kinds: frozenset[str]
    topics: frozenset[str]


def read(text: str) -> Reading:
    """Read one message of the other side. Raises DraftError above LONGEST_DRAFT code points."""
    if len(text) > LONGEST_DRAFT:
        raise DraftError(f"the message has {len(text):,} characters; Onside reads up to {LONGEST_DRAFT:,}: split it")
    draft = Draft(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), text))
    said = _weighty(sorted(_places(draft), key=lambda place: place.start))
    if not said:
        return Reading("", (), (), 0, 0, "none")
    words = min(said, key=lambda place: _WEIGHTIEST_FIRST.index(place.stance))
    kinds = frozenset[str]().union(*(place.kinds for place in said))
    topics = frozenset[str]().union(*(place.topics for place in said))
    return Reading(
        words.stance,
        tuple(kind for kind in KINDS if kind in kinds),
        tuple(dict.fromkeys(app for *_, app in draft.apps if app in topics)),
        *draft.original(words.start, words.end),
        _CONSENT.get(words.stance, "none"),
    )


def _weighty(said: Sequence[_Said]) -> Sequence[_Said]:
    """The places that count: "I don't use Skype, but you can call me" offers a call and declines nothing else."""
    refused = [place for place in said if place.stance == "declines"]
    wanted = [place for place in said if place.stance != "declines"]
    ruled_out = {(place.kinds, place.topics) for place in refused}
    left = [place for place in wanted if not any(_covers(*refusal, place) for refusal in ruled_out)]
    if left or not refused:
        return left
    # What people say last is what they have come to.
    return wanted if wanted and wanted[-1].start > refused[-1].start else refused


def _covers(kinds: frozenset[str], topics: frozenset[str], wanted: _Said) -> bool:
    """True when declining these leaves nothing of what is wanted: the same app, the same kind, or contact at all."""
    if topics and wanted.topics:
        return bool(topics & wanted.topics)
    return not kinds or bool(kinds & wanted.kinds)


def _places(draft: Draft) -> Iterator[_Said]:
    details = details_of(draft, Context())
    taken = bytearray(len(draft.folded))
    for words in _words(draft, [detail for detail in details if detail.kind == "solicitation"]):
        if taken.find(1, words.start, words.end) < 0:
            taken[words.start : words.end] = b"\1" * (words.end - words.start)
            if not is_about_work(draft, words.start, words.end):
                yield from _judged(draft, words)
    for detail in details:
        if detail.kind in _DETAILS:
            yield from _given(draft, detail)


def _words(draft: Draft, invitations: Sequence[Detail]) -> Iterator[_Words]:
    """Phrases, the longest first since "don't call me" holds "call me"; then other invitations and ways to talk."""
    found = [(name, *span) for name in (*STANCES, "invites") for span in draft.phrases(f"consent.{name}")]
    for name, start, end in sorted(found, key=lambda place: place[1] - place[2]):
        # They may share words with invitations that say more: "what's the best number" and "number to call you on".
        first = bisect.bisect_right(invitations, start, key=lambda detail: detail.end)
        last = bisect.bisect_left(invitations, end, lo=first, key=lambda detail: detail.start)
        start = min([start, *(detail.start for detail in invitations[first:last])])
        end = max([end, *(detail.end for detail in invitations[first:last])])
        yield _Words("asks" if name == "invites" else name, start, end, asks_for_detail=name == "asks")
    for invitation in invitations:
        yield _Words("asks", invitation.start, invitation.end, asks_for_detail=invitation.topic in _REQUESTS)
    for start, end in draft.phrases("consent.ways"):
        yield _Words("", start, end)


def _judged(draft: Draft, words: _Words) -> Iterator[_Said]:
    """The stance of words for contact, beside a refusal or a yes if there is one."""
    stance, start, end = words.stance, words.start, words.end
    first, last = draft.sentence(start, end)
    is_question = draft.folded[first:last].rstrip().endswith(_QUESTION_MARKS)
    if stance not in ("agrees", "declines"):
        purpose = purpose_of(Detail("solicitation", start, end, ""), draft)
        if purpose == "work_product":
            return
        if purpose == "refusal" and (refusal := _refusal(draft, start, end)):
            stance = "declines" if stance or not is_question else ""
            start, end = min(start, refusal[0]), max(end, refusal[1])
        elif not is_question and not words.asks_for_detail:
            if answer := _answer(draft, start, end):
                stance, start, end = "agrees", min(start, answer[0]), max(end, answer[1])
            elif stance == "asks" and draft.phrases("consent.in_case", first, last):
                stance = "offers"
    elif stance == "agrees" and is_question:
        stance = "asks"  # "is WhatsApp fine with you?"
    if stance:
        yield _said(draft, stance, start, end)


def _given(draft: Draft, detail: Detail) -> Iterator[_Said]:
    """A detail of the writer's own: offered, given after a yes, or not to be used."""
    purpose = purpose_of(detail, draft)
    if purpose not in ("contact", "refusal"):
        return
    answer = _answer(draft, detail.start, detail.end)
    stance = "declines" if purpose == "refusal" else "agrees" if answer else "offers"
    start, end = answer or (detail.start, detail.end)
    topics = frozenset((detail.topic,)).intersection(APPS)
    yield _Said(stance, min(start, detail.start), max(end, detail.end), frozenset((detail.kind,)), topics)


def _refusal(draft: Draft, start: int, end: int) -> Span | None:
    """The refusal that stands nearest in the same part of the sentence."""
    refusals = draft.phrases("purpose.refusal", *draft.sentence(start, end))
    distances = [draft.words_between(*(last, start) if first < start else (end, first)) for first, last in refusals]
    distance, refusal = min(zip(distances, refusals, strict=True), default=(_FEW_WORDS + 1, None))
    return refusal if distance <= _FEW_WORDS else None


def _answer(draft: Draft, start: int, end: int) -> Span | None:
    """The "yes" that agrees to a span: before it where a part of a sentence starts, or right after it."""
    tokens = draft.tokens
    ends = {last: first for first, last in draft.phrases("consent.yes", max(0, start - _NEAR), start)}
    place, words = bisect.bisect_left(tokens.starts, start) - 1, 0
    while place >= 0 and words <= _FEW_SIGNS and tokens.ends[place] > start - _NEAR:
        if (first := ends.get(tokens.ends[place])) is not None:
            is_parted = not _is_word(tokens.texts[place + 1])
            return (first, tokens.ends[place]) if _opens(draft, first) and (is_parted or not words) else None
        words += width(tokens.texts[place]) if _is_word(tokens.texts[place]) else 0
        place -= 1
    after = draft.phrases("consent.yes", end, end + _NEAR)
    return after[0] if after and _MARK.fullmatch(draft.folded, end, after[0][0]) else None


def _opens(draft: Draft, position: int) -> bool:
    """True where a part of a sentence starts, which another "yes" may open as well."""
    place = bisect.bisect_left(draft.tokens.starts, position)
    if place == 0 or not _is_word(draft.tokens.texts[place - 1]):
        return True
    before = draft.tokens.ends[place - 1]
    return any(last == before for _, last in draft.phrases("consent.yes", max(0, before - _NEAR), before))


def _is_word(text: str) -> bool:
    """False for punctuation marks and emoji, which part words."""
    return text[0].isalnum() or text == STAND_IN


def _said(draft: Draft, stance: str, start: int, end: int) -> _Said:
    """The stance with the kinds and apps that its words name, and those joined to them: "e-mail or Telegram works"."""
    around = max(0, start - _NEAR), end + _NEAR
    named = [(*span, kind) for kind in _NAMED for span in draft.phrases(f"consent.of_{kind}", *around)]
    place = bisect.bisect_left(draft.apps, (around[0], 0, ""))
    apps = draft.apps[place : bisect.bisect_left(draft.apps, (around[1], 0, ""))]
    first, last = start, end
    for begin, stop, _ in sorted([*named, *apps]):
        if stop <= first and _joined(draft, stop, first):
            first = begin
        elif begin >= last and _joined(draft, last, begin):
            last = stop
    topics = frozenset(app for begin, stop, app in apps if first <= begin and stop <= last)
    of_apps = {kind for app in topics for kind in _kinds_of(app)}
    kinds = {kind for begin, stop, kind in named if first <= begin and stop <= last}
    if of_apps == {"link"}:
        kinds.discard("phone")  # "a Zoom call"
    return _Said(stance, start, end, frozenset(kinds | of_apps), topics)


def _joined(draft: Draft, start: int, end: int) -> bool:
    if draft.folded[start:end].strip() in _JOINTS:
        return True
    return draft.words_between(start, end) <= 1 and not draft.phrases("sentence.breaks", start, end)


def _kinds_of(app: str) -> tuple[str, ...]:
    if APPS[app]["use"] in ("meeting", "booking"):
        return ("link",)
    return ("phone", "handle") if app in _BY_NUMBER else ("handle",)
