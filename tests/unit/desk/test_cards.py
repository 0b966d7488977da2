"""Every row of the board says what has happened, in whose words and since when."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from locales import LANGUAGES, phrase
from models import (
    About,
    AlertCause,
    AlertOutcome,
    Channel,
    Contact,
    Occurrence,
    Outbox,
    OutboxKind,
    Person,
    Signup,
    Source,
    Talk,
    TalkLog,
    TalkState,
    Task,
    TaskKind,
    Telling,
)
from services import alerts, people, tasks
from services.desk import needs
from services.desk.needs import What
from services.people import contacts
from tests.support.desk import NOW, Desk
from tests.support.steps.cards import EARLIER, SINCE, card, open_one, plain, rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_says_something_of_its_own(language: str) -> None:
    kinds = [kind for kind in TaskKind if needs.told_by_key(kind, "") is What.OF_KIND]
    said = {phrase(language, "web-task", kind=kind.value) for kind in kinds}
    assert len(said) == len(kinds)


@pytest.mark.parametrize("kind", TaskKind)
def test_every_kind_says_what_has_happened_and_since_when(desk: Desk, kind: TaskKind) -> None:
    words = card(desk, open_one(desk, kind, f"{KEYS.get(kind, 'test')}/1/2/3", subject=FIGURES.get(kind)))
    said = words.partition("Kari Dømesen")[2].partition(SINCE)
    assert said[1] == SINCE
    assert len([word for word in said[0].split() if word[0].isalpha()]) > 3


KEYS = {
    TaskKind.FOLLOW_UP: "taken-back",
    TaskKind.SORT_OUT: "away",
    TaskKind.CONTACT_SAID_NO: "contact-said-no",
    TaskKind.SAID_AWAY: "said-away",
}
FIGURES = {TaskKind.ROUND_TOO_LARGE: {"checkins": 400, "late": 99, "unfinished": 0, "minutes": 7}}


def talk_with_berit(session: Session, kari: Person, berit: Person) -> Talk:
    talk = Talk(elder_id=kari.id, friend_id=berit.id, state=TalkState.TALKED, promised_by=NOW, bridged_at=NOW)
    session.add(talk)
    session.flush()
    return talk


@pytest.mark.parametrize(("how", "said"), [(3, "er uroa etter ein prat"), (2, "ber om at nokon følgjer opp")])
def test_a_follow_up_names_the_friend_whose_words_they_are(desk: Desk, how: int, said: str) -> None:
    with desk.db.write() as session:
        kari, berit = desk.person(session, "Kari"), desk.person(session, "Berit")
        talk = talk_with_berit(session, kari, berit)
        log = TalkLog(talk_id=talk.id, by_id=berit.id, how_was_it=how, source=Source.PHONE)
        session.add(log)
        session.flush()
        subject, name = {"talk": talk.id, "log": log.id}, berit.full_name
    task_id = open_one(desk, TaskKind.FOLLOW_UP, f"talk/{talk.id}/follow-up", subject=subject, note="Ho åt lite")
    words = card(desk, task_id)
    assert f"{name} {said}" in words
    assert "Ho åt lite" in words


def test_who_ended_an_alert_is_named_with_what_was_found(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        liv = contacts.of_elder(session, kari)[0].person
        alert = alerts.raise_(session, kari, AlertCause.MISSED)
        alerts.take(session, alert.id, liv)
        alerts.close(session, alert, AlertOutcome.FELL, by=liv)
        task = session.scalars(sa.select(Task).where(Task.kind == TaskKind.FOLLOW_UP)).one()
        name = liv.full_name
    words = card(desk, task.id)
    assert f"{name} såg til personen etter eit varsel" in words
    assert "Hadde falle." in words


def with_number(desk: Desk, number: str, *names: str) -> None:
    with desk.db.write() as session:
        community = desk.person(session, "Kari").community
        for name in names:
            people.ensure(session, community, number, name, "Delt", source=Source.DESK)


SHARED = "+4790012399"


def test_who_shares_the_telephone_is_named(desk: Desk) -> None:
    with_number(desk, SHARED, "Anna", "Bjarne")
    alone = card(desk, open_one(desk, TaskKind.CALL_BACK, "call-back/1/1", name=None, number=SHARED))
    assert "Frå ein telefon som Anna Delt, Bjarne Delt deler. Vi veit ikkje kven av dei det var." in alone


def test_a_text_from_another_telephone_names_the_sender_and_shows_no_number_as_hers(desk: Desk) -> None:
    with_number(desk, SHARED, "Anna")
    task_id = open_one(desk, TaskKind.SORT_OUT, "texts/1/1", number=SHARED, note="Ho er ikkje heime")
    words = card(desk, task_id)
    assert "Frå telefonen til Anna Delt. 900 12 399" in words
    assert "900 12 399" not in words.partition("Skreiv til oss")[0]


def test_a_number_we_do_not_know_is_said_to_be_unknown(desk: Desk) -> None:
    words = card(desk, open_one(desk, TaskKind.CALL_BACK, "call-back/1/1", name=None, number="+4790012388"))
    assert "Vi kjenner ikkje nummeret." in words


def test_who_says_that_she_is_away_is_named_and_the_day_is_no_promise(desk: Desk) -> None:
    with desk.db.read() as session:
        liv = session.scalars(sa.select(Contact).order_by(Contact.id)).first()
        assert liv is not None
        contact, number, name = liv.person.id, liv.person.phone, liv.person.full_name
    key = f"said-away/1/{contact}/2026-11-29"
    words = card(desk, open_one(desk, TaskKind.SAID_AWAY, key, number=number, due_at=NOW + timedelta(days=3)))
    assert f"{name} seier at personen er borte, men det er ikkje avtalt at {name} kan seie det." in words
    assert "Heime att" in words
    assert "Lovd" not in words


def test_who_will_not_be_a_contact_is_named(desk: Desk) -> None:
    with desk.db.read() as session:
        contact = session.scalars(sa.select(Contact).order_by(Contact.id)).first()
        assert contact is not None
        name, subject = contact.person.full_name, {"contact": contact.id}
    task_id = open_one(desk, TaskKind.CONTACT_SAID_NO, f"contact-said-no/{contact.id}", subject=subject)
    assert f"{name} vil ikkje vere kontakt." in card(desk, task_id)


def test_what_somebody_was_not_told_stands_in_our_own_words(desk: Desk) -> None:
    with desk.db.write() as session:
        signup = session.scalars(sa.select(Signup).join(Occurrence).order_by(Occurrence.starts_at)).first()
        assert signup is not None
        subject = {"signup": signup.id, "occurrence": signup.occurrence_id}
        telling = Telling(
            person_id=signup.person_id,
            about=About.SIGNUP_JOINED,
            key="test/1",
            subject=subject,
            channel=Channel.VOICE,
            not_before=NOW,
            expires_at=NOW + timedelta(hours=1),
        )
        session.add(telling)
        session.flush()
        title, elder = signup.occurrence.activity.title, desk.person(session, "Kari").id
    task_id = open_one(desk, TaskKind.NOT_TOLD, "not-told/1", subject={**subject, "telling": telling.id})
    assert title in card(desk, task_id)
    said = plain(rows(desk, f"/desk/row/person/{elder}")[0]).partition("sei det vi ville ha sagt:")[2]
    assert said.strip().startswith("Grendelinja: ")
    assert title in said


@pytest.mark.parametrize(
    ("kind", "said"), [(OutboxKind.CALL, "om samtalen kom fram"), (OutboxKind.TEXT, "om ho kom fram")]
)
def test_what_was_lost_at_the_carrier_is_called_a_call_or_a_text(desk: Desk, kind: OutboxKind, said: str) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        row = Outbox(
            community_id=kari.community_id,
            kind=kind,
            about=About.SIGNUP_JOINED,
            key="test/1",
            person_id=kari.id,
            number=kari.phone or "",
            not_before=EARLIER,
            expires_at=NOW,
        )
        session.add(row)
        session.flush()
    assert said in card(desk, open_one(desk, TaskKind.SORT_OUT, f"sort-out/{row.id}", subject={"outbox": row.id}))


def test_what_failed_with_us_is_said_with_what_was_written(desk: Desk) -> None:
    with desk.db.write() as session:
        kari = desk.person(session, "Kari")
        task = tasks.we_failed(session, kari.community, kari.phone or "", kari, "Kan eg få skyss\ni morgon?")
    assert "Noko gjekk gale hjå oss" in card(desk, task.id)
    assert "Kan eg få skyss i morgon?" in card(desk, task.id)


def test_what_the_line_has_no_words_for_is_not_called_something_else(desk: Desk) -> None:
    task_id = open_one(desk, TaskKind.SORT_OUT, "of-a-later-version/1")
    assert f"Spør den som driftar linja om oppgåve {task_id}." in card(desk, task_id)


def test_her_history_says_what_her_tasks_were_about(desk: Desk) -> None:
    open_one(desk, TaskKind.FOLLOW_UP, "taken-back/1")
    with desk.db.read() as session:
        page = f"/desk/people/{desk.person(session, 'Kari').id}"
    assert "Bad om hjelp, og sa så at det var feil." in desk.words(page)
