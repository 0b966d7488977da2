"""Every row has one main thing to do, with verb and name; ringing goes through the line."""

from __future__ import annotations

import re
from datetime import timedelta

import sqlalchemy as sa

from models import (
    About,
    AlertCause,
    Checkin,
    CheckinState,
    Leaving,
    Occurrence,
    Outbox,
    Person,
    Ride,
    RideState,
    Signup,
    Talk,
    TalkState,
    TaskKind,
)
from services import alerts
from services.people import contacts
from tests.support.desk import NOW, Desk
from tests.support.steps.boards import live
from tests.support.steps.cards import open_one, rows

K = TaskKind
OF_A_TASK = {
    K.CALL_BACK: "Ring Kari",
    K.TALK_WANTED: "Ring Kari",
    K.FOLLOW_UP: "Ring Kari",
    K.NOT_TOLD: "Ring Kari",
    K.NOT_TRIED: "Ring Kari",
    K.KEYS_DO_NOT_COME: "Ring Kari",
    K.WRONG_NUMBER: "Rett nummeret",
    K.ROUND_TOO_LARGE: "Sjå kvelden",
    K.STORM: "Sjå kvelden",
    K.SORT_OUT: "Svar Kari",
    K.CONTACT_SAID_NO: "Finn kontakt",
    K.TELL_OF_LEAVING: "Ring dei som står her",
    K.HOME_AGAIN: "Ring Kari",
    K.SAID_AWAY: "Ring Kari",
    K.GATHERING_NO_HOST: "Vel vert",
    K.GATHERING_NOT_RUNG: "Sjå kven som kjem",
    K.RETURN_DAY: "Ring Kari",
    K.WAS_SHE_THERE: "Ring Kari",
    K.SEE_CHECKS: "Sjå Kari",
    K.MAYBE_MOVED: "Sjå kven som kjem",
    K.CHANGE_NOT_CONFIRMED: "Ring Kari",
    K.WANTS_TO_HELP: "Ring Kari",
    K.TO_PUBLISH: "Sjå, og lys ut",
    K.NOT_FETCHED: "Ring Kari",
}
ABOUT_WHAT_IS_ON = (K.GATHERING_NO_HOST, K.GATHERING_NOT_RUNG, K.MAYBE_MOVED)


def button(row: str) -> str:
    """What its filled button says, without whom it is about."""
    acts = row.partition('<div class="g-act"')[2]
    found = re.search(r'class="ds-button"(?! data-variant)[^>]*>([^<]+)', acts)
    assert found is not None
    return found[1]


def of(desk: Desk, need: str) -> str:
    return next(row for row in rows(desk) if f'id="{need}"' in row)


def test_every_kind_of_task_says_what_to_do(desk: Desk) -> None:
    """Each about somebody or something else: what is to be done about one stands in one row."""
    with desk.db.read() as session:
        people = sa.select(Person.first_name).order_by(Person.id).limit(len(TaskKind))
        about = dict(zip(TaskKind, session.scalars(people), strict=True))
    assert len({*about.values()}) == len(TaskKind)
    opened = {kind: _opened(desk, kind, about[kind]) for kind in TaskKind}
    shown = rows(desk, "/desk?all=1")
    acts = {kind: next(row for row in shown if f'id="task-{task_id}"' in row) for kind, task_id in opened.items()}
    assert {kind: button(row).replace(about[kind], "Kari") for kind, row in acts.items()} == OF_A_TASK


def _opened(desk: Desk, kind: TaskKind, name: str) -> int:
    subject: dict[str, int] = {}
    if kind in ABOUT_WHAT_IS_ON:
        with desk.db.read() as session:
            last = session.scalar(sa.select(sa.func.max(Occurrence.id))) or 0
        subject["occurrence"] = last - ABOUT_WHAT_IS_ON.index(kind)
    if kind is K.TO_PUBLISH:
        subject = {"draft": 1}
    if kind is K.ROUND_TOO_LARGE:
        subject = {"checkins": 400, "late": 99, "unfinished": 0, "minutes": 7}
    key = "said-away/1/1/x" if kind is K.SAID_AWAY else f"test/{kind.value}"
    return open_one(desk, kind, key, None if kind in ABOUT_WHAT_IS_ON else name, subject=subject)


def test_an_alert_is_taken_and_then_its_taker_is_rung(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        liv = contacts.of_elder(session, kari)[0].person
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
    assert button(of(desk, f"alert-{alert.id}")) == "Eg tek meg av dette"
    with desk.db.write() as session:
        alerts.take(session, alert.id, session.merge(liv))
    assert button(of(desk, f"alert-{alert.id}")) == f"Ring {liv.first_name}"
    desk.post(f"/desk/alerts/{alert.id}/take")
    assert button(of(desk, f"alert-{alert.id}")) == "Ring Kari"


def test_an_evening_a_ride_a_talk_and_too_few_say_what_to_do(desk: Desk) -> None:
    with desk.db.write() as session:
        kari, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        due = NOW - timedelta(hours=1)
        missed = Checkin(person_id=kari.id, due_at=due, window_ends_at=NOW, state=CheckinState.MISSED)
        talk = Talk(elder_id=berit.id, friend_id=kari.id, state=TalkState.TALKED, promised_by=NOW, ended_at=NOW)
        signup = session.scalars(sa.select(Signup).where(Signup.person_id.not_in((kari.id, berit.id)))).first()
        assert signup is not None
        ride = Ride(signup_id=signup.id, state=RideState.UNFILLED)
        session.add_all([missed, talk, ride])
        session.flush()
    assert button(of(desk, f"checkin-{missed.id}")) == "Ring Kari"
    assert button(of(desk, f"talk-{talk.id}")) == "Minn Kari"
    assert button(of(desk, f"ride-{ride.id}")) == "Finn sjåfør"
    assert button(next(row for row in rows(desk) if 'id="short-' in row)) == "Inviter fleire"
    assert button(of(desk, "no_on_call-unset")) == "Set vakttelefon"


def test_ringing_from_a_row_rings_the_desk_first_and_leads_to_the_row_with_its_forms_open(desk: Desk) -> None:
    task_id = open_one(desk, K.CALL_BACK, "test/1")
    with desk.db.read() as session:
        kari = desk.person(session, "Kari")
        office = kari.community.coordinator_phone
    answer = desk.post("/desk/needs/ring", person=kari.id, of=f"person/{kari.id}")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/desk/row/person/{kari.id}")
    with desk.db.read() as session:
        assert session.scalars(sa.select(Outbox.number).where(Outbox.about == About.DESK_CALL)).all() == [office]
    page = desk.get(f"/desk/row/person/{kari.id}")
    assert f'name="needs" value="task/{task_id}"' in page and 'name="why"' in page


def test_nobody_rings_who_has_left_from_a_row_that_stood_open(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        kari.left_at, kari.left_by = NOW, Leaving.MOVED
    assert desk.post("/desk/needs/ring", person=kari.id, of="").status_code == 400
    with desk.db.read() as session:
        assert session.scalars(sa.select(Outbox.id).where(Outbox.about == About.DESK_CALL)).all() == []


def test_a_row_that_is_no_more_is_not_there(desk: Desk) -> None:
    assert desk.client.get("/desk/row/person/4711").status_code == 404
    assert desk.client.get("/desk/row/nothing").status_code == 404


def test_no_address_of_the_board_carries_a_number(desk: Desk) -> None:
    """Neither of a row's own page nor of what an open board asks for: addresses lie in histories and logs."""
    open_one(desk, K.CALL_BACK, "test/1", None, number="+4790012388", due_at=NOW - timedelta(minutes=1))
    addresses = [*re.findall(r'(?:href|action)="(/[^"]*)"', desk.get("/desk")), live(desk)]
    assert [address for address in addresses if "90012388" in address] == []
    (own,) = [address for address in addresses if address.startswith("/desk/row/task/")]
    assert "900 12 388" in desk.words(own)


def test_a_number_nobody_is_known_on_is_rung_from_the_hand(desk: Desk) -> None:
    task_id = open_one(desk, K.CALL_BACK, "test/1", None, number="+4790012388")
    row = of(desk, f"task-{task_id}")
    assert button(row) == "Ring 900 12 388" and 'href="tel:+4790012388"' in row
