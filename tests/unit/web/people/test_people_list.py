"""The list of people: found, narrowed, put in order, taken out."""

from __future__ import annotations

import csv
import io
import re

import pytest
import sqlalchemy as sa

from models import Audit, Leaving, Person, Place, PlaceKind
from services.importing import import_people
from services.people import leaving
from tests.support.counting import asked
from tests.support.desk import Desk


def listed(text: str) -> list[str]:
    """The names in the list's rows."""
    return re.findall(r'<th scope="row"><a class="ds-link g-who"[^>]*>([^<]+)</a>', text)


def found(desk: Desk, typed: str, **chosen: object) -> list[str]:
    return listed(desk.post("/desk/people", q=typed, listed=1, **chosen).text)


def hamlet(desk: Desk, name: str) -> int:
    with desk.db.read() as session:
        return session.scalars(sa.select(Place.id).filter_by(name=name, kind=PlaceKind.HAMLET)).one()


def test_from_the_bar_the_one_who_fits_is_opened_at_once(desk: Desk) -> None:
    answer = desk.post("/desk/people", q="kari d")
    with desk.db.read() as session:
        assert answer.location == f"/desk/people/{desk.person(session, 'Kari').id}"
    assert "Det er lagra" not in desk.get(answer.location)


def test_from_the_bar_several_are_listed(desk: Desk) -> None:
    assert {"Kari Dømesen", "Pål Dømesen"} <= set(listed(desk.post("/desk/people", q="domesen").text))


def test_find_as_you_type_gets_the_list_alone(desk: Desk) -> None:
    data = {"csrf": desk.token(), "q": "kari", "listed": "1"}
    answer = desk.client.post("/desk/people", data=data, headers={"HX-Request": "true"})
    assert listed(answer.text) == ["Kari Dømesen"]
    assert "<html" not in answer.text
    assert "kari" not in answer.headers["HX-Replace-Url"].casefold()


def test_with_nothing_typed_what_is_chosen_stands_in_the_address(desk: Desk) -> None:
    answer = desk.post("/desk/people", q=" ", listed=1, role="driver", need="quiet", sort="-heard")
    assert answer.location == "/desk/people?role=driver&need=quiet&sort=-heard"


def test_what_is_chosen_holds_while_something_is_typed(desk: Desk) -> None:
    assert "Einar Frivilligdøme" in found(desk, "frivilligdøme", role="driver")
    assert "Berit Frivilligdøme" not in found(desk, "frivilligdøme", role="driver")


def test_what_is_chosen_can_be_dropped_one_by_one(desk: Desk) -> None:
    garmo = hamlet(desk, "Garmo")
    page = desk.get(f"/desk/people?role=driver&hamlet={garmo}")
    assert f'href="/desk/people?hamlet={garmo}">Sjåfør</a>' in page
    assert 'href="/desk/people?role=driver">Garmo</a>' in page


def test_filters_that_find_nobody_offer_to_drop_each(desk: Desk) -> None:
    garmo = hamlet(desk, "Garmo")
    page = desk.get(f"/desk/people?role=coordinator&hamlet={garmo}&need=paused")
    assert "Fann ingen" in page
    for words in ("Koordinator", "Garmo", "Kveldsringing på pause"):
        assert f"Søk utan «{words}»" in page


def test_a_search_that_finds_nobody_in_a_hamlet_can_be_made_without_it_in_one_press(desk: Desk) -> None:
    galdesanden = hamlet(desk, "Galdesanden")
    text = desk.post("/desk/people", q="kari d", listed=1, hamlet=galdesanden).text
    form = re.search(r'<form[^>]*id="drop-1".*?</form>', text, re.DOTALL)
    assert form is not None
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', form[0]))
    assert listed(desk.post("/desk/people", **{**fields, "csrf": desk.token()}).text) == ["Kari Dømesen"]


def test_who_has_died_is_offered_beside_a_search_and_stands_in_no_ordinary_list(desk: Desk) -> None:
    with desk.db.write() as session:
        leaving.leave(session, desk.person(session, "Kari"), Leaving.DIED)
    assert "Kari Dømesen" not in listed(desk.get("/desk/people?page=all"))
    assert "Vis 1 som er død" in desk.post("/desk/people", q="kari d", listed=1).text
    assert found(desk, "kari d", need="gone") == ["Kari Dømesen"]


def test_a_word_that_means_nothing_in_the_address_is_left_out(desk: Desk) -> None:
    assert listed(desk.get("/desk/people?role=king&hamlet=x&need=rest&sort=age&page=-3")) == listed(
        desk.get("/desk/people")
    )


def test_pages_follow_each_other_and_all_can_be_shown(desk: Desk) -> None:
    first, second = listed(desk.get("/desk/people")), listed(desk.get("/desk/people?page=2"))
    assert len(first) == 50
    assert listed(desk.get("/desk/people?page=all")) == first + second


def test_the_heading_turns_its_own_order_round(desk: Desk) -> None:
    page = desk.get("/desk/people?sort=contacts")
    assert 'aria-sort="ascending"' in page
    assert '<button name="sort" value="-contacts" form="find-people">' in page
    assert 'value="name"' in page


def test_the_file_is_what_the_list_holds_and_changes_nothing_when_it_is_brought_in(desk: Desk) -> None:
    answer = desk.post("/desk/people.csv", q="", listed=1, role="elder")
    assert answer.mimetype == "text/csv"
    rows = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff")), delimiter=";"))
    assert "Kari" in {row["first_name"] for row in rows}
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        report = import_people(session, kari.community, answer.data)
    assert (report.created, report.updated, report.unchanged) == (0, 0, len(rows))
    with desk.db.read() as session:
        assert "exported_people" in session.scalars(sa.select(Audit.action)).all()


def test_a_name_that_would_be_reckoned_out_by_a_spreadsheet_is_only_a_name(desk: Desk) -> None:
    with desk.db.write() as session:
        desk.person(session, "Kari").first_name = "=1+1"
    file = desk.post("/desk/people.csv", q="").text
    assert '"\'+4761999100"' in file
    assert '"\'=1+1"' in file


@pytest.mark.parametrize("path", ["/desk/people", "/desk/people?need=quiet&sort=heard&page=all&role=elder"])
def test_the_page_asks_twelve_times_at_most(desk: Desk, path: str) -> None:
    desk.get(path)
    with asked(desk.db) as counted:
        desk.get(path)
    assert len(counted.statements) <= 12, counted.statements


def test_nobody_of_another_community_is_in_it(desk: Desk) -> None:
    desk.signs_in("nabo", "a-long-password")
    assert listed(desk.get("/desk/people?page=all")) == []
    assert found(desk, "kari") == []
    with desk.db.read() as session:
        assert session.scalars(sa.select(Person.id)).first() is not None


def test_cards_are_printed_of_those_who_are_ticked(desk: Desk) -> None:
    with desk.db.read() as session:
        ticked = [desk.person(session, name).id for name in ("Kari", "Gudrun")]
    answer = desk.post("/desk/people/cards", pick=ticked, listed=1)
    assert answer.location == f"/desk/paper/cards?person={ticked[0]}&person={ticked[1]}"
    shown = desk.get(answer.location)
    assert "Det er lagra" not in shown


def test_more_cards_than_are_printed_at_once_is_said(desk: Desk) -> None:
    """The address of a page has room for so many ids, and what is left out is not left out in silence."""
    answer = desk.post("/desk/people/cards", all=1, listed=1)
    assert len(re.findall(r"person=\d+", answer.location)) == 50
    shown = desk.words(answer.location)
    with desk.db.read() as session:
        here = Person.community_id == desk.person(session, "Kari").community_id, Person.left_at.is_(None)
        everybody = session.scalar(sa.select(sa.func.count()).select_from(Person).where(*here))
    assert f"Her er korta til dei 50 første av {everybody}" in shown


def test_all_of_them_is_the_list_counted_anew(desk: Desk) -> None:
    garmo = hamlet(desk, "Garmo")
    wanted = listed(desk.get(f"/desk/people?role=driver&hamlet={garmo}"))
    answer = desk.post("/desk/people/cards", all=1, pick=[1], listed=1, role="driver", hamlet=garmo)
    with desk.db.read() as session:
        ids = [int(word) for word in re.findall(r"person=(\d+)", answer.location)]
        assert [session.get_one(Person, each).full_name for each in ids] == wanted


def test_a_line_without_anybody_says_that_nobody_is_put_down_yet(desk: Desk) -> None:
    with desk.db.write() as session:
        session.execute(sa.update(Person).values(community_id=desk.person(session, "Kari").community_id + 1))
    words = desk.words("/desk/people")
    assert "Ingen er skrivne inn enno." in words
    assert "Fann ingen." in desk.words("/desk/people?role=driver")
