"""Needs of one person, one telephone nobody is known on, or one activity, are one row that grows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from models import Person

from . import urgency
from .need import VERBS, BoardNeed, Sort, Verb
from .reading import Held
from .urgency import Kind, Other, Urgency

TIMELESS = frozenset({Other.SHORT, Other.NO_ON_CALL})


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """What stands together: its needs, the most urgent first. `senders`: who has the telephone that rang or wrote,
    where that is not plainly the person the row is headed by; None where it is nobody's we know."""

    of: str
    urgency: Urgency
    needs: Sequence[BoardNeed]
    person: Person | None = None
    held: Held | None = None
    senders: Sequence[Person] | None = ()

    @property
    def first(self) -> BoardNeed:
        return self.needs[0]

    @property
    def address(self) -> str:
        """The row by ids alone, for an address: whose it is, or the oldest of its needs. A number stands in none."""
        if not self.of.startswith("number/"):
            return self.of
        return min(self.needs, key=lambda need: (need.facts.since, need.key)).key

    @property
    def key(self) -> str:
        """What it is called on the page: the same as long as it stands there, whatever it grows by."""
        return f"need-{self.address.replace('/', '-')}"

    @property
    def verb(self) -> Verb:
        return VERBS[self.first.kind]

    @property
    def is_of_somebody(self) -> bool:
        """Whether there is anybody to reach."""
        return self.first.person_id is not None or self.first.number is not None

    @property
    def has_since(self) -> bool:
        """Whether it is known since when: too few who have joined, or nobody on call, has no beginning."""
        return any(need.kind not in TIMELESS for need in self.needs)

    @property
    def since(self) -> datetime:
        return min(need.facts.since for need in self.needs)

    @property
    def times(self) -> int:
        """How often the same has happened, of what has happened most often."""
        return max(self._counted().values())

    @property
    def last(self) -> datetime:
        """When that last happened."""
        counted = self._counted()
        return max(need.last for need in self.needs if counted[need.kind] == self.times)

    def _counted(self) -> Counter[Kind]:
        counted: Counter[Kind] = Counter()
        for need in self.needs:
            counted[need.kind] += need.times
        return counted

    @property
    def promised_at(self) -> datetime | None:
        """The earliest promise."""
        promises = [need.facts.promised_at for need in self.needs if need.facts.promised_at is not None]
        return min(promises, default=None)

    @property
    def number(self) -> str | None:
        """The telephone the row is about: the person's own, or the one nobody is known on."""
        return self.person.phone or self.person.phone2 if self.person is not None else self.other_number

    @property
    def other_number(self) -> str | None:
        """The telephone that rang or wrote, where it is not one of the person's."""
        own = (self.person.phone, self.person.phone2) if self.person is not None else ()
        numbers = (need.number for need in self.needs if need.number and (need.from_a_telephone or not own))
        return next((number for number in numbers if number not in own), None)

    @property
    def danger(self) -> bool:
        return any(need.facts.danger for need in self.needs)

    @property
    def sorts(self) -> frozenset[Sort]:
        return frozenset(need.sort for need in self.needs)

    @property
    def assigned_to(self) -> str | None:
        """The name of who sees to it."""
        return next((need.mark.assigned_to for need in self.needs if need.mark and need.mark.assigned_to), None)

    def is_of(self, user_id: int) -> bool:
        """Whether this user of the desk sees to it: took the alert, or said so."""
        return any(
            (need.mark is not None and need.mark.assigned_to_id == user_id)
            or (need.alert is not None and need.alert.taken_by_user_id == user_id)
            for need in self.needs
        )

    @property
    def put_off_until(self) -> datetime | None:
        return min((at for need in self.needs if need.mark and (at := need.mark.put_off_until)), default=None)

    @property
    def tried_at(self) -> datetime | None:
        return max((at for need in self.needs if need.mark and (at := need.mark.tried_at)), default=None)


def is_put_off(need: BoardNeed, now: datetime) -> bool:
    """Whether it is not to be seen now. What is urgent now is never put off, whatever the desk has said."""
    if need.mark is None or need.mark.put_off_until is None or need.mark.put_off_until <= now:
        return False
    return urgency.urgency(need.facts, now) is not Urgency.NOW


def fold(needs: Iterable[BoardNeed], now: datetime) -> list[Row]:
    """The rows, the most urgent first; open before taken, then whoever has waited longest."""
    together: dict[str, list[BoardNeed]] = {}
    for need in needs:
        together.setdefault(need.of, []).append(need)
    rows = []
    for of, several in together.items():
        several.sort(key=lambda need: (*urgency.order(need.facts, now), need.key))
        rows.append(Row(of, urgency.urgency(several[0].facts, now), several))
    return sorted(rows, key=lambda row: (*urgency.order(row.first.facts, now), row.of))
