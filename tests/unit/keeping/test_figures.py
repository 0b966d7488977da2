"""A month's figures: what they count, and that nobody can be read or reckoned out of them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import (
    About,
    AlertOutcome,
    Checkin,
    CheckinState,
    Database,
    Direction,
    Figure,
    FigureBy,
    FigureName,
    Person,
    Role,
    Sex,
)
from services.keeping import figures
from services.keeping.figures import FEWEST, Cell
from tests.support import builders
from tests.unit.keeping import life

N, BY = FigureName, FigureBy
JANUARY = date(2026, 1, 1)
LATER = datetime(2026, 2, 4, 12, 0, tzinfo=UTC)
ALL = (BY.ALL, "")


def elders(lived: life.Life, many: int, **fields: Any) -> list[Person]:
    return [lived.moves_in(f"Kari {n}", Role.ELDER, **fields) for n in range(many)]


def written(db: Database, now: datetime = LATER) -> Mapping[FigureName, Mapping[Any, int | None]]:
    with db.write() as session:
        assert figures.write(session, 1, JANUARY, now)
    with db.read() as session:
        return figures.of_month(session, 1, JANUARY)


@pytest.mark.both_engines
def test_what_a_month_came_to(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        there = elders(lived, 6)
        friend = lived.moves_in("Hilde", Role.VISIT_FRIEND, Role.DRIVER)
        for n, elder in enumerate(there):
            checkin = lived.evening(elder, tries=1 if n else 3)
            nights.at += timedelta(minutes=1)
            lived.evening(elder, CheckinState.MISSED)
            lived.alarm(elder, friend, checkin, AlertOutcome.FOUND_WELL)
            lived.talked(elder, friend)
            lived.met(elder, friend, friend)
            lived.texted(elder)
    told = {name: cells[ALL] for name, cells in written(db).items()}
    assert told == {
        N.REACHED: 6,
        N.SIGNED_UP: 18,
        N.ATTENDED: 18,
        N.RIDES_ASKED: 6,
        N.RIDES_GIVEN: 6,
        N.RIDES_LEFT_OUT: None,
        N.CHECKINS: 12,
        N.ANSWERED: 6,
        N.ANSWERED_FIRST: 5,
        N.ANSWERED_SECOND: None,
        N.ANSWERED_LATER: None,
        N.ALERTS: 6,
        N.ALERTS_HARMLESS: 6,
        N.TAKER_MINUTES: 7,
        N.TALKS: 6,
        N.VOLUNTEER_MINUTES: None,
        N.CALLS: 20,
        N.CALL_MINUTES: 40,
        N.TEXT_PARTS: 24,
    }


def test_it_is_divided_by_hamlet_sex_and_age(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        garmo = builders.place(session, 1, "Garmo").id
        where = {"hamlet_id": garmo, "sex": Sex.WOMAN, "birth_year": 1940}
        for elder in [*elders(lived, 5, **where), *elders(lived, 6, sex=Sex.MAN, birth_year=1930)]:
            lived.evening(elder)
    assert written(db)[N.ANSWERED] == {
        ALL: 11,
        (BY.HAMLET, str(garmo)): 5,
        (BY.HAMLET, "unknown"): 6,
        (BY.SEX, "woman"): 5,
        (BY.SEX, "man"): 6,
        (BY.AGE, "80-89"): 5,
        (BY.AGE, "90-"): 6,
    }


def test_a_cell_of_four_people_is_kept_out_of_reach_however_much_they_did(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        for elder in elders(lived, 4, sex=Sex.MAN):
            for _ in range(5):
                nights.at += timedelta(minutes=1)
                lived.evening(elder)
        for sex in (Sex.WOMAN, None):
            for elder in elders(lived, 5 if sex else 9, sex=sex):
                lived.evening(elder)
    assert written(db)[N.ANSWERED] == {
        ALL: 34,
        (BY.SEX, "man"): None,
        (BY.SEX, "woman"): None,
        (BY.SEX, "unknown"): 9,
        (BY.HAMLET, "unknown"): 34,
        (BY.AGE, "unknown"): 34,
    }, "the men cannot be reckoned as what the others leave over"


def test_that_three_were_not_well_cannot_be_reckoned(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        kin = lived.moves_in("Ida", Role.KIN)
        for n, elder in enumerate(elders(lived, 12)):
            lived.alarm(elder, kin, None, AlertOutcome.FELL if n < 3 else AlertOutcome.FOUND_WELL)
    told = written(db)
    assert (told[N.ALERTS][ALL], told[N.ALERTS_HARMLESS][ALL]) == (12, None)


def test_a_month_is_the_months_own_in_the_communitys_zone(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        for at in (
            datetime(2025, 12, 31, 22, 59, tzinfo=UTC),
            datetime(2025, 12, 31, 23, 0, tzinfo=UTC),
            datetime(2026, 1, 31, 22, 59, tzinfo=UTC),
            datetime(2026, 1, 31, 23, 0, tzinfo=UTC),
        ):
            nights.at = at
            for elder in elders(lived, 5):
                lived.evening(elder)
    assert written(db)[N.ANSWERED][ALL] == 10


def test_it_is_written_once_and_not_before_it_has_settled(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        for elder in elders(lived, 5):
            lived.evening(elder)
    with db.write() as session:
        assert not figures.write(session, 1, JANUARY, datetime(2026, 2, 3, 22, 59, tzinfo=UTC))
        assert figures.write(session, 1, JANUARY, datetime(2026, 2, 3, 23, 0, tzinfo=UTC))
        session.execute(sa.delete(Checkin).where(Checkin.id > 100))
        assert not figures.write(session, 1, JANUARY, LATER)
        assert session.scalar(sa.select(sa.func.count()).where(Figure.by == BY.ALL)) == len(FigureName)


def test_another_communitys_people_are_not_counted(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        for elder in elders(lived, 5):
            lived.evening(elder)
        other = builders.community(session, "Skjåk", "+4761999100", "+4761999101").id
        lived.community_id = other
        for elder in elders(lived, 5):
            lived.evening(elder)
            lived.texted(elder)
    told = written(db)
    assert (told[N.ANSWERED][ALL], told[N.CALLS][ALL], told[N.TEXT_PARTS][ALL]) == (5, 5, None)


def test_who_only_rang_us_was_reached(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        for elder in elders(lived, 5):
            _, call = lived.rung(elder, About.CHECKIN, {})
            call.direction, call.outbox_id = Direction.INBOUND, None
    assert written(db)[N.REACHED][ALL] == 5


def drawn_cells(drawn: random.Random) -> dict[Any, Cell]:
    """A division into up to six cells, and who stands in each; some of them in the rest of what it is a part of."""
    serial, cells = iter(range(1000)), {}
    for n in range(drawn.randint(1, 6)):
        people: set[int | None] = {next(serial) for _ in range(drawn.choice((0, 1, 2, 4, 5, 6, 12)))}
        rest: set[int | None] = {next(serial) for _ in range(drawn.choice((0, 0, 0, 1, 3, 5, 9)))}
        cells[BY.HAMLET, str(n)] = Cell(people, rest, [1] * len(people))
    whole = Cell(set(), set(), [])
    for cell in cells.values():
        whole.people |= cell.people
        whole.rest |= cell.rest
        whole.values += cell.values
    return {ALL: whole, **cells}


def test_neither_a_cell_nor_what_the_others_leave_over_is_small() -> None:
    for seed in range(400):
        cells = drawn_cells(random.Random(seed))
        values = figures._values(N.ALERTS_HARMLESS, cells)
        given = {key: value for key, value in values.items() if value is not None}
        assert all(value >= FEWEST and not cells[key].small for key, value in given.items()), seed
        hidden = [cells[key] for key in cells if key not in given and key != ALL]
        if ALL not in given or not hidden or len(hidden) == len(cells) - 1:
            continue
        people, rest = (sum(len(getattr(cell, name)) for cell in hidden) for name in ("people", "rest"))
        assert len(hidden) > 1 and people >= FEWEST and (rest == 0 or rest >= FEWEST), seed


@pytest.mark.parametrize(
    ("born", "band"), [(None, "unknown"), (1967, "-59"), (1966, "60-69"), (1946, "80-89"), (1936, "90-"), (1920, "90-")]
)
def test_age_is_ten_years(born: int | None, band: str) -> None:
    assert figures.age_band(born, JANUARY) == band
