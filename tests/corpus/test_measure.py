"""How findings are counted, in examples small enough to count by hand."""

import json
import re
from pathlib import Path

import pytest

from builder.accuracy import finders, marked, measure, peers, plots, ratchet, records, report, tables
from builder.accuracy.measure import Found, Outcome, compare, figures
from builder.say import Stop


def draft(text: str, identity: str = "en-001", **values: object) -> marked.Marked:
    plain, expected = marked.parse_marks(text)
    mode = "spans" if expected else "absence"
    return marked.Marked(identity, "en", plain, mode, expected, "plain" if expected else "everyday", **values)


MAIL = draft("Mail [[email|a@b.io]] or call [[phone|555 0101]] now")
CLEAN = draft("I build bots.", "en-002")


def test_marks_become_places_in_the_text_without_them() -> None:
    text, expected = marked.parse_marks("👋 [[email|ann[at]b.io]], [[link|b[.]io]]]")
    assert text == "👋 ann[at]b.io, b[.]io]"
    assert [(detail.kind, text[detail.start : detail.end]) for detail in expected] == [
        ("email", "ann[at]b.io"),
        ("link", "b[.]io]"),
    ]


@pytest.mark.parametrize("code", ["if [[ -f x ]]; then", "[[nodiscard]] int f();", "a[[1]]", "[[1, 2], [3, 4]]"])
def test_double_brackets_of_code_are_no_marks(code: str) -> None:
    assert marked.parse_marks(code) == (code, ())


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "not JSON"),
        ("[]", "a JSON object is expected"),
        ('{"id": "x", "form": "plain"}', '"draft" must be a text'),
        ('{"id": "x", "form": "plain", "draft": "[[mail|a@b.io]]"}', "'mail' is no kind"),
        ('{"id": "x", "form": "plain", "draft": "[[email|a@b.io"}', "has no end"),
        ('{"id": "x", "form": "plain", "draft": "[[email| a@b.io]]"}', "no space at its ends"),
        ('{"id": "x", "form": "plain", "draft": "[[email|a [[link|b.io]] ]]"}', "no other mark"),
        ('{"id": "x", "form": "plain", "draft": "nothing"}', "'plain' does not fit a draft without marks"),
        ('{"id": "x", "form": "rule", "draft": "[[email|a@b.io]]"}', "'rule' does not fit a draft with marks"),
        ('{"id": "x", "form": "rule", "draft": "a", "context": 1}', '"context" must be an object'),
    ],
)
def test_malformed_draft_is_named_with_its_file_and_line(tmp_path: Path, line: str, complaint: str) -> None:
    (tmp_path / "en.jsonl").write_text(f'{{"id": "a", "form": "everyday", "draft": "Hello"}}\n\n{line}\n')
    with pytest.raises(Stop, match=r"en\.jsonl, line 3: ") as stop:
        marked.read_own(tmp_path)
    assert complaint in str(stop.value)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"mode": "some"}, '"mode" must be one of'),
        ({"text": 1}, '"text" must be a text'),
        ({"expect": {}}, '"expect" must be a list'),
        ({"expect": [{"kind": "fax", "start": 0, "end": 1}]}, "'fax' is no kind"),
        ({"expect": [{"kind": "url", "start": 0, "end": 9}]}, "0 to 9 is no place in a text of 5 characters"),
        ({"expect": [{"kind": "url"}]}, "None to None is no place"),
        ({"ignore": [[3, 1]]}, "3 to 1 is no place"),
        ({"ignore": [[3]]}, '"ignore" must be a list of [start, end]'),
        ({"scope": ["fax"]}, "'fax' is no kind"),
    ],
)
def test_malformed_record_is_named_with_its_file_and_line(tmp_path: Path, change: dict, complaint: str) -> None:
    record = {"id": "1", "source": "own", "text": "hello", "mode": "spans", "expect": []}
    (tmp_path / "own.jsonl").write_text(json.dumps(record | change))
    with pytest.raises(Stop, match=r"own\.jsonl, line 1: ") as stop:
        records.read_records(tmp_path)
    assert complaint in str(stop.value)


def test_folder_without_drafts_is_named(tmp_path: Path) -> None:
    with pytest.raises(Stop, match="holds no drafts"):
        records.read_records(tmp_path)


def test_touching_is_enough_to_be_found_and_kind_and_boundaries_are_counted_apart() -> None:
    outcome = compare(MAIL, [Found("email", 5, 11), Found("link", 20, 24), Found("handle", 0, 4)])
    assert outcome.hits == ((True, True, True), (True, False, False))
    assert outcome.right == ((True, True), (True, False), (False, False))
    assert [finding.kind for finding in outcome.strays] == ["handle"]
    known = figures([outcome, compare(CLEAN, [])])
    assert known.any == pytest.approx((2 / 3, 1.0, 0.8))
    assert known.same == pytest.approx((1 / 3, 1 / 2, 0.4))
    assert (known.exact, known.clean, known.false_alarms) == (0.5, 1, 0.0)


def test_finding_in_a_clean_draft_is_a_false_alarm_and_leaves_precision_alone() -> None:
    known = figures([compare(MAIL, [Found("email", 5, 11)]), compare(CLEAN, [Found("handle", 8, 12)] * 2)])
    assert known.any == pytest.approx((1.0, 0.5, 2 / 3))
    assert known.false_alarms == 1.0


def test_nothing_found_has_no_precision_and_an_f1_of_zero() -> None:
    known = figures([compare(MAIL, [])])
    assert known.any == (None, 0.0, 0.0)
    assert known.false_alarms is None


def test_findings_of_other_kinds_in_ignored_places_and_out_of_scope_do_not_count() -> None:
    found = [Found("address", 0, 4), Found("link", 15, 19), Found("handle", 29, 32), Found("phone", 90, 99)]
    narrow = draft(
        "Mail [[email|a@b.io]] or call [[phone|555 0101]] now",
        counted=frozenset(("email", "phone", "link", "handle")),
        scope=frozenset(("email", "phone")),
        ignored=((14, 16),),
    )
    assert compare(narrow, found).found == ()
    assert len(compare(MAIL, found).found) == 3  # the fourth lies outside of the text


def test_record_may_allow_another_kind_and_counts_payment_as_solicitation(tmp_path: Path) -> None:
    details = [
        {"kind": "url", "alt": ["email"], "start": 0, "end": 4},
        {"kind": "solicitation", "start": 5, "end": 9},
    ]
    record = {"id": "1", "source": "own", "text": "b.io pay me", "mode": "spans", "expect": details}
    (tmp_path / "own.jsonl").write_text(json.dumps(record))
    [read] = records.read_records(tmp_path)
    assert [hit.same for hit in compare(read, [Found("email", 0, 4), Found("payment", 5, 8)]).hits] == [True, True]
    assert [hit.same for hit in compare(read, [Found("phone", 0, 4), Found("email", 5, 8)]).hits] == [False, False]


def test_record_that_only_says_what_is_there_is_found_anywhere(tmp_path: Path) -> None:
    record = {"id": "1", "source": "own", "text": "b dot io", "mode": "presence", "expect": [{"kind": "url"}]}
    (tmp_path / "own.jsonl").write_text(json.dumps(record))
    [read] = records.read_records(tmp_path)
    assert compare(read, [Found("link", 0, 1)]).hits == ((True, True, False),)
    assert compare(read, [Found("phone", 0, 1)]).hits == ((True, False, False),)
    assert compare(read, []).missed
    assert figures([compare(read, [])]).presence == 0.0


def test_confidence_is_measured_by_what_is_right() -> None:
    found = [Found("email", 5, 11, "sure"), Found("phone", 20, 24, "perhaps"), Found("handle", 0, 4, "perhaps")]
    assert measure.right_by_confidence([compare(MAIL, found)]) == {"sure": [True], "perhaps": [True, False]}
    assert measure.right_by_confidence([compare(MAIL, [Found("email", 5, 11)])]) == {}


def test_confidence_of_the_stream_is_read() -> None:
    answers = [json.dumps({"id": 1, "findings": [{"kind": "email", "start": 5, "end": 11, "confidence": "likely"}]})]
    [outcome] = finders.outcomes_of("Onside", [MAIL], answers, 1.0).outcomes
    assert outcome.found == (Found("email", 5, 11, "likely"),)


def test_linter_is_run_with_the_context_of_the_draft() -> None:
    private = draft("We are [[identity|Bella Pizza]].", context={"private": ["Bella Pizza"]})
    run = finders.run_onside([private, CLEAN])
    assert [len(outcome.found) for outcome in run.outcomes] == [1, 0]
    assert run.characters_a_second == pytest.approx(run.records_a_second * (len(private.text) + len(CLEAN.text)) / 2)


def test_peer_of_this_environment_is_measured_and_a_missing_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ONSIDE_PEERS_PYTHON", raising=False)
    phone = draft("Call [[phone|+1 415 555 2671]] or ☎ later\n")
    run = peers.run_peer("phonenumbers", [phone, CLEAN])
    assert [outcome.hits for outcome in run.outcomes] == [((True, True, True),), ()]
    missing = peers.run_peer("scrubadub", [phone])
    assert "scrubadub is not installed; to measure it: " in missing
    assert missing.endswith("-m pip install scrubadub")


def test_places_of_a_peer_are_tidied_to_its_favour() -> None:
    places = [("link", 2, 6), ("email", 0, 6), ("phone", 8, 12), ("phone", 10, 16), ("link", -2, 4), ("link", 7, 7)]
    assert peers.tidy(places) == [("email", 0, 6), ("phone", 8, 16)]


def outcomes(found: list[Found], in_clean: list[Found]) -> list[Outcome]:
    return [compare(MAIL, found), compare(CLEAN, in_clean)]


GOOD = outcomes([Found("email", 5, 11), Found("phone", 20, 28)], [])
BAD = outcomes([Found("email", 5, 11)], [Found("handle", 2, 7)])


def test_ratchet_names_each_figure_that_falls_and_no_other() -> None:
    fallen = ratchet.fallen(ratchet.measured(GOOD), ratchet.measured(BAD))
    assert "recall of phone: 1.000 before, 0.000 now" in fallen
    assert "F1 any kind: 1.000 before, 0.666 now" in fallen  # rounded down
    assert "false alarms: 0.000 before, 1.000 now" in fallen
    assert not any("recall of email" in line for line in fallen)
    assert ratchet.fallen(ratchet.measured(BAD), ratchet.measured(GOOD)) == []


def test_ratchet_names_a_figure_that_is_gone() -> None:
    gone = ratchet.fallen(ratchet.measured(GOOD), ratchet.measured([compare(CLEAN, [])]))
    assert "recall in en: 1.000 before, not measured now" in gone


def test_ratchet_writes_what_is_better_and_never_what_is_worse(tmp_path: Path) -> None:
    path = tmp_path / "ratchet.json"
    assert ratchet.read(path).figures == {}
    assert "recall of phone: 0.000" in ratchet.write_better(ratchet.read(path), ratchet.measured(BAD), path)
    assert "recall of phone: 0.000 → 1.000" in ratchet.write_better(ratchet.read(path), ratchet.measured(GOOD), path)
    assert ratchet.write_better(ratchet.read(path), ratchet.measured(BAD), path) == []
    assert ratchet.read(path) == ratchet.measured(GOOD)


def test_damaged_ratchet_is_named(tmp_path: Path) -> None:
    (tmp_path / "ratchet.json").write_text("[]")
    with pytest.raises(Stop, match=r"ratchet\.json is damaged"):
        ratchet.read(tmp_path / "ratchet.json")


def test_report_cuts_a_draft_where_anything_expected_or_found_begins_or_ends() -> None:
    found = [Found("email", 7, 11), Found("handle", 0, 4)]
    assert list(report.pieces(compare(MAIL, found))) == [
        ("Mail", "stray", "handle"),
        (" ", "", ""),
        ("a@", "missed", "email"),
        ("b.io", "hit", ""),
        (" or call ", "", ""),
        ("555 0101", "missed", "phone"),
        (" now", "", ""),
    ]


def test_report_shows_every_miss_and_false_alarm_and_escapes_drafts(tmp_path: Path) -> None:
    risky = draft("<script> [[email|a@b.io]]", "en-003")
    run = finders.Run("Onside", (*BAD, compare(risky, [])), 1.0)
    page = report.write([run, finders.Run("peer", run.outcomes, 2.0)], tmp_path / "new/accuracy.html").read_text()
    assert "missed: phone" in page
    assert "false alarm: handle" in page
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "F1 beside peers" in page


def test_plots_take_the_colours_of_the_page_and_share_no_ids() -> None:
    made = [plots.recall_grid(BAD), plots.false_alarms(BAD), plots.false_alarms(BAD, by_form=True)]
    svg = "".join(plot.svg for plot in made)
    assert "var(--not-allowed)" in svg
    assert re.findall(r"#00000\d", svg) == []
    ids = re.findall(r'\bid="([^"]+)"', svg)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"(?:url\(|href=\")#([^)\"]+)", svg)) <= set(ids)


def test_contestable_drafts_stand_apart() -> None:
    apart = compare(draft("Mail [[email|a@b.io]]", "en-004", contestable=True), [])
    table = tables.by_source([*GOOD, apart])
    assert [row[:2] for row in table.rows] == [("en", "2"), ("all", "2"), ("contestable, apart", "1")]
