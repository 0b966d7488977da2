"""At the desk: who leads a gathering by telephone, and how far each who joined has come."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from models import Community, Occurrence, Person, Place, PlaceKind, Role, Signup, SignupState, TaskKind
from services import tasks
from tests.support.desk import NOW, Desk


def _kveldsseto(desk: Desk) -> int:
    by_telephone = sa.select(Occurrence.id).join(Occurrence.place).where(Place.kind == PlaceKind.TELEPHONE)
    with desk.db.read() as session:
        return session.scalars(by_telephone.order_by(Occurrence.starts_at)).first() or 0


def _somebody(desk: Desk, role: Role) -> int:
    with desk.db.read() as session:
        people = session.scalars(sa.select(Person).order_by(Person.id)).unique()
        return next(person.id for person in people if person.is_a(role) and len(person.roles) == 1)


def _host(desk: Desk, occurrence_id: int) -> int | None:
    with desk.db.read() as session:
        return session.get_one(Occurrence, occurrence_id).host_id


def test_the_desk_chooses_who_leads_it_and_nobody_again(desk: Desk) -> None:
    occurrence_id, friend = _kveldsseto(desk), _somebody(desk, Role.VISIT_FRIEND)
    page = f"/desk/activities/{occurrence_id}"
    assert "på telefon" in desk.words(page)
    assert desk.post(f"{page}/host", host=friend).status_code == 302
    assert _host(desk, occurrence_id) == friend
    assert f'value="{friend}" selected' in desk.get(page)
    desk.post(f"{page}/host", host="")
    assert _host(desk, occurrence_id) is None


def test_an_elder_who_is_no_volunteer_cannot_be_chosen(desk: Desk) -> None:
    occurrence_id, elder = _kveldsseto(desk), _somebody(desk, Role.ELDER)
    assert desk.post(f"/desk/activities/{occurrence_id}/host", host=elder).status_code == 409
    assert _host(desk, occurrence_id) is None


def test_the_board_says_why_somebody_was_not_rung_whose_telephone_was_in_a_gathering(desk: Desk) -> None:
    with desk.db.write() as session:
        community = session.scalars(sa.select(Community).order_by(Community.id)).first()
        assert community is not None
        tasks.open_task(
            session, community, TaskKind.NOT_TRIED, "not-tried/0", subject={"checkin": 0, "in_gathering": 1}
        )
    assert "på den same telefonen" in desk.words("/desk")


def _a_task(desk: Desk, kind: TaskKind, **subject: int) -> None:
    with desk.db.write() as session:
        community = session.scalars(sa.select(Community).order_by(Community.id)).first()
        assert community is not None
        tasks.open_task(session, community, kind, f"{kind}/0", subject=subject)


def test_a_task_about_a_gathering_leads_to_it_and_to_whom_it_concerns(desk: Desk) -> None:
    occurrence_id = _kveldsseto(desk)
    _a_task(desk, TaskKind.GATHERING_NOT_RUNG, occurrence=occurrence_id)
    assert "blei ikkje ringde i tide" in desk.words("/desk")
    assert f'href="/desk/activities/{occurrence_id}"' in desk.get("/desk")


def test_the_board_says_how_many_circles_want_a_host(desk: Desk) -> None:
    _a_task(desk, TaskKind.GATHERING_NO_HOST, occurrence=_kveldsseto(desk), circles=2)
    words = desk.words("/desk")
    assert "Det blir 2 krinsar, og berre éin av dei har vert" in words
    assert "har ingen vert enno" not in words


def test_a_gathering_that_one_alone_has_joined_is_short_of_people(desk: Desk) -> None:
    with desk.db.write() as session:
        row = session.get_one(Occurrence, _kveldsseto(desk))
        row.starts_at, row.ends_at = NOW + timedelta(days=1), NOW + timedelta(days=1, hours=1)
        joined = session.scalars(sa.select(Signup).where(Signup.occurrence_id == row.id)).all()
        for signup in joined[1:]:
            signup.move(SignupState.CANCELLED)
    assert "1 påmeld, 2 må til." in desk.words("/desk")
