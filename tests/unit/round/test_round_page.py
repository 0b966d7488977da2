"""The evening as the desk sees it: each stands where the table says, and what is done there is done."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
import sqlalchemy as sa

import clock
from models import (
    About,
    Alert,
    AlertCause,
    Audit,
    Call,
    CallStatus,
    Checkin,
    CheckinState,
    CheckinTry,
    Community,
    Contact,
    DeskCall,
    DeskUser,
    Direction,
    Person,
    RoundPause,
    Silence,
    SilencedBy,
    Task,
    TaskKind,
    TaskState,
)
from services import alerts, outbox
from services.alerts import rungs
from services.checkins import pausing
from services.desk.round import night, stands
from services.desk.round.stands import Stand
from services.hours import duetime
from tests.support.counting import asked
from tests.support.desk import NOW, Desk

S = CheckinState


def call(desk: Desk, name: str, state: CheckinState = S.PLANNED, minutes: int = -10, **fields: object) -> int:
    """An evening call of hers, due so many minutes from now."""
    with desk.db.write() as session:
        due_at = NOW + timedelta(minutes=minutes)
        person = desk.person(session, name)
        row = Checkin(
            person_id=person.id, due_at=due_at, window_ends_at=due_at + timedelta(hours=1), state=state, **fields
        )
        session.add(row)
        session.flush()
        return row.id


def was_rung(desk: Desk, checkin_id: int, silence: Silence) -> None:
    with desk.db.write() as session:
        person = session.get_one(Checkin, checkin_id).person
        row = outbox.queue_call(
            session,
            community_id=person.community_id,
            number="+4761999100",
            about=About.CHECKIN,
            key=f"checkin/{checkin_id}/1",
            subject={"checkin": checkin_id},
            expires_at=NOW + timedelta(hours=1),
        )
        one = CheckinTry(checkin_id=checkin_id, number=1, outbox_id=row.id, silence=silence, ended_at=NOW)
        session.add(one)


def state(desk: Desk, checkin_id: int) -> CheckinState:
    with desk.db.read() as session:
        return session.get_one(Checkin, checkin_id).state


@pytest.mark.parametrize("each", list(CheckinState))
def test_every_state_of_a_call_stands_somewhere(each: CheckinState) -> None:
    row = Checkin(state=each, due_at=NOW, window_ends_at=NOW)
    assert stands.of(row, None, NOW) in Stand
    assert stands.of(row, Alert(), NOW) is Stand.ALERT


def test_the_bar_is_as_wide_as_the_evening() -> None:
    bar = stands.bar(stands.counts([Stand.WELL, Stand.WELL, Stand.PLANNED, Stand.ALERT]))
    assert [(each.name, each.begins, each.wide) for each in bar] == [
        ("well", 0, 50),
        ("left", 50, 25),
        ("alert", 75, 25),
    ]
    assert stands.bar(stands.counts([])) == []


def test_each_stands_in_her_group_with_what_the_line_did_and_will_do(desk: Desk) -> None:
    call(desk, "Kari", S.NO_ANSWER, next_try_at=NOW + timedelta(minutes=5))
    call(desk, "Anna", S.WELL, closed_at=NOW)
    call(desk, "Pål", S.SILENCED, silenced_by=SilencedBy.AT_ACTIVITY)
    words = desk.words("/desk/evening")
    assert "1 bra 1 att 1 ringde vi ikkje" in words
    assert "Neste forsøk 18.05" in words or "Første forsøk 18.05" in words
    assert "skulle vere på aktivitet" in words
    page = desk.get("/desk/evening")
    assert page.index('id="stand-waiting"') < page.index('id="stand-silenced"') < page.index('id="stand-well"')
    assert "style=" not in page


def test_an_evening_long_ago_and_one_that_is_none(desk: Desk) -> None:
    call(desk, "Kari", S.WELL, minutes=-60 * 24 * 5, closed_at=NOW)
    assert "Kari" in desk.words("/desk/evening?day=2026-11-21")
    assert "Ring no" not in desk.words("/desk/evening?day=2026-11-21")
    assert "Ingen blei ringde denne kvelden" in desk.words("/desk/evening?day=2026-11-01")
    assert "Kari" in desk.words("/desk/evening?day=21.11")
    wrong = desk.client.get("/desk/evening?day=aldri")
    assert (wrong.status_code, 'value="aldri"' in wrong.text) == (422, True)


def test_an_alert_stands_first_with_its_ladder_and_who_is_not_asked_yet(desk: Desk) -> None:
    with desk.db.write() as session:
        contact = session.scalars(sa.select(Contact).order_by(Contact.id)).first()
        assert contact is not None
        elder, name, kin = contact.elder, contact.elder.first_name, contact.person.full_name
    checkin = call(desk, name, S.MISSED)
    with desk.db.write() as session:
        alert = alerts.raise_(
            session, session.get_one(Person, elder.id), AlertCause.MISSED, checkin=session.get_one(Checkin, checkin)
        )
        rungs.write_told(
            session,
            alert,
            str(session.get_one(Contact, contact.id).person.phone),
            session.get_one(Contact, contact.id).person,
        )
    words = desk.words("/desk/evening")
    assert f"{kin} " in words
    assert "har ikkje svart" in words
    assert "Eg tek meg av dette" in words
    with desk.db.read() as session:
        found = night.of(
            session, session.get_one(Community, elder.community_id), duetime.local_day(NOW, elder.community.zone), NOW
        )
        assert found.at(Stand.ALERT)[0].ladder[0].told is not None


def test_what_is_live_is_asked_for_by_a_number_and_sent_only_when_it_has_changed(desk: Desk) -> None:
    checkin = call(desk, "Kari")
    (address,) = re.findall(r'hx-get="([^"]+)"', desk.get("/desk/evening"))
    address = address.replace("&amp;", "&")
    with asked(desk.db) as idle:
        assert desk.client.get(address).status_code == 204
    assert len(idle.statements) <= 3, "\n".join(idle.statements)
    desk.post(f"/desk/evening/calls/{checkin}/heard")
    answer = desk.client.get(address)
    assert (answer.status_code, "<html" in answer.text, 'id="round"' in answer.text) == (200, False, True)


def test_it_asks_as_much_of_many_as_of_one(desk: Desk) -> None:
    call(desk, "Kari")
    desk.get("/desk/evening")
    with asked(desk.db) as few:
        desk.get("/desk/evening")
    with desk.db.read() as session:
        names = [name for name in session.scalars(sa.select(Person.first_name).distinct()) if name != "Kari"]
    for name in names:
        call(desk, name, S.NO_ANSWER)
    desk.get("/desk/evening")
    with asked(desk.db) as many:
        desk.get("/desk/evening")
    assert len(many.statements) <= len(few.statements) + 1
    assert len(many.statements) <= 12, "\n".join(many.statements)


def test_a_pause_is_news_to_an_evening_that_stands_open(desk: Desk) -> None:
    call(desk, "Kari", minutes=10)
    (address,) = re.findall(r'hx-get="([^"]+)"', desk.get("/desk/evening"))
    with desk.db.write() as session:
        community = session.get_one(Community, desk.person(session, "Kari").community_id)
        pausing.pause(
            session, community, NOW + timedelta(minutes=30), session.scalars(sa.select(DeskUser).limit(1)).one()
        )
    answer = desk.client.get(address.replace("&amp;", "&"))
    assert (answer.status_code, "Runden står stille til 18.30" in answer.text) == (200, True)


def test_a_minute_that_comes_is_news_by_itself(desk: Desk) -> None:
    call(desk, "Kari", minutes=10)
    (address,) = re.findall(r'hx-get="([^"]+)"', desk.get("/desk/evening"))
    address = address.replace("&amp;", "&")
    with clock.replaced_by(lambda: NOW + timedelta(minutes=9)):
        assert desk.client.get(address).status_code == 204
    with clock.replaced_by(lambda: NOW + timedelta(minutes=11)):
        assert "stand-waiting" in desk.client.get(address).text


# -- what is done there


def test_she_is_rung_now(desk: Desk) -> None:
    checkin = call(desk, "Kari", S.NO_ANSWER, next_try_at=NOW + timedelta(minutes=5))
    desk.post(f"/desk/evening/calls/{checkin}/ring", back="/desk/evening")
    assert "blir ringd no" in desk.words("/desk/evening")
    with desk.db.read() as session:
        assert session.get_one(Checkin, checkin).next_try_at == NOW


def test_who_has_answered_meanwhile_is_not_rung(desk: Desk) -> None:
    checkin = call(desk, "Kari", S.WELL, closed_at=NOW)
    answer = desk.post(f"/desk/evening/calls/{checkin}/ring")
    assert answer.status_code == 409
    assert "ventar ikkje på linja lenger" in answer.text


def test_the_desk_takes_her_over_and_its_telephone_rings(desk: Desk) -> None:
    checkin = call(desk, "Kari", next_try_at=NOW)
    desk.post(f"/desk/evening/calls/{checkin}/take-over")
    assert state(desk, checkin) is S.NOT_TRIED
    with desk.db.read() as session:
        assert len(session.scalars(sa.select(DeskCall)).all()) == 1
        assert [task.state for task in session.scalars(sa.select(Task).where(Task.key == f"not-tried/{checkin}"))] == [
            TaskState.OPEN
        ]
    assert "Kari" in desk.words("/desk")
    desk.post(f"/desk/evening/calls/{checkin}/heard")
    assert state(desk, checkin) is S.WELL
    with desk.db.read() as session:
        assert session.get_one(Checkin, checkin).heard_by_id is not None
        still_open = sa.select(Task).where(Task.kind == TaskKind.NOT_TRIED, Task.state == TaskState.OPEN)
        assert session.scalars(still_open).all() == []


def test_her_contacts_are_told_after_they_were_shown(desk: Desk) -> None:
    with desk.db.read() as session:
        name = session.scalars(sa.select(Contact).order_by(Contact.id)).first().elder.first_name  # type: ignore[union-attr]
    checkin = call(desk, name, S.NOT_TRIED)
    page = desk.get(f"/desk/evening/calls/{checkin}/look-for")
    (seen,) = re.findall(r'name="seen" value="(\w+)"', page)
    assert desk.post(f"/desk/evening/calls/{checkin}/look-for", seen="another list").status_code == 409
    with desk.db.read() as session:
        assert session.scalars(sa.select(Alert)).all() == []
    assert desk.post(f"/desk/evening/calls/{checkin}/look-for", seen=seen).status_code == 302
    with desk.db.read() as session:
        assert session.scalars(sa.select(Alert)).one().checkin_id == checkin


def seen_before_pausing(desk: Desk, until: str) -> str:
    (seen,) = re.findall(r'name="seen" value="([\d,]*)"', desk.get(f"/desk/evening/pause?until={until}"))
    return seen


def test_a_pause_is_shown_first_and_the_same_list_is_paused(desk: Desk) -> None:
    call(desk, "Kari", minutes=-35, next_try_at=NOW)
    assert "Éin blir ikkje ringd" in desk.words("/desk/evening/pause?until=18.30")
    seen = seen_before_pausing(desk, "18.30")
    call(desk, "Anna", minutes=-40, next_try_at=NOW)
    assert desk.post("/desk/evening/pause", until="18.30", seen=seen).status_code == 409
    seen = seen_before_pausing(desk, "18.30")
    assert desk.post("/desk/evening/pause", until="18.30", seen=seen).status_code == 302
    page = desk.words("/desk/evening")
    assert "Runden står stille til 18.30" in page
    assert "Gå vidare no" in page
    desk.post("/desk/evening/resume")
    assert "Runden går vidare." in desk.words("/desk/evening")
    with desk.db.read() as session:
        row = session.scalars(sa.select(RoundPause)).one()
        assert row.ended_at is not None
        of_a_pause = sa.select(Audit.action).where(Audit.action.in_(["pause_round", "resume_round"]))
        done = session.scalars(of_a_pause.order_by(Audit.id)).all()
        assert list(done) == ["pause_round", "resume_round"]
    assert desk.post("/desk/evening/resume").status_code == 409


@pytest.mark.parametrize("until", ["16.00", "sju", ""])
def test_an_hour_that_is_none_is_said_at_its_field(desk: Desk, until: str) -> None:
    answer = desk.client.get(f"/desk/evening/pause?until={until}")
    assert answer.status_code == 422
    assert f'value="{until}"' in answer.text
    assert "ds-error-summary" in answer.text


def test_until_when_is_not_folded_away_as_a_filter(desk: Desk) -> None:
    """On a phone it would be a line that says that one may narrow a list."""
    page = desk.get("/desk/evening/pause")
    assert 'name="until"' in page[: page.index("g-confirm")]
    assert "g-folds" not in page


def test_who_is_past_her_hour_by_then_is_named_before_the_pause(desk: Desk) -> None:
    call(desk, "Kari", minutes=-30, next_try_at=NOW)
    rung = call(desk, "Anna", S.NO_ANSWER, minutes=-30, next_try_at=NOW, tries_made=1)
    was_rung(desk, rung, Silence.UNANSWERED)
    words = desk.words("/desk/evening/pause?until=19.30")
    assert "Éin blir ikkje ringd, og kjem på tavla" in words
    assert "Éin har ikkje svart, og får varsel som elles" in words


def test_a_full_evening_can_be_paused_though_calls_end_while_she_reads(desk: Desk) -> None:
    """Of those whose hour is over by then one has answered, and one who was rung has not."""
    kari = call(desk, "Kari", minutes=-35, next_try_at=NOW)
    anna = call(desk, "Anna", S.RINGING, minutes=-35)
    seen = seen_before_pausing(desk, "18.30")
    with desk.db.write() as session:
        session.get_one(Checkin, kari).state = S.WELL
        session.get_one(Checkin, anna).state = S.NO_ANSWER
    assert desk.post("/desk/evening/pause", until="18.30", seen=seen).status_code == 302


def test_another_community_sees_and_does_nothing(outsider: Desk) -> None:
    checkin = call(outsider, "Kari", S.NO_ANSWER)
    outsider.signs_in("nabo", "a-long-password")
    assert "Kari" not in outsider.words("/desk/evening")
    for deed in ("ring", "take-over", "heard", "look-for"):
        assert outsider.post(f"/desk/evening/calls/{checkin}/{deed}").status_code == 404
    assert state(outsider, checkin) is S.NO_ANSWER


def test_the_pause_of_one_community_is_none_of_anothers(desk: Desk) -> None:
    with desk.db.write() as session:
        here, there = session.scalars(sa.select(Community).order_by(Community.id)).all()
        session.add(RoundPause(community_id=there.id, until=NOW + timedelta(hours=1), by_user_id=1))
        session.flush()
        assert pausing.on(session, here.id, clock.now()) is None
        assert pausing.on(session, there.id, clock.now()) is not None


def sums(page: str) -> list[str]:
    """The evening in figures, as a page tells it."""
    return re.findall(r'data-seg="\w+"><a [^>]*>([^<]+)', page)


def test_today_counts_the_evening_as_its_own_page_does(desk: Desk) -> None:
    """Of those who stand there, and of the calls of every state with an alert of theirs that is on, or without."""
    with desk.db.write() as session:
        elders = session.scalars(sa.select(Person).order_by(Person.id).limit(2 * len(CheckinState))).all()
        names = [(person.id, each) for person, each in zip(elders, [*CheckinState, *CheckinState], strict=True)]
        for person_id, each in names:
            due_at = NOW - timedelta(minutes=10)
            row = Checkin(person_id=person_id, due_at=due_at, window_ends_at=due_at + timedelta(hours=1), state=each)
            session.add(row)
        for person in elders[: len(CheckinState)]:
            alerts.raise_(session, person, AlertCause.NEEDS_HELP)
    today, evening = desk.get("/desk"), desk.get("/desk/evening")
    assert sums(today) == sums(evening) != []
    assert "Ferdig seinast 18.50." in desk.words("/desk") and "Ferdig seinast 18.50." in desk.words("/desk/evening")
    with desk.db.read() as session:
        community = session.scalars(sa.select(Community).order_by(Community.id)).first()
        assert community is not None
        found = night.of(session, community, NOW.date(), NOW)
        assert sum(found.counts.values()) == len(names)


def test_every_count_of_the_evening_leads_to_those_it_counts(desk: Desk) -> None:
    """Also from Today; and the calls and texts of today to as many in their list."""
    for number, (name, each) in enumerate(
        zip(("Kari", "Ola", "Anna", "Pål"), (S.WELL, S.MISSED, S.RINGING, S.SILENCED), strict=True)
    ):
        call(desk, name, each, silenced_by=SilencedBy.AWAY if each is S.SILENCED else None)
        with desk.db.write() as session:
            person = desk.person(session, name)
            for way in Direction:
                session.add(
                    Call(
                        community_id=person.community_id,
                        sid=f"CA{way}{number}",
                        direction=way,
                        other_number="+4761999100",
                        status=CallStatus.COMPLETED,
                        created_at=NOW,
                    )
                )
    today, evening = desk.get("/desk"), desk.get("/desk/evening")
    for page in (today, evening):
        leads = re.findall(r'data-seg="\w+"><a [^>]*href="([^"]*)#([^"]+)"', page)
        assert len(leads) == 4
        assert all(f'id="{where}"' in evening for _, where in leads), leads
    told = re.search(r'href="(/desk/calls[^"]+)">(\d+) samtalar', today)
    assert told is not None
    listed = desk.words(told[1].replace("&amp;", "&"))
    assert int(told[2]) == 8 and "8, dei nyaste først" in listed


def test_a_long_evening_has_pages_and_every_count_leads_to_the_page_of_those_it_counts(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who needs somebody stands on the first; who is well is named on each."""
    monkeypatch.setattr(night, "A_PAGE", 2)
    for name, each in (("Kari", S.MISSED), ("Ola", S.NO_ANSWER), ("Anna", S.SILENCED), ("Pål", S.WELL)):
        call(desk, name, each, silenced_by=SilencedBy.AWAY if each is S.SILENCED else None)
    first, second = desk.get("/desk/evening"), desk.get("/desk/evening?day=2026-11-26&page=2")
    stands = [set(re.findall(r'<h2[^>]* id="stand-(\w+)"', page)) for page in (first, second)]
    assert stands == [{"not_reached", "waiting", "well"}, {"silenced", "well"}]
    leads = dict(re.findall(r'href="([^"]*)#stand-(\w+)"', html.unescape(first)))
    assert {part: where for where, part in leads.items()}["silenced"].endswith("page=2")
    assert 'hx-get="/desk/evening/live?day=2026-11-26&amp;page=2&amp;' in second
    assert desk.get("/desk/evening?day=2026-11-26&page=99").count('id="call-') == 1
