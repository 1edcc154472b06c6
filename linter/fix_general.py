"""General words for what names a client: "at Acme GmbH" becomes "at our company"."""

from collections.abc import Mapping

import regex

from linter import fix_grammar, fix_parts
from linter.draft import Draft
from linter.fix_cut import Edit, cut
from linter.fix_sentences import without, words_instead
from linter.model import Detail
from linter.phrase_graph import Span
from linter.phrases import FLAGS

_NEAR = 20  # characters
_NAME = r"\p{Lu}[\p{L}\p{M}'’-]+"
_DESCRIPTION = regex.compile(rf",\s{{1,2}}(?={fix_grammar.one_of('articles')})", FLAGS)
_PLACE = regex.compile(rf"\s{fix_grammar.one_of('places')}\s{_NAME}(?:\s{_NAME})?(?=\s*(?:[,.;:!?)\n]|$))")
_WE_ARE = fix_grammar.before("we_are", r"\s{0,2}")
_ARTICLE_BEFORE = fix_grammar.before("articles", r"\s")
_NO_NAME = regex.compile(r"[@\p{N}]")
_NEW_SENTENCE = regex.compile(r"\s*(?:\p{Lu}|\n|$)")
_BETWEEN = " \t\n,:–—-("


def general_words(detail: Detail, draft: Draft, words: Mapping[str, str]) -> Edit:
    """Say who or what it is without the name; what no general words can stand for is taken out."""
    is_set_apart = fix_parts.label_start(draft, detail.start, detail.end) is not None
    is_company = detail.kind == "identity" and not (_is_person(detail, draft) or _NO_NAME.search(detail.value))
    if is_company and not is_set_apart:
        return _without_company(detail, draft, words)
    if is_set_apart or detail.kind == "identity" or fix_parts.follows_is(draft, detail.start):
        described = _described(detail, draft) if detail.kind == "identity" else None
        return described or without(detail, draft)
    return words_instead(draft, (_with_owner(detail, draft), detail.end), words["our_site"])


def _without_company(detail: Detail, draft: Draft, words: Mapping[str, str]) -> Edit:
    start, end = _with_article(draft, detail.start), _with_place(draft, detail.end)
    if _follows_we_are(draft, start):  # "we are our company" says nothing
        is_all = fix_parts.ends_sentence(draft, end)
        said = without(detail, draft) if is_all else words_instead(draft, (start, end), words["a_company"])
        return _described(detail, draft) or said
    if aside := _aside(draft, start, end):
        return cut(draft.text, *draft.original(*aside))
    if fix_parts.follows_is(draft, start):
        return without(detail, draft)
    if draft.folded[end - 1] == "." and _NEW_SENTENCE.match(draft.folded, end):
        end -= 1  # the full stop of "Ltd." ends the sentence too
    return words_instead(draft, (min(start, _with_owner(detail, draft)), end), words["our_company"])


def _described(detail: Detail, draft: Draft) -> Edit | None:
    """ "We are Acme, a dental clinic" without the name; None where no description follows it."""
    start, described = _with_article(draft, detail.start), _description_start(draft, detail.end)
    return cut(draft.text, *draft.original(start, described)) if described > detail.end else None


def _with_owner(detail: Detail, draft: Draft) -> int:
    """ "The Acme website" and "our company Acme" both become "our company"."""
    owners = draft.phrases("lead_in.owner", draft.sentence(detail.start, detail.end)[0], detail.start)
    if owners and not draft.folded[owners[-1][1] : detail.start].strip():
        return owners[-1][0]
    return detail.start


def _is_person(detail: Detail, draft: Draft) -> bool:
    """True after "my name is" and before "founder"."""
    before = draft.phrases("identity.person", max(0, detail.start - 40), detail.start)
    after = draft.phrases("identity.role", detail.end, detail.end + 30)
    return (
        bool(before)
        and not draft.folded[before[-1][1] : detail.start].strip(_BETWEEN)
        or (bool(after) and not draft.folded[detail.end : after[0][0]].strip(_BETWEEN))
    )


def _follows_we_are(draft: Draft, start: int) -> bool:
    """True right after "we are": a name there says who the writers are."""
    return _WE_ARE.match(draft.folded, max(0, start - _NEAR), start) is not None


def _with_article(draft: Draft, start: int) -> int:
    """Where the article before a name starts, or the name itself."""
    article = _ARTICLE_BEFORE.match(draft.folded, max(0, start - _NEAR), start)
    return article.start() if article else start


def _with_place(draft: Draft, end: int) -> int:
    """The end of the words that say where a company is, "in Ludlow"."""
    place = _PLACE.match(draft.folded, end)
    return place.end() if place else end


def _description_start(draft: Draft, end: int) -> int:
    """Where "a dental clinic" starts in "Acme, a dental clinic", from the end of the name; that end without one."""
    if described := _DESCRIPTION.match(draft.folded, end):
        return described.end()
    roles = draft.phrases("identity.role", end, end + _NEAR)
    return roles[0][0] if roles and draft.folded[end : roles[0][0]].strip() == "," else end


def _aside(draft: Draft, start: int, end: int) -> Span | None:
    """The commas around a name that only says again who "we" or "our company" is, and what is between them."""
    before = fix_parts.before_space(draft, start) - 1
    is_between = draft.folded[max(0, before) : before + 1] == "," == draft.folded[end : end + 1]
    return (before, end + 1) if is_between else None
