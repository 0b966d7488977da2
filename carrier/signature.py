"""Was this webhook sent by the carrier? (https://www.twilio.com/docs/usage/security)"""

from __future__ import annotations

import hmac
from collections.abc import Collection, Mapping
from typing import Protocol
from urllib.parse import urlsplit

from flask import Blueprint, abort, request
from prometheus_client import Counter
from twilio.request_validator import RequestValidator

HEADER = "X-Twilio-Signature"
FORGED = Counter("grendelinja_webhooks_refused_total", "Webhooks whose signature was missing or wrong", ["door"])


class Signing(Protocol):
    """What `guard` must be given: where the carrier reaches us, and every token it may sign with."""

    @property
    def public_url(self) -> str: ...
    @property
    def auth_tokens(self) -> tuple[str, ...]: ...


def verify(
    tokens: Collection[str], public_url: str, raw_uri: str, fields: Mapping[str, object], signature: str | None
) -> bool:
    """Whether `signature` is right for a POST of `fields` to `public_url` + `raw_uri`, by any of `tokens`.

    `raw_uri` is the request target as it was sent: decoding and encoding it again would break the signature of
    addresses with æøå or %2F. Fields with several values are read with `getlist` where there is one. Takes the same
    time whichever token is right; a missing header is False.
    """
    if not signature:
        return False
    address = public_url.rstrip("/") + raw_uri
    given = signature.encode()
    right = [
        hmac.compare_digest(RequestValidator(token).compute_signature(address, fields).encode(), given)
        for token in tokens
    ]
    return any(right)


def sign(token: str, address: str, fields: Mapping[str, str]) -> str:
    """The signature the carrier would send with a POST of `fields` to `address`, under `HEADER`."""
    return str(RequestValidator(token).compute_signature(address, fields))


def guard(blueprint: Blueprint, signing: Signing) -> None:
    """Every request to the blueprint is verified before anything else; a forged one gets 403 and is counted."""

    @blueprint.before_request
    def refuse_forgeries() -> None:
        if not verify(signing.auth_tokens, signing.public_url, raw_target(), request.form, request.headers.get(HEADER)):
            FORGED.labels(door=blueprint.name).inc()
            abort(403)


def raw_target() -> str:
    """The target of the current request exactly as the carrier sent it (gunicorn: RAW_URI; werkzeug: REQUEST_URI)."""
    sent = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or request.full_path.rstrip("?")
    if sent.startswith("/"):
        return str(sent)
    parts = urlsplit(sent)
    return parts.path + (f"?{parts.query}" if parts.query else "")
