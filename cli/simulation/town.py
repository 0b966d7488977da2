"""Who lives in a simulated village: made from a seed, brought in as an operator would, by `people.csv`."""

from __future__ import annotations

import csv
import io
import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import migrations
from models import Community, Database
from services import importing

from .people import CONTACTS, ELDERS, Temper

LINE, DESK = "+4761999000", "+4761999001"
ZONE = ZoneInfo("Europe/Oslo")
EVERY_MINUTES = 5
"""Elders choose a minute that is easily said."""
MINUTES_MOST_CHOSEN = (0, 30)


@dataclass(frozen=True, slots=True)
class Town:
    """Elders with the minute each chose, and how every phone acts."""

    elders: dict[str, datetime]
    tempers: dict[str, Temper]
    rows: list[dict[str, str]]


def imagined(elders: int, day: date, begins: time, ends: time, seed: int) -> Town:
    """So many elders who want a call between two local times of `day`; whole and half hours are chosen most."""
    lots = random.Random(seed)
    first = datetime.combine(day, begins, ZONE)
    steps = int((datetime.combine(day, ends, ZONE) - first) / timedelta(minutes=EVERY_MINUTES))
    minutes = [first + timedelta(minutes=EVERY_MINUTES * step) for step in range(max(steps, 1))]
    weights = [3 if minute.minute in MINUTES_MOST_CHOSEN else 1 for minute in minutes]
    tempers: dict[str, Temper] = {DESK: Temper.TAKES}
    chosen: dict[str, datetime] = {}
    rows = []
    for number in range(elders):
        phone = f"+476120{number:04d}"
        minute = lots.choices(minutes, weights)[0]
        contacts = []
        for rung in range(lots.choice((0, 1, 1, 2))):
            contact = f"+47900{rung}{number:04d}"
            contacts.append(f"Kontakt {number}-{rung + 1}:{contact}")
            tempers[contact] = lots.choices(list(CONTACTS), list(CONTACTS.values()))[0]
        chosen[phone] = minute
        tempers[phone] = lots.choices(list(ELDERS), list(ELDERS.values()))[0]
        rows.append(
            {
                "first_name": f"Eldre {number}",
                "roles": "elder",
                "phone": phone,
                "language": lots.choice(("nn", "nb", "nn", "en")),
                "checkin_days": "all",
                "checkin_time": minute.strftime("%H:%M"),
                "contacts": "|".join(contacts),
            }
        )
    return Town(chosen, tempers, rows)


def settle(database_url: str, town: Town, *, laid: bool = False) -> None:
    """Lay the tables unless they are laid, and bring the people in.

    Raises ValueError with the first reason when a row was not taken.
    """
    if not laid:
        migrations.upgrade(database_url)
    text = io.StringIO()
    table = csv.DictWriter(text, list(town.rows[0]))
    table.writeheader()
    table.writerows(town.rows)
    db = Database(database_url)
    try:
        with db.write() as session:
            community = Community(name="Simulert", number=LINE, timezone=ZONE.key, coordinator_phone=DESK)
            session.add(community)
            session.flush()
            report = importing.import_people(session, community, text.getvalue().encode())
            if report.problems:
                raise ValueError(report.problems[0].reason)
    finally:
        db.dispose()


def opening(town: Town) -> datetime:
    """The line's time at which the evening's clock starts: two minutes before the first chosen minute, UTC."""
    return (min(town.elders.values()) - timedelta(minutes=2)).astimezone(UTC)
