"""What somebody spoke for others to hear: a volunteer's note after a talk, an organiser's words about what is to come.

Of one's own voice alone, on one's own call: never of an elder's.
"""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import EncryptedBytes, Moving, Row, choice
from .person import Person
from .talk import Talk


class Purpose(enum.StrEnum):
    """What it was spoken for, and so who hears it: the desk; or, once it is published, whoever rings."""

    TALK = "talk"
    PROGRAMME = "programme"


class RecordingState(enum.StrEnum):
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


class Recording(Row, Moving):
    __tablename__ = "recording"
    __table_args__ = (
        sa.Index("ix_recording_state", "state", "look_at"),
        sa.Index("ix_recording_age", "state", "created_at"),
        sa.CheckConstraint("(purpose = 'talk') = (talk_id IS NOT NULL)", name="note_is_of_a_talk"),
        sa.CheckConstraint("purpose = 'programme' OR activity_id IS NULL", name="programme_is_heard"),
    )
    MOVES = {
        RecordingState.EXPECTED: {RecordingState.AT_CARRIER, RecordingState.NOTHING},
        RecordingState.AT_CARRIER: {RecordingState.LEAVING, RecordingState.LOST},
        RecordingState.LEAVING: {RecordingState.KEPT},
        RecordingState.KEPT: {RecordingState.GONE},
        RecordingState.GONE: set(),
        RecordingState.NOTHING: {RecordingState.AT_CARRIER},
        RecordingState.LOST: set(),
    }

    purpose: Mapped[Purpose] = choice(Purpose, default=Purpose.TALK)
    owner_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), doc="whose voice it is")
    talk_id: Mapped[int | None] = mapped_column(sa.ForeignKey("talk.id"))
    activity_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("activity.id"), unique=True, doc="in whose place in the programme it is heard, once published"
    )
    call_sid: Mapped[str] = mapped_column(doc="the call it was spoken in")
    recording_sid: Mapped[str | None] = mapped_column(unique=True, doc="the carrier's name for it")
    duration_s: Mapped[int | None]
    sound: Mapped[bytes | None] = mapped_column(EncryptedBytes, deferred=True, doc="WAV")
    state: Mapped[RecordingState] = choice(RecordingState, default=RecordingState.EXPECTED)
    look_at: Mapped[datetime] = mapped_column(doc="when the carrier is asked about it next")
    looks: Mapped[int] = mapped_column(default=0, doc="how often the carrier had no good answer")

    talk: Mapped[Talk | None] = relationship()
    owner: Mapped[Person] = relationship()

    @property
    def elder(self) -> Person | None:
        """Whom a note is about."""
        return self.talk.elder if self.talk is not None else None

    @property
    def is_here(self) -> bool:
        """Whether its sound can be heard from us."""
        return self.state in HERE_ALREADY


HERE_ALREADY = (RecordingState.LEAVING, RecordingState.KEPT)
