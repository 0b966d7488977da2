"""What calls and texts cost, in øre: for the desk to see before it asks for them.

An estimate, as the carrier's list prices stood for Norway (https://www.twilio.com/en-us/sms/pricing/no,
https://www.twilio.com/en-us/voice/pricing/no), rounded up; what is paid stands on the carrier's bill.
"""

from __future__ import annotations

from dataclasses import dataclass

from models import Community


@dataclass(frozen=True, slots=True)
class Prices:
    """`text_part` a part of a text, `call_minute` a begun minute of a call that is answered."""

    text_part: int = 75
    call_minute: int = 50


USUAL = Prices()
MOST_ORE = 10_000
"""No part of a text and no minute costs a hundred kroner."""
MESSAGE_MINUTES = 1
"""So long is a call that tells something: heard, and key 1 pressed."""


def of_line(community: Community) -> Prices:
    """What the desk has said that they cost it; where it has not, as they usually are."""
    text, minute = community.text_part_ore, community.call_minute_ore
    return Prices(
        USUAL.text_part if text is None else text,
        USUAL.call_minute if minute is None else minute,
    )


def of_call(prices: Prices = USUAL) -> int:
    """One that tells something, answered at the first try."""
    return prices.call_minute * MESSAGE_MINUTES


def of_text(segments: int, prices: Prices = USUAL) -> int:
    return prices.text_part * segments
