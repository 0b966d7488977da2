"""The deciding hour: it is on or off by how many come, everybody is told once, and who has joined is counted on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models import (
    Occurrence,
    OccurrenceState,
    Person,
    Ride,
    RideState,
    Signup,
    SignupState,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import signups
from services.desk.activities import listing
from services.desk.paper import lists
from services.signups import deciding
from tests.support.village import Village, Villager

HEARD = "kva som skjer"


def to_be_decided(village: Village, *comers: Villager, least: int, days: int = 5, ride: bool = False) -> int:
    """Fredagstreff at eleven, decided the day before at noon."""
    occurrence_id = village.activity("Fredagstreff", days=days)
    with village.write() as session:
        occurrence = session.get_one(Occurrence, occurrence_id)
        occurrence.minimum, occurrence.decides_at = least, occurrence.starts_at - timedelta(hours=23)
        for one in comers:
            person = session.get_one(Person, one.id)
            signups.join(session, person, occurrence_id, source=Source.SMS, wants_ride=ride)
    return occurrence_id


def not_told(village: Village) -> list[Task]:
    return [row for row in village.rows(Task, state=TaskState.OPEN) if row.kind is TaskKind.NOT_TOLD]


def state(village: Village, who: Villager, occurrence_id: int) -> SignupState | None:
    rows = village.rows(Signup, person_id=who.id, occurrence_id=occurrence_id)
    return rows[0].state if rows else None


@pytest.mark.both_engines
def test_who_comes_along_is_one_more_who_comes(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    on = to_be_decided(village, kari, least=3)
    with village.write() as session:
        (signup,) = signups.mine(session, session.get_one(Person, kari.id))
        assert signups.companions.come_along(session, signup, 2)
    with village.write() as session:
        found, _ = listing.listed(session, village.community, listing.Wanted(), village.now)
        assert [(each.joined, each.lacking) for each in found] == [(3, 0)]
        assert [many for _, many in lists.doors(session, village.community, village.now)] == [3]
    village.until("12:01", days=4)
    kari.gets_sms("Det blir Fredagstreff")
    (row,) = village.rows(Occurrence)
    assert (row.id, row.state) == (on, OccurrenceState.PLANNED)
    kari.phone.ignores_everything()


def test_enough_have_joined_so_all_are_told_once_and_are_counted_on(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True), village.elder("Per")
    on = to_be_decided(village, kari, per, least=2)
    village.until("11:59", days=4)
    kari.phone.ignores_everything(), per.phone.ignores_everything()
    assert not any("Det blir" in words for words in kari.phone.inbox)
    village.forward(minutes=1, seconds=20)
    kari.gets_sms("Det blir Fredagstreff", "Kan du ikkje likevel, svar AV")
    per.answers().hears("melding").presses("1").hears("Det blir noko av", "Vi ventar deg").hangs_up()
    village.until("20:00")
    assert sum("Det blir" in words for words in kari.phone.inbox) == 1
    assert village.rows(Occurrence)[0].confirmed_at is not None
    kari.texts("AV").gets_sms("Takk for at du seier frå", "meld av Fredagstreff")
    assert state(village, kari, on) is SignupState.CANCELLED


def test_who_is_told_the_day_before_that_it_is_on_is_not_reminded_that_day_too(village: Village) -> None:
    kari, per = village.elder("Kari", mobile=True), village.elder("Per", mobile=True)
    to_be_decided(village, kari, per, least=2)
    with village.write() as session:
        session.query(Occurrence).one().activity.bring = "kopp."
    kari.phone.ignores_everything(), per.phone.ignores_everything()
    village.until("20:00", days=4)
    assert [words for words in kari.phone.inbox if "Fredagstreff" in words] == [
        kari.gets_sms("Det blir Fredagstreff", "50 kr", "Ta med kopp")
    ]
    village.until("09:01", days=1)
    kari.gets_sms("Hugs Fredagstreff")


def test_what_was_decided_on_an_earlier_day_is_reminded_of_at_its_hour(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    on = to_be_decided(village, kari, least=1)
    kari.phone.ignores_everything()
    with village.write() as session:
        assert deciding.go_ahead(session, session.get_one(Occurrence, on))
    village.forward(minutes=1)
    kari.gets_sms("Det blir Fredagstreff")
    village.until("12:01", days=4)
    kari.gets_sms("Hugs Fredagstreff")


def test_too_few_so_it_is_off_and_one_key_joins_something_else_with_the_ride(village: Village) -> None:
    per = village.elder("Per")
    other = village.activity("Onsdagstreff", days=6)
    to_be_decided(village, per, least=2, ride=True)
    # Nobody drives, and that is looked at every five minutes.
    village.stops_for = tuple(name for name in village.stops_for if name != "rides")
    village.until("11:58", days=4)
    per.phone.ignores_everything()
    village.forward(minutes=2, seconds=20)
    call = per.answers().hears("melding").presses("1").hears("For få kunne kome", "i staden", "skyss", "Onsdagstreff")
    call.presses("1").hears("Du er påmeld", "sjåførane").is_over()
    assert village.rows(Occurrence)[1].state is OccurrenceState.CANCELLED
    assert state(village, per, other) is SignupState.JOINED
    assert [ride.state for ride in village.rows(Ride)][-1] is RideState.WANTED
    village.until("20:00")
    assert not_told(village) == []


def test_by_text_a_yes_joins_what_is_offered_instead(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    other = village.activity("Onsdagstreff", days=6)
    to_be_decided(village, kari, least=2)
    kari.phone.ignores_everything()
    village.until("12:01", days=4)
    kari.gets_sms("For få til", "Vil du heller vere med på Onsdagstreff", "50 kr", "JA eller NEI")
    kari.texts("JA").gets_sms("Du er påmeld Onsdagstreff", "skyss")
    assert state(village, kari, other) is SignupState.JOINED


def test_who_cannot_be_reached_an_hour_before_is_a_task(village: Village) -> None:
    per = village.elder("Per")
    off = to_be_decided(village, per, least=2)
    per.phone.ignores_everything()
    village.until("10:01", days=5)
    [task] = not_told(village)
    assert (task.person_id, task.subject["occurrence"]) == (per.id, off)


def test_the_desk_decides_before_its_hour_and_nothing_is_told_twice(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    on = to_be_decided(village, kari, least=2)
    kari.phone.ignores_everything()
    with village.write() as session:
        assert deciding.go_ahead(session, session.get_one(Occurrence, on))
        assert not deciding.go_ahead(session, session.get_one(Occurrence, on))
    village.until("12:01", days=4)
    assert sum("Det blir" in words for words in kari.phone.inbox) == 1
    assert village.rows(Occurrence)[0].state is OccurrenceState.PLANNED


def test_who_joins_before_hears_when_it_is_decided_and_who_joins_after_that_it_is_on(village: Village) -> None:
    kari, per = village.elder("Kari"), village.elder("Per")
    on = to_be_decided(village, least=0)
    call = kari.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1").presses("2")
    call.does_not_hear("bestemt").hears("Stemmer det").presses("1").hears(
        "Du får vite", "om det blir noko av"
    ).hangs_up()
    kari.phone.ignores_everything()
    village.until("12:01", days=4)
    call = per.dials().hears(HEARD).presses("1").hears("Fredagstreff").presses("1").presses("2")
    call.hears("Det er bestemt at det blir noko av", "Stemmer det").presses("1").hears("påmeld").hangs_up()
    inga = village.elder("Inga", mobile=True)
    inga.texts("KVA SKJER").gets_sms("1 Fredagstreff")
    inga.texts("PÅ 1").gets_sms("Det blir noko av. Du er påmeld Fredagstreff")
    call = per.dials().hears(HEARD).presses("4").listens().presses("1").hears("Fredagstreff", "Kan du ikkje likevel")
    call.presses("4").hears("Du kan ikkje kome likevel").presses("1").hears("Takk for at du seier frå").hangs_up()
    assert state(village, per, on) is SignupState.CANCELLED


def test_who_is_offered_what_is_decided_hears_that_it_is_before_she_says_yes(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    to_be_decided(village, least=0, days=1)
    with village.write() as session:
        session.query(Occurrence).one().decides_at = village.now + timedelta(minutes=30)
    village.until("18:30")
    call = kari.answers().hears("trykk 3").presses("1").hears("Fredagstreff").presses("1").hears("skyss").presses("1")
    call.hears("femti kroner", "Det er bestemt at det blir noko av", "Stemmer det").presses("1").hears("påmeld")
    call.hangs_up()


def led_by(village: Village, host: Villager) -> None:
    with village.write() as session:
        session.query(Occurrence).one().host_id = host.id


@pytest.mark.parametrize(("key", "said", "reason"), [("1", "Grunnen er sjukdom", "ill"), ("4", "", None)])
def test_who_is_counted_on_and_cannot_come_may_say_why_and_the_host_hears_it(
    village: Village, key: str, said: str, reason: str | None
) -> None:
    kari, berit = village.elder("Kari"), village.friend("Berit")
    on = to_be_decided(village, kari, least=1)
    led_by(village, berit)
    with village.write() as session:
        assert deciding.go_ahead(session, session.get_one(Occurrence, on))
    for phone in (kari.phone, berit.phone):
        phone.ignores_everything()
    call = kari.dials().hears(HEARD).presses("4").listens().presses("1").hears("Kan du ikkje likevel, trykk 4")
    call = call.presses("4").hears("Du kan ikkje kome likevel").waits(2).presses("1").hears("Takk for at du seier frå")
    call.hears("Vil du seie kvifor", "Er du sjuk, trykk 1", "Vil du ikkje seie det, trykk 4").presses(key).hangs_up()
    assert [row.left_reason for row in village.rows(Signup)] == [reason]
    village.forward(minutes=3)
    words = berit.gets_sms("Kari kan ikkje kome likevel på Fredagstreff")
    assert ("Grunnen" in words, said in words) == (reason is not None, True)


def test_the_host_without_a_mobile_is_rung_and_who_says_nothing_is_off_all_the_same(village: Village) -> None:
    kari, per = village.elder("Kari"), village.elder("Per")
    on = to_be_decided(village, kari, least=1)
    led_by(village, per)
    with village.write() as session:
        assert deciding.go_ahead(session, session.get_one(Occurrence, on))
    kari.phone.ignores_everything()
    call = kari.dials().hears(HEARD).presses("4").listens().presses("1").listens().presses("4").listens()
    call.waits(2).presses("1").hears("Vil du seie kvifor").hangs_up()
    assert state(village, kari, on) is SignupState.CANCELLED
    village.forward(minutes=1, seconds=50)
    call = per.answers().hears("melding").presses("1")
    call.hears("Kari kan ikkje kome likevel. Fredagstreff").does_not_hear("Grunnen").hangs_up()
