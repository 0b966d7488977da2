"""Texts about the evening: the question itself to who answers by text, and that somebody has said that she is away."""

from __future__ import annotations

from models import Alert, AlertState, Checkin, CheckinState, Person
from services import alerts
from services.checkins import missed_evenings

from .writing import NothingToSay, Writing


def said_away(writing: Writing) -> str:
    """To the elder: which contact said it, and from which day she is rung again. To who looks to her meanwhile: that
    she has written it herself."""
    elder = writing.subject(Person, "person")
    plan = elder.checkin_plan
    if plan is None or plan.away_until is None:
        raise NothingToSay(f"outbox {writing.row.id}: she is not away")
    if writing.row.person_id != elder.id:
        writing.only_if(plan.away_by is None and alerts.live_for(writing.session, elder) is not None)
        return writing.t("sms-she-writes-away", name=elder.first_name, day=writing.reader.day(plan.away_until))
    if plan.away_by is None:
        raise NothingToSay(f"outbox {writing.row.id}: she is not away by a contact's word")
    return writing.t("sms-said-away", contact=plan.away_by.first_name, day=writing.reader.day(plan.away_until))


def asked(writing: Writing) -> str:
    """The question, warmer after two missed evenings; from the second try on it says that it comes again. To who
    answers by key, while the carrier does not take her call: that she may ring us."""
    checkin = writing.subject(Checkin, "checkin")
    writing.only_if(checkin.state is CheckinState.RINGING)
    if writing.row.asks_to_ring:
        writing.only_if_not_rung()
        return writing.t("sms-checkin-rings-us", name=checkin.person.first_name, number=writing.line)
    if writing.row.subject.get("try", 1) > 1:
        name = "sms-checkin-again"
    elif missed_evenings.two_in_a_row(writing.session, checkin):
        name = "sms-checkin-two-missed"
    else:
        name = "sms-checkin"
    return writing.t(name, name=checkin.person.first_name)


def asked_first(writing: Writing) -> str:
    """To herself at eight in the morning, before anybody else is rung about her again."""
    alert = writing.subject(Alert, "alert")
    writing.only_if(alert.state is AlertState.OPEN)
    return writing.t("sms-alert-her", name=alert.elder.first_name)
