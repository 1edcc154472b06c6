"""Chinese, Japanese and Korean addresses, from the province down to the room."""

from collections.abc import Iterator

import regex

from linter.draft import Draft

_KANA = r"[\p{Han}\p{Katakana}\p{Hiragana}ー々ヶ]"
_CHINESE = regex.compile(
    r"(?:[路街道巷弄里村]|胡同)\s?\d{1,5}(?:[-之]\d{1,4})?\s?[号號弄]"
    r"(?:\s?(?:[A-Za-z0-9]{1,4}\s?(?:号楼|號樓|单元|單元|[幢栋棟座楼樓层層室巷号號])|\p{Han}{2,12}(?:大厦|大廈|广场|廣場|大楼|中心)))*(?:之\d{1,3})?"
)
_JAPANESE = regex.compile(
    r"(?:\d{1,3}\s?(?:丁目|番地?|[-−–])\s?){1,3}\d{1,4}(?:\s?(?:番地?|号室?))?"
    rf"(?:[\s　]{{0,2}}{_KANA}{{2,15}}(?:\s?\d{{1,4}}(?:F|階|号室)))?"
    rf"|\d{{1,3}}丁目"
)
_KOREAN = regex.compile(
    r"(?:[\p{Hangul}\d]{1,10}(?:로|길)\s?\d{1,4}(?:-\d{1,4})?|\p{Hangul}{1,8}(?:동|리)\s\d{1,4}(?:-\d{1,4})?(?:번지)?)(?!\d|\p{Hangul}{0,1}[개명원년월일시분])"
    r"(?:,?\s?(?:\p{Hangul}{2,10}(?:빌딩|아파트|타워|센터|오피스텔)\s?)?\d{1,4}(?:동|호|층)){0,3}"
)
_CHINESE_LEFT = regex.compile(r"(?r)\p{Han}{2,24}")
_JAPANESE_LEFT = regex.compile(
    rf"(?r)(?:〒?\d{{3}}-\d{{4}}\s?)?(?:\p{{Han}}{{2,3}}[都道府県])?{_KANA}{{1,6}}[市区町村郡]{_KANA}{{0,12}}"
)
_KOREAN_LEFT = regex.compile(r"(?r)(?<!\p{Hangul})(?:\p{Hangul}{1,7}(?:특별시|광역시|시|도|구|군|읍|면|동|리)\s){1,4}")
_OUTER = regex.compile(r"[省市区區县縣镇鎮州]")
_BEFORE = regex.compile(r"^(?:.*(?:在|到|至|往|是|为|為|寄|于|於|址))")
_KOREAN_BLOCK = regex.compile(r"번지|\d(?:층|호)")


def find(draft: Draft) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and confidence of every address in the folded text."""
    folded = draft.folded
    if folded.isascii():
        return
    if "号" in folded or "號" in folded or "弄" in folded:
        yield from _chinese(folded)
    if any(sign in folded for sign in "都道府県市区町村"):
        yield from _japanese(folded)
    if "로" in folded or "길" in folded or "동" in folded:
        yield from _korean(folded)


def _chinese(folded: str) -> Iterator[tuple[int, int, str]]:
    for found in _CHINESE.finditer(folded):
        before = _CHINESE_LEFT.match(folded, max(0, found.start() - 30), found.start())
        if not before:
            continue
        start = before.start()
        if lead := _BEFORE.match(before[0]):
            start += lead.end()
        place = folded[start : found.start()]
        if _OUTER.search(place):
            yield start, found.end(), "sure"
        elif place and found.end() - found.start() > len("路21号"):
            yield start, found.end(), "likely"


def _japanese(folded: str) -> Iterator[tuple[int, int, str]]:
    for found in _JAPANESE.finditer(folded):
        if before := _JAPANESE_LEFT.match(folded, max(0, found.start() - 40), found.start()):
            start = before.start()
            for sign in ("は", "、", "の"):
                cut = before[0].rfind(sign, 0, 6)
                start = max(start, before.start() + cut + 1) if cut >= 0 else start
            yield start, found.end(), "sure"


def _korean(folded: str) -> Iterator[tuple[int, int, str]]:
    for found in _KOREAN.finditer(folded):
        before = _KOREAN_LEFT.match(folded, max(0, found.start() - 40), found.start())
        if before:
            yield before.start(), found.end(), "sure"
        elif _KOREAN_BLOCK.search(found[0]):
            yield found.start(), found.end(), "perhaps"
