"""Links as people write them: where they start and end, how sure they are, and what only looks like one."""

import pytest

from linter.detectors import link
from linter.draft import Draft

PLACES = {
    "see https://danalopez.io/a(b)c), ok": "https://danalopez.io/a(b)c",
    "(https://danalopez.io/a)": "https://danalopez.io/a",
    "<https://danalopez.io>.": "https://danalopez.io",
    "“danalopez.com”": "danalopez.com",
    "**danalopez.com**": "danalopez.com",
    "_danalopez.com_": "danalopez.com",
    "Website:danalopez.com!": "danalopez.com",
    "[cv](danalopez.com/cv).": "danalopez.com/cv",
    "한국danalopez.com에서": "danalopez.com",
    "\u2067danalopez.com\u2069": "danalopez.com",
    "｜danalopez.com/cv｜": "danalopez.com/cv",
    "danalopez.com:8080/a?b=c#d, ok": "danalopez.com:8080/a?b=c#d",
    "danalopez.com.Thanks": "danalopez.com",
    "visit danalopez dot com slash work, ok": "danalopez dot com slash work",
    "it is danalopez [dot] io ok": "danalopez [dot] io",
    "w w w . d a n a . c o m": "w w w . d a n a . c o m",
}
SURENESS = [
    ("https://danalopez.design", "sure"),
    ("http://danalopez.unknownend", "likely"),
    ("danalopez.com", "sure"),
    ("we made danalopez.studio last year", "likely"),
    ("I made danalopez.me, and more", "perhaps"),
    ("my portfolio is danalopez.me", "likely"),
]
SAID = {
    "es": "danalopez punto com",
    "pt": "danalopez ponto com",
    "fr": "danalopez point com",
    "de": "danalopez punkt com",
    "pl": "danalopez kropka com",
    "ru": "danalopez точка ком",
    "tr": "danalopez nokta com",
    "hi": "danalopez डॉट कॉम",
    "vi": "danalopez chấm com",
    "zh": "danalopez点com",
    "ja": "danalopezドットコム",
    "ko": "danalopez 닷컴",
}
LEFT = [
    "const.cc and libm.so and icon.md",
    "cert.toString() and port.postMessage()",
    "React.Component, Vue.use, console.log",
    "which point it rethrows",
    "en este punto net income",
    "собака точка зрения",
    "we sell .io and .com domains",
    "java,net,python",
    "Thanks.I will do it",
    "We talk at lunch.Net result is good",
    "U.S.A. and Ph.D. in A.I.",
    "from danalopez.core import thing",
    "cost 5 .net developers",
    "HTTP/1.1 and http://127.0.0.1:80/a",
]


@pytest.mark.parametrize("draft", PLACES)
def test_mark_starts_and_ends_with_the_link(draft: str) -> None:
    read = Draft(draft)
    places = [read.original(detail.start, detail.end) for detail in link.find(read)]
    assert [draft[start:end] for start, end in places] == [PLACES[draft]]


@pytest.mark.parametrize(("draft", "confidence"), SURENESS)
def test_finding_says_how_sure_it_is(draft: str, confidence: str) -> None:
    assert [detail.confidence for detail in link.find(Draft(draft))] == [confidence]


@pytest.mark.parametrize("language", SAID)
def test_link_is_understood_in_the_words_of_a_language(language: str) -> None:
    assert [detail.value for detail in link.find(Draft(SAID[language]))] == ["https://danalopez.com"]


@pytest.mark.parametrize("draft", LEFT)
def test_subject_matter_is_left(draft: str) -> None:
    assert list(link.find(Draft(draft))) == []


@pytest.mark.parametrize("ending", ["museum", "中国", "рф", "भारत", "xn--p1ai", "de", "photography"])
def test_every_registered_ending_is_known(ending: str) -> None:
    assert [detail.topic for detail in link.find(Draft(f"https://dana.{ending}/cv"))] == [f"dana.{ending}"]


def test_host_of_253_characters_is_the_longest() -> None:
    longest = f"{'a.' * 124}io.co"
    assert len(longest) == 253
    assert [detail.topic for detail in link.find(Draft(f"{longest} https://{longest}"))] == [longest] * 2
    assert list(link.find(Draft(f"a{longest} https://a{longest}"))) == []
