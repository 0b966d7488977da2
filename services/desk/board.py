"""What needs a person today, and nothing else: the coordinator's board."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, contains_eager, selectinload

from models import (
    Alert,
    AlertClaim,
    AlertState,
    AlertTold,
    Checkin,
    CheckinPlan,
    CheckinState,
    Community,
    Occurrence,
    Person,
    Place,
    PlaceKind,
    Ride,
    RideState,
    Signup,
    SignupState,
    Talk,
    TalkLog,
    TalkState,
    Task,
    TaskKind,
)
from services import tasks
from services.outages import storms
from services.people import ladder
from services.phones import wrong_numbers
from services.programme.calendar import not_begun

from . import changes, needs

SHORT_WITHIN = timedelta(days=7)
EVENING_LASTS = timedelta(hours=24)
LOG_OWED_FOR = timedelta(days=7)
_IN_DOUBT = "evening_in_doubt"


@dataclass(frozen=True, slots=True)
class Short:
    """An activity with fewer people than its minimum."""

    occurrence: Occurrence
    joined: int


class OnCallFault(enum.StrEnum):
    """What the desk is told before it matters, while anybody is rung in the evening."""

    UNSET = "unset"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Board:
    alerts: list[Alert]
    missed: list[Checkin]
    held: list[Checkin]
    rides: list[Ride]
    cards: list[needs.Card]
    short: list[Short]
    unlogged: list[Talk]
    on_call: OnCallFault | None
    changed: list[changes.Changed]
    owed: frozenset[int] = frozenset()
    in_gathering: frozenset[int] = frozenset()
    in_doubt: Mapping[int, datetime] = field(default_factory=dict)
    """Of check-ins a restored line does not know the end of: from when nothing is known (aware UTC)."""

    @property
    def tasks(self) -> list[Task]:
        return [need.task for card in self.cards for need in card.needs]

    @property
    def fingerprint(self) -> str:
        """Changes when anything on the board comes, goes or is taken."""
        alerts = [
            f"a{alert.id}{alert.state.value}{len(alert.told)}{alert.ladder_pass}.{alert.repeats}."
            f"{len(alert.words or '')}{'o' if alert.id in self.owed else ''}"
            f"{''.join(claim.state.value[0] for claim in alert.claims)}"
            for alert in self.alerts
        ]
        rest = [f"m{row.id}" for row in [*self.missed, *self.held]] + [f"r{row.id}" for row in self.rides]
        rest += [f"t{row.id}.{row.subject.get('times', 1)}" for row in self.tasks] + [
            f"u{row.id}" for row in self.unlogged
        ]
        rest += [f"c{each.change.id}{each.change.state.value}" for each in self.changed]
        return ".".join([*alerts, *rest, *(f"s{each.occurrence.id}" for each in self.short)])


def today(session: Session, community: Community, now: datetime) -> Board:
    """Alerts first, longest waiting first. A check-in stands here only when no alert about the elder does."""
    alerts = _alerts(session, community)
    held = list(storms.held(session, community.id)) if storms.on(session, community.id) else []
    open_tasks = tasks.board(session, community)
    in_doubt = {task.subject.get("checkin", 0): task for task in open_tasks if _IN_DOUBT in task.subject}
    missed = _missed(session, community, now, {alert.elder_id for alert in alerts})
    missed = _once_each(missed, {checkin: task.person_id for checkin, task in in_doubt.items()})
    owed = {task: needs.alert_of(task) for task in open_tasks}
    told_above = {alert.id for alert in alerts}, {checkin.id for checkin in [*missed, *held]}
    return Board(
        alerts=alerts,
        missed=missed,
        held=held,
        rides=_unfilled(session, community, now),
        cards=needs.cards(
            session, community, [task for task in open_tasks if not _stands_above(task, owed[task], *told_above)]
        ),
        short=_short(session, community, now),
        unlogged=_unlogged(session, community, now),
        on_call=_on_call(session, community, now),
        changed=changes.of_the_week(session, community, now),
        owed=frozenset(alert_id for alert_id in owed.values() if alert_id is not None),
        in_gathering=frozenset(
            task.subject.get("checkin", 0) for task in open_tasks if task.subject.get("in_gathering")
        ),
        in_doubt={checkin: datetime.fromtimestamp(task.subject[_IN_DOUBT], UTC) for checkin, task in in_doubt.items()},
    )


def _once_each(missed: list[Checkin], in_doubt: Mapping[int, int | None]) -> list[Checkin]:
    """Who may have been rung more than once since the backup is one row."""
    of = set(in_doubt.values())
    return [checkin for checkin in missed if checkin.id in in_doubt or checkin.person_id not in of]


def _stands_above(task: Task, owed: int | None, alerts: set[int], checkins: set[int]) -> bool:
    """Whether the board says it already: an alert whose outcome is owed, an evening on which she was not reached."""
    return owed in alerts or (task.kind is TaskKind.NOT_TRIED and task.subject.get("checkin") in checkins)


def quiet(session: Session, community: Community, now: datetime) -> list[CheckinPlan]:
    """Who is not rung for a while, and until when; soonest home first. It needs nobody, so it is not on the board."""
    away = (
        sa.select(CheckinPlan)
        .join(Person, Person.id == CheckinPlan.person_id)
        .where(Person.community_id == community.id, CheckinPlan.away_until > now, CheckinPlan.stopped_at.is_(None))
        .options(contains_eager(CheckinPlan.person), selectinload(CheckinPlan.away_by))
    )
    return list(session.scalars(away.order_by(CheckinPlan.away_until, CheckinPlan.id)))


def joined_in(session: Session, occurrences: list[Occurrence]) -> Counter[int]:
    """How many have joined each, by occurrence id."""
    counted = (
        sa.select(Signup.occurrence_id, sa.func.count())
        .where(
            Signup.occurrence_id.in_([occurrence.id for occurrence in occurrences]),
            Signup.state == SignupState.JOINED,
        )
        .group_by(Signup.occurrence_id)
    )
    return Counter({key: count for key, count in session.execute(counted)})  # noqa: C416 a Row is typed, its pair is not


def _on_call(session: Session, community: Community, now: datetime) -> OnCallFault | None:
    """No alerts without an on-call number: the coordinator's telephone stands in, and the desk is told that it does."""
    rung = (
        sa.exists()
        .where(CheckinPlan.person_id == Person.id, CheckinPlan.stopped_at.is_(None))
        .where(Person.community_id == community.id)
    )
    if not session.scalar(sa.select(rung)):
        return None
    if ladder.on_call(session, community, now).number in wrong_numbers.in_community(session, community.id):
        return OnCallFault.WRONG
    return OnCallFault.UNSET if community.on_call_at(now) is None else None


def _alerts(session: Session, community: Community) -> list[Alert]:
    return list(
        session.scalars(
            sa.select(Alert)
            .join(Person, Person.id == Alert.elder_id)
            .where(Person.community_id == community.id, Alert.state.in_((AlertState.OPEN, AlertState.TAKEN)))
            .options(selectinload(Alert.taken_by), selectinload(Alert.taken_by_user))
            .options(selectinload(Alert.told).selectinload(AlertTold.person))
            .options(selectinload(Alert.claims).selectinload(AlertClaim.person))
            .order_by(Alert.state == AlertState.TAKEN, Alert.created_at, Alert.id)
        )
    )


def _missed(session: Session, community: Community, now: datetime, alerted: set[int]) -> list[Checkin]:
    """Evenings nobody was reached, and nothing since: neither an alert, whatever became of it, nor a later key."""
    said_since = sa.exists().where(Alert.checkin_id == Checkin.id)
    found = session.scalars(
        sa.select(Checkin)
        .join(Person, Person.id == Checkin.person_id)
        .where(
            Person.community_id == community.id,
            Checkin.state.in_((CheckinState.MISSED, CheckinState.NOT_TRIED)),
            Checkin.due_at > now - EVENING_LASTS,
            ~said_since,
        )
        .order_by(Checkin.due_at, Checkin.id)
    )
    return [checkin for checkin in found if checkin.person_id not in alerted]


def _unfilled(session: Session, community: Community, now: datetime) -> list[Ride]:
    return list(
        session.scalars(
            sa.select(Ride)
            .join(Ride.signup)
            .join(Signup.occurrence)
            .where(Occurrence.community_id == community.id, Ride.state == RideState.UNFILLED, not_begun(now))
            .order_by(Occurrence.starts_at, Ride.id)
        )
    )


def _short(session: Session, community: Community, now: datetime) -> list[Short]:
    soon = list(
        session.scalars(
            sa.select(Occurrence)
            .where(
                Occurrence.community_id == community.id,
                sa.or_(Occurrence.minimum.is_not(None), Place.kind == PlaceKind.TELEPHONE),
                Occurrence.starts_at < now + SHORT_WITHIN,
                not_begun(now),
            )
            .outerjoin(Occurrence.place)
            .options(selectinload(Occurrence.activity))
            .order_by(Occurrence.starts_at, Occurrence.id)
        ).unique()
    )
    counts = joined_in(session, soon)
    return [Short(each, counts[each.id]) for each in soon if counts[each.id] < each.least]


def _unlogged(session: Session, community: Community, now: datetime) -> list[Talk]:
    return list(
        session.scalars(
            sa.select(Talk)
            .join(Person, Person.id == Talk.elder_id)
            .outerjoin(TalkLog, TalkLog.talk_id == Talk.id)
            .where(
                Person.community_id == community.id,
                Talk.state == TalkState.TALKED,
                Talk.ended_at.is_not(None),
                Talk.ended_at > now - LOG_OWED_FOR,
                TalkLog.id.is_(None),
                Person.left_at.is_(None),
            )
            .options(selectinload(Talk.friend))
            .order_by(Talk.ended_at, Talk.id)
        )
    )
