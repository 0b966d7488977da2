"""The Messages resource: create, fetch, list, delete; update only takes the words away, as at Twilio."""

from __future__ import annotations

import re
from typing import Any

from exchange.base.numbers import good_number, possible_number
from exchange.network.network import Network
from exchange.network.records import API_VERSION, MessageRecord, MessagingService
from exchange.network.texts.delivery import REASONS
from exchange.network.texts.smart_encoding import smart_encoded
from exchange.rest.errors import RestError
from exchange.rest.fields import check_url, flag, rfc2822, whole, within_days
from exchange.rest.parameters import MEDIA_LIST, MESSAGE_CREATE, MESSAGE_LIST, MESSAGE_UPDATE
from exchange.rest.request import RestRequest, only, page

LONGEST_BODY = 1600
_SERVICE = re.compile(r"MG[0-9a-fA-F]{32}")


class MessagesResource:
    """``/Messages`` and ``/Messages/{sid}``."""

    def __init__(self, exchange: Network) -> None:
        self.ex = exchange

    def create(self, request: RestRequest) -> dict[str, Any]:
        """Take a text; it is carried after the reply."""
        only(request.form, MESSAGE_CREATE)
        to, body = request.one("To"), request.one("Body")
        named = request.one("MessagingServiceSid")
        if named and not _SERVICE.fullmatch(named):
            raise RestError(20001, "MessagingServiceSid")
        sender = named or request.one("From")
        if not to:
            raise RestError(21604)
        if not sender:
            raise RestError(21603)
        if flag("SmartEncoded", request.one("SmartEncoded", "false")):
            body = smart_encoded(body)
        if not body:
            raise RestError(21602)
        if len(body) > LONGEST_BODY:
            raise RestError(21617)
        service = self._service(sender)
        number = self._chosen(service, to) if service else sender
        senders = service.senders if service else (sender,)
        self._check_numbers(to, number, senders, force=flag("ForceDelivery", request.one("ForceDelivery", "false")))
        callback = request.one("StatusCallback")
        check_url(callback, 21609)
        validity_s = whole("ValidityPeriod", request.one("ValidityPeriod", "36000"), 1, 36000, 90007)
        sid = service.sid if service else ""
        record = self.ex.texting.queue("outbound-api", number, to, body, callback, validity_s=validity_s, service=sid)
        self.ex.tell("message", record.sid)
        return self.json(record)

    def _service(self, sender: str) -> MessagingService | None:
        """The messaging service that is named, in either parameter; 21701 where there is none of that sid."""
        if not _SERVICE.fullmatch(sender):
            return None
        if sender not in self.ex.messaging_services:
            raise RestError(21701, sender)
        return self.ex.messaging_services[sender]

    def _chosen(self, service: MessagingService, to: str) -> str:
        if not service.senders:
            raise RestError(21704)
        chosen = self.ex.texting.sender_of(service, to)
        if chosen is None:
            raise RestError(21703)
        return chosen

    def _check_numbers(self, to: str, sender: str, senders: tuple[str, ...], *, force: bool) -> None:
        if not good_number(to) or not possible_number(to):
            raise RestError(21211, to)
        if not good_number(sender) and sender not in self.ex.sender_names:
            raise RestError(21212, sender)
        if not self.ex.can_text_from(sender):
            raise RestError(21661 if sender in self.ex.lines else 21606, sender)
        if to in self.ex.lines:
            raise RestError(21614, to)
        if to in self.ex.unreachable:
            raise RestError(21612, to)
        if not force and not self.ex.takes_sms(to):
            raise RestError(21635, to)
        if self.ex.texting.has_stopped(to, *senders):
            raise RestError(21610, to)

    def fetch(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """One text."""
        return self.json(self._find(sid))

    def list(self, request: RestRequest) -> dict[str, Any]:
        """Texts, newest first."""
        only(request.query, MESSAGE_LIST)
        wanted = {name: request.query[name][-1] for name in ("To", "From") if name in request.query}
        sent, found = within_days("DateSent", request.query), []
        for record in reversed(list(self.ex.messages.values())):
            shown = {"To": record.to_number, "From": record.from_number}
            same = all(shown[name] == value for name, value in wanted.items())
            if same and sent(record.sent_at or record.created_at):
                found.append(self.json(record))
        return page(request, "messages", found)

    def update(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """Take the words of a text away (an empty ``Body``); only what is scheduled could be canceled (30409)."""
        only(request.form, MESSAGE_UPDATE)
        record = self._find(sid)
        if "Status" in request.form:
            if request.one("Status") != "canceled":
                raise RestError(20001, "Status")
            raise RestError(30409)
        if request.one("Body"):
            raise RestError(20001, "Body")
        record.body = ""
        self.ex.tell("message", sid)
        return self.json(record)

    def delete(self, sid: str) -> None:
        """Forget a text that has reached its end."""
        if self._find(sid).status in {"accepted", "queued", "sending", "sent"}:
            raise RestError(20009)
        self.ex.keeping.forget_text(self._find(sid))
        self.ex.tell("message", sid)

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
            "messaging_service_sid": record.service or None,
            "body": record.body,
            "num_segments": str(record.segments),
            "num_media": "0",
            "direction": record.direction,
            "from": record.from_number if record.status != "accepted" else None,
            "to": record.to_number,
            "status": record.status,
            "date_created": rfc2822(record.created_at),
            "date_updated": rfc2822(record.updated_at or record.created_at),
            "date_sent": rfc2822(record.sent_at),
            "price": None,
            "price_unit": "USD",
            "error_code": record.error_code,
            "error_message": REASONS.get(record.error_code) if record.error_code else None,
            "api_version": API_VERSION,
            "uri": base + ".json",
            "subresource_uris": {"media": base + "/Media.json"},
        }


class MediaResource:
    """``/Messages/{sid}/Media``: texts here carry no media, so every list is empty."""

    def __init__(self, exchange: Network, message_sid: str) -> None:
        self.ex = exchange
        self.message_sid = message_sid

    def create(self, request: RestRequest) -> dict[str, Any]:
        """Media come with a text, never afterwards: refused."""
        raise RestError(20004)

    def fetch(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """There is none."""
        raise RestError(20404, request.path)

    def list(self, request: RestRequest) -> dict[str, Any]:
        """An empty page."""
        only(request.query, MEDIA_LIST)
        if self.message_sid not in self.ex.messages:
            raise RestError(20404, request.path)
        return page(request, "media_list", [])

    def update(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """Nothing about media can be changed: refused."""
        raise RestError(20004)

    def delete(self, sid: str) -> None:
        """There is none."""
        raise RestError(20404, sid)
