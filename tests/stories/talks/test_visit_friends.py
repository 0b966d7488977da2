"""A friend is asked about a visit, whatever telephone he has; and what becomes of it when he cannot come after all."""

from __future__ import annotations

from datetime import timedelta

from models import Agreement, Community, Contact, Person, Task, TaskKind, Visit, VisitState
from services.hours import duetime
from services.people import contact_asking
from services.talks import visits
from tests.support.village import Village, Villager

LANDLINE = "+4761200777"


def with_a_landline(village: Village, kari: Villager, *, phone2: bool = False) -> Villager:
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        person = session.get_one(Person, berit.id)
        person.phone, person.phone2 = LANDLINE, person.phone if phone2 else None
    return Villager(village, berit.id, "Berit", village.exchange.phone(LANDLINE))


def state(village: Village) -> VisitState:
    row: Visit
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


def agreed(village: Village, kari: Villager, berit: Villager) -> None:
    """Kari has asked for Saturday at two, and Berit has said yes."""
    kari.texts("BESØK LAURDAG 14").gets_sms("Eg spør Berit")
    village.settle()
    berit.gets_sms("besøk av deg")
    berit.texts("ja").gets_sms("Takk")
    village.settle()
    berit.gets_sms("avtalt")
    kari.gets_sms("avtalt")


def test_when_a_friend_calls_off_the_next_one_is_asked_at_once(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", of=kari)
    agreed(village, kari, berit)
    berit.texts("BESØK AV").gets_sms("avlyst")
    village.settle()
    kari.gets_sms("med Berit er avlyst")
    odd.gets_sms("Kari vil gjerne ha besøk", "28.11")
    odd.texts("ja").gets_sms("Takk")
    village.settle()
    kari.gets_sms("avtalt", "Odd")
    odd.gets_sms("avtalt", "Kari")


def test_when_a_friend_calls_off_and_no_other_is_there_the_desk_rings_her(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    agreed(village, kari, berit)
    berit.texts("BESØK AV").gets_sms("avlyst")
    village.settle()
    kari.gets_sms("med Berit er avlyst")
    kari.gets_sms("Ingen kunne kome", "Frivilligsentralen ringjer deg")
    assert [(task.kind, task.person_id) for task in village.rows(Task)] == [(TaskKind.TALK_WANTED, kari.id)]


def test_who_calls_off_herself_is_not_asked_about_further(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", of=kari)
    agreed(village, kari, berit)
    kari.texts("BESØK AV").gets_sms("avlyst")
    village.settle()
    berit.gets_sms("avlyst")
    odd.phone.has_no_sms()
    assert village.rows(Task) == []


def test_of_a_visit_at_eight_nobody_is_reminded_in_the_night_and_no_task_is_left(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    berit.texts("BESØK LAURDAG 8").gets_sms("skrive opp")
    village.until("08:10", days=2)
    for who in (kari, berit):
        who.gets_sms("Besøk er avtalt")
        who.gets_sms("Hugs besøket")
        who.phone.has_no_sms()
    assert village.rows(Task) == []


def test_two_hours_before_a_visit_both_are_reminded(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    berit.texts("BESØK FREDAG 14").gets_sms("skrive opp")
    village.until("11:59", days=1)
    for who in (kari, berit):
        who.gets_sms("Besøk er avtalt")
        who.phone.has_no_sms()
    village.until("12:01")
    for who in (kari, berit):
        who.gets_sms("Hugs besøket")


def test_the_hour_the_desk_was_given_is_the_one_she_reads(village: Village) -> None:
    """Nobody could come; the text is held back till the morning, when the desk has opened."""
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    village.until("22:00")
    kari.texts("BESØK LAURDAG 14").gets_sms("Eg spør Berit")
    village.forward(minutes=1)
    berit.phone.ignores_everything()
    with village.write() as session:
        (visit,) = session.query(Visit).all()
        visits.refuse(session, visit.id, session.get_one(Person, berit.id))
        session.get_one(Community, village.community_id).closed_days = [str(village.today + timedelta(days=1))]
    village.until("08:01", days=1)
    (task,) = village.rows(Task)
    by = duetime.local(task.due_at, village.community.zone)
    kari.gets_sms("Ingen kunne kome", f"{by:%d.%m} før kl {by.hour}")


def test_a_friend_who_has_been_asked_is_told_when_she_calls_it_off(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    kari.texts("BESØK LAURDAG 14").gets_sms("Eg spør Berit")
    village.settle()
    berit.gets_sms("besøk av deg")
    kari.texts("BESØK AV").gets_sms("Berit får vite det")
    village.settle()
    berit.gets_sms("med Kari er avlyst")
    berit.texts("JA").gets_sms("allereie ordna")


def test_a_friend_is_told_when_another_has_agreed_with_her_meanwhile(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", of=kari)
    for who in (kari, odd):
        who.phone.ignores_everything()
    kari.texts("BESØK LAURDAG 14")
    village.settle()
    berit.gets_sms("besøk av deg")
    odd.texts("BESØK LAURDAG 14")
    village.settle()
    berit.gets_sms("med Kari er avlyst")
    berit.texts("JA").gets_sms("allereie ordna")


def test_an_answer_that_comes_when_the_next_friend_is_asked_is_answered_as_one(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit, odd = village.friend("Berit", of=kari), village.friend("Odd", of=kari)
    for who in (kari, odd):
        who.phone.ignores_everything()
    kari.texts("BESØK MÅNDAG 14")
    village.settle()
    berit.gets_sms("besøk av deg")
    village.until("16:10", days=1)
    berit.texts("JA").gets_sms("allereie ordna")
