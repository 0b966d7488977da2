"""The control API's switchboard: everything in short, one call in full, the newest problems and texts."""

from __future__ import annotations

from werkzeug.exceptions import BadRequest, NotFound
from werkzeug.routing import Rule as Route
from werkzeug.wrappers import Request, Response

from exchange.company import Exchange
from exchange.network.records import CallRecord
from exchange.people.phonebook import Phonebook
from exchange.server.control.faults import faults_state
from exchange.server.json_http import Json, answer
from exchange.server.realtime import RealTimeExchange
from exchange.views.board import board, call_file, fits, living, problem_state, texts
from exchange.views.phones import call_view

BOARD_ROUTES = [
    Route("/control/switchboard", methods=["GET"], endpoint="board"),
    Route("/control/calls", methods=["GET"], endpoint="calls"),
    Route("/control/calls/<sid>/webhooks", methods=["GET"], endpoint="call_file"),
    Route("/control/problems", methods=["GET"], endpoint="problems"),
    Route("/control/texts", methods=["GET"], endpoint="texts"),
]
MOST = 1000


class BoardControl:
    """Answers what a switchboard asks."""

    realtime: RealTimeExchange
    phonebook: Phonebook
    line: str

    def on_board(self, request: Request) -> Response:
        """Calls in short, conferences, counts, faults; ``?find=`` words, ``?limit=`` live and ended calls (60)."""
        sought, most = request.args.get("find", "").strip(), limit(request, 60)

        def look(ex: Exchange) -> Json:
            clock = self.realtime.clock
            time = {"now": clock.now().isoformat(), "speed": clock.speed, "frozen": clock.frozen, "line": self.line}
            return {**time, **board(ex, self.phonebook.name, sought, most), "faults": faults_state(ex)}

        return answer(self.realtime.do(look))

    def on_calls(self, request: Request) -> Response:
        """Calls, oldest first; ``?state=ringing`` or ``live``, ``?phone=``, ``?find=``; the newest ``?limit=``."""
        state, phone = request.args.get("state", ""), request.args.get("phone", "")
        if state not in {"", "ringing", "live"}:
            raise BadRequest("state is ringing or live.")
        sought, most = request.args.get("find", "").strip(), limit(request, MOST * 10)

        def wanted(call: CallRecord) -> bool:
            rings = call.status.value == "ringing" and call.direction != "inbound"
            return (
                (state != "ringing" or rings)
                and phone in {"", call.handset}
                and fits(call, self.phonebook.name, sought)
            )

        def look(ex: Exchange) -> Json:
            live = sorted(living(ex), key=lambda call: call.created_at) if state else ex.calls.values()
            found = [call for call in live if wanted(call)]
            return {"total": len(found), "calls": [call_view(ex, call) for call in found[-most:]]}

        return answer(self.realtime.do(look))

    def on_call_file(self, request: Request, sid: str) -> Response:
        """What was asked of the application for one call, and what went wrong in it."""
        return answer(self.realtime.do(lambda ex: call_file(ex, found(ex, sid))))

    def on_problems(self, request: Request) -> Response:
        """Problems, and warnings beside them, newest first; ``?limit=`` (default 200)."""
        most = limit(request, 200)

        def look(ex: Exchange) -> Json:
            kept = {"problems": ex.problems, "warnings": ex.warnings}
            return {name: [problem_state(one) for one in rows[: -most - 1 : -1]] for name, rows in kept.items()}

        return answer(self.realtime.do(look))

    def on_texts(self, request: Request) -> Response:
        """Texts with the names at both ends, newest first; ``?limit=`` (default 200)."""
        most = limit(request, 200)
        return answer({"texts": self.realtime.do(lambda ex: texts(ex, self.phonebook.name, most))})


def found(ex: Exchange, sid: str) -> CallRecord:
    """The call with this sid; 404 when there is none."""
    call = ex.calls.get(sid)
    if call is None:
        raise NotFound(f"There is no call {sid}.")
    return call


def limit(request: Request, default: int) -> int:
    """``?limit=``, a whole number from 1 on."""
    given = request.args.get("limit", str(default))
    if not given.isdecimal() or not 1 <= int(given) <= MOST * 10:
        raise BadRequest(f"limit is a whole number from 1 to {MOST * 10}.")
    return int(given)
