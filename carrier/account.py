"""What the carrier tells of our account: how it stands, what its numbers can do, where they lead, whom it may ring."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

from twilio.http import HttpClient

from .api import Api, Json
from .errors import Refused
from .twilio import HTTP_TIMEOUT_S, NOT_FOUND


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
        self._api = Api(account_sid, auth_token, base_url=base_url, http_client=http_client, timeout_s=timeout_s)

    def standing(self) -> Standing:
        account = self._api.get("")
        return Standing(str(account["status"]), str(account["type"]).lower() == "trial")

    def balance(self) -> Balance:
        balance = self._api.get("Balance.json")
        return Balance(Decimal(str(balance["balance"])), str(balance["currency"]))

    def number(self, number: str) -> Number | None:
        found = self._api.listed("IncomingPhoneNumbers.json", "incoming_phone_numbers", {"PhoneNumber": number})
        return next((_number(one) for one in found if one["phone_number"] == number), None)

    def may_ring(self, country: str) -> bool | None:
        try:
            found = self._api.get_of_voice(f"DialingPermissions/Countries/{country}")
        except Refused as refusal:
            if refusal.code == NOT_FOUND:
                return None
            raise
        return bool(found["low_risk_numbers_enabled"])


def _number(found: Json) -> Number:
    can: Any = found.get("capabilities") or {}
    methods = {"voice": "voice_method", "sms": "sms_method", "status": "status_callback_method"}
    return Number(
        number=str(found["phone_number"]),
        voice=bool(can.get("voice")),
        sms=bool(can.get("sms")),
        voice_url=found.get("voice_url") or "",
        voice_fallback_url=found.get("voice_fallback_url") or "",
        sms_url=found.get("sms_url") or "",
        status_callback=found.get("status_callback") or "",
        by_get=tuple(what for what, name in methods.items() if str(found.get(name)).upper() == "GET"),
        elsewhere=bool(found.get("voice_application_sid") or found.get("trunk_sid")),
        bundle=bool(found.get("bundle_sid")),
    )
