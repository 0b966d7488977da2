"""What a call has carried out beside its own course: texts, partial speech results, who answered."""

from __future__ import annotations

from urllib.parse import urljoin

from exchange.base.numbers import good_number
from exchange.machine import events as ev
from exchange.network.core import Core
from exchange.network.records import CallRecord, LoggedProblem, new_sid
from exchange.network.texts.texting import Texting
from exchange.twiml import codes
from exchange.twiml.verbs import Sms


def do_besides(core: Core, texting: Texting, record: CallRecord, action: ev.SendText | ev.Partly | ev.Detected) -> None:
    """Carry one of these out."""
    match action:
        case ev.SendText():
            _send_text(core, texting, record, action)
        case ev.Partly():
            _tell_partly(core, record, action)
        case ev.Detected():
            params = {"CallSid": record.sid, "AccountSid": core.account_sid, **action.told}
            core.webhooks.send(core.webhooks.prepare("amd", action.method, action.url, params, record.sid))


def _send_text(core: Core, texting: Texting, record: CallRecord, action: ev.SendText) -> None:
    """Send a text; to the person on the call, from the owner's number, where the verb says nothing else."""
    verb = action.sms
    ours, theirs = (record.to_number, record.from_number), (record.from_number, record.to_number)
    line, person = ours if record.direction == "inbound" else theirs
    sender, to = verb.sender or line, verb.to or person
    wrong = _refusal(core, texting, verb, sender, to)
    if wrong is None:
        callback = urljoin(action.base_url, verb.status_callback) if verb.status_callback else ""
        sid = texting.queue("outbound-call", sender, to, verb.body, callback).sid
        taken = ev.TextTaken(core.clock.now(), sid, "sending")
    else:
        core.problems.append(LoggedProblem(core.clock.now(), *wrong, action.base_url, record.sid))
        taken = ev.TextTaken(core.clock.now(), new_sid("SM"), "invalid")
    core.soon(lambda: core.calling.event(record, taken))


def _refusal(core: Core, texting: Texting, verb: Sms, sender: str, to: str) -> tuple[int, str] | None:
    if not good_number(to):
        return codes.SMS_TO, f'<Sms to="{to}"> in <Response>: that is no number in E.164.'
    if not good_number(sender):
        return codes.SMS_FROM, f'<Sms from="{sender}"> in <Response>: that is no number in E.164.'
    if not core.can_text_from(sender):
        return codes.SMS_NOT_OURS, f'<Sms from="{sender}"> in <Response>: that is no number of the owner\'s for texts.'
    if not verb.body or len(verb.body) > 1600:
        return codes.SMS_BODY, "<Sms> in <Response> needs 1 to 1600 characters."
    if (sender, to) in texting.stopped:
        return 21610, f"{to} has stopped texts from {sender}."
    return None


def _tell_partly(core: Core, record: CallRecord, action: ev.Partly) -> None:
    """Tell what was understood so far, when it will have been said, unless the Gather is over by then."""

    def tell() -> None:
        machine = record.machine
        if machine.listening is None or machine.gathers != action.gather:
            return
        params = {**core.calling.parameters(record), **action.told}
        webhook = core.webhooks.prepare("partial", action.method, action.url, params, record.sid)
        core.webhooks.send(webhook, lane=f"{record.sid} partial")

    core.agenda.add(action.at, tell)
