"""Finding, adding and bringing in people in a real browser, at a desk and on a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from models import Person
from services import demonstration
from tests.support.desk import Desk
from tests.unit.pages.conftest import PATIENCE_MS
from tests.unit.pages.test_in_chromium import address, sign_in  # noqa: F401 the fixture

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.page
WIDTHS = (390, 1280)


@pytest.fixture(params=WIDTHS)
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:  # noqa: F811
    context = browser.new_context(viewport={"width": request.param, "height": 844}, base_url=address)
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    sign_in(page)
    yield page
    context.close()


def listed(page: Page) -> list[str]:
    return page.locator("#people tbody .g-who").all_inner_texts()


def test_the_list_finds_as_she_types_and_keeps_her_in_the_box(page: Page) -> None:
    page.goto("/desk/people")
    page.locator("#q").press_sequentially("gudru")
    page.get_by_role("status").filter(has_text="1 person").wait_for()
    assert listed(page) == ["Gudrun Dømesen"]
    assert page.evaluate("document.activeElement.id") == "q"
    assert "gudru" not in page.url
    page.locator("#q").fill("")
    page.locator("#people tbody tr").nth(40).wait_for()


def test_what_is_chosen_comes_into_the_address_and_can_be_loaded_again(page: Page) -> None:
    page.goto("/desk/people")
    if page.viewport_size and page.viewport_size["width"] < 768:
        page.locator(".g-folds > summary").click()
    page.get_by_label("Rolle", exact=True).select_option("driver")
    page.wait_for_url("**/desk/people?role=driver")
    page.locator(".ds-chip", has_text="Sjåfør").wait_for()
    drivers = listed(page)
    page.reload()
    assert listed(page) == drivers
    page.locator(".ds-chip", has_text="Sjåfør").click()
    page.wait_for_url("**/desk/people")


def test_she_is_found_from_the_bar_of_any_page_without_a_click(page: Page) -> None:
    page.goto("/desk/account")
    page.locator("#find").fill("kari d")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Kari Dømesen", level=1).wait_for()


def test_somebody_is_added_in_two_clicks(page: Page, outsider: Desk) -> None:
    page.goto("/desk/people")
    page.get_by_role("link", name="Legg til person").first.click()
    page.get_by_label("Førenamn", exact=True).fill("Torhild")
    page.locator("#last_name").fill("Nydøme")
    page.get_by_label("Telefon", exact=True).fill("61 20 05 55")
    page.locator("#hamlet").fill("Garmo")
    page.get_by_role("button", name="Legg til").click()
    page.get_by_role("heading", name="Torhild Nydøme", level=1).wait_for()
    with outsider.db.read() as session:
        assert outsider.person(session, "Torhild").phone == "+4761200555"


def test_a_list_is_looked_over_and_taken_in(page: Page, outsider: Desk) -> None:
    page.goto("/desk/people/import")
    table = "first_name;roles;phone\nTorhild;elder;61200555\nOdd;elder;6120"
    page.locator("#file").set_input_files({"name": "folk.csv", "mimeType": "text/csv", "buffer": table.encode()})
    page.get_by_role("button", name="Sjå kva som skjer").click()
    page.get_by_text("«6120» i phone har for få siffer").wait_for()
    page.get_by_role("button", name="Ta inn 1").click()
    page.get_by_text("Fila er teken inn. Ny: 1. Endra: 0.").wait_for()
    with outsider.db.read() as session:
        assert isinstance(outsider.person(session, "Torhild"), Person)


def test_finding_works_without_a_script(browser: Browser, address: str) -> None:  # noqa: F811
    context = browser.new_context(viewport={"width": 1280, "height": 800}, base_url=address, java_script_enabled=False)
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto("/desk/login")
    page.locator("#username").fill(demonstration.COORDINATOR_USERNAME)
    page.locator("#password").fill(demonstration.PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="I dag", level=1).wait_for()
    page.goto("/desk/people")
    page.locator("#q").fill("kari")
    page.get_by_label("Grend", exact=True).select_option(label="Garmo")
    page.get_by_role("button", name="Finn", exact=True).click()
    page.get_by_role("status").filter(has_text="1 person").wait_for()
    assert listed(page) == ["Kari Dømesen"]
    page.get_by_role("button", name="Kontaktar").click()
    assert page.locator("#q").input_value() == "kari"
    context.close()
