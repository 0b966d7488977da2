"""A relative or a helper whom an elder has named joins for her, from a telephone of her own."""

from __future__ import annotations

from functools import partial

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Person, Source
from services.people.acting import MayNot
from services.programme import listening
from services.signups import Outcome, for_others

from . import activities
from .activities import NO_RIDE, RIDE


@screen("for-whom")
def for_whom(turn: Turn, occurrence_id: int) -> Answer:
    """She is the first; whom she may sign up come after, in the order in which they said so."""
    found = listening.one(turn.session, turn.community, occurrence_id, person=turn.someone, now=turn.now)
    if found is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    choices = [
        turn.choice(key, "home-for-name", partial(_goes_on, turn, occurrence_id, elder), name=elder.spoken_name)
        for key, elder in enumerate(for_others.elders(turn.session, turn.someone), start=2)
    ]
    if found.signup_id is None:
        choices.insert(0, turn.choice("1", "signing-for-yourself", lambda: activities.joins(turn, found)))
    if not choices:
        return turn.go("activity", occurrence_id)
    return Menu((), tuple(choices), back=turn.go("activity", occurrence_id), keys_only=True)


def _goes_on(turn: Turn, occurrence_id: int, elder: Person) -> Answer:
    occurrence = activities.still_open(turn, occurrence_id)
    asks = occurrence is not None and not occurrence.by_telephone
    if asks and for_others.may_ask_for_ride(turn.session, turn.someone, elder):
        return turn.go("ride-for", occurrence_id, elder.id)
    return turn.go("confirm-for", occurrence_id, NO_RIDE, elder.id)


def _elder(turn: Turn, elder_id: int) -> Person | None:
    return next((each for each in for_others.elders(turn.session, turn.someone) if each.id == elder_id), None)


@screen("ride-for")
def ride_for(turn: Turn, occurrence_id: int, elder_id: int) -> Answer:
    elder = _elder(turn, elder_id)
    if elder is None:
        return _no_more(turn)
    name, to = elder.spoken_name, partial(turn.go, "confirm-for", occurrence_id)
    return Menu(
        (),
        (
            turn.choice("1", "signing-ride-for", lambda: to(RIDE, elder_id), name=name),
            turn.choice("2", "signing-own-way-for", lambda: to(NO_RIDE, elder_id), name=name),
        ),
        back=turn.go("for-whom", occurrence_id),
        keys_only=True,
    )


@screen("confirm-for")
def confirm_for(turn: Turn, occurrence_id: int, with_ride: int, elder_id: int) -> Answer:
    """The read-back; only its key 1 binds. What it costs the elder nobody else hears: she is told it herself."""
    occurrence, elder = activities.still_open(turn, occurrence_id), _elder(turn, elder_id)
    if occurrence is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    if elder is None:
        return _no_more(turn)
    what, name = activities.title_and_when(turn, occurrence), elder.spoken_name
    words = turn.t("signing-read-back-for", what=what, name=name)
    if with_ride:
        words = turn.t("signing-read-back-for-ride", what=what, name=name, legs=elder.legs.value)
    return Menu(
        (
            words,
            *activities.is_decided(turn, occurrence),
        ),
        (
            turn.choice("1", "activities-right", lambda: _bind(turn, occurrence_id, with_ride, elder)),
            turn.choice("2", "activities-not-right", lambda: turn.go("for-whom", occurrence_id)),
        ),
        back=turn.go("for-whom", occurrence_id),
        read_back=True,
        keys_only=True,
    )


def _bind(turn: Turn, occurrence_id: int, with_ride: int, elder: Person) -> Answer:
    try:
        result = for_others.join(
            turn.session, turn.someone, elder, occurrence_id, source=Source.PHONE, wants_ride=bool(with_ride)
        )
    except MayNot:
        return _no_more(turn)
    name = elder.spoken_name
    match result.outcome:
        case Outcome.FULL:
            return turn.go("home", saying=turn.t("signing-full-for", name=name))
        case Outcome.GONE:
            return turn.go("home", saying=turn.t("activities-is-over"))
        case Outcome.ALREADY:
            return turn.go("home", saying=turn.t("signing-already-for", name=name))
    listening.is_done(turn.session, turn.someone)
    bound = "signing-bound-for-ride" if with_ride else "signing-bound-for"
    return turn.close(turn.t(bound, name=name), turn.t("home-thanks-goodbye"))


def _no_more(turn: Turn) -> Answer:
    return turn.go("home", saying=turn.t("signing-not-for"))
