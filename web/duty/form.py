"""A visit-friend's evenings, pause, most talks a week and visits: the form, read, done and shown again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from flask import abort, request
from sqlalchemy.orm import Session

import clock
from models import Person, Source
from services.hours import duetime
from services.people import duty, friendships
from services.talks import visits
from web.frame import desk, local_hour

WEEK = range(7)
Evenings = Mapping[int, tuple[time, time] | None]


def save(session: Session, friend: Person) -> tuple[str, int]:
    """The whole page at once: each weekday's hours or none, the day the pause ends, and the most talks a week."""
    try:
        _write(session, friend, _wanted(friend))
    except Wrong as wrong:
        return shown(session, friend, wrong=str(wrong)), 400
    return shown(session, friend, saved=True), 200


def arrange(session: Session, friend: Person, source: Source) -> tuple[str, int]:
    """A visit the friend has agreed with one of his elders; she is told."""
    elder_id = request.form.get("elder", type=int)
    if elder_id not in friendships.elders_of(session, friend):
        abort(404)
    elder = session.get_one(Person, elder_id)
    try:
        visits.arrange(session, friend, elder, _agreed_at(friend), source=source)
    except visits.SomebodyElseComes:
        return shown(session, friend, wrong_visit="web-visit-somebody-else"), 400
    except ValueError:
        return shown(session, friend, wrong_visit="web-visit-wrong"), 400
    return shown(session, friend, saved=True), 200


def _agreed_at(friend: Person) -> datetime:
    """The hour on the form (aware UTC). Raises ValueError for what is no day within reach, or no local hour."""
    day, zone = date.fromisoformat(request.form.get("day", "")), friend.community.zone
    today = duetime.local_day(clock.now(), zone)
    if not today <= day <= today + visits.AHEAD:
        raise ValueError("so far off nobody agrees on a visit")
    return duetime.due_instant(day, local_hour.read(request.form.get("at", "")), zone)


class Wrong(ValueError):
    """What cannot be saved; holds the id of the sentence that says why."""


@dataclass(frozen=True)
class Wanted:
    evenings: Evenings
    paused_until: date | None
    talks_a_week: int | None


def _wanted(friend: Person) -> Wanted:
    """What the form says. Raises `Wrong`."""
    until, most = (request.form.get(name, "").strip() for name in ("paused_until", "talks_a_week"))
    return Wanted(_hours(), _pause(until, friend) if until else None, _talks(most) if most else None)


def _pause(text: str, friend: Person) -> date:
    today = duetime.local_day(clock.now(), friend.community.zone)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Wrong("web-duty-wrong-pause") from None
    if not today < day <= today + duty.LONGEST_PAUSE:
        raise Wrong("web-duty-wrong-pause")
    return day


def _talks(text: str) -> int:
    talks = int(text) if text.isdecimal() else 0
    if not 1 <= talks <= duty.MOST_TALKS_A_WEEK:
        raise Wrong("web-duty-wrong-most")
    return talks


def _hours() -> Evenings:
    found: dict[int, tuple[time, time] | None] = {}
    for weekday in WEEK:
        starts, ends = (request.form.get(f"{end}{weekday}", "").strip() for end in ("starts", "ends"))
        try:
            hours = (local_hour.read(starts), local_hour.read(ends)) if starts or ends else None
        except ValueError:
            raise Wrong("web-duty-wrong") from None
        if hours and hours[0] >= hours[1]:
            raise Wrong("web-duty-wrong")
        found[weekday] = hours
    return found


def _write(session: Session, friend: Person, wanted: Wanted) -> None:
    for weekday, hours in wanted.evenings.items():
        if hours is None:
            duty.no_evening(session, friend, weekday)
        else:
            duty.set_evening(session, friend, weekday, *hours)
    if wanted.paused_until is None:
        duty.pause(session, friend, None)
    else:
        duty.pause_to(session, friend, wanted.paused_until)
    duty.at_most(session, friend, wanted.talks_a_week)


def shown(
    session: Session, friend: Person, *, wrong: str | None = None, wrong_visit: str | None = None, saved: bool = False
) -> str:
    """`wrong` and `wrong_visit` are the ids of the sentences that say why nothing was saved."""
    today = duetime.local_day(clock.now(), friend.community.zone)
    terms = duty.terms(session, friend)
    elders = [session.get_one(Person, elder_id) for elder_id in sorted(friendships.elders_of(session, friend))]
    paused = terms.paused_until if terms and terms.paused_until and terms.paused_until > clock.now() else None
    return desk.page(
        "duty/duty.html",
        friend=friend,
        evenings={row.weekday: row for row in duty.evenings(session, friend)},
        paused_until=duetime.local_day(paused, friend.community.zone).isoformat() if paused else "",
        today=today.isoformat(),
        tomorrow=(today + timedelta(days=1)).isoformat(),
        longest_pause=(today + duty.LONGEST_PAUSE).isoformat(),
        farthest_visit=(today + visits.AHEAD).isoformat(),
        talks_a_week=terms.talks_a_week if terms else None,
        elders={elder.id: friendships.called(elder, elders) for elder in elders},
        visits=visits.coming(session, friend),
        wrong=wrong,
        wrong_visit=wrong_visit,
        saved=saved,
    )
