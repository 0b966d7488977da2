"""Two of one house ride in one car: it stands outside for both, and their telephone is rung once."""

from __future__ import annotations

from models import Message, StopState
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
