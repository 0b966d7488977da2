"""Once a day a driver who has asked for it is texted who needs a ride: by hamlet and hour, and taken by a number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, DriveTerms, Person, Ride, RideAnswer, RideAsk, Role, all_locked
from models import goal as goals
from models.goal import with_goal
from models.ride import Goal
from services import telling
from services.availability import reading, saying
from services.hours import batch, duetime
from services.hours.due import Due, earliest
from services.phones import texting

from .. import offers, ranks
from ..pickups import promised_window, runs

LISTED_AT = time(10)
"""Local hour."""
AHEAD = timedelta(days=3)
MOST = 3
"""So many stand in one part of a text."""
LATE = timedelta(hours=2)
"""A list that is so late says what was so."""
HOLDS = timedelta(hours=10)
AT_ONCE = 50
A_DAY = timedelta(days=1)


def wants_list(session: Session, driver: Person, *, yes: bool) -> None:
    """From now on he is texted every day on which something is open, or no more."""
    terms = saying.terms_of(session, driver)
    if yes != (terms.list_at is not None):
        terms.list_at = _next(driver, clock.now()) if yes else None
    session.flush()


def has_list(session: Session, driver: Person) -> bool:
    terms = reading.terms(session, driver)
    return terms is not None and terms.list_at is not None


def advance(session: Session, now: datetime) -> bool:
    """Text the list to those whose hour it is, where anything is open. Answers whether there may be more."""
    due = sa.select(DriveTerms.id).where(DriveTerms.list_at <= now).order_by(DriveTerms.id).limit(AT_ONCE)
    rows = all_locked(session, DriveTerms, due)
    batch.each(session, rows, lambda row: _send(session, row, now))
    session.flush()
    return len(rows) == AT_ONCE


def next_due() -> list[Due]:
    return [earliest(DriveTerms.list_at)]


def listed_on(session: Session, driver: Person, day: date) -> list[RideAsk]:
    """What he may take by a number of what is driven on that local day, in the order of the numbers."""
    return [ask for ask in offers.listed(session, driver) if _day_of(ask.ride.goal, driver) == day][:MOST]


def numbers(session: Session, driver: Person) -> list[int]:
    """What a number alone may mean that he writes: those of a list he has asked for, also of rides another has taken
    since."""
    if not has_list(session, driver):
        return []
    stood = sa.select(RideAsk).where(
        RideAsk.driver_id == driver.id, RideAsk.answer.in_((RideAnswer.ASKED, RideAnswer.LISTED, RideAnswer.TAKEN))
    )
    now = clock.now()
    return [ask.code for ask in session.scalars(stood) if ask.ride.goal.starts_at > now]


def fetched_about(ride: Ride) -> datetime:
    """Before anybody has planned it (UTC); when it begins, where no hour is told."""
    usual = promised_window(ride.goal, ride.legs)
    return ride.pickup_from or (usual[0] if usual else ride.goal.starts_at)


def _send(session: Session, row: DriveTerms, now: datetime) -> None:
    driver, since = row.person, row.list_at
    row.list_at = _next(driver, now) if driver.left_at is None else None
    is_late = since is not None and since + LATE < now
    if is_late or not driver.is_a(Role.DRIVER) or texting.number_of(session, driver, About.RIDE_LIST) is None:
        return
    found = _first_day(session, driver, now)
    if not found:
        return
    for ride in found[:MOST]:
        _list(session, ride, driver)
    day = _day_of(found[0].goal, driver)
    subject = {"driver": driver.id, "day": day.toordinal(), "many": len(found)}
    key = f"ride-list:{driver.id}:{duetime.local_day(now, driver.community.zone)}"
    telling.tell(session, driver, About.RIDE_LIST, subject, key=key, expires_at=now + HOLDS)


def _first_day(session: Session, driver: Person, now: datetime) -> list[Ride]:
    """All of the first day on which somebody he could drive has no driver."""
    zone = driver.community.zone
    until = duetime.midnight(duetime.local_day(now, zone) + AHEAD + A_DAY, zone)
    here = goals.community_id == driver.community_id, goals.starts_at < until, goals.ends_at > now
    opened = with_goal(sa.select(Ride)).where(Ride.state.in_(offers.OPEN), *here).order_by(Ride.id)
    mine = (ride for ride in session.scalars(opened).unique() if runs(ride, now))
    days: dict[date, list[Ride]] = {}
    for ride in sorted(mine, key=lambda ride: (ride.goal.starts_at, ride.id)):
        days.setdefault(_day_of(ride.goal, driver), []).append(ride)
    return next((could for day in sorted(days) if (could := list(_could(session, driver, days[day])))), [])


def _could(session: Session, driver: Person, found: Sequence[Ride]) -> Iterator[Ride]:
    """Of these, of one day, whom he has room for and has not said no to, where he has not said no to the day."""
    for ride in found:
        said = ranks.said_of(session, ride.goal)
        if not ranks.willing(ride.goal, [driver], said):
            continue
        ask = offers.ask_to(session, ride, driver.id)
        taken = offers.aboard(session, ride.goal)
        if offers.with_room(ride, [driver], taken, said) and (ask is None or ask.answer is not RideAnswer.NO):
            yield ride


def _list(session: Session, ride: Ride, driver: Person) -> None:
    ask = offers.ask_to(session, ride, driver.id)
    if ask is not None and ask.answer is RideAnswer.ASKED:
        return
    code = offers.free_code(session, driver)
    if ask is None:
        session.add(RideAsk(ride=ride, driver=driver, answer=RideAnswer.LISTED, code=code))
    else:
        ask.answer, ask.code = RideAnswer.LISTED, code
    session.flush()


def _day_of(goal: Goal, driver: Person) -> date:
    return duetime.local_day(goal.starts_at, driver.community.zone)


def _next(driver: Person, now: datetime) -> datetime:
    zone = driver.community.zone
    today = duetime.local_day(now, zone)
    at = duetime.due_instant(today, LISTED_AT, zone)
    return at if at > now else duetime.due_instant(today + A_DAY, LISTED_AT, zone)
