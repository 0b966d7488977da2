"""Who drives one elder before all others: her own driver, who drives her alone, and the driver she likes best."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import DriverKind, ElderDriver, Person, Role, Source, locked, paper_of
from services import people


class NoTelephone(ValueError):
    """A driver is asked by telephone, and this one has none."""


_HELD = (
    sa.select(ElderDriver)
    .join(ElderDriver.driver)
    .where(
        ElderDriver.elder_id.in_(sa.bindparam("elders", expanding=True)),
        Person.left_at.is_(None),
        Person.phone.is_not(None),
    )
    .order_by(ElderDriver.id)
)


def of_elder(session: Session, elder: Person) -> list[ElderDriver]:
    """Her own drivers first, each in the order in which they were written down."""
    return of_each(session, [elder.id]).get(elder.id, [])


def of_each(session: Session, elders: Iterable[int]) -> Mapping[int, list[ElderDriver]]:
    """As `of_elder`, of many at once, by the elder's id; nobody who has left or has no telephone."""
    ids = frozenset(elders)
    paper = paper_of(session)
    return _read(session, ids) if paper is None else paper.once(("drivers of", ids), lambda: _read(session, ids))


def _read(session: Session, elders: frozenset[int]) -> dict[int, list[ElderDriver]]:
    found: dict[int, list[ElderDriver]] = {}
    for row in session.scalars(_HELD, {"elders": list(elders)}):
        found.setdefault(row.elder_id, []).append(row)
    return {elder: sorted(rows, key=lambda row: row.kind is not DriverKind.OWN) for elder, rows in found.items()}


def is_own(session: Session, driver: Person, elder: Person) -> bool:
    """Whether he drives her, be he a volunteer or not."""
    return any(row.driver_id == driver.id and row.kind is DriverKind.OWN for row in of_elder(session, elder))


def is_somebodys_own(session: Session, driver: Person) -> bool:
    own = sa.exists().where(ElderDriver.driver_id == driver.id, ElderDriver.kind == DriverKind.OWN)
    return bool(session.scalar(sa.select(own)))


def write(session: Session, elder: Person, driver: Person, kind: DriverKind, *, source: Source) -> ElderDriver:
    """`driver` drives her alone, or is the one she likes best, in the place of whoever that was. Her own driver need be
    no volunteer, and is one of the line's people as a relative is.

    Raises ValueError for the elder herself, and `NoTelephone`.
    """
    if driver.phone is None:
        raise NoTelephone(f"person {driver.id} has no telephone")
    locked(session, Person, elder.id)
    known = list(session.scalars(sa.select(ElderDriver).where(ElderDriver.elder_id == elder.id)))
    if kind is DriverKind.PREFERRED:
        for other in known:
            if other.kind is kind and other.driver_id != driver.id:
                session.delete(other)
        session.flush()
    elif not driver.has_been(Role.DRIVER):
        people.give_role(session, driver, Role.KIN)
    row = next((each for each in known if each.driver_id == driver.id), None)
    if row is None:
        if elder.id == driver.id:
            raise ValueError("nobody is her own driver")
        row = ElderDriver(elder_id=elder.id, driver_id=driver.id, kind=kind, source=source)
        session.add(row)
    row.kind = kind
    session.flush()
    return row


def remove(session: Session, row: ElderDriver) -> None:
    """He is asked about her as any other, or, where he is no volunteer, no more."""
    session.delete(row)
    session.flush()
