"""What the carrier tells of our account: how it stands, what its numbers can do, where they lead, whom it may ring."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from twilio.http import HttpClient

from .errors import Refused
from .twilio import HTTP_TIMEOUT_S, NOT_FOUND, asked, client_of


@dataclass(frozen=True, slots=True)
class Standing:
    """`status` is the carrier's word, `active` when all is well; on `trial` only verified numbers are rung."""

    status: str
    trial: bool


@dataclass(frozen=True, slots=True)
class Balance:
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number of ours. `elsewhere`: an application or a trunk stands on it, so its addresses are not asked."""

    number: str
    voice: bool
    sms: bool
    voice_url: str
    voice_fallback_url: str
    sms_url: str
    status_callback: str
    by_get: tuple[str, ...]
    elsewhere: bool
    bundle: bool


class Account(Protocol):
    """Every method raises what `carrier.errors` holds, and nothing else, when it fails."""

    def standing(self) -> Standing:
        """How the account stands."""

    def balance(self) -> Balance:
        """What is left on it."""

    def number(self, number: str) -> Number | None:
        """That number (E.164), or None when it is not ours."""

    def may_ring(self, country: str) -> bool | None:
        """Whether ordinary numbers of a country (two letters) may be rung; None where the carrier does not say."""


class TwilioAccount:
    """An `Account`. `base_url` leads to another company that speaks Twilio's language; None is Twilio itself."""

    def __init__(
        self,
        account_sid: str,
        auth_token: str,
        *,
        base_url: str | None = None,
        http_client: HttpClient | None = None,
        timeout_s: float = HTTP_TIMEOUT_S,
    ) -> None:
        self._sid = account_sid
        self._client = client_of(
            account_sid, auth_token, base_url=base_url, http_client=http_client, timeout_s=timeout_s
        )

    def standing(self) -> Standing:
        account = asked(lambda: self._client.api.accounts(self._sid).fetch())
        return Standing(str(account.status), str(account.type).lower() == "trial")

    def balance(self) -> Balance:
        balance = asked(self._client.api.accounts(self._sid).balance.fetch)
        return Balance(Decimal(str(balance.balance)), str(balance.currency))

    def number(self, number: str) -> Number | None:
        found = asked(lambda: self._client.incoming_phone_numbers.list(phone_number=number, limit=20))
        return next((_number(one) for one in found if str(one.phone_number) == number), None)

    def may_ring(self, country: str) -> bool | None:
        try:
            found = asked(lambda: self._client.voice.v1.dialing_permissions.countries(country).fetch())
        except Refused as refusal:
            if refusal.code == NOT_FOUND:
                return None
            raise
        return bool(found.low_risk_numbers_enabled)


def _number(found: Any) -> Number:
    can: Any = found.capabilities or {}
    asked_by = {"voice": found.voice_method, "sms": found.sms_method, "status": found.status_callback_method}
    return Number(
        number=str(found.phone_number),
        voice=bool(can.get("voice")),
        sms=bool(can.get("sms")),
        voice_url=str(found.voice_url or ""),
        voice_fallback_url=str(found.voice_fallback_url or ""),
        sms_url=str(found.sms_url or ""),
        status_callback=str(found.status_callback or ""),
        by_get=tuple(what for what, method in asked_by.items() if str(method).upper() == "GET"),
        elsewhere=bool(found.voice_application_sid or found.trunk_sid),
        bundle=bool(found.bundle_sid),
    )
