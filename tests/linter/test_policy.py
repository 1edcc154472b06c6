"""Packs decide every combination by exactly one clause, and mistakes in a pack are named."""

import itertools

import pytest

from linter.model import CHOICES, KINDS, PURPOSES, Context
from linter.policy import PACKS, Pack, PackError, read_pack

TOPICS = {"link": ["", "www.upwork.com", "zoom.us"], "payment": ["", "fee"], "solicitation": ["", "email"]}
SITUATION = [key for key in CHOICES if key != "platform"]


def days(pack: Pack) -> list[str]:
    """One day inside every stretch of time over which the clauses in force stay the same, and "" for the newest."""
    edges = {day for clause in pack.clauses for day in (clause.since, clause.until) if day}
    return ["", "2010-01-01", *sorted(edge.isoformat() for edge in edges)]


@pytest.mark.parametrize("platform", PACKS)
def test_every_combination_is_decided_and_every_clause_decides_some(platform: str) -> None:
    pack = PACKS[platform]
    decided = set()
    for day in days(pack):
        for values in itertools.product(*(CHOICES[key] for key in SITUATION)):
            context = Context(platform=platform, date=day, **dict(zip(SITUATION, values, strict=True)))
            for kind, purpose in itertools.product(KINDS, PURPOSES):
                for topic in TOPICS.get(kind, [""]):
                    decided.add(pack.decide(kind, purpose, topic, context).id)
    assert decided == {clause.id for clause in pack.clauses}


@pytest.mark.parametrize("platform", PACKS)
def test_every_clause_has_an_own_name_and_a_source(platform: str) -> None:
    clauses = PACKS[platform].clauses
    assert len({clause.id for clause in clauses}) == len(clauses)
    assert all(clause.sources for clause in clauses)


@pytest.mark.parametrize("platform", PACKS)
def test_every_source_is_used(platform: str) -> None:
    data = PACKS[platform].as_json()
    assert {key for clause in data["clause"] for key in clause["sources"]} == set(data["source"])


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
sure = "official"
sources = ["rules"]
from = 2020-06-26
until = 2021-01-01
when = { stage = ["pre_contract"] }

[[clause]]
id = "last"
verdict = "caution"
reason = "unclear"
title = "Not sure"
why = "No rule was found."
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
        ('sources = ["rules"]\nfrom', 'sources = ["gossip"]\nfrom', "upwork.toml, clause 'first', field 'sources': 'gossip' is not one of rules"),
        ("until = 2021-01-01", "until = 2019-01-01", "upwork.toml, clause 'first', field 'until': 2019-01-01 is before 'from' 2020-06-26"),
        ('id = "last"', 'id = "last"\nfrom = 2020-01-01', "upwork.toml, clause 'last': the last clause must fit always"),
    ],
)  # fmt: skip
def test_mistake_in_a_pack_is_named_with_its_place(old: str, new: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(PackError) as caught:
        read_pack("upwork", GOOD.replace(old, new, 1))
    assert str(caught.value).startswith(message)
