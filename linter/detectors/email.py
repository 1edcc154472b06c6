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
]

_AT_WORD = alternatives(words_of("disguise", "at"))
_DOT_WORD = alternatives(words_of("disguise", "dot"))
_AT = rf"(?P<at>\s?@\s?|\s*[\[(<{{]\s*(?:{_AT_WORD}|@)\s*[\])>}}]\s*|\s+{_AT_WORD}\s+)"
_DOT = rf"(?:\.|\s\.\s|\s*[\[(<{{]\s*(?:{_DOT_WORD}|\.)\s*[\])>}}]\s*|\s+{_DOT_WORD}\s+)"
_LABEL = r"[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?"
_WORD = r"[\p{L}\p{N}_](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_+-])?"
_LOCAL = rf"(?P<local>{_WORD}(?:\s+{_DOT_WORD}\s+[\p{{L}}\p{{N}}]+){{0,4}})"
_DOMAIN = rf"(?P<domain>{_LABEL}(?:(?P<dot>{_DOT}){_LABEL}){{0,6}})"
_ADDRESS = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}._%+/@-]){_LOCAL}{_AT}{_DOMAIN}(?![\p{{L}}\p{{N}}@])(?!:[\w~/])",
    FLAGS,
)
_DOT_ONLY = regex.compile(_DOT, FLAGS)
_PREFILTER = regex.compile(rf"@|(?<!\w){_AT_WORD}(?!\w)", FLAGS)


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every address, in lower case with "@" and "." restored."""
    if not _PREFILTER.search(draft.folded):
        return
    position = 0
    while found := _ADDRESS.search(draft.folded, position):
        value = _address(found)
        if value:
            yield Detail("email", *found.span(), value, value.rpartition("@")[2])
        # A refused candidate may hide a real one that starts at its next word: "me at john dot doe at gmail dot com".
        position = found.end() if value else found.start("at") + 1


def _address(found: regex.Match[str]) -> str | None:
    local = _DOT_ONLY.sub(".", found["local"]).lower()
    labels = [label.lower() for label in _DOT_ONLY.split(found["domain"])]
    spelled = found["at"].strip().isalpha()
    known_provider = labels[0] in SITES["mail_providers"]
    if len(labels) == 1 and known_provider and not spelled:
        labels.append("com")
    # "at example.com" is a place; "at" stands for @ only before a provider or a spelled dot.
    place = spelled and not known_provider and set(found.captures("dot")) == {"."}
    return f"{local}@{'.'.join(labels)}" if len(labels) > 1 and labels[-1] in TLDS and not place else None
