"""How a request of Twilio's client goes out: straight through urllib3, on connections that are kept.

The client of its own asks by `requests`, which looks through the whole environment for proxies, and for a password in a
file, before each request, and logs it in ten lines that nobody reads: two thirds of what a call costs to ask for.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import certifi
import requests
import urllib3
from requests.adapters import HTTPAdapter
from requests.utils import prepend_scheme_if_needed, select_proxy
from twilio.http import HttpClient
from twilio.http.response import Response

AT_ONCE = 16
"""Connections that are kept: more than there are threads that ask."""


class Wire(HttpClient):  # type: ignore[misc]
    """To `home` and what lies below it. Proxies and certificates are as the environment says when it is made."""

    def __init__(self, home: str, timeout_s: float) -> None:
        super().__init__(logging.getLogger(__name__), False, timeout_s)
        self._pool = _pool_of(home)

    def request(  # noqa: PLR0917  the signature is the client's
        self,
        method: str,
        uri: str,
        params: Mapping[str, object] | None = None,
        data: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,
        allow_redirects: bool = False,
    ) -> Response:
        """Send one request. Raises what urllib3 raises; asks once, and follows nowhere."""
        answer = self._pool.request(
            method,
            f"{uri}?{urlencode(params, doseq=True)}" if params else uri,
            body=urlencode(data, doseq=True) if data else None,
            headers={**(headers or {}), **(urllib3.make_headers(basic_auth=":".join(auth)) if auth else {})},
            timeout=timeout or self.timeout,
            retries=False,
            redirect=allow_redirects,
        )
        return Response(answer.status, answer.data.decode("utf-8", "replace"), answer.headers)


def _pool_of(home: str) -> urllib3.PoolManager:
    said: Any = requests.Session().merge_environment_settings(home, {}, None, None, None)
    proxy, verify = select_proxy(home, said["proxies"]), said["verify"]
    adapter = HTTPAdapter(pool_maxsize=AT_ONCE)
    by = prepend_scheme_if_needed(proxy, "http") if proxy else None
    pool: urllib3.PoolManager = adapter.proxy_manager_for(by) if by else adapter.poolmanager
    trusted = certifi.where() if verify is True else verify
    pool.connection_pool_kw["cert_reqs"] = "CERT_REQUIRED"
    pool.connection_pool_kw["ca_cert_dir" if Path(trusted).is_dir() else "ca_certs"] = trusted
    return pool
