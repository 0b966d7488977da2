"""Which elements, attributes, values and nestings TwiML has. One table for voice, one for messages.

Source: the attribute tables of Twilio's public TwiML reference, one page a verb.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

Check = Callable[[str], str | None]
"""Tells what a value should have been, or None when it is good."""


def any_text(value: str) -> str | None:
    """Every value is good."""
    return None


def address(value: str) -> str | None:
    """What can be taken for an address, absolute or not."""
    try:
        urlsplit(value)
    except ValueError:
        return "an address"
    return None


def one_of(*allowed: str) -> Check:
    """One word out of a list, as written."""

    def check(value: str) -> str | None:
        return None if value in allowed else "one of " + ", ".join(allowed)

    return check


def words_of(*allowed: str) -> Check:
    """Words of a list, separated by blanks or commas."""

    def check(value: str) -> str | None:
        found = value.replace(",", " ").split()
        return None if found and all(word in allowed for word in found) else "words out of " + ", ".join(allowed)

    return check


def whole_number(least: int, most: int | None = None, *words: str) -> Check:
    """A whole number in a range, or one of some words."""

    def check(value: str) -> str | None:
        fits = re.fullmatch("[0-9]{1,9}", value) and int(value) >= least and (most is None or int(value) <= most)
        if fits or value in words:
            return None
        span = f"a whole number from {least}" + (f" to {most}" if most is not None else "")
        return " or ".join([span, *words])

    return check


def keys(least: int, extra: str = "") -> Check:
    """Keys of a telephone; ``least`` is how many at the fewest."""

    def check(value: str) -> str | None:
        good = re.fullmatch(rf"[0-9*#{extra}]*", value) is not None and len(value) >= least
        return None if good else "keys 0-9, * and #"

    return check


def name_of(most: int) -> Check:
    """A name of a room: not empty, not too long."""

    def check(value: str) -> str | None:
        return None if 0 < len(value.strip()) <= most else f"a name of 1 to {most} characters"

    return check


def label(value: str) -> str | None:
    """A participant's label (Twilio 16023): not long, no call's sid, no slash."""
    bad = len(value) > 128 or "/" in value or "%2F" in value.upper() or re.fullmatch(r"CA[0-9a-f]{32}", value)
    return "at most 128 characters, no call's sid and without a slash" if bad else None


def one_key(value: str) -> str | None:
    """One key, or none."""
    return None if re.fullmatch(r"[0-9*#]?", value) else "one key of 0-9, * and #, or nothing"


flag = one_of("true", "false")
method = one_of("GET", "POST")
events = words_of("initiated", "ringing", "answered", "completed")


@dataclass(frozen=True, slots=True)
class Element:
    """The rule for one element."""

    attributes: dict[str, Check] = field(default_factory=dict)
    children: frozenset[str] = frozenset()
    text: bool = False
    words: Check = any_text
    alone: frozenset[str] = frozenset()
    """Children that bear no other beside them."""


_SSML = frozenset({"break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"})
_PROMPT = frozenset({"Say", "Play", "Pause"})
_VERBS = frozenset(
    {"Say", "Play", "Gather", "Pause", "Redirect", "Hangup", "Reject", "Dial", "Enqueue", "Leave", "Record", "Sms"}
)
_URL = {"action": address, "method": method}
_RECORDING = {
    "recordingStatusCallback": address,
    "recordingStatusCallbackMethod": method,
    "recordingStatusCallbackEvent": words_of("in-progress", "completed", "absent"),
    "trim": one_of("trim-silence", "do-not-trim"),
}
_CALLBACK = {"statusCallback": address, "statusCallbackMethod": method, "statusCallbackEvent": events}
_SPEECH_MODEL = {
    "speechModel": any_text,
    "enhanced": flag,
    "profanityFilter": flag,
    "debug": flag,
}
_DETECTION = {
    "machineDetection": one_of("Enable", "DetectMessageEnd"),
    "machineDetectionTimeout": whole_number(3, 60),
    "machineDetectionSpeechThreshold": whole_number(1000, 6000),
    "machineDetectionSpeechEndThreshold": whole_number(500, 5000),
    "machineDetectionSilenceTimeout": whole_number(2000, 10000),
    "amdStatusCallback": address,
    "amdStatusCallbackMethod": method,
}

_CONFERENCE_EVENTS = words_of("start", "end", "join", "leave", "mute", "hold", "modify", "speaker", "announcement")
_CONFERENCE_SOUND = {
    "record": one_of("do-not-record", "record-from-start"),
    "region": one_of("us1", "ie1", "de1", "sg1", "br1", "au1", "jp1"),
    "jitterBufferSize": one_of("small", "medium", "large", "off"),
    "eventCallbackUrl": address,
    **_RECORDING,
}

WITHOUT_EFFECT: dict[str, frozenset[str]] = {
    "Gather": frozenset(_SPEECH_MODEL),
    "Dial": frozenset(_RECORDING) | {"record", "recordingTrack", "recordingConfigurationId", "referUrl", "passports"},
    "Number": frozenset({"byoc"}),
    "Conference": frozenset(_CONFERENCE_SOUND),
    "Record": frozenset({"trim", "transcribe", "transcribeCallback", "recordingConfigurationId"}),
}
"""Attributes that Twilio has and this exchange takes without acting on them: each is warned about."""

NOT_HERE: dict[str, frozenset[str]] = {
    "Enqueue": frozenset({"workflowSid"}),
    "Queue": frozenset({"reservationSid", "postWorkActivitySid"}),
}
"""Attributes that hand a call to TaskRouter, which this exchange does not have: refused."""

_VOICE_VERBS: dict[str, Element] = {
    "Response": Element({}, _VERBS),
    "Say": Element({"voice": any_text, "language": any_text, "loop": whole_number(0)}, _SSML, text=True),
    "Play": Element({"loop": whole_number(0), "digits": keys(1, "wW")}, text=True, words=address),
    "Pause": Element({"length": whole_number(0)}),
    "Gather": Element(
        {
            **_URL,
            **_SPEECH_MODEL,
            "input": words_of("dtmf", "speech"),
            "numDigits": whole_number(1),
            "finishOnKey": one_key,
            "timeout": whole_number(0, None, "auto"),
            "speechTimeout": whole_number(0, None, "auto"),
            "actionOnEmptyResult": flag,
            "bargeIn": flag,
            "language": any_text,
            "hints": any_text,
            "maxSpeechTime": whole_number(1),
            "partialResultCallback": address,
            "partialResultCallbackMethod": method,
        },
        _PROMPT,
    ),
    "Redirect": Element({"method": method}, text=True, words=address),
    "Hangup": Element(),
    "Reject": Element({"reason": one_of("rejected", "busy")}),
    "Dial": Element(
        {
            **_URL,
            **_RECORDING,
            "timeout": whole_number(1, 600),
            "timeLimit": whole_number(1, 86400),
            "callerId": any_text,
            "answerOnBridge": flag,
            "hangupOnStar": flag,
            "sequential": flag,
            "ringTone": any_text,
            "record": any_text,
            "recordingTrack": one_of("both", "inbound", "outbound"),
            "recordingConfigurationId": any_text,
            "referUrl": address,
            "referMethod": method,
            "events": any_text,
            "passports": any_text,
        },
        frozenset({"Number", "Conference", "Queue"}),
        text=True,
        alone=frozenset({"Conference", "Queue"}),
    ),
    "Conference": Element(
        {
            **_CONFERENCE_SOUND,
            "muted": flag,
            "beep": one_of("true", "false", "onEnter", "onExit"),
            "startConferenceOnEnter": flag,
            "endConferenceOnExit": flag,
            "participantLabel": label,
            "waitUrl": address,
            "waitMethod": method,
            "maxParticipants": whole_number(1, 250),
            "coach": any_text,
            "statusCallback": address,
            "statusCallbackMethod": method,
            "statusCallbackEvent": _CONFERENCE_EVENTS,
        },
        text=True,
        words=name_of(128),
    ),
    "Queue": Element({"url": address, "method": method}, text=True, words=name_of(64)),
    "Enqueue": Element({**_URL, "waitUrl": address, "waitUrlMethod": method}, text=True, words=name_of(64)),
    "Leave": Element(),
    "Sms": Element({"to": any_text, "from": any_text, **_URL, "statusCallback": address}, text=True),
    "Number": Element(
        {"url": address, "method": method, "sendDigits": keys(1, "wW"), "byoc": any_text, **_CALLBACK, **_DETECTION},
        text=True,
    ),
    "Record": Element(
        {
            **_URL,
            **_RECORDING,
            "timeout": whole_number(0),
            "maxLength": whole_number(2, 14400),
            "finishOnKey": keys(0),
            "playBeep": flag,
            "transcribe": flag,
            "transcribeCallback": address,
            "recordingConfigurationId": any_text,
        }
    ),
}

_SSML_ELEMENTS: dict[str, Element] = {
    "break": Element(
        {
            "strength": one_of("none", "x-weak", "weak", "medium", "strong", "x-strong"),
            "time": lambda value: (
                None if re.fullmatch(r"\d{1,6}(\.\d{1,6})?m?s", value) else "a time such as 500ms or 1s"
            ),
        }
    ),
    "emphasis": Element({"level": one_of("strong", "moderate", "reduced")}, _SSML, text=True),
    "lang": Element({"xml:lang": any_text}, _SSML, text=True),
    "p": Element({}, _SSML, text=True),
    "s": Element({}, _SSML, text=True),
    "phoneme": Element({"alphabet": one_of("ipa", "x-sampa", "x-amazon-jyutping"), "ph": any_text}, text=True),
    "prosody": Element({"rate": any_text, "pitch": any_text, "volume": any_text}, _SSML, text=True),
    "say-as": Element({"interpret-as": any_text, "format": any_text, "role": any_text}, text=True),
    "sub": Element({"alias": any_text}, text=True),
    "w": Element({"role": any_text}, text=True),
}

VOICE: dict[str, Element] = {**_VOICE_VERBS, **_SSML_ELEMENTS}

MESSAGING: dict[str, Element] = {
    "Response": Element({}, frozenset({"Message", "Redirect"})),
    "Message": Element(
        {"to": any_text, "from": any_text, **_URL, "statusCallback": address}, frozenset({"Body", "Media"}), text=True
    ),
    "Body": Element({}, text=True),
    "Media": Element({}, text=True),
    "Redirect": Element({"method": method}, text=True, words=address),
}
