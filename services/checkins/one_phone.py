"""Two on one number who are due within ten minutes of each other are served by one call."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from functools import cache

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased, selectinload

from models import TO_BE_RUNG, Checkin, CheckinPlan, HowAnswers, Person, Silence, columns
from services.phones import wrong_numbers
from services.plans import silencing

TOGETHER = timedelta(minutes=10)
STEPS_ASIDE = timedelta(seconds=5)
"""Longer than the turn of the scheduler that holds the other, and far shorter than anybody's wait."""


def number_of(checkin: Checkin, wrong: Collection[str]) -> str | None:
    """First and second phone in turn, a new one for each try; busy is not a try. A wrong number is not rung again:
    `wrong` are those of her community."""
    own = wrong_numbers.right(checkin.person, wrong)
    return own[_turn(checkin) % len(own)] if own else None


def _turn(checkin: Checkin) -> int:
    """A try a storm has swallowed is none of hers, and yet her other phone is the next to ring."""
    rung = [one for one in checkin.tries if one.silence not in (None, Silence.BUSY)]
    return max(checkin.tries_made, len(rung))


def all_on(
    session: Session, checkin: Checkin, number: str, wrong: Collection[str], now: datetime
) -> list[Checkin] | None:
    """`checkin` (locked) and those rung with it, locked; None when another scheduler holds one of them at this moment.

    Then it waits for its next turn, in which the two are found together: of them the later one steps aside, so that
    they do not hold each other up for ever.
    """
    if not _by_keys(checkin.person.checkin_plan):
        return [checkin]
    given = {
        "elder": checkin.person_id,
        "community": checkin.person.community_id,
        "number": number,
        "soon": now + TOGETHER,
    }
    sharing = columns(session, _sharing(), given).all()
    if not sharing:
        return [checkin]
    ours = session.scalars(
        sa.select(Checkin)
        .where(Checkin.id.in_([other.id for other in sharing]), *_may_be_rung(now + TOGETHER))
        .order_by(Checkin.due_at, Checkin.id)
        .with_for_update(of=Checkin, skip_locked=True)
        .options(selectinload(Checkin.tries))
        .execution_options(populate_existing=True)
    ).all()
    if len(ours) < len(sharing):
        if any((other.due_at, other.id) < (checkin.due_at, checkin.id) for other in sharing):
            checkin.next_try_at = now + STEPS_ASIDE
        return None
    return [checkin, *(other for other in ours if _goes_along(session, other, number, wrong, now))]


def may_share() -> sa.ColumnElement[bool]:
    """Of a check-in, in the question that finds it: whether anybody else on a phone of hers is due by `soon`, whichever
    of them is rung, and wherever she lives."""
    her, other, due = aliased(Person), aliased(Person), aliased(Checkin)
    # In this form each is looked up by a number, and then by herself: who is due soon may be thousands.
    soon = sa.bindparam("soon", type_=Checkin.due_at.type)
    is_due = sa.exists().where(
        due.person_id == other.id, due.due_at <= soon, due.state.in_(TO_BE_RUNG), due.next_try_at <= soon
    )
    on_hers = sa.or_(*(its == hers for its in (other.phone, other.phone2) for hers in (her.phone, her.phone2)))
    there = sa.exists().where(her.id == Checkin.person_id, other.id != her.id, on_hers, is_due.correlate(other))
    return silencing.of_each(there.correlate(Checkin))


@cache
def _sharing() -> sa.Select[int, datetime]:
    """The others on a number who are due soon: asked for every call, and put together once."""
    number: sa.BindParameter[str] = sa.bindparam("number")
    return (
        sa.select(Checkin.id, Checkin.due_at)
        .join(Person, Person.id == Checkin.person_id)
        .where(
            Checkin.person_id != sa.bindparam("elder"),
            Person.community_id == sa.bindparam("community"),
            sa.or_(Person.phone == number, Person.phone2 == number),
            *_may_be_rung(sa.bindparam("soon")),
        )
    )


def _may_be_rung(soon: datetime | sa.BindParameter[datetime]) -> tuple[sa.ColumnElement[bool], ...]:
    return Checkin.state.in_(TO_BE_RUNG), Checkin.next_try_at <= soon


def _goes_along(session: Session, other: Checkin, number: str, wrong: Collection[str], now: datetime) -> bool:
    plan = other.person.checkin_plan
    return (
        number_of(other, wrong) == number
        and now <= other.window_ends_at
        and _by_keys(plan)
        and silencing.reason(session, other, plan, now) is None
    )


def _by_keys(plan: CheckinPlan | None) -> bool:
    """Only they can be served by one call, which asks by key who is meant."""
    return plan is None or plan.answers is HowAnswers.KEYS
