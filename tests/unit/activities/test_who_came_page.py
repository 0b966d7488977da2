"""Who came, ticked at the desk and on the host's own page, once it has begun."""

from __future__ import annotations

from datetime import timedelta

import clock
from models import Occurrence, Signup
from tests.support.desk import NOW, Desk
from tests.unit.activities.test_arranging import PAGE, arranged, elders, joins

AFTER = timedelta(days=6)


def came(desk: Desk, occurrence_id: int) -> dict[int, bool | None]:
    with desk.db.read() as session:
        return {row.person_id: row.came for row in session.query(Signup).filter_by(occurrence_id=occurrence_id)}


def test_at_the_desk_those_who_came_are_ticked_once_it_has_begun(desk: Desk) -> None:
    made, (kari, per) = arranged(desk), elders(desk, 2)
    for each in (kari, per):
        joins(desk, each.first_name, made.id)
    assert "Kryss av dei som kom" not in desk.get(f"{PAGE}/{made.id}")
    assert desk.post(f"{PAGE}/{made.id}/came").status_code == 404

    with clock.replaced_by(lambda: NOW + AFTER):
        desk.signs_in()
        page = desk.get(f"{PAGE}/{made.id}")
        assert "Ingen har sagt kven som kom." in page and page.count(" checked") == 2
        with desk.db.read() as session:
            hers = session.query(Signup).filter_by(occurrence_id=made.id, person_id=kari.id).one().id
        desk.post(f"{PAGE}/{made.id}/came", came=[str(hers)])
        words = desk.words(f"{PAGE}/{made.id}")
        assert "Det er skrive kven som kom." in words and "Verten seier at éin kom." in words
    assert came(desk, made.id) == {kari.id: True, per.id: False}


def test_the_host_ticks_on_her_own_page_and_nobody_else_does(desk: Desk) -> None:
    made, kari = arranged(desk), elders(desk, 1)[0]
    joins(desk, kari.first_name, made.id)
    host = desk.opens_own_page_of("Berit")
    with desk.db.write() as session:
        session.get_one(Occurrence, made.id).host_id = host.id
    with clock.replaced_by(lambda: NOW + AFTER):
        assert f"Kven kom på {made.activity.title}?" in desk.words("/mine")
        assert desk.post(f"/mine/came/{made.id + 1}").status_code == 404
        desk.post(f"/mine/came/{made.id}")
        assert "Kven kom på" not in desk.words("/mine")
    assert came(desk, made.id) == {kari.id: False}
