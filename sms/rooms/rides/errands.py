"""SKYSS LEGE FREDAG 10.15: an elder asks for a ride on an errand, and is asked for what she left out. KLAR: out on it,
she wants to be driven home, and her driver is told."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from models import Leg, Legs, Person, Question, QuestionKind, Ride, RideState, Role, Source
from services import errands, rides, trips
from services.hours.duetime import due_instant
from services.phones.numbers import written_number
from services.telling import conversations
from sms.engine.turn import Turn
from sms.reading.intents import Intent, Kind
from sms.reading.rides import errands as reading
from sms.reading.rides.errands import Asked

from . import where


def ask(turn: Turn, said: str) -> str:
    """What is noted and how it is taken back, or what she is to say besides: that is kept, and her next text may say it
    alone."""
    if not turn.someone.is_a(Role.ELDER):
        return turn.t("sms-errand-elders", number=written_number(turn.community.number))
    question = _open(turn)
    read = _read(turn, said)
    if read is None and question is not None:
        said = f"{question.kept_text} {said}"
        read = _read(turn, said)
    if question is not None:
        conversations.answered(turn.session, question)
    if read is None or read.unclear:
        return turn.t("sms-errand-example")
    if read.kind is None or read.day is None or read.at is None:
        until = turn.now + conversations.SHORT
        who, kind = turn.someone, QuestionKind.ERRAND
        conversations.ask(turn.session, who, kind, {}, until, number=turn.number, kept_text=said)
        return turn.t("sms-errand-missing", missing=_missing(read))
    return _noted(
        turn, _wish(turn, read.kind.value, read.day, due_instant(read.day, read.at, turn.community.zone), read)
    )


def only_day(turn: Turn, said: str) -> date | None:
    """The day, where she names nothing else."""
    read = _read(turn, said)
    return read.day if read is not None and read.kind is None and read.at is None else None


def whose(turn: Turn, said: str) -> Person | None:
    """Who of those sharing the number has been asked for the rest of it; who asks for a ride anew may be another."""
    question = _open(turn) if _read(turn, said) is None else None
    return turn.session.get_one(Person, question.person_id) if question is not None else None


def let_be(turn: Turn, intent: Intent, question: Question) -> str:
    """NEI to what is asked besides: no ride is asked for."""
    if intent.kind is not Kind.NO:
        return turn.t("sms-errand-example")
    conversations.answered(turn.session, question)
    return turn.t("sms-errand-let-be")


def _read(turn: Turn, said: str) -> Asked | None:
    return reading.understand(said, turn.reader.today, turn.reader.language)


def _open(turn: Turn) -> Question | None:
    question = turn.question
    return question if question is not None and question.kind is QuestionKind.ERRAND else None


def _missing(read: Asked) -> str:
    if read.kind is None:
        return "what"
    if read.day is None and read.at is None:
        return "when"
    return "day" if read.day is None else "hour"


def _wish(turn: Turn, what: str, day: date, starts_at: datetime, read: Asked) -> errands.Wish:
    """Where she has not said when she is fetched, she says it when she is ready."""
    lasts: timedelta | None = None
    if read.home_at is not None:
        lasts = due_instant(day, read.home_at, turn.community.zone) - starts_at
    return errands.Wish(what, starts_at, read.legs, lasts)


def _noted(turn: Turn, wish: errands.Wish) -> str:
    try:
        ride = errands.ask(turn.session, turn.someone, wish, source=Source.SMS)
    except errands.NotThen as no:
        return turn.t("sms-errand-not-then", why=no.why.value)
    what = turn.reader.what(ride.goal, place=False)
    if ride.state is RideState.UNFILLED:
        return turn.t("sms-errand-no-driver", what=what)
    where_asked = where.asked(turn, ride.goal)
    if where_asked is not None:
        return where_asked
    by = rides.answer_by(ride.goal, turn.community)
    how = ride.how if ride.legs is Legs.BOTH else ride.legs.value
    return turn.t("sms-errand-sought", how=how, what=what, day=turn.reader.day(by), time=turn.reader.time(by))


def ready(turn: Turn) -> str:
    """Of those who share the number it is the one who is out."""
    for person in turn.persons:
        ride = errands.under_way(turn.session, person)
        if ride is None:
            continue
        turn.person = person
        if errands.may_wait_at_home(turn.session, ride):
            return _not_fetched_yet(turn, ride)
        return _told(turn, errands.is_ready(turn.session, ride), ride.driver.first_name if ride.driver else "")
    for person in turn.persons:
        for ride in trips.on_now(turn.session, person):
            if ride.rider_id == person.id and ride.legs.has(Leg.HOME) and ride.driver is not None:
                at = turn.reader.time(ride.goal.ends_at)
                return turn.t("sms-ready-when-over", driver=ride.driver.first_name, at=at)
    return turn.t("sms-errand-not-out")


def _not_fetched_yet(turn: Turn, ride: Ride) -> str:
    """When her car comes; or whether it has come, where it should have."""
    driver, first, last = ride.driver, ride.pickup_from or ride.goal.starts_at, ride.pickup_to or ride.goal.starts_at
    said = {"driver": driver.first_name if driver else "", "last": turn.reader.time(last)}
    if not trips.waits_for(ride, turn.now):
        return turn.t("sms-errand-fetches-you", first=turn.reader.time(first), **said)
    subject, until = {"ride": ride.id}, turn.now + conversations.SHORT
    conversations.ask(turn.session, turn.someone, QuestionKind.CAR_DUE, subject, until, number=turn.number)
    return turn.t("sms-errand-waits-at-home", **said)


def _told(turn: Turn, became: errands.Ready, driver: str) -> str:
    match became:
        case errands.Ready.TOLD:
            return turn.t("sms-errand-driver-told", driver=driver)
        case errands.Ready.NOBODY:
            return turn.t("sms-errand-nobody", number=written_number(turn.community.number))
        case errands.Ready.OVER:
            return turn.t("sms-errand-not-out")
