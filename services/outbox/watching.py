"""What one deed asks for: whoever watches a session sees the rows and tellings it has written, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

_WATCHER = "outbox.watcher"


@dataclass(slots=True)
class Asked:
    """Ids of outbox rows and of tellings; those that were there before, and were only asked for again, among them."""

    rows: list[int] = field(default_factory=list)
    tellings: list[int] = field(default_factory=list)


@contextmanager
def watched(session: Session) -> Iterator[Asked]:
    """Everything asked for inside the block through this session. Only one watches at a time."""
    if _WATCHER in session.info:
        raise RuntimeError("this session is watched already")
    asked = session.info[_WATCHER] = Asked()
    try:
        yield asked
    finally:
        del session.info[_WATCHER]


def note_row(session: Session, row_id: int) -> None:
    if (watcher := session.info.get(_WATCHER)) is not None:
        watcher.rows.append(row_id)


def note_telling(session: Session, telling_id: int) -> None:
    if (watcher := session.info.get(_WATCHER)) is not None:
        watcher.tellings.append(telling_id)
