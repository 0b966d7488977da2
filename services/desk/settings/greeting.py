"""What the desk writes to whoever is new: one text in each language, kept here, sent by a person."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Community, DeskText, Language, Person

NEW_FOR = timedelta(days=30)
LONGEST = 459
"""Signs: three parts of a text (https://www.twilio.com/docs/glossary/what-sms-character-limit)."""


class TooLong(ValueError):
    """A greeting that is more than three parts."""


def of(community: Community, language: Language) -> str:
    """In her language, or in the community's; empty where nothing is written."""
    held = community.greeting
    return held.get(language.value) or held.get(community.language.value, "")


def to_person(session: Session, person: Person) -> str:
    """What stands ready when the desk writes to her: the greeting, as long as she is new and nobody has written to her
    yet; else nothing."""
    if person.created_at <= clock.now() - NEW_FOR:
        return ""
    words = of(person.community, person.language)
    written = sa.select(sa.exists().where(DeskText.person_id == person.id))
    return "" if not words or session.scalar(written) else words


def set_words(session: Session, community: Community, words: Mapping[Language, str]) -> None:
    """An empty one is taken away. Raises `TooLong`, and changes nothing then."""
    kept = {language.value: " ".join(each.split()) for language, each in words.items() if each.strip()}
    if any(len(each) > LONGEST for each in kept.values()):
        raise TooLong("a greeting is three parts at most")
    community.greeting = kept
    session.flush()
