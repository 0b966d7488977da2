"""What the file of an exchange holds: values by the names of their classes, wherever those lie."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path

from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, VirtualClock, wsgi_transport
from exchange.base.detection import Detection
from exchange.base.faults import CallbackFault, RestFault
from exchange.memory import codec
from exchange.memory.store import Store
from exchange.twiml.verbs import Conference
from tests.exchange.conftest import BASE, LINE, SID, START, TOKEN, Application

BEFORE_THE_ROOMS = Path(__file__).parent / "before_the_rooms.sql"
"""A file as exchanges wrote it when all of their modules lay in one folder: calls of every kind, texts, recordings,
faults, and two callbacks on their way."""
MOBILE, QUEUED = "+4791234567", "+4761234569"


def _revived(app: Application, tmp_path: Path) -> Exchange:
    state = tmp_path / "state.db"
    with sqlite3.connect(state) as file:
        file.executescript(BEFORE_THE_ROOMS.read_text(encoding="utf-8"))
    file.close()
    deliver = wsgi_transport(app, BASE)
    return Exchange(account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), deliver=deliver, state=state)


def test_a_file_with_the_modules_of_old_is_read(app: Application, tmp_path: Path) -> None:
    assert BEFORE_THE_ROOMS.read_text(encoding="utf-8").count('"~": "exchange.transcript:Line"') == 30
    ex = _revived(app, tmp_path)
    assert f"{ex.clock.now():%H:%M:%S}" == "18:01:05"
    assert [line.number for line in ex.lines.values()] == [LINE]
    assert list(ex.faults.rest) == [RestFault.ERROR_BEFORE]
    assert (ex.faults.callbacks, ex.faults.webhook_delay_s, len(ex.faults.rules)) == (CallbackFault.LATE, 9, 1)
    assert ex.handset(MOBILE).texts.error_code == 30007
    assert ex.texting.stopped == {(LINE, MOBILE)}
    first, _, _, participant, queued = ex.calls.values()
    assert first.machine.spec.detection == Detection()
    assert participant.machine.spec.document is not None
    assert isinstance(participant.machine.spec.document.verbs[0].to, Conference)
    assert queued.handset == QUEUED
    assert ex.webhooks.log == []


def test_life_goes_on_from_it(app: Application, tmp_path: Path) -> None:
    ex = _revived(app, tmp_path)
    ex.faults.clear()
    ex.advance(300)
    client = Client(SID, TOKEN, http_client=InProcessHttpClient(ex))
    calls, texts = client.calls.list(), client.messages.list()
    assert sorted(call.status for call in calls) == ["completed"] * 4 + ["no-answer"]
    assert Counter(text.status for text in texts) == {"delivered": 2, "received": 1}
    assert len(client.recordings.list()) == 2
    assert app.paths().count("/sms-st") > 0
    again = Exchange(account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), state=tmp_path / "state.db")
    assert [call.status for call in again.calls.values()] == [call.status for call in ex.calls.values()]


def test_no_module_stands_in_a_new_file(app: Application, tmp_path: Path) -> None:
    ex = _revived(app, tmp_path)
    for call in ex.calls.values():
        ex.tell("call", call.sid)
    ex.settle()
    ex.end()
    kept = str(Store(tmp_path / "state.db").all("call"))
    assert ("exchange." in kept, kept.count("'StatusCallback'")) == (False, 6)


def test_no_two_classes_that_are_kept_have_one_name() -> None:
    homes = [kind for home in codec._HOMES for kind in vars(home).values() if isinstance(kind, type)]
    own = [kind for kind in homes if kind.__module__ in {home.__name__ for home in codec._HOMES}]
    names = Counter(kind.__name__ for kind in set(own))
    assert [name for name, count in names.items() if count > 1] == []
