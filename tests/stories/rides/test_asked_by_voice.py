"""A driver whose telephone takes no texts is asked by voice, and answers with a key."""

from __future__ import annotations

from exchange import PhoneCall
from models import Person, Ride, RideAnswer, RideAsk, RideState, Source
from services import signups
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager


def driver_at_home(village: Village, number: str = "+4761200888") -> Villager:
    ola = village.driver("Ola")
    with village.write() as session:
        session.get_one(Person, ola.id).phone = number
    return Villager(village, ola.id, "Ola", village.exchange.phone(number))


def wants_a_ride(village: Village, elder: Villager) -> None:
    occurrence = village.activity("Fredagstreff", days=2)
    with village.write() as session:
        signups.join(session, session.get_one(Person, elder.id), occurrence, source=Source.PHONE, wants_ride=True)


def asked(village: Village) -> tuple[Villager, Villager]:
    kari, ola = village.elder("Kari"), driver_at_home(village)
    kari.phone.ignores_everything()
    wants_a_ride(village, kari)
    is_rung_within_five_minutes(village, ola)
    return kari, ola


def hears_the_question(ola: Villager) -> PhoneCall:
    return ola.answers().hears("Hei, Ola", "trykk 1").does_not_hear("Kari").presses("1").hears("Kari", "Fredagstreff")


def test_yes_is_key_1_and_he_is_rung_about_it_no_more(village: Village) -> None:
    _, ola = asked(village)
    hears_the_question(ola).presses("1").hears("Då hentar du Kari").hangs_up()
    assert village.rows(Ride)[0].state is RideState.PROMISED
    village.forward(hours=2)
    ola.phone.is_not_rung()


def test_no_is_key_2(village: Village) -> None:
    _, ola = asked(village)
    hears_the_question(ola).presses("2").hangs_up()
    assert village.rows(RideAsk)[0].answer is RideAnswer.NO
    village.forward(hours=2)
    ola.phone.is_not_rung()


def test_who_hung_up_before_answering_is_asked_again(village: Village) -> None:
    _, ola = asked(village)
    hears_the_question(ola).hangs_up()
    village.forward(minutes=9)
    is_rung_within_five_minutes(village, ola)
    hears_the_question(ola).presses("1").hears("Då hentar du Kari").hangs_up()


def test_who_rings_in_is_asked_too(village: Village) -> None:
    _, ola = asked(village)
    ola.phone.lets_ring()
    ola.dials().hears("Kari", "Fredagstreff").presses("1").hears("Då hentar du Kari").hangs_up()
    assert village.rows(Ride)[0].state is RideState.PROMISED


def test_a_ride_that_another_took_while_it_rang_is_not_asked_about(village: Village) -> None:
    kari, ola = village.elder("Kari"), driver_at_home(village)
    per = village.driver("Per")
    kari.phone.ignores_everything()
    wants_a_ride(village, kari)
    is_rung_within_five_minutes(village, ola)
    call = ola.answers().hears("Hei, Ola", "trykk 1")
    per.gets_sms("Kan du køyre Kari")
    per.texts("JA").gets_sms("Du køyrer Kari")
    call.presses("1").does_not_hear("Kari").hangs_up()
    village.forward(minutes=1)
    per.phone.ignores_everything()
