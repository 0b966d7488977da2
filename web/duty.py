"""A visit-friend's evenings, pause, most talks a week and visits, on a page reached by a signed link: no password."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from flask import abort, g, request
from sqlalchemy.orm import Session

import clock
from models import Community, Person, Role, Source
from services import duetime, duty, friendships, links, visits

from . import desk

pages = desk.blueprint("duty", guarded=False)
WEEK = range(7)
Evenings = Mapping[int, tuple[time, time] | None]


@pages.get("/duty/<token>")
def form(token: str) -> tuple[str, int]:
    with desk.the_line().db.read() as reading:
        friend = _found(reading, token)
        if isinstance(friend, str):
            return desk.page("duty_closed.html", why=friend), 404
        return _shown(reading, friend), 200


@pages.post("/duty/<token>")
def save(token: str) -> tuple[str, int]:
    """The whole page at once: each weekday's hours or none, the day the pause ends, and the most talks a week."""
    with desk.the_line().db.write() as writing:
        friend = _found(writing, token)
        if isinstance(friend, str):
            return desk.page("duty_closed.html", why=friend), 404
        try:
            wanted = _wanted()
        except ValueError:
            return _shown(writing, friend, wrong=True), 400
        _save(writing, friend, wanted)
        return _shown(writing, friend, saved=True), 200


@pages.post("/duty/<token>/visit")
def visit(token: str) -> tuple[str, int]:
    """A visit the friend has agreed with one of his elders; she is told."""
    with desk.the_line().db.write() as writing:
        friend = _found(writing, token)
        if isinstance(friend, str):
            return desk.page("duty_closed.html", why=friend), 404
        elder_id = request.form.get("elder", type=int)
        if elder_id not in friendships.elders_of(writing, friend):
            abort(404)
        elder = writing.get_one(Person, elder_id)
        try:
            at = duetime.due_instant(
                date.fromisoformat(request.form.get("day", "")),
                time.fromisoformat(request.form.get("at", "")),
                friend.community.zone,
            )
            visits.arrange(writing, friend, elder, at, source=Source.PAGE)
        except ValueError:
            return _shown(writing, friend, wrong_visit=True), 400
        return _shown(writing, friend, saved=True), 200


@dataclass(frozen=True)
class Wanted:
    evenings: Evenings
    paused_until: date | None
    talks_a_week: int | None


def _wanted() -> Wanted:
    """What the form says. Raises ValueError where an evening does not end after it begins, or a number is none."""
    until, most = (request.form.get(name, "").strip() for name in ("paused_until", "talks_a_week"))
    talks = int(most) if most else None
    if talks is not None and not 1 <= talks <= duty.MOST_TALKS_A_WEEK:
        raise ValueError("so many talks nobody takes")
    return Wanted(_hours(), date.fromisoformat(until) if until else None, talks)


def _save(session: Session, friend: Person, wanted: Wanted) -> None:
    for weekday, hours in wanted.evenings.items():
        if hours is None:
            duty.no_evening(session, friend, weekday)
        else:
            duty.set_evening(session, friend, weekday, *hours)
    day = wanted.paused_until
    duty.pause(session, friend, duetime.due_instant(day, time(0), friend.community.zone) if day else None)
    duty.at_most(session, friend, wanted.talks_a_week)


def _hours() -> Evenings:
    found: dict[int, tuple[time, time] | None] = {}
    for weekday in WEEK:
        starts, ends = (request.form.get(f"{end}{weekday}", "").strip() for end in ("starts", "ends"))
        hours = (time.fromisoformat(starts), time.fromisoformat(ends)) if starts or ends else None
        if hours and hours[0] >= hours[1]:
            raise ValueError("an evening ends after it begins")
        found[weekday] = hours
    return found


def _shown(
    session: Session, friend: Person, *, wrong: bool = False, wrong_visit: bool = False, saved: bool = False
) -> str:
    terms = duty.terms(session, friend)
    paused = terms.paused_until if terms and terms.paused_until and terms.paused_until > clock.now() else None
    return desk.page(
        "duty.html",
        friend=friend,
        evenings={row.weekday: row for row in duty.evenings(session, friend)},
        paused_until=duetime.local_day(paused, friend.community.zone).isoformat() if paused else "",
        tomorrow=(duetime.local_day(clock.now(), friend.community.zone) + timedelta(days=1)).isoformat(),
        talks_a_week=terms.talks_a_week if terms else None,
        elders=[session.get_one(Person, elder_id) for elder_id in sorted(friendships.elders_of(session, friend))],
        visits=visits.coming(session, friend),
        wrong=wrong,
        wrong_visit=wrong_visit,
        saved=saved,
    )


def _found(session: Session, token: str) -> Person | str:
    """The visit-friend, or the id of the sentence that says why not."""
    try:
        ids = links.read(desk.the_line().settings.secret_key, links.DUTY, token)
    except links.LinkExpired:
        return "web-duty-expired"
    except links.LinkForged:
        return "web-log-unknown"
    friend = session.get(Person, ids["by"])
    if friend is None or not friend.is_a(Role.VISIT_FRIEND):
        return "web-log-unknown"
    g.community = session.get_one(Community, friend.community_id)
    g.lang = friend.language.value
    return friend
