"""Somebody at the desk looks to her: the others hear who, and nobody is asked again, by the ladder or by the board."""

from __future__ import annotations

import re

from flask.testing import FlaskClient

from models import AlertState, Community
from services.desk import users
from tests.support.steps.alarm import asked, the_alert, unanswered
from tests.support.village import Village

PASSWORD = "a-long-password"


def test_who_looks_to_her_is_named_to_the_others_and_nobody_is_asked_again(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    liv.answers().hears("Er du Liv").hangs_up()
    liv.gets_sms("Kari svarte ikkje")
    desk = signed_in(village, "Åse Vikar")
    take = f"/desk/alerts/{the_alert(village).id}/take"
    desk.post(take, data={"csrf": token(desk.get("/desk").text)})
    village.settle()
    liv.gets_sms("Åse Vikar ser til Kari no")
    assert take not in desk.get("/desk").text
    village.forward(minutes=29)
    assert (the_alert(village).state, asked(village)) == (AlertState.TAKEN, 0)


def signed_in(village: Village, name: str) -> FlaskClient:
    with village.write() as session:
        users.add(session, session.get_one(Community, village.community_id), "ase", name, PASSWORD)
    browser: FlaskClient = village.app.test_client()
    csrf = token(browser.get("/desk/login").text)
    browser.post("/desk/login", data={"csrf": csrf, "username": "ase", "password": PASSWORD})
    return browser


def token(page: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found is not None
    return found[1]
