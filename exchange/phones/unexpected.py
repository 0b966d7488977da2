"""What happened on phones that nobody looked at: for the end of a test."""

from __future__ import annotations

from exchange.machine.transcript import LineKind
from exchange.network.network import Network


def unexpected(exchange: Network) -> list[str]:
    """Sentences about calls that rang unattended phones unseen, and texts that nobody read."""
    exchange.settle()
    found = []
    for call in exchange.calls.values():
        phone = exchange.handsets.get(call.handset)
        rang = any(line.text == "ringing" for line in call.machine.transcript.lines if line.kind is LineKind.STATUS)
        behaviour = call.hand.behaviour if call.hand else phone.behaviour if phone else None
        scripted = behaviour is None or behaviour.scripted
        attended = phone is not None and not scripted and not phone.ignored
        if call.direction != "inbound" and attended and rang and not call.seen:
            found.append(f"{call.handset} was rung ({call.sid}, {call.status.value}) and nobody looked at it.")
    for message in exchange.messages.values():
        phone = exchange.handsets.get(message.to_number)
        if message.status == "delivered" and not message.read and not (phone and phone.ignored):
            found.append(f"{message.to_number} got a text that nobody read: {message.body!r}")
    return found
