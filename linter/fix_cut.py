"""Take a span out of a text as written, with the marks and spaces that make no sense without it."""

from typing import NamedTuple

import regex

STOPS = ".!?…。！？।؟۔"
COMMAS = ",;،؛，；、"
_LEADING = ":：–—-=→>|/~" + COMMAS  # marks that lead to what follows them
_PAIRS = frozenset(
    ("()", "[]", "{}", "<>", "«»", "„“", "“”", "‘’", '""', "''", "``", "「」", "『』", "（）", "【】", "**")
)
_OPENING = frozenset(pair[0] for pair in _PAIRS)
_CLOSING = frozenset(pair[1] for pair in _PAIRS)
_BETWEEN_ITEMS = "|•·/"
_SPACES = " \t\u00a0\u3000"
_REACH = 600  # characters: a line is looked at no further than this
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_PLAIN_WORD = regex.compile(r"[\p{L}\p{M}'’-]++(?![@_/\\\p{N}]|\.\w)")


class Edit(NamedTuple):
    """Replace start..end of a text (code points) by other text, which brings in some words or none."""

    start: int
    end: int
    text: str
    words: str = ""


def cut(text: str, start: int, end: int) -> Edit:
    """The edit that takes start..end out: a line or sentence that holds nothing else goes as a whole."""
    start, end = _with_pair(text, min(end, _over(text, start, _SPACES)), end)
    line_start = text.rfind("\n", max(0, start - _REACH), start) + 1 or max(0, start - _REACH)
    line_end = text.find("\n", end, end + _REACH)
    line_end = min(len(text), end + _REACH) if line_end < 0 else line_end
    opens_line = not _LETTER.search(text, line_start, start)
    if opens_line and not _LETTER.search(text, end, line_end):
        return _whole_line(text, line_start, line_end)
    before = _back_over(text, start, _SPACES)
    if opens_line or text[before - 1] in STOPS or text[before - 1] in _OPENING:
        return _at_start(text, start, end, line_end)
    return _inside(text, start, end)


def with_capital(text: str, position: int) -> Edit:
    """The edit that writes the plain word at a position with a capital; an empty one for anything else."""
    word = _PLAIN_WORD.match(text, position)
    return Edit(position, position + 1, text[position].title()) if word else Edit(position, position, "")


def _with_pair(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the brackets or quotation marks that hold nothing else."""
    while True:
        before, after = _back_over(text, start, _SPACES), _over(text, end, _SPACES)
        if text[before - 1 : before] + text[after : after + 1] not in _PAIRS:
            return start, end
        start, end = before - 1, after + 1


def _whole_line(text: str, start: int, end: int) -> Edit:
    if end == len(text):
        return Edit(_back_over(text, start, "\n"), end, "")
    is_between_blanks = text[:start].endswith("\n\n") or start == 0
    after = end + 1
    while is_between_blanks and text[after : after + 1] == "\n":
        after += 1
    return Edit(start, after, "")


def _at_start(text: str, start: int, end: int, line_end: int) -> Edit:
    after = _over(text, end, _SPACES + STOPS + _LEADING)
    if not _LETTER.search(text, after, line_end):
        # What is left after it on the line, such as a closing bracket, stays.
        return Edit(_back_over(text, start, _SPACES), after, "")
    if text[_back_over(text, start, _SPACES) - 1 : start].strip() in _OPENING and start:
        return Edit(start, after, "")
    first = _LETTER.search(text, start, end)
    if first and first[0].islower():  # people who write without capitals go on without
        return Edit(start, after, "")
    capital = with_capital(text, after)
    return Edit(start, capital.end, capital.text)


def _inside(text: str, start: int, end: int) -> Edit:
    before, after = _back_over(text, start, _SPACES), _over(text, end, _SPACES)
    following = text[after : after + 1]
    if following in ("", "\n") or following in STOPS + COMMAS or following in _CLOSING:
        return Edit(_back_over(text, before, _SPACES + _LEADING), after, "")
    if following in _BETWEEN_ITEMS and text[before - 1] == following:
        return Edit(before, after + 1, "")
    has_space = before < start or after > end
    return Edit(before, after, " " if has_space else "")


def _over(text: str, position: int, characters: str) -> int:
    while position < len(text) and text[position] in characters:
        position += 1
    return position


def _back_over(text: str, position: int, characters: str) -> int:
    while position and text[position - 1] in characters:
        position -= 1
    return position
