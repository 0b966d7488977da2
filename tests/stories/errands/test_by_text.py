"""An elder who writes asks for a ride on an errand, says KLAR when she wants to go home, and SKYSS AV."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import Errand, ErrandState, Message, Person, Question, QuestionState, Ride, Source
from services import errands, rides
from services.hours import duetime
from tests.support.village import Village, Villager


def promised(village: Village) -> tuple[Villager, Villager]:
    """Tomorrow at eleven, to the doctor; Ola drives her."""
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        day = village.today + timedelta(days=1)
        starts_at = duetime.due_instant(day, errands.EARLIEST.replace(hour=11), person.community.zone)
        ride = errands.ask(session, person, errands.Wish("doctor", starts_at), source=Source.DESK)
        rides.accept(session, session.get_one(Person, ola.id), ride.id)
    village.settle()
    kari.gets_sms("Ola hentar deg heime", "til legen", "Svar KLAR når du vil heim")
    ola.gets_sms("Du køyrer Kari", "til legen")
    return kari, ola


def test_klar_tells_her_driver_at_once(village: Village) -> None:
    """He has said nothing on the road, and so she was asked whether the car came."""
    kari, ola = promised(village)
    (errand,) = village.rows(Errand)
    village.forward(seconds=(errand.starts_at + timedelta(minutes=40) - village.now).total_seconds())
    kari.gets_sms("Ventar du enno på bilen")
    kari.texts("Eg er ferdig")
    kari.gets_sms("Eg seier det til Ola no", "Vent der du er")
    ola.gets_sms("Kari er klar og vil heim frå legen no")
    assert [errand.state for errand in village.rows(Errand)] == [ErrandState.READY]
    assert [question.state for question in village.rows(Question)] == [QuestionState.EXPIRED], "a JA is of no car now"
    ola.answers().hears("Hei, Ola").presses("1").hears("Kari er klar og vil heim").hangs_up()


def test_klar_from_who_is_at_home_is_one_sentence(village: Village) -> None:
    kari, _ = promised(village)
    kari.texts("KLAR")
    kari.gets_sms("ikkje ute på noko ærend no")


def test_klar_while_she_waits_at_home_is_of_the_car_there(village: Village) -> None:
    kari, ola = promised(village)
    (errand,) = village.rows(Errand)
    village.forward(seconds=(errand.starts_at - timedelta(minutes=12) - village.now).total_seconds())
    for phone in (kari.phone, ola.phone, village.desk):
        phone.ignores_everything()
    kari.texts("Klar")
    assert "Ventar du heime på Ola, som skulle kome før kl 10.15? Svar JA" in str(village.rows(Message)[-1].answer)
    kari.texts("JA")
    assert village.rows(Message)[-1].answer == "Takk. Ola får vite det no."
    assert [errand.state for errand in village.rows(Errand)] == [ErrandState.PLANNED]
    kari.texts("KLAR").texts("NEI").texts("KLAR")
    assert [errand.state for errand in village.rows(Errand)] == [ErrandState.READY]


def test_skyss_av_takes_it_off_and_her_driver_is_told(village: Village) -> None:
    kari, ola = promised(village)
    kari.texts("SKYSS AV")
    kari.gets_sms("Ola får vite at du ikkje treng skyss til legen")
    ola.gets_sms("Du skal ikkje køyre Kari til legen")
    assert [errand.state for errand in village.rows(Errand)] == [ErrandState.CANCELLED]


def wishes(village: Village) -> list[tuple[str, str, str, str]]:
    """What is asked for, with its hours and how she is driven."""
    zone = village.community.zone
    rows = []
    with village.write() as session:
        for ride in session.scalars(sa.select(Ride).order_by(Ride.id)):
            hours = [f"{duetime.local(at, zone):%a %H.%M}" for at in (ride.goal.starts_at, ride.goal.ends_at)]
            rows.append((ride.goal.what, *hours, ride.how))
    return rows


def test_one_text_asks_for_it_and_the_answer_says_what_is_noted_and_how_it_is_taken_back(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    kari.texts("Skyss lege fredag 10.15")
    kari.gets_sms("Eg spør om skyss til legen", "fre 27.11 kl 10.15", "veit du kven", "når du svarar KLAR", "SKYSS AV")
    assert wishes(village) == [("doctor", "Fri 10.15", "Fri 12.15", "ready")]
    ola.gets_sms("Kari (Garmo) til eit ærend")
    kari.texts("SKYSS AV").gets_sms("då ordnar vi ikkje skyss til legen")
    assert [errand.state for errand in village.rows(Errand)] == [ErrandState.CANCELLED]
    ola.phone.ignores_everything()


def test_what_she_leaves_out_is_asked_for_and_she_answers_with_that_alone(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    kari.texts("Hei, eg treng skyss til butikken").gets_sms("Kva dag, og når", "FREDAG 10.15")
    kari.texts("i morgon").gets_sms("Når skal du vere der")
    kari.texts("kl 11, heim 12.30").gets_sms("Eg spør om skyss til butikken", "kl 11.00")
    assert wishes(village) == [("shop", "Fri 11.00", "Fri 12.30", "both")]
    kari.texts("skyss apotek fredag 11.30").gets_sms("allereie bedt om skyss til den tida")
    kari.texts("skyss fredag 14").gets_sms("Kvar vil du")
    kari.texts("Nei").gets_sms("då spør eg ikkje")
    assert len(wishes(village)) == 1
    ola.phone.ignores_everything()


def test_of_two_on_one_telephone_a_ride_asked_for_anew_is_not_hers_who_was_asked(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.elder("Olav", number=kari.number)
    ola = village.driver("Ola")
    kari.texts("skyss fredag 14").gets_sms("Kari", "Olav")
    kari.texts("Kari").gets_sms("Kvar vil du")
    kari.texts("Skyss apotek fredag 11.30").gets_sms("Kari", "Olav")
    assert wishes(village) == []
    kari.texts("Olav").gets_sms("Eg spør om skyss til apoteket")
    assert [ride.rider.first_name for ride in village.rows(Ride)] == ["Olav"]
    ola.phone.ignores_everything()


def test_what_is_not_understood_is_answered_with_an_example_and_a_day_may_be_that_of_what_she_has_joined(
    village: Village,
) -> None:
    kari = village.elder("Kari", mobile=True)
    kari.texts("Skyss til månen fredag").gets_sms("skjøna ikkje heilt", "SKYSS LEGE FREDAG 10.15")
    kari.texts("Skyss lege i dag kl 22").gets_sms("berre på dagtid")
    village.activity("Fredagstreff", days=1)
    kari.texts("KVA SKJER").gets_sms("Dette skjer")
    kari.texts("1").gets_sms("Vil du ha skyss")
    kari.texts("Skyss fredag").gets_sms("Eg spør om skyss til Fredagstreff")
    assert village.rows(Errand) == []


def test_who_asks_when_she_is_fetched_and_who_asks_whom_he_drives_read_it(village: Village) -> None:
    kari, ola = promised(village)
    kari.texts("Når blir eg henta?")
    kari.gets_sms("legen fre 27.11 kl 11.00: Ola hentar deg kl 10.00-10.15")
    ola.texts("Avtalane mine")
    ola.gets_sms("Du køyrer Kari til legen fre 27.11 kl 11.00, frå kl 10.00")
