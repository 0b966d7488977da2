"""What drivers are refunded: a line a driver and day, at that day's rate in øre; and the rates a desk has set."""

from __future__ import annotations

import enum
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .base import Encrypted, Moving, Row, choice
from .person import Person

IS_OPEN = "state = 'open'"


class RefundState(enum.StrEnum):
    """`OPEN` follows what is known of the day. `HANDED_IN` stands in a list somebody else reckons with, and `PAID` has
    been paid: what changes of the day after that is a line of its own."""

    OPEN = "open"
    HANDED_IN = "handed_in"
    PAID = "paid"


class Refund(Row, Moving):
    """So many kilometres of one driver on one local day. A correction of what was handed in is less than nothing where
    it was too much."""

    __tablename__ = "refund"
    __table_args__ = (
        sa.Index(
            "uq_refund_open",
            "person_id",
            "on_day",
            unique=True,
            sqlite_where=sa.text(IS_OPEN),
            postgresql_where=sa.text(IS_OPEN),
        ),
        sa.Index("ix_refund_person_day", "person_id", "on_day"),
        sa.Index("ix_refund_month", "community_id", "on_day"),
        sa.CheckConstraint(
            "ore = kilometres * km_ore + passenger_kilometres * passenger_ore", name="kilometres_by_the_rate"
        ),
        sa.CheckConstraint("kilometres <> 0 OR passenger_kilometres <> 0", name="of_something"),
    )
    MOVES = {
        RefundState.OPEN: {RefundState.HANDED_IN, RefundState.PAID},
        RefundState.HANDED_IN: {RefundState.OPEN, RefundState.PAID},
        RefundState.PAID: set(),
    }

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    on_day: Mapped[date]
    kilometres: Mapped[int]
    passenger_kilometres: Mapped[int] = mapped_column(doc="of all passengers together")
    km_ore: Mapped[int] = mapped_column(doc="for a kilometre, on that day")
    passenger_ore: Mapped[int] = mapped_column(doc="for a kilometre with a passenger, for each of them")
    ore: Mapped[int]
    what: Mapped[str | None] = mapped_column(Encrypted, doc="where to: what was on, never who sat in the car")
    is_correction: Mapped[bool] = mapped_column(default=False, doc="of what was handed in of that day before")
    state: Mapped[RefundState] = choice(RefundState, default=RefundState.OPEN)
    moved_at: Mapped[datetime | None] = mapped_column(default=clock.now, doc="when it became what it is")
    moved_by_id: Mapped[int | None] = mapped_column(doc="the user of the desk who handed it in or paid it")

    person: Mapped[Person] = relationship()

    @validates("state")
    def _moved_now(self, _name: str, value: RefundState) -> RefundState:
        self.moved_at = clock.now()
        return value


class MileageRate(Row):
    """What a community pays for a kilometre from a day on, where its desk has set it."""

    __tablename__ = "mileage_rate"
    __table_args__ = (
        sa.UniqueConstraint("community_id", "from_day"),
        sa.CheckConstraint("km_ore BETWEEN 0 AND 5000", name="km_in_ore"),
        sa.CheckConstraint("passenger_ore BETWEEN 0 AND 5000", name="passenger_in_ore"),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    from_day: Mapped[date]
    km_ore: Mapped[int]
    passenger_ore: Mapped[int] = mapped_column(default=0)
    by_user_id: Mapped[int | None] = mapped_column(doc="the user of the desk who set it")
