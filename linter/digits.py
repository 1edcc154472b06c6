"""Digits in disguise as plain digits, in a view as long as the text itself, so that places stay the same."""

import re

import regex

from linter.lexicon import key
from linter.spoken import FILLER, SEPARATING, digits_for_words

_DIGIT = re.compile(r"[0-9]")
_LETTERS = "OoIl\u1175SB"  # U+1175 is how the Korean vowel ㅣ is folded
_ROUND = "OoIl\u1175"  # for zeros and ones
_LOOKALIKES = str.maketrans(_LETTERS, "0011158")
_WITHOUT_DIGITS = str.maketrans("", "", "0123456789")
_BESIDE_DIGIT = re.compile(rf"[0-9](?:(?<=[{_LETTERS}][0-9])|(?=[{_LETTERS}]|[ .-][{_ROUND}]{{1,4}}[ .-][0-9]))")
_LETTERED = re.compile(rf"(?<![^\W_])[0-9{_LETTERS}]{{2,20}}(?![^\W_])")
_GROUP_BEFORE = re.compile(r"[0-9]{2}[ .-]$")
_GOES_ON = re.compile(rf"[ ./-][0-9{_LETTERS}]{{2}}")
_AFTER_DIGITS = re.compile(rf"(?<=[0-9][ .-])[0-9{_ROUND}]{{1,4}}(?![^\W_])|(?<=\+)[{_ROUND}]{{1,2}}(?=[ .-]?[0-9])")
# Directories print "0~0": after the first zero one waits for the dialling tone. Brazilian adverts print "(0xx11)":
# each caller puts the two digits of a telephone company of their own choice in the place of the x.
_TONE = re.compile(r"(?<![0-9])0~0")
_CARRIER = re.compile(r"(?<![0-9])(\(?0(?:11)?)xx(?=\)?\s?[0-9])", re.IGNORECASE)
# An emoji may have spaces around it. Other signs stand tight, or they part the columns of a table, and stay the same.
_SIGN = r"[^\p{L}\p{N}\p{M}\s\0.,:;/()+@#$€£¥%&=<>\[\]{}'\"\\^°′″!?~–—-]"
_SCATTERED = regex.compile(
    r"[0-9]{1,5}(?:(?: ?\p{So}{1,4} ?[0-9]{1,5}){2,16}"
    rf"|(_{{1,4}})[0-9]{{1,5}}(?:\1[0-9]{{1,5}}){{2,16}}|({_SIGN}{{1,4}}+)[0-9]{{1,5}}(?:\2[0-9]{{1,5}}){{1,16}})"
)
_BEFORE_SIGN = regex.compile(rf"[0-9] ?{_SIGN}")
_WORD_BETWEEN = regex.compile(r"[0-9]([ (\[]{0,2}([\p{L}\p{M}]+)[ )\]]{0,2})(?=[0-9(])")
_ONE_A_LINE = re.compile(r"(?<![^\n])(?:[0-9]\n){7,14}[0-9](?![^\n])")
_SIGNS = re.compile(r"[^0-9]")
# Letters as on the keys of a phone, all in capitals: "1-800-FLOWERS", "415-555-CALL".
KEYED = re.compile(
    r"(?P<dialled>(?:(?<![\w-])|(?<=\+))(?:1[ .-]\(?[2-9][0-9]{2}\)?[ .-]|\(?[2-9][0-9]{2}\)?[.-])"
    r"(?=[0-9]{3}[ .-][A-Z]{4}|[A-Z][A-Z-]{6})(?:[0-9A-Z][ .-]?){6}[0-9A-Z])(?P<rest>[A-Z]{0,8})(?!\w)"
)
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_CAPITALS = re.compile(r"[0-9][)]?[ .-][A-Z]{3}")
# Bullets between groups, colons or brackets around those of a North American number: "415 • 555 • 2671".
_GROUPS = re.compile(
    r"(?<![0-9])[0-9]{2,5}(?: ?[•·∙‧] ?[0-9]{2,5}){2,6}(?![0-9])"
    r"|(?<![0-9:])[2-9][0-9]{2}(?P<joint> ?: ?|\][ -]?\[)[0-9]{3}(?P=joint)[0-9]{4}(?![0-9:])"
)
_JOINT = re.compile(r"[^0-9]+")
_JOINTS = re.compile(r"[•·∙‧]|[0-9] ?: ?[0-9]{3} ?:|\][ -]?\[")


def plain(text: str) -> str:
    """The text with every disguised digit plain; FILLER stands where the rest of a disguise was."""
    text = digits_for_words(text)
    if not _DIGIT.search(text):
        return text
    if _CAPITALS.search(text):
        text = KEYED.sub(_dialled, text)
    if _JOINTS.search(text):
        text = _GROUPS.sub(lambda found: _JOINT.sub(_hyphen, found[0]), text)
    if _BESIDE_DIGIT.search(text):
        text = _AFTER_DIGITS.sub(_translated, _LETTERED.sub(_read_letters, text))
    if _WORD_BETWEEN.search(text):
        text = _WORD_BETWEEN.sub(_without_separator, text)
    if "\n" in text and _ONE_A_LINE.search(text):
        text = _ONE_A_LINE.sub(lambda found: found[0].replace("\n", FILLER), text)
    if "xx" in text or "XX" in text:
        text = _CARRIER.sub(rf"\1{FILLER * 2}", text)
    if "0~0" in text:
        text = _TONE.sub(f"0{FILLER}0", text)
    if _BEFORE_SIGN.search(text):
        text = _SCATTERED.sub(lambda found: _SIGNS.sub(FILLER, found[0]), text)
    return text


def _dialled(found: re.Match[str]) -> str:
    """The digits on the keys; the letters of a word that is too long are dialled for nothing."""
    return found["dialled"].translate(_KEYS) + FILLER * len(found["rest"])


def _hyphen(joint: re.Match[str]) -> str:
    return "-".rjust(len(joint[0]), FILLER)


def _without_separator(found: regex.Match[str]) -> str:
    return found[0][0] + FILLER * len(found[1]) if key(found[2]) in SEPARATING else found[0]


def _translated(found: re.Match[str]) -> str:
    return found[0].translate(_LOOKALIKES)


def _read_letters(found: re.Match[str]) -> str:
    """ "O7911" is a number; "B2B", "S3" and "SOS" are not."""
    word = found[0]
    letters = len(word.translate(_WITHOUT_DIGITS))
    digits = len(word) - letters
    only_zeros_and_ones = "S" not in word and "B" not in word
    if word[:3].isalpha() or word.startswith("0o"):
        return word  # "ISO8859", and eights as programmers write them
    if len(word) == 2:
        is_inside = word[0] in "Oo" or _GROUP_BEFORE.search(found.string, max(0, found.start() - 3), found.start())
        is_number = bool(is_inside and _GOES_ON.match(found.string, found.end()))
    else:
        is_number = digits >= letters or only_zeros_and_ones
    return word.translate(_LOOKALIKES) if digits and letters and is_number else word
