"""A contact has said that she is away. When she lifts a telephone herself, one key says that she is home."""

from __future__ import annotations

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import CheckinPlan, Source, Telling
from services.plans import away


def waits(turn: Turn) -> bool:
    """Whether a contact's word, which she has not said to be right, keeps the line from ringing her."""
    return _plan(turn) is not None


@screen("said-away")
def said_away(turn: Turn) -> Answer:
    """Who said it, and until when, is heard on a call of the line's own: anybody may show her number."""
    plan = _plan(turn)
    if plan is None or plan.away_until is None or plan.away_by is None:
        return turn.go("news")
    contact, day = plan.away_by.spoken_name, turn.day(plan.away_until)
    words = turn.t("evening-said-away", contact=contact, day=day) if turn.placed_by_line else turn.t("evening-not-now")
    return Menu(
        (words,),
        (
            turn.choice("1", "evening-am-home", lambda: _home(turn)),
            turn.choice("2", "evening-am-away", lambda: _right(turn)),
        ),
        read_back=True,
        keys_only=True,
        silent=(lambda: turn.close(turn.t("home-thanks-goodbye"))) if turn.placed_by_line else None,
    )


def _plan(turn: Turn) -> CheckinPlan | None:
    plan = turn.someone.checkin_plan
    return plan if plan is not None and away.by_a_contact(plan, turn.now) else None


def _home(turn: Turn) -> Answer:
    away.resume(turn.session, turn.someone, source=Source.PHONE, shown=turn.shown)
    return turn.go("news", saying=turn.t("evening-resumed"))


def _right(turn: Turn) -> Answer:
    away.confirm(turn.session, turn.someone, source=Source.PHONE, shown=turn.shown)
    return turn.go("news")


def after(turn: Turn, item: Telling) -> Go | None:
    """Who heard it in a call of the line's own can say it there."""
    return turn.go("said-away") if item.person_id == item.subject["person"] and waits(turn) else None
