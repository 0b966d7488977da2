"""What somebody has signed up for is moved, or called off and held after all: each is told in words of its own."""

from __future__ import annotations

from models import Occurrence, Signup, SignupState, Source
from services.signups import occurrences
from tests.support.village import Village, Villager


def joined(village: Village, *elders: Villager) -> int:
    occurrence_id = village.activity("Fredagstreff", days=3)
    with village.write() as session:
        session.add_all(
            Signup(occurrence_id=occurrence_id, person_id=one.id, state=SignupState.JOINED, source=Source.PHONE)
            for one in elders
        )
    return occurrence_id


def called_off(village: Village, occurrence_id: int) -> None:
    with village.write() as session:
        occurrences.call_off(session, session.get_one(Occurrence, occurrence_id))


def held_after_all(village: Village, occurrence_id: int) -> None:
    with village.write() as session:
        occurrences.hold_after_all(session, session.get_one(Occurrence, occurrence_id))
    village.forward(seconds=20)


def test_by_voice_she_hears_that_it_is_held_after_all(village: Village) -> None:
    kari = village.elder("Kari")
    off = joined(village, kari)
    called_off(village, off)
    village.forward(seconds=20)
    kari.answers().hears("melding til deg").presses("1").hears("avlyst").hangs_up()
    held_after_all(village, off)
    call = kari.answers().hears("melding til deg").presses("1")
    call.hears("Det blir halde likevel. Fredagstreff").does_not_hear("endra").hangs_up()


def test_by_text_she_reads_that_it_is_held_after_all(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    off = joined(village, kari)
    called_off(village, off)
    village.forward(seconds=20)
    kari.gets_sms("avlyst")
    held_after_all(village, off)
    assert "endra" not in kari.gets_sms("Det blir halde likevel: Fredagstreff").casefold()


def test_what_is_undone_before_it_has_reached_anybody_is_told_nobody(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True), village.elder("Per")
    off = joined(village, kari, per)
    called_off(village, off)
    held_after_all(village, off)
    village.forward(minutes=30)
    assert kari.phone.inbox == []
    per.phone.is_not_rung()


def test_by_voice_another_place_is_not_called_another_hour(village: Village) -> None:
    kari = village.elder("Kari")
    occurrence_id = joined(village, kari)
    with village.write() as session:
        row = session.get_one(Occurrence, occurrence_id)
        occurrences.move(session, row, starts_at=row.starts_at, ends_at=row.ends_at, place_id=None)
    village.forward(seconds=20)
    kari.answers().hears("melding til deg").presses("1").hears("Tid eller stad er endra. Fredagstreff").hangs_up()
