"""Help is asked for again, or another evening is missed, when the ladder has come to its end and nobody has it."""

from __future__ import annotations

from models import AlertCause, AlertState, Person
from services import alerts
from tests.support.steps.alarm import calls_to, the_alert, unanswered
from tests.support.village import Village, Villager


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


def nobody_lifts(village: Village, **plan: str) -> tuple[Villager, Villager]:
    kari = village.elder("Kari", **plan)
    liv = village.contact("Liv", kari)
    for phone in (kari.phone, liv.phone, village.desk):
        phone.ignores_everything()
    return kari, liv


def is_alarmed(village: Village, elder: Villager, cause: AlertCause) -> None:
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, elder.id), cause)


def test_another_evening_missed_is_told_while_nobody_has_taken_the_first(village: Village) -> None:
    village.until("17:50", days=1)
    kari, liv = nobody_lifts(village, checkin="19:00")
    is_alarmed(village, kari, AlertCause.MISSED)
    village.until("18:50")
    before = calls_to(village, liv.number)
    village.until("19:25")
    assert calls_to(village, liv.number) == before + 1


def test_a_call_for_help_is_not_put_to_bed_at_nine(village: Village) -> None:
    helpless(village, at="20:00")
    village.until("21:05")
    before = calls_to(village, village.desk.number)
    village.until("22:05")
    assert calls_to(village, village.desk.number) >= before + 3
    assert the_alert(village).state is AlertState.OPEN


def test_at_night_who_was_told_of_a_call_for_help_is_told_once_that_the_line_goes_on(village: Village) -> None:
    _, liv = helpless(village, at="20:00")
    village.until("23:00")
    night = [text for text in liv.phone.inbox if "116117" in text]
    assert len(night) == 1 and "svar JA" in night[0] and "kl 08" not in night[0]


def test_in_the_morning_after_a_call_for_help_she_is_rung_first_and_then_her_contacts_again(village: Village) -> None:
    kari, liv = nobody_lifts(village)
    village.until("07:05", days=1)
    is_alarmed(village, kari, AlertCause.NEEDS_HELP)
    village.until("07:59")
    before = calls_to(village, liv.number)
    village.until("08:00")
    kari.phone.lets_ring()
    village.forward(minutes=1)
    assert calls_to(village, liv.number) == before + 1


def test_a_missed_evening_is_still_put_to_bed_at_nine(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.contact("Liv", kari).phone.ignores_everything()
    village.desk.ignores_everything()
    unanswered(village, kari)
    village.until("21:16")
    before = calls_to(village, village.desk.number)
    village.until("23:00")
    assert calls_to(village, village.desk.number) == before
