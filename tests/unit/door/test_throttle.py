"""Guesses are slowed down, by rows all processes share; and nobody outside can shut out who has been here before."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient

import clock
from app import create_app
from models import DeskUser, Tries
from services import demonstration
from services.desk import throttle
from tests.support.desk import NOW, Desk, cookies

NAME = demonstration.COORDINATOR_USERNAME
RIGHT = {"username": NAME, "password": demonstration.PASSWORD}
WRONG = {"username": NAME, "password": "wrong"}


def stranger(desk: Desk) -> Desk:
    """Another browser."""
    other = Desk(desk.app.test_client(), desk.db, desk.app)
    other.client.get("/desk/login")
    return other


def from_address(desk: Desk, address: str) -> FlaskClient:
    client = desk.app.test_client()
    client.environ_base["REMOTE_ADDR"] = address
    return client


def sign_in(desk: Desk, **fields: object) -> int:
    return desk.post("/desk/login", **fields).status_code


def rows(desk: Desk) -> int:
    with desk.db.read() as session:
        return session.scalar(sa.select(sa.func.count()).select_from(Tries)) or 0


def test_a_second_process_counts_with_the_first(outsider: Desk) -> None:
    outsider.client.get("/desk/login")
    for _ in range(5):
        sign_in(outsider, **WRONG)
    app = create_app(outsider.app.extensions["line"].settings, outsider.db)
    beside = Desk(app.test_client(), outsider.db, app)
    beside.client.get("/desk/login")
    assert sign_in(beside, **RIGHT) == 429


def test_a_browser_that_signed_in_before_is_not_locked_out_by_strangers(outsider: Desk) -> None:
    outsider.signs_in()
    outsider.post("/desk/logout")
    other = stranger(outsider)
    for _ in range(30):
        sign_in(other, **WRONG)
    outsider.client.get("/desk/login")
    assert (sign_in(other, **RIGHT), sign_in(outsider, **RIGHT)) == (429, 302)


def test_a_browser_that_signed_in_before_may_err_more_often_and_is_held_back_alone(outsider: Desk) -> None:
    outsider.signs_in()
    outsider.post("/desk/logout")
    outsider.client.get("/desk/login")
    tried = [sign_in(outsider, **WRONG) for _ in range(21)]
    assert tried == [401] * 20 + [429]
    assert sign_in(stranger(outsider), **RIGHT) == 302


def test_the_cookie_of_one_user_is_none_of_another(outsider: Desk) -> None:
    """And one made up is none of anybody's."""
    outsider.signs_in()
    cookie = next(each for each in cookies(outsider) if each.key.startswith("browser-"))
    other = stranger(outsider)
    with outsider.db.read() as session:
        neighbour = session.scalars(sa.select(DeskUser.id).where(DeskUser.username == "nabo")).one()
    other.client.set_cookie(f"browser-{neighbour}", cookie.value)
    for _ in range(6):
        last = sign_in(other, username="nabo", password="wrong")
    assert last == 429


def test_nobody_takes_back_what_another_has_tried(outsider: Desk) -> None:
    """A right password in between, for another user from the same address, forgives nothing."""
    outsider.client.get("/desk/login")
    for _ in range(5):
        sign_in(outsider, **WRONG)
    with clock.replaced_by(lambda: NOW):
        neighbour = stranger(outsider)
        neighbour.client.environ_base["REMOTE_ADDR"] = "192.0.2.9"
        assert sign_in(neighbour, username="nabo", password="a-long-password") == 302
    assert sign_in(outsider, **RIGHT) == 429


def test_a_stranger_cannot_make_it_grow(outsider: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of however many names and addresses the keys are few, and gone when their time is over."""
    monkeypatch.setattr(throttle, "NAMES", 64)
    monkeypatch.setattr(throttle, "ADDRESSES", 16)
    with outsider.db.write() as session:
        names = {throttle.of_nobody("secret", f"name {serial}").name for serial in range(1000)}
        places = {throttle.of_address("secret", f"2001:db8:{serial:x}::1").name for serial in range(1000)}
        assert {name.partition("/")[0] for name in names} == {"nobody"}
        assert {name.partition("/")[0] for name in places} == {"from"}
        keys = names | places
        assert 50 < len(keys) <= throttle.NAMES + throttle.ADDRESSES
        throttle.begins(session, [throttle.Key(name) for name in sorted(keys)[:50]])
    before = rows(outsider)
    with clock.replaced_by(lambda: NOW + 3 * throttle.WITHIN), outsider.db.write() as session:
        throttle.begins(session, [throttle.of_user("sign-in", 1)])
    assert (before, rows(outsider)) == (50, 1)


def test_names_nobody_has_are_slowed_down_as_names_are(outsider: Desk) -> None:
    """So that it does not show which there are."""
    other = from_address(outsider, "192.0.2.1")
    browser = Desk(other, outsider.db, outsider.app)
    browser.client.get("/desk/login")
    tried = [sign_in(browser, username="ingen", password="wrong") for _ in range(6)]
    assert tried == [401] * 5 + [429]


def test_of_ipv6_a_whole_connection_is_one_address() -> None:
    keys = {throttle.of_address("secret", f"2001:db8:1:2::{serial:x}").name for serial in range(1, 50)}
    assert len(keys) == 1


def test_an_address_of_ipv4_written_as_ipv6_is_the_same_and_no_other() -> None:
    """As a port that listens to both is told it."""
    first, same, other = ("192.0.2.1", "::ffff:192.0.2.1", "::ffff:192.0.2.2")
    names = [throttle.of_address("secret", address).name for address in (first, same, other)]
    assert names[0] == names[1] != names[2]


def test_a_try_is_counted_before_it_is_known_to_be_wrong(outsider: Desk) -> None:
    """So that a hundred at once are a hundred."""
    with outsider.db.write() as session:
        keys = [throttle.of_user("sign-in", 1)]
        begun = [throttle.begins(session, keys) for _ in range(7)]
        throttle.was_right(session, keys)
        throttle.was_right(session, keys)
        throttle.was_right(session, keys)
        assert begun == [True] * 5 + [False] * 2
        assert throttle.begins(session, keys)


def test_who_floods_the_door_from_one_address_learns_from_no_other_which_names_there_are(
    outsider: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tries that were one too many there count under no name; else a name nobody has would be held up by the names of
    others, and a user's would not."""
    monkeypatch.setattr(throttle, "NAMES", 20)
    here, elsewhere = throttle.of_address("secret", "192.0.2.1"), throttle.of_address("secret", "198.51.100.7")
    names = [f"name {each}" for each in range(200)]
    with outsider.db.write() as session:
        begun = [throttle.begins(session, [here, throttle.of_nobody("secret", name)]) for name in names]
        assert sum(begun) == throttle.TRIES
        for name in names[: throttle.TRIES]:
            assert throttle.begins(session, [elsewhere, throttle.of_nobody("secret", name)])


def test_who_is_held_up_by_address_holds_up_no_user(outsider: Desk) -> None:
    flooding = Desk(from_address(outsider, "192.0.2.1"), outsider.db, outsider.app)
    flooding.client.get("/desk/login")
    for _ in range(5):
        sign_in(flooding, username="ingen", password="wrong")
    assert {sign_in(flooding, **WRONG) for _ in range(6)} == {429}
    elsewhere = Desk(from_address(outsider, "198.51.100.7"), outsider.db, outsider.app)
    elsewhere.client.get("/desk/login")
    assert sign_in(elsewhere, **RIGHT) == 302
