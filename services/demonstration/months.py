"""The months before the village was there, so that its figures are something to look at: imagined for each villager,
the same every time, and then hidden where those of a real month would be."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy.orm import Session

from models import Community, Figure, FigureName, Person, insert_missing
from services.hours.duetime import local_day
from services.keeping import figures, secrecy

MONTHS = 14
"""The newest with the month before and the same of last year."""

N = FigureName
Amounts = dict[FigureName, dict[int | None, int]]


def load(
    session: Session, community: Community, elders: Sequence[Person], friends: Sequence[Person], now: datetime
) -> None:
    """The figures of the months that have settled by now; those that stand there already stay as they are."""
    month = figures.first_of_month(local_day(now, community.zone))
    while not figures.settled(community, month, now):
        month = figures.month_before(month)
    rows = []
    for back in range(MONTHS):
        places = figures.places_of(session, community.id, month)
        table = secrecy.table(_listed(_imagined(month, MONTHS - back, elders, friends)), places)
        rows += [
            {"community_id": community.id, "month": month, "name": name, "by": by, "cell": cell, "value": value}
            for name, values in secrecy.values(table).items()
            for (by, cell), value in values.items()
        ]
        month = figures.month_before(month)
    insert_missing(session, Figure, rows)


def _listed(amounts: Amounts) -> Mapping[FigureName, list[tuple[int | None, int]]]:
    return {name: [(who, amount) for who, amount in of.items() if amount] for name, of in amounts.items()}


def _imagined(month: date, nth: int, elders: Sequence[Person], friends: Sequence[Person]) -> Amounts:
    """A village that more and more take part in: `nth` is 1 in the first month."""
    drawn = random.Random(month.isoformat())
    taking_part = elders[: max(len(elders) * (nth + MONTHS) // (2 * MONTHS), 6)]
    amounts: Amounts = defaultdict(dict)
    for elder in taking_part:
        _evenings(amounts, elder.id, drawn)
        _outings(amounts, elder.id, drawn)
        amounts[N.REACHED][elder.id] = 1
        amounts[N.TALKS][elder.id] = drawn.randint(0, 4)
        amounts[N.CALLS][elder.id] = drawn.randint(30, 44)
        amounts[N.CALL_MINUTES][elder.id] = amounts[N.CALLS][elder.id] * 2
        amounts[N.TEXT_PARTS][elder.id] = drawn.randint(0, 9)
    for friend in friends:
        amounts[N.VOLUNTEER_MINUTES][friend.id] = drawn.randint(30, 240)
    return amounts


def _evenings(amounts: Amounts, elder: int, drawn: random.Random) -> None:
    missed, second, later = (int(drawn.random() < chance) * drawn.randint(1, 3) for chance in (0.5, 0.7, 0.4))
    amounts[N.CHECKINS][elder] = 30
    amounts[N.ANSWERED][elder] = 30 - missed
    amounts[N.ANSWERED_SECOND][elder], amounts[N.ANSWERED_LATER][elder] = second, later
    amounts[N.ANSWERED_FIRST][elder] = 30 - missed - second - later
    amounts[N.ALERTS][elder] = missed
    amounts[N.ALERTS_HARMLESS][elder] = missed - int(missed > 1 and drawn.random() < 0.5)
    if missed:
        amounts[N.TAKER_MINUTES][elder] = drawn.randint(2, 14)


def _outings(amounts: Amounts, elder: int, drawn: random.Random) -> None:
    joined = drawn.randint(1, 8)
    stayed_home = int(drawn.random() < 0.5)
    rides = drawn.randint(0, joined)
    amounts[N.SIGNED_UP][elder], amounts[N.ATTENDED][elder] = joined, joined - stayed_home
    amounts[N.NO_SHOWS][elder] = stayed_home
    amounts[N.RIDES_ASKED][elder] = rides
    amounts[N.RIDES_LEFT_OUT][elder] = int(rides > 2 and drawn.random() < 0.4)
    amounts[N.RIDES_GIVEN][elder] = rides - amounts[N.RIDES_LEFT_OUT][elder]
