"""Contacts answer alerts by text: who takes it, who cannot, and how it went."""

from __future__ import annotations

from datetime import timedelta

from models import (
    About,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    Outbox,
    OutboxState,
    Person,
    QuestionKind,
    Role,
)
from services import alerts
from services.alerts import rungs
from services.telling import conversations
from tests.support.hamlet import Hamlet
from tests.unit.sms.inbox import get, offered, on_our_call, open_question, rows, text


def alarmed(hamlet: Hamlet, *contacts: int) -> int:
    """An open alert about Ingebjørg, told to each contact by text."""
    elder = hamlet.person("Ingebjørg")
    with hamlet.db.write() as session:
        alert = alerts.raise_(session, session.get_one(Person, elder), AlertCause.MISSED)
        for contact in contacts:
            person = session.get_one(Person, contact)
            told = rungs.write_told(session, alert, person.phone, person)
            subject, until = {"alert": alert.id, "told": told.id}, hamlet.now + timedelta(hours=12)
            conversations.ask(session, person, QuestionKind.ALERT, subject, until)
        return int(alert.id)


def test_ja_takes_the_alert_and_asks_how_it_went(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    assert "Eg ringjer deg no" in (text(hamlet, kin, "Ja!") or "")
    assert get(hamlet, Alert, alert).state is AlertState.OPEN
    on_our_call(hamlet)
    assert get(hamlet, Alert, alert).taken_by_id == kin
    assert open_question(hamlet, kin) is QuestionKind.ALERT_OUTCOME


def test_how_it_went_is_asked_in_one_text_of_its_own(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alarmed(hamlet, kin)
    text(hamlet, kin, "JA")
    on_our_call(hamlet)
    assert [row.about for row in rows(hamlet, Outbox, person_id=kin, state=OutboxState.DUE)] == [About.ALERT_OUTCOME]


def test_that_she_died_is_asked_once_more_before_it_counts(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    text(hamlet, kin, "JA")
    on_our_call(hamlet)
    assert "død? Svar JA" in (text(hamlet, kin, "7") or "")
    assert get(hamlet, Alert, alert).state is AlertState.TAKEN
    text(hamlet, kin, "nei")
    assert open_question(hamlet, kin) is QuestionKind.ALERT_OUTCOME
    text(hamlet, kin, "7")
    assert "Eg ringjer deg no" in (text(hamlet, kin, "ja") or "")
    assert get(hamlet, Alert, alert).state is AlertState.TAKEN
    on_our_call(hamlet)
    assert get(hamlet, Alert, alert).outcome is AlertOutcome.DIED


def test_a_taker_who_cannot_after_all_hands_it_on_by_nei(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    text(hamlet, kin, "JA")
    on_our_call(hamlet)
    assert "nestemann" in (text(hamlet, kin, "NEI") or "")
    assert get(hamlet, Alert, alert).state is AlertState.OPEN


def test_the_outcome_by_text_ends_the_alert(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    text(hamlet, kin, "JA")
    on_our_call(hamlet)
    text(hamlet, kin, "2 var hos naboen")
    assert get(hamlet, Alert, alert).state is AlertState.TAKEN
    on_our_call(hamlet)
    closed = get(hamlet, Alert, alert)
    assert (closed.state, closed.outcome, closed.outcome_note) == (
        AlertState.CLOSED,
        AlertOutcome.AWAY,
        "var hos naboen",
    )


def test_nei_asks_the_next_at_once(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    text(hamlet, kin, "nei, kan ikkje no")
    assert get(hamlet, Alert, alert).next_rung_at == hamlet.now
    assert open_question(hamlet, kin) is None


def test_the_second_who_says_ja_hears_that_somebody_has(hamlet: Hamlet) -> None:
    kin, neighbour = hamlet.person("Kristoffer", Role.KIN), hamlet.person("Nabo", Role.KIN)
    alert = alarmed(hamlet, kin, neighbour)
    text(hamlet, kin, "JA")
    on_our_call(hamlet)
    assert "Nokon andre ser allereie til" in (text(hamlet, neighbour, "JA") or "")
    assert get(hamlet, Alert, alert).taken_by_id == kin


def test_nei_eg_har_det_bra_takes_and_declines_nothing(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    assert "JA eller NEI" in (text(hamlet, kin, "Nei, eg har det bra") or "")
    assert get(hamlet, Alert, alert).state is AlertState.OPEN
    assert open_question(hamlet, kin) is QuestionKind.ALERT


def test_the_on_call_number_takes_an_alert_and_says_how_it_went(hamlet: Hamlet) -> None:
    alert, on_call = alarmed(hamlet), "+4790777777"
    with hamlet.db.write() as session:
        row = session.get_one(Alert, alert)
        rungs.write_told(session, row, on_call, None)
    text(hamlet, on_call, "JA")
    on_our_call(hamlet)
    assert get(hamlet, Alert, alert).state is AlertState.TAKEN
    text(hamlet, on_call, "1")
    on_our_call(hamlet)
    assert get(hamlet, Alert, alert).outcome is AlertOutcome.FOUND_WELL


def test_an_alert_displaces_a_ride_which_is_asked_again(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    offered(hamlet, ola, 4)
    alarmed(hamlet, ola)
    assert open_question(hamlet, ola) is QuestionKind.ALERT
    text(hamlet, ola, "NEI")
    assert open_question(hamlet, ola) is QuestionKind.RIDE
    assert About.RIDE_OFFER in {row.about for row in rows(hamlet, Outbox, person_id=ola)}
