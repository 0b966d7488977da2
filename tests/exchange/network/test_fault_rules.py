"""Faults that strike by rule, the cut network, and what the application sees of them."""

from __future__ import annotations

from typing import Any

import pytest
import requests
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.rest import Client

from exchange import Exchange, scripted
from exchange.base.faults import Occasion, Rule
from tests.exchange.conftest import BASE, LINE, Application

ELDER, MOBILE = "+4761234567", "+4791234567"
OUT = {"to": ELDER, "from_": LINE, "url": f"{BASE}/out"}
TEXT = {"to": MOBILE, "from_": LINE, "body": "Hei"}
CREATE = Occasion("Calls", "create", numbers=frozenset({ELDER, LINE}))


def _struck(count: int, **conditions: Any) -> list[int]:
    """Which of so many creates a rule strikes, from 1."""
    rule = Rule.of({"fault": "429", **conditions})
    return [place for place in range(1, count + 1) if rule.strikes(CREATE)]


@pytest.mark.parametrize(
    ("conditions", "struck"),
    [
        ({}, [1, 2, 3, 4, 5, 6]),
        ({"every": 3}, [3, 6]),
        ({"every": 2, "times": 2}, [2, 4]),
        ({"probability": 0.0}, []),
        ({"number": ELDER, "times": 1}, [1]),
        ({"number": MOBILE}, []),
        ({"resource": "calls", "action": "create", "times": 1}, [1]),
        ({"resource": "Messages"}, []),
        ({"action": "list"}, []),
        ({"kind": "voice"}, []),
    ],
)
def test_a_rule_strikes_where_its_conditions_hold(conditions: dict[str, Any], struck: list[int]) -> None:
    assert _struck(6, **conditions) == struck


@pytest.mark.parametrize("code", [10004, 21215, 63038])
def test_a_code_that_is_asked_for_is_given_known_or_not(ex: Exchange, client: Client, code: int) -> None:
    rule = ex.faults.rule("code", code=code, action="create", times=1)
    with pytest.raises(TwilioRestException) as refused:
        client.calls.create(**OUT)
    assert (refused.value.status, refused.value.code) == (400, code)
    client.calls.create(**OUT)
    assert Rule.of(rule.state()).code == code


@pytest.mark.parametrize("state", [{"fault": "code"}, {"fault": "code", "code": 429}, {"fault": "429", "code": 10004}])
def test_a_code_goes_with_the_fault_that_is_one(state: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="five digits"):
        Rule.of(state)


def test_lots_repeat_with_their_seed() -> None:
    first = _struck(200, probability=0.3, seed=7)
    assert _struck(200, probability=0.3, seed=7) == first != _struck(200, probability=0.3, seed=8)
    assert 40 < len(first) < 80


def test_a_rule_read_back_goes_on_where_it_was() -> None:
    whole = _struck(50, probability=0.5, every=2, seed=3)
    rule = Rule.of({"fault": "429", "probability": 0.5, "every": 2, "seed": 3})
    before = [place for place in range(1, 21) if rule.strikes(CREATE)]
    again = Rule.of(rule.state())
    assert before + [place for place in range(21, 51) if again.strikes(CREATE)] == whole


@pytest.mark.parametrize(
    "wrong", [{"fault": "flood"}, {"every": 0}, {"probability": 2}, {"action": "sing"}, {"kind": "fax"}, {"colour": 1}]
)
def test_a_rule_that_makes_no_sense_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"is one of|whole number|lies between|A rule has no"):
        Rule.of({"fault": "429", **wrong})


def test_every_second_text_is_refused(ex: Exchange, client: Client) -> None:
    ex.faults.rule("429", resource="messages", action="create", every=2)
    client.messages.create(**TEXT)
    with pytest.raises(TwilioRestException) as refused:
        client.messages.create(**TEXT)
    assert refused.value.code == 20429
    client.calls.create(**OUT)
    ex.phone(MOBILE).gets_sms("hei")


def test_a_list_can_fail_and_a_call_be_ended_all_the_same(ex: Exchange, client: Client) -> None:
    sid = client.calls.create(**OUT).sid
    ex.faults.rule("500-before", action="list", times=1)
    with pytest.raises(TwilioException):
        client.calls.list()
    ex.faults.rule("timeout-after", action="update", number=ELDER)
    with pytest.raises(requests.exceptions.ReadTimeout):
        client.calls(sid).update(status="completed")
    ex.settle()
    assert client.calls.list()[0].status == "canceled"


def test_one_callback_is_late_and_overtaken(ex: Exchange, app: Application, client: Client) -> None:
    ex.faults.rule("late", kind="sms-status", times=1, delay_s=40)
    client.messages.create(**TEXT, status_callback=f"{BASE}/st")
    ex.advance(39)
    assert [asked.params["MessageStatus"] for asked in app.asked] == ["delivered"]
    ex.advance(2)
    assert [asked.params["MessageStatus"] for asked in app.asked] == ["delivered", "sent"]
    ex.phone(MOBILE).gets_sms("hei")


def test_a_document_that_is_lost_is_asked_for_at_the_fallback(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/back": "<Say>Reserven</Say>"}
    ex.faults.rule("lost", kind="voice", times=1)
    client.calls.create(**OUT, fallback_url=f"{BASE}/back")
    ex.phone(ELDER).answers().waits(11).hears("reserven")
    assert (app.paths(), app.last("/back")["ErrorUrl"]) == (["/back"], f"{BASE}/out")


def test_an_answer_that_is_lost_leaves_the_work_done(ex: Exchange, app: Application) -> None:
    ex.faults.rule("answer-lost", kind="sms")
    app.pages = {"/sms": "<Message>Takk</Message>"}
    ex.phone(MOBILE).texts("Hei")
    ex.advance(16)
    assert app.paths() == ["/sms"]
    ex.phone(MOBILE).has_no_sms()
    assert [problem.code for problem in ex.problems] == [11200]


def test_a_slow_answer_comes_late(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": "<Say>Hei</Say>"}
    ex.faults.rule("slow", kind="voice", number=ELDER, delay_s=4)
    assert ex.phone(ELDER).dials(LINE).waits(3.9).heard == ""


def test_a_cut_network_lets_calls_live_on_and_nothing_through(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/voice": '<Gather numDigits="1" action="/menu" timeout="60"><Say>Vel</Say></Gather>'}
    call = ex.phone(ELDER).dials(LINE).listens()
    ex.faults.partition(ex.clock.now(), 60)
    with pytest.raises(requests.exceptions.ConnectionError):
        client.calls.list()
    assert not call.waits(20).ended
    call.presses("1").hears("application error").is_over()
    assert app.paths() == ["/voice"]
    ex.advance(60)
    assert len(client.calls.list()) == 1


def test_a_short_cut_is_bridged_by_the_second_attempt_to_connect(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": "<Say>Hei</Say>"}
    ex.faults.partition(ex.clock.now(), 4)
    ex.phone(ELDER).dials(LINE).hears("hei")


def test_what_is_mended_strikes_no_more(ex: Exchange, client: Client) -> None:
    rule = ex.faults.rule("429")
    ex.faults.partition(ex.clock.now(), 60)
    ex.faults.clear()
    assert client.calls.create(**OUT).status == "queued"
    assert not ex.faults.remove(rule.id)
    ex.phone(ELDER, scripted.busy())
