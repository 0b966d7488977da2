"""The board in a real browser: an alert closed in three presses, and live without disturbing who is typing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from models import Alert, AlertCause, AlertOutcome, AlertState, TaskKind
from services import alerts
from tests.browser.conftest import opened
from tests.support.browser.looking import complaints, goes_wide, sticks_out
from tests.support.desk import Desk
from tests.support.steps.boards import crowded
from tests.support.steps.cards import open_one

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

POLL_MS = 15_000
SEEN = '() => document.querySelector("#board-is [name=seen]").value'


def cries(desk: Desk, name: str = "Kari") -> int:
    with desk.db.write() as session:
        return alerts.raise_(session, desk.person(session, name), AlertCause.NEEDS_HELP).id


@pytest.fixture
def board(browser: Browser, desk: Desk, address: str) -> Iterator[Page]:
    """The page on a desk, whose fifteen seconds pass when the test says so; nothing may complain."""
    context = opened(browser, desk, address, 1280)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.clock.install()
    yield page
    context.close()
    assert complaints == []


def polls(page: Page) -> int:
    """Let fifteen seconds pass; answers with which status the board was answered."""
    with page.expect_response("**/desk/board*") as answer:
        page.clock.run_for(POLL_MS)
    return int(answer.value.status)


def test_an_alert_is_closed_with_its_outcome_in_three_presses(desk: Desk, window: BrowserContext) -> None:
    alert_id = cries(desk)
    page = window.new_page()
    page.goto("/desk")
    row = page.locator(".g-row", has_text="Kari Dømesen").first
    row.locator("summary", has_text="Ferdig").click()
    row.get_by_label("Var vel").or_(row.get_by_label("Hadde falle")).first.click()
    row.get_by_role("button", name="Avslutt varselet").click()
    page.get_by_role("status").get_by_text("Varselet er avslutta").wait_for()
    with desk.db.read() as session:
        alert = session.get_one(Alert, alert_id)
    assert (alert.state, alert.outcome in set(AlertOutcome)) == (AlertState.CLOSED, True)


def test_that_somebody_has_died_stands_in_no_list_of_outcomes(desk: Desk, window: BrowserContext) -> None:
    cries(desk)
    page = window.new_page()
    page.goto("/desk")
    assert page.locator('input[name=outcome][value="died"], input[name=outcome][value="moved"]').count() == 0
    page.locator(".g-row", has_text="Kari Dømesen").first.locator("summary", has_text="Ferdig").click()
    page.get_by_role("link", name="død eller flytta").click()
    page.wait_for_url("**/desk/people/*/left")


def test_what_another_browser_or_the_line_does_is_seen_at_the_next_look(desk: Desk, board: Page) -> None:
    board.goto("/desk")
    assert polls(board) == 204
    cries(desk)
    assert polls(board) == 200
    board.locator(".g-row[data-color=danger]", has_text="Kari Dømesen").wait_for()
    expect(board).to_have_title("(1) I dag · Lom")
    assert [polls(board), polls(board)] == [204, 204]


def test_half_a_note_an_open_row_and_the_focus_stay_and_the_new_is_told_beside(desk: Desk, board: Page) -> None:
    open_one(desk, TaskKind.CALL_BACK, "test/1", "Olav")
    board.goto("/desk")
    row = board.locator(".g-row", has_text="Olav")
    row.locator("summary", has_text="Ferdig").click()
    note = row.get_by_label("Merknad")
    note.fill("Ho ville")
    note.focus()
    cries(desk)
    assert polls(board) == 200
    board.get_by_role("status").get_by_text("1 ny under No.").wait_for()
    expect(board).to_have_title("(1) I dag · Lom")
    expect(note).to_have_value("Ho ville")
    expect(note).to_be_focused()
    board.locator("h1").focus()
    assert polls(board) == 200
    board.locator(".g-row[data-color=danger]").wait_for()
    expect(row.locator("details[data-done][open]")).to_have_count(1)
    expect(note).to_have_value("Ho ville")


def test_a_page_nobody_looks_at_asks_for_nothing(desk: Desk, board: Page) -> None:
    board.goto("/desk")
    asked: list[str] = []
    board.on("request", lambda request: asked.append(request.url))
    board.evaluate("Object.defineProperty(document, 'hidden', {get: () => true})")
    board.clock.run_for(4 * POLL_MS)
    assert asked == []


def test_the_page_is_renewed_by_itself_where_there_is_no_script(browser: Browser, desk: Desk, address: str) -> None:
    context = opened(browser, desk, address, 390, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto("/desk")
    assert page.locator("meta[http-equiv=refresh]").get_attribute("content") == "60"
    context.close()


def test_a_crowded_board_with_its_forms_open_has_nothing_axe_objects_to(
    browser: Browser, desk: Desk, address: str
) -> None:
    """In the dark at a desk, in light on a telephone, and on the narrowest there is, where the colours are the same."""
    crowded(desk, 1)
    task_id = open_one(desk, TaskKind.CALL_BACK, "test/1", "Olav")
    desk.post("/desk/needs/done", needs=f"task/{task_id}", why="gone", note="Ringde sjølv")
    desk.post("/desk/needs/later", needs="short/1", day="onsdag")
    context = opened(browser, desk, address, 1280)
    page = context.new_page()
    wrong = {}
    for path in ("/desk", "/desk?kind=alerts", *_of_rows(page)):
        page.goto(path)
        page.evaluate("document.querySelectorAll('details:not(.g-more)').forEach((each) => each.open = true)")
        for width, scheme in ((1280, "dark"), (390, "light"), (320, "light")):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            goes_wide(page, width)
            wide = sticks_out(page)
            if (found := complaints(page, contrast=width != 320)) or wide:
                wrong[path, width] = (found, wide)
    context.close()
    assert wrong == {}


def _of_rows(page: Page) -> list[str]:
    """Of the first row that is a person's and of one that is a telephone's, by themselves."""
    page.goto("/desk")
    links = page.locator('a[href^="/desk/row/"]').evaluate_all("all => all.map((each) => each.getAttribute('href'))")
    kinds = {link.split("/")[3]: link for link in links}
    return sorted(kinds.values())
