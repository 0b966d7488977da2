"""Documents that run beside a call's own: while it waits for a conference, is on hold, waits in a queue. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from exchange.twiml.verbs import Gather, Hangup, Leave, Pause, Play, Redirect, Say, Verb


class AsideKind(StrEnum):
    """What the call does meanwhile, in words that stand in a sentence."""

    WAITING = "a conference's waitUrl"
    HELD = "a HoldUrl"
    QUEUED = "an Enqueue's waitUrl"
    GREETED = "a Queue's url"


_SOUND: frozenset[type] = frozenset({Say, Play, Pause, Redirect})
ALLOWED: dict[AsideKind, frozenset[type]] = {
    AsideKind.WAITING: _SOUND,
    AsideKind.HELD: _SOUND,
    AsideKind.QUEUED: _SOUND | {Gather, Hangup, Leave},
    AsideKind.GREETED: _SOUND,
}
"""Source: Twilio's reference of Conference, Enqueue, Queue and the Participant resource."""


@dataclass(frozen=True, slots=True)
class Aside:
    """One such document. ``told`` goes with every request; ``main_*`` is where the call's own document waits."""

    kind: AsideKind
    url: str
    method: str
    told: dict[str, str]
    main_url: str
    main_verbs: tuple[Verb, ...]
    main_place: int

    @property
    def back_to(self) -> tuple[str, tuple[Verb, ...], int]:
        """Where the call's own document waits."""
        return self.main_url, self.main_verbs, self.main_place

    def refuses(self, verbs: tuple[Verb, ...]) -> str:
        """A sentence about the first verb that may not stand in such a document, or nothing."""
        for verb in verbs:
            if type(verb) not in ALLOWED[self.kind]:
                return f"<{type(verb).__name__}> in <Response> cannot stand in the document of {self.kind.value}."
        return ""
