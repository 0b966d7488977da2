"""Any program can be a telephone: the control API over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import takewhile

import httpx
import pytest

from tests.exchange.conftest import LINE, SID, TOKEN
from tests.exchange.server.running import ELDER, FRIEND, NOBODY, Running, running, said


@pytest.fixture(scope="module")
def _shared() -> Iterator[Running]:
    with running() as it:
        yield it


@pytest.fixture
def ex(_shared: Running) -> Iterator[Running]:
    yield _shared
    _shared.http.delete("/control/faults")
    _shared.post("/control/clock", frozen=False)
    for call in _shared.http.get("/control/calls?state=live").json()["calls"]:
        _shared.post(f"/control/calls/{call['sid']}/hang-up")


def test_a_phone_dials_and_hears_the_line(ex: Running) -> None:
    ex.until(f"/control/calls/{ex.dials()}", lambda call: "God kveld" in said(call))


def test_a_key_takes_the_call_on(ex: Running) -> None:
    sid = ex.dials()
    ex.waits(sid)
    ex.post(f"/control/calls/{sid}/press", keys="1")
    assert "strikkekveld" in said(ex.over(sid))


def test_words_take_the_call_on(ex: Running) -> None:
    sid = ex.dials()
    ex.waits(sid)
    ex.post(f"/control/calls/{sid}/speak", words="ja")
    assert "strikkekveld" in said(ex.over(sid))


def test_two_who_are_put_through_hear_each_other(ex: Running) -> None:
    sid = ex.dials(ELDER)
    ex.waits(sid)
    ex.post(f"/control/calls/{sid}/press", keys="3")
    ringing = ex.until("/control/calls?state=ringing", lambda value: bool(value["calls"]))["calls"][0]["sid"]
    ex.post(f"/control/calls/{ringing}/answer")
    ex.until(f"/control/calls/{sid}", lambda call: call["talks_with"] == FRIEND)
    ex.post(f"/control/calls/{ringing}/speak", words="hei Anna")
    ex.post(f"/control/calls/{sid}/speak", words="hei Ola")
    told = [
        [line["text"] for line in ex.http.get(f"/control/calls/{one}").json()["transcript"] if line["kind"] == "other"]
        for one in (sid, ringing)
    ]
    assert told == [["hei Anna"], ["hei Ola"]]


def test_several_keys_are_pressed_one_after_another(ex: Running) -> None:
    sid = ex.dials()
    ex.waits(sid)
    ex.post(f"/control/calls/{sid}/press", keys="23")
    keys = [line for line in ex.over(sid)["transcript"] if line["kind"] == "key"]
    assert keys[1]["second"] - keys[0]["second"] >= 0.29


def test_what_comes_next_is_told_apart_from_what_was_said(ex: Running) -> None:
    call = ex.waits(ex.dials())
    assert "trykk 1." not in said(call)
    assert call["transcript"][-1]["words"][0] == [0.0, "God"]


def test_a_ringing_phone_is_found_and_answered(ex: Running) -> None:
    sid = ex.rings(FRIEND)
    listed = ex.http.get("/control/calls?state=ringing").json()["calls"]
    assert [call["sid"] for call in listed] == [sid]
    assert ex.post(f"/control/calls/{sid}/answer").json()["status"] == "in-progress"


def test_a_ringing_phone_turns_the_call_away(ex: Running) -> None:
    assert ex.post(f"/control/calls/{ex.rings(FRIEND)}/decline").json()["status"] == "busy"


def test_a_call_that_does_not_ring_cannot_be_turned_away(ex: Running) -> None:
    assert ex.post(f"/control/calls/{ex.dials()}/decline").status_code == 409


def test_the_phone_is_put_down(ex: Running) -> None:
    sid = ex.dials()
    ex.waits(sid)
    assert ex.post(f"/control/calls/{sid}/hang-up").json()["status"] == "completed"


def test_the_transcript_is_there_as_plain_text(ex: Running) -> None:
    sid = ex.dials()
    ex.waits(sid)
    assert "ringing" in ex.http.get(f"/control/calls/{sid}/transcript").text


def test_a_text_is_answered_into_the_inbox(ex: Running) -> None:
    ex.post(ex.path(FRIEND, "/text"), body="KVA SKJER")
    view = ex.until(ex.path(FRIEND), lambda view: view["phone"]["unread"] > 0)
    assert view["messages"][-1]["body"] == "Du skreiv KVA SKJER."
    assert ex.post(ex.path(FRIEND, "/read")).json()["unread"] == 0


def test_a_number_that_is_not_plugged_in_is_off(ex: Running) -> None:
    assert ex.over(ex.rings(NOBODY))["status"] == "failed"


def test_a_phone_that_is_plugged_in_later_rings(ex: Running) -> None:
    made = ex.post("/control/phones", number="41 23 45 67", name="Ny", role="driver")
    sid = ex.rings("+4741234567")
    assert (made.status_code, ex.http.get(f"/control/calls/{sid}").json()["status"]) == (201, "ringing")
    ex.post(f"/control/calls/{sid}/decline")


def test_a_phone_can_be_left_to_itself(ex: Running) -> None:
    ex.post(ex.path(FRIEND, "/behaviour"), behaviour="busy")
    assert ex.over(ex.rings(FRIEND))["status"] == "busy"
    ex.post(ex.path(FRIEND, "/behaviour"), behaviour="attended")


def test_the_clock_jumps_ahead(ex: Running) -> None:
    sid = ex.rings(FRIEND)
    ex.post("/control/clock", forward_s=120)
    assert ex.over(sid)["status"] == "no-answer"


def test_a_fault_that_was_asked_for_hits_the_next_create(ex: Running) -> None:
    ex.post("/control/faults", next_create=["429"])
    form = {"To": FRIEND, "From": LINE, "Url": f"{ex.line_url}/answer"}
    made = ex.http.post(f"/2010-04-01/Accounts/{SID}/Calls.json", data=form, auth=(SID, TOKEN))
    assert made.status_code == 429


def test_a_refused_create_ends_without_an_answer(ex: Running) -> None:
    ex.post("/control/faults", next_create=["refused"])
    with pytest.raises(httpx.TransportError):
        ex.rings(FRIEND)


def test_a_create_that_times_out_keeps_the_client_waiting(ex: Running) -> None:
    ex.post("/control/faults", next_create=["timeout-before"])
    form = {"To": FRIEND, "From": LINE, "Url": f"{ex.line_url}/answer"}
    with pytest.raises(httpx.ReadTimeout):
        httpx.post(f"{ex.server.url}/2010-04-01/Accounts/{SID}/Calls.json", data=form, auth=(SID, TOKEN), timeout=0.3)


def test_faults_are_told_until_they_are_cleared(ex: Running) -> None:
    ordered = ex.post("/control/faults", next_create=["429"], callbacks="doubled", webhook_delay_s=2).json()
    assert ordered == {
        "next_create": ["429"],
        "callbacks": "doubled",
        "callback_delay_s": 30.0,
        "callbacks_before_reply": False,
        "webhook_delay_s": 2.0,
        "partitioned_until": None,
        "rules": [],
    }
    assert ex.http.delete("/control/faults").json()["next_create"] == []


def test_a_fault_rule_counts_and_is_taken_away(ex: Running) -> None:
    made = ex.post("/control/faults/rules", fault="429", resource="Calls", action="create", every=2)
    assert (made.status_code, made.json()["rules"][0]["every"]) == (201, 2)
    ex.rings(FRIEND)
    rule = ex.http.get("/control/faults").json()["rules"][0]
    assert (rule["seen"], rule["hits"]) == (1, 0)
    assert ex.http.delete(f"/control/faults/rules/{rule['id']}").json()["rules"] == []
    assert ex.http.delete(f"/control/faults/rules/{rule['id']}").status_code == 404


def test_a_rule_that_makes_no_sense_is_refused_with_a_sentence(ex: Running) -> None:
    told = ex.post("/control/faults/rules", fault="flood")
    assert (told.status_code, told.json()["error"][:18]) == (400, '"fault" is one of ')


def test_a_cut_network_refuses_rest_and_is_mended(ex: Running) -> None:
    assert ex.post("/control/faults/partition", seconds=600).json()["partitioned_until"] is not None
    with pytest.raises(httpx.TransportError):
        ex.rings(FRIEND)
    assert ex.post("/control/faults/partition", seconds=0).json()["partitioned_until"] is None
    assert ex.rings(FRIEND).startswith("CA")


def test_limits_are_set_and_taken_away(ex: Running) -> None:
    limits = ex.post("/control/limits", calls_per_second=0.01, answers_keywords=True).json()
    assert (limits["calls_per_second"], limits["answers_keywords"]) == (0.01, True)
    ex.rings(NOBODY)
    path = f"/2010-04-01/Accounts/{SID}/Calls/{ex.rings(NOBODY)}.json"
    assert ex.http.get(path, auth=(SID, TOKEN)).json()["status"] == "queued"
    limits = ex.post("/control/limits", calls_per_second=None, answers_keywords=False).json()
    assert limits == dict.fromkeys(limits, None) | {"answers_keywords": False}
    assert ex.post("/control/limits", colours=3).status_code == 400


def test_texts_to_a_phone_fare_as_told(ex: Running) -> None:
    told = ex.post(ex.path(FRIEND, "/texts"), status="undelivered", error_code=30007)
    assert told.json() == {"status": "undelivered", "error_code": 30007, "after_s": 0.0}
    form = {"To": FRIEND, "From": LINE, "Body": "Hei"}
    made = ex.http.post(f"/2010-04-01/Accounts/{SID}/Messages.json", data=form, auth=(SID, TOKEN)).json()
    ex.http.get("/control/phones")
    text = ex.http.get(f"/2010-04-01/Accounts/{SID}/Messages/{made['sid']}.json", auth=(SID, TOKEN))
    assert (text.json()["status"], text.json()["error_code"]) == ("undelivered", 30007)
    assert ex.post(ex.path(FRIEND, "/texts"), status="eaten").status_code == 400
    assert ex.post(ex.path(FRIEND, "/texts"), colour="red").status_code == 400
    ex.post(ex.path(FRIEND, "/texts"), status="delivered")


def test_callbacks_can_come_before_the_reply(ex: Running) -> None:
    ex.post("/control/faults", callbacks_before_reply=True)
    told = {"StatusCallback": f"{ex.line_url}/status", "StatusCallbackEvent": "initiated"}
    form = {"To": FRIEND, "From": LINE, "Url": f"{ex.line_url}/answer", **told}
    sid = ex.http.post(f"/2010-04-01/Accounts/{SID}/Calls.json", data=form, auth=(SID, TOKEN)).json()["sid"]
    log = ex.http.get("/control/webhooks").json()["webhooks"]
    assert [entry["status"] for entry in log if entry["subject"] == sid] == [200]


def test_a_webhook_is_sent_once_more(ex: Running) -> None:
    ex.waits(ex.dials())
    before = ex.http.get("/control/webhooks").json()["webhooks"]
    again = ex.post("/control/webhooks/replay", place=len(before) - 1).json()
    assert again["signature"] == before[-1]["signature"]


def test_events_tell_of_one_phone_only(ex: Running) -> None:
    with ex.http.stream("GET", "/control/events", params={"phone": ELDER}) as stream:
        rows = (json.loads(line.removeprefix("data:")) for line in stream.iter_lines() if line.startswith("data:"))
        assert next(rows)["event"] == "hello"
        other, sid = ex.rings(FRIEND), ex.dials(ELDER)
        assert other not in list(takewhile(lambda subject: subject != sid, (row["subject"] for row in rows)))


@pytest.mark.parametrize(
    ("path", "body", "status", "sentence"),
    [
        ("/control/calls/CA0/answer", {}, 404, "There is no call CA0."),
        ("/control/phones/12/dial", {}, 404, "No phone with the number 12 is plugged in here."),
        (f"/control/phones/{ELDER}/text", {"body": " "}, 400, '"body" must be text.'),
        (f"/control/phones/{ELDER}/text", {"body": "x", "to": "+4799"}, 409, "+4799 is no number of this exchange's"),
        (f"/control/phones/{ELDER}/behaviour", {"behaviour": "sleeps"}, 400, '"behaviour" is one of attended'),
        ("/control/phones", {"number": "abc"}, 400, "'abc' is no telephone number; write it like +4761234567."),
        ("/control/clock", {"forward_s": "x"}, 400, '"forward_s" must be a number from 0 to 1000000000.'),
        ("/control/clock", {"forward_s": -1}, 400, '"forward_s" must be a number from 0 to 1000000000.'),
        ("/control/faults", {"next_create": ["fire"]}, 400, '"next_create" is one of 429, 500-before'),
        ("/control/faults", {"next_create": 429}, 400, '"next_create" must be a list.'),
        ("/control/faults", {"callbacks": "lost"}, 400, '"callbacks" is one of reversed, doubled, dropped, late.'),
        ("/control/webhooks/replay", {"place": 99999}, 404, "There is no webhook at that place of the log."),
    ],
)
def test_what_cannot_be_done_comes_back_as_a_sentence(
    ex: Running, path: str, body: dict[str, object], status: int, sentence: str
) -> None:
    response = ex.http.post(path, json=body)
    assert (response.status_code, response.json()["error"][: len(sentence)]) == (status, sentence)


def test_what_is_no_key_is_refused(ex: Running) -> None:
    assert ex.post(f"/control/calls/{ex.dials()}/press", keys="1x").json()["error"] == "'x' is no key of a telephone."


def test_two_calls_at_once_from_one_phone_are_refused(ex: Running) -> None:
    ex.dials()
    assert ex.post(ex.path(ELDER, "/dial")).status_code == 409


def test_a_form_from_a_web_page_is_refused(ex: Running) -> None:
    assert ex.http.post(ex.path(ELDER, "/dial"), data={"to": LINE}).status_code == 415


def test_people_are_told_by_rule_how_to_act(ex: Running) -> None:
    rules = [{"numbers": FRIEND, "in_turn": [{"behaviour": "busy"}, {"behaviour": "declines", "after_s": 0}]}]
    assert ex.post("/control/people", seed=4, rules=rules).json() == {"seed": 4, "rules": rules}
    ex.post(ex.path(FRIEND, "/behaviour"), behaviour="by_rule")
    assert ex.over(ex.rings(FRIEND))["status"] == "busy"
    assert ex.http.delete("/control/people").json()["rules"] == []
    ex.post(ex.path(FRIEND, "/behaviour"), behaviour="attended")


def test_a_mailbox_can_be_listened_to(ex: Running) -> None:
    ex.post("/control/clock", frozen=True)  # so that the greeting meets a line that listens
    told = {"behaviour": "voicemail", "after_s": 0, "greeting": "Hei", "beep_after_s": 0}
    assert ex.post(ex.path(FRIEND, "/behaviour"), **told).json()["behaviour"] == "voicemail"
    sid = ex.rings(FRIEND)
    ex.until(f"/control/calls/{sid}", lambda call: "God" in str(call))
    ex.post("/control/clock", forward_s=90)
    ex.until(f"/control/calls/{sid}", lambda call: "Takk" in str(call))
    ex.post("/control/clock", frozen=False)
    ex.over(sid)
    kept = ex.http.get(ex.path(FRIEND, "/mailbox")).json()["messages"]
    assert (kept[0]["call"], kept[0]["text"]) == (sid, "Takk for i dag.")
    ex.post(ex.path(FRIEND, "/behaviour"), behaviour="attended")


def test_rules_that_cannot_be_read_are_refused(ex: Running) -> None:
    refused = ex.post("/control/people", rules=[{"behaviour": "sleeps"}])
    assert (refused.status_code, refused.json()["error"][:28]) == (400, '"rules[0].behaviour" is one ')
