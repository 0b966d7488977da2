"""The telephone rings for a gathering, or she rings the line while it is held: who she is, how she is, and one key."""

from __future__ import annotations

from functools import partial

from ivr.checkins import by_key, rung_back
from ivr.engine.menu import MOST_CHOICES, Answer, Choice, Menu
from ivr.engine.screens import arrival, rings, screen
from ivr.engine.turn import Turn
from models import About, Checkin, GatheringState, Outbox, Seat
from services import checkins
from services.gatherings import reading, seats

from .inside import comes_in, listed, title

ALL = 0
"""In an address: everybody who shares the telephone."""


@rings(About.GATHERING)
def gathering_lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("gathering-lifted", row.subject["seat"])


@arrival("gathering-lifted")
def asks(turn: Turn, seat_id: int) -> Answer:
    """Whoever is looked for is asked how she is before anything else; of two, the one who says that she is there."""
    seat = reading.asked(turn.session, seat_id)
    if seat is None:
        return turn.close(turn.t("gathering-is-over"))
    if seat.person.left_at is not None:
        return turn.close(turn.t("alert-desk-rings"))
    sharing = reading.at_the_telephone(turn.session, seat)
    asked = checkins.open_for(turn.session, seat.person) if len(sharing) == 1 else None
    if asked is not None:
        return turn.go("gathering-checkin", seat_id, seat_id, asked.id)
    return turn.go("gathering-again" if reading.has_come(sharing) else "gathering-hello", seat_id)


@screen("gathering-checkin")
def how_is_it(turn: Turn, seat_id: int, who: int, checkin_id: int) -> Answer:
    """The question of her evening call; it alone ends an alert about her, and no key closes nothing."""
    asked = turn.session.get_one(Checkin, checkin_id)
    return Menu(
        by_key.opening(turn, asked),
        by_key.three_keys(turn, asked, well=lambda: _well(turn, seat_id, who, asked)),
        again=(turn.t("checkin-once-more"),),
        keys_only=True,
        read_back=True,
        silent=lambda: by_key.silent(turn, asked),
    )


def _well(turn: Turn, seat_id: int, who: int, asked: Checkin) -> Answer:
    rung = rung_back.instead(turn, asked.person)
    if rung is not None:
        return rung
    words = by_key.is_well(turn, asked)
    if len(_sharing(turn, seat_id)) > 1:
        return turn.go("gathering-comes", seat_id, who, saying=words)
    return turn.go("gathering-now", seat_id, saying=words)


def _sharing(turn: Turn, seat_id: int) -> list[Seat]:
    return reading.at_the_telephone(turn.session, turn.session.get_one(Seat, seat_id))


@screen("gathering-hello")
def hello(turn: Turn, seat_id: int) -> Answer:
    """Before the key: first name and the line. What it is about is said once she is there."""
    return _asked_in(turn, seat_id, "gathering-hello", "gathering-not-now")


@screen("gathering-again")
def again(turn: Turn, seat_id: int) -> Answer:
    """The call of who sits there was lost, or she has laid down the phone; this is the one time she is rung again."""
    return _asked_in(turn, seat_id, "gathering-hello-again", "gathering-done-tonight")


@screen("gathering-now")
def now(turn: Turn, seat_id: int) -> Answer:
    """The elder has said how she is, so that she may hear what she is rung about."""
    return _asked_in(turn, seat_id, "gathering-begins", "gathering-not-now")


def _asked_in(turn: Turn, seat_id: int, greeting: str, refusal: str) -> Answer:
    seat = reading.asked(turn.session, seat_id)
    if seat is None:
        return turn.close(turn.t("gathering-is-over"))
    sharing = _sharing(turn, seat_id)
    name = listed([one.person.spoken_name for one in sharing], turn.language)
    coming = _who_comes(turn, seat_id, sharing)
    no = str(len(coming) + 1)
    refused = (turn.choice(no, refusal, lambda: _says_no(turn, seat_id, refusal)),)
    return Menu(
        (turn.t(greeting, name=name, title=title(seat.gathering.occurrence, turn.language)),),
        (*coming, *refused)[:MOST_CHOICES],
        keys_only=True,
    )


def _who_comes(turn: Turn, seat_id: int, sharing: list[Seat]) -> tuple[Choice, ...]:
    """One key for her alone; one for each of two who share the telephone, and one for both."""
    if len(sharing) == 1:
        return (turn.choice("1", "gathering-come-in", lambda: turn.go("gathering-comes", seat_id, seat_id)),)
    each = [
        turn.choice(
            key,
            "gathering-one-comes",
            partial(turn.go, "gathering-comes", seat_id, one.id),
            name=one.person.spoken_name,
        )
        for key, one in enumerate(sharing[: MOST_CHOICES - 1], start=1)
    ]
    every = str(len(each) + 1)
    return (
        *each,
        turn.choice(every, "gathering-all-come", lambda: turn.go("gathering-comes", seat_id, ALL)),
    )


@arrival("gathering-comes")
def comes(turn: Turn, seat_id: int, who: int) -> Answer:
    """The seat `who`, or all at the telephone. Each who is looked for is asked in turn, by name."""
    named = [one.person for one in _sharing(turn, seat_id) if who in (ALL, one.id)]
    for person in named:
        asked = checkins.open_for(turn.session, person)
        if asked is not None:
            turn.is_with(person)
            return turn.go("gathering-checkin", seat_id, who, asked.id)
    turn.is_with(named[0])
    return comes_in(turn, seat_id, *named)


def _says_no(turn: Turn, seat_id: int, refusal: str) -> Answer:
    seats.says_no(turn.session, seat_id)
    later = refusal == "gathering-not-now"
    return turn.close(turn.t("gathering-come-later" if later else "gathering-another-time"))


@screen("gathering-late")
def late(turn: Turn, seat_id: int) -> Answer:
    """Somebody rings the line while the gathering she has joined is held."""
    seat = turn.session.get_one(Seat, seat_id)
    begun = "gathering-begins-soon" if seat.gathering.state is GatheringState.PLANNED else "gathering-has-begun"
    return Menu(
        (turn.t(begun, title=title(seat.gathering.occurrence, turn.language)),),
        (
            turn.choice("1", "gathering-come-in", lambda: _comes_late(turn, seat_id)),
            turn.choice("2", "gathering-to-menu", lambda: turn.go("home")),
        ),
        back=turn.go("home"),
        keys_only=True,
        silent=lambda: turn.go("home"),
    )


def _comes_late(turn: Turn, seat_id: int) -> Answer:
    number = turn.call.other_number
    return comes_in(turn, seats.by_own_telephone(turn.session, seat_id, turn.someone, number), turn.someone)
