"""Where a request comes from: what a proxy adds is believed of those proxies alone that TRUSTED_PROXIES names."""

from __future__ import annotations

from typing import Any

import pytest

from settings import load
from web.frame.door.proxies import Behind

NETWORKS = load(twilio_api_base="http://127.0.0.1:1", trusted_proxies="127.0.0.1, 10.0.0.0/8, fd00::/8").proxies


def seen(peer: str, **headers: str) -> tuple[str, str, str]:
    """The address, scheme and host the application is told."""
    told: dict[str, Any] = {}

    def app(environ: dict[str, Any], _start: object) -> list[bytes]:
        told.update(environ)
        return []

    environ = {"REMOTE_ADDR": peer, "wsgi.url_scheme": "http", "HTTP_HOST": "line.test"}
    environ |= {f"HTTP_X_FORWARDED_{name.upper()}": value for name, value in headers.items()}
    Behind(app, NETWORKS)(environ, lambda *_: None)  # type: ignore[arg-type]
    return told["REMOTE_ADDR"], told["wsgi.url_scheme"], told["HTTP_HOST"]


def test_a_stranger_cannot_say_to_come_from_elsewhere() -> None:
    assert seen("203.0.113.5", proto="https", host="evil.test", **{"for": "127.0.0.1"}) == (
        "203.0.113.5",
        "http",
        "line.test",
    )


@pytest.mark.parametrize(
    ("forwarded", "address"),
    [
        ("203.0.113.5", "203.0.113.5"),
        ("198.51.100.1, 203.0.113.5", "203.0.113.5"),
        ("127.0.0.1, 203.0.113.5, 10.1.2.3", "203.0.113.5"),
        ("203.0.113.5, 10.1.2.3, 10.4.5.6", "203.0.113.5"),
        ("10.1.2.3", "127.0.0.1"),
        ("", "127.0.0.1"),
    ],
)
def test_what_stands_before_the_last_stranger_is_hearsay(forwarded: str, address: str) -> None:
    assert seen("127.0.0.1", **{"for": forwarded})[0] == address


def test_a_proxy_of_ours_tells_scheme_and_host() -> None:
    assert seen("fd00::1", proto="https", host="lom.example")[1:] == ("https", "lom.example")


def test_a_proxy_that_is_told_as_ipv6_is_known() -> None:
    assert seen("::ffff:127.0.0.1", **{"for": "203.0.113.5, ::ffff:10.1.2.3"})[0] == "203.0.113.5"


def test_a_scheme_that_is_none_is_not_believed() -> None:
    assert seen("127.0.0.1", proto="javascript")[1] == "http"
