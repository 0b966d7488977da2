"""The log of JSON lines: every call event, webhook, text, problem and fault."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, VirtualClock, wsgi_transport
from tests.exchange.conftest import BASE, LINE, SID, START, TOKEN, Application

ELDER, MOBILE = "+4761234567", "+4791234567"


def test_everything_that_happens_is_one_line(app: Application, tmp_path: Path) -> None:
    log = tmp_path / "log" / "exchange.jsonl"
    ex = Exchange(
        account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), deliver=wsgi_transport(app, BASE), log=log
    )
    ex.incoming_number(LINE, voice_url=f"{BASE}/voice", sms_url=f"{BASE}/sms")
    app.pages = {"/voice": "<Say>Hei på deg</Say>", "/sms": "<Response><Sing/></Response>"}
    ex.phone(ELDER).dials(LINE).is_over()
    ex.phone(MOBILE).texts("Blåbær")
    ex.faults.next_create("429")
    with pytest.raises(TwilioRestException):
        Client(SID, TOKEN, http_client=InProcessHttpClient(ex)).calls.create(to=ELDER, from_=LINE, url=BASE)
    lines: list[dict[str, Any]] = [json.loads(line) for line in log.read_text().splitlines()]
    statuses = [line["status"] for line in lines if line["event"] == "call"]
    assert statuses[0] == "ringing" and statuses[-1] == "completed"
    webhook = next(line for line in lines if line["event"] == "webhook")
    assert webhook["signature"] == webhook["request_headers"]["X-Twilio-Signature"]
    assert (webhook["status"], webhook["params"]["From"], webhook["url"]) == (200, ELDER, f"{BASE}/voice")
    assert "Hei på deg" in webhook["body"] and webhook["seconds"] >= 0
    assert [line["body"] for line in lines if line["event"] == "message"] == ["Blåbær"]
    assert [line["code"] for line in lines if line["event"] == "problem"] == [ex.problems[0].code]
    fault = next(line for line in lines if line["event"] == "fault")
    assert (fault["fault"], fault["resource"], fault["numbers"]) == ("429", "Calls", [LINE, ELDER])
    assert all(line["at"].endswith("+00:00") for line in lines)
