"""What a coordinator does daily, by keyboard alone, in the clicks and seconds of the table in docs/desk.md."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from models import AlertCause, Checkin, CheckinState, Role, Source, Talk, TalkState, TaskKind
from services import alerts
from services.hours import links
from services.people import friendships
from services.volunteers import willing
from tests.browser.conftest import opened
from tests.support import builders
from tests.support.browser.daily import Fingers, goals
from tests.support.desk import NOW, Desk
from tests.support.steps.cards import open_one
from tests.unit.activities.test_arranging import PAGE, arranged, elders, joins
from tests.unit.rides.test_rides_page import AT, wants

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator


@pytest.fixture
def fingers(browser: Browser, desk: Desk, address: str) -> Iterator[Fingers]:
    context = opened(browser, desk, address, 1280)
    yield Fingers(context.new_page())
    context.close()


def test_every_task_of_the_table_is_done_here() -> None:
    calls = (each for each in ast.walk(ast.parse(Path(__file__).read_text("utf-8"))) if isinstance(each, ast.Call))
    done = [call.args[0] for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "is_done"]
    assert sorted(str(task.value) for task in done if isinstance(task, ast.Constant)) == sorted(goals())


def test_what_needs_a_person_today(desk: Desk, fingers: Fingers) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        alerts.raise_(session, kari, AlertCause.NEEDS_HELP)
        now, ends = NOW - timedelta(hours=1), NOW
        session.add(Checkin(person_id=kari.id, due_at=now, window_ends_at=ends, state=CheckinState.NEEDS_HELP))
    for number, name in enumerate(("Olav", "Anna")):
        open_one(desk, TaskKind.CALL_BACK, f"test/{number}", name)

    fingers.begins_at("/desk")
    fingers.is_done("is the evening well? (I dag)", "1 varsel")
    fingers.presses(_row(fingers, "Kari").get_by_role("button", name="Eg tek meg av dette"))
    fingers.is_done("take the most urgent (I dag)", "Du tek deg av dette.")

    fingers.begins_at("/desk")
    row = _row(fingers, "Kari")
    fingers.presses(row.locator("summary", has_text="Ferdig"))
    fingers.presses(row.get_by_role("radio").first)
    fingers.presses(row.get_by_role("button", name="Avslutt varselet"))
    fingers.is_done("close an alert with its outcome (its row)", "Varselet er avslutta")

    fingers.begins_at("/desk")
    fingers.presses(_row(fingers, "Olav").get_by_role("button", name="Ring Olav"))
    fingers.presses(fingers.page.locator("#main").get_by_role("button", name="Ferdig"))
    fingers.is_done("ring back, and be done (its row)", "Ferdig: Olav")

    fingers.begins_at("/desk")
    row = _row(fingers, "Anna")
    fingers.presses(row.locator(".g-more > summary"))
    fingers.presses(row.get_by_role("button", name="måndag"))
    fingers.is_done("put off to Monday (its row)", "Utsett til mån 30.11")

    fingers.begins_at("/desk/account")
    fingers.types(fingers.page.locator("#find"), "gudr")
    fingers.enters()
    fingers.is_done("find somebody by half a name (anywhere)", "Gudrun Dømesen")


def test_what_is_done_for_one_person(desk: Desk, fingers: Fingers) -> None:
    made = arranged(desk)
    with desk.db.write() as session:
        person = desk.person(session, "Kari")
        person.phone = "+4790000321"
        for pair in friendships.of_elder(session, person):
            friendships.unpair(session, pair)
        hers = f"/desk/people/{person.id}"
    main = fingers.page.locator("#main")

    fingers.begins_at(hers)
    fingers.presses(main.get_by_role("link", name="Meld på …").first)
    fingers.types(main.get_by_label("Finn aktivitet eller stad"), made.activity.title[:6])
    fingers.enters()
    fingers.presses(main.locator(f"#occurrence-{made.id}").get_by_role("link", name="Meld på med skyss"))
    fingers.presses(main.get_by_role("button", name="Meld på"))
    fingers.is_done("sign her up with a ride (the person)", "Meld av …")

    fingers.begins_at(hers)
    fingers.presses(main.get_by_role("link", name="Meld av …").first)
    fingers.presses(main.get_by_role("button", name="Meld av"))
    fingers.is_done("sign her off, the driver is told (the person)", "Avmeldinga er ordna.")

    fingers.begins_at(hers)
    fingers.presses(main.get_by_role("link", name="Pause …"))
    fingers.types(main.get_by_label("Heime att"), "tysdag")
    fingers.presses(main.get_by_role("button", name="Ta pause"))
    fingers.is_done("pause her calls till a day (the person)", "blir ikkje ringd før tysdag 1. desember")

    fingers.begins_at(hers)
    fingers.presses(main.get_by_role("link", name="Skriv SMS …"))
    fingers.types(main.get_by_label("Meldinga"), "Fotpleiaren kjem på torsdag.")
    main.get_by_text("Grendelinja: Fotpleiaren kjem på torsdag.").wait_for()
    fingers.presses(main.get_by_role("button", name="Send til Kari"))
    fingers.is_done("write her a text (the person)", "SMS til Kari går")

    fingers.begins_at(hers)
    fingers.presses(main.locator("aside").get_by_role("link", name="Legg til besøksven"))
    fingers.presses(main.get_by_role("button", name="Vel").first)
    fingers.is_done("pair her with a friend (the person)", "er besøksven for Kari")

    fingers.begins_at("/desk/people")
    fingers.presses(main.get_by_role("link", name="Legg til person").first)
    for field, words in (
        ("first_name", "Torhild"),
        ("last_name", "Nydøme"),
        ("phone", "61 20 05 55"),
        ("hamlet", "Garmo"),
    ):
        fingers.types(main.locator(f"#{field}"), words)
    fingers.presses(main.get_by_role("button", name="Legg til", exact=True))
    fingers.is_done("add a person: four fields (Folk)", "Lagt til: Torhild Nydøme")


def test_what_is_done_with_what_is_on(desk: Desk, fingers: Fingers) -> None:
    made = arranged(desk)
    twelve = elders(desk, 13)
    for person in twelve[1:]:
        joins(desk, person.first_name, made.id)
    main, it = fingers.page.locator("#main"), f"{PAGE}/{made.id}"

    fingers.begins_at(PAGE)
    fingers.presses(main.get_by_role("link", name="Legg til aktivitet").first)
    for label, typed in (("Kva", "Hest og kjerre"), ("Dag", "2.12"), ("Klokkeslett", "1130"), ("Stad", "Utgard")):
        fingers.types(main.get_by_label(label).first, typed)
    fingers.presses(main.get_by_role("button", name="Legg til").first)
    fingers.is_done("add an activity: what, day, hour, place (Aktivitetar)", "Aktiviteten er lagd inn.")

    fingers.begins_at(it)
    fingers.presses(main.get_by_role("link", name="Dørliste").or_(main.locator(f'a[href="{it}/door"]')).first)
    fingers.is_done("the list for the door on paper (the activity)", twelve[1].full_name)

    fingers.begins_at(it)
    fingers.presses(main.get_by_role("link", name="Avlys").first)
    fingers.presses(main.get_by_role("button", name="Avlys og sei frå til 12"))
    fingers.is_done("call it off, twelve are told (the activity)", "0 høyrt, 12 ventar, 0 ikkje nådd.")

    other = arranged(desk, title="Hest og slede")
    fingers.begins_at(f"{PAGE}/{other.id}")
    fingers.presses(main.get_by_role("link", name="Meld på").first)
    fingers.types(main.get_by_label("Finn namn, nummer eller grend"), twelve[0].full_name)
    fingers.enters()
    fingers.presses(main.get_by_role("link", name="Meld på med skyss").first)
    fingers.presses(main.get_by_role("button", name="Meld på").first)
    fingers.is_done("sign somebody up with a ride (the activity)", "Påmeldinga er ordna.")


def test_what_is_done_with_rides(desk: Desk, fingers: Fingers) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        builders.occurrence(session, kari.community_id, AT, "Bibliotekkafé", uid="bus")
        for number, (name, seats) in enumerate((("Brynjulf", 2), ("Åsmund", 2), ("Halldis", 0)), start=690):
            phone = builders.number(number, mobile=True)
            builders.person(session, kari.community_id, name, Role.DRIVER, phone=phone, seats=seats)
    wants(desk, "Kari")
    main, day = fingers.page.locator("#main"), f"/desk/rides?day={AT.date()}"

    fingers.begins_at(day)
    fingers.presses(main.get_by_role("link", name="Gje til").first)
    fingers.presses(main.get_by_role("button", name="Brynjulf").first)
    fingers.presses(main.get_by_role("button", name="Gje bort, og sei frå"))
    fingers.is_done("give a rider to a driver (Skyss)", "Brynjulf køyrer")

    fingers.begins_at(day)
    fingers.presses(main.get_by_role("link", name="Skriv ut").and_(main.locator('a[href*="driver"]')).first)
    fingers.is_done("a driver's day on paper (Skyss)", "Kari")

    fingers.begins_at(day)
    fingers.presses(main.get_by_role("link", name="Flytt").first)
    fingers.is_done(
        "see what breaks in each car she could be moved to (Skyss)", "Bilen er full: det manglar éin plass."
    )
    fingers.begins_at(day)
    fingers.presses(main.get_by_role("link", name="Flytt").first)
    fingers.presses(main.get_by_role("link", name="Flytt til Åsmund").first)
    fingers.presses(main.get_by_role("button", name="Flytt, og sei frå"))
    fingers.is_done("move a rider to another driver (Skyss)", "Åsmund køyrer Kari")


def test_what_is_done_by_and_with_volunteers_and_for_the_council(desk: Desk, fingers: Fingers) -> None:
    with desk.db.write() as session:
        kari, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        willing.wants(session, kari.community, "+4790055555", None, source=Source.SMS, words="Gro, kan køyre")
        pair = {"elder_id": kari.id, "friend_id": berit.id, "state": TalkState.TALKED}
        talk = Talk(**pair, promised_by=NOW, bridged_at=NOW, ended_at=NOW)
        session.add(talk)
        session.flush()
        log = links.talk_log_path(str(desk.app.secret_key), talk.id, berit.id)
    main = fingers.page.locator("#main")

    fingers.begins_at("/desk/volunteers")
    fingers.presses(main.locator("[id^=willing-]").get_by_role("link", name="Ta inn"))
    fingers.types(main.get_by_label("Førenamn"), "Gro")
    fingers.presses(main.get_by_label("Køyre"))
    fingers.presses(main.get_by_role("button", name="Ta inn", exact=True))
    fingers.is_done("take in a volunteer (Frivillige)", "Gro er teken inn.")

    fingers.begins_at("/desk/figures")
    fingers.presses(main.get_by_role("link", name="kommunestyret").first)
    fingers.is_done("the month to the council (Tal)", "Tala er talde av linja sjølv")

    fingers.begins_at(log)
    fingers.presses(main.get_by_role("radio").first)
    fingers.presses(main.get_by_role("button", name="Lagre"))
    fingers.is_done("log a talk (the volunteer's link)", "Takk, det er lagra.")


def _row(fingers: Fingers, name: str) -> Locator:
    return fingers.page.locator(".g-row", has_text=name).first
