"""Kveldsseto and her evening call: whoever is looked for is met by that question before she comes in."""

from __future__ import annotations

from models import Alert, AlertState, Checkin, CheckinState
from tests.support.steps.circle import come_in, duetime_of, it_is, joined
from tests.support.village import Village, Villager


def looked_for(village: Village) -> tuple[Villager, Villager]:
    """Kari has missed her evening call, Siri is asked to look to her, and at 16.45 Kveldsseto begins."""
    kari, anna = village.elder("Kari", checkin="16:10"), village.elder("Anna")
    siri = village.contact("Siri", of=kari)
    joined(village, [kari, anna], at="16:45")
    for at in ("16:10", "16:20:30", "16:31"):
        it_is(village, at)
        kari.phone.lets_ring()
        village.settle()
    siri.phone.ignores_everything()
    village.desk.ignores_everything()
    village.forward(minutes=1)
    it_is(village, "16:45")
    return kari, anna


def test_an_alert_about_her_is_ended_by_her_own_key_before_she_comes_in(village: Village) -> None:
    kari, anna = looked_for(village)
    (other,) = come_in(anna)
    call = (
        kari.answers().hears("Kari", "Har du det bra, trykk 1", "Treng du hjelp, trykk 3").does_not_hear("Kveldsseto")
    )
    call.presses("1").hears("Alle som har fått melding", "Kveldsseto", "Vil du vere med, trykk 1").presses("1").waits(
        20
    )
    call.is_in_conference("", anna.phone)
    village.settle()
    other.hears("Kari er med")
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.CLOSED]


def test_no_key_to_the_question_closes_nothing_and_brings_nobody_in(village: Village) -> None:
    kari, anna = looked_for(village)
    anna.phone.ignores_everything()
    kari.answers().hears("Har du det bra").stays_silent().hears("ein gong til").stays_silent().is_over()
    assert [alert.state for alert in village.rows(Alert)] == [AlertState.OPEN]


def test_who_needs_help_is_helped_and_not_brought_in(village: Village) -> None:
    kari, anna = looked_for(village)
    come_in(anna)
    call = kari.answers().hears("trykk 3").presses("3").hears("ein ein tre", "Siri")
    call.is_in_no_conference().hangs_up()


def test_an_evening_call_that_is_due_is_answered_on_the_way_in(village: Village) -> None:
    kari, anna = village.elder("Kari", checkin="16:03"), village.elder("Anna")
    joined(village, [kari, anna])
    it_is(village, "16:03")
    kari.phone.lets_ring()
    village.settle()
    it_is(village, "16:05")
    come_in(anna)
    kari.answers().hears("Har du det bra, trykk 1").presses("1").hears("Vil du vere med").presses("1").waits(20)
    (checkin,) = village.rows(Checkin, due_at=duetime_of(village, "16:03"))
    assert checkin.state is CheckinState.WELL
