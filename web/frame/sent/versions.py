"""Two who edit the same row do not write over each other unseen.

A form carries what its fields were when the page was made, a hash a field. When it is sent, a field that only she has
changed is hers, a field that only somebody else has changed stays as it is now, and one that both have changed is a
clash: she is shown both at the field, and what she sends after that holds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from flask import request

FIELD = "version"


class Worded(str):
    """The name of a phrase together with its words, for where only a name has room (`t` says it)."""

    words: Mapping[str, str | int]

    def __new__(cls, name: str, **words: str | int) -> Worded:
        worded = super().__new__(cls, name)
        worded.words = words
        return worded


@dataclass(frozen=True, slots=True)
class Merged:
    """`values`: what is to hold, by field. `clashes`: the sentence at each field that both have changed; nothing may be
    saved then."""

    values: dict[str, str]
    clashes: dict[str, Worded] = field(default_factory=dict)


def of(values: Mapping[str, str]) -> str:
    """For the hidden field, of the values as the form shows them."""
    return " ".join(f"{name}={_mark(value)}" for name, value in sorted(values.items()))


def merged(now: Mapping[str, str], typed: Mapping[str, str], shown: str | None = None) -> Merged:
    """`now`: the row's values as the form would show them; `typed`: what was sent. `shown`: the version the form
    carried; that of the request unless given. A field of which it says nothing is as typed."""
    shown = request.form.get(FIELD, "") if shown is None else shown
    marks = dict(part.partition("=")[::2] for part in shown.split())
    values, clashes = {}, {}
    for name, mine in typed.items():
        theirs, mark = now.get(name, mine), marks.get(name)
        if mark is None or mine == theirs or _mark(theirs) == mark:
            values[name] = mine
        elif _mark(mine) == mark:
            values[name] = theirs
        else:
            values[name] = mine
            clashes[name] = Worded("web-clash" if theirs else "web-clash-empty", theirs=theirs, mine=mine)
    return Merged(values, clashes)


def _mark(value: str) -> str:
    return hashlib.sha256(value.strip().encode(errors="replace")).hexdigest()[:12]
