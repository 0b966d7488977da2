"""The board: what needs a person, and the one thing to do about it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import sqlalchemy as sa

import clock
from models import (
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    Audit,
    Checkin,
    CheckinState,
    Occurrence,
    PersonRole,
    Ride,
    RideState,
    Signup,
    Task,
    TaskKind,
    TaskState,
)
from models.person import VOLUNTEER_ROLES
from services import alerts, tasks
from services.checkins import cries
from tests.support import counting
from tests.support.desk import NOW, Desk
from tests.support.steps.boards import live
from tests.support.steps.cards import open_one, plain, rows


def missed_alert(desk: Desk, name: str = "Kari") -> int:
    with desk.db.write() as session:
        return alerts.raise_(session, desk.person(session, name), AlertCause.MISSED).id


def call_back(desk: Desk) -> int:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        return tasks.open_task(session, kari.community, TaskKind.CALL_BACK, "test/1", person=kari).id


def unfilled_ride(desk: Desk) -> int:
    with desk.db.write() as session:
        signup = session.scalars(sa.select(Signup).join(Occurrence).order_by(Occurrence.starts_at)).first()
        assert signup is not None
        ride = Ride(signup_id=signup.id, state=RideState.UNFILLED)
        session.add(ride)
        session.flush()
        return ride.id


def test_a_round_that_does_not_fit_is_told_in_figures(desk: Desk) -> None:
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        task = tasks.open_task(session, community, TaskKind.ROUND_TOO_LARGE, "round/1/2026-11-23")
        task.subject = {"checkins": 400, "late": 99, "unfinished": 0, "minutes": 7}
    words = desk.words("/desk")
    assert "Av 400 samtalar i kveld kjem 99 meir enn fem minutt etter" in words
    assert "den siste 7 minutt for seint" in words


def row(desk: Desk, kind: type, row_id: int):  # type: ignore[no-untyped-def]
    with desk.db.read() as session:
        return session.get(kind, row_id)


def test_an_alert_is_taken_from_the_board(desk: Desk) -> None:
    alert_id = missed_alert(desk)
    desk.post(f"/desk/alerts/{alert_id}/take")
    assert row(desk, Alert, alert_id).state is AlertState.TAKEN


def test_a_taken_alert_asks_how_it_went(desk: Desk) -> None:
    alert_id = missed_alert(desk)
    desk.post(f"/desk/alerts/{alert_id}/take")
    assert "Korleis gjekk det?" in desk.words("/desk")


def test_an_outcome_closes_the_alert(desk: Desk) -> None:
    alert_id = missed_alert(desk)
    desk.post(f"/desk/alerts/{alert_id}/take")
    desk.post(f"/desk/alerts/{alert_id}/close", outcome="found_well", note="Sat i stova")
    closed = row(desk, Alert, alert_id)
    assert (closed.outcome, closed.outcome_note) == (AlertOutcome.FOUND_WELL, "Sat i stova")


def test_an_alert_is_not_closed_without_an_outcome(desk: Desk) -> None:
    alert_id = missed_alert(desk)
    assert desk.post(f"/desk/alerts/{alert_id}/close", outcome="").status_code == 400


def test_another_communitys_alert_cannot_be_taken(desk: Desk) -> None:
    alert_id = missed_alert(desk)
    desk.post("/desk/logout")
    desk.signs_in("nabo", "a-long-password")
    assert desk.post(f"/desk/alerts/{alert_id}/take").status_code == 404


def test_who_asked_to_be_rung_stands_on_the_board(desk: Desk) -> None:
    call_back(desk)
    assert "er lova å bli ringd opp." in desk.words("/desk")


def test_a_task_that_is_done_leaves_the_board(desk: Desk) -> None:
    task_id = call_back(desk)
    desk.post("/desk/needs/done", needs=f"task/{task_id}", why="reached")
    assert row(desk, Task, task_id).state is TaskState.DONE
    assert [each for each in rows(desk) if "Kari Dømesen" in each] == []


def test_who_was_to_be_out_for_all_of_her_hour_is_asked_about_with_where_she_was_to_be(desk: Desk) -> None:
    with desk.db.write() as session:
        kari, occurrence = desk.person(session, "Kari"), session.scalars(sa.select(Occurrence)).first()
        assert occurrence is not None
        subject = {"checkin": 1, "occurrence": occurrence.id}
        tasks.open_task(
            session, kari.community, TaskKind.WAS_SHE_THERE, "was-she-there/1", person=kari, subject=subject
        )
        title = occurrence.activity.title
    (told,) = [plain(each) for each in rows(desk) if "Kari Dømesen" in each]
    assert "Var personen der? Vi ringde ikkje denne kvelden" in told
    assert title in told


def test_a_ride_nobody_took_leads_to_the_drivers_who_can(desk: Desk) -> None:
    where = f"/desk/rides/{unfilled_ride(desk)}/give"
    assert f'href="{where}"' in desk.get("/desk")
    assert "Frivilligdøme" in desk.words(where)


def test_an_activity_short_of_people_stands_on_the_board(desk: Desk) -> None:
    assert "2 påmelde, 5 må til." in desk.words("/desk")


def test_an_evening_the_line_could_not_ring_is_on_the_board_until_heard_from(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        checkin = Checkin(
            person_id=kari.id, due_at=NOW - timedelta(hours=1), window_ends_at=NOW, state=CheckinState.NOT_TRIED
        )
        session.add(checkin)
        session.flush()
        checkin_id = checkin.id
    before = "kom ikkje fram" in desk.words("/desk")
    desk.post("/desk/needs/done", needs=f"checkin/{checkin_id}", why="reached")
    assert (before, row(desk, Checkin, checkin_id).state) == (True, CheckinState.WELL)


def test_an_open_board_is_given_anew_once_it_has_changed(desk: Desk) -> None:
    asked_for = live(desk)
    before = desk.client.get(asked_for)
    call_back(desk)
    assert (before.status_code, before.text) == (204, "")
    assert "er lova å bli ringd opp." in desk.words(asked_for)


def test_who_is_typing_reads_how_many_are_new_under_now(desk: Desk) -> None:
    asked_for = live(desk)
    call_back(desk)
    assert "Tavla har endra seg." in desk.words(asked_for)
    missed_alert(desk)
    assert "1 ny under No." in desk.words(asked_for)
    assert "<title>(1) I dag · Lom</title>" in desk.get(asked_for)


def test_taking_an_alert_is_written_to_the_audit(desk: Desk) -> None:
    desk.post(f"/desk/alerts/{missed_alert(desk)}/take")
    with desk.db.read() as session:
        assert "take_alert" in session.scalars(sa.select(Audit.action)).all()


def test_the_button_makes_it_evening(desk: Desk) -> None:
    desk.post("/desk/evening")
    with desk.db.read() as session:
        assert session.scalar(sa.select(sa.func.count()).select_from(Checkin)) == 1


def cried(desk: Desk) -> int:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        cries.call_for_help(session, kari, "Eg har falle\nDora er open", shared_with=[desk.person(session, "Siri")])
        alert = session.scalars(sa.select(Alert)).one()
        alerts.release(session, alert)
        return kari.id


def test_a_call_for_help_in_words_is_red_with_the_words_themselves(desk: Desk) -> None:
    cried(desk)
    (first, *_) = rows(desk)
    assert 'data-color="danger"' in first and "Ord om fare" in plain(first)
    assert "Bad om hjelp. " in desk.words("/desk")
    assert "Skreiv til oss: Eg har falle Dora er open" in desk.words("/desk")


def test_the_board_names_both_who_may_have_written(desk: Desk) -> None:
    cried(desk)
    assert "Skrive på ein telefon som Kari Dømesen, Siri Pårørandedøme deler." in desk.words("/desk")


def test_reading_her_words_on_the_board_is_written_down(desk: Desk) -> None:
    desk.get("/desk")
    kari = cried(desk)
    desk.get("/desk")
    with desk.db.read() as session:
        looks = session.scalars(sa.select(Audit.person_id).where(Audit.action == "read_words_of_alert")).all()
    assert looks == [kari]


def test_her_words_stand_on_her_page(desk: Desk) -> None:
    assert "Eg har falle" in desk.words(f"/desk/people/{cried(desk)}")


@pytest.mark.parametrize(("answer", "said"), [(1, "har skrive AVLYS"), (2, "seier at det er avlyst")])
def test_the_desk_reads_that_a_host_wrote_that_it_is_off(desk: Desk, answer: int, said: str) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        subject = {"occurrence": 1, "called_off": answer}
        tasks.open_task(session, kari.community, TaskKind.SORT_OUT, "called-off/1", person=kari, subject=subject)
    assert said in desk.words("/desk")


def test_a_task_that_grows_says_how_often(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        for _ in range(3):
            tasks.grow(session, kari.community, TaskKind.SORT_OUT, "texts/1", "Eg køyrer", person=kari)
    (told,) = [plain(each) for each in rows(desk) if "Kari Dømesen" in each]
    assert "Skreiv til oss, og vi skjøna det ikkje: Eg køyrer ×3" in told
    assert "3 gonger, sist 18.00" in told


def test_an_alert_that_is_closed_leaves_a_line_under_what_is_done(desk: Desk) -> None:
    alert_id = missed_alert(desk)
    desk.post(f"/desk/alerts/{alert_id}/close", outcome="found_well", note="Sat i stova")
    done = desk.get("/desk").partition('id="done-today"')[2]
    line = " ".join(re.sub(r"<[^>]+>", " ", done.partition(f'id="done-alert-{alert_id}"')[2]).split())
    assert "Marit Dømesen avslutta det i dag 18.00." in line
    assert "Sat i stova" not in done


def badge(desk: Desk, path: str) -> str | None:
    """What stands beside "Today" in the bar; None where the page asks for it."""
    found = re.search(r'<span id="urgent"([^>]*)>(.*?)</span></a>', desk.get(path), re.DOTALL)
    assert found is not None
    number = re.search(r'data-count="(\d+)"', found[2])
    return None if "data-unknown" in found[1] else number[1] if number else "0"


def test_how_many_are_to_be_seen_to_now_stands_in_the_bar_of_every_page(desk: Desk) -> None:
    """As it was counted last, until anything has changed, or the hour has come at which time alone changes it."""
    missed_alert(desk)
    open_one(desk, TaskKind.CALL_BACK, "test/1", due_at=NOW + timedelta(minutes=20), name="Pål")
    assert badge(desk, "/desk/people") is None
    assert 'data-count="1"' in desk.get("/desk/urgent")
    assert badge(desk, "/desk/people") == badge(desk, "/desk") == "1"
    with counting.asked(desk.db) as asked:
        assert 'data-count="1"' in desk.get("/desk/urgent")
    assert len(asked.statements) == 2
    with clock.replaced_by(lambda: NOW + timedelta(minutes=21)):
        assert badge(desk, "/desk/people") is None
        assert badge(desk, "/desk") == "2", "a promise is broken"
    alert_id = missed_alert(desk, "Ola")
    assert badge(desk, "/desk/people") is None
    assert badge(desk, "/desk") == "2"
    desk.post(f"/desk/alerts/{alert_id}/close", outcome="found_well")
    assert badge(desk, "/desk") == badge(desk, "/desk/more") == "1"


def test_after_a_form_the_heading_has_the_focus_and_after_none_it_has_not(desk: Desk) -> None:
    desk.post(f"/desk/alerts/{missed_alert(desk)}/take")
    heads = [re.search(r"<h1[^>]*>", desk.get("/desk"))[0] for _ in range(2)]  # type: ignore[index]
    assert ["autofocus" in head for head in heads] == [True, False]


def test_the_page_that_leads_to_all_lists_says_how_long_each_is(desk: Desk) -> None:
    words = desk.words("/desk/more")
    with desk.db.read() as session:
        held = sa.select(sa.func.count(sa.distinct(PersonRole.person_id))).where(
            PersonRole.role.in_(VOLUNTEER_ROLES), PersonRole.ended_at.is_(None)
        )
        volunteers = session.scalar(held)
    assert f"Frivillige ({volunteers})" in words
    assert "Samtalar (0 i dag)" in words
    assert re.search(r"Idear \(\d+\)", words), words
