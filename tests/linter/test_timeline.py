"""How an answer changed over the years, in words and as a plot."""

import datetime
import itertools
from dataclasses import replace

import pytest

from linter import Context
from linter.answers import answer, decide
from linter.model import CHOICES
from linter.pack_fields import FIRST_RULE
from linter.plot import Plot
from linter.policy import PACKS
from linter.questions import SUBJECTS, Question
from linter.timeline import timeline
from tests.linter.asked import EVERYTHING

PLATFORMS = CHOICES["platform"]


def test_the_timeline_tells_the_story_of_an_e_mail_address() -> None:
    periods = timeline(Question(Context(), "email"))
    assert [(period.when, period.answer.verdict) for period in periods] == [
        ("Until about 30 November 2019", "caution"),
        ("From about 1 December 2019 to 2 April 2020", "allowed"),
        ("From 3 April 2020 to 25 June 2020", "caution"),
        ("Since 26 June 2020", "not_allowed"),
    ]


@pytest.mark.parametrize("platform", PLATFORMS)
def test_periods_follow_each_other_and_change_the_clause(platform: str) -> None:
    for question in (question for question in EVERYTHING if question.context.platform == platform):
        periods = timeline(question)
        assert periods[0].since == FIRST_RULE
        assert periods[-1].until is None
        assert periods[-1].answer == answer(question)
        for before, after in itertools.pairwise(periods):
            assert before.until == after.since - datetime.timedelta(days=1)
            assert before.answer.clause != after.answer.clause


@pytest.mark.parametrize("platform", PACKS)
def test_a_period_answers_like_each_of_its_days(platform: str) -> None:
    clauses = [clause for pack in PACKS.values() for clause in pack.clauses]
    edges = {FIRST_RULE, *(day for clause in clauses for day in (clause.since, clause.until) if day)}
    near = {day + datetime.timedelta(days=shift) for day in edges for shift in (-1, 0, 1)}
    yearly = {datetime.date(year, 7, 1) for year in range(FIRST_RULE.year, max(edges).year + 2)}
    days = sorted(day for day in near | yearly if day >= FIRST_RULE)
    assert len(days) > 20
    for what in SUBJECTS.values():
        periods = timeline(Question.about(what.id, "contact", Context(platform=platform)))
        for day in days:
            period = next(period for period in reversed(periods) if period.since <= day)
            assert period.until is None or day <= period.until
            asked = Question.about(what.id, "contact", Context(platform=platform, date=day.isoformat()))
            assert decide(asked).id == period.answer.clause, day


def test_a_day_is_exact_when_a_dated_rule_gives_way_to_one_whose_own_day_is_only_about(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    question = Question(Context(platform="contra"), "email")
    rule = decide(question)
    dated = replace(rule, id="dated", until=datetime.date(2020, 5, 31))
    about = replace(rule, id="about", since=datetime.date(2019, 1, 1), show_dates=False)
    monkeypatch.setitem(PACKS, "contra", replace(PACKS["contra"], clauses=(dated, about)))
    assert [period.when for period in timeline(question)] == ["Until 31 May 2020", "Since 1 June 2020"]
    monkeypatch.setitem(PACKS, "contra", replace(PACKS["contra"], clauses=(about, replace(rule, id="undated"))))
    assert [period.when for period in timeline(question)] == [
        "Until about 31 December 2018",
        "Since about 1 January 2019",
    ]


def test_the_day_of_a_question_does_not_cut_its_timeline() -> None:
    assert timeline(Question(Context(date="2020-05-01"), "email")) == timeline(Question(Context(), "email"))


@pytest.mark.parametrize("today", [datetime.date(2026, 11, 23), datetime.date(2031, 1, 1), datetime.date(2015, 6, 1)])
def test_bars_fill_the_plot_without_gaps(today: datetime.date) -> None:
    plot = Plot(timeline(Question(Context(surface="profile"), "email")), today, "2015-03-01")
    assert plot.bars[0].start == 0
    assert plot.bars[-1].start + plot.bars[-1].width == pytest.approx(100, abs=0.02)
    for bar, following in zip(plot.bars, plot.bars[1:], strict=False):
        assert bar.start + bar.width == pytest.approx(following.start, abs=0.02)
    assert plot.years[0] == (2015, 0)
    assert all(0 <= place <= 100 for _, place in plot.years)
    assert plot.chosen is not None
    assert 0 < plot.chosen < 100


def test_numbers_of_short_periods_stand_in_two_lanes() -> None:
    plot = Plot(timeline(Question(Context(), "email")), datetime.date(2026, 11, 23))
    assert [bar.lane for bar in plot.bars] == [0, 0, 1, 0]
    assert plot.chosen is None
