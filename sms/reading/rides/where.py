"""Where somebody is to be fetched, as it is texted: a farm or an address. Nothing here reads the database or the
clock."""

from __future__ import annotations

import re

from .. import answers, courtesy

_NAMES = re.compile(r"[^\W\d]{2}")
_RIDE = re.compile(r"skyss|\bride\b", re.I)


def may_be_a_place(text: str) -> bool:
    """Not that she comes out now, would have us stop, or needs no ride; nor a number alone."""
    if courtesy.is_all(text) or courtesy.mentions_stop(text) or answers.comes(text):
        return False
    return _NAMES.search(text) is not None and _RIDE.search(text) is None
