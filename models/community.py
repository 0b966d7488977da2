"""The area one line serves: its number, hours, languages, and the people who look after it."""

from __future__ import annotations

import enum
from datetime import datetime, time
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from .base import Row, choice


class Language(enum.StrEnum):
    """What a person hears and reads. Lom's administrative language is nynorsk."""

    NN = "nn"
    NB = "nb"
    EN = "en"


OFFICE_HOURS = {str(weekday): "09:00-15:00" for weekday in range(5)}


class Community(Row):
    __tablename__ = "community"
    __table_args__ = (
        sa.CheckConstraint("coordinator_phone <> '' AND on_call_phone <> ''", name="somebody_is_on_call"),
    )

    name: Mapped[str] = mapped_column(unique=True)
    number: Mapped[str] = mapped_column(unique=True, doc="the line's own number, E.164")
    timezone: Mapped[str]
    language: Mapped[Language] = choice(Language, default=Language.NN)
    coordinator_phone: Mapped[str]
    on_call_phone: Mapped[str | None]
    opening_hours: Mapped[dict[str, str]] = mapped_column(default=lambda: dict(OFFICE_HOURS))
    closed_days: Mapped[list[str]] = mapped_column(default=list, doc="ISO dates the office is shut")
    refused_sender: Mapped[str | None] = mapped_column(doc="what the carrier sends no texts from, as it said last")
    sender_refused_at: Mapped[datetime | None]
    controller_name: Mapped[str | None] = mapped_column(
        doc="who decides why and how anything is kept (GDPR art. 4 (7))"
    )
    controller_contact: Mapped[str | None] = mapped_column(
        doc="where who answers for it is reached: a number, an address"
    )
    ran_before_asked: Mapped[bool] = mapped_column(
        default=False, server_default=sa.false(), doc="it was there before a line was asked who answers for it"
    )

    @property
    def keeper(self) -> str:
        """Who answers for what is kept, as people hear and read it."""
        return self.controller_name or self.name

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def alert_phone(self) -> str:
        """Who is rung last: the on-call number, the coordinator's until another is set."""
        return self.on_call_phone or self.coordinator_phone

    def hours(self) -> dict[int, tuple[time, time]]:
        """Weekday (0 is Monday) to local opening and closing time."""
        spans = {int(day): span.split("-") for day, span in self.opening_hours.items()}
        return {day: (time.fromisoformat(start), time.fromisoformat(end)) for day, (start, end) in spans.items()}
