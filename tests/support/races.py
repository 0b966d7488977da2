"""What another transaction does in the middle of one, and how long two who race wait for one another. Nobody waits so
long on a machine at rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from models import Database
from tests.support.counting import listening

PATIENCE_S = 60
"""Longer than a busy machine needs: who waits so long waits for ever."""
KEPT_OUT_S = 0.5
"""For one whom a lock keeps out, and who therefore does not come."""


@contextmanager
def right_after(db: Database, words: str, does: Callable[[], object]) -> Iterator[None]:
    """Once, inside the block, right after the first statement with these words. Fails if there is none."""
    waiting = [does]

    def carried_out(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if waiting and words in statement:
            waiting.pop()()

    with listening(db, after_cursor_execute=carried_out):
        yield
    assert not waiting, f"nothing was asked with {words!r}"
