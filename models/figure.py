"""The figures of a month, written before what they are reckoned from is deleted. Nobody can be read out of them."""

from __future__ import annotations

import enum
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Row, choice


class FigureName(enum.StrEnum):
    """What is counted. Minutes are whole ones; `TAKER_MINUTES` is the median from an alert until somebody takes it."""

    REACHED = "reached"
    SIGNED_UP = "signed_up"
    ATTENDED = "attended"
    RIDES_ASKED = "rides_asked"
    RIDES_GIVEN = "rides_given"
    RIDES_LEFT_OUT = "rides_left_out"
    CHECKINS = "checkins"
    ANSWERED = "answered"
    ANSWERED_FIRST = "answered_first"
    ANSWERED_SECOND = "answered_second"
    ANSWERED_LATER = "answered_later"
    ALERTS = "alerts"
    ALERTS_HARMLESS = "alerts_harmless"
    TAKER_MINUTES = "taker_minutes"
    TALKS = "talks"
    VOLUNTEER_MINUTES = "volunteer_minutes"
    CALLS = "calls"
    CALL_MINUTES = "call_minutes"
    TEXT_PARTS = "text_parts"
    NO_SHOWS = "no_shows"
    RIDES_NOT_HOME = "rides_not_home"


class FigureBy(enum.StrEnum):
    """What a month is divided by. Never by two at once: in a small place such a cell is one person."""

    ALL = "all"
    HAMLET = "hamlet"
    SEX = "sex"
    AGE = "age"


class Figure(Row):
    """One cell of one month. `value` is None where fewer than five people stand behind it, or where those could be
    reckoned from it."""

    __tablename__ = "figure"
    __table_args__ = (sa.UniqueConstraint("community_id", "month", "name", "by", "cell"),)

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    month: Mapped[date] = mapped_column(doc="its first day, in the community's zone")
    name: Mapped[FigureName] = choice(FigureName)
    by: Mapped[FigureBy] = choice(FigureBy)
    cell: Mapped[str] = mapped_column(doc="the hamlet's id, the sex, the ten years of age; 'unknown'; '' of all")
    value: Mapped[int | None]
