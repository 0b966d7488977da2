"""X-Twilio-Signature, made and checked (Twilio's public page "Webhooks security").

HMAC-SHA1 with the auth token over the whole URL, followed by every POST field sorted by name, name and value run
together; base64. A repeated field is signed once for each value that differs, sorted. A body that is no form is not
signed itself: its SHA-256 stands in the query as ``bodySHA256``, and so in the signed URL.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from urllib.parse import parse_qs, quote_plus, urlsplit

Fields = Mapping[str, str | Sequence[str]]
"""The fields of a request; a sequence of values is a field that is repeated."""
BODY_HASH = "bodySHA256"


def values_of(fields: Fields, name: str) -> list[str]:
    """All values of one field, in the order they are sent."""
    value = fields[name]
    return [value] if isinstance(value, str) else list(value)


_quoted = lru_cache(maxsize=20_000)(quote_plus)
"""Sids and numbers come again and again."""


def encode(fields: Fields) -> str:
    """The fields as a form or a query."""
    return "&".join(f"{_quoted(name)}={_quoted(value)}" for name in fields for value in values_of(fields, name))


def sign(auth_token: str, url: str, fields: Fields) -> str:
    """The value of X-Twilio-Signature."""
    text = url + "".join(name + value for name in sorted(fields) for value in sorted(set(values_of(fields, name))))
    return base64.b64encode(hmac.digest(auth_token.encode(), text.encode(), "sha1")).decode()


def with_body_hash(url: str, body: bytes) -> str:
    """The address at which a body that is no form is delivered."""
    given = f"{BODY_HASH}={hashlib.sha256(body).hexdigest()}"
    bare, hash_mark, fragment = url.partition("#")
    joint = "" if bare.endswith(("?", "&")) else "&" if "?" in bare else "?"
    return bare + joint + given + hash_mark + fragment


def is_valid(auth_token: str, url: str, fields: Fields | bytes, signature: str) -> bool:
    """Whether a request was signed with this token, its port named or not; ``bytes`` are a body that is no form."""
    if isinstance(fields, bytes):
        told = parse_qs(urlsplit(url).query).get(BODY_HASH, [""])[0]
        if not hmac.compare_digest(told, hashlib.sha256(fields).hexdigest()):
            return False
        fields = {}
    return any(hmac.compare_digest(sign(auth_token, form, fields), signature) for form in _spellings(url))


def _spellings(url: str) -> tuple[str, str]:
    """The address without its port and with it: which of them was signed is not told."""
    scheme, _, rest = url.partition("://")
    ends = [at for at in (rest.find(mark) for mark in "/?#") if at >= 0]
    netloc, tail = (rest[: min(ends)], rest[min(ends) :]) if ends else (rest, "")
    host, colon, port = netloc.rpartition(":")
    if not colon or not port.isdigit():
        host, port = netloc, "443" if scheme == "https" else "80"
    return f"{scheme}://{host}{tail}", f"{scheme}://{host}:{port}{tail}"


def json_body(value: object) -> bytes:
    """A JSON body as it is sent and hashed."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
