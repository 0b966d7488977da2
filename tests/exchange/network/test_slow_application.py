"""An application that takes its time."""

from __future__ import annotations

from exchange import Exchange
from tests.exchange.conftest import LINE, Application

ELDER = "+4761234567"
MENU = '<Gather numDigits="1" action="/menu"><Say>Vel</Say></Gather>'


def test_the_caller_waits_in_silence_for_a_slow_answer(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": "<Say>Hei</Say>"}
    ex.faults.webhook_delay_s = 6.0
    call = ex.phone(ELDER).dials(LINE).waits(5.9)
    assert call.heard == ""
    call.hears("hei")


def test_a_key_while_the_next_document_is_awaited_is_lost(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU, "/menu": MENU}
    call = ex.phone(ELDER).dials(LINE).listens()
    ex.faults.webhook_delay_s = 2.0
    call.presses("1").waits(1).presses("2").waits(1.5)
    assert app.paths() == ["/voice", "/menu"]


def test_no_answer_in_fifteen_seconds_ends_the_call(ex: Exchange, app: Application) -> None:
    ex.faults.webhook_delay_s = 60.0
    started = ex.clock.now()
    ex.phone(ELDER).dials(LINE).hears("application error")
    assert (ex.problems[0].at - started).total_seconds() == 15
    assert ex.problems[0].code == 11200
