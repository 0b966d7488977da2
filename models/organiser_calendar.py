"""The calendar an organiser keeps on the web: where it is, when it was last good, and what is wrong with it now."""

from __future__ import annotations

import enum
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

import clock

from .activity import Organiser
from .base import Encrypted, Moving, Row, choice


class CalendarState(enum.StrEnum):
    """`NEW` was never fetched from this address. `FAILING` has failed, and nobody is told yet; `BROKEN` is told. In all
    of them what was taken in last holds. `ENDED` is fetched no more."""

    NEW = "new"
    GOOD = "good"
    FAILING = "failing"
    BROKEN = "broken"
    ENDED = "ended"


class CalendarEvent(enum.StrEnum):
    """`FAILED_LONG`: once more, and it has for so long that somebody must see to it."""

    SET = "set"
    FETCHED = "fetched"
    FAILED = "failed"
    FAILED_LONG = "failed_long"
    END = "end"


class CalendarFault(enum.StrEnum):
    """Why nothing could be fetched, or not be taken in."""

    ADDRESS = "address"
    NO_SUCH_HOST = "no_such_host"
    NOT_PUBLIC = "not_public"
    NOT_REACHED = "not_reached"
    NOT_SECURE = "not_secure"
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    REDIRECTS = "redirects"
    REFUSED = "refused"
    SERVER = "server"
    NO_CALENDAR = "no_calendar"
    EMPTY = "empty"
    TOO_MANY = "too_many"


_S, _E = CalendarState, CalendarEvent
_FETCHED_FROM = (_S.NEW, _S.GOOD, _S.FAILING, _S.BROKEN)


class OrganiserCalendar(Row, Moving):
    __tablename__ = "organiser_calendar"
    __table_args__ = (
        sa.UniqueConstraint("organiser_id"),
        sa.Index("ix_organiser_calendar_look", "look_at"),
        sa.CheckConstraint("(state = 'ended') = (look_at IS NULL)", name="looked_at_until_ended"),
    )
    ON = {
        **{(state, _E.SET): _S.NEW for state in _S},
        **{(state, _E.FETCHED): _S.GOOD for state in _FETCHED_FROM},
        **{(state, _E.FAILED): _S.FAILING for state in (_S.NEW, _S.GOOD, _S.FAILING)},
        **{(state, _E.FAILED_LONG): _S.BROKEN for state in (_S.NEW, _S.GOOD, _S.FAILING)},
        (_S.BROKEN, _E.FAILED): _S.BROKEN,
        (_S.BROKEN, _E.FAILED_LONG): _S.BROKEN,
        **{(state, _E.END): _S.ENDED for state in _FETCHED_FROM},
    }

    organiser_id: Mapped[int] = mapped_column(sa.ForeignKey("organiser.id"))
    url: Mapped[str] = mapped_column(Encrypted, doc="an address that lets anybody read it, who has it")
    state: Mapped[CalendarState] = choice(CalendarState, default=CalendarState.NEW)
    fault: Mapped[CalendarFault | None] = choice(CalendarFault, nullable=True)
    look_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it is fetched next")
    tried_at: Mapped[datetime | None]
    good_at: Mapped[datetime | None] = mapped_column(doc="when it was last as it should be, changed or not")
    taken_at: Mapped[datetime | None] = mapped_column(doc="when all of it was last compared with what the line knows")
    failures: Mapped[int] = mapped_column(default=0, doc="in a row")
    etag: Mapped[str | None] = mapped_column(doc="as the server wants it back")
    last_modified: Mapped[str | None] = mapped_column(doc="likewise")
    fingerprint: Mapped[str | None] = mapped_column(doc="of what was taken in, whatever else the file says")
    held: Mapped[int] = mapped_column(default=0, doc="how many times something is on it told of")
    left_out: Mapped[int] = mapped_column(default=0, doc="how many entries of it cannot be used")

    organiser: Mapped[Organiser] = relationship()
