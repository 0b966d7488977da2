"""My sign-ups and rides: hear them, cancel, ask for a ride afterwards; and the evening calls."""

from __future__ import annotations

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.plans import elder_absence
from ivr.signups.activities import ride_promise, title_and_when
from models import Ride, RideState, Signup, SignupState, Source
from services import rides, signups
from services.plans import own_lines


@screen("mine")
def mine(turn: Turn) -> Answer:
    choices = [
        turn.choice("1", "mine-hear", lambda: turn.go("first-signup")),
        turn.choice("2", "mine-evening-calls", lambda: turn.go("evening")),
        *elder_absence.choices(turn, own_lines.of_person(turn.session, turn.someone).elders),
    ]
    return Menu((), tuple(choices), back=turn.go("home"))


@arrival("first-signup")
def first_signup(turn: Turn) -> Answer:
    coming = signups.mine(turn.session, turn.someone)
    if not coming:
        return turn.go("home", saying=turn.t("mine-none"))
    return turn.go("signup", coming[0].id)


def _mine(turn: Turn, signup_id: int) -> Signup | None:
    return next((row for row in signups.mine(turn.session, turn.someone) if row.id == signup_id), None)


@screen("signup")
def signup(turn: Turn, signup_id: int) -> Answer:
    row = _mine(turn, signup_id)
    if row is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    ride = rides.of_signup(turn.session, row)
    choices = [
        turn.choice("2", "mine-next", lambda: _next(turn, row)),
        turn.choice("4", "mine-cancel", lambda: turn.go("cancel", row.id)),
    ]
    driven = not row.occurrence.by_telephone
    if driven and row.state is SignupState.JOINED and (ride is None or ride.state is RideState.CANCELLED):
        choices.insert(0, turn.choice("1", "mine-want-ride", lambda: turn.go("want-ride", row.id)))
    return Menu(
        (title_and_when(turn, row.occurrence), _standing(turn, row, ride)), tuple(choices), back=turn.go("mine")
    )


def _standing(turn: Turn, row: Signup, ride: Ride | None) -> str:
    if row.state is SignupState.WAITING:
        return turn.t("mine-waiting")
    if row.occurrence.by_telephone:
        return turn.t("mine-joined-telephone")
    if ride is None or ride.state is RideState.CANCELLED:
        return turn.t("mine-joined")
    if ride.state is RideState.PROMISED and ride.driver and ride.pickup_from and ride.pickup_to:
        return turn.t(
            "mine-ride-promised",
            driver=ride.driver.spoken_name,
            first=turn.bare_time(ride.pickup_from),
            last=turn.time(ride.pickup_to),
        )
    return turn.t("mine-ride-unfilled" if ride.state is RideState.UNFILLED else "mine-ride-wanted")


def _next(turn: Turn, row: Signup) -> Go:
    coming = signups.mine(turn.session, turn.someone)
    ids = [item.id for item in coming]
    after = ids[ids.index(row.id) + 1 :] if row.id in ids else []
    if after:
        return turn.go("signup", after[0])
    return turn.go("home", saying=turn.t("mine-no-more"))


@screen("cancel")
def cancel(turn: Turn, signup_id: int) -> Answer:
    row = _mine(turn, signup_id)
    if row is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    return Menu(
        (turn.t("mine-read-back-cancel", what=title_and_when(turn, row.occurrence)),),
        (
            turn.choice("1", "activities-right", lambda: _cancel(turn, row)),
            turn.choice("2", "activities-not-right", lambda: turn.go("signup", row.id)),
        ),
        back=turn.go("signup", signup_id),
        read_back=True,
        keys_only=True,
    )


def _cancel(turn: Turn, row: Signup) -> Answer:
    signups.cancel(turn.session, row, source=Source.PHONE, heard=True)
    return turn.go("home", saying=turn.t("mine-cancelled"))


@screen("want-ride")
def want_ride(turn: Turn, signup_id: int) -> Answer:
    row = _mine(turn, signup_id)
    if row is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    return Menu(
        (turn.t("activities-read-back-ride", what=title_and_when(turn, row.occurrence)),),
        (
            turn.choice("1", "activities-right", lambda: _want_ride(turn, row)),
            turn.choice("2", "activities-not-right", lambda: turn.go("signup", row.id)),
        ),
        back=turn.go("signup", signup_id),
        read_back=True,
        keys_only=True,
    )


def _want_ride(turn: Turn, row: Signup) -> Answer:
    rides.want(turn.session, row)
    return ride_promise(turn, row.occurrence, turn.t("mine-ride-asked"))
