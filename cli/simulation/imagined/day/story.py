"""What happens in a day of activities, hour by hour: a few people for each thing the line has promised, and the rest by
lot."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from locales.speech import day_in_words
from models import SignupState

from . import road, wishes
from .listening import Wish
from .phones import Manner, Rings, Writes
from .village import (
    CHECKED,
    DOWN,
    DRIVES,
    HAMLET,
    UP,
    Cast,
    Day,
    Moved,
    Pastime,
    Wanted,
    Withdrawal,
    local,
    stands,
)

FEWEST = 51
"""So many elders have a part of their own."""
EARLIEST = time(8)
LATE = time(21, 15)
SHORTEST = timedelta(hours=3, minutes=30)
A_DAY = timedelta(days=1)
OPEN, FULL, ENOUGH, TOO_FEW, MOVES, OFF, HELD, DINNER, CONCERT = (
    "Fredagstreff",
    "Bakekurs",
    "Allsong",
    "Spelkveld",
    "Turgruppe",
    "Kaffistund",
    "Bygdekino",
    "Fellesmiddag",
    "Kafékonsert",
)
TITLES = (OPEN, FULL, ENOUGH, TOO_FEW, MOVES, OFF, HELD, DINNER, CONCERT)
JOINED, WAITING, CANCELLED, OFFERED = (
    SignupState.JOINED,
    SignupState.WAITING,
    SignupState.CANCELLED,
    SignupState.OFFERED,
)
WAITS = (WAITING, OFFERED, JOINED)
"""Who has asked for a place may have been given one since."""
CONCERT_AFTER_MIN, TOO_LATE_MIN = 200, 90
"""When it begins, after the day has; and so long before it the one who drives there cannot after all."""
GIVES_BACK_MIN = 8
LISTED_MIN = 44
"""Before that so much is to come today that a text of what is on does not reach to tomorrow."""


def imagined(elders: int, day: date, begins: time, ends: time, *, seed: int, speed: float) -> Day:
    """A village of so many elders (`FEWEST` or more), and all that happens between two local times, `SHORTEST` apart or
    more."""
    story = _Story(Day(local(day, begins), local(day, ends), speed), day, random.Random(seed))
    story.of_those_who_join()
    story.of_a_full_one()
    story.of_what_is_decided()
    story.of_what_is_moved()
    story.of_what_is_called_off()
    story.of_what_has_been()
    story.of_rides()
    story.of_the_road()
    story.of_the_late_evening()
    while story.elders < elders:
        story.of_one_more()
    return story.told()


class _Story:
    def __init__(self, day: Day, date_: date, lots: random.Random) -> None:
        self.day, self.date, self.lots = day, date_, lots
        self.cast = Cast(day, lots)
        self.coming: dict[str, list[str]] = {title: [] for title in TITLES}
        self.waiting: list[str] = []
        self.drivers = [self.cast.volunteer("driver", seats="3", checked=DRIVES) for _ in range(2)]
        self.hosts = [self.cast.volunteer("visit_friend", mobile=mobile, checked=CHECKED) for mobile in (True, False)]

    @property
    def elders(self) -> int:
        return sum(row["roles"] == "elder" for row in self.day.rows)

    def at(self, minutes: float) -> datetime:
        return self.day.first + timedelta(minutes=minutes)

    def said(self, ahead: int) -> str:
        """How the day so many days ahead is said."""
        return day_in_words(self.date + ahead * A_DAY, self.date, "nn")

    # -- what each of them wants

    def rings_to_join(
        self,
        who: str,
        minutes: float,
        *,
        me: str = "",
        another: str = "",
        ride: bool = False,
        more: tuple[Wish, ...] = (),
    ) -> None:
        """`who` rings from her telephone; `me` and `another` say whom she signs up, where it could be somebody else."""
        done = wishes.JOINED
        if another:
            done = "signing-bound-for-ride" if ride else "signing-bound-for"
        wish = wishes.joins(OPEN, self.said(1), me=me, another=another, ride=ride)
        self.cast.acts(who, Rings(self.at(minutes), wish, done, more))
        self.wants(another or me or who, OPEN, JOINED)

    def rings_to_wait(self, who: str, minutes: float) -> None:
        """A place may be free just then."""
        wish = wishes.joins(FULL, self.said(3))
        self.cast.acts(who, Rings(self.at(minutes), wish, wishes.WAITS))
        self.wants(who, FULL, *WAITS)

    def writes_to_join(self, who: str, minutes: float, *, ride: bool) -> None:
        self.cast.acts(who, Writes(self.at(minutes), "KVA SKJER", OPEN, ride))
        self.wants(who, OPEN, JOINED)

    def wants(self, who: str, title: str, *states: SignupState) -> None:
        self.day.wanted.append(Wanted(who, title, stands(*states)))

    # -- what happens

    def of_those_who_join(self) -> None:
        """By key with a ride and without, with a companion, every week, two on one telephone, a daughter for her
        mother, and by text; somebody was there before, and is reminded at ten."""
        cast = self.cast
        self.rings_to_join(cast.elder(), 6, ride=True)
        self.rings_to_join(cast.elder(mobile=True), 12, more=wishes.WITH_SOMEBODY)
        self.rings_to_join(cast.elder(), 18, more=wishes.EVERY_WEEK)
        first = cast.elder()
        second = cast.elder(beside=first)
        self.rings_to_join(first, 24, me=first)
        self.rings_to_join(first, 32, me=second)
        mother = cast.elder()
        self.rings_to_join(cast.relative(mother), 28, another=mother)
        self.writes_to_join(cast.elder(mobile=True), LISTED_MIN + 4, ride=True)
        self.writes_to_join(cast.elder(mobile=True), LISTED_MIN, ride=False)
        changes_her_mind = cast.elder(mobile=True)
        self.coming[OPEN] += [cast.elder(), cast.elder(mobile=True), changes_her_mind]
        cast.acts(changes_her_mind, Writes(self.at(55), "AV"))
        self.wants(changes_her_mind, OPEN, CANCELLED)
        asks_for_ride = cast.elder(mobile=True)
        self.coming[OPEN].append(asks_for_ride)
        cast.acts(asks_for_ride, Writes(self.at(50), "SKYSS"))

    def of_a_full_one(self) -> None:
        """Two leave, by key and by text; of who waits one says no, one lets the telephone ring first, one answers by
        text, and one comes to the list today."""
        cast = self.cast
        by_key, by_text = cast.elder(), cast.elder(mobile=True)
        self.coming[FULL] += [by_key, by_text, cast.elder()]
        self.waiting += [
            cast.elder(yes=False),
            cast.elder(mobile=True),
            cast.elder(manner=Manner.LATER),
            cast.elder(mobile=True, yes=False),
        ]
        cast.acts(by_key, Rings(self.at(20), wishes.leaves(FULL), wishes.LEFT))
        cast.acts(by_text, Writes(self.at(40), "AV"))
        self.wants(by_key, FULL, CANCELLED)
        self.wants(by_text, FULL, CANCELLED)
        self.rings_to_wait(cast.elder(), 8)

    def of_what_is_decided(self) -> None:
        """One of them on, and one off, where some take what is on instead."""
        cast = self.cast
        self.coming[ENOUGH] += [cast.elder(), cast.elder(mobile=True)]
        self.coming[TOO_FEW] += [cast.elder(), cast.elder(mobile=True), cast.elder(yes=False)]

    def of_what_is_moved(self) -> None:
        cast = self.cast
        self.coming[MOVES] += [cast.elder(), cast.elder(yes=False), cast.elder(mobile=True, yes=False)]

    def of_what_is_called_off(self) -> None:
        """By its host, within three hours: one is driven, one reads it, one nobody reaches."""
        cast = self.cast
        self.coming[OFF] += [cast.elder(mobile=True), cast.elder(), cast.elder(manner=Manner.NEVER)]
        self.day.called_off[OFF] = self.at(40)
        self.cast.acts(self.hosts[0], Rings(self.at(40), wishes.calls_off(OFF), wishes.CALLED_OFF))

    def of_what_has_been(self) -> None:
        cast = self.cast
        self.coming[HELD] += [cast.elder(), cast.elder(mobile=True)]

    def of_rides(self) -> None:
        """Ten are to be driven, six tomorrow and four today. Of the drivers one says yes by text and one on the
        telephone, one is silent, one says no, and one gives back by text, late, both whom he was to drive."""
        cast = self.cast
        for hamlet, mobile, manner, yes in (
            (DOWN, True, Manner.ANSWERS, True),
            (UP, False, Manner.ANSWERS, True),
            (DOWN, True, Manner.NEVER, True),
            (UP, True, Manner.ANSWERS, False),
        ):
            cast.volunteer("driver", mobile=mobile, manner=manner, yes=yes, seats="3", checked=DRIVES, hamlet=hamlet)
        late = cast.volunteer("driver", seats="3", checked=DRIVES, hamlet=DOWN)
        for place in range(6):
            self.coming[DINNER].append(cast.elder(mobile=place % 3 == 0, hamlet=(DOWN, UP)[place % 2]))
        for place in range(4):
            self.coming[CONCERT].append(cast.elder(mobile=place % 2 == 0, hamlet=(DOWN, HAMLET)[place // 2]))
        minutes = CONCERT_AFTER_MIN - TOO_LATE_MIN
        for later in (0, GIVES_BACK_MIN / 2):
            cast.acts(late, Writes(self.at(minutes + later), "SKYSS AV 1"))
        self.day.withdrawn.append(Withdrawal(late, CONCERT, self.at(minutes), GIVES_BACK_MIN))

    def of_the_road(self) -> None:
        self.on_the_road = road.cast(self.day, self.cast, self.at)

    def of_the_late_evening(self) -> None:
        """Where the day is so long: somebody gives her place away when nobody may be rung, and one joins."""
        if self.day.last < local(self.date, LATE) + timedelta(minutes=30):
            return
        minutes = (local(self.date, LATE) - self.day.first) / timedelta(minutes=1)
        leaves = self.cast.elder(mobile=True)
        self.coming[FULL].append(leaves)
        self.cast.acts(leaves, Writes(self.at(minutes), "AV"))
        self.wants(leaves, FULL, CANCELLED)
        self.rings_to_join(self.cast.elder(mobile=True), minutes)

    def of_one_more(self) -> None:
        """Somebody who joins, waits, or has joined what is decided, moved or called off; four of five answer."""
        draw = self.lots.random
        manner = self.lots.choices((Manner.ANSWERS, Manner.LATER, Manner.NEVER), (8, 2, 1))[0]
        who = self.cast.elder(mobile=draw() < 0.4, manner=manner, yes=draw() < 0.8)
        mobile = self.day.numbers(who)[0].startswith("+479")
        minute = self.lots.uniform(5, (self.day.last - self.day.first) / timedelta(minutes=1) - 60)
        match self.lots.choices(("joins", "asks", "leaves", "had", "waits"), (45, 10, 10, 25, 10))[0]:
            case "joins" if mobile and manner is not Manner.NEVER and draw() < 0.5:
                self.writes_to_join(who, max(minute, LISTED_MIN), ride=draw() < 0.3)
            case "joins":
                more = self.lots.choice(((), (), wishes.WITH_SOMEBODY, wishes.EVERY_WEEK))
                self.rings_to_join(who, minute, ride=draw() < 0.3, more=more)
            case "asks":
                self.rings_to_wait(who, minute)
            case "leaves":
                self.coming[FULL].append(who)
                self.cast.acts(who, Rings(self.at(minute), wishes.leaves(FULL), wishes.LEFT))
                self.wants(who, FULL, CANCELLED)
            case "had":
                self.coming[self.lots.choice((OPEN, ENOUGH, TOO_FEW, MOVES, OFF, HELD))].append(who)
            case _:
                self.waiting.append(who)

    def told(self) -> Day:
        """What is on, with all who have come to it."""
        day, decides_at, coming = self.day, self.at(110), self.coming
        evening = time(18)

        def on(ahead: int, at: time) -> datetime:
            return local(self.date + ahead * A_DAY, at)

        day.pastimes = [
            Pastime(OPEN, on(1, time(11)), weeks=3),
            Pastime(FULL, on(3, time(13)), maximum=len(coming[FULL]), waits=tuple(self.waiting)),
            Pastime(ENOUGH, on(1, evening), minimum=len(coming[ENOUGH]), decides_at=decides_at),
            Pastime(TOO_FEW, on(2, time(17)), minimum=len(coming[TOO_FEW]) + 1, decides_at=decides_at),
            Pastime(MOVES, on(2, time(11))),
            Pastime(OFF, self.at(165), host=self.hosts[0], driven={coming[OFF][1]: self.drivers[0]}),
            Pastime(HELD, self.at(130), 15, host=self.hosts[1]),
            Pastime(DINNER, on(1, time(12)), to_drive=tuple(coming[DINNER])),
            Pastime(
                CONCERT,
                self.at(CONCERT_AFTER_MIN),
                driven=dict.fromkeys(coming[CONCERT][:2], day.withdrawn[0].driver),
                to_drive=tuple(coming[CONCERT][2:4]),
            ),
        ]
        day.pastimes = [replace(one, joined=tuple(coming[one.title])) for one in day.pastimes]
        day.pastimes.append(self.on_the_road)
        day.moved = [Moved(MOVES, self.at(70), on(4, time(11)))]
        return day
