"""What was imagined of an evening before the line did anything: whom it is to ring, and who is to be left in peace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

WINDOW = timedelta(minutes=60)
TOGETHER = timedelta(minutes=10)
"""Who shares a phone may be served so much before her minute, by the call to the other."""
BUSY_AGAIN = timedelta(minutes=5)
NIGHT = time(21)
ON_ITS_WAY_S = 1.5
"""Real seconds a call may need from the line's last look to the exchange, on a machine that does other work too."""


@dataclass(slots=True)
class Imagined:
    """An elder of the evening. Her first name is hers alone; `numbers` are her phones, `contacts` who may be alarmed.

    `silent_from` is when somebody saw to it that she is not to be rung any more, `desk_rings_from` when the desk took
    over from the line to ring her itself; both hold to the evening's end.
    """

    name: str
    due_at: datetime
    numbers: tuple[str, ...]
    contacts: frozenset[str] = frozenset()
    tries: int = 3
    gap: timedelta = timedelta(minutes=10)
    silent_from: datetime | None = None
    desk_rings_from: datetime | None = None


@dataclass(slots=True)
class Scenario:
    """One evening at `speed` times the machine's pace. `desk` is told of every alert that nobody takes."""

    elders: list[Imagined]
    desk: str
    zone: ZoneInfo
    speed: float = 1.0
    tells: bool = True
    """Whoever looks to her says how it went. Not so where keys and texts get lost: then the desk must be told of it."""

    @property
    def on_its_way(self) -> timedelta:
        return timedelta(seconds=ON_ITS_WAY_S * self.speed)

    @property
    def last_due(self) -> datetime:
        return max(elder.due_at for elder in self.elders)

    def shares(self, elder: Imagined) -> bool:
        """Whether somebody else may be rung on a phone of hers."""
        own = set(elder.numbers)
        return any(own.intersection(other.numbers) for other in self.elders if other is not elder)

    def window(self, elder: Imagined, *, storm: bool) -> tuple[datetime, datetime]:
        """The first and the last instant she may be rung; a storm is waited out until the night's quiet."""
        begins = elder.due_at - (TOGETHER if self.shares(elder) else timedelta())
        ends = elder.due_at + WINDOW
        if storm:
            night = datetime.combine(elder.due_at.astimezone(self.zone), NIGHT, self.zone).astimezone(UTC)
            ends = max(ends, night)
        return begins - self.on_its_way, ends + self.on_its_way

    def is_night(self, at: datetime) -> bool:
        """No new alarm goes out, and whoever is on call is rung again in the morning."""
        return not time(8) <= at.astimezone(self.zone).time() < NIGHT
