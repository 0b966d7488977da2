"""The softphone in Chromium: dial, press, read; ring, answer; text; by keyboard and at phone width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.exchange.server.running import ELDER, FRIEND, Running

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.page


def pick_up(page: Page, number: str) -> None:
    """Open a phone's page and wait until it is ready."""
    page.goto(f"/phones/{number}")
    page.locator("[data-name]:not(:empty)").wait_for()


def ring_the_line(page: Page, number: str) -> None:
    """Open a phone's page and dial; an earlier call's transcript is gone when this returns."""
    pick_up(page, number)
    page.locator("[data-dial]").click()
    page.locator("main[data-phase=talks]").wait_for()


def hears(page: Page, words: str) -> None:
    """Wait until these words have been spoken."""
    page.wait_for_function(
        """words => [...document.querySelectorAll(".transcript .word.spoken")].map(w => w.textContent).join("")
           .includes(words)""",
        arg=words,
    )


def test_a_phone_is_found_by_name_and_opened_by_enter(page: Page) -> None:
    page.goto("/phones")
    page.get_by_role("searchbox").fill("anna")
    page.locator("[data-count]", has_text="1 telephone").wait_for()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Anna Bakken").wait_for()


def test_phones_are_told_apart_by_role(page: Page) -> None:
    page.goto("/phones")
    page.get_by_role("button", name="visit friend").click()
    page.locator("[data-count]", has_text="1 telephone").wait_for()
    expect(page.locator("[data-phones]")).to_contain_text("Ola Garmo")


def test_dial_press_and_read_the_transcript(page: Page) -> None:
    pick_up(page, ELDER)
    page.get_by_role("button", name="Ring +47 61 00 00 00").click()
    page.locator("main[data-phase=talks]").wait_for()
    hears(page, "God kveld.")
    page.keyboard.press("1")
    hears(page, "strikkekveld på Utgard.")
    expect(page.locator(".transcript kbd")).to_have_text("1")


def test_words_appear_as_they_are_spoken_not_before(page: Page, ex: Running) -> None:
    ex.post("/control/clock", frozen=True)
    ring_the_line(page, ELDER)
    hears(page, "God")
    expect(page.locator(".transcript .word.spoken")).to_have_text(["God "])
    ex.post("/control/clock", frozen=False)
    hears(page, "trykk")


def test_a_screen_reader_is_given_the_whole_line(page: Page) -> None:
    ring_the_line(page, ELDER)
    line = page.locator(".transcript .say").first
    expect(line.locator(".unseen")).to_have_text("God kveld. For å høre kva som skjer, trykk 1.")
    expect(line).to_have_attribute("lang", "nb-NO")
    expect(page.locator(".transcript")).to_have_attribute("aria-live", "polite")


def test_words_are_typed_and_spoken(page: Page) -> None:
    ring_the_line(page, ELDER)
    hears(page, "God kveld.")
    page.get_by_label("Say words").fill("ja")
    page.keyboard.press("Enter")
    hears(page, "strikkekveld")


def test_a_digit_typed_into_a_box_is_no_key_press(page: Page, ex: Running) -> None:
    ring_the_line(page, ELDER)
    hears(page, "God")
    page.get_by_label("Say words").press("1")
    page.locator("[data-hangup]").click()
    page.locator("[data-dial]").wait_for()
    assert page.locator(".transcript kbd").count() == 0


def test_a_phone_rings_and_enter_answers_it(page: Page, ex: Running) -> None:
    pick_up(page, FRIEND)
    ex.rings(FRIEND)
    page.locator("[data-answer]:focus").wait_for()
    expect(page.locator("[data-other]")).to_contain_text("+47 61 00 00 00 is ringing")
    page.keyboard.press("Enter")
    page.locator("main[data-phase=talks]").wait_for()
    hears(page, "God kveld.")


def test_a_ringing_phone_is_turned_away(page: Page, ex: Running) -> None:
    pick_up(page, FRIEND)
    sid = ex.rings(FRIEND)
    page.get_by_role("button", name="Decline").click()
    page.locator("[data-dial]").wait_for()
    assert ex.http.get(f"/control/calls/{sid}").json()["status"] == "busy"


def test_a_second_tab_rings_too_though_one_listens_for_all(page: Page, ex: Running) -> None:
    pick_up(page, ELDER)
    other = page.context.new_page()
    pick_up(other, FRIEND)
    ex.rings(FRIEND)
    other.locator("[data-answer]").wait_for()


def test_the_next_tab_listens_when_the_first_is_closed(page: Page, ex: Running) -> None:
    other = page.context.new_page()
    pick_up(other, ELDER)
    pick_up(page, FRIEND)
    other.close()
    page.wait_for_function("() => navigator.locks.query().then(all => all.held.length === 1 && !all.pending.length)")
    ex.rings(FRIEND)
    page.locator("[data-answer]").wait_for()


def test_a_text_and_its_answer_stand_in_the_inbox(page: Page) -> None:
    pick_up(page, FRIEND)
    page.get_by_label("Text the line").fill("KVA SKJER")
    page.keyboard.press("Enter")
    page.locator(".inbox .theirs", has_text="Du skreiv KVA SKJER.").wait_for()


def test_a_home_phone_has_no_box_for_texts(page: Page) -> None:
    pick_up(page, ELDER)
    page.get_by_text("A home phone: it takes no texts.").wait_for()
    expect(page.get_by_label("Text the line")).to_be_hidden()


def test_speech_is_heard_when_sound_is_on(page: Page, ex: Running) -> None:
    if not ex.view()["sound"]:
        pytest.skip("espeakng-loader is not installed")
    pick_up(page, ELDER)
    page.get_by_role("switch", name="Sound").check()
    with page.expect_response(lambda response: "/sound/say.wav" in response.url) as heard:
        page.locator("[data-dial]").click()
    assert (heard.value.status, heard.value.headers["content-type"]) == (200, "audio/wav")


def test_a_phone_that_is_not_there_is_told_plainly(page: Page) -> None:
    page.goto("/phones/+4761111111")
    page.get_by_role("alert").filter(has_text="No phone with the number +4761111111 is plugged in here.").wait_for()


@pytest.mark.parametrize(
    ("path", "drawn"), [("/phones", "[data-phones] li"), (f"/phones/{FRIEND}", "[data-name]:not(:empty)")]
)
def test_nothing_sticks_out_at_phone_width(page: Page, path: str, drawn: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(path)
    page.locator(drawn).first.wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate("document.documentElement.scrollWidth") == 360, scheme


def test_the_keypad_is_in_view_during_a_call_at_phone_width(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    ring_the_line(page, ELDER)
    hears(page, "God")
    expect(page.locator("[data-key='0']")).to_be_in_viewport(ratio=1)
