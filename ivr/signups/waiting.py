"""It is full: she may wait, and says whether she wants a ride should a place come free."""

from __future__ import annotations

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Occurrence, Source, locked
from services import signups
from services.programme import calendar, listening

from . import activities
from .activities import NO_RIDE, RIDE


@screen("waiting")
def waiting(turn: Turn, occurrence_id: int) -> Answer:
    occurrence = activities.still_open(turn, occurrence_id)
    if occurrence is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    return Menu(
        (turn.t("activities-full", what=activities.title_and_when(turn, occurrence)),),
        (
            turn.choice("1", "activities-wait", lambda: _before_waiting(turn, occurrence)),
            turn.choice("2", "activities-next", lambda: activities.next_one(turn, occurrence)),
        ),
        back=turn.go("activity", occurrence_id),
        read_back=True,
        keys_only=True,
    )


def _before_waiting(turn: Turn, occurrence: Occurrence) -> Answer:
    """Whether she wants a ride is asked now, since it is looked for before she is told of a place."""
    return _wait(turn, occurrence, NO_RIDE) if occurrence.by_telephone else turn.go("waiting-ride", occurrence.id)


@screen("waiting-ride")
def waiting_ride(turn: Turn, occurrence_id: int) -> Answer:
    occurrence = activities.still_open(turn, occurrence_id)
    if occurrence is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    return Menu(
        (),
        (
            turn.choice("1", "places-ride-if-place", lambda: _wait(turn, occurrence, RIDE)),
            turn.choice("2", "activities-own-way", lambda: _wait(turn, occurrence, NO_RIDE)),
        ),
        back=turn.go("activity", occurrence_id),
        keys_only=True,
        silent=lambda: _wait(turn, occurrence, NO_RIDE),
    )


def _wait(turn: Turn, occurrence: Occurrence, with_ride: int) -> Answer:
    """A place that has come free meanwhile is read back as any other: a key that was to wait binds nobody."""
    held = locked(turn.session, Occurrence, occurrence.id)
    if held is not None and calendar.is_coming(held, turn.now) and calendar.places_left(turn.session, held) != 0:
        return turn.go("confirm", held.id, with_ride, saying=turn.t("places-hers"))
    result = signups.join(
        turn.session,
        turn.someone,
        occurrence.id,
        source=Source.PHONE,
        wants_ride=bool(with_ride),
        accept_waiting=True,
        heard=True,
    )
    if result.outcome is signups.Outcome.GONE:
        return turn.go("home", saying=turn.t("activities-is-over"))
    listening.is_done(turn.session, turn.someone)
    return turn.close(turn.t("activities-on-waiting-list", name=turn.name))
