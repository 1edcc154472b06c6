"""Long drafts of one trigger repeated, which a pattern that looks too far answers late."""

import tomllib
from dataclasses import dataclass

from builder.paths import ROOT

_FILE = ROOT / "tests/corpus/triggers.toml"


@dataclass(frozen=True, slots=True)
class Trigger:
    """What is repeated, and the words before the first one."""

    repeat: str
    after: str = ""

    def draft(self, length: int) -> str:
        """A draft of about this many characters."""
        return self.after + self.repeat * (length // len(self.repeat))


def read() -> list[Trigger]:
    """Every trigger of tests/corpus/triggers.toml."""
    return [Trigger(**entry) for entry in tomllib.loads(_FILE.read_text(encoding="utf-8"))["triggers"]]
