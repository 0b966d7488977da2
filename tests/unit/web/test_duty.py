"""A visit-friend's evenings on the friend's own page, and what an elder agreed to, at the desk."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from models import Consent, ConsentPurpose, Duty, DutyTerms, Friendship, Role, Source, Visit, VisitState
from services import people
from services.people import friendships
from tests.support.desk import Desk


@pytest.fixture
def path(outsider: Desk) -> str:
    berit = outsider.opens_own_page_of("Berit").id
    with outsider.db.write() as session:
        session.execute(sa.delete(Duty).where(Duty.person_id == berit))
    return "/mine/duty"


def evenings(desk: Desk) -> list[tuple[int, str, str]]:
    with desk.db.read() as session:
        by = desk.person(session, "Berit").id
        return [
            (row.weekday, row.starts, row.ends) for row in session.scalars(sa.select(Duty).where(Duty.person_id == by))
        ]


def test_evenings_are_saved_and_shown(outsider: Desk, path: str) -> None:
    outsider.get(path)
    answer = outsider.post(path, starts1="18:00", ends1="20:00", talks_a_week="2", paused_until="2026-12-05")
    assert (answer.status_code, evenings(outsider)) == (302, [(1, "18:00", "20:00")])
    page = outsider.get(path)
    assert 'value="18.00"' in page
    assert "Takk, det er lagra." in page
    with outsider.db.read() as session:
        assert session.scalars(sa.select(DutyTerms.talks_a_week)).one() == 2


def test_hours_that_do_not_add_up_change_nothing(outsider: Desk, path: str) -> None:
    outsider.get(path)
    outsider.post(path, starts1="18:00", ends1="20:00")
    assert outsider.post(path, starts2="20:00", ends2="18:00").status_code == 422
    assert evenings(outsider) == [(1, "18:00", "20:00")]


def test_a_visit_is_written_down_for_one_of_his_elders(outsider: Desk, path: str) -> None:
    """The page names his elders; the hour is local, and a day gone by or a night hour changes nothing."""
    page = outsider.get(path)
    elder = re.search(r'name="elder"><option value="(\d+)"', page)
    assert elder is not None
    for day, at in (("2026-11-20", "14:00"), ("2026-12-03", "23:00"), ("", "14:00")):
        assert outsider.post(f"{path}/visit", elder=elder[1], day=day, at=at).status_code == 422
    assert visits(outsider) == []
    answer = outsider.post(f"{path}/visit", elder=elder[1], day="2026-12-03", at="14:00")
    assert answer.status_code == 302
    at = datetime(2026, 12, 3, 13, 0, tzinfo=UTC)
    assert [(row.elder_id, row.starts_at, row.state) for row in visits(outsider)] == [
        (int(elder[1]), at, VisitState.AGREED)
    ]
    assert "Besøk, avtalt" in outsider.words(path)


def test_nobody_is_visited_who_is_not_his(outsider: Desk, path: str) -> None:
    outsider.get(path)
    with outsider.db.read() as session:
        berit = outsider.person(session, "Berit").id
        his = set(session.scalars(sa.select(Friendship.elder_id).where(Friendship.friend_id == berit)))
        other = next(id_ for id_ in session.scalars(sa.select(Friendship.elder_id)) if id_ not in his)
    answer = outsider.post(f"{path}/visit", elder=other, day="2026-12-03", at="14:00")
    assert (answer.status_code, visits(outsider)) == (404, [])


def test_two_of_his_elders_who_share_a_first_name_are_told_apart(outsider: Desk, path: str) -> None:
    with outsider.db.write() as session:
        kari, berit = outsider.person(session, "Kari"), outsider.person(session, "Berit")
        other, _ = people.ensure(session, kari.community, "+4761999555", "Kari", "Andre", source=Source.DESK)
        people.give_role(session, other, Role.ELDER)
        for elder in (kari, other):
            friendships.pair(session, elder, berit, source=Source.DESK)
        names = {kari.full_name, other.full_name}
    page = outsider.get(path)
    assert names <= set(re.findall(r"<option [^>]*>([^<]+)</option>", page))


def visits(desk: Desk) -> list[Visit]:
    with desk.db.read() as session:
        return list(session.scalars(sa.select(Visit)))


def test_without_a_page_of_ones_own_there_are_no_evenings(outsider: Desk) -> None:
    answer = outsider.client.get("/mine/duty")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/mine")


def test_the_desk_sets_the_evenings_of_a_friend_who_rings(desk: Desk) -> None:
    with desk.db.read() as session:
        berit, kari = desk.person(session, "Berit").id, desk.person(session, "Kari").id
    path = f"/desk/people/{berit}/duty"
    assert path in desk.get(f"/desk/people/{berit}")
    desk.get(path)
    assert desk.post(path, starts1="18:00", ends1="20:00").status_code == 302
    assert (1, "18:00", "20:00") in evenings(desk)
    assert desk.client.get(f"/desk/people/{kari}/duty").status_code == 404


def test_the_page_of_who_only_drives_leads_to_no_evenings(desk: Desk) -> None:
    with desk.db.read() as session:
        berit, turid = desk.person(session, "Berit").id, desk.person(session, "Turid").id
    assert f"/desk/people/{berit}/duty" in desk.get(f"/desk/people/{berit}")
    assert f"/desk/people/{turid}/duty" not in desk.get(f"/desk/people/{turid}")


def test_the_desk_records_that_she_agreed(desk: Desk) -> None:
    with desk.db.read() as session:
        kari = desk.person(session, "Kari").id
    desk.post(f"/desk/people/{kari}/share-last-talk", given="yes")
    assert "Ja, har sagt ja." in desk.words(f"/desk/people/{kari}")


def test_nobody_signed_out_or_of_another_community_records_it(outsider: Desk) -> None:
    with outsider.db.read() as session:
        kari = outsider.person(session, "Kari").id
    outsider.client.get("/desk/login")
    where = f"/desk/people/{kari}/share-last-talk"
    assert outsider.post(where, given="yes").status_code == 401
    outsider.signs_in("nabo", "a-long-password")
    assert outsider.post(where, given="yes").status_code == 404
    with outsider.db.read() as session:
        wanted = sa.select(Consent).where(Consent.purpose == ConsentPurpose.SHARE_LAST_TALK)
        assert session.scalars(wanted).all() == []


@pytest.mark.parametrize(
    "day", ["0001-01-01", "0026-12-05", "2020-01-01", "2026-11-26", "2027-12-05", "9999-12-31", "jul"]
)
def test_a_pause_that_is_over_or_lasts_for_years_is_refused_in_words(outsider: Desk, path: str, day: str) -> None:
    outsider.get(path)
    answer = outsider.post(path, starts1="18:00", ends1="20:00", paused_until=day)
    assert (answer.status_code, evenings(outsider)) == (422, [])
    assert ("Skriv dagen slik" if day == "jul" else "seks månader") in answer.text


@pytest.mark.parametrize(("starts", "ends"), [("18:00+01:00", "20:00"), ("18:00:10", "18:00:40"), ("18:00Z", "20:00Z")])
def test_hours_no_clock_on_the_page_would_give_are_refused(outsider: Desk, path: str, starts: str, ends: str) -> None:
    outsider.get(path)
    assert outsider.post(path, starts1=starts, ends1=ends).status_code == 422
    assert evenings(outsider) == []


def test_more_talks_than_anybody_takes_are_refused_in_words(outsider: Desk, path: str) -> None:
    outsider.get(path)
    answer = outsider.post(path, talks_a_week="99")
    assert answer.status_code == 422
    assert "mellom 1 og 20" in answer.text


@pytest.mark.parametrize(
    ("day", "at"),
    [("0001-01-01", "00:00"), ("9999-12-31", "14:00"), ("2026-12-03", "14:00+01:00"), ("2027-12-03", "14:00")],
)
def test_a_visit_on_no_day_people_agree_on_is_refused(outsider: Desk, path: str, day: str, at: str) -> None:
    page = outsider.get(path)
    elder = re.search(r'name="elder"><option value="(\d+)"', page)
    assert elder is not None
    assert outsider.post(f"{path}/visit", elder=elder[1], day=day, at=at).status_code == 422
    assert visits(outsider) == []
