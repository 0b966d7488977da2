"""What falls due becomes rows: every room advances its own, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog
from sqlalchemy.orm import Session

import clock
from models import Database, patiently
from services import alerts, checkins, errands, gatherings, recordings, refunds, rides, standing, talks, trips
from services.forecast import evening
from services.forecast.reckoning import Capacity
from services.hours.due import NextDue
from services.keeping import deleting
from services.outbox import lines
from services.people import checks, contact_asking
from services.programme import agreements, drafts, series
from services.signups import attendance, deciding, freed, reminders
from services.talks import visits
from services.telling import conversations
from services.volunteers import thanking
from settings import Settings

log = structlog.get_logger()

Advance = Callable[[Session, datetime], object]

MOST_TIMES = 50
EVENING = "evening"


@dataclass(frozen=True, slots=True)
class Service:
    """What a service does when something of its own is due, and when that is."""

    advance: Advance
    next_due: NextDue


# What cannot wait comes first. Each inserts what is missing, so any number of schedulers may do it.
SERVICES: Mapping[str, Service] = {
    "alerts": Service(alerts.advance, alerts.next_due),
    "checkins": Service(checkins.advance, checkins.next_due),
    "visits": Service(visits.advance, visits.next_due),
    "talks": Service(talks.advance, talks.next_due),
    "gatherings": Service(gatherings.advance, gatherings.next_due),
    "rides": Service(rides.advance, rides.next_due),
    "errands": Service(errands.advance, errands.next_due),
    "trips": Service(trips.advance, trips.next_due),
    "ride lists": Service(rides.advance_lists, rides.lists_due),
    "deciding": Service(deciding.advance, deciding.next_due),
    "places that come free": Service(freed.advance, freed.next_due),
    "standing": Service(standing.advance, standing.next_due),
    "reminders": Service(reminders.advance, reminders.next_due),
    "attendance": Service(attendance.advance, attendance.next_due),
    "refunds": Service(refunds.advance, refunds.next_due),
    "thanks to drivers": Service(thanking.advance, thanking.next_due),
    "contacts": Service(contact_asking.advance, contact_asking.next_due),
    "series": Service(series.advance, series.next_due),
    "drafts": Service(drafts.advance, drafts.next_due),
    "agreements": Service(agreements.advance, agreements.next_due),
    "checks of volunteers": Service(checks.advance, checks.next_due),
    "conversations": Service(conversations.advance, conversations.next_due),
    "recordings grown old": Service(recordings.advance, recordings.next_due),
    "keeping": Service(deleting.advance, deleting.next_due),
}
ADVANCES: Mapping[str, Advance] = {name: service.advance for name, service in SERVICES.items()}


def advances_for(settings: Settings) -> Mapping[str, Advance]:
    """What the rooms do, and the look ahead at whether the evening fits this carrier account."""
    capacity = Capacity(settings.calls_per_second, lines.for_others(settings.calls_at_once))
    return {**ADVANCES, EVENING: partial(evening.advance, capacity=capacity)}


def run(db: Database, advances: Mapping[str, Advance] = ADVANCES) -> None:
    """Let every one of these advance, again while it answers True: there is more. So there is where it answers what is
    to be done while nothing is held. One that raises stops no other, and one the engine chose to break a deadlock is
    tried once more."""
    for name, advance in advances.items():
        try:
            for _ in range(MOST_TIMES):
                more = patiently(partial(_once, db, advance))
                if callable(more):
                    more()
                elif more is not True:
                    break
        except Exception:
            log.exception("advance.failed", service=name)


def _once(db: Database, advance: Advance) -> object:
    with db.write() as session:
        return advance(session, clock.now())
