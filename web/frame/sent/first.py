"""Somebody else was first: a page that says what is so now, and where to go from there."""

from __future__ import annotations

from werkzeug.exceptions import Conflict

Way = tuple[str, str]
"""The name of a phrase, and the address it leads to."""


class SomebodyWasFirst(Conflict):
    """Nothing of this form was done. `says` names the sentence of how it is now, with its `words`; `ways` lead on from
    it, the first as the button."""

    def __init__(self, says: str, *ways: Way, **words: str | int) -> None:
        super().__init__()
        self.says, self.words, self.ways = says, words, ways
