"""Dial: who is rung, what the callee hears first, what the action is told. Rules: Twilio's Dial and Number pages."""

from __future__ import annotations

import pytest
from twilio.rest import Client

from exchange import Exchange, scripted
from tests.exchange.conftest import BASE, LINE, Application

ELDER, FRIEND, OTHER = "+4761234567", "+4791234567", "+4792345678"
DIAL = f'<Dial action="/after" timeout="20" callerId="{LINE}"><Number>{FRIEND}</Number></Dial>'
WHISPERED = f'<Dial action="/after" callerId="{LINE}"><Number url="/whisper">{FRIEND}</Number></Dial>'
ASK = '<Gather numDigits="1" action="/key"><Say>Trykk ein</Say></Gather><Hangup/>'


@pytest.mark.parametrize(
    ("behaviour", "told"),
    [
        (scripted.busy(), {"DialCallStatus": "busy", "DialBridged": "false"}),
        (scripted.declines(2), {"DialCallStatus": "busy", "DialBridged": "false"}),
        (scripted.off(), {"DialCallStatus": "failed", "DialBridged": "false"}),
        (scripted.never_answers(), {"DialCallStatus": "no-answer", "DialBridged": "false"}),
    ],
)
def test_the_action_is_told_how_the_dial_ended(
    ex: Exchange, app: Application, behaviour: scripted.Behaviour, told: dict[str, str]
) -> None:
    app.pages = {"/voice": DIAL, "/after": "<Say>Ingen svarte</Say>"}
    ex.phone(FRIEND, behaviour)
    ex.phone(ELDER).dials(LINE).hears("ingen svarte")
    assert told.items() <= app.last("/after").items()
    assert "DialCallDuration" not in app.last("/after")


def test_the_ring_time_of_a_dial_is_kept(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": DIAL, "/after": "<Say>Ingen</Say>"}
    started = ex.clock.now()
    ex.phone(ELDER).dials(LINE)
    ex.phone(FRIEND).lets_ring()
    assert (ex.clock.now() - started).total_seconds() == 20


def test_the_callee_sees_the_caller_id(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": DIAL}
    ex.phone(ELDER).dials(LINE)
    assert ex.phone(FRIEND).is_rung().shows == LINE


def test_without_caller_id_the_caller_is_shown(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": f"<Dial>{FRIEND}</Dial>"}
    ex.phone(ELDER).dials(LINE)
    assert ex.phone(FRIEND).is_rung().shows == ELDER


def test_without_an_action_the_document_goes_on(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": f"<Dial>{FRIEND}</Dial><Say>Vidare</Say>"}
    call = ex.phone(ELDER).dials(LINE)
    ex.phone(FRIEND).answers().waits(5).hangs_up()
    call.hears("vidare").is_over()


def test_the_whisper_runs_on_the_leg_with_its_own_sid(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": WHISPERED, "/whisper": ASK}
    call = ex.phone(ELDER).dials(LINE)
    leg = ex.phone(FRIEND).answers()
    asked = app.last("/whisper")
    assert asked["CallSid"] == leg.record.sid
    assert asked["ParentCallSid"] == call.record.sid
    assert asked["Direction"] == "outbound-dial"


def test_during_the_whisper_the_two_are_not_put_through(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": WHISPERED, "/whisper": ASK}
    call = ex.phone(ELDER).dials(LINE)
    friend = ex.phone(FRIEND)
    friend.answers().hears("trykk")
    with pytest.raises(AssertionError, match="talks with nobody"):
        call.is_talking_with(friend)


def test_a_whisper_that_ends_puts_them_through(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": WHISPERED, "/whisper": ASK, "/key": "<Say>No</Say>"}
    call = ex.phone(ELDER).dials(LINE)
    leg = ex.phone(FRIEND).answers().hears("trykk").presses("1").hears("no")
    call.is_talking_with(FRIEND)
    leg.is_talking_with(ELDER)


def test_a_whisper_that_hangs_up_is_completed_but_not_bridged(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": WHISPERED, "/whisper": ASK, "/after": "<Say>Ingen</Say>"}
    call = ex.phone(ELDER).dials(LINE)
    ex.phone(FRIEND).answers().hears("trykk").stays_silent()
    call.hears("ingen")
    told = app.last("/after")
    assert (told["DialCallStatus"], told["DialBridged"]) == ("completed", "false")


def test_a_whisper_must_not_dial(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": WHISPERED, "/whisper": f"<Dial>{OTHER}</Dial>"}
    ex.phone(ELDER).dials(LINE)
    ex.phone(FRIEND).answers().hears("application error")
    assert ex.problems[0].code == 13201


def test_a_caller_who_hangs_up_ends_the_ringing_leg(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": DIAL}
    call = ex.phone(ELDER).dials(LINE)
    ringing = ex.phone(FRIEND).is_rung()
    call.hangs_up()
    assert ringing.status == "canceled"
    assert app.last("/after")["CallStatus"] == "completed"


def test_a_caller_who_hangs_up_ends_the_talk(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": DIAL}
    call = ex.phone(ELDER).dials(LINE)
    leg = ex.phone(FRIEND).answers().waits(30)
    call.hangs_up()
    assert leg.status == "completed"
    assert app.last("/after")["DialCallDuration"] == "30"


def test_answer_on_bridge_leaves_the_caller_ringing(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": f'<Dial answerOnBridge="true">{FRIEND}</Dial>'}
    call = ex.phone(ELDER).dials(LINE)
    assert call.status == "ringing"
    ex.phone(FRIEND).answers()
    assert call.status == "in-progress"


def test_answer_on_bridge_without_an_answer_is_no_answer(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": f'<Dial answerOnBridge="true">{FRIEND}</Dial>'}
    ex.phone(FRIEND, scripted.never_answers())
    call = ex.phone(ELDER).dials(LINE)
    ex.advance(40)
    assert call.status == "no-answer"


def test_the_first_of_several_to_answer_is_put_through(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": f"<Dial><Number>{FRIEND}</Number><Number>{OTHER}</Number></Dial>"}
    call = ex.phone(ELDER).dials(LINE)
    losing = ex.phone(FRIEND).is_rung()
    ex.phone(OTHER).answers()
    call.is_talking_with(OTHER)
    assert losing.status == "canceled"


def test_sequential_numbers_are_rung_one_after_another(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": f'<Dial sequential="true"><Number>{FRIEND}</Number><Number>{OTHER}</Number></Dial>'}
    ex.phone(ELDER).dials(LINE)
    ex.phone(OTHER).is_not_rung()
    ex.phone(FRIEND).declines()
    ex.phone(OTHER).is_rung()


def test_the_time_limit_ends_the_talk(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": f'<Dial timeLimit="60" action="/after">{FRIEND}</Dial>', "/after": "<Say>Tida er ute</Say>"}
    call = ex.phone(ELDER).dials(LINE)
    ex.phone(FRIEND).answers()
    call.waits(60).hears("tida er ute")
    assert app.last("/after")["DialCallDuration"] == "60"


def test_a_star_hangs_up_the_callee_where_asked_for(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": f'<Dial hangupOnStar="true">{FRIEND}</Dial><Say>Vidare</Say>'}
    call = ex.phone(ELDER).dials(LINE)
    ex.phone(FRIEND).answers()
    call.presses("*").hears("vidare")


def test_a_number_tells_its_own_progress(ex: Exchange, app: Application) -> None:
    number = (
        f'<Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">{FRIEND}</Number>'
    )
    app.pages = {"/voice": f"<Dial>{number}</Dial>"}
    ex.phone(ELDER).dials(LINE)
    ex.phone(FRIEND).answers().hangs_up()
    told = [asked.params["CallStatus"] for asked in app.asked if asked.path == "/leg"]
    assert told == ["initiated", "ringing", "in-progress", "completed"]


def test_a_line_that_rings_first_can_dial_the_other(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": DIAL.replace(FRIEND, ELDER), "/after": "<Say>Korleis var det</Say>"}
    client.calls.create(to=FRIEND, from_=LINE, url=f"{BASE}/out")
    friend = ex.phone(FRIEND).answers()
    elder = ex.phone(ELDER).answers()
    friend.is_talking_with(ELDER)
    elder.hangs_up()
    friend.hears("korleis var det")
