"""Which elements, attributes, values and nestings TwiML has. One table for voice, one for messages.

Source: the attribute tables of Twilio's public TwiML reference, one page a verb.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

Check = Callable[[str], str | None]
"""Tells what a value should have been, or None when it is good."""


def any_text(value: str) -> str | None:
    """Every value is good."""
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
        fits = value.isascii() and value.isdigit() and int(value) >= least and (most is None or int(value) <= most)
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


flag = one_of("true", "false")
method = one_of("GET", "POST")
events = words_of("initiated", "ringing", "answered", "completed")


@dataclass(frozen=True, slots=True)
class Element:
    """The rule for one element."""

    attributes: dict[str, Check] = field(default_factory=dict)
    children: frozenset[str] = frozenset()
    text: bool = False


_SSML = frozenset({"break", "emphasis", "lang", "p", "phoneme", "prosody", "s", "say-as", "sub", "w"})
_PROMPT = frozenset({"Say", "Play", "Pause"})
_VERBS = frozenset({"Say", "Play", "Gather", "Pause", "Redirect", "Hangup", "Reject", "Dial", "Record"})
_URL = {"action": any_text, "method": method}
_RECORDING = {
    "recordingStatusCallback": any_text,
    "recordingStatusCallbackMethod": method,
    "recordingStatusCallbackEvent": words_of("in-progress", "completed", "absent"),
    "trim": one_of("trim-silence", "do-not-trim"),
}
_CALLBACK = {"statusCallback": any_text, "statusCallbackMethod": method, "statusCallbackEvent": events}
_SPEECH_MODEL = {
    "speechModel": any_text,
    "enhanced": flag,
    "profanityFilter": flag,
    "partialResultCallback": any_text,
    "partialResultCallbackMethod": method,
    "debug": flag,
}
_DETECTION = {
    "machineDetection": one_of("Enable", "DetectMessageEnd"),
    "machineDetectionTimeout": whole_number(3, 60),
    "machineDetectionSpeechThreshold": whole_number(1000, 6000),
    "machineDetectionSpeechEndThreshold": whole_number(500, 5000),
    "machineDetectionSilenceTimeout": whole_number(2000, 10000),
    "amdStatusCallback": any_text,
    "amdStatusCallbackMethod": method,
}

WITHOUT_EFFECT: dict[str, frozenset[str]] = {
    "Gather": frozenset(_SPEECH_MODEL) | {"maxSpeechTime"},
    "Dial": frozenset(_RECORDING) | {"record", "recordingTrack", "recordingConfigurationId", "referUrl", "passports"},
    "Number": frozenset(_DETECTION) | {"sendDigits", "byoc"},
    "Record": frozenset({"trim", "transcribe", "transcribeCallback", "recordingConfigurationId"}),
}
"""Attributes that Twilio has and this exchange takes without acting on them: each is warned about."""

_VOICE_VERBS: dict[str, Element] = {
    "Response": Element({}, _VERBS),
    "Say": Element({"voice": any_text, "language": any_text, "loop": whole_number(0)}, _SSML, text=True),
    "Play": Element({"loop": whole_number(0), "digits": keys(1, "wW")}, text=True),
    "Pause": Element({"length": whole_number(0)}),
    "Gather": Element(
        {
            **_URL,
            **_SPEECH_MODEL,
            "input": words_of("dtmf", "speech"),
            "numDigits": whole_number(1),
            "finishOnKey": keys(0),
            "timeout": whole_number(0, None, "auto"),
            "speechTimeout": whole_number(0, None, "auto"),
            "actionOnEmptyResult": flag,
            "bargeIn": flag,
            "language": any_text,
            "hints": any_text,
            "maxSpeechTime": whole_number(1),
        },
        _PROMPT,
    ),
    "Redirect": Element({"method": method}, text=True),
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
            "referUrl": any_text,
            "referMethod": method,
            "events": any_text,
            "passports": any_text,
        },
        frozenset({"Number"}),
        text=True,
    ),
    "Number": Element(
        {"url": any_text, "method": method, "sendDigits": keys(1, "wW"), "byoc": any_text, **_CALLBACK, **_DETECTION},
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
            "transcribeCallback": any_text,
            "recordingConfigurationId": any_text,
        }
    ),
}

_SSML_ELEMENTS: dict[str, Element] = {
    "break": Element(
        {
            "strength": one_of("none", "x-weak", "weak", "medium", "strong", "x-strong"),
            "time": lambda value: None if re.fullmatch(r"\d+(\.\d+)?m?s", value) else "a time such as 500ms or 1s",
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
        {"to": any_text, "from": any_text, **_URL, "statusCallback": any_text}, frozenset({"Body", "Media"}), text=True
    ),
    "Body": Element({}, text=True),
    "Media": Element({}, text=True),
    "Redirect": Element({"method": method}, text=True),
}
