"""A visit-friend's evenings by signed link, and what an elder agreed to, at the desk."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from models import Consent, ConsentPurpose, Duty, DutyTerms, Friendship, Role, Source, Visit, VisitState
from services import people
from services.hours import links
from services.people import friendships
from tests.support.desk import Desk


@pytest.fixture
def path(outsider: Desk) -> str:
    with outsider.db.write() as session:
        berit = outsider.person(session, "Berit").id
        session.execute(sa.delete(Duty).where(Duty.person_id == berit))
    return links.duty_path(outsider.app.extensions["line"].settings.secret_key, berit)


def evenings(desk: Desk, path: str) -> list[tuple[int, str, str]]:
    secret = desk.app.extensions["line"].settings.secret_key
    by = links.read(secret, links.DUTY, path.rsplit("/", 1)[1])["by"]
    with desk.db.read() as session:
        return [
            (row.weekday, row.starts, row.ends) for row in session.scalars(sa.select(Duty).where(Duty.person_id == by))
        ]


def test_evenings_are_saved_and_shown(outsider: Desk, path: str) -> None:
    outsider.get(path)
    answer = outsider.post(path, starts1="18:00", ends1="20:00", talks_a_week="2", paused_until="2026-12-05")
    assert (answer.status_code, evenings(outsider, path)) == (200, [(1, "18:00", "20:00")])
    assert "18:00" in outsider.get(path)
    with outsider.db.read() as session:
        assert session.scalars(sa.select(DutyTerms.talks_a_week)).one() == 2


def test_hours_that_do_not_add_up_change_nothing(outsider: Desk, path: str) -> None:
    outsider.get(path)
    outsider.post(path, starts1="18:00", ends1="20:00")
    assert outsider.post(path, starts2="20:00", ends2="18:00").status_code == 400
    assert evenings(outsider, path) == [(1, "18:00", "20:00")]


def test_a_visit_is_written_down_for_one_of_his_elders(outsider: Desk, path: str) -> None:
    """The page names his elders; the hour is local, and a day gone by or a night hour changes nothing."""
    page = outsider.get(path)
    elder = re.search(r'<select name="elder"><option value="(\d+)"', page)
    assert elder is not None
    for day, at in (("2026-11-20", "14:00"), ("2026-12-03", "23:00"), ("", "14:00")):
        assert outsider.post(f"{path}/visit", elder=elder[1], day=day, at=at).status_code == 400
    assert visits(outsider) == []
    answer = outsider.post(f"{path}/visit", elder=elder[1], day="2026-12-03", at="14:00")
    assert answer.status_code == 200
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


def test_a_link_of_another_kind_opens_nothing(outsider: Desk) -> None:
    secret = outsider.app.extensions["line"].settings.secret_key
    token = links.make(secret, links.TALK_LOG, {"talk": 1, "by": 1})
    assert outsider.client.get(f"/duty/{token}").status_code == 404


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
    assert (answer.status_code, evenings(outsider, path)) == (400, [])
    assert "seks månader" in answer.text


@pytest.mark.parametrize(("starts", "ends"), [("18:00+01:00", "20:00"), ("18:00:10", "18:00:40"), ("18:00Z", "20:00Z")])
def test_hours_no_clock_on_the_page_would_give_are_refused(outsider: Desk, path: str, starts: str, ends: str) -> None:
    outsider.get(path)
    assert outsider.post(path, starts1=starts, ends1=ends).status_code == 400
    assert evenings(outsider, path) == []


def test_more_talks_than_anybody_takes_are_refused_in_words(outsider: Desk, path: str) -> None:
    outsider.get(path)
    answer = outsider.post(path, talks_a_week="99")
    assert answer.status_code == 400
    assert "mellom 1 og 20" in answer.text


@pytest.mark.parametrize(
    ("day", "at"),
    [("0001-01-01", "00:00"), ("9999-12-31", "14:00"), ("2026-12-03", "14:00+01:00"), ("2027-12-03", "14:00")],
)
def test_a_visit_on_no_day_people_agree_on_is_refused(outsider: Desk, path: str, day: str, at: str) -> None:
    page = outsider.get(path)
    elder = re.search(r'<select name="elder"><option value="(\d+)"', page)
    assert elder is not None
    assert outsider.post(f"{path}/visit", elder=elder[1], day=day, at=at).status_code == 400
    assert visits(outsider) == []
