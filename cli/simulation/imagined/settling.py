"""The community of what is played, brought in as an operator would: its people by `people.csv`."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

import clock
import migrations
from models import Community, Database, Heartbeat
from services import importing
from services.hours.due import FIRST_BEAT

LINE, DESK = "+4761999000", "+4761999001"
ZONE = ZoneInfo("Europe/Oslo")


def settle(
    database_url: str,
    rows: Sequence[dict[str, str]],
    at_the_desk: Callable[[Session, Community], object],
    *,
    laid: bool,
) -> None:
    """Lay the tables unless they are laid, bring the people in, and do what no file tells `at_the_desk`.

    Raises ValueError with the first reason when a row was not taken.
    """
    if not laid:
        migrations.upgrade(database_url)
    text = io.StringIO()
    table = csv.DictWriter(text, sorted({column for row in rows for column in row}))
    table.writeheader()
    table.writerows(rows)
    db = Database(database_url)
    try:
        with db.write() as session:
            community = Community(name="Simulert", number=LINE, timezone=ZONE.key, coordinator_phone=DESK)
            session.add(community)
            # The line has run for a day: what begins while its scheduler is dead is somebody's.
            session.add(Heartbeat(name=FIRST_BEAT, at=clock.real() - timedelta(days=1)))
            session.flush()
            report = importing.import_people(session, community, text.getvalue().encode())
            if report.problems:
                raise ValueError(report.problems[0].reason)
            at_the_desk(session, community)
    finally:
        db.dispose()
