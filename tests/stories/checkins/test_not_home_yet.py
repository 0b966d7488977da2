"""She has joined something this evening: her call waits until she should be home; only what is known silences it."""

from __future__ import annotations

from datetime import datetime, time

import pytest
import sqlalchemy as sa

from models import (
    Alert,
    Checkin,
    CheckinPlan,
    CheckinState,
    HowAnswers,
    Legs,
    Occurrence,
    Outbox,
    Person,
    Ride,
    RideState,
    Signup,
    SignupState,
    SilencedBy,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import signups
from services.hours import duetime
from tests.support.steps.circle import come_in, it_is, joined
from tests.support.steps.waiting import is_rung_within_five_minutes, rung_at
from tests.support.village import Village, Villager

S = CheckinState


def at(village: Village, hour: str) -> datetime:
    return duetime.due_instant(village.today, time.fromisoformat(hour), village.community.zone)


def has_joined(village: Village, elder: Villager, begins: str, ends: str, title: str = "Kveldskaffi") -> int:
    """Something in Utgard this evening, of which she has been reminded; answers the sign-up."""
    occurrence_id = village.activity(title, days=0, at=begins)
    with village.write() as session:
        session.get_one(Occurrence, occurrence_id).ends_at = at(village, ends)
        signup = Signup(occurrence_id=occurrence_id, person_id=elder.id, state=SignupState.JOINED, source=Source.DESK)
        session.add(signup)
        session.flush()
        signup.remind_at = None
        return signup.id


def is_fetched(village: Village, signup_id: int, driver: Villager, between: str, and_: str) -> None:
    """And nobody has to ask whether her car has come."""
    with village.write() as session:
        fetched = {"pickup_from": at(village, between), "pickup_to": at(village, and_), "watch_at": None}
        session.add(Ride(signup_id=signup_id, state=RideState.PROMISED, driver_id=driver.id, **fetched))


def tonight(village: Village, elder: Villager) -> Checkin:
    first: Checkin = village.rows(Checkin, person_id=elder.id)[0]
    return first


def asked_of_the_desk(village: Village) -> list[TaskState]:
    return [task.state for task in village.rows(Task) if task.kind is TaskKind.WAS_SHE_THERE]


def rung_between(village: Village, elder: Villager) -> list[str]:
    return [f"{rung.astimezone(village.community.zone):%H:%M}" for rung in rung_at(village, elder)]


# -- a ride nobody drives


@pytest.mark.both_engines
def test_an_elder_who_stayed_at_home_because_nobody_drives_is_told_and_rung_at_her_minute(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    occurrence_id = village.activity("Kveldskaffi", days=0, at="18:45")
    with village.write() as session:
        elder = session.get_one(Person, kari.id)
        signups.join(session, elder, occurrence_id, source=Source.SMS, wants_ride=True)
    village.until("17:02")
    kari.gets_sms("Hugs", "Kveldskaffi")
    kari.gets_sms("ikkje funne skyss", "Kveldskaffi", "ingenting")
    village.until("19:00")
    kari.answers().hears("God kveld, Kari", "trykk 3").presses("1").is_over()
    assert (tonight(village, kari).state, village.rows(Ride)[0].state) == (S.WELL, RideState.UNFILLED)
    assert village.rows(Signup)[0].state is SignupState.JOINED


def test_a_ride_that_is_still_wanted_when_the_car_should_have_left_silences_nothing(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    signup_id = has_joined(village, kari, "18:45", "20:45")
    with village.write() as session:
        ride = Ride(signup_id=signup_id, state=RideState.WANTED)
        session.add(ride)
        session.flush()
        ride.look_at = None
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_who_did_not_want_the_ride_after_all_is_expected_to_come_by_herself(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    signup_id = has_joined(village, kari, "18:00", "18:50")
    with village.write() as session:
        session.add(Ride(signup_id=signup_id, state=RideState.CANCELLED))
    village.until("19:19")
    assert rung_between(village, kari) == []
    village.until("19:20")
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_who_is_only_driven_home_is_not_rung_at_home_while_she_is_there(village: Village) -> None:
    kari, ola = village.elder("Kari", checkin="19:00"), village.driver("Ola")
    signup_id = has_joined(village, kari, "18:00", "20:00")
    with village.write() as session:
        fetched = {"pickup_from": at(village, "20:00"), "pickup_to": at(village, "20:15")}
        session.add(Ride(signup_id=signup_id, legs=Legs.HOME, state=RideState.PROMISED, driver_id=ola.id, **fetched))
    village.until("20:01")
    assert rung_between(village, kari) == []
    assert asked_of_the_desk(village) == [TaskState.OPEN]


def test_whom_nobody_drives_is_reminded_that_she_need_not_come(village: Village) -> None:
    kari = village.elder("Kari", checkin="20:00")
    occurrence_id = village.activity("Kveldskaffi", days=0, at="19:30")
    with village.write() as session:
        elder = session.get_one(Person, kari.id)
        signups.join(session, elder, occurrence_id, source=Source.SMS, wants_ride=True)
    village.until("17:00")
    call = kari.answers().hears("ei melding til deg", "trykk 1").presses("1")
    call.hears("ikkje funne skyss", "Kveldskaffi", "ingenting").hangs_up()
    village.until("17:30")
    call = kari.answers().hears("ei melding til deg", "trykk 1").presses("1")
    call.hears("Hugs avtalen din", "ikkje funne skyss", "kostar det deg ingenting").hangs_up()
    village.until("20:00")
    kari.answers().hears("God kveld, Kari", "trykk 3").presses("1").is_over()


# -- her call waits


@pytest.mark.both_engines
def test_who_has_joined_is_rung_when_she_should_be_home(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    has_joined(village, kari, "17:30", "18:45")
    village.until("19:15")
    kari.answers().hears("God kveld, Kari", "trykk 3").presses("1").is_over()
    assert (rung_between(village, kari), tonight(village, kari).state) == (["19:15"], S.WELL)
    assert asked_of_the_desk(village) == []


def test_who_is_driven_home_has_half_an_hour_more(village: Village) -> None:
    kari, ola = village.elder("Kari", checkin="19:00"), village.driver("Ola")
    is_fetched(village, has_joined(village, kari, "17:30", "18:30"), ola, "16:30", "16:45")
    village.until("19:30")
    kari.answers().hears("trykk 3").presses("1").is_over()
    assert rung_between(village, kari) == ["19:30"]


def test_who_is_fetched_before_her_minute_is_out_from_then_on(village: Village) -> None:
    """At the minute she chose the car has been at her door, and it begins in forty minutes."""
    kari, ola = village.elder("Kari", checkin="19:00"), village.driver("Ola")
    is_fetched(village, has_joined(village, kari, "19:40", "21:00"), ola, "18:40", "18:55")
    village.until("20:01")
    assert rung_between(village, kari) == []
    assert asked_of_the_desk(village) == [TaskState.OPEN]


def test_who_does_not_answer_when_she_should_be_home_is_looked_for_as_ever(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    kari.phone.ignores_everything()
    village.desk.ignores_everything()
    has_joined(village, kari, "17:30", "18:45")
    village.until("19:00").forward(minutes=37)
    assert rung_between(village, kari) == ["19:15", "19:25", "19:35"]
    assert tonight(village, kari).state is S.MISSED
    assert len(village.rows(Alert)) == 1


def test_what_is_called_off_meanwhile_keeps_her_call_no_longer(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    has_joined(village, kari, "19:25", "20:45")
    village.until("19:12")
    assert rung_between(village, kari) == []
    kari.texts("AV").gets_sms("Kveldskaffi")
    is_rung_within_five_minutes(village, kari)
    kari.answers().hears("trykk 3").presses("1").is_over()
    assert asked_of_the_desk(village) == []


def test_a_driver_who_gives_it_back_leaves_her_at_home(village: Village) -> None:
    kari, ola = village.elder("Kari", checkin="19:00"), village.driver("Ola")
    is_fetched(village, has_joined(village, kari, "19:50", "21:00"), ola, "18:50", "19:05")
    ola.phone.ignores_everything()
    village.until("19:02")
    with village.write() as session:
        ride = session.scalars(sa.select(Ride)).one()
        ride.move(RideState.WANTED)
        ride.driver_id = ride.pickup_from = ride.pickup_to = ride.look_at = None
    is_rung_within_five_minutes(village, kari)
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_two_things_one_after_the_other_keep_her_out_until_the_last(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    has_joined(village, kari, "17:30", "18:35", "Kveldskaffi")
    has_joined(village, kari, "18:40", "19:10", "Song")
    village.until("19:40")
    kari.answers().hears("trykk 3").presses("1").is_over()
    assert rung_between(village, kari) == ["19:40"]


# -- home too late for her hour


@pytest.mark.both_engines
def test_where_she_is_home_too_late_the_desk_is_asked_and_nobody_is_alarmed(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.contact("Siri", kari)
    has_joined(village, kari, "18:30", "20:30")
    village.until("19:50")
    assert asked_of_the_desk(village) == []
    village.until("20:05")
    (task,) = village.rows(Task)
    assert (task.kind, task.person_id) == (TaskKind.WAS_SHE_THERE, kari.id)
    assert task.subject["occurrence"] == village.rows(Occurrence)[0].id
    row = tonight(village, kari)
    assert (row.state, row.silenced_by, village.rows(Alert)) == (S.SILENCED, SilencedBy.AT_ACTIVITY, [])
    village.until("22:00")
    assert rung_between(village, kari) == []


def test_her_next_key_takes_the_question_off_the_desk(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    has_joined(village, kari, "18:30", "20:30")
    village.until("20:05")
    assert asked_of_the_desk(village) == [TaskState.OPEN]
    village.until("19:00", days=1)
    kari.answers().hears("trykk 3").presses("1").is_over()
    assert asked_of_the_desk(village) == [TaskState.DONE]


def test_the_desk_is_asked_of_each_evening_once(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    has_joined(village, kari, "18:30", "20:30")
    village.until("20:05")
    with village.write() as session:
        done = session.scalars(sa.select(Task)).one()
        done.move(TaskState.DONE)
    village.until("23:00")
    assert asked_of_the_desk(village) == [TaskState.DONE]


def test_who_did_not_answer_before_she_should_have_left_alarms_nobody(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.contact("Siri", kari)
    has_joined(village, kari, "19:05", "20:30")
    village.until("18:30")
    kari.phone.lets_ring()
    village.until("19:32")
    assert rung_between(village, kari) == ["18:30"]
    assert (asked_of_the_desk(village), village.rows(Alert)) == ([TaskState.OPEN], [])


# -- what is known


def test_her_own_key_while_she_is_out_is_her_evening(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    has_joined(village, kari, "18:30", "20:30")
    village.until("19:20")
    call = kari.dials().hears("God kveld, Kari", "tenkt å ringje deg", "Har du det bra, trykk 1")
    call.does_not_hear("prøvd å ringje").presses("1").hears("Godt å høyre").hangs_up()
    village.until("22:00")
    assert (tonight(village, kari).state, rung_between(village, kari), village.rows(Task)) == (S.WELL, [], [])


def test_a_key_before_her_minute_counts_although_she_has_joined_something(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    has_joined(village, kari, "18:30", "20:30")
    village.until("17:30")
    kari.dials().hears("trykk 1").presses("1").listens().hangs_up()
    village.until("20:05")
    assert tonight(village, kari).silenced_by is SilencedBy.RANG_IN
    assert asked_of_the_desk(village) == []


def test_whoever_sits_in_a_gathering_is_known_to_be_well(village: Village) -> None:
    """She was to be in Utgard this evening, and sits at home in the circle."""
    kari, anna = village.elder("Kari", checkin="16:20"), village.elder("Anna")
    has_joined(village, kari, "16:15", "18:00")
    joined(village, [kari, anna])
    it_is(village, "16:05")
    for call in come_in(kari, anna):
        village.forward(minutes=1)
        call.hangs_up()
    for one in (kari, anna):
        one.phone.ignores_everything()
    village.until("17:30")
    assert tonight(village, kari).silenced_by is SilencedBy.TALKED
    assert asked_of_the_desk(village) == []


# -- two on one phone, and by text


def test_of_two_on_one_phone_the_one_at_home_is_rung_and_the_other_when_she_is_back(village: Village) -> None:
    number = "+4761200001"
    kari = village.elder("Kari", number=number, checkin="19:00")
    per = village.elder("Per", number=number, checkin="19:05")
    has_joined(village, kari, "17:30", "18:45")
    village.until("19:05")
    kari.answers().hears("God kveld, Per", "trykk 3").does_not_hear("Kari").presses("1").is_over()
    assert (tonight(village, per).state, tonight(village, kari).state) == (S.WELL, S.PLANNED)
    village.until("19:15")
    kari.answers().hears("God kveld, Kari", "trykk 3").does_not_hear("Per").presses("1").is_over()
    assert tonight(village, kari).state is S.WELL


def answers_by_text(village: Village) -> None:
    with village.write() as session:
        session.execute(sa.update(CheckinPlan).values(answers=HowAnswers.TEXT, greeted_at=village.now))


def test_the_question_by_text_waits_too(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    answers_by_text(village)
    has_joined(village, kari, "17:30", "18:45")
    village.until("19:14")
    assert village.rows(Outbox) == []
    village.until("19:16")
    kari.gets_sms("1")
    kari.texts("1").gets_sms("Godt å høyre")
    assert tonight(village, kari).state is S.WELL


def test_an_answer_by_text_counts_after_the_desk_was_asked(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="18:30")
    answers_by_text(village)
    has_joined(village, kari, "19:05", "20:30")
    village.until("18:31")
    kari.gets_sms("1")
    village.until("19:32")
    assert asked_of_the_desk(village) == [TaskState.OPEN]
    kari.texts("1").gets_sms("Godt å høyre")
    assert (tonight(village, kari).state, asked_of_the_desk(village)) == (S.WELL, [TaskState.DONE])


def test_an_hour_that_ends_before_she_is_home_is_not_called_our_own_outage(village: Village) -> None:
    """She should be home in the very last minute of her hour, in which no call can go out any more."""
    kari = village.elder("Kari", checkin="19:00")
    has_joined(village, kari, "17:30", "19:30")
    village.until("19:00").forward(minutes=65)
    assert tonight(village, kari).window_ends_at == at(village, "20:00")
    assert (tonight(village, kari).state, asked_of_the_desk(village)) == (S.SILENCED, [TaskState.OPEN])
