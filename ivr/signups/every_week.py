"""Every week: begun once a sign-up is bound and told, and never before; what stands, in words; and how it ends."""

from __future__ import annotations

from datetime import date, datetime, time

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from locales.speech import sentence, weekday_in_words
from models import RideState, Signup, Source, Standing, StandingKind, StandingState, Visit
from services import rides, signups, standing
from services.hours import duetime

from .ended import goodbye, over

MONDAY = date(2024, 1, 1)
WHAT = {
    StandingKind.VISIT: "standing-what-visit",
    StandingKind.TALK: "standing-what-talk",
}


def choices(turn: Turn, signup: Signup) -> list[Choice]:
    """Keys 1 and 2 once she has joined, where it is held again on that weekday."""
    until = standing.may_begin(turn.session, signup)
    if until is None:
        return []
    season, name = until.season.value, weekday(turn, until.last_day.weekday())
    begin = turn.choice(
        "1", "standing-until", lambda: turn.go("every-week-right", signup.id), season=season, weekday=name
    )
    return [begin, turn.choice("2", "standing-once", lambda: over(turn))]


def _asked(turn: Turn, signup_id: int) -> tuple[Signup, standing.Until] | None:
    mine = signups.mine(turn.session, turn.someone)
    signup = next((row for row in mine if row.id == signup_id), None)
    until = standing.may_begin(turn.session, signup) if signup is not None else None
    return (signup, until) if signup is not None and until is not None else None


@screen("every-week-right")
def right(turn: Turn, signup_id: int) -> Answer:
    """The read-back; only its key 1 binds."""
    asked = _asked(turn, signup_id)
    if asked is None:
        return turn.close(goodbye(turn))
    signup, until = asked
    ride = rides.of_signup(turn.session, signup)
    how = "-telephone" if signup.occurrence.by_telephone else ""
    what = _of_activity(turn, signup.occurrence.spoken_title, until.last_day.weekday())
    last = day(turn, until.last_day)
    words = turn.t(f"standing-read-back{how}", what=what, last=last)
    if ride is not None and ride.state is not RideState.CANCELLED:
        words = turn.t("standing-read-back-ride", what=what, last=last, legs=ride.legs.value)
    return Menu(
        (words,),
        (
            turn.choice("1", "activities-right", lambda: _begin(turn, signup, until)),
            turn.choice("2", "activities-not-right", lambda: turn.close(turn.t("standing-just-once"), goodbye(turn))),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(turn.t("standing-just-once"), goodbye(turn)),
    )


def _begin(turn: Turn, signup: Signup, until: standing.Until) -> Answer:
    begun = standing.begin(turn.session, signup, until.last_day, source=Source.PHONE)
    full = (turn.t("standing-some-full", many=begun.full),) if begun.full else ()
    said = turn.t("standing-begun", weekday=weekday(turn, begun.standing.weekday))
    return turn.close(said, *full, turn.t("standing-skip-how"), goodbye(turn))


# -- in words


def weekday(turn: Turn, number: int) -> str:
    """'fredag', for 4."""
    return weekday_in_words(date.fromordinal(MONDAY.toordinal() + number), turn.language)


def day(turn: Turn, when: date) -> str:
    return turn.day(duetime.due_instant(when, time(12), turn.community.zone))


def what(turn: Turn, row: Standing) -> str:
    """'Fredagstreff, kvar fredag.', 'Besøk kvar onsdag klokka to, med Nils.': a whole sentence."""
    if row.activity is not None:
        return _of_activity(turn, row.activity.spoken_title, row.weekday)
    other = row.person if row.friend_id == turn.someone.id else row.friend
    who = other.spoken_name if other is not None else ""
    at = turn.clock(row.hour) if row.hour is not None else ""
    return turn.t(WHAT[row.kind], weekday=weekday(turn, row.weekday), time=at, who=who)


def _of_activity(turn: Turn, title: str, number: int) -> str:
    return turn.t("standing-what", title=sentence(turn.listed(title)), weekday=weekday(turn, number))


# -- its end, by either of the two


def standing_of_caller(turn: Turn, standing_id: int) -> Standing | None:
    """The standing, while it is the caller's, as elder or friend."""
    row = turn.session.get(Standing, standing_id)
    own = row is not None and turn.someone.id in (row.person_id, row.friend_id)
    return row if own and row is not None and row.state in (StandingState.ON, StandingState.ASKED) else None


def end_choice(turn: Turn, row: Standing) -> Choice:
    """Key 4 of a menu that takes back one of its days."""
    name = weekday(turn, row.weekday)
    return turn.choice("4", "standing-end", lambda: turn.go("every-week-end", row.id), weekday=name)


def later_choice(turn: Turn, at: datetime, where: str, later: Signup | Visit | None) -> list[Choice]:
    """Key 3 of one that comes back every week: the same, a week on."""
    if later is None:
        return []
    name = weekday(turn, duetime.local_day(at, turn.community.zone).weekday())
    return [turn.choice("3", "standing-later", lambda: turn.go(where, later.id), weekday=name)]


@screen("every-week-end")
def end(turn: Turn, standing_id: int) -> Answer:
    row = standing_of_caller(turn, standing_id)
    if row is None:
        return turn.go("home", saying=turn.t("standing-no-longer"))
    return Menu(
        (turn.t("standing-read-back-end", what=what(turn, row)),),
        (
            turn.choice("1", "activities-right", lambda: _end(turn, row)),
            turn.choice("2", "activities-not-right", lambda: turn.go("home")),
        ),
        back=turn.go("home"),
        read_back=True,
        keys_only=True,
    )


def _end(turn: Turn, row: Standing) -> Answer:
    words = what(turn, row)
    standing.end(turn.session, row, turn.someone, source=Source.PHONE)
    return turn.go("home", saying=turn.t("standing-ended", what=words))
