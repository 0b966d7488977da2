"""What a process knows and keeps while its database does not answer, and that it does it when it is back."""

from __future__ import annotations

import os
import resource
import sqlite3
import threading
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
import sqlalchemy as sa
from structlog.testing import capture_logs

import clock
from models import Community, Database, Language, Role, SpeakingPace, is_away, server
from services.standby import Standby, keeping, standby
from services.standby.keeping import Keeper, Kept
from tests.support import builders, races
from tests.support.builders import DESK, LINE
from tests.support.steps.outage import away

ON_CALL = "+4790000777"
NIGHT = datetime(2026, 11, 26, 19, 0, tzinfo=UTC)


@pytest.fixture
def known(db: Database, tmp_path: Path) -> Standby:
    with db.write() as session:
        lom = builders.community(session)
        lom.on_call_phone = ON_CALL
        for name, phone, pace in (("Kari", "+4761200100", "slow"), ("Ola", "+4761200100", "normal")):
            builders.person(
                session, lom.id, name, Role.ELDER, phone=phone, language=Language.EN, pace=SpeakingPace(pace)
            )
        builders.person(session, lom.id, "Siri", Role.KIN, phone="+4790000101", phone2="+4761200102")
    found = Standby(db, tmp_path / "kept")
    found.refresh()
    return found


def kept(key: str = "CA1/1", *, first: bool = False, **form: str) -> Kept:
    return Kept.now("ivr", key, first=first, form=form, address="checkin/1", n=1)


def test_two_on_one_telephone_are_named_to_nobody_and_spoken_to_slowly(known: Standby) -> None:
    both, siri = known.memory.known("+4761200100", None), known.memory.known("+4761200102", None)
    assert (both.name, both.language, both.pace) == (None, "en", SpeakingPace.SLOW)
    assert (siri.name, siri.language) == ("Siri", "nn")


@pytest.mark.parametrize(
    ("caller", "at", "reached"),
    [
        ("+4761555555", NIGHT, ON_CALL),
        (ON_CALL, NIGHT, DESK),
        ("+4761555555", NIGHT.replace(hour=9), DESK),
        (DESK, NIGHT.replace(hour=9), ON_CALL),
    ],
)
def test_who_answers_is_somebody_else(known: Standby, caller: str, at: datetime, reached: str) -> None:
    assert known.memory.who_answers(known.memory.line(LINE), caller, at) == reached


def test_what_was_known_stays_known_while_it_is_away(known: Standby, db: Database) -> None:
    with away(db), pytest.raises(sa.exc.OperationalError):
        known.refresh()
    line = known.memory.line(LINE)
    assert line is not None and line.alert_phone == ON_CALL


def test_whoever_is_on_call_is_read_anew_and_the_telephones_only_now_and_then(
    known: Standby, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.write() as session:
        session.scalars(sa.select(Community)).one().on_call_phone = "+4790000778"
    monkeypatch.setattr("services.standby.memory._phones", lambda _session: pytest.fail("read again"))
    known.refresh()
    line = known.memory.line(LINE)
    assert line is not None and line.alert_phone == "+4790000778"


def test_a_disk_that_takes_nothing_is_made_up_for_by_memory(tmp_path: Path) -> None:
    tmp_path.joinpath("file").write_text("")
    keeper = Keeper(tmp_path / "file")
    keeper.keep(kept(Digits="3"))
    assert [one.form["Digits"] for one in keeper.waiting()] == ["3"]
    keeper.done(kept())
    assert keeper.waiting() == []


def test_a_second_delivery_is_not_kept_beside_the_first(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path)
    keeper.keep(kept(Digits="3"))
    keeper.keep(kept(Digits="1"))
    assert [one.form["Digits"] for one in keeper.waiting()] == ["3"]


def test_too_much_leaves_room_for_calls_for_help(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_KEPT", 1)
    keeper = Keeper(tmp_path)
    for key, first in (("CA1/1", False), ("CA2/1", False), ("CA3/1", True)):
        keeper.keep(kept(key, first=first, From=f"+47900001{key[2]}"))
    assert [one.key for one in keeper.waiting()] == ["CA3/1", "CA1/1"]


def test_what_the_disk_has_no_room_for_is_remembered_whole(tmp_path: Path) -> None:
    """It takes the half of it, and only then says that it is full."""
    keeper, most = Keeper(tmp_path), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, most[1]))
    try:
        keeper.keep(kept(Digits="3"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, most)
    assert [one.form["Digits"] for one in keeper.waiting()] == ["3"]
    assert os.listdir(tmp_path) == []


def test_what_cannot_be_read_stays_and_stops_nothing(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path)
    keeper.keep(kept())
    tmp_path.joinpath("other.kept").write_bytes(b"torn")
    assert [one.key for one in keeper.waiting()] == ["CA1/1"]
    assert tmp_path.joinpath("other.kept").exists()


def test_a_key_of_yesterday_holds_no_more_but_a_call_for_help_does(monkeypatch: pytest.MonkeyPatch) -> None:
    key, help_ = kept(), kept(first=True)
    later = clock.now() + keeping.HOLDS + timedelta(minutes=1)
    with clock.replaced_by(lambda: later):
        assert (key.holds, help_.holds) == (False, True)


def test_one_that_fails_is_logged_and_stops_no_other(known: Standby) -> None:
    done: list[str] = []

    def do(one: Kept) -> None:
        if one.key == "CA1/1":
            raise ValueError("broken")
        done.append(one.key)

    known.keep(kept("CA1/1"))
    known.keep(kept("CA2/1"))
    known.do_what_is_kept(do)
    assert done == ["CA2/1"]
    assert known.do_what_is_kept(do) == 0


def test_a_call_for_help_that_fails_is_tried_until_it_is_done(known: Standby) -> None:
    tries: list[str] = []

    def do(one: Kept) -> None:
        tries.append(one.key)
        if len(tries) == 1:
            raise ValueError("broken")

    known.keep(kept(first=True))
    assert [known.do_what_is_kept(do) for _ in range(3)] == [0, 1, 0]


def test_what_cannot_be_done_fills_no_log(known: Standby, tmp_path: Path) -> None:
    """It is looked at every second, by every process."""

    def do(_one: Kept) -> None:
        raise ValueError("broken")

    known.keep(kept(first=True))
    tmp_path.joinpath("kept", "other.kept").write_bytes(b"torn")
    with capture_logs() as logged:
        for _ in range(5):
            known.do_what_is_kept(do)
    assert sorted(line["event"] for line in logged) == ["standby.not_done", "standby.unreadable"]


def test_it_is_left_for_later_where_the_database_goes_away_again(known: Standby, db: Database) -> None:
    def do(_one: Kept) -> None:
        with db.write() as session:
            session.execute(sa.text("SELECT 1"))

    known.keep(kept())
    with away(db), pytest.raises(sa.exc.OperationalError):
        known.do_what_is_kept(do)
    assert known.do_what_is_kept(do) == 1


def test_a_number_is_answered_five_times_in_an_outage(known: Standby) -> None:
    assert [known.may_answer("+4761555555") for _ in range(6)] == [True] * 5 + [False]
    known.do_what_is_kept(lambda _one: None)
    assert known.may_answer("+4761555555")


def test_beside_a_server_it_looks_by_itself(known: Standby, db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests do not try while it is away; what was kept is done within a look of its return."""
    monkeypatch.setattr(standby, "LOOK_EVERY_S", 0.02)
    done = threading.Event()
    with away(db):
        known.keep(kept())
        known.run(lambda _one: done.set())
        assert known.away
    assert done.wait(races.PATIENCE_S)
    ends, still = time.monotonic() + races.PATIENCE_S, [True]
    while still[-1] and time.monotonic() < ends:
        still.append(known.away)
    known.end()
    assert still[-1] is False


def _failure(code: int | None = None, state: str | None = None, kind: type = sa.exc.OperationalError) -> Exception:
    cause = sqlite3.OperationalError("")
    if code is not None:
        cause.sqlite_errorcode = code
    cause.sqlstate = state  # type: ignore[attr-defined]
    return kind("SELECT", {}, cause)  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("error", "is_so"),
    [
        (_failure(code=5), True),
        (_failure(code=13), True),
        (_failure(code=8 | 256), True),
        (_failure(code=1), False),
        (_failure(), True),
        (_failure(state="57P01"), True),
        (_failure(state="40P01"), False),
        (_failure(state="42P01", kind=sa.exc.ProgrammingError), False),
        (_failure(state="08003", kind=sa.exc.InterfaceError), True),
        (sa.exc.TimeoutError(), True),
        (ValueError(), False),
    ],
)
def test_away_is_what_can_do_nothing_at_all(error: Exception, is_so: bool) -> None:
    assert is_away(error) is is_so


def test_a_server_that_says_nothing_is_waited_for_no_longer_than_a_caller_waits(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def connects(url: str) -> dict[str, object]:
        asked: list[dict[str, object]] = []

        def says_nothing(*_: object, **options: object) -> None:
            asked.append(options)
            raise psycopg.OperationalError("connect")

        monkeypatch.setattr(server.Connection, "connect", says_nothing)
        db = Database(url)
        with pytest.raises(sa.exc.OperationalError), db.read() as session:
            session.execute(sa.text("SELECT 1"))
        return asked[0]

    assert connects("postgresql+psycopg://someone@127.0.0.1/line")["connect_timeout"] == 3
    assert connects("postgresql+psycopg://someone@127.0.0.1/line?connect_timeout=9")["connect_timeout"] == "9"
