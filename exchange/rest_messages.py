"""The Messages resource: create, fetch, list, delete; update only takes the words away, as at Twilio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from exchange.records import API_VERSION, MessageRecord
from exchange.rest import RestRequest, only, page
from exchange.rest_errors import RestError
from exchange.rest_fields import check_url, flag, good_number, rfc2822, whole, within_days
from exchange.smart_encoding import smart_encoded

if TYPE_CHECKING:
    from exchange.network import Exchange

_CREATE = frozenset(
    ["To", "From", "Body", "StatusCallback", "ValidityPeriod", "SmartEncoded", "ProvideFeedback", "Attempt", "MaxPrice"]
)
_LIST = frozenset(["To", "From", "DateSent", "DateSent<", "DateSent>", "Page", "PageToken", "PageSize"])
_REASONS = {"undelivered": "The message could not be delivered."}


class MessagesResource:
    """``/Messages`` and ``/Messages/{sid}``."""

    def __init__(self, exchange: Exchange) -> None:
        self.ex = exchange

    def create(self, request: RestRequest) -> dict[str, Any]:
        """Take a text; it is carried after the reply."""
        only(request.form, _CREATE)
        to, sender, body = request.one("To"), request.one("From"), request.one("Body")
        if flag("SmartEncoded", request.one("SmartEncoded", "false")):
            body = smart_encoded(body)
        if not to:
            raise RestError(21604)
        if not sender:
            raise RestError(21603)
        if not body:
            raise RestError(21602)
        if len(body) > 1600:
            raise RestError(21617)
        if not good_number(to):
            raise RestError(21211, to)
        if not good_number(sender):
            raise RestError(21212, sender)
        if sender not in self.ex.lines:
            raise RestError(21606, sender)
        if to in self.ex.lines:
            raise RestError(21614, to)
        if (sender, to) in self.ex.texting.stopped:
            raise RestError(21610, to)
        check_url(request.one("StatusCallback"))
        validity_s = whole("ValidityPeriod", request.one("ValidityPeriod", "36000"), 1, 36000)
        record = self.ex.texting.queue("outbound-api", sender, to, body, request.one("StatusCallback"))
        record.validity_s = validity_s
        self.ex.tell("message", record.sid)
        return self.json(record)

    def fetch(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """One text."""
        return self.json(self._find(sid))

    def list(self, request: RestRequest) -> dict[str, Any]:
        """Texts, newest first."""
        only(request.query, _LIST)
        wanted = {name: request.query[name][-1] for name in ("To", "From") if name in request.query}
        found = []
        for record in reversed(list(self.ex.messages.values())):
            shown = {"To": record.to_number, "From": record.from_number}
            same = all(shown[name] == value for name, value in wanted.items())
            if same and within_days(record.sent_at or record.created_at, "DateSent", request.query):
                found.append(self.json(record))
        return page(request, "messages", found)

    def update(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """Take the words of a text away (an empty ``Body``); anything else is refused."""
        only(request.form, frozenset({"Body"}))
        record = self._find(sid)
        if request.one("Body"):
            raise RestError(20001, "Body")
        record.body = ""
        return self.json(record)

    def delete(self, sid: str) -> None:
        """Forget a text."""
        self.ex.keeping.forget_text(self._find(sid))

    def _find(self, sid: str) -> MessageRecord:
        if sid not in self.ex.messages:
            raise RestError(20404, f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Messages/{sid}.json")
        return self.ex.messages[sid]

    def json(self, record: MessageRecord) -> dict[str, Any]:
        """A text in Twilio's fields."""
        base = f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Messages/{record.sid}"
        return {
            "sid": record.sid,
            "account_sid": self.ex.account_sid,
            "messaging_service_sid": None,
            "body": record.body,
            "num_segments": str(record.segments),
            "num_media": "0",
            "direction": record.direction,
            "from": record.from_number,
            "to": record.to_number,
            "status": record.status,
            "date_created": rfc2822(record.created_at),
            "date_updated": rfc2822(record.sent_at or record.created_at),
            "date_sent": rfc2822(record.sent_at),
            "price": None,
            "price_unit": "USD",
            "error_code": record.error_code,
            "error_message": _REASONS.get(record.status),
            "api_version": API_VERSION,
            "uri": base + ".json",
            "subresource_uris": {"media": base + "/Media.json"},
        }
