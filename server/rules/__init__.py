"""“Can I share it?” as pages for people: one question, the table of a platform, and its rules one by one."""

import datetime

from flask import Blueprint, Response, abort, render_template, request

from linter import explain, situation
from linter.answers import answer, named
from linter.lexicon import PLATFORMS
from linter.matrix import matrix
from linter.messages import words_for
from linter.model import VERDICTS, Context, ContextError
from linter.plot import Plot
from linter.policy import PACKS, Pack
from linter.questions import Question, QuestionError
from linter.timeline import timeline
from server import headers
from server.rules import reader
from server.rules.form import Form


def blueprint() -> Blueprint:
    """The pages, each in the language of its reader."""
    rules = Blueprint(
        "rules", __name__, template_folder="templates", static_folder="static", static_url_path="/can-i/static"
    )
    rules.context_processor(reader.words)
    rules.after_request(_for_a_reader)

    @rules.get("/can-i")
    def can_i() -> tuple[str, int]:
        """The form, and the answer to the question in the address; 400 for an address that holds none."""
        try:
            question, problem = Question.from_query(request.args), ""
        except (QuestionError, ContextError) as error:
            question, problem = Question.from_usable(request.args), str(error)
        language = reader.language()
        periods = timeline(question, language)
        page = render_template(
            "rules/can_i.html",
            question=question,
            problem=problem,
            form=Form(question, language),
            answer=answer(question, language),
            situation=situation.situation(question.context, language),
            periods=periods,
            plot=Plot(periods, datetime.date.today(), question.context.date),
        )
        return page, 400 if problem else 200

    @rules.get("/can-i/<platform>/table")
    def table(platform: str) -> str:
        """All answers for a platform; `?date=` gives those of another day."""
        if platform not in PLATFORMS:
            abort(404, f"There is no platform called “{platform}”; the platforms are: {', '.join(PLATFORMS)}.")
        language = reader.language()
        try:
            table = matrix(platform, request.args.get("date", ""), language)
        except ContextError as error:
            abort(400, f"{error}.")
        return render_template(
            "rules/table.html",
            table=table,
            verdicts=VERDICTS,
            has_pack=platform != "other",  # any other site: general care, since nobody has read its rules
        )

    @rules.get("/rules/<platform>")
    def every_rule(platform: str) -> str:
        """A platform's rules in the order in which they are read."""
        language = reader.language()
        pack = _pack(platform)
        clauses = [(clause, explain.in_words(clause, language)) for clause in pack.clauses]
        return render_template("rules/every_rule.html", pack=pack, clauses=clauses)

    @rules.get("/rules/<platform>/<clause>")
    def one_rule(platform: str, clause: str) -> str:
        """One rule: its verdict, why, since when, its conditions, examples and sources."""
        language = reader.language()
        pack = _pack(platform)
        found = next((rule for rule in pack.clauses if rule.id == clause), None)
        if found is None:
            names = ", ".join(rule.id for rule in pack.clauses)
            abort(404, f"{pack.name} has no rule called “{clause}”; its rules are: {names}.")
        examples = [
            (
                example.text,
                situation.situation(Context.from_mapping({**example.context, "platform": platform}), language),
            )
            for example in found.examples
        ]
        return render_template(
            "rules/one_rule.html",
            pack=pack,
            clause=found,
            said=explain.in_words(found, language),
            conditions=situation.conditions(found, language),
            examples=examples,
            sources=named(found.sources, language),
            sure=words_for(language)["answer"]["sure"][found.sure],
        )

    return rules


def _pack(platform: str) -> Pack:
    if platform not in PACKS:
        abort(404, f"There are no rules for “{platform}” yet; there are rules for: {', '.join(PACKS)}.")
    return PACKS[platform]


def _for_a_reader(response: Response) -> Response:
    if request.endpoint == "rules.static":
        return response
    response.headers["Content-Security-Policy"] = headers.WITH_FORMS
    response.headers.setdefault("Cache-Control", "no-cache")
    response.vary.add("Accept-Language")
    return response
