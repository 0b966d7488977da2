"""A contact's JA counts for as long as nobody has the alert, whatever was answered before; after that it is thanked. A
NEI after a JA hands it on, in the night too."""

from __future__ import annotations

import sqlalchemy as sa

from models import Agreement, AlertCause, AlertOutcome, AlertState, Contact, ContactWay, Person
from services import alerts
from tests.support.steps.alarm import calls_to, confirms, takes_it_by_text, the_alert, unanswered
from tests.support.village import Village, Villager


def told(village: Village, *, mobile: bool = True) -> tuple[Villager, Villager]:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=mobile)
    village.desk.ignores_everything()
    return kari, liv


def test_who_said_no_may_say_yes_two_minutes_later(village: Village) -> None:
    kari, liv = told(village)
    liv.phone.ignores_everything()
    unanswered(village, kari)
    liv.texts("NEI")
    village.forward(minutes=2)
    takes_it_by_text(village, liv)
    assert the_alert(village).taken_by_id == liv.id


def test_who_said_no_and_then_reads_the_night_text_may_say_yes(village: Village) -> None:
    kari, liv = told(village)
    liv.phone.ignores_everything()
    unanswered(village, kari)
    liv.texts("NEI")
    village.until("21:10")
    assert "svar JA" in liv.phone.inbox[-1]
    takes_it_by_text(village, liv)
    assert the_alert(village).state is AlertState.TAKEN


def test_who_said_no_by_key_and_rings_back_is_asked_again(village: Village) -> None:
    kari, liv = told(village, mobile=False)
    unanswered(village, kari)
    liv.answers().hears("trykk 9").presses("1").hears("trykk 2").presses("2").hears("spør neste").is_over()
    call = liv.dials().hears("Er du Liv").presses("1").hears("Kari svarte ikkje").presses("1")
    call.hears("Legg på no").is_over()
    confirms(village, liv.phone).hears("Takk").hangs_up()
    assert the_alert(village).taken_by_id == liv.id


def test_a_yes_after_somebody_else_took_it_is_told_so(village: Village) -> None:
    kari, liv = told(village)
    nils = village.contact("Nils", kari)
    for contact in (liv, nils):
        contact.phone.ignores_everything()
    unanswered(village, kari)
    village.forward(minutes=11)
    takes_it_by_text(village, liv)
    nils.texts("JA")
    assert any("Nokon andre ser allereie til Kari" in words for words in nils.phone.inbox)


def test_a_yes_after_it_is_over_is_told_so(village: Village) -> None:
    kari, liv = told(village)
    liv.phone.ignores_everything()
    unanswered(village, kari)
    with village.write() as session:
        alerts.close(session, alerts.get(session, the_alert(village).id), AlertOutcome.FOUND_WELL)
    village.forward(minutes=1)
    liv.texts("JA")
    assert "er over" in liv.phone.inbox[-1]


def test_a_yes_to_an_alarm_is_not_taken_for_the_answer_to_an_older_question(village: Village) -> None:
    """Rung about her, and asked by text a while ago whether to be her contact at all."""
    kari, liv = told(village)
    with village.write() as session:
        contact = session.scalars(sa.select(Contact).where(Contact.person_id == liv.id)).one()
        contact.agreement, contact.way = Agreement.NOT_ASKED, ContactWay.CALL
    village.forward(minutes=1)
    liv.phone.ignores_everything()
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, kari.id), AlertCause.MISSED)
    village.forward(minutes=1)
    takes_it_by_text(village, liv)
    assert the_alert(village).taken_by_id == liv.id


def test_a_no_after_a_yes_at_night_rings_only_who_is_on_call_and_texts_the_contacts_why(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv, nils = village.contact("Liv", kari), village.contact("Nils", kari)
    for phone in (liv.phone, nils.phone, village.desk):
        phone.ignores_everything()
    unanswered(village, kari)
    village.until("22:00")
    takes_it_by_text(village, liv)
    village.until("23:30")
    before = calls_to(village, nils.number), calls_to(village, village.desk.number)
    liv.texts("NEI")
    village.forward(minutes=20)
    assert (calls_to(village, nils.number), calls_to(village, village.desk.number)) == (before[0], before[1] + 1)
    assert "Liv kan ikkje sjå til Kari likevel" in nils.phone.inbox[-1]
    takes_it_by_text(village, nils)
    assert (the_alert(village).state, the_alert(village).taken_by_id) == (AlertState.TAKEN, nils.id)
