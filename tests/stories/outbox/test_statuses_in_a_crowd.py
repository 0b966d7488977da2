"""A status webhook whose transaction the engine gave up is taken in all the same."""

from __future__ import annotations

from typing import Any

import pytest
import sqlalchemy as sa

from models import About, CallStatus, Checkin, CheckinState, Outbox, OutboxState
from services import outbox
from services.outbox import calls
from services.telling import deliveries
from tests.support.village import Village


def given_up_once(monkeypatch: pytest.MonkeyPatch, room: Any) -> None:
    """The first attempt at each status is chosen to break a deadlock."""
    note, tried = room.note_status, set()

    def noted(session: Any, sid: str, status: str, *more: Any) -> Any:
        if (sid, status) not in tried:
            tried.add((sid, status))
            raise sa.exc.OperationalError("UPDATE", {}, Exception("database is locked"))
        return note(session, sid, status, *more)

    monkeypatch.setattr(room, "note_status", noted)


def test_the_end_of_a_call_is_not_lost(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    given_up_once(monkeypatch, calls)
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.phone.is_rung()
    kari.phone.lets_ring()
    village.settle()
    assert village.rows(Checkin)[0].state is CheckinState.NO_ANSWER
    assert village.rows(Outbox)[0].reason == CallStatus.NO_ANSWER


def test_the_delivery_of_a_text_is_not_lost(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    given_up_once(monkeypatch, deliveries)
    kari = village.elder("Kari", mobile=True)
    village.activity()
    with village.write() as session:
        outbox.queue_text(
            session,
            community_id=village.community_id,
            number=kari.number,
            about=About.NOT_TRIED,
            key="one",
            subject={"community": village.community_id},
            expires_at=village.now.replace(hour=20),
        )
    village.forward(minutes=1)
    kari.gets_sms("Grendelinja")
    assert village.rows(Outbox)[0].state is OutboxState.DONE
