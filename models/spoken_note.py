"""A note a volunteer spoke after a talk: thirty seconds at most of his own voice, and never of hers."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import EncryptedBytes, Moving, Row, choice
from .person import Person
from .talk import Talk


class SpokenNoteState(enum.StrEnum):
    """`EXPECTED` was begun; `AT_CARRIER` is recorded and not here yet; `LEAVING` is here and to be deleted there.

    `KEPT` is here alone, `GONE` was deleted here too. `NOTHING` was said, or it was `LOST` before it could be fetched.
    """

    EXPECTED = "expected"
    AT_CARRIER = "at_carrier"
    LEAVING = "leaving"
    KEPT = "kept"
    GONE = "gone"
    NOTHING = "nothing"
    LOST = "lost"


class SpokenNote(Row, Moving):
    __tablename__ = "spoken_note"
    __table_args__ = (
        sa.Index("ix_spoken_note_state", "state", "look_at"),
        sa.Index("ix_spoken_note_age", "state", "created_at"),
    )
    MOVES = {
        SpokenNoteState.EXPECTED: {SpokenNoteState.AT_CARRIER, SpokenNoteState.NOTHING},
        SpokenNoteState.AT_CARRIER: {SpokenNoteState.LEAVING, SpokenNoteState.LOST},
        SpokenNoteState.LEAVING: {SpokenNoteState.KEPT},
        SpokenNoteState.KEPT: {SpokenNoteState.GONE},
        SpokenNoteState.GONE: set(),
        SpokenNoteState.NOTHING: {SpokenNoteState.AT_CARRIER},
        SpokenNoteState.LOST: set(),
    }

    talk_id: Mapped[int] = mapped_column(sa.ForeignKey("talk.id"))
    by_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    call_sid: Mapped[str] = mapped_column(doc="the call it was spoken in")
    recording_sid: Mapped[str | None] = mapped_column(unique=True, doc="the carrier's name for it")
    duration_s: Mapped[int | None]
    sound: Mapped[bytes | None] = mapped_column(EncryptedBytes, deferred=True, doc="WAV")
    state: Mapped[SpokenNoteState] = choice(SpokenNoteState, default=SpokenNoteState.EXPECTED)
    look_at: Mapped[datetime] = mapped_column(doc="when the carrier is asked about it next")
    looks: Mapped[int] = mapped_column(default=0, doc="how often the carrier had no good answer")

    talk: Mapped[Talk] = relationship()
    by: Mapped[Person] = relationship()

    @property
    def elder(self) -> Person:
        return self.talk.elder
