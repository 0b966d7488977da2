"""The evening calls she had stopped, begun again: as easy as to stop, and read back, since it is a consent."""

from __future__ import annotations

from datetime import time

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import CheckinPlan, Source
from services.plans import away


def stopped(turn: Turn) -> CheckinPlan | None:
    """The caller's plan, when she has one and has stopped it."""
    plan = turn.someone.checkin_plan
    return plan if plan is not None and plan.stopped_at is not None and plan.times else None


@screen("evening-stopped")
def is_stopped(turn: Turn) -> Answer:
    if stopped(turn) is None:
        return turn.go("evening")
    return Menu(
        (turn.t("evening-is-stopped"),),
        (turn.choice("1", "evening-again", lambda: turn.go("evening-again")),),
        back=turn.go("mine"),
        keys_only=True,
    )


@screen("evening-again")
def again(turn: Turn) -> Answer:
    plan = stopped(turn)
    if plan is None:
        return turn.go("evening")
    return Menu(
        tuple(turn.t("evening-read-back-hour", time=turn.clock(time.fromisoformat(at))) for at in plan.times),
        (
            turn.choice("1", "activities-right", lambda: _begin(turn)),
            turn.choice("2", "activities-not-right", lambda: turn.go("home")),
        ),
        back=turn.go("mine"),
        read_back=True,
        keys_only=True,
    )


def _begin(turn: Turn) -> Answer:
    away.resume(turn.session, turn.someone, source=Source.PHONE, shown=turn.shown)
    return turn.go("home", saying=turn.t("evening-again-yes"))
