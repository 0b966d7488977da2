"""The desk's own telephones: where it is rung, and who is rung when it is shut, in each of the weeks ahead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

import clock
from models import Community
from services.people.details import settle_wrong_numbers

WEEKS_AHEAD = 9


class TheLineItself(ValueError):
    """Nobody is reached on the line's own number."""


def set_phones(session: Session, community: Community, coordinator: str, on_call: str | None) -> None:
    """E.164. Without an on-call number the coordinator's is rung. Raises `TheLineItself`, and changes nothing then."""
    _not_the_line(community, (coordinator, on_call))
    gone = {community.coordinator_phone, community.on_call_phone} - {coordinator, on_call, None}
    community.coordinator_phone, community.on_call_phone = coordinator, on_call
    session.flush()
    settle_wrong_numbers(session, community.id, {number for number in gone if number})


def weeks_ahead(community: Community, now: datetime) -> Sequence[date]:
    """The Mondays of the weeks that can be set: this one, and two months of them after it."""
    first = date.fromisoformat(community.week_of(now))
    return [first + timedelta(weeks=n) for n in range(WEEKS_AHEAD)]


def set_weeks(session: Session, community: Community, weeks: Mapping[date, str | None]) -> None:
    """Who is on call in which week (E.164), by its Monday; None is the usual number. What lies behind is forgotten.

    Raises `TheLineItself`, and changes nothing then.
    """
    _not_the_line(community, weeks.values())
    this = community.week_of(clock.now())
    before = set(community.on_call_weeks.values())
    held = {**community.on_call_weeks, **{monday.isoformat(): number or "" for monday, number in weeks.items()}}
    community.on_call_weeks = {monday: number for monday, number in held.items() if number and monday >= this}
    session.flush()
    settle_wrong_numbers(session, community.id, before - set(community.on_call_weeks.values()))


def _not_the_line(community: Community, numbers: object) -> None:
    if community.number in numbers:  # type: ignore[operator]
        raise TheLineItself("nobody is reached on the line's own number")
