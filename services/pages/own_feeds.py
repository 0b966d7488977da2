"""A feed of one's own: what somebody has joined, drives to, visits or holds, in the calendar of who has the address.

One a person; a new one ends the one before. It names nobody else, since a calendar on the web is read by its maker too.
Without a link: key 4 of the line's menu, and key 5 for what she does for others.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta

import sqlalchemy as sa
from icalendar import Calendar, Event
from sqlalchemy.orm import Session

import clock
from locales import phrase
from models import Errand, Occurrence, OwnFeed, Person, Ride, RideState, Signup, SignupState, Visit, VisitState
from models import goal as goals
from models.goal import with_goal
from services.hours.links import hashed
from services.programme import calendar

from . import feeds


def make(session: Session, person: Person) -> str:
    """Answers the token of its address, which nobody can read again."""
    end(session, person)
    token = secrets.token_urlsafe(32)
    session.add(OwnFeed(person_id=person.id, token_hash=hashed(token)))
    session.flush()
    return token


def living(session: Session, person: Person) -> OwnFeed | None:
    own = sa.select(OwnFeed).where(OwnFeed.person_id == person.id, OwnFeed.ended_at.is_(None))
    return session.scalars(own.order_by(OwnFeed.id.desc())).first()


def end(session: Session, person: Person) -> None:
    """The address opens nothing any more."""
    own = sa.update(OwnFeed).where(OwnFeed.person_id == person.id, OwnFeed.ended_at.is_(None))
    session.execute(own.values(ended_at=clock.now()))


def of(session: Session, token: str) -> Person | None:
    """Whose it is; None for a feed that is over, or none, and for who has left."""
    asked = sa.select(Person).join(OwnFeed, OwnFeed.person_id == Person.id)
    living_ones = (OwnFeed.ended_at.is_(None), Person.left_at.is_(None))
    return session.scalar(asked.where(OwnFeed.token_hash == hashed(token), *living_ones))


def of_person(session: Session, person: Person, host: str) -> bytes:
    """Hers, of a month back and a year ahead (RFC 5545). `host` makes the keys of its events our own."""
    made = Calendar()
    made.add("prodid", "-//Grendelinja//own//NN")
    made.add("version", "2.0")
    made.add("x-wr-calname", f"Grendelinja, {person.first_name}")
    for event in (*_held(session, person, host), *_driven(session, person, host), *_visits(session, person, host)):
        made.add_component(event)
    return bytes(made.to_ical())


def _within(column: sa.SQLColumnExpression[datetime]) -> tuple[sa.ColumnElement[bool], ...]:
    now = clock.now()
    return column > now - feeds.BACK, column < now + feeds.AHEAD


def _held(session: Session, person: Person, host: str) -> Iterator[Event]:
    """What she has joined, and what is hers to hold."""
    joined = (
        sa.select(Occurrence)
        .join(Signup, Signup.occurrence_id == Occurrence.id)
        .where(Signup.person_id == person.id, Signup.state == SignupState.JOINED, *_within(Occurrence.starts_at))
    )
    rows = {row.id: row for row in session.scalars(joined).unique()}
    led = calendar.led_by(session, person.community, person, person.phone or "", clock.now())
    rows |= {row.id: row for row in led if row.starts_at < clock.now() + feeds.AHEAD}
    for row in sorted(rows.values(), key=lambda each: (each.starts_at, each.id)):
        yield feeds.event(row, person.community, host)


def _driven(session: Session, person: Person, host: str) -> Iterator[Event]:
    promised = with_goal(sa.select(Ride)).where(
        Ride.driver_id == person.id, Ride.state == RideState.PROMISED, *_within(goals.starts_at)
    )
    for ride in session.scalars(promised.order_by(goals.starts_at, Ride.id)).unique():
        goal = ride.goal
        if isinstance(goal, Errand):
            words = phrase(str(person.language), "web-errand-feed")
        else:
            words = phrase(str(person.language), "web-own-feed-drive", what=goal.activity.title)
        yield _event(f"ride-{ride.id}@{host}", words, ride.pickup_from or goal.starts_at, goal.starts_at)


def _visits(session: Session, person: Person, host: str) -> Iterator[Event]:
    hers = sa.or_(Visit.elder_id == person.id, Visit.friend_id == person.id)
    agreed = sa.select(Visit).where(hers, Visit.state == VisitState.AGREED, *_within(Visit.starts_at))
    for row in session.scalars(agreed.order_by(Visit.starts_at, Visit.id)):
        words = phrase(str(person.language), "web-own-feed-visit")
        yield _event(f"visit-{row.id}@{host}", words, row.starts_at, row.ends_at)


def _event(uid: str, words: str, starts_at: datetime, ends_at: datetime) -> Event:
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", clock.now())
    event.add("summary", words)
    event.add("dtstart", starts_at)
    event.add("dtend", max(ends_at, starts_at + timedelta(minutes=15)))
    return event
