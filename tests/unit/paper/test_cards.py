"""The card for the telephone: its keys are those of docs/keys.md, in the language of who reads it."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa

from locales import LANGUAGES, phrase
from models import CheckinPlan, Contact, Language, Leaving, OnTalk, Person, Role
from services.desk.paper import cards
from services.desk.paper.cards import KEYS, Menu
from tests.support.desk import NOW, Desk
from tests.support.walk import keys
from web.paper import view

ON_CARD = {"all", "elder", "volunteer", "contact"}


def rows_with_a_card() -> dict[str, str]:
    """Screen to whose card it stands on, as the page says."""
    found = {}
    for line in keys.PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ") and cells[-1] in ON_CARD:
            found[cells[1].strip("`")] = cells[-1]
    return found


def test_the_menus_on_the_cards_are_those_the_page_names() -> None:
    named = rows_with_a_card()
    assert set(named) == set(Menu)
    for whose, menus in (("elder", cards.ELDER), ("volunteer", cards.FOR_VOLUNTEERS), ("contact", cards.FOR_CONTACTS)):
        assert {menu.value for menu in menus if menu is not Menu.HOME} == {
            screen for screen, of in named.items() if of == whose
        }


@pytest.mark.parametrize("menu", list(Menu))
def test_every_key_of_a_menu_stands_on_the_card_with_words_the_menu_says(menu: Menu) -> None:
    row = keys.table()[menu.value]
    printed = {key: words for key, words in KEYS[menu].items() if key != "0"}
    wanted = {key for key, cell in row.items() if cell.said} | ({"6"} if menu is Menu.HOME else set())
    assert set(printed) == wanted
    assert all(words in row[key].phrases for key, words in printed.items())


def lines(page: str) -> dict[str, str]:
    found = re.findall(r"<dt[^>]*>(.)</dt><dd>(.*?)</dd>", page)
    return {key: words.replace("\u00a0", " ") for key, words in reversed(found)}


def card(desk: Desk, name: str) -> str:
    with desk.db.read() as session:
        person_id = desk.person(session, name).id
    return desk.get(f"/desk/paper/cards?person={person_id}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_is_in_her_language_whatever_the_desk_reads(desk: Desk, language: str) -> None:
    with desk.db.write() as session:
        desk.person(session, "Kari").language = Language(language)
    page = card(desk, "Kari")
    assert f'<article class="g-card" lang="{language}"' in page
    said = lines(page)
    assert said["1"] == phrase(language, "home-whats-on", key="1")
    assert said["*"] == phrase(language, "web-card-back")
    assert phrase(language, "web-card-danger") in page
    assert "61 99 90 00" in page


def test_an_elders_card_says_when_she_is_rung_and_what_a_talk_is_to_her(desk: Desk) -> None:
    with desk.db.write() as session:
        plan = session.scalars(
            sa.select(CheckinPlan).where(CheckinPlan.person_id == desk.person(session, "Kari").id)
        ).one()
        plan.times, plan.on_talk = ["18:30"], OnTalk.NEXT_DAY
    page = card(desk, "Kari")
    assert "Når Grendelinja ringjer deg klokka 18.30" in page
    assert "Vil du at Frivilligsentralen ringjer deg for ein prat" in page


def test_help_stands_on_an_elders_card_and_tasks_on_a_volunteers(desk: Desk) -> None:
    assert "Frivilligoppgåver" not in card(desk, "Kari")
    berit = lines(card(desk, "Berit"))
    assert berit["5"].startswith("Frivilligoppgåver")


def test_a_contacts_card_names_the_elder_it_is_about(desk: Desk) -> None:
    with desk.db.read() as session:
        contact = session.scalars(sa.select(Contact).order_by(Contact.id)).first()
        assert contact is not None
        person, elder = contact.person, contact.elder
        page = desk.get(f"/desk/paper/cards?person={person.id}")
    assert f"Når vi ringjer deg om {elder.first_name}" in page
    assert f"Er du {person.first_name}, trykk" in page


def test_many_cards_are_a_hamlets_or_everybodys_or_those_that_were_chosen(desk: Desk) -> None:
    with desk.db.read() as session:
        hamlets = cards.hamlets(session, 1)
        elders = session.scalars(
            sa.select(Person).where(Person.roles.any(role=Role.ELDER), Person.community_id == 1)
        ).all()
        chosen = [elders[0].id, elders[3].id]
    assert sum(many for _, many in hamlets) == len(elders)
    place, many = hamlets[0]
    assert desk.get(f"/desk/paper/cards?hamlet={place.id}").count("<article") == many
    assert desk.get("/desk/paper/cards").count("<article") == len(elders)
    both = desk.get("/desk/paper/cards?" + "&".join(f"person={each}" for each in chosen))
    assert both.count("<article") == 2


def test_more_cards_than_are_printed_at_once_come_after_each_other(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    every = re.findall(r'<article class="g-card" lang="nn" aria-label="(.*?)"', desk.get("/desk/paper/cards"))
    monkeypatch.setattr(view, "CARDS_AT_ONCE", 15)
    found: list[str] = []
    path: str | None = "/desk/paper/cards"
    while path:
        page = desk.get(path)
        found += re.findall(r'<article class="g-card" lang="nn" aria-label="(.*?)"', page)
        later = re.search(r'href="([^"]+)"[^>]*>Dei neste', page)
        path = later[1].replace("&amp;", "&") if later else None
    assert found == every


def test_who_has_left_and_who_is_not_known_has_no_card(desk: Desk) -> None:
    with desk.db.write() as session:
        person = desk.person(session, "Kari")
        person.left_at, person.left_by = NOW, Leaving.MOVED
        kari = person.id
    assert "Ingen her har noko kort" in desk.words(f"/desk/paper/cards?person={kari}")
    assert "Ingen her har noko kort" in desk.words("/desk/paper/cards?person=999999")
