"""The outbox: what is to go out, and how it ended; nothing here asks a carrier.

`queue_…` writes a row, `text_to_ring_us` one in place of a call that is put off, `withdraw…` takes it back, and
`give_up` what may have gone out and cannot be found. What the desk writes waits `HELD_FOR`.

Public besides: `calls` (what the carrier reports), `endings` (how a row ended, and who hears of it), `lines` (how those
that may be busy at once are shared), `prices` and `watching` (what one deed asks for).
"""

from .given_up import give_up
from .queue import (
    HELD_FOR,
    NOT_ASKED_YET,
    postpone,
    queue_call,
    queue_change,
    queue_in_conference,
    queue_text,
    queue_try,
    withdraw,
    withdraw_person,
    withdraw_subject,
    withdraw_telling,
)
from .ringing_us import text_to_ring_us

__all__ = [
    "HELD_FOR",
    "NOT_ASKED_YET",
    "give_up",
    "postpone",
    "queue_call",
    "queue_change",
    "queue_in_conference",
    "queue_text",
    "queue_try",
    "text_to_ring_us",
    "withdraw",
    "withdraw_person",
    "withdraw_subject",
    "withdraw_telling",
]
