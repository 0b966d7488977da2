"""The control API's faults: order them, let them strike by rule, cut the network, mend everything."""

from __future__ import annotations

from collections.abc import Callable

from werkzeug.exceptions import NotFound
from werkzeug.routing import Rule as Route
from werkzeug.wrappers import Request, Response

from exchange.base.faults import CallbackFault, Faults, RestFault
from exchange.company import Exchange
from exchange.server.json_http import Json, answer, asked, many, number, one_of
from exchange.server.realtime import RealTimeExchange

FAULT_ROUTES = [
    Route("/control/faults", methods=["GET"], endpoint="faults"),
    Route("/control/faults", methods=["POST"], endpoint="set_faults"),
    Route("/control/faults", methods=["DELETE"], endpoint="clear_faults"),
    Route("/control/faults/rules", methods=["POST"], endpoint="add_fault_rule"),
    Route("/control/faults/rules/<rule_id>", methods=["DELETE"], endpoint="remove_fault_rule"),
    Route("/control/faults/partition", methods=["POST"], endpoint="partition"),
    Route("/control/faults/crash", methods=["POST"], endpoint="crash"),
]


class FaultControl:
    """Answers ``/control/faults…``; every answer is the faults as they are then."""

    realtime: RealTimeExchange

    def on_faults(self, request: Request) -> Response:
        """The faults that were asked for and are not used up."""
        return answer(self.realtime.do(faults_state))

    def on_set_faults(self, request: Request) -> Response:
        """Ask for faults."""
        given = asked(request)
        creates = [one_of(RestFault, "next_create", fault) for fault in many(given, "next_create")]
        delays = {name: number(given, name) for name in ("webhook_delay_s", "callback_delay_s") if name in given}
        callbacks = given.get("callbacks")
        wanted = None if callbacks is None else one_of(CallbackFault, "callbacks", callbacks)

        def order(ex: Exchange) -> None:
            ex.faults.next_create(*creates)
            if "callbacks" in given:
                ex.faults.callbacks = wanted
            if "callbacks_before_reply" in given:
                ex.faults.callbacks_before_reply = given["callbacks_before_reply"] is True
            for name, delay_s in delays.items():
                setattr(ex.faults, name, delay_s)

        return self._changed(order)

    def on_clear_faults(self, request: Request) -> Response:
        """Everything works again."""
        return self._changed(lambda ex: ex.faults.clear())

    def on_add_fault_rule(self, request: Request) -> Response:
        """Let a fault strike by rule."""
        given = asked(request)
        reply = self._changed(lambda ex: ex.faults.add({**given, "id": "", "seen": 0, "hits": 0}))
        reply.status_code = 201
        return reply

    def on_remove_fault_rule(self, request: Request, rule_id: str) -> Response:
        """Take a rule away."""

        def remove(ex: Exchange) -> None:
            if not ex.faults.remove(rule_id):
                raise NotFound(f"There is no rule {rule_id}.")

        return self._changed(remove)

    def on_partition(self, request: Request) -> Response:
        """Cut the network between exchange and application for ``seconds`` (0 mends it)."""
        seconds = number(asked(request), "seconds")
        return self._changed(lambda ex: ex.faults.partition(ex.clock.now(), seconds))

    def on_crash(self, request: Request) -> Response:
        """Let the exchange crash now and begin again ``down_s`` seconds later, in the wall's time."""
        down_s = number(asked(request), "down_s", 1.0)
        self.realtime.crash(down_s)
        return answer({"down_s": down_s}, 202)

    def _changed(self, change: Callable[[Exchange], object]) -> Response:
        def work(ex: Exchange) -> Json:
            change(ex)
            ex.tell("faults", "")
            return faults_state(ex)

        return answer(self.realtime.do(work))


def faults_state(ex: Exchange) -> Json:
    """The faults as JSON."""
    faults: Faults = ex.faults
    cut = faults.partitioned_until if faults.partitioned(ex.clock.now()) else None
    return {
        "next_create": [fault.value for fault in faults.rest],
        "callbacks": faults.callbacks.value if faults.callbacks else None,
        "callback_delay_s": faults.callback_delay_s,
        "callbacks_before_reply": faults.callbacks_before_reply,
        "webhook_delay_s": faults.webhook_delay_s,
        "partitioned_until": cut.isoformat() if cut else None,
        "rules": [rule.state() for rule in faults.rules],
    }
