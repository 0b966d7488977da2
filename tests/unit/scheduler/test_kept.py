"""The scheduler can do again what a dying server has lost, but for what somebody else was asked since: that is kept."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from unittest.mock import Mock

import pytest
from sqlalchemy.orm import Session

from models import Database, Purpose, Recording, RecordingState
from scheduler.fetched import recordings
from tests.support.line import Line


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Of every writing transaction, whether it is kept."""
    noted: list[bool] = []
    write = Database.write

    def note(db: Database, *, kept: bool = False) -> AbstractContextManager[Session]:
        noted.append(kept)
        return write(db, kept=kept)

    monkeypatch.setattr(Database, "write", note)
    return noted


def test_the_mark_is_kept_before_the_carrier_is_asked(line: Line, kept: list[bool]) -> None:
    line.queues()
    marked: list[bool] = []
    line.carrier.before_reply = lambda _sid, _asked: marked.append(kept[-1])
    line.dispatches()
    assert marked == [True]
    assert kept.count(True) == 1


def test_a_sound_is_kept_before_the_carrier_has_none_any_more(line: Line, kept: list[bool]) -> None:
    with line.db.write() as session:
        session.add(
            Recording(
                purpose=Purpose.PROGRAMME,
                owner_id=line.person_id,
                call_sid="CA1",
                recording_sid="RE1",
                state=RecordingState.AT_CARRIER,
                look_at=line.now,
            )
        )
    carrier = Mock()
    carrier.fetch_recording.return_value = b"sound"
    recordings.run(replace(line.work, carrier=carrier))
    carrier.fetch_recording.assert_called_once_with("RE1")
    with line.db.read() as session:
        assert session.query(Recording).one().state is RecordingState.LEAVING
    assert kept[-1] is True
