"""What falls due becomes rows: every service plans its own, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog
from sqlalchemy.orm import Session

import clock
from models import Database
from services import alerts, checkins, gatherings, rides, talks
from services.forecast import evening
from services.forecast.reckoning import Capacity
from services.hours.due import NextDue
from services.outbox import lines
from services.people import contact_asking
from services.signups import reminders
from services.talks import spoken_notes, visits
from services.telling import conversations
from settings import Settings

log = structlog.get_logger()

Plan = Callable[[Session, datetime], object]

MOST_ROUNDS = 50
ROUND = "round"


@dataclass(frozen=True, slots=True)
class Service:
    """What a service does when something of its own is due, and when that is."""

    plan: Plan
    next_due: NextDue


# What cannot wait comes first. Each inserts what is missing, so any number of schedulers may plan.
SERVICES: Mapping[str, Service] = {
    "alerts": Service(alerts.plan, alerts.next_due),
    "checkins": Service(checkins.plan, checkins.next_due),
    "visits": Service(visits.plan, visits.next_due),
    "talks": Service(talks.plan, talks.next_due),
    "gatherings": Service(gatherings.plan, gatherings.next_due),
    "rides": Service(rides.plan, rides.next_due),
    "reminders": Service(reminders.plan, reminders.next_due),
    "contacts": Service(contact_asking.plan, contact_asking.next_due),
    "conversations": Service(conversations.plan, conversations.next_due),
    "spoken notes": Service(spoken_notes.plan, spoken_notes.next_due),
}
PLANS: Mapping[str, Plan] = {name: service.plan for name, service in SERVICES.items()}


def plans_for(settings: Settings) -> Mapping[str, Plan]:
    """The services' plans, and the look ahead at whether the round fits this carrier account."""
    capacity = Capacity(settings.calls_per_second, lines.for_others(settings.calls_at_once))
    return {**PLANS, ROUND: partial(evening.plan, capacity=capacity)}


def run(db: Database, plans: Mapping[str, Plan] = PLANS) -> None:
    """Let every one of these plan, again while it answers True: there is more. One that raises stops no other."""
    for name, plan in plans.items():
        try:
            for _ in range(MOST_ROUNDS):
                with db.write() as session:
                    more = plan(session, clock.now())
                if more is not True:
                    break
        except Exception:
            log.exception("planning.failed", service=name)
