"""One day of activities: people ring and write, the line decides, offers and tells, and what it promised is judged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from exchange import Exchange
from models import TAKES_A_PLACE, Ride, RideState, Signup
from models.signup import heads
from services import wiring

from .imagined.day import laying, phones, story
from .imagined.settling import LINE, ZONE
from .judged.day import verdict
from .judged.day.verdict import Verdict
from .judged.verdict import on_its_way
from .played import course
from .played.course import Deed, Order, Played, Progress
from .played.ledger import Ledger

DAY = date(2026, 11, 26)
SETTLES = timedelta(minutes=75)


def play(order: Order, progress: Progress) -> Played[Verdict]:
    """Raises ValueError when the village cannot be laid out, TimeoutError when a process does not come up."""
    wiring.connect()
    day = _Day(order)

    def judge(session: Session, ledger: Ledger, ended_at: datetime) -> Verdict:
        return verdict.judge(session, ledger, day.imagined, ended_at)

    return course.play(order, day, judge, progress)


class _Day:
    """As `course.Plot` asks for it."""

    rests: timedelta = SETTLES
    line: str = LINE
    zone: ZoneInfo = ZONE

    def __init__(self, order: Order) -> None:
        self.order = order
        self.imagined = story.imagined(order.elders, DAY, order.begins, order.ends, seed=order.seed, speed=order.speed)
        self.imagined.tells = not order.does_harm
        self.first, self.last = self.imagined.first, self.imagined.last
        self.deeds: Sequence[Deed] = [
            Deed(moved.at, partial(laying.move, moved=moved)) for moved in self.imagined.moved
        ]

    def lay(self, database_url: str, *, laid: bool) -> None:
        laying.bring_in(database_url, self.imagined, laid=laid)

    def move_in(self, exchange: Exchange) -> None:
        phones.move_in(exchange, self.line, self.imagined.telephones, self.order.seed)

    def look(self, session: Session) -> tuple[str, bool]:
        """The places and the cars are looked at too: what is too many for a moment leaves no trace."""
        taken = sa.select(Signup.occurrence_id, heads()).where(Signup.state.in_(TAKES_A_PLACE))
        for occurrence_id, many in session.execute(taken.group_by(Signup.occurrence_id)):
            self.imagined.looked_at[occurrence_id] = max(many, self.imagined.looked_at.get(occurrence_id, 0))
        driven = sa.select(Signup.occurrence_id, Ride.driver_id, sa.func.sum(Ride.seats)).join(Ride.signup)
        driven = driven.where(Ride.state == RideState.PROMISED).group_by(Signup.occurrence_id, Ride.driver_id)
        for occurrence_id, driver_id, seats in session.execute(driven):
            car = occurrence_id, driver_id or 0
            self.imagined.sat_in[car] = max(int(seats), self.imagined.sat_in.get(car, 0))
        now = clock.now()
        under_way = on_its_way(session, now)
        return f"{under_way} things under way", now >= self.last and under_way == 0
