"""Fixtures that put an exchange in front of any application: WSGI, ASGI, or a server that listens at a URL.

Installed with the package (entry point ``pytest11``), so a project writes one fixture of its own, ``exchange_app``, and
has ``exchange`` and ``phone``. Nothing of the exchange is loaded before a test asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from twilio.rest import Client

    from exchange.company import Exchange
    from exchange.phones.phone import Phone
    from exchange.transport.asgi import AsgiApp
    from exchange.transport.in_process import WsgiApp

ACCOUNT_SID = "AC" + "0" * 32
AUTH_TOKEN = "f" * 32


@pytest.fixture
def exchange_app() -> tuple[WsgiApp | AsgiApp, str] | str:
    """The application under test: (a WSGI or ASGI application, its address), or the URL of a server elsewhere."""
    raise pytest.UsageError(
        'Write a fixture `exchange_app` that returns (app, "http://app.test") for a WSGI or ASGI application, '
        "or the URL of a server that runs elsewhere."
    )


@pytest.fixture
def exchange_start() -> datetime:
    """When the virtual clock begins; override it with any aware instant."""
    return datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def exchange_account() -> tuple[str, str]:
    """Account sid and auth token; override it with those the application checks signatures with."""
    return ACCOUNT_SID, AUTH_TOKEN


@pytest.fixture
def exchange(
    exchange_app: tuple[WsgiApp | AsgiApp, str] | str, exchange_start: datetime, exchange_account: tuple[str, str]
) -> Iterator[Exchange]:
    """An exchange on a virtual clock, in front of ``exchange_app``; unexpected traffic fails the test at its end."""
    from exchange.base.clock import VirtualClock
    from exchange.company import Exchange
    from exchange.transport.reaching import reaching

    app, base_url = (exchange_app, exchange_app) if isinstance(exchange_app, str) else exchange_app
    sid, token = exchange_account
    with reaching(app, base_url) as deliver:
        built = Exchange(account_sid=sid, auth_token=token, clock=VirtualClock(exchange_start), deliver=deliver)
        yield built
        unexpected = built.unexpected()
    if unexpected:
        pytest.fail("\n".join(unexpected))


@pytest.fixture
def phone(exchange: Exchange) -> Callable[..., Phone]:
    """``phone(number)`` is that telephone; ``phone(number, behaviour)`` one that acts by itself."""
    return exchange.phone


@pytest.fixture
def exchange_client(exchange: Exchange, exchange_account: tuple[str, str]) -> Client:
    """The real Twilio client, answered by the exchange without a socket."""
    from twilio.rest import Client

    from exchange.transport.in_process import InProcessHttpClient

    return Client(*exchange_account, http_client=InProcessHttpClient(exchange))


@pytest.fixture
def exchange_url(exchange: Exchange) -> Iterator[str]:
    """The exchange's REST side over HTTP on loopback, for an application that runs elsewhere."""
    from exchange.transport.rest_port import rest_port

    with rest_port(exchange) as url:
        yield url
