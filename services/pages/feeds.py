"""A feed: the community's programme as a calendar anybody who holds the address may read. It names nobody.

Without a link: key 1 of the line's menu, and the text KVA SKJER.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa
from icalendar import Calendar, Event
from sqlalchemy.orm import Session, selectinload

import clock
from models import Community, Feed, Occurrence, OccurrenceState
from services.hours import duetime
from services.hours.links import hashed

BACK = timedelta(days=31)
AHEAD = timedelta(days=366)


def make(session: Session, community: Community, name: str) -> str:
    """A new feed; answers the token of its address, which nobody can read again."""
    token = secrets.token_urlsafe(32)
    session.add(Feed(community_id=community.id, name=name, token_hash=hashed(token)))
    session.flush()
    return token


def living(session: Session, community: Community) -> Sequence[Feed]:
    """Those that are read, or may be, the oldest first."""
    own = sa.select(Feed).where(Feed.community_id == community.id, Feed.ended_at.is_(None))
    return session.scalars(own.order_by(Feed.id)).all()


def end(feed: Feed) -> None:
    """The address opens nothing any more."""
    feed.ended_at = feed.ended_at or clock.now()


def of(session: Session, token: str) -> Community | None:
    """Whose programme it is; None for a feed that is over, or none."""
    asked = sa.select(Community).join(Feed, Feed.community_id == Community.id)
    return session.scalar(asked.where(Feed.token_hash == hashed(token), Feed.ended_at.is_(None)))


def calendar(session: Session, community: Community, host: str) -> bytes:
    """What was on for a month and is on for a year (RFC 5545): what, when, where and whether it is called off; neither
    who leads it nor who comes. `host` makes the keys of its events our own."""
    now = clock.now()
    made = Calendar()
    made.add("prodid", "-//Grendelinja//programme//NN")
    made.add("version", "2.0")
    made.add("x-wr-calname", f"Grendelinja, {community.name}")
    ahead = sa.select(Occurrence).where(
        Occurrence.community_id == community.id,
        Occurrence.ends_at > now - BACK,
        Occurrence.starts_at < now + AHEAD,
    )
    shown = ahead.options(selectinload(Occurrence.activity), selectinload(Occurrence.place))
    for row in session.scalars(shown.order_by(Occurrence.starts_at, Occurrence.id)):
        made.add_component(event(row, community, host))
    return bytes(made.to_ical())


def event(row: Occurrence, community: Community, host: str) -> Event:
    """One time something is on: what, when, where, and whether it is called off."""
    made = Event()
    made.add("uid", f"occurrence-{row.id}@{host}")
    made.add("dtstamp", clock.now())
    made.add("summary", row.activity.title)
    starts, ends = row.starts_at, row.ends_at
    if row.all_day:
        first = duetime.local_day(starts, community.zone)
        last = max(first, duetime.local_day(ends - timedelta(seconds=1), community.zone))
        made.add("dtstart", first)
        made.add("dtend", last + timedelta(days=1))
    else:
        made.add("dtstart", starts)
        made.add("dtend", ends)
    if row.place is not None:
        made.add("location", f"{row.place.name}, {community.number}" if row.by_telephone else row.place.name)
    made.add("status", "CANCELLED" if row.state is OccurrenceState.CANCELLED else "CONFIRMED")
    return made
