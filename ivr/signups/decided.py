"""What was decided or changed of what she has joined: something else in its place, and whether she can come another
day."""

from __future__ import annotations

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import Occurrence, OccurrenceState, RideState, Signup, SignupState, Source, Telling
from services import rides, signups, telling
from services.programme import calendar
from services.signups import rearranging

from . import activities
from .ended import goodbye

RIDE, NO_RIDE = activities.RIDE, activities.NO_RIDE

# -- called off, with something else to join


def called_off(turn: Turn, item: Telling) -> str | None:
    """That it is off, and why where too few could come."""
    if "series" in item.subject:
        return of_series(turn, item, "tellings-series-off", OccurrenceState.CANCELLED)
    occurrence = turn.session.get(Occurrence, item.subject.get("occurrence", 0))
    if occurrence is None or occurrence.state is not OccurrenceState.CANCELLED:
        return None
    name = "deciding-too-few" if "too_few" in item.subject else "tellings-called-off"
    return turn.t(name, what=activities.title_and_when(turn, occurrence))


def of_series(turn: Turn, item: Telling, name: str, state: OccurrenceState) -> str | None:
    """The next of hers in that series that is so: what was told of the first holds of those after it."""
    row = rearranging.next_of_hers(turn.session, item.subject["series"], item.person_id, state, turn.now)
    return None if row is None else turn.t(name, what=activities.title_and_when(turn, row))


def after_called_off(turn: Turn, item: Telling) -> Go | None:
    """That it is off, and what she may join instead; with a ride, where she would have had one."""
    other = turn.session.get(Occurrence, item.subject.get("instead", 0))
    if other is None or not calendar.is_coming(other, turn.now) or _is_hers(turn, other):
        return None
    signup = turn.session.get(Signup, item.subject.get("signup", 0))
    ride = rides.of_signup(turn.session, signup) if signup is not None else None
    driven = ride is not None and ride.state is not RideState.CANCELLED and not other.by_telephone
    said = called_off(turn, item)
    return turn.go("instead", other.id, RIDE if driven else NO_RIDE, saying=said or ())


def _is_hers(turn: Turn, occurrence: Occurrence) -> bool:
    return any(signup.occurrence_id == occurrence.id for signup in signups.mine(turn.session, turn.someone))


@screen("instead")
def instead(turn: Turn, occurrence_id: int, with_ride: int) -> Answer:
    """What and when are read back by the offer itself; only its key 1 binds."""
    occurrence = calendar.open_occurrence(turn.session, turn.community, occurrence_id, now=turn.now)
    if occurrence is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    name = "deciding-instead-ride" if with_ride else "deciding-instead"
    return Menu(
        (turn.t(name, what=activities.title_and_when(turn, occurrence)), *activities.terms(turn, occurrence)),
        (
            turn.choice("1", "deciding-join-instead", lambda: _join(turn, occurrence, with_ride)),
            turn.choice("2", "deciding-not-this-time", lambda: turn.close(turn.t("home-thanks-goodbye"))),
        ),
        back=turn.go("home"),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(turn.t("home-thanks-goodbye")),
    )


def _join(turn: Turn, occurrence: Occurrence, with_ride: int) -> Answer:
    result = signups.join(
        turn.session, turn.someone, occurrence.id, source=Source.PHONE, wants_ride=bool(with_ride), heard=True
    )
    match result.outcome:
        case signups.Outcome.FULL:
            return turn.go("waiting", occurrence.id, saying=turn.t("activities-just-filled"))
        case signups.Outcome.GONE:
            return turn.go("home", saying=turn.t("activities-is-over"))
    if with_ride:
        return activities.ride_promise(turn, occurrence, turn.t("activities-bound-ride"))
    return turn.close(turn.t("activities-bound"), *activities.told_by(turn, occurrence), goodbye(turn))


# -- moved to another day


def to_answer(turn: Turn, item: Telling) -> Go | None:
    """A move to another day is asked about, as long as she has joined it."""
    signup = turn.session.get(Signup, item.subject.get("signup", 0))
    if "new_day" not in item.subject or signup is None or signup.state is not SignupState.JOINED:
        return None
    return turn.go("new-day", item.id) if calendar.is_coming(signup.occurrence, turn.now) else None


@screen("new-day")
def new_day(turn: Turn, telling_id: int) -> Answer:
    """She keeps her place until she says that she cannot."""
    item = turn.session.get_one(Telling, telling_id)
    signup = turn.session.get(Signup, item.subject.get("signup", 0))
    if item.person_id != turn.someone.id or signup is None or signup.occurrence.state is not OccurrenceState.PLANNED:
        return turn.go("home", saying=turn.t("tellings-out-of-date"))
    return Menu(
        (turn.t("deciding-new-day", what=activities.title_and_when(turn, signup.occurrence)),),
        (
            turn.choice("1", "deciding-can-come", lambda: _can(turn, item)),
            turn.choice("2", "deciding-cannot-come", lambda: _cannot(turn, item, signup)),
        ),
        back=turn.go("home"),
        read_back=True,
        keys_only=True,
    )


def _can(turn: Turn, item: Telling) -> Answer:
    telling.told(turn.session, item)
    return turn.go("home", saying=turn.t("deciding-we-expect-you"))


def _cannot(turn: Turn, item: Telling, signup: Signup) -> Answer:
    telling.told(turn.session, item)
    signups.cancel(turn.session, signup, source=Source.PHONE, heard=True)
    return turn.go("home", saying=turn.t("deciding-thanks"))
