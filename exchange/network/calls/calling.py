"""Calls on the network: brings events to the machines and carries out the actions they answer with."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urljoin

from exchange.base.detection import Detection
from exchange.base.errors import NotPossible
from exchange.machine import events as ev
from exchange.machine.call import CallMachine, CallSpec
from exchange.network.callbacks import Callbacks
from exchange.network.calls.acting import Acting
from exchange.network.calls.during_call import do_besides
from exchange.network.calls.hand import CallHand
from exchange.network.calls.progress import Progress
from exchange.network.calls.recordings import Recordings
from exchange.network.core import Core
from exchange.network.records import API_VERSION, WITHHELD, CallRecord, LoggedProblem, StatusCallback, new_sid
from exchange.network.texts.texting import Texting
from exchange.network.webhooks import Reply


def _absolute(detection: Detection | None, base_url: str) -> Detection | None:
    if detection is None or not detection.callback_url:
        return detection
    return replace(detection, callback_url=urljoin(base_url, detection.callback_url))


class Calling(Acting):
    """All calls of an exchange."""

    def __init__(self, core: Core, callbacks: Callbacks, recorder: Recordings, texting: Texting) -> None:
        super().__init__(core)
        self.progress = Progress(core, callbacks)
        self._recorder, self._texting = recorder, texting

    # ---- calls begin

    def dial(self, from_number: str, to_number: str, withheld: bool = False) -> CallRecord:
        """A phone rings one of the owner's numbers. Raises ``NotPossible`` if it cannot."""
        line = self.core.lines.get(to_number)
        if line is None or not line.voice or not line.voice_url:
            raise NotPossible(f"{to_number} is no number of this exchange's that takes calls.")
        if self.core.live_call_of(from_number) is not None:
            raise NotPossible(f"{from_number} is in a call already.")
        self.core.handset(from_number)
        spec = CallSpec(
            new_sid("CA"),
            "inbound",
            line.voice_url,
            line.voice_method,
            fallback_url=line.voice_fallback_url,
            fallback_method=line.voice_fallback_method,
        )
        callback = StatusCallback(line.status_callback)
        shown = WITHHELD if withheld else from_number
        record = self.add(spec, (shown, to_number), from_number, callback, line=to_number)
        record.seen = True
        self.begin(record)
        return record

    def add(
        self,
        spec: CallSpec,
        numbers: tuple[str, str],
        handset: str,
        callback: StatusCallback,
        *,
        parent: str = "",
        line: str = "",
    ) -> CallRecord:
        """Make the record of a call between (shown caller, called); it begins with ``begin_soon``."""
        now = self.core.clock.now()
        record = CallRecord(CallMachine(spec), *numbers, handset, now, callback, parent, line)
        record.place = self.core.placed[handset]
        self.core.placed[handset] += 1
        self.core.calls[record.sid] = record
        self.core.calls_of.setdefault(handset, []).append(record)
        self.core.live_of.setdefault(handset, []).append(record)
        if parent in self.core.calls:
            self.core.calls[parent].legs.append(record.sid)
        return record

    def begin_soon(self, record: CallRecord) -> None:
        """Let the network take the call up at this instant, after what is being done; or when its slot comes."""
        self.core.after(record.queued_s, lambda: self.begin(record))

    def take_up(self, record: CallRecord) -> None:
        """Enter a call of which an earlier process told."""
        self.core.calls[record.sid] = record
        self.core.calls_of.setdefault(record.handset, []).append(record)
        self.core.placed[record.handset] = max(self.core.placed[record.handset], record.place + 1)
        if record.machine.over:
            self.core.keeping.ended(record)
        else:
            self.core.live_of.setdefault(record.handset, []).append(record)

    # ---- events in, actions out

    def event(self, record: CallRecord, event: ev.Event) -> None:
        """Bring an event to a call and carry out what it asks for."""
        transcript = record.machine.transcript
        before, said = len(transcript.lines), transcript.said
        for action in record.machine.handle(event):
            self._do(record, action)
        if record.machine.over:
            self._ended(record)
        changed = "call" if record.machine.over or before != len(transcript.lines) else "call-state"
        self.core.tell(changed, record.sid)
        if transcript.said > said:
            hand = CallHand.of(self.core, record)
            for line in transcript.newest_said(transcript.said - said):
                hand.behaviour.is_told(hand, line)

    def _ended(self, record: CallRecord) -> None:
        """The call keeps nothing waiting, and its phone is free."""
        for entry in record.timers.values():
            self.core.agenda.call_off(entry)
        record.timers.clear()
        live = self.core.live_of.get(record.handset, [])
        if record in live:
            live.remove(record)
            if not live:
                del self.core.live_of[record.handset]
            self.core.keeping.ended(record)

    def begin(self, record: CallRecord) -> None:
        """Let the network take the call up, now."""
        if record.machine.over or record.began:
            return
        record.dialled_at = self._now
        self.event(record, ev.Begun(self._now))

    def _do(self, record: CallRecord, action: ev.Action) -> None:
        match action:
            case ev.Fetch():
                self._fetch(record, action)
            case ev.Timer():
                self._set_timer(record, action)
            case ev.Moved():
                self._moved(record, action.status)
            case ev.Ring():
                self.core.soon(lambda: self._ring(record))
            case ev.Waiting():
                turn, record.turns = record.turns, record.turns + 1
                hand = CallHand.of(self.core, record)
                self.core.agenda.add(action.at or self._now, lambda: hand.behaviour.waited_for(hand, turn))
            case ev.Problem():
                problem = LoggedProblem(self._now, action.code, action.message, action.url, record.sid)
                self.core.problems.append(problem)
            case ev.Warned():
                warning = LoggedProblem(self._now, action.code, action.message, action.url, record.sid)
                self.core.warnings.append(warning)
            case ev.Recorded():
                self._recorder.made(record, action)
            case ev.SendText() | ev.Partly() | ev.Detected():
                do_besides(self.core, self._texting, record, action)
            case _:
                self._do_for_legs(record, action)

    def _moved(self, record: CallRecord, status: ev.CallStatus) -> None:
        """Tell everybody whom a call's new state concerns."""
        if status is ev.CallStatus.RINGING:
            record.began = True
        self.progress.tell(record, status, self.parameters(record))
        self._recorder.follow(record, status)
        self._tell_parent(record, status)
        if status is ev.CallStatus.IN_PROGRESS and record.direction == "inbound":
            hand = CallHand.of(self.core, record)
            hand.behaviour.got_through(hand)
        if status in ev.FINAL:
            self.core.rooms.call_ended(record, status)
            if record.hand is not None:
                record.hand.behaviour.ended(record.hand)

    def _set_timer(self, record: CallRecord, timer: ev.Timer) -> None:
        """Each kind of timer runs once a call: the new one takes the place of the one before."""
        before = record.timers.get(timer.kind)
        if before is not None:
            self.core.agenda.call_off(before)
        ran = ev.TimerRan(timer.due, timer.kind, timer.serial)
        record.timers[timer.kind] = self.core.agenda.add(timer.due, lambda: self.event(record, ran))

    def _do_for_legs(self, record: CallRecord, action: ev.Action) -> None:
        parent = self.core.calls.get(record.parent)
        match action:
            case ev.RingLeg():
                self._ring_leg(record, action)
            case ev.EndLeg():
                leg, status = self.core.calls[action.sid], action.status
                if leg.parent == record.sid:
                    self.core.soon(lambda: self.event(leg, ev.Ended(self._now, status)))
                else:
                    self.core.queues.release(leg)
            case ev.JoinParent() if parent:
                joined = ev.LegConnected(self._now, record.sid, record.handset)
                self.core.soon(lambda: self._join(parent, record, joined))
            case ev.LeftParent() if parent:
                left = ev.LegEnded(self._now, record.sid, ev.CallStatus.COMPLETED, action.talked_s)
                self.core.soon(lambda: self.event(parent, left))
            case ev.Bridge():
                leg = self.core.calls[action.sid]
                self.event(leg, ev.PutThrough(self._now, record.handset))
                for one in (leg, record):
                    hand = CallHand.of(self.core, one)
                    hand.behaviour.put_through(hand)
            case _:
                self.core.rooms.do(record, action)

    def _join(self, parent: CallRecord, leg: CallRecord, joined: ev.LegConnected) -> None:
        if parent.machine.over:
            self.event(leg, ev.Ended(self._now, ev.CallStatus.COMPLETED))
        else:
            self.event(parent, joined)

    def _ring(self, record: CallRecord) -> None:
        if record.machine.over:
            return
        other = self.core.live_call_of(record.handset)
        record.began = True
        hand = CallHand.of(self.core, record)
        behaviour = hand.behaviour
        if behaviour.reach == "off" or record.handset in self.core.lines:
            self.event(record, ev.Unreachable(self._now))
        elif behaviour.reach == "busy" or other is not None:
            self.event(record, ev.Refused(self._now))
        else:
            self.event(record, ev.Rang(self._now))
            behaviour.rings(hand)

    def _ring_leg(self, record: CallRecord, action: ev.RingLeg) -> None:
        number, dial = action.number, action.dial
        url = urljoin(action.base_url, number.url) if number.url else ""
        spec = CallSpec(
            new_sid("CA"),
            "outbound-dial",
            url,
            number.method,
            ring_timeout_s=dial.timeout_s,
            is_leg=True,
            send_digits=number.send_digits,
            detection=_absolute(number.detection, action.base_url),
        )
        told = urljoin(action.base_url, number.status_callback) if number.status_callback else ""
        callback = StatusCallback(told, number.status_callback_method, number.status_callback_events)
        shown = dial.caller_id or (record.from_number if record.direction == "inbound" else record.to_number)
        leg = self.add(spec, (shown, number.number), number.number, callback, parent=record.sid)
        record.machine.handle(ev.LegStarted(self._now, leg.sid))
        self.begin_soon(leg)

    # ---- telling the owner

    def parameters(self, record: CallRecord) -> dict[str, str]:
        """The parameters that every voice request carries (Twilio's reference: TwiML, request parameters)."""
        told = {
            "CallSid": record.sid,
            "AccountSid": self.core.account_sid,
            "From": record.from_number,
            "To": record.to_number,
            "Caller": record.from_number,
            "Called": record.to_number,
            "CallStatus": record.status.value,
            "ApiVersion": API_VERSION,
            "Direction": record.direction,
        }
        return {**told, "ParentCallSid": record.parent} if record.parent else told

    def _fetch(self, record: CallRecord, action: ev.Fetch) -> None:
        params = {**self.parameters(record), **self.core.queues.told(record), **action.extra}
        if "RecordingDuration" in params:
            newest = next(rec for rec in reversed(self.core.recordings.values()) if rec.call_sid == record.sid)
            params |= {"RecordingSid": newest.sid, "RecordingUrl": self._recorder.url(newest)}
        webhook = self.core.webhooks.prepare("voice", action.method, action.url, params, record.sid)

        def done(reply: Reply) -> None:
            if not action.last:
                came = ev.DocumentCame(
                    self._now, action.serial, action.url, reply.status, reply.content_type, reply.body
                )
                self.event(record, came)

        self.core.webhooks.send(webhook, done)

    def _tell_parent(self, record: CallRecord, status: ev.CallStatus) -> None:
        parent, machine = self.core.calls.get(record.parent), record.machine
        if parent is None or status not in ev.FINAL:
            return
        talked_s = round((self._now - machine.joined_at).total_seconds()) if machine.joined_at else 0
        ended = ev.LegEnded(self._now, record.sid, status, talked_s or machine.duration_s(self._now))
        self.core.soon(lambda: self.event(parent, ended))
