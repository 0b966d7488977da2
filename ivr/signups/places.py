"""A place that has come free: it is offered to who waits, and is hers once she has pressed 1."""

from __future__ import annotations

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from models import RideState, Signup, SignupState, Source, Telling
from services import rides, signups
from services.programme import calendar, listening

from . import activities
from .ended import goodbye


def to_answer(turn: Turn, item: Telling) -> Go | None:
    """The place she is rung about, as long as she may have it."""
    signup = turn.session.get(Signup, item.subject.get("signup", 0))
    return turn.go("freed-place", signup.id) if signup is not None and _is_there(turn, signup) else None


def _is_there(turn: Turn, signup: Signup) -> bool:
    """It is kept for her, or nobody has taken it yet."""
    if not calendar.is_coming(signup.occurrence, turn.now):
        return False
    if signup.state is SignupState.OFFERED:
        return True
    return signup.state is SignupState.WAITING and calendar.places_left(turn.session, signup.occurrence) != 0


@screen("freed-place")
def freed_place(turn: Turn, signup_id: int) -> Answer:
    """What, when and how she gets there are read back by the offer itself; only its key 1 binds."""
    signup = turn.session.get_one(Signup, signup_id)
    if signup.person_id != turn.someone.id or not _is_there(turn, signup):
        return turn.go("home", saying=turn.t("places-gone"))
    return Menu(
        (_offered(turn, signup), *activities.terms(turn, signup.occurrence)),
        (
            turn.choice("1", "places-take", lambda: _take(turn, signup)),
            turn.choice("2", "places-not-now", lambda: _let_go(turn, signup)),
        ),
        back=turn.go("home"),
        read_back=True,
        keys_only=True,
    )


def _offered(turn: Turn, signup: Signup) -> str:
    what, ride = activities.title_and_when(turn, signup.occurrence), rides.of_signup(turn.session, signup)
    if ride is not None and ride.state is RideState.PROMISED and ride.driver is not None:
        return turn.t("places-free-ride", what=what, driver=ride.driver.spoken_name)
    return turn.t("places-free" if signup.state is SignupState.OFFERED else "places-free-first", what=what)


def _take(turn: Turn, signup: Signup) -> Answer:
    result = signups.join(turn.session, turn.someone, signup.occurrence_id, source=Source.PHONE, heard=True)
    if result.outcome is not signups.Outcome.JOINED:
        return turn.go("home", saying=turn.t("places-gone"))
    ride = rides.of_signup(turn.session, signup)
    if ride is not None and ride.state is RideState.PROMISED:
        return turn.close(*_stands(turn, signup), turn.t("places-goodbye", name=turn.name))
    if ride is not None and ride.state is not RideState.CANCELLED:
        return activities.ride_promise(turn, signup.occurrence, turn.t("activities-bound-ride"))
    if signup.occurrence.by_telephone:
        return turn.close(turn.t("activities-bound"), goodbye(turn))
    return turn.go("freed-place-ride", signup.id, saying=turn.t("places-yours"))


def _stands(turn: Turn, signup: Signup) -> tuple[str, ...]:
    """That she has joined, and who fetches her when."""
    told = listening.one(turn.session, turn.community, signup.occurrence_id, person=turn.someone, now=turn.now)
    return () if told is None else (activities.standing(turn, told),)


@screen("freed-place-ride")
def with_ride(turn: Turn, signup_id: int) -> Answer:
    """The place is hers already; who says nothing gets there by herself."""
    signup = turn.session.get_one(Signup, signup_id)
    if signup.person_id != turn.someone.id or signup.state is not SignupState.JOINED:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    return Menu(
        (),
        (
            turn.choice("1", "activities-with-ride", lambda: _want_ride(turn, signup)),
            turn.choice("2", "activities-own-way", lambda: turn.close(turn.t("places-goodbye", name=turn.name))),
        ),
        keys_only=True,
        silent=lambda: turn.close(turn.t("places-goodbye", name=turn.name)),
    )


def _want_ride(turn: Turn, signup: Signup) -> Answer:
    rides.want(turn.session, signup)
    return activities.ride_promise(turn, signup.occurrence, turn.t("mine-ride-asked"))


def _let_go(turn: Turn, signup: Signup) -> Answer:
    signups.refuse_place(turn.session, signup)
    return turn.go("home", saying=turn.t("places-let-go"))
