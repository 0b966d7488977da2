"""Visits by key: each of several can be reached, and what is agreed is not asked for once more."""

from __future__ import annotations

from models import Visit, VisitState
from tests.support.village import Village, Villager


def with_visits(village: Village, *days: str) -> tuple[Villager, Villager]:
    """Berit has written down visits to Kari at two on these days, and Kari has been told."""
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    kari.phone.ignores_everything()
    berit.phone.ignores_everything()
    for day in days:
        berit.texts(f"BESØK {day} 14")
    return kari, berit


def states(village: Village) -> list[VisitState]:
    return [visit.state for visit in village.rows(Visit)]


def test_she_calls_off_the_second_of_two_visits(village: Village) -> None:
    kari, _ = with_visits(village, "LAURDAG", "SUNDAG")
    call = kari.dials().hears("prat, trykk 2").presses("2").hears("besøk, trykk 3").presses("3")
    call.hears("laurdag", "Neste besøk, trykk 2").presses("2").hears("tjueniande", "Avlyse dette, trykk 4").presses("4")
    call.hears("Avlyse besøket", "tjueniande").waits(2).presses("1").hears("avlyst").hangs_up()
    assert states(village) == [VisitState.AGREED, VisitState.CANCELLED]


def test_an_hour_that_is_agreed_is_said_to_be_agreed_when_it_is_asked_for_again(village: Village) -> None:
    kari, _ = with_visits(village, "LAURDAG")
    call = kari.dials().hears("prat, trykk 2").presses("2").hears("besøk, trykk 3").presses("3")
    call.hears("kjem på besøk").presses("1").hears("Kva dag").presses("2").hears("Når").presses("2")
    call.hears("Stemmer").waits(2).presses("1").hears("Berit kjem på besøk", "allereie avtalt")
    call.does_not_hear("Eg spør Berit").hangs_up()


def test_a_friend_calls_off_a_visit_by_key(village: Village) -> None:
    _, berit = with_visits(village, "LAURDAG")
    call = berit.dials().hears("trykk 5").presses("5").hears("bli ringd, trykk 4").presses("4")
    call.hears("Besøka dine, trykk 4").presses("4").hears("avtalt", "Kari", "Avlyse dette, trykk 4").presses("4")
    call.hears("Avlyse besøket laurdag").waits(2).presses("1").hears("avlyst").hangs_up()
    assert states(village) == [VisitState.CANCELLED]
