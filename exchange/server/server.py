"""The exchange as a server: REST side, control API, event stream, softphone pages and sound, on one loopback port.

It knows nothing of who it serves: the line's number and addresses, and the phones of the village, are given as values.
"""

from __future__ import annotations

import logging
import re
import signal
import socket
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, ParamSpec

from werkzeug.exceptions import NotFound
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler
from werkzeug.serving import make_server as make_wsgi_server
from werkzeug.utils import redirect, send_from_directory
from werkzeug.wrappers import Request, Response

from exchange.base.clock import RunningClock
from exchange.base.faults import RestRefused, RestTimedOut
from exchange.people import scripted
from exchange.people.phonebook import Phonebook, compact
from exchange.server import asked_by, sound
from exchange.server.control.control import Control
from exchange.server.json_http import answer
from exchange.server.realtime import RealTimeExchange, spare_the_collector

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
PAGES = Path(__file__).parents[1] / "softphone"
HELD_S = 60.0
ENDING = {signal.SIGTERM, signal.SIGINT}
"""So long a REST request hangs that was ordered to time out; a client has given up by then."""
_PAGE = re.compile(r"/phones(/[^/]+)?/?")
_BOARD = re.compile(r"/switchboard/?")
_SERVICE = re.compile(r"MG[0-9a-fA-F]{32}")
_P = ParamSpec("_P")


class Switchboard:
    """Everything the server answers, as one WSGI application."""

    def __init__(
        self, realtime: RealTimeExchange, phonebook: Phonebook, line: str, speech: sound.Speech, host: str
    ) -> None:
        self.host = host
        self.realtime = realtime
        self.speech = speech
        self.stopping = threading.Event()
        self.control = Control(realtime, phonebook, line, speech.available, self.stopping.is_set)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        if environ["PATH_INFO"].startswith(("/2010-04-01/", "/v1/DialingPermissions/")):
            return self._rest(environ, start_response)
        request = Request(environ)
        return self._respond(request)(environ, start_response)

    def _respond(self, request: Request) -> Response:
        path = request.path
        no = asked_by.refusal(request, self.host)
        if no is not None:
            return answer({"error": no}, 403)
        if path.startswith("/control/"):
            return self.control.respond(request)
        if request.method not in {"GET", "HEAD"}:
            return answer({"error": "Only /control/ takes anything but GET."}, 405)
        if path == "/health":
            return answer({"status": "ok", "now": self.realtime.clock.now().isoformat()})
        if path == "/sound/say.wav":
            return self._sound(request)
        if path == "/":
            return redirect("/phones")
        name = path.removeprefix("/softphone/")
        if _PAGE.fullmatch(path):
            name = "index.html"
        elif _BOARD.fullmatch(path):
            name = "switchboard.html"
        try:
            page = send_from_directory(PAGES, name, request.environ)
        except NotFound:
            return answer(
                {"error": f"There is nothing at {path}. The phones are at /phones, the switchboard at /switchboard."},
                404,
            )
        page.headers["Cache-Control"] = "no-cache"
        page.headers["Content-Security-Policy"] = "default-src 'self'; frame-ancestors 'self'"
        return page

    def _sound(self, request: Request) -> Response:
        given = request.args
        try:
            rate, seconds = float(given.get("rate", "1")), float(given.get("seconds", "0"))
            wav = self.speech.say(given.get("text", ""), given.get("language", ""), rate, seconds)
        except ValueError as error:
            return answer({"error": str(error)}, 400)
        except sound.NoVoice as error:
            return answer({"error": str(error)}, 404)
        return Response(wav, content_type="audio/wav", headers={"Cache-Control": "private, max-age=86400"})

    def _rest(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        try:
            return self.realtime.rest(environ, start_response)
        except RestTimedOut:
            self.stopping.wait(HELD_S)
        except RestRefused:
            pass
        peer: socket.socket = environ["werkzeug.socket"]
        peer.shutdown(socket.SHUT_RDWR)
        return Response(status=503)(environ, start_response)


class _Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Requests are not logged: they hold telephone numbers."""

    def connection_dropped(self, error: BaseException, environ: Environ | None = None) -> None:
        """A tab that was closed is no news."""


class RunningServer:
    """A switchboard on its port. ``url`` has no trailing slash."""

    def __init__(self, board: Switchboard, web: BaseWSGIServer, host: str) -> None:
        self.board = board
        self.realtime = board.realtime
        self._web = web
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{web.port}"
        self._thread = threading.Thread(target=lambda: web.serve_forever(poll_interval=0.1), name="web", daemon=True)

    def start(self) -> RunningServer:
        """Begin to answer, on a thread of its own."""
        self.realtime.start()
        self._thread.start()
        return self

    def stop(self) -> None:
        """End within three seconds; open streams are closed."""
        self.board.stopping.set()
        self._web.shutdown()
        self._thread.join(timeout=2)
        self._web.server_close()
        self.realtime.stop()
        self.board.speech.close()


def make_server(
    *,
    host: str = "127.0.0.1",
    port: int,
    account_sid: str,
    auth_token: str,
    line_number: str,
    voice_url: str,
    sms_url: str,
    status_callback: str,
    phones: Sequence[Mapping[str, str]],
    voice_fallback_url: str = "",
    twiml_bins: Mapping[str, str] | None = None,
    speed: float = 1.0,
    start: datetime | None = None,
    state: str | Path | None = None,
    log: str | Path | None = None,
    calls_per_second: float | None = None,
    text_from: str = "",
    voice_only: bool = False,
) -> RunningServer:
    """An exchange with one line and its phones, listening on ``host``:``port`` (0 = any free one), not started yet.

    ``phones``: number, name and role of each; any other number is off. Addresses are absolute. ``start``: the
    exchange's time at first, aware (default: the wall's). ``state``: a file in which all outlives the process; ``log``:
    one of JSON lines; ``calls_per_second``: the account's rate. ``text_from``: what texts may be sent from besides the
    line (a number, a name, or the sid of a messaging service of the line's); ``voice_only``: the line itself takes and
    sends none; ``twiml_bins``: documents that the exchange keeps itself, by their addresses. Raises
    ``OSError`` if the port is taken, ``ValueError`` for a bad number.
    """
    phonebook = Phonebook(phones)
    listening = _listen(host, port)
    realtime = RealTimeExchange(
        account_sid=account_sid,
        auth_token=auth_token,
        clock=RunningClock(start, speed),
        strangers=scripted.nobody,
        state=state,
        log=log,
    )
    exchange, line = realtime.exchange, compact(line_number)
    exchange.pace.calls_per_second = calls_per_second or exchange.pace.calls_per_second
    exchange.incoming_number(
        line,
        sms=not voice_only,
        voice_url=voice_url,
        sms_url=sms_url,
        status_callback=status_callback,
        voice_fallback_url=voice_fallback_url,
    )
    if text_from.startswith("+"):
        exchange.incoming_number(text_from, voice=False, sms_url=sms_url)
    elif _SERVICE.fullmatch(text_from):
        exchange.messaging_service(line, sid=text_from)
    elif text_from:
        exchange.sender_name(text_from)
    for url, twiml in (twiml_bins or {}).items():
        exchange.twiml_bin(url, twiml)
    for entry in phonebook.entries():
        if entry.number not in exchange.handsets:
            exchange.leave_to_rules(entry.number, scripted.attended())
    board = Switchboard(realtime, phonebook, line, sound.Speech(), host)
    web = make_wsgi_server(
        host, listening.getsockname()[1], board, threaded=True, request_handler=_Quiet, fd=listening.fileno()
    )
    listening.close()
    return RunningServer(board, web, host)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except OSError:
        listening.close()
        raise
    return listening


def in_the_foreground(make: Callable[_P, RunningServer]) -> Callable[_P, None]:
    """A program that runs the server it is told to make until SIGTERM or SIGINT, then ends within eight seconds."""

    def run(*given: _P.args, **named: _P.kwargs) -> None:
        logging.getLogger("werkzeug").setLevel(logging.WARNING)
        spare_the_collector()
        # Held back in every thread and waited for: a handler's event may be set while this one holds its lock.
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
        server = make(*given, **named).start()
        print(f"exchange ready on {server.url}/phones", flush=True)  # noqa: T201 the one line its owner waits for
        signal.sigwait(ENDING)
        server.stop()

    return run


main = in_the_foreground(make_server)
"""Run an exchange in the foreground; takes what ``make_server`` takes."""
