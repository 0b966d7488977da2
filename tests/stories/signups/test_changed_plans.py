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


def held_after_all(village: Village, occurrence_id: int) -> None:
    with village.write() as session:
        occurrences.call_off(session, session.get_one(Occurrence, occurrence_id))
        occurrences.hold_after_all(session, session.get_one(Occurrence, occurrence_id))


def test_by_voice_she_hears_that_it_is_held_after_all(village: Village) -> None:
    kari = village.elder("Kari")
    held_after_all(village, joined(village, kari))
    village.forward(seconds=20)
    call = kari.answers().hears("melding til deg").presses("1")
    call.hears("Det blir halde likevel. Fredagstreff").does_not_hear("endra").hangs_up()


def test_by_text_she_reads_that_it_is_held_after_all(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    held_after_all(village, joined(village, kari))
    village.forward(seconds=20)
    assert "endra" not in kari.gets_sms("Det blir halde likevel: Fredagstreff").casefold()


def test_by_voice_another_place_is_not_called_another_hour(village: Village) -> None:
    kari = village.elder("Kari")
    occurrence_id = joined(village, kari)
    with village.write() as session:
        row = session.get_one(Occurrence, occurrence_id)
        occurrences.move(session, row, starts_at=row.starts_at, ends_at=row.ends_at, place_id=None)
    village.forward(seconds=20)
    kari.answers().hears("melding til deg").presses("1").hears("Tid eller stad er endra. Fredagstreff").hangs_up()
