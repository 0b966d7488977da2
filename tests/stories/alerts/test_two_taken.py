"""One who has taken two alerts tells of both in one call, or text by text."""

from __future__ import annotations

from models import Alert, AlertCause, AlertOutcome, AlertState, Person
from services import alerts
from tests.support import builders
from tests.support.steps.alarm import confirms
from tests.support.village import Village, Villager


def takes_two(village: Village, *, mobile: bool) -> Villager:
    kari, ola = village.elder("Kari"), village.elder("Ola")
    liv = village.contact("Liv", kari, mobile=mobile)
    liv.phone.ignores_everything()
    with village.write() as session:
        builders.contact(session, ola.id, liv.id)
    with village.write() as session:
        for elder in (kari, ola):
            alert = alerts.raise_(session, session.get_one(Person, elder.id), AlertCause.MISSED)
            alerts.advance(session, village.now)
            alerts.take(session, alert.id, session.get_one(Person, liv.id))
    village.settle()
    return liv


def outcomes(village: Village) -> list[AlertOutcome | None]:
    return [row.outcome for row in village.rows(Alert)]


def test_a_taker_of_two_tells_of_both_in_one_call(village: Village) -> None:
    liv = takes_two(village, mobile=False)
    liv.dials().hears("Korleis gjekk det med Kari").presses("1").hears("Legg på no").is_over()
    call = confirms(village, liv.phone).hears("alt var vel med Kari").presses("1")
    call.hears("avklart", "Korleis gjekk det med Ola")
    call.presses("3").hears("Hadde falle, trykk 2").presses("2").hears("avklart").is_over()
    assert outcomes(village) == [AlertOutcome.FOUND_WELL, AlertOutcome.FELL]


def test_a_taker_of_two_who_cannot_see_to_the_first_is_asked_of_the_other(village: Village) -> None:
    village.desk.ignores_everything()
    liv = takes_two(village, mobile=False)
    call = liv.dials().hears("Korleis gjekk det med Kari").presses("4").hears("likevel, trykk 4").presses("4")
    call.hears("spør neste", "Korleis gjekk det med Ola").presses("1").hears("Legg på no").is_over()
    confirms(village, liv.phone).hears("alt var vel med Ola").presses("1").hears("avklart").is_over()
    assert [row.state for row in village.rows(Alert)] == [AlertState.OPEN, AlertState.CLOSED]


def test_a_taker_of_two_is_asked_of_the_second_when_the_first_is_answered(village: Village) -> None:
    liv = takes_two(village, mobile=True)
    assert not any("korleis Ola har det" in text for text in liv.phone.inbox)
    liv.texts("1")
    call = confirms(village, liv.phone).hears("alt var vel med Kari").presses("1")
    call.hears("Korleis gjekk det med Ola").hangs_up()
    village.forward(minutes=1)
    assert "korleis Ola har det" in liv.phone.inbox[-1]
    liv.texts("4")
    confirms(village, liv.phone).hears("hadde falle").presses("1").hears("avklart").is_over()
    assert outcomes(village) == [AlertOutcome.FOUND_WELL, AlertOutcome.FELL]
