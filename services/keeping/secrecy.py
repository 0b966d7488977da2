"""What of a month's figures is kept out of reach: what fewer than five people stand behind, and whatever that could be
reckoned from.

A cell is hidden that is small; so are as many of the next smallest as it takes for no small one to be left when the
hamlets are taken from the whole, or the parts of a figure from the figure. What is left is tried as somebody with all
of it before her could: by solving everything she knows for everything she does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from statistics import median_low

from models import FigureBy, FigureName

FEWEST = 5
OF_ALL = ""
DIVISIONS = (FigureBy.HAMLET, FigureBy.SEX, FigureBy.AGE)
Key = tuple[FigureBy, str]


@dataclass(frozen=True, slots=True)
class Family:
    """What a figure is divided into. `exact`: nothing is left beside the parts."""

    whole: FigureName
    parts: tuple[FigureName, ...]
    exact: bool = False

    @property
    def names(self) -> tuple[FigureName, ...]:
        return self.whole, *self.parts


FAMILIES = (
    Family(FigureName.SIGNED_UP, (FigureName.ATTENDED, FigureName.NO_SHOWS)),
    Family(FigureName.RIDES_ASKED, (FigureName.RIDES_GIVEN, FigureName.RIDES_LEFT_OUT)),
    Family(FigureName.RIDES_GIVEN, (FigureName.RIDES_NOT_HOME,)),
    Family(FigureName.CHECKINS, (FigureName.ANSWERED,)),
    Family(
        FigureName.ANSWERED,
        (FigureName.ANSWERED_FIRST, FigureName.ANSWERED_SECOND, FigureName.ANSWERED_LATER),
        exact=True,
    ),
    Family(FigureName.ALERTS, (FigureName.ALERTS_HARMLESS,)),
)
"""What anybody can subtract: the evenings nobody answered, the alerts that were not harmless, who had no ride."""


@dataclass(slots=True)
class Cell:
    """`people`: those behind it. `rest`: those behind what it is a part of and not in it. `beside`: those who have more
    of it than of its parts. `values`: what they have."""

    people: set[int | None] = field(default_factory=set)
    rest: set[int | None] = field(default_factory=set)
    beside: set[int | None] = field(default_factory=set)
    values: list[int] = field(default_factory=list)

    @property
    def small(self) -> bool:
        return len(self.people) < FEWEST or 0 < len(self.rest) < FEWEST


Table = Mapping[FigureName, Mapping[Key, Cell]]
Hidden = Mapping[FigureName, set[Key]]


def table(
    amounts: Mapping[FigureName, list[tuple[int | None, int]]], places: Mapping[int | None, tuple[Key, ...]]
) -> Table:
    """Every figure's cells, of whom has how much and in which cells each stands; None is who is not known."""
    cells: dict[FigureName, dict[Key, Cell]] = {}
    for name in FigureName:
        cells[name] = defaultdict(Cell, {(FigureBy.ALL, OF_ALL): Cell()})
        for person_id, amount in amounts.get(name, ()):
            for key in places.get(person_id, places[None]):
                cells[name][key].people.add(person_id)
                cells[name][key].values.append(amount)
    for family in FAMILIES:
        held = [dict(amounts.get(part, ())) for part in family.parts]
        for person_id, amount in amounts.get(family.whole, ()):
            of_parts = [each.get(person_id, 0) for each in held]
            for key in places.get(person_id, places[None]):
                for part in (part for part, got in zip(family.parts, of_parts, strict=True) if amount > got):
                    cells[part][key].rest.add(person_id)
                if amount > sum(of_parts):
                    cells[family.whole][key].beside.add(person_id)
    return cells


def values(table: Table) -> Mapping[FigureName, Mapping[Key, int | None]]:
    """What each cell comes to, None where it is kept out of reach."""
    hidden = hidden_of(table)
    return {
        name: {
            key: None if key in hidden[name] else (median_low if name is FigureName.TAKER_MINUTES else sum)(cell.values)
            for key, cell in cells.items()
        }
        for name, cells in table.items()
    }


def hidden_of(table: Table) -> Hidden:
    """The cells that are not shown."""
    hidden = {name: {key for key, cell in cells.items() if cell.small} for name, cells in table.items()}
    _hide_what_one_step_tells(table, hidden)
    while given_away := [unknown for unknown in follows(table, hidden) if 0 < _behind(table, unknown) < FEWEST]:
        _hide_beside(given_away[0], table, hidden)
        _hide_what_one_step_tells(table, hidden)
    return hidden


def _hide_what_one_step_tells(table: Table, hidden: Hidden) -> None:
    before = -1
    while before != (count := sum(map(len, hidden.values()))):
        before = count
        for name, cells in table.items():
            for by in FigureBy:
                _hide_of_division({key: cell for key, cell in cells.items() if key[0] is by}, hidden[name])
        for family in FAMILIES:
            for key in {key for name in family.names for key in table[name]}:
                _hide_of_family(family, key, table, hidden)


def _hide_of_division(cells: Mapping[Key, Cell], hidden: set[Key]) -> None:
    out = hidden & cells.keys()
    others = sorted(cells.keys() - out, key=lambda key: (len(cells[key].people), key))
    while out and others and (len(out) == 1 or _together(cells, out).small):
        out.add(others.pop(0))
    hidden |= out


def _hide_of_family(family: Family, key: Key, table: Table, hidden: Hidden) -> None:
    parts = {name: table[name].get(key, Cell()) for name in family.parts}
    out = {name for name in parts if key in hidden[name]}
    shown = sorted(
        (name for name in parts if key in table[name] and name not in out), key=lambda name: len(parts[name].people)
    )
    beside = table[family.whole].get(key, Cell()).beside
    while shown and _tells(family, key in hidden[family.whole], beside, [parts[name].people for name in out]):
        out.add(shown.pop(0))
    for name in out:
        if key in table[name]:
            hidden[name].add(key)


def _tells(family: Family, whole_is_hidden: bool, beside: set[int | None], out: list[set[int | None]]) -> bool:
    """Whether what is shown of a family gives away what is not."""
    if whole_is_hidden:
        return family.exact and not out
    left_over = beside.union(*out)
    return 0 < len(left_over) < FEWEST or (family.exact and len(out) == 1)


def _together(cells: Mapping[Key, Cell], keys: Iterable[Key]) -> Cell:
    people: set[int | None] = set()
    rest: set[int | None] = set()
    for key in keys:
        people |= cells[key].people
        rest |= cells[key].rest
    return Cell(people, rest)


def _hide_beside(unknown: Unknown, table: Table, hidden: Hidden) -> None:
    """One cell more: the smallest that is still shown of the same figure or of its family."""
    names = {unknown.name, *(name for each in FAMILIES if unknown.name in (names := each.names) for name in names)}
    shown = [(name, key) for name in names for key in table[name].keys() - hidden[name]]
    name, key = min(shown, key=lambda each: (len(table[each[0]][each[1]].people), each))
    hidden[name].add(key)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A cell that is not shown; or, beside the parts of a figure, what is left of it."""

    name: FigureName
    key: Key
    left_over: bool = False


Equation = dict[Unknown, int | Fraction]
"""What stands before each of them; nearly always 1 or -1, and a fraction is dearer to reckon with."""


def follows(table: Table, hidden: Hidden) -> Iterator[Unknown]:
    """What has one value alone, whoever knows all that is shown, and that the cells of a division are the whole and a
    figure is its parts and what is left over."""
    solved: dict[Unknown, Equation] = {}
    for equation in _known(table, hidden):
        left = equation
        for pivot in [each for each in equation if each in solved]:
            left = _minus(left, solved[pivot], left[pivot])
        if left:
            pivot, sign = next(iter(left.items()))
            row = {unknown: each * sign if abs(sign) == 1 else Fraction(each) / sign for unknown, each in left.items()}
            for at, held in solved.items():
                if pivot in held:
                    solved[at] = _minus(held, row, held[pivot])
            solved[pivot] = row
    yield from (unknown for unknown, row in solved.items() if len(row) == 1)


def _known(table: Table, hidden: Hidden) -> Iterator[Equation]:
    def sums(whole: Unknown, parts: Iterable[Unknown]) -> Equation:
        signs = {whole: -1, **dict.fromkeys(parts, 1)}
        return {each: sign for each, sign in signs.items() if each.left_over or each.key in hidden[each.name]}

    for name in table.keys() - {FigureName.TAKER_MINUTES}:
        for by in DIVISIONS:
            keys = [key for key in table[name] if key[0] is by]
            yield sums(Unknown(name, (FigureBy.ALL, OF_ALL)), [Unknown(name, key) for key in keys])
    for family in FAMILIES:
        for key in table[family.whole]:
            parts = [Unknown(part, key) for part in family.parts]
            parts += [] if family.exact else [Unknown(family.whole, key, left_over=True)]
            yield sums(Unknown(family.whole, key), parts)


def _minus(row: Equation, other: Equation, times: int | Fraction) -> Equation:
    left = row.copy()
    for unknown, sign in other.items():
        left[unknown] = left.get(unknown, 0) - times * sign
    return {unknown: sign for unknown, sign in left.items() if sign}


def _behind(table: Table, unknown: Unknown) -> int:
    cell = table[unknown.name].get(unknown.key, Cell())
    return len(cell.beside if unknown.left_over else cell.people)
