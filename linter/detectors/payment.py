"""Offers to pay outside the platform ("pay me by PayPal") and to avoid its fee ("hire me outside Upwork")."""

from collections.abc import Iterator

from linter.draft import Draft
from linter.lexicon import keys_of
from linter.mentions import is_about_work
from linter.model import Detail

finds = {
    "Pay me by PayPal, we save the fee.": ["pay me by paypal", "we save the fee"],
    "Next time hire me outside Upwork, it's cheaper for both of us.": ["hire me outside upwork"],
    "You can send the money to my Wise account.": ["send the money to my wise"],
    "You can pay via bank transfer.": ["pay via bank transfer"],
    "We can work directly without Upwork": ["work directly without upwork"],
    "Let's skip the Upwork fees": ["skip the upwork fees"],
    "I can work with you outside of Upwork.": ["work with you outside of upwork"],
}
leaves = [
    "I integrate PayPal and Stripe checkouts.",
    "The budget is 500 USD plus the Upwork fee.",
    "Who pays the fee of the app store?",
    "Payment through Upwork is fine.",
    "The customer can pay with PayPal or Stripe at checkout",
    "Avoid the fee of Stripe with bank debits",
    "Save fees with better routing",
    "I accept crypto projects",
    "I can save 20% of your time.",
    "I can do the work without the app being offline.",
    "I'd like to do a direct contract with clear milestones.",
    "Users pay me via PayPal in the demo of the shop",
]

_TOPICS = keys_of("payments")


def find(draft: Draft) -> Iterator[Detail]:
    """Yield every offer as written, in lower case; the topic is "payment" or "fee"."""
    for topic in _TOPICS:
        for start, end in draft.phrases(f"payments.{topic}"):
            if not is_about_work(draft, start, end):
                words = draft.folded[start:end]
                yield Detail("payment", start, end, " ".join(words.lower().split()), topic, "likely")
