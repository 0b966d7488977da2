"""The area one line serves: its number, hours, languages, and the people who look after it."""

from __future__ import annotations

import enum
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

import clock

from .base import LOOKED_AT_ONCE, Row, choice


class Language(enum.StrEnum):
    """What a person hears and reads. Lom's administrative language is nynorsk."""

    NN = "nn"
    NB = "nb"
    EN = "en"


ON_CALL_FROM = time(8)
"""Local, on Mondays: nobody is relieved in the middle of a night."""
QUIET_FROM, QUIET_UNTIL = time(21), time(8)
"""Local: the night, in which nobody is rung or texted about what she has not asked for. A community may begin its quiet
hours earlier and end them later, and never the other way."""
QUIET_FROM_EARLIEST, QUIET_UNTIL_LATEST = time(20), time(10)
"""As far as they may be moved: a rider is told who comes the evening before, and of a change on the same day."""
NEVER_YET = datetime(1970, 1, 1, tzinfo=UTC)
"""As `LOOKED_AT_ONCE`: it has not been thought of."""
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
    on_call_weeks: Mapped[dict[str, str]] = mapped_column(
        default=dict, server_default="{}", doc="the ISO date of a week's Monday to who is on call in it, E.164"
    )
    text_part_ore: Mapped[int | None] = mapped_column(
        doc="what a part of a text costs; None: as such things usually do"
    )
    call_minute_ore: Mapped[int | None] = mapped_column(
        doc="what a begun minute of a call costs; None: as it usually is"
    )
    greeting: Mapped[dict[str, str]] = mapped_column(
        default=dict, server_default="{}", doc="by language, what the desk writes to who is new"
    )
    quiet_from: Mapped[str | None] = mapped_column(doc="local HH:MM its quiet hours begin; None: at nine, as usual")
    quiet_until: Mapped[str | None] = mapped_column(doc="local HH:MM they end; None: at eight, as usual")
    keep_days: Mapped[dict[str, int]] = mapped_column(
        default=dict, server_default="{}", doc="by kind of `retention.Kind`, where the desk lets it go sooner"
    )
    thanks_at: Mapped[datetime] = mapped_column(
        default=lambda: NEVER_YET,
        server_default=LOOKED_AT_ONCE,
        index=True,
        doc="when its drivers are thanked next, for the month before",
    )
    card_printed_at: Mapped[datetime | None] = mapped_column(doc="when the first card for a telephone was printed")
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
    def quiet(self) -> tuple[time, time]:
        """When its quiet hours begin and end (local), never shorter than the night."""
        begins = time.fromisoformat(self.quiet_from) if self.quiet_from else QUIET_FROM
        ends = time.fromisoformat(self.quiet_until) if self.quiet_until else QUIET_UNTIL
        return max(min(begins, QUIET_FROM), QUIET_FROM_EARLIEST), min(max(ends, QUIET_UNTIL), QUIET_UNTIL_LATEST)

    @property
    def alert_phone(self) -> str:
        """Who is rung last: who is on call now, the coordinator until another is set."""
        return self.on_call_at(clock.now()) or self.coordinator_phone

    def on_call_at(self, at: datetime) -> str | None:
        """Who is on call at an instant: whom that week names, else the usual number; None where none is set."""
        return self.on_call_weeks.get(self.week_of(at)) or self.on_call_phone

    def week_of(self, at: datetime) -> str:
        """The ISO date of the Monday on which the week of being on call began: it is handed on in the morning."""
        local = at.astimezone(self.zone).replace(tzinfo=None) - timedelta(hours=ON_CALL_FROM.hour)
        return (local.date() - timedelta(days=local.weekday())).isoformat()

    def hours(self) -> dict[int, tuple[time, time]]:
        """Weekday (0 is Monday) to local opening and closing time."""
        spans = {int(day): span.split("-") for day, span in self.opening_hours.items()}
        return {day: (time.fromisoformat(start), time.fromisoformat(end)) for day, (start, end) in spans.items()}
