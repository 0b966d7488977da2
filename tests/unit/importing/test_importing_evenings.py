"""`people.csv`: how she is rung, what her keys do, and her contacts with what each may know."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import joinedload

from models import CheckinPlan, Contact, ContactWay, HowAnswers, MayKnow, OnHelp, OnTalk, SpeakingPace
from services.importing import ImportReport
from services.phones import channel
from settings import TextChannel
from tests.support.hamlet import Hamlet
from tests.unit.importing.test_importing_people import only_reason, row, take_in


def manner(hamlet: Hamlet, **cells: str) -> ImportReport:
    """Kari, rung on Mondays at seven."""
    return take_in(hamlet, row(**{"checkin_days": "mon", "checkin_time": "19:00"} | cells))


def plan(hamlet: Hamlet) -> CheckinPlan:
    with hamlet.db.read() as session:
        return session.scalars(sa.select(CheckinPlan).options(joinedload(CheckinPlan.person))).one()


def told(hamlet: Hamlet) -> list[tuple[str, ContactWay, MayKnow, bool, bool, str | None]]:
    """Her contacts in order: first name, way, what may be known, lives near, has a key, hours."""
    with hamlet.db.read() as session:
        return [
            (one.person.first_name, one.way, one.may_know, one.lives_near, one.has_key, one.hours)
            for one in session.scalars(sa.select(Contact).order_by(Contact.position))
        ]


def test_how_she_is_rung_and_spoken_to_is_taken_in_and_an_empty_cell_leaves_it(hamlet: Hamlet) -> None:
    manner(hamlet, checkin_tries="4", checkin_gap_minutes="10", checkin_ring_s="40", pace="Slow")
    manner(hamlet, checkin_gap_minutes="15")
    kari = plan(hamlet)
    assert (kari.tries, kari.gap_minutes, kari.ring_s, kari.person.pace) == (4, 15, 40, SpeakingPace.SLOW)


def test_what_her_keys_do_is_taken_in_and_an_empty_cell_leaves_it(hamlet: Hamlet) -> None:
    manner(hamlet, checkin_talk="Next day", checkin_help="on_call", checkin_answers="speech")
    report = manner(hamlet, checkin_help="contacts")
    kari = plan(hamlet)
    assert (kari.on_talk, kari.on_help, kari.answers) == (OnTalk.NEXT_DAY, OnHelp.CONTACTS, HowAnswers.SPEECH)
    assert (report.updated, report.unchanged) == (1, 0)


def test_her_keys_alone_do_not_need_her_days_again(hamlet: Hamlet) -> None:
    manner(hamlet)
    take_in(hamlet, row(checkin_talk="next_day"))
    assert plan(hamlet).on_talk is OnTalk.NEXT_DAY


def test_who_has_a_mobile_besides_may_answer_by_text(hamlet: Hamlet) -> None:
    manner(hamlet, phone2="90000100")
    manner(hamlet, checkin_answers="text")
    assert plan(hamlet).answers is HowAnswers.TEXT


def test_tries_that_with_the_gap_of_before_outlast_the_hour_are_refused(hamlet: Hamlet) -> None:
    manner(hamlet, checkin_tries="3", checkin_gap_minutes="20")
    assert "write 3 checkin_tries at most" in only_reason(manner(hamlet, checkin_tries="4"))


def test_tries_alone_that_leave_no_room_for_her_hour_are_told(hamlet: Hamlet) -> None:
    contacts = "Anne:90000300|Nils:90000301|Odd:90000302"
    assert manner(hamlet, checkin_time="19:30", checkin_tries="1", contacts=contacts).warnings == []
    (warning,) = take_in(hamlet, row(checkin_tries="5")).warnings
    assert "Kari is rung at 19:30" in warning.reason and "latest that does" in warning.reason


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"checkin_tries": "6"}, "checkin_tries"),
        ({"checkin_gap_minutes": "4"}, "checkin_gap_minutes"),
        ({"checkin_ring_s": "5 s"}, "checkin_ring_s"),
        ({"pace": "fast"}, "pace “fast” is not a pace of speech; write normal, slow or slower"),
        ({"checkin_talk": "now"}, "checkin_talk “now” is not a day for a talk; write tonight or next_day"),
        ({"checkin_help": "113"}, "checkin_help “113” is not somebody who is told of key 3; write contacts or on_call"),
        ({"checkin_answers": "smoke"}, "checkin_answers “smoke” is not a way to answer; write keys, text or speech"),
        ({"checkin_answers": "text"}, "checkin_answers text needs a number that takes texts"),
        ({"contacts": "Anne:90000300 (soon)"}, "contacts “soon” says nothing of a contact; write call, sms or both"),
        ({"contacts": "Anne:90000300 (25-26)"}, "contacts “25-26” says nothing of a contact"),
        ({"contacts": "Anne:90000300 (08:00-08:00)"}, "contacts “08:00-08:00” says nothing of a contact"),
        ({"contacts": "Anne:90000300 (sms, call)"}, "contacts says both “sms” and “call” of one contact"),
        ({"contacts": "Anne:90000300 (number, address)"}, "contacts says both “number” and “address” of one contact"),
        ({"contacts": "Anne (sms)"}, "contacts “Anne (sms)” must be a name, a colon and a number"),
    ],
)
def test_a_manner_that_cannot_be_is_said_and_nothing_is_written(
    hamlet: Hamlet, cells: dict[str, str], said: str
) -> None:
    assert said in only_reason(manner(hamlet, **cells))
    with hamlet.db.read() as session:
        assert session.scalars(sa.select(CheckinPlan)).all() == []


def test_who_is_to_answer_by_text_must_be_able_to_and_who_does_so_stays(hamlet: Hamlet) -> None:
    by_text = {"phone": "90000100", "checkin_answers": "text"}
    with channel.replaced_by(TextChannel.read("Grendelinja")):
        assert "the line's texts cannot be answered (TEXT_FROM)" in only_reason(manner(hamlet, **by_text))
    assert manner(hamlet, **by_text).problems == []
    with channel.replaced_by(TextChannel.read("Grendelinja")):
        assert manner(hamlet, **by_text).problems == []


def test_contacts_are_taken_in_with_how_each_is_told_and_what_each_may_know(hamlet: Hamlet) -> None:
    take_in(
        hamlet, row(contacts="Anne Berg:900 00 300 (SMS, near, key, arrival, 8-21.30)|Nils:+47 900 00 301 (number)")
    )
    assert told(hamlet) == [
        ("Anne", ContactWay.SMS, MayKnow.ARRIVAL, True, True, "08:00-21:30"),
        ("Nils", ContactWay.BOTH, MayKnow.NUMBER, False, False, None),
    ]


def test_what_a_later_file_does_not_say_of_a_contact_stays(hamlet: Hamlet) -> None:
    take_in(hamlet, row(contacts="Anne:90000300 (sms, near, key, 16:00-01:00)"))
    assert take_in(hamlet, row(contacts="Anne:90000300")).unchanged == 1
    assert take_in(hamlet, row(contacts="Anne:90000300 (call)")).updated == 1
    assert told(hamlet) == [("Anne", ContactWay.CALL, MayKnow.ADDRESS, True, True, "16:00-01:00")]


def test_brackets_before_the_number_belong_to_the_name_or_the_number(hamlet: Hamlet) -> None:
    take_in(hamlet, row(contacts="Anne (dotter):90000300|Nils:(+47) 900 00 301"))
    assert [who for who, *_ in told(hamlet)] == ["Anne", "Nils"]
