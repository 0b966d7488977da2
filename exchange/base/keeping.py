"""How much of what is over an exchange remembers: enough to look back on, bounded so that it can run for weeks."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from exchange.network.exchange import Exchange
    from exchange.network.records import CallRecord, MessageRecord

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


class Keeping:
    """Forgets the oldest calls and texts of an exchange."""

    def __init__(self, exchange: Exchange, keep: Keep) -> None:
        self.ex = exchange
        self.keep = keep
        self._over: deque[str] = deque()

    def ended(self, record: CallRecord) -> None:
        """A call is over."""
        self._over.append(record.sid)
        while len(self._over) > self.keep.calls:
            old = self.ex.calls.get(self._over.popleft())
            if old is not None:
                self.forget(old)

    def forget(self, record: CallRecord) -> None:
        """Keep nothing of a call that is over."""
        self.ex.calls.pop(record.sid, None)
        same = self.ex.calls_of.get(record.handset, [])
        if record in same:
            same.remove(record)
        if not same:
            self.ex.calls_of.pop(record.handset, None)

    def texted(self, record: MessageRecord) -> None:
        """A text was taken in: it is found by the numbers at both its ends."""
        self.ex.messages[record.sid] = record
        for number in {record.from_number, record.to_number}:
            self.ex.texts_of.setdefault(number, []).append(record)
        while len(self.ex.messages) > self.keep.messages:
            self.forget_text(next(iter(self.ex.messages.values())))

    def forget_text(self, record: MessageRecord) -> None:
        """Keep nothing of a text."""
        self.ex.messages.pop(record.sid, None)
        for number in {record.from_number, record.to_number}:
            same = self.ex.texts_of.get(number, [])
            if record in same:
                same.remove(record)
            if not same:
                self.ex.texts_of.pop(number, None)
