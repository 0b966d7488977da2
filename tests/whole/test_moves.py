"""Every row with a state: from each of its states to each other it moves, or raises and stays as it was."""

from __future__ import annotations

import enum
from itertools import product

import pytest
import sqlalchemy as sa

from models import Base, IllegalMove
from models.base import Moving


def _all_moving() -> list[type[Moving]]:
    return sorted((mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Moving)), key=str)


def _states(kind: type[Moving]) -> list[enum.StrEnum]:
    column = sa.inspect(kind).columns["state"].type
    assert isinstance(column, sa.Enum) and column.enum_class is not None
    return list(column.enum_class)


def test_every_table_with_a_state_says_how_it_moves() -> None:
    stateful = {mapper.class_ for mapper in Base.registry.mappers if "state" in mapper.columns}
    assert stateful == set(_all_moving())


@pytest.mark.parametrize("kind", _all_moving())
def test_the_table_of_moves_speaks_of_every_state(kind: type[Moving]) -> None:
    assert set(kind.MOVES) == set(_states(kind))


@pytest.mark.parametrize("kind", _all_moving())
def test_a_row_moves_as_its_table_says_and_else_raises(kind: type[Moving]) -> None:
    for before, after in product(_states(kind), repeat=2):
        row = kind(state=before)  # type: ignore[call-arg]
        if after in kind.MOVES[before]:
            row.move(after)
            assert row.state is after
        else:
            with pytest.raises(IllegalMove):
                row.move(after)
            assert row.state is before


@pytest.mark.parametrize("kind", [kind for kind in _all_moving() if kind.ON])
def test_every_event_in_every_state_moves_or_is_refused(kind: type[Moving]) -> None:
    (events,) = {type(event) for _, event in kind.ON}
    for before, event in product(_states(kind), events.__members__.values()):
        row = kind(state=before)  # type: ignore[call-arg]
        assert row.meet(event) is ((before, event) in kind.ON)
        assert row.state is kind.ON.get((before, event), before)
