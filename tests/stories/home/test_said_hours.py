"""An hour that may be of the morning or of the evening says which; this evening is "i kveld"."""

from __future__ import annotations

from models import Language, Person, Source
from services import signups
from tests.support.village import Village


def test_this_evening_is_said_with_its_hour(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Kveldskaffi", days=0, at="18:00")
    kari.dials().hears("trykk 1").presses("1").hears("i kveld klokka seks").does_not_hear("i dag").hangs_up()


def test_tomorrows_hour_says_that_it_is_in_the_evening_or_in_the_morning(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Morgontrim", at="08:00")
    village.activity("Kveldskaffi", at="20:00")
    call = kari.dials().hears("trykk 1").presses("1").hears("i morgon klokka åtte om morgonen").presses("2")
    call.hears("i morgon klokka åtte om kvelden").hangs_up()


def test_the_middle_of_the_day_is_said_as_before(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Fredagstreff", at="11:00")
    kari.dials().hears("trykk 1").presses("1").hears("klokka elleve").does_not_hear("formiddagen").hangs_up()


def test_bokmaal_says_the_same_and_english_as_before(village: Village) -> None:
    kari, anne = village.elder("Kari", language=Language.NB), village.elder("Anne", language=Language.EN)
    village.activity("Kveldskaffi", days=0, at="18:00")
    kari.dials().hears("trykk 1").presses("1").hears("i kveld klokka seks").hangs_up()
    anne.dials().hears("press 1").presses("1").hears("today", "six in the evening").hangs_up()


def test_the_promise_of_a_talk_says_that_it_is_this_evening(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.friend("Berit", of=kari).phone.ignores_everything()
    village.until("19:00")
    call = kari.answers().hears("trykk 3").presses("2")
    call.hears("Eg ringjer deg før halv åtte i kveld, same korleis det går").is_over()
    kari.phone.ignores_everything()
    village.forward(minutes=1)


def test_a_title_from_a_calendar_begins_a_sentence_also_behind_another(village: Village) -> None:
    kari = village.elder("Kari")
    wanted = village.activity("strikkegruppe", days=2)
    with village.write() as session:
        signups.join(session, session.get_one(Person, kari.id), wanted, source=Source.DESK, heard=True)
    village.until("10:00", days=1)
    call = kari.answers().hears("Eg har ei melding til deg").presses("1")
    call.hears("Hugs avtalen din. Strikkegruppe, i morgon klokka elleve.").hangs_up()
