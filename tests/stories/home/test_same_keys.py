"""A key learnt in one call means the same in every other: 2 a talk, 3 help, 4 her own things, 5 her tasks.

The whole map is docs/keys.md (tests/whole/test_keys.py).
"""

from __future__ import annotations

from models import Alert, AlertCause, AlertState, Consent, ConsentPurpose, PersonRole, Role, Source, Task, TaskKind
from tests.support import builders
from tests.support.village import LINE, Village


def test_help_is_key_three_in_the_main_menu_too(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari)
    call = kari.dials().hears("Slå av ein prat, trykk 2", "Treng du hjelp, trykk 3", "Avtalane dine").presses("3")
    call.hears("legg på og ring ein ein tre", "Eg seier frå til Liv no").hangs_up()
    village.forward(minutes=1)
    liv.phone.ignores_everything()
    assert "Kari bad om hjelp" in liv.phone.inbox[-1]
    assert [(row.cause, row.state) for row in village.rows(Alert)] == [(AlertCause.NEEDS_HELP, AlertState.OPEN)]


def test_a_three_that_was_meant_for_something_else_is_taken_back_before_anybody_is_told(village: Village) -> None:
    kari = village.elder("Kari")
    liv = village.contact("Liv", kari)
    call = kari.dials().hears("trykk 3").presses("3").hears("Trykte du feil, trykk 2").presses("2")
    call.hears("Då seier eg ikkje frå til nokon", "Har du det bra, trykk 1").presses("1").hears(
        "kva som skjer"
    ).hangs_up()
    village.forward(minutes=2)
    liv.phone.ignores_everything()
    assert [row.state for row in village.rows(Alert)] == [AlertState.WITHDRAWN]


def test_help_may_be_said(village: Village) -> None:
    kari = village.elder("Kari")
    village.contact("Liv", kari).phone.ignores_everything()
    kari.dials().hears("trykk 3").says("hjelp").hears("legg på og ring ein ein tre").hangs_up()
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.NEEDS_HELP]


def test_an_elder_who_is_a_volunteer_hears_of_her_tasks_and_has_help_on_three_all_the_same(village: Village) -> None:
    kari = village.elder("Kari")
    village.contact("Liv", kari).phone.ignores_everything()
    with village.write() as session:
        session.add(PersonRole(person_id=kari.id, role=Role.VISIT_FRIEND, checked_at=village.now))
    call = kari.dials().hears("Frivilligoppgåver, trykk 5").does_not_hear("trykk 3")
    call.presses("3").hears("legg på og ring ein ein tre").hangs_up()
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.NEEDS_HELP]


def test_who_has_nobody_to_be_told_hears_113_and_is_given_a_person(village: Village) -> None:
    ola = village.driver("Ola")
    ola.dials().hears("trykk 5").presses("3").hears("ring ein ein tre", "Vi ringjer deg").is_over()
    village.stranger("+4761555555").dials(LINE).hears("kva som skjer").presses("3").hears(
        "ring ein ein tre", "Vi ringjer deg"
    ).is_over()
    assert village.rows(Alert) == []
    assert [row.kind for row in village.rows(Task)] == [TaskKind.CALL_BACK, TaskKind.CALL_BACK]


def test_in_opening_hours_113_is_said_before_the_desk_is_rung(village: Village) -> None:
    village.until("10:00", days=1)
    call = village.driver("Ola").dials().hears("trykk 5").presses("3").waits(12)
    assert "ring ein ein tre" in call.heard
    village.desk.answers().hears("Vil du ta samtalen").presses("1")
    call.hangs_up()


def test_a_contact_of_several_is_asked_which_of_them(village: Village) -> None:
    names = ("Kari", "Olga", "Anna", "Gerd")
    elders = [village.elder(name, checkin="19:00") for name in names]
    siri = village.contact("Siri", elders[0])
    with village.write() as session:
        for elder in elders[1:]:
            builders.contact(session, elder.id, siri.id)
        for elder in elders:
            purpose = ConsentPurpose.CONTACT_SAYS_AWAY
            session.add(Consent(person_id=elder.id, purpose=purpose, given=True, source=Source.DESK))
    call = siri.dials().hears("trykk 4").presses("4").hears("Er nokon du ser til borte, trykk 4").presses("4")
    call.hears("Er Kari borte, trykk 1", "Høyre fleire namn, trykk 4").does_not_hear("Gerd").presses("4")
    call.hears("Er Gerd borte, trykk 1").presses("1").hears("Då ringjer vi ikkje Gerd før").presses("1")
    call.hears("Takk").hangs_up()
