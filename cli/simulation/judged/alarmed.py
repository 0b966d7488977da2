"""Whether every alert reached somebody, and ended in an outcome or is still being rung about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from cli.simulation.played.ledger import Placed
from models import About, Alert, AlertOutcome, AlertState, AlertTold, OutboxState, Task

from .seen import Evening

A, O = AlertState, OutboxState  # noqa: E741
NEVER_WENT_OUT = (O.REFUSED, O.EXPIRED, O.WITHDRAWN, O.STUCK)
AGAIN_AFTER = timedelta(minutes=15)


def forgotten(session: Session, evening: Evening) -> Iterator[str]:
    placed = evening.placed(About.ALERT, About.ALERT_CLAIM)
    may_know = {seen.checkin.person_id: seen.elder.contacts for seen in evening.elders if seen.checkin is not None}
    for alert in session.scalars(sa.select(Alert).order_by(Alert.id)):
        began, numbers = alert.created_at - evening.scenario.on_its_way, {told.number for told in alert.told}
        rung = [one for one in placed if one.at >= began and (one.to in numbers or not _is_claim(evening, one))]
        allowed = {*may_know.get(alert.elder_id, ()), evening.scenario.desk}
        owed = evening.scenario.tells or not _asked_for(session, alert)
        for why in (*_told(evening, alert, rung, allowed), *_handed_over(evening, alert, rung, owed=owed)):
            yield f"alert {alert.id} ({alert.state.value}): {why}"


def _is_claim(evening: Evening, one: Placed) -> bool:
    """Whether it asked about something that had been said; hers is no ring of the ladder's."""
    return one.row in evening.rows and evening.rows[one.row].about is About.ALERT_CLAIM


def _told(evening: Evening, alert: Alert, rung: list[Placed], allowed: set[str]) -> Iterator[str]:
    for place, told in enumerate(alert.told):
        if told.number not in allowed:
            yield f"{told.number} was told, who is none of hers"
        if told.heard_at is None and not _went_out(told, rung) and not _came_to_nothing(evening, alert, place, rung):
            yield f"{told.number} counts as told, and was neither rung nor texted"


def _went_out(told: AlertTold, rung: list[Placed]) -> bool:
    """One call reads out all that the number is to hear of."""
    return any(one.to == told.number for one in rung)


def _came_to_nothing(evening: Evening, alert: Alert, place: int, rung: list[Placed]) -> bool:
    """The carrier would not have it, or it was not needed any more; somebody else has been told since then, or this one
    has had the word for the night."""
    told_id = alert.told[place].id
    own = [row for row in evening.rows.values() if row.about is About.ALERT and row.subject.get("told", 0) == told_id]
    later = any(_went_out(other, rung) for other in alert.told[place + 1 :])
    night = [one for one in evening.placed(About.ALERT_NIGHT) if one.at >= alert.created_at]
    known = later or alert.state is not A.OPEN or _went_out(alert.told[place], night)
    return bool(own) and all(row.state in NEVER_WENT_OUT for row in own) and known


def _asked_for(session: Session, alert: Alert) -> bool:
    """It is not half an hour yet, or the desk has the task to ask how it went."""
    task = sa.exists().where(Task.key == f"alert/{alert.id}/no-outcome")
    return alert.next_rung_at is not None or bool(session.scalar(sa.select(task)))


def _handed_over(evening: Evening, alert: Alert, rung: list[Placed], *, owed: bool) -> Iterator[str]:
    if alert.state is A.HELD:
        yield "is held back to the end"
    elif alert.state is A.TAKEN and owed:
        yield "nobody has said how it went"
    elif alert.state is A.OPEN and not _goes_on(evening, alert, rung):
        yield "is in nobody's hands"
    ended_by_elder = alert.outcome is AlertOutcome.ELDER_ANSWERED or alert.state is A.WITHDRAWN
    rang_the_line = alert.taken_at is not None
    if not (rung or ended_by_elder or rang_the_line):
        yield "nobody was ever rung about it"


def _goes_on(evening: Evening, alert: Alert, rung: list[Placed]) -> bool:
    """By day somebody is rung at least every quarter of an hour; at night it is red on the board until eight."""
    if evening.scenario.is_night(evening.ended_at):
        return alert.nobody_since is not None and alert.next_rung_at is not None
    numbers = {told.number for told in alert.told}
    last = max((one.at for one in rung if one.to in numbers), default=alert.created_at)
    return evening.ended_at - last <= AGAIN_AFTER + 5 * evening.scenario.on_its_way
