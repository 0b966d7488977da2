"""What was answered about an alert: will you look to her, how did it go, are you sure, will you be a contact."""

from __future__ import annotations

import sqlalchemy as sa

from models import (
    FINAL_OUTCOMES,
    Alert,
    AlertOutcome,
    AlertState,
    AlertTold,
    Contact,
    Message,
    Person,
    Question,
    QuestionKind,
    Source,
    TaskKind,
)
from services import alerts, tasks
from services.alerts import taker
from services.people import contact_asking
from services.phones.numbers import written_number
from services.telling import conversations
from sms.engine.turn import MOST_PARTS, Turn
from sms.reading.intents import Intent, Kind
from texts.gsm7 import segments, to_gsm7
from texts.writing import sex_of

from . import return_days

OUTCOMES = (
    AlertOutcome.FOUND_WELL,
    AlertOutcome.AWAY,
    AlertOutcome.ILL,
    AlertOutcome.FELL,
    AlertOutcome.HOSPITAL,
    AlertOutcome.MOVED,
    AlertOutcome.DIED,
    AlertOutcome.OTHER,
)


def question(turn: Turn, intent: Intent, question: Question) -> str | None:
    alert = turn.session.get(Alert, question.subject["alert"])
    if alert is None:
        return settled(turn, question)
    told = turn.session.get(AlertTold, question.subject["told"])
    if told is not None and alerts.is_on_its_way(turn.session, alert, told):
        return turn.t("sms-read-this-first")
    words = to_alert(turn, alert, yes=intent.kind is Kind.YES)
    conversations.answered(turn.session, question)
    return words


def to_alert(turn: Turn, alert: Alert, *, yes: bool) -> str:
    named = _named(alert)
    if not yes:
        alerts.decline(turn.session, alert.id, _by(turn))
        return _cannot(turn, alert)
    match alerts.take(turn.session, alert.id, _by(turn)):
        case alerts.TakeResult.YOURS:
            return _yours(turn, alert)
        case alerts.TakeResult.TAKEN:
            return turn.t("sms-alert-somebody-else", **named)
        case _:
            return _over(turn, alert)


def _cannot(turn: Turn, alert: Alert) -> str:
    """Thanks, and whether anybody else is asked now, or need not be."""
    if alert.state in (AlertState.CLOSED, AlertState.WITHDRAWN):
        return _over(turn, alert)
    last = alert.state is AlertState.OPEN and not alerts.asks_next(turn.session, alert)
    return turn.t("sms-alert-declined-last" if last else "sms-alert-declined", **_named(alert))


def _over(turn: Turn, alert: Alert) -> str:
    """That she has died or moved is told by a person and never here."""
    if alert.elder.left_at is not None:
        return turn.t("sms-alert-desk-rings")
    return turn.t("sms-alert-over", **_named(alert))


def late(turn: Turn, *, yes: bool) -> str | None:
    """Somebody who was told tonight would look to her, or cannot, and somebody else has it, or it is over."""
    lately = alerts.told_lately(turn.session, turn.number, turn.now - alerts.TOLD_WITHIN)
    if lately is None:
        return None
    if yes:
        return to_alert(turn, lately, yes=True)
    if lately.state is AlertState.TAKEN:
        return turn.t("sms-alert-somebody-else", **_named(lately))
    return _cannot(turn, lately)


def _yours(turn: Turn, alert: Alert) -> str:
    """What the taker may know, and nobody before; how to say how it went comes in a text of its own."""
    known, name = taker.facts(turn.session, alert, turn.person), alert.elder.first_name
    if known.phone is None:
        words = [turn.t("sms-alert-yours-no-phone", name=name)]
    else:
        words = [turn.t("sms-alert-yours", name=name, phone=written_number(known.phone))]
    if known.address is not None:
        words.append(turn.t("sms-alert-address", address=known.address))
    if known.near is not None:
        near = known.near.person.first_name
        words.append(turn.t("sms-alert-near-key" if known.near.has_key else "sms-alert-near", near=near))
    words.append(turn.t("sms-alert-emergency"))
    if known.arrival is not None:
        how_to_get_in = turn.t("sms-alert-arrival", name=name, words=known.arrival.rstrip(" ."))
        # Where there is no room for it, it stands on the page in the next text.
        if segments(to_gsm7(" ".join([*words, how_to_get_in]))) <= MOST_PARTS:
            words.insert(-1, how_to_get_in)
    return " ".join(words)


def outcome_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    if intent.kind not in (Kind.OUTCOME, Kind.NO):
        return turn.t("sms-outcome-how")
    alert = turn.session.get(Alert, question.subject["alert"])
    if alert is None:
        return settled(turn, question)
    words = how_it_went(turn, alert, intent)
    if intent.kind is Kind.NO or OUTCOMES[(intent.number or 1) - 1] not in FINAL_OUTCOMES:
        conversations.answered(turn.session, question)
    return words


def how_it_went(turn: Turn, alert: Alert, intent: Intent) -> str:
    """The outcome ends the alert and everyone who was told hears that it is over; a no hands it on to the next."""
    if alert.state is not AlertState.TAKEN:
        return _too_late(turn, alert, intent)
    if intent.kind is Kind.NO:
        alerts.decline(turn.session, alert.id, _by(turn))
        return _cannot(turn, alert)
    outcome = OUTCOMES[(intent.number or 1) - 1]
    if outcome in FINAL_OUTCOMES:
        return make_sure(turn, alert, outcome)
    alerts.close(turn.session, alert, outcome, by=_by(turn), note=intent.note)
    return return_days.asked(turn, alert, _by(turn)) or turn.t("sms-alert-closed", **_named(alert))


def _too_late(turn: Turn, alert: Alert, intent: Intent) -> str:
    """It has ended meanwhile. That something was wrong, or a word beside the number, is read by the desk."""
    well = intent.kind is Kind.NO or OUTCOMES[(intent.number or 1) - 1] is AlertOutcome.FOUND_WELL
    if (well and not intent.note) or alert.elder.left_at is not None:
        return _over(turn, alert)
    written = turn.session.scalar(sa.select(Message.body).where(Message.sid == turn.sid)) or ""
    key = f"texts/{turn.community.id}/{turn.number}"
    tasks.grow(turn.session, turn.community, TaskKind.SORT_OUT, key, written, person=turn.person, number=turn.number)
    return turn.t("sms-alert-over-read", **_named(alert))


def make_sure(turn: Turn, alert: Alert, outcome: AlertOutcome) -> str:
    """An outcome that withdraws everything about her is asked once more. A number that is nobody's cannot be asked."""
    if turn.person is None:
        return turn.t("sms-alert-final-by-phone")
    subject = {"alert": alert.id, "outcome": OUTCOMES.index(outcome) + 1}
    expires_at = turn.now + conversations.SHORT
    conversations.ask(turn.session, turn.person, QuestionKind.ALERT_FINAL, subject, expires_at, number=turn.number)
    return turn.t("sms-alert-sure-died" if outcome is AlertOutcome.DIED else "sms-alert-sure-moved", **_named(alert))


def final_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    alert = turn.session.get(Alert, question.subject["alert"])
    if alert is None or alert.state is not AlertState.TAKEN:
        return settled(turn, question)
    conversations.answered(turn.session, question)
    if intent.kind is not Kind.YES:
        return turn.t("sms-outcome-how")
    alerts.close(turn.session, alert, OUTCOMES[question.subject["outcome"] - 1], by=_by(turn))
    return turn.t("sms-alert-desk-tells")


def be_contact_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    yes = intent.kind is Kind.YES
    contact = contact_asking.answer(turn.session, question.subject["contact"], yes=yes, source=Source.SMS)
    conversations.answered(turn.session, question)
    if contact is None:
        return turn.t("sms-settled")
    return _contact_words(turn, contact, yes=yes)


def _contact_words(turn: Turn, contact: Contact, *, yes: bool) -> str:
    return turn.t("sms-contact-yes" if yes else "sms-contact-no", name=contact.elder.first_name)


def settled(turn: Turn, question: Question) -> str:
    conversations.answered(turn.session, question)
    return turn.t("sms-settled")


def _by(turn: Turn) -> Person | str:
    return turn.person if turn.person is not None else turn.number


def _named(alert: Alert) -> dict[str, str]:
    return {"name": alert.elder.first_name, "sex": sex_of(alert.elder)}
