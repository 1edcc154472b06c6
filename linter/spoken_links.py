"""Links whose dots and slashes are words, stand in brackets or between spaces: "danalopez dot com slash work"."""

from collections.abc import Iterator

import regex

from linter.bare_hosts import is_introduced
from linter.hosts import COMMON_ENDINGS, HOST, LABEL, SPELLED_OUT, SPOKEN_ENDINGS, is_commercial, read_host
from linter.lexicon import SITES, key, words_of
from linter.link_ends import Link
from linter.signs import (
    ALNUM,
    DASH,
    DOT,
    DOT_SIGNS,
    FLAGS,
    NOT_NAMES,
    OPEN,
    SLASH,
    UNDERSCORE,
    pattern,
    words_in,
)

_HOST = regex.compile(rf"(?<!{ALNUM}|[@._-]){HOST}(?!{ALNUM})", FLAGS)
_STEP = rf"(?:\s+{SLASH.spaced}\s+|(?<!\s)/)"
_PATH = regex.compile(
    rf"(?:{_STEP}[\w.-]*\w(?:\s+(?:{DASH.spaced}|{UNDERSCORE.spaced}|{DOT.spaced})\s+\w[\w.-]*)*){{1,6}}", FLAGS
)
_SIGNS = [
    (regex.compile(rf"\s+{said.spaced}\s+", FLAGS), sign)
    for said, sign in ((SLASH, "/"), (UNDERSCORE, "_"), (DASH, "-"), (DOT, "."))
]
_NOT_A_SITE = regex.compile(rf"\s+{pattern(words_of('mention', 'not_a_site'))}(?!\w)", FLAGS)
_IN_BRACKETS = regex.compile(r"[\[({<]\s?\.\s?[\])}>]")
_SIGN = regex.compile(DOT_SIGNS)
_ENDS = "|".join((*sorted(COMMON_ENDINGS), *(" ".join(end) for end in sorted(COMMON_ENDINGS)), r"co\s\.\s"))
_APART = regex.compile(rf"(?:\s\.\s?|\.\s|,\s?)(?={_ENDS})", FLAGS)
_END_WORDS = frozenset(end.encode() for end in COMMON_ENDINGS)
_WWW = r"(?:w ?w ?w\s{1,2}\.\s{1,2})?"
_LABEL_BEFORE = regex.compile(
    rf"(?r)(?<!{ALNUM}|[@._-]){_WWW}(?:[a-z0-9-]{{1,63}}(?:\.|\s+{DASH.spaced}\s+)){{0,3}}"
    rf"(?:{SPELLED_OUT}|{ALNUM}(?:(?:{ALNUM}|-){{0,62}}{ALNUM})?)"
    rf"\s{{0,3}}[{OPEN}]{{0,2}}\s?",
    FLAGS,
)
_ONLY_DOTS = frozenset(map(key, SITES["only_dots"]))
_SPACED = regex.compile(
    rf"(?<!\w)www[\s,]{{1,2}}(?P<name>{LABEL})[\s,]{{1,2}}(?P<end>{'|'.join(COMMON_ENDINGS)})(?!\w)", FLAGS
)
_NAMES = frozenset(SITES["names"])
_GOES_ON = regex.compile(r"[ ]\p{L}")


def find(text: str) -> Iterator[Link]:
    """Every link that is said or set apart, with its path."""
    after = 0
    for dot in sorted(_dots(text)):
        label = _LABEL_BEFORE.match(text, max(after, dot - 80), dot) if dot > after else None
        found = _HOST.match(text, label.start()) if label else None
        if found:
            after = found.end()
            link = _link(text, found)
            if link:
                yield link
    if b"www" in words_in(text):
        for spaced in _SPACED.finditer(text):
            yield *spaced.span(), f"www.{spaced['name']}.{spaced['end']}".lower(), "", "likely"


def _dots(text: str) -> Iterator[int]:
    """Where a dot is said, stands in brackets, or is set apart."""
    if DOT.stand_in(text):
        yield from (start for start, _ in DOT.find(text))
    if " . " in text or not _END_WORDS.isdisjoint(words_in(text)):
        yield from (found.start() for found in _APART.finditer(text))
    if "[" in text or "(" in text or "{" in text or "<" in text:
        yield from (found.start() for found in _IN_BRACKETS.finditer(text))
    if not text.isascii():
        yield from (found.start() for found in _SIGN.finditer(text))


def _link(text: str, found: "regex.Match[str]") -> Link | None:
    host = read_host(found)
    start = found.start()
    if host is None or not host.is_spelled or not host.has_ending or text[host.end : host.end + 1] == "@":
        return None
    labels = [label.lower() for label in found.captures("label")]
    written = found.captures("dot")[: host.name.count(".")]
    named = next(label for label, dot in zip(labels, written, strict=False) if dot != ".")
    path = _PATH.match(text, host.end)
    if not NOT_NAMES.isdisjoint((labels[0], named)) or host.name in _NAMES or _NOT_A_SITE.match(text, host.end):
        return None
    end, tail = (path.end(), _said(path[0])) if path else (host.end, "")
    if host.name.startswith("www.") or path:
        return start, end, host.name, tail, "sure"
    dots = [dot.strip() for dot in written]
    introduced = host.end - start == len(text.strip()) or is_introduced(text, start)
    if dots[-1] in (".", ","):  # only spaces, or a comma, part the name
        is_apart = all(dot[:1].isspace() and dot[-1:].isspace() for dot in written)
        is_site = is_commercial(host.name.split(".")) and (introduced or is_apart)
    else:
        said = text[max(start for start in found.starts("label") if start < host.end) : host.end].lower()
        is_site = not dots[-1].isalpha() or said in SPOKEN_ENDINGS or introduced and key(dots[-1]) in _ONLY_DOTS
    is_platform = host.name.endswith(".net") and _GOES_ON.match(text, host.end)  # "Photoshop dot net core"
    if not is_site or host.is_provider or is_platform and not introduced:
        return None
    return start, end, host.name, tail, "sure" if introduced or not dots[-1].isalpha() else "likely"


def _said(path: str) -> str:
    for pattern_, sign in _SIGNS:
        path = pattern_.sub(sign, path)
    return path
