"""Checked XML elements to verbs; defaults as in Twilio's reference."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from exchange.base.detection import Detection
from exchange.twiml.ssml import flatten
from exchange.twiml.verbs import (
    RECORD_FINISH_KEYS,
    Conference,
    Dial,
    Dialled,
    Enqueue,
    Gather,
    Hangup,
    Leave,
    Message,
    Number,
    Pause,
    Play,
    Queue,
    Record,
    Redirect,
    Reject,
    Say,
    Sms,
    Verb,
)

SPEECH_AUTO_S = 1.0
"""How long a silence ends an utterance when ``speechTimeout`` or ``timeout`` is ``auto``."""
ENDLESS = 1000
"""``loop="0"`` repeats until the call ends; the exchange stops here, whatever the number."""


def _text(element: Element) -> str:
    return (element.text or "").strip()


def _true(element: Element, name: str, default: bool = False) -> bool:
    return element.get(name, "true" if default else "false") == "true"


def _loop(element: Element) -> int:
    return min(int(element.get("loop", "1")) or ENDLESS, ENDLESS)


def _events(element: Element, default: str = "completed") -> tuple[str, ...]:
    return tuple(element.get("statusCallbackEvent", default).replace(",", " ").split())


def say(element: Element) -> Say:
    """A Say with its markup flattened."""
    return Say(flatten(element), element.get("voice", ""), element.get("language", ""), _loop(element))


def play(element: Element) -> Play:
    """A Play."""
    return Play(_text(element), _loop(element), element.get("digits", ""))


def pause(element: Element) -> Pause:
    """A Pause; its length is a second unless told."""
    return Pause(float(element.get("length", "1")))


def gather(element: Element) -> Gather:
    """A Gather with what is nested in it."""
    wanted = element.get("input", "dtmf").replace(",", " ").split()
    timeout = element.get("timeout", "5")
    speech_timeout = element.get("speechTimeout", "auto" if timeout == "auto" else timeout)
    nested: dict[str, Callable[[Element], Say | Play | Pause]] = {"Say": say, "Play": play, "Pause": pause}
    return Gather(
        prompt=tuple(nested[child.tag](child) for child in element),
        action=element.get("action", ""),
        method=element.get("method", "POST"),
        dtmf="dtmf" in wanted,
        speech="speech" in wanted,
        num_digits=int(element.get("numDigits", "0")) or None,
        finish_on_key=element.get("finishOnKey", "#"),
        timeout_s=5.0 if timeout == "auto" else float(timeout),
        speech_timeout_s=SPEECH_AUTO_S if speech_timeout == "auto" else float(speech_timeout),
        action_on_empty_result=_true(element, "actionOnEmptyResult"),
        barge_in=_true(element, "bargeIn", default=True),
        language=element.get("language", "en-US"),
        hints=element.get("hints", ""),
        partial_result_callback=element.get("partialResultCallback", ""),
        partial_result_callback_method=element.get("partialResultCallbackMethod", "POST"),
        max_speech_s=float(element.get("maxSpeechTime", "60")),
    )


def redirect(element: Element) -> Redirect:
    """A Redirect; without an address it names the current document."""
    return Redirect(_text(element), element.get("method", "POST"))


def number(element: Element) -> Number:
    """One telephone in a Dial."""
    return Number(
        number=_text(element),
        url=element.get("url", ""),
        method=element.get("method", "POST"),
        send_digits=element.get("sendDigits", ""),
        status_callback=element.get("statusCallback", ""),
        status_callback_method=element.get("statusCallbackMethod", "POST"),
        status_callback_events=_events(element),
        detection=_detection(element),
    )


def _detection(element: Element) -> Detection | None:
    """What a Number asks for; its document never waits for it, and with ``sendDigits`` it is not done at all."""
    if "machineDetection" not in element.attrib or "sendDigits" in element.attrib:
        return None
    return Detection(
        message_end=element.get("machineDetection") == "DetectMessageEnd",
        waits=False,
        timeout_s=float(element.get("machineDetectionTimeout", "30")),
        speech_threshold_s=float(element.get("machineDetectionSpeechThreshold", "2400")) / 1000,
        speech_end_s=float(element.get("machineDetectionSpeechEndThreshold", "1200")) / 1000,
        silence_s=float(element.get("machineDetectionSilenceTimeout", "5000")) / 1000,
        callback_url=element.get("amdStatusCallback", ""),
        callback_method=element.get("amdStatusCallbackMethod", "POST"),
    )


def conference(element: Element) -> Conference:
    """A conference, and the terms on which the caller is in it."""
    return Conference(
        name=_text(element),
        muted=_true(element, "muted"),
        beep=element.get("beep", "true"),
        start_on_enter=_true(element, "startConferenceOnEnter", default=True),
        end_on_exit=_true(element, "endConferenceOnExit"),
        label=element.get("participantLabel", ""),
        wait_url=element.get("waitUrl"),
        wait_method=element.get("waitMethod", "POST"),
        max_participants=int(element.get("maxParticipants", "250")),
        coach=element.get("coach", ""),
        status_callback=element.get("statusCallback", ""),
        status_callback_method=element.get("statusCallbackMethod", "POST"),
        status_callback_events=_events(element, ""),
    )


def queue(element: Element) -> Queue:
    """A queue that is dialled."""
    return Queue(_text(element), element.get("url", ""), element.get("method", "POST"))


def enqueue(element: Element) -> Enqueue:
    """Waiting in a queue."""
    return Enqueue(
        name=_text(element),
        action=element.get("action", ""),
        method=element.get("method", "POST"),
        wait_url=element.get("waitUrl"),
        wait_method=element.get("waitUrlMethod", "POST"),
    )


def _dialled(element: Element) -> Dialled:
    for child in element:
        if child.tag == "Conference":
            return conference(child)
        if child.tag == "Queue":
            return queue(child)
    numbers = tuple(number(child) for child in element)
    return numbers or ((Number(_text(element)),) if _text(element) else ())


def dial(element: Element) -> Dial:
    """A Dial, with elements or a bare number."""
    return Dial(
        to=_dialled(element),
        action=element.get("action", ""),
        method=element.get("method", "POST"),
        timeout_s=float(element.get("timeout", "30")),
        time_limit_s=float(element.get("timeLimit", "14400")),
        caller_id=element.get("callerId", ""),
        answer_on_bridge=_true(element, "answerOnBridge"),
        hangup_on_star=_true(element, "hangupOnStar"),
        sequential=_true(element, "sequential"),
    )


def record(element: Element) -> Record:
    """A Record."""
    return Record(
        action=element.get("action", ""),
        method=element.get("method", "POST"),
        timeout_s=float(element.get("timeout", "5")),
        max_length_s=float(element.get("maxLength", "3600")),
        finish_on_key=element.get("finishOnKey", RECORD_FINISH_KEYS),
        play_beep=_true(element, "playBeep", default=True),
        status_callback=element.get("recordingStatusCallback", ""),
        status_callback_method=element.get("recordingStatusCallbackMethod", "POST"),
        status_callback_events=tuple(
            element.get("recordingStatusCallbackEvent", "completed").replace(",", " ").split()
        ),
    )


def sms(element: Element) -> Sms:
    """A Sms."""
    return Sms(
        body=_text(element),
        to=element.get("to", ""),
        sender=element.get("from", ""),
        action=element.get("action", ""),
        method=element.get("method", "POST"),
        status_callback=element.get("statusCallback", ""),
    )


def message(element: Element) -> Message:
    """A Message; its words stand in it or in its Body."""
    body = "".join(_text(child) for child in element if child.tag == "Body") or _text(element)
    return Message(
        body=body,
        to=element.get("to", ""),
        sender=element.get("from", ""),
        action=element.get("action", ""),
        status_callback=element.get("statusCallback", ""),
        method=element.get("method", "POST"),
    )


BUILDERS: dict[str, Callable[[Element], Verb]] = {
    "Say": say,
    "Play": play,
    "Pause": pause,
    "Gather": gather,
    "Redirect": redirect,
    "Hangup": lambda element: Hangup(),
    "Reject": lambda element: Reject(element.get("reason", "rejected")),
    "Dial": dial,
    "Enqueue": enqueue,
    "Leave": lambda element: Leave(),
    "Record": record,
    "Sms": sms,
}


def build_messages(root: Element) -> tuple[Verb, ...]:
    """The verbs of a messaging document."""
    return tuple(message(child) if child.tag == "Message" else redirect(child) for child in root)
