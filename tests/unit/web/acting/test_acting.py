"""From a person's page: a pause, a visit called off, a text, a call, a note; each says what it did."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import sqlalchemy as sa

from models import (
    About,
    Audit,
    AwayWhy,
    Call,
    CallStatus,
    Checkin,
    CheckinPlan,
    CheckinState,
    Community,
    DeskCall,
    DeskNote,
    DeskText,
    DeskUser,
    Direction,
    Message,
    Occurrence,
    Outbox,
    OutboxState,
    Person,
    Signup,
    SignupState,
    Source,
    Talk,
    TalkLog,
    TalkState,
    Task,
    TaskKind,
    TaskState,
    Telling,
    Visit,
    VisitState,
)
from services import tasks
from services.people import leaving
from services.reaching import calling
from tests.support import builders
from tests.support.counting import asked
from tests.support.desk import NOW, Desk


def kari(desk: Desk, **fields: object) -> int:
    """She has a mobile telephone."""
    with desk.db.write() as session:
        person = desk.person(session, "Kari")
        person.phone = "+4790000321"
        for name, value in fields.items():
            setattr(person, name, value)
        return person.id


def rows(desk: Desk, kind: type) -> list:  # type: ignore[type-arg]
    with desk.db.read() as session:
        return list(session.scalars(sa.select(kind).order_by(kind.id)))


def done(desk: Desk, person_id: int) -> set[str]:
    with desk.db.read() as session:
        return set(session.scalars(sa.select(Audit.action).where(Audit.person_id == person_id)))


def plan(desk: Desk, person_id: int) -> CheckinPlan:
    with desk.db.read() as session:
        return session.scalars(sa.select(CheckinPlan).where(CheckinPlan.person_id == person_id)).one()


# -- a pause


def test_a_pause_until_a_day_is_said_and_can_be_undone(desk: Desk) -> None:
    person_id = kari(desk)
    answer = desk.post(f"/desk/people/{person_id}/pause", day="tysdag", why="holiday")
    assert answer.status_code == 302
    held = plan(desk, person_id)
    assert held.away_why is AwayWhy.HOLIDAY and held.away_until is not None
    assert held.away_until.date().isoformat() == "2026-11-30"  # midnight in Oslo
    page = desk.get(f"/desk/people/{person_id}")
    assert "blir ikkje ringd før tysdag 1. desember" in page
    assert f'action="/desk/people/{person_id}/resume"' in page
    assert "paused_evening" in done(desk, person_id)
    desk.post(f"/desk/people/{person_id}/resume")
    assert plan(desk, person_id).away_until is None


@pytest.mark.parametrize("day", ["", "i går", "26.11", "1.9.2027", "tull"])
def test_a_day_that_cannot_be_keeps_what_was_typed(desk: Desk, day: str) -> None:
    person_id = kari(desk)
    answer = desk.post(f"/desk/people/{person_id}/pause", day=day, why="hospital")
    assert answer.status_code == 422
    assert f'value="{day}"' in answer.text
    assert re.search(r'value="hospital"[^>]*checked|checked[^>]*value="hospital"', answer.text)
    assert 'class="ds-error-summary"' in answer.text
    assert plan(desk, person_id).away_until is None


def test_who_is_not_rung_cannot_be_paused(desk: Desk) -> None:
    with desk.db.read() as session:
        berit = desk.person(session, "Berit").id
    assert desk.client.get(f"/desk/people/{berit}/pause").status_code == 409


# -- a visit


def visit(desk: Desk) -> tuple[int, int]:
    person_id = kari(desk)
    with desk.db.write() as session:
        berit = desk.person(session, "Berit").id
        at = NOW + timedelta(days=2)
        row = Visit(elder_id=person_id, friend_id=berit, starts_at=at, ends_at=at + timedelta(hours=1))
        row.state, row.source = VisitState.AGREED, Source.DESK
        session.add(row)
        session.flush()
        return person_id, row.id


def seen(page: str) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', page)
    assert found is not None
    return found[1]


def test_a_visit_is_called_off_once_who_is_told_was_seen(desk: Desk) -> None:
    person_id, visit_id = visit(desk)
    page = desk.get(f"/desk/people/{person_id}/visits/{visit_id}")
    assert "Berit" in page
    assert rows(desk, Telling) == []
    assert desk.post(f"/desk/people/{person_id}/visits/{visit_id}", seen="another").status_code == 409
    assert rows(desk, Visit)[-1].state is VisitState.AGREED
    answer = desk.post(f"/desk/people/{person_id}/visits/{visit_id}", seen=seen(page))
    assert answer.status_code == 302
    assert rows(desk, Visit)[-1].state is VisitState.CANCELLED
    assert {told.about for told in rows(desk, Telling)} == {About.VISIT_CANCELLED}


def test_her_page_tells_of_the_visit_and_leads_to_calling_it_off(desk: Desk) -> None:
    person_id, visit_id = visit(desk)
    assert f'href="/desk/people/{person_id}/visits/{visit_id}"' in desk.get(f"/desk/people/{person_id}")


def test_a_visit_of_two_others_is_not_there(desk: Desk) -> None:
    _, visit_id = visit(desk)
    with desk.db.read() as session:
        siri = desk.person(session, "Siri").id
    assert desk.client.get(f"/desk/people/{siri}/visits/{visit_id}").status_code == 404


# -- a text

WORDS = "Fotpleiaren kjem på torsdag klokka 12."


def preview(desk: Desk, person_id: int, words: str) -> str:
    return desk.post(f"/desk/people/{person_id}/text/preview", words=words).text


def test_a_text_shows_its_words_length_price_and_hour_while_it_is_written(desk: Desk) -> None:
    person_id = kari(desk)
    shown = preview(desk, person_id, WORDS)
    assert f"Grendelinja: {WORDS}" in shown
    assert "éin SMS." in shown and "75 øre" in shown and "20 sekund" in shown
    assert "<html" not in shown
    assert "SMS-delar" in preview(desk, person_id, "x" * 200)
    assert "bytte i dei nærmaste" in preview(desk, person_id, "Ein “time”")


def test_a_text_is_sent_once_its_preview_was_seen_and_can_be_undone(desk: Desk) -> None:
    person_id = kari(desk)
    first = desk.post(f"/desk/people/{person_id}/text", words=WORDS)
    assert (first.status_code, rows(desk, DeskText)) == (200, [])
    assert WORDS in first.text
    answer = desk.post(f"/desk/people/{person_id}/text", words=WORDS, seen=seen(first.text))
    assert answer.status_code == 302
    (text,) = rows(desk, DeskText)
    assert text.words == WORDS
    page = desk.get(f"/desk/people/{person_id}")
    assert f'action="/desk/texts/{text.id}/back"' in page
    desk.post(f"/desk/texts/{text.id}/back")
    assert [row.state for row in rows(desk, Outbox) if row.about is About.DESK_TEXT] == [OutboxState.WITHDRAWN]
    assert "blir ikkje send" in desk.get(f"/desk/people/{person_id}")


def test_what_was_seen_of_other_words_sends_nothing(desk: Desk) -> None:
    person_id = kari(desk)
    mark = seen(preview(desk, person_id, WORDS))
    answer = desk.post(f"/desk/people/{person_id}/text", words="Noko anna", seen=mark)
    assert (answer.status_code, rows(desk, DeskText)) == (200, [])


def test_a_landline_is_said_to_take_no_text_and_a_call_is_offered(desk: Desk) -> None:
    person_id = kari(desk, phone="+4761999100")
    page = desk.get(f"/desk/people/{person_id}/text")
    assert "tek ikkje imot SMS" in page
    assert f'action="/desk/people/{person_id}/ring"' in page
    assert "<textarea" not in page


@pytest.mark.parametrize(("words", "told"), [("", "Skriv noko."), ("x" * 601, "høgst 600 teikn")])
def test_a_text_that_cannot_be_is_told_and_kept(desk: Desk, words: str, told: str) -> None:
    person_id = kari(desk)
    answer = desk.post(f"/desk/people/{person_id}/text", words=words)
    assert answer.status_code == 422
    assert told in answer.text and words in answer.text


# -- a call


def test_ringing_puts_the_desks_own_telephone_first_and_says_how(desk: Desk) -> None:
    person_id = kari(desk)
    assert desk.post(f"/desk/people/{person_id}/ring").status_code == 302
    (call,) = rows(desk, DeskCall)
    (row,) = [each for each in rows(desk, Outbox) if each.about is About.DESK_CALL]
    assert (call.number, row.number) == ("+4790000321", call.desk_number)
    assert row.urgent
    page = desk.words(f"/desk/people/{person_id}")
    assert "Løft av" in page and "Det ringjer på pulten." in page
    assert "rang" in done(desk, person_id)


def test_who_is_rung_already_is_named_and_nobody_else_is(desk: Desk) -> None:
    person_id = kari(desk)
    with desk.db.read() as session:
        berit = desk.person(session, "Berit").id
    desk.post(f"/desk/people/{person_id}/ring")
    desk.post(f"/desk/people/{berit}/ring")
    assert len(rows(desk, DeskCall)) == 1
    assert "Pulten ringjer Kari" in desk.words(f"/desk/people/{berit}")


@pytest.mark.parametrize("which", [2, 0, 9])
def test_a_number_she_has_not_is_not_rung(desk: Desk, which: int) -> None:
    person_id = kari(desk, phone2=None)
    assert desk.post(f"/desk/people/{person_id}/ring", which=which).status_code == 400
    assert rows(desk, DeskCall) == []


def test_nothing_is_done_for_who_has_left(desk: Desk) -> None:
    person_id = kari(desk)
    with desk.db.write() as session:
        leaving.leave(session, session.get_one(Person, person_id), "moved")  # type: ignore[arg-type]
    for path in ("pause", "text", "sign-up", "rides", "friends"):
        answer = desk.client.get(f"/desk/people/{person_id}/{path}")
        assert (answer.status_code, "meldt død eller flytta" in answer.text) == (409, True), path
        assert f'href="/desk/people/{person_id}"' in answer.text
        assert "Ingenting er gjort med det du sende" not in answer.text
    assert desk.post(f"/desk/people/{person_id}/ring").status_code == 409
    page = desk.get(f"/desk/people/{person_id}")
    assert f"/desk/people/{person_id}/ring" not in page


# -- notes


def test_a_note_is_on_the_line_without_its_words_and_read_by_a_click_that_is_written_down(desk: Desk) -> None:
    person_id = kari(desk, notes="Høyrer dårleg på venstre øyre.")
    desk.post(f"/desk/people/{person_id}/notes", note="Dottera flyttar heim i januar.")
    page = desk.get(f"/desk/people/{person_id}")
    assert "Notat av" in page
    assert "Dottera flyttar" not in page and "Høyrer dårleg" not in page
    assert "read_notes" not in done(desk, person_id)
    opened = desk.get(f"/desk/people/{person_id}/notes")
    assert "Dottera flyttar" in opened and "Høyrer dårleg" in opened
    assert "read_notes" in done(desk, person_id)


def test_what_a_friend_wrote_is_read_there_too(desk: Desk) -> None:
    person_id = kari(desk)
    with desk.db.write() as session:
        berit = desk.person(session, "Berit").id
        talk = Talk(elder_id=person_id, friend_id=berit, state=TalkState.TALKED, promised_by=NOW, bridged_at=NOW)
        talk.ended_at = NOW
        session.add(talk)
        session.flush()
        session.add(TalkLog(talk_id=talk.id, by_id=berit, how_was_it=2, note="Ho saknar syskena.", source=Source.PAGE))
    assert "Ho saknar" not in desk.get(f"/desk/people/{person_id}")
    assert "Ho saknar syskena." in desk.get(f"/desk/people/{person_id}/notes")


def test_an_empty_note_is_told(desk: Desk) -> None:
    person_id = kari(desk)
    assert desk.post(f"/desk/people/{person_id}/notes", note="  ").status_code == 422
    assert rows(desk, DeskNote) == []


# -- the page


def test_the_page_asks_twelve_questions_at_most(desk: Desk) -> None:
    person_id = kari(desk)
    desk.get(f"/desk/people/{person_id}")
    with asked(desk.db) as questions:
        desk.get(f"/desk/people/{person_id}")
    assert len(questions.statements) <= 12, "\n".join(words[:90] for words in questions.statements)


def test_what_is_open_stands_on_top_and_is_done_from_there(desk: Desk) -> None:
    person_id = kari(desk)
    with desk.db.write() as session:
        person = session.get_one(Person, person_id)
        task = tasks.call_back(session, person.community, "+4790000321", person, due_at=NOW + timedelta(hours=1))
        task.note = "Det gjeld skyss til tannlegen"
        task_id = task.id
    page = desk.get(f"/desk/people/{person_id}")
    assert page.index("Det gjeld skyss til tannlegen") < page.index('id="coming"')
    answer = desk.post(
        "/desk/needs/done", needs=f"task/{task_id}", of=f"person/{person_id}", why="reached", name="Kari"
    )
    assert answer.status_code == 302
    with desk.db.read() as session:
        assert session.get_one(Task, task_id).state is TaskState.DONE


def test_a_year_of_her_asks_no_more_than_a_day(desk: Desk) -> None:
    """Calls, evenings, texts and tasks of every kind that is about her."""
    person_id = kari(desk)
    with desk.db.write() as session:
        person = session.get_one(Person, person_id)
        for day in range(365):
            at = NOW - timedelta(days=day)
            fields = {"community_id": person.community_id, "person_id": person_id, "created_at": at}
            session.add(Call(sid=f"CA{day}", direction=Direction.OUTBOUND, status=CallStatus.COMPLETED, **fields))
            session.add(Message(sid=f"SM{day}", number="+4790000321", body="Hei", answer="Hei", **fields))
            evening = {"due_at": at, "window_ends_at": at, "state": CheckinState.WELL, "closed_at": at}
            session.add(Checkin(person_id=person_id, **evening))
        for kind in TaskKind:
            subject = dict.fromkeys(("alert", "talk", "log", "outbox", "contact"), 1)
            tasks.open_task(session, person.community, kind, f"{kind}/{person_id}/1", person=person, subject=subject)
    desk.get(f"/desk/people/{person_id}")
    with asked(desk.db) as questions:
        page = desk.get(f"/desk/people/{person_id}")
    assert len(questions.statements) <= 12, "\n".join(words[:90] for words in questions.statements)
    assert len(page) < 150_000


def test_of_a_telephone_two_communities_share_no_name_of_the_other_s_people_is_told(desk: Desk) -> None:
    person_id = kari(desk)
    with desk.db.write() as session:
        skjak = session.scalars(sa.select(Community).order_by(Community.id.desc())).first()
        nabo = session.scalars(sa.select(DeskUser).order_by(DeskUser.id.desc())).first()
        assert skjak is not None and nabo is not None
        skjak.coordinator_phone = session.get_one(Person, person_id).community.coordinator_phone
        nora = builders.person(session, skjak.id, "Nora", phone="+4761888101", last_name="Løynd")
        calling.ring(session, nora, nabo)
    said = desk.words(desk.post(f"/desk/people/{person_id}/ring").location)
    assert "Skjåk" in said
    assert "Løynd" not in said


def test_what_she_is_to_join_is_found_by_a_part_of_its_name_or_its_place(desk: Desk) -> None:
    with desk.db.read() as session:
        page = f"/desk/people/{desk.person(session, 'Kari').id}/sign-up"
    found = desk.post(page, q="KAFÉ").text
    assert "Bibliotekkafé" in found and "Herretrim" not in found
    assert "Strikkegruppe" in desk.post(page, q="garmo").text
    nobody = desk.post(page, q="skøyting").text
    assert "Ingenting som heiter «skøyting»" in nobody and 'value="skøyting"' in nobody and "Vis alle" in nobody


def test_a_place_that_is_offered_is_not_said_to_be_hers(desk: Desk) -> None:
    person_id = kari(desk)
    with desk.db.write() as session:
        first = session.scalars(sa.select(Occurrence).where(Occurrence.starts_at > NOW).order_by(Occurrence.starts_at))
        occurrence = first.unique().first()
        assert occurrence is not None
        state = {"state": SignupState.OFFERED, "offered_until": NOW, "source": Source.DESK}
        session.add(Signup(person_id=person_id, occurrence_id=occurrence.id, **state))
    coming = desk.words(f"/desk/people/{person_id}").partition("Kjem no")[2].partition("Hendt")[0]
    assert "tilbydd plass" in coming
