"""One row that fails must not keep everybody else's evening from going on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

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
    """Do `move_on` for every row, each in a savepoint: what one raises is logged by its id and undone for it alone.

    `set_aside` then puts the row where it does not stand before the others the next time.
    """
    for row in rows:
        number = row.id
        try:
            with session.begin_nested():
                move_on(row)
        except Exception:
            log.exception("planning.row_failed", of=move_on.__qualname__, row=number)
            if set_aside is not None:
                set_aside(row)
