"""At eight she is asked first, in the way she answers: by key, by text, or by two spoken answers in turn."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import About, Alert, AlertCause, AlertOutcome, CheckinPlan, HowAnswers, Outbox, OutboxKind, Person
from services import alerts
from tests.support.steps.alarm import calls_to, she_confirms, the_alert
from tests.support.village import Village, Villager


def missed(village: Village, answers: HowAnswers) -> tuple[Villager, Villager]:
    """Nobody has heard from her, nobody has taken it, and it is a minute to eight."""
    kari = village.elder("Kari", mobile=True, checkin="20:40")
    with village.write() as session:
        session.execute(sa.update(CheckinPlan).values(answers=answers, greeted_at=village.now, tries=1))
    liv = village.contact("Liv", kari, mobile=False)
    for phone in (kari.phone, liv.phone, village.desk):
        phone.ignores_everything()
    village.until("07:59", days=1)
    return kari, liv


def test_who_cannot_hear_is_texted_and_her_1_is_asked_once_more_on_our_call(village: Village) -> None:
    kari, _ = missed(village, HowAnswers.TEXT)
    village.until("08:00")
    assert [row.kind for row in village.rows(Outbox, about=About.ALERT_ELDER)] == [OutboxKind.TEXT]
    assert "God morgon, Kari" in kari.phone.inbox[-1]
    kari.texts("1")
    she_confirms(village, kari)
    assert the_alert(village).outcome is AlertOutcome.ELDER_ANSWERED


def test_who_is_texted_and_does_not_answer_has_the_ladder_begun_anew(village: Village) -> None:
    _, liv = missed(village, HowAnswers.TEXT)
    before = calls_to(village, liv.number)
    village.until("08:00")
    village.forward(minutes=6)
    assert calls_to(village, liv.number) == before + 1


def test_who_was_to_be_rung_in_the_forenoon_and_is_texted_the_next_morning_may_answer(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="10:00")
    with village.write() as session:
        session.execute(sa.update(CheckinPlan).values(answers=HowAnswers.TEXT, greeted_at=village.now, tries=1))
    for phone in (kari.phone, village.desk):
        phone.ignores_everything()
    village.until("10:10", days=1)
    # Who is on call is rung every quarter until nine.
    with village.write() as session:
        session.execute(sa.update(Alert).values(next_rung_at=village.now + timedelta(hours=10, minutes=40)))
    village.until("08:00", days=1)
    kari.texts("1")
    she_confirms(village, kari)
    assert the_alert(village).outcome is AlertOutcome.ELDER_ANSWERED


def test_who_cannot_press_is_asked_in_words(village: Village) -> None:
    kari, _ = missed(village, HowAnswers.SPEECH)
    village.until("08:00")
    call = kari.answers().hears("Har du det bra? Sei ja eller nei").says("ja")
    call.hears("Treng du hjelp no").says("nei").hears("Godt å høyre").is_over()
    assert the_alert(village).outcome is AlertOutcome.ELDER_ANSWERED


def test_who_presses_three_about_help_that_came_of_no_evening_call_hears_113_and_who_is_told(village: Village) -> None:
    kari = village.elder("Kari")
    village.contact("Liv", kari, mobile=False).phone.ignores_everything()
    village.desk.ignores_everything()
    village.until("07:05", days=1)
    with village.write() as session:
        alerts.raise_(session, session.get_one(Person, kari.id), AlertCause.NEEDS_HELP)
    village.until("08:00")
    call = kari.answers().hears("Treng du hjelp, trykk 3").presses("3").hears("ring ein ein tre", "frå til Liv no")
    call.hears("Trykte du feil, trykk 2").presses("2").hears("får vite at du har svart", "Har du det bra, trykk 1")
    call.presses("1").hears("Godt å høyre").is_over()
    assert the_alert(village).outcome is AlertOutcome.ELDER_ANSWERED
