"""The line rings her about what somebody who showed her number has changed: 1 it is right, 2 as before.

Before a key no day, hour or name is said. Key 3 is help, as it is in the call she is used to at this hour.
"""

from __future__ import annotations

from datetime import time

from ivr.engine.menu import Answer, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from models import About, AlertCause, ChangeKind, Outbox, PlanChange
from services import alerts
from services.plans import asking_back
from services.plans.asking_back import Asked

SAID = {
    ChangeKind.STOP: "evening-said-stop",
    ChangeKind.PAUSE: "evening-said-pause",
    ChangeKind.HOURS: "evening-said-hours",
    ChangeKind.DAYS: "evening-said-days",
    ChangeKind.NUMBER: "evening-other-number",
}


@rings(About.PLAN_CHANGED)
def lifted(turn: Turn, row: Outbox) -> Answer:
    return turn.go("evening-asked-back", row.id)


@screen("evening-asked-back")
def asked(turn: Turn, row_id: int) -> Answer:
    row = turn.session.get_one(Outbox, row_id)
    change = turn.session.get_one(PlanChange, row.subject["change"])
    about = asking_back.about(turn.session, change)
    if about is None:
        return turn.close(turn.t("tellings-out-of-date"))
    return Menu(
        (turn.t("evening-hello", name=turn.name), _what(turn, about)),
        (
            turn.choice("1", "evening-it-is-right", lambda: _right(turn, change)),
            turn.choice("2", "evening-as-before", lambda: _as_before(turn, change)),
        ),
        hidden=(turn.choice("3", "checkin-help", lambda: _needs_help(turn)),),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(turn.t("evening-no-key-last" if row.retry else "evening-no-key")),
    )


def _what(turn: Turn, about: Asked) -> str:
    if about.by_a_contact:
        return turn.t("evening-somebody-said-away")
    return turn.t(SAID[about.kinds[0]] if len(about.kinds) == 1 else "evening-said-several")


def _right(turn: Turn, change: PlanChange) -> Answer:
    about = asking_back.about(turn.session, change)
    words = _then(turn, about) if about else turn.t("tellings-out-of-date")
    asking_back.it_is_right(turn.session, change)
    return turn.close(words)


def _then(turn: Turn, about: Asked) -> str:
    """What holds from now on, which she has not heard before her key."""
    plan = about.plan
    match about.kinds[0]:
        case ChangeKind.STOP:
            return turn.t("evening-right-stopped")
        case ChangeKind.PAUSE if plan.away_until is not None:
            return turn.t("evening-right-paused", day=turn.day(plan.away_until))
        case ChangeKind.HOURS if len(plan.times) == 1:
            return turn.t("evening-right-hour", time=turn.clock(time.fromisoformat(plan.times[0])))
        case ChangeKind.NUMBER:
            return turn.t("evening-right-number")
    return turn.t("evening-right")


def _as_before(turn: Turn, change: PlanChange) -> Answer:
    soon = asking_back.as_before(turn.session, change)
    return turn.close(turn.t("evening-rung-as-before"), turn.t("evening-rung-soon") if soon else "")


def _needs_help(turn: Turn) -> Answer:
    """The alert is written at once, and told in half a minute, as in the evening call."""
    now = alerts.raise_(turn.session, turn.someone, AlertCause.NEEDS_HELP, held_s=alerts.HELD_S)
    return turn.go("alert-elder-help", now.id)
