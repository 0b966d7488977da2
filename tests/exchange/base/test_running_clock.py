"""The exchange's clock in real time: running, faster, frozen, moved; and what a transcript makes of it."""

from __future__ import annotations

import math
from datetime import UTC, datetime, timedelta

import pytest

from exchange import Exchange, RunningClock, scripted, wsgi_transport
from exchange.base import clock
from tests.exchange.conftest import BASE, LINE, SID, TOKEN, Application

START = datetime(2026, 12, 4, 18, 0, tzinfo=UTC)
ELDER = "+4761234567"


class Wall:
    """A wall clock that moves when it is told to."""

    seconds = 0.0

    def monotonic(self) -> float:
        return self.seconds


@pytest.fixture
def wall(monkeypatch: pytest.MonkeyPatch) -> Wall:
    wall = Wall()
    monkeypatch.setattr(clock, "time", wall)
    return wall


@pytest.fixture
def ex(app: Application, wall: Wall) -> Exchange:
    """An exchange on a running clock whose wall stands still, with one menu that waits ten seconds for a key."""
    app.pages = {
        "/voice": '<Gather numDigits="1" timeout="10" action="/key"><Say>Hei der</Say></Gather>',
        "/key": "<Say>Takk</Say>",
    }
    deliver = wsgi_transport(app, BASE)
    exchange = Exchange(account_sid=SID, auth_token=TOKEN, clock=RunningClock(START), deliver=deliver)
    exchange.incoming_number(LINE, voice_url=f"{BASE}/voice")
    return exchange


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_it_runs_with_the_wall(wall: Wall) -> None:
    running = RunningClock(START)
    wall.seconds = 5
    assert running.now() == after(5)


def test_it_runs_faster_from_when_it_is_told(wall: Wall) -> None:
    running = RunningClock(START)
    wall.seconds = 5
    running.set_speed(10)
    wall.seconds = 7
    assert running.now() == after(25)
    assert running.real_seconds_until(after(45)) == 2


def test_frozen_it_stands_still_and_goes_on_from_there(wall: Wall) -> None:
    running = RunningClock(START, speed=2)
    wall.seconds = 1
    running.freeze()
    wall.seconds = 100
    assert (running.now(), running.frozen, running.speed) == (after(2), True, 2)
    running.thaw()
    wall.seconds = 101
    assert running.now() == after(4)


def test_frozen_nothing_is_ever_due(wall: Wall) -> None:
    running = RunningClock(START)
    running.freeze()
    assert running.real_seconds_until(after(1)) == math.inf
    assert running.real_seconds_until(START) == 0


def test_frozen_it_can_be_moved(wall: Wall) -> None:
    running = RunningClock(START)
    running.freeze()
    running.shift(3600)
    wall.seconds = 9
    assert running.now() == after(3600)


@pytest.mark.parametrize("speed", [0, -1, math.inf, math.nan])
def test_a_speed_that_makes_no_sense_is_refused(speed: float) -> None:
    with pytest.raises(ValueError, match="above nought"):
        RunningClock().set_speed(speed)


def test_it_does_not_go_back() -> None:
    with pytest.raises(ValueError, match="does not go back"):
        RunningClock().shift(-1)


def test_what_is_done_late_is_told_at_the_second_it_was_due(ex: Exchange, wall: Wall) -> None:
    """The machine was busy for a minute: the line gave up waiting after ten seconds all the same."""
    record = ex.calling.dial(ELDER, LINE)
    ex.settle()
    wall.seconds = 60
    ex.settle()
    silence = next(line for line in record.machine.transcript.lines if line.kind == "silence")
    assert (silence.at - START).total_seconds() == pytest.approx(10 + 2 * 60 / 130, abs=0.01)


def test_a_jump_lets_a_person_act_at_her_own_second(ex: Exchange, wall: Wall) -> None:
    """She presses when the line has spoken, not when the clock was moved to."""
    ex.handset(ELDER, scripted.answers_after(0, scripted.presses("1")))
    record = ex.calling.dial(ELDER, LINE)
    ex.settle()
    wall.seconds = 60
    ex.settle()
    key = next(line for line in record.machine.transcript.lines if line.kind == "key")
    assert (key.at - START).total_seconds() == pytest.approx(2 * 60 / 130, abs=0.01)
