"""What the doctor has found: in order, to be mended, or for a person to arrange."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from carrier.errors import CarrierError, Refused
from services.phones import refusals
from services.phones.refusals import Means


class Kind(enum.StrEnum):
    GOOD = "good"
    MEND = "mend"
    ARRANGE = "arrange"


@dataclass(frozen=True, slots=True)
class Finding:
    """One plain sentence, or a few; never a secret."""

    kind: Kind
    words: str


def good(words: str) -> Finding:
    return Finding(Kind.GOOD, words)


def mend(words: str) -> Finding:
    return Finding(Kind.MEND, words)


def arrange(words: str) -> Finding:
    return Finding(Kind.ARRANGE, words)


WHAT_TO_DO = {
    Means.NUMBER: "The number is not one that can be reached: look whether it is right.",
    Means.NO_TEXTS: "That number takes no texts.",
    Means.STOPPED: "STOPP was written from that number: write START from it first.",
    Means.MOMENT: "It has too much to do for us just now: try again in a little while, and look at CALLS_PER_SECOND "
    "and CALLS_AT_ONCE.",
    Means.ACCOUNT: "Look at TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, and at the account's state in the carrier's "
    "console.",
    Means.COUNTRY: "The account may not reach that country: allow it under Geo permissions in the carrier's console.",
    Means.OWN_NUMBER: "The line's own number cannot be used so: see what it can do in the carrier's console.",
    Means.OVER: "There is no such thing there.",
    Means.REQUEST: "Look the code up in the carrier's list of errors.",
}


def why(error: CarrierError) -> str:
    """What the carrier answered, and what to do about it."""
    if isinstance(error, Refused):
        return f"The carrier refuses it with {error.code}. {WHAT_TO_DO[refusals.meaning(error.code)]}"
    return "The carrier does not answer. Look at this machine's way to the internet, and at the carrier's status page."
