"""The plain fixture that any WSGI application can be tested with."""

from __future__ import annotations

import pytest

from exchange import Exchange
from exchange.pytest_plugin import exchange, exchange_start
from exchange.transport import WsgiApp
from tests.exchange.conftest import BASE, LINE, Application

__all__ = ["exchange", "exchange_start"]


@pytest.fixture
def exchange_app(app: Application) -> tuple[WsgiApp, str]:
    """The application under test."""
    app.pages = {"/voice": "<Say>Hei frå ein heilt annan tenar</Say>"}
    return app, BASE


def test_the_fixture_stands_in_front_of_the_application(exchange: Exchange) -> None:
    exchange.incoming_number(LINE, voice_url=f"{BASE}/voice")
    exchange.phone("+4761234567").dials(LINE).hears("heilt annan").is_over()
