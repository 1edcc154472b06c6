"""Offers to pay outside the platform ("pay me by PayPal") and to avoid its fee ("hire me outside Upwork")."""

from collections.abc import Iterator

from linter.draft import Draft
from linter.lexicon import words_of
from linter.model import Detail
from linter.phrases import any_phrase

finds = {
    "Pay me by PayPal, we save the fee.": ["pay me by paypal", "save the fee"],
    "Next time hire me outside Upwork, it's cheaper for both of us.": ["hire me outside upwork"],
    "You can send the money to my Wise account.": ["send the money to my wise"],
    "I can work with you outside of Upwork.": ["work with you outside of upwork"],
}
leaves = [
    "I integrate PayPal and Stripe checkouts.",
    "The budget is 500 USD plus the Upwork fee.",
    "Who pays the fee of the app store?",
    "Payment through Upwork is fine.",
]

_OFFERS = {topic: any_phrase("payments", topic) for topic in words_of("payments")}


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every offer as written, in lower case; the topic is "payment" or "fee"."""
    for topic, pattern in _OFFERS.items():
        for found in pattern.finditer(draft.folded):
            written = found[0].rstrip()
            yield Detail(
                "payment",
                found.start(),
                found.start() + len(written),
                " ".join(written.lower().split()),
                topic,
            )
