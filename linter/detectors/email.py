"""E-mail addresses, plain ("john@gmail.com") and simply disguised ("john (at) gmail [dot] com")."""

from collections.abc import Iterator

import regex

from linter.draft import Draft
from linter.lexicon import SITES, TLDS, words_of
from linter.model import Detail
from linter.phrases import FLAGS, alternatives

finds = {
    "mail me at john@gmail.com": ["john@gmail.com"],
    "Write to Dana.Lopez+work@mail.example.co.uk, please.": ["dana.lopez+work@mail.example.co.uk"],
    "john (at) gmail [dot] com": ["john@gmail.com"],
    "it is john at gmail dot com": ["john@gmail.com"],
    "john dot doe at outlook.com": ["john.doe@outlook.com"],
    "john[at]studio[.]design": ["john@studio.design"],
    "john @ gmail . com": ["john@gmail.com"],
    "my mail: john@gmail": ["john@gmail.com"],
    "email me, john at gmail": ["john@gmail.com"],
    "john -at- gmail -dot- com": ["john@gmail.com"],
    "ｊｏｈｎ＠ｇｍａｉｌ．ｃｏｍ": ["john@gmail.com"],
    "jo\u200bhn@gm\u200bail.com": ["john@gmail.com"],
}
leaves = [
    "git clone git@github.com:danalopez/shop.git",
    "ssh root@server.example.com:/var/www",
    "connect as user@10.0.0.3",
    "@media (min-width: 600px) and @angular/core@17.0.1",
    "I look at example.com every day",
    "Meet me at noon. Dot your i's.",
    "https://user@example.com/path",
    "We met at Booking.com last year",
    "Set up DKIM at gmail.com for us",
    "I worked at yahoo dot com for years",
    "look-at-me.com is nice",
]

_AT_WORD = alternatives(words_of("disguise", "at"))
_DOT_WORD = alternatives(words_of("disguise", "dot"))
_AT = rf"(?P<at>\s?@\s?|\s*[\[(<{{]\s*(?:{_AT_WORD}|@)\s*[\])>}}]\s*|\s+-?{_AT_WORD}-?\s+)"
_DOT = rf"(?:\.|\s\.\s|\s*[\[(<{{]\s*(?:{_DOT_WORD}|\.)\s*[\])>}}]\s*|\s+-?{_DOT_WORD}-?\s+)"
_LABEL = r"[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?"
_WORD = r"[\p{L}\p{N}_](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_+-])?"
_LOCAL = rf"(?P<local>{_WORD}(?:\s+{_DOT_WORD}\s+[\p{{L}}\p{{N}}]+){{0,4}})"
_DOMAIN = rf"(?P<domain>{_LABEL}(?:(?P<dot>{_DOT}){_LABEL}){{0,6}})"
_ADDRESS = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}._%+/@-]){_LOCAL}{_AT}{_DOMAIN}(?![\p{{L}}\p{{N}}@])(?!:[\w~/])",
    FLAGS,
)
_NOT_NAMES = frozenset(words_of("disguise", "not_names"))
_CUE = regex.compile(rf"(?<!\w){alternatives(words_of('cues', 'mail'))}(?!\w)[^\n.!?]{{0,24}}$", FLAGS)
_TELLING = regex.compile(r"[\d._+]")
_CUE_REACH = 40  # characters
_DOT_ONLY = regex.compile(_DOT, FLAGS)
_PREFILTER = regex.compile(rf"@|(?<!\w){_AT_WORD}(?!\w)", FLAGS)


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every address, in lower case with "@" and "." restored."""
    if not _PREFILTER.search(draft.folded):
        return
    position = 0
    while found := _ADDRESS.search(draft.folded, position):
        value = _address(found, draft.folded)
        if value:
            yield Detail("email", *found.span(), value, value.rpartition("@")[2])
        # A refused candidate may hide a real one that starts at its next word: "me at john dot doe at gmail dot com".
        position = found.end() if value else found.start("at") + 1


def _address(found: regex.Match[str], text: str) -> str | None:
    local = _DOT_ONLY.sub(".", found["local"]).lower()
    labels = [label.lower() for label in _DOT_ONLY.split(found["domain"])]
    known_provider = labels[0] in SITES["mail_providers"]
    if found["at"].strip(" -").isalpha():
        spelled_dot = any(dot != "." for dot in found.captures("dot"))
        if local in _NOT_NAMES or not (spelled_dot or known_provider and _is_mailbox(local, text, found.start())):
            return None  # "at example.com" is a place
    if len(labels) == 1 and known_provider:
        labels.append("com")
    return f"{local}@{'.'.join(labels)}" if len(labels) > 1 and labels[-1] in TLDS else None


def _is_mailbox(local: str, text: str, start: int) -> bool:
    return bool(_TELLING.search(local) or _CUE.search(text, max(0, start - _CUE_REACH), start))
