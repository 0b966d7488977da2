"""The database goes away for the length of a block, on either engine: no connection of it can be had."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from app import do_what_was_kept
from models import Database
from services.standby import Standby
from tests.support.village import Village


@contextmanager
def away(db: Database) -> Iterator[None]:
    pool = db.engine.pool

    def refuse(*_checkout: Any) -> None:
        raise sa.exc.OperationalError("connect", {}, Exception("the server closed the connection"))

    sa.event.listen(pool, "checkout", refuse)
    try:
        yield
    finally:
        sa.event.remove(pool, "checkout", refuse)


def standby(village: Village) -> Standby:
    return village.app.extensions["standby"]  # type: ignore[no-any-return]


def comes_back(village: Village) -> int:
    """What the thread beside a web server does then; answers how many webhooks were kept."""
    return standby(village).do_what_is_kept(lambda kept: do_what_was_kept(village.app, kept))
