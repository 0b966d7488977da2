"""A whole car a driver was asked about: JA or NEI, with the code of the text where more is open."""

from __future__ import annotations

from models import Legs, Question, QuestionKind, Source, Trip
from services import rides
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind


def with_code(turn: Turn, intent: Intent) -> str | None:
    """`JA 4`, whatever question is open: the code names the car. None where none has it."""
    if intent.kind not in (Kind.YES, Kind.NO) or intent.number is None:
        return None
    for person in turn.persons:
        for trip in rides.open_trips(turn.session, person):
            if trip.code == intent.number:
                turn.person = person
                return _answered(turn, trip, yes=intent.kind is Kind.YES)
    return None


def answer(turn: Turn, intent: Intent, question: Question) -> str | None:
    """To the question of one car. Where a car or a ride is asked about besides, or the code is that of none, it is
    asked which one is meant."""
    asked = rides.open_trips(turn.session, turn.someone)
    if not asked:
        conversations.answered(turn.session, question)
        return turn.t("sms-settled")
    if intent.number is not None or len(asked) > 1 or rides.open_asks(turn.session, turn.someone):
        return turn.t("sms-ride-which-code", code=str(asked[0].code))
    return _answered(turn, asked[0], yes=intent.kind is Kind.YES)


def _answered(turn: Turn, trip: Trip, *, yes: bool) -> str:
    """A yes that wins is confirmed by a text for each rider, with the address, which come right after."""
    what, many = turn.reader.what(trip.goal, place=False), len(trip.stops)
    won = "sms-trip-won-home" if rides.legs_of(trip) is Legs.HOME else "sms-trip-won"
    if not yes:
        rides.decline_trip(turn.session, turn.someone, trip)
        return turn.t("sms-ride-declined")
    if rides.accept_trip(turn.session, turn.someone, trip, source=Source.SMS) is rides.AcceptResult.WON:
        return turn.t(won, what=what, many=many)
    conversations.settle(turn.session, QuestionKind.TRIP, {"occurrence": trip.goal.id, "driver": trip.driver_id})
    return turn.t("sms-ride-gone", what=what)
