"""Key 3: 113 is said first, the contact hears of it after half a minute, and she may take it back."""

from __future__ import annotations

from models import (
    AlertState,
    Checkin,
    CheckinState,
    Task,
    TaskKind,
)
from tests.support.steps.alarm import the_alert
from tests.support.village import Village


def test_help_says_113_and_tells_the_contact_after_half_a_minute(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("3").hears("ring ein ein tre", "frå til Liv").hangs_up()
    village.settle()
    liv.phone.is_not_rung()
    village.forward(seconds=40)
    call = liv.answers().hears("Er du Liv").does_not_hear("Kari").presses("1")
    call.hears("Kari ba om hjelp", "ein ein tre").hangs_up()
    liv.gets_sms("Kari")


def test_help_and_silence_is_told_who_hears_of_it_and_gives_the_line_free(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    liv.phone.ignores_everything()
    village.until("19:00")
    call = kari.answers().hears("trykk 3").presses("3").stays_silent().stays_silent()
    call.hears("Eg seier frå til Liv", "ein ein seks, ein ein sju").is_over()


def test_help_taken_back_by_key_is_told_nobody(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    village.until("19:00")
    call = kari.answers().hears("trykk 3").presses("3").hears("Trykte du feil").presses("2")
    call.hears("ikkje frå til nokon").presses("1").hears("Godt å høyre").is_over()
    village.forward(minutes=5)
    liv.phone.is_not_rung()
    liv.phone.has_no_sms()
    assert the_alert(village).state is AlertState.WITHDRAWN
    assert village.rows(Checkin)[0].state is CheckinState.WELL


def test_help_taken_back_and_then_nothing_is_seen_to_by_the_desk(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("3").hears("Trykte du feil").presses("2").hangs_up()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.FOLLOW_UP]


def test_help_connects_to_the_contact_whose_key_takes_it(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    village.until("19:00")
    call = kari.answers().hears("trykk 3").presses("3").hears("snakke med Liv, trykk 1").presses("1").waits(8)
    leg = liv.answers().hears("Er du Liv, trykk 1").does_not_hear("Kari").presses("1")
    assert leg.shows == "+4761999000"
    call.listens().is_talking_with(liv.phone)
    call.hangs_up()
    village.forward(minutes=2)
    liv.gets_sms("Kari")
    assert the_alert(village).taken_by_id == liv.id
