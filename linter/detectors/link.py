"""Links with a scheme ("https://…"), without one ("danalopez.design/work"), and disguised ("danalopez dot com")."""

from collections.abc import Iterator

import regex

from linter import bare_hosts, spoken_links
from linter.draft import Draft
from linter.lexicon import SITES, TLDS
from linter.link_ends import without_closing
from linter.model import Detail
from linter.signs import ALNUM, CJK, FLAGS

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
    "hxxps://danalopez[.]io/cv and h**p://danalopez.io": ["https://danalopez.io/cv", "http://danalopez.io"],
    "ftp://files.danalopez.io": ["ftp://files.danalopez.io"],
    "http://staging:8080/shop and http://acme.example.zone:8080": ["http://acme.example.zone:8080"],
    'my "http://danalopez.io/a" [http://danalopez.io/b] {http://danalopez.io/c}': [
        "http://danalopez.io/a",
        "http://danalopez.io/b",
        "http://danalopez.io/c",
    ],
    "[work](https://danalopez.io/a_(b)), [cv](https://danalopez.io)": [
        "https://danalopez.io/a_(b)",
        "https://danalopez.io",
    ],
    "请看https://danalopez.io/cv谢谢": ["https://danalopez.io/cv"],
    "看danalopez.com、https://ja.wikipedia.org/wiki/東京": [
        "https://danalopez.com",
        "https://ja.wikipedia.org/wiki/東京",
    ],
    "|http://danalopez.io|cv": ["http://danalopez.io"],
    "дизайн.рус, http://xn--80ahc0abogjs.xn--p1acf": ["https://дизайн.рус", "http://xn--80ahc0abogjs.xn--p1acf"],
    "github dot com slash danalopez slash shop": ["https://github.com/danalopez/shop"],
    "www dot danalopez dot co dot uk": ["https://www.danalopez.co.uk"],
    "danalopez punto com, danalopez точка ру": ["https://danalopez.com", "https://danalopez.ru"],
    "danalopez . com": ["https://danalopez.com"],
    "my website is danalopez,com": ["https://danalopez.com"],
    "DANALOPEZ.COM": ["https://danalopez.com"],
    "shop.danalopez.me": ["https://shop.danalopez.me"],
    "my page danalopez.me is up": ["https://danalopez.me"],
    "see danalopez.vercel.app": ["https://danalopez.vercel.app"],
    "https://www.notion.so/danalopez, https://danalopez.md/cv": [
        "https://www.notion.so/danalopez",
        "https://danalopez.md/cv",
    ],
    "موقعنا danalopez.com.sa. اليوم": ["https://danalopez.com.sa"],
    "www.danalopez dot com": ["https://www.danalopez.com"],
    "shop.danalopez (dot) com, blog.danalopez dot io": ["https://shop.danalopez.com", "https://blog.danalopez.io"],
    "danalopez . co . uk or danalopez . com . br": ["https://danalopez.co.uk", "https://danalopez.com.br"],
    "my page: dana minus lopez dot de": ["https://dana-lopez.de"],
    "look at app.danalopez.com": ["https://app.danalopez.com"],
    "I like https://danalopez.io/cv's look": ["https://danalopez.io/cv"],
}
leaves = [
    "I work with Node.js, ASP.NET, Socket.io and Booking.com style marketplaces.",
    "Edit main.py, README.md and deploy.sh.",
    "Version 2.0.1, 3.5 hours, 10.0.0.3",
    "john@gmail.com",
    "I like it.So do you.",
    "we are done.in the end it.is fine",
    "e.g. this, i.e. that",
    "polka dot in blue",
    "the dot com bubble and many dot com companies",
    "johndoe gmail.com",
    "foo.bar.baz() and self.name",
    "git@github.com:danalopez/shop.git",
    "telegram.Bot.save_prepared and Filters.name or :meth:`~telegram.Chat`",
    "use ansible.netcommon.network_cli and `app.dev`",
    "import danalopez.io as dio",
    "the point is to punto de venta",
    "http://localhost:8000 and http://10.0.0.3/a",
    "path:to:file.pm and index.md#top",
    "http://nas.local/x, http://api.internal and http://shop.test",
    "java.net.URL, java.io and com.example.org",
    "Microsoft.NET developers",
    "Photoshop dot net core",
    "we build asp dot net sites",
    "We like it.The dot com era",
]

_SCHEME = regex.compile(
    rf"(?<!{ALNUM})(?P<scheme>https?|h[x*]{{2}}ps?|s?ftps?)(?:\[:\]|\s?:\s?)?/{{1,2}}\s?"
    r"(?P<host>(?:[^\s/?#<>\"'|,;(){}\[\]。、「」『』【】《》!]|[\[(](?:\.|dot)[\])])+)"
    rf"(?P<tail>[/?#](?:[^\s<>|{CJK}。、「」『』【】《》]|(?<=[/=])[{CJK}]+(?=[/?#&\s]|$))*)?",
    FLAGS,
)
_DEFANGED = regex.compile(r"[\[(](?:\.|dot)[\])]", FLAGS)
_CJK_AFTER = regex.compile(rf"\.[a-z]{{2,24}}(?=[{CJK}])", FLAGS)
_TOO_LONG = regex.compile(r"[^.]{64}")
_LONGEST_HOST = 253
_ANY_ENDING = regex.compile(r"\p{L}{2,24}")
_SCHEMES = {"hxxp": "http", "hxxps": "https", "h**p": "http", "h**ps": "https"}
_IN_HOUSE = frozenset(SITES["in_house_endings"])


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every link with its scheme; the topic is the host."""
    text, after = draft.folded, 0
    links = (
        [link for found in _SCHEME.finditer(text) for link in _with_scheme(text, found)]
        if "//" in text or "ttp" in text
        else []
    )
    bare = [*bare_hosts.find(text), *spoken_links.find(text)]
    links += [_detail(start, end, "https", host, tail, confidence) for start, end, host, tail, confidence in bare]
    for link in sorted(links, key=_start):
        if link.start >= after:
            after = link.end
            yield link


def _start(link: Detail) -> tuple[int, int]:
    return link.start, -link.end


def _detail(start: int, end: int, scheme: str, host: str, tail: str, confidence: str) -> Detail:
    return Detail(
        "link", start, end, f"{scheme}://{host}{tail}", host.partition(":")[0].removeprefix("www."), confidence
    )


def _with_scheme(text: str, found: "regex.Match[str]") -> Iterator[Detail]:
    start, end, host_start = found.start(), found.end(), found.start("host")
    glued = _CJK_AFTER.search(found["host"])
    host_end = host_start + glued.end() if glued else found.end("host")
    end = without_closing(text, start, host_end if glued else end)
    host_end = min(host_end, end)
    place = _DEFANGED.sub(".", text[host_start:host_end]).lower().rpartition("@")[2]
    name = place.partition(":")[0]
    ending = name.rpartition(".")[2]
    if (
        "." not in name
        or len(name) > _LONGEST_HOST
        or _TOO_LONG.search(name)
        or ending not in TLDS
        and (ending in _IN_HOUSE or not _ANY_ENDING.fullmatch(ending))
    ):
        return
    scheme = found["scheme"].lower()
    confidence = "sure" if ending in TLDS else "likely"
    yield _detail(start, end, _SCHEMES.get(scheme, scheme), place, text[host_end:end], confidence)
