"""Every state of a check-in, by every event: it moves as the table says, or is refused and logged."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session
from structlog.testing import capture_logs

import clock
from models import (
    About,
    AwayWhy,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    Outbox,
    OutboxKind,
    OutboxState,
    Role,
    Signup,
    SignupState,
    Silence,
    Source,
    Storm,
    Task,
)
from services import checkins, outbox
from services.checkins import closing, last_look, tries
from services.outages import storms
from services.outbox.endings import CallEnd, call_ended, text_ended
from tests.support import builders
from tests.support.hamlet import Hamlet

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
    tries.advance(session, clock.now())


def _is_away(session: Session, checkin: Checkin) -> None:
    checkins.wrong_person(session, checkin, away=True)


def _last_try_unanswered(session: Session, checkin: Checkin) -> None:
    checkin.tries_made = 2
    _ends(CallEnd.UNANSWERED)(session, checkin)


def _window_over(*, tried: bool) -> Callable[[Session, Checkin], object]:
    def over(session: Session, checkin: Checkin) -> None:
        checkin.tries[-1].silence = Silence.UNANSWERED if tried else None
        checkin.window_ends_at = clock.now() - timedelta(minutes=1)
        _falls_due(session, checkin)

    return over


def _due_and_away(session: Session, checkin: Checkin) -> None:
    plan = checkin.person.checkin_plan
    assert plan is not None
    plan.go_away(clock.now() + timedelta(days=2), AwayWhy.AWAY, Source.DESK)
    _falls_due(session, checkin)


def _joined(session: Session, checkin: Checkin, hours: int) -> None:
    """She set out an hour ago, and it goes on for so many more."""
    begun, community_id = clock.now() - timedelta(hours=1), checkin.person.community_id
    lasts = {"uid": f"out-{checkin.id}", "ends_at": clock.now() + timedelta(hours=hours)}
    on = builders.occurrence(session, community_id, begun, **lasts)
    session.add(Signup(occurrence_id=on.id, person_id=checkin.person_id, state=SignupState.JOINED, source=Source.DESK))
    session.flush()


def _due_and_expected_out(session: Session, checkin: Checkin) -> None:
    _joined(session, checkin, hours=2)
    _falls_due(session, checkin)
    if checkin.state in WAITS:
        assert checkin.next_try_at == clock.now() + timedelta(minutes=5)


def _out_for_all_of_her_hour(session: Session, checkin: Checkin) -> None:
    _joined(session, checkin, hours=2)
    checkin.window_ends_at = clock.now() + timedelta(minutes=4)
    _falls_due(session, checkin)
    if checkin.state is S.SILENCED and checkin.closed_at is not None:
        assert session.scalars(sa.select(Task).where(Task.key == f"was-she-there/{checkin.id}")).one()


def _expected_out_before_it_went_out(session: Session, checkin: Checkin) -> None:
    _joined(session, checkin, hours=2)
    row = session.get_one(Outbox, checkin.tries[-1].outbox_id)
    wanted = last_look.still_wanted(session, row)
    assert not wanted
    assert row.state is OutboxState.WITHDRAWN


def _network_is_gone(session: Session, checkin: Checkin) -> None:
    if storms.on(session, checkin.person.community_id) is None:
        session.add(Storm(community_id=checkin.person.community_id, began_at=clock.now(), probed_at=clock.now()))
        session.flush()
    _ends(CallEnd.UNDELIVERABLE)(session, checkin)
    if (checkin.state, checkin.next_try_at) == (S.UNDELIVERABLE, None):
        assert checkin.tries_made == 0


def _texted(session: Session, checkin: Checkin) -> Outbox:
    row = session.get_one(Outbox, checkin.tries[-1].outbox_id)
    row.kind, row.state = OutboxKind.TEXT, OutboxState.PLACED
    session.flush()
    return row


def _text_not_delivered(session: Session, checkin: Checkin) -> None:
    text_ended(session, _texted(session, checkin), delivered=False)


def _text_wait_over(session: Session, checkin: Checkin) -> None:
    row, an_hour = _texted(session, checkin), timedelta(hours=1)
    row.sending_at, checkin.tries[-1].created_at = clock.real() - an_hour, clock.now() - an_hour
    checkin.next_try_at = clock.now()
    checkin.tries_made = 2
    tries.advance(session, clock.now())


def _elder_left(session: Session, checkin: Checkin) -> None:
    closing.withdraw_of(session, checkin.person, clock.now())


EVENTS: dict[str, Callable[[Session, Checkin], object]] = {
    "key 1": _close(S.WELL),
    "key 2": _close(S.WANTS_TALK),
    "key 3": _close(S.NEEDS_HELP),
    "key 9": checkins.wrong_person,
    "key 9, away": _is_away,
    "falls due": _falls_due,
    **{f"call {end}": _ends(end) for end in CallEnd},
    "last try unanswered": _last_try_unanswered,
    "window over, tried": _window_over(tried=True),
    "window over, untried": _window_over(tried=False),
    "due and silenced": _due_and_away,
    "due and expected out": _due_and_expected_out,
    "out for all of her hour": _out_for_all_of_her_hour,
    "expected out before it went out": _expected_out_before_it_went_out,
    "storm holds": _network_is_gone,
    "text not delivered": _text_not_delivered,
    "text wait over": _text_wait_over,
    "left": _elder_left,
    "in company": lambda session, checkin: checkins.in_company(session, checkin.person),
}
WAITS = (S.PLANNED, *BETWEEN)
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
    (S.RINGING, "call broken"): S.UNDELIVERABLE,
    (S.RINGING, "last try unanswered"): S.MISSED,
    **{(state, "window over, tried"): S.MISSED for state in BETWEEN},
    **{(state, "window over, untried"): S.NOT_TRIED for state in WAITS},
    **{(state, "due and silenced"): S.SILENCED for state in WAITS},
    **{(state, "out for all of her hour"): S.SILENCED for state in WAITS},
    (S.RINGING, "expected out before it went out"): S.UNDELIVERABLE,
    (S.RINGING, "storm holds"): S.UNDELIVERABLE,
    (S.RINGING, "text not delivered"): S.UNDELIVERABLE,
    (S.RINGING, "text wait over"): S.MISSED,
    **{(state, "text wait over"): S.RINGING for state in WAITS},
    **{(state, "left"): S.SILENCED for state in (S.RINGING, *WAITS)},
    **{(state, "in company"): S.SILENCED for state in (S.RINGING, *WAITS)},
}
NOT_LOOKED_AT = {
    "falls due",
    "window over, tried",
    "window over, untried",
    "due and silenced",
    "due and expected out",
    "out for all of her hour",
    "expected out before it went out",
    "text wait over",
    "left",
    "in company",
}
"""These ask only for what waits or rings; there is nobody to refuse the rest."""
CALL_IS_OVER = {"last try unanswered", "storm holds", *(f"call {end}" for end in CallEnd)}
OVER_BEFORE_THE_CALL = (S.WELL, S.WANTS_TALK, S.NEEDS_HELP, S.WRONG_PERSON, S.SILENCED)
"""What closed them came while the call was on, and nothing is odd about its end."""
NEVER = {(S.PLANNED, "window over, tried")}
"""Who waits for her first try has had none."""


@pytest.mark.slow
def test_what_happens_to_a_checkin_leads_where_the_table_says(hamlet: Hamlet) -> None:
    """One elder in each state, to whom everything happens in turn, and is taken back."""
    elders = {state: hamlet.person(f"Kari {state}", Role.ELDER, mobile=False) for state in CheckinState}
    with hamlet.db.write() as session:
        ids = {state: _in_state(session, hamlet, elders[state], state).id for state in CheckinState}
    cases = [case for case in itertools.product(CheckinState, EVENTS) if case not in NEVER]
    found = {case: _moved(hamlet, ids[case[0]], case[1]) for case in cases}
    assert found == {(state, event): _as_the_table_says(state, event) for state, event in cases}


def _moved(hamlet: Hamlet, checkin_id: int, event: str) -> tuple[CheckinState, bool]:
    """Where `event` leads, and whether it is refused; none of it is kept."""
    with hamlet.db.read() as session, capture_logs() as logged:
        checkin = session.get_one(Checkin, checkin_id)
        EVENTS[event](session, checkin)
        session.flush()
        session.refresh(checkin)
    refused = any(entry["event"] == "move.refused" and entry["of"] == "Checkin" for entry in logged)
    return checkin.state, refused


def _as_the_table_says(state: CheckinState, event: str) -> tuple[CheckinState, bool]:
    to = AFTER.get((state, event))
    usual = event in NOT_LOOKED_AT or (event in CALL_IS_OVER and state in OVER_BEFORE_THE_CALL)
    return to or state, to is None and not usual


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
