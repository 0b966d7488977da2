"""Server-sent events: every change of the exchange as a small note; who wants to know more asks the control API."""

from __future__ import annotations

import json
import queue
from collections.abc import Callable, Iterator
from typing import Any

from exchange.company import Exchange
from exchange.server.realtime import RealTimeExchange

BEAT_S = 1.0
"""The stream looks this often whether it should end."""
BEATS_A_SIGN = 10
"""After so many beats without news a comment is sent, so that a dead connection is noticed."""
MOST_WAITING = 1000


def changes(realtime: RealTimeExchange, phone: str, stopping: Callable[[], bool]) -> Iterator[bytes]:
    """The stream. ``phone``: only what concerns this number, and what concerns everybody; empty = all.

    A reader that falls a thousand notes behind is told ``overflow`` and should look at everything anew.
    """
    notes: queue.Queue[dict[str, Any]] = queue.Queue(MOST_WAITING)

    def heard(event: dict[str, Any]) -> None:
        numbers = concerned(realtime.exchange, event["subject"])
        if phone and numbers and phone not in numbers:
            return
        try:
            notes.put_nowait({**event, "phones": numbers})
        except queue.Full:
            with notes.mutex:
                notes.queue.clear()
            notes.put_nowait({**event, "event": "overflow", "phones": []})

    stop = realtime.subscribe(heard)
    try:
        yield b"retry: 1000\n\n"
        yield _note({"event": "hello", "subject": "", "at": realtime.clock.now().isoformat(), "phones": []})
        silent = 0
        while not stopping():
            try:
                yield _note(notes.get(timeout=BEAT_S))
                silent = 0
            except queue.Empty:
                silent += 1
                if silent % BEATS_A_SIGN == 0:
                    yield b": still here\n\n"
    finally:
        stop()


def concerned(exchange: Exchange, subject: str) -> list[str]:
    """The phones that a call, a text or a conference is about."""
    if (call := exchange.calls.get(subject)) is not None:
        parent, partner = exchange.calls.get(call.parent), exchange.partner_of(call)
        return list(dict.fromkeys(other.handset for other in (call, parent, partner) if other is not None))
    if (message := exchange.messages.get(subject)) is not None:
        return [message.from_number, message.to_number]
    if (conference := exchange.rooms.conferences.get(subject)) is not None:
        return [exchange.calls[sid].handset for sid in conference.people]
    return []


def _note(note: dict[str, Any]) -> bytes:
    return f"event: change\ndata: {json.dumps(note, ensure_ascii=False)}\n\n".encode()
