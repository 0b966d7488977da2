"""People: elders, visit-friends, drivers, organisers, next of kin. One person may be several; two may share a phone.

When and how an elder wants to be rung (`CheckinPlan`) is hers and stands here too: each of the two knows the other.
"""

from __future__ import annotations

import enum
from datetime import date, datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .base import Base, Encrypted, EncryptedNumber, Row, choice
from .community import Community, Language
from .needs import Carrying, Needing
from .place import Place
from .road import PointHow

MAX_TIMES_A_DAY = 3
USUAL_TRIES = 3
USUAL_GAP_MINUTES = 10
USUAL_RING_S = 25
T = TypeVar("T")
IS_RUNG = "stopped_at IS NULL"


class Role(enum.StrEnum):
    ELDER = "elder"
    VISIT_FRIEND = "visit_friend"
    DRIVER = "driver"
    ORGANISER = "organiser"
    COORDINATOR = "coordinator"
    KIN = "kin"


class Check(enum.StrEnum):
    """What a volunteer shows or does before the first task: that it was seen is known here, never what it says."""

    CERTIFICATE = "certificate"
    INTRODUCTION = "introduction"
    CONFIDENTIALITY = "confidentiality"
    LICENCE = "licence"
    INSURANCE = "insurance"
    COURSE = "course"


RUN_OUT = frozenset({Check.LICENCE, Check.INSURANCE})
"""What holds until a day that is written beside it."""
VOLUNTEER_ROLES = frozenset({Role.VISIT_FRIEND, Role.DRIVER})


class Sex(enum.StrEnum):
    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class PriceClass(enum.StrEnum):
    """What she pays of a price. `FREE`: nothing, and nobody hears of it."""

    FULL = "full"
    REDUCED = "reduced"
    FREE = "free"


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


class OnTalk(enum.StrEnum):
    """What key 2 does: a visit-friend is found tonight, or the desk rings her on the next opening day."""

    TONIGHT = "tonight"
    NEXT_DAY = "next_day"


class OnHelp(enum.StrEnum):
    """Who hears of key 3: her contacts in order, or only who is on call."""

    CONTACTS = "contacts"
    ON_CALL = "on_call"


class HowAnswers(enum.StrEnum):
    """How she answers the evening's question: by key on the phone, by text, or in words because she cannot press."""

    KEYS = "keys"
    TEXT = "text"
    SPEECH = "speech"


class AwayWhy(enum.StrEnum):
    """Why she is not rung for a while. The day she is back is asked again when a stay in hospital was to have ended."""

    AWAY = "away"
    HOLIDAY = "holiday"
    HOSPITAL = "hospital"


class Person(Row, Needing, Carrying):
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
    farm: Mapped[str | None] = mapped_column(Encrypted, doc="the farm's name, by which neighbours find the way")
    latitude: Mapped[float | None] = mapped_column(EncryptedNumber, doc="with `longitude`, where she is fetched")
    longitude: Mapped[float | None] = mapped_column(EncryptedNumber)
    point_how: Mapped[PointHow | None] = choice(PointHow, nullable=True)
    point_by_user_id: Mapped[int | None] = mapped_column(doc="the user of the desk who said where that is")
    point_at: Mapped[datetime | None]
    notes: Mapped[str | None] = mapped_column(Encrypted)
    arrival: Mapped[str | None] = mapped_column(
        Encrypted, doc="her own words to whoever comes to look to her: where the key is, that she hears badly"
    )
    price_class: Mapped[PriceClass] = choice(PriceClass, default=PriceClass.FULL, server_default=PriceClass.FULL.value)
    source: Mapped[Source] = choice(Source, default=Source.DESK)
    left_at: Mapped[datetime | None] = mapped_column(doc="died or moved; since then the line does nothing about her")
    left_by: Mapped[Leaving | None] = choice(Leaving, nullable=True)
    may_invite_asked_at: Mapped[datetime | None] = mapped_column(
        doc="when she was asked, once, whether we may ring her by day about what is on"
    )
    neighbours_asked_at: Mapped[datetime | None] = mapped_column(
        doc="when she was asked, once, whether others from her hamlet may hear that she comes"
    )
    where_asked_at: Mapped[datetime | None] = mapped_column(
        doc="when she was asked, once, where she is fetched, because nobody knew"
    )
    erased_at: Mapped[datetime | None] = mapped_column(
        doc="nothing is known of her since; she has left too, and `left_by` says nothing of why"
    )
    merged_into_id: Mapped[int | None] = mapped_column(
        doc="the row she has, where this was a second one of hers, and was emptied; SQLite gives a table that is there"
        " no new foreign key"
    )

    community: Mapped[Community] = relationship(lazy="joined")
    hamlet: Mapped[Place | None] = relationship()
    roles: Mapped[list[PersonRole]] = relationship(back_populates="person")
    seen_checks: Mapped[list[SeenCheck]] = relationship(back_populates="person", order_by="SeenCheck.id")
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

    @property
    def house(self) -> str | None:
        """The farm and the address, as far as they are known, for whoever is to find the way."""
        return ", ".join(each for each in (self.farm, self.address) if each) or None

    @property
    def hears(self) -> bool:
        """False of an elder who answers the evening's question by text: a call tells her nothing."""
        return self.checkin_plan is None or self.checkin_plan.answers is not HowAnswers.TEXT

    def is_a(self, *roles: Role) -> bool:
        """Whether the person has one of the roles and may act in it now."""
        return any(held.role in roles and held.active for held in self.roles)

    def has_been(self, *roles: Role) -> bool:
        """As `is_a`, though something of hers may have run out meanwhile: what she has promised is still hers."""
        return any(held.role in roles and held.admitted for held in self.roles)


class PersonRole(Base):
    """What somebody is here. A volunteer acts only once the coordinator has recorded all that must be seen first
    (`SeenCheck`; police register regulation's rule as told in the Drammen part of the seed report)."""

    __tablename__ = "person_role"

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"), primary_key=True)
    role: Mapped[Role] = choice(Role, primary_key=True)
    since: Mapped[datetime] = mapped_column(default=clock.now)
    checked_at: Mapped[datetime | None]
    seen: Mapped[dict[str, str] | None] = mapped_column(
        sa.JSON(none_as_null=True), doc="where what was seen stood before it had rows of its own; empty since"
    )
    lapsed_at: Mapped[datetime | None] = mapped_column(
        doc="since then something that was seen has run out: asked about nothing new, and what is promised stands"
    )
    ended_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(back_populates="roles")

    @property
    def admitted(self) -> bool:
        """Whether it is hers, and whatever must be seen of a volunteer was seen once."""
        return self.ended_at is None and (self.role not in VOLUNTEER_ROLES or self.checked_at is not None)

    @property
    def active(self) -> bool:
        return self.admitted and self.lapsed_at is None


class SeenCheck(Row):
    """Something a volunteer has shown or done: that it was seen, on which day, by whom of the desk and until when it
    holds. Never what it says. A course session is a row each, the rest one row that is written anew."""

    __tablename__ = "seen_check"
    __table_args__ = (
        sa.Index(
            "uq_seen_check_one_of_each",
            "person_id",
            "kind",
            unique=True,
            sqlite_where=sa.text("kind <> 'course'"),
            postgresql_where=sa.text("kind <> 'course'"),
        ),
        sa.Index("ix_seen_check_look", "look_at"),
        sa.CheckConstraint("(kind = 'course') = (title IS NOT NULL)", name="course_has_title"),
        sa.CheckConstraint("(kind IN ('licence', 'insurance')) = (until IS NOT NULL)", name="says_until_when"),
    )

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    kind: Mapped[Check] = choice(Check)
    seen_on: Mapped[date]
    until: Mapped[date | None] = mapped_column(doc="the last day it holds")
    title: Mapped[str | None] = mapped_column(Encrypted, doc="which session of which course")
    by_user_id: Mapped[int | None] = mapped_column(doc="the user of the desk who saw it; nobody, for an import")
    look_at: Mapped[datetime | None] = mapped_column(doc="when the desk is next told that it runs out, or it has")

    person: Mapped[Person] = relationship(back_populates="seen_checks")


class CheckinPlan(Row):
    """When and how an elder wants to be rung. Days are numbers, 0 is Monday; times are local `HH:MM`."""

    __tablename__ = "checkin_plan"
    __table_args__ = (
        sa.UniqueConstraint("person_id"),
        sa.CheckConstraint("tries BETWEEN 1 AND 5", name="tries_one_to_five"),
        sa.CheckConstraint("gap_minutes BETWEEN 5 AND 20", name="gap_sensible"),
        sa.CheckConstraint("ring_s BETWEEN 15 AND 60", name="ring_sensible"),
        sa.CheckConstraint("(away_until IS NULL) = (away_why IS NULL)", name="away_says_why"),
        sa.Index(
            "ix_checkin_plan_written_until",
            "written_until",
            sqlite_where=sa.text(IS_RUNG),
            postgresql_where=sa.text(IS_RUNG),
        ),
    )

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    days: Mapped[list[int]]
    times: Mapped[list[str]]
    tries: Mapped[int] = mapped_column(default=USUAL_TRIES)
    gap_minutes: Mapped[int] = mapped_column(default=USUAL_GAP_MINUTES)
    ring_s: Mapped[int] = mapped_column(default=USUAL_RING_S)
    on_talk: Mapped[OnTalk] = choice(OnTalk, default=OnTalk.TONIGHT)
    on_help: Mapped[OnHelp] = choice(OnHelp, default=OnHelp.CONTACTS)
    answers: Mapped[HowAnswers] = choice(HowAnswers, default=HowAnswers.KEYS)
    away_until: Mapped[datetime | None] = mapped_column(index=True, doc="no call is due before this instant")
    away_why: Mapped[AwayWhy | None] = choice(AwayWhy, nullable=True)
    away_source: Mapped[Source | None] = choice(Source, nullable=True)
    away_by_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"), doc="the contact who said it")
    stopped_at: Mapped[datetime | None]
    greeted_at: Mapped[datetime | None] = mapped_column(doc="when she heard, after a key, how to stop the calls")
    written_until: Mapped[datetime] = mapped_column(
        default=clock.now,
        doc="check-ins are written up to here, or not wanted before; a plan that has changed begins anew",
    )

    person: Mapped[Person] = relationship(back_populates="checkin_plan", foreign_keys=[person_id])
    away_by: Mapped[Person | None] = relationship(foreign_keys=[away_by_id])

    @validates("days", "times", "stopped_at")
    def _write_anew(self, _name: str, value: T) -> T:
        """An hour chosen at eight in the evening does not speak of seven the same evening."""
        self.written_until = clock.now()
        return value

    def go_away(self, until: datetime, why: AwayWhy, source: Source, by: Person | None = None) -> None:
        """Not rung before `until` (aware UTC); `by` is the contact who said it."""
        self.away_until, self.away_why, self.away_source = until, why, source
        self.away_by_id = by.id if by is not None else None

    def come_home(self) -> None:
        self.away_until = self.away_why = self.away_source = self.away_by_id = None


class ConsentPurpose(enum.StrEnum):
    """What a consent is for."""

    CHECKIN_CALLS = "checkin_calls"
    SERVICE_SMS = "service_sms"
    TELL_CONTACTS = "tell_contacts"
    BE_CONTACT = "be_contact"
    CONTACT_SAYS_AWAY = "contact_says_away"
    SHARE_LAST_TALK = "share_last_talk"
    ACTIVITY_OFFERS = "activity_offers"
    TELL_NEIGHBOURS = "tell_neighbours"
    INVITATIONS = "invitations"
    SHARE_NUMBER = "share_number"


class Consent(Row):
    """One answer to one question. Answers are added, never changed; the newest of a purpose holds."""

    __tablename__ = "consent"
    __table_args__ = (sa.Index("ix_consent_person", "person_id", "purpose"),)

    person_id: Mapped[int] = mapped_column(sa.ForeignKey("person.id"))
    purpose: Mapped[ConsentPurpose] = choice(ConsentPurpose)
    given: Mapped[bool]
    source: Mapped[Source] = choice(Source)
