"""Once a day a driver who has asked for it is texted who needs a ride: by day, hamlet and hour, and taken by a number.
Of one day he may ask himself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby, islice

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

from .. import ranks
from ..offers import asking
from ..pickups import promised_window, runs

LISTED_AT = time(10)
"""Local hour."""
AHEAD = timedelta(days=3)
MOST_LISTED = 3
"""So many of one day stand in one part of a text."""
MOST_NUMBERED = 10
"""So many of one day are given a number: a driver has ninety-nine, for those too whom he is asked about by name."""
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


def listed_ahead(session: Session, driver: Person) -> dict[date, list[RideAsk]]:
    """What stood in a list and may still be taken by its number, by local day, of the days a list is of; soonest first,
    of a day too."""
    last = duetime.local_day(clock.now(), driver.community.zone) + AHEAD
    days: dict[date, list[RideAsk]] = {}
    for ask in asking.listed(session, driver):
        days.setdefault(_day_of(ask.ride.goal, driver), []).append(ask)
    return {day: asks for day, asks in days.items() if day <= last}


def list_of(session: Session, driver: Person, day: date) -> list[RideAsk]:
    """Who needs a ride on that local day and could be driven by him, each with its number, soonest first; the first
    `MOST_NUMBERED`, and whoever has a number already."""
    zone = driver.community.zone
    now, begins, ends = clock.now(), duetime.midnight(day, zone), duetime.midnight(day + A_DAY, zone)
    for ride in islice(_could(session, driver, _open(session, driver, now, begins, ends)), MOST_NUMBERED):
        _list(session, ride, driver)
    return [ask for ask in asking.listed(session, driver) if _day_of(ask.ride.goal, driver) == day]


def numbers(session: Session, driver: Person) -> list[int]:
    """What a number alone may mean that he writes: those of a list he was sent, also of rides another has taken
    since."""
    stood = (
        with_goal(sa.select(RideAsk.code, RideAsk.answer).join(RideAsk.ride))
        .where(RideAsk.driver_id == driver.id, goals.starts_at > clock.now())
        .where(RideAsk.answer.in_((RideAnswer.ASKED, RideAnswer.LISTED, RideAnswer.TAKEN)))
    )
    ahead = session.execute(stood).all()
    was_sent = any(answer is RideAnswer.LISTED for _, answer in ahead) or (bool(ahead) and has_list(session, driver))
    return [code for code, _ in ahead] if was_sent else []


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
    zone = driver.community.zone
    today = duetime.local_day(now, zone)
    begins, ends = duetime.midnight(today, zone), duetime.midnight(today + AHEAD + A_DAY, zone)
    found = list(_could(session, driver, _open(session, driver, now, begins, ends)))
    if not found:
        return
    for _, of_day in groupby(found, key=lambda ride: _day_of(ride.goal, driver)):
        for ride in islice(of_day, MOST_NUMBERED):
            _list(session, ride, driver)
    key = f"ride-list:{driver.id}:{today}"
    telling.tell(session, driver, About.RIDE_LIST, {"driver": driver.id}, key=key, expires_at=now + HOLDS)


def _open(session: Session, driver: Person, now: datetime, begins: datetime, ends: datetime) -> list[Ride]:
    """Who has no driver to what begins from then (UTC) until then, soonest first."""
    here = goals.community_id == driver.community_id, goals.starts_at < ends, goals.ends_at > now
    opened = with_goal(sa.select(Ride)).where(Ride.state.in_(asking.OPEN), *here, goals.starts_at >= begins)
    mine = (ride for ride in session.scalars(opened.order_by(Ride.id)).unique() if runs(ride, now))
    return sorted(mine, key=lambda ride: (ride.goal.starts_at, ride.id))


def _could(session: Session, driver: Person, found: Sequence[Ride]) -> Iterator[Ride]:
    """Of these whom he has room for and has not said no to, where he has not said no to the day."""
    asks = asking.asks_of_each(session, found) if found else {}
    for goal, rides in groupby(found, key=lambda ride: ride.goal):
        said = ranks.said_of(session, goal)
        if not ranks.willing(goal, [driver], said):
            continue
        taken = asking.aboard(session, goal)
        for ride in rides:
            no = any(ask.driver_id == driver.id and ask.answer is RideAnswer.NO for ask in asks[ride.id])
            if not no and asking.with_room(ride, [driver], taken, said):
                yield ride


def _list(session: Session, ride: Ride, driver: Person) -> None:
    """It keeps the number under which he has read of it, unless that is another's by now."""
    ask = asking.ask_to(session, ride, driver.id)
    if ask is not None and (ask.answer is RideAnswer.ASKED or _stands(session, ask)):
        return
    code = asking.free_code(session, driver)
    if ask is None:
        session.add(RideAsk(ride=ride, driver=driver, answer=RideAnswer.LISTED, code=code))
    else:
        ask.answer, ask.code = RideAnswer.LISTED, code
    session.flush()


def _stands(session: Session, ask: RideAsk) -> bool:
    others = (*asking.listed(session, ask.driver), *asking.promised_asks(session, ask.driver))
    return ask.answer is RideAnswer.LISTED and all(one.code != ask.code for one in others if one.id != ask.id)


def _day_of(goal: Goal, driver: Person) -> date:
    return duetime.local_day(goal.starts_at, driver.community.zone)


def _next(driver: Person, now: datetime) -> datetime:
    zone = driver.community.zone
    today = duetime.local_day(now, zone)
    at = duetime.due_instant(today, LISTED_AT, zone)
    return at if at > now else duetime.due_instant(today + A_DAY, LISTED_AT, zone)
