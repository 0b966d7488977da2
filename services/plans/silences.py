"""What silences an evening call, told as SQL: of one elder, or of each check-in that a question finds.

What it means, and what comes before what, `silencing` says.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute

from models import (
    Call,
    ChangeState,
    Checkin,
    Consent,
    ConsentPurpose,
    Direction,
    Errand,
    ErrandState,
    Leg,
    Legs,
    Occurrence,
    OccurrenceState,
    Place,
    PlaceKind,
    PlanChange,
    Ride,
    RideState,
    Seat,
    Signup,
    SignupState,
    Step,
    Stop,
    StopState,
    Talk,
    TalkLog,
    TalkState,
    Trip,
)

Elder = sa.SQLColumnExpression[int]
ELDER = sa.bindparam("elder", type_=sa.Integer)
ON_THE_WAY = timedelta(minutes=30)
ON_THE_WAY_HOME = timedelta(minutes=60)


def at(name: str) -> sa.BindParameter[datetime]:
    return sa.bindparam(name, type_=Checkin.due_at.type)


def newest_answer(elder: Elder) -> sa.ScalarSelect[bool]:
    return (
        sa.select(Consent.given)
        .where(Consent.person_id == elder, Consent.purpose == ConsentPurpose.CHECKIN_CALLS)
        .order_by(Consent.id.desc())
        .limit(1)
        .scalar_subquery()
    )


def over_at(*where: sa.ColumnElement[bool]) -> sa.ScalarSelect[datetime]:
    """When the last of them is over; nothing where there is none."""
    return sa.select(sa.func.max(Occurrence.ends_at)).where(*where).scalar_subquery()


def out_by_herself(elder: Elder = ELDER) -> tuple[sa.ColumnElement[bool], ...]:
    """From half an hour before the start to half an hour after the end, without a ride. Where one is wanted and nobody
    has promised it, she stays at home."""
    by_car = sa.exists().where(Ride.signup_id == Signup.id, Ride.state != RideState.CANCELLED)
    return (
        Signup.person_id == elder,
        *takes_elder_out(),
        Occurrence.starts_at <= at("soon_there"),
        Occurrence.ends_at > at("just_left"),
        ~by_car,
    )


def being_driven(elder: Elder = ELDER) -> tuple[sa.ColumnElement[bool], ...]:
    """From the minute she is fetched, or has left where she is only driven home, until an hour after the end, when the
    driver has brought her home."""
    return (
        Signup.person_id == elder,
        *takes_elder_out(),
        Ride.signup_id == Signup.id,
        Ride.state == RideState.PROMISED,
        _has_left(Occurrence.starts_at),
        Occurrence.ends_at > at("home_by_now"),
    )


def on_an_errand(elder: Elder) -> sa.ScalarSelect[datetime]:
    """As `being_driven`."""
    return (
        sa.select(sa.func.max(Errand.ends_at))
        .where(
            *DRIVEN_ON_ERRAND,
            Errand.person_id == elder,
            _has_left(Errand.starts_at),
            Errand.ends_at > at("home_by_now"),
        )
        .scalar_subquery()
    )


def _has_left(starts_at: sa.ColumnElement[datetime] | InstrumentedAttribute[datetime]) -> sa.ColumnElement[bool]:
    """Who is only driven home has come there by herself."""
    by_herself = sa.and_(Ride.legs == Legs.HOME, starts_at <= at("soon_there"))
    return sa.or_(Ride.pickup_from <= at("now"), by_herself)


DRIVEN_ON_ERRAND = (
    Ride.errand_id == Errand.id,
    Ride.state == RideState.PROMISED,
    Errand.state != ErrandState.CANCELLED,
)


def takes_elder_out() -> tuple[sa.ColumnElement[bool], ...]:
    """Whom the host has not seen there is expected nowhere. A whole day says nothing about the evening, and nobody has
    to go to the telephone: there she counts as heard from once she is in."""
    return (
        Signup.state == SignupState.JOINED,
        sa.or_(Signup.came.is_(None), Signup.came.is_(True)),
        Occurrence.id == Signup.occurrence_id,
        Occurrence.state == OccurrenceState.PLANNED,
        Occurrence.all_day.is_(False),
        sa.or_(Occurrence.place_id.is_(None), Occurrence.place_id.not_in(_telephones())),
    )


def _telephones() -> sa.Select[int]:
    return sa.select(Place.id).where(Place.kind == PlaceKind.TELEPHONE)


def in_company(elder: Elder) -> sa.Exists:
    """Her key brought her into a gathering by telephone, which goes on or was over within the last three hours."""
    return sa.exists().where(
        Seat.person_id == elder,
        Seat.came_at <= at("now"),
        sa.or_(Seat.gone_at.is_(None), Seat.gone_at >= at("heard_since")),
    )


def talked(elder: Elder) -> sa.Exists:
    return sa.exists().where(
        Talk.elder_id == elder,
        Talk.state == TalkState.TALKED,
        Talk.visit_id.is_(None),
        Talk.bridged_at <= at("due_at"),
        sa.func.coalesce(Talk.ended_at, Talk.bridged_at) >= at("heard_since"),
    )


def visited(elder: Elder) -> sa.Exists:
    """A visit counts as talked that day, once the friend has logged that they met."""
    return sa.exists().where(
        Talk.elder_id == elder,
        Talk.state == TalkState.TALKED,
        Talk.visit_id.is_not(None),
        Talk.bridged_at >= at("midnight"),
        Talk.bridged_at <= at("due_at"),
        TalkLog.talk_id == Talk.id,
        TalkLog.how_was_it.is_not(None),
    )


def driven_home(elder: Elder) -> sa.Exists:
    """Who drove her has seen her home, and said so; that she was fetched, or that time has passed, says nothing."""
    return sa.exists().where(
        sa.or_(
            Ride.signup_id.in_(sa.select(Signup.id).where(Signup.person_id == elder).correlate(Checkin)),
            Ride.errand_id.in_(sa.select(Errand.id).where(Errand.person_id == elder).correlate(Checkin)),
        ),
        Stop.ride_id == Ride.id,
        Stop.state == StopState.DRIVEN,
        Stop.moved_at >= at("heard_since"),
        Trip.id == Stop.trip_id,
        Trip.leg == Leg.HOME,
    )


def keyed_in_by_another(elder: Elder) -> sa.Exists:
    """She has said of a call in those hours that what was changed in it was not her doing."""
    return sa.exists().where(
        PlanChange.person_id == elder,
        PlanChange.state == ChangeState.UNDONE,
        PlanChange.created_at >= at("heard_since"),
    )


def keyed_in(elder: Elder) -> sa.Exists:
    """She rang the line and pressed a key; words alone, or lifting and laying down, prove nothing."""
    return sa.exists().where(
        Call.person_id == elder,
        Call.direction == Direction.INBOUND,
        Step.call_id == Call.id,
        Step.digits.is_not(None),
        Step.created_at >= at("heard_since"),
        Step.created_at <= at("due_at"),
    )
