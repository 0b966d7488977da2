"""Telling: tell a person something until she has been told or a human takes it over; ask a question on a number.

`tell` chooses text or voice. Public besides: `conversations` (the one question open on a number), `deliveries` (texts
as the carrier reports them), `foretold` (who will be told what, before it is done) and `keys`.
"""

from .messages import (
    is_told,
    lapse,
    not_known,
    tell,
    told,
    waiting_to_be_heard,
    withdraw,
    withdraw_each,
    withdraw_person,
)

__all__ = [
    "is_told",
    "lapse",
    "not_known",
    "tell",
    "told",
    "waiting_to_be_heard",
    "withdraw",
    "withdraw_each",
    "withdraw_person",
]
