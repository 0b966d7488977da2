"""Alerts: an elder may need somebody. Raised, told rung by rung, taken by one, ended by an outcome alone.

What is done to an alert is called by the room's name (`alerts.raise_`, `alerts.take`). Public besides: `claims`
(what is said by text or by ringing in), `elder_away` (somebody knows that she is away), `return_day`, `taker` and
`transfer` (she is put through to one of the ladder).
"""

from .answers import ASK_OUTCOME_AFTER, TakeResult, decline, give_back, heard, take, take_at_desk, wrong_number
from .claiming import unconfirmed
from .claims import advance, next_due
from .course import HELD_S, close, elder_answered, go_on, left, left_list, note_words, raise_, release, take_back
from .reading import (
    Happened,
    asked_for_help_at,
    declined,
    ended_lately,
    get,
    has_ended,
    has_heard,
    is_confirmed,
    is_met_first,
    is_to_answer,
    is_to_log,
    live_for,
    may_need_it,
    read_out,
    to_answer,
    to_log,
    told_by,
    told_lately,
    was_told,
    what_happened,
)
from .rungs import asks_next
from .sending import TOLD_WITHIN, is_on_its_way, told_to

__all__ = [
    "ASK_OUTCOME_AFTER",
    "HELD_S",
    "TOLD_WITHIN",
    "Happened",
    "TakeResult",
    "advance",
    "asked_for_help_at",
    "asks_next",
    "close",
    "decline",
    "declined",
    "elder_answered",
    "ended_lately",
    "get",
    "give_back",
    "go_on",
    "has_ended",
    "has_heard",
    "heard",
    "is_confirmed",
    "is_met_first",
    "is_on_its_way",
    "is_to_answer",
    "is_to_log",
    "left",
    "left_list",
    "live_for",
    "may_need_it",
    "next_due",
    "note_words",
    "raise_",
    "read_out",
    "release",
    "take",
    "take_at_desk",
    "take_back",
    "to_answer",
    "to_log",
    "told_by",
    "told_lately",
    "told_to",
    "unconfirmed",
    "was_told",
    "what_happened",
    "wrong_number",
]
