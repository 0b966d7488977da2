"""Which phones stand in the village, and whose they are. A number that is not in here is off."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from werkzeug.exceptions import NotFound

_NUMBER = re.compile(r"\+[1-9]\d{4,14}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One phone: its number in E.164, the names of those who use it, and what they are here."""

    number: str
    name: str
    role: str


def compact(number: str) -> str:
    """A number as typed, in E.164: spaces and dashes gone, ``00`` read as ``+``, eight digits as Norwegian."""
    bare = re.sub(r"[\s\-.()\u00a0]", "", number)
    if bare.startswith("00"):
        bare = "+" + bare[2:]
    return f"+47{bare}" if re.fullmatch(r"[2-9]\d{7}", bare) else bare


class Phonebook:
    """The phones by number, in the order given. Two persons on one number share one entry. Safe from any thread.

    Raises ``ValueError`` for what is no telephone number.
    """

    def __init__(self, phones: Iterable[Mapping[str, str]] = ()) -> None:
        self._entries: dict[str, Entry] = {}
        self._lock = threading.Lock()
        for phone in phones:
            self.add(phone["number"], phone.get("name", ""), phone.get("role", ""))

    def add(self, number: str, name: str, role: str) -> Entry:
        """Enter a phone; a number that is there already gets the name and role beside its own."""
        number = compact(number)
        if not _NUMBER.fullmatch(number):
            raise ValueError(f"{number!r} is no telephone number; write it like +4761234567.")
        with self._lock:
            old = self._entries.get(number)
            if old is not None:
                name, role = _beside(old.name, name), _beside(old.role, role)
            entry = self._entries[number] = Entry(number, name, role)
        return entry

    def entries(self) -> list[Entry]:
        """All phones."""
        with self._lock:
            return list(self._entries.values())

    def name(self, number: str) -> str:
        """Whose phone it is; empty when nobody knows."""
        entry = self._entries.get(number)
        return entry.name if entry is not None else ""

    def find(self, number: str) -> Entry:
        """The phone with this number; raises werkzeug's ``NotFound`` with a sentence."""
        entry = self._entries.get(compact(number))
        if entry is None:
            raise NotFound(f"No phone with the number {number} is plugged in here.")
        return entry


def _beside(old: str, new: str) -> str:
    known = old.split(", ") if old else []
    return ", ".join([*known, new]) if new and new not in known else old
