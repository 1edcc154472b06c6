"""Words and sentences that take the place of a detail, or stand after it, and fit the sentence around it."""

import regex

from linter import fix_parts, mending
from linter.draft import SENTENCE_REACH, Draft
from linter.fix_cut import COMMAS, STOPS, Edit, cut
from linter.model import INVITATIONS, Detail
from linter.phrase_graph import Span

_ENDINGS = STOPS + "\"'”’»)」"
_HAS_WORD = regex.compile(r"[\p{L}\p{N}]")
_ASKS = regex.compile(r"[.!…\s]*[?？؟][?!？؟]*")
_JOINED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_BULLET_LINE = regex.compile(r"\n[ \t]*[-*•·–—▪►✅👉][^\n]*")


def without(detail: Detail, draft: Draft) -> Edit:
    """Take a detail out of the text, with all that makes no sense without it."""
    text, edit = draft.text, cut(draft.text, *draft.original(*mending.taken(detail, draft)))
    asks = _ASKS.match(text, edit.end)
    if detail.kind in INVITATIONS and asks and not edit.text and text[edit.start] in COMMAS:
        stop = "。" if "？" in asks[0] else "."  # what is left before the comma did not ask
        return Edit(edit.start, asks.end(), stop)
    return edit


def platforms_way(detail: Detail, draft: Draft, here: str, clause: str, sentence: str) -> Edit:
    """Say the platform's way in a few words where they fit around the detail, else in a sentence of its own."""
    if detail.kind in INVITATIONS:
        return clause_instead(detail, draft, clause)
    start, end, introduced = mending.led(detail, draft)
    fits = mending.with_invitations(draft, start, end) == (start, end) and not fix_parts.stands_before_verb(draft, end)
    if mending.is_bracketed(draft, start, end):
        return words_instead(draft, (start, end), uncapitalised(sentence))
    small = fix_parts.connector(draft, detail.start)
    is_verb_left = small < detail.start and fix_parts.has_few_words_left(draft, end)
    if fits and introduced and fix_parts.begins_part(draft, start) and not is_verb_left:
        return words_instead(draft, (start, end), clause)
    if fits and small < detail.start:
        return words_instead(draft, (small, end), here)
    part = fix_parts.part(draft, *mending.with_invitations(draft, start, end))
    if fix_parts.starts_sentence(draft, part[0]):
        return words_instead(draft, part, clause)
    return sentence_after(detail, draft, sentence)


def clause_instead(detail: Detail, draft: Draft, words: str) -> Edit:
    """Say the part of a sentence that holds an invitation in other words."""
    span = mending.with_invitations(draft, detail.start, detail.end)
    start, end = fix_parts.part(draft, *span)
    _, last = mending.thought(draft, *span)  # what follows may speak of it: "…, it's faster"
    return words_instead(draft, (start, fix_parts.bare_end(draft, max(end, last))), words)


def words_instead(draft: Draft, span: Span, words: str) -> Edit:
    """Write words in place of a folded span; a question that they answer becomes a statement."""
    start, end = span
    if draft.folded[start - 1 : start] in ("¿", "¡"):
        start -= 1
    if fix_parts.starts_sentence(draft, start):
        words = words[0].upper() + words[1:]
    if asks := _ASKS.match(draft.folded, end):
        end, words = asks.end(), words + _stop_of(words)
    return Edit(*draft.original(start, end), words, words)


def sentence_instead(detail: Detail, draft: Draft, sentence: str) -> Edit:
    """Write another sentence in place of the one that holds a detail."""
    start, end = _sentence(detail, draft)
    if end - start > SENTENCE_REACH:
        return sentence_after(detail, draft, sentence)
    return Edit(start, end, sentence, sentence)


def sentence_after(detail: Detail, draft: Draft, sentence: str) -> Edit:
    """Take a detail out of its sentence, and write another one after it."""
    text, edit = draft.text, without(detail, draft)
    start, end = _sentence(detail, draft)
    if end - start > SENTENCE_REACH:
        return Edit(edit.start, edit.end, f" ({uncapitalised(sentence)}) {edit.text.strip()}", sentence)
    before = text[start : edit.start]
    after = edit.text + text[edit.end : end] if edit.end <= end else ""
    if not _HAS_WORD.search(before + after):
        return Edit(start, end, sentence, sentence)
    after = after.rstrip()
    last = (before + after).rstrip()[-1]
    stop = "" if last in _ENDINGS else _stop_of(sentence)
    space = "" if _JOINED.match(sentence) else " "
    return Edit(edit.start, end, f"{after}{stop}{space}{sentence}", sentence)


def added(detail: Detail, draft: Draft, sentence: str) -> Edit:
    """Write a sentence after the one that holds a detail, or after the list that holds it."""
    text = draft.text
    _, end = _sentence(detail, draft)
    # A lone full stop between spaces is part of a site that is written with spaces.
    if text[end - 1] in STOPS and text[end - 2 : end] != " ." and end > draft.original(detail.start, detail.end)[1]:
        before = "" if _JOINED.match(sentence) else " "
        after = "" if before == "" or text[end : end + 1].strip() == "" else " "
        return Edit(end, end, before + sentence + after, sentence)
    line_end = text.find("\n", end)
    end = len(text) if line_end < 0 else line_end
    while line := _BULLET_LINE.match(text, end):
        end = line.end()
    return Edit(end, end, "\n" + sentence, sentence)


def uncapitalised(sentence: str) -> str:
    """The sentence as it stands in brackets: without its stop, and in English without its capital."""
    words = sentence.rstrip(STOPS if sentence[-1] not in "?？؟" else "")
    return words[0].lower() + words[1:]


def _sentence(detail: Detail, draft: Draft) -> Span:
    """The sentence that holds a detail, in the text as written, without the spaces and bullets around it."""
    first, last = fix_parts.sentence(draft, detail.start, detail.end)
    while last > detail.end and draft.folded[last - 1].isspace():
        last -= 1
    while first < detail.start and draft.folded[first] in " \t\n-*•·–—\u3000":
        first += 1
    return draft.original(first, last)


def _stop_of(sentence: str) -> str:
    return "。" if _JOINED.match(sentence) else "।" if sentence[-1] == "।" else "."
