"""SKYSS AV: a driver gives back a ride he has promised. It is read back and asked before the others are."""

from __future__ import annotations

from models import Question, QuestionKind, Ride
from services import rides
from services.telling import conversations
from sms.engine.turn import MOST_LISTED, Turn
from sms.reading.intents import Intent, Kind


def reply(turn: Turn, number: int | None) -> str:
    """`number` is the ride's place among those he has promised, soonest first."""
    own = rides.promised_to_drive(turn.session, turn.someone)
    if not own:
        return turn.t("sms-ride-back-none")
    if len(own) == 1:
        return _ask(turn, own[0])
    if number is None or not 1 <= number <= len(own):
        rows = [
            turn.t("sms-ride-back-row", place=str(place), **_named(turn, ride))
            for place, ride in enumerate(own[:MOST_LISTED], start=1)
        ]
        return "\n".join([turn.t("sms-ride-back-which"), *rows])
    return _ask(turn, own[number - 1])


def _ask(turn: Turn, ride: Ride) -> str:
    until = min(rides.leaves_at(ride.signup.occurrence), turn.now + conversations.SHORT)
    subject = {"ride": ride.id}
    asked = conversations.ask(turn.session, turn.someone, QuestionKind.RIDE_BACK, subject, until, number=turn.number)
    open_now = turn.question
    if open_now is None or open_now.id != asked.id:
        conversations.answered(turn.session, asked)  # an alert waits for its answer, and a JA is for that
        return turn.t("sms-yes-or-no")
    return turn.t("sms-ride-back-asked", **_named(turn, ride))


def answer(turn: Turn, intent: Intent, question: Question) -> str:
    """JA gives it back; the ride may have been called off meanwhile."""
    conversations.answered(turn.session, question)
    ride = turn.session.get(Ride, question.subject["ride"])
    if ride is None or ride not in rides.promised_to_drive(turn.session, turn.someone):
        return turn.t("sms-settled")
    named = _named(turn, ride)
    if intent.kind is not Kind.YES:
        return turn.t("sms-ride-back-kept", **named)
    rides.cancel_promise(turn.session, turn.someone, ride)
    return turn.t("sms-ride-back-done", **named)


def _named(turn: Turn, ride: Ride) -> dict[str, str]:
    return {
        "rider": ride.signup.person.first_name,
        "what": turn.reader.what(ride.signup.occurrence, place=False),
    }
