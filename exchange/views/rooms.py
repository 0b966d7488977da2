"""Conferences and queues as plain values for JSON: what a switchboard page draws."""

from __future__ import annotations

from typing import Any

from exchange.machine.conference import ConferenceMachine
from exchange.machine.queueing import QueueMachine
from exchange.network.network import Network
from exchange.network.records import CallRecord

Json = dict[str, Any]


def conference_state(exchange: Network, conference: ConferenceMachine) -> Json:
    """One conference and who is in it, or is being called in (``joined`` null), in the order they came."""
    return {
        "sid": conference.sid,
        "name": conference.name,
        "status": conference.status.value,
        "created": conference.created_at.isoformat(),
        "reason_ended": conference.reason_ended or None,
        "people": [
            {
                "call": person.call_sid,
                "phone": exchange.calls[person.call_sid].handset,
                "label": person.terms.label or None,
                "muted": person.terms.muted,
                "hold": person.hold,
                "coaches": person.terms.coach or None,
                "ends_it": person.terms.end_on_exit,
                "joined": person.joined_at.isoformat() if person.joined_at else None,
            }
            for person in conference.people.values()
        ],
    }


def queue_state(exchange: Network, queue: QueueMachine) -> Json:
    """One queue: who waits, first in line first, and who has dialled it and waits for somebody."""
    now = exchange.clock.now()
    return {
        "sid": queue.sid,
        "name": queue.name,
        "max_size": queue.max_size,
        "average_s": queue.average_s(now),
        "waiting": [
            {
                "call": one.call_sid,
                "phone": exchange.calls[one.call_sid].handset,
                "since": one.since.isoformat(),
                "waited_s": one.waited_s(now),
            }
            for one in queue.waiting
        ],
        "takers": [{"call": one.call_sid, "phone": exchange.calls[one.call_sid].handset} for one in queue.takers],
    }


def call_rooms(exchange: Network, call: CallRecord) -> Json:
    """In which conference and which queue a call is: each a value or null."""
    conference, queue = exchange.rooms.room_of(call.sid), exchange.queues.queue_of(call.sid)
    inside = conference.people[call.sid] if conference else None
    return {
        "conference": {
            "sid": conference.sid,
            "name": conference.name,
            "status": conference.status.value,
            "muted": inside.terms.muted,
            "hold": inside.hold,
            "with": [
                exchange.calls[person.call_sid].handset
                for person in conference.connected
                if person.call_sid != call.sid
            ],
        }
        if conference and inside
        else None,
        "queue": {"sid": queue.sid, "name": queue.name, "place": queue.place_of(call.sid)} if queue else None,
    }
