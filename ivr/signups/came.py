"""Who holds something is asked who came, when it is over: how many, or name by name.

A number is one of a list, since a menu takes one key.
"""

from __future__ import annotations

from functools import partial

from ivr.engine.menu import Answer, Choice, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Occurrence, Signup, Telling
from services.signups import attendance

from .activities import title_and_when

AT_A_TIME = 3


def to_answer(turn: Turn, item: Telling) -> Go | None:
    """What the host is rung about, until it is known."""
    occurrence = turn.session.get(Occurrence, item.subject["occurrence"])
    return None if occurrence is None or occurrence.came is not None else turn.go("came", occurrence.id)


def _hers(turn: Turn, occurrence_id: int) -> Occurrence | None:
    """It is the caller's to hold, and is over."""
    occurrence = turn.session.get(Occurrence, occurrence_id)
    if occurrence is None or turn.person is None or not attendance.is_over(occurrence, turn.now):
        return None
    host = attendance.host_of(turn.session, occurrence)
    return occurrence if host is not None and host.id == turn.person.id else None


@screen("came")
def came(turn: Turn, occurrence_id: int) -> Answer:
    occurrence = _hers(turn, occurrence_id)
    comers = attendance.of(turn.session, occurrence) if occurrence is not None else ()
    if occurrence is None or not comers:
        return turn.go("home", saying=turn.t("came-settled"))
    words = turn.t("came-so-many", what=title_and_when(turn, occurrence), joined=attendance.heads(comers))
    return Menu(
        (words,),
        (
            turn.choice("1", "came-all", lambda: _all(turn, occurrence)),
            turn.choice("2", "came-fewer", lambda: turn.go("came-many", occurrence.id, attendance.heads(comers) - 1)),
            turn.choice("3", "came-by-name", lambda: turn.go("came-name", comers[0].id)),
        ),
        back=turn.go("home"),
        keys_only=True,
    )


def _all(turn: Turn, occurrence: Occurrence) -> Answer:
    attendance.all_came(turn.session, occurrence)
    return _thanks(turn)


def _thanks(turn: Turn) -> Answer:
    return turn.close(turn.t("came-thanks"), turn.t("home-thanks-goodbye"))


@screen("came-many")
def how_many(turn: Turn, occurrence_id: int, highest: int) -> Answer:
    """So many or fewer, three numbers at a time down to none."""
    occurrence = _hers(turn, occurrence_id)
    if occurrence is None:
        return turn.go("home", saying=turn.t("came-settled"))
    numbers = list(range(highest, max(highest - AT_A_TIME, -1), -1))
    choices = [_so_many(turn, occurrence, place, number) for place, number in enumerate(numbers, start=1)]
    if numbers[-1] > 0:
        fewer = numbers[-1] - 1
        choices.append(turn.choice("4", "came-fewer-still", lambda: turn.go("came-many", occurrence.id, fewer)))
    return Menu(
        (turn.t("came-how-many"),), tuple(choices), back=turn.go("came", occurrence.id), read_back=True, keys_only=True
    )


def _so_many(turn: Turn, occurrence: Occurrence, place: int, number: int) -> Choice:
    def said() -> Answer:
        attendance.so_many(turn.session, occurrence, number)
        return _thanks(turn)

    if number == 0:
        return turn.choice(place, "came-none", said)
    return turn.choice(place, "came-this-many", said, (), number=number)


@screen("came-name")
def by_name(turn: Turn, signup_id: int) -> Answer:
    """One after the other, by first name; each is written at once."""
    signup = turn.session.get(Signup, signup_id)
    occurrence = _hers(turn, signup.occurrence_id) if signup is not None else None
    if signup is None or occurrence is None:
        return turn.go("home", saying=turn.t("came-settled"))
    name = signup.person.spoken_name
    return Menu(
        (),
        (
            turn.choice("1", "came-she-did", partial(_one, turn, signup, came=True), (), name=name),
            turn.choice("2", "came-she-did-not", partial(_one, turn, signup, came=False), (), name=name),
            turn.choice("3", "came-do-not-know", partial(_next, turn, signup)),
        ),
        back=turn.go("came", occurrence.id),
        read_back=True,
        keys_only=True,
    )


def _one(turn: Turn, signup: Signup, *, came: bool) -> Answer:
    attendance.note(turn.session, signup, came=came)
    return _next(turn, signup)


def _next(turn: Turn, signup: Signup) -> Answer:
    ids = [each.id for each in attendance.of(turn.session, signup.occurrence)]
    after = ids[ids.index(signup.id) + 1 :] if signup.id in ids else []
    return turn.go("came-name", after[0]) if after else _thanks(turn)
