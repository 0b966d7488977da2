"""What an operator's machines ask, who may ask it, and what keeps the line from being ready."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from cryptography.fernet import Fernet

import settings as settings_module
from app import create_app
from models import (
    About,
    Alert,
    AlertCause,
    AlertClaim,
    Checkin,
    ClaimKind,
    Database,
    Heartbeat,
    Outbox,
    OutboxKind,
    OutboxState,
    Vault,
)
from services.fields import canary
from services.watching import looking
from settings import DEMO_FIELD_KEY
from tests.support.desk import NOW, Desk
from tests.support.steps.outage import away
from web.frame.line import Line

TOKEN = "a-token-for-whoever-watches"


def ticked(desk: Desk, seconds_ago: int = 5) -> None:
    with desk.db.write() as session:
        session.merge(Heartbeat(name="scheduler", at=NOW - timedelta(seconds=seconds_ago)))


def asked(desk: Desk, **headers: str) -> Any:
    return desk.client.get("/ready", headers={name.replace("_", "-"): value for name, value in headers.items()})


def reasons(desk: Desk) -> list[str]:
    answer = asked(desk)
    assert answer.status_code == 503, answer.text
    return answer.json["reasons"]  # type: ignore[no-any-return]


def given(desk: Desk, row: Any) -> None:
    with desk.db.write() as session:
        session.add(row)


def out(key: str, **fields: Any) -> Outbox:
    values = {
        "kind": OutboxKind.TEXT,
        "about": About.REMINDER_DAY,
        "number": "+4790012345",
        "not_before": NOW - timedelta(minutes=1),
        "expires_at": NOW + timedelta(hours=1),
        **fields,
    }
    return Outbox(community_id=1, key=key, **values)


def test_alive_asks_nothing_of_the_database(outsider: Desk) -> None:
    assert outsider.client.get("/health").json == {"status": "ok"}


def test_ready_tells_what_it_looked_at(outsider: Desk) -> None:
    ticked(outsider, 30)
    answer = asked(outsider)
    assert answer.status_code == 200, answer.text
    assert answer.json["ready"] is True
    assert (answer.json["database"], answer.json["key"], answer.json["scheduler"]) == (True, True, True)
    assert (answer.json["scheduler_age_s"], answer.json["reasons"]) == (30.0, [])
    assert {"overdue", "carrier", "disk_free_mb"} <= set(answer.json)


def test_not_ready_when_the_scheduler_has_stopped(outsider: Desk) -> None:
    ticked(outsider, 61)
    assert reasons(outsider) == ["The scheduler came round 61 seconds ago, and has not since."]


def test_not_ready_before_a_scheduler_has_come_round(outsider: Desk) -> None:
    assert reasons(outsider) == ["No scheduler has come round yet."]
    assert asked(outsider).json["scheduler_age_s"] is None


def test_asking_it_often_does_not_make_the_scheduler_come_round(outsider: Desk) -> None:
    ticked(outsider, 61)
    assert len(reasons(outsider)) == 1
    assert len(reasons(outsider)) == 1
    assert "grendelinja_scheduler_age_seconds 61.0" in outsider.client.get("/metrics").text


def test_not_ready_with_another_key(outsider: Desk) -> None:
    canary.check(outsider.db)
    ticked(outsider)
    Vault.open_with([Fernet.generate_key().decode()])
    try:
        assert reasons(outsider) == ["FIELD_KEY is not the key this database was written with."]
    finally:
        Vault.open_with([DEMO_FIELD_KEY])


def test_not_ready_when_a_check_in_is_overdue(outsider: Desk) -> None:
    ticked(outsider)
    due = NOW - timedelta(minutes=3)
    given(outsider, Checkin(person_id=1, due_at=due, window_ends_at=NOW, next_try_at=due))
    assert reasons(outsider) == ["A check-in has been due for 180 seconds."]
    assert asked(outsider).json["overdue"]["what"] == "check-in"


def test_not_ready_when_an_alert_is_overdue(outsider: Desk) -> None:
    ticked(outsider)
    given(outsider, Alert(elder_id=1, cause=AlertCause.NEEDS_HELP, next_rung_at=NOW - timedelta(minutes=4)))
    assert reasons(outsider) == ["A step of an alert has been due for 240 seconds."]


def test_an_alert_that_waits_for_who_has_claimed_it_is_no_fault(outsider: Desk) -> None:
    ticked(outsider)
    alert = Alert(elder_id=1, cause=AlertCause.NEEDS_HELP, next_rung_at=NOW - timedelta(minutes=4))
    until = NOW + timedelta(minutes=1)
    kind = ClaimKind.ELDER
    given(outsider, AlertClaim(alert=alert, number="+4790012345", kind=kind, ladder_pass=0, holds=True, until=until))
    assert asked(outsider).status_code == 200


def test_not_ready_when_a_text_does_not_go_out(outsider: Desk) -> None:
    ticked(outsider)
    given(outsider, out("text", not_before=NOW - timedelta(minutes=5)))
    assert reasons(outsider) == ["A text has been due for 300 seconds."]


def test_a_call_that_waits_for_a_line_is_no_fault(outsider: Desk) -> None:
    ticked(outsider)
    given(outsider, out("call", kind=OutboxKind.CALL, not_before=NOW - timedelta(minutes=30)))
    assert asked(outsider).status_code == 200


def test_what_is_due_just_now_is_told_and_no_fault(outsider: Desk) -> None:
    ticked(outsider)
    given(outsider, out("text"))
    answer = asked(outsider)
    assert (answer.status_code, answer.json["overdue"]["age_s"]) == (200, 60.0)


def test_the_carriers_last_answer_is_told(outsider: Desk) -> None:
    ticked(outsider)
    given(outsider, out("one", state=OutboxState.REFUSED, reason="21211", sending_at=NOW))
    given(outsider, out("two", state=OutboxState.PLACED, sid="SM1", sending_at=NOW))
    carrier = asked(outsider).json["carrier"]
    assert (carrier["said"], carrier["code"], carrier["at"]) == ("took it", None, NOW.isoformat())


def test_not_ready_when_the_carrier_takes_nothing(outsider: Desk) -> None:
    ticked(outsider)
    given(outsider, out("before", state=OutboxState.DONE, sid="SM1", sending_at=NOW))
    for number in range(3):
        given(outsider, out(f"off {number}", not_placed=1, reason="20003", not_before=NOW + timedelta(minutes=1)))
    assert reasons(outsider) == ["The carrier has taken none of the last 3 calls and texts (put it off, code 20003)."]


def test_numbers_the_carrier_refuses_are_no_fault_of_the_line(outsider: Desk) -> None:
    ticked(outsider)
    for number in range(4):
        given(outsider, out(f"wrong {number}", state=OutboxState.REFUSED, reason="21211", sending_at=NOW))
    assert asked(outsider).status_code == 200


@pytest.fixture
def refusing(outsider: Desk) -> Iterator[Desk]:
    """The database is that of the desk, and every connection to it may only read."""
    ticked(outsider)
    db = Database(outsider.db.url)
    if db.engine.dialect.name == "sqlite":

        @sa.event.listens_for(db.engine, "connect")
        def _only_reads(connection: Any, _record: Any) -> None:
            connection.execute("PRAGMA query_only=ON")
    else:

        @sa.event.listens_for(db.engine, "connect")
        def _only_reads_there(connection: Any, _record: Any) -> None:
            connection.execute("SET default_transaction_read_only = on")
            connection.commit()

    before = outsider.app.extensions["line"]
    outsider.app.extensions["line"] = Line(before.settings, db)
    yield outsider
    db.dispose()
    outsider.app.extensions["line"] = before


@pytest.mark.both_engines
def test_not_ready_when_the_database_may_only_be_read(refusing: Desk) -> None:
    (reason,) = reasons(refusing)
    assert reason.startswith("The database cannot be used: ")
    assert "read" in reason


@pytest.mark.only_on("sqlite")
def test_not_ready_when_the_disk_is_full(outsider: Desk) -> None:
    """SQLite's own error, where no page more may be had."""
    ticked(outsider)
    db = Database(outsider.db.url)
    sa.event.listen(db.engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count=1"))
    with db.engine.connect() as connection, pytest.raises(sa.exc.OperationalError, match="full"):
        connection.exec_driver_sql("CREATE TABLE large AS SELECT randomblob(9000000)")
    before = outsider.app.extensions["line"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looking, "insert_or_change", _needs_a_page)
        outsider.app.extensions["line"] = Line(before.settings, db)
        assert reasons(outsider) == ["The database cannot be used: database or disk is full."]
    db.dispose()


def _needs_a_page(session: Any, *_: Any) -> None:
    session.execute(sa.text("INSERT INTO canary (name, word) VALUES ('x', hex(randomblob(9000000)))"))


@pytest.mark.only_on("sqlite")
def test_not_ready_when_the_disk_is_all_but_full(outsider: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ticked(outsider)
    usage = type("Usage", (), {"free": 7 * 1024 * 1024})
    monkeypatch.setattr(looking.shutil, "disk_usage", lambda _: usage)  # type: ignore[attr-defined]
    assert reasons(outsider) == ["The disk of the database has 7 MB left."]


def test_not_ready_when_the_database_is_away(outsider: Desk) -> None:
    before = outsider.app.extensions["line"]
    outsider.app.extensions["line"] = Line(before.settings, Database("sqlite:////no/such/folder/line.db"))
    (reason,) = reasons(outsider)
    assert reason == "The database cannot be used: unable to open database file."
    outsider.app.extensions["line"] = before


def test_figures_count_open_tasks(outsider: Desk) -> None:
    assert "grendelinja_tasks_open 0.0" in outsider.client.get("/metrics").text


def test_no_age_is_told_before_a_scheduler_has_come_round(outsider: Desk) -> None:
    assert "grendelinja_scheduler_age_seconds" not in outsider.client.get("/metrics").text
    ticked(outsider, 7)
    assert "grendelinja_scheduler_age_seconds 7.0" in outsider.client.get("/metrics").text


def test_figures_say_that_the_database_is_away(outsider: Desk) -> None:
    assert "grendelinja_database_up 1.0" in outsider.client.get("/metrics").text
    with away(outsider.db):
        answer = outsider.client.get("/metrics")
    assert answer.status_code == 200
    assert "grendelinja_database_up 0.0" in answer.text
    assert "grendelinja_tasks_open" not in answer.text


def test_figures_count_what_was_refused(outsider: Desk) -> None:
    app = create_app(outsider.app.extensions["line"].settings, outsider.db)
    app.test_client().post("/ivr/answer")
    assert 'grendelinja_webhooks_refused_total{door="ivr",reason="unsigned"}' in outsider.client.get("/metrics").text


# -- who may ask

THROUGH_A_PROXY = (
    {"X_Forwarded_For": "203.0.113.9"},
    {"X_Forwarded_For": "127.0.0.1"},
    {"X_Real_Ip": "203.0.113.9"},
    {"Forwarded": "for=203.0.113.9"},
    {"X_Forwarded_Proto": "https"},
    {"Via": "1.1 front"},
    {"Host": "line.example"},
)


@pytest.mark.parametrize("path", ["/ready", "/metrics"])
@pytest.mark.parametrize("headers", THROUGH_A_PROXY, ids=str)
def test_who_comes_through_a_proxy_on_this_machine_is_not_this_machine(
    outsider: Desk, path: str, headers: dict[str, str]
) -> None:
    answer = outsider.client.get(path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "WATCH_TOKEN" in answer.json["error"]  # type: ignore[index]


@pytest.mark.parametrize("path", ["/ready", "/metrics"])
def test_another_machine_may_not_ask(outsider: Desk, path: str) -> None:
    answer = outsider.client.get(path, environ_base={"REMOTE_ADDR": "203.0.113.9"})
    assert answer.status_code == 401


@pytest.fixture
def watched(outsider: Desk) -> Iterator[Desk]:
    before = outsider.app.extensions["line"]
    settings = settings_module.load(twilio_api_base="http://127.0.0.1:1", watch_token=f"{TOKEN},{TOKEN}-of-before")
    outsider.app.extensions["line"] = Line(settings, outsider.db)
    ticked(outsider)
    yield outsider
    outsider.app.extensions["line"] = before


@pytest.mark.parametrize(("token", "status"), [(TOKEN, 200), (f"{TOKEN}-of-before", 200), ("æ", 401), ("", 401)])
def test_whoever_has_the_token_may_ask_from_anywhere(watched: Desk, token: str, status: int) -> None:
    headers = {"Authorization": f"Bearer {token}", "X-Forwarded-For": "203.0.113.9"}
    assert watched.client.get("/ready", headers=headers).status_code == status
    assert watched.client.get("/metrics", headers=headers).status_code == status


def test_behind_a_front_that_is_trusted_the_last_before_it_is_who_asks(outsider: Desk) -> None:
    settings = settings_module.load(
        twilio_account_sid="AC" + "1" * 32,
        twilio_auth_token="1f" * 16,
        secret_key=Fernet.generate_key().decode(),
        field_key=Fernet.generate_key().decode(),
        public_url="https://line.example",
    )
    try:
        with outsider.db.write() as session:
            session.execute(sa.text("DELETE FROM canary"))
        app = create_app(settings, Database("sqlite:////no/such/folder/line.db"))
        for forwarded, status in (("127.0.0.1", 401), ("203.0.113.9", 401)):
            answer = app.test_client().get("/ready", headers={"X-Forwarded-For": forwarded})
            assert answer.status_code == status
        assert app.test_client().get("/ready").status_code == 503
    finally:
        Vault.open_with([DEMO_FIELD_KEY])
