"""Which roles a word names, in whatever language it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from locales import LANGUAGES, phrase
from models import Role

from .letters import plain

SHORTEST = 3
"""Letters of a role's name that must be typed before it is one: fewer are half of somebody's name."""


def roles_called(word: str) -> frozenset[Role]:
    """The roles whose name begins with the plain `word`; none for a word that is too short."""
    if len(word) < SHORTEST:
        return frozenset()
    return frozenset(role for role, names in _names().items() if any(name.startswith(word) for name in names))


@cache
def _names() -> Mapping[Role, frozenset[str]]:
    return {
        role: frozenset(plain(phrase(language, "web-role", role=role.value)) for language in LANGUAGES) for role in Role
    }
