"""What another transaction does in the middle of one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from models import Database


@contextmanager
def right_after(db: Database, words: str, does: Callable[[], object]) -> Iterator[None]:
    """Once, inside the block, right after the first statement with these words. Fails if there is none."""
    waiting = [does]

    def carried_out(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if waiting and words in statement:
            waiting.pop()()

    sa.event.listen(db.engine, "after_cursor_execute", carried_out)
    try:
        yield
    finally:
        sa.event.remove(db.engine, "after_cursor_execute", carried_out)
    assert not waiting, f"nothing was asked with {words!r}"
