"""The lines of a driver and day. What was handed in or paid stands; one open line more is what is known now beyond it.

| what is known of the day has changed, and | then |
|---|---|
| nothing was handed in | the open line is as the day is |
| it is handed in, or paid | an open line says by how much it is more or less |
| it comes to what was handed in | there is no open line |
| it is taken back before it was paid | it is part of the open line again |
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Community, DeskUser, Person, Refund, RefundState

from . import rates, reckoning


def settle(session: Session, driver: Person, day: date) -> None:
    """Let the open line of that local day say what is known now beyond what was handed in."""
    hold(session, driver)
    known = reckoning.of_day(session, driver, day)
    rate = rates.on(rates.all_of(session, driver.community_id), day)
    lines = _of_day(session, driver, day)
    stand = [line for line in lines if line.state is not RefundState.OPEN]
    row = next((line for line in lines if line.state is RefundState.OPEN), None)
    kilometres = known.kilometres - sum(line.kilometres for line in stand)
    with_passengers = known.passenger_kilometres - sum(line.passenger_kilometres for line in stand)
    if not (kilometres or with_passengers):
        if row is not None:
            session.delete(row)
        session.flush()
        return
    if row is None:
        row = Refund(community_id=driver.community_id, person_id=driver.id, on_day=day)
        session.add(row)
    row.kilometres, row.passenger_kilometres = kilometres, with_passengers
    row.what, row.is_correction = known.what, bool(stand)
    _price(row, rate)
    session.flush()


def price_anew(session: Session, community: Community) -> None:
    """The rates are others now: so is every line that is still open."""
    known = rates.all_of(session, community.id)
    still_open = sa.select(Refund).filter_by(community_id=community.id, state=RefundState.OPEN)
    for row in session.scalars(still_open.order_by(Refund.id).with_for_update(of=Refund)):
        _price(row, rates.on(known, row.on_day))
    session.flush()


def hand_on(session: Session, lines: Sequence[Refund], to: RefundState, by: DeskUser) -> int:
    """Hand in those of these that are open, note as paid those that are not, or (OPEN) take back what was handed in and
    is not paid. Answers how many lines it was."""
    meant = [line for line in lines if line.may_move(to)]
    if to is RefundState.OPEN:
        _take_back(session, meant)
        return len(meant)
    for line in meant:
        line.move(to)
        line.moved_by_id = by.id
    session.flush()
    return len(meant)


def _take_back(session: Session, lines: Sequence[Refund]) -> None:
    """Each is part of what is open of its day: one line there, as the day is known now."""
    days = {(line.person_id, line.on_day): line.person for line in lines}
    for (_, day), driver in days.items():
        hold(session, driver)
        of_day = _of_day(session, driver, day)
        kept, *others = [line for line in of_day if line in lines]
        for line in (*others, *(each for each in of_day if each.state is RefundState.OPEN)):
            session.delete(line)
        session.flush()
        kept.move(RefundState.OPEN)
        session.flush()
        settle(session, driver, day)


def hold(session: Session, driver: Person) -> None:
    """Whoever else is at her lines waits; rows that only point at her do not (NO KEY UPDATE)."""
    session.get(Person, driver.id, with_for_update={"key_share": True, "of": Person}, populate_existing=True)


def _of_day(session: Session, driver: Person, day: date) -> Sequence[Refund]:
    own = sa.select(Refund).filter_by(person_id=driver.id, on_day=day).order_by(Refund.id)
    return session.scalars(own.execution_options(populate_existing=True)).all()


def _price(row: Refund, rate: rates.Rate) -> None:
    row.km_ore, row.passenger_ore = rate.km_ore, rate.passenger_ore
    row.ore = row.kilometres * rate.km_ore + row.passenger_kilometres * rate.passenger_ore
