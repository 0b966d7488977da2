"""What is coming for a person: what she has joined, with its ride; visits; rides she drives; texts that wait to go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

import clock
from models import (
    LIVE_DESK_CALL,
    LIVE_STANDING,
    About,
    Activity,
    DeskCall,
    DeskText,
    Errand,
    ErrandState,
    Occurrence,
    OccurrenceState,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Place,
    PlaceKind,
    Ride,
    RideState,
    Signup,
    SignupState,
    Standing,
    Visit,
    VisitState,
    columns,
)
from models import goal as goals
from models.base import Encrypted, UtcDateTime
from models.goal import with_goal
from services.programme.calendar import not_begun

COLUMNS: dict[str, Any] = {
    "at": UtcDateTime,
    "state": sa.String,
    "state2": sa.String,
    "title": sa.String,
    "who": sa.String,
    "place": sa.String,
    "at2": UtcDateTime,
    "at3": UtcDateTime,
    "n": sa.Integer,
    "n2": sa.Integer,
    "words": Encrypted,
    "errand": Encrypted,
    "every_week": sa.Integer,
}


STANDS = timedelta(minutes=30)
"""So long what came of ringing her stands at the top of her page."""
HER, NOW = sa.bindparam("person", type_=sa.Integer), sa.bindparam("now", type_=UtcDateTime)
WEEKLY = "every_week"
LOUD = "desk_call"
"""What is no thing to come but on at this moment, or just over."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """`what` is signup, errand, drive, visit or text, and `id` its row. Of a sign-up and an errand `state2` is its
    ride's state, `who` drives and `at2`–`at3` is when she is fetched; of a drive `who` is fetched then; `errand` says
    what one is, also where it is driven to. Of a visit `who` is the other one. `n` is the occurrence, `n2` whether no
    hour is told; `every_week` is the `Standing` it comes of."""

    what: str
    id: int
    at: datetime
    state: str
    state2: str | None
    title: str | None
    who: str | None
    place: str | None
    at2: datetime | None
    at3: datetime | None
    n: int | None
    n2: int | None
    words: str | None
    errand: str | None
    every_week: int | None

    @property
    def all_day(self) -> bool:
        return bool(self.n2)

    @property
    def ride_is_wanted(self) -> bool:
        return self.state2 in (RideState.WANTED, RideState.PROMISED, RideState.UNFILLED)


@dataclass(frozen=True, slots=True)
class Coming:
    """`things` soonest first. `weekly`: what comes back every week, hers and her elders': `state2` is its kind, `title`
    the activity or the elder, `who` the friend, `n` the weekday (0 is Monday) and `place` the local hour. `rung`: the
    desk's newest call to her, while it is on and for `STANDS` after; its `state` says how far it has come."""

    things: Sequence[Ahead]
    weekly: Sequence[Ahead]
    rung: Ahead | None

    @property
    def is_ringing(self) -> bool:
        return self.rung is not None and self.rung.state in LIVE_DESK_CALL


def of_person(session: Session, person: Person) -> Coming:
    """In one statement. Of what comes back every week it is the next."""
    now = clock.now()
    found = [
        Ahead(*row) for row in columns(session, _question(), {"person": person.id, "now": now, "stood": now - STANDS})
    ]
    calls = [each for each in found if each.what == LOUD]
    things = [each for each in found if each.what not in (LOUD, WEEKLY)]
    weekly = [each for each in found if each.what == WEEKLY]
    return Coming(_next_of_each(things), weekly, calls[-1] if calls else None)


def _next_of_each(found: Sequence[Ahead]) -> list[Ahead]:
    seen, kept = set[int](), list[Ahead]()
    for each in found:
        if each.every_week is None or each.every_week not in seen:
            kept.append(each)
        if each.every_week is not None:
            seen.add(each.every_week)
    return kept


@cache
def _question() -> sa.Select[*tuple[Any, ...]]:
    """Put together once, about whoever is `HER`."""
    every = sa.union_all(_signups(), _errands(), _drives(), _visits(), _texts(), _rung(), _weekly()).subquery()
    return sa.select(every).order_by(every.c.at, every.c.what, every.c.id)


def _of(what: str, row_id: Any, **given: Any) -> list[sa.ColumnElement[Any]]:
    told = [sa.literal(what).label("what"), row_id.label("id")]
    for name, kind in COLUMNS.items():
        value = given.get(name)
        told.append((sa.cast(sa.null(), kind()) if value is None else sa.type_coerce(value, kind())).label(name))
    return told


def _full(person: Any) -> sa.ColumnElement[str]:
    return sa.func.trim(person.first_name + " " + person.last_name)


def _signups() -> sa.Select[Any]:
    driver = aliased(Person)
    told = {
        "at": Occurrence.starts_at, "state": Signup.state, "state2": Ride.state, "title": Activity.title,
        "who": _full(driver), "place": sa.case((Place.kind == PlaceKind.TELEPHONE, None), else_=Place.name),
        "at2": Ride.pickup_from, "at3": Ride.pickup_to, "n": Occurrence.id,
        "n2": sa.cast(Occurrence.all_day, sa.Integer), "every_week": Signup.standing_id,
    }  # fmt: skip
    return (
        sa.select(*_of("signup", Signup.id, **told))
        .join(Occurrence, Occurrence.id == Signup.occurrence_id)
        .join(Activity, Activity.id == Occurrence.activity_id)
        .outerjoin(Place, Place.id == Occurrence.place_id)
        .outerjoin(Ride, Ride.signup_id == Signup.id)
        .outerjoin(driver, driver.id == Ride.driver_id)
        .where(Signup.person_id == HER, Signup.state != SignupState.CANCELLED, not_begun(NOW))
        .where(Occurrence.state == OccurrenceState.PLANNED)
    )


def _drives() -> sa.Select[Any]:
    rider = aliased(Person)
    told = {
        "at": goals.starts_at, "state": Ride.state, "title": Activity.title, "who": _full(rider), "errand": Errand.what,
        "at2": Ride.pickup_from, "at3": Ride.pickup_to, "n": Occurrence.id,
        "n2": sa.cast(Occurrence.all_day, sa.Integer),
    }  # fmt: skip
    ahead = sa.or_(not_begun(NOW), sa.and_(Errand.state == ErrandState.PLANNED, Errand.starts_at > NOW))
    return (
        with_goal(sa.select(*_of("drive", Ride.id, **told)).select_from(Ride))
        .outerjoin(Activity, Activity.id == Occurrence.activity_id)
        .join(rider, goals.rider_id == rider.id)
        .where(Ride.driver_id == HER, Ride.state == RideState.PROMISED, ahead)
    )


def _errands() -> sa.Select[Any]:
    """Those to come, and the one she is out on."""
    driver = aliased(Person)
    told = {
        "at": Errand.starts_at, "state": Errand.state, "state2": Ride.state, "errand": Errand.what,
        "who": _full(driver), "place": Place.name, "at2": Ride.pickup_from, "at3": Ride.pickup_to,
    }  # fmt: skip
    return (
        sa.select(*_of("errand", Errand.id, **told))
        .select_from(Errand)
        .join(Ride, Ride.errand_id == Errand.id)
        .outerjoin(Place, Place.id == Errand.place_id)
        .outerjoin(driver, driver.id == Ride.driver_id)
        .where(Errand.person_id == HER, Errand.state != ErrandState.CANCELLED, Errand.ends_at > NOW)
    )


def _visits() -> sa.Select[Any]:
    elder, friend = aliased(Person), aliased(Person)
    other = sa.case((Visit.elder_id == HER, _full(friend)), else_=_full(elder))
    return (
        sa.select(
            *_of("visit", Visit.id, at=Visit.starts_at, state=Visit.state, who=other, every_week=Visit.standing_id)
        )
        .join(elder, elder.id == Visit.elder_id)
        .join(friend, friend.id == Visit.friend_id)
        .where(
            sa.or_(Visit.elder_id == HER, Visit.friend_id == HER),
            Visit.state.in_((VisitState.ASKED, VisitState.AGREED)),
            Visit.starts_at > NOW,
        )
    )


def _texts() -> sa.Select[Any]:
    """What the desk has written and has not left the house."""
    waits = (OutboxState.DUE, OutboxState.CLAIMED)
    told = {"at": Outbox.not_before, "state": Outbox.state, "words": DeskText.words}
    return (
        sa.select(*_of("text", DeskText.id, **told))
        .select_from(Outbox)
        .join(DeskText, DeskText.id == Outbox.subject["desk_text"].as_integer())
        .where(
            Outbox.person_id == HER,
            Outbox.kind == OutboxKind.TEXT,
            Outbox.about == About.DESK_TEXT,
            Outbox.state.in_(waits),
        )
    )


def _weekly() -> sa.Select[Any]:
    elder, friend = aliased(Person), aliased(Person)
    told = {
        "at": Standing.created_at, "state": Standing.state, "state2": Standing.kind, "who": friend.first_name,
        "title": sa.func.coalesce(Activity.title, elder.first_name), "n": Standing.weekday, "place": Standing.at,
    }  # fmt: skip
    return (
        sa.select(*_of(WEEKLY, Standing.id, **told))
        .join(elder, elder.id == Standing.person_id)
        .outerjoin(friend, friend.id == Standing.friend_id)
        .outerjoin(Activity, Activity.id == Standing.activity_id)
        .where(sa.or_(Standing.person_id == HER, Standing.friend_id == HER))
        .where(Standing.state.in_(LIVE_STANDING))
    )


def _rung() -> sa.Select[Any]:
    told = {"at": DeskCall.created_at, "state": DeskCall.state, "at2": DeskCall.ended_at}
    return sa.select(*_of(LOUD, DeskCall.id, **told)).where(
        DeskCall.person_id == HER, DeskCall.created_at > sa.bindparam("stood", type_=UtcDateTime)
    )
