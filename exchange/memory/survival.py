"""What outlives the exchange's process: kept in a ``Store`` before any reply, taken up again by the next process.

After a restart: lists answer as before; calls that were under way have ended (answered ones completed, others failed)
and that is told; queued calls start at their slot; texts go on their way; callbacks without an answer are sent again,
so the owner may get one twice, with the same idempotency token, but none is lost.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from exchange.base.clock import RunningClock, VirtualClock
from exchange.machine import events as ev
from exchange.machine.call import CallMachine
from exchange.machine.parts.execution import Phase
from exchange.memory.codec import decode, encode
from exchange.memory.store import Store
from exchange.network.network import Network
from exchange.network.records import CallRecord, Handset
from exchange.network.webhooks import Webhook
from exchange.people.described import behaviour_of, crowd_of

_CALL = (
    *("from_number", "to_number", "handset", "created_at", "callback", "parent", "line", "seen", "sequence", "turns"),
    *("held", "began", "legs", "place", "queued_s", "dialled_at", "recorded", "unwanted"),
)
_MACHINE = ("spec", "status", "url", "answered_at", "joined_at", "ended_at")
BEAT_S = 1.0
"""The time is written down this often at the least, as long as anything happens."""
_LATE_DONE = frozenset({"voice"})
"""Webhooks that are not sent again after a restart: the call that asked is over."""


class Survival:
    """Writes an exchange's changes down (``flush``); brings a new exchange to where the old one was (``revive``).

    Raises ``ValueError`` for a file of another version (``exchange.memory.codec`` says which are read).
    """

    def __init__(self, exchange: Network, store: Store) -> None:
        self.ex, self.store = exchange, store
        self._calls: set[str] = set()
        self._texts: set[str] = set()
        self._recordings: dict[str, tuple[str, int]] = {}
        self._webhooks: set[str] = set()
        self._meta: dict[str, Any] = {}
        self._phones: list[tuple[Any, ...]] | None = None
        self._beat: datetime | None = None
        try:
            self.revive()
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            store.close()
            raise ValueError(
                f"{store.path} was written by another version of the exchange; put it aside ({error!r})."
            ) from error
        self._stop_hearing = exchange.subscribe(self._heard)

    def _heard(self, note: dict[str, Any]) -> None:
        if note["event"] in {"call", "call-state"}:
            self._calls.add(note["subject"])
        elif note["event"] == "message":
            self._texts.add(note["subject"])

    # ---- writing down

    def flush(self) -> None:
        """Write all that changed since the last time."""
        for sid in self._calls:
            self._keep("call", sid, _call_state(self.ex.calls[sid]) if sid in self.ex.calls else None)
        for sid in self._texts:
            text = self.ex.messages.get(sid)
            self._keep("message", sid, encode(text) if text else None)
        self._calls.clear()
        self._texts.clear()
        self._flush_recordings()
        self._flush_webhooks()
        self._flush_meta()
        self.store.flush()

    def close(self) -> None:
        """Let go of the file; what was not flushed is lost, as when the process dies."""
        self._stop_hearing()
        self.store.close()

    def _keep(self, kind: str, key: str, value: Any) -> None:
        if value is None:
            self.store.drop(kind, key)
        else:
            self.store.put(kind, key, value)

    def _flush_recordings(self) -> None:
        now = {sid: (one.status, one.duration_s) for sid, one in self.ex.recordings.items()}
        for sid in now.keys() | self._recordings.keys():
            if now.get(sid) != self._recordings.get(sid):
                self._keep("recording", sid, encode(self.ex.recordings[sid]) if sid in now else None)
        self._recordings = now

    def _flush_webhooks(self) -> None:
        all_pending = self.ex.webhooks.pending.items()
        pending = {token: webhook for token, webhook in all_pending if webhook.kind not in _LATE_DONE}
        for token, webhook in pending.items():
            if token not in self._webhooks:
                self._keep("webhook", token, encode(webhook))
        for token in self._webhooks - pending.keys():
            self._keep("webhook", token, None)
        self._webhooks = set(pending)

    def _flush_meta(self) -> None:
        ex = self.ex
        faults = ex.faults
        meta = {
            "faults": {
                **{name: encode(getattr(faults, name)) for name in _FAULTS},
                "rules": [rule.state() for rule in faults.rules],
            },
            "pace": [encode(ex.pace), encode(ex.texting.pace)],
            "stopped": sorted(ex.texting.stopped),
            "unreachable": sorted(ex.unreachable),
            "answers_keywords": ex.texting.answers_keywords,
            "lines": [encode(line) for line in ex.lines.values()],
            "senders": sorted(ex.sender_names),
            "services": [encode(service) for service in ex.messaging_services.values()],
            "people": ex.people_given,
            "mailboxes": encode(ex.mailboxes),
        }
        for key, value in meta.items():
            if key not in self._meta or self._meta[key] != value:
                self._meta[key] = value
                self.store.put("meta", key, value)
        self._flush_phones()
        now = ex.clock.now()
        if self.store.waits or self._beat is None or now >= self._beat + timedelta(seconds=BEAT_S):
            self.store.put("meta", "now", now.isoformat())
            self._beat = now

    def _flush_phones(self) -> None:
        """Put into JSON only when one changed: there may be thousands, and this is done at every rest."""
        phones = [
            (one.number, one.described, one.is_set, one.behaviour.known, one.ignored, one.texts)
            for one in self.ex.handsets.values()
        ]
        if phones != self._phones:
            self._phones = phones
            self.store.put("meta", "phones", [[*rest, encode(texts)] for *rest, texts in phones])

    # ---- taking up again

    def revive(self) -> None:
        """Bring the exchange to where the file says it was; what follows from that happens when it first settles."""
        meta = dict(self.store.all("meta"))
        if not meta:
            return
        ended_at = datetime.fromisoformat(meta["now"])
        self._move_clock(ended_at)
        self._revive_meta(meta)
        ex = self.ex
        ex.recordings.update((sid, decode(state)) for sid, state in self.store.all("recording"))
        self._recordings = {sid: (one.status, one.duration_s) for sid, one in ex.recordings.items()}
        for _, state in self.store.all("message"):
            text = decode(state)
            text.waiting = False
            ex.keeping.texted(text)
        calls = [_call_of(state) for _, state in self.store.all("call")]
        for call in calls:
            ex.calling.take_up(call)
        for token, state in self.store.all("webhook"):
            self._webhooks.add(token)
            webhook = decode(state)
            ex.soon(lambda webhook=webhook: self._send_again(webhook))  # type: ignore[misc]
        for call in calls:
            if not call.machine.over:
                self._go_on(call, ended_at)
        for text in list(ex.messages.values()):
            if text.direction != "inbound":
                ex.texting.delivery.resume(text)

    def _move_clock(self, instant: datetime) -> None:
        clock = self.ex.clock
        if isinstance(clock, VirtualClock) and instant > clock.now():
            clock.move_to(instant)
        elif isinstance(clock, RunningClock):
            clock.shift(max(0.0, (instant - clock.now()).total_seconds()))

    def _revive_meta(self, meta: dict[str, Any]) -> None:
        ex = self.ex
        for rule in meta["faults"].pop("rules"):
            ex.faults.add(rule)
        for name, value in meta["faults"].items():
            setattr(ex.faults, name, decode(value))
        ex.pace, ex.texting.pace = (decode(state) for state in meta["pace"])
        ex.texting.stopped = {(line, phone) for line, phone in meta["stopped"]}
        ex.texting.answers_keywords = meta["answers_keywords"]
        ex.unreachable = set(meta["unreachable"])
        ex.lines = {line.number: line for line in map(decode, meta["lines"])}
        ex.sender_names = set(meta.get("senders", []))
        ex.messaging_services = {service.sid: service for service in map(decode, meta.get("services", []))}
        ex.mailboxes = decode(meta["mailboxes"])
        if meta["people"] is not None:
            ex.people_given, ex.people = meta["people"], crowd_of(meta["people"])
        for number, described, is_set, known, ignored, texts in meta["phones"]:
            phone = ex.handsets[number] = Handset(number, ignored=ignored, is_set=is_set, texts=decode(texts))
            if described is not None:
                phone.described, phone.behaviour = described, behaviour_of(described)
            elif not known:
                phone.behaviour = ex.strangers()

    def _send_again(self, webhook: Webhook) -> None:
        text = self.ex.messages.get(webhook.subject)
        if webhook.kind == "sms" and text is not None:
            self.ex.texting.ask_again(text, webhook)
        else:
            self.ex.webhooks.send(webhook, lane=webhook.subject)

    def _go_on(self, call: CallRecord, ended_at: datetime) -> None:
        """A queued call keeps its slot, unless it was canceled; what was under way ended with the process."""
        calling, ex = self.ex.calling, self.ex
        queued = call.direction == "outbound-api" and call.dialled_at is None and not call.unwanted
        if queued:
            slot = call.created_at + timedelta(seconds=call.queued_s)
            ex.after(max(0.0, (slot - ex.clock.now()).total_seconds()), lambda: calling.begin(call))
        else:
            status = ev.CallStatus.CANCELED if call.unwanted else ev.CallStatus.FAILED
            ex.soon(lambda: calling.event(call, ev.Ended(ended_at, status)))


_FAULTS = (
    "rest",
    "callbacks",
    "callback_delay_s",
    "callbacks_before_reply",
    "webhook_delay_s",
    "partitioned_until",
)


def _call_state(call: CallRecord) -> dict[str, Any]:
    return {
        "record": {name: encode(getattr(call, name)) for name in _CALL},
        "machine": {name: encode(getattr(call.machine, name)) for name in _MACHINE},
        "transcript": encode(call.machine.transcript.lines),
    }


def _call_of(state: dict[str, Any]) -> CallRecord:
    known = {name: decode(value) for name, value in state["record"].items()}
    machine_state = {name: decode(value) for name, value in state["machine"].items()}
    machine = CallMachine(machine_state.pop("spec"))
    for name, value in machine_state.items():
        setattr(machine, name, value)
    machine.transcript.lines = decode(state["transcript"])
    if machine.status in ev.FINAL:
        machine.phase = Phase.OVER
    elif machine.status is not ev.CallStatus.QUEUED:
        machine.phase = Phase.SPEAKING if machine.answered_at else Phase.RINGING
    return CallRecord(machine, **known)
