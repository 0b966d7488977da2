"""Another hour for her call, chosen by herself: early enough that all tries and everybody on the ladder have room."""

from __future__ import annotations

from datetime import time

from sqlalchemy.orm import Session

from models import CheckinPlan, Person, Source
from services.hours.duetime import QUIET_START

from . import latest_try
from .checkin_plans import change

EARLIEST = time(8)


def in_the_night(at: time) -> bool:
    """Whether nobody is rung at this local time, whoever asks for it: before 08, or from 21 on."""
    return not EARLIEST <= at < QUIET_START


class NoRoom(ValueError):
    """The hour lies outside `earliest` to `latest` (local), within which she can be rung."""

    def __init__(self, earliest: time, latest: time) -> None:
        super().__init__(f"she can be rung from {earliest:%H:%M} to {latest:%H:%M}")
        self.earliest, self.latest = earliest, latest


def must_have_room(session: Session, person: Person, plan: CheckinPlan, at: time) -> None:
    """Raises `NoRoom` for a local hour before 08, or one that leaves no room before 21 (`latest_try`)."""
    latest = latest_try.latest_for(session, person, plan)
    if not EARLIEST <= at <= latest:
        raise NoRoom(EARLIEST, latest)


def change_hour(
    session: Session,
    person: Person,
    at: str,
    *,
    source: Source,
    shown: str | None = None,
    instead_of: str | None = None,
) -> CheckinPlan | None:
    """Ring her at this local `HH:MM` instead of `instead_of`, or of all her hours. None when she has no calls.
    `shown` as in `claims.note`.

    Raises `NoRoom`, and ValueError for no such hour; nothing is changed then.
    """
    plan = person.checkin_plan
    if plan is None:
        return None
    others = [old for old in plan.times if instead_of is not None and old != instead_of]
    must_have_room(session, person, plan, time.fromisoformat(at))
    return change(session, person, source=source, shown=shown, times=[*others, at])


def add_hour(
    session: Session, person: Person, at: str, *, source: Source, shown: str | None = None
) -> CheckinPlan | None:
    """Ring her at this local `HH:MM` too. Raises as `change_hour` does, and ValueError for more than three."""
    plan = person.checkin_plan
    if plan is None:
        return None
    must_have_room(session, person, plan, time.fromisoformat(at))
    return change(session, person, source=source, shown=shown, times=[*plan.times, at])
