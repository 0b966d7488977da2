"""What was decided or changed of what she has joined: something else in its place, whether she can come another day,
and why she cannot come after all."""

from __future__ import annotations

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import LeftWhy, Occurrence, OccurrenceState, RideState, Signup, SignupState, Source, Telling
from services import rides, signups, standing, telling
from services.programme import calendar
from services.signups import rearranging

from . import activities, every_week
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
    row = rearranging.next_of_person(turn.session, item.subject["series"], item.person_id, state, turn.now)
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
    return turn.go("new-day", item.id) if standing.asked_about(turn.session, item) else None


@screen("new-day")
def new_day(turn: Turn, telling_id: int) -> Answer:
    """She keeps her place until she says that she cannot; of several days that have moved she is asked once, and what
    she comes to every week follows where she says so."""
    item = turn.session.get_one(Telling, telling_id)
    hers = standing.asked_about(turn.session, item) if item.person_id == turn.someone.id else []
    if not hers:
        return turn.go("home", saying=turn.t("tellings-out-of-date"))
    follows, what = standing.would_follow(turn.session, item), activities.title_and_when(turn, hers[0].occurrence)
    if follows is not None:
        words = turn.t("deciding-new-weekday", weekday=every_week.weekday(turn, follows[1].weekday()), what=what)
    else:
        words = turn.t("deciding-new-days" if len(hers) > 1 else "deciding-new-day", what=what)
    return Menu(
        (words,),
        (
            turn.choice("1", "deciding-still-weekly" if follows else "deciding-can-come", lambda: _can(turn, item)),
            turn.choice("2", "deciding-cannot-come", lambda: _cannot(turn, item)),
        ),
        back=turn.go("home"),
        read_back=True,
        keys_only=True,
    )


def _can(turn: Turn, item: Telling) -> Answer:
    telling.told(turn.session, item)
    standing.comes_then(turn.session, item)
    return turn.go("home", saying=turn.t("deciding-we-expect-you"))


def _cannot(turn: Turn, item: Telling) -> Answer:
    telling.told(turn.session, item)
    standing.comes_no_more(turn.session, item, source=Source.PHONE)
    return turn.go("home", saying=turn.t("deciding-thanks"))


# -- she was counted on, and cannot come


@screen("why-not")
def why_not(turn: Turn, signup_id: int) -> Answer:
    """She is off already, and need not say why."""
    signup = turn.session.get_one(Signup, signup_id)
    if signup.person_id != turn.someone.id or signup.state is not SignupState.CANCELLED:
        return turn.go("home")
    return Menu(
        (turn.t("deciding-why"),),
        (
            turn.choice("1", "deciding-ill", lambda: _why(turn, signup, LeftWhy.ILL)),
            turn.choice("2", "deciding-away", lambda: _why(turn, signup, LeftWhy.AWAY)),
            turn.choice("3", "deciding-other", lambda: _why(turn, signup, LeftWhy.OTHER)),
            turn.choice("4", "deciding-rather-not", lambda: turn.go("home")),
        ),
        back=turn.go("home"),
        keys_only=True,
        silent=lambda: turn.close(goodbye(turn)),
    )


def _why(turn: Turn, signup: Signup, why: LeftWhy) -> Answer:
    signups.say_why(turn.session, signup, why)
    return turn.go("home", saying=turn.t("deciding-noted"))
