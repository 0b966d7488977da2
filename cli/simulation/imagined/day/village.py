"""The day as it was imagined: who lives there and wants what, what is on, and what the desk does."""

from __future__ import annotations

import enum
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from cli.simulation.imagined.scenario import ON_ITS_WAY_S
from cli.simulation.imagined.settling import DESK, ZONE
from models import ErrandKind, SignupState

from .phones import Manner, Rings, Telephone, Writes

CHECKED = "|".join(f"{what} 2020-01-10" for what in ("certificate", "introduction", "confidentiality"))
DRIVES = "|".join([CHECKED, *(f"{what} 2020-01-10 until 2040-01-10" for what in ("licence", "insurance"))])
"""What was seen of volunteers and drivers, long before any day that is played."""
HAMLET, DOWN, UP = "Fossbergom", "Garmo", "Bøverdalen"
"""Where all is held and most live, and down and up the valley from it."""
NAMES = (
    "Anna",
    "Berit",
    "Dagny",
    "Eldrid",
    "Frøydis",
    "Gunnhild",
    "Hjørdis",
    "Inga",
    "Jorunn",
    "Kari",
    "Liv",
    "Magnhild",
    "Nanna",
    "Oddny",
    "Pernille",
    "Ragnhild",
    "Sigrid",
    "Torbjørg",
    "Unni",
    "Valborg",
)


@dataclass(frozen=True, slots=True)
class Pastime:
    """Something that is on at an hour (UTC), again `weeks` times on that weekday. It is decided whether it is held at
    `decides_at`; `joined` and `waits` are who has come to it before the day, in their order; `driven`: who of the
    joined is driven by whom; `to_drive`: who of them wants to be driven, and has no driver yet."""

    title: str
    starts_at: datetime
    minutes: int = 90
    minimum: int | None = None
    maximum: int | None = None
    decides_at: datetime | None = None
    host: str | None = None
    weeks: int = 1
    joined: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    driven: dict[str, str] = field(default_factory=dict)
    to_drive: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A driver gives back, within so many minutes from `at` on, everybody he was to drive to what is called so."""

    driver: str
    title: str
    at: datetime
    minutes: int


@dataclass(frozen=True, slots=True)
class Moved:
    """What the desk does: from `at` on it is another day."""

    title: str
    at: datetime
    to: datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody set out to do, and how she then stands to what is called so."""

    name: str
    title: str
    stands: frozenset[SignupState]


class Says(enum.StrEnum):
    """How a driver tells the line what happens on the road."""

    BY_KEY = "by key"
    BY_TEXT = "by text"


@dataclass(frozen=True, slots=True)
class OnTheRoad:
    """A driver who says what happens in the one drive he has promised before the day. He sets out so many minutes
    `late`, and says so; `asleep` does not hear her telephone before he has said that nobody comes out."""

    says: Says
    late: int = 0
    asleep: str | None = None


@dataclass(frozen=True, slots=True)
class Out:
    """An errand that was agreed with a driver the day before. She says that she is `ready` to go home by text, where
    her driver uses texts, else by key."""

    rider: str
    driver: str
    what: ErrandKind
    at: datetime
    ready: datetime


@dataclass(slots=True)
class Day:
    """All of it. `called_off` says what its host calls off by key and when; `helpers` on which telephone somebody may
    sign whom up; `looked_at`: most places that were ever seen taken of each occurrence, while it was played, and
    `sat_in`: most seats of each driver's car to it (occurrence, driver)."""

    first: datetime
    last: datetime
    speed: float
    zone: ZoneInfo = ZONE
    tells: bool = True
    """Whoever wants something gets it. Not so where keys and texts get lost."""
    rows: list[dict[str, str]] = field(default_factory=list)
    telephones: dict[str, Telephone] = field(default_factory=lambda: {DESK: Telephone()})
    pastimes: list[Pastime] = field(default_factory=list)
    moved: list[Moved] = field(default_factory=list)
    wanted: list[Wanted] = field(default_factory=list)
    called_off: dict[str, datetime] = field(default_factory=dict)
    helpers: dict[str, str] = field(default_factory=dict)
    looked_at: dict[int, int] = field(default_factory=dict)
    sat_in: dict[tuple[int, int], int] = field(default_factory=dict)
    withdrawn: list[Withdrawal] = field(default_factory=list)
    on_the_road: dict[str, OnTheRoad] = field(default_factory=dict)
    """By the driver; who is none of them drives as he has promised, and never says a word of it."""
    errands: list[Out] = field(default_factory=list)

    @property
    def on_its_way(self) -> timedelta:
        """How much later than the line, or earlier, the exchange may see the same, on a busy machine."""
        return timedelta(seconds=ON_ITS_WAY_S * self.speed)

    def numbers(self, name: str) -> tuple[str, ...]:
        """Whose telephones speak for somebody: her own, and that of who may sign her up."""
        own = tuple(row["phone"] for row in self.rows if row["first_name"] == name)
        return (*own, *(self.helpers[name],)) if name in self.helpers else own


class Cast:
    """People one after another, each with a telephone."""

    def __init__(self, day: Day, lots: random.Random) -> None:
        self.day, self.lots = day, lots

    def elder(
        self,
        *,
        mobile: bool = False,
        beside: str | None = None,
        manner: Manner = Manner.ANSWERS,
        yes: bool = True,
        hamlet: str = HAMLET,
        evening: str | None = None,
    ) -> str:
        """Her first name, which is hers alone; `beside`: she lives with that one, and has the same telephone. She is
        rung every `evening` at that hour (HH:MM)."""
        if beside is not None:
            return self._one("elder", self.day.numbers(beside)[0])
        rung = {"checkin_days": "all", "checkin_time": evening} if evening is not None else {}
        name = self._one("elder", self._number(mobile=mobile), hamlet=hamlet, **rung)
        self.day.telephones[self.day.numbers(name)[0]] = Telephone(manner, yes)
        return name

    def volunteer(
        self,
        role: str,
        *,
        mobile: bool = True,
        manner: Manner = Manner.ANSWERS,
        yes: bool = True,
        **columns: str,
    ) -> str:
        name = self._one(role, self._number(mobile=mobile), **columns)
        self.day.telephones[self.day.numbers(name)[0]] = Telephone(manner, yes, drives=role == "driver")
        return name

    def relative(self, elder: str) -> str:
        """Who may sign that elder up."""
        name = self._one("kin", self._number(mobile=True))
        number = self.day.numbers(name)[0]
        self.day.telephones[number] = Telephone()
        self.day.helpers[elder] = number
        return name

    def acts(self, name: str, act: Rings | Writes) -> None:
        self.day.telephones[self.day.numbers(name)[0]].acts.append(act)

    def _number(self, *, mobile: bool) -> str:
        return f"+47{9200 if mobile else 6120}{len(self.day.rows):04}"

    def _one(self, roles: str, number: str, **columns: str) -> str:
        name = _named(len(self.day.rows))
        common = {"first_name": name, "roles": roles, "phone": number, "hamlet": HAMLET, "language": "nn"}
        self.day.rows.append(common | columns)
        return name


def _named(place: int) -> str:
    """«Anna», …, «Anna Anna», …: so many as there may be."""
    names = [NAMES[place % len(NAMES)]]
    while place >= len(NAMES):
        place = place // len(NAMES) - 1
        names.append(NAMES[place % len(NAMES)])
    return " ".join(reversed(names))


def local(day: date, at: time) -> datetime:
    """A local hour of a day, in UTC."""
    return datetime.combine(day, at, ZONE).astimezone(UTC)


def stands(*states: SignupState) -> frozenset[SignupState]:
    return frozenset(states)


def of(pastimes: Sequence[Pastime], title: str) -> Pastime:
    """What is called so. Raises StopIteration where nothing is."""
    return next(one for one in pastimes if one.title == title)
