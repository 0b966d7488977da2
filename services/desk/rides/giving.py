"""Who could drive one rider, what each has answered, and what would break in the cars that cannot take her."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Ride, RideAnswer, RideAsk
from services import rides


@dataclass(frozen=True, slots=True)
class Could:
    """A driver's car with her in it; `answer` is None who was not asked."""

    tried: rides.Tried
    answer: RideAnswer | None


@dataclass(frozen=True, slots=True)
class Choice:
    """`could` take her, the best first; `cannot`, and why. `drivers`: so many there are, `looked_at` or not."""

    could: Sequence[Could]
    cannot: Sequence[Could]
    drivers: int

    @property
    def looked_at(self) -> int:
        return len(self.could) + len(self.cannot)


def of(session: Session, ride: Ride, most: int | None = None) -> Choice:
    """Who has said no, to her or to the day, last; before them who has said that he can, her own hamlet, and who drives
    there anyway. `most` of them are looked at."""
    tried, drivers = rides.try_cars(session, ride, most)
    asks = sa.select(RideAsk.driver_id, RideAsk.answer).where(RideAsk.ride_id == ride.id)
    answers = dict(session.execute(asks).all())
    each = [Could(one, answers.get(one.driver.id)) for one in tried]
    each.sort(key=_order)
    could = [one for one in each if not one.tried.broken]
    return Choice(could, [one for one in each if one.tried.broken], drivers)


def _order(one: Could) -> tuple[bool, ...]:
    refused = one.answer is RideAnswer.NO or one.tried.can is False
    return refused, not one.tried.can, not one.tried.near, not one.tried.drives
