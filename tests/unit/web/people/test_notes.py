"""A spoken note on her page: heard by the desk alone, and every hearing is written down."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from models import Audit, Recording, RecordingState, Talk, TalkState
from tests.support.desk import NOW, Desk

SOUND = b"RIFF and so on"


@pytest.fixture
def kari(outsider: Desk) -> int:
    with outsider.db.write() as session:
        kari, berit = outsider.person(session, "Kari"), outsider.person(session, "Berit")
        talk = Talk(elder_id=kari.id, friend_id=berit.id, state=TalkState.TALKED, promised_by=NOW, bridged_at=NOW)
        session.add(talk)
        session.flush()
        note = Recording(talk_id=talk.id, owner_id=berit.id, call_sid="CA1", state=RecordingState.KEPT, look_at=NOW)
        note.sound = SOUND
        session.add(note)
        return kari.id


def looks(desk: Desk, kari: int) -> int:
    with desk.db.read() as session:
        wanted = sa.select(sa.func.count()).where(Audit.action == "heard_note", Audit.person_id == kari)
        return session.scalar(wanted) or 0


def test_the_desk_hears_it_from_her_page_and_that_is_written_down(kari: int, desk: Desk) -> None:
    page = desk.get(f"/desk/people/{kari}")
    assert "Talt merknad frå Berit" in page
    assert '<audio controls preload="none" src="/desk/notes/1/sound"' in page
    assert looks(desk, kari) == 0
    answer = desk.client.get("/desk/notes/1/sound")
    assert (answer.data, answer.mimetype) == (SOUND, "audio/wav")
    assert looks(desk, kari) == 1


def test_nobody_of_another_community_hears_it(kari: int, outsider: Desk) -> None:
    outsider.signs_in("nabo", "a-long-password")
    assert outsider.client.get("/desk/notes/1/sound").status_code == 404
    assert looks(outsider, kari) == 0


def test_what_is_gone_has_no_sound_and_no_button(kari: int, desk: Desk) -> None:
    with desk.db.write() as session:
        note = session.scalars(sa.select(Recording)).one()
        note.state, note.sound = RecordingState.GONE, None
    assert "<audio" not in desk.get(f"/desk/people/{kari}")
    assert "sletta då tida var ute" in desk.words(f"/desk/people/{kari}")
    assert desk.client.get("/desk/notes/1/sound").status_code == 404
