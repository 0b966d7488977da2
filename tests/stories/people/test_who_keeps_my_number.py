"""Who answers for the line, and what it keeps about me: key 6 in the main menu, and the text that asks a contact."""

from __future__ import annotations

import sqlalchemy as sa

from models import Community, Consent, ConsentPurpose
from services.desk import controller
from tests.stories.people.test_be_contact import named
from tests.support.builders import LINE
from tests.support.village import Village


def lom_answers(village: Village) -> None:
    with village.write() as session:
        controller.set_(session, session.scalars(sa.select(Community)).one(), "Lom kommune", "61 99 90 01")


def test_key_6_says_who_answers_for_the_line_what_is_kept_and_for_how_long(village: Village) -> None:
    lom_answers(village)
    kari = village.elder("Kari", checkin="19:00")
    call = kari.dials().hears("kva som skjer, trykk 1").presses("6")
    call.hears("Lom kommune har ansvar", "namnet og nummeret ditt", "30 dagar", "bli sletta", "Datatilsynet")
    call.hears("kva som skjer, trykk 1").hangs_up()


def test_the_menu_does_not_say_it(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    assert "trykk 6" not in str(kari.dials().hears("kva som skjer, trykk 1").hangs_up())


def test_a_stranger_hears_it_too_and_that_the_line_has_no_name(village: Village) -> None:
    lom_answers(village)
    call = village.stranger().dials(LINE)
    call.hears("trykk 1").presses("6").hears("Lom kommune har ansvar", "Namnet ditt har vi ikkje").hangs_up()


def test_a_contact_reads_who_has_the_number_from_whom_and_how_to_be_taken_out(village: Village) -> None:
    lom_answers(village)
    kari = village.elder("Kari", checkin="19:00")
    liv = named(village, "Liv", kari)
    village.forward(minutes=1)
    liv.gets_sms("Kari vil at vi", "har gitt oss nummeret ditt", "Lom kommune har ansvar", "bli sletta")


def test_a_contact_on_a_home_phone_hears_it(village: Village) -> None:
    lom_answers(village)
    kari = village.elder("Kari", checkin="19:00")
    liv = named(village, "Liv", kari, mobile=False)
    village.settle()
    call = liv.answers().hears("trykk 1").presses("1")
    call.hears("Kari vil at vi", "Lom kommune har ansvar", "Vil du bli sletta").presses("2").hangs_up()
    (answer,) = village.rows(Consent, person_id=liv.id, purpose=ConsentPurpose.BE_CONTACT)
    assert answer.given is False
