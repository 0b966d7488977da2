"""Who was not at home when the car came, and who had no car, as the coordinator reads it and as the month counts it."""

from __future__ import annotations

from datetime import UTC, date, datetime

from models import FigureBy, FigureName, Person, Ride, RideState, Signup, SignupState, Source
from services.desk.rides import missed
from services.keeping import figures
from services.rides.planner import Why
from tests.support import builders
from tests.support.desk import Desk
from tests.support.hamlet import Hamlet
from tests.unit.refunds.driving import drives, on_day

NOVEMBER = date(2026, 11, 1)
MONDAY = date(2026, 11, 23)


def has_no_car(hamlet: Hamlet, rider: int, day: date, **because: object) -> None:
    occurrence = hamlet.occurrence(on_day(day))
    with hamlet.db.write() as session:
        joined = Signup(occurrence_id=occurrence, person_id=rider, state=SignupState.JOINED, source=Source.DESK)
        ride = Ride(signup=joined, state=RideState.UNFILLED)
        ride.left_because = because or None
        session.add(ride)


def test_a_month_says_whom_it_happened_to_most_often_first_and_why(hamlet: Hamlet) -> None:
    ola = hamlet.driver()
    kari, anna, jon = hamlet.person("Kari"), hamlet.person("Anna"), hamlet.person("Jon")
    drives(hamlet, ola, MONDAY, 20_000, kari, jon, not_home=[jon])
    has_no_car(hamlet, anna, MONDAY, why="no_seat", amount=1, driver=ola)
    for day in (20, 24):
        has_no_car(hamlet, kari, date(2026, 11, day))
    has_no_car(hamlet, anna, date(2026, 11, 30))
    hamlet.now = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
    with hamlet.db.read() as session:
        found = missed.of(session, hamlet.community(session), NOVEMBER)
        assert [(each.person.first_name, len(each.rides)) for each in found.left_out] == [("Kari", 2), ("Anna", 1)]
        assert [each.person.first_name for each in found.not_home] == ["Jon"]
        assert [(one.why, one.driver) for one in found.why.values()] == [(Why.NO_SEAT, "Ola")]


def test_the_months_figures_count_whoever_was_not_at_home_and_hide_a_few(hamlet: Hamlet) -> None:
    ola, elders = hamlet.driver(), [hamlet.person(f"Elder{at}") for at in range(12)]
    drives(hamlet, ola, MONDAY, 20_000, *elders, not_home=elders[:6])
    hamlet.now = datetime(2026, 12, 5, 12, 0, tzinfo=UTC)
    with hamlet.db.write() as session:
        assert figures.write(session, hamlet.community_id, NOVEMBER, hamlet.now)
        told = figures.of_month(session, hamlet.community_id, NOVEMBER)
    whole = FigureBy.ALL, ""
    assert (told[FigureName.RIDES_GIVEN][whole], told[FigureName.RIDES_NOT_HOME][whole]) == (12, 6)


def test_the_page_names_them_and_says_so_where_nobody_was_missed(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    words = desk.words("/desk/rides/missed?month=2026-09")
    assert "I september 2026 fekk alle skyss" in words
    with desk.db.write() as session:
        person = session.get_one(Person, kari)
        held = builders.occurrence(session, person.community_id, on_day(date(2026, 11, 20)), "Bingo", uid="bingo")
        joined = Signup(occurrence_id=held.id, person_id=kari, state=SignupState.JOINED, source=Source.DESK)
        ride = Ride(signup=joined, state=RideState.UNFILLED)
        ride.left_because = {"why": "no_car", "amount": 1}
        session.add(ride)
    words = desk.words("/desk/rides/missed")
    assert "Ville ha skyss, og fekk ingen" in words
    assert "éin gong" in words and "Bingo" in words and "Det manglar ein bil." in words
    assert desk.client.get("/desk/rides/missed?month=x").status_code == 404
