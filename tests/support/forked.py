"""A process of the line, forked from the one that runs the tests: one that begins anew reads all code anew, which takes
longer than most of what it is to show. It keeps nothing of the tests but what has been read."""

from __future__ import annotations

import logging
import multiprocessing
import os
import runpy
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.context import ForkProcess
from pathlib import Path

OWN = multiprocessing.get_context("fork")
ENDS_WITHIN_S = 40


@dataclass(frozen=True)
class Forked:
    """What it writes to its standard output and error stands in two files."""

    process: ForkProcess
    output: Path
    log: Path

    @property
    def said(self) -> str:
        return self.output.read_text("utf-8") + self.logged

    @property
    def logged(self) -> str:
        return self.log.read_text("utf-8")

    @property
    def status(self) -> int | None:
        return self.process.exitcode

    def sends(self, number: signal.Signals) -> None:
        assert self.process.pid is not None
        os.kill(self.process.pid, number)

    def ends(self, within_s: float) -> str:
        """Waited for; answers all it has said."""
        self.process.join(within_s)
        assert self.status is not None, f"it goes on:\n{self.said}"
        return self.said


@contextmanager
def forked(do: Callable[[], object], folder: Path, **environment: str) -> Iterator[Forked]:
    """Where it has not ended by then it is interrupted, so that it ends what it has begun, and killed."""
    number = len(list(folder.glob("*.said")))
    files = folder / f"{number}.said", folder / f"{number}.logged"
    for file in files:
        file.touch()
    one = Forked(OWN.Process(target=_live, args=(do, *files, environment)), *files)
    one.process.start()
    try:
        yield one
    finally:
        if one.process.is_alive():
            one.sends(signal.SIGINT)
            one.process.join(ENDS_WITHIN_S)
        one.process.kill()
        one.process.join()


def program(module: str, *words: str) -> Callable[[], None]:
    """What `python -m module words` runs."""

    def do() -> None:
        sys.argv[1:] = words
        runpy.run_module(module, run_name="__main__", alter_sys=True)

    return do


def _live(do: Callable[[], object], output: Path, log: Path, environment: dict[str, str]) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for number, file in ((1, output), (2, log)):
        os.dup2(os.open(file, os.O_WRONLY | os.O_APPEND), number)
    sys.stdout, sys.stderr = (os.fdopen(number, "w", buffering=1, encoding="utf-8") for number in (1, 2))
    sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
    logging.getLogger().handlers.clear()
    os.environ.update(environment)
    do()
