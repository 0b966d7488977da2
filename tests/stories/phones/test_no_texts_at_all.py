"""The line's number has voice alone and nothing else is set, or texts are set to none: everything goes by voice."""

from __future__ import annotations

import pytest

from models import Community, Contact, Outbox, OutboxKind, OutboxState, Person, Source, Task, TaskKind
from services import signups
from services.phones import channel
from services.phones.channel import CANNOT_TEXT
from tests.support.builders import LINE
from tests.support.steps.alarm import unanswered
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import BASE, Village, Villager

VOICE_ALONE = 21661
nothing_is_set = pytest.mark.texts_from("")
none_are_wanted = pytest.mark.texts_from("none")
either = pytest.mark.parametrize((), [pytest.param(marks=nothing_is_set), pytest.param(marks=none_are_wanted)])


def wants_a_ride(village: Village, elder: Villager, *, days: int) -> None:
    occurrence = village.activity("Fredagstreff", days=days)
    with village.write() as session:
        signups.join(session, session.get_one(Person, elder.id), occurrence, source=Source.PHONE, wants_ride=True)


def texts(village: Village) -> list[tuple[OutboxState, str | None]]:
    return [(row.state, row.reason) for row in village.rows(Outbox) if row.kind is OutboxKind.TEXT]


def refused(village: Village) -> list[str | None]:
    return [reason for state, reason in texts(village) if state is OutboxState.REFUSED]


def tasks(village: Village) -> list[Task]:
    return [task for task in village.rows(Task) if task.kind is TaskKind.SORT_OUT]


def hears_of_the_ride(driver: Villager) -> None:
    driver.answers().hears(f"Hei, {driver.first_name}", "trykk 1").presses("1").hears("skyss").presses("2").hangs_up()


def a_day_has_passed(village: Village) -> None:
    """Since the carrier was asked."""
    village.forward(minutes=5)
    with village.write() as session:
        community = session.get_one(Community, village.community_id)
        assert community.sender_refused_at is not None
        community.sender_refused_at -= channel.TRIED_AGAIN_AFTER


@nothing_is_set
def test_the_first_text_is_refused_and_all_go_by_voice_and_the_desk_is_told_once(village: Village) -> None:
    kari, ola, per = village.elder("Kari"), village.driver("Ola"), village.driver("Per")
    wants_a_ride(village, kari, days=2)
    is_rung_within_five_minutes(village, ola)
    per.phone.is_rung()
    hears_of_the_ride(ola)
    wants_a_ride(village, village.elder("Anna"), days=3)
    is_rung_within_five_minutes(village, ola)
    hears_of_the_ride(ola)
    assert refused(village) == [str(VOICE_ALONE)]
    assert [task.subject for task in village.rows(Task)] == [{CANNOT_TEXT: VOICE_ALONE}]
    per.phone.ignores_everything()


@nothing_is_set
def test_a_day_later_it_is_tried_again_and_told_no_more_while_the_task_is_open(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    for one in (kari, ola):
        one.phone.ignores_everything()
    wants_a_ride(village, kari, days=4)
    a_day_has_passed(village)
    anna = village.elder("Anna")
    anna.phone.ignores_everything()
    wants_a_ride(village, anna, days=4)
    village.forward(minutes=5)
    assert refused(village) == [str(VOICE_ALONE)] * 2
    assert len(tasks(village)) == 1


@nothing_is_set
def test_once_the_number_can_text_the_next_day_does_and_the_task_is_done(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    for one in (kari, ola):
        one.phone.ignores_everything()
    wants_a_ride(village, kari, days=4)
    a_day_has_passed(village)
    village.exchange.incoming_number(LINE, voice_url=f"{BASE}/ivr/answer", sms_url=f"{BASE}/sms/inbound")
    anna = village.elder("Anna", mobile=True)
    wants_a_ride(village, anna, days=4)
    village.forward(minutes=5)
    anna.phone.ignores_everything()
    assert any("Kan du køyre Anna" in words for words in ola.phone.inbox)
    assert [task.state.value for task in tasks(village)] == ["done"]
    assert village.community.refused_sender is None


@either
def test_a_contact_who_wants_both_is_rung(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    is_rung_within_five_minutes(village, liv)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    liv.phone.has_no_sms()
    assert village.rows(Contact)[0].person_id == liv.id


@none_are_wanted
def test_where_none_are_wanted_none_is_asked_of_the_carrier_and_nobody_is_told(village: Village) -> None:
    kari, ola = village.elder("Kari"), village.driver("Ola")
    wants_a_ride(village, kari, days=2)
    is_rung_within_five_minutes(village, ola)
    hears_of_the_ride(ola)
    assert texts(village) == []
    assert village.rows(Task) == []


def test_a_foreign_number_that_cannot_be_texted_says_nothing_of_the_others(village: Village) -> None:
    village.exchange.faults.rule("code", code=21606, resource="Messages", action="create", number="+46701234567")
    kari = village.elder("Kari", mobile=True)
    siv = village.driver("Siv")
    with village.write() as session:
        session.get_one(Person, siv.id).phone = "+46701234567"
    abroad = Villager(village, siv.id, "Siv", village.exchange.phone("+46701234567"))
    wants_a_ride(village, kari, days=2)
    is_rung_within_five_minutes(village, abroad)
    hears_of_the_ride(abroad)
    assert village.community.refused_sender is None
    assert village.rows(Task) == []
    assert refused(village) == ["21606"]
    kari.phone.ignores_everything()
