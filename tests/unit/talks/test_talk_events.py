"""Every event at a talk in every state: what it becomes, or that it is left alone and said so in the log."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import structlog
from sqlalchemy.orm import Session

import clock
from models import AskState, Community, Database, Outbox, OutboxKind, Person, Role, Source, Talk, TalkAsk, TalkState
from services import people, talks
from services.outbox.endings import CallEnd, call_ended
from services.talks import asking, logs
from tests.support import builders
from tests.support.hamlet import MONDAY_NOON as NOW

T = TalkState
Event = Callable[[Session, Talk], object]
HALF_HOUR = timedelta(minutes=31)


def _friend(session: Session, talk: Talk) -> Person:
    return session.get_one(Person, talk.friend_id or talk.asks[0].friend_id)


def _friends_call_ends(session: Session, talk: Talk) -> None:
    call_ended(session, session.query(Outbox).filter_by(key=f"talk/{talk.id}/1").one(), CallEnd.LIFTED)


def _elder_left(session: Session, talk: Talk) -> None:
    asking.withdraw_of(session, talk.elder, clock.now())


EVENTS: dict[str, Event] = {
    "a friend's yes": lambda session, talk: talks.friend_says_yes(session, talk.id, _friend(session, talk)),
    "a friend's no": lambda session, talk: talks.friend_says_no(session, talk.id, _friend(session, talk)),
    "her key": lambda session, talk: talks.bridged(session, talk.id),
    "her other key": lambda session, talk: talks.elder_not_now(session, talk.id),
    "she was not reached": talks.not_reached,
    "the friend's call ended": _friends_call_ends,
    "half an hour gone by": lambda session, talk: talks.advance(session, clock.now()),
    "she left": _elder_left,
    "a log that they talked": lambda session, talk: logs.log(
        session, talk.id, _friend(session, talk), 1, source=Source.PAGE
    ),
    "a log that they did not": lambda session, talk: logs.log(
        session, talk.id, _friend(session, talk), None, source=Source.PAGE
    ),
}
BECOMES = {
    (T.ASKING, "a friend's yes"): T.FOUND,
    (T.ASKING, "a friend's no"): T.NOBODY,
    (T.ASKING, "the friend's call ended"): T.NOBODY,
    (T.ASKING, "half an hour gone by"): T.NOBODY,
    (T.ASKING, "she left"): T.WITHDRAWN,
    (T.FOUND, "her key"): T.TALKED,
    (T.FOUND, "her other key"): T.NOT_NOW,
    (T.FOUND, "she was not reached"): T.NOBODY,
    (T.FOUND, "the friend's call ended"): T.NOBODY,
    (T.FOUND, "half an hour gone by"): T.NOBODY,
    (T.FOUND, "she left"): T.WITHDRAWN,
    (T.TALKED, "a log that they did not"): T.NOT_MET,
}
NOTHING_TO_REFUSE = {"half an hour gone by", "she left", "a log that they talked"}
"""The clock, her leaving and a log of what was said concern every talk; they refuse nothing."""
KEPT = {(T.TALKED, "the friend's call ended")}
"""It says when the talk ended."""


@pytest.mark.parametrize("state", TalkState)
def test_what_a_talk_becomes(db: Database, state: TalkState) -> None:
    """One talk, and after each event it is again as it was before."""
    wrong, now = [], [NOW]
    with clock.replaced_by(lambda: now[0]), db.read() as session:
        talk = talk_in(session, state)
        for event in EVENTS:
            now[0] = NOW
            if event == "half an hour gone by":
                now[0] = NOW + HALF_HOUR + asking.BEING_PUT_THROUGH
            with session.begin_nested() as point:
                after, refused = _after(session, talk, event)
                point.rollback()
            expected = BECOMES.get((state, event), state)
            left_alone = expected is state and event not in NOTHING_TO_REFUSE and (state, event) not in KEPT
            if (after, refused) != (expected, left_alone):
                wrong.append(f"{event}: {after.value}, {'refused' if refused else 'not refused'}")
    assert wrong == []


def _after(session: Session, talk: Talk, event: str) -> tuple[TalkState, bool]:
    """The state the event leads to, and whether it was refused and logged."""
    before = talk.state
    with structlog.testing.capture_logs() as lines:
        EVENTS[event](session, talk)
    session.flush()
    refused = [line for line in lines if line["event"] == "move.refused" and line["of"] == "Talk"]
    assert all((line["row"], line["state"]) == (talk.id, before.value) for line in refused)
    return talk.state, bool(refused)


def talk_in(session: Session, state: TalkState) -> Talk:
    """Kari's, of whom Berit is the only friend; she was rung about it."""
    community = builders.community(session)
    kari = _person(session, community, "Kari", "+4761200901", Role.ELDER)
    berit = _person(session, community, "Berit", "+4790000901", Role.VISIT_FRIEND)
    builders.friends(session, kari.id, berit.id)
    session.flush()
    talk = talks.ask(session, kari)
    assert talk.state is T.ASKING
    talk.state = state
    if state is not T.ASKING:
        talk.friend_id = berit.id
        session.query(TalkAsk).update({"state": AskState.YES})
    if state is T.TALKED:
        talk.bridged_at = NOW
    session.flush()
    session.refresh(talk)
    return talk


def _person(session: Session, community: Community, name: str, number: str, role: Role) -> Person:
    person, _ = people.ensure(session, community, number, name, "Døme", source=Source.DESK)
    people.give_role(session, person, role).checked_at = NOW
    return person


def test_a_friend_whose_answer_stands_is_not_asked_on_by_the_end_of_his_call(db: Database) -> None:
    with clock.replaced_by(lambda: NOW), db.write() as session:
        talk = talk_in(session, T.ASKING)
        talk.asks[0].move(AskState.NO)
        with structlog.testing.capture_logs() as lines:
            _friends_call_ends(session, talk)
        assert talk.asks[0].state is AskState.NO
        assert [line["of"] for line in lines if line["event"] == "move.refused"] == ["TalkAsk"]


def test_a_friend_who_read_that_he_may_ring_us_is_still_rung_once_more_where_our_line_failed(db: Database) -> None:
    """The text about a call that was put off is none of the times his telephone rang."""
    with clock.replaced_by(lambda: NOW), db.write() as session:
        talk = talk_in(session, T.ASKING)
        rung = session.query(Outbox).filter_by(key=f"talk/{talk.id}/1").one()
        rung.reason = "10004"
        asking.put_off(session, rung)
        assert session.query(Outbox).filter_by(kind=OutboxKind.TEXT).count() == 1
        call_ended(session, rung, CallEnd.BROKEN)
        assert (talk.state, talk.asks[0].state) == (T.ASKING, AskState.RINGING)
        assert session.query(Outbox).filter_by(kind=OutboxKind.CALL).count() == 2
