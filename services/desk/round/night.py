"""One evening of one community: everybody who is to be rung, where each stands, and who is told about whom.

Seven statements, however many are rung; of each no more is read than is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload

import clock
from models import (
    LIVE_ALERT,
    Agreement,
    Alert,
    AlertTold,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    Community,
    Contact,
    DeskUser,
    Outbox,
    Person,
    RoundPause,
    SilencedBy,
    Storm,
)
from services.checkins import pausing
from services.hours import duetime
from services.outages import storms
from services.people.named import WHO, Named

from . import stands
from .stands import Stand

AT_LEAST_EVERY = timedelta(hours=1)
SHOWN_BY_NAME = 12
"""Of those who are well, before the rest is folded."""
ORDER = {stand: place for place, stand in enumerate(Stand)}
A_PAGE = 100
"""So many have a row on one page; who is well is named in a line, on every page."""


@dataclass(frozen=True, slots=True)
class Called:
    """One evening call. `heard_by`: the name of who at the desk heard from her; `tries`: how often she wants to be
    tried, None where she has no plan any more."""

    person: Named
    id: int
    state: CheckinState
    due_at: datetime
    window_ends_at: datetime
    next_try_at: datetime | None
    closed_at: datetime | None
    silenced_by: SilencedBy | None
    heard_by: str | None
    tries: int | None


@dataclass(frozen=True, slots=True)
class Rung:
    """One of an alert's ladder: who was told, or, where `told` is None, who has not been asked yet."""

    name: str | None
    number: str
    told: AlertTold | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """`rung_at`: when her telephone, or her text, last went out (aware UTC). `alert`: the last one of this evening."""

    checkin: Called
    stand: Stand
    tries: int
    rung_at: datetime | None = None
    alert: Alert | None = None
    ladder: Sequence[Rung] = ()

    @property
    def person(self) -> Named:
        return self.checkin.person

    @property
    def most_tries(self) -> int:
        return max(self.tries, self.checkin.tries or 0)


@dataclass(frozen=True, slots=True)
class Night:
    """`over_by`: the end of the last hour of those who are left. `first_kept`: no evening before this day is kept."""

    day: date
    rows: Sequence[Row]
    pause: RoundPause | None
    storm: Storm | None
    over_by: datetime | None
    first_kept: date | None

    def at(self, stand: Stand) -> list[Row]:
        return [row for row in self.rows if row.stand is stand]

    def page(self, number: int) -> Mapping[Stand, list[Row]]:
        """Who has a row on that page (from 1), by where they stand; in all, who needs somebody comes first."""
        found: dict[Stand, list[Row]] = {}
        for row in self._listed[(number - 1) * A_PAGE : number * A_PAGE]:
            found.setdefault(row.stand, []).append(row)
        return found

    @property
    def pages(self) -> int:
        return max(1, -(-len(self._listed) // A_PAGE))

    def page_of(self, part: str) -> int | None:
        """The first page on which somebody of that part of the bar has a row; None where nobody has one."""
        first = next((at for at, row in enumerate(self._listed) if stands.part_of(row.stand) == part), None)
        return first // A_PAGE + 1 if first is not None else None

    @property
    def _listed(self) -> list[Row]:
        return [row for row in self.rows if row.stand is not Stand.WELL]

    @property
    def counts(self) -> Mapping[str, int]:
        return stands.counts(row.stand for row in self.rows)

    @property
    def bar(self) -> list[stands.Segment]:
        return stands.bar(self.counts)

    def turns_at(self, now: datetime) -> datetime:
        """When time alone changes what is shown: somebody's minute comes, a pause is over, or the day is."""
        comes = [row.checkin.due_at for row in self.rows if row.stand is Stand.PLANNED]
        comes += [row.checkin.next_try_at for row in self.rows if row.checkin.next_try_at is not None]
        comes += [self.pause.until] if self.pause is not None else []
        return min((at for at in comes if at > now), default=now + AT_LEAST_EVERY)


def of(session: Session, community: Community, day: date, now: datetime) -> Night:
    """The evening calls that fall due on the local `day`, whoever waits longest first in each group."""
    begins = duetime.midnight(day, community.zone)
    ends = duetime.midnight(day + timedelta(days=1), community.zone)
    checkins = _calls(session, community, begins, ends)
    alerts = _alerts(session, community, begins, ends)
    contacts = _contacts(session, [alert.elder_id for alert in alerts.values() if alert.state in LIVE_ALERT])
    tried = _last_tries(session, community, begins, ends)
    rows = [_row(checkin, alerts.get(checkin.person.id), contacts, tried, now) for checkin in checkins]
    left = [row.checkin.window_ends_at for row in rows if row.stand in stands.LEFT]
    is_today = day == duetime.local_day(now, community.zone)
    return Night(
        day=day,
        rows=sorted(rows, key=lambda row: ORDER[row.stand]),
        pause=pausing.on(session, community.id, now) if is_today else None,
        storm=storms.on(session, community.id) if is_today else None,
        over_by=max(left, default=None),
        first_kept=_first_kept(session, community),
    )


def _calls(session: Session, community: Community, begins: datetime, ends: datetime) -> list[Called]:
    told = (Checkin.id, Checkin.state, Checkin.due_at, Checkin.window_ends_at, Checkin.next_try_at, Checkin.closed_at)
    wanted: sa.Select[*tuple[Any, ...]] = (
        sa.select(*WHO, *told, Checkin.silenced_by, DeskUser.name, CheckinPlan.tries)
        .select_from(Checkin)
        .join(Person, Person.id == Checkin.person_id)
        .outerjoin(CheckinPlan, CheckinPlan.person_id == Person.id)
        .outerjoin(DeskUser, DeskUser.id == Checkin.heard_by_id)
        .where(Person.community_id == community.id, Checkin.due_at >= begins, Checkin.due_at < ends)
        .order_by(Checkin.due_at, Checkin.id)
    )
    return [Called(Named(*row[: len(WHO)]), *row[len(WHO) :]) for row in session.execute(wanted)]


def _alerts(session: Session, community: Community, begins: datetime, ends: datetime) -> dict[int, Alert]:
    """By elder: the one that is on, else the last of that day."""
    people = (
        sa.select(Checkin.person_id)
        .join(Person, Person.id == Checkin.person_id)
        .where(Person.community_id == community.id, Checkin.due_at >= begins, Checkin.due_at < ends)
    )
    of_day = sa.and_(Alert.created_at >= begins, Alert.created_at < ends)
    found = session.scalars(
        sa.select(Alert)
        .where(Alert.elder_id.in_(people), sa.or_(Alert.state.in_(LIVE_ALERT), of_day))
        .order_by(Alert.state.in_(LIVE_ALERT), Alert.id)
        .options(joinedload(Alert.taken_by), joinedload(Alert.taken_by_user))
        .options(selectinload(Alert.told).joinedload(AlertTold.person))
    )
    return {alert.elder_id: alert for alert in found.unique()}


def _contacts(session: Session, elders: Sequence[int]) -> Mapping[int, list[Contact]]:
    """In each elder's order, without those who have said no."""
    if not elders:
        return {}
    found: dict[int, list[Contact]] = {}
    wanted = (
        sa.select(Contact)
        .where(Contact.elder_id.in_(elders), Contact.agreement != Agreement.NO)
        .order_by(Contact.elder_id, Contact.position)
        .options(joinedload(Contact.person))
    )
    for contact in session.scalars(wanted).unique():
        found.setdefault(contact.elder_id, []).append(contact)
    return found


def _last_tries(
    session: Session, community: Community, begins: datetime, ends: datetime
) -> Mapping[int, tuple[int, datetime | None]]:
    """By check-in: how many tries, and when the last of them went out."""
    wanted = (
        sa.select(CheckinTry.checkin_id, sa.func.count(), sa.func.max(Outbox.sending_at))
        .join(Checkin, Checkin.id == CheckinTry.checkin_id)
        .join(Person, Person.id == Checkin.person_id)
        .join(Outbox, Outbox.id == CheckinTry.outbox_id)
        .where(Person.community_id == community.id, Checkin.due_at >= begins, Checkin.due_at < ends)
        .group_by(CheckinTry.checkin_id)
    )
    rows = session.execute(wanted).all()
    return {key: (count, clock.line_time(at) if at is not None else None) for key, count, at in rows}


def _row(
    checkin: Called,
    alert: Alert | None,
    contacts: Mapping[int, list[Contact]],
    tried: Mapping[int, tuple[int, datetime | None]],
    now: datetime,
) -> Row:
    live = alert if alert is not None and alert.state in LIVE_ALERT else None
    tries, rung_at = tried.get(checkin.id, (0, None))
    ladder = _ladder(live, contacts.get(checkin.person.id, [])) if live is not None else ()
    return Row(checkin, stands.of(checkin, live, now), tries, rung_at, alert, ladder)


def _ladder(alert: Alert, contacts: Sequence[Contact]) -> list[Rung]:
    told = [Rung(each.person.full_name if each.person else None, each.number, each) for each in alert.told]
    asked = {each.number for each in told}
    waiting = [
        Rung(contact.person.full_name, contact.person.phone)
        for contact in contacts
        if contact.person.phone is not None and contact.person.phone not in asked
    ]
    return [*told, *waiting]


def _first_kept(session: Session, community: Community) -> date | None:
    """Of all communities, which is one look into an index."""
    first = session.scalar(sa.select(sa.func.min(Checkin.window_ends_at)))
    return duetime.local_day(first, community.zone) if first is not None else None
