"""Whether everybody who wants to be driven has her answer in time and it holds, and who drives has room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import pairwise

from locales.speech import time_written
from models import (
    DRIVEN_ONCE_OVER,
    About,
    Errand,
    Goal,
    Leg,
    Person,
    Ride,
    RideState,
    Telling,
    TellingState,
    Trip,
)

from .seen import Findings, Seen, moved_at
from .told import A_TRY, AN_HOUR

ANSWERED_AT = time(18)
"""Local, of the evening before: by then she knows who comes, or that nobody does."""
TELLS = {RideState.PROMISED: About.RIDE_PROMISED, RideState.UNFILLED: About.RIDE_UNFILLED}
OF_RIDES = (
    *(About.RIDE_PROMISED, About.RIDE_UNFILLED, About.RIDE_CANCELLED, About.RIDE_YOURS, About.RIDE_ADDED),
    *(About.RIDE_OFFER, About.RIDE_TAKEN),
    *(About.RIDE_LATE, About.CAR_DUE, About.ERRAND_REMINDER, About.ERRAND_READY),
)
WITH_AN_HOUR = (About.RIDE_PROMISED, About.RIDE_YOURS, About.RIDE_ADDED)
"""What may be said again, with another hour; what was said on the telephone is not kept."""
AT_ONCE = timedelta(minutes=10)
"""So soon after a driver has given a ride back she is to be on her way to know it."""


def left_standing(seen: Seen) -> Findings:
    """Who wants to be driven, and does not know in time who comes or that nobody does; or knows of somebody who does
    not."""
    for ride in _wanted(seen):
        known = [one for one in _told_her(seen, ride) if seen.proofs(one)]
        last = known[-1].about if known else None
        about, late = TELLS.get(ride.state), seen.ended_at > _her_hour(seen, ride) + A_TRY + seen.slack
        if about is None and last is About.RIDE_PROMISED:
            yield f"{_who(ride)} waits for a car that does not come"
        elif about is None:
            yield f"{_who(ride)} has no car and no answer" if late else None
        elif last is about:
            yield None
        else:
            on_its_way = any(one.about is about and _is_under_way(seen, one) for one in _told_her(seen, ride))
            yield None if on_its_way or not late else f"{_who(ride)} does not know that her ride is {ride.state.value}"


def _is_under_way(seen: Seen, telling: Telling) -> bool:
    return telling.id in seen.tasks or seen.goes_on(telling)


def _wanted(seen: Seen) -> Iterator[Ride]:
    return (ride for ride in seen.rides if ride.goes and ride.is_sure and ride.state is not RideState.CANCELLED)


def _her_hour(seen: Seen, ride: Ride) -> datetime:
    """When she is to have her answer: the evening before, or an hour after she has asked, or the car was lost; and when
    the car should have left at the latest."""
    starts = ride.goal.starts_at
    evening = datetime.combine(starts.astimezone(seen.day.zone).date() - timedelta(days=1), ANSWERED_AT, seen.day.zone)
    asked = max(ride.created_at, ride.moved_at or ride.created_at)
    if ride.signup is not None:
        asked = max(asked, ride.signup.queued_at, moved_at(ride.signup))
    return min(max(evening, asked + AN_HOUR), starts - AN_HOUR)


def _told_her(seen: Seen, ride: Ride) -> list[Telling]:
    """What she was to be told of who comes, the oldest first."""
    about = (About.RIDE_PROMISED, About.RIDE_UNFILLED, About.RIDE_CANCELLED)
    return [
        one
        for one in seen.tellings
        if one.person_id == ride.rider_id and one.about in about and one.subject.get("ride") == ride.id
    ]


def told_the_same(seen: Seen) -> Findings:
    """Who heard or read twice, one after the other, the same of one ride, or was rung twice that her car is there."""
    heard: dict[tuple[int, int], list[tuple[About, str]]] = {}
    for one in seen.tellings:
        if one.about in OF_RIDES and seen.proofs(one):
            words = " ".join(text.words for text in seen.texts_of(one))
            words = words or (one.key if one.about in WITH_AN_HOUR else "")
            heard.setdefault((one.person_id, one.subject.get("ride", 0)), []).append((one.about, words))
    names = {one.person_id: one.person.first_name for one in seen.tellings}
    for (person_id, ride_id), each in heard.items():
        again = next((before[0] for before, after in pairwise(each) if before == after), None)
        yield f"{names[person_id]} was told {again.value} of ride {ride_id} twice" if again is not None else None
    placed = [seen.rows[call.row] for call in seen.ledger.calls if call.row in seen.rows]
    outside = Counter(row.subject["ride"] for row in placed if row.about is About.CAR_HERE)
    for ride_id, many in outside.items():
        yield f"the car of ride {ride_id} stands outside, as {many} calls say" if many > 1 else None


def over_the_seats(seen: Seen) -> Findings:
    """Cars with more in them than there are seats, at the end or whenever it was looked at."""
    taken: Counter[tuple[int, int]] = Counter()
    for ride in seen.rides:
        if ride.state is RideState.PROMISED and ride.driver_id is not None:
            taken[ride.goal.id, ride.driver_id] += ride.seats
    for car in taken.keys() | seen.day.sat_in.keys():
        driver = seen.session.get_one(Person, car[1])
        many = max(taken[car], seen.day.sat_in.get(car, 0))
        too_many = driver.seats is not None and many > driver.seats
        yield f"{driver.first_name} has {many} in {driver.seats} seats" if too_many else None


def not_as_driven(seen: Seen) -> Findings:
    """Who has a span in which the car does not come to her, or read another."""
    stops = {
        stop.ride_id: (trip, stop)
        for trip in seen.session.query(Trip).order_by(Trip.id)
        if trip.state in DRIVEN_ONCE_OVER and trip.leg is Leg.THERE
        for stop in trip.stops
    }
    for ride in _wanted(seen):
        if ride.state is not RideState.PROMISED or ride.pickup_from is None or ride.pickup_to is None:
            continue
        trip, stop = stops.get(ride.id, (None, None))
        if trip is None or stop is None or trip.driver_id != ride.driver_id:
            yield f"{_who(ride)} is in no car of the driver she was promised"
        elif not ride.pickup_from <= stop.at <= ride.pickup_to:
            yield f"{_who(ride)} is fetched at another time than within her span"
        else:
            yield None if _has_read(seen, ride, ride.pickup_from) else f"{_who(ride)} has read another hour than hers"


def _has_read(seen: Seen, ride: Ride, at: datetime) -> bool:
    """Whether what she was told of it last names that hour, or that it is later; what she heard on the telephone is not
    kept."""
    about = About.RIDE_PROMISED, About.RIDE_LATE
    hers = (one for one in seen.tellings if one.person_id == ride.rider_id and one.subject.get("ride") == ride.id)
    told = [one for one in hers if one.about in about and seen.proofs(one)]
    hour = time_written(at.astimezone(seen.day.zone).time(), "nn")
    return not told or all(hour in text.words for text in (*seen.texts_of(told[-1]), *seen.beside(told[-1])))


def not_told_of_withdrawal(seen: Seen) -> Findings:
    """Whose driver gave her back, and who was not told so, or of another, at once."""
    for withdrawal in seen.day.withdrawn:
        pastime = next(one for one in seen.day.pastimes if one.title == withdrawal.title)
        hers = {rider for rider, driver in pastime.driven.items() if driver == withdrawal.driver}
        until = withdrawal.at + timedelta(minutes=withdrawal.minutes) + AT_ONCE + seen.slack
        for ride in seen.rides:
            if title(ride.goal) != withdrawal.title or ride.rider.first_name not in hers:
                continue
            news = [one for one in _told_her(seen, ride) if withdrawal.at - seen.slack <= one.created_at <= until]
            told = any(proof <= until + A_TRY for one in news for proof in seen.proofs(one))
            a_task = any(one.id in seen.tasks for one in news if one.state is not TellingState.WITHDRAWN)
            yield None if told or a_task else f"{_who(ride)} does not know that her driver gave her back"


def title(goal: Goal) -> str:
    return goal.what if isinstance(goal, Errand) else goal.activity.title


def _who(ride: Ride) -> str:
    return f"{ride.rider.first_name} ({title(ride.goal)}, ride {ride.id})"
