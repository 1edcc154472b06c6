"""Whether words that sound like an invitation speak of the work: "the bot should message me on Telegram"."""

from linter.draft import Draft

_NEXT_WORDS = 24  # characters
_PROGRAM_REACH = 40  # characters
_FEW_WORDS = 3


def is_about_work(draft: Draft, start: int, end: int) -> bool:
    """True for "go through WhatsApp integration", and after a word for a program or its users."""
    after = draft.phrases("mention.after", end, end + _NEXT_WORDS)
    if after and draft.words_between(end, after[0][0]) <= 1:
        return True
    programs = draft.phrases("mention.programs", max(draft.sentence(start, end)[0], start - _PROGRAM_REACH), start)
    return bool(programs) and draft.words_between(programs[-1][1], start) <= _FEW_WORDS
