"""A place that comes free: it is offered to those who wait, in their order, and is nobody's before she has said yes.

One after another while there is time for an answer: the place is kept for her meanwhile, and one she lets go by is the
next one's. Where the start is too near for that, or all have had their turn, everybody who waits is told at once and
the first key has it. A ride she wants is looked for first. At night nobody is told: the place is kept until the morning
for who is first in line. Whoever calls these holds the occurrence's row.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Community, Occurrence, QuestionKind, RideState, Signup, SignupState, all_locked, comers
from services import rides, telling
from services.hours import quiet
from services.hours.due import Due, earliest
from services.phones import texting
from services.programme.calendar import is_coming, over_at, places_left
from services.telling import conversations
from services.telling.keys import next_key

STANDS = timedelta(hours=4)
IN_THE_MORNING = timedelta(hours=2)
"""An offer that would end in the quiet hours stands so long after them."""
BEFORE_START = timedelta(hours=2)
"""One after another are asked only as long as each has an answer by then."""
RIDE_FIRST = timedelta(hours=1)
"""So long a driver is looked for before she is told of the place."""
NOT_AGAIN_WITHIN = timedelta(days=1)
AT_ONCE = 100
OPEN = (RideState.WANTED, RideState.UNFILLED)


def offer_places(session: Session, occurrence: Occurrence) -> None:
    """Every free place is offered. Nothing where it has begun, is called off, or nobody waits."""
    now = clock.now()
    if not is_coming(occurrence, now):
        return
    left = places_left(session, occurrence)
    if left == 0:
        close(session, occurrence)
        return
    waiting = _waiting(session, occurrence)
    turns = [signup for signup in waiting if signup.offered_at is None]
    begins = quiet.over(now, _community(session, occurrence))
    if not waiting or begins >= over_at(occurrence):
        return
    if not _is_near(session, occurrence, begins):
        for signup in turns[:left]:
            _give_turn(session, signup, now)
        if left is None or left > len(turns):
            _tell_all(session, waiting, now)
    elif begins == now:
        _tell_all(session, waiting, now)
    else:
        for signup in (turns or waiting)[:left]:
            _keep(session, signup, until=begins)


def advance(session: Session, now: datetime) -> bool:
    """What was offered and not taken in time goes on to the next; who was to be told of a place is told. Answers
    whether there may be more."""
    over = sa.exists().where(Signup.occurrence_id == Occurrence.id, Signup.offered_until <= now)
    held = all_locked(session, Occurrence, sa.select(Occurrence.id).where(over).order_by(Occurrence.id).limit(AT_ONCE))
    for occurrence in held:
        for signup in _offered(session, occurrence, Signup.offered_until <= now):
            _is_over(session, signup, now)
        session.flush()
        offer_places(session, occurrence)
    return len(held) == AT_ONCE


def next_due() -> list[Due]:
    """When an offer has stood long enough, or somebody is to be told of one."""
    return [earliest(Signup.offered_until)]


def let_go(session: Session, signup: Signup) -> None:
    """She does not want this place. She goes on waiting, and the next is asked."""
    if not signup.may_take_a_place:
        return
    _lapse(session, signup)
    signup.offered_at = clock.now()
    session.flush()
    offer_places(session, signup.occurrence)


def forget(session: Session, signup: Signup) -> None:
    """She has a place, or waits for none: nothing is offered her, and she begins anew where she waits again."""
    if signup.offered_at is None and signup.offered_until is None:
        return
    signup.offered_at = signup.offered_until = None
    _ask_no_more(session, signup)


def close(session: Session, occurrence: Occurrence) -> None:
    """The last place is taken, which all who wait had been told of: who has not heard of it yet does not."""
    for signup in _offered(session, occurrence):
        if signup.state is SignupState.WAITING:
            _lapse(session, signup)
    session.flush()


def take_back(session: Session, occurrence: Occurrence) -> None:
    """It has another hour, or is called off: what was offered is offered no more, and each has her turn anew."""
    for signup in _offered(session, occurrence):
        _lapse(session, signup)
        signup.offered_at = None
    session.flush()


def _give_turn(session: Session, signup: Signup, now: datetime) -> None:
    ride = rides.of_signup(session, signup)
    if ride is not None and ride.state in OPEN:
        _keep(session, signup, until=quiet.over(now + RIDE_FIRST, _community(session, signup.occurrence)))
    else:
        _tell(session, signup, now)


def _keep(session: Session, signup: Signup, *, until: datetime) -> None:
    """The place is hers to take, should she ask; she is told of it `until` then."""
    signup.move(SignupState.OFFERED)
    signup.offered_at, signup.offered_until = None, until
    session.flush()


def _tell(session: Session, signup: Signup, now: datetime) -> None:
    begins = quiet.over(now, _community(session, signup.occurrence))
    until = _stands_until(session, signup.occurrence, begins)
    if signup.state is SignupState.WAITING:
        signup.move(SignupState.OFFERED)
    signup.offered_at, signup.offered_until = begins, min(until, over_at(signup.occurrence) - BEFORE_START)
    session.flush()
    _ask(session, signup, {})


def _tell_all(session: Session, waiting: Sequence[Signup], now: datetime) -> None:
    """Whoever was told of a place within a day is not told again: she may still ask, and take it."""
    for signup in waiting:
        lately = signup.offered_at is not None and signup.offered_at > now - NOT_AGAIN_WITHIN
        if signup.state is SignupState.WAITING and signup.offered_until is None and not lately:
            signup.offered_at, signup.offered_until = now, over_at(signup.occurrence)
            session.flush()
            _ask(session, signup, {"first": 1})


def _ask(session: Session, signup: Signup, more: dict[str, int]) -> None:
    """By her way; `more` says that all are asked, and the first has it."""
    until = signup.offered_until
    assert until is not None  # noqa: S101 both who call have just set it
    subject = {"signup": signup.id, "occurrence": signup.occurrence_id, **more}
    key = next_key(session, _told_as(signup))
    telling.tell(session, signup.person, About.PLACE_FREE, subject, key=key, expires_at=until)
    number = texting.number_of(session, signup.person, About.PLACE_FREE)
    if number is not None:
        conversations.ask(session, signup.person, QuestionKind.PLACE, subject, until, number=number)


def _is_over(session: Session, signup: Signup, now: datetime) -> None:
    """She let it go by; or it is time to tell her, where there is time for an answer of her own."""
    occurrence = signup.occurrence
    untold = signup.state is SignupState.OFFERED and signup.offered_at is None
    if untold and is_coming(occurrence, now) and not _is_near(session, occurrence, now):
        _tell(session, signup, now)
    else:
        _lapse(session, signup)


def _lapse(session: Session, signup: Signup) -> None:
    if signup.state is SignupState.OFFERED:
        signup.move(SignupState.WAITING)
        ride = rides.of_signup(session, signup)
        if ride is not None:
            rides.not_yet(session, ride)
    signup.offered_until = None
    _ask_no_more(session, signup)


def _ask_no_more(session: Session, signup: Signup) -> None:
    telling.withdraw(session, _told_as(signup))
    conversations.settle(session, QuestionKind.PLACE, {"signup": signup.id})


def _waiting(session: Session, occurrence: Occurrence) -> Sequence[Signup]:
    """Who waits, the longest first."""
    here = comers.on_paper(session, occurrence.id)
    if here is not None:
        return [each for each in here if each.state is SignupState.WAITING]
    of_it = Signup.occurrence_id == occurrence.id, Signup.state == SignupState.WAITING
    return session.scalars(sa.select(Signup).where(*of_it).order_by(Signup.queued_at, Signup.id)).all()


def _offered(session: Session, occurrence: Occurrence, *which: sa.ColumnElement[bool]) -> Sequence[Signup]:
    here = comers.on_paper(session, occurrence.id)
    if here is not None:
        return [each for each in here if each.offered_until is not None]
    of_it = Signup.occurrence_id == occurrence.id, Signup.offered_until.is_not(None)
    asked = sa.select(Signup).where(*of_it, *which).order_by(Signup.queued_at, Signup.id)
    return session.scalars(asked.execution_options(populate_existing=True)).all()


def _is_near(session: Session, occurrence: Occurrence, begins: datetime) -> bool:
    """Whether who is told at `begins` could not have her time to answer."""
    return _stands_until(session, occurrence, begins) > over_at(occurrence) - BEFORE_START


def _stands_until(session: Session, occurrence: Occurrence, begins: datetime) -> datetime:
    until, community = begins + STANDS, _community(session, occurrence)
    return quiet.over(until, community) + IN_THE_MORNING if quiet.is_quiet(until, community) else until


def _community(session: Session, occurrence: Occurrence) -> Community:
    return session.get_one(Community, occurrence.community_id)


def _told_as(signup: Signup) -> str:
    return f"place:{signup.id}:"
