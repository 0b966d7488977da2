"""Texts about rides: to the drivers who are asked, to the one who drives, to who is fetched; on the day to who
holds it and who is on call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

from models import (
    Audit,
    Errand,
    ErrandState,
    Leg,
    Legs,
    Occurrence,
    Person,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    StopState,
)
from services import rides, trips
from services.outages import unheard_rides
from services.phones.numbers import written_number
from services.programme.calendar import over_at
from services.trips import OnTheWay

from . import alerts
from .gsm7 import segments, to_gsm7
from .writing import NothingToSay, Reader, Writing

FREE = (RideState.WANTED, RideState.UNFILLED)
MOST_WITH_TITLE = 3
"""Stops: with more of them only the day of it goes into one part."""


def offer(writing: Writing) -> str:
    """A hamlet says how far it is; the address is for who says yes, and so is whose it is that needs something."""
    ride = _ahead(writing)
    ask = rides.ask_to(writing.session, ride, writing.row.person_id)
    writing.only_if(ride.state in FREE and ask is not None and ask.answer is RideAnswer.ASKED)
    rider, needs = ride.rider, _needs(writing, ride)
    name = writing.t("sms-car-somebody") if needs else rider.first_name
    return writing.t(
        "sms-ride-offer-from" if rider.hamlet else "sms-ride-offer",
        rider=writing.reader.rider(name, ride),
        legs=ride.legs.value,
        needs=_when_home(writing, ride) + needs,
        hamlet=rider.hamlet.name if rider.hamlet else "",
        what=writing.reader.what(ride.goal, asked=True),
        code=str(ask.code if ask else 0),
    )


def trip_offer(writing: Writing) -> str:
    """How many, from where and how long; who they are is for who says yes."""
    driver = writing.subject(Person, "driver")
    asked = (one for one in rides.open_trips(writing.session, driver))
    trip = next((one for one in asked if one.occurrence_id == writing.row.subject["occurrence"]), None)
    if trip is None:
        raise NothingToSay(f"outbox {writing.row.id}: the car is asked about no more")
    one, other, *_ = [*rides.hamlets(trip), "", ""]
    legs = rides.legs_of(trip)
    return writing.t(
        "sms-trip-offer-home" if legs is Legs.HOME else "sms-trip-offer",
        what=writing.reader.what(trip.goal, place=False),
        many=sum(stop.ride.seats for stop in trip.stops),
        count=len(rides.hamlets(trip)),
        hamlet=one,
        next=other,
        minutes=rides.minutes(trip),
        legs=legs.value,
        needs=_needs(writing, *(stop.ride for stop in trip.stops)),
        code=str(trip.code),
    )


def day_list(writing: Writing) -> str:
    """Hamlets and no names; who they are is for who takes one. All days where they go into one part, else the first,
    and which others there are."""
    driver = writing.subject(Person, "driver")
    days = rides.listed_ahead(writing.session, driver)
    writing.only_if(bool(days))
    first = next(iter(days))
    alone = listed_on(writing.reader, first, days[first])
    return next((one for one in _with_others(writing.reader, days, alone) if segments(to_gsm7(one)) == 1), alone)


def _with_others(reader: Reader, days: Mapping[date, Sequence[RideAsk]], alone: str) -> Iterator[str]:
    """The list of the first day with what it can say of the others, the most first."""
    others = list(days)[1:]
    if not others:
        return
    if all(len(asks) <= rides.MOST_LISTED for asks in days.values()):
        each = (reader.t("sms-ride-list-day", day=reader.date(day), stops=_stops(reader, days[day])) for day in days)
        yield reader.t("sms-ride-list-days", days=" ".join(each))
    for many in range(len(others), 0, -1):
        named, word = ", ".join(reader.date(day) for day in others[:many]), reader.weekday(others[0]).upper()
        yield reader.t("sms-ride-list-more", list=alone, days=named, word=word)


def listed_on(reader: Reader, day: date, asks: Sequence[RideAsk]) -> str:
    """Who needs a ride on one day, as far as it goes into one part."""
    stops = _stops(reader, asks[: rides.MOST_LISTED])
    return reader.t("sms-ride-list", many=len(asks), day=reader.date(day), stops=stops)


def _stops(reader: Reader, asks: Sequence[RideAsk]) -> str:
    return "; ".join(
        reader.t(
            "sms-ride-list-row",
            code=str(ask.code),
            hamlet=ask.ride.rider.hamlet.name if ask.ride.rider.hamlet else reader.t("sms-ride-list-nowhere"),
            at=reader.time(rides.fetched_about(ask.ride)),
            seats=ask.ride.seats,
        )
        for ask in asks
    )


def order(writing: Writing) -> str:
    """To a driver whose car has other company: whom he fetches when now; or when he drives them home."""
    occurrence = writing.subject(Occurrence, "occurrence")
    if "home" in writing.row.subject:
        writing.only_if(occurrence.ends_at > writing.reader.now)
        what = writing.reader.what(occurrence, place=False)
        return writing.t("sms-ride-home-at", what=what, home=writing.reader.time(occurrence.ends_at))
    stops = rides.stops_there(writing.session, occurrence, writing.session.get_one(Person, writing.row.person_id))
    writing.only_if(bool(stops) and occurrence.starts_at > writing.reader.now)
    row = [
        writing.t("sms-ride-order-stop", at=writing.reader.time(stop.at), rider=stop.ride.rider.first_name)
        for stop in stops
    ]
    if len(row) > MOST_WITH_TITLE:
        return writing.t("sms-ride-order-many", day=writing.reader.day(occurrence.starts_at), stops=", ".join(row))
    what = writing.reader.what(occurrence, place=False)
    return writing.t("sms-ride-order", what=what, stops=", ".join(row))


def taken(writing: Writing) -> str:
    ride = _ahead(writing)
    writing.only_if(ride.state is RideState.PROMISED and ride.driver_id != writing.row.person_id)
    return writing.t("sms-ride-taken", what=writing.reader.what(ride.goal, place=False, asked=True))


def yours(writing: Writing) -> str:
    return _to_the_driver(writing, "sms-ride-yours")


def added(writing: Writing) -> str:
    """A car that goes anyway has one more in it than the driver knew."""
    return _to_the_driver(writing, "sms-ride-added")


def _to_the_driver(writing: Writing, name: str) -> str:
    """The driver alone is told where the rider lives; that an address was read is written down."""
    ride = _ahead(writing)
    writing.only_if(ride.state is RideState.PROMISED and ride.driver_id == writing.row.person_id)
    rider = ride.rider
    return writing.t(
        name,
        rider=writing.reader.rider(rider.full_name, ride),
        where=_where(writing, rider),
        phone=_phone(writing, ride),
        what=writing.reader.what(ride.goal, place=False),
        first=writing.reader.time(ride.pickup_from or ride.goal.starts_at),
        legs=ride.legs.value,
        needs=_when_home(writing, ride) + _needs(writing, ride),
        code=str(_code(writing, ride)),
    )


def _when_home(writing: Writing, ride: Ride) -> str:
    """Of an errand: nothing that is on says when it is over."""
    if ride.errand is None or ride.legs is not Legs.BOTH:
        return ""
    return writing.t("sms-errand-how", how=ride.how, home=writing.reader.time(ride.errand.ends_at)) + " "


def _phone(writing: Writing, ride: Ride) -> str:
    """Hers, where both have agreed to it; else the line's, which puts the driver through to her."""
    hers = ride.rider.phone if trips.may_have_number(writing.session, ride) else None
    return (hers or writing.reader.community.number).removeprefix("+47")


def _code(writing: Writing, ride: Ride) -> int:
    """What the driver writes after NEI."""
    ask = rides.ask_to(writing.session, ride, writing.row.person_id)
    return ask.code if ask is not None else 0


def promised(writing: Writing) -> str:
    ride = _ahead(writing)
    to_contact = alerts.contact_of_rider(writing)
    if to_contact is not None:
        return to_contact
    writing.only_if(ride.state is RideState.PROMISED)
    if ride.driver is None or ride.pickup_from is None or ride.pickup_to is None:
        return writing.t("sms-ride-promised-soon", what=writing.reader.what(ride.goal))
    return writing.t(
        "sms-errand-promised" if ride.errand is not None and ride.legs is Legs.BOTH else "sms-ride-promised",
        driver=ride.driver.first_name,
        what=writing.reader.what(ride.goal, place=False),
        first=writing.reader.time(ride.pickup_from),
        last=writing.reader.time(ride.pickup_to),
        legs=ride.legs.value,
        how=ride.how,
        home=writing.reader.time(ride.goal.ends_at),
    )


def unfilled(writing: Writing) -> str:
    ride = _ahead(writing)
    to_contact = alerts.contact_of_rider(writing)
    if to_contact is not None:
        return to_contact
    writing.only_if(ride.state is RideState.UNFILLED)
    name = "sms-errand-unfilled" if ride.errand_id is not None else "sms-ride-unfilled"
    return writing.t(name, what=writing.reader.what(ride.goal, place=False))


def cancelled(writing: Writing) -> str:
    """To the driver that the ride is off; to the rider, when the driver could not after all, by when she hears of
    another, or that there is none."""
    ride = writing.subject(Ride, "ride")
    to_contact = alerts.contact_of_rider(writing)
    if to_contact is not None:
        return to_contact
    rider = ride.rider
    what = writing.reader.what(ride.goal, place=False)
    if writing.row.person_id == rider.id:
        writing.only_if(ride.state in FREE)
        if ride.state is RideState.UNFILLED:
            return writing.t("sms-ride-lost-none", what=what)
        by = rides.answered_by(ride)
        return writing.t("sms-ride-lost", what=what, day=writing.reader.day(by), time=writing.reader.time(by))
    writing.only_if(ride.driver_id != writing.row.person_id)
    return writing.t("sms-ride-cancelled", rider=rider.first_name, what=what)


def not_heard(writing: Writing) -> str:
    """To whoever is on call: she may stand and wait."""
    ride = _ahead(writing)
    item = unheard_rides.who(writing.session, writing.row)
    writing.only_if(item is not None)
    what, phone = writing.reader.what(ride.goal, place=False), written_number(ride.rider.phone or "")
    return writing.t("sms-ride-not-heard", name=ride.rider.first_name, what=what, phone=phone)


def thanks(writing: Writing) -> str:
    """To a driver, once a month, as the desk thanks by hand: how often, and for how many; never for whom."""
    driver = writing.session.get_one(Person, writing.row.person_id)
    drives, people = int(writing.row.subject["drives"]), int(writing.row.subject["people"])
    words = writing.t("sms-thanks", name=driver.first_name, did="drives", drives=drives, people=people)
    return writing.t("sms-desk-text", words=words)


def _needs(writing: Writing, *fetched: Ride) -> str:
    """What these need in the car, a sentence each with a blank after it; nothing where they need nothing."""
    return "".join(writing.t("sms-car-needs", need=need.value) + " " for need in rides.needs_told(fetched))


def errand_ready(writing: Writing) -> str:
    """To her driver, beside the call: she waits to be driven home."""
    errand, ride = writing.subject(Errand, "errand"), writing.subject(Ride, "ride")
    writing.only_if(errand.state is ErrandState.READY and ride.driver_id == writing.row.person_id)
    return writing.t(
        "sms-errand-ready",
        rider=ride.rider.first_name,
        where=writing.reader.errand_title(errand),
        phone=_phone(writing, ride),
    )


def _ahead(writing: Writing) -> Ride:
    ride = writing.subject(Ride, "ride")
    writing.only_if(over_at(ride.goal) > writing.reader.now)
    return ride


def _where(writing: Writing, rider: Person) -> str:
    if rider.house is None:
        return rider.hamlet.name if rider.hamlet else writing.t("sms-at-home")
    writing.session.add(
        Audit(
            community_id=rider.community_id,
            actor=f"driver/{writing.row.person_id}",
            action="address-by-text",
            person_id=rider.id,
        )
    )
    return " ".join((rider.address or rider.house).split())


# -- on the day


def car_here(writing: Writing) -> str:
    one = _expected(writing)
    writing.only_if(one is not None and one.state is StopState.HERE)
    return writing.t("sms-car-here", driver=_driver_of(_of_promised(writing)))


def car_due(writing: Writing) -> str:
    """Whether she waits still."""
    ride = _of_promised(writing)
    writing.only_if(_expected(writing) is not None)
    return writing.t("sms-car-due", driver=_driver_of(ride), last=_until(writing, ride))


def late(writing: Writing) -> str:
    ride = _of_promised(writing)
    if "home" in writing.row.subject:
        at = writing.reader.time(datetime.fromtimestamp(writing.row.subject["home"], UTC))
        return writing.t("sms-ride-home-in", driver=_driver_of(ride), at=at)
    first = writing.reader.time(ride.pickup_from or ride.goal.starts_at)
    return writing.t("sms-ride-late", driver=_driver_of(ride), first=first, last=_until(writing, ride))


def rider_waits(writing: Writing) -> str:
    """To her driver, by what has been said of her by now."""
    ride = _of_promised(writing)
    writing.only_if(ride.driver_id == writing.row.person_id)
    driver = writing.session.get_one(Person, ride.driver_id)
    found = trips.on_the_way(writing.session, driver, writing.reader.now, Leg.THERE)
    one = next((one for one in found if one.ride.id == ride.id), None)
    writing.only_if(one is not None and one.state in SAID)
    return writing.t(SAID[one.state if one else StopState.PLANNED], rider=ride.rider.first_name)


SAID = {
    StopState.PLANNED: "sms-drive-is-she-with-you",
    StopState.NO_CAR: "sms-drive-she-waits",
    StopState.HERE: "sms-drive-nobody-answers",
    StopState.NOT_HOME: "sms-drive-she-answers",
}


def not_fetched(writing: Writing) -> str:
    ride = _of_promised(writing)
    name, driver = ride.rider.first_name, _driver_of(ride)
    return writing.t("sms-not-fetched", name=name, driver=driver, last=_until(writing, ride))


def no_way_home(writing: Writing) -> str:
    ride = writing.subject(Ride, "ride")
    without = trips.without_car_home(writing.session, ride.goal)
    writing.only_if(bool(without))
    what = writing.reader.what(ride.goal, place=False, asked=True)
    return writing.t("sms-no-way-home", name=without[0].rider.first_name, many=len(without), what=what)


def _of_promised(writing: Writing) -> Ride:
    ride = writing.subject(Ride, "ride")
    writing.only_if(ride.state is RideState.PROMISED)
    return ride


def _expected(writing: Writing) -> OnTheWay | None:
    ride = writing.subject(Ride, "ride")
    one = trips.expected(writing.session, ride.rider, writing.reader.now)
    return one if one is not None and one.ride.id == ride.id else None


def _driver_of(ride: Ride) -> str:
    return ride.driver.first_name if ride.driver is not None else ""


def _until(writing: Writing, ride: Ride) -> str:
    return writing.reader.time(ride.pickup_to or ride.goal.starts_at)
