"""Where a link ends in a sentence: "(see example.com/a_(b))." ends after its own bracket."""

Link = tuple[int, int, str, str, str]  # where it starts and ends, its host, what follows the host, how sure it is

_CLOSING = ".,;:!?'\"”’…*_`~"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_OPENING = {"(": ")", "[": "]", "{": "}"}
_QUOTES = "\"'`"


def without_closing(text: str, start: int, end: int) -> int:
    """The end of a link from start to at most end, without what belongs to the sentence around it."""
    before = text[start - 1] if start else ""
    if before in _QUOTES and before:
        quote = text.find(before, start, end)
        end = quote if quote >= 0 else end
    elif before in _OPENING:
        end = _closed(text, start, end, before, _OPENING[before])
    written = text[start:end]
    unpaired = {last: written.count(last) - written.count(first) for last, first in _PAIRS.items() if last in written}
    while end > start:
        last = text[end - 1]
        if last in unpaired and unpaired[last] > 0:
            unpaired[last] -= 1
        elif last == '"' and text.count(last, start, end) % 2 == 0:
            break
        elif last == "s" and text[end - 2 : end - 1] in ("'", "’"):
            end -= 1
        elif last not in _CLOSING:
            break
        end -= 1
    return end


def _closed(text: str, start: int, end: int, first: str, last: str) -> int:
    """Where the bracket before a link is closed."""
    depth = 0
    for place in range(start, end):
        if text[place] == first:
            depth += 1
        elif text[place] == last:
            depth -= 1
            if depth < 0:
                return place
    return end
