"""An hour of the day written in a form."""

from __future__ import annotations

from datetime import time


def read(text: str) -> time:
    """A local hour in whole minutes. Raises ValueError for what is none, and for one with a zone."""
    at = time.fromisoformat(text)
    if at.tzinfo is not None:
        raise ValueError("the page's hours are local")
    return at.replace(second=0, microsecond=0)
