"""What has been looked at before is not looked at again, and hides nothing that is wrong; nor does what comes late."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Semaphore
from typing import TYPE_CHECKING

from werkzeug import Request, Response

from tests.support.browser.browsing import served
from tests.support.browser.looking import complaints, sticks_out

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

LABEL = "document.querySelector('label[for=first_name]')"
FAULTS = {
    "label": f"{LABEL}.htmlFor = 'nobody'",
    "an id twice": f"{LABEL}.id = 'last_name'",
    "color-contrast": f"{LABEL}.style.color = '#eee'",
    "link-name": "document.querySelector('nav a').textContent = ''",
    "page-has-heading-one": "document.querySelectorAll('h1').forEach((each) => each.replaceWith(...each.childNodes))",
}
MEANWHILE = 20
FIRST_HALF = f"""<!doctype html><html lang="en"><title>Late</title><body><main><h1>Late</h1>
<script>(async () => {{ for (let left = {MEANWHILE}; left; left--) await fetch("meanwhile"); }})()</script>"""
SECOND_HALF = '<p style="width: 3000px"><img src="data:,"></main>'


def test_a_page_that_comes_in_two_halves_is_looked_at_when_both_are_there(window: BrowserContext) -> None:
    """The second is sent when the first has asked for twenty other things, one after the other."""
    asked = Semaphore(0)

    def halves() -> Iterator[str]:
        yield FIRST_HALF
        for _ in range(MEANWHILE):
            asked.acquire()
        yield SECOND_HALF

    @Request.application
    def late(request: Request) -> Response:
        if request.path == "/":
            return Response(halves(), content_type="text/html; charset=utf-8")
        asked.release()
        return Response()

    page = window.new_page()
    with served(late) as address:
        page.goto(address, wait_until="commit")
        assert sticks_out(page) > 1000
        page.goto(address, wait_until="commit")
        assert "image-alt" in [name for name, _ in complaints(page)]


def test_what_is_wrong_is_found_on_a_page_whose_like_was_good(window: BrowserContext) -> None:
    page = window.new_page()
    for path in ("/desk/people/new", "/desk/people/1/edit"):
        page.goto(path)
        assert complaints(page) == []
    for rule, fault in FAULTS.items():
        page.goto("/desk/people/1/edit")
        page.evaluate(fault)
        assert rule in [name for name, _ in complaints(page)]
