"""What is asked of the programme for who listens to it, at every key: one question, of columns."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models import (
    Activity,
    Call,
    Deed,
    Direction,
    Legs,
    Listening,
    Mandate,
    Occurrence,
    OccurrenceState,
    Person,
    Place,
    PlaceKind,
    Recording,
    Ride,
    RideState,
    Signup,
    SignupState,
)
from models.recording import HERE_ALREADY

from .calendar import not_begun, taken_on

LONGEST = timedelta(days=366)
"""Nothing that is still on began longer ago."""
BEYOND = 5
"""So many more are read than are to be heard, for what the last day holds; a fuller day is asked for by itself."""
Found = sa.Row[*tuple[Any, ...]]


class Heard(NamedTuple):
    """What is told of an occurrence, under the names it has on the row, and from `signup_id` on how the listener stands
    to it: None where she has not joined. `for_others`: somebody has named her to sign her up. `is_usual`: she has
    come to it before, `is_new`: it was not there when she last rang, or had it by text. A question for it begins with
    these columns."""

    id: int
    spoken_title: str
    starts_at: datetime
    all_day: bool
    spoken_place: str | None
    by_telephone: bool
    price_ore: int
    reduced_ore: int | None
    is_free: bool
    maximum: int | None
    taken: int
    voice: int | None
    signup_id: int | None
    standing: SignupState | None
    companions: int | None
    ride: RideState | None
    legs: Legs | None
    driver: str | None
    pickup_from: datetime | None
    pickup_to: datetime | None
    for_others: bool
    is_usual: bool
    is_new: bool

    @property
    def costs_ore(self) -> int | None:
        """As on the row."""
        return self.price_ore if self.price_ore or self.is_free or self.by_telephone else None

    @property
    def places_left(self) -> int | None:
        """As `places_left`, when it was asked for."""
        return None if self.maximum is None else max(0, self.maximum - self.taken)


HERS = Signup.person_id == sa.bindparam("person", type_=sa.Integer), Signup.state != SignupState.CANCELLED
_NAMED = sa.exists().where(
    Mandate.person_id == sa.bindparam("person", type_=sa.Integer),
    Mandate.deed == Deed.SIGN_UP,
    Mandate.ended_at.is_(None),
)
USUALLY = 2
"""Who has joined it so often before usually comes."""
SAME_CALL = timedelta(hours=1)
"""Whoever rings again within it goes on with the call before: nothing is new since, and she is where she was."""
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_LONG_AGO = sa.literal(LONG_AGO, type_=Occurrence.starts_at.type)
_RANG = (
    sa.select(sa.func.max(Call.created_at))
    .where(
        Call.person_id == sa.bindparam("person", type_=sa.Integer),
        Call.direction == Direction.INBOUND,
        Call.created_at < sa.bindparam("rang_before", type_=Occurrence.starts_at.type),
    )
    .scalar_subquery()
)
_READ = sa.bindparam("read_at", type_=Occurrence.starts_at.type)
_HEARD_OF_IT = sa.case((sa.func.coalesce(_RANG, _LONG_AGO) < _READ, _READ), else_=_RANG)
_NEW = sa.func.coalesce(Activity.created_at > _HEARD_OF_IT, sa.false())


_TOLD_LAST = (
    sa.select(Listening.occurrence_id)
    .where(
        Listening.person_id == sa.bindparam("person", type_=sa.Integer),
        Listening.at > sa.bindparam("rang_before", type_=Occurrence.starts_at.type),
    )
    .scalar_subquery()
)


def _came_before() -> sa.ColumnElement[bool]:
    """Whether the listener has joined the same activity `USUALLY` times before it."""
    then, before = aliased(Signup), aliased(Occurrence)
    times = (
        sa.select(sa.func.count())
        .select_from(then)
        .join(before, before.id == then.occurrence_id)
        .where(
            then.person_id == sa.bindparam("person", type_=sa.Integer),
            then.state == SignupState.JOINED,
            before.activity_id == Occurrence.activity_id,
            before.starts_at < Occurrence.starts_at,
        )
    )
    return times.scalar_subquery() >= USUALLY


def _instant(name: str) -> sa.BindParameter[datetime]:
    return sa.bindparam(name, type_=Occurrence.starts_at.type)


def _told() -> sa.Select[*tuple[Any, ...]]:
    """What is told of a community's occurrences, where each is, and where the listener's hamlet is."""
    around, home, driver = aliased(Place), aliased(Place), aliased(Person)
    is_hamlet = Place.kind == PlaceKind.HAMLET
    taken = taken_on(Occurrence.id).scalar_subquery()
    return (
        sa.select(
            Occurrence.id,
            sa.func.coalesce(sa.func.nullif(Activity.said_as, ""), Activity.title).label("spoken_title"),
            Occurrence.starts_at,
            Occurrence.all_day,
            sa.func.coalesce(sa.func.nullif(Place.said_as, ""), Place.name).label("spoken_place"),
            sa.func.coalesce(Place.kind == PlaceKind.TELEPHONE, sa.false()).label("by_telephone"),
            Occurrence.price_ore,
            Occurrence.reduced_ore,
            Occurrence.is_free,
            Occurrence.maximum,
            sa.case((Occurrence.maximum.is_(None), 0), else_=taken).label("taken"),
            Recording.id.label("voice"),
            Signup.id.label("signup_id"),
            Signup.state.label("standing"),
            Signup.companions,
            Ride.state.label("ride"),
            Ride.legs,
            sa.func.coalesce(sa.func.nullif(driver.said_as, ""), driver.first_name).label("driver"),
            Ride.pickup_from,
            Ride.pickup_to,
            _NAMED.label("for_others"),
            _came_before().label("is_usual"),
            _NEW.label("is_new"),
            sa.case((is_hamlet, Place.id), else_=Place.hamlet_id).label("in_hamlet"),
            Place.latitude,
            Place.longitude,
            around.latitude.label("around_latitude"),
            around.longitude.label("around_longitude"),
            home.latitude.label("home_latitude"),
            home.longitude.label("home_longitude"),
        )
        .join(Activity, Activity.id == Occurrence.activity_id)
        .outerjoin(Place, Place.id == Occurrence.place_id)
        .outerjoin(around, sa.and_(around.id == Place.hamlet_id, ~is_hamlet))
        .outerjoin(home, home.id == sa.bindparam("hamlet", type_=sa.Integer))
        .outerjoin(Signup, sa.and_(Signup.occurrence_id == Occurrence.id, *HERS))
        .outerjoin(Ride, sa.and_(Ride.signup_id == Signup.id, Ride.state != RideState.CANCELLED))
        .outerjoin(driver, driver.id == Ride.driver_id)
        .outerjoin(Recording, sa.and_(Recording.activity_id == Activity.id, Recording.state.in_(HERE_ALREADY)))
        .where(Occurrence.community_id == sa.bindparam("community"))
        .order_by(Occurrence.starts_at, Occurrence.id)
    )


OPEN = _told().where(not_begun(_instant("now")))
ONE = OPEN.where(Occurrence.id == sa.bindparam("occurrence"))
SOONEST = OPEN.where(Occurrence.starts_at >= _instant("from")).limit(sa.bindparam("most", type_=sa.Integer))
STARTING = Occurrence.starts_at >= _instant("begins"), Occurrence.starts_at < _instant("ends")
_LATER = aliased(Occurrence)
FIRST_OF_THE_NEXT = sa.select(sa.func.min(_LATER.starts_at)).where(
    _LATER.community_id == sa.bindparam("community"),
    _LATER.state == OccurrenceState.PLANNED,
    _LATER.starts_at >= _instant("ends"),
)
REST_OF_A_DAY = OPEN.add_columns(FIRST_OF_THE_NEXT.scalar_subquery().label("next_begins")).where(*STARTING)
BEGINNINGS = (
    sa.select(
        Occurrence.starts_at,
        Occurrence.id,
        Occurrence.activity_id,
        sa.and_(_NEW, ~sa.exists().where(Signup.occurrence_id == Occurrence.id, *HERS)).label("is_new"),
        sa.func.coalesce(Occurrence.id == _TOLD_LAST, sa.false()).label("is_told_last"),
    )
    .join(Activity, Activity.id == Occurrence.activity_id)
    .where(Occurrence.community_id == sa.bindparam("community"), not_begun(_instant("now")))
    .order_by(Occurrence.starts_at, Occurrence.id)
)
PLANNED = _told().where(Occurrence.state == OccurrenceState.PLANNED, *STARTING)
