"""When an evening call is not needed, and when it waits until she is home.

Only what somebody knows silences a call. That she has joined something is no more than where she is expected to be:

| what is known | her call |
|---|---|
| her own key within three hours, a talk, a visit that is logged, her key in a gathering | silenced for good |
| her driver has said within three hours that he has set her down at home | silenced for good |
| away, on holiday, in hospital; she has stopped the calls | silenced for good |
| she has joined and comes by herself: from half an hour before it to half an hour after | waits until then |
| she has joined and a driver has promised: from the minute she is fetched to an hour after | waits until then |
| a driver has promised to drive her on an errand: likewise | waits until then |
| she is only driven home from either: from half an hour before it to an hour after | waits until then |
| she has joined and nobody drives her: she is free, and at home | at her minute, as ever |
| she has joined, and the host has said that she did not come | at her minute, or at once |
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session

from models import (
    AwayWhy,
    Call,
    ChangeState,
    Checkin,
    CheckinPlan,
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
    SilencedBy,
    Step,
    Stop,
    StopState,
    Talk,
    TalkLog,
    TalkState,
    Trip,
    columns,
)
from services.hours import duetime

from . import return_day

HEARD_FROM_WITHIN = timedelta(hours=3)
ON_THE_WAY = timedelta(minutes=30)
ON_THE_WAY_HOME = timedelta(minutes=60)


@dataclass(frozen=True, slots=True)
class Expected:
    """She has joined something and should be out (`why`); nobody has seen her. At `home_at` (aware UTC) she should be
    home again."""

    why: SilencedBy
    home_at: datetime


def reason(session: Session, checkin: Checkin, plan: CheckinPlan | None, now: datetime) -> SilencedBy | Expected | None:
    """Why `checkin` is not rung at `now` (aware UTC), or None when it is to be rung."""
    if plan is None or plan.stopped_at is not None:
        return SilencedBy.STOPPED
    known = columns(session, _all_that_silences(), _instants(checkin, now)).one()
    if known.agreed is False:
        return SilencedBy.STOPPED
    if plan.away_until is not None and plan.away_until > checkin.due_at:
        return SilencedBy((plan.away_why or AwayWhy.AWAY).value)
    gone = return_day.not_known(session, checkin.person) if known.return_asked else None
    if gone is not None:  # somebody has looked to her; the open question keeps her in a human's hands
        return SilencedBy(gone.value)
    if known.talked or known.visited or known.in_company:
        return SilencedBy.TALKED
    if known.rang_in:
        return SilencedBy.RANG_IN
    if known.driven_home:
        return SilencedBy.DRIVEN_HOME
    return _expected(known.out_by_herself_until, known.driven_until, known.errand_until)


def _expected(out_by_herself_until: datetime | None, *driven_until: datetime | None) -> Expected | None:
    """The last of them, by when what she is out for is over."""
    homes = []
    if out_by_herself_until is not None:
        homes.append(Expected(SilencedBy.AT_ACTIVITY, out_by_herself_until + ON_THE_WAY))
    for until in driven_until:
        if until is not None:
            homes.append(Expected(SilencedBy.BEING_DRIVEN, until + ON_THE_WAY_HOME))
    return max(homes, key=lambda expected: expected.home_at, default=None)


_ELDER, _COMMUNITY = sa.bindparam("elder", type_=sa.Integer), sa.bindparam("community", type_=sa.Integer)


def _at(name: str) -> sa.BindParameter[datetime]:
    return sa.bindparam(name, type_=Checkin.due_at.type)


@cache
def _all_that_silences() -> sa.Select[bool | None, bool, bool, bool, bool, bool, bool, datetime, datetime, datetime]:
    """One question to the database for all of it: the evening asks it twice for every call."""
    return sa.select(
        _newest_answer(_ELDER).label("agreed"),
        return_day.asked(_ELDER, _COMMUNITY).label("return_asked"),
        _talked().label("talked"),
        _visited().label("visited"),
        _in_company().label("in_company"),
        _rang_in().label("rang_in"),
        _driven_home().label("driven_home"),
        _over_at(*_out_by_herself()).label("out_by_herself_until"),
        _over_at(*_being_driven()).label("driven_until"),
        _on_an_errand().label("errand_until"),
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


def _over_at(*where: sa.ColumnElement[bool]) -> sa.ScalarSelect[datetime]:
    """When the last of them is over; nothing where there is none."""
    return sa.select(sa.func.max(Occurrence.ends_at)).where(*where).scalar_subquery()


def _out_by_herself() -> tuple[sa.ColumnElement[bool], ...]:
    """From half an hour before the start to half an hour after the end, without a ride. Where one is wanted and nobody
    has promised it, she stays at home."""
    by_car = sa.exists().where(Ride.signup_id == Signup.id, Ride.state != RideState.CANCELLED)
    return (
        Signup.person_id == _ELDER,
        *_takes_her_out(),
        Occurrence.starts_at <= _at("soon_there"),
        Occurrence.ends_at > _at("just_left"),
        ~by_car,
    )


def _being_driven() -> tuple[sa.ColumnElement[bool], ...]:
    """From the minute she is fetched, or has left where she is only driven home, until an hour after the end, when the
    driver has brought her home."""
    return (
        Signup.person_id == _ELDER,
        *_takes_her_out(),
        Ride.signup_id == Signup.id,
        Ride.state == RideState.PROMISED,
        _has_left(Occurrence.starts_at),
        Occurrence.ends_at > _at("home_by_now"),
    )


def _on_an_errand() -> sa.ScalarSelect[datetime]:
    """As `_being_driven`."""
    return (
        sa.select(sa.func.max(Errand.ends_at))
        .where(
            *_DRIVEN_ON_ERRAND,
            Errand.person_id == _ELDER,
            _has_left(Errand.starts_at),
            Errand.ends_at > _at("home_by_now"),
        )
        .scalar_subquery()
    )


def _has_left(starts_at: sa.ColumnElement[datetime] | InstrumentedAttribute[datetime]) -> sa.ColumnElement[bool]:
    """Who is only driven home has come there by herself."""
    by_herself = sa.and_(Ride.legs == Legs.HOME, starts_at <= _at("soon_there"))
    return sa.or_(Ride.pickup_from <= _at("now"), by_herself)


_DRIVEN_ON_ERRAND = (
    Ride.errand_id == Errand.id,
    Ride.state == RideState.PROMISED,
    Errand.state != ErrandState.CANCELLED,
)


def _takes_her_out() -> tuple[sa.ColumnElement[bool], ...]:
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


def where_expected(session: Session, checkin: Checkin, now: datetime) -> Occurrence | None:
    """What she has joined and is out for at `now`; the last to end, of several."""
    for where in (_being_driven(), _out_by_herself()):
        wanted = sa.select(Occurrence).where(*where).order_by(Occurrence.ends_at.desc(), Occurrence.id).limit(1)
        if (found := session.scalars(wanted, _instants(checkin, now)).unique().first()) is not None:
            return found
    return None


@dataclass(frozen=True, slots=True)
class Outing:
    """From `leaves_at` to before `home_at` (aware UTC) somebody who has joined something is expected to be out."""

    leaves_at: datetime
    home_at: datetime


def home_after(outings: Sequence[Outing], at: datetime) -> datetime:
    """When whoever is to be rung at `at` should be home: `at` itself, unless she is out then."""
    while (home_at := max((one.home_at for one in outings if one.leaves_at <= at < one.home_at), default=at)) > at:
        at = home_at
    return at


def outings(session: Session, since: datetime, until: datetime) -> Mapping[int, Sequence[Outing]]:
    """By person, as `reason` sees each at her minute: all that lies between these two instants (aware UTC)."""
    between = {"home_since": since - ON_THE_WAY_HOME, "there_until": until + ON_THE_WAY_HOME}
    rows = session.execute(_outings(), between)
    found: dict[int, list[Outing]] = {}
    for person_id, starts_at, ends_at, fetched_at, legs in rows:
        if fetched_at is None:
            outing = Outing(starts_at - ON_THE_WAY, ends_at + ON_THE_WAY)
        else:
            outing = _driven(starts_at, ends_at, fetched_at, legs)
        found.setdefault(person_id, []).append(outing)
    errands = sa.select(Errand.person_id, Errand.starts_at, Errand.ends_at, Ride.pickup_from, Ride.legs).where(
        *_DRIVEN_ON_ERRAND,
        Ride.pickup_from <= until + ON_THE_WAY_HOME,
        Errand.ends_at > since - ON_THE_WAY_HOME,
    )
    for person_id, starts_at, ends_at, fetched_at, legs in session.execute(errands):
        found.setdefault(person_id, []).append(_driven(starts_at, ends_at, fetched_at or ends_at, legs))
    return found


def _driven(starts_at: datetime, ends_at: datetime, fetched_at: datetime, legs: Legs) -> Outing:
    leaves_at = min(fetched_at, starts_at - ON_THE_WAY) if legs is Legs.HOME else fetched_at
    return Outing(leaves_at, ends_at + ON_THE_WAY_HOME)


@cache
def _outings() -> sa.Select[int, datetime, datetime, datetime | None, Legs]:
    of_ride = sa.and_(Ride.signup_id == Signup.id, Ride.state != RideState.CANCELLED)
    return (
        sa.select(Signup.person_id, Occurrence.starts_at, Occurrence.ends_at, Ride.pickup_from, Ride.legs)
        .select_from(Signup)
        .join(Occurrence, Occurrence.id == Signup.occurrence_id)
        .outerjoin(Ride, of_ride)
        .where(
            *_takes_her_out(),
            Occurrence.starts_at <= _at("there_until"),
            Occurrence.ends_at > _at("home_since"),
            sa.or_(Ride.id.is_(None), Ride.state == RideState.PROMISED),
        )
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


def _driven_home() -> sa.Exists:
    """Who drove her has seen her home, and said so; that she was fetched, or that time has passed, says nothing."""
    return sa.exists().where(
        sa.or_(
            Ride.signup_id.in_(sa.select(Signup.id).where(Signup.person_id == _ELDER)),
            Ride.errand_id.in_(sa.select(Errand.id).where(Errand.person_id == _ELDER)),
        ),
        Stop.ride_id == Ride.id,
        Stop.state == StopState.DRIVEN,
        Stop.moved_at >= _at("heard_since"),
        Trip.id == Stop.trip_id,
        Trip.leg == Leg.HOME,
    )


def _rang_in() -> sa.ColumnElement[bool]:
    """She rang the line and pressed a key; words alone, or lifting and laying down, prove nothing. Nor does a call in
    those hours, where she has said that what was changed in it was not her doing."""
    not_she = sa.exists().where(
        PlanChange.person_id == _ELDER,
        PlanChange.state == ChangeState.UNDONE,
        PlanChange.created_at >= _at("heard_since"),
    )
    return ~not_she & sa.exists().where(
        Call.person_id == _ELDER,
        Call.direction == Direction.INBOUND,
        Step.call_id == Call.id,
        Step.digits.is_not(None),
        Step.created_at >= _at("heard_since"),
        Step.created_at <= _at("due_at"),
    )
