"""Links with a scheme ("https://…") and without one ("www.…", "danalopez.design/work")."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import regex

from linter.draft import Draft
from linter.lexicon import SITES, TLDS, words_of
from linter.model import Detail
from linter.phrases import FLAGS, alternatives

finds = {
    "See https://danalopez.design/work?x=1.": ["https://danalopez.design/work?x=1"],
    "(www.acme-dental.de)": ["https://www.acme-dental.de"],
    "My work: github.com/danalopez/shop-theme": ["https://github.com/danalopez/shop-theme"],
    "visit danalopez.design, please": ["https://danalopez.design"],
    "t.me/johnd or wa.me/14155552671": ["https://t.me/johnd", "https://wa.me/14155552671"],
    "HTTP://Example.COM/Path": ["http://example.com/Path"],
    "my site danalopez dot com": ["https://danalopez.com"],
    "danalopez[.]design or danalopez (dot) com": ["https://danalopez.design", "https://danalopez.com"],
    "(see https://example.com/a_(b)).": ["https://example.com/a_(b)"],
}
leaves = [
    "I work with Node.js, ASP.NET, Socket.io and Booking.com style marketplaces.",
    "Edit main.py, README.md and deploy.sh.",
    "Version 2.0.1, 3.5 hours, 10.0.0.3",
    "john@gmail.com",
    "I like it.So do you.",
    "e.g. this, i.e. that",
    "polka dot in blue",
    "the dot com bubble and many dot com companies",
    "johndoe gmail.com",
    "foo.bar.baz() and self.name",
    "git@github.com:danalopez/shop.git",
]

_DOT_WORD = alternatives(words_of("disguise", "dot"))
_NOT_A_SITE = alternatives(words_of("mention", "not_a_site"))
_NOT_NAMES = frozenset(words_of("disguise", "not_names"))
_TAIL = r"(?:[/?#][^\s<>\"'“”«»]*)?"
_LABEL = r"[\p{L}\p{N}][\p{L}\p{N}-]*+"
_WITH_SCHEME = regex.compile(rf"(?<![\p{{L}}\p{{N}}])https?://(?:[^\s/?#<>\"']+){_TAIL}", FLAGS)
_WITHOUT_SCHEME = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}@._/:-])(?P<host>{_LABEL}(?:\.{_LABEL})++)(?P<port>:\d{{2,5}})?(?P<tail>{_TAIL})(?!\.?[\p{{L}}\p{{N}}]|[@(:])",
    FLAGS,
)
# "site dot com" is said with few endings; "site[.]shop" may have any.
_SPELLED = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}@.-])(?P<host>{_LABEL})(?:\s+{_DOT_WORD}\s+(?P<tld>com|net|org|io|co|me|dev)"
    rf"|\s*[\[(<{{]\s*(?:{_DOT_WORD}|\.)\s*[\])>}}]\s*(?P<tld>\p{{L}}{{2,24}}))(?!\w)(?!\s+{_NOT_A_SITE})",
    FLAGS,
)
_CLOSING = ".,;:!?'\"”’…*_"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every link with its scheme; the topic is the host."""
    text = draft.folded
    if "://" in text:
        for found in _WITH_SCHEME.finditer(text):
            yield from _detail(text, found.start(), found.end(), "")
    if "." in text:
        for found in _WITHOUT_SCHEME.finditer(text):
            if _is_site(found["host"], bool(found["tail"])):
                yield from _detail(text, found.start(), found.end(), "https://")
    for found in _SPELLED.finditer(text):
        host = f"{found['host']}.{found['tld']}".lower()
        if found["host"].lower() not in _NOT_NAMES and found["tld"].lower() in TLDS:
            yield Detail("link", *found.span(), f"https://{host}", host)


def _detail(text: str, start: int, end: int, scheme: str) -> Iterator[Detail]:
    written = _without_closing(text[start:end])
    try:
        parts = urlsplit(scheme + written)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:  # such as a bracket that only IPv6 addresses may have
        return
    if "." in host and host.rpartition(".")[2] in TLDS and "@" not in parts.netloc:
        value = parts._replace(scheme=parts.scheme.lower(), netloc=parts.netloc.lower()).geturl()
        yield Detail("link", start, start + len(written), value, host.removeprefix("www."))


def _without_closing(written: str) -> str:
    """Leave out the punctuation of the sentence around a link, as in "(see example.com/a)."."""
    unpaired = {last: written.count(last) - written.count(first) for last, first in _PAIRS.items()}
    end = len(written)
    while end:
        last = written[end - 1]
        if last in _PAIRS and unpaired[last] > 0:
            unpaired[last] -= 1
        elif last not in _CLOSING:
            break
        end -= 1
    return written[:end]


def _is_site(host: str, has_path: bool) -> bool:
    labels = host.lower().split(".")
    tld = labels[-1]
    if tld not in TLDS or host.lower() in SITES["names"] and not has_path:
        return False
    if labels[0] == "www" or has_path:
        return True
    if tld in SITES["file_endings"] or labels[0] in SITES["code_roots"] or len(labels[-2]) < 2:
        return False
    # "done.So" is a missing space; a host is written in one case.
    return host.split(".")[-1].islower() or host.isupper()
