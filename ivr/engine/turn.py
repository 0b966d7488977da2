"""One turn of a call: who is on the line, what was pressed or said, and the words in that person's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from datetime import time as wall_clock
from functools import cache, partial

from sqlalchemy.orm import Session

import clock
from locales import phrase, speech
from locales.cleaning import calendar_words, clean_for_speech
from models import Call, Community, Direction, Person, Role, SpeakingPace
from models.person import VOLUNTEER_ROLES
from services.availability import elder_drivers
from services.hours import duetime
from services.programme import prices
from services.programme.listening import Ahead, OfDay

from .menu import Action, Choice, Closing, Go, lines


@dataclass(slots=True)
class Turn:
    """Given to every screen. Screens read from it and from services; only a choice's action changes anything."""

    session: Session
    call: Call
    community: Community
    address: str
    form: Mapping[str, str]
    now: datetime = field(default_factory=clock.now)
    volunteer: bool | None = None
    """Whether the person may act as a volunteer, where that was read with the call."""
    elder: bool | None = None
    """Whether the person is an elder, likewise."""
    organiser: bool | None = None
    """Whether the person speaks for an organiser, likewise."""
    own_driver: bool | None = None
    """Whether an elder has the person as her own driver, likewise."""
    programme: dict[date, OfDay] = field(default_factory=dict)
    """What is on, of the days this step has asked for."""
    kept: list[object] = field(default_factory=list)
    """Rows that the screen this step goes to asks for as well: a session forgets what nobody holds."""
    ahead: list[Ahead] | None = None
    """The day of each thing that is to come, once this step has asked for them."""

    @property
    def person(self) -> Person | None:
        return self.call.person

    @property
    def someone(self) -> Person:
        """The person on the line. Raises LookupError on a screen that only somebody we know may reach."""
        if self.call.person is None:
            raise LookupError(f"{self.address} was reached by nobody we know")
        return self.call.person

    @property
    def is_volunteer(self) -> bool:
        """Whether the person on the line is a volunteer who was active, and may have promised something."""
        return self.someone.has_been(*VOLUNTEER_ROLES) if self.volunteer is None else self.volunteer

    @property
    def is_elder(self) -> bool:
        """Whether the person on the line is an elder now."""
        return self.someone.is_a(Role.ELDER) if self.elder is None else self.elder

    @property
    def is_organiser(self) -> bool:
        """Whether the person on the line speaks for an organiser now."""
        return self.someone.is_a(Role.ORGANISER) if self.organiser is None else self.organiser

    @property
    def is_own_driver(self) -> bool:
        """Whether an elder has the person on the line as her own driver."""
        if self.own_driver is None:
            self.own_driver = elder_drivers.is_somebodys_own(self.session, self.someone)
        return self.own_driver

    def is_with(self, person: Person) -> None:
        """From now on the call is with this person."""
        self.call.person_id, self.call.person = person.id, person
        self.volunteer = self.elder = self.organiser = self.own_driver = None
        self.session.flush()

    @property
    def language(self) -> str:
        return str(self.call.person.language if self.call.person else self.community.language)

    @property
    def pace(self) -> SpeakingPace:
        return self.call.person.pace if self.call.person else SpeakingPace.NORMAL

    @property
    def name(self) -> str:
        return self.someone.spoken_name

    @property
    def placed_by_line(self) -> bool:
        """Calls the line placed, and legs it dialled, follow stricter rules than calls people made themselves."""
        return self.call.direction is not Direction.INBOUND

    @property
    def shown(self) -> str | None:
        """The number that rings the line: a claim, since anybody can show it. None on a call the line placed, which is
        answered where it was placed to."""
        return None if self.placed_by_line else self.call.other_number or ""

    @property
    def today(self) -> date:
        return duetime.local_day(self.now, self.community.zone)

    @property
    def part_of_day(self) -> str:
        """What a greeting of this hour is for, as the phrases are called: `home-greeting-evening`."""
        return speech.part_of_day_greeting_key(duetime.local(self.now, self.community.zone).hour)

    def t(self, name: str, /, **values: object) -> str:
        return phrase(self.language, name, **values)

    def day(self, instant: datetime) -> str:
        """By name and date, or "i dag", "i kveld", "i morgon"."""
        local = duetime.local(instant, self.community.zone)
        return self._tonight(instant) or speech.day_in_words(local.date(), self.today, self.language)

    def short_day(self, day: date) -> str:
        """A local day of a list: "i morgon", "laurdag", "måndag den sjuande"."""
        return speech.day_in_words(day, self.today, self.language, month=False)

    def time(self, instant: datetime) -> str:
        """The hour beside its `day`, which has said it when it is this evening; else with the part of the day where it
        could be of the morning or of the evening."""
        local = duetime.local(instant, self.community.zone)
        return self.bare_time(instant) if self._tonight(instant) else self.clock(local.time())

    def time_alone(self, instant: datetime) -> str:
        """The hour where no day is said with it: "halv åtte i kveld"."""
        tonight = self._tonight(instant)
        return f"{self.bare_time(instant)} {tonight}" if tonight else self.time(instant)

    def bare_time(self, instant: datetime) -> str:
        """The hour alone: what has been this day, or the first of two hours."""
        return self.bare_clock(duetime.local(instant, self.community.zone).time())

    def clock(self, at: wall_clock) -> str:
        """A local hour of every day in words, with the part of the day where it could be another."""
        return speech.hour_in_words(at, self.language)

    def bare_clock(self, at: wall_clock) -> str:
        return speech.time_in_words(at, self.language)

    def _tonight(self, instant: datetime) -> str | None:
        local = duetime.local(instant, self.community.zone)
        return speech.tonight_in_words(local.time(), self.language) if local.date() == self.today else None

    def clean(self, text: str) -> str:
        """What somebody wrote, fit to be spoken (m/ becomes med, emoji are dropped)."""
        return clean_for_speech(text, self.language).text

    def listed(self, text: str) -> str:
        """A title or a place from a calendar, fit to be spoken."""
        return calendar_words(text, self.language)

    def price(self, time: prices.Priced) -> tuple[str, ...]:
        """What it costs the caller, in words, or that it is arranged; nothing where nobody has said. Whole kroner are
        all anybody charges here."""
        ore = prices.of(time, prices.class_of(self.person))
        if ore is None:
            return ()
        return (self._price_in_words(ore),)

    def _price_in_words(self, ore: int) -> str:
        if ore in (0, prices.PAID):
            return self.t("activities-free" if ore == 0 else "signing-paid")
        return self.t("activities-price", price=speech.kroner_in_words(ore, self.language))

    def press(self, name: str, key: str, /, **values: object) -> str:
        """A choice's words. The phrase ends in `{ $key }`, so words and key cannot drift apart."""
        return self.t(name, key=key, **values)

    def choice(
        self, key: str | int, name: str, then: Action, spoken: tuple[str, ...] = (), /, **values: object
    ) -> Choice:
        """A menu's choice: the phrase `name` offers `key`, and `then` is what happens on it."""
        return Choice(str(key), partial(self.press, name, str(key), **values), then, spoken)

    def words(self, name: str) -> tuple[str, ...]:
        """Words a caller may say instead of pressing a key: a phrase that lists them with commas between."""
        return _listed(self.language, name)

    def go(self, screen: str, *ids: int, saying: str | tuple[str, ...] = ()) -> Go:
        return Go(screen, ids, lines(saying))

    def close(self, *words: str) -> Closing:
        return Closing(lines(*words))


@cache
def _listed(language: str, name: str) -> tuple[str, ...]:
    return tuple(word.strip().casefold() for word in phrase(language, name).split(","))
