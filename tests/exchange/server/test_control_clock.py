"""The clock over HTTP: faster, frozen, moved; calls live by it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from tests.exchange.server.running import FRIEND, Running, running


@pytest.fixture(scope="module")
def _shared() -> Iterator[Running]:
    with running() as it:
        yield it


@pytest.fixture
def ex(_shared: Running) -> Iterator[Running]:
    yield _shared
    _shared.post("/control/clock", frozen=False, speed=10)
    for call in _shared.http.get("/control/calls?state=live").json()["calls"]:
        _shared.post(f"/control/calls/{call['sid']}/hang-up")


def test_frozen_nothing_happens_by_itself(ex: Running) -> None:
    ex.post("/control/clock", frozen=True)
    sid = ex.dials()
    waiting = ex.until(f"/control/calls/{sid}", lambda call: call["doing"] == "listening")
    assert waiting["waits_for"]["prompting"] is True
    assert ex.http.get("/control/clock").json()["now"] == ex.http.get("/control/clock").json()["now"]


def test_frozen_a_key_still_works(ex: Running) -> None:
    ex.post("/control/clock", frozen=True)
    sid = ex.dials()
    ex.until(f"/control/calls/{sid}", lambda call: call["doing"] == "listening")
    ex.post(f"/control/calls/{sid}/press", keys="1")
    told = ex.until(f"/control/calls/{sid}", lambda call: call["doing"] == "speaking")
    assert [line["second"] for line in told["transcript"] if line["kind"] == "key"] == [0]


def test_frozen_a_jump_speaks_the_menu_out(ex: Running) -> None:
    ex.post("/control/clock", frozen=True)
    sid = ex.dials()
    ex.until(f"/control/calls/{sid}", lambda call: call["doing"] == "listening")
    ex.post("/control/clock", forward_s=30)
    assert ex.http.get(f"/control/calls/{sid}").json()["waits_for"]["prompting"] is False


def test_the_speed_is_changed_in_the_middle_of_a_call(ex: Running) -> None:
    ex.post("/control/clock", speed=500)
    sid = ex.rings(FRIEND)
    over = ex.over(sid)
    assert over["status"] == "no-answer"
    rang = [line["second"] for line in over["transcript"] if line["kind"] == "status"]
    assert rang[-1] - rang[-2] == pytest.approx(60, abs=0.01)


def test_it_jumps_to_an_instant(ex: Running) -> None:
    now = datetime.fromisoformat(ex.http.get("/control/clock").json()["now"])
    told = ex.post("/control/clock", to=(now + timedelta(days=1)).isoformat()).json()
    assert datetime.fromisoformat(told["now"]) >= now + timedelta(days=1)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({}, 'Say "forward_s", "to", "speed" or "frozen".'),
        ({"speed": 0}, '"speed" must be a number above 0, at most 10000; to stop the clock, say "frozen": true.'),
        ({"speed": "fast"}, '"speed" must be a number from 0 to 1000000000.'),
        ({"frozen": "yes"}, '"frozen" must be true or false.'),
        ({"to": "tomorrow"}, '"to" must be an instant, for instance "2026-12-24T16:00:00Z".'),
        ({"to": "2026-12-24T16:00:00"}, '"to" needs a zone, for instance "2026-12-24T16:00:00Z".'),
        ({"to": "2001-01-01T00:00:00Z"}, "The exchange's clock does not go back."),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    ex: Running, body: dict[str, object], sentence: str
) -> None:
    before = ex.http.get("/control/clock").json()
    refused = ex.http.post("/control/clock", json=body)
    assert (refused.status_code, refused.json()["error"]) == (400, sentence)
    after = ex.http.get("/control/clock").json()
    assert (after["speed"], after["frozen"]) == (before["speed"], before["frozen"])
