"""Packs decide every combination by exactly one clause, and mistakes in a pack are named."""

import datetime
import functools
import itertools
import json
import operator
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter import lint, pack_coverage
from linter.model import CHOICES, KINDS, PURPOSES, Context
from linter.pack_fields import FIRST_RULE
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
        ('url = "https://example.com/rules"', 'url = "example.com"', "upwork.toml, source 'rules', field 'url': 'example.com' is not an address"),
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
        ('why = "Because."', 'why = "On {platfrom}."', "upwork.toml, clause 'first', field 'why': only {platform} may stand in it with braces"),
        ('title = "Not yet"', 'title = "{platform:d}"', "upwork.toml, clause 'first', field 'title': only {platform}"),
        ('title = "Not yet"', 'title = "{platform:>99999999999}"', "upwork.toml, clause 'first', field 'title': only {platform}"),
        ('why = "Because."', 'why = "{platform!x}"', "upwork.toml, clause 'first', field 'why': only {platform}"),
        ('advice = "Wait."', 'advice = "{platform:{x}}"', "upwork.toml, clause 'first', field 'advice': only {platform}"),
        ('advice = "Wait."', 'advice = "{{platform}}"', "upwork.toml, clause 'first', field 'advice': only {platform}"),
        ('way = "our way"', 'way = "{{ our way"', "upwork.toml, field 'way': only {platform}"),
        ('way = "our way"', 'way = "our way }"', "upwork.toml, field 'way': only {platform}"),
        ('title = "Rules"', 'title = "Rules of {platform}"', "upwork.toml, source 'rules', field 'title': write it without braces"),
        ('text = "Join https', 'text = "On {platform} join https', "upwork.toml, clause 'first', example 1, field 'text': write it without braces"),
        ('url = "https://example.com/rules"', 'url = "https://"', "upwork.toml, source 'rules', field 'url': 'https://' is not an address"),
        ('url = "https://example.com/rules"', 'url = "https://x y"', "upwork.toml, source 'rules', field 'url': 'https://x y' is not an address"),
        ('url = "https://example.com/rules"', 'url = "https://example.com/the rules"', "upwork.toml, source 'rules', field 'url'"),
        ('url = "https://example.com/rules"', 'url = "https:///rules"', "upwork.toml, source 'rules', field 'url'"),
        ('url = "https://example.com/rules"', 'url = "http://example.com/rules"', "upwork.toml, source 'rules', field 'url'"),
        ('topics = ["zoom.us"]', 'topics = ["Zoom.us"]', "upwork.toml, clause 'first', field 'topics': 'Zoom.us' fits no finding"),
        ('topics = ["zoom.us"]', 'topics = ["https://zoom.us/"]', "upwork.toml, clause 'first', field 'topics': 'https://zoom.us/' fits no finding"),
        ('topics = ["zoom.us"]', 'topics = ["zoom.us", ""]', "upwork.toml, clause 'first', field 'topics': '' fits no finding"),
        ('topics = ["zoom.us"]', 'topics = [" "]', "upwork.toml, clause 'first', field 'topics': ' ' fits no finding"),
        ('topics = ["zoom.us"]', 'topics = [".us"]', "upwork.toml, clause 'first', field 'topics': '.us' fits no finding"),
        ("date = 2020-06-26", "date = 1999-12-31", "upwork.toml, source 'rules', field 'date': 1999-12-31 is not a day from 2000 to 2100"),
        ("from = 2020-06-26", "from = 0001-01-01", "upwork.toml, clause 'first', field 'from': 0001-01-01 is not a day from 2000 to 2100"),
        ("until = 2021-01-01", "until = 9999-12-31", "upwork.toml, clause 'first', field 'until': 9999-12-31 is not a day from 2000 to 2100"),
        ("until = 2021-01-01", "until = 2101-01-01", "upwork.toml, clause 'first', field 'until': 2101-01-01 is not a day from 2000 to 2100"),
        ("from = 2020-06-26", "from = 2014-12-31", "upwork.toml, clause 'first', field 'from': 2014-12-31 is too early; the timeline of rules begins on 2015-01-01"),
        ("from = 2020-06-26\nuntil = 2021-01-01", "until = 2014-12-31", "upwork.toml, clause 'first', field 'until': 2014-12-31 is too early"),
        ("date = 2020-06-26", "date = 2020-06-26T10:00:00", "upwork.toml, source 'rules', field 'date': write it as 2020-06-26"),
        ('here = "here"\n', f"here = {'9' * 5000}\n", "upwork.toml: "),
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


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("date = 2020-06-26", "date = 2000-01-01"),
        ("from = 2020-06-26", f"from = {FIRST_RULE}"),
        ("until = 2021-01-01", "until = 2100-12-31"),
        ('why = "Because."', 'why = "{platform} and {platform}"'),
        ('url = "https://example.com/rules"', 'url = "https://www.ex-ample.co.uk"'),
        ('url = "https://example.com/rules"', 'url = "https://example.com?page=Règles#Fees"'),
        ('topics = ["zoom.us"]', 'topics = ["xn--80ak6aa92e.com", "fee", "google_chat", "meet.google.com"]'),
    ],
)
def test_limits_of_what_a_pack_may_hold_are_still_read(old: str, new: str) -> None:
    assert old in GOOD
    assert read_pack("upwork", GOOD.replace(old, new, 1)).as_json()


def test_no_dated_clause_is_older_than_the_timeline() -> None:
    day_before = FIRST_RULE - datetime.timedelta(1)
    with pytest.raises(PackError, match=f"{day_before} is too early"):
        read_pack("upwork", GOOD.replace("from = 2020-06-26", f"from = {day_before}"))


@pytest.mark.parametrize("platform", ["toptal", "", "Upwork"])
def test_pack_of_an_unknown_platform_names_where_to_add_it(platform: str) -> None:
    with pytest.raises(PackError) as caught:
        read_pack(platform, GOOD)
    assert str(caught.value).startswith(f"{platform}.toml: the platform '{platform}' is unknown; add it to linter/pl")
    assert "CHOICES['platform'] in linter/model.py" in str(caught.value)


OTHER_VALUES = [5, 0.5, "", "x", [], ["x"], [[]], {}, {"x": 5}, True, datetime.date(2020, 1, 1), datetime.datetime(2020, 1, 1)]  # fmt: skip


def as_toml(value: Any) -> str:
    """The value as TOML writes it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {as_toml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    return value.isoformat() if isinstance(value, datetime.date) else json.dumps(value)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to every value inside a value: keys of tables and numbers in lists."""
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*path, key)
        yield from places(item, (*path, key))


def fuller_pack() -> dict[str, Any]:
    return tomllib.loads(GOOD.replace("until = 2021-01-01", "until = 2021-01-01\nshow_dates = false"))


def mistake_in(data: dict[str, Any]) -> str:
    """What reading the pack complains about; empty for a good one."""
    try:
        read_pack("upwork", "\n".join(f"{key} = {as_toml(value)}" for key, value in data.items()))
    except PackError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("path", list(places(fuller_pack())), ids=lambda path: ".".join(map(str, path)))
def test_value_of_another_type_is_a_named_mistake_at_every_place(path: tuple[Any, ...]) -> None:
    *way, last = path
    for other in OTHER_VALUES:
        data = fuller_pack()
        inner = functools.reduce(operator.getitem, way, data)
        has_same_type = type(inner[last]) is type(other)
        inner[last] = other
        mistake = mistake_in(data)
        if not has_same_type:
            assert mistake.startswith("upwork.toml"), other
            assert isinstance(last, int) or last in mistake, other


def test_pack_written_on_single_lines_is_read() -> None:
    assert not mistake_in(fuller_pack())
