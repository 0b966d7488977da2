"""A month's figures: what they count, and that nobody can be read or reckoned out of them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
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
    Signup,
)
from services.keeping import figures, secrecy
from services.keeping.secrecy import FEWEST
from tests.support import builders
from tests.unit.keeping import life

N, BY = FigureName, FigureBy
JANUARY = date(2026, 1, 1)
LATER = datetime(2026, 2, 4, 12, 0, tzinfo=UTC)
ALL = (BY.ALL, "")
Amounts = dict[FigureName, list[tuple[int | None, int]]]


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
        N.RIDES_NOT_HOME: None,
        N.CHECKINS: 12,
        N.ANSWERED: 6,
        N.ANSWERED_FIRST: None,
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
        N.NO_SHOWS: None,
    }


def test_who_the_host_says_did_not_come_is_counted_apart_and_few_are_not_written(db: Database, nights: Any) -> None:
    with db.write() as session:
        lived = life.begin(session)
        there, friend = elders(lived, 16), lived.moves_in("Hilde", Role.VISIT_FRIEND, Role.DRIVER)
        for elder in there:
            lived.met(elder, friend, friend)
        for some, came in ((there[:6], False), (there[6:9], True)):
            theirs = Signup.person_id.in_([elder.id for elder in some])
            session.execute(sa.update(Signup).where(theirs).values(came=came))
    told = {name: cells[ALL] for name, cells in written(db).items()}
    assert (told[N.SIGNED_UP], told[N.ATTENDED], told[N.NO_SHOWS]) == (48, 36, 12)


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


def test_that_two_had_no_ride_cannot_be_reckoned() -> None:
    amounts: Amounts = {N.RIDES_ASKED: [(n, 1) for n in range(20)], N.RIDES_GIVEN: [(n, 1) for n in range(18)]}
    amounts[N.RIDES_LEFT_OUT] = [(18, 1), (19, 1)]
    told = secrecy.values(secrecy.table(amounts, drawn_places(random.Random(1), 20)))
    assert (told[N.RIDES_ASKED][ALL], told[N.RIDES_GIVEN][ALL], told[N.RIDES_LEFT_OUT][ALL]) == (20, None, None)


def test_at_which_try_one_answered_cannot_be_reckoned() -> None:
    """What is left of all answers when those at the first and the second try are taken from them."""
    amounts: Amounts = {
        N.ANSWERED: [(n, 2) for n in range(30)],
        N.ANSWERED_FIRST: [(n, 1) for n in range(30)],
        N.ANSWERED_SECOND: [(n, 1) for n in range(29)],
        N.ANSWERED_LATER: [(29, 1)],
    }
    told = secrecy.values(secrecy.table(amounts, drawn_places(random.Random(1), 30)))
    tries = N.ANSWERED_FIRST, N.ANSWERED_SECOND, N.ANSWERED_LATER
    assert [told[name][ALL] for name in (N.ANSWERED, *tries)] == [60, 30, None, None]


def drawn_places(drawn: random.Random, people: int) -> dict[int | None, tuple[Any, ...]]:
    hamlets = drawn.randint(1, 4)
    places: dict[int | None, tuple[Any, ...]] = {None: figures._keys(*["unknown"] * 3)}
    for n in range(people):
        places[n] = figures._keys(
            str(min(drawn.randint(1, hamlets), drawn.randint(1, hamlets))),
            drawn.choice(("woman", "woman", "man")),
            drawn.choice(("70-79", "80-89", "80-89", "90-")),
        )
    return places


def drawn_month(drawn: random.Random) -> tuple[Amounts, Any]:
    """Up to forty people; what each has of a figure, and how it falls to its parts."""
    people = drawn.randint(4, 40)
    amounts: dict[FigureName, dict[int | None, int]] = {name: {} for name in N}
    for person in range(people):
        for family in secrecy.FAMILIES:
            whole = amounts[family.whole].get(person) or (drawn.randint(1, 9) if drawn.random() < 0.8 else 0)
            left = whole
            for part in family.parts:
                last = family.exact and part is family.parts[-1]
                taken = left if last or drawn.random() < 0.7 else drawn.randint(0, left)
                amounts[part][person] = taken
                left -= taken
            amounts[family.whole][person] = whole
    given = {name: [(who, amount) for who, amount in of.items() if amount] for name, of in amounts.items()}
    return given, drawn_places(drawn, people)


def reckoned(table: secrecy.Table, values: Mapping[FigureName, Mapping[Any, int | None]]) -> set[Any]:
    """The cells which are not shown and whose value follows from those that are: whose unit vector lies in the space of
    what anybody knows, that the cells of a division are the whole, and the parts of a figure with the rest the
    figure."""
    rows: list[dict[Any, Fraction]] = []
    keys = {key for cells in table.values() for key in cells}

    def known(*terms: tuple[Any, int]) -> None:
        row = {cell: Fraction(sign) for cell, sign in terms if values.get(cell[0], {}).get(cell[1], 0) is None}
        rows.append(row | {cell: Fraction(sign) for cell, sign in terms if cell[0] == "rest"})

    for name, cells in table.items():
        if name is not N.TAKER_MINUTES:
            for by in (BY.HAMLET, BY.SEX, BY.AGE):
                known(((name, ALL), -1), *(((name, key), 1) for key in cells if key[0] is by))
    for family in secrecy.FAMILIES:
        for key in keys:
            rest = [] if family.exact else [(("rest", (family.whole, key)), 1)]
            known(((family.whole, key), -1), *(((part, key), 1) for part in family.parts), *rest)
    return solved(rows)


def solved(rows: list[dict[Any, Fraction]]) -> set[Any]:
    """The unknowns that a set of equations leaves no choice: alone in a row of its reduced form."""
    done: dict[Any, dict[Any, Fraction]] = {}
    for equation in rows:
        left = equation
        for pivot in [each for each in equation if each in done]:
            left = minus(left, done[pivot], left[pivot])
        if left:
            pivot, first = next(iter(left.items()))
            row = {cell: sign / first for cell, sign in left.items()}
            done = {at: minus(held, row, held[pivot]) if pivot in held else held for at, held in done.items()}
            done[pivot] = row
    return {pivot for pivot, row in done.items() if len(row) == 1}


def minus(row: dict[Any, Fraction], other: dict[Any, Fraction], times: Fraction) -> dict[Any, Fraction]:
    left = {cell: row.get(cell, Fraction()) - times * other.get(cell, Fraction()) for cell in {**row, **other}}
    return {cell: sign for cell, sign in left.items() if sign}


def behind(table: secrecy.Table, cell: Any) -> int:
    name, key = cell
    return len(table[key[0]][key[1]].beside if name == "rest" else table[name][key].people)


def test_nothing_small_is_shown_nor_follows_from_all_that_is() -> None:
    shown = 0
    for seed in range(100):
        amounts, places = drawn_month(random.Random(seed))
        table = secrecy.table(amounts, places)
        values = secrecy.values(table)
        shown += sum(value is not None for of in values.values() for value in of.values())
        small = [
            (name, key)
            for name, of in values.items()
            for key, value in of.items()
            if value is not None and len(table[name][key].people) < FEWEST
        ]
        given_away = [cell for cell in reckoned(table, values) if 0 < behind(table, cell) < FEWEST]
        assert not small and not given_away, (seed, small, given_away)
    assert shown > 100 * 20, "and much is shown all the same"


def test_the_reckoning_of_this_test_finds_what_is_given_away() -> None:
    amounts: Amounts = {N.SIGNED_UP: [(n, 1) for n in range(9)], N.ATTENDED: [(n, 1) for n in range(7)]}
    table = secrecy.table(amounts, drawn_places(random.Random(3), 9))
    everything = {name: {key: sum(cell.values) for key, cell in cells.items()} for name, cells in table.items()}
    assert ("rest", (N.SIGNED_UP, ALL)) in reckoned(table, everything)


@pytest.mark.parametrize(
    ("born", "band"), [(None, "unknown"), (1967, "-59"), (1966, "60-69"), (1946, "80-89"), (1936, "90-"), (1920, "90-")]
)
def test_age_is_ten_years(born: int | None, band: str) -> None:
    assert figures.age_band(born, JANUARY) == band
