"""What goes into a draft is in the draft's own language, so that language must be told from a few sentences."""

import pytest

from linter.draft import Draft
from linter.language import language_of
from linter.messages import LANGUAGES

DRAFTS = [
    ("en", "I have read your job post and I can start on Monday. You can see my past work in the files."),
    ("en", "Sounds good, let me check it and come back to you tomorrow."),
    ("es", "He leído tu anuncio y puedo empezar el lunes. Te envío el presupuesto esta tarde."),
    ("es", "Perfecto, entonces lo vemos con calma. ¿Te parece si seguimos por Telegram?"),
    ("pt-BR", "Li o seu anúncio e posso começar na segunda-feira. Envio o orçamento hoje à tarde."),
    ("pt-BR", "Oi, vi seu projeto e gostei muito, me chama que eu te explico melhor."),
    ("fr", "J'ai lu votre annonce et je peux commencer lundi. Je vous envoie le devis cet après-midi."),
    ("fr", "Merci pour votre message, vous pouvez me joindre quand vous voulez."),
    ("de", "Ich habe Ihre Anzeige gelesen und kann am Montag anfangen. Das Angebot schicke ich heute."),
    ("de", "Passt alles für mich, schreib mir einfach wenn du Zeit hast."),
    ("uk", "Доброго дня! Прочитала завдання, зроблю за шість днів. Напишіть мені, якщо є питання."),
    ("ru", "Здравствуйте! Прочитала задание, сделаю за шесть дней. Напишите мне, если есть вопросы."),
    ("hi", "नमस्ते, मैंने आपका काम पढ़ा है और कल से शुरू कर सकता हूँ। मुझे मैसेज करें।"),
    ("fil", "Magandang araw po, nabasa ko ang project ninyo at pwede akong magsimula bukas. Salamat po."),
    ("ar", "مرحبا، قرأت إعلانك ويمكنني أن أبدأ يوم الاثنين. أرسل لك العرض اليوم."),
    ("zh", "您好，我看了您的项目，下周一可以开始。报价今天发给您。"),
]
NOT_TOLD = [
    "Buongiorno, ho letto il vostro annuncio e posso iniziare lunedì. Vi mando il preventivo oggi pomeriggio.",
    "Dzień dobry, przeczytałem ogłoszenie i mogę zacząć w poniedziałek. Wycenę wyślę dzisiaj.",
    "Merhaba, ilanınızı okudum ve pazartesi başlayabilirim. Teklifi bugün gönderirim.",
    "Xin chào, tôi đã đọc tin của bạn và có thể bắt đầu vào thứ hai.",
    "Halo kak, saya sudah baca proyeknya dan bisa mulai hari Senin.",
    "السلام علیکم، میں نے آپ کا کام پڑھا ہے اور کل سے شروع کر سکتا ہوں۔",
    "はじめまして。募集内容を拝見しました。月曜日から始められます。",
    "안녕하세요, 공고를 읽었고 월요일부터 시작할 수 있습니다.",
    "Hallo, ik heb je advertentie gelezen en ik kan maandag beginnen. Je kunt mijn werk hier bekijken.",
    "Hej, jag har läst din annons och kan börja på måndag.",
    "Здравейте, аз съм програмист с десет години опит и мога да започна утре.",
    "Γεια σας, διάβασα την αγγελία και μπορώ να ξεκινήσω τη Δευτέρα.",
    "Bhai mera portfolio dekh lijiye aur kuch puchna ho to message kar dena",
    "d@gmail.com",
    "WhatsApp +44 20 7946 0958",
    "",
]


@pytest.mark.parametrize(("language", "text"), DRAFTS)
def test_language_of_a_draft_is_told(language: str, text: str) -> None:
    assert language_of(Draft(text)) == language


def test_every_language_of_the_catalogues_is_tried() -> None:
    assert {language for language, _ in DRAFTS} == set(LANGUAGES)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_english_stands_in_for_other_languages_and_for_doubt(text: str) -> None:
    assert language_of(Draft(text)) == "en"


def test_a_detail_in_latin_letters_does_not_hide_the_language() -> None:
    assert language_of(Draft("Напишите мне на dana.lopez.design@gmail.com, пожалуйста, если есть вопросы.")) == "ru"
    assert language_of(Draft("作品集在 https://linmuyao-design.cn/works ，有问题请联系我")) == "zh"
