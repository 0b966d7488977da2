"""What has been looked at before is not looked at again, and hides nothing that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.browser.looking import complaints

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


def test_what_is_wrong_is_found_on_a_page_whose_like_was_good(window: BrowserContext) -> None:
    page = window.new_page()
    for path in ("/desk/people/new", "/desk/people/1/edit"):
        page.goto(path)
        assert complaints(page) == []
    for rule, fault in FAULTS.items():
        page.goto("/desk/people/1/edit")
        page.evaluate(fault)
        assert rule in [name for name, _ in complaints(page)]
