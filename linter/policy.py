"""The decision: the packs of all platforms that have one."""

from importlib.resources import files

from linter.clauses import CONDITIONS, Clause, Example, Pack
from linter.pack_fields import PackError
from linter.pack_reading import read_pack

__all__ = ["CONDITIONS", "PACKS", "Clause", "Example", "Pack", "PackError", "pack_for", "read_pack"]

PACKS = {
    file.name.removesuffix(".toml"): read_pack(file.name.removesuffix(".toml"), file.read_text(encoding="utf-8"))
    for file in sorted((files(__package__) / "packs").iterdir(), key=lambda file: file.name)
    if file.name.endswith(".toml")
}


def pack_for(platform: str) -> Pack:
    """The platform's pack; the pack `other` where there is none yet."""
    return PACKS.get(platform, PACKS["other"])
