"""Somebody comes along: asked once she is bound and told, counted, fetched with her, and taken back by key."""

from __future__ import annotations

from models import Ride, Signup
from tests.support.village import Village, Villager

HEARD = "kva som skjer"


def joins(elder: Villager, *, ride: bool = False) -> None:
    call = elder.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1").hears("skyss")
    call = call.presses("1" if ride else "2").hears("Stemmer det").does_not_hear("saman med deg").presses("1")
    call.hears("Du er påmeld", "Kjem nokon saman med deg, trykk 3").presses("3")
    call.hears("Kjem ein, trykk 1", "Kjem to, trykk 2").does_not_hear("Kjem tre").presses("2")
    call.hears("sett opp 2 til", "Skyssen gjeld dykk alle" if ride else "Ha det bra").is_over()


def test_two_come_along_and_take_their_places_until_they_do_not(village: Village) -> None:
    kari, per = village.elder("Kari"), village.elder("Per")
    village.activity("Fredagstreff", days=3, maximum=3)
    joins(kari)
    assert [row.companions for row in village.rows(Signup)] == [2]
    per.dials().hears(HEARD).presses("1").hears("Det er fullt").hangs_up()
    call = (
        kari.dials()
        .hears(HEARD)
        .presses("4")
        .listens()
        .presses("1")
        .hears("Du er påmeld", "2 kjem saman med deg", "trykk 3")
    )
    call.presses("3").hears("Kjem ingen likevel, trykk 4").presses("4")
    call.hears("kjem du åleine").is_over()
    assert [row.companions for row in village.rows(Signup)] == [0]
    per.dials().hears(HEARD).presses("1").hears("2 plassar att").hangs_up()


def test_silence_leaves_her_joined_alone(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Fredagstreff", days=3)
    call = kari.dials().hears(HEARD).presses("1").listens().presses("1").listens().presses("2")
    call.hears("Stemmer det").presses("1").hears("Du er påmeld", "trykk 3").waits(60).is_over()
    assert [row.companions for row in village.rows(Signup)] == [0]


def test_the_driver_is_asked_to_fetch_all_of_them_and_who_is_off_brings_nobody(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    village.activity("Fredagstreff", days=3, maximum=3)
    joins(kari, ride=True)
    village.settle()
    assert "Kan du køyre Kari og 2 til" in ola.gets_sms("Kari og 2 til", "Fredagstreff")
    call = ola.dials().hears("trykk 5").presses("5").hears("skyss, trykk 2").presses("2")
    call.hears("Kari og 2 til vil gjerne ha skyss").presses("1").hears("Då hentar du Kari og 2 til").hangs_up()
    ola.phone.ignores_everything()
    kari.phone.ignores_everything()
    call = kari.dials().hears(HEARD).presses("4").listens().presses("1").listens().presses("4")
    call.hears("Stemmer det").presses("1").hears(HEARD).hangs_up()
    assert [row.companions for row in village.rows(Signup)] == [0]


def test_where_the_promised_car_is_full_she_hears_that_one_gets_there_without_it(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola", seats=1)
    village.activity("Fredagstreff", days=3)
    call = kari.dials().hears(HEARD).presses("1").listens().presses("1").listens().presses("1")
    call.hears("Stemmer det").presses("1").hears("Du er påmeld", "trykk 3").hangs_up()
    village.settle()
    ola.texts("JA")
    kari.answers().hears("Vil du høyre ho").presses("1").hears("Ola hentar deg").hangs_up()
    call = kari.dials().hears(HEARD).presses("4").listens().presses("1").hears("Ola hentar deg", "trykk 3").presses("3")
    call.hears("Kjem ein, trykk 1").presses("1").hears("Bilen har ikkje plass til alle").is_over()
    assert [(row.companions, ride.seats) for row in village.rows(Signup) for ride in village.rows(Ride)] == [(1, 1)]
    ola.phone.ignores_everything()


def test_nobody_is_asked_where_there_is_no_place_or_no_hall(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Kveldsseto", days=3, place="Telefon")
    call = kari.dials().hears(HEARD).presses("1").listens().presses("1").hears("Stemmer det").presses("1")
    call.hears("Du er påmeld").does_not_hear("saman med deg").is_over()
    kari.phone.ignores_everything()
