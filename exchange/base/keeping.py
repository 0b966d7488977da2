"""How much of what is over an exchange remembers: enough to look back on, bounded so that it can run for weeks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Keep:
    """The newest so many are kept, the oldest forgotten. Calls and conferences that go on are never forgotten."""

    calls: int = 10_000
    conferences: int = 1_000
    messages: int = 20_000
    webhooks: int = 20_000
    problems: int = 5_000


class Kept(list[_T]):
    """A log of at most about ``most`` entries. ``dropped`` counts those that were forgotten, so that the entry at index
    i has the place ``dropped + i`` for ever."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self.dropped = 0

    def append(self, entry: _T) -> None:
        """Enter one more; a tenth too many, and the oldest go."""
        super().append(entry)
        if len(self) > self.most + self.most // 10:
            self.dropped += len(self) - self.most
            del self[: len(self) - self.most]

    def since(self, place: int) -> list[_T]:
        """The entries from a place on, as far as they are still there."""
        return self[max(0, place - self.dropped) :]
