"""Which drivers are asked about a ride, and when: who has most reason to say yes first, everybody a little later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, lazyload

import clock
from models import (
    About,
    Goal,
    Paper,
    Person,
    QuestionKind,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Role,
    Trip,
    TripState,
    comers,
    locked,
    paper_of,
)
from models.goal import rides_to
from services import telling
from services.availability import elder_drivers
from services.availability.reading import Said
from services.people.named import LIGHTLY, ON_MAP
from services.phones import texting
from services.programme.calendar import over_at
from services.telling import conversations

from .. import course, ranks
from ..pickups import leaves_at, runs, still_driven
from ..room import Party, fits
from .told import tell, told_as

HEAD_START = timedelta(minutes=15)
"""How long those who are asked before others are asked alone."""
MOST_CODES = 99
MAY_BE_ASKED = (RideAnswer.TAKEN, RideAnswer.LISTED)
"""Of who has an answer already."""

OPEN = (RideState.WANTED, RideState.UNFILLED)


def look_anew(session: Session, goal: Goal) -> None:
    """It has another hour, or is held after all, or a seat is free: drivers are thought of at once."""
    if paper_of(session) is not None:
        return
    session.execute(
        sa.update(Ride)
        .where(rides_to(goal), Ride.state.in_(OPEN))
        .values(look_at=clock.now())
        .execution_options(synchronize_session=False)
    )


def ask_drivers(
    session: Session,
    ride: Ride,
    now: datetime,
    asks: Sequence[RideAsk],
    able: Sequence[Sequence[Person]],
    *,
    agreed: course.Known,
) -> datetime | None:
    """Ask the first group of those who are `able`, and each of the next `HEAD_START` after the one before; at once
    where time is short, or nobody of the one before may be asked. It begins anew where a driver went back on it.

    `asks`: whoever was asked before; `agreed`: of where it goes. Answers until when a group is asked alone.
    """
    known = {ask.driver_id: ask for ask in asks}
    is_short = leaves_at(ride.goal, ride.legs) <= now + 4 * HEAD_START
    for group in able[:-1]:
        asked_at = _ask_group(session, ride, now, known, group, agreed=agreed)
        if asked_at is not None and not is_short and now < asked_at + HEAD_START:
            return asked_at + HEAD_START
    if able:
        _ask_group(session, ride, now, known, able[-1], agreed=agreed)
    return None


def _ask_group(
    session: Session,
    ride: Ride,
    now: datetime,
    known: Mapping[int, RideAsk],
    group: Sequence[Person],
    *,
    agreed: course.Known,
) -> datetime | None:
    """When the first of them was asked, who has not said no; None where nobody was."""
    asked = [ask.created_at for one in group if (ask := known.get(one.id)) and ask.answer is RideAnswer.ASKED]
    unasked = [one for one in group if one.id not in known or known[one.id].answer in MAY_BE_ASKED]
    for driver in course.who_go_round_by(session, unasked, ride, agreed, as_said=True):
        ask = known.get(driver.id)
        asked.append(ask.created_at if ask is not None and ask.answer is RideAnswer.TAKEN else now)
        _ask(session, ride, driver, ask)
    since = min(asked, default=None)
    return since if since is None or ride.state is RideState.UNFILLED else max(since, ride.moved_at or since)


def _ask(session: Session, ride: Ride, driver: Person, ask: RideAsk | None) -> None:
    code = free_code(session, driver)
    if ask is None:
        session.add(RideAsk(ride=ride, driver=driver, ride_id=ride.id, driver_id=driver.id, code=code))
    else:
        ask.answer, ask.code = RideAnswer.ASKED, code
    session.flush()
    tell(session, ride, driver, About.RIDE_OFFER, "offer", driver.id)
    number = texting.number_of(session, driver, About.RIDE_OFFER)
    if number is not None:
        subject, expires_at = {"ride": ride.id, "driver": driver.id}, leaves_at(ride.goal, ride.legs)
        conversations.ask(session, driver, QuestionKind.RIDE, subject, expires_at, number=number)


def free_code(session: Session, driver: Person) -> int:
    """A number that means none of the rides the driver may still answer to, asked about or promised."""
    used = {ask.code for ask in _asks(session, driver, _MAY_ANSWER)}
    used |= set(session.scalars(sa.select(Trip.code).filter_by(driver_id=driver.id, state=TripState.PROPOSED)))
    return next((code for code in range(1, MOST_CODES) if code not in used), MOST_CODES)


def open_asks(session: Session, driver: Person) -> list[RideAsk]:
    """The rides this driver was asked about and may still take, soonest first."""
    return _asks(session, driver, _ASKED)


def listed(session: Session, driver: Person) -> list[RideAsk]:
    """As `open_asks`, with those that stood in a list of the day: the code of each takes it."""
    return _asks(session, driver, _LISTED)


def promised_asks(session: Session, driver: Person) -> list[RideAsk]:
    """The rides this driver has promised and may still give back, soonest first."""
    return _asks(session, driver, _PROMISED)


def last_ask(session: Session, driver: Person, code: int | None) -> RideAsk | None:
    """What this driver was asked last, with that code where one is told, whatever became of it; None once the activity
    is over."""
    asks = sa.select(RideAsk).where(RideAsk.driver_id == driver.id).order_by(RideAsk.id.desc())
    if code is not None:
        asks = asks.where(RideAsk.code == code)
    now = clock.now()
    ahead = (ask for ask in session.scalars(asks) if over_at(ask.ride.goal) > now)
    return next(ahead, None)


_DRIVER: sa.BindParameter[int] = sa.bindparam("driver")
_OF_DRIVER = sa.select(RideAsk).join(RideAsk.ride).where(RideAsk.driver_id == _DRIVER).order_by(RideAsk.code)
_IS_OPEN = Ride.state.in_(OPEN)
_MAY_TAKE = sa.and_(_IS_OPEN, RideAsk.answer.in_((RideAnswer.ASKED, RideAnswer.LISTED)))
_IS_HIS = sa.and_(Ride.state == RideState.PROMISED, Ride.driver_id == _DRIVER)
_ASKED = _OF_DRIVER.where(RideAsk.answer == RideAnswer.ASKED, _IS_OPEN)
_LISTED, _PROMISED = _OF_DRIVER.where(_MAY_TAKE), _OF_DRIVER.where(_IS_HIS)
_MAY_ANSWER = _OF_DRIVER.where(sa.or_(_MAY_TAKE, _IS_HIS))


def _asks(session: Session, driver: Person, which: sa.Select[RideAsk]) -> list[RideAsk]:
    """Soonest first: who has promised is still to drive until it begins, and nobody says yes once it is to leave."""
    now, found = clock.now(), session.scalars(which, {"driver": driver.id})
    ahead = (ask for ask in found if (still_driven if ask.ride.driver_id == driver.id else runs)(ask.ride, now))
    return sorted(ahead, key=lambda ask: (ask.ride.goal.starts_at, ask.code))


def drivers_for(session: Session, ride: Ride) -> list[Person]:
    """Active drivers, and the rider's own, with room on that trip for all who are fetched and what they need: in the
    order in which they are asked, and last who has said that he cannot, or drives elsewhere then."""
    said = ranks.said_of(session, ride.goal)
    own = elder_drivers.of_each(session, [ride.rider_id]).get(ride.rider_id, [])
    drivers = active_drivers(session, ride.rider.community_id)
    able = with_room(ride, ranks.with_own(drivers, own), aboard(session, ride.goal), said)
    asked = ranks.willing(ride.goal, able, said, ranks.elsewhere(session, ride.goal))
    groups = ranks.in_groups(ride, asked, said, own)
    return [*(driver for group in groups for driver in group), *(one for one in able if one not in asked)]


def with_room(
    ride: Ride, drivers: Sequence[Person], taken: Mapping[int, Sequence[Party]], said: Mapping[int, Said]
) -> list[Person]:
    """Those of these `drivers`, who have promised to drive those `taken` on that trip, who have room for her and hers,
    and for what she needs."""
    others, party = (one for one in drivers if one.id != ride.rider_id), Party.of(ride)
    return [one for one in others if fits(one, party, taken.get(one.id, ()), said)]


def active_drivers(session: Session, community_id: int, *, on_map: bool = False) -> list[Person]:
    """Who drives now and has a telephone, by row; `on_map`: read with where they live."""
    drivers = session.scalars(_drivers(on_map=on_map), {"community": community_id})
    return [driver for driver in drivers.unique() if driver.is_a(Role.DRIVER)]


@cache
def _drivers(*, on_map: bool) -> sa.Select[Person]:
    drives = Person.roles.any(role=Role.DRIVER)
    return (
        sa.select(Person)
        .where(Person.community_id == sa.bindparam("community"), Person.phone.is_not(None), drives)
        .order_by(Person.id)
        .options(joinedload(Person.roles), *(ON_MAP if on_map else LIGHTLY))
    )


def may_drive(session: Session, driver: Person, ride: Ride, known: course.Known) -> bool:
    """Whether somebody is an active driver, or her own, who still has room for all of them and what they need, and
    whose way it is. `known`: of where it goes."""
    if not ranks.drives(session, driver, ride.rider):
        return False
    if not fits(driver, Party.of(ride), map(Party.of, known.promised_by(driver)), known.said):
        return False
    return bool(course.who_go_round_by(session, [driver], ride, known))


def held(session: Session, ride_id: int) -> Ride | None:
    """The ride as it is now, once nobody else is at the rides to the same goal. Who changes one of them holds where it
    goes first: a car is written by one at a time, and nobody waits for another in a ring."""
    ride = session.get(Ride, ride_id)
    if ride is None:
        return None
    hold_goal(session, ride.goal)
    return locked(session, Ride, ride_id)


def hold_goal(session: Session, goal: Goal) -> None:
    locked(session, type(goal), goal.id)


def hold(session: Session, driver: Person) -> None:
    """NO KEY UPDATE: two yeses of one driver wait on each other, while rows that only point at the driver do not."""
    if paper_of(session) is not None:
        return
    session.get(Person, driver.id, with_for_update={"key_share": True, "of": Person}, populate_existing=True)


def has_room(session: Session, driver: Person, goal: Goal, party: Party, *, but: Ride | None = None) -> bool:
    """Whether these fit into the driver's car with all whom he has promised to drive there; `but`: without this one."""
    return fits(driver, party, aboard(session, goal, but=but).get(driver.id, ()), ranks.said_of(session, goal))


def let_go_when_full(session: Session, driver: Person, goal: Goal) -> None:
    """A driver is asked about nobody more for the same occurrence whom the car has no room for."""
    asks = _open_asks_to(session, driver, goal)
    if not asks:
        return
    taken, said = aboard(session, goal).get(driver.id, ()), ranks.said_of(session, goal)
    for ask in asks:
        if not fits(driver, Party.of(ask.ride), taken, said):
            ask.answer = RideAnswer.TAKEN
            is_asked_no_more(session, ask)


def _open_asks_to(session: Session, driver: Person, goal: Goal) -> list[RideAsk]:
    """On paper of the rides that are read already."""
    here = comers.rides_on_paper(session, goal)
    if here is None:
        return [ask for ask in open_asks(session, driver) if ask.ride.goal is goal]
    asks = (ask for ride in here if ride.state in OPEN for ask in asks_of(session, ride))
    return [ask for ask in asks if ask.driver_id == driver.id and ask.answer is RideAnswer.ASKED]


def is_asked_no_more(session: Session, ask: RideAsk) -> None:
    """What has not gone out of the offer to this driver does not, and it is no question any more."""
    telling.withdraw(session, told_as(ask.ride_id, "offer", ask.driver_id))
    conversations.settle(session, QuestionKind.RIDE, {"ride": ask.ride_id, "driver": ask.driver_id})


def aboard(session: Session, goal: Goal, *, but: Ride | None = None) -> dict[int, list[Party]]:
    """Whom each driver has promised to drive to that occurrence or home from it; `but`: without this one."""
    return aboard_of(course.promised(session, goal), but=but)


def aboard_of(promised: Iterable[Ride], *, but: Ride | None = None) -> dict[int, list[Party]]:
    """As `aboard`, of what is promised there."""
    found: dict[int, list[Party]] = {}
    for ride in promised:
        if ride.driver_id is not None and ride is not but:
            found.setdefault(ride.driver_id, []).append(Party.of(ride))
    return found


_OF_RIDES = (
    sa.select(RideAsk)
    .where(RideAsk.ride_id.in_(sa.bindparam("rides", expanding=True)))
    .order_by(RideAsk.id)
    .options(lazyload(RideAsk.ride))
)
_OF_RIDE = sa.select(RideAsk).where(RideAsk.ride_id == sa.bindparam("ride")).order_by(RideAsk.id)


def asks_of(session: Session, ride: Ride) -> list[RideAsk]:
    """Every driver who was asked about the ride, in the order they were asked."""
    paper = paper_of(session)
    if paper is not None:
        return _asks_on_paper(session, paper, ride)
    return list(session.scalars(_OF_RIDE, {"ride": ride.id}))


def _asks_on_paper(session: Session, paper: Paper, ride: Ride) -> list[RideAsk]:
    """Of all rides that are at hand at once."""
    known = paper.once("asks", dict[int, list[RideAsk]])
    if ride.id not in known:
        new = {ride.id, *(each.id for each in paper.here(Ride))} - known.keys()
        known.update((ride_id, []) for ride_id in new)
        for ask in session.scalars(_OF_RIDES, {"rides": list(new)}).unique():
            known[ask.ride_id].append(ask)
    return [*known[ride.id], *(ask for ask in paper.new(RideAsk) if ask.ride_id == ride.id)]


def asks_of_each(session: Session, rides: Sequence[Ride]) -> Mapping[int, list[RideAsk]]:
    """As `asks_of`, of many at once, by the ride."""
    found: dict[int, list[RideAsk]] = {ride.id: [] for ride in rides}
    for ask in session.scalars(_OF_RIDES, {"rides": list(found)}).unique():
        found[ask.ride_id].append(ask)
    return found


def ask_to(session: Session, ride: Ride, driver_id: int | None) -> RideAsk | None:
    """What this driver was asked about the ride, whatever became of it."""
    return next((ask for ask in asks_of(session, ride) if ask.driver_id == driver_id), None)
