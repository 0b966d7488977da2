"""An elder's evening set at the desk: all of it or nothing, with a trace of who did it."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import sqlalchemy as sa

from models import (
    Audit,
    AwayWhy,
    CheckinPlan,
    HowAnswers,
    OnHelp,
    OnTalk,
    Person,
    Source,
    SpeakingPace,
)
from services.phones import channel
from services.plans import away, checkin_plans, elder_hour
from settings import TextChannel
from tests.support.desk import NOW, Desk

GOOD: dict[str, object] = {
    "day": ["0", "2"],
    "time": ["10:00", "19:30", ""],
    "tries": "4",
    "gap_minutes": "15",
    "ring_s": "40",
    "on_talk": "next_day",
    "on_help": "on_call",
    "answers": "speech",
    "language": "nb",
    "pace": "slow",
    "away_day": "",
    "away_why": "away",
}


def page(desk: Desk) -> tuple[str, int]:
    with desk.db.read() as session:
        person_id = desk.person(session, "Kari").id
    return f"/desk/people/{person_id}/evening", person_id


def seen(desk: Desk, person_id: int) -> str:
    """What a page that is opened now has shown."""
    found = re.search(r'name="seen" value="([^"]*)"', desk.get(f"/desk/people/{person_id}/evening"))
    assert found is not None
    return html.unescape(found[1])


def opened(desk: Desk, person_id: int) -> dict[str, object]:
    """What a page that is opened now carries besides its fields."""
    return {"seen": seen(desk, person_id)}


def plan(desk: Desk, person_id: int) -> CheckinPlan:
    with desk.db.read() as session:
        return session.scalars(sa.select(CheckinPlan).filter_by(person_id=person_id)).one()


def test_the_desk_sets_the_whole_evening(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    assert desk.post(path, **GOOD, **fields).status_code == 302
    now = plan(desk, person_id)
    assert (now.days, now.times) == ([0, 2], ["10:00", "19:30"])
    assert (now.tries, now.gap_minutes, now.ring_s) == (4, 15, 40)
    assert (now.on_talk, now.on_help, now.answers) == (OnTalk.NEXT_DAY, OnHelp.ON_CALL, HowAnswers.SPEECH)
    with desk.db.read() as session:
        assert session.get_one(Person, person_id).pace is SpeakingPace.SLOW
        trace = session.scalars(sa.select(Audit.action).where(Audit.person_id == person_id)).all()
    assert "changed_evening" in trace


def test_one_wrong_field_saves_nothing_and_says_what_to_do(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    before = plan(desk, person_id)
    answer = desk.post(path, **{**GOOD, "tries": "9"}, **fields)
    after = plan(desk, person_id)
    assert answer.status_code == 422 and "skriv eit tal frå 1 til 5" in answer.text
    assert (after.times, after.tries, after.on_talk) == (before.times, before.tries, before.on_talk)


def test_an_hour_a_file_may_bring_does_not_keep_the_desk_from_changing_the_rest(desk: Desk) -> None:
    path, person_id = page(desk)
    with desk.db.write() as session:
        checkin_plans.change(session, session.get_one(Person, person_id), source=Source.IMPORT, times=["20:45"])
    fields = opened(desk, person_id)
    assert desk.post(path, **{**GOOD, "time": ["20:45"]}, **fields).status_code == 302
    assert (plan(desk, person_id).times, plan(desk, person_id).tries) == (["20:45"], 4)


def test_an_hour_in_the_night_is_refused(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    for night in ("07:59", "21:00"):
        answer = desk.post(path, **{**GOOD, "time": [night]}, **fields)
        assert answer.status_code == 422 and "før 21:00" in answer.text


def test_a_page_that_stood_open_does_not_begin_the_calls_she_has_stopped(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    with desk.db.write() as session:
        checkin_plans.stop(session, session.get_one(Person, person_id), source=Source.PHONE)
    answer = desk.post(path, **GOOD, **fields)
    assert answer.status_code == 409 and "endra medan sida stod open" in answer.text
    now = plan(desk, person_id)
    assert now.stopped_at is not None and now.tries != 4


def test_a_page_that_stood_open_does_not_take_back_the_hour_she_chose(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    with desk.db.write() as session:
        elder_hour.change_hour(session, session.get_one(Person, person_id), "18:15", source=Source.PHONE)
    answer = desk.post(path, **GOOD, **fields)
    assert plan(desk, person_id).times == ["18:15"]
    assert 'value="18.15"' in answer.text and 'value="19.30"' not in answer.text


def test_what_the_desk_wrote_is_kept_beside_what_has_changed_and_saved_the_second_time(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    with desk.db.write() as session:
        away.pause(session, session.get_one(Person, person_id), NOW + timedelta(days=5), source=Source.PHONE)
    answer = desk.post(path, **GOOD, **fields)
    assert re.search(r'name="ring_s"[^>]*value="40"', answer.text)
    shown = re.search(r'name="seen" value="([^"]*)"', answer.text)
    day = re.search(r'name="away_day"[^>]*value="([^"]+)"', answer.text)
    assert shown is not None and day is not None
    again = {**GOOD, **fields, "seen": html.unescape(shown[1]), "away_day": day[1]}
    assert desk.post(path, **again).status_code == 302
    now = plan(desk, person_id)
    assert now.ring_s == 40 and now.away_until is not None


def test_hours_and_the_day_are_typed_as_people_write_them(desk: Desk) -> None:
    path, person_id = page(desk)
    typed = {**GOOD, "time": ["1930", "kl. 10"], "away_day": "tysdag", "away_why": "holiday"}
    assert desk.post(path, **{**typed, **opened(desk, person_id)}).status_code == 302
    now = plan(desk, person_id)
    assert now.times == ["10:00", "19:30"]
    assert now.away_until is not None and now.away_until.date().isoformat() == "2026-11-30"  # midnight in Oslo
    shown = desk.get(path)
    assert 'value="19.30"' in shown and 'value="1.12.2026"' in shown


def test_what_is_no_hour_and_no_day_is_kept_as_it_was_typed(desk: Desk) -> None:
    path, person_id = page(desk)
    answer = desk.post(path, **{**GOOD, "time": ["halvsju"], "away_day": "jul", **opened(desk, person_id)})
    assert answer.status_code == 422
    assert 'value="halvsju"' in answer.text and 'value="jul"' in answer.text
    assert 'href="#time-0"' in answer.text and 'href="#away_day"' in answer.text
    assert 'id="time-0-wrong"' in answer.text


def test_a_stay_in_hospital_holds_until_the_day_she_is_home(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    day = (NOW + timedelta(days=5)).date().isoformat()
    desk.post(path, **{**GOOD, "away_day": day, "away_why": "hospital"}, **fields)
    now = plan(desk, person_id)
    assert now.away_until is not None and now.away_why is AwayWhy.HOSPITAL
    assert 'value="1.12.2026"' in desk.get(path)


def test_a_day_that_is_past_is_refused(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    answer = desk.post(path, **{**GOOD, "away_day": "2026-11-20"}, **fields)
    assert answer.status_code == 422 and "i morgon eller seinare" in answer.text


def test_a_landline_cannot_be_asked_by_text(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    with desk.db.write() as session:
        session.get_one(Person, person_id).phone = "+4761200100"
    answer = desk.post(path, **{**GOOD, "answers": "text"}, **fields)
    assert answer.status_code == 422 and "fasttelefonar tek ikkje imot SMS" in answer.text
    with desk.db.write() as session:
        session.get_one(Person, person_id).phone = "+4790000100"
    desk.post(path, **{**GOOD, "answers": "text"}, **fields)
    assert plan(desk, person_id).answers is HowAnswers.TEXT


def test_who_could_not_answer_is_not_asked_by_text_and_who_is_may_stay_so(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    with desk.db.write() as session:
        session.get_one(Person, person_id).phone = "+4790000100"
    with channel.replaced_by(TextChannel.read("Grendelinja")):
        answer = desk.post(path, **{**GOOD, "answers": "text"}, **fields)
    assert answer.status_code == 422 and "Ingen kan svare på SMS frå linja no" in answer.text
    assert desk.post(path, **{**GOOD, "answers": "text"}, **fields).status_code == 302
    fields["seen"] = seen(desk, person_id)
    with channel.replaced_by(TextChannel.read("Grendelinja")):
        assert desk.post(path, **{**GOOD, "answers": "text"}, **fields).status_code == 302


def test_another_community_cannot_see_it(outsider: Desk) -> None:
    neighbour = outsider.signs_in("nabo", "a-long-password")
    with neighbour.db.read() as session:
        person_id = neighbour.person(session, "Kari").id
    assert neighbour.client.get(f"/desk/people/{person_id}/evening").status_code == 404


def test_without_the_token_nothing_is_saved(desk: Desk) -> None:
    path, _ = page(desk)
    assert desk.client.post(path, data=GOOD).status_code == 400


def test_today_says_who_is_quiet_and_why(desk: Desk) -> None:
    path, person_id = page(desk)
    fields = opened(desk, person_id)
    day = (NOW + timedelta(days=5)).date().isoformat()
    desk.post(path, **{**GOOD, "away_day": day, "away_why": "hospital"}, **fields)
    assert "på sjukehus, ringjer att frå" in desk.words("/desk")
