"""One evening of one community: everybody who is to be rung, where each stands, and who is told about whom.

Seven statements, however many are rung.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload

import clock
from models import (
    LIVE_ALERT,
    Agreement,
    Alert,
    AlertTold,
    Checkin,
    CheckinTry,
    Community,
    Contact,
    Outbox,
    Person,
    RoundPause,
    Storm,
)
from services.checkins import pausing
from services.hours import duetime
from services.outages import storms

from . import stands
from .stands import Stand

AT_LEAST_EVERY = timedelta(hours=1)
SHOWN_BY_NAME = 12
"""Of those who are well, before the rest is folded."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One of an alert's ladder: who was told, or, where `told` is None, who has not been asked yet."""

    name: str | None
    number: str
    told: AlertTold | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """`rung_at`: when her telephone, or her text, last went out (aware UTC). `alert`: the last one of this evening."""

    checkin: Checkin
    stand: Stand
    tries: int
    rung_at: datetime | None = None
    alert: Alert | None = None
    ladder: Sequence[Rung] = ()

    @property
    def person(self) -> Person:
        return self.checkin.person

    @property
    def most_tries(self) -> int:
        plan = self.person.checkin_plan
        return max(self.tries, plan.tries if plan is not None else 0)


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
    checkins = _checkins(session, community, begins, ends)
    alerts = _alerts(session, community, begins, ends)
    contacts = _contacts(session, [alert.elder_id for alert in alerts.values() if alert.state in LIVE_ALERT])
    tried = _last_tries(session, community, begins, ends)
    rows = [_row(checkin, alerts.get(checkin.person_id), contacts, tried, now) for checkin in checkins]
    left = [row.checkin.window_ends_at for row in rows if row.stand in stands.LEFT]
    is_today = day == duetime.local_day(now, community.zone)
    return Night(
        day=day,
        rows=sorted(rows, key=lambda row: list(Stand).index(row.stand)),
        pause=pausing.on(session, community.id, now) if is_today else None,
        storm=storms.on(session, community.id) if is_today else None,
        over_by=max(left, default=None),
        first_kept=_first_kept(session, community),
    )


def _checkins(session: Session, community: Community, begins: datetime, ends: datetime) -> list[Checkin]:
    wanted = (
        sa.select(Checkin)
        .join(Person, Person.id == Checkin.person_id)
        .where(Person.community_id == community.id, Checkin.due_at >= begins, Checkin.due_at < ends)
        .order_by(Checkin.due_at, Checkin.id)
        .options(joinedload(Checkin.person).joinedload(Person.checkin_plan), joinedload(Checkin.heard_by))
    )
    return list(session.scalars(wanted).unique())


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
    checkin: Checkin,
    alert: Alert | None,
    contacts: Mapping[int, list[Contact]],
    tried: Mapping[int, tuple[int, datetime | None]],
    now: datetime,
) -> Row:
    live = alert if alert is not None and alert.state in LIVE_ALERT else None
    tries, rung_at = tried.get(checkin.id, (0, None))
    ladder = _ladder(live, contacts.get(checkin.person_id, [])) if live is not None else ()
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
