"""What the caller holds: heard one at a time, called off by a key and a read-back, and held after all the same way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from models import Occurrence, OccurrenceState, Source
from services.programme import calendar
from services.signups import occurrences

from . import activities


@arrival("held")
def held(turn: Turn) -> Answer:
    """The soonest of what is hers to hold, also what is called off."""
    hers = _hers(turn)
    return turn.go("held-one", hers[0].id) if hers else _out(turn, saying=turn.t("hosted-nothing"))


def _out(turn: Turn, saying: str = "") -> Go:
    """Where whoever holds it came from."""
    return turn.go("arranges" if turn.is_organiser else "volunteer", saying=saying)


def _hers(turn: Turn) -> list[Occurrence]:
    number = turn.call.other_number or ""
    return calendar.led_by(turn.session, turn.community, turn.someone, number, turn.now, also_off=True)


@screen("held-one")
def held_one(turn: Turn, occurrence_id: int) -> Answer:
    hers = {each.id: each for each in _hers(turn)}
    if occurrence_id not in hers:
        return _out(turn, saying=turn.t("hosted-nothing"))
    occurrence, onward = hers[occurrence_id], turn.choice("2", "activities-next", lambda: _next(turn, occurrence_id))
    if occurrence.state is OccurrenceState.CANCELLED:
        words = turn.t("tellings-called-off", what=activities.title_and_when(turn, occurrence))
        may = turn.choice("1", "hosted-hold", partial(turn.go, "hold-sure", occurrence_id)), onward
    else:
        comers = calendar.coming_to(turn.session, occurrence)
        words = turn.t("hosted-is-on", what=activities.title_and_when(turn, occurrence), count=comers)
        may = onward, turn.choice("4", "hosted-call-off", partial(turn.go, "call-off-sure", occurrence_id))
    return Menu((words,), may, back=_out(turn), keys_only=True)


def _next(turn: Turn, occurrence_id: int) -> Go:
    ids = [each.id for each in _hers(turn)]
    after = ids[ids.index(occurrence_id) + 1 :] if occurrence_id in ids else []
    return turn.go("held-one", after[0]) if after else _out(turn, saying=turn.t("hosted-no-more"))


@screen("call-off-sure")
def call_off_sure(turn: Turn, occurrence_id: int) -> Answer:
    return _sure(turn, occurrence_id, "hosted-read-back-off", _call_off)


@screen("hold-sure")
def hold_sure(turn: Turn, occurrence_id: int) -> Answer:
    return _sure(turn, occurrence_id, "hosted-read-back-hold", _hold)


def _sure(turn: Turn, occurrence_id: int, name: str, done: Callable[[Turn, Occurrence], Answer]) -> Answer:
    occurrence = next((each for each in _hers(turn) if each.id == occurrence_id), None)
    if occurrence is None:
        return _out(turn, saying=turn.t("hosted-nothing"))
    return Menu(
        (turn.t(name, what=activities.title_and_when(turn, occurrence)),),
        (
            turn.choice("1", "activities-right", lambda: done(turn, occurrence)),
            turn.choice("2", "activities-not-right", lambda: turn.go("held-one", occurrence_id)),
        ),
        back=turn.go("held-one", occurrence_id),
        read_back=True,
        keys_only=True,
    )


def _call_off(turn: Turn, occurrence: Occurrence) -> Answer:
    occurrences.call_off_by_host(turn.session, occurrence, turn.someone, source=Source.PHONE)
    return turn.close(turn.t("hosted-called-off"), turn.t("places-goodbye", name=turn.name))


def _hold(turn: Turn, occurrence: Occurrence) -> Answer:
    occurrences.hold_by_host(turn.session, occurrence, turn.someone, source=Source.PHONE)
    return turn.close(turn.t("hosted-held"), turn.t("places-goodbye", name=turn.name))
