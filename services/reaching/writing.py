"""A text in the desk's own words: to whom it can go, when, and taken back while it waits."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, DeskText, DeskUser, Outbox, Person, Telling
from services import outbox, telling
from services.hours import quiet
from services.phones import texting, wrong_numbers

MATTERS = timedelta(days=2)
"""Not told by then, it is no news any more, and the desk has it as a task."""
LONGEST = 600
"""Signs; four parts."""


class WhyNot(enum.StrEnum):
    """Why no text can go to somebody."""

    NO_NUMBER = "no_number"
    LANDLINE = "landline"
    STOPPED = "stopped"
    NOT_AGREED = "not_agreed"
    LINE_CANNOT = "line_cannot"


@dataclass(frozen=True, slots=True)
class Way:
    """To which number (E.164) a text goes, and at what instant (aware UTC) at the earliest; or why to none."""

    number: str | None
    goes_at: datetime
    why_not: WhyNot | None = None

    @property
    def waits_for_morning(self) -> bool:
        return self.goes_at > clock.now() + 2 * outbox.HELD_FOR


def way_to(session: Session, person: Person) -> Way:
    """How a text would go to her now. Quiet hours hold it back until the morning."""
    now = clock.now()
    goes_at = quiet.first_allowed(About.DESK_TEXT, now + outbox.HELD_FOR, now + MATTERS, person.community)
    number = texting.number_of(session, person, About.DESK_TEXT)
    return Way(number, goes_at, None if number is not None else _why_not(session, person))


def _why_not(session: Session, person: Person) -> WhyNot:
    own = wrong_numbers.left_to_ring(session, person)
    if not own:
        return WhyNot.NO_NUMBER
    if not texting.may_be_sent(person.community, About.DESK_TEXT):
        return WhyNot.LINE_CANNOT
    if any(texting.stopped(session, person.community_id, number) for number in own):
        return WhyNot.STOPPED
    if any(texting.takes_sms(session, person.community_id, number) for number in own):
        return WhyNot.NOT_AGREED
    return WhyNot.LANDLINE


def write(session: Session, person: Person, words: str, by: DeskUser) -> DeskText | None:
    """Have `words` texted to her after a moment, outside quiet hours; None where no text can go to her now.

    A text that does not arrive is read out to her on the telephone, as every text is. Raises ValueError for no words,
    or more than `LONGEST` signs.
    """
    words = words.strip()
    if not 0 < len(words) <= LONGEST:
        raise ValueError("a text has words, and not too many")
    if way_to(session, person).number is None:
        return None
    row = DeskText(person_id=person.id, by_user_id=by.id, words=words)
    session.add(row)
    session.flush()
    now = clock.now()
    telling.tell(
        session,
        person,
        About.DESK_TEXT,
        {"desk_text": row.id},
        key=_key(row),
        not_before=now + outbox.HELD_FOR,
        expires_at=now + MATTERS,
    )
    return row


def write_all(session: Session, people: Sequence[Person], words: str, by: DeskUser) -> Sequence[DeskText]:
    """The same words to each of `people` whom a text can go to now; those who got one, as `write`."""
    rows = [row for person in people if (row := write(session, person, words, by)) is not None]
    for row in rows:
        row.with_id = rows[0].id
    session.flush()
    return rows


def take_all_back(session: Session, first: DeskText) -> tuple[int, int]:
    """Of those that were written at once: how many are not sent now, and how many had left the house already."""
    rows = session.scalars(sa.select(DeskText).where(DeskText.with_id == first.id).order_by(DeskText.id)).all()
    back = sum(take_back(session, row) for row in rows)
    return back, len(rows) - back


def take_back(session: Session, row: DeskText) -> bool:
    """Nothing is sent of it. False when it has left the house already, and nothing is changed then."""
    told = session.scalars(sa.select(Telling).where(Telling.key == _key(row))).first()
    if told is None or not _waits(session, told) or not outbox.withdraw_telling(session, told.id):
        return False
    telling.lapse(session, told)
    return True


def _waits(session: Session, told: Telling) -> bool:
    """Whether nobody has asked the carrier for it. What is being asked for at this moment is left alone: the desk reads
    that it has gone, so it is asked for again where the carrier has no room."""
    rows = sa.select(Outbox.id).where(Outbox.telling_id == told.id, Outbox.state.in_(outbox.NOT_ASKED_YET))
    return bool(session.scalars(rows.with_for_update(of=Outbox)).all())


def _key(row: DeskText) -> str:
    return f"desk-text/{row.id}"
