"""What a call that is created is to do between the answer and its document (Twilio: Call and Participant resource)."""

from __future__ import annotations

import re
from dataclasses import replace

from exchange.base.detection import Detection
from exchange.machine.call import CallSpec
from exchange.rest.calling import method_of
from exchange.rest.errors import RestError
from exchange.rest.fields import check_url, flag, whole
from exchange.rest.request import RestRequest

_DIGITS = re.compile(r"[0-9A-D*#wW]{0,32}")
_MODES = {"": None, "Enable": False, "DetectMessageEnd": True}


def opened_as_asked(spec: CallSpec, request: RestRequest) -> CallSpec:
    """The call with the keys to play and the detection to run; with keys there is no detection, as at Twilio."""
    digits, mode = request.one("SendDigits"), request.one("MachineDetection")
    if not _DIGITS.fullmatch(digits):
        raise RestError(21206, digits)
    if mode not in _MODES:
        raise RestError(20001, "MachineDetection")
    waits = not flag("AsyncAmd", request.one("AsyncAmd", "false"))
    detection = _detection(request, bool(_MODES[mode]), waits, "AsyncAmdStatusCallback")
    return replace(spec, send_digits=digits, detection=detection if mode and not digits else None)


def detected_meanwhile(spec: CallSpec, request: RestRequest) -> CallSpec:
    """A call to a participant with the detection to run; the person is in the conference at once all the same."""
    mode = request.one("MachineDetection")
    if mode not in _MODES:
        raise RestError(20001, "MachineDetection")
    detection = _detection(request, bool(_MODES[mode]), False, "AmdStatusCallback")
    return replace(spec, detection=detection if mode else None)


def _detection(request: RestRequest, message_end: bool, waits: bool, callback: str) -> Detection:
    check_url(request.one(callback))
    return Detection(
        message_end=message_end,
        waits=waits,
        timeout_s=_number(request, "MachineDetectionTimeout", 30, 3, 59),
        speech_threshold_s=_number(request, "MachineDetectionSpeechThreshold", 2400, 1000, 6000) / 1000,
        speech_end_s=_number(request, "MachineDetectionSpeechEndThreshold", 1200, 500, 5000) / 1000,
        silence_s=_number(request, "MachineDetectionSilenceTimeout", 5000, 2000, 10000) / 1000,
        callback_url=request.one(callback),
        callback_method=method_of(request, f"{callback}Method"),
    )


def _number(request: RestRequest, name: str, default: int, least: int, most: int) -> int:
    return whole(name, request.one(name, str(default)), least, most)
