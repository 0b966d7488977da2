"""The fixtures as a stranger's project uses them: a WSGI application, an ASGI application, a server at a URL."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
for loaded in ("exchange.transport.reaching", "exchange.transport.rest_port", "exchange.phones.phone", "twilio.rest"):
    import_module(loaded)  # once here, else once a test: pytester forgets what a run has loaded

MENU = '<Response><Gather numDigits="1" action="/key"><Say>Trykk ein</Say></Gather></Response>'
ROOT = Path(__file__).resolve().parents[2]
WSGI = f"""
    import pytest

    PAGES = {{"/voice": {MENU!r}, "/key": "<Response><Say>Takk</Say></Response>"}}

    def app(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/xml")])
        return [PAGES[environ["PATH_INFO"]].encode()]
"""
ASGI = f"""
    import asyncio
    import pytest

    PAGES = {{"/voice": {MENU!r}, "/key": "<Response><Say>Takk</Say></Response>"}}
    lived = []

    async def app(scope, receive, send):
        if scope["type"] == "lifespan":
            while True:
                message = await receive()
                lived.append(message["type"])
                scope["state"]["word"] = "hei"
                await send({{"type": message["type"] + ".complete"}})
                if message["type"] == "lifespan.shutdown":
                    return
        asked = await receive()
        await asyncio.sleep(0)
        assert scope["state"] == {{"word": "hei"}} and b"CallSid=CA" in asked["body"], scope
        head = [(b"content-type", b"text/xml")]
        await send({{"type": "http.response.start", "status": 200, "headers": head}})
        text = PAGES[scope["path"]].encode()
        await send({{"type": "http.response.body", "body": text[:5], "more_body": True}})
        await send({{"type": "http.response.body", "body": text[5:]}})
"""
CALLS = """
    @pytest.fixture
    def exchange_app():
        return app, "http://app.test"

    def test_a_call(exchange, phone):
        exchange.incoming_number("+4761000000", voice_url="http://app.test/voice")
        phone("+4761234567").dials("+4761000000").hears("trykk ein").presses("1").hears("takk").is_over()
        assert exchange.problems == []
"""


def ran(pytester: pytest.Pytester, source: str) -> pytest.RunResult:
    pytester.makepyfile(source)
    return pytester.runpytest_inprocess("-p", "exchange.pytest_plugin", "-p", "no:hypothesispytest")


def test_any_wsgi_application_is_rung(pytester: pytest.Pytester) -> None:
    ran(pytester, WSGI + CALLS).assert_outcomes(passed=1)


def test_any_asgi_application_is_started_rung_and_shut_down(pytester: pytest.Pytester) -> None:
    after = """
    def test_it_was_started_and_shut_down():
        assert lived == ["lifespan.startup", "lifespan.shutdown"]
"""
    ran(pytester, ASGI + CALLS + after).assert_outcomes(passed=2)


def test_an_asgi_application_that_refuses_to_start_is_told_of(pytester: pytest.Pytester) -> None:
    app = """
    import pytest

    async def app(scope, receive, send):
        await receive()
        await send({"type": "lifespan.startup.failed", "message": "no database"})
"""
    result = ran(pytester, app + CALLS)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*The application did not start: no database*"])


def test_an_asgi_application_without_lifespan_is_rung_all_the_same(pytester: pytest.Pytester) -> None:
    without = ASGI.replace(
        '        if scope["type"] == "lifespan":', '        assert scope["type"] == "http"\n        if False:'
    )
    without = without.replace('scope["state"] == {"word": "hei"} and ', "")
    ran(pytester, without + CALLS).assert_outcomes(passed=1)


def test_a_server_elsewhere_is_rung_over_http_and_calls_back(pytester: pytest.Pytester) -> None:
    server = """
    import threading
    from wsgiref.simple_server import WSGIRequestHandler, make_server

    @pytest.fixture
    def exchange_app():
        web = make_server("127.0.0.1", 0, app, handler_class=type("Q", (WSGIRequestHandler,), {"log_message": print}))
        threading.Thread(target=web.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{web.server_port}"
        web.shutdown()
        web.server_close()

    def test_a_call(exchange, exchange_app, exchange_url, exchange_account, phone):
        from twilio.rest import Client

        exchange.incoming_number("+4761000000", voice_url=f"{exchange_app}/voice")
        phone("+4761234567").dials("+4761000000").hears("trykk ein").presses("1").hears("takk").is_over()
        client = Client(*exchange_account)
        client.api.base_url = exchange_url
        client.calls.create(to="+4761234568", from_="+4761000000", url=f"{exchange_app}/voice")
        phone("+4761234568").answers().hears("trykk ein").hangs_up()
"""
    ran(pytester, WSGI + server).assert_outcomes(passed=1)


def test_traffic_nobody_looked_at_fails_the_test(pytester: pytest.Pytester) -> None:
    unseen = """
    def test_a_text(exchange, exchange_client, phone):
        exchange.incoming_number("+4761000000")
        exchange_client.messages.create(to="+4791234567", from_="+4761000000", body="hei")
"""
    result = ran(pytester, WSGI + CALLS + unseen)
    result.assert_outcomes(passed=2, errors=1)
    result.stdout.fnmatch_lines(["*+4791234567 got a text that nobody read: 'hei'*"])


def test_who_forgets_to_name_the_application_is_told_how(pytester: pytest.Pytester) -> None:
    result = ran(pytester, "def test_it(exchange): pass")
    result.stdout.fnmatch_lines(["*Write a fixture `exchange_app` that returns (app, *"])


def test_a_project_that_does_not_use_it_is_not_disturbed(pytester: pytest.Pytester) -> None:
    """Neither are the client library and the exchange loaded, nor do fixtures of the same names clash."""
    own = """
    import pytest

    @pytest.fixture
    def phone():
        return "my own"

    def test_mine(phone):
        assert phone == "my own"
"""
    ran(pytester, own).assert_outcomes(passed=1)
    loads = "import sys, exchange.pytest_plugin; print([m for m in sys.modules if m in ('twilio', 'exchange.network')])"
    told = subprocess.run([sys.executable, "-c", loads], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_the_entry_point_names_the_module_it_is() -> None:
    """So that pytest_plugins = ["exchange.pytest_plugin"] beside it loads nothing twice."""
    points = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["entry-points"]["pytest11"]
    assert points == {"exchange.pytest_plugin": "exchange.pytest_plugin"}
    assert import_module(points["exchange.pytest_plugin"]).exchange
