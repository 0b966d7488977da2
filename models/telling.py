"""Something a person is to be told, by text or by voice, until she has been told or a human takes it over."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .about import About
from .base import Moving, Row, choice
from .person import Person


class Channel(enum.StrEnum):
    VOICE = "voice"
    SMS = "sms"
    WHEN_RINGING_IN = "when_she_rings"


class TellingState(enum.StrEnum):
    OPEN = "open"
    TOLD = "told"
    NOT_TOLD = "not_told"
    WITHDRAWN = "withdrawn"


class Telling(Row, Moving):
    """A text counts as told when the carrier took it; a spoken message when key 1 was pressed."""

    __tablename__ = "telling"
    __table_args__ = (
        sa.UniqueConstraint("key"),
        sa.Index("ix_telling_person", "person_id", "state"),
        sa.Index("ix_telling_expires_at", "expires_at"),
    )
    MOVES = {
        TellingState.OPEN: {TellingState.TOLD, TellingState.NOT_TOLD, TellingState.WITHDRAWN},
        TellingState.NOT_TOLD: {TellingState.TOLD, TellingState.WITHDRAWN},
        TellingState.TOLD: set(),
        TellingState.WITHDRAWN: set(),
    }

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    about: Mapped[About] = choice(About)
    key: Mapped[str]
    subject: Mapped[dict[str, int]]
    channel: Mapped[Channel] = choice(Channel)
    state: Mapped[TellingState] = choice(TellingState, default=TellingState.OPEN)
    not_before: Mapped[datetime]
    expires_at: Mapped[datetime]
    tries: Mapped[int] = mapped_column(default=0)

    person: Mapped[Person] = relationship(lazy="joined")
