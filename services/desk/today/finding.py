"""What needs a person and is neither task nor alert: evenings, rides, talks, changes of an evening. One question."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Alert,
    AlertState,
    Checkin,
    CheckinPlan,
    CheckinState,
    Community,
    DeskUser,
    Errand,
    ErrandState,
    Legs,
    Occurrence,
    Person,
    PlanChange,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Signup,
    Storm,
    Talk,
    TalkLog,
    TalkState,
)
from models import goal as goals
from models.base import Encrypted, UtcDateTime
from models.goal import with_goal
from services.desk.changes import A_WEEK
from services.programme.calendar import not_begun

from . import parts
from .days import Days

EVENING_LASTS = timedelta(hours=24)
LOG_OWED_FOR = timedelta(days=7)
HOME_WITHIN = timedelta(hours=3)
"""So long after it is over somebody without a car home may still sit there."""

CHECKIN, HELD, RIDE, TALK, CHANGE, QUIET, CLOSED = "checkin", "held", "ride", "talk", "change", "quiet", "closed"
FOUND = {
    "person_id": sa.Integer,
    "other_id": sa.Integer,
    "occurrence_id": sa.Integer,
    "at": UtcDateTime,
    "at2": UtcDateTime,
    "at3": UtcDateTime,
    "word": sa.String,
    "word2": sa.String,
    "word3": sa.String,
    "number": sa.String,
    "name": Encrypted,
    "n": sa.Integer,
    "n2": sa.Integer,
}


def found(session: Session, community: Community, days: Days) -> Sequence[sa.Row[Any]]:
    """What needs somebody and is neither task nor alert, in columns (`FOUND`): evenings, rides, talks, changes; and
    what needs nobody: who is not rung for a while, and the alerts that were closed today."""
    given = {"community": community.id, "now": days.now, "begins": days.begins}
    since = {each.key: days.now - ago for each, ago in _SINCE.items()}
    return session.execute(_every(), {**given, **since}).all()


def _at(name: str) -> sa.BindParameter[datetime]:
    return sa.bindparam(name, type_=UtcDateTime())


_COMMUNITY = sa.bindparam("community", type_=sa.Integer())
_NOW, _BEGINS = _at("now"), _at("begins")
_EVENING, _LOG, _HOME, _WEEK = _at("evening"), _at("log"), _at("home"), _at("week")
_SINCE = {_EVENING: EVENING_LASTS, _LOG: LOG_OWED_FOR, _HOME: HOME_WITHIN, _WEEK: A_WEEK}


@cache
def _every() -> sa.CompoundSelect[*tuple[Any, ...]]:
    return sa.union_all(_evenings(), _cut_off(), _rides(), _talks(), _changes(), _quiet(), _closed())


def _evenings() -> sa.Select[Any]:
    """Evenings nobody was reached, and nothing since: neither an alert, whatever became of it, nor a later key."""
    said_since = sa.exists().where(Alert.checkin_id == Checkin.id)
    columns = parts.columns(
        FOUND, CHECKIN, Checkin.id, person_id=Checkin.person_id, at=Checkin.due_at, word=Checkin.state
    )
    return (
        sa.select(*columns)
        .join(Person, Person.id == Checkin.person_id)
        .where(
            Person.community_id == _COMMUNITY,
            Checkin.state.in_((CheckinState.MISSED, CheckinState.NOT_TRIED)),
            Checkin.due_at > _EVENING,
            ~said_since,
        )
    )


def _cut_off() -> sa.Select[Any]:
    """Who waits for the network while a storm is on (`services.outages.storms`)."""
    columns = parts.columns(FOUND, HELD, Checkin.id, person_id=Checkin.person_id, at=Checkin.due_at, word=Checkin.state)
    return (
        sa.select(*columns)
        .join(Person, Person.id == Checkin.person_id)
        .where(
            Person.community_id == _COMMUNITY,
            Checkin.state == CheckinState.UNDELIVERABLE,
            Checkin.next_try_at.is_(None),
            sa.exists().where(Storm.community_id == _COMMUNITY, Storm.ended_at.is_(None)),
        )
    )


def _rides() -> sa.Select[Any]:
    """Those nobody drives there; and those who were driven there and have nobody to drive them home, since the ride
    became nobody's after it had begun."""
    asked = sa.select(sa.func.count()).where(RideAsk.ride_id == Ride.id)
    home = sa.and_(
        Ride.state.in_((RideState.UNFILLED, RideState.WANTED)),
        ~Occurrence.all_day,
        Ride.moved_at >= Occurrence.starts_at,
        Occurrence.starts_at <= _NOW,
        Occurrence.ends_at > _HOME,
    )
    errand_home = sa.and_(
        Ride.state.in_((RideState.UNFILLED, RideState.WANTED)),
        sa.or_(Ride.moved_at >= Errand.starts_at, Errand.state == ErrandState.READY),
        Ride.legs != Legs.THERE,
        Errand.starts_at <= _NOW,
        Errand.ends_at > _HOME,
    )
    columns = parts.columns(
        FOUND,
        RIDE,
        Ride.id,
        person_id=goals.rider_id,
        occurrence_id=Signup.occurrence_id,
        at2=Errand.starts_at,
        at3=Errand.ends_at,
        name=Errand.what,
        at=sa.func.coalesce(Ride.moved_at, Ride.created_at),
        word=Ride.state,
        n=asked.scalar_subquery(),
        n2=asked.where(RideAsk.answer == RideAnswer.NO).scalar_subquery(),
    )
    nobody = Ride.state == RideState.UNFILLED
    return with_goal(sa.select(*columns).select_from(Ride)).where(
        goals.community_id == _COMMUNITY,
        goals.is_on,
        sa.or_(sa.and_(nobody, sa.or_(not_begun(_NOW), Errand.starts_at > _NOW)), home, errand_home),
    )


def _talks() -> sa.Select[Any]:
    """Talks nobody has said anything of yet."""
    columns = parts.columns(FOUND, TALK, Talk.id, person_id=Talk.elder_id, other_id=Talk.friend_id, at=Talk.ended_at)
    return (
        sa.select(*columns)
        .join(Person, Person.id == Talk.elder_id)
        .outerjoin(TalkLog, TalkLog.talk_id == Talk.id)
        .where(
            Person.community_id == _COMMUNITY,
            Person.left_at.is_(None),
            Talk.state == TalkState.TALKED,
            Talk.ended_at > _LOG,
            TalkLog.id.is_(None),
        )
    )


def _changes() -> sa.Select[Any]:
    columns = parts.columns(
        FOUND,
        CHANGE,
        PlanChange.id,
        person_id=PlanChange.person_id,
        other_id=PlanChange.by_id,
        at=PlanChange.created_at,
        at2=PlanChange.ask_at,
        word=PlanChange.kind,
        word2=PlanChange.state,
        word3=PlanChange.source,
        number=PlanChange.shown,
        n=sa.cast(PlanChange.after_withheld, sa.Integer),
    )
    return (
        sa.select(*columns)
        .join(Person, Person.id == PlanChange.person_id)
        .where(Person.community_id == _COMMUNITY, PlanChange.created_at > _WEEK, Person.left_at.is_(None))
    )


def _quiet() -> sa.Select[Any]:
    """Who is not rung for a while, `at` until when. It needs nobody."""
    columns = parts.columns(
        FOUND,
        QUIET,
        CheckinPlan.id,
        person_id=CheckinPlan.person_id,
        other_id=CheckinPlan.away_by_id,
        at=CheckinPlan.away_until,
        word=CheckinPlan.away_why,
    )
    return (
        sa.select(*columns)
        .join(Person, Person.id == CheckinPlan.person_id)
        .where(Person.community_id == _COMMUNITY, CheckinPlan.away_until > _NOW, CheckinPlan.stopped_at.is_(None))
    )


def _closed() -> sa.Select[Any]:
    """Alerts that were closed since then: `at` when, `word` the outcome, by `name` of us or `other_id`."""
    columns = parts.columns(
        FOUND,
        CLOSED,
        Alert.id,
        person_id=Alert.elder_id,
        other_id=Alert.closed_by_id,
        at=Alert.closed_at,
        word=Alert.outcome,
        name=DeskUser.name,
    )
    return (
        sa.select(*columns)
        .join(Person, Person.id == Alert.elder_id)
        .outerjoin(DeskUser, DeskUser.id == Alert.closed_by_user_id)
        .where(Person.community_id == _COMMUNITY, Alert.state == AlertState.CLOSED, Alert.closed_at >= _BEGINS)
    )
