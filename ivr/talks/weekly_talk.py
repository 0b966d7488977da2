"""A talk with her friend at a fixed hour every week: asked for by key, heard by either of the two, left out, ended."""

from __future__ import annotations

from datetime import date, time, timedelta
from functools import partial

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.signups import every_week
from models import Source, Standing, StandingKind, StandingState
from services import standing
from services.hours import duetime
from services.talks import visits

DAYS_OFFERED = 3
A_WEEK = 7
HOURS = (11, 14, 17, 19)


def talks_of(turn: Turn) -> list[Standing]:
    """Those that stand, hers and her elders', in the order of the week."""
    every = standing.hers(turn.session, turn.someone)
    return [row for row in every if row.kind is StandingKind.TALK and row.state is StandingState.ON]


def choice_of(turn: Turn) -> Choice:
    """Key 4 of who wants a talk: the one that stands, or to ask for one."""
    own = next((row for row in talks_of(turn) if row.person_id == turn.someone.id), None)
    if own is not None:
        return turn.choice("4", "standing-talk-own", lambda: turn.go("standing-talk", own.id))
    return turn.choice("4", "standing-talk-ask", lambda: turn.go("talk-weekday", 0))


# -- she asks


@screen("talk-weekday")
def weekday(turn: Turn, first: int) -> Answer:
    """Three days at a time, from the weekday `first` (0 is Monday)."""
    days = range(first, min(first + DAYS_OFFERED, A_WEEK))
    choices = [
        turn.choice(
            key, "standing-on", partial(turn.go, "talk-weekly-hour", day), weekday=every_week.weekday(turn, day)
        )
        for key, day in enumerate(days, start=1)
    ]
    if first + DAYS_OFFERED < A_WEEK:
        choices.append(turn.choice("4", "visit-later", lambda: turn.go("talk-weekday", first + DAYS_OFFERED)))
    return Menu((turn.t("standing-which-day"),), tuple(choices), back=turn.go("home"), keys_only=True)


@screen("talk-weekly-hour")
def hour(turn: Turn, day: int) -> Answer:
    choices = tuple(
        turn.choice(key, "visit-at", partial(turn.go, "talk-weekly-right", day, at), time=turn.clock(time(at)))
        for key, at in enumerate(HOURS, start=1)
    )
    return Menu((turn.t("visit-which-hour"),), choices, back=turn.go("talk-weekday", 0), keys_only=True)


@screen("talk-weekly-right")
def right(turn: Turn, day: int, at: int) -> Answer:
    said = {"weekday": every_week.weekday(turn, day), "time": turn.clock(time(at))}
    return Menu(
        (turn.t("standing-read-back-talk", **said),),
        (
            turn.choice("1", "activities-right", lambda: _ask(turn, day, at)),
            turn.choice("2", "activities-not-right", lambda: turn.go("talk-weekday", 0)),
        ),
        back=turn.go("talk-weekly-hour", day),
        read_back=True,
        keys_only=True,
    )


def _ask(turn: Turn, day: int, at: int) -> Answer:
    first = duetime.due_instant(_next(turn.today, day), time(at), turn.community.zone)
    try:
        row = standing.ask_one(turn.session, turn.someone, StandingKind.TALK, first, source=Source.PHONE)
    except (visits.NotThen, standing.AnotherThen):
        return turn.go("home", saying=turn.t("standing-another-then"))
    if row is None or row.friend is None:
        return turn.go("home", saying=turn.t("standing-no-friend"))
    if row.state is StandingState.ON:
        return turn.go("home", saying=turn.t("standing-stands-already", what=every_week.what(turn, row)))
    return turn.go("home", saying=turn.t("visit-asking", friend=row.friend.spoken_name))


def _next(today: date, day: int) -> date:
    """From tomorrow on."""
    return today + timedelta(days=(day - today.weekday() - 1) % A_WEEK + 1)


# -- what stands, to either of the two


@arrival("standing-talks")
def of_friend(turn: Turn) -> Answer:
    """After his visits."""
    rows = talks_of(turn)
    return turn.go("standing-talk", rows[0].id) if rows else turn.go("volunteer")


@screen("standing-talk")
def talk(turn: Turn, standing_id: int) -> Answer:
    rows = talks_of(turn)
    row = next((each for each in rows if each.id == standing_id), None)
    if row is None:
        return turn.go("home", saying=turn.t("standing-no-longer"))
    after = rows[rows.index(row) + 1 :]
    onward = turn.go("standing-talk", after[0].id) if after else turn.go("home")
    ahead = standing.next_of(turn.session, row, turn.now)
    what = every_week.what(turn, row)
    words = turn.t("standing-told-rests", what=what)
    if ahead is not None:
        words = turn.t("standing-told-changed", what=what, day=turn.day(ahead.starts_at))
    return Menu(
        (words,),
        (
            turn.choice("1", "volunteer-still-right", lambda: onward),
            turn.choice("4", "visit-call-off", lambda: turn.go("standing-talk-off", row.id)),
        ),
        back=turn.go("home"),
        keys_only=True,
    )


@screen("standing-talk-off")
def off(turn: Turn, standing_id: int) -> Answer:
    row = every_week.hers(turn, standing_id)
    ahead = None if row is None else standing.next_of(turn.session, row, turn.now)
    if row is None or ahead is None:
        return turn.go("home", saying=turn.t("standing-no-longer"))
    words = turn.t("standing-read-back-skip", what=every_week.what(turn, row), day=turn.day(ahead.starts_at))
    return Menu(
        (words, turn.t("standing-only-this")),
        (
            turn.choice("1", "activities-right", lambda: _skip(turn, row, ahead)),
            turn.choice("2", "activities-not-right", lambda: turn.go("standing-talk", row.id)),
            every_week.end_choice(turn, row),
        ),
        back=turn.go("standing-talk", row.id),
        read_back=True,
        keys_only=True,
    )


def _skip(turn: Turn, row: Standing, slot: standing.Slot) -> Answer:
    standing.leave_out(turn.session, row, slot.day, turn.someone, source=Source.PHONE)
    return turn.go("home", saying=turn.t("standing-skipped", day=turn.day(slot.starts_at)))
