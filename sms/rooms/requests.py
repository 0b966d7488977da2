"""What somebody asks for by text: the list, joining, cancelling, a ride, days away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from models import (
    WAITS,
    Occurrence,
    OccurrenceState,
    OfferAnswer,
    Person,
    QuestionKind,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
)
from services import rides, signups, standing, trips
from services.hours import duetime
from services.inviting import agreeing
from services.phones.numbers import written_number
from services.programme import calendar, listening
from services.programme.question import Heard
from services.rides import agreed_seats
from services.signups import for_others, offers
from services.telling import conversations
from sms.engine.turn import MOST_LISTED, Turn
from sms.reading.intents import Intent, Kind

from . import called_off, duty, every_week, own, plans, visits
from .own import COMING, joined, meant, which
from .rides import errands, kilometres, own_car, ride_back, when, where

A_DAY = timedelta(days=1)


def reply(turn: Turn, intent: Intent) -> str | None:
    """The answer to a request of `turn.person`, None where another text is it. Raises KeyError for what is no
    request."""
    return REPLIES[intent.kind](turn, intent)


def whats_on(turn: Turn) -> str:
    """Soonest and nearest first; the numbers hold for 24 hours."""
    heard = listening.programme(
        turn.session, turn.community, person=turn.person, now=turn.now, read_at=turn.had_list_at(), limit=MOST_LISTED
    )
    if not heard:
        return turn.t("sms-nothing-on")
    marks = {each.id: mark for each in heard if (mark := _mark(each)) is not None}
    coming = listening.rows_of(turn.session, heard)
    said = {row.id: turn.t(marks[row.id], what=turn.reader.costs(row)) for row in coming if row.id in marks}
    return turn.send_list(turn.t("sms-whats-on"), coming, _how(turn), said=said)


def _mark(heard: Heard) -> str | None:
    """As it is said by telephone: that she has joined it, that she usually comes, that it is new."""
    if heard.standing is not None:
        return "sms-listed-waiting" if heard.standing in WAITS else "sms-listed-joined"
    return "sms-listed-usual" if heard.is_usual else "sms-listed-new" if heard.is_new else None


def _how(turn: Turn) -> str:
    """How somebody else is signed up, by the name of one, to who may; else how somebody is brought along."""
    named = [elder for person in turn.persons for elder in for_others.elders(turn.session, person)]
    other = next((one for one in (*named, *turn.persons) if one is not (turn.person or turn.persons[0])), None)
    if other is None:
        return turn.t("sms-whats-on-how")
    name = other.first_name
    return turn.t("sms-whats-on-how-for", name=name, written=name.upper())


def help_text(turn: Turn) -> str:
    """What to do in danger, and what those on the number can write. HJELP MEG is for those whose evenings we look
    after."""
    friend = any(person.is_a(Role.VISIT_FRIEND) for person in turn.persons)
    driver = any(person.is_a(Role.DRIVER) for person in turn.persons)
    driving = how_to_drive(turn)
    if driving is not None:
        return driving
    if turn.has_elder:
        name = "sms-help-elder-volunteer" if friend or driver else "sms-help"
    else:
        name = "sms-help-friend" if friend else "sms-help-driver" if driver else "sms-help-others"
    return turn.t(name, number=written_number(turn.community.number))


def how_to_drive(turn: Turn) -> str | None:
    """What who is on the road may write; None where nobody on the number is."""
    if not any(trips.on_the_way(turn.session, person, turn.now) for person in turn.persons):
        return None
    return turn.t("sms-help-driving", number=written_number(turn.community.number))


def _join(turn: Turn, number: int | None) -> str:
    if number is None and len(turn.listed()) == 1:
        number = 1
    occurrence = turn.from_list(number) if number is not None else None
    if occurrence is None:
        return whats_on(turn)
    return join(turn, occurrence)


def join(turn: Turn, occurrence: Occurrence) -> str:
    """The writer comes: what comes next is asked, and no longer whether she will."""
    question = turn.question
    offered = question is not None and question.kind is QuestionKind.OFFER
    if question is not None and offered:
        conversations.answered(turn.session, question)
    what, costs = turn.reader.what(occurrence), turn.reader.costs(occurrence)
    result = signups.join(turn.session, turn.someone, occurrence.id, source=Source.SMS)
    match result.outcome:
        case signups.Outcome.JOINED if result.signup:
            offers.answered(turn.session, turn.someone, occurrence.id, OfferAnswer.JOINED)
            overnight = duetime.local_day(occurrence.starts_at, turn.community.zone) <= turn.reader.today + A_DAY
            joined = _joined(turn, result.signup, costs, only_agreed=offered and overnight)
            return " ".join([*turn.reader.decided(occurrence), joined])
        case signups.Outcome.FULL:
            return _full(turn, occurrence, what)
        case signups.Outcome.ALREADY if result.signup and result.signup.state in WAITS:
            return turn.t("sms-already-waiting", what=costs)
        case signups.Outcome.ALREADY:
            return turn.t("sms-already-joined", what=costs)
        case _:
            return turn.t("sms-is-over", what=what)


def _joined(turn: Turn, signup: Signup, what: str, *, only_agreed: bool) -> str:
    """The ride is asked in the same breath, unless another question is open on the number.

    `only_agreed`: we have offered it for tomorrow, and overnight no driver can be found: then a ride is offered only in
    a car that goes there anyway.
    """
    if signup.occurrence.by_telephone:
        return turn.t("sms-joined-telephone", what=what)
    if only_agreed and agreed_seats.driver_for(turn.session, turn.someone, signup.occurrence) is None:
        return turn.t("sms-joined-no-ride", what=what)
    if turn.question is not None:
        return turn.t("sms-joined-write-ride", what=what)
    return ask_ride_wanted(turn, signup, {"signup": signup.id} | ({"agreed": 1} if only_agreed else {}))


def ask_ride_wanted(turn: Turn, signup: Signup, subject: dict[str, int]) -> str:
    """That she is joined, what it costs, and whether she wants a ride there and back."""
    ask(turn, QuestionKind.RIDE_WANTED, subject, signup.occurrence)
    return turn.t("sms-joined-ride-asked", what=turn.reader.costs(signup.occurrence), legs=signup.person.legs.value)


def _full(turn: Turn, occurrence: Occurrence, what: str) -> str:
    if turn.question is not None:
        return turn.t("sms-full", what=what)
    ask(turn, QuestionKind.WAITING_LIST, {"occurrence": occurrence.id}, occurrence)
    return turn.t("sms-full-wait-asked", what=what)


def take_place(turn: Turn, signup: Signup) -> str:
    """The place that has come free is hers, where it is there still."""
    result = signups.join(turn.session, turn.someone, signup.occurrence_id, source=Source.SMS)
    what, costs = turn.reader.what(signup.occurrence), turn.reader.costs(signup.occurrence)
    if result.outcome is not signups.Outcome.JOINED:
        return turn.t("sms-place-gone", what=what)
    ride = rides.of_signup(turn.session, signup)
    if ride is None or ride.state is RideState.CANCELLED:
        return " ".join([*turn.reader.decided(signup.occurrence), _joined(turn, signup, costs, only_agreed=False)])
    if ride.driver is not None:
        return turn.t("sms-place-yours-driver", what=what, driver=ride.driver.first_name)
    by = rides.answer_by(signup.occurrence, turn.community)
    return turn.t("sms-place-yours-ride", what=what, day=turn.reader.day(by), time=turn.reader.time(by))


def ask(
    turn: Turn, kind: QuestionKind, subject: dict[str, int], occurrence: Occurrence, *, of: Person | None = None
) -> None:
    """Put it to who writes, or to who of those on the number is taken to (`of`)."""
    expires_at = min(calendar.over_at(occurrence), turn.now + conversations.LONG)
    conversations.ask(turn.session, of or turn.someone, kind, subject, expires_at, number=turn.number)


def _every_week(turn: Turn, number: int | None) -> str:
    """The one a number points at, which she may not have joined yet; without a number the only one she has joined."""
    signup = meant(turn, number, [SignupState.JOINED])
    if signup is not None:
        return every_week.begin(turn, signup)
    occurrence = turn.from_list(number) if number is not None else None
    if occurrence is None:
        joined = next_joined(turn)
        if not joined:
            return turn.t("sms-every-week-none")
        return turn.send_list(turn.t("sms-every-week-which"), joined, turn.t("sms-mine-how"))
    result = signups.join(turn.session, turn.someone, occurrence.id, source=Source.SMS)
    if result.outcome is signups.Outcome.FULL:
        return _full(turn, occurrence, turn.reader.what(occurrence))
    if result.signup is None or result.signup.state is not SignupState.JOINED:
        return turn.t("sms-is-over", what=turn.reader.what(occurrence))
    return every_week.begin(turn, result.signup)


def next_joined(turn: Turn) -> list[Occurrence]:
    """What she has joined, soonest first; of what comes every week the next."""
    return [row.occurrence for row in standing.next_of_each(joined(turn, [SignupState.JOINED]))]


def _every_week_off(turn: Turn, intent: Intent) -> str:
    day = int(intent.note) if intent.note else None
    return every_week.off(turn, day) or turn.t("sms-every-week-none")


def _off(turn: Turn, number: int | None) -> str:
    signup = meant(turn, number, COMING)
    if signup is None:
        return _promised(turn) or which(turn, number, "sms-off-which", COMING)
    counted_on = signup.state is SignupState.JOINED and signup.occurrence.binds(turn.now)
    signups.cancel(turn.session, signup, source=Source.SMS)
    for asked in (QuestionKind.RIDE_WANTED, QuestionKind.NEW_DAY):
        conversations.settle(turn.session, asked, {"signup": signup.id})
    name = "sms-cannot-after-all" if counted_on else "sms-cancelled"
    return turn.t(name, what=turn.reader.what(signup.occurrence, place=False))


def _promised(turn: Turn) -> str | None:
    """Who has joined nothing may have promised to drive, or to visit: it is said how that is given back."""
    if joined(turn, COMING):
        return None
    if rides.promised_to_drive(turn.session, turn.someone):
        return ride_back.reply(turn, None)
    return visits.agreed(turn)


def _call_off(turn: Turn, intent: Intent) -> str:
    """Who holds it is asked whether all of it is off; to anybody else AVLYS means her own place."""
    led = calendar.led_by(turn.session, turn.community, turn.someone, turn.number, turn.now, also_off=True)
    mine = [row for row in joined(turn, COMING) if row.occurrence in led]
    signup = meant(turn, intent.number, COMING)
    if intent.number is not None:
        occurrence = turn.from_list(intent.number)
    elif signup is None and len(mine) == 1:
        signup, occurrence = mine[0], mine[0].occurrence
    elif signup is not None:
        occurrence = signup.occurrence
    elif len(led) > 1 and not mine:
        return called_off.which(turn, led)
    else:
        occurrence = led[0] if led and not mine else None
    if occurrence is None or occurrence not in led:
        return _off(turn, intent.number)
    if occurrence.state is OccurrenceState.CANCELLED:
        return called_off.ask_to_hold(turn, occurrence)
    return called_off.ask(turn, occurrence, signup, intent.note or "")


def _ride(turn: Turn, number: int | None) -> str:
    signup = meant(turn, number, COMING)
    if signup is None:
        return which(turn, number, "sms-ride-which", COMING)
    return ride_wanted(turn, signup)


def ride_wanted(turn: Turn, signup: Signup) -> str:
    """The writer wants a ride: she is told by when she will know who comes."""
    before = rides.of_signup(turn.session, signup)
    what = turn.reader.what(signup.occurrence, place=False)
    conversations.settle(turn.session, QuestionKind.RIDE_WANTED, {"signup": signup.id})
    if signup.occurrence.by_telephone:
        return turn.t("sms-ride-not-needed", what=what)
    if before is not None and before.state is RideState.PROMISED and before.driver:
        return turn.t("sms-ride-already", what=what, driver=before.driver.first_name)
    rides.want(turn.session, signup)
    if signup.state in WAITS:
        return turn.t("sms-ride-if-place", what=what)
    where_asked = where.asked(turn, signup.occurrence)
    if where_asked is not None:
        return where_asked
    by = rides.answer_by(signup.occurrence, turn.community)
    return turn.t("sms-ride-sought", what=what, day=turn.reader.day(by), time=turn.reader.time(by))


def _errand(turn: Turn, intent: Intent) -> str:
    """A day alone may be that of the one thing she has joined then."""
    signup = own.only_one_on(turn, errands.only_day(turn, intent.note or ""))
    return errands.ask(turn, intent.note or "") if signup is None else ride_wanted(turn, signup)


def agreed_ride(turn: Turn, signup: Signup) -> str:
    """She wants the seat that was agreed when she was asked; the car may be full by now."""
    ride = rides.book_agreed_seat(turn.session, signup)
    if ride is None or ride.driver is None:
        return turn.t("sms-joined-no-ride", what=turn.reader.what(signup.occurrence, place=False))
    return turn.t("sms-ride-agreed", driver=ride.driver.first_name)


def _no_day(turn: Turn, intent: Intent) -> str:
    """What was wrong about the day, and what to write instead."""
    if intent.day is None:
        return turn.t("sms-away-when")
    return turn.t("sms-away-past" if intent.day <= turn.reader.today else "sms-away-far")


def _away(turn: Turn, intent: Intent) -> str:
    if intent.day is not None and intent.note is not None:
        return plans.somebody_away(turn, intent.note, intent.day)
    if intent.day is None:
        return turn.t("sms-away-when")
    return plans.ask_away(turn, intent.day)


def _no_offers(turn: Turn, _intent: Intent) -> str:
    offers.no_more(turn.session, turn.someone, source=Source.SMS)
    return turn.t("sms-no-offers")


def _no_invitations(turn: Turn, _intent: Intent) -> str:
    """Nobody asks her by day any more, also where she was never asked whether we may."""
    agreeing.answer(turn.session, turn.someone, yes=False, source=Source.SMS)
    return turn.t("sms-no-invitations", number=written_number(turn.community.number))


def _offers(turn: Turn, _intent: Intent) -> str:
    offers.welcome_again(turn.session, turn.someone, source=Source.SMS)
    return turn.t("sms-offers-again")


REPLIES: dict[Kind, Callable[[Turn, Intent], str | None]] = {
    Kind.JOIN: lambda turn, intent: _join(turn, intent.number),
    Kind.OFF: lambda turn, intent: _off(turn, intent.number),
    Kind.CALL_OFF: _call_off,
    Kind.RIDE: lambda turn, intent: _ride(turn, intent.number),
    Kind.ERRAND: _errand,
    Kind.CAR: lambda turn, intent: own_car.reply(turn, intent.note or ""),
    Kind.RIDE_BACK: lambda turn, intent: ride_back.reply(turn, intent.number),
    Kind.MINE: lambda turn, _intent: own.all_own(turn),
    Kind.AWAY: _away,
    Kind.AWAY_WHEN: _no_day,
    Kind.DRIVES: lambda turn, intent: when.reply(turn, intent.note or ""),
    Kind.RIDE_LIST: lambda turn, _intent: when.day_list(turn, yes=True),
    Kind.RIDE_LIST_OFF: lambda turn, _intent: when.day_list(turn, yes=False),
    Kind.RIDE_LIST_OF: lambda turn, intent: when.list_of(turn, intent.day),
    Kind.DUTY: lambda turn, intent: duty.reply(turn, intent.note or ""),
    Kind.VISIT: lambda turn, intent: visits.reply(turn, intent.note or ""),
    Kind.RING_AT: plans.reply,
    Kind.RING_DAY: plans.reply,
    Kind.HOME: plans.reply,
    Kind.TALK: lambda turn, intent: visits.talk(turn, intent.note or ""),
    Kind.EVERY_WEEK: lambda turn, intent: _every_week(turn, intent.number),
    Kind.EVERY_WEEK_OFF: _every_week_off,
    Kind.NO_OFFERS: _no_offers,
    Kind.NO_INVITATIONS: _no_invitations,
    Kind.OFFERS: _offers,
    Kind.LINK: called_off.link,
    Kind.KILOMETRES: lambda turn, intent: kilometres.reply(turn, intent.number),
}
