"""A person's page stands on few statements, whatever there is of her; what repeats itself is told as one."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models import Call, CallStatus, Direction, Person
from services.desk.person import coming, folding, glance, line
from services.desk.person.folding import Run
from services.desk.person.line import Kind
from tests.support.counting import asked
from tests.support.desk import NOW, Desk


def kari(desk: Desk) -> tuple[int, int]:
    with desk.db.read() as session:
        person = desk.person(session, "Kari")
        return person.id, person.community_id


def rings_us(desk: Desk, times: int, *, ago: timedelta = timedelta(minutes=1), **fields: object) -> None:
    person_id, community_id = kari(desk)
    values = {"direction": Direction.INBOUND, "status": CallStatus.COMPLETED, **fields}
    with desk.db.write() as session:
        for number in range(times):
            at = NOW - ago - number * timedelta(seconds=1)
            session.add(
                Call(
                    sid=f"CA{at:%H%M%S%f}{number}",
                    community_id=community_id,
                    person_id=person_id,
                    created_at=at,
                    **values,
                )
            )


def page(desk: Desk, **asked_for: object) -> line.Page:
    with desk.db.read() as session:
        return line.of_person(session, session.get_one(Person, kari(desk)[0]), **asked_for)  # type: ignore[arg-type]


def test_all_of_it_is_one_statement_of_each_kind(desk: Desk) -> None:
    person_id, community_id = kari(desk)
    rings_us(desk, 200)
    with desk.db.read() as session, asked(desk.db) as questions:
        person = glance.find(session, community_id, person_id)
        assert person is not None
        seen = glance.of_person(session, person)
        coming.of_person(session, person)
        line.of_person(session, person)
        names = [each.person.full_name for each in seen.contacts] + [each.other.full_name for each in seen.friends]
    assert names
    assert len(questions.statements) == 6


def test_another_communitys_person_is_not_found(desk: Desk) -> None:
    person_id, community_id = kari(desk)
    with desk.db.read() as session:
        assert glance.find(session, community_id + 1, person_id) is None


def test_pages_follow_each_other_and_nothing_is_told_twice_or_left_out(desk: Desk) -> None:
    rings_us(desk, 25)
    whole = [(entry.what, entry.id) for entry in page(desk).entries]
    found: list[tuple[str, int]] = []
    until = None
    while True:
        part = page(desk, until=until, limit=7)
        found += [(entry.what, entry.id) for entry in part.entries]
        until = part.older
        if until is None:
            break
    assert found == whole
    assert len(found) >= 25


def test_one_kind_alone(desk: Desk) -> None:
    rings_us(desk, 2)
    assert {entry.kind for entry in page(desk, kinds=[Kind.CALLS]).entries} == {Kind.CALLS}
    assert {entry.kind for entry in page(desk, kinds=[Kind.CALLS, Kind.TEXTS]).entries} <= {Kind.CALLS, Kind.TEXTS}


def test_three_in_a_row_are_one_and_two_are_two(desk: Desk) -> None:
    with desk.db.read() as session:
        zone = desk.person(session, "Kari").community.zone
    rings_us(desk, 2, direction=Direction.OUTBOUND)
    (day,) = folding.by_day(page(desk, kinds=[Kind.CALLS]).entries, zone)
    assert len(day.items) == 2
    rings_us(desk, 4, ago=timedelta(minutes=5))
    (day,) = folding.by_day(page(desk, kinds=[Kind.CALLS]).entries, zone)
    (run,) = day.items
    assert isinstance(run, Run)
    assert (run.counts["inbound"], run.counts["outbound"], run.counts["answered"]) == (4, 2, 2)
    assert run.begins < run.ends


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_of_something(kind: Kind) -> None:
    assert kind in line.KIND_OF.values()
