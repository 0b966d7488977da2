"""When a friend may be asked, and how many elders a friend has."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
import sqlalchemy as sa

import clock
from models import MAX_ELDERS_A_FRIEND, Community, Friendship, Language, Leaving, Person, Role, Source, Talk, TalkState
from services import people
from services.importing import import_people
from services.people import duty, friendships, leaving
from services.talks import friends, visits
from tests.support import builders
from tests.support.hamlet import MONDAY_NOON as NOW


@pytest.fixture
def session(db):
    with clock.replaced_by(lambda: NOW), db.write() as writing:
        builders.community(writing)
        yield writing


def person(session, name, *roles, number="+4790000900", language=Language.NN):
    community = session.scalars(sa.select(Community)).one()
    made, _ = people.ensure(session, community, number, name, "Døme", source=Source.DESK, language=language)
    for role in roles:
        people.give_role(session, made, role).checked_at = NOW
    return made


def talked(session, elder, friend, ago):
    at = NOW - ago
    session.add(
        Talk(
            elder_id=elder.id,
            friend_id=friend.id,
            state=TalkState.TALKED,
            promised_by=at,
            bridged_at=at,
            ended_at=at,
        )
    )
    session.flush()


def test_a_friend_is_asked_again_when_the_pause_is_over(session) -> None:
    berit = person(session, "Berit", Role.VISIT_FRIEND)
    duty.pause(session, berit, NOW + timedelta(days=1))
    assert not duty.takes_talks(session, berit, NOW)
    assert duty.takes_talks(session, berit, NOW + timedelta(days=1))


def test_so_many_talks_in_seven_days_and_no_more(session) -> None:
    berit, kari = person(session, "Berit", Role.VISIT_FRIEND), person(session, "Kari", Role.ELDER, number="+4761200900")
    duty.at_most(session, berit, 1)
    talked(session, kari, berit, timedelta(days=6))
    assert not duty.takes_talks(session, berit, NOW)
    assert duty.takes_talks(session, berit, NOW + timedelta(days=1, seconds=1))


@pytest.mark.parametrize(("starts", "ends"), [(20, 18), (18, 18)])
def test_an_evening_that_does_not_end_after_it_begins_is_refused(session, starts, ends) -> None:
    berit = person(session, "Berit", Role.VISIT_FRIEND)
    with pytest.raises(ValueError):
        duty.set_evening(session, berit, 1, time(starts), time(ends))


def test_her_own_language_goes_before_who_waited_longest(session) -> None:
    kari = person(session, "Kari", Role.ELDER, number="+4761200900", language=Language.EN)
    longest = person(session, "Odd", Role.VISIT_FRIEND, number="+4790000901")
    same = person(session, "Ann", Role.VISIT_FRIEND, number="+4790000902", language=Language.EN)
    talked(session, kari, same, timedelta(days=3))
    for friend in (longest, same):
        friendships.pair(session, kari, friend, source=Source.DESK)
    wanted = Talk(elder_id=kari.id, elder=kari, promised_by=NOW)
    assert friends.next_for(session, wanted, set()) is same
    assert friends.next_for(session, wanted, {same.id}) is longest


@pytest.mark.parametrize(("days", "asked"), [(1, False), (6, False), (9, True)])
def test_a_visit_that_is_agreed_is_one_of_the_talks_of_its_week(session, days: int, asked: bool) -> None:
    kari = person(session, "Kari", Role.ELDER, number="+4761200910")
    berit = person(session, "Berit", Role.VISIT_FRIEND)
    duty.at_most(session, berit, 1)
    assert duty.takes_talks(session, berit, NOW)
    visits.arrange(session, berit, kari, NOW + timedelta(days=days), source=Source.SMS)
    assert duty.takes_talks(session, berit, NOW) is asked
    assert duty.takes_talks(session, berit, NOW + timedelta(days=3)) is False


def test_a_tenth_elder_is_refused(session) -> None:
    berit = person(session, "Berit", Role.VISIT_FRIEND)
    elders = [person(session, f"Kari{n}", Role.ELDER, number=f"+476120091{n}") for n in range(10)]
    for elder in elders[:MAX_ELDERS_A_FRIEND]:
        assert friendships.pair(session, elder, berit, source=Source.DESK)
    assert not friendships.pair(session, elders[0], berit, source=Source.DESK)
    with pytest.raises(friendships.TooManyElders):
        friendships.pair(session, elders[9], berit, source=Source.DESK)


def test_an_elder_who_has_left_takes_up_none_of_the_nine_places(session) -> None:
    berit = person(session, "Berit", Role.VISIT_FRIEND)
    elders = [person(session, f"Kari{n}", Role.ELDER, number=f"+476120091{n}") for n in range(10)]
    for elder in elders[:MAX_ELDERS_A_FRIEND]:
        friendships.pair(session, elder, berit, source=Source.DESK)
    leaving.leave(session, elders[0], Leaving.MOVED)
    assert not friendships.pair(session, elders[0], berit, source=Source.DESK)
    assert friendships.pair(session, elders[9], berit, source=Source.DESK)


def test_a_second_file_counts_the_elders_of_the_first(session) -> None:
    berit = person(session, "Berit", Role.VISIT_FRIEND)
    for part, count in (("a", MAX_ELDERS_A_FRIEND), ("b", 1)):
        rows = [f"Kari{part}{n};Døme;elder;612009{ord(part) % 10}{n};90000900" for n in range(count)]
        text = "\n".join(["first_name;last_name;roles;phone;visit_friend", *rows])
        report = import_people(session, berit.community, text.encode())
    assert [problem.reason for problem in report.problems if "more than 9 elders" in problem.reason]
    assert session.scalar(sa.select(sa.func.count()).select_from(Friendship)) == MAX_ELDERS_A_FRIEND
    assert session.scalars(sa.select(Person).where(Person.first_name == "Karib0")).first() is None
