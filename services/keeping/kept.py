"""What is said of a table: whose its rows are, and by which rules they go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from models import Base, Legs, PriceClass
from retention import Kind

NAMELESS = "–"
"""What stands where the name of somebody stood who is no longer known."""
NOTHING_OF_A_PERSON: Mapping[str, object] = {
    **dict.fromkeys(("first_name", "folded_name"), NAMELESS),
    "last_name": "",
    **dict.fromkeys(("said_as", "phone", "phone2", "birth_year", "sex", "hamlet_id", "address", "latitude")),
    **dict.fromkeys(("longitude", "notes", "arrival", "seats", "may_invite_asked_at", "neighbours_asked_at", "farm")),
    **dict.fromkeys(("point_how", "point_by_user_id", "point_at", "needs", "out_from", "out_until", "boot", "car")),
    **dict.fromkeys(("car_asked_at", "where_asked_at")),
    "legs": Legs.BOTH,
    "price_class": PriceClass.FULL,
}
"""What her row holds once nothing is known of her."""

Instant = sa.SQLColumnExpression[Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """What becomes of a table's rows: the row is deleted, or the columns of `blank` get these values.

    `since`: the instant its age is reckoned from, of the table itself or of `joined`. `over`: it is only done to rows
    of which this holds; the others are still needed. `counted`: the instant by which it stands in a month's figures,
    which are written before it goes. `takes`: what `goes_with` the row is deleted with it; so it is wherever the row
    itself is. `by`: which file does it, where it is not `deleting`.
    """

    kind: Kind
    since: Instant
    over: tuple[sa.ColumnElement[bool], ...] = ()
    blank: Mapping[str, object] = field(default_factory=dict)
    counted: Instant | None = None
    joined: type[Base] | None = None
    takes: bool = False
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """One table. `people`: its columns that name a person whom the row is about; `numbers`: those with a telephone
    number; `through`: its columns that lead to a row which is about a person.

    `goes_with`: of its columns that lead to another table, those whose row takes this one with it when it goes (of a
    person: when she is made nameless); `unlinked`: those that are emptied then. A row that is led to by any other
    column stays until that one has gone. `stays`: why it is not deleted by age.
    """

    table: type[Base]
    people: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    goes_with: tuple[str, ...] = ()
    unlinked: tuple[str, ...] = ()
    stays: str = ""

    @property
    def name(self) -> str:
        return str(self.table.__tablename__)

    @property
    def personal(self) -> bool:
        """Whether something of it is about somebody the line rings, texts or is rung by."""
        return bool(self.people or self.numbers or self.through)
