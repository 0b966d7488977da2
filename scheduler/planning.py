"""What falls due becomes rows: every service plans its own, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

import structlog
from sqlalchemy.orm import Session

import clock
from models import Database
from services import alerts, checkins, gatherings, rides, talks
from services.forecast import evening
from services.forecast.reckoning import Capacity
from services.outbox import lines
from services.people import contact_asking
from services.signups import reminders
from services.talks import spoken_notes, visits
from services.telling import conversations
from settings import Settings

log = structlog.get_logger()

Plan = Callable[[Session, datetime], object]

MOST_ROUNDS = 50
# What cannot wait comes first. Each inserts what is missing, so any number of schedulers may plan.
PLANS: Mapping[str, Plan] = {
    "alerts": alerts.plan,
    "checkins": checkins.plan,
    "visits": visits.plan,
    "talks": talks.plan,
    "gatherings": gatherings.plan,
    "rides": rides.plan,
    "reminders": reminders.plan,
    "contacts": contact_asking.plan,
    "conversations": conversations.plan,
    "spoken notes": spoken_notes.plan,
}


def plans_for(settings: Settings) -> Mapping[str, Plan]:
    """The services' plans, and the look ahead at whether the round fits this carrier account."""
    capacity = Capacity(settings.calls_per_second, lines.for_others(settings.calls_at_once))
    return {**PLANS, "round": partial(evening.plan, capacity=capacity)}


def run(db: Database, plans: Mapping[str, Plan] = PLANS) -> None:
    """Let every service plan, again while it answers True: there is more. One that raises stops no other."""
    for name, plan in plans.items():
        try:
            for _ in range(MOST_ROUNDS):
                with db.write() as session:
                    more = plan(session, clock.now())
                if more is not True:
                    break
        except Exception:
            log.exception("planning.failed", service=name)
