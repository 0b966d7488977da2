"""The doctor as it is called: against a running line and a running exchange, with its exit status and its words."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from werkzeug.serving import make_server as serve

import cli
import settings as settings_module
from app import create_app
from exchange import make_server, scripted
from exchange.server.server import RunningServer
from ivr.engine import apology
from models import Community, Database, Language
from scheduler.cycle import write_heartbeat
from tests.support import laid

LINE, PHONE = "+4761999000", "+4790012345"
SPEED = 20.0
BIN = "https://handler.twilio.com/twiml/EH1"


def called(*words: str) -> Result:
    return CliRunner().invoke(cli.main, ["doctor", *words])


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RunningServer]:
    """A line that is set up, a telephone company, and a telephone whose owner lifts it."""
    database = laid.created(tmp_path / "line.db")
    db = Database(database)
    with db.write() as session:
        session.add(
            Community(
                name="Lom",
                number=LINE,
                timezone="Europe/Oslo",
                language=Language.NN,
                coordinator_phone="+4761999001",
            )
        )
    apps: list[Flask] = []

    def asked(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        return apps[0](environ, start_response)

    web = serve("127.0.0.1", 0, asked, threaded=True)
    public_url = f"http://127.0.0.1:{web.port}"
    exchange = make_server(
        port=0,
        account_sid=settings_module.DEMO_ACCOUNT_SID,
        auth_token=settings_module.DEMO_AUTH_TOKEN,
        line_number=LINE,
        voice_url=f"{public_url}/ivr/answer",
        sms_url=f"{public_url}/sms/inbound",
        status_callback=f"{public_url}/ivr/status",
        voice_fallback_url=BIN,
        twiml_bins={BIN: apology.line_is_down("nn")},
        phones=[{"number": PHONE, "name": "Marit Nordmann", "role": "coordinator"}],
        speed=SPEED,
    )
    for name, value in {
        "DATABASE_URL": database,
        "PUBLIC_URL": public_url,
        "TWILIO_API_BASE": exchange.url,
        "VOICE_FALLBACK_URL": BIN,
    }.items():
        monkeypatch.setenv(name, value)
    apps.append(create_app(settings_module.load(), db))
    threads = threading.Thread(target=web.serve_forever, daemon=True)
    threads.start()
    exchange.start()
    exchange.realtime.do(lambda ex: ex.handset(PHONE, scripted.answers_after(2)))
    try:
        yield exchange
    finally:
        exchange.stop()
        web.shutdown()
        threads.join()
        web.server_close()
        db.dispose()


def test_a_telephone_is_rung_and_texted_when_it_is_named(running: RunningServer) -> None:
    result = called("--phone", "900 12 345")
    assert f"{PHONE} rang, was lifted, and the carrier had our words." in result.output
    assert f"A text to {PHONE} arrived." in result.output
    assert f"A signed webhook to {settings_module.load().public_url} came back" in result.output


def test_nobody_is_rung_when_nobody_is_named(running: RunningServer) -> None:
    result = called()
    assert running.realtime.do(lambda ex: (list(ex.calls), list(ex.messages))) == ([], [])
    assert "Ringing" not in result.output


def test_what_is_to_mend_makes_it_end_with_one(running: RunningServer) -> None:
    """No scheduler runs here, which is all there is to mend."""
    result = called()
    to_mend = result.output.partition("To mend\n")[2].partition("\n\n")[0]
    assert to_mend.splitlines() == ["  - The line is not ready. No scheduler has come round yet."]
    assert result.exit_code == 1


def test_with_nothing_to_mend_it_ends_with_nought(running: RunningServer) -> None:
    db = Database(settings_module.load().database_url)
    write_heartbeat(db)
    db.dispose()
    result = called()
    assert result.exit_code == 0
    assert "To mend\n  - Nothing to mend was found." in result.output


def test_what_a_person_must_arrange_is_listed_each_time(running: RunningServer) -> None:
    arranged = called().output.partition("For a person to arrange")[2]
    for matter in ("customer profile", "regulatory bundle", "interconnect", "calls at once", "auto recharge"):
        assert matter in arranged


def test_no_secret_is_printed(running: RunningServer) -> None:
    output = called("--phone", "900 12 345").output
    settings = settings_module.load()
    for secret in (*settings.auth_tokens, settings.twilio_account_sid, settings.secret_key, settings.field_key):
        assert secret not in output


def test_a_number_that_is_none_is_a_mistake(running: RunningServer) -> None:
    result = called("--phone", "12")
    assert result.exit_code == 2
    assert "--phone 12" in result.output


def test_its_help_has_an_example() -> None:
    assert 'Example: grendelinja doctor --phone "900 12 345"' in called("--help").output
