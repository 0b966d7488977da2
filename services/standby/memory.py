"""What a process knows of the line by heart: its number and hours, who is on call, and whose telephone is whose."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, Database, Language, Person, SpeakingPace
from services.hours import desk_hours

MOST_PHONES = 50_000
PHONES_EVERY_S = 600.0
"""What the telephones of a whole municipality cost to read is spent every ten minutes; who is on call is read with
every refresh."""


@dataclass(frozen=True, slots=True)
class Known:
    """How whoever holds a telephone is spoken to. `name` is None where several share it, or nobody is known on it."""

    language: str
    pace: SpeakingPace = SpeakingPace.NORMAL
    name: str | None = None


@dataclass(slots=True)
class Memory:
    """As it was when the database last answered; nothing before the first `refresh`. Asks for nothing in a call."""

    lines: Mapping[str, Community] = field(default_factory=dict)
    phones: Mapping[str, Known] = field(default_factory=dict)
    _phones_read_at: float | None = None

    def refresh(self, db: Database) -> None:
        """Read it anew. Raises what the database raises, and then keeps what it knew."""
        with db.read() as session:
            lines = {one.number: one for one in session.scalars(sa.select(Community).order_by(Community.id))}
            began = time.monotonic()
            if self._phones_read_at is None or began - self._phones_read_at >= PHONES_EVERY_S:
                self.phones, self._phones_read_at = dict(_phones(session)), began
        self.lines = lines

    def line(self, *numbers: str) -> Community | None:
        """The community one of these is the number of; else the first there is."""
        own = (self.lines[number] for number in numbers if number in self.lines)
        return next(own, next(iter(self.lines.values()), None))

    def known(self, number: str, line: Community | None) -> Known:
        """Whoever holds this telephone; a stranger is spoken to as the community is."""
        return self.phones.get(number) or Known(str(line.language if line else Language.NN))

    @staticmethod
    def who_answers(line: Community | None, caller: str, now: datetime) -> str | None:
        """The number to put `caller` through to: the desk in opening hours, else whoever is on call, and nobody to
        their own telephone. None where nobody is known."""
        if line is None:
            return None
        at_desk, on_call = line.coordinator_phone, line.alert_phone
        first = (at_desk, on_call) if desk_hours.open_now(line, now) else (on_call, at_desk)
        return next((number for number in first if number != caller), None)


def _phones(session: Session) -> Iterator[tuple[str, Known]]:
    """Each number with who is known on it. Where two share it the slower pace holds, and no name is said."""
    found: dict[str, Known] = {}
    asked = sa.select(Person.phone, Person.phone2, Person.language, Person.pace, Person.said_as, Person.first_name)
    here = asked.where(Person.left_at.is_(None), Person.phone.is_not(None)).order_by(Person.id).limit(MOST_PHONES)
    for phone, phone2, language, pace, said_as, first_name in session.execute(here):
        one = Known(str(language), pace, said_as or first_name)
        for number in {number for number in (phone, phone2) if number}:
            other = found.get(number)
            slower = max(one.pace, other.pace, key=list(SpeakingPace).index) if other else one.pace
            found[number] = Known(other.language, slower) if other else one
    yield from found.items()
