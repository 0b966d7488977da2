"""She has died while people were alarmed: what those hear who lift a telephone, and whom the desk is to ring."""

from __future__ import annotations

from models import Alert, AlertCause, AlertOutcome, Leaving, Person, Task, TaskKind, Visit
from services import alerts
from services.people import leaving
from tests.support.steps.circle import come_in, it_is, joined
from tests.support.village import Village, Villager


def alarm(village: Village, elder: Villager) -> int:
    with village.write() as session:
        alert_id = alerts.raise_(session, session.get_one(Person, elder.id), AlertCause.MISSED).id
    village.settle()
    return alert_id


def died(village: Village, alert_id: int, *, by: Villager) -> None:
    with village.write() as session:
        alert = session.get_one(Alert, alert_id)
        alerts.close(session, alert, AlertOutcome.DIED, by=session.get_one(Person, by.id))


def the_list(village: Village) -> str:
    (task,) = [task for task in village.rows(Task) if task.kind is TaskKind.TELL_OF_LEAVING]
    note: str = task.note
    return note


def taken_by_the_second(village: Village) -> tuple[int, Villager, Villager]:
    kari = village.elder("Kari")
    liv, nils = village.contact("Liv", kari, mobile=False), village.contact("Nils", kari, mobile=False)
    village.contact("Siri", kari, mobile=False)
    alert_id = alarm(village, kari)
    liv.phone.lets_ring()
    village.forward(minutes=10)
    nils.answers().hears("trykk 9").presses("1").listens().presses("1").hears("Takk").hangs_up()
    village.forward(seconds=20)
    return alert_id, liv, nils


def test_the_robot_says_nothing_of_it_in_a_message_that_rings_already(village: Village) -> None:
    alert_id, liv, nils = taken_by_the_second(village)
    call = liv.answers().hears("Er du Liv")
    died(village, alert_id, by=nils)
    call.presses("1").hears("Frivilligsentralen ringjer deg").does_not_hear("Kari").hangs_up()


def test_the_robot_says_nothing_of_it_in_an_alert_call_that_rings_already(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari, mobile=False)
    alert_id = alarm(village, kari)
    call = liv.answers().hears("Er du Liv")
    died(village, alert_id, by=kari)
    call.presses("1").hears("Frivilligsentralen ringjer deg").does_not_hear("avklart").is_over()


def test_a_yes_by_text_that_comes_too_late_is_told_nothing_of_it(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari)
    liv.phone.ignores_everything()
    alert_id = alarm(village, kari)
    died(village, alert_id, by=kari)
    liv.texts("JA")
    assert "Frivilligsentralen ringjer deg" in liv.phone.inbox[-1]


def test_who_said_it_stands_on_the_list_as_the_one_who_did(village: Village) -> None:
    alert_id, liv, nils = taken_by_the_second(village)
    liv.phone.ignores_everything()
    died(village, alert_id, by=nils)
    (line,) = [line for line in the_list(village).splitlines() if "Nils" in line]
    assert "meldte frå" in line and "ikkje høyrt meir" not in line


def test_her_contacts_who_were_not_reached_stand_on_the_list_and_nobody_twice(village: Village) -> None:
    alert_id, liv, nils = taken_by_the_second(village)
    liv.phone.ignores_everything()
    died(village, alert_id, by=nils)
    lines = the_list(village).splitlines()
    assert [[name for name in ("Liv", "Nils", "Siri") if name in line] for line in lines] == [
        ["Liv"],
        ["Nils"],
        ["Siri"],
    ]


def test_a_visit_a_friend_writes_down_afterwards_rings_nobody(village: Village) -> None:
    kari = village.elder("Kari")
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        leaving.leave(session, session.get_one(Person, kari.id), Leaving.DIED)
    for words in ("BESØK LAURDAG 14", "BESØK KARI LAURDAG 14"):
        berit.texts(words).gets_sms("Når skal besøket vere")
    village.forward(minutes=2)
    kari.phone.is_not_rung()
    assert village.rows(Visit) == []


def test_nobody_waits_in_kveldsseto_for_who_has_died(village: Village) -> None:
    anna, kari = village.elder("Anna"), village.elder("Kari")
    joined(village, [anna, kari])
    it_is(village, "16:05")
    (call,) = come_in(anna)
    kari.phone.ignores_everything()
    village.forward(minutes=1)
    with village.write() as session:
        leaving.leave(session, session.get_one(Person, kari.id), Leaving.DIED)
    village.forward(minutes=10)
    call.hears("Det er ingen andre her denne gongen").hangs_up()


def test_who_lifts_a_telephone_that_rings_for_kveldsseto_already_hears_no_name(village: Village) -> None:
    anna, kari = village.elder("Anna"), village.elder("Kari")
    joined(village, [anna, kari])
    it_is(village, "16:05")
    with village.write() as session:
        leaving.leave(session, session.get_one(Person, kari.id), Leaving.DIED)
    kari.answers().hears("Frivilligsentralen ringjer deg").does_not_hear("Kari", "Kveldsseto").is_over()
    anna.phone.ignores_everything()
