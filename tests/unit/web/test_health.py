"""What an operator's machines ask."""

from __future__ import annotations

from datetime import timedelta

from app import create_app
from models import Heartbeat
from tests.support.desk import NOW, Desk
from tests.support.steps.outage import away


def ticked(desk: Desk, seconds_ago: int) -> None:
    with desk.db.write() as session:
        session.add(Heartbeat(name="cycle", at=NOW - timedelta(seconds=seconds_ago)))


def test_alive_asks_nothing_of_the_database(outsider: Desk) -> None:
    assert outsider.client.get("/health").json == {"status": "ok"}


def test_ready_when_a_scheduler_came_round_within_a_minute(outsider: Desk) -> None:
    ticked(outsider, 30)
    answer = outsider.client.get("/ready")
    assert (answer.status_code, answer.json["scheduler_age_s"]) == (200, 30.0)


def test_not_ready_when_the_scheduler_has_stopped(outsider: Desk) -> None:
    ticked(outsider, 61)
    assert outsider.client.get("/ready").status_code == 503


def test_not_ready_before_a_scheduler_has_come_round(outsider: Desk) -> None:
    assert outsider.client.get("/ready").json["scheduler"] is False


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
