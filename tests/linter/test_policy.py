"""Packs decide every combination by exactly one clause, and mistakes in a pack are named."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import lint, pack_coverage
from linter.model import CHOICES, KINDS, PURPOSES, Context
from linter.policy import PACKS, Clause, Pack, PackError, read_pack

SITUATION = [key for key in CHOICES if key != "platform"]
TOPICS = ["", *sorted({topic for pack in PACKS.values() for clause in pack.clauses for topic in clause.topics})]
CLAUSES = [clause for pack in PACKS.values() for clause in pack.clauses]


def clause_by_hand(pack: Pack, kind: str, purpose: str, topic: str, context: Context) -> list[Clause]:
    """All clauses that fit, worked out without the shortcuts of the decision."""
    return [
        clause
        for clause in pack.clauses
        if clause.in_force(context.date) and clause.speaks_of(topic) and clause.fits(kind, purpose, context)
    ]


@pytest.mark.parametrize("platform", PACKS)
def test_every_combination_is_decided_by_one_clause_and_every_clause_decides_some(platform: str) -> None:
    pack = PACKS[platform]
    decided = set()
    topics = ["", *sorted({topic for clause in pack.clauses for topic in clause.topics})]
    for day in ["", *pack_coverage.days(pack.clauses)]:
        for values in itertools.product(*(CHOICES[key] for key in SITUATION)):
            context = Context(platform=platform, date=day, **dict(zip(SITUATION, values, strict=True)))
            for kind, purpose in itertools.product(KINDS, PURPOSES):
                decided |= {pack.decide(kind, purpose, topic, context) for topic in topics}
    assert decided == set(pack.clauses)


@given(
    st.sampled_from(sorted(PACKS)),
    st.sampled_from(KINDS),
    st.sampled_from(PURPOSES),
    st.sampled_from(TOPICS),
    st.dates().map(str) | st.just(""),
    st.fixed_dictionaries({key: st.sampled_from(CHOICES[key]) for key in SITUATION}),
)
def test_the_first_clause_that_fits_decides(
    platform: str, kind: str, purpose: str, topic: str, day: str, situation: dict[str, str]
) -> None:
    context = Context(platform=platform, date=day, **situation)
    pack = PACKS[platform]
    assert pack.decide(kind, purpose, topic, context) is clause_by_hand(pack, kind, purpose, topic, context)[0]


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: f"{clause.platform}:{clause.id}")
def test_every_clause_has_examples_that_it_decides(clause: Clause) -> None:
    assert clause.examples
    for example in clause.examples:
        report = lint(example.text, Context.from_mapping({"platform": clause.platform, **example.context}))
        assert clause.id in [finding.clause for finding in report.findings], example


def test_texts_for_the_public_hold_the_platforms_name() -> None:
    assert "{" not in str(PACKS["upwork"].as_json()["clause"][0]["title"])


def test_pack_as_json_has_plain_dates() -> None:
    data = PACKS["upwork"].as_json()
    assert data["platform"] == "upwork"
    assert data["source"]["terms_2020"]["date"] == "2020-05-26"


GOOD = """
way = "our way"
here = "here"
pay_here = "pay here"

[source.rules]
title = "Rules"
url = "https://example.com/rules"
date = 2020-06-26
dated = "effective"
standing = "official"

[[clause]]
id = "first"
verdict = "not_allowed"
reason = "before_contract"
title = "Not yet"
why = "Because."
advice = "Wait."
sure = "official"
sources = ["rules"]
topics = ["zoom.us"]
from = 2020-06-26
until = 2021-01-01
when = { stage = ["pre_contract"] }

[[clause.example]]
text = "Join https://zoom.us/j/1"
context = { surface = "proposal" }

[[clause]]
id = "last"
verdict = "caution"
reason = "unclear"
title = "Not sure"
why = "No rule was found."
advice = "Leave it out."
sure = "inferred"
sources = ["rules"]
"""


def test_good_pack_is_read() -> None:
    assert [clause.id for clause in read_pack("upwork", GOOD).clauses] == ["first", "last"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('here = "here"\n', "", "upwork.toml: field 'here' is missing"),
        ('here = "here"\n', "here = here\n", "upwork.toml: Invalid value"),
        ('url = "https://example.com/rules"', 'url = "example.com"', "upwork.toml, source 'rules', field 'url': 'example.com' does not start"),
        ("date = 2020-06-26", 'date = "26 June 2020"', "upwork.toml, source 'rules', field 'date': write it as 2020-06-26"),
        ("date = 2020-06-26\n", "", "upwork.toml, source 'rules': field 'date' is missing"),
        ('standing = "official"', 'standing = "rumour"', "upwork.toml, source 'rules', field 'standing': 'rumour' is not one of"),
        ('verdict = "not_allowed"', 'verdict = "forbidden"', "upwork.toml, clause 'first', field 'verdict': 'forbidden' is not one of"),
        ('reason = "before_contract"', 'reason = "because"', "upwork.toml, clause 'first', field 'reason'"),
        ('title = "Not yet"\n', "", "upwork.toml, clause 'first': field 'title' is missing"),
        ('title = "Not yet"', 'title = "Not yet"\ncolour = "red"', "upwork.toml, clause 'first': field 'colour' is unknown"),
        ('stage = ["pre_contract"]', 'moon = ["full"]', "upwork.toml, clause 'first', field 'when': 'moon' is not one of"),
        ('stage = ["pre_contract"]', 'stage = ["soon"]', "upwork.toml, clause 'first', field 'when.stage': 'soon' is not one of"),
        ('sources = ["rules"]\ntopics', 'sources = ["gossip"]\ntopics', "upwork.toml, clause 'first', field 'sources': 'gossip' is not one of rules"),
        ("until = 2021-01-01", "until = 2019-01-01", "upwork.toml, clause 'first', field 'until': 2019-01-01 is before 'from' 2020-06-26"),
        ('id = "last"', 'id = "last"\nfrom = 2020-01-01', "upwork.toml: no clause decides kind address, purpose access"),
        ('id = "last"', 'id = "last"\nwhen = { kind = ["email"] }', "upwork.toml: no clause decides kind address"),
        ('id = "last"', 'id = "first"', "upwork.toml, clause 'first', field 'id': 2 clauses have it"),
        ('id = "first"', 'id = "First rule"', "upwork.toml, clause 'First rule', field 'id': use small letters"),
        ('topics = ["zoom.us"]\nfrom = 2020-06-26\nuntil = 2021-01-01\nwhen = { stage = ["pre_contract"] }', "", "upwork.toml, clause 'last': it is never reached"),
        ('stage = ["pre_contract"]', "stage = []", "upwork.toml, clause 'first', field 'when.stage': it must be a list"),
        ('stage = ["pre_contract"]', 'stage = "active"', "upwork.toml, clause 'first', field 'when.stage': it must be a list"),
        ('stage = ["pre_contract"]', 'stage = ["active", "active"]', "upwork.toml, clause 'first', field 'when.stage': a value stands in it twice"),
        ('stage = ["pre_contract"]', 'stage = ["pre_contract", "active", "ended"]', "upwork.toml, clause 'first', field 'when.stage': every value stands in it"),
        ('stage = ["pre_contract"]', 'kind = ["email"], purpose = ["showcase"]', "upwork.toml, clause 'first', field 'when': only a link can have the purpose showcase"),
        ('stage = ["pre_contract"]', 'kind = ["phone"]', "upwork.toml, clause 'first', field 'topics': findings of the kinds in 'when' have no topic"),
        ("from = 2020-06-26", 'from = "2020-06-26"', "upwork.toml, clause 'first', field 'from': write it as 2020-06-26, without quotes"),
        ('sources = ["rules"]\ntopics', "sources = []\ntopics", "upwork.toml, clause 'first', field 'sources': it must be a list"),
        ("[[clause]]", '[source.other]\ntitle = "Other"\nurl = "https://example.com"\ndate = 2020-01-01\ndated = "read"\nstanding = "official"\n\n[[clause]]', "upwork.toml, source 'other': no clause names it"),
        ('advice = "Wait."\n', "", "upwork.toml, clause 'first': field 'advice' is missing"),
        ('why = "Because."', 'why = " "', "upwork.toml, clause 'first', field 'why': it must be a text"),
        ('why = "Because."', 'why = "On {platfrom}."', "upwork.toml, clause 'first', field 'why': {platfrom} stands for nothing"),
        ('text = "Join https://zoom.us/j/1"\n', "", "upwork.toml, clause 'first', example 1: field 'text' is missing"),
        ('surface = "proposal"', 'surface = "letter"', "upwork.toml, clause 'first', example 1, field 'context': context: surface is 'letter'"),
        ('surface = "proposal"', 'platform = "malt"', "upwork.toml, clause 'first', example 1, field 'context': leave out the platform"),
        ("until = 2021-01-01", "until = 2021-01-01\nshow_dates = 1", "upwork.toml, clause 'first', field 'show_dates'"),
    ],
)  # fmt: skip
def test_mistake_in_a_pack_is_named_with_its_place(old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(PackError) as caught:
        read_pack("upwork", GOOD.replace(old, new, 1))
    assert str(caught.value).startswith(message)
