"""What the linter answers for drafts in their contexts."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.accuracy import triggers
from linter import LONGEST_DRAFT, Context, ContextError, DraftError, lint
from tests.linter.growth import TOO_FAST, growth

CASES = [
    ("Mail me at john@gmail.com", {}, "not_allowed", "before_contract"),
    ("Mail me at john@gmail.com", {"stage": "active"}, "caution", "unsolicited"),
    ("Mail me at john@gmail.com", {"stage": "active", "consent": "requested"}, "allowed", "consented"),
    ("Mail me at john@gmail.com", {"stage": "ended"}, "caution", "unclear"),
    ("Mail me at john@gmail.com", {"client_plan": "enterprise"}, "allowed", "enterprise"),
    (
        "Mail me at john@gmail.com",
        {"client_plan": "enterprise", "surface": "proposal"},
        "not_allowed",
        "before_contract",
    ),
    (
        "Mail me at john@gmail.com",
        {"client_plan": "enterprise", "surface": "job_post"},
        "not_allowed",
        "before_contract",
    ),
    (
        "Mail me at john@gmail.com",
        {"surface": "profile", "stage": "active", "consent": "agreed"},
        "not_allowed",
        "before_contract",
    ),
    ("Mail me at john@gmail.com", {"relationship": "known_before"}, "allowed", "known_before"),
    ("Mail me at john@gmail.com", {"date": "2020-06-25", "consent": "agreed"}, "allowed", "consented"),
    (
        "Mail me at john@gmail.com",
        {"date": "2020-06-26", "consent": "agreed"},
        "not_allowed",
        "before_contract",
    ),
    ("Mail me at john@gmail.com", {"date": "2020-04-03"}, "caution", "unsolicited"),
    ("Mail me at john@gmail.com", {"date": "2020-01-15"}, "allowed", "platform_allows"),
    (
        "Mail me at john@gmail.com",
        {"date": "2016-01-15", "surface": "profile"},
        "not_allowed",
        "before_contract",
    ),
    ("Mail me at john@gmail.com", {"date": "2012-01-15"}, "caution", "unclear"),
    ("Mail me at john@gmail.com", {"platform": "other"}, "caution", "unclear"),
    ("Please invite john@gmail.com to the repository.", {}, "allowed", "system_access"),
    ("Please invite +1 415 555 2671 to the repository.", {}, "not_allowed", "before_contract"),
    ("Send me your email so I can give you access to the shared folder.", {}, "allowed", "system_access"),
    ("For the NDA, my email is john@gmail.com", {}, "allowed", "legal_document"),
    ("See my portfolio: https://danalopez.design", {"surface": "proposal"}, "allowed", "portfolio"),
    (
        "See my portfolio: https://danalopez.design",
        {"surface": "proposal", "date": "2021-01-01"},
        "allowed",
        "portfolio",
    ),
    (
        "My past work: https://danalopez.design/contact",
        {"surface": "proposal"},
        "not_allowed",
        "before_contract",
    ),
    ("My past work: https://www.facebook.com/danalopez", {}, "not_allowed", "before_contract"),
    ("Fill in this form: https://forms.gle/Zx9Qw3", {}, "not_allowed", "before_contract"),
    ("See my portfolio at https://danalopez.design or contact me.", {"surface": "proposal"}, "allowed", "portfolio"),
    ("Contact me at https://danalopez.design to see my portfolio.", {}, "not_allowed", "before_contract"),
    ("Fill in https://docs.google.com/forms/d/1", {}, "not_allowed", "before_contract"),
    ("The brief: https://docs.google.com/document/d/1", {}, "allowed", "portfolio"),
    ("Let's skip the fees.", {"surface": "job_post", "platform": "other"}, "caution", "unclear"),
    ("Join https://meet.google.com/abc-defg-hij", {}, "not_allowed", "before_contract"),
    ("My profile: https://www.upwork.com/freelancers/~01", {}, "allowed", "platform_tool"),
    ("The footer should read: call (555) 010-2244.", {}, "allowed", "work_product"),
    (
        "The footer should read: call (555) 010-2244.",
        {"surface": "job_post", "role": "client"},
        "nudge",
        "job_post_privacy",
    ),
    ("Pay me by PayPal.", {"stage": "active", "consent": "agreed"}, "not_allowed", "outside_payment"),
    ("Hire me outside Upwork.", {"stage": "active"}, "not_allowed", "circumvention"),
    (
        "We are Bella Pizza.",
        {"surface": "job_post", "role": "client", "private": ("Bella Pizza",)},
        "nudge",
        "job_post_privacy",
    ),
    ("I can't use john@gmail.com here", {}, "not_allowed", "before_contract"),
    ("Can I have your email?", {}, "not_allowed", "before_contract"),
    ("Can I have your email?", {"stage": "active"}, "allowed", "platform_allows"),
    ("Can I have your email?", {"date": "2020-05-01"}, "allowed", "platform_allows"),
    ("Let's work outside Upwork.", {"relationship": "known_before"}, "caution", "unclear"),
    ("We are Acme.", {"private": ("Acme",)}, "caution", "unclear"),
    ("We are Acme.", {"private": ("Acme",), "stage": "active", "consent": "agreed"}, "allowed", "consented"),
    ("I am a voice over artist, reach me at john@gmail.com", {}, "not_allowed", "before_contract"),
    ("I know Google Drive and Xero, my email is john@gmail.com", {}, "not_allowed", "before_contract"),
    ("I need access to the server, mail me at john@gmail.com", {}, "not_allowed", "before_contract"),
    ("Let's sign an NDA first, then call me at +1 415 555 2671", {}, "not_allowed", "before_contract"),
    ("I'd rather not talk here, let's move to WhatsApp.", {}, "not_allowed", "before_contract"),
    ("Please don't hesitate to call me today.", {}, "not_allowed", "before_contract"),
    ("It's prohibited, but you can pay me by PayPal.", {}, "not_allowed", "outside_payment"),
    ("The API docs: https://core.telegram.org/bots/api", {}, "allowed", "portfolio"),
    ("See https://zoom.us/docs/api", {}, "allowed", "portfolio"),
]


@pytest.mark.parametrize(("text", "context", "verdict", "reason"), CASES)
def test_verdict_and_reason(text: str, context: dict, verdict: str, reason: str) -> None:
    report = lint(text, Context(**context))
    assert (report.verdict, report.findings[0].reason) == (verdict, reason)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "I can't share my WhatsApp or e-mail here, let's keep everything on Upwork please.",
        "Please don't call me, and no contact outside Upwork.",
        "I have built Telegram bots and WhatsApp Business API integrations for five years.",
        "The welcome text should say: add me on Telegram.",
        "Does Wednesday at 10 work for you?",
        "Please don't call me today.",
        "I can't move to WhatsApp.",
        "We want a shop like https://example.com",
    ],
)
def test_draft_without_contact_details_has_no_findings(text: str) -> None:
    report = lint(text)
    assert report.findings == ()
    assert report.verdict is None


def test_detail_inside_a_refusal_keeps_that_purpose() -> None:
    assert lint("I can't use john@gmail.com here").findings[0].purpose == "refusal"


def test_worst_verdict_is_the_verdict_of_the_report() -> None:
    report = lint("See my portfolio: https://danalopez.design. Mail me at john@gmail.com.")
    assert [finding.verdict for finding in report.findings] == ["allowed", "not_allowed"]
    assert report.verdict == "not_allowed"


def test_invitation_right_before_a_detail_is_one_finding() -> None:
    assert [finding.kind for finding in lint("Just call me, my number is +1 415 555 2671").findings] == ["phone"]
    assert [finding.kind for finding in lint("Add me on Telegram: @johnd_99").findings] == ["handle"]


def test_private_words_are_found_whole_and_in_any_case() -> None:
    report = lint("bella  pizza is not bellapizzas", Context(private=("Bella Pizza", " ")))
    assert [(finding.start, finding.end) for finding in report.findings] == [(0, 12)]


@given(
    st.lists(
        st.sampled_from(
            [
                "john@gmail.com",
                "+1 415 555 2671",
                "t.me/johnd",
                "call me.",
                "skype: live:x.y",
                "😀",
                "\n",
                " ",
                "pay me by paypal",
                "a@b",
                "(",
                "the",
                "½ dot com",
                "ﷺ",
                "1",
                "can't share",
            ]
        )
    )
)
def test_findings_are_in_reading_order_and_never_overlap(parts: list[str]) -> None:
    text = " ".join(parts)
    places = [(finding.start, finding.end) for finding in lint(text, Context(private=("1", "صلى"))).findings]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(places))


@given(st.text())
def test_any_text_is_answered_and_every_fix_is_an_edit_inside_it(text: str) -> None:
    for finding in lint(text + " john@gmail.com " + text).findings:
        assert all(0 <= fix.start <= fix.end <= 2 * len(text) + 16 for fix in finding.fixes)


def test_draft_above_the_limit_is_refused_with_the_limit() -> None:
    with pytest.raises(DraftError, match="1,000,001 characters; Onside reads up to 1,000,000: split it"):
        lint("a" * (LONGEST_DRAFT + 1))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"stage": "soon"}, "context: stage is 'soon'; use one of pre_contract, active, ended"),
        ({"colour": "red"}, "context: unknown key 'colour'; use platform, surface"),
        ({"date": "26.06.2020"}, "context: date is '26.06.2020'; write it as YYYY-MM-DD"),
        ({"date": "2020-02-30"}, "context: date is '2020-02-30'"),
        ({"date": 20200626}, "context: date is 20200626"),
        ({"private": "Acme"}, "context: private must be a list of strings"),
        ({"private": [1]}, "context: private must be a list of strings"),
        ({"role": ["client"]}, "context: role is"),
        ([], "context: must be an object"),
    ],
)
def test_unusable_context_is_refused_with_the_place_and_the_cure(values: object, message: str) -> None:
    with pytest.raises(ContextError) as caught:
        Context.from_mapping(values)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("trigger", triggers.read(), ids=lambda trigger: trigger.after + trigger.repeat)
def test_time_grows_with_the_length_of_the_draft_and_not_with_its_square(trigger: triggers.Trigger) -> None:
    assert growth(trigger.draft, lambda text: lint(text, Context(private=("Acme",)))) < TOO_FAST


@pytest.mark.parametrize("letter", ["b", "م", "字", "я"])
def test_one_long_word_takes_no_longer_than_many(letter: str) -> None:
    assert growth(lambda length: letter * length, lint, 25_000) < TOO_FAST
