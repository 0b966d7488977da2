"""Whether everybody has her turn: places that come free go by the waiting list, and what is called off on the day is
told drivers first, then who is driven, then the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from models import WAITS, About, Occurrence, Ride, Signup, SignupState, Telling

from .seen import Findings, Seen, moved_at


def out_of_turn(seen: Seen) -> Findings:
    """Who was offered a place, or has one, before somebody who had waited longer and was not asked."""
    for occurrence in seen.occurrences:
        if occurrence.maximum is None:
            continue
        offers = _first_offers(seen, occurrence)
        for signup, at in [*_offered(seen, offers), *_without_an_offer(seen, occurrence, offers)]:
            passed = [one for one in _waiting(seen, occurrence, at, offers) if _came_before(seen, one, signup)]
            names = ", ".join(one.person.first_name for one in passed)
            wrong = f"{signup.person.first_name} had a place at {occurrence.spoken_title} before {names}"
            yield wrong if passed else None


def _first_offers(seen: Seen, occurrence: Occurrence) -> dict[int, datetime]:
    """When each was first told of a place, by sign-up."""
    found: dict[int, datetime] = {}
    for telling in seen.tellings:
        if telling.about is About.PLACE_FREE and telling.subject.get("occurrence") == occurrence.id:
            found.setdefault(telling.subject["signup"], telling.created_at)
    return found


def _offered(seen: Seen, offers: dict[int, datetime]) -> Iterator[tuple[Signup, datetime]]:
    """By turns; where all are told at once there is no order."""
    all_at_once = {one.subject["signup"] for one in seen.tellings if _to_all(one)}
    by_id = {one.id: one for one in seen.signups}
    return ((by_id[row_id], at) for row_id, at in offers.items() if row_id not in all_at_once)


def _to_all(telling: Telling) -> bool:
    return telling.about is About.PLACE_FREE and "first" in telling.subject


def _without_an_offer(
    seen: Seen, occurrence: Occurrence, offers: dict[int, datetime]
) -> Iterator[tuple[Signup, datetime]]:
    for one in seen.signups:
        joined_today = one.state is SignupState.JOINED and moved_at(one) > seen.day.first
        if one.occurrence_id == occurrence.id and joined_today and one.id not in offers:
            yield one, moved_at(one)


def _waiting(seen: Seen, occurrence: Occurrence, at: datetime, offers: dict[int, datetime]) -> Iterator[Signup]:
    """Who surely waited just then, and had not been asked by then."""
    pastime = seen.pastime(occurrence)
    before = pastime.waits if pastime is not None else ()
    for one in seen.had_come(occurrence, at):
        waited = one.state in WAITS or one.person.first_name in before
        if waited and offers.get(one.id, at) >= at and (one.state in WAITS or moved_at(one) > at + seen.slack):
            yield one


def _came_before(seen: Seen, one: Signup, other: Signup) -> bool:
    """Whether `one` was on the list earlier, as far as an hour tells; who is there before the day is by her place."""
    if one.id == other.id:
        return False
    return (
        one.created_at < other.created_at
        if _laid(seen, one, other)
        else (one.created_at < other.created_at - seen.slack)
    )


def _laid(seen: Seen, *signups: Signup) -> bool:
    return all(one.created_at < seen.day.first for one in signups)


def not_drivers_first(seen: Seen) -> Findings:
    """Of what its host called off on the day."""
    rides = seen.rides
    for occurrence in seen.occurrences:
        if occurrence.activity.title not in seen.day.called_off:
            continue
        rider = {ride.rider_id for ride in rides if ride.goal is occurrence}
        driver = {one.person_id for one in seen.tellings if _no_ride(one, rides, occurrence)}
        order = [
            0 if one.person_id in driver else 1 if one.person_id in rider else 2
            for one in seen.tellings
            if _no_ride(one, rides, occurrence) or _is_off(one, occurrence)
        ]
        in_turn = all(before <= after for before, after in pairwise(order))
        wrong = f"{occurrence.spoken_title} was told in the order {order}: drivers are 0, who is driven 1"
        yield None if in_turn else wrong


def _no_ride(telling: Telling, rides: Sequence[Ride], occurrence: Occurrence) -> bool:
    of_it = {ride.id for ride in rides if ride.goal is occurrence}
    return telling.about is About.RIDE_CANCELLED and telling.subject.get("ride") in of_it


def _is_off(telling: Telling, occurrence: Occurrence) -> bool:
    """Told to who was to come; what its host reads of it is no news to her."""
    of_it = telling.about is About.OCCURRENCE_CANCELLED and telling.subject.get("occurrence") == occurrence.id
    return of_it and "signup" in telling.subject
