"""Links without a scheme ("danalopez.design/work"), told from dotted names in code, products and missing spaces."""

from collections.abc import Iterator

import regex

from linter.hosts import COMMON_ENDINGS, LABEL, is_commercial, without_glued
from linter.lexicon import APP_HOSTS, SITES, TLDS, is_on
from linter.link_ends import Link, without_closing
from linter.signs import ALNUM, CJK, FLAGS, IS, NOT_NAMES, right_after

_CJK = regex.compile(rf"[{CJK}]")
_DOTTED = regex.compile(r"\.[\p{L}]{2}|\.xn--")
_BARE = regex.compile(
    rf"(?<!{ALNUM}|[@./\\$-]|\w_|::)(?P<host>{LABEL}(?:\.{LABEL})++)(?P<port>:\d{{2,5}}(?!\d))?"
    rf"(?P<tail>[/?#](?:[^\s<>|{CJK}。、「」『』【】《》]|(?<=[/=])[{CJK}]+(?=[/?#&\s]|$))*)?",
    FLAGS,
)
_IN_CJK = regex.compile(rf"(?<![\w.@/:])[{CJK}][{CJK}\d-]{{0,20}}\.(?:com|net|org|jp|cn|kr|tw|hk|[{CJK}]{{2,6}})(?!\w)")
_NAMES, _FILES = frozenset(SITES["names"]), frozenset(SITES["file_endings"])
_DOUBTFUL, _ROOTS = frozenset(SITES["doubtful_endings"]), frozenset(SITES["code_roots"])
_PACKAGES, _HOSTING = frozenset(SITES["package_roots"]), frozenset(SITES["hosting"])
is_introduced = right_after(SITES["introductions"], rf"(?:\s+{IS.spaced}(?!\w)|\s?{IS.joined})?[^\w.,!?;@/]{{0,3}}")
_LONGEST_LABEL, _LONGEST_HOST = 63, 253
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
    if labels[-1].lower() not in TLDS or len(host) > _LONGEST_HOST or max(map(len, labels)) > _LONGEST_LABEL:
        return None
    if _GOES_ON.match(text, host_end):
        return None
    after_host = end = host_end
    if len(labels) == len(written):  # nothing is glued to the host but its own port and path
        after_host = max(host_end, found.end("port"))
        end = max(after_host, without_closing(text, start, found.end())) if found["tail"] else after_host
    tail = text[after_host:end]
    if host.startswith("www.") and len(labels) > 2:
        confidence: str | None = "sure"
    elif tail:
        confidence = _with_tail(labels, tail)
    else:
        confidence = _without_tail(text, start, end, labels, before)
    return (start, end, host + text[host_end:after_host], tail, confidence) if confidence else None


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
    is_common = is_commercial(labels)
    if _is_named_like_code(labels) and not is_introduced(text, start):
        return None
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
    if beside or end - start == len(text.strip()) or is_introduced(text, start):
        return "likely" if ending in _DOUBTFUL else "sure"
    if ending in _DOUBTFUL:
        return (
            "perhaps" if len(ending) == 2 == len(labels) and not _may_miss_a_space(text, start, end, labels) else None
        )
    return "likely"


def _is_named_like_code(labels: list[str]) -> bool:
    """True for "java.net", "com.example.org", "self.name" and "Microsoft.NET", but not for "app.danalopez.com"."""
    root, ending = labels[0].lower(), labels[-1].lower()
    is_platform = labels[-1] == "NET" and not labels[-2].isupper()
    return (
        root in _PACKAGES
        or is_platform
        or root in _ROOTS
        and (ending in _DOUBTFUL or len(labels) == 2 and len(ending) > 2)
    )


def _is_in_capitals(labels: list[str], ending: str) -> bool:
    """True for "DANALOPEZ.COM" and "Danalopez.Com", but not for "at lunch.Net profit"."""
    return ending in COMMON_ENDINGS and labels[0][0].isupper() or all(label.isupper() for label in labels)


def _is_under_known(host: str) -> bool:
    """True for an app's host, and for names under the host of a house for sites."""
    return is_on(host, APP_HOSTS) or is_on(host.partition(".")[2], _HOSTING)


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
