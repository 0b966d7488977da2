"""It begins: an activity by a key or a word of hers; the friend's hour when both have said yes to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Person,
    QuestionKind,
    RideState,
    Signup,
    Source,
    Standing,
    StandingKind,
    StandingState,
    locked,
)
from services import rides, telling
from services.hours import duetime
from services.phones import texting
from services.talks import friends, visits
from services.telling import conversations

from . import making, moving
from .held import confirm, held, of_activity, tell, told_as
from .reading import at_hour, of_row, signups_of

ANSWERED_WITHIN = timedelta(hours=24)
LATEST_TALK = time(20)


class AnotherThen(ValueError):
    """At that hour of that weekday somebody else comes to her, or rings her, every week."""


# -- an activity


@dataclass(frozen=True, slots=True)
class Begun:
    """What stands, and on how many of the days ahead she waits for a place."""

    standing: Standing
    full: int


def begin(session: Session, signup: Signup, last_day: date | None, *, source: Source) -> Begun:
    """She comes to it on that weekday until `last_day` (local), as she comes to this one: with a ride where she has
    asked for one, there, home or both. Where it is full she waits. Said again it is the same one, with the later end;
    where the activity has moved to another weekday, it moves there."""
    person, occurrence = signup.person, signup.occurrence
    day = duetime.local_day(occurrence.starts_at, person.community.zone)
    ride = rides.of_signup(session, signup)
    with_ride = ride is not None and ride.state is not RideState.CANCELLED
    otherwise = ride.legs if ride is not None and with_ride and ride.legs is not person.legs else None
    locked(session, Person, person.id)
    standing = of_activity(session, person, occurrence.activity_id, day.weekday())
    before = of_row(session, signup)
    if standing is None and before is not None and before.weekday != day.weekday():
        standing = moving.follow(session, before, day)
    if standing is None:
        standing = Standing(
            person=person,
            person_id=person.id,
            kind=StandingKind.SIGNUP,
            activity=occurrence.activity,
            activity_id=occurrence.activity_id,
            weekday=day.weekday(),
            with_ride=with_ride,
            legs=otherwise,
            first_day=day,
            last_day=last_day,
            state=StandingState.ON,
            source=source,
        )
        session.add(standing)
        session.flush()
    elif standing.last_day is not None and (last_day is None or standing.last_day < last_day):
        standing.last_day = last_day
    made = making.make(session, standing, clock.now(), heard=source is Source.PHONE)
    confirm(session, standing, person, About.STANDING_BEGUN, source)
    return Begun(standing, len(made.full))


def with_rides(session: Session, standing: Standing) -> None:
    """She would like a ride to it every time."""
    fresh = held(session, standing.id)
    if fresh is None or fresh.state is not StandingState.ON:
        return
    fresh.with_ride = True
    for signup in signups_of(session, fresh):
        rides.want(session, signup, fresh.legs)


# -- the friend's hour


def arrange(
    session: Session, friend: Person, elder: Person, kind: StandingKind, first: datetime, *, source: Source
) -> Standing:
    """The friend writes down what the two have agreed, from `first` (aware UTC) on; she is told, and can take it back.

    Raises `visits.NotThen`, and `AnotherThen`.
    """
    standing = _at(session, friend, elder, kind, first, source=source)
    if standing.state is StandingState.ASKED:
        _agreed(session, standing)
        tell(session, standing, elder, About.STANDING_BEGUN)
        confirm(session, standing, friend, About.STANDING_BEGUN, source)
    return standing


def ask(
    session: Session, elder: Person, friend: Person, kind: StandingKind, first: datetime, *, source: Source
) -> Standing:
    """She would like `friend` every week from `first` (aware UTC) on: he is asked, and nothing is agreed until he has
    said yes. Asked again it is the same one. Raises `visits.NotThen`, and `AnotherThen`."""
    standing = _at(session, friend, elder, kind, first, source=source)
    if standing.state is StandingState.ASKED:
        by = answer_by(standing)
        subject = {"standing": standing.id}
        telling.tell(session, friend, About.STANDING_ASKED, subject, key=f"{_asked_as(standing)}1", expires_at=by)
        number = texting.number_of(session, friend, About.STANDING_ASKED)
        if number is not None:
            conversations.ask(session, friend, QuestionKind.STANDING, subject, by, number=number)
        standing.look_at = by
    return standing


def ask_one(session: Session, elder: Person, kind: StandingKind, first: datetime, *, source: Source) -> Standing | None:
    """As `ask`, of the friend whose turn it is; None where she has no friend to ask. What lives at that hour already
    is answered as it is."""
    local = duetime.local(first, elder.community.zone)
    there = at_hour(session, elder, local.weekday(), f"{local:%H:%M}")
    if there is not None:
        return there
    friend = friends.next_of(session, elder, friends.own_friends(session, elder), (), first)
    return None if friend is None else ask(session, elder, friend, kind, first, source=source)


def _at(
    session: Session, friend: Person, elder: Person, kind: StandingKind, first: datetime, *, source: Source
) -> Standing:
    """The one that lives at that hour, or a new one, asked."""
    local = duetime.local(first, elder.community.zone)
    if not visits.EARLIEST <= local.time() <= (LATEST_TALK if kind is StandingKind.TALK else visits.LATEST):
        raise visits.NotThen(f"nothing every week at {local:%R}")
    locked(session, Person, elder.id)
    at = f"{local:%H:%M}"
    found = at_hour(session, elder, local.weekday(), at)
    if found is not None:
        if (found.friend_id, found.kind) != (friend.id, kind):
            raise AnotherThen(f"standing {found.id} has that hour")
        return held(session, found.id) or found
    standing = Standing(
        person=elder,
        person_id=elder.id,
        kind=kind,
        friend=friend,
        friend_id=friend.id,
        weekday=local.weekday(),
        at=at,
        first_day=local.date(),
        state=StandingState.ASKED,
        source=source,
    )
    session.add(standing)
    session.flush()
    return standing


def agree(session: Session, standing_id: int, friend: Person) -> bool:
    """The friend's yes: both are told. False when it is no longer to be had."""
    standing = _asked_of(session, standing_id, friend, "yes")
    if standing is None:
        return False
    _agreed(session, standing)
    for person in (standing.person, friend):
        tell(session, standing, person, About.STANDING_BEGUN)
    return True


def refuse(session: Session, standing_id: int, friend: Person) -> None:
    """The friend's no: she is told."""
    standing = _asked_of(session, standing_id, friend, "no")
    if standing is not None:
        refused(session, standing)


def refused(session: Session, standing: Standing) -> None:
    """A no, or no answer in a day. The caller holds its row."""
    standing.move(StandingState.REFUSED)
    standing.ended_at, standing.look_at = clock.now(), None
    _is_answered(session, standing)
    tell(session, standing, standing.person, About.STANDING_ENDED)


def _agreed(session: Session, standing: Standing) -> None:
    standing.move(StandingState.ON)
    _is_answered(session, standing)
    making.make(session, standing, clock.now())


def _is_answered(session: Session, standing: Standing) -> None:
    conversations.settle(session, QuestionKind.STANDING, {"standing": standing.id})
    telling.withdraw(session, _asked_as(standing))
    session.flush()


def _asked_of(session: Session, standing_id: int, friend: Person, event: str) -> Standing | None:
    """The standing, held, while this friend's answer is waited for; else `event` is refused and logged."""
    standing = held(session, standing_id)
    if standing is None or (standing.state is StandingState.ASKED and standing.friend_id == friend.id):
        return standing
    standing.refuse(event)
    return None


def _asked_as(standing: Standing) -> str:
    return f"{told_as(standing)}{About.STANDING_ASKED.value}:{standing.friend_id}:"


def answer_by(standing: Standing) -> datetime:
    """A day after asking (aware UTC)."""
    return standing.created_at + ANSWERED_WITHIN
