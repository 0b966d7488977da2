"""What calls and texts cost, in øre: for the desk to see before it asks for them.

An estimate, as the carrier's list prices stood for Norway (https://www.twilio.com/en-us/sms/pricing/no,
https://www.twilio.com/en-us/voice/pricing/no), rounded up; what is paid stands on the carrier's bill.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prices:
    """`text_part` a part of a text, `call_minute` a begun minute of a call that is answered."""

    text_part: int = 75
    call_minute: int = 50


USUAL = Prices()
MESSAGE_MINUTES = 1
"""So long is a call that tells something: heard, and key 1 pressed."""


def of_call(prices: Prices = USUAL) -> int:
    """One that tells something, answered at the first try."""
    return prices.call_minute * MESSAGE_MINUTES


def of_text(segments: int, prices: Prices = USUAL) -> int:
    return prices.text_part * segments
