"""What a switchboard shows: who rings and talks with whom, in rows that are cheap with a thousand calls on the line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from exchange.machine.parts.execution import Phase
from exchange.machine.transcript import LineKind
from exchange.network.network import Network
from exchange.network.records import CallRecord, LoggedProblem
from exchange.views.rooms import conference_state, queue_state
from exchange.views.snapshot import message_state, newest, waits_for, webhook_state

Json = dict[str, Any]
Name = Callable[[str], str]
_SAID = 120


def board(exchange: Network, name: Name, sought: str, most: int) -> Json:
    """Live calls, newest first, then those that ended last, at the most so many of each; rooms and counts.

    ``sought``: only calls with this in a number, name, sid or state, whatever its case.
    """
    troubles = Counter(problem.call_sid for problem in exchange.problems)
    live = sorted(living(exchange), key=lambda call: call.created_at, reverse=True)
    over = (call for call in reversed(exchange.calls.values()) if call.machine.over)

    def rows(calls: Iterable[CallRecord]) -> list[Json]:
        found = (call for call in calls if fits(call, name, sought))
        return [call_row(exchange, call, name, troubles[call.sid]) for call in islice(found, most)]

    return {
        "lines": list(exchange.lines),
        "calls": rows(live),
        "ended": rows(over),
        **_rooms(exchange, name),
        "counts": {
            "live": len(live),
            "ringing": sum(_rings(call) for call in live),
            "calls": len(exchange.calls),
            "texts": len(exchange.messages),
            "webhooks": exchange.webhooks.log.dropped + len(exchange.webhooks.log),
            "problems": exchange.problems.dropped + len(exchange.problems),
        },
    }


def living(exchange: Network) -> list[CallRecord]:
    """All calls that are not over."""
    return [call for calls in exchange.live_of.values() for call in calls]


def fits(call: CallRecord, name: Name, sought: str) -> bool:
    """Whether a call has these words in a number, a name, its sid or its state."""
    if not sought:
        return True
    words = (call.handset, call.from_number, call.to_number, name(call.handset), call.sid, call.status.value)
    return any(sought.casefold() in word.casefold() for word in words)


def _rings(call: CallRecord) -> bool:
    return call.machine.phase is Phase.RINGING and call.direction != "inbound"


def call_row(exchange: Network, call: CallRecord, name: Name, problems: int) -> Json:
    """One call in short. ``said``: the last words that were heard; ``other``: who is talked with."""
    machine, now = call.machine, exchange.clock.now()
    partner = exchange.partner_of(call)
    room, queue = exchange.rooms.room_of(call.sid), exchange.queues.queue_of(call.sid)
    said = next(
        (line for line in reversed(machine.transcript.lines) if line.kind is LineKind.SAY and line.at <= now), None
    )
    return {
        "sid": call.sid,
        "parent": call.parent or None,
        "legs": call.legs,
        "direction": call.direction,
        "from": call.from_number,
        "to": call.to_number,
        "from_name": name(call.from_number),
        "phone": call.handset,
        "name": name(call.handset),
        "status": call.status.value,
        "doing": machine.phase.value,
        "rings": _rings(call),
        "waits_for": waits_for(call),
        "talks_with": partner.handset if partner else None,
        "talks_with_name": name(partner.handset) if partner else None,
        "conference": room.name if room else None,
        "queue": queue.name if queue else None,
        "created": call.created_at.isoformat(),
        "answered": machine.answered_at.isoformat() if machine.answered_at else None,
        "ended": machine.ended_at.isoformat() if machine.ended_at else None,
        "duration_s": machine.duration_s(now),
        "said": said.heard(now)[-_SAID:] if said else "",
        "problems": problems,
    }


def _rooms(exchange: Network, name: Name) -> Json:
    """Conferences that have not ended, and queues in which somebody waits or is waited for."""
    live = [room for room in exchange.rooms.conferences.values() if room.live]
    used = [queue for queue in exchange.queues.named.values() if queue.waiting or queue.takers]

    def named(people: list[Json]) -> list[Json]:
        return [{**person, "name": name(person["phone"])} for person in people]

    conferences = [conference_state(exchange, room) for room in live]
    queues = [queue_state(exchange, queue) for queue in used]
    return {
        "conferences": [{**room, "people": named(room["people"])} for room in conferences],
        "queues": [{**q, "waiting": named(q["waiting"]), "takers": named(q["takers"])} for q in queues],
    }


def call_file(exchange: Network, call: CallRecord) -> Json:
    """What a call asked of the application and what went wrong: webhooks with their place in the log, problems."""
    log = exchange.webhooks.log
    about = {call.sid} | ({room.sid} if (room := exchange.rooms.room_of(call.sid)) else set())
    return {
        "webhooks": [
            {**webhook_state(webhook), "place": log.dropped + index, "headers": dict(webhook.request.headers)}
            for index, webhook in enumerate(log)
            if webhook.subject in about
        ],
        "problems": [problem_state(problem) for problem in exchange.problems if problem.call_sid in about],
    }


def problem_state(problem: LoggedProblem) -> Json:
    """One problem."""
    return {
        "at": problem.at.isoformat(),
        "code": problem.code,
        "message": problem.message,
        "url": problem.url,
        "subject": problem.call_sid,
    }


def texts(exchange: Network, name: Name, most: int) -> list[Json]:
    """The newest texts, newest first, with the names at both ends."""
    rows = [message_state(message) for message in reversed(newest(exchange.messages, most))]
    return [{**row, "from_name": name(row["from"]), "to_name": name(row["to"])} for row in rows]
