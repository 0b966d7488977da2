"""What the two are told of a visit, once each, and when both are reminded of it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlalchemy.orm import Session

from models import About, Person, Visit
from services import telling
from services.hours import duetime, quiet

HOURS_BEFORE = timedelta(hours=2)
DAY_BEFORE_AT = time(10)


def remind(session: Session, visit: Visit, now: datetime) -> None:
    """The day before at ten, and two hours before; who agreed later than that is not reminded of what was just said."""
    community = visit.elder.community
    for lead, (due_at, until) in leads(visit).items():
        in_the_night = quiet.first_allowed(About.VISIT_REMINDER, due_at, until, community) >= until
        if due_at <= now < until and (visit.agreed_at or now) < due_at and not in_the_night:
            for person in (visit.elder, visit.friend):
                tell(session, visit, person, (About.VISIT_REMINDER, lead), until)


def leads(visit: Visit) -> dict[str, tuple[datetime, datetime]]:
    """From when until when each reminder may be told."""
    zone = visit.elder.community.zone
    day_before = duetime.local_day(visit.starts_at, zone) - timedelta(days=1)
    return {
        "day": (duetime.due_instant(day_before, DAY_BEFORE_AT, zone), duetime.due_instant(day_before, time(21), zone)),
        "hours": (visit.starts_at - HOURS_BEFORE, visit.starts_at),
    }


def tell(session: Session, visit: Visit, person: Person, news: tuple[About, str], until: datetime) -> None:
    """`news` is what it is about and the part of the key that makes it once for each person."""
    about, what = news
    key = f"{told_as(visit, what)}{person.id}"
    telling.tell(session, person, about, {"visit": visit.id}, key=key, expires_at=until)


def told_as(visit: Visit, *what: str) -> str:
    return "".join(f"{part}:" for part in ("visit", visit.id, *what))
