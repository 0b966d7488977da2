"""How many there are of what the desk has lists of: one question, for the page that leads to all of them."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Call,
    Community,
    DeskUser,
    Direction,
    Feed,
    Idea,
    IdeaState,
    Occurrence,
    Organiser,
    Person,
    PersonRole,
)
from models.person import VOLUNTEER_ROLES
from services.hours import duetime
from services.programme.calendar import not_begun

AHEAD = timedelta(days=7)


class Counted(enum.StrEnum):
    """`ACTIVITIES` of the seven days to come; `CALLS` of today; `IDEAS` that people are asked about."""

    VOLUNTEERS = "volunteers"
    ACTIVITIES = "activities"
    IDEAS = "ideas"
    ORGANISERS = "organisers"
    CALLS = "calls"
    USERS = "users"
    FEEDS = "feeds"


def of(session: Session, community: Community, now: datetime) -> Mapping[Counted, int]:
    """At the instant `now` (aware UTC)."""
    held = sa.exists().where(
        PersonRole.person_id == Person.id, PersonRole.role.in_(VOLUNTEER_ROLES), PersonRole.ended_at.is_(None)
    )
    midnight = duetime.midnight(duetime.local_day(now, community.zone), community.zone)
    spoken = Call.direction.in_((Direction.INBOUND, Direction.OUTBOUND)), Call.created_at >= midnight
    lists = {
        Counted.VOLUNTEERS: _many(Person, community, Person.left_at.is_(None), held),
        Counted.ACTIVITIES: _many(Occurrence, community, not_begun(now), Occurrence.starts_at < now + AHEAD),
        Counted.IDEAS: _many(Idea, community, Idea.state.in_((IdeaState.OPEN, IdeaState.ENOUGH))),
        Counted.ORGANISERS: _many(Organiser, community),
        Counted.CALLS: _many(Call, community, *spoken),
        Counted.USERS: _many(DeskUser, community, DeskUser.removed_at.is_(None)),
        Counted.FEEDS: _many(Feed, community, Feed.ended_at.is_(None)),
    }
    return dict(zip(lists, session.execute(sa.select(*lists.values())).one(), strict=True))


def _many(kind: type[Any], community: Community, *which: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    asked = sa.select(sa.func.count()).select_from(kind)
    return asked.where(kind.community_id == community.id, *which).scalar_subquery()
