"""Help asked for from within Kveldsseto: the same key 3, and the same words, as in an evening call."""

from __future__ import annotations

from exchange import PhoneCall
from models import Alert, AlertOutcome, AlertState, SeatState
from tests.support.steps.alarm import she_confirms
from tests.support.steps.circle import come_in, gathered, it_is, joined, seat_of
from tests.support.village import Village, Villager


def test_the_star_leads_to_help_by_key_three_and_113_is_said_first(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    siri = village.contact("Siri", of=kari)
    joined(village, [kari, anna])
    it_is(village, "16:05")
    call, other = come_in(kari, anna)
    call.presses("*").hears("Treng du hjelp, trykk 3").presses("3").hears("ring ein ein tre", "frå til Siri").hangs_up()
    village.forward(seconds=40)
    kari.phone.is_not_rung()
    siri.answers().hears("Er du Siri").presses("1").hears("Kari ba om hjelp").hangs_up()
    siri.gets_sms("Kari")
    assert not other.ended


def test_who_asked_for_help_from_there_and_rings_in_is_asked_how_she_is_and_her_key_ends_it(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    siri = village.contact("Siri", of=kari)
    joined(village, [kari, anna])
    it_is(village, "16:05")
    call, _ = come_in(kari, anna)
    call.presses("*").hears("trykk 3").presses("3").hears("ring ein ein tre").hangs_up()
    village.forward(seconds=40)
    siri.phone.ignores_everything()
    call = kari.dials().hears("God dag, Kari", "Har du det bra, trykk 1").presses("1")
    call.hears("ringjer eg deg att").is_over()
    she_confirms(village, kari)
    village.forward(seconds=20)
    assert village.rows(Alert)[0].outcome is AlertOutcome.ELDER_ANSWERED
    assert "Det står bra til med Kari" in siri.phone.inbox[-1]


def test_who_pressed_three_by_mistake_comes_in_again_and_nobody_is_told(village: Village) -> None:
    (anna, _), (call, other) = gathered(village, 2)
    call.presses("*").hears("trykk 3").presses("3").hears("Trykte du feil, trykk 2").presses("2")
    call.hears("Då seier eg ikkje frå til nokon", "Vil du vere med, trykk 1").presses("1").waits(20)
    call.is_in_conference("", other.phone)
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.WITHDRAWN]
    assert seat_of(village, anna).state is SeatState.IN


# -- two who came in by one telephone


def two_and_the_star(village: Village) -> tuple[Villager, Villager, PhoneCall]:
    """Siri is to be told of Kari, Nils of Jon; one of the two presses the star, and then 3."""
    kari, anna = village.elder("Kari"), village.elder("Anna")
    jon = village.elder("Jon", number=kari.number)
    siri, nils = village.contact("Siri", of=kari), village.contact("Nils", of=jon)
    joined(village, [kari, jon, anna])
    it_is(village, "16:05")
    anna.answers().waits(4).presses("1")
    call = kari.answers().waits(4).presses("3").waits(15)
    call.presses("*").hears("Treng du hjelp, trykk 3").presses("3").hears("ring ein ein tre")
    return siri, nils, call


def test_of_two_at_one_telephone_the_one_who_is_named_is_helped(village: Village) -> None:
    siri, nils, call = two_and_the_star(village)
    call.hears("Treng Kari hjelp, trykk 1", "Treng Jon hjelp, trykk 2").presses("2").hears("frå til Nils").hangs_up()
    village.forward(seconds=40)
    nils.answers().hears("Er du Nils").presses("1").hears("Jon ba om hjelp").hangs_up()
    nils.gets_sms("Jon")
    siri.phone.is_not_rung()
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.WITHDRAWN, AlertState.OPEN]


def test_of_two_at_one_telephone_nobody_is_forgotten_who_hangs_up_before_a_name(village: Village) -> None:
    siri, _, call = two_and_the_star(village)
    call.hangs_up()
    village.forward(seconds=40)
    siri.answers().hears("Er du Siri").presses("1").hears("Kari ba om hjelp").hangs_up()
    siri.gets_sms("Kari")
