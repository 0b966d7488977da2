"""The desk writes to somebody in its own words: it waits a moment, keeps quiet hours, and is read out where no text
comes through."""

from __future__ import annotations

import pytest

import clock
from models import DeskText, DeskUser, Outbox, OutboxState, Person, Telling, TellingState
from services.desk import users
from services.phones import texting
from services.reaching import writing
from services.reaching.writing import WhyNot
from tests.support.village import Village, Villager
from texts import desk

WORDS = "Fotpleiaren kjem til Garmo på torsdag klokka 12."


def writes(village: Village, person: Villager, words: str = WORDS) -> int | None:
    with village.write() as session:
        user = session.query(DeskUser).first() or users.add(
            session, village.community, "marit", "Marit", "a-long-password"
        )
        row = writing.write(session, session.get_one(Person, person.id), words, user)
        return row.id if row else None


def takes_back(village: Village, text: int | None) -> bool:
    with village.write() as session:
        return writing.take_back(session, session.get_one(DeskText, text))


def why_not(village: Village, person: Villager) -> WhyNot | None:
    with village.db.read() as session:
        return writing.way_to(session, session.get_one(Person, person.id)).why_not


def test_her_words_are_texted_as_they_stand_after_twenty_seconds(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    writes(village, kari)
    village.settle()
    kari.phone.has_no_sms()
    village.forward(seconds=40)
    assert kari.gets_sms("Fotpleiaren") == f"Grendelinja: {WORDS}"


@pytest.mark.parametrize("words", [WORDS, "Ønskjer du – òg – «time»? 🙂", "Č " * 90])
def test_what_was_shown_before_is_what_she_reads(village: Village, words: str) -> None:
    kari = village.elder("Kari", mobile=True)
    with village.db.read() as session:
        shown = desk.preview(session, session.get_one(Person, kari.id), words)
    writes(village, kari, words)
    village.forward(seconds=40)
    assert kari.gets_sms() == shown.words
    (row,) = village.rows(Outbox)
    assert (row.segments, row.number) == (shown.parts, shown.way.number)
    assert shown.exact is (words == WORDS)


def test_taken_back_while_it_waits_nothing_is_sent(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    text = writes(village, kari)
    assert takes_back(village, text)
    village.forward(minutes=5)
    kari.phone.has_no_sms()
    assert [row.state for row in village.rows(Telling)] == [TellingState.WITHDRAWN]


def test_what_has_gone_is_not_taken_back(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    text = writes(village, kari)
    village.forward(seconds=40)
    kari.gets_sms("Fotpleiaren")
    assert not takes_back(village, text)
    assert [row.state for row in village.rows(Telling)] == [TellingState.TOLD]


def test_what_the_carrier_is_being_asked_for_goes_out_though_the_first_asking_fails(village: Village) -> None:
    """The desk reads that it has gone."""
    kari = village.elder("Kari", mobile=True)
    text = writes(village, kari)
    with village.write() as session:
        row = session.query(Outbox).one()
        row.move(OutboxState.CLAIMED)
        row.move(OutboxState.SENDING)
        row.sending_at = clock.real()
    assert not takes_back(village, text)
    (row,) = village.rows(Outbox)
    assert row.withdrawn_at is None


def test_at_night_it_waits_for_the_morning(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.until("21:30")
    writes(village, kari)
    village.until("23:00").forward(hours=8)
    kari.phone.has_no_sms()
    village.until("08:01")
    kari.gets_sms("Fotpleiaren")


def test_what_cannot_be_delivered_is_read_out(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.phone.texts_end("undelivered", error_code=30003)
    writes(village, kari)
    village.forward(minutes=1)
    call = kari.answers().hears("Hei, Kari", "Eg har ei melding til deg", "trykk 1").presses("1")
    call.hears("Frivilligsentralen skriv til deg", "Fotpleiaren kjem til Garmo").hangs_up()


def test_a_landline_takes_no_text_and_nothing_is_written(village: Village) -> None:
    kari = village.elder("Kari")
    assert why_not(village, kari) is WhyNot.LANDLINE
    assert writes(village, kari) is None
    assert village.rows(Outbox) == []


def test_who_has_said_stopp_is_not_texted(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    with village.write() as session:
        texting.stop(session, village.community_id, kari.number)
    assert why_not(village, kari) is WhyNot.STOPPED
    assert writes(village, kari) is None


def test_who_has_no_telephone_is_not_texted(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    with village.write() as session:
        session.get_one(Person, kari.id).phone = None
    assert why_not(village, kari) is WhyNot.NO_NUMBER
