"""The Calls resource: create, fetch, list, update, delete."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from exchange.machine.call import CallSpec
from exchange.machine.events import FINAL, CallStatus, Ended, Limited, Redirected
from exchange.network.network import Network
from exchange.network.records import API_VERSION, CallRecord, StatusCallback, new_sid
from exchange.rest.calling import called_and_caller, events_of, method_of, take_slot
from exchange.rest.errors import RestError
from exchange.rest.fields import check_url, flag, rfc2822, whole, within_days
from exchange.rest.opening import opened_as_asked
from exchange.rest.parameters import CALL_CREATE, CALL_LIST, CALL_UPDATE
from exchange.rest.request import RestRequest, only, page

_SHOWN_STATUSES = frozenset(status.value for status in CallStatus if status is not CallStatus.INITIATED)
_RECORDING_EVENTS = frozenset({"in-progress", "completed", "absent"})


class CallsResource:
    """``/Calls`` and ``/Calls/{sid}``."""

    def __init__(self, exchange: Network) -> None:
        self.ex = exchange

    def create(self, request: RestRequest) -> dict[str, Any]:
        """Place a call; it is taken up after the reply, or queued until its slot comes."""
        only(request.form, CALL_CREATE)
        to, sender = called_and_caller(request, self.ex)
        url, twiml = request.one("Url"), request.one("Twiml")
        if not url and not twiml:
            raise RestError(21205, "(none)")
        for name in ("Url", "FallbackUrl", "AsyncAmdStatusCallback", "RecordingStatusCallback"):
            check_url(request.one(name))
        check_url(request.one("StatusCallback"), 21609)
        spec = CallSpec(
            new_sid("CA"),
            "outbound-api",
            url,
            method_of(request, "Method"),
            "" if url else twiml,
            request.one("FallbackUrl"),
            method_of(request, "FallbackMethod"),
            whole("Timeout", request.one("Timeout", "60"), 1, 600, 21208),
            whole("TimeLimit", request.one("TimeLimit", "14400"), 1, 86400),
        )
        spec = opened_as_asked(spec, request)
        callback = StatusCallback(
            request.one("StatusCallback"), method_of(request, "StatusCallbackMethod"), events_of(request.form)
        )
        recorded = _recorded(request)
        queued_s = take_slot(self.ex)
        record = self.ex.calling.add(spec, (sender, to), to, callback, line=sender)
        record.queued_s, record.recorded = queued_s, recorded
        self.ex.calling.begin_soon(record)
        self.ex.tell("call", record.sid)
        return self.json(record)

    def fetch(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """One call."""
        return self.json(self._find(sid))

    def list(self, request: RestRequest) -> dict[str, Any]:
        """Calls, newest first; a call that is still queued has no start, and no StartTime filter finds it."""
        only(request.query, CALL_LIST)
        query = request.query
        wanted = {name: query[name][-1] for name in ("To", "From", "Status", "ParentCallSid") if name in query}
        if wanted.get("Status", "queued") not in _SHOWN_STATUSES:
            raise RestError(20001, "Status")
        started, ended = within_days("StartTime", query), within_days("EndTime", query)
        found = []
        for record in reversed(list(self.ex.calls.values())):
            shown = {
                "To": record.to_number,
                "From": record.from_number,
                "Status": _shown_status(record),
                "ParentCallSid": record.parent,
            }
            if (
                all(shown[name] == value for name, value in wanted.items())
                and started(record.dialled_at)
                and ended(record.machine.ended_at)
            ):
                found.append(self.json(record))
        return page(request, "calls", found)

    def update(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """End, cancel or redirect a call; carried out after the reply."""
        only(request.form, CALL_UPDATE)
        record = self._find(sid)
        status, url, twiml = request.one("Status"), request.one("Url"), request.one("Twiml")
        check_url(request.one("StatusCallback"), 21609)
        limit = request.one("TimeLimit")
        limit_s = whole("TimeLimit", limit, 1, 86400) if limit else None
        if status and status not in {"completed", "canceled"}:
            raise RestError(20001, "Status")
        check_url(url)
        check_url(request.one("FallbackUrl"))
        if (status or url or twiml) and record.status in FINAL:
            raise RestError(21220)
        if status == "canceled" and record.status is CallStatus.IN_PROGRESS:
            raise RestError(21220)
        if status:
            record.unwanted = True
            self.ex.soon(lambda: self.ex.calling.event(record, Ended(self._now, CallStatus.CANCELED)))
        elif url or twiml:
            method = method_of(request, "Method")
            self.ex.soon(lambda: self.ex.calling.event(record, Redirected(self._now, url, method, twiml)))
        if limit_s is not None:
            self.ex.calling.event(record, Limited(self._now, limit_s))
        if fallback := request.one("FallbackUrl"):
            machine = record.machine
            machine.spec = replace(
                machine.spec, fallback_url=fallback, fallback_method=method_of(request, "FallbackMethod")
            )
        if callback := request.one("StatusCallback"):
            record.callback = StatusCallback(
                callback, method_of(request, "StatusCallbackMethod"), record.callback.events
            )
        self.ex.tell("call-state", record.sid)
        return self.json(record)

    def delete(self, sid: str) -> None:
        """Forget a call that is over."""
        record = self._find(sid)
        if record.status not in FINAL:
            raise RestError(20009)
        self.ex.keeping.forget(record)
        self.ex.tell("call", sid)

    @property
    def _now(self) -> datetime:
        return self.ex.clock.now()

    def _find(self, sid: str) -> CallRecord:
        if sid not in self.ex.calls:
            raise RestError(20404, f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Calls/{sid}.json")
        return self.ex.calls[sid]

    def json(self, record: CallRecord) -> dict[str, Any]:
        """A call in Twilio's fields."""
        base = f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Calls/{record.sid}"
        machine, over = record.machine, record.status in FINAL
        return {
            "sid": record.sid,
            "account_sid": self.ex.account_sid,
            "parent_call_sid": record.parent or None,
            "to": record.to_number,
            "to_formatted": record.to_number,
            "from": record.from_number,
            "from_formatted": record.from_number,
            "phone_number_sid": None,
            "status": _shown_status(record),
            "date_created": rfc2822(record.created_at),
            "date_updated": rfc2822(machine.ended_at or machine.answered_at or record.created_at),
            "start_time": rfc2822(record.dialled_at),
            "end_time": rfc2822(machine.ended_at),
            "duration": str(machine.duration_s(self._now)) if over else None,
            "price": None,
            "price_unit": "USD",
            "direction": record.direction,
            "answered_by": machine.answered_by or None,
            "annotation": None,
            "api_version": API_VERSION,
            "forwarded_from": None,
            "group_sid": None,
            "caller_name": None,
            "queue_time": str(round(record.queued_s * 1000)),
            "stir_verstat": None,
            "trunk_sid": None,
            "uri": base + ".json",
            "subresource_uris": {
                "recordings": base + "/Recordings.json",
                "notifications": base + "/Notifications.json",
            },
        }


def _shown_status(record: CallRecord) -> str:
    """A call that was only initiated is shown as queued."""
    return "queued" if record.status is CallStatus.INITIATED else record.status.value


def _recorded(request: RestRequest) -> StatusCallback | None:
    """Whether the whole call is recorded, and where that is told."""
    if not flag("Record", request.one("Record", "false")):
        return None
    events = tuple(request.form.get("RecordingStatusCallbackEvent", ["completed"]))
    if any(event not in _RECORDING_EVENTS for event in events):
        raise RestError(20001, "RecordingStatusCallbackEvent")
    method = method_of(request, "RecordingStatusCallbackMethod")
    return StatusCallback(request.one("RecordingStatusCallback"), method, events)
