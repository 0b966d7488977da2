"""Driver and rider reach each other through the line by one key; neither has the other's number unless both agreed."""

from __future__ import annotations

from models import ConsentPurpose, Person, Source
from services import rides, trips
from services.people import consent
from tests.stories.rides.test_driving import promised_by_ola
from tests.support.builders import LINE
from tests.support.steps.driven import driven_today
from tests.support.village import Village, Villager


def agrees(village: Village, *who: Villager) -> None:
    with village.write() as session:
        for one in who:
            person = session.get_one(Person, one.id)
            consent.record(session, person, ConsentPurpose.SHARE_NUMBER, given=True, source=Source.DESK)


def test_the_driver_rings_the_line_and_is_put_through_to_whom_he_fetches(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari")
    driven_today(village, ola, kari)
    call = ola.dials().hears("Vil du ringje Kari, trykk 4").presses("4").waits(4)
    hers = kari.answers()
    assert hers.shows == LINE
    hers.hears("Hei, Kari", "Ola vil gjerne snakke med deg", "trykk 1").presses("1").hears("set deg over")
    hers.is_talking_with(ola.phone)
    hers.waits(20).hangs_up()
    call.is_over()


def test_she_rings_the_line_and_is_put_through_to_her_driver(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari")
    driven_today(village, ola, kari)
    call = kari.dials().hears("Ola hentar deg mellom", "Vil du snakke med Ola, trykk 1").presses("1").waits(4)
    ola.answers().hears("Kari vil gjerne snakke med deg").presses("1").hears("set deg over").hangs_up()
    call.is_over()


def test_a_mailbox_is_put_through_to_nobody(village: Village) -> None:
    ola, kari = village.driver("Ola"), village.elder("Kari")
    driven_today(village, ola, kari)
    call = ola.dials().hears("trykk 4").presses("4").waits(4)
    kari.answers().stays_silent().stays_silent().stays_silent()
    call.waits(60).hears("fekk ikkje tak i Kari").is_over()


def test_of_several_in_the_car_the_next_is_first_and_key_3_is_another(village: Village) -> None:
    ola, kari, anna = village.driver("Ola"), village.elder("Kari"), village.elder("Anna")
    driven_today(village, ola, kari, anna)
    call = ola.dials().hears("Neste er Kari").presses("*")
    call.hears("snakke med Kari", "Til hovudmenyen, trykk 2", "ein annan i bilen, trykk 3").presses("3")
    call.hears("snakke med Anna, trykk 1").presses("2").hears("trykk 5").hangs_up()


def test_who_is_driven_another_day_comes_to_the_menu_at_once(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    promised_by_ola(village, kari, ola)
    for one in (kari, ola):
        one.phone.ignores_everything()
        one.dials().does_not_hear("snakke med").hangs_up()
    call = ola.dials().hears("trykk 5").presses("5").hears("trykk 2").presses("2")
    call.hears("Vil du snakke med Kari først, trykk 2").presses("2").waits(4)
    kari.answers().hears("Ola vil gjerne snakke med deg").presses("2")
    call.waits(5).hears("fekk ikkje tak i Kari").is_over()


def test_the_driver_is_texted_her_number_only_where_both_have_agreed(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    own, line = kari.number.removeprefix("+47"), LINE.removeprefix("+47")
    promised_by_ola(village, kari, ola)
    first = ola.gets_sms("Du køyrer Kari")
    assert (own in first, line in first) == (False, True)
    agrees(village, kari)
    with village.write() as session:
        person = session.get_one(Person, ola.id)
        (ride,) = rides.promised_to_drive(session, person)
        assert not trips.may_have_number(session, ride)
    agrees(village, ola)
    with village.write() as session:
        person = session.get_one(Person, ola.id)
        (ride,) = rides.promised_to_drive(session, person)
        rides.cancel_promise(session, person, ride, told=False)
        rides.accept(session, person, ride.id)
    village.settle()
    assert own in ola.gets_sms("Du køyrer Kari")
    for one in (kari, ola):
        one.phone.ignores_everything()
