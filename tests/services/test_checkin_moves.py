"""Every state of a check-in, by every event: it moves as the table says, or is refused and logged."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

import clock
from models import About, Checkin, CheckinPlan, CheckinState, CheckinTry, Outbox, Role
from services import checkin_tries, checkins, outbox
from services.endings import CallEnd, call_ended
from tests.services.hamlet import Hamlet

S = CheckinState
BETWEEN = (S.NO_ANSWER, S.BUSY, S.UNDELIVERABLE, S.WRONG_PERSON)


def _close(state: CheckinState) -> Callable[[Session, Checkin], object]:
    return lambda session, checkin: checkins.close(session, checkin, state)


def _ends(end: CallEnd) -> Callable[[Session, Checkin], object]:
    def ended(session: Session, checkin: Checkin) -> None:
        call_ended(session, session.get_one(Outbox, checkin.tries[-1].outbox_id), end)

    return ended


def _falls_due(session: Session, checkin: Checkin) -> None:
    if checkin.state is not S.RINGING:  # a call that is out has no next try
        checkin.next_try_at = clock.now()
    checkin_tries.plan(session, clock.now())


def _is_away(session: Session, checkin: Checkin) -> None:
    checkins.wrong_person(session, checkin, away=True)


EVENTS: dict[str, Callable[[Session, Checkin], object]] = {
    "key 1": _close(S.WELL),
    "key 2": _close(S.WANTS_TALK),
    "key 3": _close(S.NEEDS_HELP),
    "key 9": checkins.wrong_person,
    "key 9, away": _is_away,
    "falls due": _falls_due,
    **{f"call {end}": _ends(end) for end in CallEnd},
}
AFTER = {
    **{(state, "key 1"): S.WELL for state in S if state not in (S.WELL, S.WANTS_TALK)},
    **{(state, "key 2"): S.WANTS_TALK for state in S if state is not S.WANTS_TALK},
    **{(state, "key 3"): S.NEEDS_HELP for state in S if state is not S.NEEDS_HELP},
    **{(state, "falls due"): S.RINGING for state in (S.PLANNED, *BETWEEN)},
    (S.RINGING, "key 9"): S.WRONG_PERSON,
    (S.WRONG_PERSON, "key 9"): S.WRONG_PERSON,
    (S.RINGING, "key 9, away"): S.SILENCED,
    (S.WRONG_PERSON, "key 9, away"): S.SILENCED,
    (S.RINGING, "call lifted"): S.NO_ANSWER,
    (S.RINGING, "call unanswered"): S.NO_ANSWER,
    (S.RINGING, "call busy"): S.BUSY,
    (S.RINGING, "call undeliverable"): S.UNDELIVERABLE,
    (S.RINGING, "call not_placed"): S.UNDELIVERABLE,
}
NOT_LOOKED_AT = "falls due"
"""Planning asks only for what waits; there is nobody to refuse the rest."""


@pytest.mark.parametrize("event", list(EVENTS))
def test_what_happens_to_a_checkin_leads_where_the_table_says(hamlet: Hamlet, event: str) -> None:
    for number, state in enumerate(CheckinState):
        elder = hamlet.person(f"Kari {number}", Role.ELDER, mobile=False)
        with hamlet.db.write() as session:
            checkin = _in_state(session, hamlet, elder, state)
            with capture_logs() as logged:
                EVENTS[event](session, checkin)
            session.flush()
            session.refresh(checkin)
            to = AFTER.get((state, event))
            assert checkin.state is (to or state), f"{state} by {event}"
            refused = any(entry["event"] == "move.refused" and entry["of"] == "Checkin" for entry in logged)
            assert refused == (to is None and event != NOT_LOOKED_AT), f"{state} by {event}"


def _in_state(session: Session, hamlet: Hamlet, elder: int, state: CheckinState) -> Checkin:
    """Due just now, with one call that is on its way."""
    session.add(CheckinPlan(person_id=elder, days=[], times=[]))
    checkin = Checkin(
        person_id=elder, due_at=hamlet.now, window_ends_at=hamlet.now + timedelta(hours=1), state=state, tries_made=0
    )
    session.add(checkin)
    session.flush()
    row = outbox.queue_call(
        session,
        community_id=hamlet.community_id,
        number=checkin.person.phone or "",
        about=About.CHECKIN,
        key=f"checkin/{checkin.id}/1",
        subject={"checkin": checkin.id},
        expires_at=checkin.window_ends_at,
    )
    session.add(CheckinTry(checkin_id=checkin.id, number=1, outbox_id=row.id))
    session.flush()
    return checkin
