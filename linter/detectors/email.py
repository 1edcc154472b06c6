"""E-mail addresses, plain ("john@gmail.com") and disguised ("john (at) gmail [dot] com", "john arroba gmail")."""

from collections.abc import Iterator

import regex

from linter import disguised, mailboxes
from linter.disguised import Address
from linter.draft import Draft
from linter.hosts import LABEL, usual, without_glued
from linter.lexicon import SITES, TLDS
from linter.model import Detail
from linter.signs import ALNUM, CJK, FLAGS, pattern

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
    'dana."the".lopez@x.co': ['dana."the".lopez@x.co'],
    "dana@студия.рус and dana@xn--e1aybc.xn--p1ai": ["dana@студия.рус", "dana@xn--e1aybc.xn--p1ai"],
    "联系dana@example.com谢谢": ["dana@example.com"],
    "[write](mailto:dana@example.com)": ["dana@example.com"],
    "dana_AT_studio_DOT_design": ["dana@studio.design"],
    "dana AT studio DOT design": ["dana@studio.design"],
    "danaATstudioDOTdesign": ["dana@studio.design"],
    "Dana Lopez <dlopez at example dot org>": ["dlopez@example.org"],
    "Dana Lopez <dlopez at example.org>": ["dlopez@example.org"],
    "dana@@example.com": ["dana@example.com"],
    "dana#at#studio#dot#design": ["dana@studio.design"],
    "dana@NOSPAM.studio.design, dana@studio.REMOVETHIS.design": ["dana@studio.design", "dana@studio.design"],
    "dana (a) studio (d) com": ["dana@studio.com"],
    "d a n a @ g m a i l . c o m": ["dana@gmail.com"],
    "d-a-n-a at g-m-a-i-l dot com": ["dana@gmail.com"],
    "dana\n@gmail.com": ["dana@gmail.com"],
    "dana at the rate gmail dot com": ["dana@gmail.com"],
    "dana@gma1l.com or dana@g.mail.com": ["dana@gmail.com", "dana@gmail.com"],
    "dana@gmail,com": ["dana@gmail.com"],
    "dana📧gmail•com": ["dana@gmail.com"],
    "dana underscore l at hotmail dot com": ["dana_l@hotmail.com"],
    "my gmail is dana.l88": ["dana.l88@gmail.com"],
    "dana_l88 (gmail)": ["dana_l88@gmail.com"],
    "danaatgmaildotcom": ["dana@gmail.com"],
    "d . l o p e z @ s t u d i o . i t": ["d.lopez@studio.it"],
    "dana\n@\nstudio-l.pl": ["dana@studio-l.pl"],
    "dana.lopez 골뱅이 네이버 점 컴": ["dana.lopez@naver.com"],
    "dana 艾特 qq 点 com 就行": ["dana@qq.com"],
    "dana@aoi.com or dana@mail.ru.com": ["dana@aoi.com", "dana@mail.ru.com"],
    "dana@rediff.com or dana@zohomail.com": ["dana@rediff.com", "dana@zohomail.com"],
    "email me at dana at studio.design": ["dana@studio.design"],
}
leaves = [
    "git clone git@github.com:danalopez/shop.git",
    "ssh root@server.example.com:/var/www",
    "ssh deploy@example.com",
    "connect as user@10.0.0.3",
    "@media (min-width: 600px) and @angular/core@17.0.1",
    "npm i @socket.io/component-emitter",
    "I look at example.com every day",
    "Meet me at noon. Dot your i's.",
    "https://user@example.com/path",
    "We met at Booking.com last year",
    "it is deployed at example.com",
    "Set up DKIM at gmail.com for us",
    "I worked at yahoo dot com for years",
    "look-at-me.com is nice",
    "systemctl start getty@tty1.service",
    "icon@2x.png and a@b",
    "@app.route('/') and @pytest.fixture",
    "my gmail is full",
    "the inbox (gmail)",
    "Connect Gmail, Outlook and Yahoo at once",
    "email marketing at mailchimp.com",
    "email me a link at figma.com",
    "mail support at hubspot.com",
    "contact me today at studio.design",
    "I am an expert at yahoo dot com ads",
    "support at zoho dot com products",
]

_LOCAL = regex.compile(
    rf"(?r)(?:\"[^\"\s@]{{1,64}}\"|[^\W{CJK}]|[%+'~&!-])(?:\"[^\"\s@]{{1,64}}\"(?=[.@])|[^\W{CJK}]|[.%+'~&!-]){{0,128}}"
)
_DOMAIN = regex.compile(rf"{LABEL}(?:\.{LABEL})*+")
_LOCAL_CJK = regex.compile(r"(?r)[\w.+-]{1,64}")
_DOMAIN_CJK = regex.compile(r"[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}")
_AFTER_SCHEME = regex.compile(r"(?r)//[^\s/@]{0,80}")
_PATH = regex.compile(r":(?:[\w~.-]{0,64}[/~]|\d+/)")
_SHELL = regex.compile(r"(?r)(?<!\w)(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id)\s[^\n@]{0,40}")
_TRAP = regex.compile(rf"(?P<before>[._+-])?{pattern(SITES['spam_traps'])}(?P<after>[._+-])?", FLAGS)
_NOT_MAIL = frozenset((*SITES["in_house_endings"], *SITES["not_mail_endings"]))
_ANOTHER_SIGN = regex.compile(rf"{ALNUM}++@")
_LONGEST_LOCAL, _LONGEST_DOMAIN = 130, 253


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every address, in lower case with "@" and "." restored; the topic is the domain."""
    text, after = draft.folded, 0
    for start, end, value, confidence in sorted((*_signed(text), *disguised.find(text), *mailboxes.find(text))):
        if start >= after:
            after = end
            yield Detail("email", start, end, value, value.rpartition("@")[2], confidence)


def _signed(text: str) -> Iterator[Address]:
    """Addresses with an "@"."""
    at = text.find("@")
    while at >= 0:
        after = at + 2 if text[at + 1 : at + 2] == "@" else at + 1
        address = None
        if not _ANOTHER_SIGN.match(text, after):
            address = _plain(text, at) or disguised.address_at(text, at, after)
            if address:
                yield address
        at = text.find("@", address[1] if address else after)


def _plain(text: str, at: int) -> Address | None:
    local, domain = _LOCAL.match(text, max(0, at - _LONGEST_LOCAL), at), _DOMAIN.match(text, at + 1)
    if domain is None and text[at + 1 : at + 2].isalnum():
        domain = _DOMAIN_CJK.match(text, at + 1)
    if local is None and text[at - 1 : at].isalnum():
        local = _LOCAL_CJK.match(text, max(0, at - _LONGEST_LOCAL), at)
    if local is None or domain is None or len(domain[0]) > _LONGEST_DOMAIN:
        return None
    name, labels = local[0].lstrip("'%+~&!-"), domain[0].split(".")
    if not _TRAP.fullmatch(labels[-1]):
        labels = without_glued(labels)
    start, end = at - len(name), at + 1 + sum(map(len, labels)) + len(labels) - 1
    if len(labels) < 2 or not name or _is_account(text, start, end, name):
        return None
    is_known = labels[-1].lower() in TLDS or _TRAP.fullmatch(labels[-1]) is not None
    if not is_known and not _may_be_private(labels):
        return None
    host, _ = usual(".".join(labels).lower().split("."))
    return start, end, _without_traps(f"{name.lower()}@{host}"), "sure" if is_known else "likely"


def _is_account(text: str, start: int, end: int, name: str) -> bool:
    """True for an account on a machine: "git@github.com:a/b", "ssh user@host", "https://user@host"."""
    if name == "git" or text[end : end + 1] == ":" and _PATH.match(text, end):
        return True
    before = text[max(0, start - 90) : start]
    return (
        "//" in before and _AFTER_SCHEME.match(before) is not None or "s" in before and _SHELL.match(before) is not None
    )


def _may_be_private(labels: list[str]) -> bool:
    """True where an ending that nobody has registered may still be a network's own."""
    return all(label[0].isalpha() for label in labels) and len(labels[-1]) > 2 and labels[-1].lower() not in _NOT_MAIL


def _without_traps(value: str) -> str:
    """The address as mail takes it, without "nospam" and the like."""
    if "spam" not in value and "remove" not in value:
        return value
    return _TRAP.sub(lambda trap: "." if trap["before"] and trap["after"] else "", value)
