"""What a page says, for tests."""

import html
import re


def text_of(page: str) -> str:
    """What a person reads, without tags."""
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())


def card(page: str) -> str:
    """The verdict of the answer on a page."""
    [verdict] = re.findall(r'<article class="card" data-verdict="(\w+)"', page)
    return verdict
