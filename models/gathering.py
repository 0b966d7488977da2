"""An evening together by telephone: a `Gathering` is one circle of at most eight voices, a `Seat` one part in it.

An occurrence whose place is the telephone is held as one circle, or as several of nearly one size if more have joined.
"""

from __future__ import annotations

import enum
import secrets
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .activity import Occurrence
from .base import Moving, Row, choice
from .person import Person

MOST_VOICES = 8


class GatheringState(enum.StrEnum):
    """`PLANNED` has its seats and rings the host; `OPEN` rings everybody; in `CLOSING` the last word goes."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSING = "closing"
    OVER = "over"


class GatheringEvent(enum.StrEnum):
    THE_HOUR = "the_hour"
    LAST_WORD = "last_round"
    ENDED = "ended"


class SeatState(enum.StrEnum):
    """`COMING` has pressed the key and hears the first words; `STEPPED_OUT` talks with the line and not the others;
    `DROPPED` has lost the call and is rung once more. `ABSENT` never came, `LEFT` was there; whom the desk then chooses
    for host waits to be rung anew."""

    WAITING = "waiting"
    RUNG = "rung"
    COMING = "coming"
    IN = "in"
    STEPPED_OUT = "stepped_out"
    DROPPED = "dropped"
    RUNG_AGAIN = "rung_again"
    ABSENT = "absent"
    REMOVED = "removed"
    LEFT = "left"


class SeatEvent(enum.StrEnum):
    RING = "ring"
    SAYS_YES = "says_yes"
    SAYS_NO = "says_no"
    IS_IN = "is_in"
    STAR = "star"
    BACK = "back"
    LEAVES = "leaves"
    CALL_OVER = "call_over"
    GIVEN_UP = "given_up"
    TAKEN_OUT = "taken_out"
    CLOSED = "closed"
    CHOSEN = "chosen"


G, H, S, E = GatheringState, GatheringEvent, SeatState, SeatEvent
HERE = (S.COMING, S.IN, S.STEPPED_OUT)
"""Whoever's telephone is part of the evening now."""


class Gathering(Row, Moving):
    __tablename__ = "gathering"
    __table_args__ = (sa.UniqueConstraint("occurrence_id", "number"), sa.Index("ix_gathering_state", "state"))
    ON = {
        (G.PLANNED, H.THE_HOUR): G.OPEN,
        (G.PLANNED, H.ENDED): G.OVER,
        (G.OPEN, H.LAST_WORD): G.CLOSING,
        (G.OPEN, H.ENDED): G.OVER,
        (G.CLOSING, H.ENDED): G.OVER,
    }

    occurrence_id: Mapped[int] = mapped_column(sa.ForeignKey("occurrence.id"))
    number: Mapped[int] = mapped_column(doc="which circle of the occurrence; the host sits in the first")
    room: Mapped[str] = mapped_column(
        default=lambda: f"kveldsseto-{secrets.token_hex(8)}", unique=True, doc="the conference's name at the carrier"
    )
    state: Mapped[GatheringState] = choice(GatheringState, default=G.PLANNED)
    quiet: Mapped[bool] = mapped_column(default=False, doc="the host has let everybody fall silent")
    orders: Mapped[int] = mapped_column(default=0, doc="counts what the carrier was told, for keys of its own")
    turn_until: Mapped[datetime | None] = mapped_column(doc="in the last word: when the word goes on")
    warned_at: Mapped[datetime | None] = mapped_column(doc="when it was said that the end is near")

    occurrence: Mapped[Occurrence] = relationship(lazy="joined")
    seats: Mapped[list[Seat]] = relationship(back_populates="gathering", order_by="Seat.id")


class Seat(Row, Moving):
    """One person's part in the evening. Two who share a telephone come in by one call: `beside_id` names whose."""

    __tablename__ = "seat"
    __table_args__ = (
        sa.UniqueConstraint("occurrence_id", "person_id"),
        sa.Index("ix_seat_person", "person_id"),
        sa.Index("ix_seat_gathering", "gathering_id"),
        sa.Index("ix_seat_beside", "beside_id"),
    )
    ON = {
        (S.WAITING, E.RING): S.RUNG,
        (S.WAITING, E.SAYS_YES): S.COMING,
        (S.WAITING, E.GIVEN_UP): S.ABSENT,
        (S.WAITING, E.CLOSED): S.ABSENT,
        (S.RUNG, E.RING): S.RUNG,
        (S.RUNG, E.SAYS_YES): S.COMING,
        (S.RUNG, E.SAYS_NO): S.ABSENT,
        (S.RUNG, E.CALL_OVER): S.ABSENT,
        (S.RUNG, E.CLOSED): S.ABSENT,
        (S.COMING, E.SAYS_YES): S.COMING,
        (S.COMING, E.IS_IN): S.IN,
        (S.COMING, E.STAR): S.STEPPED_OUT,
        (S.COMING, E.CALL_OVER): S.DROPPED,
        (S.COMING, E.TAKEN_OUT): S.REMOVED,
        (S.COMING, E.CLOSED): S.LEFT,
        (S.IN, E.SAYS_YES): S.COMING,
        (S.IN, E.IS_IN): S.IN,
        (S.IN, E.STAR): S.STEPPED_OUT,
        (S.IN, E.CALL_OVER): S.DROPPED,
        (S.IN, E.TAKEN_OUT): S.REMOVED,
        (S.IN, E.CLOSED): S.LEFT,
        (S.STEPPED_OUT, E.SAYS_YES): S.COMING,
        (S.STEPPED_OUT, E.BACK): S.IN,
        (S.STEPPED_OUT, E.LEAVES): S.LEFT,
        (S.STEPPED_OUT, E.CALL_OVER): S.DROPPED,
        (S.STEPPED_OUT, E.TAKEN_OUT): S.REMOVED,
        (S.STEPPED_OUT, E.CLOSED): S.LEFT,
        (S.DROPPED, E.RING): S.RUNG_AGAIN,
        (S.DROPPED, E.SAYS_YES): S.COMING,
        (S.DROPPED, E.GIVEN_UP): S.LEFT,
        (S.DROPPED, E.TAKEN_OUT): S.REMOVED,
        (S.DROPPED, E.CLOSED): S.LEFT,
        (S.RUNG_AGAIN, E.SAYS_YES): S.COMING,
        (S.RUNG_AGAIN, E.SAYS_NO): S.LEFT,
        (S.RUNG_AGAIN, E.CALL_OVER): S.LEFT,
        (S.RUNG_AGAIN, E.TAKEN_OUT): S.REMOVED,
        (S.RUNG_AGAIN, E.CLOSED): S.LEFT,
        (S.ABSENT, E.SAYS_YES): S.COMING,
        (S.ABSENT, E.CHOSEN): S.WAITING,
        (S.LEFT, E.SAYS_YES): S.COMING,
        (S.LEFT, E.CHOSEN): S.WAITING,
    }

    gathering_id: Mapped[int] = mapped_column(sa.ForeignKey("gathering.id"))
    occurrence_id: Mapped[int] = mapped_column(sa.ForeignKey("occurrence.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    beside_id: Mapped[int | None] = mapped_column(sa.ForeignKey("seat.id"), doc="who shares the telephone and is rung")
    number: Mapped[str] = mapped_column(doc="E.164, the telephone that is rung")
    is_host: Mapped[bool] = mapped_column(default=False)
    state: Mapped[SeatState] = choice(SeatState, default=S.WAITING)
    rung: Mapped[int] = mapped_column(default=0, doc="how often the line has rung")
    drops: Mapped[int] = mapped_column(default=0, doc="how often the call was lost; after the first it is rung again")
    call_sid: Mapped[str | None] = mapped_column(doc="the call that is in the room, or was last")
    may_speak: Mapped[bool] = mapped_column(default=False, doc="the host gave the word while the others are quiet")
    had_word: Mapped[bool] = mapped_column(default=False, doc="has had the word in the last word")
    coming_at: Mapped[datetime | None] = mapped_column(doc="last pressed the key that brings in")
    came_at: Mapped[datetime | None] = mapped_column(doc="first came in")
    gone_at: Mapped[datetime | None] = mapped_column(doc="last went out")

    gathering: Mapped[Gathering] = relationship(back_populates="seats")
    person: Mapped[Person] = relationship(lazy="joined")

    @property
    def muted(self) -> bool:
        """Whether the others hear this telephone now; it follows from what the host has said."""
        return self.gathering.quiet and not self.is_host and not self.may_speak
