"""A talk with her friend at a fixed hour every week: asked for or agreed by key, heard by either, left out, ended."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache, partial

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.signups import every_week
from models import Person, Source, Standing, StandingKind, StandingState
from services import standing
from services.hours import duetime
from services.people import friendships
from services.talks import visits

DAYS_OFFERED = 3
AT_ONCE = 3
A_WEEK = 7
HOURS = (11, 14, 17, 19)


def talks_of(turn: Turn) -> list[Standing]:
    """Those that stand, hers and her elders', in the order of the week."""
    every = standing.of_person(turn.session, turn.someone)
    return [row for row in every if row.kind is StandingKind.TALK and row.state is StandingState.ON]


def choice_of(turn: Turn) -> Choice:
    """Key 4 of who wants a talk: the one that stands, or to ask for one. Asked for where it is said or pressed."""
    own = cache(partial(standing.own_talk, turn.session, turn.someone))

    def offer() -> str:
        return turn.press("standing-talk-ask" if own() is None else "standing-talk-own", "4")

    def then() -> Answer:
        talk = own()
        return turn.go("talk-weekday", 0) if talk is None else turn.go("standing-talk", talk)

    return Choice("4", offer, then)


# -- she asks, or her friend writes down what the two have agreed


@arrival("talk-weekly-with")
def with_an_elder(turn: Turn) -> Answer:
    """To who of the friend's elders has no talk every week yet."""
    return turn.go("talk-weekly-whom", 0) if _without(turn) else turn.go("volunteer")


def _without(turn: Turn) -> list[Person]:
    """The friend's elders with whom no talk stands, by name."""
    has = {row.person_id for row in talks_of(turn)}
    ids = friendships.elders_of(turn.session, turn.someone) - has
    elders = (turn.session.get_one(Person, each) for each in ids)
    return sorted((each for each in elders if each.left_at is None), key=lambda each: (each.folded_name, each.id))


def friends_choice(turn: Turn) -> list[Choice]:
    """Key 1 of a friend for whom nobody waits."""
    if not _without(turn):
        return []
    return [turn.choice("1", "standing-talk-agree", lambda: turn.go("talk-weekly-with"))]


@screen("talk-weekly-whom")
def whom(turn: Turn, first: int) -> Answer:
    """Three of them at a time."""
    elders = _without(turn)[first:]
    if not elders:
        return turn.go("volunteer")
    choices = [
        turn.choice(key, "home-for-name", partial(turn.go, "talk-weekday", 0, elder.id), name=elder.spoken_name)
        for key, elder in enumerate(elders[:AT_ONCE], start=1)
    ]
    if len(elders) > AT_ONCE:
        choices.append(turn.choice("4", "standing-others", lambda: turn.go("talk-weekly-whom", first + AT_ONCE)))
    return Menu((), tuple(choices), back=turn.go("volunteer"), keys_only=True)


@screen("talk-weekday")
def weekday(turn: Turn, first: int, elder_id: int = 0) -> Answer:
    """Three days at a time, from the weekday `first` (0 is Monday). `elder_id`: it is her friend who says it."""
    days = range(first, min(first + DAYS_OFFERED, A_WEEK))
    choices = [
        turn.choice(
            key,
            "standing-on",
            partial(turn.go, "talk-weekly-hour", day, elder_id),
            weekday=every_week.weekday(turn, day),
        )
        for key, day in enumerate(days, start=1)
    ]
    if first + DAYS_OFFERED < A_WEEK:
        choices.append(turn.choice("4", "visit-later", lambda: turn.go("talk-weekday", first + DAYS_OFFERED, elder_id)))
    return Menu((turn.t("standing-which-day"),), tuple(choices), back=turn.go("home"), keys_only=True)


@screen("talk-weekly-hour")
def hour(turn: Turn, day: int, elder_id: int = 0) -> Answer:
    choices = tuple(
        turn.choice(
            key, "visit-at", partial(turn.go, "talk-weekly-right", day, at, elder_id), time=turn.clock(time(at))
        )
        for key, at in enumerate(HOURS, start=1)
    )
    return Menu((turn.t("visit-which-hour"),), choices, back=turn.go("talk-weekday", 0, elder_id), keys_only=True)


@screen("talk-weekly-right")
def right(turn: Turn, day: int, at: int, elder_id: int = 0) -> Answer:
    said = {"weekday": every_week.weekday(turn, day), "time": turn.clock(time(at))}
    elder = next((each for each in _without(turn) if each.id == elder_id), None) if elder_id else None
    if elder_id and elder is None:
        return turn.go("volunteer")
    words = turn.t("standing-read-back-talk", **said)
    if elder is not None:
        words = turn.t("standing-read-back-talk-with", name=elder.spoken_name, **said)
    return Menu(
        (words,),
        (
            turn.choice("1", "activities-right", lambda: _ask(turn, day, at, elder)),
            turn.choice("2", "activities-not-right", lambda: turn.go("talk-weekday", 0, elder_id)),
        ),
        back=turn.go("talk-weekly-hour", day, elder_id),
        read_back=True,
        keys_only=True,
    )


def _ask(turn: Turn, day: int, at: int, elder: Person | None) -> Answer:
    first = duetime.due_instant(_next(turn.today, day), time(at), turn.community.zone)
    try:
        if elder is not None:
            return _agreed(turn, elder, first)
        row = standing.ask_one(turn.session, turn.someone, StandingKind.TALK, first, source=Source.PHONE)
    except (visits.NotThen, standing.AnotherThen):
        return turn.go("home", saying=turn.t("standing-another-then"))
    if row is None or row.friend is None:
        return turn.go("home", saying=turn.t("standing-no-friend"))
    if row.state is StandingState.ON:
        return turn.go("home", saying=turn.t("standing-stands-already", what=every_week.what(turn, row)))
    return turn.go("home", saying=turn.t("visit-asking", friend=row.friend.spoken_name))


def _agreed(turn: Turn, elder: Person, first: datetime) -> Answer:
    """What the two have agreed stands at once; she is told, and can take it back."""
    row = standing.arrange(turn.session, turn.someone, elder, StandingKind.TALK, first, source=Source.PHONE)
    words = turn.t("standing-talk-agreed", what=every_week.what(turn, row), name=elder.spoken_name)
    return turn.go("volunteer", saying=words)


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
    row = every_week.standing_of_caller(turn, standing_id)
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
