"""E-mail addresses as people write them: where they start and end, how sure they are, and in which words."""

import pytest

from linter.detectors import email
from linter.draft import Draft

SAID = {
    "en": "dana dot lopez at gmail dot com",
    "es": "dana punto lopez arroba gmail punto com",
    "pt": "dana ponto lopez arroba gmail ponto com",
    "fr": "dana point lopez arobase gmail point com",
    "de": "dana punkt lopez klammeraffe gmail punkt com",
    "it": "dana punto lopez chiocciola gmail punto com",
    "pl": "dana kropka lopez małpa gmail kropka com",
    "pl without accents": "dana kropka lopez malpa gmail kropka com",
    "ru": "dana точка lopez собака gmail точка com",
    "uk": "dana крапка lopez равлик gmail крапка com",
    "tr": "dana nokta lopez kuyruklu a gmail nokta com",
    "ar": "dana نقطة lopez آت gmail نقطة com",
    "hi": "dana डॉट lopez एट gmail डॉट com",
    "ur": "dana ڈاٹ lopez ایٹ gmail ڈاٹ com",
    "id": "dana titik lopez et gmail titik com",
    "vi": "dana chấm lopez a còng gmail chấm com",
    "zh": "dana.lopez艾特gmail点com",
    "ja": "dana.lopezアットgmailドットcom",
    "ko": "dana.lopez골뱅이gmail점com",
    "names said": "dana.lopez собака джимейл точка ком",
}
SURENESS = [
    ("dana@studio.design", "sure"),
    ("dana@intern.acme", "likely"),
    ("dana (at) studio (dot) design", "sure"),
    ("write to dana at studio.design", "likely"),
    ("Dana Lopez <me at studio.design>", "likely"),
    ("dana at gmail", "perhaps"),
    ("dana at gmail dot com", "likely"),
    ("my mail is dana at gmail dot com, thanks", "sure"),
    ("dana.l at gmail dot com and more", "sure"),
]
PLACES = {
    "(dana@studio.design)": "dana@studio.design",
    "mail:dana@studio.design.Thanks": "dana@studio.design",
    "write dana@studio.comNow": "dana@studio.com",
    "mail to dana [at] studio [dot] design!": "dana [at] studio [dot] design",
    "it is dana_l88 (gmail), ok": "dana_l88 (gmail)",
    "my gmail is dana.l88, ok": "dana.l88",
    "私のメールはdana@studio.designです": "dana@studio.design",
    "john@gmail. Thanks": "john@gmail",
    "here: d a n a @ g m a i l . c o m ok": "d a n a @ g m a i l . c o m",
}
LEFT = [
    "multiply a @ b.T and x @ self.models.ceq(x)",
    "the manager at token.address asked",
    "see more at docs.example.org",
    "symbol@@GLIBC_2.2.5",
    "wg-quick@wg0.conf",
    "mirrored at Connection.use_certificate",
    "my gmail is not working",
    "Gmail: OAuth2 login",
    "emails at gmail are slow",
    "at the rate of 5 dot per inch",
    "the team at google met us",
    "created_at_utc.hpp",
]


@pytest.mark.parametrize("language", SAID)
def test_address_is_understood_in_the_words_of_a_language(language: str) -> None:
    assert [detail.value for detail in email.find(Draft(SAID[language]))] == ["dana.lopez@gmail.com"]


@pytest.mark.parametrize(("draft", "confidence"), SURENESS)
def test_finding_says_how_sure_it_is(draft: str, confidence: str) -> None:
    assert [detail.confidence for detail in email.find(Draft(draft))] == [confidence]


@pytest.mark.parametrize("draft", PLACES)
def test_mark_starts_and_ends_with_the_address(draft: str) -> None:
    assert [draft[detail.start : detail.end] for detail in email.find(Draft(draft))] == [PLACES[draft]]


@pytest.mark.parametrize("draft", LEFT)
def test_subject_matter_is_left(draft: str) -> None:
    assert list(email.find(Draft(draft))) == []


def test_topic_is_the_domain() -> None:
    (detail,) = email.find(Draft("dana at studio dot design"))
    assert detail.topic == "studio.design"


def test_long_addresses_are_found_whole() -> None:
    address = f"{'d' * 64}@{'.'.join(['a' * 60] * 3)}.com"
    assert [detail.value for detail in email.find(Draft(f"to {address} now"))] == [address]
