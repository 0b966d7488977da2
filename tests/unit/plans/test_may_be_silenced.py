"""Who is due is found together with whether anything might silence her, which finds all whom `reason` silences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Call,
    Checkin,
    Community,
    Consent,
    ConsentPurpose,
    Database,
    Direction,
    SilencedBy,
    Source,
    Step,
    Talk,
    TalkState,
    TaskKind,
)
from services import checkins, tasks
from services.plans import checkin_plans, silencing
from tests.support.counting import asked
from tests.support.steps.evenings import EVENING, elder, elders, rows

LATEST = silencing.OF_THIS_EVENING - timedelta(seconds=1)
JUST_HEARD_FROM = silencing.HEARD_FROM_WITHIN - timedelta(seconds=1)


def refused(session: Session, checkin: Checkin) -> None:
    who = {"person_id": checkin.person_id, "purpose": ConsentPurpose.CHECKIN_CALLS, "source": Source.PHONE}
    session.add_all([Consent(**who, given=True), Consent(**who, given=False)])


def rang_in(session: Session, checkin: Checkin) -> None:
    call = Call(
        community_id=checkin.person.community_id, sid="CA1", direction=Direction.INBOUND, person_id=checkin.person_id
    )
    session.add(call)
    session.flush()
    at = checkin.due_at - JUST_HEARD_FROM
    session.add(Step(call_sid="CA1", n=1, call_id=call.id, address="home", digits="1", created_at=at))


def talked(session: Session, checkin: Checkin) -> None:
    at = checkin.due_at - JUST_HEARD_FROM
    values = {"elder_id": checkin.person_id, "friend_id": checkin.person_id, "promised_by": at, "bridged_at": at}
    session.add(Talk(**values, state=TalkState.TALKED))


def gone_for_who_knows_how_long(session: Session, checkin: Checkin) -> None:
    community = session.get_one(Community, checkin.person.community_id)
    tasks.open_task(session, community, TaskKind.RETURN_DAY, "return/1", person=checkin.person)


@pytest.mark.both_engines
@pytest.mark.parametrize("late", [timedelta(), LATEST, -LATEST], ids=["at her minute", "late", "early"])
@pytest.mark.parametrize("known", [refused, rang_in, talked, gone_for_who_knows_how_long])
def test_whoever_is_to_be_left_in_peace_is_found(
    db: Database, late: timedelta, known: Callable[[Session, Checkin], None]
) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        elder(session)
        checkin_plans.write_ahead(session, EVENING)
        (checkin,) = rows(session)[:1]
        now = checkin.due_at + late
        question = sa.select(silencing.may_be()).where(Checkin.id == checkin.id)
        assert session.scalar(question, silencing.roughly(now)) is False
        known(session, checkin)
        session.flush()
        assert session.scalar(question, silencing.roughly(now)) is True


@pytest.mark.both_engines
def test_what_might_silence_her_is_still_asked_of_her_own_minute(db: Database) -> None:
    """Three hours and a moment before it, but within the widest of all who are due."""
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        elder(session)
        checkin_plans.write_ahead(session, EVENING)
        (checkin,) = rows(session)[:1]
        rang_in(session, checkin)
        session.flush()
        (step,) = session.scalars(sa.select(Step))
        assert silencing.reason(session, checkin, checkin.person.checkin_plan, EVENING) is SilencedBy.RANG_IN
        step.created_at -= timedelta(seconds=2)
        session.flush()
        assert silencing.reason(session, checkin, checkin.person.checkin_plan, EVENING) is None


def test_ten_at_one_minute_ask_for_little_more_than_one(db: Database) -> None:
    """The row of each call, and of each try; all else is asked, and written, once for all."""
    with clock.replaced_by(lambda: EVENING):
        with db.write() as session:
            elders(session, 10)
            checkin_plans.write_ahead(session, EVENING)
        with asked(db) as found, db.write() as session:
            checkins.advance(session, EVENING)
    of_each = [
        words for words in found.statements if words.startswith(("INSERT INTO outbox", "INSERT INTO checkin_try"))
    ]
    assert len([words for words in of_each if words.startswith("INSERT INTO outbox")]) == 10
    assert len(found.statements) - len(of_each) <= 10
