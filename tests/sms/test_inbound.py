"""A text comes in: what it does, and that it does it once."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import (
    About,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    Checkin,
    CheckinPlan,
    CheckinState,
    Database,
    Message,
    Outbox,
    OutboxState,
    Person,
    Phone,
    Question,
    QuestionKind,
    QuestionState,
    Ride,
    RideAsk,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Talk,
    TalkLog,
    TalkState,
    Task,
    TaskKind,
)
from services import alert_round, alerts, conversations, signups, texting
from sms import inbound
from tests.services.hamlet import Hamlet, founded

LINE = "+4761999000"
SIDS = itertools.count(1)


@pytest.fixture
def hamlet(db: Database) -> Iterator[Hamlet]:
    with founded(db) as it:
        yield it


def text(hamlet: Hamlet, who: int | str, body: str, sid: str | None = None) -> str | None:
    number = who if isinstance(who, str) else get(hamlet, Person, who).phone
    return inbound.take_in(hamlet.db, LINE, number, body, sid or f"SM{next(SIDS):032d}")


def get(hamlet: Hamlet, kind: type, row_id: int) -> Any:
    with hamlet.db.read() as session:
        return session.get_one(kind, row_id)


def rows(hamlet: Hamlet, kind: type, **where: Any) -> list[Any]:
    with hamlet.db.read() as session:
        return list(session.scalars(sa.select(kind).filter_by(**where).order_by(kind.id)))


def open_question(hamlet: Hamlet, who: int) -> QuestionKind | None:
    found = rows(hamlet, Question, number=get(hamlet, Person, who).phone, state=QuestionState.OPEN)
    return found[0].kind if found else None


def set_fields(hamlet: Hamlet, kind: type, row_id: int, **values: Any) -> None:
    with hamlet.db.write() as session:
        row = session.get_one(kind, row_id)
        for name, value in values.items():
            setattr(row, name, value)


# -- the list, joining, cancelling


def test_the_list_is_numbered_soonest_first(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence(hamlet.now + timedelta(days=2), "Strikkegruppe")
    hamlet.occurrence(hamlet.now + timedelta(days=1), "Onsdagstreff")
    lines = (text(hamlet, kari, "KVA SKJER") or "").splitlines()
    assert [line.split()[:2] for line in lines[1:3]] == [["1", "Onsdagstreff"], ["2", "Strikkegruppe"]]


def test_an_empty_calendar_is_said_kindly(hamlet: Hamlet) -> None:
    assert "programmet" in (text(hamlet, hamlet.person(), "kva skjer") or "")


def test_a_number_from_the_list_joins_and_asks_about_a_ride(hamlet: Hamlet) -> None:
    kari, occurrence = hamlet.person(), hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    assert "skyss" in (text(hamlet, kari, "1") or "")
    assert [row.state for row in rows(hamlet, Signup, person_id=kari, occurrence_id=occurrence)] == [SignupState.JOINED]


def test_yes_to_the_ride_asks_the_drivers(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "PÅ 1")
    assert "tor 26.11 kl 18.00" in (text(hamlet, kari, "Ja takk") or "")
    assert [ride.state for ride in rows(hamlet, Ride)] == [RideState.WANTED]


def test_no_to_the_ride_makes_none(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "nei")
    assert rows(hamlet, Ride) == []
    assert open_question(hamlet, kari) is None


def test_joining_by_text_is_not_texted_a_second_time(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    assert rows(hamlet, Outbox) == []


def test_a_number_means_nothing_a_day_after_the_list(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    hamlet.now += timedelta(hours=25)
    text(hamlet, kari, "1")
    assert rows(hamlet, Signup) == []


def test_a_number_past_the_list_shows_the_list_again(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    assert "Fredagstreff" in (text(hamlet, kari, "7") or "")
    assert rows(hamlet, Signup) == []


def test_av_with_a_number_cancels(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "AV 1")
    assert [row.state for row in rows(hamlet, Signup)] == [SignupState.CANCELLED]


def test_av_alone_cancels_the_only_one(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "nei")
    assert "meld av" in (text(hamlet, kari, "AV") or "")


def test_av_alone_asks_which_of_two(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence(title="Bibliotekkafé")
    hamlet.occurrence(title="Herretrim")
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "PÅ 2")
    answer = text(hamlet, kari, "AV") or ""
    assert "1 Bibliotekkafé" in answer and "2 Herretrim" in answer
    assert {row.state for row in rows(hamlet, Signup)} == {SignupState.JOINED}


def test_what_is_full_offers_the_waiting_list(hamlet: Hamlet) -> None:
    first, kari, occurrence = hamlet.person("Ola"), hamlet.person(), hamlet.occurrence(maximum=1)
    with hamlet.db.write() as session:
        signups.join(session, session.get_one(Person, first), occurrence, source=Source.DESK)
    text(hamlet, kari, "KVA SKJER")
    assert "venteliste" in (text(hamlet, kari, "1") or "")
    assert rows(hamlet, Signup, person_id=kari) == []
    assert "venteliste" in (text(hamlet, kari, "JA") or "")
    assert [row.state for row in rows(hamlet, Signup, person_id=kari)] == [SignupState.WAITING]


def test_skyss_wants_a_ride_for_the_only_signup(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    text(hamlet, kari, "1")
    text(hamlet, kari, "nei")
    text(hamlet, kari, "SKYSS")
    assert [ride.state for ride in rows(hamlet, Ride)] == [RideState.WANTED]


def test_skyss_with_nothing_joined_says_how_to_begin(hamlet: Hamlet) -> None:
    assert "KVA SKJER" in (text(hamlet, hamlet.person(), "skyss") or "")


# -- away


def test_away_pauses_the_evening_calls_to_that_midnight(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    plan = hamlet._add(CheckinPlan(person_id=kari, days=[0, 1, 2], times=["19:00"]))
    assert "lau 5.12? Svar JA" in (text(hamlet, kari, "BORTE TIL 5.12") or "")
    assert "lau 5.12" in (text(hamlet, kari, "ja") or "")
    assert get(hamlet, CheckinPlan, plan).away_until == datetime.fromisoformat("2026-12-05T00:00+01:00")


def test_away_without_a_day_is_asked(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    plan = hamlet._add(CheckinPlan(person_id=kari, days=[0], times=["19:00"]))
    assert "BORTE TIL" in (text(hamlet, kari, "borte") or "")
    assert get(hamlet, CheckinPlan, plan).away_until is None


# -- STOPP, START, HJELP


def test_stopp_stops_texts_and_is_answered_once(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    assert "ingen fleire SMS" in (text(hamlet, kari, "STOPP") or "")
    with hamlet.db.read() as session:
        assert not texting.takes_sms(session, hamlet.community_id, get(hamlet, Person, kari).phone)


def test_the_carrier_s_stop_is_obeyed_in_silence(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    assert text(hamlet, kari, "Stop") is None
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(Phone.sms_stopped_at)).one() is not None


def test_start_undoes_stopp(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    text(hamlet, kari, "STOPP")
    text(hamlet, kari, "START")
    with hamlet.db.read() as session:
        assert texting.takes_sms(session, hamlet.community_id, get(hamlet, Person, kari).phone)


def test_nothing_but_start_undoes_stopp(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    text(hamlet, kari, "STOPP")
    text(hamlet, kari, "ja")
    with hamlet.db.read() as session:
        assert not texting.takes_sms(session, hamlet.community_id, get(hamlet, Person, kari).phone)


def test_hjelp_tells_the_line_s_number(hamlet: Hamlet) -> None:
    assert "61 99 90 00" in (text(hamlet, hamlet.person(), "Hjelp") or "")


# -- once


def test_a_second_delivery_gets_the_same_answer_and_does_nothing(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    first = text(hamlet, kari, "1", sid="SMtwice")
    assert text(hamlet, kari, "1", sid="SMtwice") == first
    assert len(rows(hamlet, Question)) == 1


def test_two_deliveries_at_once_are_one_text(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    answers: list[str | None] = []
    both = threading.Barrier(2)

    def deliver() -> None:
        both.wait()
        answers.append(text(hamlet, kari, "KVA SKJER", sid="SMrace"))

    threads = [threading.Thread(target=deliver) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers[0] == answers[1] is not None
    assert len(rows(hamlet, Message)) == 1


def test_an_error_is_kept_and_answered_kindly(hamlet: Hamlet, monkeypatch: pytest.MonkeyPatch) -> None:
    kari = hamlet.person()
    monkeypatch.setattr("sms.requests.whats_on", lambda turn: 1 / 0)
    assert "Orsak" in (text(hamlet, kari, "KVA SKJER") or "")
    [message] = rows(hamlet, Message)
    assert "ZeroDivisionError" in message.error
    assert [task.person_id for task in rows(hamlet, Task)] == [kari]


def test_a_firm_s_name_is_never_answered(hamlet: Hamlet) -> None:
    assert text(hamlet, "Telenor", "JA") is None


# -- strangers


def test_a_stranger_is_told_the_number(hamlet: Hamlet) -> None:
    assert "61 99 90 00" in (text(hamlet, "+4790999999", "hei") or "")


def test_a_stranger_is_answered_five_times_a_day(hamlet: Hamlet) -> None:
    answered = [text(hamlet, "+4790999999", "hei") for _ in range(6)]
    assert [words is not None for words in answered] == [True] * 5 + [False]
    hamlet.now += timedelta(hours=25)
    assert text(hamlet, "+4790999999", "hei") is not None


# -- two on one number


def two_on_one(hamlet: Hamlet) -> tuple[int, int]:
    kari, ola = hamlet.person("Kari"), hamlet.person("Ola")
    set_fields(hamlet, Person, ola, phone2=get(hamlet, Person, kari).phone)
    return kari, ola


def test_two_on_one_number_are_asked_which(hamlet: Hamlet) -> None:
    kari, ola = two_on_one(hamlet)
    hamlet.occurrence()
    text(hamlet, kari, "KVA SKJER")
    answer = text(hamlet, kari, "1") or ""
    assert "1 for Kari" in answer and "2 for Ola" in answer
    assert rows(hamlet, Signup) == []
    assert "påmeld" in (text(hamlet, kari, "2") or "")
    assert [row.person_id for row in rows(hamlet, Signup)] == [ola]


def test_the_list_needs_no_name(hamlet: Hamlet) -> None:
    kari, _ = two_on_one(hamlet)
    hamlet.occurrence()
    assert "Fredagstreff" in (text(hamlet, kari, "KVA SKJER") or "")


# -- rides


def offered(hamlet: Hamlet, driver: int, code: int, rider: str = "Kari") -> int:
    """A ride wanted by a new elder, and offered to the driver with that code."""
    elder, occurrence = hamlet.person(rider), hamlet.occurrence()
    with hamlet.db.write() as session:
        person = session.get_one(Person, elder)
        joined = signups.join(session, person, occurrence, source=Source.DESK, wants_ride=True)
        ride = session.scalars(sa.select(Ride).where(Ride.signup_id == joined.signup.id)).one()
        session.add(RideAsk(ride_id=ride.id, driver_id=driver, code=code))
        subject, until = {"ride": ride.id, "driver": driver}, hamlet.now + timedelta(days=2)
        conversations.ask(session, session.get_one(Person, driver), QuestionKind.RIDE, subject, until)
        return int(ride.id)


def test_a_driver_takes_the_only_ride_with_ja(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    ride = offered(hamlet, ola, 4)
    assert "Du køyrer Kari" in (text(hamlet, ola, "ja") or "")
    assert get(hamlet, Ride, ride).driver_id == ola


def test_a_bare_ja_to_several_rides_asks_which(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    first, second = offered(hamlet, ola, 4), offered(hamlet, ola, 5, "Anna")
    answer = text(hamlet, ola, "JA") or ""
    assert "4 Kari" in answer and "5 Anna" in answer
    assert {get(hamlet, Ride, ride).state for ride in (first, second)} == {RideState.WANTED}


def test_a_code_names_the_ride(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    first, second = offered(hamlet, ola, 4), offered(hamlet, ola, 5, "Anna")
    text(hamlet, ola, "JA 5")
    assert get(hamlet, Ride, first).state is RideState.WANTED
    assert get(hamlet, Ride, second).driver_id == ola


def test_nei_declines_the_ride(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    ride = offered(hamlet, ola, 4)
    text(hamlet, ola, "NEI 4")
    assert get(hamlet, Ride, ride).state is RideState.WANTED
    assert open_question(hamlet, ola) is None


def test_a_ride_somebody_else_took_is_said_to_be_found(hamlet: Hamlet) -> None:
    ola, per = hamlet.driver(), hamlet.driver("Per")
    ride = offered(hamlet, ola, 4)
    hamlet._add(RideAsk(ride_id=ride, driver_id=per, code=1))
    text(hamlet, per, "JA 1")
    text(hamlet, ola, "JA 4")
    assert get(hamlet, Ride, ride).driver_id == per


# -- alerts


def alarmed(hamlet: Hamlet, *contacts: int) -> int:
    """An open alert about Ingebjørg, told to each contact by text."""
    elder = hamlet.person("Ingebjørg")
    with hamlet.db.write() as session:
        alert = alerts.raise_(session, session.get_one(Person, elder), AlertCause.MISSED)
        for contact in contacts:
            person = session.get_one(Person, contact)
            told = alert_round.write_told(session, alert, person.phone, person)
            subject, until = {"alert": alert.id, "told": told.id}, hamlet.now + timedelta(hours=12)
            conversations.ask(session, person, QuestionKind.ALERT, subject, until)
        return int(alert.id)


def test_ja_takes_the_alert_and_asks_how_it_went(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    assert "Takk for at du ser til Ingebjørg" in (text(hamlet, kin, "Ja!") or "")
    assert get(hamlet, Alert, alert).taken_by_id == kin
    assert open_question(hamlet, kin) is QuestionKind.ALERT_OUTCOME


def test_how_it_went_is_asked_in_one_text_of_its_own(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alarmed(hamlet, kin)
    text(hamlet, kin, "JA")
    assert [row.about for row in rows(hamlet, Outbox, person_id=kin, state=OutboxState.DUE)] == [About.ALERT_OUTCOME]


def test_that_she_died_is_asked_once_more_before_it_counts(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    text(hamlet, kin, "JA")
    assert "gått bort? Svar JA" in (text(hamlet, kin, "7") or "")
    assert get(hamlet, Alert, alert).state is AlertState.TAKEN
    text(hamlet, kin, "nei")
    assert open_question(hamlet, kin) is QuestionKind.ALERT_OUTCOME
    text(hamlet, kin, "7")
    assert "Roboten seier ikkje" in (text(hamlet, kin, "ja") or "")
    assert get(hamlet, Alert, alert).outcome is AlertOutcome.DIED


def test_a_taker_who_cannot_after_all_hands_it_on_by_nei(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    text(hamlet, kin, "JA")
    assert "nestemann" in (text(hamlet, kin, "NEI") or "")
    assert get(hamlet, Alert, alert).state is AlertState.OPEN


def test_the_outcome_by_text_ends_the_alert(hamlet: Hamlet) -> None:
    kin = hamlet.person("Kristoffer", Role.KIN)
    alert = alarmed(hamlet, kin)
    text(hamlet, kin, "JA")
    text(hamlet, kin, "2 var hos naboen")
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
    text(hamlet, neighbour, "JA")
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
        alert_round.write_told(session, row, on_call, None)
    text(hamlet, on_call, "JA")
    assert get(hamlet, Alert, alert).state is AlertState.TAKEN
    text(hamlet, on_call, "1")
    assert get(hamlet, Alert, alert).outcome is AlertOutcome.FOUND_WELL


def test_an_alert_displaces_a_ride_which_is_asked_again(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    offered(hamlet, ola, 4)
    alarmed(hamlet, ola)
    assert open_question(hamlet, ola) is QuestionKind.ALERT
    text(hamlet, ola, "NEI")
    assert open_question(hamlet, ola) is QuestionKind.RIDE
    assert About.RIDE_OFFER in {row.about for row in rows(hamlet, Outbox, person_id=ola)}


# -- a talk


def talked(hamlet: Hamlet, friend: int) -> int:
    elder = hamlet.person("Ingebjørg")
    talk = Talk(elder_id=elder, friend_id=friend, state=TalkState.TALKED, promised_by=hamlet.now)
    talk.bridged_at = talk.ended_at = hamlet.now
    return hamlet._add(talk)


def test_a_talk_is_logged_with_a_number_and_a_note(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    talk = talked(hamlet, friend)
    text(hamlet, friend, "1 hyggeleg prat, vil på Fredagstreff")
    [log] = rows(hamlet, TalkLog)
    assert (log.talk_id, log.by_id, log.how_was_it, log.note) == (talk, friend, 1, "hyggeleg prat, vil på Fredagstreff")


def test_a_wish_in_the_note_is_followed_up(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    talked(hamlet, friend)
    text(hamlet, friend, "1 hyggeleg prat, vil på Fredagstreff")
    assert len(rows(hamlet, Task)) == 1


def test_a_good_talk_makes_no_task(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    talked(hamlet, friend)
    text(hamlet, friend, "1 hyggeleg prat")
    assert rows(hamlet, Task) == []


def test_a_log_that_is_owed_comes_before_the_list(hamlet: Hamlet) -> None:
    friend = hamlet.person("Berit", Role.VISIT_FRIEND)
    hamlet.occurrence()
    text(hamlet, friend, "KVA SKJER")
    talked(hamlet, friend)
    text(hamlet, friend, "1")
    assert (len(rows(hamlet, TalkLog)), len(rows(hamlet, Signup))) == (1, 0)


# -- what nobody asked


def test_ja_to_nothing_is_said_kindly(hamlet: Hamlet) -> None:
    assert "ikkje spurt" in (text(hamlet, hamlet.person(), "ja") or "")


def test_what_is_not_understood_gets_two_ways_on(hamlet: Hamlet) -> None:
    answer = text(hamlet, hamlet.person(), "Takk for sist, det var fint i går") or ""
    assert "KVA SKJER" in answer and "61 99 90 00" in answer


def test_what_is_not_understood_is_read_at_the_desk(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    text(hamlet, kari, "eg har falle på badet")
    assert [(task.kind, task.person_id, task.note) for task in rows(hamlet, Task)] == [
        (TaskKind.SORT_OUT, kari, "eg har falle på badet")
    ]


def test_a_text_closes_no_evening_call_and_says_what_does(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    until = hamlet.now + timedelta(hours=1)
    checkin = hamlet._add(
        Checkin(person_id=kari, due_at=hamlet.now, window_ends_at=until, state=CheckinState.NO_ANSWER)
    )
    assert "trykk 1" in (text(hamlet, kari, "eg har det bra") or "")
    assert get(hamlet, Checkin, checkin).state is CheckinState.NO_ANSWER


def test_the_answer_is_in_the_writer_s_language(hamlet: Hamlet) -> None:
    kari = hamlet.person()
    set_fields(hamlet, Person, kari, language="en")
    assert "Reply WHAT'S ON" in (text(hamlet, kari, "help") or "")
