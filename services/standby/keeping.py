"""What came in while the database did not answer, on this machine's disk until it can be done.

A file each, so that several processes may keep and do it, and a restart loses none: written whole or not at all, 0600,
and unreadable without FIELD_KEY. That it is done once is for the receipts to see to.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import structlog
from cryptography.fernet import InvalidToken

import clock
from models import Vault

log = structlog.get_logger()
MOST_KEPT = 10_000
HOLDS = timedelta(hours=6)
"""A key is what somebody wants tonight; older than this it is no longer done, but told to the desk. Help is always."""
END = ".kept"


@dataclass(frozen=True, slots=True)
class Kept:
    """One webhook. `key` tells a second delivery from another; `first` is a call for help."""

    door: str
    key: str
    at: str
    first: bool
    form: Mapping[str, str]
    address: str = ""
    n: int = 0
    pressed: str | None = None
    """A key that answered what was said in place of the address's own words, and answers those too."""

    @classmethod
    def now(cls, door: str, key: str, *, first: bool = False, **what: Any) -> Kept:
        return cls(door, key, clock.now().isoformat(), first, **what)

    @property
    def telephone(self) -> str:
        """The number that is not ours: of who rang in or wrote, or who was rung."""
        placed = self.form.get("Direction", "").startswith("outbound")
        return self.form.get("To" if placed else "From", "")

    @property
    def holds(self) -> bool:
        """Whether it is still done as it was meant."""
        return self.first or clock.now() - datetime.fromisoformat(self.at) < HOLDS


class Keeper:
    """The folder it lies in, made when it is first needed. Where nothing can be written there this process remembers
    it, for as long as it lives."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._unwritten: dict[str, Kept] = {}
        self._unreadable: set[str] = set()
        self._lock = threading.Lock()

    def keep(self, kept: Kept) -> None:
        """Once for each `key`. Beyond ten thousand only what is a call for help."""
        if not kept.first and len(self._names()) + len(self._unwritten) >= MOST_KEPT:
            log.error("standby.too_much_kept", most=MOST_KEPT)
            return
        name = _name(kept)
        try:
            self._write(name, Vault.fernet().encrypt(json.dumps(asdict(kept)).encode()))
        except OSError as error:
            log.warning("standby.not_on_disk", reason=error.strerror)
            with self._lock:
                self._unwritten[name] = kept

    def waiting(self) -> list[Kept]:
        """All of it in the order in which it came, and first that of telephones from which help was called for: what
        was said there before the call for help must not take it back."""
        on_disk = [kept for kept in map(self._read, self._names()) if kept is not None]
        with self._lock:
            found = [*on_disk, *self._unwritten.values()]
        for_help = {kept.telephone for kept in found if kept.first}
        return sorted(found, key=lambda kept: (kept.telephone not in for_help, kept.at))

    def done(self, kept: Kept) -> None:
        name = _name(kept)
        with self._lock:
            self._unwritten.pop(name, None)
        with contextlib.suppress(OSError):
            (self._folder / name).unlink()

    def _names(self) -> list[str]:
        with contextlib.suppress(OSError):
            return [name for name in os.listdir(self._folder) if name.endswith(END)]
        return []

    def _write(self, name: str, sealed: bytes) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = self._folder / f"{name}.{os.getpid()}.{threading.get_ident()}"
        try:
            with os.fdopen(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
                file.write(sealed)
                file.flush()
                os.fsync(file.fileno())
            with contextlib.suppress(FileExistsError):
                os.link(draft, self._folder / name)
        finally:
            draft.unlink(missing_ok=True)

    def _read(self, name: str) -> Kept | None:
        """None where another process has done it meanwhile, or it cannot be read: then it stays, for a person, and
        is logged once."""
        try:
            sealed = (self._folder / name).read_bytes()
        except OSError:
            return None
        try:
            return Kept(**json.loads(Vault.fernet().decrypt(sealed)))
        except (InvalidToken, ValueError, TypeError):
            if name not in self._unreadable:
                self._unreadable.add(name)
                log.error("standby.unreadable", file=name)
            return None


def _name(kept: Kept) -> str:
    return hashlib.sha256(f"{kept.door}/{kept.key}".encode()).hexdigest()[:32] + END
