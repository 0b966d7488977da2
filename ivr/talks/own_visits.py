"""The visits that are agreed, one after another, by key: the elder's and, in the volunteers' menu, the friend's; either
calls one off."""

from __future__ import annotations

from datetime import timedelta

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.signups import every_week
from models import Visit, VisitState
from services import standing
from services.talks import visits

from . import weekly, weekly_talk


def own(turn: Turn, visit_id: int) -> Visit | None:
    """The visit, while it is the caller's and still to come."""
    return next((row for row in visits.coming(turn.session, turn.someone) if row.id == visit_id), None)


# -- the elder


@arrival("visit")
def visit(turn: Turn) -> Answer:
    """What is agreed comes first; without it the days are offered at once."""
    agreed = _elders_visit(turn)
    return turn.go("visit-elders", agreed[0].id) if agreed else turn.go("visit-day", _tomorrow(turn))


@screen("visit-elders")
def of_elders(turn: Turn, visit_id: int) -> Answer:
    agreed = _elders_visit(turn)
    row = next((one for one in agreed if one.id == visit_id), None)
    if row is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    choices = [turn.choice("1", "visit-another", lambda: turn.go("visit-day", _tomorrow(turn)))]
    following = standing.after(agreed, row)
    if following is not None:
        choices.append(turn.choice("2", "visit-next", lambda: turn.go("visit-elders", following.id)))
    choices += weekly.weekly_choice(turn, row)
    choices += every_week.later_choice(turn, row.starts_at, "visit-elders", standing.later(agreed, row))
    choices.append(turn.choice("4", "visit-call-off", lambda: turn.go("visit-call-off", row.id)))
    name = "visit-agreed" if row.state is VisitState.AGREED else "visit-being-asked"
    words = turn.t(name, friend=row.friend.spoken_name, day=turn.day(row.starts_at), time=turn.time(row.starts_at))
    return Menu((words,), tuple(choices), back=turn.go("home"), keys_only=True)


def _elders_visit(turn: Turn) -> list[Visit]:
    return [row for row in visits.coming(turn.session, turn.someone) if row.elder_id == turn.someone.id]


def _tomorrow(turn: Turn) -> int:
    return (turn.today + timedelta(days=1)).toordinal()


# -- the friend


@arrival("visits-promised")
def promised(turn: Turn) -> Answer:
    agreed = _friends_visit(turn)
    if not agreed:
        if weekly_talk.talks_of(turn):
            return turn.go("standing-talks")
        return turn.go("volunteer", saying=turn.t("visit-none-promised"))
    return turn.go("visit-promised", agreed[0].id)


@screen("visit-promised")
def of_friends(turn: Turn, visit_id: int) -> Answer:
    agreed = _friends_visit(turn)
    row = next((one for one in agreed if one.id == visit_id), None)
    if row is None:
        return turn.go("volunteer", saying=turn.t("mine-no-longer"))
    following = standing.after(agreed, row)
    onward = turn.go("visit-promised", following.id) if following else turn.go("standing-talks")
    words = turn.t("visit-told", who=row.elder.spoken_name, day=turn.day(row.starts_at), time=turn.time(row.starts_at))
    return Menu(
        (words,),
        (
            turn.choice("1", "volunteer-still-right", lambda: onward),
            *every_week.later_choice(turn, row.starts_at, "visit-promised", standing.later(agreed, row)),
            turn.choice("4", "visit-call-off", lambda: turn.go("visit-call-off", row.id)),
        ),
        back=turn.go("volunteer"),
        keys_only=True,
    )


def _friends_visit(turn: Turn) -> list[Visit]:
    coming = visits.coming(turn.session, turn.someone)
    return [row for row in coming if row.friend_id == turn.someone.id and row.state is VisitState.AGREED]


# -- calling off


@screen("visit-call-off")
def call_off(turn: Turn, visit_id: int) -> Answer:
    row = own(turn, visit_id)
    if row is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    back = turn.go("visit") if row.elder_id == turn.someone.id else turn.go("visits-promised")
    words = [turn.t("visit-read-back-off", day=turn.day(row.starts_at), time=turn.time(row.starts_at))]
    choices = [
        turn.choice("1", "activities-right", lambda: _call_off(turn, row)),
        turn.choice("2", "activities-not-right", lambda: back),
    ]
    stands = standing.of_row(turn.session, row)
    if stands is not None:
        words.append(turn.t("standing-only-this-visit"))
        choices.append(every_week.end_choice(turn, stands))
    return Menu(
        tuple(words),
        tuple(choices),
        back=back,
        read_back=True,
        keys_only=True,
    )


def _call_off(turn: Turn, row: Visit) -> Answer:
    other = row.friend if row.elder_id == turn.someone.id else row.elder
    visits.cancel(turn.session, row, turn.someone)
    return turn.go("home", saying=turn.t("visit-called-off", name=other.spoken_name))
