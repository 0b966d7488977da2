"""A telephone company, whole: the network with its file, its log, and phones to hold in the hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Unpack

from exchange.memory.journal import Journal
from exchange.memory.store import Store
from exchange.memory.survival import Survival
from exchange.network.core import Terms
from exchange.network.network import Network
from exchange.people.behaviour import Behaviour
from exchange.phones.phone import Phone
from exchange.phones.unexpected import unexpected
from exchange.views.snapshot import snapshot


class Exchange(Network):
    """A telephone company. ``terms`` are those of ``exchange.network.core.Core``.

    ``state``: a file in which the exchange outlives its process; ``log``: a file for one JSON object a line of all that
    happens. Raises ``ValueError`` for a state that is none, or another version's (see ``exchange.memory.survival``).
    """

    def __init__(
        self, *, state: str | Path | None = None, log: str | Path | None = None, **terms: Unpack[Terms]
    ) -> None:
        super().__init__(**terms)
        if state is not None:
            self.keepers.append(Survival(self, Store(state)))
        if log is not None:
            self.keepers.append(Journal(self, log))

    def phone(self, number: str, behaviour: Behaviour | None = None) -> Phone:
        """A phone of the village for a test; ``behaviour`` (default attended) as in ``exchange.scripted``."""
        self.handset(number, behaviour)
        return Phone(self, number)

    def unexpected(self) -> list[str]:
        """Sentences about calls that rang unattended phones unseen, and texts that nobody read."""
        return unexpected(self)

    def snapshot(self) -> dict[str, Any]:
        """Phones, calls with transcripts, texts, problems and the clock, ready for JSON."""
        return snapshot(self)
