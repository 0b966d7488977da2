"""The page of the roads: minutes said against what is reckoned, and files looked at before they are taken in."""

from __future__ import annotations

import io
import re
import zipfile

from models import Audit, Community, Person, Place, RegisterAddress, RoadFile, SaidMinutes
from services.demonstration.loading import ADDRESSES
from services.roads import held
from tests.support.desk import Desk

PAGE = "/desk/roads"
GOOD = "Fossbergom: 61.838, 8.567\nGarmo: 61.84, 8.81\nLia: 61.85, 8.7\nFossbergom – Garmo 15 min\nLia – Garmo 9 min\n"


def said(desk: Desk) -> list[tuple[str, str, int]]:
    with desk.db.read() as session:
        return [(row.one, row.other, row.minutes) for row in session.query(SaidMinutes)]


def text(desk: Desk) -> str:
    with desk.db.read() as session:
        return session.query(RoadFile).one().text


def sends(desk: Desk, path: str, data: bytes, **fields: str) -> tuple[int, str]:
    answer = desk.client.post(
        f"{PAGE}/{path}",
        data={"csrf": desk.token(), "file": (io.BytesIO(data), "fil"), **fields},
        content_type="multipart/form-data",
    )
    return answer.status_code, answer.text


def kept(page: str) -> dict[str, str]:
    """What the form under a preview carries."""
    names = "kept|before|municipality"
    return dict(re.findall(rf'name="({names})" value="([^"]*)"', page))


def test_neighbours_stand_with_their_minutes_and_what_is_closed(desk: Desk) -> None:
    page = desk.words(PAGE)
    assert "Fossbergom – Garmo 13" in page
    assert "Stengd 1.11.–30.4." in page


def test_a_pair_is_reckoned_overwritten_and_taken_back(desk: Desk) -> None:
    assert "Mellom Garmo og Bismo er det 30 minutt og 30 kilometer" in desk.words(f"{PAGE}?one=Garmo&other=Bismo")
    desk.post(f"{PAGE}/minutes", one="Garmo", other="Bismo", minutes="40")
    assert said(desk) == [("bismo", "garmo", 40)]
    page = desk.words(f"{PAGE}?one=Garmo&other=Bismo")
    assert "er det 40 minutt" in page
    assert "Marit Dømesen har sagt" in page
    desk.post(f"{PAGE}/minutes", one="Garmo", other="Bismo", minutes="45")
    undo = re.search(r'action="(/desk/roads/minutes/undo[^"]*)"', desk.get(PAGE))
    assert undo is not None
    desk.post(undo[1].replace("&amp;", "&"))
    assert said(desk) == [("bismo", "garmo", 40)]
    desk.post(f"{PAGE}/minutes/remove", one="Garmo", other="Bismo")
    assert said(desk) == []


def test_minutes_that_are_none_and_places_that_are_one_say_so(desk: Desk) -> None:
    for fields, words in (
        ({"one": "Garmo", "other": "Bismo", "minutes": "ein time"}, "Skriv minutta med tal, frå 1 til 300."),
        ({"one": "Garmo", "other": "Garmo", "minutes": "9"}, "Vel to ulike stader."),
    ):
        answer = desk.post(f"{PAGE}/minutes", **fields)
        assert answer.status_code == 422
        assert words in answer.text
    assert said(desk) == []


def test_a_file_is_looked_at_and_then_taken_in(desk: Desk) -> None:
    status, page = sends(desk, "file", GOOD.encode())
    assert status == 200
    for words in ("Nye stader", "Lia", "Bismo", "Fossbergom – Garmo: 15 minutt, før 13", "gjeld 3 stader og 2 vegar"):
        assert words in page
    assert "Bismo" in text(desk)
    answer = desk.post(f"{PAGE}/file/take", **kept(page))
    assert answer.status_code == 302
    assert text(desk) == GOOD
    assert desk.client.get(f"{PAGE}/roads.txt").text == GOOD
    with desk.db.read() as session:
        assert session.query(Audit).filter_by(action="changed_roads").one().detail == "file"


def test_a_file_with_mistakes_tells_each_and_changes_nothing(desk: Desk) -> None:
    status, page = sends(desk, "file", (GOOD + "Lia – Gramo 4 min\nheisann").encode())
    assert status == 422
    assert "Er det Garmo du meiner?" in page
    assert "heisann" in page
    assert "<title>Feil:" in page
    assert "Bruk denne fila" not in page
    assert sends(desk, "file", b"")[0] == sends(desk, "file", b"x" * 160 * 1024)[0] == 422
    assert "Bismo" in text(desk)


def test_what_somebody_else_took_in_meanwhile_is_not_overwritten(desk: Desk) -> None:
    _, page = sends(desk, "file", GOOD.encode())
    with desk.db.write() as session:
        held.take(session, session.query(Community).filter_by(name="Lom").one(), GOOD.replace("9 min", "10 min"), None)
    answer = desk.post(f"{PAGE}/file/take", **kept(page))
    assert answer.status_code == 409
    assert "10 min" in text(desk)
    desk.post(f"{PAGE}/file/take", **kept(answer.text))
    assert text(desk) == GOOD


def test_the_register_is_taken_in_packed_and_stands_with_who_made_it(desk: Desk) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("adresser.csv", "\n".join(ADDRESSES.read_text(encoding="utf-8").splitlines()[:11]))
    status, page = sends(desk, "addresses", packed.getvalue())
    assert status == 200
    assert "Frå no av gjeld 10 adresser. Før var det 24." in page
    assert desk.post(f"{PAGE}/addresses/take", **kept(page)).status_code == 302
    with desk.db.read() as session:
        assert session.query(RegisterAddress).count() == 10
        assert session.query(Person).filter(Person.point_how == "register").count() > 30
    assert "10 adresser frå matrikkelen, © Kartverket" in desk.words(PAGE)


def test_a_register_that_is_none_says_what_to_fetch(desk: Desk) -> None:
    status, page = sends(desk, "addresses", b"first_name;phone")
    assert status == 422
    assert "Kolonna kommunenummer manglar." in page
    status, page = sends(desk, "addresses", ADDRESSES.read_bytes(), municipality="Skjåk")
    assert status == 422
    assert "Fila har ingen adresser i Skjåk. Ho har Lom (3434)." in page


def test_a_venue_gets_a_point_and_loses_it(desk: Desk) -> None:
    with desk.db.read() as session:
        hall = session.query(Place).filter_by(name="Utgard").one().id
    desk.post(f"{PAGE}/places/{hall}", degrees="61.8391, 8.5702")
    assert "61.83910, 8.57020" in desk.words(PAGE)
    answer = desk.post(f"{PAGE}/places/{hall}", degrees="ved kyrkja")
    assert answer.status_code == 422
    assert "Dette er ikkje ein stad i Noreg." in answer.text
    desk.post(f"{PAGE}/places/{hall}", degrees="")
    with desk.db.read() as session:
        assert session.get_one(Place, hall).latitude is None
