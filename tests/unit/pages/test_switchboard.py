"""The switchboard in Chromium: who is on the line, one call in full, the clock, faults, behaviours."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.exchange.conftest import LINE, SID, TOKEN
from tests.exchange.server.running import ELDER, FRIEND, Running
from tests.support import amounts

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.page
CALLS = amounts.of(70, 150)


NAMELESS = """() => [...document.querySelectorAll("input, select, button")].filter(
    (field) => !(field.textContent.trim() && field.matches("button")) && !field.labels?.length && !field.ariaLabel)
    .map((field) => field.outerHTML)"""


def put_through(ex: Running) -> str:
    """Anna rings the line and is put through to Ola; her call's sid."""
    sid = ex.dials(ELDER)
    ex.waits(sid)
    ex.post(f"/control/calls/{sid}/press", keys="3")
    leg = ex.until("/control/calls?state=ringing", lambda value: bool(value["calls"]))["calls"][0]["sid"]
    ex.post(f"/control/calls/{leg}/answer")
    ex.until(f"/control/calls/{sid}", lambda call: call["talks_with"] == FRIEND)
    return sid


def test_the_phones_lead_to_the_switchboard(page: Page) -> None:
    page.goto("/phones")
    page.get_by_role("link", name="The switchboard").click()
    page.get_by_role("heading", name="Switchboard").wait_for()


def test_a_call_appears_by_itself_with_who_talks_with_whom(page: Page, ex: Running) -> None:
    page.goto("/switchboard")
    page.get_by_text("Nobody is on the line.").wait_for()
    put_through(ex)
    page.locator(".row", has_text="the line").get_by_text("talks with Ola Garmo").wait_for()


def test_a_call_shows_what_was_said_beside_what_was_asked(page: Page, ex: Running) -> None:
    sid = put_through(ex)
    page.goto(f"/switchboard#calls/{sid}")
    page.locator(".said .key kbd", has_text="3").wait_for()
    card = page.locator(".asked details[open]", has_text="POST /menu")
    expect(card.locator("pre")).to_contain_text("<Number>+4791234567</Number>")
    expect(card.locator("table").first).to_contain_text("Digits 3", use_inner_text=True)
    expect(card).to_contain_text("X-Twilio-Signature")


def test_a_webhook_is_sent_once_more(page: Page, ex: Running) -> None:
    sid = ex.dials(ELDER)
    ex.waits(sid)
    page.goto(f"/switchboard#calls/{sid}")
    page.get_by_role("button", name="Send once more").click()
    page.locator(".asked > li:nth-child(2)").wait_for()
    asked = ex.http.get(f"/control/calls/{sid}/webhooks").json()["webhooks"]
    assert [entry["signature"] for entry in asked[1:]] == [asked[0]["signature"]]


def test_a_problem_stands_on_its_call_and_in_the_list(page: Page, ex: Running) -> None:
    form = {"To": FRIEND, "From": LINE, "Twiml": "<Response><Shout>&lt;b&gt;</Shout></Response>"}
    sid = ex.http.post(f"/2010-04-01/Accounts/{SID}/Calls.json", data=form, auth=(SID, TOKEN)).json()["sid"]
    ex.post(f"/control/calls/{sid}/answer")
    page.goto("/switchboard#problems")
    page.get_by_role("link", name="the call").first.click()
    page.locator(".complaints", has_text="12200").wait_for()


def test_what_people_write_is_never_markup(page: Page, ex: Running) -> None:
    ex.post(ex.path(FRIEND, "/text"), body="<img src=x onerror=alert(1)>")
    page.goto("/switchboard#texts")
    page.locator(".ledger", has_text="<img src=x onerror=alert(1)>").wait_for()
    assert page.locator("main img").count() == 0


def test_the_clock_is_frozen_moved_and_sped_up(page: Page, ex: Running) -> None:
    page.goto("/switchboard")
    page.get_by_role("button", name="Freeze").click()
    page.get_by_role("button", name="Frozen").wait_for()
    before = page.locator("[data-time]").get_attribute("datetime")
    page.get_by_role("button", name="+1 h").click()
    page.wait_for_function("before => document.querySelector('[data-time]').dateTime !== before", arg=before)
    page.get_by_label("Speed").select_option("60")
    told = ex.until("/control/clock", lambda clock: clock["speed"] == 60)
    assert told["frozen"] is True


def test_faults_are_ordered_and_mended(page: Page, ex: Running) -> None:
    page.goto("/switchboard#faults")
    page.get_by_label("With").select_option("timeout-after")
    page.get_by_role("button", name="Add to the row").click()
    page.locator(".chips .chip").wait_for()
    page.get_by_label("They come").select_option("doubled")
    ex.until("/control/faults", lambda told: told["callbacks"] == "doubled")
    page.get_by_label("What goes wrong").select_option("lost")
    page.get_by_label("Kind of webhook").fill("status")
    page.get_by_label("Probability").fill("0.5")
    page.get_by_role("button", name="Add the rule").click()
    page.locator(".rules li").wait_for()
    told = ex.http.get("/control/faults").json()
    assert (told["next_create"], told["callbacks"]) == (["timeout-after"], "doubled")
    assert [(rule["fault"], rule["kind"], rule["probability"]) for rule in told["rules"]] == [("lost", "status", 0.5)]
    page.get_by_role("button", name="Mend everything").click()
    page.locator(".rules li").wait_for(state="detached")
    assert ex.http.get("/control/faults").json()["callbacks"] is None


def test_a_crash_is_told_and_got_over(page: Page, ex: Running) -> None:
    page.goto("/switchboard#faults")
    page.get_by_label("Crash now").fill("1")
    page.get_by_role("button", name="Crash").click()
    page.get_by_role("alert").wait_for()
    ex.until("/control/switchboard", lambda board: "calls" in board)
    page.goto("/switchboard#calls")
    page.get_by_role("alert").wait_for(state="hidden")
    ex.dials(ELDER)
    page.locator(".row", has_text="Anna Bakken").first.wait_for()


def test_a_phone_is_told_how_to_act_by_itself(page: Page, ex: Running) -> None:
    page.goto("/switchboard#telephones")
    page.get_by_label("How Ola Garmo acts").select_option("busy")
    ex.until("/control/phones", lambda value: any(not phone["attended"] for phone in value["phones"]))
    assert ex.over(ex.rings(FRIEND))["status"] == "busy"


def test_by_keyboard_alone_a_call_is_opened_and_hung_up(page: Page, ex: Running) -> None:
    sid = ex.dials(ELDER)
    ex.waits(sid)
    page.goto("/switchboard")
    page.locator(".row").first.focus()
    page.keyboard.press("Enter")
    page.locator("[data-who]:focus").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Hang up")).to_be_focused()
    page.keyboard.press("Enter")
    ex.over(sid)


def test_of_very_many_calls_the_newest_are_shown_and_each_is_found_by_number(page: Page, ex: Running) -> None:
    for number in range(CALLS):
        ex.post("/control/phones", number=f"+4740000{number:03}")
        ex.dials(f"+4740000{number:03}")
    page.goto("/switchboard")
    page.get_by_text(f"On the line: {CALLS}, the newest 60 shown").wait_for()
    page.get_by_label("Find a call").fill("40000007")
    page.wait_for_function("() => document.querySelectorAll('[data-live] .row').length === 1")
    for call in ex.http.get("/control/calls?state=live").json()["calls"]:
        ex.post(f"/control/calls/{call['sid']}/hang-up")


def test_on_a_narrow_screen_the_tab_one_is_on_stays_in_sight_when_counts_come(page: Page, ex: Running) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    ex.post("/control/faults/rules", fault="late", kind="status", every=3)
    ex.post("/control/faults", next_create=["429"])
    page.goto("/switchboard#faults")
    page.get_by_text("late status webhooks, one in 3").wait_for()
    expect(page.locator("[data-tab=faults]")).to_be_in_viewport(ratio=1)


def test_nothing_sticks_out_and_every_control_has_a_name(page: Page, ex: Running) -> None:
    sid = put_through(ex)
    for view, drawn in {
        f"calls/{sid}": "[data-who]:focus",
        "telephones": "[data-handsets] li",
        "texts": "[data-view=texts]",
        "problems": "[data-view=problems]",
        "faults": "[data-view=faults]",
    }.items():
        page.goto(f"/switchboard#{view}")
        page.locator(drawn).first.wait_for()
        for scheme, width in product(("light", "dark"), (360, 390, 1280)):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") == width, (view, scheme)
        assert page.evaluate(NAMELESS) == [], view
