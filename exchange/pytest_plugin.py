"""Fixtures for tests of any WSGI application: ``pytest_plugins = ["exchange.pytest_plugin"]``.

Override ``exchange_app`` (a WSGI application, with its address) and ``exchange_start`` (an aware instant) as needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from exchange.clock import VirtualClock
from exchange.network import Exchange
from exchange.transport import WsgiApp, wsgi_transport

ACCOUNT_SID = "AC" + "0" * 32
AUTH_TOKEN = "f" * 32


@pytest.fixture
def exchange_app() -> tuple[WsgiApp, str]:
    """The application under test and its public address."""
    raise pytest.UsageError("Write a fixture `exchange_app` that returns (wsgi_app, base_url).")


@pytest.fixture
def exchange_start() -> datetime:
    """When the virtual clock begins."""
    return datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def exchange(exchange_app: tuple[WsgiApp, str], exchange_start: datetime) -> Iterator[Exchange]:
    """An exchange on a virtual clock, in front of ``exchange_app``; unexpected traffic fails the test at its end."""
    app, base_url = exchange_app
    built = Exchange(
        account_sid=ACCOUNT_SID,
        auth_token=AUTH_TOKEN,
        clock=VirtualClock(exchange_start),
        deliver=wsgi_transport(app, base_url),
    )
    yield built
    unexpected = built.unexpected()
    if unexpected:
        pytest.fail("\n".join(unexpected))
