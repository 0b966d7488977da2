"""When is she home again? Asked of who found her away or in hospital; on the board until somebody knows."""

from __future__ import annotations

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import Alert, AlertOutcome, AlertState, Person, Source, Task, TaskKind, TaskState, ToldState
from services import tasks
from services.hours import duetime
from services.people import contacts
from services.plans import away
from services.plans.return_day import WHY

from .reading import told_by


def ask(session: Session, alert: Alert) -> None:
    """After the outcome "away" or "hospital" somebody must say until when: on the board until it is known.

    Nothing for who has no evening calls, or is away until a day that is known already.
    """
    if alert.outcome is not None and will_be_asked(alert, alert.outcome):
        tasks.open_task(session, alert.elder.community, TaskKind.RETURN_DAY, _key(alert), person=alert.elder)


def will_be_asked(alert: Alert, outcome: AlertOutcome) -> bool:
    """Whether somebody must say until when, if the alert ends with this outcome."""
    plan = alert.elder.checkin_plan
    if outcome not in WHY or plan is None or plan.stopped_at is not None:
        return False
    return plan.away_until is None or plan.away_until <= clock.now()


def waits_for(session: Session, alert_id: int, by: Person | str) -> Alert | None:
    """The alert, when `by` (a person, or the number) ended it and nobody has said a day yet; else None."""
    alert = session.get(Alert, alert_id)
    row = told_by(session, alert, by)
    if alert is None or row is None or alert.state is not AlertState.CLOSED or row.state is not ToldState.YES:
        return None
    asked = sa.select(Task.id).where(Task.key == _key(alert), Task.state == TaskState.OPEN)
    return alert if session.scalar(asked) is not None else None


def told(session: Session, alert: Alert, by: Person | str, day: date, *, source: Source) -> away.Said:
    """`by`, who ended the alert, says that she is home again on the local `day`.

    A contact is held to `away.contact_says`: what she has not agreed to, or is too long, the desk decides, with the
    day that was said. Who is on call and nobody's contact is the desk's and is believed.
    """
    elder, why = alert.elder, WHY[alert.outcome or AlertOutcome.AWAY]
    row = told_by(session, alert, by)
    person = row.person if row is not None else None
    said = away.Said.DONE
    back = away.until(elder.community, day)
    if day > duetime.local_day(clock.now(), elder.community.zone):
        if person is not None and contacts.between(session, elder, person) is not None:
            said = away.contact_says(session, person, elder, day, source=source, why=why)
        else:
            away.pause(session, elder, back, source=source, why=why)
    if said in (away.Said.TOO_LONG, away.Said.NO_CALLS):
        task = tasks.open_task(session, elder.community, TaskKind.RETURN_DAY, _key(alert), person=elder)
        task.due_at = back
        session.flush()
    else:
        tasks.settle(session, _key(alert))
    return said


def _key(alert: Alert) -> str:
    return f"alert/{alert.id}/return-day"
