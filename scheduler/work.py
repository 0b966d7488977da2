"""What every part of the scheduler is given: where rows are, who carries them, and how a text gets its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

import clock
from carrier.protocol import Carrier
from models import Base, Database, Outbox
from settings import Settings

Render = Callable[[Session, Outbox], str]
OUTBOX = Base.metadata.tables[Outbox.__tablename__]
"""For what is done to one row in one statement, with no session (`Database.take`)."""


@dataclass(frozen=True, slots=True)
class Work:
    db: Database
    settings: Settings
    carrier: Carrier
    render: Render


def from_now(real_s: float) -> datetime:
    """The line's time when `real_s` seconds have passed here, or fewer in compressed time (`clock.patience`)."""
    return clock.now() + clock.patience(timedelta(seconds=real_s)) * clock.speed()
