"""What every wording stands on: the row that is due, the language of who reads it, and dates as they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from datetime import time as wall_clock
from typing import TypeVar

from sqlalchemy.orm import Session

import clock
from locales import has_phrase, phrase, speech
from models import About, Base, Community, Errand, Goal, Occurrence, Outbox, Person, PriceClass, Ride
from services.hours import duetime, links
from services.phones import channel
from services.phones.numbers import written_number
from services.programme import prices

LONGEST_TITLE = 40
LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:no|com|org|net|info|eu)\b(?:/\S*)?", re.IGNORECASE)
R = TypeVar("R", bound=Base)


class NothingToSay(Exception):
    """What the text was about is gone or no longer true; the dispatcher withdraws the row."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads a text: the language, and the community whose local time the dates are in."""

    community: Community
    language: str
    now: datetime = field(default_factory=clock.now)
    price_class: PriceClass = PriceClass.FULL

    @classmethod
    def of(cls, person: Person | None, community: Community) -> Reader:
        """Somebody unknown reads the community's language."""
        language = str(person.language if person else community.language)
        return cls(community, language, price_class=prices.class_of(person))

    @property
    def today(self) -> date:
        return duetime.local_day(self.now, self.community.zone)

    def t(self, name: str, /, **values: object) -> str:
        return phrase(self.language, name, **values)

    def day(self, instant: datetime) -> str:
        local = duetime.local(instant, self.community.zone)
        return speech.day_written(local.date(), self.today, self.language)

    def weekday(self, day: date) -> str:
        """'laurdag'."""
        return speech.weekday_in_words(day, self.language)

    def date(self, day: date) -> str:
        return speech.day_written(day, self.today, self.language)

    def time(self, instant: datetime) -> str:
        return speech.time_written(duetime.local(instant, self.community.zone).time(), self.language)

    def clock(self, at: wall_clock) -> str:
        """A local hour of every week."""
        return speech.time_written(at, self.language)

    def costs(self, occurrence: Occurrence, *, place: bool = True) -> str:
        """As `what`, and behind it what it costs the reader, that it is free or paid for; none of it where nobody has
        said."""
        return self.priced(self.what(occurrence, place=place), occurrence)

    def priced(self, what: str, occurrence: Occurrence) -> str:
        """As `costs`, of what is named by other words."""
        ore = prices.of(occurrence, self.price_class)
        if ore is None:
            return what
        if ore in (0, prices.PAID):
            price = self.t("sms-free" if ore == 0 else "sms-paid")
        else:
            price = speech.price_written(ore, self.language)
        return self.t("sms-what-costs", what=what, price=price)

    def rider(self, name: str, ride: Ride) -> str:
        """Whom a driver fetches: 'Kari', 'Kari og 1 til'."""
        return self.t("sms-rider-and", name=name, many=ride.seats - 1) if ride.seats > 1 else name

    def decided(self, occurrence: Occurrence) -> tuple[str, ...]:
        """Who joins what is decided is counted on at once."""
        return (self.t("sms-is-decided"),) if occurrence.binds(self.now) else ()

    def errand_title(self, errand: Errand) -> str:
        """'legen', 'butikken', or what the desk calls it."""
        return self.t("sms-errand-to", what=errand.kind.value) if errand.words is None else self.short(errand.words)

    def _errand(self, errand: Errand, *, asked: bool) -> str:
        """'legen fre 11.12 kl 10.00', 'eit ærend fre 11.12 kl 10.00'."""
        title = self.t("sms-errand-to", what="asked") if asked else self.errand_title(errand)
        return self.t("sms-what", title=title, day=self.day(errand.starts_at), time=self.time(errand.starts_at))

    def what(self, occurrence: Goal, *, place: bool = True, asked: bool = False) -> str:
        """'Fredagstreff fre 11.12 kl 11.00, Utgard': the title, the day, the hour unless all day, the place.

        `asked`: to a driver who has not said yes, who reads of an errand no more than that it is one."""
        if isinstance(occurrence, Errand):
            return self._errand(occurrence, asked=asked)
        title, day = self.short(occurrence.activity.title), self.day(occurrence.starts_at)
        if occurrence.all_day:
            named = self.t("sms-what-all-day", title=title, day=day)
        else:
            named = self.t("sms-what", title=title, day=day, time=self.time(occurrence.starts_at))
        if not place or occurrence.place is None:
            return named
        if occurrence.by_telephone:
            return self.t("sms-what-by-telephone", what=named)
        return self.t("sms-what-at", what=named, place=self.short(occurrence.place.name))

    def short(self, words: str) -> str:
        """A title or place that leaves room for the rest of a text. Where a text may hold no address of a page, those
        in it are left out, unless there is nothing else."""
        bare = words if channel.of(self.community).links else " ".join(LINK.sub(" ", words).split()).strip(" (,:;-")
        return short(bare or words)


@dataclass(frozen=True, slots=True)
class Pages:
    """Where our pages are, and what their links are signed with."""

    public_url: str
    secret_key: str

    def talk_log(self, talk_id: int, friend_id: int) -> str:
        """An address that lets the friend, and nobody without it, log the talk for 72 hours."""
        return self.public_url.rstrip("/") + links.talk_log_path(self.secret_key, talk_id, friend_id)

    def alert(self, alert_id: int, told_id: int) -> str:
        """An address that lets the taker, and nobody without it, tell how it went for 72 hours."""
        return self.public_url.rstrip("/") + links.alert_path(self.secret_key, alert_id, told_id)

    def organiser(self, link_id: int) -> str:
        """An address that opens what one organiser arranges, as long as that link lives."""
        return self.public_url.rstrip("/") + links.organiser_path(self.secret_key, link_id)


@dataclass(frozen=True, slots=True)
class Writing:
    """A row whose words are to be made now. `pages` is None where no link can be given; `to_ring` is the line's number
    as it is written in a text nobody can answer, and None where texts are answered."""

    session: Session
    row: Outbox
    reader: Reader
    pages: Pages | None = None
    to_ring: str | None = None

    def t(self, name: str, /, **values: object) -> str:
        """The phrase; where texts are not answered, the one that asks to be rung in place of one that asks to write."""
        if self.to_ring is not None and has_phrase(f"{name}-ring"):
            return self.reader.t(f"{name}-ring", line=self.to_ring, **values)
        return self.reader.t(name, **values)

    def ended(self, words: str) -> str:
        """The words with the number to ring at their end, where texts are not answered."""
        if self.to_ring is None or words.endswith(f"{self.to_ring}."):
            return words
        return self.reader.t("sms-ring-us", words=words, line=self.to_ring)

    @property
    def line(self) -> str:
        """The line's number, as it is written."""
        return written_number(self.reader.community.number)

    def only_if_not_rung(self) -> None:
        """Raises `NothingToSay` where the call that the carrier had put off was placed after all."""
        self.only_if(self.subject(Outbox, "call").sid is None)

    @property
    def about(self) -> About:
        return self.row.about

    def subject(self, kind: type[R], name: str) -> R:
        """The row the text is about. Raises `NothingToSay` when it is gone."""
        row_id = self.row.subject.get(name)
        found = self.session.get(kind, row_id) if row_id is not None else None
        if found is None:
            raise NothingToSay(f"outbox {self.row.id} about {self.row.about}: no {name}")
        return found

    def only_if(self, still_true: bool) -> None:
        """Raises `NothingToSay` unless what the text says still holds."""
        if not still_true:
            raise NothingToSay(f"outbox {self.row.id} about {self.row.about} is no longer true")


def short(title: str) -> str:
    """A title that leaves room for the rest of a text."""
    plain = " ".join(title.split())
    return plain if len(plain) <= LONGEST_TITLE else plain[: LONGEST_TITLE - 3].rstrip(" ,.-") + "..."


def sex_of(person: Person) -> str:
    """For phrases that choose a pronoun; 'unknown' reads the name instead."""
    return str(person.sex) if person.sex else "unknown"
