from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

import clock
from models import About, Call, Database, Direction, OutboxKind, OutboxState
from services import outbox
from services.outbox import endings
from services.outbox.endings import CallEnd
from tests.support import builders

NOW = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
PHONE = "+4761234567"


@pytest.fixture
def community_id(db: Database) -> Iterator[int]:
    with db.write() as session:
        made = builders.community(session).id
    with clock.replaced_by(lambda: NOW):
        yield made


def _call(session: object, community_id: int, key: str, **more: object) -> object:
    values: dict[str, object] = {"about": About.REMINDER_DAY, "subject": {"signup": 1}, "expires_at": LATER, **more}
    return outbox.queue_call(session, community_id=community_id, number=PHONE, key=key, **values)  # type: ignore[arg-type]


def test_the_same_key_is_the_same_call(db: Database, community_id: int) -> None:
    with db.write() as session:
        assert _call(session, community_id, "a") is _call(session, community_id, "a", ring_s=40)


def test_what_was_decided_in_a_transaction_that_failed_is_not_queued(db: Database, community_id: int) -> None:
    with pytest.raises(ZeroDivisionError), db.write() as session:
        _call(session, community_id, "a")
        raise ZeroDivisionError
    with db.write() as session:
        assert outbox.withdraw(session, key_prefix="a") == 0


def test_a_call_already_too_late_is_queued_so_that_it_can_expire(db: Database, community_id: int) -> None:
    with db.write() as session:
        row = outbox.queue_call(
            session,
            community_id=community_id,
            number=PHONE,
            about=About.CHECKIN,
            key="late",
            subject={},
            expires_at=NOW - timedelta(minutes=1),
        )
        assert row.not_before < row.expires_at < NOW


def test_withdrawing_by_prefix_takes_those_alone(db: Database, community_id: int) -> None:
    with db.write() as session:
        rows = [_call(session, community_id, key) for key in ("ride/1/a", "ride/1/b", "ride/10", "ride_1")]
        assert outbox.withdraw(session, key_prefix="ride/1/") == 2
        states = [row.state for row in rows]  # type: ignore[attr-defined]
        assert states == [OutboxState.WITHDRAWN, OutboxState.WITHDRAWN, OutboxState.DUE, OutboxState.DUE]


def test_withdrawing_without_saying_which_is_refused(db: Database, community_id: int) -> None:
    with db.write() as session, pytest.raises(ValueError, match="which rows"):
        outbox.withdraw(session, key_prefix="")


def test_withdrawing_by_subject_takes_those_alone(db: Database, community_id: int) -> None:
    with db.write() as session:
        _call(session, community_id, "mine", subject={"ride": 7})
        _call(session, community_id, "another's", subject={"ride": 8})
        _call(session, community_id, "of another kind", subject={"ride": 7}, about=About.RIDE_OFFER)
        assert outbox.withdraw_subject(session, About.REMINDER_DAY, "ride", 7) == 1


def test_what_the_carrier_may_have_is_not_withdrawn(db: Database, community_id: int) -> None:
    with db.write() as session:
        row = outbox.queue_call(
            session,
            community_id=community_id,
            number=PHONE,
            about=About.CHECKIN,
            key="a",
            subject={},
            expires_at=LATER,
        )
        row.move(OutboxState.CLAIMED)
        row.move(OutboxState.SENDING)
        assert outbox.withdraw(session, row=row) == 0


def test_a_live_call_is_ended_once_however_often_it_is_asked(db: Database, community_id: int) -> None:
    with db.write() as session:
        call = Call(community_id=community_id, sid="CA1", direction=Direction.INBOUND)
        session.add(call)
        session.flush()
        row = outbox.queue_change(session, call=call)
        assert outbox.queue_change(session, call=call) is row
        assert (row.kind, row.number) == (OutboxKind.CHANGE, "CA1")


def test_the_end_of_a_call_is_told_once(db: Database, community_id: int, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[CallEnd] = []
    monkeypatch.setitem(endings._calls, About.NOT_TRIED, lambda _session, _row, end: heard.append(end))
    with db.write() as session:
        row = outbox.queue_call(
            session,
            community_id=community_id,
            number=PHONE,
            about=About.NOT_TRIED,
            key="a",
            subject={},
            expires_at=LATER,
        )
        endings.call_ended(session, row, CallEnd.BUSY)
        endings.call_ended(session, row, CallEnd.LIFTED)
    assert heard == [CallEnd.BUSY]
