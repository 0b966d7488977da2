"""Whether it is known when she is home again, after somebody found her away or in hospital."""

from __future__ import annotations

from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Alert, AlertOutcome, AwayWhy, Person, Task, TaskKind, TaskState, columns

WHY = {AlertOutcome.AWAY: AwayWhy.AWAY, AlertOutcome.HOSPITAL: AwayWhy.HOSPITAL}


def not_known(session: Session, elder: Person) -> AwayWhy | None:
    """Why she is gone, while it is on the board that nobody has said yet when she is home; None when it is not."""
    if not columns(session, _is_asked(), {"elder": elder.id, "community": elder.community_id}).scalar():
        return None
    ended = sa.select(Alert.outcome).where(Alert.elder_id == elder.id, Alert.outcome.in_(WHY)).order_by(Alert.id.desc())
    outcome = session.scalars(ended).first()
    return WHY.get(outcome) if outcome is not None else None


@cache
def _is_asked() -> sa.Select[bool]:
    return sa.select(asked(sa.bindparam("elder", type_=sa.Integer), sa.bindparam("community", type_=sa.Integer)))


def asked(elder: sa.SQLColumnExpression[int], community: sa.SQLColumnExpression[int]) -> sa.Exists:
    """Whether it is on her community's board that nobody has said yet when she is home."""
    return sa.exists().where(
        Task.community_id == community,
        Task.state == TaskState.OPEN,
        Task.kind == TaskKind.RETURN_DAY,
        Task.person_id == elder,
    )
