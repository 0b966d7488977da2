"""The processes of a line, forked from this one so that a start costs no imports: web, schedulers, exchange.

What dies is started again, as a service manager would. The parent must have no thread and no open database when it
forks.
"""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ENDS_WITHIN_S = 30.0
READY_WITHIN_S = 30.0
AGAIN_AFTER_S = 0.3


@dataclass(slots=True)
class Process:
    """One of the processes. `pid` is 0 while it is dead; `cpu_s` is what its lives so far have cost; `wakes_at` is when
    one that is suspended goes on, else 0."""

    name: str
    run: Callable[[], None]
    pid: int = 0
    born: float = 0.0
    died: float = 0.0
    starts: int = 0
    cpu_s: float = 0.0
    wakes_at: float = 0.0


class Stack:
    """Processes by name; `tend` is to be called often, and wakes who slept long enough. Logs stand in
    `folder/<name>.log`."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        self.processes: dict[str, Process] = {}
        self._ending = False

    def add(self, name: str, run: Callable[[], None]) -> None:
        """Start one more."""
        process = Process(name, run)
        self.processes[name] = process
        self._start(process)

    def tend(self) -> list[str]:
        """Take note of who died, and start them again; answers their names."""
        gone = []
        for process in self.processes.values():
            if process.pid and _is_over(process):
                process.pid, process.died = 0, time.monotonic()
                gone.append(process.name)
            if process.wakes_at and time.monotonic() >= process.wakes_at:
                self._wake(process)
            if not process.pid and not self._ending and time.monotonic() - process.died >= AGAIN_AFTER_S:
                self._start(process)
        return gone

    def kill(self, name: str) -> None:
        """SIGKILL, to the process and all it has forked."""
        process = self.processes[name]
        if process.pid:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

    def suspend(self, name: str, seconds: float) -> bool:
        """SIGSTOP, to the process and all it has forked, for so long; False for one that is dead or sleeps already."""
        process = self.processes[name]
        if not process.pid or process.wakes_at:
            return False
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGSTOP)
        process.wakes_at = time.monotonic() + seconds
        return True

    def _wake(self, process: Process) -> None:
        process.wakes_at = 0.0
        if process.pid:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGCONT)

    def end(self) -> None:
        """SIGTERM, then SIGKILL for whoever does not listen."""
        self._ending = True
        for process in self.processes.values():
            self._wake(process)
        self._all(signal.SIGTERM)
        until = time.monotonic() + ENDS_WITHIN_S
        while any(process.pid for process in self.processes.values()) and time.monotonic() < until:
            self.tend()
            time.sleep(0.02)
        self._all(signal.SIGKILL)
        for process in self.processes.values():
            if process.pid:
                _is_over(process, wait=True)
                process.pid = 0

    def _all(self, number: signal.Signals) -> None:
        for process in self.processes.values():
            if process.pid:
                with contextlib.suppress(ProcessLookupError):
                    (os.killpg if number is signal.SIGKILL else os.kill)(process.pid, number)

    def _start(self, process: Process) -> None:
        process.starts += 1
        process.born = time.monotonic()
        sys.stdout.flush()
        sys.stderr.flush()
        process.pid = os.fork()
        if process.pid == 0:
            self._live(process)

    def _live(self, process: Process) -> None:
        """Never returns: the child's whole life."""
        code = 1
        try:
            os.setpgid(0, 0)
            log = os.open(self.folder / f"{process.name}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            os.dup2(log, 1)
            os.dup2(log, 2)
            os.environ.update(self.environment)
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
            process.run()
            code = 0
        except SystemExit as ending:
            code = ending.code if isinstance(ending.code, int) else 0
        except BaseException:  # noqa: BLE001 the child must not return into its parent's code
            traceback.print_exc()
        finally:
            with contextlib.suppress(Exception):
                sys.stdout.flush()
                sys.stderr.flush()
            os._exit(code)


def _is_over(process: Process, *, wait: bool = False) -> bool:
    found, _, used = os.wait4(process.pid, 0 if wait else os.WNOHANG)
    if found == process.pid:
        process.cpu_s += used.ru_utime + used.ru_stime
    return found == process.pid


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_listening(port: int, tend: Callable[[], object]) -> None:
    """Raises TimeoutError when nobody listens within half a minute."""
    until = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < until:
        with socket.socket() as probe:
            probe.settimeout(0.5)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        tend()
        time.sleep(0.05)
    raise TimeoutError(f"nothing listens on port {port}")
