"""Twilio's numbers for what is wrong with a document (its public error and warning dictionary)."""

from __future__ import annotations

NOT_XML = 12100
NO_RESPONSE = 12102
SCHEMA = 12200
CONTENT_TYPE = 12300
NO_ANSWER = 11200
NOT_CONNECTED = 11205
BAD_HOST = 11210
BAD_URL = 11100
REDIRECTS = 11215
TOO_LARGE = 11750
EMPTY = 11770
DIAL_FROM_LEG = 13201
BAD_NUMBER = 13223
SMS_TO, SMS_FROM, SMS_BODY, SMS_NOT_OURS = 14101, 14102, 14103, 14108
REPLY_VERB = 14110

VALUES: dict[str, dict[str, int]] = {
    "Say": {"loop": 13510},
    "Play": {"loop": 13410},
    "Pause": {"length": 13910},
    "Redirect": {"method": 13710},
    "Gather": {
        "finishOnKey": 13310,
        "method": 13312,
        "timeout": 13313,
        "numDigits": 13314,
        "speechTimeout": 13327,
        "maxSpeechTime": 13328,
    },
    "Record": {
        "method": 13610,
        "timeout": 13611,
        "maxLength": 13612,
        "finishOnKey": 13613,
        "transcribe": 13614,
        "playBeep": 13616,
    },
    "Dial": {
        "method": 13210,
        "timeout": 13212,
        "hangupOnStar": 13213,
        "callerId": 13214,
        "timeLimit": 13216,
        "record": 13217,
        "sequential": 13218,
        "answerOnBridge": 13219,
        "ringTone": 13220,
    },
    "Number": {"method": 13221, "sendDigits": 13222},
    "Sms": {"method": 14104},
    "Message": {"method": 14104},
}
"""A value that an attribute cannot have; 12200 for those that are not here."""

NESTING = {"Gather": 13320, "Dial": 13215}
"""An element where it cannot stand; 12200 for parents that are not here."""

ELSEWHERE = {
    "Refer": "there is no SIP to refer a call by",
    "Sip": "there is no SIP",
    "Client": "there are no browser telephones of the owner's",
    "Application": "there are no TwiML applications",
    "WhatsApp": "there is no WhatsApp",
    "Sim": "there are no SIM cards of the owner's",
    "Connect": "there are no media streams or assistants",
    "Start": "there are no media streams",
    "Stop": "there are no media streams",
    "Stream": "there are no media streams",
    "Siprec": "there are no media streams",
    "Transcription": "there is no transcription",
    "Recording": "there are no recordings beside the call's verbs",
    "Pay": "there are no payments",
    "Prompt": "there are no payments",
    "Echo": "there is no sound to give back",
    "Identity": "there are no browser telephones of the owner's",
    "Parameter": "there are no browser telephones of the owner's",
}
"""Elements that Twilio has, and why this exchange refuses them."""


def value_code(element: str, attribute: str) -> int:
    """The number for a value that cannot be."""
    return VALUES.get(element, {}).get(attribute, SCHEMA)
