"""The control API: any program can be a telephone of this exchange. JSON over HTTP; docs/exchange.md lists it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from werkzeug.exceptions import BadRequest, HTTPException, NotFound
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from exchange.base.errors import NotPossible
from exchange.company import Exchange
from exchange.machine.events import IllegalMove
from exchange.network.calls.hand import CallHand
from exchange.network.records import CallRecord
from exchange.people import Crowd, scripted
from exchange.people.described import BY_RULE, behaviour_of, crowd_of
from exchange.people.phonebook import Phonebook
from exchange.phones.phone_call import KEY_GAP_S
from exchange.server.control.board import BOARD_ROUTES, BoardControl, found
from exchange.server.control.clock import CLOCK_ROUTES, ClockControl
from exchange.server.control.faults import FAULT_ROUTES, FaultControl
from exchange.server.control.limits import LIMIT_ROUTES, LimitControl
from exchange.server.json_http import Json, answer, asked, words
from exchange.server.realtime import RealTimeExchange
from exchange.server.stream import changes
from exchange.views.phones import call_view, messages_of, phone_row, phone_view
from exchange.views.snapshot import message_left, message_state, webhook_state

ROUTES = Map(
    [
        Rule("/control/state", methods=["GET"], endpoint="state"),
        Rule("/control/phones", methods=["GET"], endpoint="phones"),
        Rule("/control/phones", methods=["POST"], endpoint="add_phone"),
        Rule("/control/phones/<number>", methods=["GET"], endpoint="phone"),
        Rule("/control/phones/<number>/dial", methods=["POST"], endpoint="dial"),
        Rule("/control/phones/<number>/text", methods=["POST"], endpoint="text"),
        Rule("/control/phones/<number>/read", methods=["POST"], endpoint="read"),
        Rule("/control/phones/<number>/behaviour", methods=["POST"], endpoint="behave"),
        Rule("/control/phones/<number>/mailbox", methods=["GET"], endpoint="mailbox"),
        Rule("/control/people", methods=["GET"], endpoint="people"),
        Rule("/control/people", methods=["POST"], endpoint="set_people"),
        Rule("/control/people", methods=["DELETE"], endpoint="clear_people"),
        Rule("/control/calls/<sid>", methods=["GET"], endpoint="call"),
        Rule("/control/calls/<sid>/transcript", methods=["GET"], endpoint="transcript"),
        Rule("/control/calls/<sid>/answer", methods=["POST"], endpoint="answer"),
        Rule("/control/calls/<sid>/decline", methods=["POST"], endpoint="decline"),
        Rule("/control/calls/<sid>/press", methods=["POST"], endpoint="press"),
        Rule("/control/calls/<sid>/speak", methods=["POST"], endpoint="speak"),
        Rule("/control/calls/<sid>/hang-up", methods=["POST"], endpoint="hang_up"),
        Rule("/control/messages", methods=["GET"], endpoint="messages"),
        Rule("/control/webhooks", methods=["GET"], endpoint="webhooks"),
        Rule("/control/webhooks/replay", methods=["POST"], endpoint="replay"),
        *BOARD_ROUTES,
        *CLOCK_ROUTES,
        *FAULT_ROUTES,
        *LIMIT_ROUTES,
        Rule("/control/events", methods=["GET"], endpoint="events"),
    ],
    strict_slashes=False,
)

_NO_RULES: Json = {"seed": 0, "rules": []}


@dataclass(slots=True)
class Control(BoardControl, ClockControl, FaultControl, LimitControl):
    """Answers ``/control/…``. ``line`` is the number a phone dials when none is said; ``stopping`` ends the streams."""

    realtime: RealTimeExchange
    phonebook: Phonebook
    line: str
    sounding: bool = False
    stopping: Callable[[], bool] = field(default=lambda: False)

    def respond(self, request: Request) -> Response:
        """Answer one request; what cannot be done comes back as ``{"error": sentence}``."""
        try:
            endpoint, values = ROUTES.bind_to_environ(request.environ).match()
            reply: Response = getattr(self, f"on_{endpoint}")(request, **values)
            return reply
        except HTTPException as error:
            return answer({"error": error.description}, error.code or 500)
        except (NotPossible, IllegalMove) as error:
            return answer({"error": str(error)}, 409)
        except ValueError as error:
            return answer({"error": str(error)}, 400)

    # ---- looking

    def on_state(self, request: Request) -> Response:
        """Everything."""
        return answer({**self.realtime.snapshot(), **self.time(), "line": self.line})

    def on_phones(self, request: Request) -> Response:
        """All phones of the phonebook."""
        rows = self.realtime.do(lambda ex: [phone_row(ex, entry) for entry in self.phonebook.entries()])
        return answer({**self.time(), "line": self.line, "phones": rows})

    def on_phone(self, request: Request, number: str) -> Response:
        """One phone: its live or last call, its texts."""
        entry = self.phonebook.find(number)
        view = self.realtime.do(lambda ex: phone_view(ex, entry))
        return answer({**self.time(), "line": self.line, "sound": self.sounding, **view})

    def on_call(self, request: Request, sid: str) -> Response:
        """One call with its transcript."""
        return answer(self.realtime.do(lambda ex: call_view(ex, found(ex, sid))))

    def on_transcript(self, request: Request, sid: str) -> Response:
        """The call so far as plain text."""

        def text(ex: Exchange) -> str:
            call = found(ex, sid)
            return call.machine.transcript.readable(call.created_at, ex.clock.now()) + "\n"

        return Response(self.realtime.do(text), content_type="text/plain; charset=utf-8")

    def on_messages(self, request: Request) -> Response:
        """Texts, oldest first; ``?phone=``."""
        phone = request.args.get("phone", "")
        return answer({"messages": self.realtime.do(lambda ex: messages_of(ex, phone))})

    def on_webhooks(self, request: Request) -> Response:
        """The webhook log from ``?from=`` on (a place in the log, default 0)."""
        start = request.args.get("from", "0")
        if not start.isdecimal():
            raise BadRequest("from is a place in the log: 0 or more.")
        rows = self.realtime.do(lambda ex: [webhook_state(webhook) for webhook in ex.webhooks.log.since(int(start))])
        return answer({"webhooks": rows})

    def on_events(self, request: Request) -> Response:
        """Server-sent events about every change; ``?phone=`` for one phone's."""
        body = changes(self.realtime, request.args.get("phone", ""), self.stopping)
        return Response(body, headers={"Cache-Control": "no-store"}, content_type="text/event-stream; charset=utf-8")

    # ---- a phone acts

    def on_add_phone(self, request: Request) -> Response:
        """Plug in one phone more."""
        given = asked(request)
        entry = self.phonebook.add(words(given, "number"), words(given, "name", ""), words(given, "role", ""))
        return answer(self.realtime.do(lambda ex: self._plugged_in(ex, entry.number)), 201)

    def _plugged_in(self, ex: Exchange, number: str) -> Json:
        ex.leave_to_rules(number, scripted.attended())
        return phone_row(ex, self.phonebook.find(number))

    def on_dial(self, request: Request, number: str) -> Response:
        """Ring a line."""
        given, entry = asked(request), self.phonebook.find(number)
        to = words(given, "to", self.line)
        withheld = given.get("withheld") is True
        dialled = self.realtime.do(lambda ex: ex.calling.dial(entry.number, to, withheld))
        return answer(self.realtime.do(lambda ex: call_view(ex, dialled)), 201)

    def on_text(self, request: Request, number: str) -> Response:
        """Send a text to a line."""
        given, entry = asked(request), self.phonebook.find(number)
        to, body = words(given, "to", ""), words(given, "body")

        def send(ex: Exchange) -> Json:
            return message_state(ex.texting.text(entry.number, to or self._texted(ex), body))

        return answer(self.realtime.do(send), 201)

    def _texted(self, ex: Exchange) -> str:
        """The line, or where it has voice alone, the first number that takes texts."""
        able = [line.number for line in ex.lines.values() if line.sms]
        return self.line if self.line in able or not able else able[0]

    def on_read(self, request: Request, number: str) -> Response:
        """Mark every text to this phone as read."""
        asked(request)
        entry = self.phonebook.find(number)

        def read(ex: Exchange) -> Json:
            for message in ex.messages.values():
                if message.to_number == entry.number and message.status == "delivered" and not message.read:
                    message.read = True
                    ex.tell("message", message.sid)
            return phone_row(ex, entry)

        return answer(self.realtime.do(read))

    def on_behave(self, request: Request, number: str) -> Response:
        """Set how a phone acts by itself (``exchange.people.described``); ``by_rule`` leaves it to the rules again."""
        given, entry = asked(request), self.phonebook.find(number)
        if given == {"behaviour": BY_RULE}:
            self.realtime.do(lambda ex: ex.leave_to_rules(entry.number, scripted.attended()))
        else:
            behaviour = behaviour_of(given, BY_RULE)
            self.realtime.do(lambda ex: setattr(ex.handset(entry.number, behaviour), "described", given))
        return answer(self.realtime.do(lambda ex: phone_row(ex, entry)))

    def on_mailbox(self, request: Request, number: str) -> Response:
        """What was said into this phone's mailbox, oldest first."""
        entry = self.phonebook.find(number)
        kept = self.realtime.do(lambda ex: [message_left(one) for one in ex.mailboxes.get(entry.number, [])])
        return answer({"messages": kept})

    def on_people(self, request: Request) -> Response:
        """The rules about people, as they were given."""
        return answer(self.realtime.do(lambda ex: ex.people_given or _NO_RULES))

    def on_set_people(self, request: Request) -> Response:
        """Say by rule how phones act that were told nothing themselves."""
        given = asked(request)
        crowd = crowd_of(given)
        self._let_people(crowd, {"seed": crowd.seed, "rules": given["rules"]})
        return self.on_people(request)

    def on_clear_people(self, request: Request) -> Response:
        """No rules any more."""
        self._let_people(None, None)
        return self.on_people(request)

    def _let_people(self, crowd: Crowd | None, given: Json | None) -> None:
        def order(ex: Exchange) -> None:
            ex.people, ex.people_given = crowd, given

        self.realtime.do(order)

    def on_answer(self, request: Request, sid: str) -> Response:
        """Lift the ringing phone."""
        return self._act(request, sid, lambda ex, call, given: ex.calling.answer(call.sid))

    def on_decline(self, request: Request, sid: str) -> Response:
        """Turn the ringing call away."""

        def decline(ex: Exchange, call: CallRecord, given: Json) -> None:
            if call.status.value != "ringing" or call.direction == "inbound":
                raise NotPossible(f"The call {call.sid} does not ring (it is {call.status.value}).")
            ex.calling.decline(call.sid)

        return self._act(request, sid, decline)

    def on_press(self, request: Request, sid: str) -> Response:
        """Press keys, the first now, each of the others 0.3 s after the one before."""

        def press(ex: Exchange, call: CallRecord, given: Json) -> None:
            keys = words(given, "keys")
            if strange := set(keys) - set("0123456789*#"):
                raise BadRequest(f"{sorted(strange)[0]!r} is no key of a telephone.")
            ex.calling.press(call.sid, keys[0])
            hand = CallHand.of(ex, call)
            for place, key in enumerate(keys[1:], 1):
                hand.after(place * KEY_GAP_S, lambda key=key: hand.press(key))  # type: ignore[misc]

        return self._act(request, sid, press)

    def on_speak(self, request: Request, sid: str) -> Response:
        """Say words into the phone."""
        return self._act(request, sid, lambda ex, call, given: ex.calling.speak(call.sid, words(given, "words")))

    def on_hang_up(self, request: Request, sid: str) -> Response:
        """Put the phone down."""
        return self._act(request, sid, lambda ex, call, given: ex.calling.hang_up(call.sid))

    def _act(self, request: Request, sid: str, act: Callable[[Exchange, CallRecord, Json], None]) -> Response:
        given = asked(request)
        self.realtime.do(lambda ex: act(ex, found(ex, sid), given))
        return answer(self.realtime.do(lambda ex: call_view(ex, found(ex, sid))))

    # ---- the exchange itself

    def on_replay(self, request: Request) -> Response:
        """Send a webhook once more: the one at ``place`` in the log, or the last."""
        place = asked(request).get("place", -1)

        def replay(ex: Exchange) -> Json:
            log = ex.webhooks.log
            index = place - log.dropped if isinstance(place, int) and place >= 0 else place
            if not isinstance(index, int) or not -len(log) <= index < len(log) or (place >= 0 and index < 0):
                raise NotFound("There is no webhook at that place of the log.")
            return webhook_state(ex.replay(log[index]))

        return answer(self.realtime.do(replay), 201)
