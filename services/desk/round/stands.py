"""Where somebody stands in an evening, and how many stand there."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

import sqlalchemy as sa

from models import BETWEEN_TRIES, LIVE_ALERT, LIVE_CHECKIN, Alert, Checkin, CheckinState

S = CheckinState


class Stand(enum.StrEnum):
    """In the order in which they are shown: who may need somebody comes first."""

    ALERT = "alert"
    NOT_REACHED = "not_reached"
    RINGING = "ringing"
    WAITING = "waiting"
    PLANNED = "planned"
    SILENCED = "silenced"
    WELL = "well"


_OF = {
    S.PLANNED: Stand.PLANNED,
    S.RINGING: Stand.RINGING,
    S.MISSED: Stand.NOT_REACHED,
    S.NOT_TRIED: Stand.NOT_REACHED,
    S.SILENCED: Stand.SILENCED,
    S.WELL: Stand.WELL,
    S.WANTS_TALK: Stand.WELL,
    S.NEEDS_HELP: Stand.WELL,
}
LEFT = (Stand.RINGING, Stand.WAITING, Stand.PLANNED)
"""Those of whom the evening does not know yet."""


class IsCalled(Protocol):
    """What of a check-in says where it stands."""

    @property
    def state(self) -> CheckinState: ...

    @property
    def due_at(self) -> datetime: ...


def of(checkin: IsCalled, live: Alert | None, now: datetime) -> Stand:
    """Whoever is being looked for stands there, whatever became of the call; whose minute has come waits."""
    if live is not None:
        return Stand.ALERT
    if checkin.state in BETWEEN_TRIES or (checkin.state is S.PLANNED and checkin.due_at <= now):
        return Stand.WAITING
    return _OF[checkin.state]


_PARTS: Mapping[str, tuple[Stand, ...]] = {
    "well": (Stand.WELL,),
    "left": LEFT,
    "silenced": (Stand.SILENCED,),
    "not_reached": (Stand.NOT_REACHED,),
    "alert": (Stand.ALERT,),
}
"""The parts of the bar, in their order."""


def part() -> sa.ColumnElement[str]:
    """The part of the bar a check-in stands in, for who counts many by one statement: as `of` says it of one."""
    live = sa.exists().where(Alert.elder_id == Checkin.person_id, Alert.state.in_(LIVE_ALERT))
    over = [(Checkin.state == state, part_of(stand)) for state, stand in _OF.items() if state not in LIVE_CHECKIN]
    return sa.case((live, "alert"), *over, else_="left")


def part_of(stand: Stand) -> str:
    """The part of the bar it is counted in."""
    return next(name for name, stands in _PARTS.items() if stand in stands)


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the bar. `begins` and `wide` in hundredths of it."""

    name: str
    count: int
    begins: float
    wide: float


def bar(found: Mapping[str, int]) -> list[Segment]:
    """The evening, counted, from those who are well to those who may need somebody; nothing where nobody is rung."""
    total, begins, segments = sum(found.values()), 0.0, []
    for name, count in found.items():
        if count:
            wide = 100 * count / total
            segments.append(Segment(name, count, begins, wide))
            begins += wide
    return segments


def counts(stands: Iterable[Stand]) -> Mapping[str, int]:
    """In the order of the bar: well, left, silenced, not reached, alert."""
    found = Counter(stands)
    return {name: sum(found[each] for each in several) for name, several in _PARTS.items()}
