"""What the desk sets, a section at a time: all or nothing, what is wrong at its field, what was typed kept."""

from __future__ import annotations

import html
import re
from datetime import time

import pytest
import sqlalchemy as sa

from models import Audit, Community
from tests.support.browser import forms
from tests.support.counting import asked
from tests.support.desk import Desk
from web.settings.sections import SECTIONS


def lom(desk: Desk) -> Community:
    with desk.db.read() as session:
        return session.scalars(sa.select(Community).filter_by(name="Lom")).one()


def fields(desk: Desk, section: str) -> dict[str, str]:
    path = f"/desk/settings/{section}"
    found = next(form.fields for form in forms.on(desk.get(path), path) if form.action == path)
    return {name: value for name, value in found.items() if name != "look"}


def saves(desk: Desk, section: str, **typed: str) -> tuple[int, str]:
    answer = desk.post(f"/desk/settings/{section}", **{**fields(desk, section), **typed})
    return answer.status_code, html.unescape(answer.text)


def at_field(page: str, name: str) -> str:
    """What stands under the field as wrong."""
    found = re.search(rf'id="{name}-wrong">\s*([^<]*)<', page)
    return found[1].strip() if found else ""


def test_the_page_says_how_everything_is_and_leads_to_where_it_is_changed(desk: Desk) -> None:
    page = desk.get("/desk/settings")
    for section in SECTIONS:
        assert f'href="/desk/settings/{section}"' in page
    words = desk.words("/desk/settings")
    assert "Måndag–fredag 09.00–15.00" in words
    assert "Ein SMS-del kostar 0,75 kr" in words


@pytest.mark.parametrize("section", sorted(SECTIONS))
def test_a_section_that_is_saved_as_it_stands_changes_nothing(desk: Desk, section: str) -> None:
    before = {column.key: getattr(lom(desk), column.key) for column in sa.inspect(Community).columns}
    assert saves(desk, section)[0] in (302, 422) if section == "controller" else saves(desk, section)[0] == 302
    after = lom(desk)
    assert {name: getattr(after, name) for name in before} == before


def test_hours_are_typed_as_one_writes_them(desk: Desk) -> None:
    typed = {
        "opens-0": "830",
        "closes-0": "14",
        "opens-1": "",
        "closes-1": "",
        "opens-5": "10.00",
        "closes-5": "kl. 12",
    }
    assert saves(desk, "hours", **typed)[0] == 302
    hours = lom(desk).opening_hours
    assert (hours["0"], hours["5"], "1" in hours) == ("08:30-14:00", "10:00-12:00", False)


@pytest.mark.parametrize(
    ("section", "typed", "field", "said"),
    [
        ("hours", {"closes-1": "08:00"}, "closes-1", "seinare tid"),
        ("hours", {"opens-1": ""}, "opens-1", "seinare tid"),
        ("hours", {"opens-2": "25:00"}, "opens-2", "19.00"),
        (
            "hours",
            {f"{name}-{day}": "" for name in ("opens", "closes") for day in range(7)},
            "opens-0",
            "éin opningsdag",
        ),
        ("telephones", {"coordinator_phone": ""}, "coordinator_phone", "Skriv eit telefonnummer."),
        ("telephones", {"on_call_phone": "82012345"}, "on_call_phone", "betalingsnummer"),
        ("telephones", {"coordinator_phone": "61 99 90 00"}, "coordinator_phone", "nummeret til Grendelinja"),
        ("on-call", {"week-3": "1234"}, "week-3", "for kort"),
        ("prices", {"text_part": "mykje"}, "text_part", "0,75"),
        ("prices", {"call_minute": "-1"}, "call_minute", "0,75"),
        ("line", {"name": " "}, "name", "Skriv eit namn"),
        ("greeting", {"nn": "å" * 460}, "nn", "tre SMS-delar"),
        (
            "controller",
            {"controller_name": "Lom kommune", "controller_contact": ""},
            "controller_contact",
            "korleis ein når",
        ),
    ],
)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_saved(
    desk: Desk, section: str, typed: dict[str, str], field: str, said: str
) -> None:
    before = {column.key: getattr(lom(desk), column.key) for column in sa.inspect(Community).columns}
    status, page = saves(desk, section, **typed)
    assert (status, said in at_field(page, field)) == (422, True), at_field(page, field)
    assert "Rett dette først" in page
    assert all(f'value="{value}"' in page for value in typed.values() if value.strip() and len(value) < 20)
    after = lom(desk)
    assert {name: getattr(after, name) for name in before} == before


def test_who_saves_the_same_field_second_is_shown_both(desk: Desk) -> None:
    mine = fields(desk, "telephones")
    saves(desk, "telephones", on_call_phone="900 00 444")
    answer = desk.post("/desk/settings/telephones", **{**mine, "on_call_phone": "900 00 555"})
    assert answer.status_code == 409
    assert "No står det «900 00 444», og du skreiv «900 00 555»." in answer.text
    assert lom(desk).on_call_phone == "+4790000444"


def test_two_who_change_different_fields_both_have_their_way(desk: Desk) -> None:
    mine = fields(desk, "hours")
    saves(desk, "hours", **{"closes-0": "16.00"})
    desk.post("/desk/settings/hours", **{**mine, "closes-4": "12.00"})
    assert (lom(desk).opening_hours["0"], lom(desk).opening_hours["4"]) == ("09:00-16:00", "09:00-12:00")


def test_what_was_changed_stands_in_the_log_by_name_alone(desk: Desk) -> None:
    saves(desk, "prices", text_part="1,20", call_minute="0,4")
    assert (lom(desk).text_part_ore, lom(desk).call_minute_ore) == (120, 40)
    with desk.db.read() as session:
        row = session.scalars(sa.select(Audit).filter_by(action="changed_settings")).all()[-1]
    assert "text_part" in str(row.detail)
    assert "120" not in str(row.detail)


def test_a_greeting_is_shown_with_its_length_and_price_before_it_is_saved(desk: Desk) -> None:
    words = "Velkomen til Grendelinja! Ring 61 99 90 00 når du vil."
    status, page = saves(desk, "greeting", nn=words, look="yes")
    assert status == 200
    assert f"{len(words)} teikn, éin SMS, 0,75 kr" in page
    assert lom(desk).greeting == {}
    assert saves(desk, "greeting", nn=words)[0] == 302
    assert lom(desk).greeting == {"nn": words}


def test_a_section_there_is_not_is_not_there(desk: Desk) -> None:
    assert desk.client.get("/desk/settings/nothing").status_code == 404
    assert desk.post("/desk/settings/nothing").status_code == 404


@pytest.mark.parametrize("page", ["", "/hours", "/on-call", "/closed"])
def test_a_page_asks_at_most_twelve_times(desk: Desk, page: str) -> None:
    desk.get(f"/desk/settings{page}")
    with asked(desk.db) as found:
        desk.get(f"/desk/settings{page}")
    assert len(found.statements) <= 12


def test_quiet_hours_may_be_longer_and_never_shorter_than_the_night(desk: Desk) -> None:
    assert saves(desk, "quiet", begins="20.30", ends="9")[0] == 302
    assert lom(desk).quiet == (time(20, 30), time(9))
    assert "Frå 20.30 til 09.00" in desk.words("/desk/settings")
    for typed, field in (({"begins": "22"}, "begins"), ({"ends": "7"}, "ends"), ({"ends": "10.30"}, "ends")):
        status, page = saves(desk, "quiet", **typed)
        assert (status, bool(at_field(page, field))) == (422, True)
    assert saves(desk, "quiet", begins="", ends="")[0] == 302
    assert (lom(desk).quiet_from, lom(desk).quiet_until) == (None, None)
