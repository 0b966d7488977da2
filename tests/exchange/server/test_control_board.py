"""What the switchboard is told: rows in short, one call's webhooks in full, problems, texts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.exchange.conftest import LINE, SID, TOKEN
from tests.exchange.server.running import ELDER, FRIEND, Running, running


@pytest.fixture(scope="module")
def _shared() -> Iterator[Running]:
    with running() as it:
        yield it


@pytest.fixture
def ex(_shared: Running) -> Iterator[Running]:
    yield _shared
    for call in _shared.http.get("/control/calls?state=live").json()["calls"]:
        _shared.post(f"/control/calls/{call['sid']}/hang-up")


def test_a_live_call_stands_on_the_board_with_who_and_what(ex: Running) -> None:
    sid = ex.dials(ELDER)
    ex.waits(sid)
    board = ex.http.get("/control/switchboard").json()
    row = next(row for row in board["calls"] if row["sid"] == sid)
    assert (row["name"], row["to"], row["doing"], row["said"][:3]) == ("Anna Bakken", LINE, "listening", "God")
    assert board["counts"]["live"] == 1


def test_who_talks_with_whom_is_told_by_name(ex: Running) -> None:
    sid = ex.dials(ELDER)
    ex.waits(sid)
    ex.post(f"/control/calls/{sid}/press", keys="3")
    leg = ex.until("/control/calls?state=ringing", lambda value: bool(value["calls"]))["calls"][0]["sid"]
    ex.post(f"/control/calls/{leg}/answer")
    ex.until(f"/control/calls/{sid}", lambda call: call["talks_with"] == FRIEND)
    row = next(row for row in ex.http.get("/control/switchboard").json()["calls"] if row["sid"] == sid)
    assert (row["talks_with_name"], row["legs"]) == ("Ola Garmo", [leg])


def test_calls_that_ended_stand_below_and_are_found_by_name(ex: Running) -> None:
    sid = ex.dials(ELDER)
    ex.post(f"/control/calls/{sid}/hang-up")
    board = ex.http.get("/control/switchboard?find=anna&limit=1").json()
    assert [row["sid"] for row in board["ended"]] == [sid]
    assert ex.http.get("/control/switchboard?find=nobody").json()["ended"] == []


def test_a_call_shows_what_was_asked_what_came_and_the_signature(ex: Running) -> None:
    sid = ex.dials(ELDER)
    ex.waits(sid)
    asked = ex.http.get(f"/control/calls/{sid}/webhooks").json()["webhooks"][0]
    assert asked["params"]["CallSid"] == sid
    assert asked["signature"] == asked["headers"]["X-Twilio-Signature"]
    assert asked["body"].startswith("<Response><Gather")


def test_a_problem_stands_beside_its_call(ex: Running) -> None:
    form = {"To": FRIEND, "From": LINE, "Twiml": "<Response><Shout/></Response>"}
    sid = ex.http.post(f"/2010-04-01/Accounts/{SID}/Calls.json", data=form, auth=(SID, TOKEN)).json()["sid"]
    ex.post(f"/control/calls/{sid}/answer")
    problem = ex.http.get(f"/control/calls/{sid}/webhooks").json()["problems"][0]
    assert (problem["code"], problem["subject"]) == (12200, sid)
    assert ex.http.get("/control/problems?limit=1").json()["problems"] == [problem]


def test_texts_carry_names(ex: Running) -> None:
    ex.post(ex.path(FRIEND, "/text"), body="hei")
    told = ex.until("/control/texts?limit=5", lambda value: len(value["texts"]) == 2)["texts"]
    assert {row["to_name"] for row in told} == {"", "Ola Garmo"}


def test_only_the_newest_calls_are_given_when_that_is_asked(ex: Running) -> None:
    older, newer = ex.dials(ELDER), ex.rings(FRIEND)
    told = ex.http.get("/control/calls?state=live&limit=1").json()
    assert ([call["sid"] for call in told["calls"]], told["total"]) == ([newer], 2), older


@pytest.mark.parametrize("limit", ["0", "-1", "x", "999999"])
def test_a_limit_that_is_no_limit_is_refused(ex: Running, limit: str) -> None:
    assert ex.http.get(f"/control/calls?limit={limit}").status_code == 400


def test_a_conference_and_a_queue_stand_on_the_board_by_name(ex: Running) -> None:
    def rung(number: str, twiml: str) -> str:
        form = {"To": number, "From": LINE, "Twiml": f"<Response>{twiml}</Response>"}
        made = ex.http.post(f"/2010-04-01/Accounts/{SID}/Calls.json", data=form, auth=(SID, TOKEN)).json()
        ex.post(f"/control/calls/{made['sid']}/answer")
        return str(made["sid"])

    talking = rung(ELDER, "<Dial><Conference>Kveldsseto</Conference></Dial>")
    waiting = rung(FRIEND, "<Enqueue>vakt</Enqueue>")
    board = ex.http.get("/control/switchboard").json()
    conference, queue = board["conferences"][0], board["queues"][0]
    assert (conference["name"], conference["people"][0]["name"]) == ("Kveldsseto", "Anna Bakken")
    assert (queue["name"], queue["waiting"][0]["name"]) == ("vakt", "Ola Garmo")
    rows = {row["sid"]: row for row in board["calls"]}
    assert (rows[talking]["conference"], rows[waiting]["queue"]) == ("Kveldsseto", "vakt")
