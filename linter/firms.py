"""Names of companies: beside a legal form, after "our company", after "owner of", or in quotation marks."""

from collections.abc import Container, Iterable, Iterator

import regex

from linter.draft import Draft
from linter.lexicon import FIRMS, key
from linter.names import JOINT, QUOTED, WORD, Name, is_common
from linter.phrase_graph import Span
from linter.phrases import alternatives
from linter.tokens import Tokens


def _every(section: str) -> list[str]:
    return [form for forms in FIRMS[section].values() for form in forms]


def _spelled(form: str) -> str:
    """A legal form in which dots, and spaces after them, may be missing: "S.L.", "S. L.", "SL"."""
    parts = regex.sub(r"\.\s*(?=\w)", ". ", form).split()
    return r"\s?".join(regex.escape(part).replace(r"\.", r"\.?") for part in parts)


def _spellings(forms: Iterable[str]) -> list[str]:
    return sorted(
        {spelling for form in forms for spelling in (form, form.upper())}, key=lambda form: (-len(form), form)
    )


def _bare(form: str) -> str:
    """The key by which legal forms are compared."""
    return "".join(form.split()).replace(".", "").upper()


def _is_unsure(form: str, unsure: Container[str]) -> bool:
    """True for a form that means other things too, and for a few letters without the dots that belong to them."""
    bare = _bare(form)
    return bare in unsure or len(bare) <= _FEW_LETTERS and "".join(form.split()) not in _LISTED


def _any_of(forms: Iterable[str]) -> str:
    return rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(map(_spelled, _spellings(forms)))})(?![\p{{L}}\p{{N}}])"


def _marks(forms: Iterable[str]) -> frozenset[str]:
    """The first word of every form: a draft without any of them names no form."""
    spellings = (spelling for form in _spellings(forms) for spelling in (form, form.replace(".", "")))
    return frozenset(next(text for text in Tokens(spelling).texts if text[0].isalpha()) for spelling in spellings)


_AFTER, _BEFORE, _JOINED, _UNSURE = _every("after"), _every("before"), _every("joined"), FIRMS["unsure"]
_MARKS = _marks([*_AFTER, *_BEFORE, *_UNSURE["after"], *_UNSURE["before"]])
_JOINED_MARKS = _marks(_JOINED)
_COMPANY_WORD = rf"(?:{WORD}|\p{{N}}{{1,4}}(?!\p{{N}})|\p{{Lu}}\p{{L}}{{1,3}}\.)"
_COMPANY = rf"(?:{QUOTED}|{WORD}(?:{JOINT}{_COMPANY_WORD}){{0,5}})"
_FORM = regex.compile(_any_of([*_AFTER, *_UNSURE["after"]]))
_UNSURE_AFTER = frozenset(map(_bare, _UNSURE["after"]))
_LEFT = regex.compile(rf"(?r)(?<![\p{{L}}\p{{N}}])(?:{QUOTED}|{WORD}(?:{JOINT}{_COMPANY_WORD}){{0,5}}),?\s")
_AFTER_FORM = regex.compile(
    rf"(?P<form>{_any_of([*_BEFORE, *_UNSURE['before']])})\s{{0,2}}(?:{QUOTED}|(?<=\s){_COMPANY})"
)
_UNSURE_BEFORE = frozenset(map(_bare, _UNSURE["before"]))
_LISTED = frozenset("".join(form.split()) for form in _spellings([*_AFTER, *_BEFORE]))
_FIRST_WORD = regex.compile(r"[^\s,]+\s+")
_HAN = r"[\p{Han}\p{Katakana}ー・A-Za-z0-9]"
_CHINESE, _JAPANESE, _KOREAN = (
    "|".join(map(regex.escape, FIRMS["joined"][land])) for land in ("china", "japan", "korea")
)
_ENDS = r"(?=[のはがをでに、。,.\s()「」]|です|と申|とし|$)"
_FOUNDING = "|".join(FIRMS["outside"]["founding"])
_JOINED_NAME = regex.compile(
    rf"(?:{_JAPANESE})(?![をはがのにでとへも]|{_FOUNDING})\s?(?:{_HAN}|\p{{Hiragana}}){{2,20}}?{_ENDS}"
    rf"|(?:{_KOREAN})\s?(?!{_FOUNDING})[\p{{Hangul}}A-Za-z0-9]{{2,15}}?(?=(?:은|는|이|가|을|를|의|에서|에|과|와|입니다)?(?![\p{{L}}\p{{N}}]))"
)
_JOINED_FORM = regex.compile(rf"{_CHINESE}|{_JAPANESE}|{_KOREAN}")
_JOINED_LEFT = regex.compile(rf"(?r)(?:{_HAN}{{2,20}}|(?<!\p{{Hangul}})[\p{{Hangul}}A-Za-z0-9]{{2,12}}\s?)")
_NO_NAME_YET = regex.compile(r"(?r)[是叫在为為的和与與]")  # a Chinese name of a company begins after these
_OPENERS = regex.compile(rf"\b(?:{'|'.join(FIRMS['inside']['openers'])})\s")
_OUTSIDE = frozenset(map(key, FIRMS["outside"]["words"]))
_KINDS = frozenset(map(key, FIRMS["outside"]["forms"]))
_WEAK = frozenset(" ".join(map(key, phrase.split())) for phrase in FIRMS["weak"]["company"])
_INTRODUCED = regex.compile(rf"\s{{0,2}}(?:[,:–—-]\s|(?:{QUOTED})?(?<=\w|\s)\p{{Ll}}{{1,3}}\s)?(?P<name>{_COMPANY})")
_OF = regex.compile(
    rf"\s(?:of|at|de|da|do|del|della|di|du|von|der|des|bei|chez|dari|ng|of the|de la|de la tienda)\s{{1,2}}"
    rf"(?P<name>{_COMPANY})"
)
_ENDED = regex.compile(
    r"\s?(?:[,.;!?()।؛،、。\n–—]|-\s|$)|\s(?:and|y|e|et|und|i|и|та|і|ve|from|in|en|à|aus|based|is|has)\s"
)
_SUFFIX = regex.compile(rf"(?r)(?P<name>{WORD}(?:{JOINT}{WORD}){{1,4}})['’]\p{{Ll}}{{1,4}}\s")
_BUSINESS = regex.compile(
    rf"(?<!\p{{L}}){alternatives(FIRMS['business']['words'])}\s(?P<name>{QUOTED})",
    regex.IGNORECASE,
)
_QUOTES = frozenset('«„“"')
_SHORTEST = 2
_FEW_LETTERS = 3


def find(draft: Draft) -> Iterator[Name]:
    """Yield the names of companies, some of them more than once."""
    texts = draft.tokens.texts
    if not _MARKS.isdisjoint(texts):
        yield from _before_form(draft)
        yield from _after_form(draft)
    if not _JOINED_MARKS.isdisjoint(texts):
        yield from _joined(draft)
    yield from _introduced(draft)
    if not _QUOTES.isdisjoint(texts) and (draft.phrases("identity.person") or draft.phrases("identity.role")):
        for found in _BUSINESS.finditer(draft.folded):
            yield Name(*found.span("name"), "likely")


def _before_form(draft: Draft) -> Iterator[Name]:
    """Lampenwerk Nord GmbH."""
    free = 0
    for form in _FORM.finditer(draft.folded):
        name = _LEFT.match(draft.folded, free, form.start())
        if not name:
            continue
        start = _name_start(draft, name.start(), form.start())
        words = draft.folded[start : form.start()].strip(" ,")
        if len(words) < _SHORTEST or all(is_common(word) or key(word) in _KINDS for word in words.split()):
            continue
        if _is_unsure(form[0], _UNSURE_AFTER) and (_is_state(draft.folded, form) or not _is_introduced(draft, start)):
            continue
        free = form.end()
        yield Name(start, form.end(), "sure")


def _after_form(draft: Draft) -> Iterator[Name]:
    """SARL Moulin Blanc."""
    for found in _AFTER_FORM.finditer(draft.folded):
        unsure = _is_unsure(found["form"], _UNSURE_BEFORE)
        if not unsure or _is_introduced(draft, found.start()):
            yield Name(*found.span(), "likely" if unsure else "sure")


def _joined(draft: Draft) -> Iterator[Name]:
    """株式会社あおば工房, 苏州青禾家居有限公司."""
    free = 0
    for form in _JOINED_FORM.finditer(draft.folded):
        if form.start() < free:
            continue
        before = _JOINED_LEFT.match(draft.folded, free, form.start())
        start = _name_start(draft, before.start(), form.start()) if before else form.start()
        if cut := _NO_NAME_YET.search(draft.folded, start, form.start()):
            start = cut.end()
        if form.start() - start >= _SHORTEST:
            free = form.end()
            yield Name(start, free, "sure")
        elif name := _JOINED_NAME.match(draft.folded, form.start()):
            free = name.end()
            yield Name(*name.span(), "sure")


def _introduced(draft: Draft) -> Iterator[Name]:
    """ "our company Greenbarn", "we are Green Barn, a …", "owner of Green Barn"."""
    folded = draft.folded
    for start, end in draft.phrases("identity.company"):
        found = _INTRODUCED.match(folded, end)
        if not found or _is_heading(folded[start:end]) and found[0].strip()[0] not in ":–—":
            continue
        if _stands_alone(folded, found, " ".join(map(key, folded[start:end].split())) in _WEAK):
            yield Name(*found.span("name"), "likely")
    for start, end in draft.phrases("identity.role"):
        before = _SUFFIX.match(folded, max(0, start - 90), start)
        if before:
            yield Name(*before.span("name"), "likely")
        found = _OF.match(folded, end)
        if found and _speaks_of_writer(draft, start) and _stands_alone(folded, found, weak=False):
            yield Name(*found.span("name"), "likely")


def _stands_alone(folded: str, found: regex.Match[str], weak: bool) -> bool:
    name = found["name"]
    if not name[0].isalnum():
        return True
    words = name.split()
    if not words[0][0].isupper() or any(map(is_common, words)) or key(words[0]) in _OUTSIDE:
        return False
    return not weak or len(words) > 1 and _ENDED.match(folded, found.end()) is not None


def _is_heading(phrase: str) -> bool:
    """True for "My Company" in a line of words with capitals, which says nothing of names."""
    words = phrase.split()
    return len(words) > 1 and words[-1][0].isupper()


def _speaks_of_writer(draft: Draft, role: int) -> bool:
    """True when the sentence has told who the writer is before it comes to the role."""
    start = draft.sentence(max(0, role - 1), role)[0]
    return bool(draft.phrases("identity.person", start, role))


def _is_state(folded: str, form: regex.Match[str]) -> bool:
    """True for "Denver, CO" and "Charleston, SC", whatever stands before them."""
    return folded.endswith(", ", 0, form.start()) and form[0].removesuffix(".").isalpha()


def _is_introduced(draft: Draft, start: int) -> bool:
    near = [*draft.phrases("identity.role", start - 40, start), *draft.phrases("identity.company", start - 40, start)]
    return any(len(draft.folded[end:start].split()) <= 1 for _, end in near)


def _name_start(draft: Draft, start: int, end: int) -> int:
    """Where the name begins after words that only lead to it: "Somos …", "A …", "We are …"."""
    inside = [span for span in _phrases_into(draft, start, end) if span[1] < end]
    start = max([start, *(after for _, after in inside)])
    while start < end and draft.folded[start].isspace():
        start += 1
    if opener := _OPENERS.search(draft.folded, max(0, start - 12), end):
        return opener.start()
    while (word := _FIRST_WORD.match(draft.folded, start, end)) and key(word[0].strip()) in _OUTSIDE:
        start = word.end()
    return start


def _phrases_into(draft: Draft, start: int, end: int) -> list[Span]:
    return draft.phrases("identity.company", max(0, start - 40), end)
