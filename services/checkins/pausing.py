"""The round stands still while the desk has paused it; and what the desk does by hand meanwhile.

Nobody is rung whose call has not gone out yet; calls that are on go on. Who is still in her hour when the pause is
over is rung then. Whose hour is over by then, and who was not rung in it, is *not tried*: a row on the board, and the
desk is rung about it, as after an outage of our own. Who was rung and did not answer before the pause has her alert
when her hour is over, for she may need somebody.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

import clock
from models import (
    BETWEEN_TRIES,
    LIVE_CHECKIN,
    TO_BE_RUNG,
    Checkin,
    CheckinState,
    CheckinTry,
    Community,
    DeskUser,
    Outbox,
    Person,
    RoundPause,
    insert_if_missing,
)
from services.hours import duetime
from services.plans.try_times import next_try

A_DAY = timedelta(days=1)
"""No hour of hers lasts so long; without this the whole year's calls of everybody are gone through."""
A_MOMENT = timedelta(minutes=1)
"""A try that falls due in the last moment of her hour has so long to go out."""


@dataclass(frozen=True, slots=True)
class Held:
    """Whom a pause concerns: those who are rung later in their hour, and those whose hour is over by then. Of the
    latter `rung` have been rung at least once, so that they are looked for as ever, and `rings` are rung at this
    moment, and may answer."""

    later: Sequence[Checkin]
    not_rung: Sequence[Checkin]
    rung: Sequence[Checkin]
    rings: Sequence[Checkin]

    @property
    def late(self) -> set[int]:
        """The ids of those the line rings no more tonight, unless somebody goes on with the round before."""
        return {one.id for one in (*self.not_rung, *self.rung, *self.rings)}


def on(session: Session, community_id: int, now: datetime) -> RoundPause | None:
    """The pause that holds the round at `now` (aware UTC)."""
    return session.scalars(_HOLDS, {"community": community_id, "now": now}).first()


_HOLDS = sa.select(RoundPause).where(
    RoundPause.community_id == sa.bindparam("community"),
    RoundPause.ended_at.is_(None),
    RoundPause.until > sa.bindparam("now"),
)


def stands_still(community_id: sa.ColumnElement[int], now: sa.ColumnElement[datetime]) -> sa.Exists:
    """As `on`, inside another question."""
    return sa.exists().where(
        RoundPause.community_id == community_id, RoundPause.ended_at.is_(None), RoundPause.until > now
    )


def was_on(session: Session, checkin: Checkin) -> bool:
    """Whether the round stood still at any moment of her hour."""
    ended = sa.func.coalesce(RoundPause.ended_at, RoundPause.until)
    found = sa.exists().where(
        RoundPause.community_id == checkin.person.community_id,
        RoundPause.created_at <= checkin.window_ends_at,
        ended > checkin.due_at,
    )
    return bool(session.scalar(sa.select(found)))


def concerned(session: Session, community: Community, until: datetime, now: datetime) -> Held:
    """Whom a pause from `now` until then holds, in the order of their hours; whoever is not rung anyway is not known
    yet, and is among them."""
    found = session.scalars(
        _in_state(community.id, LIVE_CHECKIN)
        .where(Checkin.due_at > now - A_DAY, Checkin.due_at < until, Checkin.window_ends_at > now)
        .order_by(Checkin.due_at, Checkin.id)
        .options(selectinload(Checkin.tries))
    ).all()
    waiting = [one for one in found if one.state is not CheckinState.RINGING]
    late = [one for one in waiting if one.window_ends_at <= until]
    return Held(
        later=[one for one in waiting if one.window_ends_at > until],
        not_rung=[one for one in late if not _was_rung(one)],
        rung=[one for one in late if _was_rung(one)],
        rings=[one for one in found if one not in waiting and one.window_ends_at <= until],
    )


def _was_rung(checkin: Checkin) -> bool:
    """Engaged is rung too, though it is none of her tries; what never went out is not."""
    return any(one.silence is not None for one in checkin.tries)


def over_at(pause_until: datetime, checkin: Checkin) -> datetime:
    """When she is thought of again who waits for the end of a pause: at its end, or once her hour is over where it is
    over by then."""
    ends = checkin.window_ends_at
    return pause_until if pause_until < ends else ends + A_MOMENT


def pause(session: Session, community: Community, until: datetime, by: DeskUser) -> RoundPause:
    """The round stands still until then (aware UTC); one that does already has that end from now on. Raises ValueError
    for an end that is not to come, or not today."""
    now = clock.now()
    if not now < until <= latest_end(community, now):
        raise ValueError("a pause ends later than now, and on the same day")
    _end_what_is_over(session, community.id, now)
    insert_if_missing(session, RoundPause, {"community_id": community.id, "until": until, "by_user_id": by.id})
    found = session.scalars(_open(community.id).with_for_update(of=RoundPause)).one()
    if found.until != until:
        found.until = until
        _think_anew(session, community.id, now)
    session.flush()
    return found


def latest_end(community: Community, now: datetime) -> datetime:
    """Midnight: a pause is never carried into another day."""
    return duetime.midnight(duetime.local_day(now, community.zone) + timedelta(days=1), community.zone)


def resume(session: Session, community: Community, by: DeskUser) -> bool:
    """The round goes on: who waited is rung at the next beat, and not sooner after her last call than ever. False where
    it was on already."""
    now = clock.now()
    found = session.scalars(_open(community.id).with_for_update(of=RoundPause)).first()
    if found is None or found.until <= now:
        return False
    found.ended_at, found.ended_by_user_id = now, by.id
    session.flush()
    _think_anew(session, community.id, now)
    return True


def _end_what_is_over(session: Session, community_id: int, now: datetime) -> None:
    over = sa.update(RoundPause).where(
        RoundPause.community_id == community_id, RoundPause.ended_at.is_(None), RoundPause.until <= now
    )
    session.execute(over.values(ended_at=RoundPause.until).execution_options(synchronize_session=False))
    session.expire_all()


def _think_anew(session: Session, community_id: int, now: datetime) -> None:
    """Who waited for the end of the pause, which is another now. Who waits for the network does so still."""
    waiting = _in_state(community_id, TO_BE_RUNG).where(Checkin.due_at <= now, Checkin.next_try_at > now)
    for checkin in session.scalars(waiting.with_for_update(of=Checkin)).all():
        last = _last_that_went_out(session, checkin) if checkin.state in BETWEEN_TRIES else None
        checkin.next_try_at = max(now, next_try(session, checkin, last)) if last is not None else now
    session.flush()


def _last_that_went_out(session: Session, checkin: Checkin) -> CheckinTry | None:
    """What was taken back before it went out keeps nobody waiting."""
    went = [one for one in checkin.tries if session.get_one(Outbox, one.outbox_id).sending_at is not None]
    return went[-1] if went else None


def _open(community_id: int) -> sa.Select[RoundPause]:
    return sa.select(RoundPause).where(RoundPause.community_id == community_id, RoundPause.ended_at.is_(None))


def _in_state(community_id: int, states: Collection[CheckinState]) -> sa.Select[Checkin]:
    return (
        sa.select(Checkin)
        .join(Person, Person.id == Checkin.person_id)
        .where(Person.community_id == community_id, Checkin.state.in_(states))
    )
