"""What is on: the occurrences to come, in the order somebody wants to hear them, and the places left.

The programme is asked for at every key of who listens to it: it is one question, of columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from math import inf
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from models import (
    TAKES_A_PLACE,
    Activity,
    Call,
    Community,
    Deed,
    Direction,
    Mandate,
    Occurrence,
    OccurrenceState,
    Organiser,
    Person,
    Place,
    PlaceKind,
    Recording,
    Ride,
    RideState,
    Signup,
    SignupState,
    columns,
    comers,
)
from models.recording import HERE_ALREADY
from models.signup import heads
from services.hours.duetime import local_day, midnight
from services.roads.earth import Point, crow_m

LONGEST = timedelta(days=366)
"""Nothing that is still on began longer ago."""
BEYOND = 5
"""So many more are read than are to be heard, for what the last day holds; a fuller day is asked for by itself."""

Found = sa.Row[*tuple[Any, ...]]


def over_at(occurrence: Occurrence) -> datetime:
    """The instant (UTC) from which nothing can be signed up for: its start, or its end when it has no hour."""
    return occurrence.ends_at if occurrence.all_day else occurrence.starts_at


def is_coming(occurrence: Occurrence, now: datetime) -> bool:
    """Whether it is planned and has not begun."""
    return occurrence.state is OccurrenceState.PLANNED and over_at(occurrence) > now


def not_begun(now: datetime | sa.BindParameter[datetime]) -> sa.ColumnElement[bool]:
    """`is_coming` as a condition on `Occurrence`."""
    return sa.and_(Occurrence.state == OccurrenceState.PLANNED, _begins_after(now))


def _begins_after(now: datetime | sa.BindParameter[datetime]) -> sa.ColumnElement[bool]:
    return sa.case((Occurrence.all_day, Occurrence.ends_at), else_=Occurrence.starts_at) > now


def led_by(
    session: Session, community: Community, person: Person, number: str, now: datetime, *, also_off: bool = False
) -> list[Occurrence]:
    """What is to come and is `person`'s to hold, soonest first: as host, or as the organiser's contact on `number`; and
    what would be, had it not been called off (`also_off`)."""
    ahead = _begins_after(now) if also_off else not_begun(now)
    wanted = all_led_by(community.id, person, number).where(ahead)
    return list(session.scalars(wanted.order_by(Occurrence.starts_at, Occurrence.id)).unique())


def all_led_by(community_id: int, person: Person, number: str | None) -> sa.Select[Occurrence]:
    """What is, and was, `person`'s to hold: as host, or as the organiser's contact on `number`."""
    return (
        sa.select(Occurrence)
        .join(Activity, Activity.id == Occurrence.activity_id)
        .join(Organiser, Organiser.id == Activity.organiser_id)
        .where(
            Occurrence.community_id == community_id,
            sa.or_(Occurrence.host_id == person.id, Organiser.contact_phone == number),
        )
    )


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
"""Whoever rings again within it goes on with the call before."""
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


def taken_on(occurrence_id: sa.SQLColumnExpression[int] | int) -> sa.Select[int]:
    """How many places are taken, an offered one and those of who come along too, told by a table of its own, so that it
    may stand inside a question about sign-ups."""
    others = aliased(Signup)
    return (
        sa.select(heads(others))
        .select_from(others)
        .where(others.state.in_(TAKES_A_PLACE), others.occurrence_id == occurrence_id)
    )


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
REST_OF_A_DAY = OPEN.where(*STARTING)
BEGINNINGS = (
    sa.select(
        Occurrence.starts_at,
        Occurrence.id,
        Occurrence.activity_id,
        sa.and_(_NEW, ~sa.exists().where(Signup.occurrence_id == Occurrence.id, *HERS)).label("is_new"),
    )
    .join(Activity, Activity.id == Occurrence.activity_id)
    .where(Occurrence.community_id == sa.bindparam("community"), not_begun(_instant("now")))
    .order_by(Occurrence.starts_at, Occurrence.id)
)
PLANNED = _told().where(Occurrence.state == OccurrenceState.PLANNED, *STARTING)


def programme(
    session: Session,
    community: Community,
    *,
    person: Person | None = None,
    now: datetime,
    limit: int = 10,
    after: date | None = None,
    read_at: datetime | None = None,
) -> list[Heard]:
    """At most `limit` occurrences that have not begun at `now`: soonest day first, on one day the nearest first; those
    of the days `after` a local one, where it is given. `read_at`: when the listener had the list by text last.

    Near is measured from home, or from the hamlet where the home is not known; without a person the hour decides.
    """
    begins = now - LONGEST if after is None else midnight(after + timedelta(days=1), community.zone)
    given = _listener(community, person, now) | {"read_at": read_at or LONG_AGO}
    rows = list(columns(session, SOONEST, given | {"from": begins, "most": limit + BEYOND}).all())
    if len(rows) > limit:
        # The last day to be heard of may hold something nearer than what the limit let through.
        day_ends = _end_of_day(rows[limit - 1].starts_at, community)
        if len(rows) == limit + BEYOND and rows[-1].starts_at < day_ends:
            known = {row.id for row in rows}
            rest = columns(session, REST_OF_A_DAY, given | {"begins": rows[-1].starts_at, "ends": day_ends})
            rows += [row for row in rest if row.id not in known]
        rows = [row for row in rows if row.starts_at < day_ends]
    return [_heard(row) for _, row in _nearest_first(rows, person, community)[:limit]]


def on_day(session: Session, community: Community, day: date, *, person: Person | None, now: datetime) -> list[Heard]:
    """All of a local day that has not begun at `now`, the nearest first; of today also what began earlier and lasts."""
    begins = midnight(day, community.zone)
    if day <= local_day(now, community.zone):
        begins = now - LONGEST
    ends = midnight(day + timedelta(days=1), community.zone)
    rows = columns(session, REST_OF_A_DAY, _listener(community, person, now) | {"begins": begins, "ends": ends}).all()
    return [_heard(row) for _, row in _nearest_first(rows, person, community)]


class Ahead(NamedTuple):
    """An occurrence to come, and its local day; of what lasts since an earlier day, today. `is_new`: its activity was
    not there when the listener last rang, and this is the first time of it."""

    day: date
    id: int
    is_new: bool


def to_come(session: Session, community: Community, *, person: Person | None = None, now: datetime) -> list[Ahead]:
    """Each of them, soonest first."""
    rows = columns(session, BEGINNINGS, _listener(community, person, now)).all()
    today, firsts, found = local_day(now, community.zone), set[int](), []
    for starts_at, row_id, activity_id, is_new in rows:
        found.append(
            Ahead(max(today, local_day(starts_at, community.zone)), row_id, is_new and activity_id not in firsts)
        )
        firsts.add(activity_id)
    return found


def _listener(community: Community, person: Person | None, now: datetime) -> dict[str, Any]:
    who = {"hamlet": person.hamlet_id, "person": person.id} if person else {"hamlet": None, "person": None}
    return {"community": community.id, "now": now, "rang_before": now - SAME_CALL, "read_at": LONG_AGO, **who}


def _end_of_day(instant: datetime, community: Community) -> datetime:
    return midnight(local_day(instant, community.zone) + timedelta(days=1), community.zone)


def heard(
    session: Session, community: Community, occurrence_id: int, *, person: Person | None = None, now: datetime
) -> Heard | None:
    """As `open_occurrence`: what is told of it."""
    given = _listener(community, person, now) | {"occurrence": occurrence_id}
    row = columns(session, ONE, given).first()
    return _heard(row) if row else None


def _heard(row: Found) -> Heard:
    return Heard._make(row[: len(Heard._fields)])


def coming(
    session: Session, community: Community, *, person: Person | None = None, now: datetime, limit: int = 10
) -> list[Occurrence]:
    """The rows of `programme`, in its order."""
    return rows_of(session, programme(session, community, person=person, now=now, limit=limit))


def rows_of(session: Session, heard: Sequence[Heard]) -> list[Occurrence]:
    """Their rows, in that order."""
    return _rows(session, [each.id for each in heard])


def _rows(session: Session, ids: list[int]) -> list[Occurrence]:
    rows = {row.id: row for row in session.scalars(sa.select(Occurrence).where(Occurrence.id.in_(ids)))}
    return [rows[each] for each in ids]


@dataclass(frozen=True, slots=True)
class Near:
    """An occurrence, and how far it is from somebody's home; None where either end is not on the map."""

    occurrence: Occurrence
    km: float | None


def between(session: Session, person: Person, begins: datetime, ends: datetime) -> list[Near]:
    """What is planned in the person's community from `begins` to before `ends` (UTC), in the order of `coming`."""
    given: dict[str, Any] = {"community": person.community_id, "hamlet": person.hamlet_id, "person": person.id}
    given |= {"begins": begins, "ends": ends, "rang_before": begins, "read_at": LONG_AGO}
    near = _nearest_first(columns(session, PLANNED, given).all(), person, person.community)
    occurrences = _rows(session, [row.id for _, row in near])
    return [Near(row, None if km == inf else km) for row, (km, _) in zip(occurrences, near, strict=True)]


def _nearest_first(found: Sequence[Found], person: Person | None, community: Community) -> list[tuple[float, Found]]:
    """In the order they are heard, with their kilometres."""
    zone = community.zone
    measured = [(local_day(row.starts_at, zone), _distance_km(person, row), row) for row in found]
    measured.sort(key=lambda each: (each[0], each[1], each[2].starts_at, each[2].id))
    return [(km, row) for _, km, row in measured]


def open_occurrence(session: Session, community: Community, occurrence_id: int, *, now: datetime) -> Occurrence | None:
    """The occurrence, if it is this community's, planned, and has not begun at `now`."""
    occurrence = session.get(Occurrence, occurrence_id)
    if occurrence is None or occurrence.community_id != community.id:
        return None
    return occurrence if is_coming(occurrence, now) else None


def places_left(session: Session, occurrence: Occurrence) -> int | None:
    """Places neither taken nor offered to somebody, counted from the sign-ups; None when there is no maximum."""
    if occurrence.maximum is None:
        return None
    here = comers.on_paper(session, occurrence.id)
    if here is not None:
        taken = sum(1 + each.companions for each in here if each.state in TAKES_A_PLACE)
    else:
        taken = session.scalar(taken_on(occurrence.id)) or 0
    return max(0, occurrence.maximum - taken)


def all_places_left(session: Session, occurrences: Sequence[Occurrence]) -> dict[int, int | None]:
    """As `places_left`, of many at once, by their ids."""
    taken = sa.select(Signup.occurrence_id, heads()).where(
        Signup.occurrence_id.in_([each.id for each in occurrences]), Signup.state.in_(TAKES_A_PLACE)
    )
    of = dict(session.execute(taken.group_by(Signup.occurrence_id)).all())
    return {
        each.id: None if each.maximum is None else max(0, each.maximum - of.get(each.id, 0)) for each in occurrences
    }


def coming_to(session: Session, occurrence: Occurrence) -> int:
    """How many are to come, with who comes along with them: who is only offered a place is not among them."""
    joined = Signup.occurrence_id == occurrence.id, Signup.state == SignupState.JOINED
    return session.scalar(sa.select(heads()).where(*joined)) or 0


def _distance_km(person: Person | None, row: Found) -> float:
    """Kilometres as the crow flies; 0 inside one hamlet and to the telephone, infinite with an end off the map."""
    if person is None or row.by_telephone:
        return 0.0
    if row.spoken_place is None:
        return inf
    if person.hamlet_id is not None and row.in_hamlet == person.hamlet_id:
        return 0.0
    home = _point((person.latitude, person.longitude), (row.home_latitude, row.home_longitude))
    there = _point((row.latitude, row.longitude), (row.around_latitude, row.around_longitude))
    return crow_m(home, there) / 1000 if home and there else inf


def _point(*spots: tuple[float | None, float | None]) -> Point | None:
    """The first that is on the map: the house, or the hamlet it lies in."""
    for latitude, longitude in spots:
        if latitude is not None and longitude is not None:
            return Point(latitude, longitude)
    return None
