from datetime import timedelta
from typing import Any

import pytest

from carrier.errors import Refused
from models import (
    About,
    Channel,
    Consent,
    ConsentPurpose,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Source,
    Task,
    TaskKind,
    TaskState,
    Telling,
    TellingState,
)
from services import telling
from services.outbox import endings
from services.outbox.endings import CallEnd
from services.phones import texting
from services.telling import deliveries
from tests.support.line import HOME, MOBILE, Line


def _tells(line: Line, about: About = About.RIDE_PROMISED, key: str = "ride/1", **more: Any) -> int:
    values = {"expires_at": line.now + timedelta(hours=20), **more}
    with line.db.write() as session:
        person = session.get_one(Person, line.person_id)
        return telling.tell(session, person, about, {"ride": 1}, key=key, **values).id


def _is_rung_in_vain(line: Line, status: str = "no-answer") -> None:
    line.dispatches()
    line.hears(line.all_rows()[-1].id, status)


def _reported(line: Line, status: str, error: str | None = None) -> None:
    row = line.all_rows()[-1]
    with line.db.write() as session:
        deliveries.note_status(session, row.sid or "", status, row.id, error)


def test_a_mobile_is_told_by_text_and_that_counts_when_the_carrier_took_it(line: Line) -> None:
    line.lives_at(MOBILE)
    _tells(line)
    line.dispatches()

    assert line.carrier.asked[0]["body"]
    assert line.telling().state is TellingState.TOLD


def test_a_home_phone_is_told_by_voice_and_that_counts_when_a_key_is_pressed(line: Line) -> None:
    telling_id = _tells(line)
    line.dispatches()
    assert line.carrier.rung == [HOME]
    assert line.telling().state is TellingState.OPEN

    with line.db.write() as session:
        telling.told(session, session.get_one(Telling, telling_id))
    line.hears(line.all_rows()[-1].id, "completed")
    line.passes(minutes=10)
    assert line.dispatches() == 0


def test_a_mailbox_is_not_told(line: Line) -> None:
    _tells(line)
    _is_rung_in_vain(line, "completed")

    assert line.telling().state is TellingState.OPEN
    assert line.dispatches() == 0
    line.passes(minutes=10)
    line.dispatches()
    assert line.carrier.rung == [HOME, HOME]


def test_after_three_calls_in_vain_a_human_is_asked(line: Line) -> None:
    _tells(line)
    for _ in range(3):
        _is_rung_in_vain(line)
        line.passes(minutes=10)
    line.dispatches()

    assert len(line.carrier.rung) == 3
    assert line.telling().state is TellingState.NOT_TOLD
    assert [(task.kind, task.person_id) for task in line.all(Task)] == [(TaskKind.NOT_TOLD, line.person_id)]


def test_a_volunteer_who_does_not_lift_makes_no_task(line: Line) -> None:
    _tells(line, About.RIDE_OFFER)
    for _ in range(3):
        _is_rung_in_vain(line)
        line.passes(minutes=10)

    assert line.all(Task) == []


def test_a_spoken_message_that_comes_too_late_is_a_humans(line: Line) -> None:
    _tells(line, expires_at=line.now + timedelta(minutes=5))
    _is_rung_in_vain(line)

    assert line.telling().state is TellingState.NOT_TOLD
    assert line.all(Task)[0].kind is TaskKind.NOT_TOLD


def test_the_same_key_tells_once(line: Line) -> None:
    assert _tells(line) == _tells(line)
    line.dispatches()
    assert len(line.carrier.asked) == 1


def test_a_ride_time_comes_by_voice_after_stopp(line: Line) -> None:
    line.lives_at(MOBILE)
    with line.db.write() as session:
        texting.stop(session, line.community_id, MOBILE)
    _tells(line, About.RIDE_PROMISED)
    line.dispatches()

    assert line.carrier.rung == [MOBILE]


def test_a_reminder_waits_until_she_rings_after_stopp(line: Line) -> None:
    line.lives_at(MOBILE)
    with line.db.write() as session:
        texting.stop(session, line.community_id, MOBILE)
    telling_id = _tells(line, About.REMINDER_DAY)
    line.dispatches()
    assert line.carrier.asked == []

    with line.db.read() as session:
        waiting = telling.waiting_to_be_heard(session, session.get_one(Person, line.person_id))
    assert [one.id for one in waiting] == [telling_id]


def test_start_undoes_stopp(line: Line) -> None:
    line.lives_at(MOBILE)
    with line.db.write() as session:
        texting.stop(session, line.community_id, MOBILE)
        texting.start(session, line.community_id, MOBILE)
    _tells(line, About.REMINDER_DAY)

    assert line.telling().channel is Channel.SMS


def test_who_said_no_to_texts_is_rung(line: Line) -> None:
    line.lives_at(MOBILE)
    with line.db.write() as session:
        said_no = {"purpose": ConsentPurpose.SERVICE_SMS, "given": False, "source": Source.DESK}
        session.add(Consent(person_id=line.person_id, **said_no))
    _tells(line)

    assert line.telling().channel is Channel.VOICE


@pytest.mark.parametrize("about", [About.REMINDER_DAY, About.RIDE_PROMISED])
def test_a_text_the_carrier_refuses_goes_on_by_voice(line: Line, about: About) -> None:
    line.lives_at(MOBILE)
    _tells(line, about)
    line.carrier.faults = [Refused("21614")]
    line.dispatches()
    line.dispatches()

    assert line.carrier.rung == [MOBILE]


def test_a_text_refused_for_our_account_goes_by_voice_meanwhile_and_is_told_once(line: Line) -> None:
    line.lives_at(MOBILE)
    _tells(line)
    line.carrier.faults = [Refused("21408")]
    line.dispatches()
    line.dispatches()
    assert line.carrier.rung == [MOBILE]

    line.passes(seconds=10)
    line.dispatches()
    assert [asked["to"] for asked in line.carrier.asked] == [MOBILE, MOBILE]
    assert line.telling().state is TellingState.TOLD
    line.hears(line.all_rows()[-1].id, "no-answer")
    line.passes(minutes=30)
    assert line.dispatches() == 0


def test_a_text_and_its_call_refused_to_the_end_are_not_told_once(line: Line) -> None:
    line.lives_at(MOBILE)
    _tells(line, About.OCCURRENCE_CANCELLED, urgent=True)
    line.carrier.faults = [Refused("20003")] * 999
    for _ in range(40):
        line.dispatches()
        line.sweeps()
        line.passes(hours=1)
    assert line.telling().state is TellingState.NOT_TOLD
    assert {row.state for row in line.all_rows()} == {OutboxState.EXPIRED}


def test_a_call_refused_for_the_moment_is_texted_meanwhile_to_who_takes_texts(line: Line) -> None:
    with line.db.write() as session:
        session.get_one(Person, line.person_id).phone2 = MOBILE
        tell = {"key": "one", "expires_at": line.now + timedelta(hours=3), "channel": Channel.VOICE}
        telling.tell(session, session.get_one(Person, line.person_id), About.REMINDER_DAY, {}, **tell)
    line.carrier.faults = [Refused("10004")]
    line.dispatches()
    line.dispatches()
    line.passes(seconds=30)
    assert line.dispatches() == 0
    assert [asked["to"] for asked in line.carrier.asked] == [MOBILE]
    assert line.telling().state is TellingState.TOLD


def test_a_text_that_could_not_be_delivered_goes_on_by_voice(line: Line) -> None:
    line.lives_at(MOBILE)
    _tells(line)
    line.dispatches()
    _reported(line, "undelivered", "30006")
    line.dispatches()

    assert line.carrier.rung == [MOBILE]


def test_a_question_that_was_texted_twice_and_never_arrived_is_asked_by_voice_once(line: Line) -> None:
    """Both texts were taken before the telephone, which was off, was given up."""
    line.lives_at(MOBILE)
    told_by = _tells(line, About.RIDE_OFFER)
    line.dispatches()
    line.queues(
        key="question-1-again",
        number=MOBILE,
        kind=OutboxKind.TEXT,
        about=About.RIDE_OFFER,
        person_id=line.person_id,
        telling_id=told_by,
    )
    line.dispatches()
    with line.db.write() as session:
        for row in line.all_rows():
            deliveries.note_status(session, row.sid or "", "undelivered", row.id, "30003")
    line.dispatches()

    assert line.carrier.rung == [MOBILE]
    assert [row.state for row in line.all_rows()] == [OutboxState.DONE, OutboxState.DONE, OutboxState.PLACED]


def test_a_text_delivered_twice_is_told_once(line: Line) -> None:
    line.lives_at(MOBILE)
    _tells(line)
    line.dispatches()
    for status in ("delivered", "sent", "delivered"):
        _reported(line, status)

    assert line.all_rows()[-1].state is OutboxState.DONE
    assert line.dispatches() == 0


def test_quiet_hours_move_a_message_to_the_morning(line: Line) -> None:
    line.passes(hours=3)
    _tells(line)

    assert line.telling().not_before == line.now + timedelta(hours=11)


def test_quiet_hours_hold_back_nothing_urgent(line: Line) -> None:
    line.passes(hours=5)
    _tells(line, About.OCCURRENCE_CANCELLED, urgent=True)
    line.dispatches()

    assert line.carrier.rung == [HOME]


def test_a_driver_may_be_asked_until_ten_at_night_for_a_ride_that_is_near(line: Line) -> None:
    line.lives_at(MOBILE)
    line.passes(hours=3, minutes=30)
    _tells(line, About.RIDE_OFFER)
    line.dispatches()

    assert len(line.carrier.asked) == 1


def test_what_she_heard_in_a_call_is_not_rung(line: Line) -> None:
    _tells(line, About.SIGNUP_JOINED, heard=True)

    assert line.telling().state is TellingState.TOLD
    assert line.dispatches() == 0


def test_what_she_heard_in_a_call_is_still_texted_for_her_to_keep(line: Line) -> None:
    line.lives_at(MOBILE)
    _tells(line, About.SIGNUP_JOINED, heard=True)
    line.dispatches()

    assert line.carrier.asked[0]["to"] == MOBILE


def test_what_she_does_at_night_is_confirmed_at_night(line: Line) -> None:
    line.lives_at(MOBILE)
    line.passes(hours=5)
    _tells(line, About.SIGNUP_JOINED, heard=True)

    assert line.dispatches() == 1


def test_a_message_withdrawn_is_neither_sent_nor_heard(line: Line) -> None:
    _tells(line)
    with line.db.write() as session:
        assert telling.withdraw(session, "ride/") == 1
        assert telling.waiting_to_be_heard(session, session.get_one(Person, line.person_id)) == []
    assert line.dispatches() == 0


def test_hearing_it_when_she_rings_takes_the_task_off_the_board(line: Line) -> None:
    telling_id = _tells(line)
    for _ in range(3):
        _is_rung_in_vain(line)
        line.passes(minutes=10)
    with line.db.write() as session:
        telling.told(session, session.get_one(Telling, telling_id))

    assert line.all(Task)[0].state is TaskState.DONE


def test_a_person_without_a_telephone_is_a_humans_to_tell(line: Line) -> None:
    with line.db.write() as session:
        session.get_one(Person, line.person_id).phone = None
    _tells(line)

    assert line.telling().state is TellingState.NOT_TOLD
    assert line.all(Task)[0].kind is TaskKind.NOT_TOLD


def test_a_delivery_report_of_stopp_stops_texts_to_that_number(line: Line) -> None:
    line.lives_at(MOBILE)
    _tells(line)
    line.dispatches()
    _reported(line, "failed", "21610")

    with line.db.read() as session:
        assert not texting.takes_sms(session, line.community_id, MOBILE)


def _broke_off(line: Line) -> None:
    line.dispatches()
    row = line.all_rows()[-1]
    with line.db.write() as session:
        endings.call_ended(session, session.get_one(Outbox, row.id), CallEnd.BROKEN)


def test_a_call_that_our_line_broke_off_is_no_try(line: Line) -> None:
    _tells(line)
    _broke_off(line)
    for _ in range(3):
        line.passes(minutes=10)
        assert line.telling().state is TellingState.OPEN
        _is_rung_in_vain(line)

    assert (len(line.carrier.rung), line.telling().tries) == (4, 3)
    assert line.telling().state is TellingState.NOT_TOLD


def test_calls_that_all_break_off_are_left_to_a_human_after_six(line: Line) -> None:
    _tells(line)
    for _ in range(6):
        _broke_off(line)
        line.passes(minutes=10)

    assert (len(line.carrier.rung), line.telling().tries) == (6, 0)
    assert [task.kind for task in line.all(Task)] == [TaskKind.NOT_TOLD]
