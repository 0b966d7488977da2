"""A driver cannot after all, an hour and a half before it begins: each he was to fetch hears so at once."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from models import About, Outbox, OutboxKind, Person, Ride, RideState, Source, Task, TaskKind, TaskState
from services import rides, signups
from services.desk import needs
from tests.support.steps.driven import driven_today
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager

SHARED = "+4761200300"


def gives_all_back(village: Village, ola: Villager) -> None:
    with village.write() as session:
        person = session.get_one(Person, ola.id)
        for ride in rides.promised_to_drive(session, person):
            rides.cancel_promise(session, person, ride)
    village.settle()


def hears_of_it(elder: Villager) -> None:
    call = elder.answers().hears("Det er Grendelinja", "trykk 1").does_not_hear("Kveldskaffi").presses("1")
    call.hears("Sjåføren din kan ikkje", "Eg spør andre", "før klokka halv seks").hangs_up()


def not_told(village: Village) -> list[int | None]:
    """Of their rides; a reminder that nobody heard is none of it."""
    open_ones = [row for row in village.rows(Task, state=TaskState.OPEN) if "soon" in row.subject]
    return [row.person_id for row in open_ones if row.kind is TaskKind.NOT_TOLD]


def rung_on_call(village: Village) -> list[Outbox]:
    told = village.rows(Outbox, about=About.RIDE_NOT_HEARD)
    return [row for row in told if row.kind is OutboxKind.CALL]


@pytest.mark.parametrize("mobile", [True, False])
def test_she_is_rung_at_once_whatever_telephone_she_has(village: Village, *, mobile: bool) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari", mobile=mobile)
    driven_today(village, ola, kari)
    gives_all_back(village, ola)
    hears_of_it(kari)
    village.forward(minutes=11)
    assert not any("kan ikkje likevel" in text for text in kari.phone.inbox)
    assert (not_told(village), rung_on_call(village)) == ([], [])


def test_two_on_one_telephone_are_rung_one_after_the_other(village: Village) -> None:
    ola = village.driver("Ola")
    jon, siri = village.elder("Jon", number=SHARED), village.elder("Siri", number=SHARED)
    driven_today(village, ola, jon, siri)
    gives_all_back(village, ola)
    hears_of_it(jon)
    is_rung_within_five_minutes(village, siri)
    hears_of_it(siri)
    assert not_told(village) == []


def test_another_who_takes_it_is_told_by_call_too(village: Village) -> None:
    ola, per, kari = village.driver("Ola"), village.driver("Per"), village.elder("Kari", mobile=True)
    driven_today(village, ola, kari)
    gives_all_back(village, ola)
    hears_of_it(kari)
    per.gets_sms("Kan du køyre Kari")
    per.texts("JA").gets_sms("Du køyrer Kari")
    kari.answers().hears("trykk 1").presses("1").hears("Per hentar deg").hangs_up()
    per.phone.ignores_everything()


def test_nobody_answers_so_it_is_a_task_at_once_and_then_whoever_is_on_call_hears_of_her(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari")
    driven_today(village, ola, kari)
    gives_all_back(village, ola)
    kari.phone.lets_ring()
    village.settle()
    assert (not_told(village), rung_on_call(village)) == ([kari.id], [])
    village.forward(minutes=10, seconds=20)
    kari.phone.lets_ring()
    village.settle()
    call = village.desk.answers().hears("trykk 1").presses("1")
    call.hears("Kari veit ikkje at skyssen er endra", "Kveldskaffi").hangs_up()
    kari.dials().hears("Sjåføren din kan ikkje").hangs_up()
    assert not_told(village) == []
    village.forward(minutes=12)
    assert len(rung_on_call(village)) == 1


def test_she_whom_nobody_is_found_for_before_she_is_reached_hears_both_at_once(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari")
    driven_today(village, ola, kari)
    gives_all_back(village, ola)
    kari.phone.lets_ring()
    village.until("17:31")
    assert [ride.state for ride in village.rows(Ride)] == [RideState.UNFILLED]
    kari.dials().hears("Sjåføren din kan ikkje", "ikkje funne nokon annan").hangs_up()
    village.desk.ignores_everything()


def test_he_may_go_back_on_it_when_he_should_be_on_his_way(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari")
    driven_today(village, ola, kari)
    village.until("17:45")
    ola.texts("SKYSS AV").texts("JA")
    call = kari.answers().hears("trykk 1").presses("1")
    call.hears("Sjåføren din kan ikkje", "ikkje funne nokon annan").hangs_up()
    assert [ride.state for ride in village.rows(Ride)] == [RideState.UNFILLED]


def test_he_gives_the_whole_car_back_by_one_key_and_hears_nothing_of_new_hours(village: Village) -> None:
    village.on_the_map()
    ola, kari, anna = village.driver("Ola"), village.elder("Kari"), village.elder("Anna")
    driven_today(village, ola, kari, anna)
    call = ola.dials().hears("Neste er Kari").presses("*").hears("Til hovudmenyen, trykk 2").presses("2")
    call.hears("trykk 5").presses("5").hears("trykk 2").presses("2").hears("lova å kjøyre Kari").presses("4").hears(
        "Stemmer det, trykk 1", "nokon av dei 2, trykk 4"
    )
    call.waits(2).presses("4").hears("spør dei andre").hangs_up()
    assert {ride.state for ride in village.rows(Ride)} == {RideState.WANTED}
    village.forward(minutes=1)
    assert not any("hentetider" in text for text in ola.phone.inbox)


def test_he_gives_the_whole_car_back_by_one_yes_to_a_text(village: Village) -> None:
    ola, kari, anna = village.driver("Ola"), village.elder("Kari"), village.elder("Anna")
    driven_today(village, ola, kari, anna)
    ola.texts("SKYSS AV").gets_sms("Du køyrer 2 til Kveldskaffi", "1 Kari, 2 Anna", "alle frå deg, svar JA")
    ola.texts("NEI").gets_sms("då køyrer du dei 2")
    ola.texts("SKYSS AV").texts("JA").gets_sms("spør dei andre sjåførane om å køyre dei 2")
    assert {ride.state for ride in village.rows(Ride)} == {RideState.WANTED}


def test_of_two_in_the_car_he_gives_one_back_by_its_number(village: Village) -> None:
    ola, kari, anna = village.driver("Ola"), village.elder("Kari"), village.elder("Anna")
    driven_today(village, ola, kari, anna)
    ola.texts("SKYSS AV").texts("SKYSS AV 2").gets_sms("lova å køyre Anna", "svar JA")
    ola.texts("JA")
    assert sorted(ride.state for ride in village.rows(Ride)) == [RideState.PROMISED, RideState.WANTED]


def test_the_day_before_a_mobile_is_texted_by_when_she_hears(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari", mobile=True)
    occurrence = village.activity("Fredagstreff", days=2)
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        signup = signups.join(session, person, occurrence, source=Source.PHONE, wants_ride=True).signup
        ride = rides.of_signup(session, signup) if signup is not None else None
        assert ride is not None
        rides.accept(session, session.get_one(Person, ola.id), ride.id, source=Source.PHONE, heard=True)
    village.settle()
    gives_all_back(village, ola)
    kari.gets_sms("Sjåføren din", "kan ikkje likevel", "innan fre 27.11 kl 18.00")
    kari.phone.ignores_everything()
    ola.phone.ignores_everything()


def test_who_has_no_telephone_is_told_by_her_contact_and_the_desk_reads_that_nobody_could(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari")
    siri = village.contact("Siri", kari)
    driven_today(village, ola, kari)
    with village.write() as session:
        session.get_one(Person, kari.id).phone = None
    gives_all_back(village, ola)
    call = siri.answers().hears("trykk 1").presses("1")
    call.hears("Sjåføren til Kari kan ikkje likevel", "Kari har ingen telefon, så sei frå").hangs_up()
    with village.db.read() as session:
        told = [needs.of(session, row) for row in session.scalars(sa.select(Task).filter_by(kind=TaskKind.NOT_TOLD))]
        assert [(one.what, one.task.person_id) for one in told] == [(needs.What.NO_TELEPHONE, kari.id)]
    village.until("17:29")
    is_rung_within_five_minutes(village, siri)
    call = siri.answers().hears("trykk 1").presses("1")
    call.hears("Kari har ingen skyss", "Frivilligsentralen ser på det").hangs_up()
    for phone in (siri.phone, village.desk):
        phone.ignores_everything()
