"""What a page weighs on the wire, for a phone far up a valley: the first of the day, and each after it."""

from __future__ import annotations

import gzip
import re

import pytest
from werkzeug.test import TestResponse

from tests.support.desk import Desk
from web.assets import held

pytestmark = pytest.mark.usefixtures("months")
COLD, WARM = 150_000, 25_000
BROWSER = {"Accept-Encoding": "gzip, deflate, br, zstd"}
PAGES = (
    "/desk",
    "/desk/people",
    "/desk/people/1",
    "/desk/activities",
    "/desk/calls",
    "/desk/figures",
    "/desk/settings",
)


def on_the_wire(answer: TestResponse) -> int:
    assert answer.status_code == 200
    return len(answer.data) + len(str(answer.headers))


def asks(desk: Desk, path: str) -> TestResponse:
    return desk.client.get(path, headers=BROWSER)


def linked(answer: TestResponse) -> set[str]:
    page = gzip.decompress(answer.data).decode()
    return set(re.findall(r'(?:href|src)="(/desk/static/[^"]+)"', page))


@pytest.mark.parametrize(("name", "most"), [("desk.css", 10_000), ("desk.js", 5_120)])
def test_what_every_page_has_of_ours_is_small(name: str, most: int) -> None:
    assert len((held.STATIC / name).read_bytes()) <= most


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_light_the_first_time_and_lighter_the_next(desk: Desk, path: str) -> None:
    page = asks(desk, path)
    files = [asks(desk, address) for address in linked(page)]
    assert files
    assert all("immutable" in file.headers["Cache-Control"] for file in files)
    assert on_the_wire(page) <= WARM
    assert on_the_wire(page) + sum(map(on_the_wire, files)) <= COLD


def test_a_file_is_asked_for_once_a_year_under_an_address_that_says_what_is_in_it(desk: Desk) -> None:
    address = f"/desk/static/{held.addressed('theme.css')}"
    packed, plain = asks(desk, address), desk.client.get(address)
    assert gzip.decompress(packed.data) == plain.data == (held.STATIC / "theme.css").read_bytes()
    for answer in (packed, plain):
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert answer.content_type == "text/css; charset=utf-8"
        assert "Set-Cookie" not in answer.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert "Content-Encoding" not in desk.client.get(address, headers={"Accept-Encoding": "gzip;q=0"}).headers


@pytest.mark.parametrize("name", ["theme.css", "theme.0123456789ab.css"])
def test_an_address_without_what_is_in_it_or_of_another_version_gives_todays_file_and_is_not_kept(
    desk: Desk, name: str
) -> None:
    answer = desk.client.get(f"/desk/static/{name}")
    assert answer.data == (held.STATIC / "theme.css").read_bytes()
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("name", ["no.css", "..%2fview.py", "%2e%2e/__init__.py", "desk.css%00", "theme.css.gz"])
def test_nothing_but_the_files_is_sent(desk: Desk, name: str) -> None:
    assert desk.client.get(f"/desk/static/{name}").status_code == 404


def test_a_template_that_names_a_file_that_is_not_there_fails_at_once(desk: Desk) -> None:
    with desk.app.test_request_context(), pytest.raises(KeyError):
        desk.app.jinja_env.globals["asset"]("no.css")  # type: ignore[operator]


def test_a_packed_page_says_the_same_and_never_how_long_it_is(desk: Desk) -> None:
    """What is the same is packed to the same, so else its length would tell of its secrets."""
    packed = [asks(desk, "/desk/login") for _ in range(24)]
    words = {re.sub(r'value="[^"]+"', "", gzip.decompress(one.data).decode()) for one in packed}
    assert len(words) == 1
    assert len({len(one.data) for one in packed}) > 8
    assert {one.headers["Vary"] for one in packed} == {"Accept-Encoding, Cookie"}
    assert desk.client.get("/desk/login").text.startswith("<!doctype html>")
