"""When an evening call is not needed: she is at an activity, away, has just talked with somebody, or has stopped it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    AwayWhy,
    Call,
    Checkin,
    CheckinPlan,
    Consent,
    ConsentPurpose,
    Direction,
    Occurrence,
    OccurrenceState,
    Place,
    PlaceKind,
    Ride,
    RideState,
    Seat,
    Signup,
    SignupState,
    SilencedBy,
    Step,
    Talk,
    TalkLog,
    TalkState,
)
from services.hours import duetime

from . import return_day

HEARD_FROM_WITHIN = timedelta(hours=3)
ON_THE_WAY = timedelta(minutes=30)
ON_THE_WAY_HOME = timedelta(minutes=60)


def reason(session: Session, checkin: Checkin, plan: CheckinPlan | None, now: datetime) -> SilencedBy | None:
    """Why `checkin` is not rung at `now` (aware UTC), or None when it is to be rung."""
    if plan is None or plan.stopped_at is not None:
        return SilencedBy.STOPPED
    known = session.execute(_all_that_silences(), _instants(checkin, now)).one()
    if known.agreed is False:
        return SilencedBy.STOPPED
    if plan.away_until is not None and plan.away_until > checkin.due_at:
        return SilencedBy((plan.away_why or AwayWhy.AWAY).value)
    gone = return_day.not_known(session, checkin.person) if known.return_asked else None
    if gone is not None:  # somebody has looked to her; the open question keeps her in a human's hands
        return SilencedBy(gone.value)
    if known.at_activity:
        return SilencedBy.AT_ACTIVITY
    if known.being_driven:
        return SilencedBy.BEING_DRIVEN
    if known.talked or known.visited or known.in_company:
        return SilencedBy.TALKED
    return SilencedBy.RANG_IN if known.rang_in else None


_ELDER, _COMMUNITY = sa.bindparam("elder", type_=sa.Integer), sa.bindparam("community", type_=sa.Integer)


def _at(name: str) -> sa.BindParameter[datetime]:
    return sa.bindparam(name, type_=Checkin.due_at.type)


@cache
def _all_that_silences() -> sa.Select[bool | None, bool, bool, bool, bool, bool, bool, bool]:
    """One question to the database for all of it: the evening asks it twice for every call."""
    return sa.select(
        _newest_answer(_ELDER).label("agreed"),
        return_day.asked(_ELDER, _COMMUNITY).label("return_asked"),
        _at_activity().label("at_activity"),
        _being_driven().label("being_driven"),
        _talked().label("talked"),
        _visited().label("visited"),
        _in_company().label("in_company"),
        _rang_in().label("rang_in"),
    )


def _instants(checkin: Checkin, now: datetime) -> dict[str, object]:
    community = checkin.person.community
    midnight = duetime.midnight(duetime.local_day(checkin.due_at, community.zone), community.zone)
    return {
        "elder": checkin.person_id,
        "community": community.id,
        "now": now,
        "soon_there": now + ON_THE_WAY,
        "just_left": now - ON_THE_WAY,
        "home_by_now": now - ON_THE_WAY_HOME,
        "due_at": checkin.due_at,
        "heard_since": checkin.due_at - HEARD_FROM_WITHIN,
        "midnight": midnight,
    }


def agreed(session: Session, person_id: int) -> bool:
    """Whether the newest answer to evening calls is not a no. A plan set at the desk or imported is itself a yes."""
    return session.scalar(sa.select(_newest_answer(sa.literal(person_id)))) is not False


def _newest_answer(elder: sa.ColumnElement[int]) -> sa.ScalarSelect[bool]:
    return (
        sa.select(Consent.given)
        .where(Consent.person_id == elder, Consent.purpose == ConsentPurpose.CHECKIN_CALLS)
        .order_by(Consent.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def _at_activity() -> sa.Exists:
    """From half an hour before the start to half an hour after the end. A whole day says nothing about the evening, and
    nobody has to go to the telephone: there she counts as heard from once she is in."""
    return sa.exists().where(
        Signup.person_id == _ELDER,
        Signup.state == SignupState.JOINED,
        Occurrence.id == Signup.occurrence_id,
        Occurrence.state == OccurrenceState.PLANNED,
        Occurrence.all_day.is_(False),
        sa.or_(Occurrence.place_id.is_(None), Occurrence.place_id.not_in(_telephones())),
        Occurrence.starts_at <= _at("soon_there"),
        Occurrence.ends_at >= _at("just_left"),
    )


def _telephones() -> sa.Select[int]:
    return sa.select(Place.id).where(Place.kind == PlaceKind.TELEPHONE)


def _in_company() -> sa.Exists:
    """Her key brought her into a gathering by telephone, which goes on or was over within the last three hours."""
    return sa.exists().where(
        Seat.person_id == _ELDER,
        Seat.came_at <= _at("now"),
        sa.or_(Seat.gone_at.is_(None), Seat.gone_at >= _at("heard_since")),
    )


def telephone_in_company(session: Session, checkin: Checkin) -> bool:
    """Whether somebody else sat in a gathering by her telephone within the hour she was to be rung in."""
    own = [number for number in (checkin.person.phone, checkin.person.phone2) if number]
    there = sa.exists().where(
        Seat.number.in_(own),
        Seat.came_at <= checkin.window_ends_at,
        sa.or_(Seat.gone_at.is_(None), Seat.gone_at >= checkin.due_at),
    )
    return bool(session.scalar(sa.select(there)))


def _being_driven() -> sa.Exists:
    """From the minute she is fetched until an hour after the end, when the driver has brought her home."""
    return sa.exists().where(
        Ride.signup_id == Signup.id,
        Ride.state == RideState.PROMISED,
        Ride.pickup_from <= _at("now"),
        Signup.person_id == _ELDER,
        Signup.state == SignupState.JOINED,
        Occurrence.id == Signup.occurrence_id,
        Occurrence.state == OccurrenceState.PLANNED,
        Occurrence.all_day.is_(False),
        Occurrence.ends_at >= _at("home_by_now"),
    )


def _talked() -> sa.Exists:
    return sa.exists().where(
        Talk.elder_id == _ELDER,
        Talk.state == TalkState.TALKED,
        Talk.visit_id.is_(None),
        Talk.bridged_at <= _at("due_at"),
        sa.func.coalesce(Talk.ended_at, Talk.bridged_at) >= _at("heard_since"),
    )


def _visited() -> sa.Exists:
    """A visit counts as talked that day, once the friend has logged that they met."""
    return sa.exists().where(
        Talk.elder_id == _ELDER,
        Talk.state == TalkState.TALKED,
        Talk.visit_id.is_not(None),
        Talk.bridged_at >= _at("midnight"),
        Talk.bridged_at <= _at("due_at"),
        TalkLog.talk_id == Talk.id,
        TalkLog.how_was_it.is_not(None),
    )


def _rang_in() -> sa.Exists:
    """She rang the line and pressed a key; words alone, or lifting and laying down, prove nothing."""
    return sa.exists().where(
        Call.person_id == _ELDER,
        Call.direction == Direction.INBOUND,
        Step.call_id == Call.id,
        Step.digits.is_not(None),
        Step.created_at >= _at("heard_since"),
        Step.created_at <= _at("due_at"),
    )
