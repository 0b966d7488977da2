"""A line without anybody is set up by its one-time link, and by nothing and nobody else."""

from __future__ import annotations

import html
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

import clock
import settings as settings_module
from app import create_app
from cli import main
from models import Community, Database, DeskUser, SetupLink
from services.desk import founding
from tests.support.databases import Shelf
from tests.support.desk import NOW, Desk
from tests.support.races import PATIENCE_S

TYPED = {
    "name": "Skjåk",
    "number": "61 88 80 00",
    "language": "nn",
    "coordinator_phone": "61 88 80 01",
    "controller_name": "Skjåk kommune",
    "controller_contact": "post@skjaak.example",
    "user_name": "Marit Dømesen",
    "username": "marit",
    "password": "tre-raude-elgar-i-fjellet",
    "again": "tre-raude-elgar-i-fjellet",
}


@contextmanager
def nobody(shelf: Shelf) -> Iterator[Desk]:
    shelf.empty()
    settings = settings_module.load(twilio_api_base="http://127.0.0.1:1", public_url="http://line.test")
    with clock.replaced_by(lambda: NOW):
        app = create_app(settings, shelf.db)
        desk = Desk(app.test_client(), shelf.db, app)
        desk.get("/desk/login")
        yield desk


@pytest.fixture
def empty(shelf: Shelf) -> Iterator[Desk]:
    with nobody(shelf) as desk:
        yield desk


def link(db: Database) -> str:
    with db.write() as session:
        token = founding.offer(session)
    assert token is not None
    return f"/desk/set-up/{token}"


def there(db: Database) -> tuple[int, int]:
    with db.read() as session:
        communities = session.scalar(sa.select(sa.func.count()).select_from(Community)) or 0
        return communities, session.scalar(sa.select(sa.func.count()).select_from(DeskUser)) or 0


def test_with_the_link_she_sets_it_up_signs_in_and_comes_to_the_first_morning(empty: Desk) -> None:
    path = link(empty.db)
    assert "Set opp Grendelinja" in empty.get(path)
    answer = empty.post(path, **TYPED)
    assert answer.headers["Location"] == "/desk/login?then=/desk/first"
    empty.post("/desk/login", username="marit", password=TYPED["password"], then="/desk/first")
    assert "Første morgon" in empty.get("/desk/first")
    with empty.db.read() as session:
        community = session.scalars(sa.select(Community)).one()
    assert (community.number, community.coordinator_phone) == ("+4761888000", "+4761888001")
    assert community.controller_name == "Skjåk kommune"


def test_looking_at_it_does_not_use_it_up_and_a_mistake_neither(empty: Desk) -> None:
    path = link(empty.db)
    empty.get(path)
    assert empty.post(path, **{**TYPED, "again": "noko anna"}).status_code == 422
    assert empty.post(path, **TYPED).status_code == 302


def test_it_is_good_once(empty: Desk) -> None:
    path = link(empty.db)
    empty.post(path, **TYPED)
    assert (empty.client.get(path).status_code, empty.post(path, **TYPED).status_code) == (404, 404)
    assert there(empty.db) == (1, 1)


@pytest.mark.parametrize("token", ["x", "", "a" * 43, "å" * 10, "%00"])
def test_whoever_comes_first_without_it_gets_nowhere(empty: Desk, token: str) -> None:
    link(empty.db)
    assert empty.client.get(f"/desk/set-up/{token}").status_code in (400, 404)
    assert empty.post(f"/desk/set-up/{token}", **TYPED).status_code in (400, 404)
    assert there(empty.db) == (0, 0)


def test_it_is_good_for_a_day(empty: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = link(empty.db)
    really = clock.real
    monkeypatch.setattr(clock, "real", lambda: really() + timedelta(hours=25))
    assert empty.client.get(path).status_code == 404


def test_a_new_one_puts_the_one_before_out_of_use(empty: Desk) -> None:
    before, path = link(empty.db), link(empty.db)
    assert (empty.client.get(before).status_code, empty.client.get(path).status_code) == (404, 200)


def test_only_its_hash_is_kept(empty: Desk) -> None:
    token = link(empty.db).rpartition("/")[2]
    with empty.db.read() as session:
        assert token not in session.scalars(sa.select(SetupLink.token_hash)).one()


def test_where_there_is_somebody_no_link_is_made_and_none_is_good(empty: Desk) -> None:
    path = link(empty.db)
    with empty.db.write() as session:
        session.add(
            Community(name="Lom", number="+4761999000", timezone="Europe/Oslo", coordinator_phone="+4761999001")
        )
    with empty.db.write() as session:
        assert founding.offer(session) is None
    assert empty.client.get(path).status_code == 404


@pytest.mark.both_engines
def test_two_who_have_it_and_press_at_once_make_one_line(empty: Desk) -> None:
    path = link(empty.db)
    empty.get(path)
    token, at_once = empty.token(), threading.Barrier(2)
    answers: list[int] = []

    def presses(name: str) -> None:
        client = empty.app.test_client()
        for cookie in (empty.client._cookies or {}).values():
            client.set_cookie(cookie.key, cookie.value, domain=cookie.domain)
        at_once.wait(PATIENCE_S)
        answers.append(client.post(path, data={**TYPED, "name": name, "username": name, "csrf": token}).status_code)

    threads = [threading.Thread(target=presses, args=(name,)) for name in ("skjaak", "vaagaa")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert (sorted(answers), there(empty.db)) == ([302, 404], (1, 1))


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        ({"name": ""}, "name", "Skriv eit namn"),
        ({"number": "6120"}, "number", "for kort"),
        ({"coordinator_phone": ""}, "coordinator_phone", "Skriv eit telefonnummer"),
        ({"coordinator_phone": "61 88 80 00"}, "coordinator_phone", "nummeret til Grendelinja"),
        ({"controller_contact": ""}, "controller_name", "både kven"),
        ({"password": "kort", "again": "kort"}, "password", "minst tolv teikn"),
        ({"password": "passordpassord", "again": "passordpassord"}, "password", "for lett å gjette"),
        ({"again": "noko anna"}, "again", "ikkje like"),
        ({"name": "", "password": "", "again": ""}, "password", "minst tolv teikn"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_made(
    empty: Desk, typed: dict[str, str], field: str, said: str
) -> None:
    answer = empty.post(link(empty.db), **{**TYPED, **typed})
    page = html.unescape(answer.text)
    under = page.partition(f'id="{field}-wrong">')[2].partition("<")[0]
    assert (answer.status_code, said in under) == (422, True), under
    assert there(empty.db) == (0, 0)
    assert TYPED["password"] not in page


def test_an_operator_has_a_new_link_printed(empty: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", empty.db.url)
    monkeypatch.setenv("TWILIO_API_BASE", "http://127.0.0.1:1")
    done = CliRunner().invoke(main, ["desk", "set-up-link"])
    assert done.exit_code == 0, done.output
    assert empty.client.get(f"/{done.output.strip().partition('//')[2].partition('/')[2]}").status_code == 200
    empty.post(f"/{done.output.strip().partition('//')[2].partition('/')[2]}", **TYPED)
    again = CliRunner().invoke(main, ["desk", "set-up-link"])
    assert (again.exit_code, "has somebody already" in again.output) == (2, True)
