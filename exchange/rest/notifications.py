"""What went wrong in a call, as the owner may ask for it: its Notifications, errors and warnings."""

from __future__ import annotations

import uuid

from exchange.network.network import Network
from exchange.network.records import API_VERSION, LoggedProblem
from exchange.rest.errors import RestError
from exchange.rest.fields import rfc2822, within_days
from exchange.rest.parameters import NOTIFICATION_LIST
from exchange.rest.request import Json, RestRequest, only, page

ERROR, WARNING = "0", "1"
Rows = list[Json]


class NotificationsResource:
    """``/Calls/{sid}/Notifications`` and one of them; they are made by calls, and nothing about them can be changed."""

    def __init__(self, exchange: Network, call_sid: str) -> None:
        self.ex = exchange
        self.call_sid = call_sid

    def create(self, request: RestRequest) -> Json:
        """Refused."""
        raise RestError(20004)

    def update(self, request: RestRequest, sid: str) -> Json:
        """Refused."""
        raise RestError(20004)

    def delete(self, sid: str) -> None:
        """Refused."""
        raise RestError(20004)

    def fetch(self, request: RestRequest, sid: str) -> Json:
        """One of them, with what was asked."""
        found = next((row for row in self._all(request) if row["sid"] == sid), None)
        if found is None:
            raise RestError(20404, request.path)
        return found | {"request_variables": "", "response_headers": "", "response_body": ""}

    def list(self, request: RestRequest) -> Json:
        """Newest first; ``Log=0`` errors alone, ``Log=1`` warnings alone."""
        only(request.query, NOTIFICATION_LIST)
        level = request.query.get("Log", [""])[-1]
        if level not in {"", ERROR, WARNING}:
            raise RestError(20001, "Log")
        return page(request, "notifications", [row for row in self._all(request) if level in {"", row["log"]}])

    def _all(self, request: RestRequest) -> Rows:
        if self.call_sid not in self.ex.calls:
            raise RestError(20404, request.path)
        logged = within_days("MessageDate", request.query)
        both = [*((ERROR, one) for one in self.ex.problems), *((WARNING, one) for one in self.ex.warnings)]
        mine = [(level, one) for level, one in both if one.call_sid == self.call_sid and logged(one.at)]
        mine.sort(key=lambda pair: pair[1].at, reverse=True)
        return [self._json(level, one, place) for place, (level, one) in enumerate(mine)]

    def _json(self, level: str, problem: LoggedProblem, place: int) -> Json:
        named = f"{self.call_sid}/{problem.at.isoformat()}/{problem.code}/{place}"
        sid = "NO" + uuid.uuid5(uuid.NAMESPACE_URL, named).hex
        written = rfc2822(problem.at)
        base = f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Calls/{self.call_sid}"
        return {
            "sid": sid,
            "account_sid": self.ex.account_sid,
            "call_sid": self.call_sid,
            "log": level,
            "error_code": str(problem.code),
            "more_info": f"https://www.twilio.com/docs/errors/{problem.code}",
            "message_text": problem.message,
            "message_date": written,
            "date_created": written,
            "date_updated": written,
            "request_method": "POST",
            "request_url": problem.url,
            "api_version": API_VERSION,
            "uri": f"{base}/Notifications/{sid}.json",
        }
