"""Texts are sent from a name, which nobody can answer: questions go by voice, and each text ends with the number to
ring."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import (
    Agreement,
    AlertState,
    Checkin,
    CheckinPlan,
    CheckinState,
    Contact,
    ContactWay,
    HowAnswers,
    Person,
    Question,
    Ride,
    RideState,
    Source,
    TalkLog,
    Visit,
    VisitState,
)
from services import rides, signups
from services.phones import channel
from services.talks import visits
from settings import TextChannel
from tests.support.steps.alarm import confirms, the_alert, unanswered
from tests.support.steps.talking import bridged, wants_talk
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager

NAME = "Grendelinja"
TO_RING = "ring 61 99 90 00."
pytestmark = pytest.mark.texts_from(NAME)


def wants_a_ride(village: Village, elder: Villager) -> None:
    occurrence = village.activity("Fredagstreff", days=2)
    with village.write() as session:
        signups.join(session, session.get_one(Person, elder.id), occurrence, source=Source.PHONE, wants_ride=True)


def contact_wants(village: Village, contact: Villager, way: ContactWay, agreement: Agreement = Agreement.YES) -> None:
    with village.write() as session:
        row = session.scalars(sa.select(Contact).where(Contact.person_id == contact.id)).one()
        row.way, row.agreement = way, agreement


def test_a_driver_is_asked_by_voice_and_reads_what_he_has_promised(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    wants_a_ride(village, kari)
    is_rung_within_five_minutes(village, ola)
    ola.phone.has_no_sms()
    ola.answers().hears("Hei, Ola", "trykk 1").presses("1").hears("Kari", "Fredagstreff").presses("1").hears(
        "Då hentar du Kari"
    ).hangs_up()
    village.forward(minutes=1)
    assert village.rows(Ride)[0].state is RideState.PROMISED
    assert ola.gets_sms("Du køyrer Kari").endswith(f"Kan du ikkje, {TO_RING}")
    assert kari.gets_sms("Ola hentar deg").endswith("Spørsmål? Ring 61 99 90 00.")
    assert village.rows(Question) == []
    assert {text.from_number for text in village.exchange.messages.values()} == {NAME}
    kari.phone.ignores_everything()


@pytest.mark.parametrize("way", [ContactWay.BOTH, ContactWay.SMS])
def test_a_contact_is_rung_and_reads_what_happened_and_whom_to_ring(village: Village, way: ContactWay) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    contact_wants(village, liv, way)
    unanswered(village, kari)
    is_rung_within_five_minutes(village, liv)
    words = liv.gets_sms("Kari svarte ikkje kl 19.20")
    assert words.endswith(f"Fare for liv: 113. Kan du sjå til Kari no, {TO_RING}")
    liv.phone.lets_ring()
    call = liv.dials().hears("Er du Liv, trykk 1").presses("1").hears("Kari svarte ikkje").presses("1")
    call.hears("Legg på no").is_over()
    confirms(village, liv.phone).hears("Takk").hangs_up()
    assert the_alert(village).state is AlertState.TAKEN
    assert len(liv.phone.calls) == 3
    liv.phone.ignores_everything()


def test_who_answers_by_text_is_rung(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    with village.write() as session:
        session.scalars(sa.select(CheckinPlan).where(CheckinPlan.person_id == kari.id)).one().answers = HowAnswers.TEXT
    village.until("19:00")
    kari.answers().hears("Har du det bra").presses("1").hears("Godt å høyre").is_over()
    assert village.rows(Checkin)[0].state is CheckinState.WELL


def test_a_friend_is_asked_by_voice_how_the_talk_was(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    call.waits(60).hangs_up()
    is_rung_within_five_minutes(village, berit)
    berit.answers().hears("Hei, Berit").presses("1").hears("Korleis var det").presses("1").hangs_up()
    assert [log.how_was_it for log in village.rows(TalkLog)] == [1]


def test_a_friend_is_asked_by_voice_for_a_visit(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        visits.ask(
            session, session.get_one(Person, kari.id), village.now + timedelta(days=1, hours=21), source=Source.PHONE
        )
    is_rung_within_five_minutes(village, berit)
    berit.answers().hears("Hei, Berit").presses("1").hears("besøk").presses("1").hangs_up()
    assert village.rows(Visit)[0].state is VisitState.AGREED
    village.forward(minutes=1)
    for one in (kari, berit):
        assert one.gets_sms("Besøk er avtalt").endswith(f"Passar det ikkje, {TO_RING}")


def test_somebody_is_asked_by_voice_whether_to_be_a_contact(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    contact_wants(village, liv, ContactWay.BOTH, Agreement.NOT_ASKED)
    is_rung_within_five_minutes(village, liv)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hangs_up()
    assert village.rows(Contact)[0].agreement is Agreement.YES
    kari.phone.ignores_everything()


def test_a_question_that_waited_to_be_texted_when_this_was_set_goes_by_voice(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    with channel.replaced_by(TextChannel()):
        occurrence = village.activity("Fredagstreff", days=2)
        with village.write() as session:
            person = session.get_one(Person, kari.id)
            signups.join(session, person, occurrence, source=Source.PHONE, wants_ride=True)
        with village.write() as session:
            rides.advance(session, village.now)
    is_rung_within_five_minutes(village, ola)
    ola.answers().hears("Hei, Ola", "trykk 1").presses("1").hears("Kari", "Fredagstreff").presses("2").hangs_up()
    ola.phone.has_no_sms()
    kari.phone.ignores_everything()


def test_who_cannot_be_rung_reads_that_she_may_ring_us(village: Village) -> None:
    """It asks for no answer by text, and so it goes out."""
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    village.exchange.faults.rule("code", code=20003, resource="Calls", action="create", times=None, number="")
    village.until("19:05")
    kari.gets_sms("Vi får ikkje ringt deg", "Ring 61 99 90 00 og trykk 1 om du har det bra")
    kari.dials().hears("Har du det bra").presses("1").hears("Godt å høyre").hangs_up()
    village.until("20:30")
    kari.phone.has_no_sms()
