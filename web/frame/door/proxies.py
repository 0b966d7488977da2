"""Whom a request comes from, where there is a proxy in front: what it adds is believed of those proxies alone that the
setting TRUSTED_PROXIES names."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

    from settings import Network


class Behind:
    """A WSGI application behind these proxies. Of X-Forwarded-For it is the last address that is no proxy of ours which
    counts: what stands before it anybody may have written. From elsewhere none of the headers counts."""

    def __init__(self, app: WSGIApplication, proxies: Sequence[Network]) -> None:
        self.app, self.proxies = app, proxies

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if self._is_ours(str(environ.get("REMOTE_ADDR", ""))):
            self._believe(environ)
        return self.app(environ, start_response)

    def _believe(self, environ: WSGIEnvironment) -> None:
        last = next((hop for hop in _from_the_end(environ, "HTTP_X_FORWARDED_FOR") if not self._is_ours(hop)), None)
        if last is not None:
            environ["REMOTE_ADDR"] = last
        scheme = next(_from_the_end(environ, "HTTP_X_FORWARDED_PROTO"), None)
        if scheme in ("http", "https"):
            environ["wsgi.url_scheme"] = scheme
        host = next(_from_the_end(environ, "HTTP_X_FORWARDED_HOST"), None)
        if host:
            environ["HTTP_HOST"] = host

    def _is_ours(self, address: str) -> bool:
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        found = getattr(found, "ipv4_mapped", None) or found
        return any(found in network for network in self.proxies)


def _from_the_end(environ: WSGIEnvironment, name: str) -> Iterator[str]:
    return (part.strip() for part in reversed(str(environ.get(name, "")).split(",")) if part.strip())
