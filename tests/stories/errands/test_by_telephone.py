"""Kari asks for a ride to the shop by key, is fetched, and rings when she wants to go home. It is Thursday
afternoon."""

from __future__ import annotations

from datetime import datetime, timedelta

import sqlalchemy as sa

from exchange import PhoneCall
from models import Errand, ErrandState, Person, Ride, RideState, Stop, StopState, Task, TaskKind
from services import rides
from tests.support.builders import DESK
from tests.support.steps.driving import goes_on_an_errand
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager


def asks(call: PhoneCall) -> PhoneCall:
    """Tomorrow at eleven, to the shop; she will ring when she is ready."""
    call.hears("trykk 4").presses("4").hears("butikken, legen eller noko anna, trykk 3").presses("3")
    call.hears("Til butikken, trykk 1").presses("1").hears("Kva dag", "morgon, trykk 1").presses("1")
    call.hears("Klokka elleve, trykk 3").presses("3").hears("ringje når du er klar", "trykk 1").presses("1")
    return call.hears("Til butikken", "klokka elleve", "Du ringjer når du vil heim", "Stemmer det, trykk 1").waits(2)


def asked(village: Village) -> tuple[Villager, Villager]:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    asks(kari.dials()).presses("1").hears("Eg spør sjåførane", "Du får vite kven som hentar deg").hangs_up()
    village.settle()
    return kari, ola


def promised(village: Village) -> tuple[Villager, Villager]:
    """As if she had `asked`, and both had heard."""
    kari, ola = village.elder("Kari"), village.driver("Ola")
    goes_on_an_errand(village, ola, kari, what="shop")
    return kari, ola


def test_a_driver_is_asked_without_what_it_is_and_the_rider_hears_who_comes_and_when(village: Village) -> None:
    kari, ola = asked(village)
    ola.gets_sms("Kari (Garmo) til eit ærend", "Heim når vi seier frå")
    ola.texts("JA")
    ola.gets_sms("Du køyrer Kari til butikken", "Adressa kjem")
    ola.gets_sms("Du køyrer Kari Døme", "til butikken", "Heim når vi seier frå", "Hent frå 10.00")
    is_rung_within_five_minutes(village, kari)
    call = kari.answers().hears("Vil du høyre ho").presses("1")
    call.hears("Ola hentar deg mellom klokka ti og kvart over ti", "Ring Grendelinja når du vil heim").hangs_up()
    (ride,) = village.rows(Ride)
    assert ride.state is RideState.PROMISED


def comes_to(village: Village, at: datetime) -> None:
    village.forward(seconds=(at - village.now).total_seconds())


def out(village: Village) -> tuple[Villager, Villager]:
    """It is noon on Friday; she was reminded the afternoon before."""
    kari, ola = promised(village)
    kari.phone.ignores_everything()
    (errand,) = village.rows(Errand)
    comes_to(village, errand.starts_at + timedelta(hours=1))
    return kari, ola


def test_she_finds_her_quarter_of_an_hour(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    call = asks(kari.dials()).presses("3").hears("kvart over elleve").waits(2).presses("2").hears("klokka elleve")
    call.waits(2).presses("2").hears("kvart på elleve").waits(2).presses("1").hears("Eg spør sjåførane").hangs_up()
    (errand,) = village.rows(Errand)
    assert errand.starts_at.minute == 45
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()


def test_no_hour_is_offered_at_which_nobody_can_be_found(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    village.until("11:20", days=1)
    call = kari.dials().hears("trykk 4").presses("4").hears("trykk 3").presses("3").hears("trykk 1").presses("1")
    call.hears("Kva dag", "trykk 1").presses("1").hears("Klokka to, trykk 1", "Klokka fire, trykk 3").presses("3")
    call.hears("trykk 1").presses("1").hears("klokka fire", "Du ringjer når du vil heim").waits(2).presses("1")
    call.hears("Eg spør sjåførane").hangs_up()
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()


def test_she_rings_when_she_is_ready_and_her_driver_is_told_at_once(village: Village) -> None:
    kari, ola = out(village)
    kari.dials().hears("Er du klar til å kjøyre heim, trykk 1").presses("1").hears("til Ola no", "Vent der").hangs_up()
    village.settle()
    ola.gets_sms("Kari er klar og vil heim frå butikken no")
    ola.answers().hears("Hei, Ola").presses("1").hears("Kari er klar og vil heim no").hangs_up()
    (errand,) = village.rows(Errand)
    assert (errand.state, errand.ends_at) == (ErrandState.READY, errand.moved_at)
    kari.dials().hears("Skal eg seie det til sjåføren ein gong til, trykk 1", "hovudmenyen, trykk 2").hangs_up()


def test_a_short_errand_is_over_before_her_driver_has_said_anything(village: Village) -> None:
    kari, ola = promised(village)
    kari.phone.ignores_everything()
    (errand,) = village.rows(Errand)
    comes_to(village, errand.starts_at + timedelta(minutes=15))
    kari.dials().hears("Er du klar til å kjøyre heim, trykk 1").presses("1").hears("til Ola no").hangs_up()
    village.settle()
    ola.gets_sms("Kari er klar")
    ola.answers().hears("Hei, Ola").presses("1").hears("Kari er klar").hangs_up()


def test_who_waits_at_home_still_says_so(village: Village) -> None:
    kari, ola = promised(village)
    kari.phone.ignores_everything()
    (errand,) = village.rows(Errand)
    comes_to(village, errand.starts_at + timedelta(minutes=5))
    call = kari.dials().hears("klar til å kjøyre heim", "Ventar du heime på bilen enno, trykk 3").presses("3")
    call.hears("Ola skulle hente deg", "Har ikkje bilen kome, trykk 1").presses("1").hears("Eg seier det til Ola")
    call.hangs_up()
    village.settle()
    for phone in (ola.phone, village.exchange.phone(DESK)):
        phone.ignores_everything()
    (stop,) = village.rows(Stop)
    assert stop.state is StopState.NO_CAR


def test_a_driver_who_does_not_hear_that_she_waits_is_a_task_at_once(village: Village) -> None:
    kari, ola = out(village)
    kari.dials().hears("trykk 1").presses("1").hears("til Ola no").hangs_up()
    village.settle()
    ola.phone.ignores_everything()
    village.forward(minutes=2)
    assert [task.kind for task in village.rows(Task)] == [TaskKind.NOT_TOLD]


def test_nobody_who_is_to_drive_her_home_is_a_person_at_once(village: Village) -> None:
    kari, ola = out(village)
    with village.write() as session:
        ride = session.scalars(sa.select(Ride)).one()
        rides.cancel_promise(session, session.get_one(Person, ola.id), ride, told=False)
    call = kari.dials().hears("Er du klar til å kjøyre heim, trykk 1").presses("1")
    call.hears("Eg har ingen til å kjøyre deg heim").hangs_up()
    village.settle()
    for phone in (kari.phone, ola.phone, village.exchange.phone(DESK)):
        phone.ignores_everything()


def test_her_driver_cannot_come_once_she_is_ready_and_who_is_on_call_hears_it(village: Village) -> None:
    kari, ola = out(village)
    kari.dials().hears("trykk 1").presses("1").hears("til Ola no").hangs_up()
    village.settle()
    ola.phone.ignores_everything()
    with village.write() as session:
        rides.cancel_promise(session, session.get_one(Person, ola.id), session.scalars(sa.select(Ride)).one())
    village.forward(seconds=20)
    call = village.exchange.phone(DESK).answers().hears("vakt, trykk 1").presses("1")
    call.hears("Kari har ingen bil heim").hangs_up()
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()


def test_she_needs_it_no_more_and_her_driver_is_told(village: Village) -> None:
    kari, ola = promised(village)
    call = (
        kari.dials()
        .hears("trykk 4")
        .presses("4")
        .hears("trykk 3")
        .presses("3")
        .hears("Til butikken", "Ola hentar deg", "ikkje skyssen, trykk 4")
    )
    call.presses("4").hears("Du treng ikkje skyss", "Stemmer det, trykk 1").waits(2).presses("1")
    call.hears("Eg seier det til Ola").hangs_up()
    village.settle()
    ola.gets_sms("Du skal ikkje køyre Kari til butikken")
    assert [ride.state for ride in village.rows(Ride)] == [RideState.CANCELLED]
    assert [errand.state for errand in village.rows(Errand)] == [ErrandState.CANCELLED]


def test_her_driver_gives_it_back_and_another_is_asked(village: Village) -> None:
    kari, ola = promised(village)
    per = village.driver("Per", hamlet="Bøverdalen")
    ola.dials().hears("trykk 5").presses("5").hears("trykk 2").presses("2").hears("lova å kjøyre Kari").presses(
        "4"
    ).hears("Stemmer").waits(2).presses("1").hears("spør dei andre").hangs_up()
    village.settle()
    per.gets_sms("Kari (Garmo) til eit ærend")
    kari.answers().hears("Vil du høyre ho").presses("1").hears("Sjåføren din kan ikkje", "Eg spør andre").hangs_up()
    per.texts("JA")
    per.gets_sms("Du køyrer Kari til butikken")
    per.gets_sms("Hent frå")
    is_rung_within_five_minutes(village, kari)
    kari.answers().hears("Vil du høyre ho").presses("1").hears("Per hentar deg").hangs_up()


def test_nobody_can_and_she_is_told_while_the_desk_is_open(village: Village) -> None:
    kari, ola = asked(village)
    ola.gets_sms("til eit ærend")
    ola.texts("NEI")
    ola.gets_sms("Greitt")
    village.forward(hours=1)
    is_rung_within_five_minutes(village, kari)
    kari.answers().hears("Vil du høyre ho").presses("1").hears("ikkje funne nokon", "Frivilligsentralen").hangs_up()
    assert [ride.state for ride in village.rows(Ride)] == [RideState.UNFILLED]


def test_without_any_driver_it_is_the_desks_at_once(village: Village) -> None:
    kari = village.elder("Kari")
    asks(kari.dials()).presses("1").hears("ingen sjåfør å spørje no", "Frivilligsentralen").hangs_up()
    assert [ride.state for ride in village.rows(Ride)] == [RideState.UNFILLED]


def test_a_second_at_the_same_hour_is_one_sentence_and_the_first_stands(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    asks(kari.dials()).presses("1").hears("Eg spør sjåførane").hangs_up()
    call = (
        kari.dials()
        .hears("trykk 4")
        .presses("4")
        .hears("trykk 3")
        .presses("3")
        .hears("Til butikken", "skyss ein gong til, trykk 1")
        .presses("1")
    )
    call.hears("Kva skal du").presses("1").hears("Kva dag").presses("1").hears("Når").presses("3")
    call.hears("Heim etter ein time, trykk 2").presses("2").hears("Heim att er klokka tolv").waits(2)
    call.presses("1").hears("allereie bedt om skyss til den tida", "Til butikken").hangs_up()
    assert len(village.rows(Errand)) == 1
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()


def test_too_soon_is_one_sentence_and_she_chooses_again(village: Village) -> None:
    """A quarter of an hour earlier, and again, until nobody can be found."""
    kari, ola = village.elder("Kari"), village.driver("Ola")
    village.forward(hours=16)
    call = (
        kari.dials()
        .hears("trykk 4")
        .presses("4")
        .hears("trykk 3")
        .presses("3")
        .hears("trykk 3")
        .presses("3")
        .hears("Kva dag", "dag, trykk 1")
        .presses("1")
    )
    call.hears("Når").presses("1").hears("ein veg, trykk 4").presses("4").hears("Berre heim, trykk 2").presses("2")
    for _ in range(4):
        call.hears("Til legen", "får skyss heim").waits(2).presses("2")
    call.hears("klokka ti", "får skyss heim").waits(2)
    call.presses("1").hears("Så snart rekk eg ikkje", "Kva dag").hangs_up()
    assert village.rows(Errand) == []
    ola.phone.ignores_everything()


def test_her_husband_on_the_same_telephone_is_not_asked_whether_he_is_ready(village: Village) -> None:
    kari = village.elder("Kari")
    olav = village.elder("Olav", number=kari.number)
    ola = village.driver("Ola")
    call = kari.dials().hears("Kari", "trykk 1").presses("1")
    asks(call).presses("1").hears("Eg spør sjåførane").hangs_up()
    village.settle()
    for phone in (kari.phone, ola.phone):
        phone.ignores_everything()
    ola.texts("JA")
    (errand,) = village.rows(Errand)
    assert errand.person_id == kari.id
    comes_to(village, errand.starts_at + timedelta(minutes=30))
    kari.dials().hears("trykk 2").presses("2").hears("Olav").does_not_hear("klar til å kjøyre heim").hangs_up()
    kari.dials().hears("trykk 1").presses("1").hears("Er du klar til å kjøyre heim, trykk 1").hangs_up()
    assert olav.id != kari.id
