"""The outbox: what is to go out, and how it ended; nothing here asks a carrier.

`queue_…` writes a row and `withdraw…` takes it back. Public besides: `calls` (what the carrier reports), `endings`
(how a row ended, and who hears of it) and `lines` (how those that may be busy at once are shared).
"""

from .queue import (
    NOT_ASKED_YET,
    postpone,
    queue_call,
    queue_change,
    queue_in_conference,
    queue_text,
    withdraw,
    withdraw_person,
    withdraw_subject,
    withdraw_telling,
)

__all__ = [
    "NOT_ASKED_YET",
    "postpone",
    "queue_call",
    "queue_change",
    "queue_in_conference",
    "queue_text",
    "withdraw",
    "withdraw_person",
    "withdraw_subject",
    "withdraw_telling",
]
