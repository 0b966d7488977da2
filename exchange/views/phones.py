"""What a softphone shows of the exchange, as plain values for JSON: every word with its time."""

from __future__ import annotations

from typing import Any

from exchange.machine.transcript import Line
from exchange.network.network import Network
from exchange.network.records import CallRecord
from exchange.people.phonebook import Entry
from exchange.views.snapshot import call_state, line_state, message_state, phone_state

Json = dict[str, Any]
RECENT_CALLS = 20


def phone_row(exchange: Network, entry: Entry) -> Json:
    """One line of a list of phones."""
    live = exchange.live_call_of(entry.number)
    return {
        **phone_state(exchange, entry.number),
        "name": entry.name,
        "role": entry.role,
        "takes_sms": exchange.takes_sms(entry.number),
        "status": live.status.value if live else None,
    }


def phone_view(exchange: Network, entry: Entry) -> Json:
    """One phone: ``call`` is the live call or else the last one, ``calls`` the last twenty in short, newest first."""
    mine = [call for call in exchange.calls_of.get(entry.number, []) if call.began]
    live = exchange.live_call_of(entry.number)
    shown = live or (mine[-1] if mine else None)
    return {
        "phone": phone_row(exchange, entry),
        "call": call_view(exchange, shown) if shown else None,
        "calls": [_short(exchange, call) for call in reversed(mine[-RECENT_CALLS:])],
        "messages": messages_of(exchange, entry.number),
    }


def call_view(exchange: Network, call: CallRecord) -> Json:
    """One call. ``transcript``: what has begun; ``ahead``: what the line will speak next if nobody presses a key.

    ``words`` are pairs of seconds since the line's start, and the word.
    """
    now = exchange.clock.now()
    lines = call.machine.transcript.in_time()
    return {
        **call_state(exchange, call),
        "transcript": [_timed(line, call, exchange) for line in lines if line.at <= now],
        "ahead": [_timed(line, call, exchange) for line in lines if line.at > now],
    }


def messages_of(exchange: Network, number: str) -> list[Json]:
    """Texts from and to this phone that reached their end, oldest first; all texts for an empty number."""
    return [
        message_state(message)
        for message in (exchange.texts_of.get(number, []) if number else exchange.messages.values())
        if not number
        or message.from_number == number
        or (message.to_number == number and message.status == "delivered")
    ]


def _timed(line: Line, call: CallRecord, exchange: Network) -> Json:
    state = line_state(line, call.created_at, exchange.clock.now())
    return {**state, "words": [[round(word.offset_s, 2), word.text] for word in line.words]}


def _short(exchange: Network, call: CallRecord) -> Json:
    state = call_state(exchange, call)
    return {name: state[name] for name in ("sid", "direction", "from", "to", "status", "created", "duration_s")}
