"""Edits that the writer can accept, by situation: remove a detail, say it otherwise, or add a sentence."""

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from linter import fix_general, fix_sentences
from linter.draft import Draft
from linter.explain import for_platform
from linter.fix_cut import Edit
from linter.language import language_of
from linter.messages import words_for
from linter.model import Context, Detail, Fix
from linter.policy import Clause, Pack

_REQUESTS = ("email", "phone", "account")  # topics of invitations that ask for the other side's details
_PRIVATE = ("message", "proposal", "invite", "other")


@dataclass(frozen=True)
class Case:
    """A detail in a draft with the clause that decided; `language` is the reader's."""

    detail: Detail
    clause: Clause
    pack: Pack
    draft: Draft
    context: Context
    language: str

    @cached_property
    def label(self) -> Mapping[str, Any]:
        """The words on the buttons, in the reader's language."""
        words: Mapping[str, Any] = words_for(self.language)["fix"]
        return words

    @cached_property
    def way(self) -> str:
        """ "The Upwork way", in the reader's language."""
        return for_platform(self.pack.way, self.pack.platform, self.language)

    @cached_property
    def draft_language(self) -> str:
        """What the words that go into the draft are in."""
        return language_of(self.draft)

    @cached_property
    def words(self) -> Mapping[str, Any]:
        """The words that go into the draft."""
        words: Mapping[str, Any] = words_for(self.draft_language)["fix"]
        return words

    @cached_property
    def here(self) -> str:
        """ "Here on Upwork", in the draft's language."""
        return for_platform(self.pack.here, self.pack.platform, self.draft_language)

    def said(self, name: str) -> str:
        """Words or a sentence that go into the draft."""
        return str(self.words[name]).format(here=self.here)

    def fix(self, label: str, edit: Edit) -> Fix:
        """The edit as a fix, with its label in the reader's language."""
        return Fix(self.label[label].format(way=self.way), edit.start, edit.end, edit.text, preview=edit.words)


def for_detail(
    detail: Detail, clause: Clause, pack: Pack, draft: Draft, context: Context, language: str
) -> tuple[Fix, ...]:
    """The edits for a detail in the folded text: those of the first situation that it is in."""
    case = Case(detail, clause, pack, draft, context, language)
    makers = next(makers for is_so, makers in _BY_SITUATION if is_so(case))
    return tuple(make(case) for make in makers)


def _remove(case: Case) -> Fix:
    return case.fix("remove", fix_sentences.without(case.detail, case.draft))


def _say_it(case: Case) -> Fix:
    """ "Message me here on Upwork" in place of "my e-mail is …"."""
    clause, sentence = case.said("message_me"), case.said("we_can_talk")
    return case.fix("say_it", fix_sentences.platforms_way(case.detail, case.draft, case.here, clause, sentence))


def _pay_here(case: Case) -> Fix:
    words = for_platform(case.pack.pay_here, case.pack.platform, case.draft_language)
    return case.fix("say_it", fix_sentences.clause_instead(case.detail, case.draft, words))


def _ask_first(case: Case) -> Fix:
    """A question after the sentence that held the detail."""
    return case.fix("ask", fix_sentences.sentence_after(case.detail, case.draft, case.words["may_i"][case.detail.kind]))


def _answer(case: Case) -> Fix:
    """A polite answer to somebody who asked for the detail."""
    sentence = case.said("answer_for_now" if _is_fine_later(case) else "answer_here")
    return case.fix("answer", fix_sentences.sentence_instead(case.detail, case.draft, sentence))


def _only_here(case: Case) -> Fix:
    return case.fix("stay", fix_sentences.added(case.detail, case.draft, case.said("stay_here")))


def _general_words(case: Case) -> Fix:
    return case.fix("generalise", fix_general.general_words(case.detail, case.draft, case.words))


def _shows_work_alone(case: Case) -> bool:
    """A link to past work before a contract, in a draft that does not say yet where to answer."""
    is_portfolio = case.clause.verdict == "allowed" and case.clause.reason == "portfolio" and case.detail.kind == "link"
    return is_portfolio and case.context.stage == "pre_contract" and not _says_where(case.draft)


def _says_where(draft: Draft) -> bool:
    """True for "contact me only on Upwork": both in one sentence."""
    for start, end in draft.phrases("staying.here"):
        first, last = draft.sentence(start, end)
        if draft.phrases("purpose.contact", first, last) or draft.phrases("lead_in.contact", first, last):
            return True
    return False


def _is_fine(case: Case) -> bool:
    return case.clause.verdict == "allowed"


def _names_client(case: Case) -> bool:
    return case.detail.kind == "identity" or case.clause.verdict == "nudge" and case.detail.kind == "link"


def _is_payment(case: Case) -> bool:
    return case.detail.kind == "payment"


def _may_ask(case: Case) -> bool:
    return case.clause.reason == "unsolicited"


def _was_asked(case: Case) -> bool:
    """The other side asked too early, in private; a writer who asks in turn has nothing to answer."""
    context, detail = case.context, case.detail
    is_answer = context.consent != "none" and context.surface in _PRIVATE and detail.topic not in _REQUESTS
    return is_answer and context.stage == "pre_contract" and case.clause.reason == "before_contract"


def _is_fine_later(case: Case) -> bool:
    later = dataclasses.replace(case.context, stage="active", consent="agreed")
    return case.pack.decide(case.detail.kind, "contact", case.detail.topic, later).verdict == "allowed"


def _says_nothing_else(case: Case) -> bool:
    return case.detail.kind == "address"


def _always(case: Case) -> bool:
    return True


# The first situation that holds decides which fixes there are, in the order in which a card shows them.
_BY_SITUATION: tuple[tuple[Callable[[Case], bool], tuple[Callable[[Case], Fix], ...]], ...] = (
    (_shows_work_alone, (_only_here,)),
    (_is_fine, ()),
    (_names_client, (_general_words,)),
    (_is_payment, (_remove, _pay_here)),
    (_may_ask, (_remove, _ask_first)),
    (_was_asked, (_remove, _say_it, _answer)),
    (_says_nothing_else, (_remove,)),
    (_always, (_remove, _say_it)),
)
