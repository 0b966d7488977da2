"""A process's standby: it remembers while the database answers, keeps while it does not, and does what was kept."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
import structlog

from models import Database, is_away

from .keeping import Keeper, Kept
from .memory import Memory

log = structlog.get_logger()
REFRESH_EVERY_S = 30.0
LOOK_EVERY_S = 1.0
ANSWERS_A_NUMBER = 5
MOST_NUMBERS = 10_000


class Standby:
    """One for a process. It reads and does nothing by itself before `run`."""

    def __init__(self, db: Database, folder: Path) -> None:
        self.memory = Memory()
        self._db = db
        self._keeper = Keeper(folder)
        self._runs = False
        self._away = False
        self._ending = threading.Event()
        self._answered: Counter[str] = Counter()
        self._not_done: set[str] = set()

    @property
    def away(self) -> bool:
        """Whether a request need not try: the database did not answer the last one, nor the look that is taken every
        second since. A caller waits for no time-out that another has waited for."""
        return self._runs and self._away

    def keep(self, kept: Kept) -> None:
        """The database did not answer when this came."""
        self._away = True
        self._keeper.keep(kept)

    def may_answer(self, number: str) -> bool:
        """Whether what `number` writes is still answered during this outage."""
        if self._answered[number] >= ANSWERS_A_NUMBER or len(self._answered) > MOST_NUMBERS:
            return False
        self._answered[number] += 1
        return True

    def refresh(self) -> None:
        """Learn by heart what holds now. Raises what the database raises."""
        self.memory.refresh(self._db)

    def do_what_is_kept(self, do: Callable[[Kept], object]) -> int:
        """Let `do` do each, in the order of `Keeper.waiting`; answers how many. Stops where the database is away again;
        one that fails otherwise is logged once, and no other waits for it; a call for help is tried again with the next
        look. `do` must know what is done already."""
        done = 0
        for kept in self._keeper.waiting():
            try:
                do(kept)
            except Exception as error:
                if is_away(error):
                    raise
                if kept.key not in self._not_done:
                    log.exception("standby.not_done", key=kept.key)
                if kept.first:
                    self._not_done.add(kept.key)
                    continue
            self._keeper.done(kept)
            self._not_done.discard(kept.key)
            done += 1
        self._away = False
        self._answered.clear()
        if done:
            log.info("standby.did_what_was_kept", rows=done)
        return done

    def run(self, do: Callable[[Kept], object]) -> None:
        """Refresh now and then, and look for what is kept, in a thread of its own until `end` or the process ends."""
        self._runs = True
        threading.Thread(target=self._look, args=(do,), name="standby", daemon=True).start()

    def end(self) -> None:
        """No more looks; the one that is taken now is not waited for."""
        self._runs = False
        self._ending.set()

    def _look(self, do: Callable[[Kept], object]) -> None:
        since_refreshed_s = REFRESH_EVERY_S
        while not self._ending.is_set():
            try:
                if since_refreshed_s >= REFRESH_EVERY_S:
                    self.refresh()
                    since_refreshed_s = 0.0
                if self._away:
                    self._ask_to_write()
                self.do_what_is_kept(do)
            except Exception as error:
                self._away = is_away(error)
                if self._away:
                    log.warning("standby.database_away", reason=type(error).__name__)
                else:
                    log.exception("standby.failed")
            self._ending.wait(LOOK_EVERY_S)
            since_refreshed_s += LOOK_EVERY_S

    def _ask_to_write(self) -> None:
        with self._db.write() as session:
            session.execute(sa.text("SELECT 1"))
