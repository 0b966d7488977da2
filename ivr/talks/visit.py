"""A visit by key: she chooses day and hour, a friend answers, and either hears what is agreed."""

from __future__ import annotations

from datetime import date, time
from functools import partial

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import screen
from ivr.engine.turn import Turn
from ivr.telling import messages
from models import About, Source, Telling, Visit, VisitState
from services.hours import duetime
from services.talks import visits

from .own_visits import own
from .suits import whether_it_suits

DAYS_OFFERED = 3
LAST_DAY_OFFERED = 12
HOURS = (11, 14, 17)


# -- the elder asks


@screen("visit-day")
def day(turn: Turn, first: int) -> Answer:
    """Three days at a time, from the day number `first`."""
    choices = [
        turn.choice(key, "visit-on", partial(turn.go, "visit-hour", number), day=_day(turn, number))
        for key, number in enumerate(range(first, first + DAYS_OFFERED), start=1)
    ]
    later = first + DAYS_OFFERED
    if later <= turn.today.toordinal() + LAST_DAY_OFFERED:
        choices.append(turn.choice("4", "visit-later", lambda: turn.go("visit-day", later)))
    return Menu((turn.t("visit-which-day"),), tuple(choices), back=turn.go("home"), keys_only=True)


@screen("visit-hour")
def hour(turn: Turn, number: int) -> Answer:
    choices = tuple(
        turn.choice(key, "visit-at", partial(turn.go, "visit-right", number, at), time=turn.clock(time(at)))
        for key, at in enumerate(HOURS, start=1)
    )
    return Menu((turn.t("visit-which-hour"),), choices, back=turn.go("visit-day", number), keys_only=True)


@screen("visit-right")
def right(turn: Turn, number: int, at: int) -> Answer:
    return Menu(
        (turn.t("visit-read-back", day=_day(turn, number), time=turn.clock(time(at))),),
        (
            turn.choice("1", "activities-right", lambda: _ask(turn, number, at)),
            turn.choice("2", "activities-not-right", lambda: turn.go("visit-day", number)),
        ),
        back=turn.go("visit-day", number),
        read_back=True,
        keys_only=True,
    )


def _ask(turn: Turn, number: int, at: int) -> Answer:
    starts_at = duetime.due_instant(date.fromordinal(number), time(at), turn.community.zone)
    try:
        wanted = visits.ask(turn.session, turn.someone, starts_at, source=Source.PHONE)
    except visits.NotThen:
        return turn.go("home", saying=turn.t("visit-not-then"))
    if wanted is None:
        by = visits.promise_of_the_desk(turn.session, turn.someone, starts_at)
        if by is None:
            return turn.go("home", saying=turn.t("visit-for-the-desk-no-day"))
        return turn.go("home", saying=turn.t("visit-for-the-desk", day=turn.day(by), time=turn.time(by)))
    friend = wanted.friend.spoken_name
    if wanted.state is VisitState.AGREED:
        said = {"day": turn.day(starts_at), "time": turn.time(starts_at)}
        return turn.go("home", saying=turn.t("visit-agreed-already", friend=friend, **said))
    return turn.go("home", saying=turn.t("visit-asking", friend=friend))


def _day(turn: Turn, number: int) -> str:
    return turn.day(duetime.due_instant(date.fromordinal(number), time(12), turn.community.zone))


# -- the friend is asked, where texts do not reach or when he rings


@screen("visit-question")
def question(turn: Turn, visit_id: int) -> Answer:
    row = own(turn, visit_id)
    if row is None or row.state is not VisitState.ASKED or row.friend_id != turn.someone.id:
        return turn.close(turn.t("tellings-out-of-date"))
    words = turn.t(
        "visit-asked", name=row.elder.spoken_name, day=turn.day(row.starts_at), time=turn.time(row.starts_at)
    )
    return whether_it_suits(turn, words, lambda *, yes: _answer(turn, row, yes=yes))


def _answer(turn: Turn, row: Visit, *, yes: bool) -> Answer:
    if yes:
        visits.agree(turn.session, row.id, turn.someone)
        words = turn.t("visit-thanks", name=row.elder.spoken_name)
    else:
        visits.refuse(turn.session, row.id, turn.someone)
        words = turn.t("visit-all-right")
    return turn.close(words, turn.t("talk-bye")) if turn.placed_by_line else turn.go("news", saying=words)


def to_answer(turn: Turn, item: Telling) -> Go | None:
    row = turn.session.get(Visit, item.subject["visit"])
    waits = row is not None and row.state is VisitState.ASKED and row.friend_id == item.person_id
    return turn.go("visit-question", row.id) if row is not None and waits else None


# -- both are told


def _wording(name: str, *states: VisitState) -> messages.Wording:
    def words(turn: Turn, item: Telling) -> str | None:
        row = turn.session.get(Visit, item.subject["visit"])
        if row is None or row.state not in states:
            return None
        other = row.friend if item.person_id == row.elder_id else row.elder
        return turn.t(name, who=other.spoken_name, day=turn.day(row.starts_at), time=turn.time(row.starts_at))

    return words


def _nobody(turn: Turn, item: Telling) -> str | None:
    row = turn.session.get(Visit, item.subject["visit"])
    if row is None or row.state not in (VisitState.REFUSED, VisitState.CANCELLED):
        return None
    said = {"day": turn.day(row.starts_at), "time": turn.time(row.starts_at)}
    by = visits.promise_of_the_desk(turn.session, row.elder, row.starts_at)
    if by is None:
        return turn.t("visit-nobody-no-day", **said)
    return turn.t("visit-nobody", by_day=turn.day(by), by_time=turn.time(by), **said)


TOLD: dict[About, messages.Wording] = {
    About.VISIT_AGREED: _wording("visit-told", VisitState.AGREED),
    About.VISIT_REMINDER: _wording("visit-reminded", VisitState.AGREED),
    About.VISIT_CANCELLED: _wording("visit-told-off", VisitState.CANCELLED),
    About.VISIT_NONE: _nobody,
}
