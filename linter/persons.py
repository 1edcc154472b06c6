"""Full names of writers: after "my name is", before "founder", and under a letter."""

from collections.abc import Iterator

import regex

from linter.draft import Draft
from linter.lexicon import FIRMS, key
from linter.names import Name, is_common

_WEAK = frozenset(" ".join(map(key, phrase.split())) for phrase in FIRMS["weak"]["person"])
_PARTICLE = r"(?:(?:de|da|do|dos|del|della|di|van|von|der|den|bin|al|el|la|le|y)[ \t]){0,2}"
_PART = r"(?:\p{Lu}[\p{L}\p{M}]{1,30}(?:[-'’]\p{L}[\p{L}\p{M}]{0,30}){0,2}|\p{Lu}['’]\p{Lu}[\p{L}\p{M}]{1,30}|\p{Lu}\.)"
_FULL = rf"(?P<name>{_PART}(?:[ \t]{_PARTICLE}{_PART}){{1,3}})(?![\p{{L}}\p{{N}}@])"
_SHORT_WORD = r"(?:[ \t](?:is|es|ay|po|é|è|la|le))?"
_TITLE = r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Ing|Sr|Sra|Dott|Herr|Frau)\.?[ ])?"
_CAPITAL = regex.compile(rf"{_SHORT_WORD}[ \t,:–—-]{{1,3}}{_TITLE}{_FULL}")
_UNDER_LETTER = regex.compile(rf"[ \t]*[,.!–—-]{{0,2}}[ \t]*\n\s{{0,4}}[-–—]?\s?{_FULL}(?=\s*(?:$|\n|[,|(–—]))")
_CASELESS_ENDS = r"(?=\s?(?:[,.!?،۔।\n]|$)|\s(?:है|हैं|ہے|و|وأنا|aur|और|اور)(?!\w))"
_CASELESS = regex.compile(
    rf"[ \t:]{{1,2}}(?P<name>[\p{{Lo}}\p{{M}}]{{2,30}}(?:[ \t][\p{{Lo}}\p{{M}}]{{2,30}}){{1,2}}?){_CASELESS_ENDS}"
)
_JAPANESE = regex.compile(
    r"(?<!\p{Han})(?P<name>\p{Han}{2,6}|\p{Han}{1,3}[ \u3000]\p{Han}{1,3})(?=と申します|と申す|と言います|といいます)"
)
_CHINESE = regex.compile(r"\s?(?P<name>\p{Han}{2,3})(?=[,，。.!！、；;]|$)")
_KOREAN = regex.compile(r"\s?(?P<name>\p{Hangul}{3,4}?)(?=입니다|이고|이라고|라고|이며|[,.])")
_BEFORE_ROLE = regex.compile(
    rf"(?r)(?<![\p{{L}}\p{{N}}])(?P<name>{_PART}(?:[ \t]{_PARTICLE}{_PART}){{1,3}})"
    r"(?:,\s|\s?[(–—|-]\s?|\n)(?:(?:the|co|a|el|la|le|il|o)\s)?"
)
_ENDED = regex.compile(
    r"\s?(?:[,.;!()\n–—|]|-\s|$)|\s(?:and|y|e|et|und|i|и|та|і|ve|at|of|from|in|dari|de|von|aus|here|із|из|з)\s"
)


def find(draft: Draft) -> Iterator[Name]:
    """Yield full names; one name alone tells nobody who the writer is."""
    folded = draft.folded
    for start, end in draft.phrases("identity.person"):
        words = " ".join(map(key, folded[start:end].split()))
        yield from _after(draft, words, end)
    for start, _ in draft.phrases("identity.role"):
        found = _BEFORE_ROLE.match(folded, max(0, start - 90), start)
        if found:
            name_start = _after_introduction(draft, *found.span("name"))
            if _is_name(folded[name_start : found.end("name")]):
                yield Name(name_start, found.end("name"), "likely")
    if "申" in folded or "と言" in folded or "といい" in folded:
        for found in _JAPANESE.finditer(folded):
            yield Name(*found.span("name"), "likely")


def _after_introduction(draft: Draft, start: int, end: int) -> int:
    """Where the name begins in "I am Mara Quint" and "Saya Rudi Hartawan"."""
    ends = [after for _, after in draft.phrases("identity.person", start, end)]
    first = draft.folded[start:end].split(" ", 1)[0]
    ends += [start + len(first)] if key(first) in _WEAK else []
    start = max([start, *ends])
    while start < end and draft.folded[start].isspace():
        start += 1
    return start


def _after(draft: Draft, words: str, end: int) -> Iterator[Name]:
    folded = draft.folded
    weak = words in _WEAK
    found = _UNDER_LETTER.match(folded, end) or _CAPITAL.match(folded, end)
    if found:
        if _is_name(found["name"]) and (not weak or _ENDED.match(folded, found.end())):
            yield Name(*found.span("name"), "likely" if not weak or _has_role(draft, end) else "perhaps")
        return
    pattern = _pattern_for(folded, end)
    named = pattern.match(folded, end) if pattern and (not weak or _has_role(draft, end)) else None
    if named:
        yield Name(*named.span("name"), "likely")


def _pattern_for(folded: str, end: int) -> regex.Pattern[str] | None:
    first = folded[end : end + 2].strip(" :")[:1]
    if not first.isalpha() or first.lower() != first.upper():
        return None
    if "가" <= first <= "힣":
        return _KOREAN
    return _CHINESE if "一" <= first <= "鿿" else _CASELESS


def _has_role(draft: Draft, position: int) -> bool:
    return bool(draft.phrases("identity.role", position, draft.sentence(position - 1, position)[1]))


def _is_name(name: str) -> bool:
    words = [word for word in name.split() if not word.endswith(".")]
    return len(words) > 1 and not any(map(is_common, words)) and any(word != word.upper() for word in words)
