"""The village: a fresh database, the app, the exchange and the scheduler in one process, on one virtual clock.

Stories read like phone calls. At the end the fixture fails the test on a call or text nobody expected, on an error the
exchange saw, and on any line logged as an error.
"""

from __future__ import annotations

import itertools
import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import requests
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
import settings as settings_module
from carrier.twilio import TwilioCarrier
from exchange import (
    Exchange,
    InProcessAdapter,
    InProcessHttpClient,
    Phone,
    PhoneCall,
    VirtualClock,
    wsgi_transport,
)
from models import (
    Community,
    ConsentPurpose,
    Database,
    Duty,
    Language,
    Occurrence,
    Role,
)
from scheduler import advancing, gate, next_due, run_beat
from services.hours import duetime
from services.phones import channel
from services.roads import held
from tests.support import apps, builders
from tests.support.builders import DESK, LINE
from tests.support.databases import Shelf
from tests.support.steps import numbers

BASE = "http://line.test"
EVENING = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
TICK_S = 20
TICK = timedelta(seconds=TICK_S)
STRIDE = timedelta(minutes=10)
LAST = datetime(9000, 1, 1, tzinfo=UTC)
EVERY_TICK = "GRENDELINJA_EVERY_TICK" in os.environ
"""Whether the scheduler comes round at every tick, and not only when something is due; `bin/test --every-tick`."""

WHAT_IS_NOT_EVERY_HOUR = tuple(name for name in gate.WORK if name not in (advancing.EVENING, "tidying"))
CONSENTS = (ConsentPurpose.CHECKIN_CALLS, ConsentPurpose.SERVICE_SMS, ConsentPurpose.TELL_CONTACTS)
HALF_A_DAY = timedelta(hours=12)
"""So often a story's line looks ahead, tidies and says that it is alive: all of that together was a twelfth of what
stories ask, and nothing they are of comes of it."""


@dataclass
class Villager:
    """One person with a telephone in hand."""

    village: Village
    id: int
    first_name: str
    phone: Phone

    def dials(self, *, withheld: bool = False) -> PhoneCall:
        return self.phone.dials(LINE, withheld=withheld)

    def answers(self) -> PhoneCall:
        return self.phone.is_rung() and self.phone.answers()

    def gets_sms(self, *keywords: str) -> str:
        return self.phone.gets_sms(*keywords)

    def texts(self, words: str) -> Villager:
        self.phone.texts(words)
        self.village.settle()
        return self

    @property
    def number(self) -> str:
        return self.phone.number


@dataclass
class Village:
    db: Database
    exchange: Exchange
    carrier: TwilioCarrier
    settings: settings_module.Settings
    app: Any
    community_id: int
    places: dict[str, int]
    stops_for: tuple[str, ...] = WHAT_IS_NOT_EVERY_HOUR
    """At which of the scheduler's rooms time that passes stops; `gate.WORK` for all."""
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(100))
    _all_again_at: datetime = EVENING + HALF_A_DAY

    # -- people

    def elder(
        self,
        name: str = "Kari",
        *,
        mobile: bool = False,
        number: str | None = None,
        checkin: str | None = None,
        hamlet: str = "Garmo",
        language: Language = Language.NN,
        **fields: Any,
    ) -> Villager:
        def is_rung(session: Session, person_id: int) -> None:
            if checkin:
                builders.evening_calls(session, person_id, checkin)

        return self._person(
            name, [Role.ELDER], mobile, number, with_her=is_rung, hamlet=hamlet, language=language, **fields
        )

    def friend(self, name: str = "Berit", *, of: Villager | None = None, on_duty: bool = False) -> Villager:
        def is_a_friend(session: Session, person_id: int) -> None:
            if of:
                builders.friends(session, of.id, person_id)
            hours = {"person_id": person_id, "starts": "17:00", "ends": "22:00"}
            session.add_all(Duty(weekday=weekday, **hours) for weekday in (range(7) if on_duty else ()))

        return self._person(name, [Role.VISIT_FRIEND], mobile=True, with_her=is_a_friend)

    def driver(
        self, name: str = "Ola", *, seats: int | None = 3, hamlet: str = "Garmo", mobile: bool = True, **fields: Any
    ) -> Villager:
        return self._person(name, [Role.DRIVER], mobile=mobile, hamlet=hamlet, seats=seats, **fields)

    def contact(self, name: str, of: Villager, *, mobile: bool = True) -> Villager:
        return self._person(
            name, [Role.KIN], mobile, with_her=lambda session, person_id: builders.contact(session, of.id, person_id)
        )

    def stranger(self, number: str = "+4761555555") -> Phone:
        return self.exchange.phone(number)

    @property
    def desk(self) -> Phone:
        return self.exchange.phone(DESK)

    def _person(
        self,
        name: str,
        roles: list[Role],
        mobile: bool,
        number: str | None = None,
        *,
        with_her: Callable[[Session, int], object] = lambda session, person_id: None,
        hamlet: str = "Garmo",
        language: Language = Language.NN,
        **fields: Any,
    ) -> Villager:
        """`with_her` writes what is known of her besides, in the same transaction."""
        serial = next(self._numbers)
        phone = number or builders.number(serial, mobile=mobile)
        fields |= {"last_name": f"Døme{serial}", "language": language, "hamlet_id": self.places[hamlet]}
        with self.db.write() as session:
            person = builders.person(session, self.community_id, name, *roles, phone=phone, **fields)
            builders.consents(session, person.id, *CONSENTS)
            with_her(session, person.id)
            return Villager(self, person.id, name, self.exchange.phone(phone))

    # -- what is on

    def activity(
        self,
        title: str = "Fredagstreff",
        *,
        days: int = 1,
        at: str = "11:00",
        maximum: int | None = None,
        price_ore: int = 5000,
        place: str = "Utgard",
    ) -> int:
        """An occurrence so many days ahead at a local hour; answers its id."""
        day = self.today + timedelta(days=days)
        starts = duetime.due_instant(day, time.fromisoformat(at), self.zone)
        with self.db.write() as session:
            fields = {"place_id": self.places[place], "maximum": maximum, "price_ore": price_ore}
            uid = f"{title}-{next(self._numbers)}"
            return builders.occurrence(session, self.community_id, starts, title, uid=uid, **fields).id

    def every_week(self, title: str = "Fredagstreff", *, weeks: int = 4, first_in: int = 1, **fields: Any) -> list[int]:
        """An activity that is held on the same weekday so many weeks, the first so many days ahead; answers the ids of
        its occurrences."""
        ids = [self.activity(title, days=first_in + 7 * week, **fields) for week in range(weeks)]
        with self.db.write() as session:
            first = session.get_one(Occurrence, ids[0])
            for row_id in ids[1:]:
                session.get_one(Occurrence, row_id).activity_id = first.activity_id
        return ids

    def on_the_map(self) -> Village:
        """The hamlets lie where they lie in Lom, with the roads between them: cars can be planned."""
        with self.db.write() as session:
            held.take(session, session.get_one(Community, self.community_id), held.LOM.read_text("utf-8"), None)
        return self

    # -- time

    @property
    def now(self) -> datetime:
        return self.exchange.clock.now()

    @property
    def today(self) -> date:
        return duetime.local_day(self.now, self.zone)

    @cached_property
    def zone(self) -> ZoneInfo:
        return self.community.zone

    @property
    def community(self) -> Community:
        with self.db.read() as session:
            return session.get_one(Community, self.community_id)

    def settle(self) -> gate.NextTimes | None:
        """One beat of the scheduler, and whatever the exchange then has to do at once. Answers what the scheduler heard
        last of when its rooms are due, if nobody has written since: nothing went out, and the exchange has nothing to
        do."""
        self.exchange.settle()
        beat = run_beat(self.db, self.settings, self.carrier, names=self._rooms_of_beat())
        exchange_due = self.exchange.next_due()
        is_quiet = beat.carried_out == 0 and (exchange_due is None or exchange_due > self.now)
        self.exchange.settle()
        return beat.times if is_quiet else None

    def _rooms_of_beat(self) -> tuple[str, ...]:
        """The rooms of this beat: all of them twice a day."""
        if self.stops_for == gate.WORK or EVERY_TICK or self.now >= self._all_again_at:
            self._all_again_at = self.now + HALF_A_DAY
            return gate.WATCHED
        return WHAT_IS_NOT_EVERY_HOUR

    def forward(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> Village:
        """Let time pass, with the scheduler coming round every twenty seconds."""
        heard = self.settle()
        self._lives_until(self.now + timedelta(hours=hours, minutes=minutes, seconds=seconds), TICK, heard)
        return self

    def until(self, at: str, *, days: int = 0) -> Village:
        """Let time pass to a local hour, today or so many days ahead, the last two minutes of it beat by beat."""
        goal = duetime.due_instant(self.today + timedelta(days=days), time.fromisoformat(at), self.zone)
        heard = self.settle()
        heard = self._lives_until(goal - timedelta(minutes=2), STRIDE, heard)
        self._lives_until(goal, TICK, heard)
        return self

    def until_rung(self, phone: Phone, *, minutes: float) -> Village:
        """Let time pass until this telephone rings, and no longer than so many minutes."""
        heard = self.settle()
        self._lives_until(self.now + timedelta(minutes=minutes), TICK, heard, lambda: phone.rings is not None)
        return self

    def _lives_until(
        self,
        end: datetime,
        tick: timedelta,
        heard: gate.NextTimes | None,
        is_enough: Callable[[], bool] = lambda: False,
    ) -> gate.NextTimes | None:
        """Tick by tick, but for the ticks at which neither the line nor the exchange has anything to do. What the
        scheduler `heard` when it came round just now is asked no more; answers what it heard last."""
        while self.now < end and not is_enough():
            stop, due = self.now + tick, self._next_due(heard)
            while stop < min(due, end):
                stop += tick
            self.exchange.run_until(min(stop, end))
            heard = self.settle()
        return heard

    def _next_due(self, heard: gate.NextTimes | None) -> datetime:
        """When the line or the exchange next has something to do, by what the scheduler has `heard` where that still
        holds; now, where every tick is to be lived through."""
        if EVERY_TICK:
            return self.now
        of_line = next_due(self.db, self.stops_for) if heard is None else self._first_stop(heard)
        return min(at for at in (of_line, self.exchange.next_due(), LAST) if at is not None)

    def _first_stop(self, heard: gate.NextTimes) -> datetime | None:
        return gate.first({name: heard[name] for name in self.stops_for})

    # -- looking

    def rows(self, kind: type, **where: Any) -> list[Any]:
        with self.db.read() as session:
            return list(session.scalars(sa.select(kind).filter_by(**where).order_by(kind.id)))

    def write(self) -> Any:
        return self.db.write()


Places = tuple[int, dict[str, int]]
"""The community's id, and those of its places by name."""


def _laid(db: Database) -> Places:
    with db.write() as session:
        return builders.village(session)


_KEPT: dict[Shelf, Places] = {}


def laid_in(shelf: Shelf) -> Callable[[Database], Places]:
    """Laid once on each engine, and copied into tables that are empty."""

    def fill(db: Database) -> None:
        _KEPT[shelf] = _laid(db)

    def lay(_db: Database) -> Places:
        shelf.put("village", fill)
        return _KEPT[shelf]

    return lay


@contextmanager
def founded(
    db: Database,
    caplog: pytest.LogCaptureFixture,
    *,
    text_from: str | None = None,
    text_links: bool = True,
    lay: Callable[[Database], Places] = _laid,
) -> Iterator[Village]:
    """Thursday 26 November 2026 at four in the afternoon, a village where everybody is fictional. With `text_from` its
    number has voice alone, and that is the setting TEXT_FROM; `text_links` is TEXT_LINKS; `lay` lays its places."""
    settings = apps.settings_of(
        public_url=BASE,
        twilio_api_base="http://127.0.0.1:1",
        calls_per_second=50,
        text_from=text_from or "",
        text_links=text_links,
    )
    virtual = VirtualClock(EVENING)
    channelled = channel.replaced_by(settings.text_channel)
    with clock.replaced_by(virtual.now), channelled, caplog.at_level(logging.ERROR):
        community_id, places = lay(db)
        app = apps.line_of(settings, db)
        exchange = Exchange(
            account_sid=settings.twilio_account_sid,
            auth_token=settings.auth_tokens[0],
            clock=virtual,
            deliver=wsgi_transport(app, BASE),
        )
        numbers.are_given(exchange, BASE, text_from)
        sounds = requests.Session()
        sounds.mount("https://", InProcessAdapter(exchange))
        carrier = TwilioCarrier(
            settings.twilio_account_sid,
            settings.auth_tokens[0],
            http_client=InProcessHttpClient(exchange),
            sounds=sounds,
        )
        village = Village(db, exchange, carrier, settings, app, community_id, dict(places))
        yield village
        assert exchange.unexpected() == []
        assert (exchange.problems, exchange.warnings) == ([], [])
        assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
