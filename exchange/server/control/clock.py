"""The control API's clock: running, faster, frozen, moved by command."""

from __future__ import annotations

from datetime import datetime

from werkzeug.exceptions import BadRequest
from werkzeug.routing import Rule as Route
from werkzeug.wrappers import Request, Response

from exchange.base.clock import RunningClock
from exchange.server.json_http import Json, answer, asked, number, words
from exchange.server.realtime import RealTimeExchange

CLOCK_ROUTES = [
    Route("/control/clock", methods=["GET"], endpoint="clock"),
    Route("/control/clock", methods=["POST"], endpoint="move_clock"),
]
_FIELDS = ("forward_s", "to", "speed", "frozen")


class ClockControl:
    """Answers ``/control/clock``; every answer is the clock as it is then."""

    realtime: RealTimeExchange

    def on_clock(self, request: Request) -> Response:
        """The exchange's time."""
        return answer(self.time())

    def on_move_clock(self, request: Request) -> Response:
        """Set the speed, freeze or thaw, jump ahead by seconds or to an instant, in this order."""
        given = asked(request)
        if not any(name in given for name in _FIELDS):
            raise BadRequest('Say "forward_s", "to", "speed" or "frozen".')
        ahead_s = self._ahead_s(given)
        speed = number(given, "speed") if "speed" in given else None
        if speed is not None and not 0 < speed <= 10_000:
            raise BadRequest('"speed" must be a number above 0, at most 10000; to stop the clock, say "frozen": true.')
        if "frozen" in given and not isinstance(given["frozen"], bool):
            raise BadRequest('"frozen" must be true or false.')
        if speed is not None:
            self.realtime.set_speed(speed)
        if "frozen" in given:
            self.realtime.freeze(given["frozen"])
        if ahead_s:
            self.realtime.shift(ahead_s)
        return answer(self.time())

    def _ahead_s(self, given: Json) -> float:
        ahead_s = number(given, "forward_s", 0.0)
        if "to" not in given:
            return ahead_s
        try:
            instant = datetime.fromisoformat(words(given, "to"))
        except ValueError:
            raise BadRequest('"to" must be an instant, for instance "2026-12-24T16:00:00Z".') from None
        if instant.tzinfo is None:
            raise BadRequest('"to" needs a zone, for instance "2026-12-24T16:00:00Z".')
        to_s = (instant - self.realtime.clock.now()).total_seconds()
        if to_s < 0:
            raise BadRequest("The exchange's clock does not go back.")
        return ahead_s + to_s

    def time(self) -> Json:
        """The clock as JSON."""
        clock: RunningClock = self.realtime.clock
        return {"now": clock.now().isoformat(), "speed": clock.speed, "frozen": clock.frozen}
