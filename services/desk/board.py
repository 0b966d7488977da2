"""How many have joined what is on."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Occurrence, Signup, SignupState


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
