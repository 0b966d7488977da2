"""When the network is gone: contacts are not alarmed one by one, the coordinator is told once, the round is repeated.

A check-in that is *held* waits for the network: `UNDELIVERABLE` with no next try. It uses none of her tries.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from models import (
    About,
    Checkin,
    CheckinState,
    CheckinTry,
    Community,
    Outbox,
    OutboxState,
    Person,
    Silence,
    Storm,
    TaskKind,
    insert_if_missing,
    locked,
)
from services import tasks
from services.hours import duetime
from services.hours.batch import each
from services.hours.due import Due, earliest

from . import reports

WITHIN = timedelta(minutes=15)
LEAST_PHONES = 5
SHARE = 0.3
PROBE_EVERY = timedelta(minutes=5)
PROBES = 3
REACHED_IN_A_ROW = 3


def on(session: Session, community_id: int) -> Storm | None:
    """The storm that is on in this community, if there is one."""
    return session.scalars(_on(community_id)).first()


def _on(community_id: int) -> sa.Select[Storm]:
    return sa.select(Storm).where(Storm.community_id == community_id, Storm.ended_at.is_(None))


def held(session: Session, community_id: int) -> Sequence[Checkin]:
    """The check-ins that wait for the network, the earliest first."""
    return session.scalars(_held(community_id)).all()


def _held(community_id: int) -> sa.Select[Checkin]:
    return (
        sa.select(Checkin)
        .join(Person, Person.id == Checkin.person_id)
        .where(
            Person.community_id == community_id,
            Checkin.state == CheckinState.UNDELIVERABLE,
            Checkin.next_try_at.is_(None),
        )
        .order_by(Checkin.due_at, Checkin.id)
    )


def holds(session: Session, checkin: Checkin, now: datetime) -> bool:
    """Whether this undeliverable check-in (not waiting for a next try yet) is the network's doing, and is held.

    More than three in ten of the phones rung within fifteen minutes out of reach, and five at least, are a storm. One
    that is on is locked, so that it is not over, and nobody left to ring her again, when she has been held.
    """
    community = checkin.person.community
    if session.scalars(_on(community.id).with_for_update(of=Storm)).first() is None:
        if not _too_many(session, community.id, now):
            return False
        _begin(session, community, now)
    _hold(checkin)
    return True


def advance(session: Session, now: datetime, give_up: Callable[[Checkin], None]) -> None:
    """Ring a few to hear whether the network is back, and then everybody again; at nine `give_up` ends what is left."""
    for storm in session.scalars(
        sa.select(Storm).where(Storm.ended_at.is_(None)).with_for_update(of=Storm, skip_locked=True)
    ).all():
        community = session.get_one(Community, storm.community_id)
        waiting = session.scalars(_held(community.id).with_for_update(of=Checkin)).all()
        if _reached_again(session, storm):
            _over(session, storm, now)
            for checkin in waiting:
                checkin.next_try_at = now
            continue
        late = [checkin for checkin in waiting if checkin.window_ends_at <= now]
        each(session, late, give_up)
        left = [checkin for checkin in waiting if checkin not in late]
        if not left and session.scalar(_out(community.id).limit(1)) is None:
            _over(session, storm, now)
        elif now >= storm.probed_at + PROBE_EVERY:
            storm.probed_at = now
            for checkin in _longest_not_rung(session, left)[:PROBES]:
                checkin.next_try_at = now
    session.flush()


def is_on() -> sa.Exists:
    """Whether one is, wherever."""
    return sa.exists().where(Storm.ended_at.is_(None))


def next_due() -> Due:
    """As long as one is on it is looked at at every beat: each call that ends may be the one that ends it."""
    return earliest(Storm.began_at, Storm.ended_at.is_(None))


def _longest_not_rung(session: Session, waiting: Sequence[Checkin]) -> list[Checkin]:
    """In turn, so that a few phones that are off for good do not keep the others waiting until nine."""
    last = sa.select(CheckinTry.checkin_id, sa.func.max(CheckinTry.id)).group_by(CheckinTry.checkin_id)
    rung = dict(session.execute(last.where(CheckinTry.checkin_id.in_([one.id for one in waiting]))).all())
    return sorted(waiting, key=lambda checkin: rung.get(checkin.id, 0))


def _key(community: Community, at: datetime) -> str:
    """One for the evening: a storm that comes back is the same matter, which nobody need be rung about twice."""
    return f"storm/{community.id}/{duetime.local_day(at, community.zone).isoformat()}"


def _begin(session: Session, community: Community, now: datetime) -> None:
    storm_id = insert_if_missing(session, Storm, {"community_id": community.id, "began_at": now, "probed_at": now})
    if storm_id is None:
        return
    for checkin in session.scalars(
        sa.select(Checkin)
        .join(Person, Person.id == Checkin.person_id)
        .where(Person.community_id == community.id, Checkin.state == CheckinState.UNDELIVERABLE)
        .with_for_update(of=Checkin, skip_locked=True)
    ).all():
        _hold(checkin)
    subject = {"storm": storm_id}
    key = _key(community, now)
    tasks.open_anew(session, community, TaskKind.STORM, key, subject=subject)
    reports.tell_coordinator(session, community, About.STORM, key, subject)


def _hold(checkin: Checkin) -> None:
    """Until nine in the evening at the latest, whatever hour she chose: then the night's quiet begins."""
    zone = checkin.person.community.zone
    nine = duetime.due_instant(duetime.local_day(checkin.due_at, zone), duetime.QUIET_START, zone)
    checkin.next_try_at = None
    checkin.window_ends_at = max(checkin.window_ends_at, nine)


def _over(session: Session, storm: Storm, now: datetime) -> None:
    fresh = locked(session, Storm, storm.id) or storm
    fresh.ended_at = now
    tasks.settle(session, _key(session.get_one(Community, storm.community_id), storm.began_at))


def _out(community_id: int) -> sa.Select[int]:
    """Those whom a call, or a text, is out to."""
    return (
        sa.select(Checkin.person_id)
        .join(Person, Person.id == Checkin.person_id)
        .where(Person.community_id == community_id, Checkin.state == CheckinState.RINGING)
    )


def _too_many(session: Session, community_id: int, now: datetime) -> bool:
    """What a storm that is over has lost is not the beginning of another.

    Those whose call is still out are among the rung: a phone that is off is told at once, one that rings takes half a
    minute, and a few that are off must not pass for a storm because they are the first to be told.
    """
    over = session.scalar(sa.select(sa.func.max(Storm.ended_at)).where(Storm.community_id == community_id))
    silences = session.execute(
        _ended(community_id)
        .where(CheckinTry.ended_at > max(now - WITHIN, over or now - WITHIN))
        .with_only_columns(Checkin.person_id, CheckinTry.silence)
    ).all()
    rung = {person_id for person_id, _ in silences} | set(session.scalars(_out(community_id)))
    lost = {person_id for person_id, silence in silences if silence is Silence.UNDELIVERABLE}
    return len(lost) >= LEAST_PHONES and len(lost) > SHARE * len(rung)


def _reached_again(session: Session, storm: Storm) -> bool:
    """Three in a row of those it had cut off; or three of them in all, and too few left for a storm.

    Whoever was never cut off says nothing: where one network is down, the others ring as ever.
    """
    probes = session.execute(
        _ended(storm.community_id)
        .where(CheckinTry.ended_at > storm.began_at, _was_lost(storm, before=CheckinTry.id))
        .order_by(CheckinTry.ended_at.desc(), CheckinTry.id.desc())
        .with_only_columns(Checkin.id, CheckinTry.silence)
    ).all()
    last = [silence for _, silence in probes[:REACHED_IN_A_ROW]]
    if len(last) == REACHED_IN_A_ROW and Silence.UNDELIVERABLE not in last:
        return True
    reached = {checkin_id for checkin_id, silence in probes if silence is not Silence.UNDELIVERABLE}
    return len(reached) >= REACHED_IN_A_ROW and _still_lost(session, storm) < LEAST_PHONES


def _still_lost(session: Session, storm: Storm) -> int:
    """Those it had cut off and who wait for the network, or are being rung now."""
    lost = (
        sa.select(sa.func.count())
        .select_from(Checkin)
        .join(Person, Person.id == Checkin.person_id)
        .where(Person.community_id == storm.community_id, _was_lost(storm))
        .where(
            sa.or_(
                Checkin.state == CheckinState.RINGING,
                sa.and_(Checkin.state == CheckinState.UNDELIVERABLE, Checkin.next_try_at.is_(None)),
            )
        )
    )
    return session.scalar(lost) or 0


def _was_lost(storm: Storm, before: InstrumentedAttribute[int] | None = None) -> sa.ColumnElement[bool]:
    """Whether the check-in has had an undeliverable try of this storm, earlier than the try `before`."""
    earlier = aliased(CheckinTry)
    lost = sa.exists().where(
        earlier.checkin_id == Checkin.id,
        earlier.silence == Silence.UNDELIVERABLE,
        earlier.ended_at > storm.began_at - WITHIN,
    )
    return lost if before is None else lost.where(earlier.id < before)


def _ended(community_id: int) -> sa.Select[CheckinTry]:
    """Tries the carrier really made; one that was never placed, or refused for our account, says nothing about the
    network."""
    return (
        sa.select(CheckinTry)
        .join(Checkin, Checkin.id == CheckinTry.checkin_id)
        .join(Person, Person.id == Checkin.person_id)
        .join(Outbox, Outbox.id == CheckinTry.outbox_id)
        .where(
            Person.community_id == community_id,
            CheckinTry.ended_at.is_not(None),
            sa.or_(
                Outbox.state == OutboxState.DONE,
                sa.and_(Outbox.state == OutboxState.REFUSED, CheckinTry.silence.is_not(None)),
            ),
        )
    )
