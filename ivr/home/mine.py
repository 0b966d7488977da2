"""My sign-ups and rides: hear them, cancel, ask for a ride afterwards; and the evening calls."""

from __future__ import annotations

from ivr.alerts import elder_absence
from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from ivr.errands import own
from ivr.signups import activities, companions, every_week
from ivr.signups.activities import ride_promise, title_and_when
from models import Signup, SignupState, Source
from services import rides, signups, standing
from services.plans import own_lines
from services.programme import listening


@screen("mine")
def mine(turn: Turn) -> Answer:
    choices = [
        turn.choice("1", "mine-hear", lambda: turn.go("first-signup")),
        turn.choice("2", "mine-evening-calls", lambda: turn.go("evening")),
        *own.choice(turn),
        *elder_absence.choices(turn, own_lines.of_person(turn.session, turn.someone).elders),
    ]
    return Menu((), tuple(choices), back=turn.go("home"))


@arrival("first-signup")
def first_signup(turn: Turn) -> Answer:
    coming = signups.mine(turn.session, turn.someone)
    if not coming:
        return own.after_the_rest(turn) or turn.go("home", saying=turn.t("mine-none"))
    return turn.go("signup", coming[0].id)


def _mine(turn: Turn, signup_id: int) -> Signup | None:
    return next((row for row in signups.mine(turn.session, turn.someone) if row.id == signup_id), None)


@screen("signup")
def signup(turn: Turn, signup_id: int) -> Answer:
    row = _mine(turn, signup_id)
    if row is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    told = listening.one(turn.session, turn.community, row.occurrence_id, person=turn.someone, now=turn.now)
    if told is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    later = standing.later(signups.mine(turn.session, turn.someone), row) if row.standing_id is not None else None
    choices = (
        *activities.what_to_do(turn, told),
        turn.choice("2", "mine-next", lambda: _next(turn, row)),
        *(every_week.later_choice(turn, row.occurrence.starts_at, "signup", later) or companions.choices(turn, row)),
        turn.choice("4", "deciding-cannot" if _counts(turn, row) else "mine-cancel", lambda: turn.go("cancel", row.id)),
    )
    words = (
        activities.title_and_when(turn, told),
        activities.standing(turn, told),
        *activities.together(turn, told),
        *_every_week(turn, row),
    )
    return Menu(words, choices, back=turn.go("mine"))


def _counts(turn: Turn, row: Signup) -> bool:
    """Whether she is counted on: it has been decided that it is held."""
    return row.state is SignupState.JOINED and row.occurrence.binds(turn.now)


def _every_week(turn: Turn, row: Signup) -> tuple[str, ...]:
    """That she comes every week, and until when."""
    stands = standing.of_row(turn.session, row)
    if stands is None:
        return ()
    weekday = every_week.weekday(turn, stands.weekday)
    if stands.last_day is None:
        return (turn.t("standing-hers", weekday=weekday),)
    return (turn.t("standing-hers-until", weekday=weekday, last=every_week.day(turn, stands.last_day)),)


def _next(turn: Turn, row: Signup) -> Go:
    following = standing.after(signups.mine(turn.session, turn.someone), row)
    if following is not None:
        return turn.go("signup", following.id)
    return own.after_the_rest(turn) or turn.go("home", saying=turn.t("mine-no-more"))


@screen("cancel")
def cancel(turn: Turn, signup_id: int) -> Answer:
    row = _mine(turn, signup_id)
    if row is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    choices = [
        turn.choice("1", "activities-right", lambda: _cancel(turn, row)),
        turn.choice("2", "activities-not-right", lambda: turn.go("signup", row.id)),
    ]
    words = [turn.t(_read_back(turn, row), what=title_and_when(turn, row.occurrence))]
    stands = standing.of_row(turn.session, row)
    if stands is not None:
        words.append(turn.t("standing-only-this"))
        choices.append(every_week.end_choice(turn, stands))
    return Menu(
        tuple(words),
        tuple(choices),
        back=turn.go("signup", signup_id),
        read_back=True,
        keys_only=True,
    )


def _read_back(turn: Turn, row: Signup) -> str:
    return "deciding-read-back-cannot" if _counts(turn, row) else "mine-read-back-cancel"


def _cancel(turn: Turn, row: Signup) -> Answer:
    """It always can be done; who was counted on is thanked for saying so, and may say why."""
    counted = _counts(turn, row)
    signups.cancel(turn.session, row, source=Source.PHONE, heard=True)
    if counted:
        return turn.go("why-not", row.id, saying=turn.t("deciding-thanks"))
    return turn.go("home", saying=turn.t("mine-cancelled"))


@screen("want-ride")
def want_ride(turn: Turn, signup_id: int) -> Answer:
    row = _mine(turn, signup_id)
    if row is None:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    return Menu(
        (activities.read_back(turn, row.occurrence, activities.RIDE),),
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
