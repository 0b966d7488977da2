"""Who took an alert tells how it went, on a page reached by a signed link; the outcome ends the alert.

The page shows what the taker may know, and only while it is the taker's.
"""

from __future__ import annotations

from datetime import date

from flask import g, request
from sqlalchemy.orm import Session

import clock
from locales.speech import day_written
from models import FINAL_OUTCOMES, Alert, AlertOutcome, AlertState, AlertTold, Community, Source, ToldState
from services import alerts
from services.alerts import return_day, taker
from services.hours import duetime, links
from services.plans import away
from services.plans.return_day import WHY
from web.frame import desk

pages = desk.blueprint("outcome")
LONGEST_NOTE = 1000
WRONG = date.min
OFFERED = [outcome for outcome in AlertOutcome if outcome is not AlertOutcome.ELDER_ANSWERED]


@pages.get("/alert/<token>")
def form(token: str) -> tuple[str, int]:
    with desk.the_line().db.read() as reading:
        found = _found(reading, token)
        if isinstance(found, str):
            return desk.page("frame/log_closed.html", why=found), 404
        alert, told = found
        page = _form(reading, alert, told)
        by, elder_id = told.person, alert.elder_id
    desk.note_opened("opened_outcome", by, elder_id)
    return page, 200


@pages.post("/alert/<token>")
def save(token: str) -> tuple[str, int]:
    """One of the outcomes; that she died or moved needs a tick beside it."""
    with desk.the_line().db.write() as writing:
        found = _found(writing, token)
        if isinstance(found, str):
            return desk.page("frame/log_closed.html", why=found), 404
        alert, told = found
        chosen = request.form.get("outcome", "")
        if chosen not in set(OFFERED):
            return _form(writing, alert, told, wrong="web-outcome-choose"), 400
        outcome = AlertOutcome(chosen)
        if outcome in FINAL_OUTCOMES and request.form.get("sure") != "yes":
            return _form(writing, alert, told, wrong="web-outcome-tick"), 400
        back = _back(alert, outcome)
        if back is WRONG:
            return _form(writing, alert, told, wrong="web-outcome-back-wrong"), 400
        note = request.form.get("note", "").strip()[:LONGEST_NOTE] or None
        by = told.person or told.number
        alerts.close(writing, alert, outcome, by=by, note=note)
        said = None
        if back is not None and return_day.waits_for(writing, alert.id, by) is not None:
            said = return_day.told(writing, alert, by, back, source=Source.PAGE)
        written = None if back is None else day_written(back, _today(alert), desk.language())
        return desk.page("outcome/outcome_saved.html", final=outcome in FINAL_OUTCOMES, said=said, back=written), 200


def _back(alert: Alert, outcome: AlertOutcome) -> date | None:
    """The local day she is home again, when one was written for an outcome that has one; `WRONG` is no day to use."""
    written = request.form.get("back", "").strip()
    if not written or outcome not in WHY:
        return None
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return WRONG
    return day if _today(alert) < day <= _today(alert) + away.LONGEST else WRONG


def _today(alert: Alert) -> date:
    return duetime.local_day(clock.now(), alert.elder.community.zone)


def _form(session: Session, alert: Alert, told: AlertTold, wrong: str | None = None) -> str:
    known = taker.facts(session, alert, told.person)
    return desk.page("outcome/outcome.html", elder=alert.elder, known=known, outcomes=OFFERED, wrong=wrong)


def _found(session: Session, token: str) -> tuple[Alert, AlertTold] | str:
    """The alert and its taker, or the id of the sentence that says why not."""
    try:
        link = links.read(desk.the_line().settings.secret_key, links.ALERT, token)
    except links.LinkExpired:
        return "web-outcome-expired"
    except links.LinkForged:
        return "web-log-unknown"
    alert, told = session.get(Alert, link.ids["alert"]), session.get(AlertTold, link.ids["told"])
    if alert is None or told is None or told.alert_id != alert.id or not link.is_of(told):
        return "web-log-unknown"
    g.community = session.get_one(Community, alert.elder.community_id)
    if told.person is not None:
        g.lang = told.person.language.value
    left = told.person is not None and told.person.left_at is not None
    if left or alert.state is not AlertState.TAKEN or told.state is not ToldState.YES:
        return "web-outcome-over"
    return alert, told
