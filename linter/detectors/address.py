"""Postal addresses: a street with its number and all that goes with it, East Asian blocks, and post office boxes."""

from collections.abc import Iterator

import regex

from linter import block_addresses, street_addresses
from linter.draft import Draft
from linter.model import Detail

finds = {
    "My studio is at 9 Cobbler Row, Flat 3C, Leeds LS2 7QX, ring twice": ["9 Cobbler Row, Flat 3C, Leeds LS2 7QX"],
    "Send it to 40 Hazel Creek Road, Suite 12, Salem, OR 97301.": ["40 Hazel Creek Road, Suite 12, Salem, OR 97301"],
    "ship to 12 rose street, springfield, il 62704": ["12 rose street, springfield, il 62704"],
    "Wir sitzen in der Lindenstraße 8a, 24103 Kiel.": ["Lindenstraße 8a, 24103 Kiel"],
    "Hier: Am Neuen Kornspeicher 3, 18055 Rostock": ["Am Neuen Kornspeicher 3, 18055 Rostock"],
    "Adresse : 7 ter, rue du Vieux-Four, 33000 Bordeaux.": ["7 ter, rue du Vieux-Four, 33000 Bordeaux"],
    "Es en Calle Pintor Rosales 21, 3º dcha., 28008 Madrid": ["Calle Pintor Rosales 21, 3o dcha., 28008 Madrid"],
    "in via dei Fornai 6, 41121 Modena (MO) dal lunedì": ["via dei Fornai 6, 41121 Modena (MO)"],
    "A morada é Rua da Cerca, 14, 2.º Dto., 4000-012 Porto": ["Rua da Cerca, 14, 2.o Dto., 4000-012 Porto"],
    "Słoiki: ul. Lipowa 3/5, 31-102 Kraków": ["ul. Lipowa 3/5, 31-102 Kraków"],
    "по адресу г. Пермь, ул. Садовая, д. 5, кв. 7": ["г. Пермь, ул. Садовая, д. 5, кв. 7"],
    "у нас: вул. Вишнева, 3, м. Луцьк, 43000": ["вул. Вишнева, 3, м. Луцьк, 43000"],
    "gelin: Ihlamur Mah. 1310. Sok. No: 4/B, Bornova/İzmir": ["Ihlamur Mah. 1310. Sok. No: 4/B, Bornova/İzmir"],
    "Kantor di Jl. Kenanga Raya No. 20, Bantul": ["Jl. Kenanga Raya No. 20, Bantul"],
    "văn phòng số 12/3 đường Hoa Sữa, phường Tân An, quận 3": ["số 12/3 đường Hoa Sữa, phường Tân An, quận 3"],
    "दुकान का पता: 21/4, मोती बाज़ार, कोटा 324006": ["21/4, मोती बाज़ार, कोटा 324006"],
    "دفتر: مکان نمبر 12، گلی 4، جی-9/1، اسلام آباد": ["مکان نمبر 12، گلی 4، جی-9/1، اسلام آباد"],
    "العنوان: 15 شارع النيل، القاهرة": ["15 شارع النيل، القاهرة"],
    "住所は東京都台東区上野桜木2-14-3です": ["東京都台東区上野桜木2-14-3"],
    "本사: 서울시 마포구 월드컵로 52, 3층에서": ["서울시 마포구 월드컵로 52, 3층"],
    "寄到苏州市姑苏区平江路21号2幢301室": ["苏州市姑苏区平江路21号2幢301室"],
    "Write to P.O. Box 512, Nairobi 00100": ["P.O. Box 512, Nairobi 00100"],
    "Postfach 10 12 40, 50450 Köln": ["Postfach 10 12 40, 50450 Köln"],
}
leaves = [
    "There are 3 ways to do it, and 5 places.",
    "We drive 2 sales a day",
    "I worked on Wall Street in 2008.",
    "Street 2.0 and Street Fighter 6",
    "Your IP address is 10.0.0.12",
    "Please run the unit tests 12 times.",
    "I use 3 Google Drive folders and 2 Way Binding",
    "Let's talk via Zoom 5 pm on Monday",
    "Top 10 Wall Street firms",
    "Court case 12, road map 2020",
    "无路可走3号",
    "수수료는 무료로 5개",
    "We have 2 office rooms and 14 rooms",
    "I need 15 pages, 12345 words",
    "Top 5 Food Market, Dubai",
    "Level 3 Boss Court, Castle",
    "I need 5 Product Row, Table",
]

_DIGIT = regex.compile(r"\d")


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every address as written, on one line."""
    if not _DIGIT.search(draft.folded):
        return
    end = 0
    found = [*street_addresses.find(draft), *block_addresses.find(draft)]
    for start, after, confidence in sorted(found, key=lambda address: (address[0], -address[1])):
        if start >= end:
            end = after
            yield Detail("address", start, end, " ".join(draft.folded[start:end].split()), "", confidence)
