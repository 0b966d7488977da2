"""How late the first evening call may be, so that all tries and the whole ladder are through before quiet hours."""

from __future__ import annotations

from collections.abc import Sized
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

import clock
from models import CheckinPlan, Person
from services.hours.duetime import QUIET_START
from services.people import ladder

from .checkin_plans import WINDOW
from .try_times import BUSY_FOR

RUNG_FOR = timedelta(minutes=10)
ROUND_TO = timedelta(minutes=5)
_DAY = date(2000, 1, 1)


def latest_first_try(plan: CheckinPlan, rungs: Sized) -> time:
    """The latest local minute to choose, down to whole five minutes: the tries, their gaps, the forty minutes a busy
    line may add (all of it within the window of the call) and the last one's ringing, then ten minutes for each of
    `rungs` (the ladder, on-call with it), are over at 21."""
    tries = (plan.tries - 1) * timedelta(minutes=plan.gap_minutes) + BUSY_FOR
    needs = min(tries, WINDOW) + timedelta(seconds=plan.ring_s) + len(rungs) * RUNG_FOR
    latest = datetime.combine(_DAY, QUIET_START) - needs
    minutes = (latest - datetime.combine(_DAY, time())) // ROUND_TO * ROUND_TO
    return (datetime.combine(_DAY, time()) + minutes).time()


def latest_for(session: Session, elder: Person, plan: CheckinPlan) -> time:
    """`latest_first_try` with the ladder as it stands."""
    return latest_first_try(plan, ladder.of_elder(session, elder, clock.now()))


def too_late(plan: CheckinPlan, latest: time) -> list[str]:
    """The chosen local times `HH:MM` that leave no room, in order; none when all is well."""
    return [at for at in sorted(plan.times) if time.fromisoformat(at) > latest]
