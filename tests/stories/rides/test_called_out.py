"""Two of one house ride in one car: it stands outside for both, and their telephone is rung once. Who answers the
evening's question by text hears nothing of a call: she is written to, and never rung in vain."""

from __future__ import annotations

import sqlalchemy as sa

from models import About, CheckinPlan, HowAnswers, Message, Outbox, Person, Ride, StopState, Telling
from services import trips
from services.trips import outside
from tests.support.steps.driving import are_fetched, comes_to_be, stops
from tests.support.village import Village, Villager

S = StopState


def of_one_house(village: Village) -> tuple[Villager, Villager]:
    """Kari and Olav, whom Ola fetches at ten."""
    kari, ola = village.elder("Kari"), village.driver("Ola")
    olav = village.elder("Olav", number=kari.number)
    are_fetched(village, ola, kari, olav)
    comes_to_be(village, "10:05")
    return kari, ola


def test_the_car_stands_outside_for_both_and_they_are_rung_once(village: Village) -> None:
    kari, ola = of_one_house(village)
    ola.dials().hears("Neste er Kari").presses("1").hears("Eg ringjer Kari no").hangs_up()
    village.settle()
    kari.answers().hears("Ola står utanfor").presses("1").hears("God tur").hangs_up()
    assert stops(village) == {"Kari": S.HERE, "Olav": S.HERE}
    call = ola.dials().hears("står utanfor hjå Kari").presses("1").hears("står utanfor hjå Olav").presses("1")
    call.hears("Alle er med").hangs_up()
    village.settle()
    kari.phone.is_not_rung()
    assert stops(village) == {"Kari": S.ABOARD, "Olav": S.ABOARD}


def test_one_of_the_two_comes_out_and_the_other_does_not(village: Village) -> None:
    kari, ola = of_one_house(village)
    ola.texts("HER")
    kari.phone.ignores_everything()
    ola.texts("Kari er med")
    ola.texts("Han er ikkje heime")
    assert str(village.rows(Message)[-1].answer).startswith("Eg ringjer Olav no, og seier frå til kontaktane")
    assert stops(village) == {"Kari": S.ABOARD, "Olav": S.NOT_HOME}


def test_who_rings_while_it_stands_outside_hears_no_hour_any_more(village: Village) -> None:
    kari, ola = of_one_house(village)
    ola.texts("HER")
    kari.phone.ignores_everything()
    village.forward(minutes=2)
    call = kari.dials().hears("For Kari, trykk 1").presses("1").hears("Ola står utanfor med bilen no")
    call.hears("Vil du snakke med Ola").does_not_hear("mellom klokka").hangs_up()


def test_her_driver_hears_once_that_she_cannot_be_rung_however_often_it_is_refused(village: Village) -> None:
    kari, ola = of_one_house(village)
    (ride, _) = village.rows(Ride)
    with village.write() as session:
        trips.here(session, session.get_one(Person, ola.id), ride.id)
        row = session.scalars(sa.select(Outbox).where(Outbox.about == About.CAR_HERE)).one()
        outside.put_off(session, row)
    village.forward(seconds=20)
    with village.write() as session:
        outside.put_off(session, session.get_one(Outbox, row.id))
    assert len([one for one in village.rows(Telling) if one.about is About.RIDER_WAITS]) == 1
    for one in (kari, ola):
        one.phone.ignores_everything()


# -- who reads


def who_reads(village: Village, at: str) -> tuple[Villager, Villager]:
    """Anna, who answers the evening's question by text."""
    anna, ola = village.elder("Anna", mobile=True, checkin="19:00"), village.driver("Ola")
    with village.write() as session:
        session.scalars(sa.select(CheckinPlan)).one().answers = HowAnswers.TEXT
    are_fetched(village, ola, anna)
    anna.phone.ignores_everything()
    village.until("19:05")
    anna.texts("1")
    comes_to_be(village, at)
    return anna, ola


def test_who_reads_is_written_to_when_the_car_stands_outside(village: Village) -> None:
    anna, ola = who_reads(village, "10:05")
    ola.texts("Står ute")
    assert village.rows(Message)[-1].answer == "Eg skriv til Anna no. Kjem ingen ut, svar IKKJE HEIME."
    village.settle()
    anna.gets_sms("Ola står utanfor med bilen no")
    anna.phone.is_not_rung()


def test_who_reads_is_written_to_again_when_she_is_called_out_once_more(village: Village) -> None:
    anna, ola = who_reads(village, "10:05")
    ola.texts("Står ute").texts("Ho er ikkje heime")
    village.forward(minutes=1)
    (ride,) = village.rows(Ride)
    with village.write() as session:  # on his page
        trips.here(session, session.get_one(Person, ola.id), ride.id)
    village.forward(seconds=20)
    for _ in range(2):
        anna.gets_sms("Ola står utanfor med bilen no")
    for phone in (anna.phone, ola.phone, village.desk):
        phone.ignores_everything()


def test_her_driver_hears_that_what_was_written_to_her_did_not_arrive(village: Village) -> None:
    anna, ola = who_reads(village, "10:05")
    anna.phone.texts_end("undelivered", 30003)
    ola.texts("Står ute")
    village.forward(seconds=20)
    ola.gets_sms("Anna svarar ikkje")


def test_by_telephone_too_he_hears_that_she_is_written_to(village: Village) -> None:
    _anna, ola = who_reads(village, "10:05")
    ola.dials().hears("Neste er Anna").presses("1").hears("Eg sender Anna ei melding no").hangs_up()


def test_who_reads_is_written_to_when_it_is_late(village: Village) -> None:
    anna, ola = who_reads(village, "09:50")
    ola.texts("SEIN 20")
    village.settle()
    anna.gets_sms("Ola er forseinka", "10.20")
    anna.phone.is_not_rung()


def test_who_reads_is_written_to_when_her_driver_cannot_within_the_hour(village: Village) -> None:
    anna, ola = who_reads(village, "09:05")
    ola.texts("SKYSS AV").texts("JA")
    village.settle()
    anna.gets_sms("Sjåføren din til Fredagstreff", "kan ikkje likevel")
    anna.phone.is_not_rung()
