"""Who is asked to come, and who is not: every reason, every filter, and what becomes of one who was asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from models import (
    About,
    ConsentPurpose,
    DeskUser,
    Interest,
    Invitation,
    Invited,
    InvitedAnswer,
    Occurrence,
    Person,
    PlaceKind,
    Sex,
    Signup,
    SignupState,
    Source,
    TellingState,
    Unwanted,
)
from services import signups
from services.inviting import asking, choosing, likes
from services.inviting.choosing import LeftOut, Wanted
from services.people import consent
from services.signups import occurrences
from tests.support.hamlet import FRIDAY_AT_ELEVEN, Hamlet

Deed = Callable[[Session, Person, Occurrence], Any]


def agrees(session: Session, person: Person) -> None:
    consent.record(session, person, ConsentPurpose.INVITATIONS, given=True, source=Source.PHONE)


def user(hamlet: Hamlet, session: Session) -> DeskUser:
    row = DeskUser(community_id=hamlet.community_id, username="marit", name="Marit", password_hash="-")
    session.add(row)
    session.flush()
    return row


def chosen(hamlet: Hamlet, occurrence_id: int, **wanted: Any) -> choosing.Chosen:
    with hamlet.db.read() as session:
        row = session.get_one(Occurrence, occurrence_id)
        return choosing.choose(session, hamlet.community(session), row, Wanted(**wanted))


def names(found: choosing.Chosen) -> list[str]:
    return [person.first_name for person in found.people]


REASONS: dict[LeftOut, Deed] = {
    LeftOut.NOT_AGREED: lambda session, person, on: consent.record(
        session, person, ConsentPurpose.INVITATIONS, given=False, source=Source.PHONE
    ),
    LeftOut.NO_NUMBER: lambda session, person, on: setattr(person, "phone", None),
    LeftOut.COMES: lambda session, person, on: signups.join(session, person, on.id, source=Source.DESK),
    LeftOut.NOT_THIS: lambda session, person, on: session.add(
        Unwanted(person_id=person.id, activity_id=on.activity_id, source=Source.PHONE)
    ),
}


@pytest.mark.parametrize("why", REASONS)
def test_why_somebody_who_is_meant_is_not_asked(hamlet: Hamlet, why: LeftOut) -> None:
    kari, meeting = hamlet.person("Kari"), hamlet.occurrence()
    with hamlet.db.write() as session:
        agrees(session, session.get_one(Person, kari))
        REASONS[why](session, session.get_one(Person, kari), session.get_one(Occurrence, meeting))
    found = chosen(hamlet, meeting)
    assert (names(found), dict(found.left_out)) == ([], {why: 1})


def test_nobody_is_asked_twice_about_one_thing_once_a_day_or_three_times_a_week(hamlet: Hamlet) -> None:
    kari = hamlet.person("Kari")
    meetings = [hamlet.occurrence(FRIDAY_AT_ELEVEN + timedelta(days=n), f"Treff {n}") for n in range(4)]
    with hamlet.db.write() as session:
        agrees(session, session.get_one(Person, kari))
        by = user(hamlet, session)

    def asks(meeting: int) -> dict[LeftOut, int]:
        with hamlet.db.write() as session:
            row = session.get_one(Occurrence, meeting)
            found = choosing.choose(session, hamlet.community(session), row, Wanted())
            if found.people:
                asking.invite(session, row, found.people, by=by)
            return dict(found.left_out)

    assert asks(meetings[0]) == {}
    assert asks(meetings[0]) == {LeftOut.ASKED_BEFORE: 1}
    assert asks(meetings[1]) == {LeftOut.OFTEN: 1}
    hamlet.now += timedelta(days=1, minutes=1)
    assert asks(meetings[1]) == {}
    hamlet.now += timedelta(days=1, minutes=1)
    assert asks(meetings[2]) == {LeftOut.OFTEN: 1}


def test_each_filter_leaves_who_does_not_fit(hamlet: Hamlet) -> None:
    garmo = hamlet.place("Garmo")
    hall = hamlet.place("Utgard", PlaceKind.VENUE)
    meeting = hamlet.occurrence()
    before = hamlet.occurrence(hamlet.now - timedelta(days=3), "Kafé", place_id=hall)
    ola = hamlet.person("Ola", sex=Sex.MAN, birth_year=1959, hamlet_id=garmo)
    kari = hamlet.person("Kari", sex=Sex.WOMAN, birth_year=1936)
    with hamlet.db.write() as session:
        for each in (ola, kari):
            agrees(session, session.get_one(Person, each))
        likes.write(session, session.get_one(Person, ola), [Interest.REPAIRING])
        session.add(a_signup(before, kari))

    assert names(chosen(hamlet, meeting)) == ["Kari", "Ola"]
    for wanted in (
        {"hamlet_id": garmo},
        {"interest": Interest.REPAIRING},
        {"sex": Sex.MAN},
        {"oldest": 67},
        {"not_out": True},
        {"ids": [ola]},
    ):
        assert names(chosen(hamlet, meeting, **wanted)) == ["Ola"], wanted
    assert names(chosen(hamlet, meeting, youngest=90)) == ["Kari"]
    with hamlet.db.write() as session:
        session.get_one(Occurrence, before).activity.interests = [Interest.FOOD.value]
    assert names(chosen(hamlet, meeting, interest=Interest.FOOD)) == ["Kari"]


def a_signup(occurrence_id: int, person_id: int) -> Any:
    return Signup(occurrence_id=occurrence_id, person_id=person_id, state=SignupState.JOINED, source=Source.DESK)


EVENTS: dict[str, Callable[[Session, Invited], Any]] = {
    "heard": asking.has_heard,
    "not_now": asking.not_this_time,
    "no_more": lambda session, row: asking.no_more(session, row, source=Source.PHONE),
    "joins": lambda session, row: signups.join(session, row.person, row.occurrence_id, source=Source.PHONE),
    "called_off": lambda session, row: occurrences.call_off(session, row.occurrence),
    "taken_back": lambda session, row: asking.take_back(session, session.get_one(Invitation, row.invitation_id)),
}
MOVES = {
    # event: (is there anything to answer, her answer, what she was to be told)
    "heard": (True, None, TellingState.TOLD),
    "not_now": (False, InvitedAnswer.NOT_NOW, TellingState.TOLD),
    "no_more": (False, InvitedAnswer.NO_MORE, TellingState.TOLD),
    "joins": (False, None, TellingState.OPEN),
    "called_off": (False, None, TellingState.WITHDRAWN),
    "taken_back": (False, "gone", TellingState.WITHDRAWN),
}


@pytest.mark.parametrize("event", EVENTS)
def test_what_becomes_of_one_who_was_asked(hamlet: Hamlet, event: str) -> None:
    kari, meeting = hamlet.person("Kari", mobile=False), hamlet.occurrence()
    with hamlet.db.write() as session:
        person, on = session.get_one(Person, kari), session.get_one(Occurrence, meeting)
        agrees(session, person)
        asking.invite(session, on, [person], by=user(hamlet, session))
        row = session.query(Invited).one()
        assert asking.still_asked(session, row.id) is row
        row_id = row.id
        EVENTS[event](session, row)
    open_, answer, told = MOVES[event]
    with hamlet.db.write() as session:
        found = session.get(Invited, row_id)
        assert (found.answer if found else "gone") == answer
        assert (asking.still_asked(session, row_id) is not None) == open_
    assert [each.state for each in hamlet.told(About.INVITATION)] == [told]


def test_what_has_been_said_to_somebody_cannot_be_taken_back(hamlet: Hamlet) -> None:
    meeting = hamlet.occurrence()
    ids = [hamlet.person(name, mobile=False) for name in ("Kari", "Ola")]
    with hamlet.db.write() as session:
        people = [session.get_one(Person, each) for each in ids]
        made = asking.invite(session, session.get_one(Occurrence, meeting), people, by=user(hamlet, session))
        asking.has_heard(session, session.query(Invited).filter_by(person_id=ids[0]).one())
        assert asking.take_back(session, made) == (1, 1)
        assert [row.person_id for row in session.query(Invited)] == [ids[0]]


def test_a_task_is_short_and_what_has_begun_asks_nobody(hamlet: Hamlet) -> None:
    kari, meeting = hamlet.person("Kari"), hamlet.occurrence()
    with hamlet.db.write() as session:
        people, on, by = [session.get_one(Person, kari)], session.get_one(Occurrence, meeting), user(hamlet, session)
        with pytest.raises(ValueError, match="so many words"):
            asking.invite(session, on, people, by=by, task="x" * (asking.LONGEST_TASK + 1))
        hamlet.now = FRIDAY_AT_ELEVEN + timedelta(hours=1)
        with pytest.raises(ValueError, match="nobody is asked"):
            asking.invite(session, on, people, by=by)
