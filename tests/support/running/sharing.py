"""Shares a run's tests among processes that are forked from the one which has collected them: what all of them need is
read once. (pytest-xdist begins each of its processes anew, and there each reads and collects everything:
bench/README.md, "The suite".)"""

from __future__ import annotations

import gc
import os
import signal
import traceback
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby, zip_longest
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from multiprocessing.synchronize import Event
from typing import Any, NoReturn

import pytest
from _pytest.runner import runtestprotocol

from tests.support.forked import OWN

PROCESS = "GRENDELINJA_TEST_PROCESS"
"""Which of a run's processes this one is, from 0; not set in the one that has collected the tests."""
COUNT = "GRENDELINJA_TEST_PROCESSES"
LOOKS_EVERY_S = 1.0
"""So soon a process that was killed is missed: what it has begun itself may hold the way to it open."""
ENDS_WITHIN_S = 20

# What is read and collected stays: `tests/conftest.py` lets the collector work when all of it is there.
gc.disable()

Portion = list[int]
"""Numbers of tests that one process runs one after another: a file's or some of them, or a slow one by itself."""
PORTIONS_EACH = 8
"""So many at least where a run has files with many tests: no process is left with a long one at the end."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("sharing").addoption(
        "--processes", type=int, default=1, metavar="N", help="share the tests among so many processes"
    )


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool | None:
    option = session.config.option
    if option.processes < 2 or option.collectonly or session.testsfailed:
        return None
    _Run(session, option.processes).to_its_end()
    return True


@dataclass
class _Process:
    process: ForkProcess
    link: Connection
    left: deque[Portion]
    given: Portion = field(default_factory=list)
    """What it was given and has not told the end of."""
    running: int | None = None


class _Run:
    """All the processes, as seen from the one that has collected the tests."""

    def __init__(self, session: pytest.Session, count: int) -> None:
        self._session = session
        self._stop = OWN.Event()
        self._long, self._lefts = _dealt(session.items, count)
        self._processes: dict[int, _Process] = {}
        self._untold = set(range(len(session.items)))

    def to_its_end(self) -> None:
        if reporter := self._session.config.pluginmanager.getplugin("terminalreporter"):
            reporter.showfspath = False
        try:
            for number in range(len(self._lefts)):
                self._begin(number)
            while self._processes:
                self._listen()
        finally:
            self._break_off()
        if self._session.shouldfail:
            raise self._session.Failed(self._session.shouldfail)
        if self._session.shouldstop:
            raise self._session.Interrupted(self._session.shouldstop)
        if self._untold:
            self._fails(f"{len(self._untold)} tests were not run, and nobody knows why")

    def _begin(self, number: int) -> None:
        ours, its = OWN.Pipe()
        process = OWN.Process(target=self._lives, args=(number, ours, its))
        process.start()
        its.close()
        self._processes[number] = _Process(process, ours, self._lefts[number])

    def _lives(self, number: int, ours: Connection, link: Connection) -> None:
        """In the new process, which closes this one's ends, so that it ends when this one is killed."""
        for end in (ours, *(one.link for one in self._processes.values())):
            end.close()
        os.environ[PROCESS], os.environ[COUNT] = str(number), str(len(self._lefts))
        session = self._session
        _keeps_to_itself(session.config, number)
        session.config.pluginmanager.register(_Telling(session, link))
        try:
            for index, following in _wanted(link, self._stop):
                after = _Any(session) if following is None else session.items[following]
                link.send((index, None))
                session.config.hook.pytest_runtest_protocol(item=session.items[index], nextitem=after)
        finally:
            self._puts_away(link)

    def _puts_away(self, link: Connection) -> None:
        """What was made for the whole run, in this process. Where that goes wrong, the run hears why."""
        try:
            self._session._setupstate.teardown_exact(None)
        except BaseException:
            link.send((None, traceback.format_exc()))
            raise

    def _listen(self) -> None:
        talking = wait([one.link for one in self._processes.values()], LOOKS_EVERY_S)
        for number, one in list(self._processes.items()):
            lives = one.process.is_alive()
            if one.link in talking or not lives:  # what it said last may not have been heard
                lives = one.link.poll() and self._hears(one)
            if not lives:
                self._is_gone(number, one)

    def _hears(self, one: _Process) -> bool:
        """Whether it has more to say."""
        try:
            index, reports = one.link.recv()
        except (EOFError, ConnectionResetError):
            one.process.join(ENDS_WITHIN_S)
            return False
        if index is None and reports:
            self._fails(reports)
        if index is None:
            one.given += (portion := self._next(one))
            with suppress(BrokenPipeError):  # it was killed meanwhile, which is seen when it is looked at next
                one.link.send(portion)
        elif reports is None:
            one.running = index
            item = self._session.items[index]
            item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        else:
            self._ends(one, index, [self._read(report) for report in reports])
        return True

    def _read(self, told: dict[str, Any]) -> pytest.TestReport:
        config = self._session.config
        return config.hook.pytest_report_from_serializable(config=config, data=told)  # type: ignore[no-any-return]

    def _next(self, one: _Process) -> Portion:
        """The first process begins with what takes long, the others end with it: much of it only waits, and leaves its
        core to them. Of a stretch the first, or the last of whoever has most left."""
        if self._stop.is_set():
            return []
        if self._long and (one.left is self._lefts[0] or not one.left):
            return self._long.popleft()
        if one.left:
            return one.left.popleft()
        richest = max(self._lefts, key=len)
        return richest.pop() if richest else []

    def _ends(self, one: _Process, index: int, reports: list[pytest.TestReport]) -> None:
        one.given.remove(index)
        one.running = None
        self._untold.discard(index)
        item = self._session.items[index]
        for report in reports:
            item.ihook.pytest_runtest_logreport(report=report)
        item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
        if self._session.shouldfail or self._session.shouldstop:
            self._stop.set()

    def _is_gone(self, number: int, one: _Process) -> None:
        """The test that took it along has failed, and the others of its portion are run by another."""
        del self._processes[number]
        one.link.close()
        if one.process.exitcode == 0:
            return
        said = f"The process that ran the tests ended by itself ({one.process.exitcode})."
        if one.running is None:
            self._fails(said)
        item = self._session.items[one.running]
        self._ends(one, one.running, [pytest.TestReport(item.nodeid, item.location, {}, "failed", said, "call")])
        if one.given:
            one.left.appendleft(one.given)
        self._begin(number)

    def _fails(self, said: str) -> NoReturn:
        """What is not said of any test; the terminal writes what the session should fail for."""
        self._session.shouldfail = said
        raise self._session.Failed(said)

    def _break_off(self) -> None:
        """Whoever still runs puts away what it has begun."""
        for one in self._processes.values():
            if one.process.pid and one.process.is_alive():
                os.kill(one.process.pid, signal.SIGINT)
        for one in self._processes.values():
            one.process.join(ENDS_WITHIN_S)
            one.process.kill()


def _dealt(items: list[pytest.Item], count: int) -> tuple[deque[Portion], list[deque[Portion]]]:
    """Those that take long, each by itself; and to each process a stretch of the others, in their order."""
    long = deque([index] for index, item in enumerate(items) if item.get_closest_marker("slow"))
    others = [index for index in range(len(items)) if [index] not in long]
    most = max(1, len(items) // (count * PORTIONS_EACH))
    portions: list[Portion] = []
    for _, of_a_file in groupby(others, key=lambda index: items[index].path):
        indices = list(of_a_file)
        portions += [indices] if _make_something(items, indices) else _in_parts(indices, most)
    return long, [deque(portions[n * len(portions) // count : (n + 1) * len(portions) // count]) for n in range(count)]


def _make_something(items: list[pytest.Item], indices: Portion) -> bool:
    """Whether the tests of a file have something made once for all of them."""
    made = (made for index in indices for made in items[index]._fixtureinfo.name2fixturedefs.values())
    return any(each.scope in ("module", "class") for fixtures in made for each in fixtures)


def _in_parts(indices: Portion, most: int) -> Iterator[Portion]:
    for start in range(0, len(indices), most):
        yield indices[start : start + most]


def _keeps_to_itself(config: pytest.Config, number: int) -> None:
    """What the tests say and what they write."""
    if capture := config.pluginmanager.getplugin("capturemanager"):
        capture.stop_global_capturing()
        capture.start_global_capturing()
    folders: Any = config._tmp_path_factory  # type: ignore[attr-defined]
    folders._basetemp = folders.getbasetemp() / f"process{number}"
    folders._basetemp.mkdir(mode=0o700, exist_ok=True)


def _wanted(link: Connection, stop: Event) -> Iterator[tuple[int, int | None]]:
    """Each test that is to be run, with the one after it in its portion. What comes after that is asked for when the
    portion is done: one who asked before would take it from whoever has nothing left."""
    while True:
        try:
            link.send((None, None))
            portion = link.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return
        if not portion:
            return
        for index, following in zip_longest(portion, portion[1:]):
            if stop.is_set():
                return
            yield index, following


class _Any:
    """Whatever test comes next, where that is not known yet: what is made for the whole run stays, and no more."""

    def __init__(self, session: pytest.Session) -> None:
        self._session = session

    def listchain(self) -> list[pytest.Session]:
        return [self._session]


class _Telling:
    """Tells how a test ended, and of what was laid before and cleared after only what went wrong."""

    def __init__(self, session: pytest.Session, link: Connection) -> None:
        self._link = link
        self._numbers = {item: index for index, item in enumerate(session.items)}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> bool:
        hook, config = item.config.hook, item.config
        told = [
            hook.pytest_report_to_serializable(config=config, report=report)
            for report in runtestprotocol(item, log=False, nextitem=nextitem)
            if report.when == "call" or not report.passed
        ]
        self._link.send((self._numbers[item], told))
        return True
