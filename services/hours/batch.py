"""One row that fails must not keep everybody else's evening from going on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

log = structlog.get_logger()


class Numbered(Protocol):
    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=Numbered)


def each(
    session: Session, rows: Iterable[R], move_on: Callable[[R], object], set_aside: Callable[[R], object] | None = None
) -> None:
    """Do `move_on` for every row: what one raises is logged by its id and undone for it alone.

    All of them share a savepoint; only when one fails is everything begun again, each in a savepoint of its own.
    `set_aside` then puts the row where it does not stand before the others the next time. When it is the database that
    is gone, no row is at fault and none can go on: that is raised, and the whole unit is given up.
    """
    rows = list(rows)
    if len(rows) > 1 and _all_at_once(session, rows, move_on):
        return
    for row in rows:
        number = row.id
        try:
            with session.begin_nested():
                move_on(row)
        except Exception as error:
            if _database_is_gone(error):
                raise
            log.exception("advance.row_failed", of=move_on.__qualname__, row=number)
            if set_aside is not None:
                set_aside(row)


def _all_at_once(session: Session, rows: Iterable[R], move_on: Callable[[R], object]) -> bool:
    try:
        with session.begin_nested():
            for row in rows:
                move_on(row)
    except Exception as error:
        if _database_is_gone(error):
            raise
        return False
    return True


def _database_is_gone(error: Exception) -> bool:
    lost = isinstance(error, sa.exc.DBAPIError) and error.connection_invalidated
    return lost or isinstance(error, sa.exc.PendingRollbackError)
