"""A line whose clock is turned by hand, and whose nights are done when they are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

import clock
from models import Database
from scheduler import advancing

BEGAN = datetime(2026, 1, 10, 17, 0, tzinfo=UTC)
MOST_BATCHES = 200


@dataclass
class Nights:
    """`at` is what the clock says."""

    db: Database
    at: datetime = BEGAN

    def come(self) -> int:
        """The scheduler comes round until it has nothing to do; answers how often it had."""
        service = advancing.SERVICES["keeping"]
        for batch in range(MOST_BATCHES):
            due = [one.at(self.db.look(one.first)[0]) for one in service.next_due()]
            if all(instant is None or instant > clock.now() for instant in due):
                return batch
            advancing.run(self.db, {name: advancing.ADVANCES[name] for name in ("recordings grown old", "keeping")})
        raise AssertionError("the night did not end")


@pytest.fixture
def nights(db: Database) -> Iterator[Nights]:
    told = Nights(db)
    with clock.replaced_by(lambda: told.at):
        yield told
