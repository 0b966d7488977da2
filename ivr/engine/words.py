"""Words a caller may say instead of pressing a key."""

from __future__ import annotations

from .turn import Turn


def said_words(turn: Turn, name: str) -> tuple[str, ...]:
    """From a phrase that lists them with commas between."""
    return tuple(word.strip().casefold() for word in turn.t(name).split(","))
