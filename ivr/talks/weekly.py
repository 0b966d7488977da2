"""The same friend at the same hour every week: she asks for it by key, he answers, and either hears what is agreed."""

from __future__ import annotations

import clock
from ivr.engine.menu import Answer, Choice, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from ivr.signups import every_week
from ivr.telling import messages
from models import About, Source, Standing, StandingKind, StandingState, Telling, Visit, VisitState
from services import standing
from services.hours import duetime
from services.talks import visits

from .suits import whether_it_suits

# -- the elder asks


def weekly_choice(turn: Turn, row: Visit) -> list[Choice]:
    """Key 3 of a visit that is agreed; none where it comes back every week already, or is asked about."""
    if row.state is not VisitState.AGREED or standing.of_visit_hour(turn.session, row) is not None:
        return []
    return [turn.choice("3", "standing-visit-weekly", lambda: turn.go("visit-weekly", row.id))]


@screen("visit-weekly")
def weekly(turn: Turn, visit_id: int) -> Answer:
    row = turn.session.get(Visit, visit_id)
    if row is None or row.elder_id != turn.someone.id or row.state is not VisitState.AGREED:
        return turn.go("home", saying=turn.t("mine-no-longer"))
    local = duetime.local(row.starts_at, turn.community.zone)
    friend, at = row.friend.spoken_name, turn.clock(local.time())
    words = turn.t("standing-what-visit", weekday=every_week.weekday(turn, local.weekday()), time=at, who=friend)
    return Menu(
        (turn.t("standing-read-back-ask", what=words, friend=friend),),
        (
            turn.choice("1", "activities-right", lambda: _ask(turn, row)),
            turn.choice("2", "activities-not-right", lambda: turn.go("visit-elders", row.id)),
        ),
        back=turn.go("visit-elders", row.id),
        read_back=True,
        keys_only=True,
    )


def _ask(turn: Turn, row: Visit) -> Answer:
    try:
        standing.ask(turn.session, turn.someone, row.friend, StandingKind.VISIT, row.starts_at, source=Source.PHONE)
    except (visits.NotThen, standing.AnotherThen):
        return turn.go("home", saying=turn.t("standing-another-then"))
    return turn.go("home", saying=turn.t("visit-asking", friend=row.friend.spoken_name))


# -- the friend is asked, where texts do not reach or when he rings


@screen("visit-weekly-question")
def question(turn: Turn, standing_id: int) -> Answer:
    row = standing.asked_of(turn.session, standing_id, turn.someone)
    if row is None or row.hour is None:
        return turn.close(turn.t("tellings-out-of-date"))
    words = turn.t(
        "standing-asked-visit" if row.kind is StandingKind.VISIT else "standing-asked-talk",
        name=row.person.spoken_name,
        weekday=every_week.weekday(turn, row.weekday),
        time=turn.clock(row.hour),
        first=every_week.day(turn, row.first_day),
    )
    return whether_it_suits(turn, words, lambda *, yes: _answer(turn, row, yes=yes))


def _answer(turn: Turn, row: Standing, *, yes: bool) -> Answer:
    if yes:
        standing.agree(turn.session, row.id, turn.someone)
        words = turn.t("visit-thanks", name=row.person.spoken_name)
    else:
        standing.refuse(turn.session, row.id, turn.someone)
        words = turn.t("visit-all-right")
    return turn.close(words, turn.t("talk-bye")) if turn.placed_by_line else turn.go("news", saying=words)


def to_answer(turn: Turn, item: Telling) -> Go | None:
    row = standing.asked_of(turn.session, item.subject["standing"], item.person)
    return turn.go("visit-weekly-question", row.id) if row is not None else None


# -- what is told of all that stands, to either of the two


def _wording(name: str, rests: str | None, *states: StandingState) -> messages.Wording:
    """`rests`: what is said where there is no day of it in eight weeks."""

    def words(turn: Turn, item: Telling) -> str | None:
        row = turn.session.get(Standing, item.subject["standing"])
        if row is None or row.state not in states:
            return None
        ahead = standing.next_of(turn.session, row, clock.now())
        if ahead is None:
            return turn.t(rests, what=every_week.what(turn, row)) if rests else None
        return turn.t(name, what=every_week.what(turn, row), day=turn.day(ahead.starts_at))

    return words


def _full(turn: Turn, item: Telling) -> str | None:
    row, many = turn.session.get(Standing, item.subject["standing"]), item.subject["many"]
    first = standing.first_waited_for(turn.session, item.subject["signup"])
    if row is None or first is None:
        return None
    return turn.t("standing-told-full", what=every_week.what(turn, row), many=many, day=turn.day(first))


def _ended(turn: Turn, item: Telling) -> str | None:
    row = turn.session.get(Standing, item.subject["standing"])
    if row is None or row.state is StandingState.ON:
        return None
    words = every_week.what(turn, row)
    if row.state is StandingState.REFUSED and row.friend is not None:
        return turn.t("standing-told-refused", what=words, friend=row.friend.spoken_name)
    return turn.t("standing-told-ended", what=words)


TOLD: dict[About, messages.Wording] = {
    About.STANDING_BEGUN: _wording("standing-told-begun", "standing-told-rests", StandingState.ON),
    About.STANDING_CHANGED: _wording("standing-told-changed", "standing-told-rests", StandingState.ON),
    About.STANDING_FULL: _full,
    About.STANDING_ENDED: _ended,
}
