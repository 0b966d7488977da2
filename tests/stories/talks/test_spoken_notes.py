"""A note spoken after a talk: the volunteer's own voice, brought home, heard at the desk, gone after ninety days."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from exchange import PhoneCall
from models import Call, Direction, Person, Purpose, Recording, RecordingState, Talk, TalkLog
from services import recordings
from tests.support.steps.talking import bridged, wants_talk
from tests.support.village import Village, Villager

N = RecordingState


def logged(village: Village) -> tuple[Villager, Villager, PhoneCall]:
    """Kari and Berit have talked, and Berit has pressed the keys of the log; she is still on the line."""
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    kari.phone.ignores_everything()
    berit.phone.ignores_everything()
    wants_talk(village, kari)
    call, leg = bridged(village, kari, berit)
    leg.says("Eg er så glad for at du ringjer").hangs_up()
    call.hears("Korleis var det").presses("1").hears("Ingenting").presses("4").hears("følgjer opp").presses("2")
    return kari, berit, call.hears("notert", "nokre ord", "trykk 1", "leggje på")


def note(village: Village) -> Recording:
    row: Recording
    (row,) = village.rows(Recording)
    return row


def sound(village: Village) -> bytes | None:
    with village.db.read() as session:
        return session.scalar(sa.select(Recording.sound))


def test_a_note_is_fetched_deleted_at_the_carrier_and_kept_here_alone(village: Village) -> None:
    _, berit, call = logged(village)
    call.presses("1").hears("Snakk etter tonen").says("Ho gler seg til fredag.").presses("#")
    call.hears("teke vare på").is_over()
    (recording,) = village.exchange.recordings.values()
    assert recording.text == "Ho gler seg til fredag."
    village.settle()
    village.settle()
    row = note(village)
    assert (row.state, row.owner_id) == (N.KEPT, berit.id)
    assert (sound(village) or b"").startswith(b"RIFF")
    assert not village.exchange.recordings
    with village.db.read() as session:
        stored = session.connection().exec_driver_sql("SELECT sound FROM recording").scalar()
    assert b"RIFF" not in bytes(stored)


def test_without_the_key_nothing_is_recorded(village: Village) -> None:
    _, _, call = logged(village)
    call.hangs_up()
    village.settle()
    assert (village.rows(Recording), dict(village.exchange.recordings)) == ([], {})
    assert len(village.rows(TalkLog)) == 1


def test_who_says_nothing_leaves_no_note(village: Village) -> None:
    _, _, call = logged(village)
    call.presses("1").hears("Snakk etter tonen").waits(8)
    assert call.ended
    village.forward(minutes=3)
    assert (note(village).state, dict(village.exchange.recordings)) == (N.NOTHING, {})


def test_a_note_whose_webhook_was_lost_is_found_by_the_sweep(village: Village) -> None:
    """He hangs up while he speaks, and the carrier's word of it never comes."""
    _, _, call = logged(village)
    call.presses("1").hears("Snakk etter tonen").says("Ring dottera hennar.")
    village.exchange.faults.rule("lost", kind="voice", times=1)
    call.hangs_up()
    village.exchange.settle()
    village.exchange.problems.clear()
    assert note(village).state is N.EXPECTED
    village.forward(minutes=4)
    assert note(village).state is N.KEPT
    assert not village.exchange.recordings


def test_a_note_told_of_twice_is_one_and_deletion_is_asked_again(village: Village) -> None:
    _, _, call = logged(village)
    call.presses("1").hears("Snakk etter tonen").says("Alt vel.")
    call.presses("#").hears("teke vare på").is_over()
    with village.write() as session:
        assert not recordings.made(session, note(village).id, note(village).recording_sid or "", 3)
    village.exchange.faults.rule("500-before", resource="Recordings", action="delete", times=1)
    village.settle()
    assert note(village).state is N.LEAVING
    village.forward(minutes=3)
    assert note(village).state is N.KEPT
    assert not village.exchange.recordings


def test_after_ninety_days_the_sound_is_gone(village: Village) -> None:
    _, _, call = logged(village)
    call.presses("1").hears("Snakk etter tonen").says("Alt vel.").presses("#").hears("teke vare på")
    village.settle()
    village.settle()
    for days, state in ((89, N.KEPT), (90, N.GONE)):
        with village.write() as session:
            recordings.advance(session, note(village).created_at + timedelta(days=days))
        assert note(village).state is state
    assert sound(village) is None


def test_a_note_is_never_begun_on_a_dialled_leg(village: Village) -> None:
    kari, berit = village.elder("Kari"), village.friend("Berit")
    with village.write() as session:
        call = Call(community_id=village.community_id, sid="CA1", direction=Direction.LEG)
        talk = Talk(elder_id=kari.id, promised_by=village.now)
        session.add_all([call, talk])
        session.flush()
        with pytest.raises(ValueError, match="dialled leg"):
            recordings.begin(session, session.get_one(Person, berit.id), call, Purpose.TALK, talk_id=talk.id)
