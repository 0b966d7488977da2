"""One reminder per sign-up and lead time."""

from __future__ import annotations

import enum

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Row, choice


class Lead(enum.StrEnum):
    DAY_BEFORE = "day_before"
    TWO_HOURS = "two_hours"


class Reminder(Row):
    __tablename__ = "reminder"
    __table_args__ = (sa.UniqueConstraint("signup_id", "lead"), sa.Index("ix_reminder_telling", "telling_id"))

    signup_id: Mapped[int] = mapped_column(sa.ForeignKey("signup.id"))
    lead: Mapped[Lead] = choice(Lead)
    telling_id: Mapped[int | None] = mapped_column(sa.ForeignKey("telling.id"))
