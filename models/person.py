"""People: elders, visit-friends, drivers, organisers, next of kin. One person may be several; two may share a phone."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

import clock

from .base import Base, Encrypted, Row, choice
from .community import Community, Language
from .place import Place

if TYPE_CHECKING:
    from .checkin import CheckinPlan


class Role(enum.StrEnum):
    ELDER = "elder"
    VISIT_FRIEND = "visit_friend"
    DRIVER = "driver"
    ORGANISER = "organiser"
    COORDINATOR = "coordinator"
    KIN = "kin"


VOLUNTEER_ROLES = frozenset({Role.VISIT_FRIEND, Role.DRIVER})


class Sex(enum.StrEnum):
    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class Pace(enum.StrEnum):
    """How fast the line speaks to this person; the rate is SSML prosody."""

    NORMAL = "normal"
    SLOW = "slow"
    SLOWER = "slower"


class Source(enum.StrEnum):
    """Where something we know was said."""

    IMPORT = "import"
    PHONE = "phone"
    SMS = "sms"
    DESK = "desk"
    PAGE = "page"
    DEMO = "demo"


class Leaving(enum.StrEnum):
    """Why somebody is no longer one of the line's people."""

    DIED = "died"
    MOVED = "moved"


class Person(Row):
    __tablename__ = "person"
    __table_args__ = (
        sa.UniqueConstraint("community_id", "phone", "folded_name"),
        sa.Index("ix_person_phone", "phone"),
        sa.Index("ix_person_phone2", "phone2"),
        sa.CheckConstraint("(left_at IS NULL) = (left_by IS NULL)", name="left_says_why"),
    )

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    first_name: Mapped[str]
    last_name: Mapped[str] = mapped_column(default="")
    folded_name: Mapped[str] = mapped_column(doc="case-folded 'first last': with the number it says who a row is about")
    said_as: Mapped[str | None] = mapped_column(doc="how the first name is written for the voice, when it matters")
    phone: Mapped[str | None]
    phone2: Mapped[str | None]
    language: Mapped[Language] = choice(Language)
    pace: Mapped[Pace] = choice(Pace, default=Pace.NORMAL)
    birth_year: Mapped[int | None]
    sex: Mapped[Sex | None] = choice(Sex, nullable=True)
    hamlet_id: Mapped[int | None] = mapped_column(sa.ForeignKey("place.id"))
    address: Mapped[str | None] = mapped_column(Encrypted)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    notes: Mapped[str | None] = mapped_column(Encrypted)
    arrival: Mapped[str | None] = mapped_column(
        Encrypted, doc="her own words to whoever comes to look to her: where the key is, that she hears badly"
    )
    seats: Mapped[int | None] = mapped_column(doc="passengers a driver can take")
    source: Mapped[Source] = choice(Source, default=Source.DESK)
    left_at: Mapped[datetime | None] = mapped_column(doc="died or moved; since then the line does nothing about her")
    left_by: Mapped[Leaving | None] = choice(Leaving, nullable=True)

    community: Mapped[Community] = relationship(lazy="joined")
    hamlet: Mapped[Place | None] = relationship()
    roles: Mapped[list[PersonRole]] = relationship(back_populates="person")
    checkin_plan: Mapped[CheckinPlan | None] = relationship(
        back_populates="person", foreign_keys="CheckinPlan.person_id"
    )

    @staticmethod
    def fold(first_name: str, last_name: str) -> str:
        return " ".join(f"{first_name} {last_name}".casefold().split())

    @property
    def spoken_name(self) -> str:
        return self.said_as or self.first_name

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    def is_a(self, *roles: Role) -> bool:
        """Whether the person has one of the roles and may act in it now."""
        return any(held.role in roles and held.active for held in self.roles)


class PersonRole(Base):
    """What somebody is here. A volunteer acts only once the coordinator has recorded the check (certificate shown,
    confidentiality signed): that it was done and when, never its content (police register regulation's rule as told in
    the Drammen part of the seed report)."""

    __tablename__ = "person_role"

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), primary_key=True)
    role: Mapped[Role] = choice(Role, primary_key=True)
    since: Mapped[datetime] = mapped_column(default=clock.now)
    checked_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(back_populates="roles")

    @property
    def active(self) -> bool:
        return self.ended_at is None and (self.role not in VOLUNTEER_ROLES or self.checked_at is not None)


class ConsentPurpose(enum.StrEnum):
    """What a consent is for."""

    CHECKIN_CALLS = "checkin_calls"
    SERVICE_SMS = "service_sms"
    TELL_CONTACTS = "tell_contacts"
    BE_CONTACT = "be_contact"
    CONTACT_SAYS_AWAY = "contact_says_away"
    SHARE_LAST_TALK = "share_last_talk"
    ACTIVITY_OFFERS = "activity_offers"


class Consent(Row):
    """One answer to one question. Answers are added, never changed; the newest of a purpose holds."""

    __tablename__ = "consent"
    __table_args__ = (sa.Index("ix_consent_person", "person_id", "purpose"),)

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    purpose: Mapped[ConsentPurpose] = choice(ConsentPurpose)
    given: Mapped[bool]
    source: Mapped[Source] = choice(Source)


class Phone(Base):
    """What belongs to a number and not to a person: STOPP, and the desk's word on whether it takes texts."""

    __tablename__ = "phone"

    number: Mapped[str] = mapped_column(primary_key=True, doc="E.164")
    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"), primary_key=True)
    sms_stopped_at: Mapped[datetime | None]
    takes_sms: Mapped[bool | None] = mapped_column(doc="overrides what the number range says")
