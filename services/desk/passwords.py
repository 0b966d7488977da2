"""Which passwords the desk takes, and how they are kept: salted scrypt hashes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from werkzeug.security import check_password_hash
from werkzeug.security import generate_password_hash as _hashed
from zxcvbn import zxcvbn

SHORTEST = 12
LONGEST = 200
STRONG = 3
"""Of zxcvbn's scale from 0 to 4: more than 10^8 guesses (https://github.com/dropbox/zxcvbn)."""
KNOWN = (
    "grendelinja",
    "frivilligsentral",
    "frivilligsentralen",
    "passord",
    "sommar",
    "sommer",
    "haust",
    "vinter",
    "vår",
)
"""Words a guesser here begins with, and the list of English words does not have."""
_READ = 72
"""Guessing is reckoned on so many letters, since it takes ever longer."""

generate_password_hash = partial(_hashed, method="scrypt")


class PasswordTooShort(ValueError):
    """A password of fewer than twelve characters."""


class PasswordTooWeak(ValueError):
    """A password that is soon guessed: a word, a name, a row of keys, or the same again and again."""


def hashed(password: str, about: Iterable[str] = ()) -> str:
    """The hash to keep. `about` are words a guesser would begin with: the user's names, the community's.

    Raises as `check`.
    """
    check(password, about)
    return generate_password_hash(password)


def check(password: str, about: Iterable[str] = ()) -> None:
    """Whether it is one to take, `about` as of `hashed`. Raises `PasswordTooShort` and `PasswordTooWeak`; what is
    longer than any password is the latter too."""
    if len(password) < SHORTEST:
        raise PasswordTooShort
    if len(password) > LONGEST or zxcvbn(password[:_READ], [*KNOWN, *about])["score"] < STRONG:
        raise PasswordTooWeak


def matches(kept: str | None, password: str) -> bool:
    """Whether it is the password of this hash; it takes as long where there is none."""
    if kept:
        return check_password_hash(kept, password[:LONGEST])
    generate_password_hash(password[:LONGEST])
    return False
