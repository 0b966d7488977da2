"""The exchange's whole state as plain values for JSON: what a softphone or a switchboard page shows."""

from __future__ import annotations

from datetime import datetime
from itertools import islice
from typing import Any, TypeVar

from exchange.machine.parts.execution import Phase
from exchange.machine.transcript import Line
from exchange.network.network import Network
from exchange.network.records import CallRecord, MessageRecord, VoiceMessage
from exchange.network.webhooks import Webhook
from exchange.views.rooms import call_rooms, conference_state, queue_state

_T = TypeVar("_T")
RECENT = 100
"""So many calls, texts and problems are shown at the most, the newest."""


def snapshot(exchange: Network) -> dict[str, Any]:
    """Everything; instants are ISO 8601 in UTC."""
    calls = newest(exchange.calls, RECENT)
    return {
        "now": exchange.clock.now().isoformat(),
        "lines": [line.number for line in exchange.lines.values()],
        "phones": [phone_state(exchange, number) for number in exchange.handsets],
        "calls": [call_state(exchange, call) for call in calls],
        "conferences": [conference_state(exchange, one) for one in newest(exchange.rooms.conferences, RECENT)],
        "queues": [queue_state(exchange, queue) for queue in exchange.queues.named.values()],
        "messages": [message_state(message) for message in newest(exchange.messages, RECENT)],
        "problems": [
            {"at": p.at.isoformat(), "code": p.code, "message": p.message, "url": p.url, "subject": p.call_sid}
            for p in exchange.problems[-RECENT:]
        ],
        "webhooks": exchange.webhooks.log.dropped + len(exchange.webhooks.log),
    }


def newest(rows: dict[str, _T], most: int) -> list[_T]:
    """The last so many, oldest first."""
    return list(islice(reversed(rows.values()), most))[::-1]


def phone_state(exchange: Network, number: str) -> dict[str, Any]:
    """One phone: its live call, if any, and how many texts lie unread."""
    call = exchange.live_call_of(number)
    mine = exchange.texts_of.get(number, [])
    unread = [m for m in mine if m.to_number == number and m.status == "delivered" and not m.read]
    handset = exchange.handset(number)
    return {
        "number": number,
        "call": call.sid if call else None,
        "rings": call is not None and call.machine.phase is Phase.RINGING and call.direction != "inbound",
        "attended": not handset.behaviour.scripted,
        "behaviour": handset.behaviour.name,
        "unread": len(unread),
    }


def call_state(exchange: Network, call: CallRecord) -> dict[str, Any]:
    """One call with its transcript up to now. ``waits_for``: what the line listens for, or None."""
    machine, now = call.machine, exchange.clock.now()
    partner = exchange.partner_of(call)
    return {
        "sid": call.sid,
        "parent": call.parent or None,
        "direction": call.direction,
        "from": call.from_number,
        "to": call.to_number,
        "phone": call.handset,
        "status": call.status.value,
        "doing": machine.phase.value,
        "waits_for": waits_for(call),
        "talks_with": partner.handset if partner else None,
        **call_rooms(exchange, call),
        "created": call.created_at.isoformat(),
        "answered": machine.answered_at.isoformat() if machine.answered_at else None,
        "ended": machine.ended_at.isoformat() if machine.ended_at else None,
        "duration_s": machine.duration_s(now),
        "transcript": [line_state(line, call.created_at, now) for line in machine.transcript.lines if line.at <= now],
    }


def waits_for(call: CallRecord) -> dict[str, Any] | None:
    """What the person can do now: press, speak, be recorded."""
    listening = call.machine.listening
    if listening is not None:
        gather = listening.gather
        return {
            "dtmf": gather.dtmf,
            "speech": gather.speech,
            "num_digits": gather.num_digits,
            "finish_on_key": gather.finish_on_key,
            "digits": listening.digits,
            "prompting": listening.prompting,
        }
    return {"recording": True} if call.machine.recording is not None else None


def line_state(line: Line, start: datetime, now: datetime) -> dict[str, Any]:
    """One line of a transcript: ``second`` since the call began, ``text`` heard so far, ``full`` what is being said."""
    return {
        "kind": line.kind.value,
        "second": round((line.at - start).total_seconds(), 2),
        "until": round((line.until - start).total_seconds(), 2),
        "text": line.heard(now),
        "full": line.text,
        "language": line.language,
        "voice": line.voice,
        "rate": line.rate,
        "cut": line.cut,
        "who": line.who,
        "speaking": line.at <= now < line.until,
    }


def message_state(message: MessageRecord) -> dict[str, Any]:
    """One text."""
    return {
        "sid": message.sid,
        "direction": message.direction,
        "from": message.from_number,
        "to": message.to_number,
        "body": message.body,
        "segments": message.segments,
        "status": message.status,
        "error_code": message.error_code,
        "read": message.read,
        "at": message.created_at.isoformat(),
    }


def message_left(message: VoiceMessage) -> dict[str, Any]:
    """One message in a mailbox."""
    return {
        "call": message.call_sid,
        "at": message.at.isoformat(),
        "from": message.from_number,
        "text": message.text,
        "length_s": round(message.length_s, 1),
    }


def webhook_state(webhook: Webhook) -> dict[str, Any]:
    """One entry of the webhook log, with its answer once it came."""
    reply = webhook.reply
    return {
        "kind": webhook.kind,
        "at": webhook.at.isoformat(),
        "method": webhook.method,
        "url": webhook.url,
        "params": webhook.params,
        "signature": webhook.signature,
        "subject": webhook.subject,
        "status": reply.status if reply else None,
        "took_ms": round(reply.took_s * 1000, 1) if reply else None,
        "body": reply.body.decode(errors="replace") if reply else None,
    }
