"""An elder's next of kin, in her order: how each is told, when, and what each may know."""

from __future__ import annotations

import enum
from datetime import time

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Row, choice
from .person import Person, Source


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
        sa.Index("ix_contact_agreement", "agreement"),
    )

    elder_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    position: Mapped[int] = mapped_column(doc="1 is asked first")
    agreement: Mapped[Agreement] = choice(Agreement, default=Agreement.NOT_ASKED)
    way: Mapped[ContactWay] = choice(ContactWay, default=ContactWay.BOTH)
    may_know: Mapped[MayKnow] = choice(MayKnow, default=MayKnow.ADDRESS)
    lives_near: Mapped[bool] = mapped_column(default=False)
    has_key: Mapped[bool] = mapped_column(default=False, doc="to her house")
    hours: Mapped[str | None]
    source: Mapped[Source] = choice(Source)

    elder: Mapped[Person] = relationship(foreign_keys=[elder_id])
    person: Mapped[Person] = relationship(foreign_keys=[person_id], lazy="joined")

    def may_be_told_at(self, local: time) -> bool:
        if self.hours is None:
            return True
        starts, ends = (time.fromisoformat(part) for part in self.hours.split("-"))
        return starts <= local < ends if starts < ends else local >= starts or local < ends
