"""Something is called off at the desk: who will be told is read first, each hears it, and the desk sees who has."""

from __future__ import annotations

import re

from flask.testing import FlaskClient

from models import Signup, SignupState, Source
from tests.stories.desk.test_taken_at_the_desk import signed_in, token
from tests.support.village import Village, Villager


def joined(village: Village, *elders: Villager) -> str:
    """The page of what they have joined."""
    occurrence_id = village.activity("Fredagstreff", days=3)
    with village.write() as session:
        session.add_all(
            Signup(occurrence_id=occurrence_id, person_id=one.id, state=SignupState.JOINED, source=Source.PHONE)
            for one in elders
        )
    return f"/desk/activities/{occurrence_id}"


def called_off(desk: FlaskClient, page: str, **how: str) -> str:
    """Answers what was shown before."""
    shown = desk.get(f"{page}/call-off").text
    seen = re.search(r'name="seen" value="([^"]*)"', shown)
    assert seen is not None
    answer = desk.post(f"{page}/call-off", data={"csrf": token(shown), "seen": seen[1], **how})
    assert answer.status_code == 302
    return shown


def test_each_hears_it_as_was_shown_and_the_desk_sees_who_has(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.elder("Ola")
    page = joined(village, kari, ola)
    desk = signed_in(village, "Åse Vikar")
    shown = called_off(desk, page)
    assert "2 får vite det. Éin blir ringd. Éin får SMS (éin del)." in shown

    village.forward(seconds=20)
    text = kari.gets_sms("Fredagstreff")
    assert " ".join(text.split()) in " ".join(shown.split())
    assert "1 høyrt, 1 ventar, 0 ikkje nådd." in desk.get(page).text
    ola.answers().hears("melding til deg").presses("1").hears("avlyst").hangs_up()
    village.settle()
    assert "2 høyrt, 0 ventar, 0 ikkje nådd." in desk.get(page).text


def test_where_the_desk_rings_them_itself_no_telephone_rings_and_who_rings_in_hears_it(village: Village) -> None:
    ola = village.elder("Ola")
    page = joined(village, ola)
    desk = signed_in(village, "Åse Vikar")
    called_off(desk, page, by_hand="1")

    village.forward(minutes=30)
    assert "0 høyrt, 0 ventar, 1 ikkje nådd." in desk.get(page).text
    assert "Fekk ikkje beskjeden vår" in desk.get("/desk").text
    ola.dials().hears("Det er dessverre avlyst").hangs_up()
    village.settle()
    assert "1 høyrt, 0 ventar, 0 ikkje nådd." in desk.get(page).text
    assert "Fekk ikkje beskjeden vår" not in desk.get("/desk").text
