"""What is on: who holds it (`Organiser`), what it is (`Activity`), and each time it happens (`Occurrence`)."""

from __future__ import annotations

import enum
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

import clock

from .base import LOOKED_AT_ONCE, Encrypted, Moving, Row, choice
from .person import Person
from .place import Place, PlaceKind

LEAST_BY_TELEPHONE = 2
ASKED_AFTER = timedelta(minutes=30)
"""So long after its end its host is asked who came."""

T = TypeVar("T")


class OrganiserKind(enum.StrEnum):
    """Municipality, business and volunteers are equals, each with a contact and an agreement."""

    MUNICIPALITY = "municipality"
    BUSINESS = "business"
    VOLUNTEERS = "volunteers"


class Organiser(Row):
    __tablename__ = "organiser"
    __table_args__ = (sa.UniqueConstraint("community_id", "name"), sa.Index("ix_organiser_remind", "remind_at"))

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    name: Mapped[str]
    kind: Mapped[OrganiserKind] = choice(OrganiserKind, default=OrganiserKind.VOLUNTEERS)
    contact_name: Mapped[str | None]
    contact_phone: Mapped[str | None]
    agreement_on: Mapped[date | None]
    renews_on: Mapped[date | None] = mapped_column(doc="the last day of the agreement, unless it is renewed")
    remind_at: Mapped[datetime | None] = mapped_column(doc="when the desk is told that the agreement runs out")
    provides: Mapped[str | None] = mapped_column(Encrypted, doc="what each of the two gives: rooms, coffee, people")
    money: Mapped[str | None] = mapped_column(Encrypted, doc="what is paid, by whom")
    responsible: Mapped[str | None] = mapped_column(Encrypted, doc="who answers for it that it is held as agreed")
    trusted: Mapped[bool] = mapped_column(
        default=False, server_default=sa.false(), doc="what they publish is on at once, and heard by nobody before"
    )


class Suits(enum.StrEnum):
    """Whom an activity suits as well as everybody else: who cannot stand for long, hears badly, or takes no stairs."""

    STANDING = "standing"
    HEARING = "hearing"
    STAIRS = "stairs"


class Interest(enum.StrEnum):
    """What somebody likes to do, and what an activity is about."""

    COMPANY = "company"
    HANDICRAFT = "handicraft"
    EXERCISE = "exercise"
    OUTDOORS = "outdoors"
    MUSIC = "music"
    FOOD = "food"
    STORIES = "stories"
    GAMES = "games"
    REPAIRING = "repairing"
    HUNTING_AND_FISHING = "hunting_and_fishing"
    CULTURE = "culture"
    DIGITAL = "digital"


class MunicipalContact(Row):
    """Whom at the municipality the desk rings about what."""

    __tablename__ = "municipal_contact"

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    name: Mapped[str]
    what_for: Mapped[str]
    contact_phone: Mapped[str]


class Activity(Row):
    __tablename__ = "activity"
    __table_args__ = (sa.UniqueConstraint("organiser_id", "uid"),)

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    organiser_id: Mapped[int] = mapped_column(sa.ForeignKey("organiser.id"))
    uid: Mapped[str] = mapped_column(doc="the calendar's own key; importing again finds the same row")
    title: Mapped[str]
    said_as: Mapped[str | None]
    notes: Mapped[str | None] = mapped_column(Encrypted, doc="what the organiser wrote beside it")
    bring: Mapped[str | None] = mapped_column(Encrypted, doc="what to bring")
    calendar_said: Mapped[str | None] = mapped_column(
        Encrypted, doc="JSON: title and notes as the calendar had them last, once the desk has changed them"
    )

    interests: Mapped[list[str]] = mapped_column(default=list, server_default="[]", doc="values of `Interest`")
    suits: Mapped[list[str]] = mapped_column(default=list, server_default="[]", doc="values of `Suits`")

    organiser: Mapped[Organiser] = relationship()

    @property
    def spoken_title(self) -> str:
        return self.said_as or self.title


class OccurrenceState(enum.StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"


def _soon_after_it(context: Any) -> datetime:
    """Of rows that are inserted many at once."""
    ends_at: datetime = context.get_current_parameters()["ends_at"]
    return ends_at + ASKED_AFTER


class Occurrence(Row, Moving):
    """One time an activity happens. Places left are computed from sign-ups, never kept."""

    __tablename__ = "occurrence"
    __table_args__ = (
        sa.UniqueConstraint("activity_id", "key"),
        sa.Index("ix_occurrence_starts_at", "community_id", "starts_at"),
        sa.Index("ix_occurrence_look", "look_at"),
        sa.Index("uq_occurrence_series", "series_id", "series_on", unique=True),
        sa.Index("ix_occurrence_decides", "state", "confirmed_at", "decides_at"),
        sa.Index("ix_occurrence_ask_came", "ask_came_at"),
        sa.CheckConstraint("maximum IS NULL OR maximum >= 1", name="maximum_positive"),
        sa.CheckConstraint("ends_at >= starts_at", name="ends_after_start"),
    )
    MOVES = {
        OccurrenceState.PLANNED: {OccurrenceState.CANCELLED},
        OccurrenceState.CANCELLED: {OccurrenceState.PLANNED},
    }

    community_id: Mapped[int] = mapped_column(sa.ForeignKey("community.id"))
    activity_id: Mapped[int] = mapped_column(sa.ForeignKey("activity.id"))
    key: Mapped[str] = mapped_column(
        doc="which of the activity's times this is: its original start, ISO 8601 UTC; of a series of ours, its day"
    )
    series_id: Mapped[int | None] = mapped_column(doc="the series it is one of")
    series_on: Mapped[date | None] = mapped_column(doc="the day of the series it stands for, also where it is moved")
    state: Mapped[OccurrenceState] = choice(OccurrenceState, default=OccurrenceState.PLANNED)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    all_day: Mapped[bool] = mapped_column(default=False, doc="no hour is told, and no two-hour reminder")
    place_id: Mapped[int | None] = mapped_column(sa.ForeignKey("place.id"))
    minimum: Mapped[int | None]
    maximum: Mapped[int | None] = mapped_column(doc="None is unlimited: places are not spoken of")
    price_ore: Mapped[int] = mapped_column(default=0)
    reduced_ore: Mapped[int | None] = mapped_column(doc="for who pays a reduced price; None: there is none")
    is_free: Mapped[bool] = mapped_column(
        default=False, server_default=sa.false(), doc="somebody has said that it costs nothing; no price alone says so"
    )
    host_id: Mapped[int | None] = mapped_column(sa.ForeignKey("person.id"), doc="who leads it, when by telephone")
    calendar_said: Mapped[dict[str, Any] | None] = mapped_column(
        sa.JSON(none_as_null=True), doc="what the calendar said last, once the desk has changed something of it"
    )
    look_at: Mapped[datetime | None] = mapped_column(
        default=clock.now,
        server_default=LOOKED_AT_ONCE,
        doc="of a gathering by telephone: when there is next something to do about it",
    )

    decides_at: Mapped[datetime | None] = mapped_column(
        doc="when it is decided whether it is held; None where nothing decides, and it is held however few come"
    )
    confirmed_at: Mapped[datetime | None] = mapped_column(doc="when it was decided that it is held")
    came: Mapped[int | None] = mapped_column(doc="how many came, as the host has said; None: nobody has")
    ask_came_at: Mapped[datetime | None] = mapped_column(
        default=_soon_after_it, doc="when the host is to be asked who came; None: that is done, or nothing to ask"
    )

    activity: Mapped[Activity] = relationship(lazy="joined")
    place: Mapped[Place | None] = relationship(lazy="joined")
    host: Mapped[Person | None] = relationship()

    @validates("state", "starts_at", "ends_at", "all_day", "place_id", "host_id")
    def _changed(self, name: str, value: T) -> T:
        self.look_anew()
        if name == "ends_at" and isinstance(value, datetime):
            self.ask_came_at = value + ASKED_AFTER
        return value

    def look_anew(self) -> None:
        """It has changed, or who comes: a gathering by telephone is looked at at once."""
        self.look_at = clock.now()

    @property
    def spoken_title(self) -> str:
        return self.activity.spoken_title

    @property
    def spoken_place(self) -> str | None:
        return self.place.spoken_name if self.place else None

    @property
    def by_telephone(self) -> bool:
        """Whether it is held by telephone: nobody goes anywhere, and the line rings all who have joined."""
        return self.place is not None and self.place.kind is PlaceKind.TELEPHONE

    @property
    def costs_ore(self) -> int | None:
        """What it costs, 0 where it is free; None where nobody has said. Nobody pays for being rung."""
        return self.price_ore if self.price_ore or self.is_free or self.by_telephone else None

    def binds(self, now: datetime) -> bool:
        """Whether who has joined is counted on at `now` (aware UTC): it is decided, or its hour to be has come."""
        return self.confirmed_at is not None or (self.decides_at is not None and self.decides_at <= now)

    @property
    def least(self) -> int:
        """How many have to come for it to be worth holding; one alone on the telephone has nobody to talk with."""
        return max(self.minimum or 0, LEAST_BY_TELEPHONE if self.by_telephone else 0)
