"""The writer's own words (company, full name, phone …) that the context lists as private."""

from collections.abc import Iterator

import regex

from linter.draft import Draft
from linter.model import Detail


def find(draft: Draft, private: tuple[str, ...]) -> Iterator[Detail]:
    """Yield every private string in the folded text, whole words only, as kind `identity`."""
    for words in private:
        parts = Draft(words).folded.split()
        if not parts:
            continue
        pattern = r"(?<!\w)" + r"\s+".join(map(regex.escape, parts)) + r"(?!\w)"
        for found in regex.finditer(pattern, draft.folded, regex.IGNORECASE):
            yield Detail("identity", *found.span(), " ".join(parts))
