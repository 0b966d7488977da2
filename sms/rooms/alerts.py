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
)
from services import alerts, tasks
from services.alerts import claims, return_day, taker
from services.alerts.claims import Claimed
from services.people import contact_asking
from services.phones.numbers import written_number
from services.plans import away
from services.telling import conversations
from sms.engine.turn import MOST_PARTS, Turn
from sms.reading.intents import Intent, Kind
from texts.gsm7 import segments, to_gsm7
from texts.writing import sex_of

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
    """It stands until somebody has the alert: a JA is one by a key on our own call."""
    alert = turn.session.get(Alert, question.subject["alert"])
    if alert is None:
        return settled(turn, question)
    told = turn.session.get(AlertTold, question.subject["told"])
    if told is not None and alerts.is_on_its_way(turn.session, alert, told):
        return turn.t("sms-read-this-first")
    yes = intent.kind is Kind.YES
    words = to_alert(turn, alert, yes=yes)
    if not yes or alert.state is not AlertState.OPEN:
        conversations.answered(turn.session, question)
    return words


def to_alert(turn: Turn, alert: Alert, *, yes: bool) -> str:
    named = _named(alert)
    if not yes:
        alerts.decline(turn.session, alert.id, _by(turn))
        return _cannot(turn, alert)
    said = claims.takes(turn.session, alert.id, _by(turn), turn.number)
    match said:
        case Claimed.YOURS:
            return _yours(turn, alert)
        case Claimed.TAKEN:
            return turn.t("sms-alert-somebody-else", **named)
        case _:
            return rung(turn, said, turn.t("sms-alert-rung", **named)) or _over(turn, alert)


def rung(turn: Turn, said: Claimed | None, words: str) -> str | None:
    """What was written is asked on a call that the line places now. None where it comes to nothing."""
    if said is Claimed.RUNG:
        return words
    if said is Claimed.OFTEN:
        return turn.t("sms-rung-often", number=written_number(turn.community.number))
    return None


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
    """What the taker may know, and nobody before; how to say how it went comes in a text of its own. It is the taker by
    a key on our own call, and the answer goes to the number that was rung."""
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
    """It stands until the alert is over, or handed on."""
    if intent.kind not in (Kind.OUTCOME, Kind.NO):
        return turn.t("sms-outcome-how")
    alert = turn.session.get(Alert, question.subject["alert"])
    if alert is None:
        return settled(turn, question)
    words = how_it_went(turn, alert, intent)
    if intent.kind is Kind.NO or alert.state is not AlertState.TAKEN:
        conversations.answered(turn.session, question)
    return words


def how_it_went(turn: Turn, alert: Alert, intent: Intent) -> str:
    """An outcome ends the alert once a key on our own call has said so; a no hands it on to the next."""
    if alert.state is not AlertState.TAKEN:
        return _too_late(turn, alert, intent)
    if intent.kind is Kind.NO:
        alerts.decline(turn.session, alert.id, _by(turn))
        return _cannot(turn, alert)
    outcome = OUTCOMES[(intent.number or 1) - 1]
    if outcome in FINAL_OUTCOMES:
        return make_sure(turn, alert, outcome)
    said = claims.tells(turn.session, alert.id, _by(turn), turn.number, outcome, note=intent.note)
    words = _return_day_asked(turn, alert, outcome) if said is Claimed.RUNG else None
    words = words or turn.t("sms-outcome-rung", **_named(alert))
    return rung(turn, said, words) or _too_late(turn, alert, intent)


def _too_late(turn: Turn, alert: Alert, intent: Intent) -> str:
    """It has ended meanwhile. That something was wrong, or a word beside the number, is read by the desk."""
    well = intent.kind is Kind.NO or OUTCOMES[(intent.number or 1) - 1] is AlertOutcome.FOUND_WELL
    if (well and not intent.note) or alert.elder.left_at is not None:
        return _over(turn, alert)
    written = turn.session.scalar(sa.select(Message.body).where(Message.sid == turn.sid)) or ""
    tasks.to_be_read(turn.session, turn.community, turn.number, turn.person, written)
    return turn.t("sms-alert-over-read", **_named(alert))


def make_sure(turn: Turn, alert: Alert, outcome: AlertOutcome) -> str:
    """An outcome that withdraws everything about her is asked once more. A number that is nobody's cannot be
    asked by text, and is asked on our call alone."""
    if turn.person is None:
        said = claims.tells(turn.session, alert.id, turn.number, turn.number, outcome)
        return rung(turn, said, turn.t("sms-outcome-rung", **_named(alert))) or _over(turn, alert)
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
    outcome = OUTCOMES[question.subject["outcome"] - 1]
    said = claims.tells(turn.session, alert.id, _by(turn), turn.number, outcome)
    return rung(turn, said, turn.t("sms-outcome-rung", **_named(alert))) or _over(turn, alert)


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


# -- found away or in hospital: when is she home again


def _return_day_asked(turn: Turn, alert: Alert, outcome: AlertOutcome) -> str | None:
    """The question, where it will be asked once the outcome has its key. A number that is nobody's cannot be asked by
    text, so the desk is."""
    if turn.person is None or not return_day.will_be_asked(alert, outcome):
        return None
    expires_at = turn.now + conversations.SHORT
    subject = {"alert": alert.id}
    conversations.ask(turn.session, turn.person, QuestionKind.RETURN_DAY, subject, expires_at, number=turn.number)
    return turn.t("sms-return-day-asked", name=alert.elder.first_name)


def return_day_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    """What is no day that can be used is asked again; not to know leaves it to the desk, where it stands already."""
    alert = return_day.waits_for(turn.session, question.subject["alert"], turn.someone)
    if alert is None:
        conversations.answered(turn.session, question)
        return turn.t("sms-settled")
    if intent.kind is Kind.NO:
        conversations.answered(turn.session, question)
        return turn.t("sms-return-day-desk")
    if intent.day is None or not turn.reader.today <= intent.day <= turn.reader.today + away.LONGEST:
        return turn.t("sms-return-day-how")
    conversations.answered(turn.session, question)
    named = {"name": alert.elder.first_name, "day": turn.reader.date(intent.day)}
    match return_day.told(turn.session, alert, turn.someone, intent.day, source=Source.SMS):
        case away.Said.DONE:
            return turn.t("sms-return-day-done", **named)
        case away.Said.TOO_LONG:
            return turn.t("sms-return-day-too-long", **named)
        case _:
            return turn.t("sms-she-not-agreed", name=named["name"])
