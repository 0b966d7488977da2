"""What stands makes the ordinary rows ahead: sign-ups with their rides, visits, and a talk when its hour has come.

A row that is there is never made again, and whatever somebody took back stays taken back. A day on which she is away or
her friend pauses is left out, and given back when that ends sooner.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    LeftOut,
    Occurrence,
    Signup,
    SignupState,
    Source,
    Standing,
    StandingException,
    StandingKind,
    Visit,
    VisitState,
    insert_missing,
    locked,
)
from services import signups, talks
from services.talks import visits

from . import excuses, slots
from .held import tell
from .slots import Slot

R = TypeVar("R", Signup, Visit)


@dataclass
class Made:
    """What came of it: the sign-ups that wait for a place, soonest first, and why days were left out or given back."""

    full: list[Signup] = field(default_factory=list)
    changed: set[LeftOut] = field(default_factory=set)


def make(session: Session, standing: Standing, now: datetime, *, heard: bool = False) -> Made:
    """Make what is lacking of the days ahead, and tell what came of it. The caller holds the row. `heard`: she
    hears in her own call how many of them are full.

    What is there is read before what is left out: a day she takes back between the two is left out, and not missed.
    """
    made, ahead = Made(), slots.ahead(session, standing, now)
    there = _there(session, standing, ahead)
    left_out = {row.day: row for row in _left_out(session, standing)}
    known = excuses.of(session, standing)
    for slot in ahead:
        before, why = left_out.get(slot.day), known.why(slot.starts_at)
        if before is not None and known.holds(before.why, slot.starts_at):
            continue
        row = there.get(slot.starts_at)
        if before is not None:
            session.delete(before)
            made.changed.add(before.why)
        elif why is not None:
            _leave_out(session, standing, slot, row, why)
            made.changed.add(why)
            continue
        _one(session, standing, slot, row, made, given_back=before is not None, now=now)
    session.flush()
    _tell(session, standing, made, heard)
    return made


def _left_out(session: Session, standing: Standing) -> Sequence[StandingException]:
    days = sa.select(StandingException).where(StandingException.standing_id == standing.id)
    return session.scalars(days.execution_options(populate_existing=True)).all()


def _there(session: Session, standing: Standing, ahead: Sequence[Slot]) -> dict[datetime, Signup | Visit]:
    """What she has already of these days, by their hour; of visits the newest."""
    found: dict[datetime, Signup | Visit] = {}
    if standing.kind is StandingKind.SIGNUP:
        hours = {slot.occurrence_id: slot.starts_at for slot in ahead}
        own = sa.select(Signup).where(Signup.person_id == standing.person_id, Signup.occurrence_id.in_(hours))
        found |= {hours[row.occurrence_id]: row for row in _fresh(session, own)}
    elif standing.kind is StandingKind.VISIT:
        own_visits = sa.select(Visit).where(
            Visit.elder_id == standing.person_id,
            Visit.friend_id == standing.friend_id,
            Visit.starts_at.in_([slot.starts_at for slot in ahead]),
        )
        found |= {row.starts_at: row for row in _fresh(session, own_visits.order_by(Visit.id))}
    return found


def _fresh(session: Session, wanted: sa.Select[R]) -> Sequence[R]:
    return session.scalars(wanted.execution_options(populate_existing=True)).unique().all()


def _leave_out(session: Session, standing: Standing, slot: Slot, row: Signup | Visit | None, why: LeftOut) -> None:
    insert_missing(session, StandingException, [{"standing_id": standing.id, "day": slot.day, "why": why}])
    if row is None or row.standing_id != standing.id:
        return
    if isinstance(row, Signup):
        signups.cancel(session, row, source=Source.DESK, tells=False)
    else:
        visits.call_off_untold(session, row)


def _one(
    session: Session,
    standing: Standing,
    slot: Slot,
    row: Signup | Visit | None,
    made: Made,
    *,
    given_back: bool,
    now: datetime,
) -> None:
    match standing.kind:
        case StandingKind.SIGNUP:
            if not _is_settled(standing, row, given_back):
                _sign_up(session, standing, slot, made, given_back)
        case StandingKind.VISIT:
            if not _is_settled(standing, row, given_back):
                _visit(session, standing, slot)
        case StandingKind.TALK:
            if slot.starts_at <= now:
                _talk(session, standing, slot)


def _is_settled(standing: Standing, row: Signup | Visit | None, given_back: bool) -> bool:
    """There is one, her own too, which is one of these from now on; or she has taken it back since it stood."""
    if row is None:
        return False
    if row.state in (SignupState.CANCELLED, VisitState.CANCELLED, VisitState.REFUSED):
        since = row.moved_at is not None and row.moved_at > standing.created_at
        return since and not given_back
    row.standing_id = row.standing_id or standing.id
    return True


def _sign_up(session: Session, standing: Standing, slot: Slot, made: Made, given_back: bool) -> None:
    """Looked at again once the activity's row is held: she may be joining it, or taking it back, at this moment."""
    occurrence = locked(session, Occurrence, slot.occurrence_id or 0)
    now_there = _there(session, standing, [slot]).get(slot.starts_at)
    if occurrence is None or _is_settled(standing, now_there, given_back):
        return
    joined = signups.join(
        session,
        standing.person,
        occurrence.id,
        source=standing.source,
        wants_ride=standing.with_ride,
        legs=standing.legs,
        accept_waiting=True,
        standing_id=standing.id,
    )
    if joined.signup is not None and joined.signup.state is SignupState.WAITING:
        made.full.append(joined.signup)


def _visit(session: Session, standing: Standing, slot: Slot) -> None:
    """Where another is to come at that hour it is his."""
    friend = standing.friend
    if friend is not None:
        with suppress(visits.NotThen):
            visits.arrange(
                session, friend, standing.person, slot.starts_at, source=standing.source, standing_id=standing.id
            )


def _talk(session: Session, standing: Standing, slot: Slot) -> None:
    """Her friend is rung, and his key rings her; where he cannot, the others are, as for a talk she asks for."""
    if standing.asked_until is None or standing.asked_until < slot.starts_at:
        standing.asked_until = slot.starts_at
        talks.ask(session, standing.person, first=standing.friend)


def _tell(session: Session, standing: Standing, made: Made, heard: bool) -> None:
    """Of a full activity she is told once, whatever the number of its days; of days that are left out or given back
    whoever has not said it: her friend where she is away, she where he pauses."""
    friend = standing.friend
    if made.full:
        more = {"signup": made.full[0].id, "many": len(made.full)}
        tell(session, standing, standing.person, About.STANDING_FULL, heard=heard, **more)
    if friend is None and made.changed:
        tell(session, standing, standing.person, About.STANDING_CHANGED, heard=True)
    if friend is not None and LeftOut.AWAY in made.changed:
        tell(session, standing, friend, About.STANDING_CHANGED)
    if LeftOut.PAUSED in made.changed:
        tell(session, standing, standing.person, About.STANDING_CHANGED)
