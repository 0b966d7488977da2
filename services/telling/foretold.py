"""Who will be told what, and how and when, before it is done.

A deed is foretold by doing it on paper (`models.on_paper`): it is the deed itself that decides, and what it would tell
is read off the rows it would write, so nothing is decided a second time. Nothing is written, and what is asked of the
database is a fixed number of questions, whoever is told.
"""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Channel,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Telling,
    TellingState,
    on_paper,
    paper_of,
)
from services import outbox
from services.outbox import prices
from services.outbox.watching import Asked, watched

from . import messages

A_MOMENT = timedelta(minutes=2)
"""What waits no longer, so that it can be taken back or she can say why, goes out at once: by when it would go it would
be another thing with every minute that whoever is asked reads."""
Words = Callable[[Session, Outbox], tuple[str, int] | None]
"""The words of a row as a text, and how many parts they are; None where there are none."""


class Way(enum.StrEnum):
    """How somebody is reached. `DESK`: there is no telephone, or no time left, so the desk has to. Where STOPP was
    written it may be only when she rings in."""

    RING = "ring"
    TEXT = "text"
    WHEN_RINGING_IN = "when_ringing_in"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing one person is to be told. `at` (aware UTC) is when it goes out, None for within `A_MOMENT`; `last_at`
    when she is rung for the last time, where nobody answers; `cost_ore` what that is thought to cost. `words` are those
    of the text, also where the same is said in a call."""

    person_id: int | None
    name: str
    language: str
    about: About
    way: Way
    number: str | None
    at: datetime | None
    last_at: datetime | None
    cost_ore: int
    segments: int
    words: str | None
    telling_id: int | None
    row_id: int | None

    @property
    def mark(self) -> str:
        """Short, and the same as long as she is told the same in the same way on the same number, as soon."""
        told = (self.person_id, self.about.value, self.way.value, self.number, self.at and f"{self.at:%Y%m%d%H%M}")
        return hashlib.sha256(repr(told).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Foretold:
    """All that one deed tells, in the order it is asked for."""

    lines: tuple[Line, ...]

    @property
    def marks(self) -> str:
        """What a form carries, so that the deed is done only where it would tell just this."""
        return " ".join(sorted(line.mark for line in self.lines))

    def is_what_was_seen(self, marks: str) -> bool:
        return sorted(marks.split()) == self.marks.split()

    def new_since(self, marks: str) -> frozenset[str]:
        """The marks of the lines that were not in what was seen."""
        return frozenset(line.mark for line in self.lines) - set(marks.split())

    def by(self, way: Way) -> list[Line]:
        return [line for line in self.lines if line.way is way]

    @property
    def people(self) -> int:
        """How many are told, each counted once; the desk's own tasks among them."""
        return len({line.person_id or line.number for line in self.lines})

    @property
    def cost_ore(self) -> int:
        return sum(line.cost_ore for line in self.lines)

    @property
    def segments(self) -> int:
        return sum(line.segments for line in self.by(Way.TEXT))


class Changed(Exception):
    """The deed would tell something else than what was seen; it is not done. `foretold` is what it would tell now."""

    def __init__(self, foretold: Foretold) -> None:
        super().__init__("what was foretold has changed")
        self.foretold = foretold


def of(session: Session, deed: Callable[[], object], words: Words) -> Foretold:
    """What `deed` would tell. It is done on paper, in any session of our database; nothing is written or locked.

    Raises `NotOnPaper` for a deed that would write other than by its rows.
    """
    with on_paper(session):
        return Foretold(tuple(_lines(session, _watched(session, deed), words)))


def tried(session: Session, deed: Callable[[], object], words: Words) -> Foretold:
    """As `of`, of a deed that asks the database for what it has written itself, as a file that is taken in does: it is
    done and taken back. The session may write, and holds its locks meanwhile."""
    session.flush()
    with session.begin_nested() as point:
        found = Foretold(tuple(_lines(session, _watched(session, deed), words)))
        point.rollback()
    session.expire_all()
    return found


def do(session: Session, deed: Callable[[], object], words: Words, *, seen: str, by_hand: bool = False) -> Foretold:
    """Do it, if it tells just what was `seen` (`Foretold.marks`); answers that. `by_hand`: whoever asks tells everybody
    herself, so nothing goes out, and each is a task until she has.

    Raises `Changed`, with nothing done, where it would tell something else.
    """
    session.flush()
    with session.begin_nested() as point:
        asked = _watched(session, deed)
        found = Foretold(tuple(_lines(session, asked, _no_words)))
        if not found.is_what_was_seen(seen):
            found = Foretold(tuple(_lines(session, asked, words)))
            point.rollback()
            session.expire_all()
            raise Changed(found)
        if by_hand:
            _to_the_desk(session, found.lines)
    return found


def _to_the_desk(session: Session, lines: Sequence[Line]) -> None:
    ids = [line.telling_id for line in lines if line.telling_id is not None]
    for told in session.scalars(sa.select(Telling).where(Telling.id.in_(ids)).order_by(Telling.id)):
        messages.to_the_desk(session, told)
    beside = [line.row_id for line in lines if line.telling_id is None and line.row_id is not None]
    for row in session.scalars(sa.select(Outbox).where(Outbox.id.in_(beside)).order_by(Outbox.id)).all():
        outbox.withdraw(session, row=row)


def _watched(session: Session, deed: Callable[[], object]) -> Asked:
    with watched(session) as asked:
        deed()
    session.flush()
    return asked


def _no_words(_session: Session, _row: Outbox) -> None:
    """They are no part of what is compared."""


def _lines(session: Session, asked: Asked, words: Words) -> list[Line]:
    going_out = (OutboxState.DUE, OutboxState.CLAIMED)
    rows = _rows(session, Outbox, asked.rows)
    by_telling = {row.telling_id: row for row in rows if row.telling_id is not None}
    lines = []
    for told in _rows(session, Telling, asked.tellings):
        row = by_telling.pop(told.id, None)
        if told.state in (TellingState.OPEN, TellingState.NOT_TOLD):
            lines.append(_line(session, told, row, words))
    told_by_nothing = (row for row in rows if row.telling_id is None or row.telling_id in by_telling)
    for row in told_by_nothing:
        if row.kind is not OutboxKind.CHANGE and row.state in going_out:
            lines.append(_line(session, None, row, words))
    return lines


def _rows(session: Session, kind: type[Outbox] | type[Telling], ids: Collection[int]) -> list[Any]:
    if paper_of(session) is not None:
        known = (session.get(kind, each) for each in dict.fromkeys(ids))
        return [row for row in known if row is not None]
    found = {row.id: row for row in session.scalars(sa.select(kind).where(kind.id.in_(ids))).unique()}
    return [found[each] for each in dict.fromkeys(ids) if each in found]


def _line(session: Session, told: Telling | None, row: Outbox | None, words: Words) -> Line:
    way = _way(told, row)
    said = words(session, row) if row is not None else None
    segments = said[1] if said and way is Way.TEXT else 0
    begins = row.not_before if row is not None and way in (Way.TEXT, Way.RING) else None
    person = told.person if told is not None else None
    if person is None and row is not None and row.person_id is not None:
        person = session.get(Person, row.person_id)
    paid = prices.of_line(person.community) if person is not None else prices.USUAL
    cost = {Way.TEXT: prices.of_text(segments, paid), Way.RING: prices.of_call(paid)}.get(way, 0)
    about = told.about if told is not None else row.about if row is not None else None
    last_at = None
    if told is not None and row is not None and way is Way.RING:
        last_at = messages.last_try(row, told.expires_at, told.person.community)
    if about is None:
        raise ValueError("neither a telling nor a row of the outbox")
    return Line(
        person_id=person.id if person else None,
        name=person.full_name if person else "",
        language=str(person.language) if person else "",
        about=about,
        way=way,
        number=row.number if row is not None else None,
        at=begins if begins is not None and begins > clock.now() + A_MOMENT else None,
        last_at=last_at,
        cost_ore=cost,
        segments=segments,
        words=said[0] if said else None,
        telling_id=told.id if told else None,
        row_id=row.id if row else None,
    )


def _way(told: Telling | None, row: Outbox | None) -> Way:
    if told is not None and told.state is TellingState.NOT_TOLD:
        return Way.DESK
    if told is not None and told.channel is Channel.WHEN_RINGING_IN:
        return Way.WHEN_RINGING_IN
    if row is None or (told is not None and told.not_before >= told.expires_at):
        return Way.DESK
    return Way.TEXT if row.kind is OutboxKind.TEXT else Way.RING
