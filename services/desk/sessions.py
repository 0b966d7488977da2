"""The browsers somebody is signed in with: rows, so that each can be seen and ended from any other."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import BoardRevision, Community, DeskSession, DeskUser
from models.board_revision import urgent_at
from services.hours.links import hashed

LONGEST = timedelta(hours=12)
IDLE = timedelta(minutes=45)
NOTED_EVERY = timedelta(minutes=1)
"""When she was last seen is written no oftener than this."""


_HOLDS = sa.and_(
    DeskSession.ended_at.is_(None),
    DeskSession.epoch == DeskUser.epoch,
    DeskUser.removed_at.is_(None),
    DeskSession.began_at > sa.bindparam("began_since"),
    DeskSession.last_seen_at > sa.bindparam("seen_since"),
)
_FOUND = (
    sa.select(DeskSession.id, DeskUser, Community, DeskSession.last_seen_at, urgent_at(sa.bindparam("at")))
    .join(DeskUser, DeskUser.id == DeskSession.user_id)
    .join(Community, Community.id == DeskUser.community_id)
    .outerjoin(BoardRevision, BoardRevision.community_id == Community.id)
    .where(DeskSession.token_hash == sa.bindparam("token"), _HOLDS)
)


@dataclass(frozen=True, slots=True)
class Open:
    """A session that holds, whose it is, and whose desk. `urgent`: how many rows of its board are to be seen to now;
    None where that has to be counted."""

    session_id: int
    user: DeskUser
    community: Community
    last_seen_at: datetime
    urgent: int | None


def begin(session: Session, user: DeskUser, browser: str) -> str:
    """Signed in from now on; answers the token the browser is to hold."""
    token = secrets.token_urlsafe(32)
    now = _now()
    session.add(
        DeskSession(
            user_id=user.id,
            token_hash=hashed(token),
            epoch=user.epoch,
            began_at=now,
            last_seen_at=now,
            browser=browser,
        )
    )
    session.flush()
    return token


def find(session: Session, token: str) -> Open | None:
    """The session of this token while it holds: twelve hours at most, forty-five minutes since it was last used, and
    none that was ended, here or everywhere. One statement."""
    found = session.execute(_FOUND, {"token": hashed(token), "at": clock.now(), **_since()}).first()
    return None if found is None else Open(*found)


def note_use(session: Session, found: Open) -> None:
    """She is here: the time she may be idle begins anew."""
    session.execute(sa.update(DeskSession).where(DeskSession.id == found.session_id).values(last_seen_at=_now()))


def is_to_be_noted(found: Open) -> bool:
    return _now() - found.last_seen_at >= NOTED_EVERY


def of_user(session: Session, user: DeskUser) -> Sequence[DeskSession]:
    """Those that hold, the last used first."""
    asked = sa.select(DeskSession).join(DeskSession.user).where(DeskSession.user_id == user.id, _HOLDS)
    return session.scalars(asked.order_by(DeskSession.last_seen_at.desc(), DeskSession.id.desc()), _since()).all()


def end(session: Session, user: DeskUser, session_id: int) -> bool:
    """One of her own; False where it is none of hers, or over."""
    own = sa.update(DeskSession).where(
        DeskSession.id == session_id, DeskSession.user_id == user.id, DeskSession.ended_at.is_(None)
    )
    return session.execute(own.values(ended_at=_now()).returning(DeskSession.id)).first() is not None


def end_all(session: Session, user: DeskUser) -> None:
    """Signed out everywhere: no token given before now is good for anything, whoever has it."""
    session.execute(sa.update(DeskUser).where(DeskUser.id == user.id).values(epoch=DeskUser.epoch + 1))


def _since() -> dict[str, datetime]:
    """What `_HOLDS` is asked with."""
    now = _now()
    return {"began_since": now - LONGEST, "seen_since": now - IDLE}


def _now() -> datetime:
    return clock.real()
