"""What the host of a gathering may do by key: let all fall silent, give the word, take somebody out, the last word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy.orm import Session

import clock
from models import HERE, About, Gathering, GatheringEvent, GatheringState, Seat, SeatState

from . import orders, reading, seats, telephone

A_TURN = timedelta(seconds=60)
"""How long each has the word in the last word, unless the host passes it on before."""


def hush(session: Session, host: Seat) -> None:
    """Nobody but the host is heard."""
    gathering = _held(session, host)
    if gathering is None:
        return
    _quiet(session, gathering)
    orders.say(session, gathering, About.GATHERING_QUIET)


def free(session: Session, host: Seat) -> None:
    """Everybody is heard again."""
    gathering = _held(session, host)
    if gathering is not None:
        _free(session, gathering)


def see_to_silence(session: Session, gathering: Gathering, own: Sequence[Seat]) -> None:
    """Who has let all fall silent is gone, and nobody else could let them speak: everybody is heard again."""
    if gathering.quiet and gathering.state is GatheringState.OPEN and not _is_led(own):
        _free(session, gathering)


def _is_led(own: Sequence[Seat]) -> bool:
    """Whether the host's telephone is part of it now."""
    return any(seat.is_host for seat in reading.those_here(own))


def _free(session: Session, gathering: Gathering) -> None:
    gathering.quiet = False
    for seat in reading.here(session, gathering):
        seat.may_speak = False
        orders.set_voice(session, seat)
    orders.say(session, gathering, About.GATHERING_FREE)


def give_word(session: Session, host: Seat, seat_id: int) -> Seat | None:
    """One is heard, and the host; whoever had the word before is quiet again. None when she is not in any more."""
    gathering = _held(session, host)
    seat = telephone.held(session, seat_id) if gathering is not None else None
    if gathering is None or seat is None or seat.gathering_id != gathering.id or seat.state not in HERE:
        return None
    _quiet(session, gathering, but=seat)
    orders.say(session, gathering, About.GATHERING_WORD, seat)
    return seat


def take_out(session: Session, host: Seat, seat_id: int) -> bool:
    """One is put out with a goodbye, and cannot come in again tonight."""
    gathering = _held(session, host)
    seat = telephone.held(session, seat_id) if gathering is not None else None
    if gathering is None or seat is None or seat.gathering_id != gathering.id or seat.is_host:
        return False
    return seats.take_out(session, seat)


def see_to_last_word(session: Session, gathering: Gathering, own: Sequence[Seat]) -> None:
    """Where nobody leads, the line itself holds the last word, in time for everybody to have a turn before the end."""
    if gathering.state is not GatheringState.OPEN or _is_led(own):
        return
    voices = len(reading.those_here(own))
    if voices > 1 and clock.now() >= gathering.occurrence.ends_at - voices * A_TURN:
        _last_word(session, gathering)


def last_word(session: Session, host: Seat) -> bool:
    """Each gets the word in turn, by name; after the last the evening is over. False when it was begun before."""
    gathering = _held(session, host)
    return gathering is not None and _last_word(session, gathering)


def _last_word(session: Session, gathering: Gathering) -> bool:
    if not gathering.meet(GatheringEvent.LAST_WORD):
        return False
    orders.say(session, gathering, About.GATHERING_LAST_WORD)
    next_for_last_word(session, gathering)
    return True


def pass_on(session: Session, host: Seat) -> bool:
    """In the last word: the word goes to the next at once. False when there was nobody left."""
    gathering = _held(session, host)
    return (
        gathering is not None and gathering.state is GatheringState.CLOSING and next_for_last_word(session, gathering)
    )


def next_for_last_word(session: Session, gathering: Gathering) -> bool:
    """Give the word to the next who has not had it. False, and everybody is heard, when all have had it."""
    there = [one for one in reading.here(session, gathering) if one.state is not SeatState.STEPPED_OUT]
    waiting = [one for one in there if not one.had_word and not one.is_host]
    if not waiting:
        gathering.turn_until = clock.now()
        session.flush()
        return False
    seat = waiting[0]
    seat.had_word = True
    gathering.turn_until = clock.now() + A_TURN
    _quiet(session, gathering, but=seat)
    orders.say(session, gathering, About.GATHERING_WORD, seat)
    return True


def _quiet(session: Session, gathering: Gathering, *, but: Seat | None = None) -> None:
    """Nobody is heard but the host and the one who has the word."""
    before = {seat.id: seat.muted for seat in reading.here(session, gathering)}
    gathering.quiet = True
    for seat in reading.seats_of(session, gathering):
        seat.may_speak = but is not None and seat.id == but.id
        if seat.id in before and before[seat.id] != seat.muted:
            orders.set_voice(session, seat)
    session.flush()


def _held(session: Session, host: Seat) -> Gathering | None:
    """The host's own gathering, locked, while it lasts."""
    fresh = telephone.held(session, host.id)
    if fresh is None or not fresh.is_host or fresh.gathering.state is GatheringState.OVER:
        return None
    return fresh.gathering
