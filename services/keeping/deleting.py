"""Lets go what has been kept long enough: every night, a batch at a time, and never before its month's figures stand.

A night that is broken off goes on where it was, since whatever has gone is found no more. What fails is logged and
keeps nothing else; it is tried again the next night.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
import structlog
from sqlalchemy.orm import Session

import clock
from models import Audit, Base, Community, Heartbeat, Person, insert_or_change
from models.base import UtcDateTime
from retention import Kind
from services.hours.due import Due
from services.hours.duetime import due_instant, local_day

from . import days, figures, needed, relatives
from .kept import Kept, Rule
from .tables import TABLES

log = structlog.get_logger()

KEEPING = "keeping"
AT = time(2)
EVERY = timedelta(hours=25)
"""After `AT`, local time, of the night before: at about three, when nobody is rung, and never before the next `AT`, in
the night of 25 hours either."""
AT_ONCE = 500
"""Rows in one transaction."""
_RULES = tuple((kept, rule) for kept in TABLES for rule in kept.rules if rule.by is None)


def advance(session: Session, now: datetime) -> None:
    """Write one month's figures, or let at most a batch of rows go; the night is over when there is neither."""
    communities = session.scalars(sa.select(Community).order_by(Community.id)).all()
    for community in communities:
        if any(_write(session, community, month, now) for month in figures.missing(session, community, now)):
            return
    relatives.end(session, now)
    night = _Night(session, now, communities)
    due = _due_of(night)
    for number, (kept, rule) in enumerate(_RULES):
        if night.room > 0 and (night.has_let_go or number in due):
            _one(night, kept, rule, _asked(number))
    if night.room > 0 and communities:
        last = _last_night(communities[0], clock.real())
        insert_or_change(session, Heartbeat, "name", {"name": KEEPING, "at": last})


def next_due() -> list[Due]:
    """The night after the last that was finished; where there was none, a day after the line began."""
    last = sa.select(Heartbeat.at).where(Heartbeat.name == KEEPING).scalar_subquery()
    began = sa.select(sa.func.min(Community.created_at)).scalar_subquery()
    return [Due(sa.select(sa.func.coalesce(last, began)), EVERY, of_machine=True)]


def _write(session: Session, community: Community, month: date, now: datetime) -> bool:
    """False, and in the log, where it could not be: nothing that is counted in the month goes then."""
    try:
        with session.begin_nested():
            return figures.write(session, community.id, month, now)
    except Exception as error:
        _unless_database_is_gone(error)
        log.exception("keeping.figures_failed", community=community.id, month=month.isoformat())
        return False


def _unless_database_is_gone(error: Exception) -> None:
    if isinstance(error, sa.exc.DBAPIError) and error.connection_invalidated:
        raise error


def _last_night(community: Community, now: datetime) -> datetime:
    """The hour at which this night's work began, so that the next night's does not come later than this one's."""
    today = local_day(now, community.zone)
    at = due_instant(today, AT, community.zone)
    return at if at <= now else due_instant(today - timedelta(days=1), AT, community.zone)


@dataclass
class _Night:
    """What one batch knows: what may not go, which months stand, and for how many rows there is room."""

    session: Session
    now: datetime
    communities: Sequence[Community]
    room: int = field(default_factory=lambda: AT_ONCE)
    months: dict[tuple[int, date], bool] = field(default_factory=dict)
    kept: Mapping[Kind, timedelta] = field(init=False)
    _needed: needed.Needed | None = None

    def __post_init__(self) -> None:
        self.kept = days.of(self.communities)

    @property
    def has_let_go(self) -> bool:
        """Then more may be due than was before."""
        return self.room < AT_ONCE

    def until(self, kind: Kind) -> datetime:
        return self.now - self.kept[kind]

    def needs(self, table: str) -> set[int]:
        if self._needed is None:
            self._needed = needed.now(self.session)
        return self._needed.get(table, set())

    def stands(self, counted: datetime) -> bool:
        """Whether the figures of the month in which this is counted have been written, by now if need be."""
        return all(self._stands(community, counted) for community in self.communities)

    def _stands(self, community: Community, counted: datetime) -> bool:
        month = figures.first_of_month(local_day(counted, community.zone))
        known = community.id, month
        if known not in self.months:
            _write(self.session, community, month, self.now)
            self.months[known] = figures.is_written(self.session, community.id, month)
        return self.months[known]


def _one(night: _Night, kept: Kept, rule: Rule, asked: sa.Select[Any]) -> None:
    try:
        with night.session.begin_nested():
            keys = list(_due(night, kept, rule, asked))
            if not keys:
                return
            if rule.blank:
                _blank(night.session, kept, rule, keys)
            else:
                _delete(night.session, kept, keys)
        night.room -= len(keys)
        log.info("keeping.gone", table=kept.name, kind=rule.kind.value, rows=len(keys), whole=not rule.blank)
    except Exception as error:
        _unless_database_is_gone(error)
        log.exception("keeping.failed", table=kept.name, kind=rule.kind.value)


def _due(night: _Night, kept: Kept, rule: Rule, asked: sa.Select[Any]) -> Iterator[Any]:
    """The keys of rows that may go now, oldest first."""
    held, until = 0, night.until(rule.kind)
    while True:
        found = night.session.execute(asked, {"until": until, "room": night.room, "held": held}).all()
        may = [
            key
            for key, counted in ((tuple(row[:-1]), row[-1]) for row in found)
            if key[0] not in night.needs(kept.name) and (rule.counted is None or night.stands(counted))
        ]
        if may or not found:
            yield from may
            return
        held += len(found)


def _due_of(night: _Night) -> Collection[int]:
    """The numbers of the rules that have something to let go, asked at once, since nearly none has; all of them where
    that fails, so that it is seen which one it is."""
    try:
        with night.session.begin_nested():
            given = {_until(kind).key: night.until(kind) for kind in {rule.kind for _, rule in _RULES}}
            found = night.session.execute(_which(), given).one()
    except Exception as error:
        _unless_database_is_gone(error)
        log.exception("keeping.not_asked_at_once")
        return range(len(_RULES))
    return {number for number, is_due in enumerate(found) if is_due}


@cache
def _which() -> sa.Select[*tuple[Any, ...]]:
    old = (_those(kept, rule, _until(rule.kind)) for kept, rule in _RULES)
    return sa.select(*(rows.exists().label(f"rule_{number}") for number, rows in enumerate(old)))


def _until(kind: Kind) -> sa.BindParameter[datetime]:
    return sa.bindparam(f"until_{kind.value}", type_=UtcDateTime())


@cache
def _asked(number: int) -> sa.Select[Any]:
    """Which rows the rule of this number is about: of `until` and older, `room` of them after the first `held`. Put
    together once, since it costs several times what it costs to run."""
    kept, rule = _RULES[number]
    asked = _those(kept, rule, sa.bindparam("until", type_=UtcDateTime()))
    return asked.order_by(rule.since).limit(sa.bindparam("room")).offset(sa.bindparam("held"))


def _those(kept: Kept, rule: Rule, until: sa.BindParameter[datetime]) -> sa.Select[Any]:
    counted = rule.since if rule.counted is None else rule.counted
    those = sa.select(*kept.table.__table__.primary_key, counted).where(rule.since <= until, *rule.over)
    if rule.joined is not None:
        those = those.join(rule.joined)
    return those.where(*([not_yet(kept, rule.blank)] if rule.blank else _nothing_names(kept)))


def not_yet(kept: Kept, blank: Mapping[str, object]) -> sa.ColumnElement[bool]:
    """Whether a row still holds something else in these columns."""
    columns = kept.table.__table__.columns
    return sa.or_(
        *(columns[key].is_not(None) if value is None else columns[key] != value for key, value in blank.items())
    )


def _led_to(kept: Kept) -> Iterator[tuple[Kept, sa.Column[Any]]]:
    """Every column that names a row of it; a person is named by some that the database does not hold to it."""
    for other in TABLES:
        named = other.people if kept.table is Person and other is not kept else ()
        for column in Base.metadata.tables[other.name].columns:
            if column.key in named or any(led.column.table.name == kept.name for led in column.foreign_keys):
                yield other, column


LED_TO = {kept.name: tuple(_led_to(kept)) for kept in TABLES}


def _nothing_names(kept: Kept) -> Iterator[sa.ColumnElement[bool]]:
    """That no row names one of its rows, but those that go with it or are emptied then."""
    for other, column in LED_TO[kept.name]:
        if column.key not in (*other.goes_with, *other.unlinked):
            naming = column.table.alias()
            yield ~sa.exists().where(naming.c[column.key] == kept.table.__table__.c.id)


def _blank(session: Session, kept: Kept, rule: Rule, keys: Sequence[Any]) -> None:
    """What it takes goes afterwards, since the values may be read off it."""
    change = sa.update(kept.table).where(_is_one_of(kept, keys)).values(dict(rule.blank))
    session.execute(change.execution_options(synchronize_session=False))
    if rule.takes:
        _take_with(session, kept, [key[0] for key in keys])


def _delete(session: Session, kept: Kept, keys: Sequence[Any]) -> None:
    _take_with(session, kept, [key[0] for key in keys])
    if kept.table is Audit:
        _note_that_it_goes(session, keys)
    session.execute(sa.delete(kept.table).where(_is_one_of(kept, keys)).execution_options(synchronize_session=False))


def _note_that_it_goes(session: Session, keys: Sequence[Any]) -> None:
    """The audit tells that its oldest rows went; and the database, which lets go what is a year older than its newest
    row, knows by this one how late it is."""
    whose = sa.select(Audit.community_id).where(Audit.id.in_([key[0] for key in keys])).distinct()
    for community_id in session.scalars(whose).all():
        session.add(Audit(community_id=community_id, actor="line", action="audit_let_go"))
    session.flush()


def _is_one_of(kept: Kept, keys: Sequence[Any]) -> sa.ColumnElement[bool]:
    primary = list(kept.table.__table__.primary_key)
    if len(primary) == 1:
        return primary[0].in_([key[0] for key in keys])
    return sa.tuple_(*primary).in_([tuple(key) for key in keys])


def _take_with(session: Session, kept: Kept, ids: Sequence[int]) -> None:
    """Delete what goes with these rows, and empty what may go on without them."""
    for other, column in LED_TO[kept.name] if ids else ():
        if column.key in other.unlinked:
            session.execute(_unlinked(column), {"ids": ids})
        elif column.key in other.goes_with:
            if LED_TO[other.name]:
                _take_with(session, other, session.scalars(_led(column), {"ids": ids}).all())
            session.execute(_gone(column), {"ids": ids})


_THESE: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)


@cache
def _unlinked(column: sa.Column[Any]) -> sa.Update:
    return sa.update(column.table).where(column.in_(_THESE)).values({column.key: None})


@cache
def _led(column: sa.Column[Any]) -> sa.Select[Any]:
    return sa.select(column.table.c.id).where(column.in_(_THESE))


@cache
def _gone(column: sa.Column[Any]) -> sa.Delete:
    return sa.delete(column.table).where(column.in_(_THESE))
