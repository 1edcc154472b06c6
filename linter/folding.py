"""Folding: every character of a text in its one usual form, with a map back to the characters as written."""

import tomllib
import unicodedata
from importlib.resources import files

import regex

_LOOKALIKES = tomllib.loads((files(__package__) / "words" / "lookalikes.toml").read_text(encoding="utf-8"))
_STYLED = {form: plain for plain, forms in _LOOKALIKES["styled"].items() for form in forms}
_LATIN = str.maketrans({form: plain for plain, forms in _LOOKALIKES["mixed"].items() for form in forms})
_LETTERS = r"\p{Latin}\p{Cyrillic}\p{Greek}\p{Armenian}"
_WORD = regex.compile(rf"[{_LETTERS}]++")
_MIXED = regex.compile(r"\p{Latin}[\p{Cyrillic}\p{Greek}\p{Armenian}]|[\p{Cyrillic}\p{Greek}\p{Armenian}]\p{Latin}")
# No script piles up as many marks as this; what is above stands alone, and says nothing.
_CLUSTER = regex.compile(r"\P{M}\p{M}{0,30}|\p{M}")
# Lines through letters, rings around them, and the choice between an emoji and a plain sign say nothing.
_DECORATION = regex.compile(r"[\u0332-\u0338\u20d0-\u20f0\ufe00-\ufe0f]|\p{Cf}")
_LONE_MARK = regex.compile(r"\p{Mn}")
_HAS_MARKS = regex.compile(r"\p{M}")

Origins = tuple[list[int], list[int]]  # for every folded character, where its cluster starts and ends in the text


class _Forms(dict[str, str]):
    """Cluster → its folded form, worked out when it is first met."""

    def __missing__(self, cluster: str) -> str:
        if _LONE_MARK.fullmatch(cluster):
            return ""
        unified = unicodedata.normalize("NFKC", _DECORATION.sub("", cluster))
        form = "".join(_STYLED.get(character, _digit(character)) for character in unified)
        if len(self) < _MOST_FORMS:
            self[cluster] = form
        return form


_MOST_FORMS = 50_000  # more than all clusters that people write; only random text has more
_FORMS = _Forms()


def fold(text: str) -> tuple[str, Origins | None]:
    """The folded text, and its origins (None where every position stays the same)."""
    if text.isascii():
        return text, None
    clusters = _CLUSTER.findall(text) if _HAS_MARKS.search(text) else text
    forms = [_FORMS[cluster] for cluster in clusters]
    folded = "".join(forms)
    origins = None
    if len(clusters) != len(text) or any(len(form) != 1 for form in set(forms)):
        origins = _origins(clusters, forms)
    return _without_mixing(folded), origins


def _digit(character: str) -> str:
    value = unicodedata.decimal(character, None) if character > "\x7f" else None
    return character if value is None else str(value)


def _origins(clusters: list[str] | str, forms: list[str]) -> Origins:
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for cluster, form in zip(clusters, forms, strict=True):
        after = position + len(cluster)
        starts += [position] * len(form)
        ends += [after] * len(form)
        position = after
    return starts, ends


def _without_mixing(folded: str) -> str:
    """Words that mix Latin letters with look-alikes of other alphabets, in Latin letters only."""
    if not _MIXED.search(folded):
        return folded
    return _WORD.sub(lambda word: word[0].translate(_LATIN) if _MIXED.search(word[0]) else word[0], folded)
