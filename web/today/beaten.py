"""Somebody was first with an alert: who, when, and where to go from there."""

from __future__ import annotations

from flask import request, url_for

from locales import phrase
from models import Alert, AlertState
from web.frame import desk
from web.frame.sent.first import SomebodyWasFirst

STILL_OPEN = "open"
"""The field by which a button says that nobody had it when the page was made: who takes over says so."""


def unless_open(alert: Alert) -> None:
    """Raises `SomebodyWasFirst` where the button was for an alert nobody had, and somebody has it by now."""
    if STILL_OPEN in request.form and alert.state is AlertState.TAKEN:
        raise of_alert(alert)


def of_alert(alert: Alert) -> SomebodyWasFirst:
    her = ("web-first-to-her", url_for("people.person", person_id=alert.elder_id))
    name, lang = alert.elder.full_name, desk.language()
    if alert.state is AlertState.TAKEN and alert.taken_at is not None:
        who = alert.taken_by_user or alert.taken_by
        taker = (getattr(who, "full_name", None) or getattr(who, "name", None)) if who else phrase(lang, "web-on-call")
        at = desk.when(lang, alert.taken_at)
        return SomebodyWasFirst("web-first-alert-taken", her, who=str(taker), at=at, name=name)
    if alert.closed_at is not None:
        return SomebodyWasFirst("web-first-alert-over", her, at=desk.when(lang, alert.closed_at), name=name)
    return SomebodyWasFirst("web-first-alert-open", her, name=name)
