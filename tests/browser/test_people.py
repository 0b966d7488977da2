"""Finding, adding and bringing in people in a real browser, with axe on each page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import opened
from tests.support.browser.looking import ON_A_TELEPHONE, WIDTHS, goes_wide, looks_over
from tests.support.desk import Desk

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page


def listed(page: Page) -> Locator:
    return page.locator("#people tbody .g-who")


def test_the_list_finds_as_she_types_and_keeps_her_in_the_box(window: BrowserContext) -> None:
    page = window.new_page()
    page.goto("/desk/people")
    with page.expect_response(lambda answer: "gudru" in (answer.request.post_data or "")):
        page.locator("#q").press_sequentially("gudru")
    page.get_by_role("status").filter(has_text="1 person").wait_for()
    expect(listed(page)).to_have_text(["Gudrun Dømesen"])
    expect(page.locator("#q")).to_be_focused()
    assert "gudru" not in page.url
    looks_over(page)
    page.locator("#q").fill("")
    page.locator("#people tbody tr").nth(40).wait_for()


@pytest.mark.parametrize("width", WIDTHS)
def test_what_is_chosen_comes_into_the_address_and_can_be_loaded_again(
    browser: Browser, desk: Desk, address: str, width: int
) -> None:
    context = opened(browser, desk, address, width)
    page = context.new_page()
    page.goto("/desk/people")
    if width == ON_A_TELEPHONE:
        page.locator(".g-folds > summary").click()
    page.get_by_label("Rolle", exact=True).select_option("driver")
    page.wait_for_url("**/desk/people?role=driver")
    page.locator(".ds-chip", has_text="Sjåfør").wait_for()
    drivers = listed(page).all_inner_texts()
    page.reload()
    expect(listed(page)).to_have_text(drivers)
    page.locator(".ds-chip", has_text="Sjåfør").click()
    page.wait_for_url("**/desk/people")
    context.close()


def test_she_is_found_from_the_bar_of_any_page_without_a_click(window: BrowserContext) -> None:
    page = window.new_page()
    for width in WIDTHS:
        goes_wide(page, width)
        page.goto("/desk/account")
        page.locator("#find").fill("kari d")
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Kari Dømesen", level=1).wait_for()


def test_somebody_is_added_in_two_clicks(window: BrowserContext, desk: Desk) -> None:
    page = window.new_page()
    page.goto("/desk/people")
    page.get_by_role("link", name="Legg til person").first.click()
    page.get_by_label("Førenamn", exact=True).fill("Torhild")
    page.locator("#last_name").fill("Nydøme")
    page.get_by_label("Telefon", exact=True).fill("61 20 05 55")
    page.locator("#hamlet").fill("Garmo")
    page.get_by_role("button", name="Legg til").click()
    page.get_by_role("heading", name="Torhild Nydøme", level=1).wait_for()
    with desk.db.read() as session:
        assert desk.person(session, "Torhild").phone == "+4761200555"


def test_a_list_is_looked_over_and_taken_in(window: BrowserContext, desk: Desk) -> None:
    page = window.new_page()
    page.goto("/desk/people/import")
    table = "first_name;roles;phone\nTorhild;elder;61200555\nOdd;elder;6120"
    page.locator("#file").set_input_files({"name": "folk.csv", "mimeType": "text/csv", "buffer": table.encode()})
    page.get_by_role("button", name="Sjå kva som skjer").click()
    page.get_by_text("«6120» i phone har for få siffer").wait_for()
    looks_over(page)
    page.get_by_role("button", name="Ta inn 1").click()
    page.get_by_text("Fila er teken inn. Ny: 1. Endra: 0.").wait_for()
    with desk.db.read() as session:
        assert desk.person(session, "Torhild").phone == "+4761200555"


def test_finding_works_without_a_script(browser: Browser, desk: Desk, address: str) -> None:
    context = opened(browser, desk, address, 1280, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/desk/people")
    page.locator("#q").fill("kari")
    page.get_by_label("Grend", exact=True).select_option(label="Garmo")
    page.get_by_role("button", name="Finn", exact=True).click()
    page.get_by_role("status").filter(has_text="1 person").wait_for()
    expect(listed(page)).to_have_text(["Kari Dømesen"])
    with page.expect_navigation():
        page.get_by_role("button", name="Kontaktar").click()
    expect(page.locator("#q")).to_have_value("kari")
    context.close()
