"""The real client in front of the exchange: every failure is sorted by what is certain about it."""

import json
import socket
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from twilio.http.response import Response
from urllib3 import ProxyManager

from carrier.errors import NotPlaced, Refused, Unknown
from carrier.twilio import TwilioCarrier
from carrier.wire import Wire
from exchange import Exchange, InProcessHttpClient, PhoneCall, VirtualClock
from services.phones.refusals import MEANING

ACCOUNT, TOKEN = "AC" + "0" * 32, "token"
LINE, HOME, MOBILE = "+4761999000", "+4761234567", "+4790012345"
NOW = datetime(2026, 11, 26, 17, 0, tzinfo=UTC)


@pytest.fixture
def exchange() -> Exchange:
    def deliver(*_: object) -> tuple[int, dict[str, str], bytes]:
        return 200, {"Content-Type": "text/xml"}, b"<Response/>"

    made = Exchange(account_sid=ACCOUNT, auth_token=TOKEN, clock=VirtualClock(NOW), deliver=deliver)
    made.incoming_number(LINE, voice_url="http://line.test/ivr/answer", sms_url="http://line.test/sms/inbound")
    return made


@pytest.fixture
def carrier(exchange: Exchange) -> TwilioCarrier:
    return TwilioCarrier(ACCOUNT, TOKEN, base_url="http://127.0.0.1:9", http_client=InProcessHttpClient(exchange))


def place(carrier: TwilioCarrier) -> str:
    return carrier.place_call(
        to=HOME,
        from_=LINE,
        url="http://line.test/ivr/out/1?n=0",
        status_callback="http://line.test/ivr/status?row=1",
        ring_s=25,
        time_limit_s=3600,
    )


def text(carrier: TwilioCarrier, validity_s: int = 60) -> str:
    return carrier.send_text(
        to=MOBILE,
        from_=LINE,
        body="Hei på deg",
        status_callback="http://line.test/sms/status?row=1",
        validity_s=validity_s,
    )


def test_a_placed_call_is_in_the_list(carrier: TwilioCarrier) -> None:
    sid = place(carrier)
    (listed,) = carrier.list_calls(to=HOME, from_=LINE, since=NOW - timedelta(seconds=5))

    assert (listed.sid, listed.created_at) == (sid, NOW)
    assert carrier.list_calls(to=HOME, from_=LINE, since=NOW + timedelta(seconds=1)) == []


def test_a_sent_text_is_in_the_list_with_its_words(carrier: TwilioCarrier) -> None:
    sid = text(carrier)
    (listed,) = carrier.list_texts(to=MOBILE, from_=LINE, since=NOW)

    assert (listed.sid, listed.body) == (sid, "Hei på deg")


def test_a_text_from_a_messaging_service_is_found_again(exchange: Exchange, carrier: TwilioCarrier) -> None:
    service = exchange.messaging_service(LINE).sid
    text(carrier)
    sid = carrier.send_text(to=MOBILE, from_=service, body="Hei", status_callback="http://line.test/s", validity_s=60)
    exchange.settle()

    assert [one.sid for one in carrier.list_texts(to=MOBILE, from_=service, since=NOW)] == [sid]


def test_a_call_tells_how_far_it_has_come_and_can_be_ended(exchange: Exchange, carrier: TwilioCarrier) -> None:
    phone = exchange.phone(HOME)
    sid = place(carrier)
    phone.is_rung()
    assert carrier.call_status(sid) == "ringing"

    carrier.cancel_call(sid)
    exchange.settle()
    carrier.cancel_call(sid)
    assert carrier.call_status(sid) == "canceled"


def test_a_call_that_was_lifted_in_that_instant_is_not_cut_off(exchange: Exchange, carrier: TwilioCarrier) -> None:
    exchange.deliver = lambda *_: (200, {"Content-Type": "text/xml"}, b'<Response><Pause length="9"/></Response>')
    sid = place(carrier)
    call = exchange.phone(HOME).answers()
    assert carrier.call_status(sid) == "in-progress"
    carrier.cancel_call(sid)
    exchange.settle()
    assert not call.ended


@pytest.mark.parametrize("validity_s", [0, 10**6])
def test_a_validity_beyond_the_carriers_limits_is_brought_within_them(carrier: TwilioCarrier, validity_s: int) -> None:
    assert text(carrier, validity_s).startswith("SM")


@pytest.mark.parametrize(
    ("fault", "error", "placed"),
    [
        ("429", NotPlaced, 0),
        ("refused", NotPlaced, 0),
        ("500-before", Unknown, 0),
        ("500-after", Unknown, 1),
        ("timeout-before", Unknown, 0),
        ("timeout-after", Unknown, 1),
    ],
)
def test_a_failure_says_what_is_certain(
    exchange: Exchange, carrier: TwilioCarrier, fault: str, error: type[Exception], placed: int
) -> None:
    exchange.faults.next_create(fault)
    with pytest.raises(error):
        place(carrier)
    assert len(carrier.list_calls(to=HOME, from_=LINE, since=NOW)) == placed


def test_a_call_to_no_number_is_refused_with_the_carriers_code(carrier: TwilioCarrier) -> None:
    with pytest.raises(Refused) as refusal:
        carrier.place_call(
            to="nonsense", from_=LINE, url="http://x", status_callback="http://x", ring_s=5, time_limit_s=9
        )
    assert refusal.value.code.isdigit()


def test_a_closed_port_is_certainly_not_placed() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    with pytest.raises(NotPlaced):
        place(TwilioCarrier(ACCOUNT, TOKEN, base_url=f"http://127.0.0.1:{port}"))


def test_a_connection_that_is_cut_is_in_doubt() -> None:
    from threading import Thread

    server = socket.create_server(("127.0.0.1", 0))

    def hang_up() -> None:
        connection, _ = server.accept()
        connection.recv(65536)
        connection.close()

    thread = Thread(target=hang_up)
    thread.start()
    with pytest.raises(Unknown):
        place(TwilioCarrier(ACCOUNT, TOKEN, base_url=f"http://127.0.0.1:{server.getsockname()[1]}"))
    thread.join()
    server.close()


def test_the_environments_edge_does_not_reach_a_local_address(
    exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TWILIO_EDGE", "dublin")
    monkeypatch.setenv("TWILIO_REGION", "ie1")
    asked: list[str] = []

    class Asked(InProcessHttpClient):
        def request(self, method: str, uri: str, *more: object, **given: object) -> Response:
            asked.append(uri)
            return Response(200, '{"status": "ringing"}')

    TwilioCarrier(ACCOUNT, TOKEN, base_url="http://127.0.0.1:8080/", http_client=Asked(exchange)).call_status("CA1")
    assert asked == [f"http://127.0.0.1:8080/2010-04-01/Accounts/{ACCOUNT}/Calls/CA1.json"]


@pytest.mark.parametrize("further", ["@elsewhere.test/calls", ".elsewhere.test/calls", "/calls/again"])
def test_a_list_leads_nowhere_else_and_has_an_end(exchange: Exchange, further: str) -> None:
    asked: list[str] = []

    class Asked(InProcessHttpClient):
        def request(self, method: str, uri: str, *more: object, **given: object) -> Response:
            asked.append(uri)
            return Response(200, json.dumps({"calls": [], "next_page_uri": further}))

    carrier = TwilioCarrier(ACCOUNT, TOKEN, base_url="https://carrier.test", http_client=Asked(exchange))
    with pytest.raises(Unknown):
        carrier.list_calls(to=HOME, from_=LINE, since=NOW)
    assert {urlsplit(uri).hostname for uri in asked} == {"carrier.test"}


@pytest.mark.parametrize("listed", [None, 7, "calls", [None], ["CA1"]])
def test_a_list_that_is_none_is_in_doubt(exchange: Exchange, listed: object) -> None:
    class Says(InProcessHttpClient):
        def request(self, method: str, uri: str, *more: object, **given: object) -> Response:
            return Response(200, json.dumps({"calls": listed}))

    with pytest.raises(Unknown):
        TwilioCarrier(ACCOUNT, TOKEN, base_url="https://carrier.test", http_client=Says(exchange)).list_calls(
            to=HOME, from_=LINE, since=NOW
        )


def test_a_proxy_without_a_scheme_and_a_folder_of_certificates_are_as_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "proxy.lom.test:3128")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path))
    pool = Wire("https://carrier.test", 5)._pool
    assert isinstance(pool, ProxyManager)
    assert (pool.proxy.scheme, pool.proxy.host, pool.proxy.port) == ("http", "proxy.lom.test", 3128)  # type: ignore[union-attr]
    assert pool.connection_pool_kw["cert_reqs"] == "CERT_REQUIRED"
    assert (pool.connection_pool_kw["ca_cert_dir"], "ca_certs" in pool.connection_pool_kw) == (str(tmp_path), False)


CONFERENCE = b'<Response><Dial><Conference waitUrl="">Kveldsseto</Conference></Dial><Pause length="9"/></Response>'


@pytest.fixture
def gathered(exchange: Exchange, carrier: TwilioCarrier) -> list[PhoneCall]:
    """Two in the conference Kveldsseto."""
    said = b'<Response><Say language="nb-NO">Anna er med</Say></Response>'

    def deliver(_method: str, url: str, *_: object) -> tuple[int, dict[str, str], bytes]:
        return 200, {"Content-Type": "text/xml"}, said if "/out/7" in url else CONFERENCE

    exchange.deliver = deliver
    calls = []
    for number in (HOME, MOBILE):
        url, status = "http://line.test/ivr/out/1?n=0", "http://line.test/ivr/status?row=1"
        carrier.place_call(to=number, from_=LINE, url=url, status_callback=status, ring_s=25, time_limit_s=3600)
        calls.append(exchange.phone(number).answers().waits(1))
    return calls


def test_a_conference_is_ruled_by_its_name(carrier: TwilioCarrier, gathered: list[PhoneCall]) -> None:
    anna, ola = gathered
    carrier.mute("Kveldsseto", anna.record.sid, muted=True)
    anna.says("høyrer de meg")
    ola.does_not_hear_from(HOME)
    carrier.mute("Kveldsseto", anna.record.sid, muted=False)
    anna.says("og no")
    ola.hears_from(HOME, "og no")
    carrier.announce("Kveldsseto", "http://line.test/ivr/out/7")
    ola.hears("Anna er med")
    carrier.remove("Kveldsseto", anna.record.sid)
    anna.is_in_no_conference()
    ola.is_in_conference("Kveldsseto")
    carrier.end_conference("Kveldsseto")
    ola.is_in_no_conference()


def test_what_is_gone_already_may_be_ended_and_taken_out_again(
    carrier: TwilioCarrier, gathered: list[PhoneCall]
) -> None:
    sid = gathered[0].record.sid
    for _ in range(2):
        carrier.remove("Kveldsseto", sid)
        gathered[0].waits(1)
    for _ in range(2):
        carrier.end_conference("Kveldsseto")
        gathered[1].waits(1)
    with pytest.raises(Refused):
        carrier.announce("Kveldsseto", "http://line.test/ivr/out/7")
    with pytest.raises(Refused):
        carrier.mute("Kveldsseto", sid, muted=True)


@pytest.mark.parametrize("code", sorted(MEANING))
def test_each_code_of_the_table_can_be_given_and_comes_as_itself(
    exchange: Exchange, carrier: TwilioCarrier, code: str
) -> None:
    """But for those the carrier answers with "not so fast"."""
    exchange.faults.rule("code", code=int(code), action="create", times=1)
    with pytest.raises(NotPlaced if code in ("20429", "21611") else Refused) as refusal:
        place(carrier)
    assert code in (getattr(refusal.value, "code", code),)
    place(carrier)
