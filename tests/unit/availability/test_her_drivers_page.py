"""The desk writes down who is asked first when an elder wants a ride."""

from __future__ import annotations

import sqlalchemy as sa

from models import DriverKind, ElderDriver, Role
from services import rides
from tests.support.desk import Desk


def kept(desk: Desk) -> list[tuple[str, DriverKind]]:
    with desk.db.read() as session:
        rows = session.scalars(sa.select(ElderDriver).order_by(ElderDriver.id))
        return [(row.driver.full_name, row.kind) for row in rows]


def test_her_own_and_her_preferred_driver_are_written_down_and_taken_away(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari")
        path = f"/desk/people/{kari.id}/drivers"
        first, other = rides.active_drivers(session, kari.community_id)[:2]
        names = first.full_name, other.full_name
    assert "Ingen er skriven opp" in desk.get(path)
    desk.post(f"{path}/own", first_name="Nils", last_name="Døme", phone="900 12 399")
    for driver in (first, other):
        desk.post(f"{path}/preferred", driver=str(driver.id))
    assert kept(desk) == [("Nils Døme", DriverKind.OWN), (names[1], DriverKind.PREFERRED)]
    page = desk.get(path)
    assert "Nils Døme" in page and names[1] in page
    with desk.db.read() as session:
        row = session.scalars(sa.select(ElderDriver).where(ElderDriver.kind == DriverKind.OWN)).one()
        assert row.driver.is_a(Role.KIN) and not row.driver.is_a(Role.DRIVER)
    desk.post(f"/desk/drivers/{row.id}/remove")
    assert kept(desk) == [(names[1], DriverKind.PREFERRED)]


def test_what_cannot_be_taken_says_why(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari")
        path, number, last = f"/desk/people/{kari.id}/drivers", kari.phone, kari.last_name
    for fields in ({"first_name": "", "phone": "900 12 399"}, {"first_name": "Nils", "phone": "tull"}):
        assert desk.post(f"{path}/own", **fields).status_code == 422
    herself = desk.post(f"{path}/own", first_name="Kari", last_name=last, phone=number or "")
    assert (herself.status_code, "sin eigen sjåfør" in herself.text) == (422, True)
    assert desk.post(f"{path}/preferred", driver="0").status_code == 422
    assert kept(desk) == []
