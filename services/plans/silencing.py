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
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    AwayWhy,
    Checkin,
    CheckinPlan,
    Errand,
    Legs,
    Occurrence,
    Person,
    Ride,
    RideState,
    Seat,
    Signup,
    SilencedBy,
    columns,
)
from services.hours import duetime

from . import return_day, silences
from .silences import Elder

_COMMUNITY = sa.bindparam("community", type_=sa.Integer)

HEARD_FROM_WITHIN = timedelta(hours=3)
OF_THIS_EVENING = timedelta(hours=4)
"""So long after her minute, and so long before it, `may_be` finds all that `reason` would."""
A_DAY_AND_AN_HOUR = timedelta(hours=25)
"""The longest there is from one midnight to the next."""


@dataclass(frozen=True, slots=True)
class Expected:
    """She has joined something and should be out (`why`); nobody has seen her. At `home_at` (aware UTC) she should be
    home again."""

    why: SilencedBy
    home_at: datetime


def reason(
    session: Session, checkin: Checkin, plan: CheckinPlan | None, now: datetime, *, may_be: bool = True
) -> SilencedBy | Expected | None:
    """Why `checkin` is not rung at `now` (aware UTC), or None when it is to be rung. `may_be`: what the question of
    that name has found of it."""
    if plan is None or plan.stopped_at is not None:
        return SilencedBy.STOPPED
    is_away = plan.away_until is not None and plan.away_until > checkin.due_at
    away = SilencedBy((plan.away_why or AwayWhy.AWAY).value) if is_away else None
    if not may_be and abs(now - checkin.due_at) < OF_THIS_EVENING:
        return away
    known = columns(session, _all_that_silences(), _instants(checkin, now)).one()
    if known.agreed is False:
        return SilencedBy.STOPPED
    if away is not None:
        return away
    gone = return_day.not_known(session, checkin.person) if known.return_asked else None
    if gone is not None:  # somebody has looked to her; the open question keeps her in a human's hands
        return SilencedBy(gone.value)
    if known.talked or known.visited or known.in_company:
        return SilencedBy.TALKED
    if known.keyed_in and not known.not_she:
        return SilencedBy.RANG_IN
    if known.driven_home:
        return SilencedBy.DRIVEN_HOME
    return _expected(known.out_by_herself_until, known.driven_until, known.errand_until)


def _expected(out_by_herself_until: datetime | None, *driven_until: datetime | None) -> Expected | None:
    """The last of them, by when what she is out for is over."""
    homes = []
    if out_by_herself_until is not None:
        homes.append(Expected(SilencedBy.AT_ACTIVITY, out_by_herself_until + silences.ON_THE_WAY))
    for until in driven_until:
        if until is not None:
            homes.append(Expected(SilencedBy.BEING_DRIVEN, until + silences.ON_THE_WAY_HOME))
    return max(homes, key=lambda expected: expected.home_at, default=None)


def _facts(elder: Elder, community: sa.SQLColumnExpression[int]) -> dict[str, sa.Exists | sa.ScalarSelect[Any]]:
    """All that may silence her: an answer, what has been or not, or until when something lasts. Each is found for a
    later minute of hers, or for one less late, too: `may_be` asks for all of an evening at once."""
    return {
        "agreed": silences.newest_answer(elder),
        "return_asked": return_day.asked(elder, community),
        "talked": silences.talked(elder),
        "visited": silences.visited(elder),
        "in_company": silences.in_company(elder),
        "keyed_in": silences.keyed_in(elder),
        "driven_home": silences.driven_home(elder),
        "out_by_herself_until": silences.over_at(*silences.out_by_herself(elder)),
        "driven_until": silences.over_at(*silences.being_driven(elder)),
        "errand_until": silences.on_an_errand(elder),
    }


@cache
def _all_that_silences() -> sa.Select[*tuple[Any, ...]]:
    """One question to the database for all of it."""
    facts = _facts(silences.ELDER, _COMMUNITY)
    not_she = silences.keyed_in_by_another(silences.ELDER)
    return sa.select(*(fact.label(name) for name, fact in facts.items()), not_she.label("not_she"))


def may_be() -> sa.ColumnElement[bool]:
    """Of a check-in, in the question that finds it: whether anything is known that might silence it, so that the few of
    whom there is are asked about one by one. `roughly` gives what is left open."""
    community = sa.select(Person.community_id).where(Person.id == Checkin.person_id).correlate(Checkin)
    facts = {
        name: fact.correlate(Checkin) for name, fact in _facts(Checkin.person_id, community.scalar_subquery()).items()
    }
    refused = facts.pop("agreed").is_(False)
    there = (fact if isinstance(fact, sa.Exists) else fact.is_not(None) for fact in facts.values())
    return of_each(sa.or_(refused, *there))


def of_each(fact: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """Looked up for each row by itself. PostgreSQL would else find it for all rows there are, in case of many."""
    return sa.select(fact).scalar_subquery()


def roughly(now: datetime) -> dict[str, datetime]:
    """The widest instants of all check-ins whose minute is `OF_THIS_EVENING` at most from `now`."""
    earliest = now - OF_THIS_EVENING
    return {
        **_on_the_way(now),
        "due_at": now + OF_THIS_EVENING,
        "heard_since": earliest - HEARD_FROM_WITHIN,
        "midnight": earliest - A_DAY_AND_AN_HOUR,
    }


def _on_the_way(now: datetime) -> dict[str, datetime]:
    return {
        "now": now,
        "soon_there": now + silences.ON_THE_WAY,
        "just_left": now - silences.ON_THE_WAY,
        "home_by_now": now - silences.ON_THE_WAY_HOME,
    }


def _instants(checkin: Checkin, now: datetime) -> dict[str, object]:
    community = checkin.person.community
    midnight = duetime.midnight(duetime.local_day(checkin.due_at, community.zone), community.zone)
    return {
        "elder": checkin.person_id,
        "community": community.id,
        **_on_the_way(now),
        "due_at": checkin.due_at,
        "heard_since": checkin.due_at - HEARD_FROM_WITHIN,
        "midnight": midnight,
    }


def agreed(session: Session, person_id: int) -> bool:
    """Whether the newest answer to evening calls is not a no. A plan set at the desk or imported is itself a yes."""
    return session.scalar(sa.select(silences.newest_answer(sa.literal(person_id)))) is not False


def where_expected(session: Session, checkin: Checkin, now: datetime) -> Occurrence | None:
    """What she has joined and is out for at `now`; the last to end, of several."""
    for where in (silences.being_driven(), silences.out_by_herself()):
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
    between = {"home_since": since - silences.ON_THE_WAY_HOME, "there_until": until + silences.ON_THE_WAY_HOME}
    rows = session.execute(_outings(), between)
    found: dict[int, list[Outing]] = {}
    for person_id, starts_at, ends_at, fetched_at, legs in rows:
        if fetched_at is None:
            outing = Outing(starts_at - silences.ON_THE_WAY, ends_at + silences.ON_THE_WAY)
        else:
            outing = _driven(starts_at, ends_at, fetched_at, legs)
        found.setdefault(person_id, []).append(outing)
    errands = sa.select(Errand.person_id, Errand.starts_at, Errand.ends_at, Ride.pickup_from, Ride.legs).where(
        *silences.DRIVEN_ON_ERRAND,
        Ride.pickup_from <= until + silences.ON_THE_WAY_HOME,
        Errand.ends_at > since - silences.ON_THE_WAY_HOME,
    )
    for person_id, starts_at, ends_at, fetched_at, legs in session.execute(errands):
        found.setdefault(person_id, []).append(_driven(starts_at, ends_at, fetched_at or ends_at, legs))
    return found


def _driven(starts_at: datetime, ends_at: datetime, fetched_at: datetime, legs: Legs) -> Outing:
    leaves_at = min(fetched_at, starts_at - silences.ON_THE_WAY) if legs is Legs.HOME else fetched_at
    return Outing(leaves_at, ends_at + silences.ON_THE_WAY_HOME)


@cache
def _outings() -> sa.Select[int, datetime, datetime, datetime | None, Legs]:
    of_ride = sa.and_(Ride.signup_id == Signup.id, Ride.state != RideState.CANCELLED)
    return (
        sa.select(Signup.person_id, Occurrence.starts_at, Occurrence.ends_at, Ride.pickup_from, Ride.legs)
        .select_from(Signup)
        .join(Occurrence, Occurrence.id == Signup.occurrence_id)
        .outerjoin(Ride, of_ride)
        .where(
            *silences.takes_elder_out(),
            Occurrence.starts_at <= silences.at("there_until"),
            Occurrence.ends_at > silences.at("home_since"),
            sa.or_(Ride.id.is_(None), Ride.state == RideState.PROMISED),
        )
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
