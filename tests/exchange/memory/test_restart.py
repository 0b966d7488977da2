"""The exchange is killed and begins again from its file: nothing that was promised is lost, nothing is done twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, VirtualClock, scripted, wsgi_transport
from exchange.base.faults import Rule
from exchange.memory.codec import decode, encode
from exchange.memory.store import Store
from exchange.people import Behaviour
from tests.exchange.conftest import BASE, LINE, SID, START, TOKEN, Application

ELDER, MOBILE = "+4761234567", "+4791234567"
ALL = ["initiated", "ringing", "answered", "completed"]
OUT = {"to": ELDER, "from_": LINE, "url": f"{BASE}/out", "status_callback": f"{BASE}/st", "status_callback_event": ALL}

Born = Callable[..., Exchange]


@pytest.fixture
def born(app: Application, tmp_path: Path) -> Born:
    """Each call begins a new process's exchange from what the last one had written when it was killed, a second ago."""
    born: list[Exchange] = []

    def begin(strangers: Callable[[], Behaviour] = Behaviour) -> Exchange:
        state = tmp_path / f"state{len(born)}.db"
        if born:
            for ending in ("", "-wal"):
                shutil.copy(f"{tmp_path}/state{len(born) - 1}.db{ending}", f"{state}{ending}")
        start = born[-1].clock.now() if born else START
        exchange = Exchange(
            account_sid=SID,
            auth_token=TOKEN,
            clock=VirtualClock(start),
            deliver=wsgi_transport(app, BASE),
            strangers=strangers,
            state=state,
        )
        exchange.incoming_number(LINE, voice_url=f"{BASE}/voice", sms_url=f"{BASE}/sms")
        if born:
            exchange.advance(1)
        born.append(exchange)
        return exchange

    return begin


def _client(ex: Exchange) -> Client:
    return Client(SID, TOKEN, http_client=InProcessHttpClient(ex))


def _told(app: Application) -> list[str]:
    key = {"/st": "CallStatus", "/sms-st": "MessageStatus"}
    return [asked.params[key[asked.path]] for asked in app.asked if asked.path in key]


def test_lists_answer_as_before(born: Born, app: Application) -> None:
    app.pages = {"/out": "<Say>Hei</Say>", "/voice": '<Record playBeep="false"/>'}
    ex = born()
    ex.phone(ELDER, scripted.answers_after(2))
    _client(ex).calls.create(**OUT, record=True)
    _client(ex).messages.create(to=MOBILE, from_=LINE, body="Blåbær")
    ex.phone("+4761234568").dials(LINE).says("ring meg").hangs_up()
    ex.advance(30)

    def seen(ex: Exchange) -> list[list[object]]:
        client = _client(ex)
        lists = (client.calls.list(), client.messages.list(), client.recordings.list())
        return [[vars(one) for one in rows] for rows in lists]

    def plain(rows: list[list[dict[str, object]]]) -> list[list[dict[str, object]]]:
        return [
            [{k: v for k, v in one.items() if not k.startswith("_") or k == "_from"} for one in row] for row in rows
        ]

    before = plain(seen(ex))  # type: ignore[arg-type]
    after = born()
    assert plain(seen(after)) == before  # type: ignore[arg-type]
    assert after.calls[next(iter(after.calls))].machine.transcript.lines
    after.phone(MOBILE).gets_sms("blåbær")


def test_what_a_reply_promised_is_kept_even_if_the_process_dies_at_once(born: Born, app: Application) -> None:
    app.pages = {"/out": "<Say>Hei</Say>"}
    ex = born()
    call, text = _client(ex).calls.create(**OUT), _client(ex).messages.create(to=MOBILE, from_=LINE, body="Hei")
    after = born()
    after.phone(ELDER).answers().hears("hei").is_over()
    after.phone(MOBILE).gets_sms("hei")
    assert [one.sid for one in _client(after).calls.list()] == [call.sid]
    assert [one.sid for one in _client(after).messages.list()] == [text.sid]
    assert _told(app) == ["initiated", "ringing", "in-progress", "completed"]


@pytest.mark.parametrize(("answered", "status"), [(True, "completed"), (False, "failed")])
def test_a_call_under_way_has_ended_and_that_is_told(born: Born, app: Application, answered: bool, status: str) -> None:
    app.pages = {"/out": '<Pause length="60"/>'}
    ex = born()
    sid = _client(ex).calls.create(**OUT).sid
    phone = ex.phone(ELDER)
    if answered:
        phone.answers().waits(7)
    else:
        phone.is_rung()
    after = born()
    call = _client(after).calls(sid).fetch()
    assert (call.status, call.duration) == (status, "7" if answered else "0")
    assert _told(app) == ["initiated", "ringing", *(["in-progress"] if answered else []), status]
    after.advance(120)
    assert _told(app)[-1:] == [status], "told once"


def test_queued_calls_still_start_at_their_slot(born: Born) -> None:
    ex = born()
    ex.pace.calls_per_second = 0.1
    numbers = [ELDER, "+4761234568", "+4761234569"]
    calls = [_client(ex).calls.create(to=number, from_=LINE, url=f"{BASE}/out") for number in numbers]
    _client(ex).calls(calls[1].sid).update(status="canceled")
    after = born()
    after.phone(numbers[2]).is_not_rung()
    after.advance(20)
    after.phone(numbers[2]).is_rung()
    after.phone(ELDER).ignores_everything()
    statuses = [_client(after).calls(call.sid).fetch().status for call in calls]
    assert statuses == ["failed", "canceled", "ringing"] or statuses[1:] == ["canceled", "ringing"]


def test_a_callback_without_an_answer_is_sent_again(born: Born, app: Application) -> None:
    ex = born()
    ex.faults.rule("late", kind="sms-status", delay_s=3000)
    _client(ex).messages.create(to=MOBILE, from_=LINE, body="Hei", status_callback=f"{BASE}/sms-st")
    ex.settle()
    assert _told(app) == []
    born().phone(MOBILE).gets_sms("hei")
    assert _told(app) == ["sent", "delivered"]


def test_a_text_that_came_in_reaches_the_owner_all_the_same(born: Born, app: Application) -> None:
    app.pages = {"/sms": "<Message>Takk</Message>"}
    ex = born()
    ex.faults.partition(ex.clock.now(), 3)
    ex.phone(MOBILE).texts("Hei")
    after = born()
    after.advance(20)
    assert [asked.params["Body"] for asked in app.asked if asked.path == "/sms"] == ["Hei"]
    after.phone(MOBILE).gets_sms("takk")


def test_opt_outs_phones_faults_and_limits_are_kept(born: Born) -> None:
    ex = born()
    ex.phone(MOBILE).texts("STOP").texts_end("undelivered", 30007)
    ex.handset(ELDER, scripted.busy()).described = {"behaviour": "busy"}
    rule = ex.faults.rule("429", resource="Calls", every=3)
    ex.pace.calls_per_second, ex.unreachable = 2.0, {"+4790000000"}
    ex.settle()
    after = born()
    assert after.texting.stopped == {(LINE, MOBILE)}
    assert (after.handset(MOBILE).texts.error_code, after.handset(ELDER).behaviour.reach) == (30007, "busy")
    assert [one.state() for one in after.faults.rules] == [rule.state()]
    assert (after.pace.calls_per_second, after.unreachable) == (2.0, {"+4790000000"})


def test_what_is_deleted_stays_deleted(born: Born) -> None:
    ex = born()
    text = _client(ex).messages.create(to=MOBILE, from_=LINE, body="Hei")
    ex.phone(MOBILE).gets_sms("hei")
    _client(ex).messages(text.sid).delete()
    assert _client(born()).messages.list() == []


def test_a_text_waits_for_a_phone_over_the_restart(born: Born) -> None:
    ex = born()
    ex.phone(MOBILE, scripted.off())
    ex.handset(MOBILE).described = {"behaviour": "off"}
    _client(ex).messages.create(to=MOBILE, from_=LINE, body="Hei")
    ex.advance(60)
    after = born()
    assert _client(after).messages.list()[0].status == "sent"
    after.phone(MOBILE, scripted.attended()).gets_sms("hei")


def test_three_lives(born: Born) -> None:
    for count in range(3):
        ex = born()
        assert len(_client(ex).messages.list()) == count
        _client(ex).messages.create(to=MOBILE, from_=LINE, body="Hei")
    assert len(born().phone(MOBILE).inbox) == 3


def test_a_file_that_is_none_of_ours_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Kjære Kari, " * 100)
    with pytest.raises(ValueError, match="holds no exchange's state"):
        Store(tmp_path / "letter.txt")


def test_a_file_of_another_version_is_refused_with_a_sentence(born: Born, tmp_path: Path) -> None:
    born()
    state = Store(tmp_path / "state0.db")
    state.put("meta", "lines", [{"~": "Switch", "=": {}}])
    state.flush()
    with pytest.raises(ValueError, match="another version of the exchange"):
        born()


def test_only_the_exchanges_own_values_are_read_back() -> None:
    rule = Rule.of({"fault": "429", "every": 2})
    assert decode(encode((rule.fault, {"a": b"\xff"}, START, {1}))) == (rule.fault, {"a": b"\xff"}, START, {1})
    with pytest.raises(ValueError, match="nothing of the exchange's"):
        decode({"~": "subprocess:Popen", "=": {"args": ["true"]}})
    with pytest.raises(TypeError):
        encode(object())


def test_a_phone_that_was_plugged_in_is_no_stranger_afterwards(born: Born) -> None:
    ex = born(scripted.nobody)
    ex.leave_to_rules(MOBILE, scripted.attended())
    ex.handset("+4790000009")
    ex.settle()
    after = born(scripted.nobody)
    assert after.handset(MOBILE).behaviour.known
    assert not after.handset("+4790000009").behaviour.known
