"""What the clock makes of a talk: the promised minute, and an end that nobody told."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Call,
    Database,
    Direction,
    Outbox,
    Person,
    Role,
    Talk,
    TalkState,
    insert_missing,
)
from scheduler import advancing
from services import talks
from services.talks import asking, logs
from tests.support import builders
from tests.support.hamlet import MONDAY_NOON
from tests.support.steps.evenings import EVENING, elder
from tests.unit.talks.test_talk_events import talk_in


def test_asking_for_a_talk_twice_is_one_talk(db: Database) -> None:
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        person = elder(session)
        friend = builders.person(session, person.community_id, "Berit", Role.VISIT_FRIEND, phone="+4790000100")
        builders.friends(session, person.id, friend.id)
        first, second = talks.ask(session, person), talks.ask(session, person)
        assert first is second
        assert session.scalar(sa.select(sa.func.count()).select_from(Talk)) == 1


def test_the_promised_time_is_one_that_is_easily_said(db: Database) -> None:
    at = EVENING + timedelta(minutes=2, seconds=40)
    with clock.replaced_by(lambda: at), db.write() as session:
        talk = talks.ask(session, elder(session))
        assert talk.promised_by == EVENING + timedelta(minutes=30)


def test_a_talk_whose_end_the_carrier_never_told_is_over_after_two_hours(db: Database) -> None:
    late = EVENING + timedelta(hours=2, minutes=1)
    with db.write() as session:
        with clock.replaced_by(lambda: EVENING):
            person = elder(session)
            talk = Talk(elder_id=person.id, friend_id=person.id, state=TalkState.TALKED, promised_by=EVENING)
            talk.bridged_at = EVENING
            call = Call(community_id=person.community_id, sid="CA1", direction=Direction.INBOUND, person_id=person.id)
            session.add_all([talk, call])
            session.flush()
            talks.advance(session, EVENING)
            assert talk.ended_at is None
        with clock.replaced_by(lambda: late):
            talks.advance(session, late)
        assert talk.ended_at == late


@pytest.mark.only_on("postgresql")  # SQLite's writers are serial
def test_asked_for_again_at_the_moment_she_is_put_through_it_is_a_new_talk(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the insert that finds the live talk and the reading of it, her key puts her through."""
    with clock.replaced_by(lambda: MONDAY_NOON):
        with db.write() as session:
            first = talk_in(session, TalkState.FOUND)
            talk_id, elder_id = first.id, first.elder_id

        def meanwhile(session: Session, kind: type[Talk], rows: list[dict[str, object]]) -> int:
            new = insert_missing(session, kind, rows)
            monkeypatch.setattr(asking, "insert_missing", insert_missing)
            with db.write() as other:
                assert talks.bridged(other, talk_id)
            return new

        monkeypatch.setattr(asking, "insert_missing", meanwhile)
        with db.write() as session:
            again = talks.ask(session, session.get_one(Person, elder_id))
            assert again.id != talk_id


def talks_without_a_log(db: Database, count: int) -> list[int]:
    """So many that ended at `EVENING`, each with another friend; answers the friends."""
    with clock.replaced_by(lambda: EVENING), db.write() as session:
        kari, asked = elder(session), []
        for number in range(count):
            berit = builders.person(session, kari.community_id, "Berit", Role.VISIT_FRIEND, phone=f"+479000010{number}")
            talk = Talk(elder_id=kari.id, friend_id=berit.id, state=TalkState.TALKED, promised_by=EVENING)
            talk.bridged_at = talk.ended_at = EVENING
            session.add(talk)
            asked.append(berit.id)
        return asked


def asked_for_a_log(db: Database) -> list[int | None]:
    with db.read() as session:
        asked = sa.select(Outbox.person_id).where(Outbox.about == About.TALK_LOG).order_by(Outbox.person_id)
        return list(session.scalars(asked))


def test_logs_are_asked_for_a_few_at_a_time_and_all_in_one_beat(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "AT_ONCE", 2)
    friends = talks_without_a_log(db, 5)
    with clock.replaced_by(lambda: EVENING + timedelta(minutes=3)):
        with db.write() as session:
            assert talks.advance(session, clock.now()) is True
        assert asked_for_a_log(db) == friends[:2]
        advancing.run(db, {"talks": talks.advance})
    assert asked_for_a_log(db) == friends


def test_talks_that_fail_do_not_stand_before_the_others(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "AT_ONCE", 2)
    friends, asks = talks_without_a_log(db, 4), logs._ask

    def ask(session: Session, talk: Talk, now: datetime) -> datetime | None:
        if talk.friend_id in friends[:2]:
            raise RuntimeError("it fails")
        return asks(session, talk, now)

    monkeypatch.setattr(logs, "_ask", ask)
    with clock.replaced_by(lambda: EVENING + timedelta(minutes=3)):
        advancing.run(db, {"talks": talks.advance})
    assert asked_for_a_log(db) == friends[2:]
