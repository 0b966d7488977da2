"""An answer that comes when its question is over: it is said what became of it. What a yes would have done is asked
once more, and never done by a word that came too late."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from models import (
    WAITS,
    Agreement,
    Alert,
    AlertState,
    Contact,
    Occurrence,
    OfferAnswer,
    Person,
    Question,
    QuestionKind,
    QuestionState,
    Ride,
    RideState,
    Signup,
    SignupState,
    Source,
)
from services import rides, signups
from services.alerts import return_day
from services.programme import calendar
from services.rides import agreed_seats
from services.signups import offers
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind

from . import alerts as alert_answers
from . import called_off, every_week, plans
from .requests import ask_ride_wanted
from .rides import ride_back

LATE_ANSWER = timedelta(days=3)
BEFORE_ITS_ALERT = frozenset((QuestionKind.ALERT_FINAL, QuestionKind.RETURN_DAY))
"""A no to these is none to the alert they came of."""


def last_over(turn: Turn) -> Question | None:
    """The question that was put last to this number and is over, for three days."""
    return conversations.last_over(turn.session, turn.community.id, turn.number, turn.now - LATE_ANSWER)


def is_about_an_alert(question: Question | None) -> bool:
    """A number that is nobody's is asked of alerts alone, and has no questions."""
    return question is None or question.kind in conversations.OF_ALARMS


def reply(turn: Turn, intent: Intent, last: Question | None) -> str | None:
    """What became of what was asked `last`; None where nothing was."""
    if last is None or last.kind is QuestionKind.ALERT:
        return _alert(turn, intent)
    if last.kind not in LATE:
        return _alert(turn, intent) if is_about_an_alert(last) else None
    turn.person = turn.session.get_one(Person, last.person_id)
    return LATE[last.kind](turn, intent, last)


def _alert(turn: Turn, intent: Intent) -> str | None:
    return alert_answers.late(turn, yes=_is_yes(intent)) if intent.kind in (Kind.YES, Kind.NO) else None


def _once_more(turn: Turn, question: str) -> str:
    return " ".join([turn.t("sms-late"), question])


def _is_yes(intent: Intent) -> bool:
    return intent.kind is Kind.YES


# -- rides


def ride_with_code(turn: Turn, intent: Intent) -> str | None:
    """`JA 4` about a ride that is no longer his to take, and `NEI 4` about one that nobody asks him of."""
    if intent.kind not in (Kind.YES, Kind.NO) or intent.number is None:
        return None
    for person in turn.persons:
        ask = rides.last_ask(turn.session, person, intent.number)
        if ask is not None:
            turn.person = person
            return _of_ride(turn, ask.ride, yes=_is_yes(intent))
    return None


def _ride(turn: Turn, intent: Intent, question: Question) -> str | None:
    """A bare JA to a ride he has said no to needs its code: it may be no more than a courtesy."""
    ask = rides.last_ask(turn.session, turn.someone, None)
    if ask is None:
        return turn.t("sms-settled")
    if _is_yes(intent) and ask.ride.state in (RideState.WANTED, RideState.UNFILLED):
        return turn.t("sms-ride-which-code", code=str(ask.code))
    return _of_ride(turn, ask.ride, yes=_is_yes(intent))


def _of_ride(turn: Turn, ride: Ride, *, yes: bool) -> str:
    what, rider = turn.reader.what(ride.goal, place=False, asked=True), ride.rider.first_name
    if not yes:
        return turn.t("sms-ride-declined")
    match rides.accept(turn.session, turn.someone, ride.id, source=Source.SMS):
        case rides.AcceptResult.WON:
            return turn.t("sms-ride-won", rider=rider, what=turn.reader.what(ride.goal, place=False))
        case rides.AcceptResult.TAKEN:
            return turn.t("sms-ride-too-late", what=what)
        case _:
            return turn.t("sms-ride-gone", what=what)


def _ride_back(turn: Turn, intent: Intent, question: Question) -> str:
    ride = turn.session.get(Ride, question.subject["ride"])
    if ride is None or ride not in rides.promised_to_drive(turn.session, turn.someone):
        return turn.t("sms-settled")
    if _is_yes(intent):
        return _once_more(turn, ride_back.ask(turn, ride))
    return ride_back.answer(turn, intent, question)


def _ride_wanted(turn: Turn, intent: Intent, question: Question) -> str:
    signup = turn.session.get(Signup, question.subject["signup"])
    if signup is None or signup.state is SignupState.CANCELLED or not calendar.is_coming(signup.occurrence, turn.now):
        return turn.t("sms-settled")
    what, ride = turn.reader.what(signup.occurrence, place=False), rides.of_signup(turn.session, signup)
    if "standing" in question.subject and _is_yes(intent):
        return every_week.with_rides(turn, question.subject["standing"])
    wanted = ride is not None and ride.state is not RideState.CANCELLED
    if not _is_yes(intent):
        return turn.t("sms-late-ride-off" if wanted else "sms-ride-not-wanted", what=what)
    if ride is not None and ride.driver is not None:
        return turn.t("sms-ride-already", what=what, driver=ride.driver.first_name)
    if wanted or signup.occurrence.by_telephone:
        return turn.t("sms-settled")
    if "agreed" in question.subject and agreed_seats.driver_for(turn.session, turn.someone, signup.occurrence) is None:
        return turn.t("sms-joined-no-ride", what=what)
    return _once_more(turn, ask_ride_wanted(turn, signup, question.subject))


# -- sign-ups and evenings


def _join(turn: Turn, intent: Intent, question: Question) -> str:
    """The waiting list, or what she was offered: a yes does not join her, PÅ does."""
    occurrence = turn.session.get(Occurrence, question.subject["occurrence"])
    if occurrence is None or not calendar.is_coming(occurrence, turn.now):
        return turn.t("sms-settled")
    what = turn.reader.what(occurrence)
    own = [one for one in signups.mine(turn.session, turn.someone) if one.occurrence_id == occurrence.id]
    if own:
        waits = own[0].state in WAITS
        return turn.t("sms-already-waiting" if waits else "sms-already-joined", what=what)
    if not _is_yes(intent):
        if question.kind is QuestionKind.OFFER:
            offers.answered(turn.session, turn.someone, occurrence.id, OfferAnswer.NOT_NOW)
        return turn.t("sms-not-this-time")
    turn.remember([occurrence.id])
    return turn.t("sms-late-join", what=what)


def _settled(turn: Turn, intent: Intent, question: Question) -> str:
    return turn.t("sms-settled")


def _heard_of(turn: Turn, intent: Intent, question: Question) -> str:
    """That she has read it is as good when it is late."""
    return called_off.heard_of(turn, intent, question)


def _place(turn: Turn, intent: Intent, question: Question) -> str:
    """A place that had come free: where it is free still, she is asked anew."""
    signup = turn.session.get(Signup, question.subject["signup"])
    if signup is None or signup.state not in WAITS or not calendar.is_coming(signup.occurrence, turn.now):
        return turn.t("sms-settled")
    what = turn.reader.what(signup.occurrence)
    if not _is_yes(intent):
        return turn.t("sms-place-let-go", what=what)
    kept = signup.state is SignupState.OFFERED
    if not kept and calendar.places_left(turn.session, signup.occurrence) == 0:
        return turn.t("sms-place-gone", what=what)
    until = min(calendar.over_at(signup.occurrence), turn.now + conversations.SHORT)
    conversations.ask(turn.session, turn.someone, question.kind, question.subject, until, number=turn.number)
    return turn.t("sms-place-still", what=turn.reader.costs(signup.occurrence))


def _plan_change(turn: Turn, intent: Intent, question: Question) -> str | None:
    if question.state is not QuestionState.EXPIRED:
        return None
    if not _is_yes(intent):
        return turn.t("sms-plan-unchanged")
    asked = plans.ask_anew(turn, question)
    return turn.t("sms-settled") if asked is None else _once_more(turn, asked)


def _called_off(turn: Turn, intent: Intent, question: Question) -> str | None:
    occurrence = turn.session.get(Occurrence, question.subject["occurrence"])
    if question.state is not QuestionState.EXPIRED:
        return None
    if _is_yes(intent) and occurrence is not None and called_off.HOLD in question.subject:
        return _once_more(turn, called_off.ask_to_hold(turn, occurrence))
    if _is_yes(intent) and occurrence is not None and calendar.is_coming(occurrence, turn.now):
        return _once_more(turn, called_off.ask_anew(turn, occurrence))
    return called_off.answer(turn, intent, question)


# -- visits, contacts, alerts


def _be_contact(turn: Turn, intent: Intent, question: Question) -> str | None:
    """A contact who takes her time is as welcome."""
    contact = turn.session.get(Contact, question.subject["contact"])
    if contact is None or contact.agreement is not Agreement.ASKED:
        return None
    return alert_answers.be_contact_question(turn, intent, question)


def _final(turn: Turn, intent: Intent, question: Question) -> str | None:
    """That she has died or moved is never taken from a late word."""
    alert = turn.session.get(Alert, question.subject["alert"])
    if alert is None or alert.state is not AlertState.TAKEN or question.state is not QuestionState.EXPIRED:
        return _alert(turn, intent)
    if not _is_yes(intent):
        return turn.t("sms-outcome-how")
    outcome = alert_answers.OUTCOMES[question.subject["outcome"] - 1]
    return _once_more(turn, alert_answers.make_sure(turn, alert, outcome))


def _return_day(turn: Turn, intent: Intent, question: Question) -> str | None:
    waits = return_day.waits_for(turn.session, question.subject["alert"], turn.someone)
    return None if waits is None else alert_answers.return_day_question(turn, intent, question)


LATE: dict[QuestionKind, Callable[[Turn, Intent, Question], str | None]] = {
    QuestionKind.RIDE: _ride,
    QuestionKind.TRIP: _settled,
    QuestionKind.RIDE_BACK: _ride_back,
    QuestionKind.RIDE_WANTED: _ride_wanted,
    QuestionKind.WAITING_LIST: _join,
    QuestionKind.OFFER: _join,
    QuestionKind.PLACE: _place,
    QuestionKind.INSTEAD: _join,
    QuestionKind.NEW_DAY: _settled,
    QuestionKind.HEARD_OF: _heard_of,
    QuestionKind.PLAN_CHANGE: _plan_change,
    QuestionKind.CALLED_OFF: _called_off,
    QuestionKind.VISIT: _settled,
    QuestionKind.STANDING: _settled,
    QuestionKind.BE_CONTACT: _be_contact,
    QuestionKind.ALERT_FINAL: _final,
    QuestionKind.RETURN_DAY: _return_day,
}
"""What is missing is still asked about otherwise: an alert and its outcome by what stands on them, a log as long as it
is owed, and which of two is writing by the text that comes next."""
