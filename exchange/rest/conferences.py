"""The Conferences resource: list, fetch, end, announce."""

from __future__ import annotations

from typing import Any

from exchange.machine.conference import ConferenceMachine, ConferenceStatus
from exchange.network.network import Network
from exchange.network.records import API_VERSION
from exchange.rest.calling import method_of
from exchange.rest.errors import RestError
from exchange.rest.fields import check_url, rfc2822, within_days
from exchange.rest.parameters import CONFERENCE_LIST, CONFERENCE_UPDATE
from exchange.rest.request import RestRequest, only, page

REGION = "us1"


class ConferencesResource:
    """``/Conferences`` and ``/Conferences/{sid}``."""

    def __init__(self, exchange: Network) -> None:
        self.ex = exchange

    def create(self, request: RestRequest) -> dict[str, Any]:
        """Conferences are made by who comes in, never over REST: refused."""
        raise RestError(20004)

    def delete(self, sid: str) -> None:
        """Conferences are ended, not deleted: refused."""
        raise RestError(20004)

    def fetch(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """One conference."""
        return self.json(self._find(sid))

    def list(self, request: RestRequest) -> dict[str, Any]:
        """Conferences, newest first."""
        query = request.query
        only(query, CONFERENCE_LIST)
        name, status = query.get("FriendlyName", [""])[-1], query.get("Status", [""])[-1]
        if status and status not in list(ConferenceStatus):
            raise RestError(20001, "Status")
        created, updated = within_days("DateCreated", query), within_days("DateUpdated", query)
        found = [
            self.json(conference)
            for conference in reversed(list(self.ex.rooms.conferences.values()))
            if name in {"", conference.name}
            and status in {"", conference.status.value}
            and created(conference.created_at)
            and updated(conference.updated_at)
        ]
        return page(request, "conferences", found)

    def update(self, request: RestRequest, sid: str) -> dict[str, Any]:
        """End a conference, or say something into it. Both happen after the reply."""
        only(request.form, CONFERENCE_UPDATE)
        conference = self._find(sid)
        status, url = request.one("Status"), request.one("AnnounceUrl")
        method = method_of(request, "AnnounceMethod")
        check_url(url)
        if status not in {"", ConferenceStatus.COMPLETED.value}:
            raise RestError(20001, "Status")
        if url and conference.status is not ConferenceStatus.IN_PROGRESS:
            raise RestError(20001, "AnnounceUrl")
        if url:
            self.ex.soon(lambda: self.ex.announcing.announce(conference, url, method))
        if status:
            self.ex.soon(lambda: self.ex.rooms.carry_out(conference, conference.end(self.ex.clock.now())))
        return self.json(conference)

    def _find(self, sid: str) -> ConferenceMachine:
        found = self.ex.rooms.conferences.get(sid)
        if found is None:
            raise RestError(20404, f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Conferences/{sid}.json")
        return found

    def json(self, conference: ConferenceMachine) -> dict[str, Any]:
        """A conference in Twilio's fields."""
        base = f"/{API_VERSION}/Accounts/{self.ex.account_sid}/Conferences/{conference.sid}"
        return {
            "sid": conference.sid,
            "account_sid": self.ex.account_sid,
            "friendly_name": conference.name,
            "status": conference.status.value,
            "date_created": rfc2822(conference.created_at),
            "date_updated": rfc2822(conference.updated_at),
            "api_version": API_VERSION,
            "region": REGION,
            "reason_conference_ended": conference.reason_ended or None,
            "call_sid_ending_conference": conference.ended_by or None,
            "uri": base + ".json",
            "subresource_uris": {"participants": base + "/Participants.json", "recordings": base + "/Recordings.json"},
        }
