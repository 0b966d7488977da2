"""What was answered to a question of ours: an alert and how it went, a ride, a talk, the waiting list, which of two."""

from __future__ import annotations

from collections.abc import Callable

from models import (
    WAITS,
    Occurrence,
    OfferAnswer,
    Person,
    Question,
    QuestionKind,
    RideAsk,
    Signup,
    SignupState,
    Source,
)
from services import alerts, rides, signups, standing, talks
from services.inviting import asking
from services.phones.numbers import written_number
from services.signups import attendance, offers
from services.talks import visits
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind

from . import alerts as alert_answers
from . import called_off, checkins, distress, every_week, late, others, plans, talk_logs
from .requests import agreed_ride, join, ride_wanted, take_place
from .rides import cars, errands, ride_back, today, where


def reply(turn: Turn, intent: Intent) -> str | None:
    """The answer to an answer; None when nothing was asked that it could answer."""
    about_a_car = cars.with_code(turn, intent)
    if about_a_car is not None:
        return about_a_car
    ask = _ride_with_code(turn, intent)
    if ask is not None:
        return _to_ride(turn, ask, yes=intent.kind is Kind.YES)
    if _gave_back(turn, intent):
        return turn.t("sms-ride-declined")
    too_late = late.ride_with_code(turn, intent)
    if too_late is not None:
        return too_late
    question = turn.question
    if intent.kind is Kind.LOG:
        return talk_logs.reply(turn, intent, question)
    if question is None and intent.kind is Kind.ASK_AGAIN:
        return turn.t("sms-yes-or-no") if alerts.to_answer(turn.session, turn.number) else None
    if question is None:
        return _unasked(turn, intent)
    if question.kind is QuestionKind.DISTRESS:
        return distress.answer(turn, intent)
    turn.person = turn.session.get_one(Person, question.person_id)
    if intent.kind is Kind.ASK_AGAIN:
        return again(turn, question)
    return ANSWERS[question.kind](turn, intent, question)


def again(turn: Turn, question: Question) -> str:
    """The whole question once more where a bare "JA eller NEI" would not say what each of them does."""
    turn.person = turn.session.get_one(Person, question.person_id)
    match question.kind:
        case QuestionKind.PLAN_CHANGE:
            return plans.ask_again(turn, question)
        case QuestionKind.OFFER:
            return turn.t("sms-offer-how")
        case QuestionKind.IDEA:
            return turn.t("sms-idea-how")
        case QuestionKind.RIDE_BACK:
            return ride_back.ask_again(turn, question)
        case QuestionKind.CALLED_OFF:
            return called_off.ask_again(turn, question)
        case QuestionKind.RIDE | QuestionKind.TRIP if _several_drives(turn):
            return _which_code(turn)
    return turn.t("sms-yes-or-no")


def _unasked(turn: Turn, intent: Intent) -> str | None:
    """No question stands on the number, but somebody on it, or the on-call number, may still owe an answer."""
    if intent.kind is Kind.NO:
        taken_back = distress.answer(turn, intent)
        if taken_back is not None:
            return taken_back
    if intent.kind is Kind.YES:
        for talk in filter(None, (talks.texted_about(turn.session, person) for person in turn.persons)):
            line = written_number(turn.community.number)
            return turn.t("sms-talk-rings-us", name=talk.elder.first_name, number=line)
    last = late.last_over(turn)
    waits = _alert_or_ride(turn, intent, last) or _invitation(turn, intent, last)
    if waits is not None:
        return waits
    if last is not None and last.kind in late.BEFORE_ITS_ALERT and intent.kind is not Kind.OUTCOME:
        return late.reply(turn, intent, last)
    owed = next(iter(alerts.to_log(turn.session, turn.number)), None)
    if owed is None and (intent.kind is Kind.OUTCOME or late.is_about_an_alert(last)):
        owed = turn.ended_lately()
    if owed is not None and intent.kind in (Kind.OUTCOME, Kind.NO):
        return alert_answers.how_it_went(turn, owed, intent)
    return late.reply(turn, intent, last)


def _alert_or_ride(turn: Turn, intent: Intent, last: Question | None) -> str | None:
    """A yes or no to an alert or a ride that still waits for one."""
    if intent.kind not in (Kind.YES, Kind.NO):
        return None
    asked = alerts.to_answer(turn.session, turn.number)
    if intent.kind is Kind.YES and late.is_about_an_alert(last):
        asked = asked or alerts.declined(turn.session, turn.number)
    for alert in asked:
        return alert_answers.to_alert(turn, alert, yes=intent.kind is Kind.YES)
    for person in turn.persons:
        if rides.open_asks(turn.session, person):
            turn.person = person
            return _which_ride(turn, intent)
    return None


def _invitation(turn: Turn, intent: Intent, last: Question | None) -> str | None:
    """To a text that asked somebody to come. It is no question of its own, since it goes out when the day has come: a
    bare JA is about it where nothing was asked since. None where nobody on the number was asked."""
    if intent.kind not in (Kind.YES, Kind.NO):
        return None
    found = [one for person in turn.persons if (one := asking.texted_lately(turn.session, person)) is not None]
    asked = [row for row, at in found if last is None or last.created_at <= at]
    if not asked:
        return None
    if len(asked) > 1:
        return turn.t("sms-invited-which", number=written_number(turn.community.number))
    turn.person = asked[0].person
    if intent.kind is Kind.YES:
        return join(turn, asked[0].occurrence)
    asking.not_this_time(turn.session, asked[0])
    return turn.t("sms-not-this-time")


# -- rides


def _ride_with_code(turn: Turn, intent: Intent) -> RideAsk | None:
    """`JA 4`, whatever question is open: the code names the ride."""
    if intent.kind not in (Kind.YES, Kind.NO) or intent.number is None:
        return None
    for person in turn.persons:
        for ask in rides.listed(turn.session, person):
            if ask.code == intent.number:
                turn.person = person
                return ask
    return None


def _gave_back(turn: Turn, intent: Intent) -> bool:
    """`NEI 4` about a ride that is promised: it is given back, and others are asked."""
    if intent.kind is not Kind.NO or intent.number is None:
        return False
    for person in turn.persons:
        for ask in rides.promised_asks(turn.session, person):
            if ask.code == intent.number:
                turn.person = person
                return rides.cancel_promise(turn.session, person, ask.ride)
    return False


def _ride_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    if not rides.open_asks(turn.session, turn.someone):
        return alert_answers.settled(turn, question)
    return _which_ride(turn, intent)


def _which_ride(turn: Turn, intent: Intent) -> str:
    asks = rides.open_asks(turn.session, turn.someone)
    if intent.number is None and not _several_drives(turn):
        return _to_ride(turn, asks[0], yes=intent.kind is Kind.YES)
    return _which_code(turn)


def _several_drives(turn: Turn) -> bool:
    return len(rides.open_asks(turn.session, turn.someone)) + len(rides.open_trips(turn.session, turn.someone)) > 1


def _which_code(turn: Turn) -> str:
    """A yes or a no to one of several has its code with it."""
    asks, cars = rides.open_asks(turn.session, turn.someone), rides.open_trips(turn.session, turn.someone)
    rows = [
        turn.t("sms-ride-row", code=str(ask.code), rider=_rider(turn, ask), what=_trip(turn, ask)) for ask in asks[:5]
    ]
    first = asks[0].code if asks else cars[0].code
    return "\n".join([turn.t("sms-ride-which-code", code=str(first)), *rows])


def _trip(turn: Turn, ask: RideAsk) -> str:
    return turn.reader.what(ask.ride.goal, place=False, asked=True)


def _rider(turn: Turn, ask: RideAsk) -> str:
    return turn.reader.rider(ask.ride.rider.first_name, ask.ride)


def _to_ride(turn: Turn, ask: RideAsk, *, yes: bool) -> str:
    """A yes that wins is confirmed by RIDE_YOURS with the address, which comes right after."""
    what, rider = _trip(turn, ask), _rider(turn, ask)
    driver, ride_id = turn.someone, ask.ride_id
    if not yes:
        rides.decline(turn.session, driver, ride_id)
        return turn.t("sms-ride-declined")
    result = rides.accept(turn.session, driver, ride_id, source=Source.SMS)
    conversations.settle(turn.session, QuestionKind.RIDE, {"ride": ride_id, "driver": driver.id})
    if result is rides.AcceptResult.WON:
        return turn.t("sms-ride-won", rider=rider, what=turn.reader.what(ask.ride.goal, place=False))
    return turn.t("sms-ride-too-late" if result is rides.AcceptResult.TAKEN else "sms-ride-gone", what=what)


# -- a visit


def _visit_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    """The friend's answer to "can you visit her then"; the agreement is told in a text of its own."""
    visit_id = question.subject["visit"]
    if intent.kind is Kind.NO:
        visits.refuse(turn.session, visit_id, turn.someone)
        conversations.answered(turn.session, question)
        return turn.t("sms-visit-refused")
    if visits.agree(turn.session, visit_id, turn.someone):
        return turn.t("sms-visit-yes")
    return alert_answers.settled(turn, question)


def _standing_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    """As of one visit; here it is every week."""
    standing_id = question.subject["standing"]
    if intent.kind is Kind.NO:
        standing.refuse(turn.session, standing_id, turn.someone)
        conversations.answered(turn.session, question)
        return turn.t("sms-visit-refused")
    if standing.agree(turn.session, standing_id, turn.someone):
        return turn.t("sms-visit-yes")
    return alert_answers.settled(turn, question)


# -- a sign-up


def _ride_wanted_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    signup = turn.session.get(Signup, question.subject["signup"])
    conversations.answered(turn.session, question)
    if signup is None or signup.state is SignupState.CANCELLED:
        return turn.t("sms-settled")
    words = _ride_answered(turn, intent, question, signup)
    return words if "others" in question.subject else others.ask_once(turn, words)


def _ride_answered(turn: Turn, intent: Intent, question: Question, signup: Signup) -> str:
    if "others" in question.subject:
        return others.rides_answered(turn, question, yes=intent.kind is Kind.YES)
    if intent.kind is Kind.NO:
        return turn.t("sms-ride-not-wanted", what=turn.reader.what(signup.occurrence, place=False))
    if "standing" in question.subject:
        return every_week.with_rides(turn, question.subject["standing"])
    return agreed_ride(turn, signup) if "agreed" in question.subject else ride_wanted(turn, signup)


def _waiting_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    conversations.answered(turn.session, question)
    occurrence = turn.session.get(Occurrence, question.subject["occurrence"])
    if occurrence is None:
        return turn.t("sms-settled")
    if intent.kind is Kind.NO:
        return turn.t("sms-not-this-time")
    result = signups.join(turn.session, turn.someone, occurrence.id, source=Source.SMS, accept_waiting=True)
    if result.signup is None:
        return turn.t("sms-is-over", what=turn.reader.what(occurrence))
    waits = result.signup.state in WAITS
    return turn.t("sms-already-waiting" if waits else "sms-joined-write-ride", what=turn.reader.costs(occurrence))


def _place_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    """A place that has come free: a yes has it, a no lets it go to the next."""
    conversations.answered(turn.session, question)
    signup = turn.session.get(Signup, question.subject["signup"])
    if signup is None or signup.state not in WAITS:
        return turn.t("sms-settled")
    if intent.kind is Kind.YES:
        return take_place(turn, signup)
    signups.refuse_place(turn.session, signup)
    return turn.t("sms-place-let-go", what=turn.reader.what(signup.occurrence))


def _instead_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    """Something else, in place of what is called off."""
    conversations.answered(turn.session, question)
    occurrence = turn.session.get(Occurrence, question.subject["occurrence"])
    if occurrence is None:
        return turn.t("sms-settled")
    return join(turn, occurrence) if intent.kind is Kind.YES else turn.t("sms-not-this-time")


def _offer_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    """What she was offered after "well"."""
    occurrence = turn.session.get(Occurrence, question.subject["occurrence"])
    if occurrence is None:
        return alert_answers.settled(turn, question)
    if intent.kind is Kind.YES:
        return join(turn, occurrence)
    conversations.answered(turn.session, question)
    offers.answered(turn.session, turn.someone, occurrence.id, OfferAnswer.NOT_NOW)
    return turn.t("sms-not-this-time")


def _came_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    """The host says how many came; a yes or a no says nothing of that."""
    occurrence = turn.session.get(Occurrence, question.subject["occurrence"])
    if occurrence is None or intent.kind is not Kind.CAME:
        return turn.t("sms-came-how")
    if intent.number is None:
        attendance.all_came(turn.session, occurrence)
    else:
        attendance.so_many(turn.session, occurrence, intent.number)
    return turn.t("sms-came-noted", came=occurrence.came or 0, what=turn.reader.what(occurrence, place=False))


def _who_question(turn: Turn, intent: Intent, question: Question) -> str | None:
    """Not one of them: asked again."""
    return ask_who(turn, question.kept_text or "")


def ask_who(turn: Turn, text: str) -> str:
    """Which of those who share the number is writing; their text is kept until they say."""
    expires_at = turn.now + conversations.SHORT
    conversations.ask(
        turn.session, turn.persons[0], QuestionKind.WHO, {}, expires_at, number=turn.number, kept_text=text
    )
    names = [turn.t("sms-who-row", place=str(n), name=person.first_name) for n, person in enumerate(turn.persons, 1)]
    return turn.t("sms-who", names=", ".join(names))


ANSWERS: dict[QuestionKind, Callable[[Turn, Intent, Question], str | None]] = {
    QuestionKind.ALERT: alert_answers.question,
    QuestionKind.ALERT_OUTCOME: alert_answers.outcome_question,
    QuestionKind.ALERT_FINAL: alert_answers.final_question,
    QuestionKind.BE_CONTACT: alert_answers.be_contact_question,
    QuestionKind.RIDE: _ride_question,
    QuestionKind.TRIP: cars.answer,
    QuestionKind.CAR_DUE: today.question,
    QuestionKind.TALK_LOG: talk_logs.question,
    QuestionKind.VISIT: _visit_question,
    QuestionKind.STANDING: _standing_question,
    QuestionKind.WAITING_LIST: _waiting_question,
    QuestionKind.RIDE_WANTED: _ride_wanted_question,
    QuestionKind.AGREES: others.agrees,
    QuestionKind.RIDE_BACK: ride_back.answer,
    QuestionKind.PLAN_CHANGE: plans.answer,
    QuestionKind.RETURN_DAY: alert_answers.return_day_question,
    QuestionKind.OFFER: _offer_question,
    QuestionKind.CALLED_OFF: called_off.answer,
    QuestionKind.PLACE: _place_question,
    QuestionKind.INSTEAD: _instead_question,
    QuestionKind.NEW_DAY: called_off.new_day,
    QuestionKind.HEARD_OF: called_off.heard_of,
    QuestionKind.WHO: _who_question,
    QuestionKind.WHO_CAME: _came_question,
    QuestionKind.IDEA: checkins.idea_question,
    QuestionKind.WHERE: where.answer,
    QuestionKind.ERRAND: errands.let_be,
}
