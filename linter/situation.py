"""Contexts, and the conditions of clauses, in a reader's words."""

import datetime

from linter.explain import long_date, platform_name
from linter.messages import words_for
from linter.model import Context
from linter.policy import CONDITIONS, Clause

RARE = ("client_plan", "relationship")  # keys of a context; who asks seldom has to think of them


def situation(context: Context, language: str) -> list[str]:
    """Where and when, part by part; of what is rare, only what is so here."""
    words, usual = words_for(language)["context"], Context()
    said = [platform_name(context.platform, language), words["role"][context.role], words["surface"][context.surface]]
    for key in ("stage", "consent", *RARE):
        value = getattr(context, key)
        if key not in RARE or value != getattr(usual, key):
            said.append(f"{words[key]['label']} {words[key][value]}")
    return [*said, rules_of(context.date, language)] if context.date else said


def rules_of(date: str, language: str) -> str:
    """Which rules are meant: those of a day (YYYY-MM-DD), or the newest for an empty one."""
    words = words_for(language)["answer"]
    if not date:
        return str(words["newest"])
    return str(words["on_date"]).format(date=long_date(datetime.date.fromisoformat(date), language))


def conditions(clause: Clause, language: str) -> list[tuple[str, list[str]]]:
    """What must be so for a clause to fit: a question, and the answers of which one must hold."""
    words = words_for(language)
    labels = {**words["context"], "kind": words["question"]["kind"], "purpose": words["question"]["purpose"]}
    names = {**labels, "kind": words["kind"]}
    said = [
        (str(labels[key]["label"]), [str(names[key][value]) for value in choices if value in clause.when[key]])
        for key, choices in CONDITIONS.items()
        if key in clause.when
    ]
    if clause.topics:
        topics = words["answer"]["topic"]
        said.append(
            (str(words["answer"]["rule"]["topics"]), [str(topics.get(topic, topic)) for topic in clause.topics])
        )
    return said
