"""Two days of one elder's life, on one page: texts, an activity with a ride, the evening call, a talk and its log, an
alarm."""

from __future__ import annotations

import re

from models import Community, Person
from services.desk import timeline, users
from tests.support.steps.alarm import confirms, takes_it_by_text, unanswered_thrice
from tests.support.steps.talking import bridged, wants_talk
from tests.support.village import Village, Villager

PASSWORD = "a-long-password"
TOLD_ON_ELDER_PAGE = (
    "SMS frå personen: KVA SKJER",
    "Påmeld Fredagstreff, mån 30.11 11.00.",
    "Skyss til Fredagstreff: Ola",
    "SMS til personen: Grendelinja: Ola hentar deg",
    "Kveldsringing: ville slå av ein prat.",
    "Vi ringde, og fekk svar.",
    "Prat: Kari og Berit.",
    "Blei sett over.",
    "Logg: det var så der. Ønskjer besøk.",
    "Kveldsringing: svarte ikkje.",
    "Vi ringde, ikkje svar.",
    "Svarte ikkje på kveldsringinga. Avslutta. Var sjuk. Ho har feber.",
)
KINDS = {"received", "sent", "signup", "ride", "checkin", "call", "talk", "log", "alert"}


def test_robot_call_talk_text_activity_ride_alert_and_log_are_on_one_timeline(village: Village) -> None:
    kari = two_days_of_kari(village)
    page = elder_page(village, kari)
    assert [told for told in TOLD_ON_ELDER_PAGE if told not in page] == []
    with village.db.read() as session:
        entries = timeline.of_person(session, session.get_one(Person, kari.id))
    assert {entry.kind for entry in entries} >= KINDS
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)


def test_a_visit_nobody_has_told_of_is_not_said_to_have_been_a_talk(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    berit = village.friend("Berit", of=kari)
    for who in (kari, berit):
        who.phone.ignores_everything()
    berit.texts("BESØK I DAG 17")
    village.until("18:01")
    page = elder_page(village, kari)
    assert "Besøk: Kari og Berit" in page
    assert "Prat: Kari og Berit" not in page


def two_days_of_kari(village: Village) -> Villager:
    """On Thursday she joins Monday's meeting with a ride, and has a talk in the evening; on Friday evening she does not
    answer, and Liv finds her ill."""
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    berit, ola, liv = village.friend("Berit", of=kari), village.driver("Ola"), village.contact("Liv", kari)
    village.activity("Fredagstreff", days=4)
    joins_with_a_ride(village, kari, driver=ola)
    wants_talk(village, kari)
    call, leg = bridged(village, kari, berit)
    leg.hangs_up()
    call.hears("Korleis var det").presses("2").hears("Ønskjer").presses("3").hears("følgjer opp").presses(
        "2"
    ).hangs_up()
    village.until("12:00", days=1)
    unanswered_thrice(village, kari)
    liv.phone.lets_ring()
    takes_it_by_text(village, liv)
    village.settle()
    liv.texts("3 Ho har feber.")
    confirms(village, liv.phone).hears("Stemmer det").presses("1").hears("avklart").is_over()
    liv.phone.ignores_everything()
    kari.phone.ignores_everything()
    return kari


def joins_with_a_ride(village: Village, kari: Villager, *, driver: Villager) -> None:
    for phone in (kari.phone, driver.phone):
        phone.ignores_everything()
    for words in ("KVA SKJER", "1", "SKYSS"):
        kari.texts(words)
    driver.texts("JA")
    village.settle()


def elder_page(village: Village, kari: Villager) -> str:
    """What stands on it, without its tags."""
    with village.write() as session:
        users.add(session, session.get_one(Community, village.community_id), "ase", "Åse", PASSWORD)
    browser = village.app.test_client()
    csrf = re.search(r'name="csrf" value="([^"]+)"', browser.get("/desk/login").text)
    assert csrf is not None
    browser.post("/desk/login", data={"csrf": csrf[1], "username": "ase", "password": PASSWORD})
    page = browser.get(f"/desk/people/{kari.id}")
    assert page.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())
