"""Somebody else was first: the page says what is so now and leads on from there."""

from __future__ import annotations

import pytest
from werkzeug.wrappers import Response

from locales import phrase
from tests.support import desk as desks
from tests.support.desk import Desk
from web.frame import desk as frame
from web.frame import who
from web.frame.sent.first import SomebodyWasFirst


@pytest.fixture
def beaten(outsider: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk with a form at which somebody always was first."""
    monkeypatch.setattr(who, "WHO", {**who.WHO, "deed.does": who.Who.HELPER})
    pages = frame.blueprint("deed")

    def does() -> Response:
        raise SomebodyWasFirst(
            "web-alert-next", ("web-people", "/desk/people"), ("web-calls", "/desk/calls"), at="19.44"
        )

    pages.post("/desk/deed")(does)
    one = desks.alone(outsider.db)
    one.app.register_blueprint(pages)
    return one.signs_in()


def test_the_page_says_how_it_is_now_and_that_nothing_was_done(beaten: Desk) -> None:
    answer = beaten.post("/desk/deed")
    assert answer.status_code == 409
    assert phrase("nn", "web-alert-next", at="19.44") in answer.text
    assert "Ingenting er gjort med det du sende no." in answer.text


def test_its_ways_lead_on_the_first_as_the_button(beaten: Desk) -> None:
    page = beaten.post("/desk/deed").text
    assert f'<a class="ds-button" href="/desk/people">{phrase("nn", "web-people")}</a>' in page
    assert f'<a class="ds-button" href="/desk/calls" data-variant="secondary">{phrase("nn", "web-calls")}</a>' in page
    assert (
        f'<a class="ds-button" href="/desk" data-variant="secondary">{phrase("nn", "web-error-to-board")}</a>' in page
    )
