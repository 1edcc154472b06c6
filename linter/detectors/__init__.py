"""Detectors: one module a kind, or several ("address", "address_lockers"); adding one is adding a file here.

Each module has `find(draft)`, which yields details in the folded text, and its own examples: `finds` (a draft and
the values to be found, in reading order) and `leaves` (drafts with nothing of the kind).
"""

import functools
import importlib
import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol, cast

from linter.draft import Draft
from linter.model import Detail


class Detector(Protocol):
    """What a module in this folder offers."""

    finds: Mapping[str, Sequence[str]]
    leaves: Sequence[str]

    def find(self, draft: Draft) -> Iterator[Detail]:
        """Details of this detector's kind in the folded text."""


DETECTORS: dict[str, Detector] = {
    module.name: cast(Detector, importlib.import_module(f"{__name__}.{module.name}"))
    for module in pkgutil.iter_modules(__path__)
}


@functools.cache
def of_kind(kind: str) -> list[Detector]:
    """The detectors of a kind: those that are named for it."""
    return [detector for name, detector in DETECTORS.items() if name.partition("_")[0] == kind]


# Details that are there letter by letter; the other detectors read phrases, in which such a detail counts as one word.
WRITTEN = ("email", "link", "phone")
