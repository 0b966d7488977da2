"""The books do not grow for ever: of what is over, the oldest is forgotten."""

from __future__ import annotations

from collections import deque

from exchange.base.keeping import Keep
from exchange.network.records import CallRecord, MessageRecord


class Keeping:
    """Forgets the oldest in an exchange's books of calls and texts."""

    def __init__(
        self,
        keep: Keep,
        calls: dict[str, CallRecord],
        calls_of: dict[str, list[CallRecord]],
        messages: dict[str, MessageRecord],
        texts_of: dict[str, list[MessageRecord]],
    ) -> None:
        self.keep = keep
        self._calls, self._calls_of = calls, calls_of
        self._messages, self._texts_of = messages, texts_of
        self._over: deque[str] = deque()

    def ended(self, record: CallRecord) -> None:
        """A call is over."""
        self._over.append(record.sid)
        while len(self._over) > self.keep.calls:
            old = self._calls.get(self._over.popleft())
            if old is not None:
                self.forget(old)

    def forget(self, record: CallRecord) -> None:
        """Keep nothing of a call that is over."""
        self._calls.pop(record.sid, None)
        same = self._calls_of.get(record.handset, [])
        if record in same:
            same.remove(record)
        if not same:
            self._calls_of.pop(record.handset, None)

    def texted(self, record: MessageRecord) -> None:
        """A text was taken in: it is found by the numbers at both its ends."""
        self._messages[record.sid] = record
        for number in {record.from_number, record.to_number}:
            self._texts_of.setdefault(number, []).append(record)
        while len(self._messages) > self.keep.messages:
            self.forget_text(next(iter(self._messages.values())))

    def forget_text(self, record: MessageRecord) -> None:
        """Keep nothing of a text."""
        self._messages.pop(record.sid, None)
        for number in {record.from_number, record.to_number}:
            same = self._texts_of.get(number, [])
            if record in same:
                same.remove(record)
            if not same:
                self._texts_of.pop(number, None)
