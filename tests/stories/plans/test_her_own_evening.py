"""Each elder's own evening: what the keys do, what leaves her in peace, and what a change of plan does tonight."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models import (
    AlertTold,
    AwayWhy,
    Checkin,
    CheckinPlan,
    CheckinState,
    Community,
    Consent,
    ConsentPurpose,
    OnHelp,
    OnTalk,
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
from services.plans import away, checkin_plans
from tests.support.village import DESK, Village, Villager

S = CheckinState


def the_plan(village: Village) -> CheckinPlan:
    found: CheckinPlan = village.rows(CheckinPlan)[0]
    return found


def planned(village: Village, elder: Villager) -> list[str]:
    """The local hours of the calls that are still ahead."""
    zone = village.community.zone
    ahead = village.rows(Checkin, person_id=elder.id, state=S.PLANNED)
    return sorted(f"{row.due_at.astimezone(zone):%d %H:%M}" for row in ahead)


def change(village: Village, elder: Villager, **values: object) -> None:
    with village.write() as session:
        checkin_plans.change(session, session.get_one(Person, elder.id), source=Source.DESK, **values)  # type: ignore[arg-type]
    village.settle()


def set_plan(village: Village, **values: object) -> None:
    with village.write() as session:
        plan = session.query(CheckinPlan).one()
        for name, value in values.items():
            setattr(plan, name, value)


def silenced(village: Village, elder: Villager) -> SilencedBy | None:
    first: Checkin = village.rows(Checkin, person_id=elder.id)[0]
    return first.silenced_by


def test_a_later_hour_takes_the_place_of_tonights(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.settle()
    change(village, kari, times=["20:00"])
    assert planned(village, kari) == ["26 20:00"]


def test_who_has_been_rung_tonight_is_not_rung_again_by_the_new_hour(village: Village) -> None:
    kari = village.elder("Kari", checkin="17:00")
    village.until("17:00")
    kari.answers().hears("trykk 3").presses("1").is_over()
    change(village, kari, times=["20:00"])
    assert planned(village, kari) == []
    village.until("21:00")
    assert planned(village, kari) == ["27 20:00"]


def test_one_more_call_a_day_comes_tonight_too(village: Village) -> None:
    kari = village.elder("Kari", checkin="17:00")
    village.until("17:00")
    kari.answers().hears("trykk 3").presses("1").is_over()
    change(village, kari, times=["17:00", "20:00"])
    assert "26 20:00" in planned(village, kari)


def test_a_weekday_taken_out_withdraws_that_days_call(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.settle()
    thursday = 3
    change(village, kari, days=[day for day in range(7) if day != thursday])
    assert "26 19:00" not in planned(village, kari)


@pytest.mark.parametrize("wrong", [{"times": []}, {"times": ["25:00"]}, {"days": []}, {"days": [7]}])
def test_a_plan_that_is_none_is_refused_and_changes_nothing(village: Village, wrong: dict[str, object]) -> None:
    kari = village.elder("Kari", checkin="19:00")
    with pytest.raises(ValueError, match=r"plan has|hour"):
        change(village, kari, **wrong)
    assert the_plan(village).times == ["19:00"]


def test_key_2_may_mean_that_the_desk_rings_the_next_day(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.friend("Berit", of=kari)
    set_plan(village, on_talk=OnTalk.NEXT_DAY)
    village.until("19:00")
    call = kari.answers().hears("Vil du at Frivilligsentralen ringjer deg").presses("2")
    call.hears("Frivilligsentralen ringjer deg i morgon").is_over()
    assert [task.kind for task in village.rows(Task)] == [TaskKind.TALK_WANTED]


def test_key_3_may_mean_only_who_is_on_call(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.contact("Siri", kari)
    village.desk.ignores_everything()
    set_plan(village, on_help=OnHelp.ON_CALL)
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("3").hears("ein ein tre", "den som har vakt").hangs_up()
    village.forward(minutes=2)
    assert {told.number for told in village.rows(AlertTold)} == {DESK}


def test_who_is_being_driven_is_left_in_peace(village: Village) -> None:
    kari, ola = village.elder("Kari", checkin="19:00"), village.driver("Ola")
    occurrence_id = village.activity("Kveldsseto", days=0, at="19:50")
    with village.write() as session:
        signup = Signup(
            occurrence_id=occurrence_id,
            person_id=kari.id,
            state=SignupState.JOINED,
            queued_at=village.now,
            source=Source.DESK,
        )
        session.add(signup)
        session.flush()
        fetched = village.now.replace(hour=17, minute=50)
        session.add(
            Ride(
                signup_id=signup.id,
                state=RideState.PROMISED,
                driver_id=ola.id,
                pickup_from=fetched,
                pickup_to=fetched + timedelta(minutes=15),
            )
        )
    kari.phone.ignores_everything()
    ola.phone.ignores_everything()
    village.until("20:01")
    assert silenced(village, kari) is SilencedBy.BEING_DRIVEN


@pytest.mark.parametrize("why", list(AwayWhy))
def test_the_evening_says_what_kind_of_away_it_was(village: Village, why: AwayWhy) -> None:
    kari = village.elder("Kari", checkin="19:00")
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        away.pause(session, person, village.now + timedelta(days=2), source=Source.DESK, why=why)
    village.until("19:01")
    assert silenced(village, kari) == why.value


def test_after_the_hospital_she_is_rung_again_and_the_desk_asks_whether_she_is_home(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    with village.write() as session:
        back = away.until(session.get_one(Community, village.community_id), village.today + timedelta(days=1))
        away.pause(session, session.get_one(Person, kari.id), back, source=Source.DESK, why=AwayWhy.HOSPITAL)
    village.until("10:00", days=1)
    assert [task.kind for task in village.rows(Task)] == [TaskKind.HOME_AGAIN]
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("1").is_over()


def test_a_new_return_date_answers_the_desks_question(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        away.pause(session, person, village.now + timedelta(hours=1), source=Source.DESK, why=AwayWhy.HOSPITAL)
    village.forward(minutes=61)
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        away.pause(session, person, village.now + timedelta(days=7), source=Source.DESK, why=AwayWhy.HOSPITAL)
    assert [task.state for task in village.rows(Task)] == [TaskState.DONE]


def test_two_missed_evenings_change_the_words_of_the_third(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    with village.write() as session:
        for days in (1, 2):
            due_at = village.now - timedelta(days=days)
            session.add(Checkin(person_id=kari.id, due_at=due_at, window_ends_at=due_at, state=S.MISSED))
    village.until("19:00")
    kari.answers().hears("så gjerne høyre frå deg", "Har du det bra, trykk 1").presses("1").is_over()


def test_one_missed_evening_changes_no_words(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    with village.write() as session:
        for days, state in ((1, S.MISSED), (2, S.WELL)):
            due_at = village.now - timedelta(days=days)
            session.add(Checkin(person_id=kari.id, due_at=due_at, window_ends_at=due_at, state=state))
    village.until("19:00")
    kari.answers().hears("trykk 3").does_not_hear("så gjerne høyre").presses("1").is_over()


def agree(village: Village, elder: Villager) -> None:
    with village.write() as session:
        session.add(
            Consent(person_id=elder.id, purpose=ConsentPurpose.CONTACT_SAYS_AWAY, given=True, source=Source.DESK)
        )


def says(village: Village, contact: Villager, elder: Villager, day: date) -> away.Said:
    with village.write() as session:
        return away.contact_says(
            session, session.get_one(Person, contact.id), session.get_one(Person, elder.id), day, source=Source.SMS
        )


def test_a_contact_may_say_that_she_is_away_and_she_is_told_who_said_it(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    siri = village.contact("Siri", kari)
    agree(village, kari)
    assert says(village, siri, kari, village.today + timedelta(days=7)) is away.Said.DONE
    village.settle()
    kari.gets_sms("Siri har sagt frå at du er borte", "HEIME")
    village.until("19:01")
    assert silenced(village, kari) is SilencedBy.AWAY


def test_a_contact_may_not_say_it_for_more_than_seven_days(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    agree(village, kari)
    assert says(village, siri, kari, village.today + timedelta(days=8)) is away.Said.TOO_LONG
    assert the_plan(village).away_until is None


def test_without_her_agreement_she_is_rung_and_the_desk_hears_what_was_said(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    siri = village.contact("Siri", kari)
    assert says(village, siri, kari, village.today + timedelta(days=2)) is away.Said.NOT_AGREED
    assert (the_plan(village).away_until, village.rows(Task)[0].kind) == (None, TaskKind.SAID_AWAY)


def test_who_is_no_contact_of_hers_cannot_say_it(village: Village) -> None:
    kari, ola = village.elder("Kari", checkin="19:00"), village.driver("Ola")
    agree(village, kari)
    assert says(village, ola, kari, village.today + timedelta(days=2)) is away.Said.NO_CALLS
