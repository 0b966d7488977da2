"""Who lives in a simulated village: made from a seed, brought in as an operator would, by `people.csv`."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Agreement, Contact, HowAnswers, Person, Source
from services.plans import away

from .people import CONTACTS, ELDERS, FRIENDS, LETS_RING, TEXTING, Habit, Temper
from .scenario import Imagined, Scenario
from .settling import DESK, ZONE, settle

EVERY_MINUTES = 5
"""Elders choose a minute that is easily said."""
MINUTES_MOST_CHOSEN = (0, 30)
ELDERS_A_FRIEND = 4
CHECKED = "certificate 2020-01-10|introduction 2020-01-12"
"""Of every visit-friend, long before any evening that is played."""
AWAY_FOR = timedelta(days=3)
SHARING, SECOND_PHONE, TEXTS, GONE, HAS_FRIEND = 0.15, 0.12, 0.1, 0.06, 0.6
"""How many of the elders live two on one phone, have a second one, answer by text, are away, have a visit-friend."""


@dataclass(slots=True)
class Town:
    """The evening as it was imagined, how every phone acts, and the rows of `people.csv`."""

    scenario: Scenario
    habits: dict[str, Habit] = field(default_factory=dict)
    rows: list[dict[str, str]] = field(default_factory=list)


def imagined(elders: int, day: date, begins: time, ends: time, seed: int) -> Town:
    """So many elders who want a call between two local times of `day`."""
    lots = random.Random(seed)
    minutes, weights = _minutes(datetime.combine(day, begins, ZONE), datetime.combine(day, ends, ZONE))
    people: list[Imagined] = []
    town = Town(Scenario(people, DESK, ZONE), {DESK: Habit(Temper.TAKES)})
    friends = _friends(town, 1 + elders // ELDERS_A_FRIEND, lots)
    for number in range(elders):
        minute = lots.choices(minutes, weights)[0]
        elder = Imagined(f"Eldre {number}", minute, _phones(town, people, number, lots), _contacts(town, number, lots))
        if lots.random() < GONE:
            elder.silent_from = minutes[0] - timedelta(hours=1)
        people.append(elder)
        friend = friends[number // ELDERS_A_FRIEND] if lots.random() < HAS_FRIEND else ""
        town.rows.append(_row(elder, friend, lots, texts=town.habits[elder.numbers[0]].texts))
    return town


def _minutes(first: datetime, last: datetime) -> tuple[list[datetime], list[int]]:
    """The minutes to choose from, UTC, and how readily each is chosen: whole and half hours most."""
    steps = max(1, (last - first) // timedelta(minutes=EVERY_MINUTES))
    minutes = [(first + timedelta(minutes=EVERY_MINUTES * step)).astimezone(UTC) for step in range(steps)]
    return minutes, [3 if minute.minute in MINUTES_MOST_CHOSEN else 1 for minute in minutes]


def _friends(town: Town, count: int, lots: random.Random) -> list[str]:
    numbers = [f"+479100{number:04d}" for number in range(count)]
    for place, number in enumerate(numbers):
        town.habits[number] = _drawn(FRIENDS, lots)
        friend = {"first_name": f"Ven {place}", "roles": "visit_friend", "phone": number, "language": "nn"}
        town.rows.append(friend | {"checked": CHECKED})
    return numbers


def _phones(town: Town, people: list[Imagined], number: int, lots: random.Random) -> tuple[str, ...]:
    """Her own phone, that of the one she lives with, a mobile she writes on, or two phones."""
    what, own = lots.random(), f"+476120{number:04d}"
    if what < SHARING and people and len(people[-1].numbers) == 1:
        shared = people[-1].numbers
        habit = town.habits[shared[0]]
        if not habit.shared and not habit.texts:
            town.habits[shared[0]] = Habit(habit.temper, shared=True)
            return shared
    if SHARING <= what < SHARING + TEXTS:
        mobile = f"+479200{number:04d}"
        town.habits[mobile] = Habit(_drawn(TEXTING, lots).temper, texts=True)
        return (mobile,)
    town.habits[own] = _drawn(ELDERS, lots)
    if what < 1 - SECOND_PHONE:
        return (own,)
    second = f"+476130{number:04d}"
    town.habits[second] = _drawn(ELDERS, lots)
    return own, second


def _contacts(town: Town, number: int, lots: random.Random) -> frozenset[str]:
    contacts = [f"+47900{rung}{number:04d}" for rung in range(lots.choice((0, 1, 1, 2)))]
    town.habits.update({contact: _drawn(CONTACTS, lots) for contact in contacts})
    return frozenset(contacts)


def _drawn(tempers: dict[Temper, int], lots: random.Random) -> Habit:
    return Habit(lots.choices(list(tempers), list(tempers.values()))[0])


def _row(elder: Imagined, friend: str, lots: random.Random, *, texts: bool) -> dict[str, str]:
    return {
        "first_name": elder.name,
        "roles": "elder",
        "phone": elder.numbers[0],
        "phone2": elder.numbers[1] if len(elder.numbers) > 1 else "",
        "language": lots.choice(("nn", "nb", "nn", "en")),
        "checkin_days": "all",
        "checkin_time": elder.due_at.astimezone(ZONE).strftime("%H:%M"),
        "checkin_answers": HowAnswers.TEXT if texts else "",
        "visit_friend": friend,
        "contacts": "|".join(f"Kontakt til {elder.name}-{contact[-5]}:{contact}" for contact in sorted(elder.contacts)),
        "checked": "",
    }


def bring_in(database_url: str, town: Town, *, laid: bool) -> None:
    """Lay the tables unless they are laid, bring the people in, and set at the desk what no file tells.

    Raises ValueError with the first reason when a row was not taken.
    """
    settle(database_url, town.rows, lambda session, _community: _set_at_the_desk(session, town), laid=laid)


def _set_at_the_desk(session: Session, town: Town) -> None:
    """Who is away; and the contacts, who were asked in the weeks before whether they would be one."""
    for contact in session.scalars(sa.select(Contact)):
        answers = town.habits[str(contact.person.phone)].temper not in LETS_RING
        contact.agreement = Agreement.YES if answers else Agreement.ASKED
    people = {person.first_name: person for person in session.scalars(sa.select(Person))}
    for elder in town.scenario.elders:
        if elder.silent_from is not None:
            away.pause(session, people[elder.name], elder.due_at + AWAY_FOR, source=Source.DESK)


def opening(town: Town) -> datetime:
    """The line's time at which the evening's clock starts: two minutes before the first chosen minute, UTC."""
    return min(elder.due_at for elder in town.scenario.elders) - timedelta(minutes=2)
