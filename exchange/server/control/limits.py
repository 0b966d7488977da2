"""The control API's limits of the account, and how texts to a phone fare."""

from __future__ import annotations

from dataclasses import asdict

from werkzeug.exceptions import BadRequest
from werkzeug.routing import Rule
from werkzeug.wrappers import Request, Response

from exchange.company import Exchange
from exchange.network.records import TextFate
from exchange.people.phonebook import Phonebook
from exchange.server.json_http import Json, answer, asked, number
from exchange.server.realtime import RealTimeExchange

LIMIT_ROUTES = [
    Rule("/control/limits", methods=["GET"], endpoint="limits"),
    Rule("/control/limits", methods=["POST"], endpoint="set_limits"),
    Rule("/control/phones/<number>/texts", methods=["POST"], endpoint="fate"),
]
_NAMES = ("calls_per_second", "concurrent_calls", "texts_per_second", "answers_keywords")


class LimitControl:
    """Answers ``/control/limits`` and ``/control/phones/…/texts``."""

    realtime: RealTimeExchange
    phonebook: Phonebook

    def on_limits(self, request: Request) -> Response:
        """The account's limits; null is none."""
        return answer(self.realtime.do(limits_state))

    def on_set_limits(self, request: Request) -> Response:
        """Set those that are given; null or 0 takes a limit away."""
        given = asked(request)
        if strange := sorted(set(given) - set(_NAMES)):
            raise BadRequest(f'There is no limit "{strange[0]}"; there are {", ".join(_NAMES)}.')
        limits = {
            name: None if value is None else number(given, name) or None
            for name, value in given.items()
            if name != "answers_keywords"
        }

        def order(ex: Exchange) -> Json:
            if "calls_per_second" in limits:
                ex.pace.calls_per_second = limits["calls_per_second"]
            if "texts_per_second" in limits:
                ex.texting.pace.calls_per_second = limits["texts_per_second"]
            if "concurrent_calls" in limits:
                most = limits["concurrent_calls"]
                ex.pace.concurrent_calls = int(most) if most else None
            if "answers_keywords" in given:
                ex.texting.answers_keywords = given["answers_keywords"] is True
            return limits_state(ex)

        return answer(self.realtime.do(order))

    def on_fate(self, request: Request, number: str) -> Response:
        """Set how texts to this phone fare from now on."""
        given, entry = asked(request), self.phonebook.find(number)
        try:
            fate = TextFate(**given)
        except TypeError:
            raise BadRequest('A fate has "status", "error_code" and "after_s".') from None
        self.realtime.do(lambda ex: setattr(ex.handset(entry.number), "texts", fate))
        return answer(asdict(fate))


def limits_state(ex: Exchange) -> Json:
    """The limits as JSON."""
    return {
        "calls_per_second": ex.pace.calls_per_second,
        "concurrent_calls": ex.pace.concurrent_calls,
        "texts_per_second": ex.texting.pace.calls_per_second,
        "answers_keywords": ex.texting.answers_keywords,
    }
