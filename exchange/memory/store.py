"""A file that keeps what an exchange knows: one SQLite table of things by kind and key, written in whole transactions.

A process that is killed at any moment leaves either all of a transaction or nothing of it.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

_TABLE = """
CREATE TABLE IF NOT EXISTS things (
    place INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL,
    UNIQUE (kind, key)
)
"""
_PUT = (
    "INSERT INTO things (kind, key, json) VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET json = excluded.json"
)
_DROP = "DELETE FROM things WHERE kind = ? AND key = ?"


class Store:
    """Things by kind and key; ``put`` and ``drop`` gather, ``flush`` writes. Used by one thread at a time.

    Raises ``ValueError`` for a file that is none of ours, ``OSError`` or ``sqlite3.Error`` where it cannot write.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = path
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._file = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=10)
        try:
            self._file.execute("PRAGMA journal_mode = WAL")
            self._file.execute("PRAGMA synchronous = NORMAL")
            self._file.execute(_TABLE)
        except sqlite3.DatabaseError as error:
            self._file.close()
            raise ValueError(f"{path} holds no exchange's state: {error}.") from error
        self._waiting: dict[tuple[str, str], str | None] = {}

    def put(self, kind: str, key: str, value: Any) -> None:
        """Keep a thing, new or changed, with the next ``flush``."""
        self._waiting[kind, key] = json.dumps(value)

    def drop(self, kind: str, key: str) -> None:
        """Forget a thing with the next ``flush``."""
        self._waiting[kind, key] = None

    @property
    def waits(self) -> bool:
        """Whether something is to be written."""
        return bool(self._waiting)

    def flush(self) -> None:
        """Write all that waits, in one transaction; what cannot be written now waits for the next ``flush``."""
        if not self._waiting:
            return
        with self._file:
            self._file.execute("BEGIN IMMEDIATE")
            for (kind, key), text in self._waiting.items():
                if text is None:
                    self._file.execute(_DROP, (kind, key))
                else:
                    self._file.execute(_PUT, (kind, key, text))
        self._waiting.clear()

    def all(self, kind: str) -> list[tuple[str, Any]]:
        """The things of a kind, in the order they were first put."""
        rows = self._file.execute("SELECT key, json FROM things WHERE kind = ? ORDER BY place", (kind,))
        return [(key, json.loads(text)) for key, text in rows]

    def close(self) -> None:
        """Let go of the file; what was not flushed is lost, as when the process dies."""
        self._file.close()
