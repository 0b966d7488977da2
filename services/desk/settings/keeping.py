"""How long a line keeps what: its desk may let it go sooner than whoever runs the line allows, and never later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community
from retention import NOT_BEFORE, Kind
from services.keeping import days, upcoming

SET_HERE = tuple(kind for kind in Kind if kind.is_for_the_desk)


def out_of_order(chosen: Mapping[Kind, int]) -> list[Kind]:
    """Those that would go before something that hangs on them, also where its days are not the desk's to choose."""
    kept = {kind: chosen.get(kind, days.most(kind).days) for kind in Kind}
    return [whole for whole, part in NOT_BEFORE if whole in chosen and kept[whole] < kept[part]]


def set_days(session: Session, line: Community, chosen: Mapping[Kind, int]) -> None:
    """Keep each kind so many days. What is kept as long as it may be is not remembered, so that it goes by `KEEP_DAYS`.

    Raises ValueError outside of the least and the most, or where something would go before what hangs on it.
    """
    bad = [kind for kind, many in chosen.items() if not kind.least <= many <= days.most(kind).days]
    if bad or set(chosen) - set(SET_HERE) or out_of_order(chosen):
        raise ValueError("these days cannot be kept")
    line.keep_days = {kind.value: many for kind, many in chosen.items() if many < days.most(kind).days}
    session.flush()


def would_go(session: Session, line: Community, chosen: Mapping[Kind, int], now: datetime) -> Mapping[Kind, int]:
    """How many rows of each kind would go tonight that would have stayed, if these days held; one statement.

    A few may stay longer, where they are still needed or their month's figures are not written.
    """
    lines = session.execute(sa.select(Community.id, Community.keep_days)).all()
    wanted = {kind.value: many for kind, many in chosen.items()}
    before = days.together([row.keep_days for row in lines])
    after = days.together([wanted if row.id == line.id else row.keep_days for row in lines])
    return Counter(upcoming.between(session, now, before, after))
