"""A volunteer's log by signed link: the same record as the other ways, without a password, for 72 hours."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import sqlalchemy as sa

import clock
from models import Leaving, Source, Talk, TalkLog, TalkState, Task, TaskKind
from services.hours import links
from services.people import leaving
from services.rights import erasing
from services.talks import logs as talk_logs
from tests.support.desk import NOW, Desk


@pytest.fixture
def path(outsider: Desk) -> str:
    """Where Berit logs her talk with Kari."""
    with outsider.db.write() as session:
        kari, berit = outsider.person(session, "Kari"), outsider.person(session, "Berit")
        talk = Talk(
            elder_id=kari.id, friend_id=berit.id, state=TalkState.TALKED, promised_by=NOW, bridged_at=NOW, ended_at=NOW
        )
        session.add(talk)
        session.flush()
        secret = outsider.app.extensions["line"].settings.secret_key
        return links.talk_log_path(secret, talk.id, berit.id)


def logs(desk: Desk) -> list[TalkLog]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(TalkLog)))


def test_the_page_names_the_elder_by_first_name_only(outsider: Desk, path: str) -> None:
    words = outsider.words(path)
    assert ("Kari" in words, "Dømesen" in words) == (True, False)


def test_a_log_is_written_as_come_by_the_page(outsider: Desk, path: str) -> None:
    outsider.get(path)
    outsider.post(path, how="1", note="Hyggeleg prat")
    (log,) = logs(outsider)
    assert (log.how_was_it, log.note, log.source, log.follow_up) == (1, "Hyggeleg prat", Source.PAGE, False)


def test_a_link_of_before_a_restore_does_not_open_the_talk_that_has_its_id_now(outsider: Desk, path: str) -> None:
    with outsider.db.write() as session:
        session.execute(sa.update(Talk).values(created_at=clock.now() + timedelta(minutes=1)))
    answer = outsider.client.get(path)
    assert (answer.status_code, "Kari" in answer.text) == (404, False)


def test_a_wish_for_follow_up_reaches_the_board(outsider: Desk, path: str) -> None:
    outsider.get(path)
    outsider.post(path, how="2", follow_up="yes")
    with outsider.db.read() as session:
        assert TaskKind.FOLLOW_UP in session.scalars(sa.select(Task.kind)).all()


@pytest.mark.parametrize("how", ["", "4", "bra"])
def test_without_an_answer_from_one_to_three_nothing_is_written(outsider: Desk, path: str, how: str) -> None:
    outsider.get(path)
    answer = outsider.post(path, how=how)
    assert (answer.status_code, logs(outsider)) == (422, [])


def test_a_link_of_three_days_has_run_out(outsider: Desk, path: str) -> None:
    with clock.replaced_by(lambda: NOW + timedelta(hours=72, seconds=1)):
        answer = outsider.client.get(path)
    assert (answer.status_code, "gått ut" in answer.text) == (404, True)


def test_a_link_lasts_for_three_days(outsider: Desk, path: str) -> None:
    with clock.replaced_by(lambda: NOW + timedelta(hours=71)):
        assert outsider.client.get(path).status_code == 200


def test_a_link_dies_a_day_after_the_log_and_until_then_more_may_be_added(outsider: Desk, path: str) -> None:
    outsider.get(path)
    outsider.post(path, how="1")
    with clock.replaced_by(lambda: NOW + timedelta(hours=23)):
        assert outsider.post(path, how="1", note="Meir").status_code == 200
    with clock.replaced_by(lambda: NOW + timedelta(hours=24, seconds=1)):
        assert outsider.client.get(path).status_code == 404
        assert outsider.post(path, how="3").status_code == 404


def test_a_link_dies_with_its_friend_leaving(outsider: Desk, path: str) -> None:
    with outsider.db.write() as session:
        leaving.leave(session, outsider.person(session, "Berit"), Leaving.MOVED)
    assert outsider.client.get(path).status_code == 404


def test_a_log_opens_nothing_else(outsider: Desk, path: str) -> None:
    """Neither the page it is on, nor the one that thanks for it, leads where a code would be needed."""
    outsider.get(path)
    thanks = outsider.post(path, how="1").text
    outside = [each for each in re.findall(r'href="(/[^"]*)"', thanks) if "/static/" not in each]
    assert set(outside) == {"/mine"}
    assert outsider.client.get("/mine/duty").headers["Location"] == "/mine"


def test_a_changed_link_opens_nothing(outsider: Desk, path: str) -> None:
    forged = path[:-3] + ("abc" if path[-3:] != "abc" else "abd")
    assert outsider.client.get(forged).status_code == 404


def test_a_link_made_for_another_purpose_opens_nothing(outsider: Desk, path: str) -> None:
    secret = outsider.app.extensions["line"].settings.secret_key
    token = links.make(secret, "something-else", {"talk": 1, "by": 1})
    assert outsider.client.get(f"/log/{token}").status_code == 404


def test_a_link_opens_no_page_of_the_desk(outsider: Desk, path: str) -> None:
    outsider.get(path)
    assert outsider.client.get("/desk").status_code == 302


def test_a_talk_without_a_log_stands_on_the_board_with_its_link(outsider: Desk, path: str) -> None:
    assert "/log/" in outsider.signs_in().get("/desk")


def test_nothing_is_written_any_more_about_an_elder_who_was_erased(outsider: Desk, path: str) -> None:
    outsider.get(path)
    outsider.post(path, how="1")
    with outsider.db.write() as session:
        kari = outsider.person(session, "Kari")
        erasing.erase(session, kari, actor="command")
    assert outsider.post(path, how="3", note="Kari var trist").status_code == 404
    with outsider.db.read() as session:
        assert talk_logs.logged_lately(session, outsider.person(session, "Berit")) == []
    assert [log.note for log in logs(outsider)] == [None]
