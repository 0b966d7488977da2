"""An elder's next of kin, in her order: how each is told, when, and what each may know."""

from __future__ import annotations

import enum
from datetime import datetime, time
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .base import LOOKED_AT_ONCE, Encrypted, Row, choice
from .person import CheckinPlan, Consent, Person, Source

T = TypeVar("T")


class Agreement(enum.StrEnum):
    """Has a contact said yes to being one?"""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class ContactWay(enum.StrEnum):
    """How a contact is told. A text to a number that takes none becomes a call."""

    CALL = "call"
    SMS = "sms"
    BOTH = "both"


class MayKnow(enum.StrEnum):
    """What a contact who looks to her is told, each level with what stands before it; before that, nothing of it.

    `NUMBER`: her telephone number. `ADDRESS`: where she lives. `ARRIVAL`: her own words to whoever comes.
    """

    NUMBER = "number"
    ADDRESS = "address"
    ARRIVAL = "arrival"

    def covers(self, what: MayKnow) -> bool:
        order = list(MayKnow)
        return order.index(what) <= order.index(self)


class Contact(Row):
    """A person, so that language, phone and STOPP hold as for everyone.

    `hours` is "HH:MM-HH:MM" local, when the contact can be told; it may cross midnight, and a call for help is told at
    any hour. None is any hour.
    """

    __tablename__ = "contact"
    __table_args__ = (
        sa.UniqueConstraint("elder_id", "person_id"),
        sa.UniqueConstraint("elder_id", "position"),
        sa.Index("ix_contact_ask", "agreement", "ask_at"),
    )

    elder_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    position: Mapped[int] = mapped_column(doc="1 is asked first")
    agreement: Mapped[Agreement] = choice(Agreement, default=Agreement.NOT_ASKED)
    way: Mapped[ContactWay] = choice(ContactWay, default=ContactWay.BOTH)
    may_know: Mapped[MayKnow] = choice(MayKnow, default=MayKnow.ADDRESS)
    lives_near: Mapped[bool] = mapped_column(default=False)
    has_key: Mapped[bool] = mapped_column(default=False, doc="to her house")
    hours: Mapped[str | None] = mapped_column(Encrypted)
    source: Mapped[Source] = choice(Source)
    ask_at: Mapped[datetime | None] = mapped_column(
        default=clock.now,
        server_default=LOOKED_AT_ONCE,
        doc="while not asked: when it is next seen whether the contact may be; at once, when that may have changed",
    )
    act_asked_at: Mapped[datetime | None] = mapped_column(
        doc="when the elder was asked, once, whether this contact may sign her up"
    )

    elder: Mapped[Person] = relationship(foreign_keys=[elder_id])
    person: Mapped[Person] = relationship(foreign_keys=[person_id], lazy="joined")

    @validates("agreement", "elder_id", "person_id")
    def _look_anew(self, _name: str, value: T) -> T:
        self.ask_at = clock.now()
        return value

    def may_be_told_at(self, local: time) -> bool:
        if self.hours is None:
            return True
        starts, ends = (time.fromisoformat(part) for part in self.hours.split("-"))
        return starts <= local < ends if starts < ends else local >= starts or local < ends


@sa.event.listens_for(CheckinPlan, "after_insert")
def _plan_made(_mapper: Any, connection: sa.Connection, plan: CheckinPlan) -> None:
    """Her contacts may be asked from when she is rung."""
    _look_at_once(connection, Contact.elder_id == plan.person_id)


@sa.event.listens_for(CheckinPlan, "after_update")
def _plan_changed(mapper: Any, connection: sa.Connection, plan: CheckinPlan) -> None:
    if sa.inspect(plan).attrs.stopped_at.history.has_changes():
        _plan_made(mapper, connection, plan)


@sa.event.listens_for(Consent, "after_insert")
def _consent_given(_mapper: Any, connection: sa.Connection, consent: Consent) -> None:
    if consent.given:
        _look_at_once(connection, Contact.elder_id == consent.person_id)


@sa.event.listens_for(Person, "after_update")
def _person_changed(_mapper: Any, connection: sa.Connection, person: Person) -> None:
    """A contact with a telephone can be asked."""
    attrs = sa.inspect(person).attrs
    if attrs.phone.history.has_changes() or attrs.left_at.history.has_changes():
        _look_at_once(connection, Contact.person_id == person.id)


def _look_at_once(connection: sa.Connection, which: sa.ColumnElement[bool]) -> None:
    not_asked = Contact.agreement == Agreement.NOT_ASKED
    connection.execute(sa.update(Contact).where(which, not_asked).values(ask_at=clock.now()))
