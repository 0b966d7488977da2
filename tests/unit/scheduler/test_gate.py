"""The scheduler asks before it works: what a beat costs when nothing is due, and what a call of the round costs."""

from __future__ import annotations

import inspect
import pkgutil
from datetime import timedelta
from types import ModuleType
from typing import get_type_hints

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import services
from models import Checkin, CheckinPlan, Language, OutboxState, Person, Source
from scheduler import advancing, gate, next_due, run_once
from services.hours.due import Due
from tests.support.counting import Asked, asked
from tests.support.line import Line

MOST_STATEMENTS = 3
MOST_STATEMENTS_A_CALL = 10


def elders(line: Line, count: int, at: str) -> None:
    """So many elders, each rung at the local hour `at`."""
    with line.db.write() as session:
        first = session.scalar(sa.select(sa.func.max(Person.id))) or 0
        session.execute(
            sa.insert(Person),
            [
                {
                    "community_id": line.community_id,
                    "first_name": "Elder",
                    "last_name": str(number),
                    "folded_name": f"elder {number}",
                    "phone": f"+4761{number:06}",
                    "language": Language.NN,
                    "source": Source.IMPORT,
                }
                for number in range(first + 1, first + 1 + count)
            ],
        )
        session.execute(
            sa.insert(CheckinPlan),
            [
                {"person_id": number, "days": list(range(7)), "times": [at], "written_until": line.now}
                for number in range(first + 1, first + 1 + count)
            ],
        )


def beats(line: Line) -> Asked:
    with asked(line.db) as found:
        run_once(line.db, line.work.settings, line.carrier, render=line.work.render)
    return found


def comes_to_rest(line: Line) -> None:
    for _ in range(3):
        beats(line)


def test_a_beat_with_nothing_due_asks_once_and_writes_nothing(line: Line) -> None:
    elders(line, 10, "19:00")
    comes_to_rest(line)
    idle = beats(line)
    assert len(idle.statements) == 1
    assert idle.writing == 0


def test_a_beat_with_nothing_due_costs_the_same_however_many_elders_there_are(line: Line) -> None:
    counted = []
    for count in (10, 990):
        elders(line, count, "19:00")
        comes_to_rest(line)
        line.passes(seconds=5)
        counted.append(beats(line))
    with line.db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Checkin)) == 1000
    few, many = counted
    assert many.statements == few.statements
    assert len(many.statements) <= MOST_STATEMENTS
    assert many.writing == 1
    assert [words.split()[:2] for words in many.changes] == [["UPDATE", "heartbeat"]]


def test_the_line_knows_when_it_next_has_something_to_do(line: Line) -> None:
    """The evening's first call, which comes before the next look at the plans, the round and what is old."""
    elders(line, 3, "18:04")
    comes_to_rest(line)
    due_at = next_due(line.db)
    assert due_at == line.now + timedelta(minutes=4)
    line.passes(minutes=3, seconds=59)
    assert beats(line).changes[1:] == []
    line.passes(seconds=1)
    run_once(line.db, line.work.settings, line.carrier, render=line.work.render)
    assert len(line.carrier.rung) == 3


def test_a_row_written_meanwhile_is_due_at_once(line: Line) -> None:
    comes_to_rest(line)
    line.queues(urgent=True)
    assert next_due(line.db) == line.now


def test_what_the_machine_waits_for_is_known_too(line: Line) -> None:
    row_id = line.queues(urgent=True)
    comes_to_rest(line)
    assert line.row(row_id).state is OutboxState.PLACED
    assert next_due(line.db) == line.now + timedelta(minutes=2)


def test_a_call_of_the_round_costs_a_few_statements(line: Line) -> None:
    """Of eight in one minute, as a thousand elders in two hours are."""
    elders(line, 8, "18:05")
    comes_to_rest(line)
    line.passes(minutes=5)
    round_ = beats(line)
    assert len(line.carrier.rung) == 8
    assert [row.state for row in line.all_rows()] == [OutboxState.PLACED] * 8
    assert len(round_.statements) <= 8 * MOST_STATEMENTS_A_CALL


def test_one_more_call_in_the_same_minute_costs_less(line: Line) -> None:
    elders(line, 2, "18:05")
    elders(line, 8, "18:06")
    comes_to_rest(line)
    counted = []
    for minutes in (5, 1):
        line.passes(minutes=minutes)
        counted.append(len(beats(line).statements))
    assert len(line.carrier.rung) == 10
    two, eight = counted
    assert eight - two <= 6 * (MOST_STATEMENTS_A_CALL - 2)


def modules() -> list[ModuleType]:
    found = pkgutil.walk_packages(services.__path__, f"{services.__name__}.")
    return [pkgutil.resolve_name(module.name) for module in found]


def test_every_service_says_when_it_is_due(line: Line) -> None:
    assert list(advancing.advances_for(line.work.settings)) == list(gate.ADVANCING)
    for name in gate.WORK:
        told = list(gate.NEXT_DUE[name]())
        assert told, f"{name} is never due"
        assert all(isinstance(one, Due) for one in told)
    assert set(gate.ask(line.db, gate.WORK)) == set(gate.WORK)


def test_nothing_in_the_services_advances_without_being_asked_when_it_is_due() -> None:
    """What advances stands among the services, or is part of one that does and says when it is due."""
    planned = {inspect.getmodule(service.advance) for service in advancing.SERVICES.values()}
    by_themselves = [module for module in modules() if _advances(module)]
    assert planned <= set(by_themselves)
    for module in by_themselves:
        assert hasattr(module, "next_due"), module.__name__


def _advances(module: ModuleType) -> bool:
    advance = getattr(module, "advance", None)
    if advance is None or inspect.getmodule(advance) is not module:
        return False
    return list(get_type_hints(advance).values())[:1] == [Session]


@pytest.mark.parametrize("name", gate.WORK)
def test_each_tells_of_itself_alone(line: Line, name: str) -> None:
    assert list(gate.ask(line.db, (name,))) == [name]
