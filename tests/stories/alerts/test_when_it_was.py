"""The hours a contact is told: when she asked for help, and which evening it was."""

from __future__ import annotations

from tests.support.steps.alarm import unanswered
from tests.support.village import Village, Villager


def alarmed(village: Village, *, mobile: bool, at: str = "19:20") -> tuple[Villager, Villager]:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari, mobile=mobile)
    village.desk.ignores_everything()
    unanswered(village, kari, at)
    return kari, liv


def test_the_hour_of_help_is_when_she_asked_and_not_when_she_was_first_missed(village: Village) -> None:
    kari, liv = alarmed(village, mobile=True)
    liv.phone.ignores_everything()
    village.until("20:30")
    kari.dials().hears("prøvd å ringje").presses("3").hears("ein ein tre").hangs_up()
    village.forward(minutes=2)
    assert "bad om hjelp kl 20.3" in liv.phone.inbox[-1]


def test_the_hour_of_help_is_said_as_when_she_asked(village: Village) -> None:
    kari, liv = alarmed(village, mobile=False)
    liv.phone.lets_ring()
    village.until("20:30")
    kari.dials().hears("prøvd å ringje").presses("3").hears("ein ein tre").hangs_up()
    liv.phone.ignores_everything()
    village.forward(minutes=2)
    liv.dials().hears("Er du Liv").presses("1").hears("ba om hjelp klokka halv ni").hangs_up()


def test_in_the_morning_it_is_said_that_it_was_yesterday_evening(village: Village) -> None:
    kari, liv = alarmed(village, mobile=False, at="20:40")
    liv.phone.ignores_everything()
    village.until("08:00", days=1)
    kari.phone.lets_ring()
    village.forward(seconds=40)
    liv.dials().hears("Er du Liv").presses("1").hears("tjue på ni i går kveld").hangs_up()


def test_in_the_morning_the_text_names_the_day(village: Village) -> None:
    kari, liv = alarmed(village, mobile=True, at="20:40")
    liv.phone.ignores_everything()
    village.until("08:00", days=1)
    kari.phone.lets_ring()
    village.forward(seconds=40)
    assert "20.40 tor 26.11." in liv.phone.inbox[-1]
