"""Links without a scheme ("danalopez.design/work"), told from dotted names in code, products and missing spaces."""

from collections.abc import Iterator

import regex

from linter.hosts import COMMON_ENDINGS, LABEL, without_glued
from linter.lexicon import APPS, SITES, TLDS
from linter.link_ends import without_closing
from linter.signs import ALNUM, CJK, FLAGS, NOT_NAMES, introduced_by

Link = tuple[int, int, str, str, str]  # where it starts and ends, its host, what follows the host, how sure it is

_DOTTED = regex.compile(r"\.[\p{L}]{2}|\.xn--")
_BARE = regex.compile(
    rf"(?<!{ALNUM}|[@./\\$-]|\w_|::)(?P<host>{LABEL}(?:\.{LABEL})++)(?P<port>:\d{{2,5}}(?!\d))?"
    rf"(?P<tail>[/?#](?:[^\s<>|{CJK}。、「」『』【】《》]|(?<=[/=])[{CJK}]+(?=[/?#&\s]|$))*)?",
    FLAGS,
)
_IN_CJK = regex.compile(rf"(?<![\w.@/:])[{CJK}][{CJK}\d-]{{0,20}}\.(?:com|net|org|jp|cn|kr|tw|hk|[{CJK}]{{2,6}})(?!\w)")
_NAMES, _FILES = frozenset(SITES["names"]), frozenset(SITES["file_endings"])
_DOUBTFUL, _ROOTS = frozenset(SITES["doubtful_endings"]), frozenset(SITES["code_roots"])
_HOSTING = frozenset(SITES["hosting"])
_APP_HOSTS = frozenset(host for app in APPS.values() for host in app["hosts"])
_is_introduced = introduced_by(SITES["introductions"], reach=16)
_LONGEST_LABEL = 63
_CODE_BEFORE, _CODE_AFTER = frozenset("`~{$%\\&"), frozenset("`(_}=[@")
_GOES_ON = regex.compile(r"@|_\w")
_ASSIGNED = regex.compile(r"\s?=")
_IMPORT = regex.compile(r"(?r)\b(?:import|from|package|using|require|use)\s+")
_WORD_BEFORE = regex.compile(r"(?r)(?:^|\s)\p{Ll}+,?\s")
_WORD_AFTER = regex.compile(r"\s\p{Ll}")
_CAMEL = regex.compile(r"\p{Ll}\p{Lu}")


def find(text: str) -> Iterator[Link]:
    """Every bare host that is a site, with its path."""
    if not _DOTTED.search(text):
        return
    before = -1
    for found in _BARE.finditer(text):
        link = _link(text, found, before)
        if link:
            before = link[1]
            yield link
    if not text.isascii():
        for found in _IN_CJK.finditer(text):
            if found[0].rpartition(".")[2] in TLDS:
                yield *found.span(), found[0], "", "likely"


def _link(text: str, found: "regex.Match[str]", before: int) -> Link | None:
    """The link in what was found; `before` is where the last one ended."""
    written, start = found["host"].split("."), found.start()
    labels = without_glued(written)
    host, host_end = ".".join(labels).lower(), start + len(".".join(labels))
    if labels[-1].lower() not in TLDS or max(map(len, labels)) > _LONGEST_LABEL or _GOES_ON.match(text, host_end):
        return None
    is_whole = len(labels) == len(written)
    end = (
        without_closing(text, start, found.end())
        if is_whole and found["tail"]
        else found.end("port")
        if is_whole and found["port"]
        else host_end
    )
    after_host = max(host_end, found.end("port")) if is_whole else host_end
    tail = text[after_host:end]
    if host.startswith("www.") and len(labels) > 2:
        confidence: str | None = "sure"
    elif tail:
        confidence = _with_tail(labels, tail)
    else:
        confidence = _without_tail(text, start, end, labels, before)
    return (start, max(end, host_end), host + text[host_end:after_host], tail, confidence) if confidence else None


def _with_tail(labels: list[str], tail: str) -> str | None:
    first, ending = labels[0], labels[-1].lower()
    is_named_like_code = first.lower() in _ROOTS or first[0].isupper() and labels[-1].islower()
    if ending in _FILES and tail[0] != "/" or is_named_like_code and ending in _DOUBTFUL:
        return None
    return "sure"


def _without_tail(text: str, start: int, end: int, labels: list[str], before: int) -> str | None:
    host, ending = ".".join(labels).lower(), labels[-1].lower()
    if host in _NAMES or labels[-1] != ending and not _is_in_capitals(labels, ending):
        return None
    is_common = ending in COMMON_ENDINGS
    if is_common and len(labels[-2]) > 1 or _is_under_known(host):
        return "sure"
    if not is_common and (_is_code(text, start, end) or _CAMEL.search(".".join(labels))):
        return None
    beside = 0 <= before <= start and text[before:start].isspace() or _is_between_cjk(text, start, end)
    if len(labels[-2]) < 2 and not (is_common or beside or len(labels) > 3 or ending == "co"):
        return None
    if ending in _FILES:
        return "likely" if beside else None
    if is_common:
        return "sure"
    if labels[0].lower() in _ROOTS and (ending in _DOUBTFUL or len(labels) == 2 and len(ending) > 2):
        return None
    if beside or end - start == len(text.strip()) or _is_introduced(text, start):
        return "likely" if ending in _DOUBTFUL else "sure"
    if ending in _DOUBTFUL:
        return (
            "perhaps" if len(ending) == 2 == len(labels) and not _may_miss_a_space(text, start, end, labels) else None
        )
    return "likely"


def _is_in_capitals(labels: list[str], ending: str) -> bool:
    """True for "DANALOPEZ.COM" and "Danalopez.Com", but not for "at lunch.Net profit"."""
    return ending in COMMON_ENDINGS and labels[0][0].isupper() or all(label.isupper() for label in labels)


def _is_under_known(host: str) -> bool:
    """True for an app's host, and for names under the host of a house for sites."""
    labels = host.split(".")
    suffixes = [".".join(labels[place:]) for place in range(len(labels) - 1)]
    return not _APP_HOSTS.isdisjoint(suffixes) or not _HOSTING.isdisjoint(suffixes[1:])


def _is_code(text: str, start: int, end: int) -> bool:
    return (
        text[start - 1 : start] in _CODE_BEFORE
        and start > 0
        or text[end : end + 1] in _CODE_AFTER
        and end < len(text)
        or _ASSIGNED.match(text, end) is not None
        or _IMPORT.match(text, max(0, start - 12), start) is not None
    )


def _is_between_cjk(text: str, start: int, end: int) -> bool:
    return not text.isascii() and _CJK.search(text[max(0, start - 1) : start] + text[end : end + 1]) is not None


def _may_miss_a_space(text: str, start: int, end: int, labels: list[str]) -> bool:
    """True for "we are done.in the end", whose host would stand between plain words."""
    if labels[-2].lower() in NOT_NAMES or labels[-2].isdigit():
        return True
    return _WORD_AFTER.match(text, end) is not None and _WORD_BEFORE.match(text, max(0, start - 40), start) is not None


_CJK = regex.compile(rf"[{CJK}]")
