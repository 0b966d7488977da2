"""More have joined Kveldsseto than one circle holds: the desk is asked for one host more, and each leads a circle."""

from __future__ import annotations

import sqlalchemy as sa

from models import Gathering, Occurrence, Person, Signup, SignupState, Task, TaskKind, TaskState
from services import gatherings
from services.signups import occurrences
from tests.support.steps.circle import NAMES, come_in, it_is, joined, seat_of
from tests.support.village import Village, Villager


def choose(village: Village, host: Villager) -> None:
    with village.write() as session:
        occurrence = session.scalars(sa.select(Occurrence)).one()
        assert gatherings.set_host(session, occurrence, session.get_one(Person, host.id))
    village.settle()


def test_the_desk_is_asked_for_one_host_more_where_there_will_be_two_circles(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:8]]
    occurrence_id = joined(village, people, host=village.friend("Guro"), at="20:00")
    village.settle()
    (task,) = village.rows(Task)
    assert (task.kind, task.subject) == (TaskKind.GATHERING_NO_HOST, {"occurrence": occurrence_id, "circles": 2})


def test_the_desk_is_not_asked_any_more_once_all_sit_in_one_circle(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:8]]
    joined(village, people, host=village.friend("Guro"), at="20:00")
    village.settle()
    with village.write() as session:
        for signup in session.query(Signup).filter_by(person_id=people[0].id):
            signup.move(SignupState.CANCELLED)
    village.settle()
    assert [task.state for task in village.rows(Task)] == [TaskState.DONE]


def test_the_board_asks_for_no_host_once_it_is_called_off_or_over(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:2]]
    occurrence_id = joined(village, people, at="20:00")
    village.settle()
    assert [task.state for task in village.rows(Task)] == [TaskState.OPEN]
    with village.write() as session:
        occurrences.call_off(session, session.get_one(Occurrence, occurrence_id))
    village.settle()
    assert [task.state for task in village.rows(Task)] == [TaskState.DONE]
    for person in people:
        person.phone.ignores_everything()


def test_one_host_with_a_circle_that_is_full_is_enough(village: Village) -> None:
    joined(village, [village.elder(name) for name in NAMES[:7]], host=village.friend("Guro"), at="20:00")
    village.settle()
    assert village.rows(Task) == []


def test_a_second_host_leads_the_circle_that_has_nobody_and_the_first_goes_on(village: Village) -> None:
    guro, siri = village.friend("Guro"), village.friend("Siri")
    people = [village.elder(name) for name in NAMES[:8]]
    joined(village, people, host=guro)
    it_is(village, "16:03")
    (first,) = come_in(guro)
    it_is(village, "16:05")
    come_in(*people)
    choose(village, siri)
    (second,) = come_in(siri)
    assert "Du er vert" in second.heard
    assert seat_of(village, guro).gathering_id != seat_of(village, siri).gathering_id
    assert len(village.rows(Gathering)) == 2
    first.presses("*").hears("Vil du at dei andre skal lytte, trykk 1")
    second.presses("*").hears("Vil du at dei andre skal lytte, trykk 1")
    assert [task.state for task in village.rows(Task)] == [TaskState.DONE]


def test_in_one_circle_whoever_is_chosen_takes_over(village: Village) -> None:
    guro, siri, anna = village.friend("Guro"), village.friend("Siri"), village.elder("Anna")
    joined(village, [anna], host=guro)
    it_is(village, "16:03")
    (first,) = come_in(guro)
    it_is(village, "16:05")
    come_in(anna)
    choose(village, siri)
    come_in(siri)
    first.presses("*").hears("Vil du slutte for denne gongen").does_not_hear("lytte")


def test_whoever_leads_no_more_cannot_end_the_evening_by_a_key_that_was_asked_for_before(village: Village) -> None:
    guro, siri, anna = village.friend("Guro"), village.friend("Siri"), village.elder("Anna")
    joined(village, [anna], host=guro)
    it_is(village, "16:03")
    (first,) = come_in(guro)
    it_is(village, "16:05")
    (call,) = come_in(anna)
    first.presses("*").hears("trykk 4").presses("4").hears("trykk 1").presses("1").waits(20)
    first.presses("*").hears("avslutte no, trykk 4").presses("4").hears("Du avsluttar samlinga no")
    choose(village, siri)
    first.presses("1").hears("Vil du inn att til dei andre")
    call.is_in_conference()
    siri.phone.ignores_everything()
