"""The telephone rings for a gathering, or she rings the line while it is held: who she is, how she is, and one key."""

from __future__ import annotations

from models import About, Checkin, Outbox, Seat
from services import checkins, gathering_seats

from . import checkin
from .gathering import comes_in, names, title
from .menu import Answer, Choice, Menu
from .screens import arrival, rings, screen
from .turn import Turn


@rings(About.GATHERING)
def lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("gathering-lifted", row.subject["seat"])


@arrival("gathering-lifted")
def asks(turn: Turn, seat_id: int) -> Answer:
    """Whoever is looked for is asked how she is before anything else."""
    seat = gathering_seats.asked(turn.session, seat_id)
    if seat is None:
        return turn.close(turn.t("gathering-is-over"))
    asked = checkins.open_for(turn.session, turn.someone)
    if asked is not None:
        return turn.go("gathering-checkin", seat_id, asked.id)
    return turn.go("gathering-hello" if seat.came_at is None else "gathering-again", seat_id)


@screen("gathering-checkin")
def how_is_it(turn: Turn, seat_id: int, checkin_id: int) -> Answer:
    """The question of her evening call; it alone ends an alert about her, and no key closes nothing."""
    asked = turn.session.get_one(Checkin, checkin_id)
    return Menu(
        checkin.opening(turn, asked),
        checkin.three_keys(turn, asked, well=lambda: _well(turn, seat_id, asked)),
        again=(turn.t("checkin-once-more"),),
        keys_only=True,
        read_back=True,
        silent=lambda: checkin.silent(turn, asked),
    )


def _well(turn: Turn, seat_id: int, asked: Checkin) -> Answer:
    return turn.go("gathering-now", seat_id, saying=checkin.is_well(turn, asked))


@screen("gathering-hello")
def hello(turn: Turn, seat_id: int) -> Answer:
    """Before the key: first name and the line. What it is about is said once she is there."""
    return _asked_in(turn, seat_id, "gathering-hello", "gathering-not-now")


@screen("gathering-again")
def again(turn: Turn, seat_id: int) -> Answer:
    """Her call was lost, or she has laid down the phone; this is the one time she is rung again."""
    return _asked_in(turn, seat_id, "gathering-hello-again", "gathering-done-tonight")


@screen("gathering-now")
def now(turn: Turn, seat_id: int) -> Answer:
    """She has said how she is, so that she may hear what she is rung about."""
    return _asked_in(turn, seat_id, "gathering-begins", "gathering-not-now")


def _asked_in(turn: Turn, seat_id: int, greeting: str, refusal: str) -> Answer:
    seat = gathering_seats.asked(turn.session, seat_id)
    if seat is None:
        return turn.close(turn.t("gathering-is-over"))
    what = title(seat.gathering.occurrence, turn.language)
    return Menu(
        (turn.t(greeting, name=names(turn.session, seat, turn.language), title=what),),
        (
            Choice("1", turn.press("gathering-come-in", "1"), lambda: comes_in(turn, seat_id)),
            Choice("2", turn.press(refusal, "2"), lambda: _says_no(turn, seat_id)),
        ),
        keys_only=True,
    )


def _says_no(turn: Turn, seat_id: int) -> Answer:
    gathering_seats.says_no(turn.session, seat_id)
    return turn.close(turn.t("gathering-another-time"))


@screen("gathering-late")
def late(turn: Turn, seat_id: int) -> Answer:
    """She rings the line while the gathering she has joined is held."""
    seat = turn.session.get_one(Seat, seat_id)
    return Menu(
        (turn.t("gathering-has-begun", title=title(seat.gathering.occurrence, turn.language)),),
        (
            Choice("1", turn.press("gathering-come-in", "1"), lambda: comes_in(turn, seat_id)),
            Choice("2", turn.press("gathering-to-menu", "2"), lambda: turn.go("home")),
        ),
        back=turn.go("home"),
        keys_only=True,
        silent=lambda: turn.go("home"),
    )
