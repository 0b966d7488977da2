"""A web page from elsewhere cannot work the telephones through the browser of whoever runs the exchange."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.exchange.server.running import ELDER, Running, running


@pytest.fixture(scope="module")
def exchange() -> Iterator[Running]:
    with running() as one:
        yield one


def own(exchange: Running) -> str:
    return exchange.server.url.removeprefix("http://")


@pytest.mark.parametrize(
    "host", ["evil.test", "evil.test:8010", "127.0.0.1.evil.test", "localhost.evil.test", "[::1", ""]
)
@pytest.mark.parametrize("path", ["/control/state", "/control/events", "/phones", "/health", "/sound/say.wav?text=a"])
def test_a_name_that_somebody_else_lets_lead_here_is_refused(exchange: Running, host: str, path: str) -> None:
    answer = exchange.http.get(path, headers={"Host": host})
    assert (answer.status_code, "address of this machine" in answer.json()["error"]) == (403, True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:1", "[::1]:8010", "192.168.1.7:8010"])
def test_an_address_of_numbers_and_localhost_are_this_machine(exchange: Running, host: str) -> None:
    assert exchange.http.get("/control/state", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("origin", ["http://evil.test", "null", "https://127.0.0.1", "http://127.0.0.1:1", "http://"])
def test_a_page_of_another_origin_is_refused_and_nobody_rings(exchange: Running, origin: str) -> None:
    answer = exchange.http.post(exchange.path(ELDER, "/dial"), json={}, headers={"Origin": origin})
    assert (answer.status_code, "own pages" in answer.json()["error"]) == (403, True)
    assert exchange.view()["call"] is None


def test_the_exchanges_own_pages_and_programs_are_answered(exchange: Running) -> None:
    own_page = exchange.http.post(exchange.path(ELDER, "/read"), json={}, headers={"Origin": f"http://{own(exchange)}"})
    program = exchange.post(exchange.path(ELDER, "/read"))
    assert (own_page.status_code, program.status_code) == (200, 200)
