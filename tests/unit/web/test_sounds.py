"""What the carrier plays: an organiser's words by an address that was made for them, and nothing else."""

from __future__ import annotations

from datetime import timedelta

import clock
from models import Purpose, Recording, RecordingState, Talk, TalkState
from services.hours import links
from tests.support.desk import NOW, Desk


def spoken(desk: Desk, purpose: Purpose) -> int:
    with desk.db.write() as session:
        kari, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        talk = Talk(elder_id=kari.id, friend_id=berit.id, state=TalkState.TALKED, promised_by=NOW)
        session.add(talk)
        session.flush()
        row = Recording(
            owner_id=berit.id,
            purpose=purpose,
            talk_id=talk.id if purpose is Purpose.TALK else None,
            call_sid="CA1",
            sound=b"RIFF",
            state=RecordingState.KEPT,
            look_at=NOW,
        )
        session.add(row)
        session.flush()
        return row.id


def test_an_organisers_words_are_played_and_no_volunteers_note(desk: Desk) -> None:
    secret = desk.app.extensions["line"].settings.secret_key
    outsider = desk.app.test_client()
    words, note = spoken(desk, Purpose.PROGRAMME), spoken(desk, Purpose.TALK)
    answer = outsider.get(links.sound_path(secret, words))
    assert (answer.status_code, answer.mimetype, answer.data) == (200, "audio/wav", b"RIFF")
    assert outsider.get(links.sound_path(secret, note)).status_code == 404
    assert outsider.get(links.sound_path("another", words)).status_code == 404
    of_a_log = links.make(secret, links.TALK_LOG, {"recording": words})
    assert outsider.get(f"/sound/{of_a_log}.wav").status_code == 404


def test_an_address_is_over_after_three_days(desk: Desk) -> None:
    path = links.sound_path(desk.app.extensions["line"].settings.secret_key, spoken(desk, Purpose.PROGRAMME))
    with clock.replaced_by(lambda: NOW + timedelta(hours=73)):
        assert desk.app.test_client().get(path).status_code == 404
