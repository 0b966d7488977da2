"""One evening: everybody is rung at her minute, and what became of each is judged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

import clock
from exchange import Exchange

from .imagined import people, town
from .imagined.scenario import WINDOW
from .imagined.settling import LINE, ZONE
from .judged import verdict
from .judged.verdict import Verdict
from .played import course
from .played.course import Deed, Order, Played, Progress
from .played.ledger import Ledger

DAY = date(2026, 11, 26)
LADDER = timedelta(minutes=75)


def play(order: Order, progress: Progress) -> Played[Verdict]:
    """Raises ValueError when the town cannot be laid out, TimeoutError when a process does not come up."""
    evening = _Evening(order)

    def judge(session: Session, ledger: Ledger, ended_at: datetime) -> Verdict:
        return verdict.judge(session, ledger, evening.people.scenario, ended_at)

    return course.play(order, evening, judge, progress)


class _Evening:
    """As `course.Plot` asks for it."""

    rests: timedelta = LADDER
    line: str = LINE
    zone: ZoneInfo = ZONE
    deeds: Sequence[Deed] = ()

    def __init__(self, order: Order) -> None:
        self.order = order
        self.people = town.imagined(order.elders, DAY, order.begins, order.ends, order.seed)
        self.people.scenario.speed, self.people.scenario.tells = order.speed, not order.does_harm
        self.first = town.opening(self.people)
        self.last = self.people.scenario.last_due + WINDOW

    def lay(self, database_url: str, *, laid: bool) -> None:
        town.bring_in(database_url, self.people, laid=laid)

    def move_in(self, exchange: Exchange) -> None:
        people.move_in(exchange, self.line, self.people.habits, self.order.seed)

    def look(self, session: Session) -> tuple[str, bool]:
        ended, under_way = verdict.settled(session)
        told = f"{ended} of {self.order.elders} evenings have ended, {under_way} things under way"
        everybody = ended >= self.order.elders and clock.now() > self.people.scenario.last_due
        return told, everybody and under_way == 0
