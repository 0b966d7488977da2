"""Help is asked for again, or another evening is missed, when the ladder has come to its end and nobody has it."""

from __future__ import annotations

from tests.evening.alarm import calls_to
from tests.village import Village, Villager


def helpless(village: Village, *, at: str = "19:00") -> tuple[Villager, Villager]:
    """She presses 3, and neither her contact nor who is on call lifts."""
    kari = village.elder("Kari", checkin=at)
    liv = village.contact("Liv", kari)
    liv.phone.ignores_everything()
    village.desk.ignores_everything()
    village.until(at)
    kari.answers().hears("trykk 3").presses("3").hears("ein ein tre").hangs_up()
    return kari, liv


def test_help_asked_for_again_is_told_again_when_nobody_took_the_first(village: Village) -> None:
    kari, liv = helpless(village)
    village.until("22:30")
    before = calls_to(village, liv.number)
    kari.dials().hears("prøvd å ringje").presses("3").hears("Eg seier frå til Liv no").hangs_up()
    village.forward(minutes=2)
    assert calls_to(village, liv.number) == before + 1


def test_help_asked_for_again_while_the_ladder_is_climbed_does_not_begin_it_anew(village: Village) -> None:
    kari, liv = helpless(village)
    village.forward(minutes=5)
    kari.dials().hears("prøvd å ringje").presses("3").hears("ein ein tre").hangs_up()
    village.forward(minutes=2)
    assert calls_to(village, liv.number) == 1


def test_another_evening_missed_is_told_while_nobody_has_taken_the_first(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    kari.phone.ignores_everything()
    liv.phone.ignores_everything()
    village.desk.ignores_everything()
    village.until("18:50", days=1)
    before = calls_to(village, liv.number)
    village.until("19:25")
    assert calls_to(village, liv.number) == before + 1
