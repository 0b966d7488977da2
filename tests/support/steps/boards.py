"""Much on the board at once, of every sort."""

from __future__ import annotations

import re
from datetime import timedelta
from urllib.parse import urlencode

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    AwayWhy,
    ChangeKind,
    Checkin,
    CheckinPlan,
    CheckinState,
    Occurrence,
    Person,
    PlanChange,
    Ride,
    RideState,
    Role,
    Signup,
    SignupState,
    Source,
    Talk,
    TalkState,
    TaskKind,
)
from services import alerts, tasks
from services.alerts import rungs
from services.people import contacts
from tests.support import builders
from tests.support.desk import NOW, Desk


def live(desk: Desk, path: str = "/desk") -> str:
    """What an open board asks for every fifteen seconds."""
    state = desk.get(path).partition('id="board-is"')[2].partition("</div>")[0]
    return "/desk/board?" + urlencode(re.findall(r'name="(\w+)" value="([^"]*)"', state))


def crowded(desk: Desk, times: int) -> None:
    """So many of every sort of need, each of people of its own."""
    for place in range(times):
        with desk.db.write() as session:
            _of_every_sort(session, desk.person(session, "Kari").community_id, place)


def _of_every_sort(session: Session, community_id: int, place: int) -> None:
    number = f"+47900770{place:02}"
    friend = builders.person(session, community_id, f"Ven{place}", Role.VISIT_FRIEND, phone=number)
    elders = [
        builders.person(session, community_id, f"Eldre{place}{letter}", Role.ELDER, phone=f"+4761{code}70{place:02}")
        for letter, code in zip("abcdefg", range(20, 27), strict=True)
    ]
    contact = contacts.add(session, elders[0], friend, source=Source.DESK)
    alert = alerts.raise_(session, elders[0], AlertCause.NEEDS_HELP)
    alerts.note_words(session, alert, "Eg har falle", shared_with=[elders[1]])
    rungs.advance(session, NOW)
    taken = alerts.raise_(session, elders[1], AlertCause.MISSED)
    alerts.take(session, taken.id, friend)
    _evening(session, elders[2], CheckinState.MISSED)
    _ride(session, elders[3], place)
    talk = Talk(elder_id=elders[4].id, state=TalkState.TALKED, friend_id=friend.id, promised_by=NOW, ended_at=NOW)
    over = Alert(elder_id=elders[4].id, cause=AlertCause.MISSED, state=AlertState.CLOSED, taken_by_id=friend.id)
    over.outcome, over.closed_by_id, over.closed_at = AlertOutcome.FELL, friend.id, NOW
    nobody = Talk(elder_id=elders[5].id, state=TalkState.NOBODY, friend_id=friend.id, promised_by=NOW)
    plan = CheckinPlan(person_id=elders[6].id, days=[0], times=["19:00"])
    plan.go_away(NOW + timedelta(days=3), AwayWhy.HOLIDAY, Source.DESK, friend)
    session.add_all([talk, over, nobody, plan, _change(elders[6], friend)])
    session.flush()
    _tasks(session, elders, friend, {"alert": over.id, "talk": nobody.id, "contact": contact.id})


def _tasks(session: Session, elders: list[Person], friend: Person, about: dict[str, int]) -> None:
    community, number = friend.community, f"+47612880{elders[0].id % 100:02}"

    def task(kind: TaskKind, key: str, person: Person | None, **more: object) -> None:
        tasks.open_task(session, community, kind, f"{key}/{elders[0].id}", person=person, **more)  # type: ignore[arg-type]

    task(TaskKind.SEE_CHECKS, f"checks:{friend.id}", friend)
    task(TaskKind.CALL_BACK, "call-back/1", None, number=number, due_at=NOW + timedelta(hours=2))
    task(TaskKind.SORT_OUT, "texts/1", elders[5], note="Kan eg få skyss?")
    task(TaskKind.TALK_WANTED, "talk/1/nobody", elders[5], subject={"talk": about["talk"]})
    task(TaskKind.FOLLOW_UP, "alert/1/outcome", elders[4], subject={"alert": about["alert"]})
    task(TaskKind.CONTACT_SAID_NO, "contact-said-no/1", elders[6], subject={"contact": about["contact"]})
    task(TaskKind.SAID_AWAY, f"said-away/1/{friend.id}", elders[6], number=friend.phone)
    first = session.scalars(sa.select(Occurrence.id).order_by(Occurrence.starts_at)).first() or 0
    task(TaskKind.NOT_TOLD, "not-told/1", elders[3], subject={"occurrence": first})


def _evening(session: Session, elder: Person, state: CheckinState) -> None:
    due = NOW - timedelta(hours=1)
    session.add(Checkin(person_id=elder.id, due_at=due, window_ends_at=NOW, state=state))


def _ride(session: Session, elder: Person, place: int) -> None:
    occurrence = session.scalars(sa.select(Occurrence).order_by(Occurrence.starts_at)).unique().all()[place % 2]
    signup = Signup(occurrence=occurrence, person=elder, state=SignupState.JOINED, source=Source.DESK)
    session.add(signup)
    session.flush()
    session.add(Ride(signup_id=signup.id, state=RideState.UNFILLED))


def _change(elder: Person, by: Person) -> PlanChange:
    return PlanChange(
        person_id=elder.id,
        kind=ChangeKind.PAUSE,
        source=Source.PHONE,
        shown=by.phone,
        by_id=by.id,
        before={},
        ask_at=NOW + timedelta(days=1),
    )
