"""She is asked by day to come to something: one key joins as everybody joins, one wants no such questions any more."""

from __future__ import annotations

from ivr.engine.menu import Answer, Go, Menu
from ivr.engine.screens import arrival, screen
from ivr.engine.turn import Turn
from models import Invited, Source, Telling
from services.inviting import asking
from services.programme import listening
from services.programme.question import Heard

from . import activities


def to_answer(turn: Turn, item: Telling) -> Go | None:
    """What she is rung about, as long as there is something to answer."""
    row = asking.still_asked(turn.session, item.subject["invited"])
    return turn.go("invitation", row.id) if row is not None and row.person_id == item.person_id else None


@arrival("invitation")
def heard(turn: Turn, invited_id: int) -> Answer:
    """A key has said that it is she: she is not rung about it again, whatever she answers."""
    row = _hers(turn, invited_id)
    if row is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    asking.has_heard(turn.session, row)
    return turn.go("invited", row.id)


@screen("invited")
def invited(turn: Turn, invited_id: int) -> Answer:
    """Silence is "not this time", as after every offer."""
    row = _hers(turn, invited_id)
    told = None if row is None else _told(turn, row)
    if row is None or told is None:
        return turn.go("home", saying=turn.t("activities-is-over"))
    return Menu(
        (*_task(turn, row), *activities.described(turn, told)),
        (
            turn.choice("1", "checkin-join", lambda: activities.joins(turn, told)),
            turn.choice("2", "checkin-not-this-time", lambda: _not_now(turn, row)),
            turn.choice("4", "invited-no-more", lambda: _no_more(turn, row)),
        ),
        read_back=True,
        keys_only=True,
        silent=lambda: turn.close(turn.t("home-thanks-goodbye")),
    )


def _hers(turn: Turn, invited_id: int) -> Invited | None:
    row = asking.still_asked(turn.session, invited_id)
    return row if row is not None and turn.person is not None and turn.person.id == row.person_id else None


def _told(turn: Turn, row: Invited) -> Heard | None:
    return listening.one(turn.session, turn.community, row.occurrence_id, person=turn.someone, now=turn.now)


def _task(turn: Turn, row: Invited) -> tuple[str, ...]:
    """In the organiser's own words."""
    task = row.invitation.task
    return (turn.clean(task),) if task else ()


def _not_now(turn: Turn, row: Invited) -> Answer:
    asking.not_this_time(turn.session, row)
    return turn.close(turn.t("invited-thanks"), turn.t("home-thanks-goodbye"))


def _no_more(turn: Turn, row: Invited) -> Answer:
    asking.no_more(turn.session, row, source=Source.PHONE)
    return turn.close(turn.t("invited-stopped"), turn.t("home-thanks-goodbye"))
