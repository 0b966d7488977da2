"""The scheduler's own process, started and ended like an operator does it."""

from __future__ import annotations

import signal
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from unittest.mock import Mock

import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

import clock
from models import About, Checkin, CheckinPlan, Database, Heartbeat, OutboxState
from models import Outbox as Row
from scheduler import Work, claims, gate, ticker
from scheduler.__main__ import main
from services import outbox
from tests.support import builders, laid
from tests.support.forked import Forked, forked
from tests.support.line import Line, founded
from tests.support.races import KEPT_OUT_S, PATIENCE_S
from tests.support.steps.outage import away

ROOT = Path(__file__).parents[3]


@pytest.fixture
def home(tmp_path: Path) -> Database:
    db = Database(laid.upgraded(tmp_path / "line.db"))
    with db.write() as session:
        builders.community(session)
    return db


@contextmanager
def scheduler(
    db: Database, port: int, folder: Path, *, within_s: float = ticker.END_WITHIN_S, **environment: str
) -> Iterator[Forked]:
    def run() -> None:
        ticker.END_WITHIN_S = within_s
        main()

    settings = {"DATABASE_URL": db.url, "TWILIO_API_BASE": f"http://127.0.0.1:{port}", **environment}
    with forked(run, folder, **settings) as process:
        until = time.monotonic() + PATIENCE_S
        while "scheduler.started" not in process.said and process.process.is_alive() and time.monotonic() < until:
            time.sleep(0.02)
        yield process


def ended(process: Forked) -> str:
    """What it said until its end by itself, after SIGTERM; a busy machine is waited for."""
    process.sends(signal.SIGTERM)
    said = process.ends(PATIENCE_S)
    assert process.status == 0, said
    return said


def test_a_scheduler_at_rest_writes_that_it_is_alive_and_ends_cleanly_when_it_is_told_to(
    home: Database, tmp_path: Path
) -> None:
    compressed = "2026-11-26T17:00:00+00:00,2026-11-26T17:00:00+00:00,60"
    with scheduler(home, 1, tmp_path, within_s=PATIENCE_S, CLOCK=compressed) as running:
        deadline = time.monotonic() + PATIENCE_S
        beat = None
        while beat is None and time.monotonic() < deadline:
            with home.read() as session:
                beat = session.get(Heartbeat, "scheduler")
        assert "scheduler.ended" in ended(running)
    assert beat is not None
    assert datetime.now(UTC) - beat.at < timedelta(minutes=1)


def test_a_service_manager_that_waits_eight_seconds_need_not_kill_it() -> None:
    assert ticker.END_WITHIN_S < 8


def test_a_scheduler_whose_carrier_does_not_answer_ends_in_time_and_leaves_its_mark(
    home: Database, tmp_path: Path
) -> None:
    with home.write() as session:
        row_id = outbox.queue_call(
            session,
            community_id=1,
            number="+4761234567",
            about=About.NOT_TRIED,
            key="one",
            subject={},
            expires_at=clock.now() + timedelta(hours=1),
            urgent=True,
        ).id
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        scheduler(home, silent.getsockname()[1], tmp_path, within_s=1.0) as running,
    ):
        connection, _ = silent.accept()
        assert "scheduler.left_while_asking" in ended(running)
        connection.close()
    with home.read() as session:
        assert session.get_one(Row, row_id).state is OutboxState.SENDING


def test_a_loop_does_not_sleep_past_what_is_due(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Her minute comes long before the next beat: it is planned then, and dispatched at once."""
    for beat in ("ALL_EVERY_S", "BEAT_S"):
        monkeypatch.setattr(ticker, beat, 600)
    with founded(db) as line:
        carrier, settings = line.carrier, line.work.settings
        person_id = line.person_id
    due_at = clock.now() + timedelta(seconds=0.7)
    with db.write() as session:
        session.add(CheckinPlan(person_id=person_id, days=[], times=[], written_until=due_at + timedelta(days=1)))
        session.add(
            Checkin(person_id=person_id, due_at=due_at, window_ends_at=due_at + timedelta(hours=1), next_try_at=due_at)
        )
    stopping = threading.Event()
    rung = threading.Event()
    carrier.before_reply = lambda _sid, _asked: rung.set()
    loops = ticker.Loops(Work(db, settings, carrier, lambda _session, _row: "words"), stopping)
    loops.start()
    try:
        assert rung.wait(timeout=PATIENCE_S)
    finally:
        loops.end()
    assert clock.now() >= due_at


def test_a_turn_that_is_at_work_when_the_loops_end_is_waited_for(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    at_work, may_go_on = threading.Event(), threading.Event()

    def works(_work: Work, _due: object) -> None:
        at_work.set()
        may_go_on.wait(timeout=PATIENCE_S)

    monkeypatch.setattr(ticker, "carry_out", works)
    with founded(db) as line:
        loops = ticker.Loops(Work(db, line.work.settings, line.carrier, line.work.render), threading.Event())
    with db.write() as session:
        session.add(
            Checkin(
                person_id=line.person_id,
                due_at=clock.now(),
                window_ends_at=clock.now() + timedelta(hours=1),
                next_try_at=clock.now(),
            )
        )
    loops.start()
    assert at_work.wait(timeout=PATIENCE_S)
    ending = threading.Thread(target=loops.end, daemon=True)
    ending.start()
    assert loops._stopping.wait(timeout=PATIENCE_S)
    assert ending.is_alive()
    may_go_on.set()
    ending.join(timeout=PATIENCE_S)
    assert not ending.is_alive()


def test_what_a_hand_is_busy_with_holds_up_no_other(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sweep waits for a carrier that does not answer, and a call goes out all the same."""
    may_go_on, rung = threading.Event(), threading.Event()

    def waits(_work: Work, due: list[str]) -> None:
        if "leases" in due:
            may_go_on.wait(timeout=PATIENCE_S)

    monkeypatch.setattr(ticker, "carry_out", waits)
    with founded(db) as line:
        line.queues("claimed by one who died", number="+4761234569")
        line.carrier.before_reply = lambda _sid, _asked: rung.set()
        loops = ticker.Loops(Work(db, line.work.settings, line.carrier, line.work.render), threading.Event())
        with db.write() as session:
            died = session.scalars(sa.select(Row)).one()
            died.state, died.leased_until = OutboxState.CLAIMED, clock.real() - timedelta(hours=1)
    with db.write() as session:
        outbox.queue_call(
            session,
            community_id=1,
            number="+4761234567",
            about=About.NOT_TRIED,
            key="one",
            subject={},
            expires_at=clock.now() + timedelta(hours=1),
            urgent=True,
        )
    loops.start()
    try:
        assert rung.wait(timeout=PATIENCE_S)
    finally:
        may_go_on.set()
        loops.end()


def test_who_does_not_come_first_does_what_is_left_undone(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first was stopped, or hangs, and goes on holding its place."""
    monkeypatch.setattr(ticker, "LEFT_UNDONE", timedelta(seconds=1))
    rung = threading.Event()
    with founded(db) as line:
        carrier, settings = line.carrier, line.work.settings
        carrier.before_reply = lambda _sid, _asked: rung.set()
    loops = ticker.Loops(Work(db, settings, carrier, lambda _session, _row: "words"), threading.Event())
    loops._comes_first = Mock(return_value=False)
    with db.write() as session:
        queued = outbox.queue_call(
            session,
            community_id=1,
            number="+4761234567",
            about=About.NOT_TRIED,
            key="one",
            subject={},
            expires_at=clock.now() + timedelta(hours=1),
            urgent=True,
        )
        due_at = queued.not_before
    loops.start()
    try:
        assert rung.wait(timeout=PATIENCE_S)
    finally:
        loops.end()
    assert clock.now() >= due_at + timedelta(seconds=1)


def test_who_does_not_come_first_asks_now_and_then(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    """And at once when he does by now."""
    asks = Mock(return_value={})
    monkeypatch.setattr(gate, "ask", asks)
    monkeypatch.setattr(ticker, "OVERSEES_EVERY_S", PATIENCE_S)
    loops = ticker.Loops(line.work, threading.Event())
    counted = []
    for comes_first in (False, False, False, True):
        loops._comes_first = Mock(return_value=comes_first)
        loops._look()
        counted.append(asks.call_count)
    assert counted == [1, 1, 1, 2]


def test_what_several_hands_have_done_is_looked_at_together(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[float] = []

    def look() -> float:
        looks.append(time.monotonic())
        return PATIENCE_S

    loops = ticker.Loops(line.work, threading.Event())
    monkeypatch.setattr(loops, "_look", look)
    loops.start()
    while len(looks) < 3:
        loops._look_again.set()
    loops.end()
    assert min(later - sooner for sooner, later in pairwise(looks)) >= ticker.LEAST_S


def test_what_could_not_be_done_waits_for_the_beat() -> None:
    """And what is due anew does not, nor what falls due of a room that has just been seen to."""
    seven = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)
    soon, then = seven + timedelta(seconds=ticker.LEAST_S), seven + timedelta(seconds=ticker.BEAT_S)
    hand = ticker.Hand(("silent calls", "reconcile"), Mock())

    def takes(now: datetime, **due: datetime) -> list[str]:
        hand.busy = False
        return hand.takes({name.replace("_", " "): since for name, since in due.items()}, now)

    assert takes(seven, silent_calls=seven) == ["silent calls"]
    assert takes(soon, silent_calls=seven, reconcile=seven) == ["reconcile"]
    assert takes(soon, silent_calls=soon) == ["silent calls"]
    assert takes(soon, silent_calls=seven) == []
    assert takes(then, silent_calls=seven, reconcile=seven) == ["reconcile"]
    assert takes(then) == []
    assert takes(then, silent_calls=seven) == ["silent calls"]
    assert takes(seven, silent_calls=seven) == ["silent calls"], "the clock was set back"


def test_what_is_found_for_a_hand_that_is_busy_is_missed() -> None:
    seven = datetime(2026, 11, 26, 18, 0, tzinfo=UTC)
    hand = ticker.Hand(("reconcile", "silent calls"), Mock())
    assert hand.takes({"reconcile": seven}, seven) == ["reconcile"]
    assert (hand.takes({"reconcile": seven}, seven), hand.once_more) == ([], False)
    assert (hand.takes({"silent calls": seven}, seven), hand.once_more) == ([], True)


def test_what_a_hand_has_done_goes_out_without_another_look(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticker, "LEAST_S", 600)
    rung = threading.Event()
    with founded(db) as line:
        line.carrier.before_reply = lambda _sid, _asked: rung.set()
        loops = ticker.Loops(Work(db, line.work.settings, line.carrier, line.work.render), threading.Event())
    loops._hands = tuple(hand for hand in loops._hands if hand.names in {gate.BEATING, gate.DISPATCHING})
    now = clock.now()
    with db.write() as session:
        session.add(CheckinPlan(person_id=line.person_id, days=[], times=[], written_until=now + timedelta(days=1)))
        session.add(
            Checkin(person_id=line.person_id, due_at=now, window_ends_at=now + timedelta(hours=1), next_try_at=now)
        )
    loops.start()
    try:
        assert rung.wait(timeout=PATIENCE_S)
    finally:
        loops.end()


def test_what_a_hand_does_while_others_go_out_goes_out_after_them(line: Line, monkeypatch: pytest.MonkeyPatch) -> None:
    taking, may_go_on = threading.Semaphore(0), threading.Event()

    def take(_work: Work, _ahead_s: float) -> list[claims.Claim]:
        taking.release()
        may_go_on.wait(timeout=PATIENCE_S)
        return []

    monkeypatch.setattr(claims, "take", take)
    stopping = threading.Event()
    loops = ticker.Loops(line.work, stopping)
    loops._let_go_out()
    try:
        assert taking.acquire(timeout=PATIENCE_S)
        loops._let_go_out()
        loops._let_go_out()
        may_go_on.set()
        assert taking.acquire(timeout=PATIENCE_S)
        assert not taking.acquire(timeout=KEPT_OUT_S)
    finally:
        stopping.set()
        may_go_on.set()
        loops._seeing_to.shutdown()


def test_a_heartbeat_alone_lets_nothing_go_out(line: Line) -> None:
    loops = ticker.Loops(line.work, threading.Event())
    assert not loops._advance([gate.HEARTBEAT])
    assert loops._advance([gate.HEARTBEAT, "checkins"])


def test_a_database_that_is_away_is_a_line_a_beat_and_no_traceback(line: Line) -> None:
    loops = ticker.Loops(line.work, threading.Event())
    turns: dict[str, Callable[[], object]] = {"watch": lambda: loops._safely("watch", loops._look)}
    turns |= {hand.turn.__name__: partial(loops._see_to, hand, list(hand.names)) for hand in loops._hands}
    for name, turn in turns.items():
        with away(line.db), capture_logs() as lines:
            turn()
        assert [(one["event"], one["beat"], "exc_info" in one) for one in lines] == [
            ("scheduler.database_away", name, False)
        ]
