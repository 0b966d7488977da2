"""Defects a second pair of eyes found, each told as the evening in which it would have hurt."""

from __future__ import annotations

from datetime import timedelta

import pytest

import clock
from models import (
    Alert,
    AlertCause,
    AlertState,
    AlertTold,
    Checkin,
    CheckinState,
    Person,
    SilencedBy,
    Task,
    TaskKind,
)
from services import alerts, checkins
from services.checkins import tries, try_ends
from tests.support.village import Village, Villager


def _raised(village: Village, elder: Villager, cause: AlertCause, checkin: Checkin | None = None) -> int:
    with village.write() as session:
        return alerts.raise_(session, session.get_one(Person, elder.id), cause, checkin=checkin).id


def _evening_of(village: Village, elder: Villager, days_ago: int = 0) -> int:
    due = clock.now() - timedelta(days=days_ago, minutes=5)
    with village.write() as session:
        checkin = Checkin(
            person_id=elder.id,
            due_at=due,
            window_ends_at=due + timedelta(hours=1),
            state=CheckinState.MISSED,
        )
        session.add(checkin)
        session.flush()
        return checkin.id


def _take(village: Village, alert_id: int, contact: Villager) -> None:
    with village.write() as session:
        alerts.take(session, alert_id, session.get_one(Person, contact.id))


def test_a_taker_who_told_no_outcome_does_not_keep_the_next_evening_from_being_told(village: Village) -> None:
    kari = village.elder("Kari")
    son = village.contact("Siri", kari)
    son.phone.ignores_everything()
    first = _evening_of(village, kari)
    with village.write() as session:
        alert_id = alerts.raise_(
            session, session.get_one(Person, kari.id), AlertCause.MISSED, checkin=session.get_one(Checkin, first)
        ).id
    village.settle()
    _take(village, alert_id, son)
    village.exchange.advance(seconds=24 * 3600)
    second = _evening_of(village, kari)
    texts_before = len(son.phone.inbox)
    with village.write() as session:
        alerts.raise_(
            session, session.get_one(Person, kari.id), AlertCause.MISSED, checkin=session.get_one(Checkin, second)
        )
    village.forward(minutes=1)
    (alert,) = village.rows(Alert)
    assert (alert.state, alert.checkin_id, alert.taken_by_id) == (AlertState.OPEN, second, None)
    assert len(son.phone.inbox) > texts_before
    village.desk.ignores_everything()


def test_who_took_it_a_moment_ago_is_left_to_it_when_the_second_call_of_the_evening_is_missed(village: Village) -> None:
    kari = village.elder("Kari")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    alert_id = _raised(village, kari, AlertCause.MISSED)
    _take(village, alert_id, siri)
    second = _evening_of(village, kari)
    with village.write() as session:
        alerts.raise_(
            session, session.get_one(Person, kari.id), AlertCause.MISSED, checkin=session.get_one(Checkin, second)
        )
    assert village.rows(Alert)[0].state is AlertState.TAKEN


def test_a_second_call_for_help_is_told_although_the_first_was_taken(village: Village) -> None:
    kari = village.elder("Kari")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    alert_id = _raised(village, kari, AlertCause.NEEDS_HELP)
    village.settle()
    _take(village, alert_id, siri)
    texts_before = len(siri.phone.inbox)
    assert _raised(village, kari, AlertCause.NEEDS_HELP) == alert_id
    village.forward(minutes=1)
    assert village.rows(Alert)[0].state is AlertState.OPEN
    assert len(siri.phone.inbox) > texts_before


@pytest.mark.parametrize("key", [CheckinState.WELL, CheckinState.WANTS_TALK, CheckinState.NEEDS_HELP])
def test_a_key_counts_although_the_plan_silenced_the_evening_meanwhile(village: Village, key: CheckinState) -> None:
    kari = village.elder("Kari")
    village.contact("Siri", kari).phone.ignores_everything()
    with village.write() as session:
        now = clock.now()
        checkin = Checkin(
            person_id=kari.id, due_at=now, window_ends_at=now + timedelta(hours=1), state=CheckinState.PLANNED
        )
        session.add(checkin)
        session.flush()
        try_ends.silence(checkin, SilencedBy.RANG_IN)
        checkins.close(session, checkin, key)
        assert checkin.state is key


def test_who_presses_9_on_the_last_try_and_says_she_is_away_alarms_nobody(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    village.until("19:00")
    for _ in range(2):
        kari.phone.lets_ring()
        village.forward(minutes=10)
    call = kari.answers().hears("Kari").stays_silent().hears("trykk 9").presses("9").hears("på reise").presses("1")
    call.hears("Takk").is_over()
    village.forward(minutes=5)
    assert siri.phone.rings is None
    assert village.rows(Alert) == []
    assert TaskKind.SORT_OUT in {task.kind for task in village.rows(Task)}


def test_a_trembling_finger_does_not_answer_the_question_that_follows(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00", number="+4761200001")
    village.elder("Per", checkin="19:00", number="+4761200001").phone.ignores_everything()
    village.until("19:00")
    call = kari.answers().hears("For Kari").presses("1").waits(0.5).presses("1")
    call.hears("Har du det bra").hangs_up()
    states = {row.person_id: row.state for row in village.rows(Checkin) if row.due_at <= clock.now()}
    assert states[kari.id] is not CheckinState.WELL


def test_an_outcome_of_an_old_alert_does_not_close_a_new_call_for_help(village: Village) -> None:
    kari = village.elder("Kari")
    siri = village.contact("Siri", kari)
    alert_id = _raised(village, kari, AlertCause.MISSED)
    _take(village, alert_id, siri)
    call = siri.dials().listens()
    assert "gjekk" in call.heard
    _raised(village, kari, AlertCause.NEEDS_HELP)
    call.presses("1").listens().hangs_up()
    assert village.rows(Alert)[0].state is AlertState.OPEN
    siri.phone.ignores_everything()


def test_one_elder_whose_evening_cannot_be_planned_does_not_stop_the_others(
    village: Village, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    kari, per = village.elder("Kari", checkin="19:00"), village.elder("Per", checkin="19:00")
    whole = tries._move_on

    def breaks(session: object, checkin: Checkin, *more: object) -> None:
        if checkin.person_id == kari.id:
            raise RuntimeError("her row is broken")
        whole(session, checkin, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(tries, "_move_on", breaks)
    village.until("19:00")
    assert per.phone.is_rung()
    per.phone.ignores_everything()
    caplog.clear()


def test_a_number_that_is_wrong_is_not_rung_again_in_a_second_round(village: Village) -> None:
    kari = village.elder("Kari")
    siri, tor = village.contact("Siri", kari), village.contact("Tor", kari)
    siri.phone.ignores_everything()
    tor.phone.ignores_everything()
    alert_id = _raised(village, kari, AlertCause.MISSED)
    village.settle()
    with village.write() as session:
        alerts.wrong_number(session, alert_id, siri.number)
    village.forward(minutes=1)
    calls_before = len(siri.phone.calls)
    _raised(village, kari, AlertCause.NEEDS_HELP)
    village.forward(minutes=1)
    assert len(siri.phone.calls) == calls_before
    assert {row.ladder_pass for row in village.rows(AlertTold, person_id=tor.id)} == {1}


def test_what_she_hears_when_she_takes_help_back_is_true_after_somebody_was_told(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    village.until("19:00")
    call = kari.answers().hears("Treng du hjelp").presses("3").hears("ein ein tre")
    with village.write() as session:
        for alert in session.query(Alert).all():
            alert.next_rung_at = clock.now()
    village.settle()
    call.presses("2").hears("får vite at du har svart").does_not_hear("ikkje frå til nokon").hangs_up()
    village.forward(minutes=1)
