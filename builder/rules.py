"""`check`: how many combinations each pack decides, with no clause that decides none.

Run by build.py with the project's own Python: `python -m builder.rules`.
"""


def main() -> None:
    """Print one line a pack; reading the packs raises an error that names what is wrong."""
    from linter import pack_coverage
    from linter.policy import PACKS

    for pack in PACKS.values():
        count = pack_coverage.combinations(pack.clauses)
        print(f"  {pack.name}: {count:,} combinations, each decided by one of {len(pack.clauses)} clauses")


if __name__ == "__main__":
    main()
