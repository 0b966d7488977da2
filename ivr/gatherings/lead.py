"""What the host of a gathering does by key, outside the room: the others hear nothing of it until it is done."""

from __future__ import annotations

from ivr.engine.menu import Action, Answer, Choice, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import GatheringState, Seat
from services import gatherings
from services.gatherings import host as gathering_host
from services.gatherings import reading

from .inside import names


@screen("gathering-lead")
def lead(turn: Turn, seat_id: int) -> Answer:
    host = turn.session.get_one(Seat, seat_id)
    closing = host.gathering.state is GatheringState.CLOSING
    return _menu(turn, host, turn.t("gathering-lead"), _at_the_end(turn, host) if closing else _keys(turn, host))


def _menu(turn: Turn, host: Seat, prompt: str, choices: tuple[Choice, ...]) -> Answer:
    """The star, and silence, lead in to the others again. Whoever leads no more has the help all others have."""
    if not host.is_host:
        return turn.go("gathering-help", host.id)
    return Menu(
        (prompt,),
        choices,
        back=turn.go("gathering-back", host.id),
        silent=lambda: turn.go("gathering-back", host.id),
        keys_only=True,
    )


def _keys(turn: Turn, host: Seat) -> tuple[Choice, ...]:
    if host.gathering.quiet:
        first = turn.choice("1", "gathering-let-all-speak", lambda: _free(turn, host))
    else:
        first = turn.choice("1", "gathering-hush", lambda: _hush(turn, host))
    return (
        first,
        turn.choice("2", "gathering-give-word", lambda: _one_by_one(turn, host, "gathering-word")),
        turn.choice("3", "gathering-take-out", lambda: _one_by_one(turn, host, "gathering-out")),
        turn.choice("4", "gathering-close", lambda: turn.go("gathering-close-sure", host.id)),
    )


def _at_the_end(turn: Turn, host: Seat) -> tuple[Choice, ...]:
    return (
        turn.choice("1", "gathering-pass-on", lambda: _pass_on(turn, host)),
        turn.choice("4", "gathering-end-now", lambda: turn.go("gathering-end-sure", host.id)),
    )


def _hush(turn: Turn, host: Seat) -> Answer:
    gathering_host.hush(turn.session, host)
    return turn.go("gathering-back", host.id)


def _free(turn: Turn, host: Seat) -> Answer:
    gathering_host.free(turn.session, host)
    return turn.go("gathering-back", host.id)


def _close(turn: Turn, host: Seat) -> Answer:
    gathering_host.last_word(turn.session, host)
    return turn.go("gathering-back", host.id, saying=turn.t("gathering-round-begins"))


def _pass_on(turn: Turn, host: Seat) -> Answer:
    if not gathering_host.pass_on(turn.session, host):
        return _end(turn, host)
    return turn.go("gathering-back", host.id)


def _end(turn: Turn, host: Seat) -> Answer:
    gatherings.end(turn.session, host.gathering)
    return turn.close(turn.t("gathering-goodbye", name=turn.name))


# -- one name at a time


def _one_by_one(turn: Turn, host: Seat, name: str, after_id: int = 0) -> Answer:
    """The first of the others, or the one after `after_id`; after the last the first again."""
    others = [seat.id for seat in reading.here(turn.session, host.gathering, but=host)]
    if not others:
        return turn.go("gathering-lead", host.id, saying=turn.t("gathering-nobody-else"))
    following = [seat_id for seat_id in others if seat_id > after_id]
    return turn.go(name, host.id, (following or others)[0])


@screen("gathering-word")
def word(turn: Turn, host_id: int, seat_id: int) -> Answer:
    host, seat = turn.session.get_one(Seat, host_id), turn.session.get_one(Seat, seat_id)
    name = names(turn.session, seat, turn.language)
    choices = (
        turn.choice("1", "gathering-give-it", lambda: _give_word(turn, host, seat), name=name),
        turn.choice("2", "gathering-next-name", lambda: _one_by_one(turn, host, "gathering-word", after_id=seat.id)),
    )
    return _menu(turn, host, turn.t("gathering-is-it-her", name=name), choices)


def _give_word(turn: Turn, host: Seat, seat: Seat) -> Answer:
    if gathering_host.give_word(turn.session, host, seat.id) is None:
        return turn.go("gathering-lead", host.id, saying=turn.t("gathering-not-there"))
    return turn.go("gathering-back", host.id)


@screen("gathering-out")
def out(turn: Turn, host_id: int, seat_id: int) -> Answer:
    host, seat = turn.session.get_one(Seat, host_id), turn.session.get_one(Seat, seat_id)
    name = names(turn.session, seat, turn.language)
    choices = (
        turn.choice("1", "gathering-take-this-out", lambda: turn.go("gathering-out-sure", host_id, seat_id), name=name),
        turn.choice("2", "gathering-next-name", lambda: _one_by_one(turn, host, "gathering-out", after_id=seat.id)),
    )
    return _menu(turn, host, turn.t("gathering-is-it-her", name=name), choices)


@screen("gathering-out-sure")
def out_sure(turn: Turn, host_id: int, seat_id: int) -> Answer:
    """The read-back; only its key 1 takes anybody out."""
    host, seat = turn.session.get_one(Seat, host_id), turn.session.get_one(Seat, seat_id)
    name = names(turn.session, seat, turn.language)
    return _read_back(turn, host_id, turn.t("gathering-read-back-out", name=name), lambda: _take_out(turn, host, seat))


@screen("gathering-close-sure")
def close_sure(turn: Turn, host_id: int) -> Answer:
    """Eight people's evening is not ended by one key pressed for another."""
    host = turn.session.get_one(Seat, host_id)
    return _read_back(turn, host_id, turn.t("gathering-read-back-close"), lambda: _close(turn, host))


@screen("gathering-end-sure")
def end_sure(turn: Turn, host_id: int) -> Answer:
    host = turn.session.get_one(Seat, host_id)
    return _read_back(turn, host_id, turn.t("gathering-read-back-end"), lambda: _end(turn, host))


def _read_back(turn: Turn, host_id: int, words: str, right: Action) -> Answer:
    if not turn.session.get_one(Seat, host_id).is_host:
        return turn.go("gathering-help", host_id)
    return Menu(
        (words,),
        (
            turn.choice("1", "activities-right", right),
            turn.choice("2", "activities-not-right", lambda: turn.go("gathering-lead", host_id)),
        ),
        back=turn.go("gathering-back", host_id),
        silent=lambda: turn.go("gathering-back", host_id),
        read_back=True,
        keys_only=True,
    )


def _take_out(turn: Turn, host: Seat, seat: Seat) -> Answer:
    name = names(turn.session, seat, turn.language)
    if not gathering_host.take_out(turn.session, host, seat.id):
        return turn.go("gathering-lead", host.id, saying=turn.t("gathering-not-there"))
    return turn.go("gathering-back", host.id, saying=turn.t("gathering-is-out", name=name))
