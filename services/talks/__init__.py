"""Talks and visits: an elder asks, friends are rung one after another, they talk, and the friend tells how it went.

What happens in a talk is called by the room's name (`talks.ask`, `talks.friend_says_yes`). Public besides: `visits`,
`logs`, `last_talk`, `desk_talks` and `friends`.
"""

from .asking import advance, ask, next_due, texted_about
from .nobody import give_to_desk, heard_nobody, promise_of_the_desk
from .offers import asked_of, friend_says_no, friend_says_yes, waiting
from .together import bridged, elder_not_now, ended, not_reached

__all__ = [
    "advance",
    "ask",
    "asked_of",
    "bridged",
    "elder_not_now",
    "ended",
    "friend_says_no",
    "friend_says_yes",
    "give_to_desk",
    "heard_nobody",
    "next_due",
    "not_reached",
    "promise_of_the_desk",
    "texted_about",
    "waiting",
]
