"""A migration that has been merged is never edited: a database somewhere has lived through it as it was.

`python -m migrations.sealed` writes down what is new, once it has its final number; `tests/unit/migrations` compares.
"""

from __future__ import annotations

import hashlib

from . import HERE

SEALS = HERE / "sealed.txt"


class Edited(Exception):
    """A migration is not what it was when it was sealed; the text says which."""


def written() -> dict[str, str]:
    """The hash of each migration by the name of its file, as they were sealed."""
    lines = SEALS.read_text().splitlines() if SEALS.exists() else []
    return {name: seal for seal, name in (line.split() for line in lines)}


def found() -> dict[str, str]:
    """The same, as they are now."""
    paths = sorted((HERE / "versions").glob("[0-9]*.py"))
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def seal() -> list[str]:
    """Write down those that are new; answers their names. Raises `Edited` where one that is sealed is another now, or
    is gone."""
    before, now = written(), found()
    edited = [name for name, was in before.items() if now.get(name) != was]
    if edited:
        raise Edited(f"{', '.join(edited)}: put back as it was, and write what is to change in a migration of its own.")
    SEALS.write_text("".join(f"{one}  {name}\n" for name, one in now.items()))
    return [name for name in now if name not in before]


if __name__ == "__main__":
    for new in seal():
        print(new)  # noqa: T201 what it is asked for
