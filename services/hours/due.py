"""When a service next has something to do: told as SQL, so that all of them are asked in one read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles

import clock
from models import Heartbeat
from models.base import UtcDateTime

AT_ONCE = datetime(1970, 1, 1, tzinfo=UTC)
"""Earlier than anything the line has seen."""


LONG_AGO = timedelta(days=1)
"""Nobody needs to know of what is due how much longer ago it was."""


@dataclass(frozen=True, slots=True)
class Due:
    """The earliest instant that `first` finds, and so much `later`; nothing is due where it finds none.

    `of_machine`: it finds the machine's time. `patient`: `later` is shorter in compressed time (`clock.patience`).
    """

    first: sa.Select[Any]
    later: timedelta = timedelta()
    of_machine: bool = False
    patient: bool = False

    def at(self, found: datetime | None) -> datetime | None:
        """The line's time (aware UTC) at which it is due, if `first` found this; not after now when it is due now, nor
        when it was."""
        if found is None:
            return None
        at = found + (clock.patience(self.later) if self.patient else self.later)
        if not self.of_machine:
            return at
        real = clock.real()
        return min(clock.now(), clock.line_time(max(at, real - LONG_AGO))) if at <= real else clock.line_time(at)


NextDue = Callable[[], Sequence[Due]]
"""What a service says about itself; its own due time is the earliest of them."""


def earliest(column: Any, *where: sa.ColumnElement[bool], later: timedelta = timedelta()) -> Due:
    """The earliest line time in `column` where all of `where` holds. An index should begin with what is compared and
    go on with the column, so that it costs the same however many rows there are."""
    return Due(sa.select(sa.func.min(column)).where(*where), later)


def earliest_in(
    column: Any, state: Any, states: Collection[Any], *where: sa.ColumnElement[bool], later: timedelta = timedelta()
) -> list[Due]:
    """As `earliest`, for each of these states by itself: so an index on (state, column) finds each at once."""
    return [earliest(column, state == one, *where, later=later) for one in states]


def earliest_of_machine(column: Any, *where: sa.ColumnElement[bool], later: timedelta = timedelta()) -> Due:
    """As `earliest`, for a column in the machine's time; `later` is what the machine really waits."""
    return Due(sa.select(sa.func.min(column)).where(*where), later, of_machine=True, patient=True)


def every(heartbeat: str, span: timedelta) -> Due:
    """So long of the machine's time after that heartbeat; now, where it has never beaten."""
    last = sa.select(Heartbeat.at).where(Heartbeat.name == heartbeat).scalar_subquery()
    return Due(sa.select(sa.func.coalesce(last, sa.literal(AT_ONCE, UtcDateTime()))), span, of_machine=True)


SCHEDULER = "scheduler"
"""The heartbeat of whatever scheduler came round last."""
FIRST_BEAT = "first round"
"""The heartbeat written once, when a scheduler first comes round: what fell due before it was nobody's to do. Stored
under an older name."""


def first_beat() -> sa.ScalarSelect[datetime]:
    """The machine's time of it; NULL where no scheduler has come round yet, or one did before this was written down."""
    return sa.select(Heartbeat.at).where(Heartbeat.name == FIRST_BEAT).scalar_subquery()


class Moment(sa.BindParameter[datetime]):
    """The line's time at which the statement is carried out, and `span` later. It is all that changes in what the
    services tell: the rest of it may stand in the words of the question (`in_words`)."""

    inherit_cache = True

    def __init__(self, span: timedelta) -> None:
        super().__init__(None, callable_=lambda: clock.now() + span, type_=UtcDateTime(), unique=True)


Moments = dict[str, Moment]


@compiles(Moment)
def _left_open(moment: Moment, compiler: Any, *, left_open: Moments | None = None, **how: Any) -> str:
    if left_open is None:
        return str(compiler.visit_bindparam(moment, **how))
    name = f"moment_{len(left_open)}"
    left_open[name] = moment
    return f"{_OPEN}{name}{_OPEN}"


def now(span: timedelta = timedelta()) -> Moment:
    """`span` from the line's time at which the statement is carried out."""
    return Moment(span)


_OPEN = "\x00"


def in_words(dues: Sequence[Due], dialect: sa.Dialect) -> sa.TextualSelect:
    """One statement that finds the `first` of all of these, in this order, as text with nothing left open but moments.

    An expression of a hundred values costs twice as much each time it is carried out: all of them are looked through,
    turned into what the driver takes, and the lists among them written into the statement.
    """
    question = sa.select(*(one.first.scalar_subquery().label(f"due_{n}") for n, one in enumerate(dues)))
    left_open: Moments = {}
    named: Any = type(dialect)
    closed = {"literal_binds": True, "left_open": left_open}
    words = str(question.compile(dialect=named(paramstyle="named"), compile_kwargs=closed)).replace(":", "\\:")
    for name in left_open:
        words = words.replace(f"{_OPEN}{name}{_OPEN}", f":{name}")
    moments = [sa.bindparam(name, callable_=one.callable, type_=UtcDateTime()) for name, one in left_open.items()]
    found = (sa.column(f"due_{n}", UtcDateTime()) for n in range(len(dues)))
    return sa.text(words).bindparams(*moments).columns(*found)
