"""The exchange as a server: pages, health, sound, ports and signals."""

from __future__ import annotations

import io
import os
import signal
import socket
import subprocess
import sys
import time
import wave
from collections.abc import Iterator

import pytest
from twilio.rest import Client

from exchange import Exchange
from exchange.people.phonebook import Phonebook, compact
from exchange.server import server, sound
from tests.exchange.conftest import LINE, SID, TOKEN
from tests.exchange.server.running import ELDER, FRIEND, PHONES, Running, running

PROGRAM = f"""
from exchange.server import server
server.main(port=0, account_sid={SID!r}, auth_token={TOKEN!r}, line_number={LINE!r}, voice_url="http://127.0.0.1:9/v",
            sms_url="http://127.0.0.1:9/s", status_callback="http://127.0.0.1:9/c", phones={PHONES!r})
"""


@pytest.fixture(scope="module")
def ex() -> Iterator[Running]:
    with running() as it:
        yield it


def test_health_is_told(ex: Running) -> None:
    assert ex.http.get("/health").json()["status"] == "ok"


@pytest.mark.parametrize("path", ["/phones", f"/phones/{FRIEND}", "/phones/%2B4791234567"])
def test_every_phone_has_a_page(ex: Running, path: str) -> None:
    page = ex.http.get(path)
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_the_door_leads_to_the_phones(ex: Running) -> None:
    assert ex.http.get("/").headers["location"] == "/phones"


@pytest.mark.parametrize("path", ["/nothing", "/softphone/../server/server.py", "/softphone/%2e%2e/server/server.py"])
def test_nothing_but_the_pages_is_given_out(ex: Running, path: str) -> None:
    assert ex.http.get(path).status_code == 404


def test_only_loopback_hears_it_unless_told(ex: Running) -> None:
    assert ex.server.url.startswith("http://127.0.0.1:")


def test_a_taken_port_is_an_os_error(ex: Running) -> None:
    port = int(ex.server.url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"):
        server.make_server(
            port=port,
            account_sid=SID,
            auth_token=TOKEN,
            line_number=LINE,
            voice_url="",
            sms_url="",
            status_callback="",
            phones=[],
        )


def _made(text_from: str, *, voice_only: bool = True) -> Exchange:
    made = server.make_server(
        port=0,
        account_sid=SID,
        auth_token=TOKEN,
        line_number=LINE,
        voice_url="http://127.0.0.1:1/answer",
        sms_url="http://127.0.0.1:1/sms",
        status_callback="http://127.0.0.1:1/status",
        phones=PHONES,
        text_from=text_from,
        voice_only=voice_only,
    )
    try:
        return made.realtime.exchange
    finally:
        made.start().stop()


@pytest.mark.parametrize("text_from", ["Grendelinja", "+4759440012"])
def test_what_texts_are_sent_from_is_given_to_the_exchange(text_from: str) -> None:
    made = _made(text_from)
    assert made.can_text_from(text_from)
    assert not made.can_text_from(LINE)


def test_a_messaging_service_is_the_lines() -> None:
    sid = "MG" + "0" * 32
    assert _made(sid, voice_only=False).messaging_services[sid].senders == (LINE,)


def test_the_twilio_client_reaches_the_rest_side(ex: Running) -> None:
    client = Client(SID, TOKEN)
    client.api.base_url = ex.server.url
    made = client.calls.create(to=FRIEND, from_=LINE, url=f"{ex.line_url}/answer")
    assert ex.post(f"/control/calls/{made.sid}/decline").json()["status"] == "busy"


def test_it_ends_within_eight_seconds_of_sigterm_even_with_a_reader() -> None:
    process = subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, text=True, cwd=os.getcwd())
    assert process.stdout is not None
    ready = process.stdout.readline()
    port = int(ready.rsplit(":", 1)[1].removesuffix("/phones\n"))
    with socket.create_connection(("127.0.0.1", port)) as reader:
        reader.sendall(b"GET /control/events HTTP/1.1\r\nHost: x\r\n\r\n")
        assert reader.recv(100)
        started = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=8) == 0
    process.stdout.close()
    assert time.monotonic() - started < 8


def test_two_on_one_number_share_a_phone() -> None:
    book = Phonebook([{"number": ELDER, "name": "Per Lia", "role": "elder"}, {"number": ELDER, "name": "Marit Lia"}])
    assert [entry.name for entry in book.entries()] == ["Per Lia, Marit Lia"]


@pytest.mark.parametrize("typed", ["61 23 45 67", "+47 61 23 45 67", "0047 61234567", "+47-61234567"])
def test_a_number_is_understood_as_it_is_written(typed: str) -> None:
    assert compact(typed) == ELDER


# ---- sound

needs_engine = pytest.mark.skipif(not sound.Speech().available, reason="espeakng-loader is not installed")


@pytest.fixture(scope="module")
def speech() -> Iterator[sound.Speech]:
    it = sound.Speech()
    yield it
    it.close()


def _seconds(wav: bytes) -> float:
    with wave.open(io.BytesIO(wav)) as file:
        frames, rate = int(file.getnframes()), int(file.getframerate())
    return frames / rate


@needs_engine
def test_a_line_is_spoken_as_wav(speech: sound.Speech) -> None:
    assert 0.5 < _seconds(speech.say("God kveld frå Lom", "nn-NO")) < 6


@needs_engine
def test_speech_is_hastened_to_fit_its_time(speech: sound.Speech) -> None:
    text = "For å høre kva som skjer i bygda denne veka, trykk ein no"
    free = _seconds(speech.say(text, "nb-NO"))
    assert _seconds(speech.say(text, "nb-NO", seconds=free * 0.75)) < free * 0.85


@needs_engine
def test_an_unknown_voice_is_refused_by_the_engine_not_ignored() -> None:
    job = b'{"text": "hei", "voice": "klingon-lom", "rate": 1.0, "seconds": 0}\n'
    run = subprocess.run([sys.executable, "-m", "exchange.server.sound"], input=job, capture_output=True, check=True)
    assert b"no voice 'klingon-lom'" in run.stdout


@needs_engine
def test_an_engine_that_died_begins_anew(speech: sound.Speech) -> None:
    speech.say("hei", "nb")
    assert speech._engine is not None
    speech._engine.kill()
    speech._engine.wait()
    assert speech.say("hei", "nb").startswith(b"RIFF")


def test_a_language_without_a_voice_is_told_plainly(ex: Running) -> None:
    told = ex.http.get("/sound/say.wav", params={"text": "hei", "language": "se-NO"})
    assert (told.status_code, told.json()["error"]) == (404, "There is no voice for the language 'se-NO'.")


def test_nothing_to_say_is_told_plainly(ex: Running) -> None:
    assert ex.http.get("/sound/say.wav", params={"text": " ", "language": "nb"}).status_code == 400
