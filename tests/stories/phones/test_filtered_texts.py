"""An operator filters a text (30007): what it was to say or ask comes by voice, and the desk is told once."""

from __future__ import annotations

import sqlalchemy as sa

from models import (
    Agreement,
    Alert,
    AlertCause,
    AlertOutcome,
    CheckinPlan,
    Contact,
    ContactWay,
    HowAnswers,
    Person,
    Source,
    TalkLog,
    Task,
    TaskKind,
)
from services import alerts, signups
from tests.support import builders
from tests.support.steps.alarm import the_alert, unanswered
from tests.support.steps.talking import bridged, wants_talk
from tests.support.steps.waiting import is_rung_within_five_minutes
from tests.support.village import Village, Villager


def filtered(*villagers: Villager) -> None:
    for one in villagers:
        one.phone.texts_end("undelivered", 30007)


def row_of(village: Village, contact: Villager, **values: object) -> None:
    with village.write() as session:
        row = session.scalars(sa.select(Contact).where(Contact.person_id == contact.id)).one()
        for name, value in values.items():
            setattr(row, name, value)


def wants_a_ride(village: Village, elder: Villager, *, days: int = 2) -> None:
    occurrence = village.activity("Fredagstreff", days=days)
    with village.write() as session:
        signups.join(session, session.get_one(Person, elder.id), occurrence, source=Source.PHONE, wants_ride=True)


def told_at_the_desk(village: Village) -> list[dict[str, int]]:
    return [task.subject for task in village.rows(Task) if task.kind is TaskKind.SORT_OUT]


def test_a_driver_is_asked_by_voice_and_the_desk_is_told_once(village: Village) -> None:
    kari, ola, per = village.elder("Kari"), village.driver("Ola"), village.driver("Per")
    filtered(ola, per)
    wants_a_ride(village, kari)
    is_rung_within_five_minutes(village, ola)
    per.phone.is_rung()
    ola.answers().hears("Hei, Ola").presses("1").hears("Kari").presses("1").hears("Då hentar du Kari").hangs_up()
    assert told_at_the_desk(village) == [{"refused": 30007}]
    for one in (kari, ola, per):
        one.phone.ignores_everything()


def test_who_answers_by_text_is_rung_within_her_hour(village: Village) -> None:
    kari = village.elder("Kari", mobile=True, checkin="19:00")
    filtered(kari)
    with village.write() as session:
        session.scalars(sa.select(CheckinPlan).where(CheckinPlan.person_id == kari.id)).one().answers = HowAnswers.TEXT
    village.until("19:00")
    is_rung_within_five_minutes(village, kari)
    kari.answers().hears("Har du det bra").presses("1").hears("Godt å høyre").is_over()


def test_a_contact_who_wants_texts_is_rung(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    row_of(village, liv, way=ContactWay.SMS)
    filtered(liv)
    unanswered(village, kari)
    is_rung_within_five_minutes(village, liv)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").hangs_up()


def test_who_took_it_is_asked_by_voice_how_it_went(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    filtered(liv)
    unanswered(village, kari)
    is_rung_within_five_minutes(village, liv)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    is_rung_within_five_minutes(village, liv)
    call = liv.answers().hears("Er du Liv").presses("1").hears("Korleis gjekk det med Kari").presses("1")
    call.hangs_up()
    assert the_alert(village).outcome is AlertOutcome.FOUND_WELL
    liv.phone.ignores_everything()


def test_who_is_on_call_hears_that_it_is_over(village: Village) -> None:
    """A number that is nobody's has no telling."""
    kari = village.elder("Kari")
    on_call = village.exchange.phone("+4790099001")
    on_call.texts_end("undelivered", 30007)
    with village.write() as session:
        person = session.get_one(Person, kari.id)
        person.community.on_call_phone = on_call.number
        alert_id = alerts.raise_(session, person, AlertCause.MISSED).id
    village.settle()
    on_call.answers().listens().presses("1").hears("Kari").hangs_up()
    with village.write() as session:
        alerts.close(session, session.get_one(Alert, alert_id), AlertOutcome.FOUND_WELL)
    village.forward(seconds=20)
    on_call.answers().listens().hangs_up()
    on_call.ignores_everything()


def test_a_friend_is_asked_by_voice_how_it_was(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    filtered(berit)
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    call.waits(60).hangs_up()
    is_rung_within_five_minutes(village, berit)
    berit.answers().hears("Hei, Berit").presses("1").hears("Korleis var det").presses("1").hangs_up()
    assert [log.how_was_it for log in village.rows(TalkLog)] == [1]


def test_somebody_asked_to_be_a_contact_is_asked_by_voice(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    row_of(village, liv, agreement=Agreement.NOT_ASKED)
    filtered(liv)
    is_rung_within_five_minutes(village, liv)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hangs_up()
    assert village.rows(Contact)[0].agreement is Agreement.YES
    kari.phone.ignores_everything()


def test_a_question_that_is_texted_again_in_its_turn_goes_by_voice_too(village: Village) -> None:
    """An alarm came before the ride he was asked about, which is asked again when it is over; and that is filtered."""
    kari, anna, ola = village.elder("Kari"), village.elder("Anna"), village.driver("Ola")
    for one in (kari, anna):
        one.phone.ignores_everything()
    wants_a_ride(village, anna)
    village.settle()
    ola.gets_sms("Kan du køyre Anna")
    filtered(ola)
    with village.write() as session:
        builders.contact(session, kari.id, ola.id)
        alerts.raise_(session, session.get_one(Person, kari.id), AlertCause.MISSED)
    village.settle()
    ola.answers().hears("Er du Ola").presses("1").hears("Kari").hangs_up()
    with village.write() as session:
        alerts.close(session, the_alert(village), AlertOutcome.FOUND_WELL)
    village.settle()
    heard = []
    for _ in range(3):
        is_rung_within_five_minutes(village, ola)
        if ola.phone.rings is None:
            break
        call = ola.answers().hears("trykk 1").presses("1").listens()
        heard.append(call.heard)
        call.hangs_up()
    assert any("Anna" in words for words in heard), heard
    ola.phone.ignores_everything()
