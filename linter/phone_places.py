"""Where in a text a phone number may stand: stretches of digits, their parts, and what may touch them."""

import re
from collections.abc import Iterator

from linter.lexicon import key
from linter.numbering import PHONES
from linter.phone_cues import GLUE, Cues
from linter.phone_forms import LONGEST_DIALLED, NORTH_AMERICAN
from linter.spoken import FILLER

SEPARATOR = r"(?:[ \t()\-‐‑‒–—−/]|\.(?![ \t])|(?<= )\.)"  # "ends. 2" ends a sentence
STRETCH = re.compile(rf"[0-9](?:{FILLER}{{0,40}}{SEPARATOR}{{0,4}}[0-9]){{6,}}{FILLER}{{0,16}}")
_WORD_REACH = 16
_LONGEST_WRITTEN = 200  # characters; seventeen digits in words
_BEFORE_SUM = frozenset("0123456789)]")
_THREE_MORE = re.compile(r"[0-9]{3}(?![0-9-])")
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")
_REFUSED_BEFORE = frozenset("_@#$€£¥₹%^&")
_REFUSED_AFTER = re.compile(r"[_@%$€£¥₹=°′×]|[:.][0-9]|,[0-9]{1,3}(?![0-9])|-(?:[A-Z](?![A-Za-z])|[0-9]{4})")
_EXTENSION_WORD = "|".join(map(re.escape, sorted(PHONES["extension"], key=len, reverse=True)))
EXTENSION = re.compile(
    rf"[ \t,]{{0,4}}(?P<word>{_EXTENSION_WORD})[:.]?[ \t,-]{{0,4}}[0-9]{{1,7}}(?![0-9])|;ext=[0-9]{{1,7}}(?![0-9])"
    r"|[ \t]{0,4},?[x#~][:.]?[ \t-]{0,4}[0-9]{1,7}(?![0-9])",
    re.IGNORECASE,
)
_MONEY = ("$", "€", "£", "¥", "₹")
_AFTER_MONEY = re.compile(r"[0-9]{1,6} (?=[0-9(])")
_AFTER_CODE = re.compile(r"[1-9][0-9]{3,5} - (?=[0-9(])")
_TAIL = re.compile(r"[ /–-]{0,2}[ /][0-9]{1,2}$")
_LAST_DIGITS = re.compile(r"[0-9]+$")
_HEXADECIMAL = re.compile(r"[a-f]+(?:[0-9]|\b)")
_SIGN_AMONG = re.compile(rf"[ ()/{FILLER}-]")
_APART = re.compile(r" {2,}| [/–-] |(?<=[0-9]{7}) (?=[0-9]{7})|/")
_COUNTED = re.compile(
    rf" ?(?:{'|'.join(map(re.escape, sorted(PHONES['counted'], key=len, reverse=True)))})(?![^\W\d_])", re.IGNORECASE
)
_GOES_ON = re.compile(r"[ ,]{1,2}([0-9]{3,5})(?![0-9])")
_LAST_GROUP = re.compile(r"(?<![0-9])[0-9]{3,5}$")
_LINE_START = re.compile(r"(?:^|\n)[^\w\n]*$")
_LINE_END = re.compile(r"[^\w\n]*(?:$|\n)")


def parts(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch, or the numbers of a list in it: "415 555 2671 415 555 2672"."""
    if end - start <= _LONGEST_WRITTEN and sum(map(str.isdigit, view[start:end])) <= LONGEST_DIALLED:
        yield start, end
        return
    reached = start
    for listed in NORTH_AMERICAN.finditer(view, start, end):
        reached = listed.end()
        yield listed.span()
    if reached == start:
        for gap in _APART.finditer(view, start, end):
            yield reached, gap.start()
            reached = gap.end()
        yield reached, end


def candidates(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A number behind another ("34215 - 415…", "$20 415…"), the whole, and without what goes on ("… 5 days")."""
    listed = NORTH_AMERICAN.search(view, start, end)
    if listed and listed.start() == start:
        yield listed.span()
    if head := (_AFTER_MONEY if view[start - 1 : start] in _MONEY else _AFTER_CODE).match(view, start, end):
        yield head.end(), end
    yield start, end
    written = view[start:end]
    tail = _TAIL.search(written)
    if tail and not _same_length_before(written, tail):
        yield start, start + tail.start()
    if listed and listed.start() > start:
        yield listed.span()


def _same_length_before(written: str, tail: re.Match[str]) -> bool:
    """True for the last of many pairs, which belongs to them."""
    before = _LAST_DIGITS.search(written, 0, tail.start())
    return before is not None and len(before[0]) == len(tail[0].strip(" /–-"))


def is_alone(view: str, start: int, end: int) -> bool:
    """True when a number has its line for itself."""
    return bool(_LINE_START.search(view, max(0, start - _WORD_REACH), start) and _LINE_END.match(view, end))


def is_counted(view: str, start: int, end: int) -> bool:
    """True before what is counted, "1234567890 users", and when the last group counts on: "360 768 1024 1280"."""
    if _COUNTED.match(view, end):
        return True
    last, following = _LAST_GROUP.search(view[start:end]), _GOES_ON.match(view, end)
    return last is not None and following is not None and int(last[0]) < int(following[1]) <= 2 * int(last[0])


def is_free_before(view: str, start: int, has_plus: bool, cues: Cues) -> bool:
    """False inside of longer names, amounts and addresses: "INV-4155552671", "$415…", "1.415…"."""
    before = view[max(0, start - _WORD_REACH) : start]
    if not before or before[-1].isspace():
        is_sum = has_plus and view[start : start + 2] == "+ " and before.rstrip()[-1:] in _BEFORE_SUM
        return not is_sum and not before.rstrip().endswith(_MONEY) and (cues.phone or not before.rstrip().endswith("#"))
    last, second = before[-1], before[-2:-1]
    if last in _REFUSED_BEFORE or last.isdigit() or last.isalpha() and second.isdigit():
        return False
    if last == "." and second.isalnum():
        return cues.phone and second.isalpha()
    found = _WORD_BEFORE.search(before.rstrip("-./\\,:'"))
    word = found[0] if found else ""
    if has_plus or view[start] == "(" or not word and not second.isdigit() or word and word[-1] > "\u2e7f":
        return True
    if not word:
        return last == "," and not _THREE_MORE.match(view, start)
    if last in "-/":
        return key(word) in GLUE
    return not last.isalpha() or key(word) in GLUE or cues.phone and word.islower() and len(word) > 1


def is_free_after(view: str, end: int, has_plus: bool, cues: Cues) -> bool:
    """False before the rest of a longer name or amount: "4155552671@…", "10.000.000,50"."""
    if _REFUSED_AFTER.match(view, end):
        return False
    after = view[end : end + 1]
    is_glued = after.isalpha() and after < "\u2e80"
    if is_glued and _HEXADECIMAL.match(view, end):
        return False
    return not is_glued or has_plus or cues.phone or bool(_SIGN_AMONG.search(view, max(0, end - 11), end))
