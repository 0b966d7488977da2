"""What the owner has at the telephone company: account, balance, numbers, and the countries it may ring."""

from __future__ import annotations

from typing import Any

from exchange.network.network import Network
from exchange.network.records import API_VERSION, IncomingNumber
from exchange.rest.errors import RestError
from exchange.rest.fields import check_url, rfc2822
from exchange.rest.parameters import NUMBER_LIST, NUMBER_UPDATE
from exchange.rest.request import RestRequest, only, page

COUNTRIES = {"DK": ("Denmark", "45"), "FI": ("Finland", "358"), "NO": ("Norway", "47"), "SE": ("Sweden", "46")}
"""The countries whose dialling permissions can be asked for; any other may be rung and is not told of."""
_ADDRESSES = {
    "VoiceUrl": "voice_url",
    "VoiceMethod": "voice_method",
    "VoiceFallbackUrl": "voice_fallback_url",
    "VoiceFallbackMethod": "voice_fallback_method",
    "StatusCallback": "status_callback",
    "SmsUrl": "sms_url",
    "SmsMethod": "sms_method",
    "SmsFallbackUrl": "sms_fallback_url",
}


def may_ring(exchange: Network, number: str) -> bool:
    """Whether the account may ring the country of this number (E.164)."""
    return not any(number.startswith(f"+{COUNTRIES[code][1]}") for code in exchange.owner.barred if code in COUNTRIES)


class _Shown:
    """What is only looked at."""

    def __init__(self, exchange: Network) -> None:
        self.ex = exchange

    def create(self, request: RestRequest) -> dict[str, Any]:
        """Refused."""
        raise RestError(20004)

    def update(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """Refused."""
        raise RestError(20004)

    def delete(self, sid: str) -> None:
        """Refused."""
        raise RestError(20004)

    def fetch(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """There is none below it."""
        raise RestError(20404, request.path)


class AccountResource(_Shown):
    """``/Accounts/{sid}``."""

    def list(self, request: RestRequest) -> dict[str, Any]:
        """The account itself."""
        owner = self.ex.owner
        return {
            "sid": self.ex.account_sid,
            "friendly_name": owner.name,
            "status": owner.status,
            "type": owner.kind,
            "owner_account_sid": self.ex.account_sid,
            "auth_token": None,
            "date_created": None,
            "date_updated": None,
            "subresource_uris": {},
            "uri": f"/{API_VERSION}/Accounts/{self.ex.account_sid}.json",
        }


class BalanceResource(_Shown):
    """``/Accounts/{sid}/Balance``."""

    def list(self, request: RestRequest) -> dict[str, Any]:
        """What is left on the account."""
        owner = self.ex.owner
        return {"account_sid": self.ex.account_sid, "balance": owner.balance, "currency": owner.currency}


class PermissionsResource(_Shown):
    """``/v1/DialingPermissions/Countries/{code}``: which kinds of numbers of a country may be rung."""

    def list(self, request: RestRequest) -> dict[str, Any]:
        """Only one country is told of at a time."""
        raise RestError(20404, request.path)

    def fetch(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """One country."""
        if sid not in COUNTRIES:
            raise RestError(20404, request.path)
        name, code = COUNTRIES[sid]
        return {
            "iso_code": sid,
            "name": name,
            "continent": "EUROPE",
            "country_codes": [f"+{code}"],
            "low_risk_numbers_enabled": sid not in self.ex.owner.barred,
            "high_risk_special_numbers_enabled": False,
            "high_risk_tollfraud_numbers_enabled": False,
            "url": f"https://voice.twilio.com/v1/DialingPermissions/Countries/{sid}",
            "links": {},
        }


class NumbersResource(_Shown):
    """``/IncomingPhoneNumbers`` and one of them. Numbers are given to the exchange; REST changes their addresses."""

    def list(self, request: RestRequest) -> dict[str, Any]:
        """The owner's numbers; ``PhoneNumber`` finds those that hold these digits."""
        only(request.query, NUMBER_LIST)
        wanted = request.query.get("PhoneNumber", [""])[-1]
        lines = [line for line in self.ex.lines.values() if wanted in line.number]
        return page(request, "incoming_phone_numbers", [self._json(line) for line in lines])

    def fetch(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """One number."""
        return self._json(self._find(request, sid))

    def update(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """Give it other addresses."""
        only(request.form, NUMBER_UPDATE)
        line = self._find(request, sid)
        for name in _ADDRESSES:
            if name.endswith("Method") and name in request.form and request.one(name) not in {"GET", "POST"}:
                raise RestError(21209, request.one(name))
            if not name.endswith("Method"):
                check_url(request.one(name))
        for name, attribute in _ADDRESSES.items():
            if name in request.form:
                setattr(line, attribute, request.one(name))
        return self._json(line)

    def _find(self, request: RestRequest, sid: str) -> IncomingNumber:
        found = next((line for line in self.ex.lines.values() if line.sid == sid), None)
        if found is None:
            raise RestError(20404, request.path)
        return found

    def _json(self, line: IncomingNumber) -> dict[str, Any]:
        base = f"/{API_VERSION}/Accounts/{self.ex.account_sid}/IncomingPhoneNumbers/{line.sid}"
        made = rfc2822(self.ex.began_at)
        addresses = {attribute: getattr(line, attribute) for attribute in _ADDRESSES.values()}
        return {
            "sid": line.sid,
            "account_sid": self.ex.account_sid,
            "phone_number": line.number,
            "friendly_name": line.number,
            "capabilities": {"voice": line.voice, "sms": line.sms, "mms": False, "fax": False},
            **addresses,
            "sms_fallback_method": line.sms_method,
            "status_callback_method": "POST",
            "voice_application_sid": "",
            "sms_application_sid": "",
            "trunk_sid": None,
            "voice_receive_mode": "voice",
            "voice_caller_id_lookup": False,
            "address_requirements": "none",
            "address_sid": None,
            "identity_sid": None,
            "bundle_sid": None,
            "emergency_status": "Inactive",
            "emergency_address_sid": None,
            "emergency_address_status": "unregistered",
            "beta": False,
            "origin": "twilio",
            "status": "in-use",
            "type": "local",
            "date_created": made,
            "date_updated": made,
            "api_version": API_VERSION,
            "uri": f"{base}.json",
        }
