"""What stands around a detail and may tell what it is for: its sentence with what introduces it, and its clause."""

from functools import cached_property

import regex

from linter.draft import SENTENCE_REACH, Draft
from linter.model import Detail
from linter.phrase_graph import Span

_STEP = regex.compile(r"(?r)(?:^|[\s(:])\d{1,2}\.\s*")  # "1. Log in as …" is no end of a sentence,
_ABBREVIATION = regex.compile(r"(?r)[\s(:,]\p{L}{1,4}\.\s*")  # and neither is "tel." right before a number
_COLON = regex.compile(r"[:：](?!\S)|[:：](?=[^\x00-\x7f])")
_CLAUSE_ENDS = regex.compile(r"[,;，、；،؛।।\n()]|\s[-–—]\s")
_QUOTES = regex.compile(r"[“”„«»「」『』‹›]|(?<![\w\"'])[\"'](?=\S)|[\"'](?!\w)")
_OPENING = "“„«「『‹"
_CLOSING = "”»」』›“"
_SHORT = 8  # characters
_LINES = 4  # an address or a list below its heading


class Surroundings:
    """The places around a detail, as spans of the folded text."""

    def __init__(self, detail: Detail, draft: Draft) -> None:
        self.detail = detail
        self.draft = draft

    @cached_property
    def span(self) -> Span:
        """Its sentence from where it is introduced: the start of a quotation, a heading above a list."""
        text = self.draft.folded
        start, end = self.draft.sentence(self.detail.start, self.detail.end)
        if self.quotation is not None:
            start = min(start, self.draft.sentence(self.quotation, self.quotation + 1)[0])
        elif start and self._goes_on(start):
            before = len(text[:start].rstrip()) - 1
            start = self.draft.sentence(before - 1, before)[0]
        return self._heading(start), end

    @cached_property
    def quotation(self) -> int | None:
        """Where the quotation opens that the detail stands in; None outside of one."""
        text, detail = self.draft.folded, self.detail
        opening = None
        for sign in _QUOTES.finditer(text, max(0, detail.start - SENTENCE_REACH), detail.start):
            is_pair = sign[0] in "\"'" or opening is not None and sign[0] == "“"  # “ ends what „ opens
            opens = opening is None if is_pair else sign[0] in _OPENING
            opening = sign.start() if opens else None
        if opening is None:
            return None
        closes = _CLOSING if text[opening] not in "\"'" else text[opening]
        after = text[detail.end : detail.end + SENTENCE_REACH]
        return opening if any(sign[0] in closes for sign in _QUOTES.finditer(after)) else None

    @cached_property
    def introduced(self) -> int:
        """Where the part starts that a colon or a quotation mark opens; the detail's own start without one."""
        if self.quotation is not None:
            return self.quotation
        colons = [colon.start() for colon in _COLON.finditer(self.draft.folded, self.span[0], self.detail.start)]
        return colons[-1] if colons else self.detail.start

    @cached_property
    def clause(self) -> Span:
        """The detail with the words around it up to the next comma or dash on each side."""
        text, (start, end) = self.draft.folded, self.span
        ends = [found.end() for found in _CLAUSE_ENDS.finditer(text, start, self.detail.start)]
        after = _CLAUSE_ENDS.search(text, self.detail.end, end)
        return ends[-1] if ends else start, after.start() if after else end

    @cached_property
    def before(self) -> Span:
        """The sentence before its own on the same line; empty where there is none."""
        start, _ = self.span
        if not start or self.draft.folded[start - 1] == "\n":
            return start, start
        return self.draft.sentence(start - 1, start)[0], start

    def _goes_on(self, start: int) -> bool:
        """True when the full stop before a position ends no sentence."""
        text, lowest = self.draft.folded, max(0, start - _SHORT)
        is_next = not text[start : self.detail.start].strip()
        return bool(_STEP.match(text, lowest, start) or is_next and _ABBREVIATION.match(text, lowest, start))

    def _heading(self, start: int) -> int:
        """Where the line starts that introduces the lines below it: "For the NDA:"."""
        text = self.draft.folded
        lowest = max(0, start - SENTENCE_REACH)
        line = text.rfind("\n", lowest, start)
        for _ in range(_LINES):
            if line < 0:
                break
            first = text.rfind("\n", lowest, line) + 1
            words = text[first:line].strip()
            if words.endswith((":", "：")):
                return max(first, lowest)
            if not words and text[lowest:first].rstrip()[-1:] not in (":", "："):
                break
            line = first - 1
        return start
