"""What falls due becomes rows: every service plans its own, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import structlog
from sqlalchemy.orm import Session

import clock
from models import Database

log = structlog.get_logger()

Plan = Callable[[Session, datetime], object]


def plans() -> Mapping[str, Plan]:
    """What cannot wait comes first. Each inserts what is missing, so any number of schedulers may plan."""
    from services import alerts, checkins, conversations, reminders, rides, talks

    return {
        "alerts": alerts.plan,
        "checkins": checkins.plan,
        "talks": talks.plan,
        "rides": rides.plan,
        "reminders": reminders.plan,
        "conversations": conversations.plan,
    }


def run(db: Database, chosen: Mapping[str, Plan] | None = None) -> None:
    """Let every service plan. One that raises is logged and rolled back, and stops no other."""
    for name, plan in (plans() if chosen is None else chosen).items():
        try:
            with db.write() as session:
                plan(session, clock.now())
        except Exception:
            log.exception("planning.failed", service=name)
