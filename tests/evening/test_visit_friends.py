"""A friend is asked about a visit, whatever telephone he has; and what becomes of it when he cannot come after all."""

from __future__ import annotations

from models import Agreement, Contact, Person, Visit, VisitState
from services import contact_asking
from tests.village import Village, Villager

LANDLINE = "+4761200777"


def with_a_landline(village: Village, kari: Villager, *, phone2: bool = False) -> Villager:
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        person = session.get_one(Person, berit.id)
        person.phone, person.phone2 = LANDLINE, person.phone if phone2 else None
    return Villager(village, berit.id, "Berit", village.exchange.phone(LANDLINE))


def state(village: Village) -> VisitState:
    (row,) = village.rows(Visit)
    return row.state


def test_a_friend_who_rings_back_after_a_missed_call_is_asked_about_the_visit(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = with_a_landline(village, kari)
    kari.texts("BESØK LAURDAG 14").gets_sms("Eg spør Berit")
    village.settle()
    berit.phone.lets_ring()
    village.settle()
    berit.dials().hears("Kari vil gjerne ha besøk av deg laurdag", "Passar det, trykk 1").presses("1").hangs_up()
    assert state(village) is VisitState.AGREED
    village.settle()
    kari.gets_sms("Besøk er avtalt", "Berit")
    berit.phone.ignores_everything()


def test_a_friend_who_hangs_up_without_an_answer_is_asked_again(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = with_a_landline(village, kari)
    kari.texts("BESØK LAURDAG 14").gets_sms("Eg spør Berit")
    village.settle()
    berit.answers().hears("melding").presses("1").hears("Kari vil gjerne ha besøk").hangs_up()
    village.forward(minutes=10, seconds=20)
    berit.answers().hears("melding").presses("1").hears("Kari vil gjerne ha besøk").presses("2").is_over()
    village.settle()
    kari.gets_sms("Ingen kunne kome")


def test_a_friend_whose_mobile_is_his_second_number_answers_where_he_was_asked(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = with_a_landline(village, kari, phone2=True)
    mobile = village.exchange.phone(village.rows(Person, id=berit.id)[0].phone2)
    kari.texts("BESØK LAURDAG 14").gets_sms("Eg spør Berit")
    village.settle()
    mobile.gets_sms("Kari vil gjerne ha besøk", "JA eller NEI")
    mobile.texts("JA").gets_sms("Takk")
    kari.phone.ignores_everything()
    mobile.ignores_everything()
    assert state(village) is VisitState.AGREED


def test_a_contact_whose_mobile_is_his_second_number_answers_where_he_was_asked(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", of=kari)
    mobile = liv.phone
    with village.write() as session:
        person = session.get_one(Person, liv.id)
        person.phone, person.phone2 = LANDLINE, person.phone
        contact = session.query(Contact).one()
        contact.agreement = Agreement.NOT_ASKED
        contact_asking.ask(session, contact)
    village.settle()
    mobile.gets_sms("Kari vil at vi seier frå til deg", "JA eller NEI")
    mobile.texts("JA").gets_sms("Då seier vi frå til deg")
    assert village.rows(Contact)[0].agreement is Agreement.YES
