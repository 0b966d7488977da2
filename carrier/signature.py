"""Was this webhook sent by the carrier? (https://www.twilio.com/docs/usage/security)

Asked before anything else, and as cheaply as can be: what has no signature is refused unread, what is too big or has
too many fields before it is parsed, and what no carrier of ours sends, though it is signed, before a door sees it.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Collection, Mapping
from typing import NoReturn, Protocol
from urllib.parse import urlsplit

from flask import Blueprint, abort, request
from twilio.request_validator import RequestValidator
from werkzeug.datastructures import ImmutableMultiDict
from werkzeug.exceptions import BadRequest

from .refused import Refusals

HEADER = "X-Twilio-Signature"
AT_MOST = 64 * 1024
"""Bytes of a webhook's form: the longest text the carrier takes, and thirty fields, are a tenth of it."""
LONGEST_SID = 64
_NUMBERS_OF_OURS = ("n", "row")
_OURS = re.compile(r"[0-9]{1,9}")
_FOREIGN_ID = re.compile(r"/\d{10}")


class Signing(Protocol):
    """What `guard` must be given: our account, where the carrier reaches us, and every token it may sign with."""

    @property
    def twilio_account_sid(self) -> str: ...
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
    """Every request to the blueprint is looked at before anything else. One that is not the carrier's gets 403, one it
    would not send 400 or 413, each counted by its reason; so does one without a field that all of its kind have."""

    refusals = Refusals(blueprint.name, signing.public_url)

    def refuse(status: int, reason: str) -> NoReturn:
        refusals.note(reason, request.path)
        abort(status)

    def is_signed_for(public_url: str, signature: str) -> bool:
        return verify(signing.auth_tokens, public_url, raw_target(), request.form, signature)

    @blueprint.before_request
    def refuse_forgeries() -> None:
        signature = request.headers.get(HEADER)
        if not signature:
            refuse(403, "unsigned")
        request.max_content_length = AT_MOST
        if not is_signed_for(signing.public_url, signature):
            refusals.wrong(request.host, lambda address: is_signed_for(address, signature))
            refuse(403, "signature")
        refusals.right()
        if request.form.get("AccountSid", signing.twilio_account_sid) != signing.twilio_account_sid:
            refuse(403, "account")
        if not _is_of_its_kind():
            refuse(400, "malformed")
        _leave_out_what_cannot_be_stored()

    @blueprint.errorhandler(KeyError)
    def lacks_a_field(_error: KeyError) -> BadRequest:
        refusals.note("malformed", request.path)
        return BadRequest()


def _is_of_its_kind() -> bool:
    """Whether the numbers in the address are some we may have written there, and the carrier's names as long as its
    names are."""
    return (
        all(_OURS.fullmatch(request.args[name]) for name in _NUMBERS_OF_OURS if name in request.args)
        and not _FOREIGN_ID.search(request.path)
        and all(len(value) <= LONGEST_SID for name, value in request.form.items() if name.endswith("Sid"))
    )


def _leave_out_what_cannot_be_stored() -> None:
    """A NUL is no letter of what somebody wrote or said, and PostgreSQL takes none."""
    if any("\0" in value for value in request.form.values()):
        kept = [(name, value.replace("\0", "")) for name, value in request.form.items(multi=True)]
        request.form = ImmutableMultiDict(kept)


def raw_target() -> str:
    """The target of the current request exactly as the carrier sent it (gunicorn: RAW_URI; werkzeug: REQUEST_URI)."""
    sent = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or request.full_path.rstrip("?")
    if sent.startswith("/"):
        return str(sent)
    parts = urlsplit(sent)
    return parts.path + (f"?{parts.query}" if parts.query else "")
