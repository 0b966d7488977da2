"""SKYSS AV: a driver gives back a ride he has promised, or all of one car, which is read back and asked before the
others are; she who is fetched needs no ride, and stays signed up."""

from __future__ import annotations

from collections.abc import Sequence

from models import Occurrence, Question, QuestionKind, Ride, RideState, Role, SignupState
from services import errands, rides, signups
from services.telling import conversations
from sms.engine.turn import MOST_LISTED, Turn
from sms.reading.intents import Intent, Kind


def reply(turn: Turn, number: int | None) -> str:
    """`number` is a place among the rides he has promised, soonest first, or in the list she was last sent; of who both
    drives and is driven, among all of them."""
    promised = rides.promised_to_drive(turn.session, turn.someone)
    own = _own(turn)
    if not promised and not own:
        return turn.t("sms-ride-back-none" if turn.someone.is_a(Role.DRIVER) else "sms-ride-off-none")
    if not promised and all(ride.signup is not None for ride in own):
        return _off(turn, own, number)
    both = sorted([*promised, *own], key=lambda ride: (ride.goal.starts_at, ride.id))
    if len(both) == 1:
        return _take_off(turn, both[0]) if own else ask(turn, both[0])
    if number is None and not own and all(ride.goal == promised[0].goal for ride in promised):
        return ask(turn, *promised)
    if number is None or not 1 <= number <= len(both):
        rows = [_row(turn, place, ride) for place, ride in enumerate(both[:MOST_LISTED], start=1)]
        return "\n".join([turn.t("sms-ride-off-or-back" if own else "sms-ride-back-which"), *rows])
    meant = both[number - 1]
    return _take_off(turn, meant) if meant in own else ask(turn, meant)


def _row(turn: Turn, place: int, ride: Ride) -> str:
    name = "sms-ride-off-row" if ride.rider_id == turn.someone.id else "sms-ride-back-row"
    return turn.t(name, place=str(place), **_named(turn, ride))


def _own(turn: Turn) -> list[Ride]:
    """The rides she has asked for and still wants, soonest first."""
    found = [rides.of_signup(turn.session, signup) for signup in signups.mine(turn.session, turn.someone)]
    wanted = [ride for ride in found if ride is not None and ride.state is not RideState.CANCELLED]
    on_errands = errands.mine(turn.session, turn.someone)
    return sorted([*wanted, *on_errands], key=lambda ride: (ride.goal.starts_at, ride.id))


def _off(turn: Turn, own: list[Ride], number: int | None) -> str:
    occurrence = turn.from_list(number) if number is not None else None
    meant = [ride for ride in own if ride.goal is occurrence]
    if number is None and len(own) == 1:
        meant = own
    if not meant:
        head, foot = turn.t("sms-ride-off-which"), turn.t("sms-ride-off-how")
        return turn.send_list(head, [ride.goal for ride in own if isinstance(ride.goal, Occurrence)], foot)
    return _take_off(turn, meant[0])


def _take_off(turn: Turn, ride: Ride) -> str:
    """The ride alone; a driver who had promised it is told."""
    signup = ride.signup
    if signup is None:
        return _no_errand(turn, ride)
    what, driver = turn.reader.what(signup.occurrence, place=False), ride.driver
    rides.cancel(turn.session, ride)
    conversations.settle(turn.session, QuestionKind.RIDE_WANTED, {"signup": signup.id})
    if signup.state is SignupState.WAITING:
        return turn.t("sms-ride-off-waiting", what=what)
    if driver is not None:
        return turn.t("sms-ride-off-driver", what=what, driver=driver.first_name)
    return turn.t("sms-ride-off", what=what)


def _no_errand(turn: Turn, ride: Ride) -> str:
    what, driver = turn.reader.what(ride.goal), ride.driver
    errands.cancel(turn.session, ride)
    if driver is not None:
        return turn.t("sms-errand-off-driver", what=what, driver=driver.first_name)
    return turn.t("sms-errand-off", what=what)


def ask(turn: Turn, *meant: Ride) -> str:
    """What was promised, and whether it is really to be given back: one ride, or all of one car."""
    until = min(rides.begins_at(meant[0].goal, meant[0].legs), turn.now + conversations.SHORT)
    subject = {"ride": meant[0].id} if len(meant) == 1 else {"ride": meant[0].id, "car": 1}
    asked = conversations.ask(turn.session, turn.someone, QuestionKind.RIDE_BACK, subject, until, number=turn.number)
    open_now = turn.question
    if open_now is None or open_now.id != asked.id:
        conversations.answered(turn.session, asked)  # an alert waits for its answer, and a JA is for that
        return turn.t("sms-yes-or-no")
    return _said(turn, "asked", meant)


def ask_again(turn: Turn, question: Question) -> str:
    """The question as it stands; what is no longer his to give back is settled."""
    meant = _meant(turn, question)
    if not meant:
        conversations.answered(turn.session, question)
        return turn.t("sms-settled")
    return _said(turn, "asked", meant)


def answer(turn: Turn, intent: Intent, question: Question) -> str:
    """JA gives it back; the ride may have been called off meanwhile."""
    conversations.answered(turn.session, question)
    meant = _meant(turn, question)
    if not meant:
        return turn.t("sms-settled")
    if intent.kind is not Kind.YES:
        return _said(turn, "kept", meant)
    words = _said(turn, "done", meant)
    for ride in meant:
        rides.cancel_promise(turn.session, turn.someone, ride)
    return words


def _meant(turn: Turn, question: Question) -> list[Ride]:
    """Of what was asked all that is still his."""
    promised = rides.promised_to_drive(turn.session, turn.someone)
    ride = turn.session.get(Ride, question.subject["ride"])
    if ride is None or ("car" not in question.subject and ride not in promised):
        return []
    return [one for one in promised if one.goal == ride.goal] if "car" in question.subject else [ride]


def _said(turn: Turn, how: str, meant: Sequence[Ride]) -> str:
    if len(meant) == 1:
        return turn.t(f"sms-ride-back-{how}", **_named(turn, meant[0]))
    names = ", ".join(f"{place} {ride.rider.first_name}" for place, ride in enumerate(meant, start=1))
    what = turn.reader.what(meant[0].goal, place=False)
    return turn.t(f"sms-ride-back-car-{how}", what=what, many=len(meant), names=names)


def _named(turn: Turn, ride: Ride) -> dict[str, str]:
    return {
        "rider": ride.rider.first_name,
        "what": turn.reader.what(ride.goal, place=False),
    }
