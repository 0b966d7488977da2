"""When an evening call is not needed: she is at an activity, away, has just talked with somebody, or has stopped it."""

from __future__ import annotations

from datetime import datetime, time, timedelta

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

from . import duetime, return_day

HEARD_FROM_WITHIN = timedelta(hours=3)
ON_THE_WAY = timedelta(minutes=30)
ON_THE_WAY_HOME = timedelta(minutes=60)


def reason(session: Session, checkin: Checkin, plan: CheckinPlan | None, now: datetime) -> SilencedBy | None:
    """Why `checkin` is not rung at `now` (aware UTC), or None when it is to be rung."""
    if plan is None or plan.stopped_at is not None or not agreed(session, checkin.person_id):
        return SilencedBy.STOPPED
    if plan.away_until is not None and plan.away_until > checkin.due_at:
        return SilencedBy((plan.away_why or AwayWhy.AWAY).value)
    gone = return_day.not_known(session, checkin.person)
    if gone is not None:  # somebody has looked to her; the open question keeps her in a human's hands
        return SilencedBy(gone.value)
    if _at_activity(session, checkin, now):
        return SilencedBy.AT_ACTIVITY
    if _being_driven(session, checkin, now):
        return SilencedBy.BEING_DRIVEN
    if _talked(session, checkin) or _in_company(session, checkin, now):
        return SilencedBy.TALKED
    return SilencedBy.RANG_IN if _rang_in(session, checkin) else None


def agreed(session: Session, person_id: int) -> bool:
    """Whether the newest answer to evening calls is not a no. A plan set at the desk or imported is itself a yes."""
    newest = session.scalars(
        sa.select(Consent)
        .where(Consent.person_id == person_id, Consent.purpose == ConsentPurpose.CHECKIN_CALLS)
        .order_by(Consent.id.desc())
        .limit(1)
    ).first()
    return newest is None or newest.given


def _at_activity(session: Session, checkin: Checkin, now: datetime) -> bool:
    """From half an hour before the start to half an hour after the end. A whole day says nothing about the evening, and
    nobody has to go to the telephone: there she counts as heard from once she is in."""
    going = sa.exists().where(
        Signup.person_id == checkin.person_id,
        Signup.state == SignupState.JOINED,
        Occurrence.id == Signup.occurrence_id,
        Occurrence.state == OccurrenceState.PLANNED,
        Occurrence.all_day.is_(False),
        sa.or_(Occurrence.place_id.is_(None), Occurrence.place_id.not_in(_telephones())),
        Occurrence.starts_at <= now + ON_THE_WAY,
        Occurrence.ends_at >= now - ON_THE_WAY,
    )
    return bool(session.scalar(sa.select(going)))


def _telephones() -> sa.Select[int]:
    return sa.select(Place.id).where(Place.kind == PlaceKind.TELEPHONE)


def _in_company(session: Session, checkin: Checkin, now: datetime) -> bool:
    """Her key brought her into a gathering by telephone, which goes on or was over within the last three hours."""
    type_ = Checkin.due_at.type
    there = sa.exists().where(
        Seat.person_id == checkin.person_id,
        Seat.came_at <= sa.bindparam(None, now, type_=type_),
        sa.or_(
            Seat.gone_at.is_(None),
            Seat.gone_at >= sa.bindparam(None, checkin.due_at - HEARD_FROM_WITHIN, type_=type_),
        ),
    )
    return bool(session.scalar(sa.select(there)))


def telephone_in_company(session: Session, checkin: Checkin) -> bool:
    """Whether somebody else sat in a gathering by her telephone within the hour she was to be rung in."""
    type_ = Checkin.due_at.type
    own = [number for number in (checkin.person.phone, checkin.person.phone2) if number]
    there = sa.exists().where(
        Seat.number.in_(own),
        Seat.came_at <= sa.bindparam(None, checkin.window_ends_at, type_=type_),
        sa.or_(Seat.gone_at.is_(None), Seat.gone_at >= sa.bindparam(None, checkin.due_at, type_=type_)),
    )
    return bool(session.scalar(sa.select(there)))


def _being_driven(session: Session, checkin: Checkin, now: datetime) -> bool:
    """From the minute she is fetched until an hour after the end, when the driver has brought her home."""
    fetched = sa.exists().where(
        Ride.signup_id == Signup.id,
        Ride.state == RideState.PROMISED,
        Ride.pickup_from <= now,
        Signup.person_id == checkin.person_id,
        Signup.state == SignupState.JOINED,
        Occurrence.id == Signup.occurrence_id,
        Occurrence.state == OccurrenceState.PLANNED,
        Occurrence.all_day.is_(False),
        Occurrence.ends_at >= now - ON_THE_WAY_HOME,
    )
    return bool(session.scalar(sa.select(fetched)))


def _talked(session: Session, checkin: Checkin) -> bool:
    since, until = checkin.due_at - HEARD_FROM_WITHIN, checkin.due_at
    talk = sa.exists().where(
        Talk.elder_id == checkin.person_id,
        Talk.state == TalkState.TALKED,
        Talk.visit_id.is_(None),
        Talk.bridged_at <= until,
        sa.func.coalesce(Talk.ended_at, Talk.bridged_at) >= since,
    )
    return bool(session.scalar(sa.select(talk))) or _visited(session, checkin)


def _visited(session: Session, checkin: Checkin) -> bool:
    """A visit counts as talked that day, once the friend has logged that they met."""
    zone = checkin.person.community.zone
    midnight = duetime.due_instant(duetime.local_day(checkin.due_at, zone), time(0), zone)
    met = sa.exists().where(
        Talk.elder_id == checkin.person_id,
        Talk.state == TalkState.TALKED,
        Talk.visit_id.is_not(None),
        Talk.bridged_at >= midnight,
        Talk.bridged_at <= checkin.due_at,
        TalkLog.talk_id == Talk.id,
        TalkLog.how_was_it.is_not(None),
    )
    return bool(session.scalar(sa.select(met)))


def _rang_in(session: Session, checkin: Checkin) -> bool:
    """She rang the line and pressed a key; words alone, or lifting and laying down, prove nothing."""
    pressed = sa.exists().where(
        Call.person_id == checkin.person_id,
        Call.direction == Direction.INBOUND,
        Step.call_id == Call.id,
        Step.digits.is_not(None),
        Step.created_at >= checkin.due_at - HEARD_FROM_WITHIN,
        Step.created_at <= checkin.due_at,
    )
    return bool(session.scalar(sa.select(pressed)))
