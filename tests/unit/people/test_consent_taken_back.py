"""A consent is taken back, by telephone, by text or at the desk: what stood on it is stopped in that transaction."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Agreement,
    Alert,
    AlertCause,
    AlertClaim,
    AlertState,
    AlertTold,
    Channel,
    Checkin,
    CheckinPlan,
    CheckinState,
    ClaimState,
    Consent,
    ConsentPurpose,
    Contact,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Question,
    QuestionKind,
    QuestionState,
    Role,
    Source,
    Talk,
    TalkState,
    Telling,
    TellingState,
    ToldState,
)
from services import alerts, telling, wiring
from services.alerts import claims, rungs
from services.checkins import tries
from services.people import consent, contact_asking, contacts, ladder
from services.phones import texting
from services.plans import away
from services.plans.checkin_plans import write_ahead
from services.signups import offers
from services.talks import last_talk
from services.telling import conversations
from tests.support import builders
from tests.support.hamlet import Hamlet
from tests.support.line import Line

WAYS = (Source.PHONE, Source.SMS, Source.DESK)
"""In which it may be said. What stops is not told which (`consent.Stops`), so that one test tries all."""
P = ConsentPurpose


class Home:
    """Kari, who is rung at noon (which it is), and Liv, her contact."""

    def __init__(self, hamlet: Hamlet) -> None:
        self.hamlet = hamlet
        self.kari = hamlet.person("Kari", Role.ELDER)
        self.liv = hamlet.person("Liv", Role.KIN)
        with hamlet.db.write() as session:
            builders.evening_calls(session, self.kari, at="12:05")
            for purpose in ConsentPurpose:
                for who in (self.kari, self.liv):
                    consent.record(session, session.get_one(Person, who), purpose, given=True, source=Source.DESK)
            write_ahead(session, clock.now())

    def says_no(self, purpose: ConsentPurpose, way: Source, who: int | None = None) -> None:
        with self.hamlet.db.write() as session:
            consent.record(session, session.get_one(Person, who or self.kari), purpose, given=False, source=way)

    def does(self, what: Callable[[Session, Person], object]) -> None:
        with self.hamlet.db.write() as session:
            what(session, session.get_one(Person, self.kari))

    def names_liv(self, agreement: Agreement = Agreement.YES) -> None:
        with self.hamlet.db.write() as session:
            builders.contact(session, self.kari, self.liv).agreement = agreement

    def alarm(self) -> None:
        """Liv is to be told: her call and her text wait."""
        self.names_liv()
        with self.hamlet.db.write() as session:
            alerts.raise_(session, session.get_one(Person, self.kari), AlertCause.MISSED)
            rungs.advance(session, clock.now())

    def rows(self, query: sa.Select) -> list:  # type: ignore[type-arg]
        with self.hamlet.db.read() as session:
            return list(session.scalars(query))

    def to(self, who: int) -> set[OutboxState]:
        return {row.state for row in self.rows(sa.select(Outbox).where(Outbox.person_id == who))}

    def told(self) -> dict[int | None, ToldState]:
        return {row.person_id: row.state for row in self.rows(sa.select(AlertTold))}


@pytest.fixture
def home(hamlet: Hamlet) -> Home:
    return Home(hamlet)


@pytest.mark.parametrize("way", WAYS)
def test_no_evening_call_is_planned_waits_or_rings(home: Home, way: Source) -> None:
    home.hamlet.now += timedelta(minutes=6)
    home.does(lambda session, _: tries.advance(session, clock.now()))
    assert home.to(home.kari) == {OutboxState.DUE}
    home.says_no(P.CHECKIN_CALLS, way)
    assert home.to(home.kari) == {OutboxState.WITHDRAWN}
    assert {row.state for row in home.rows(sa.select(Checkin))} == {CheckinState.SILENCED}
    assert home.rows(sa.select(CheckinPlan))[0].stopped_at is not None


def test_what_she_is_told_goes_by_voice(home: Home) -> None:
    home.says_no(P.SERVICE_SMS, Source.PHONE)
    until = clock.now() + timedelta(hours=5)
    for channel in (None, Channel.SMS):
        key = f"one/{channel}"
        home.does(
            lambda session, kari, channel=channel, key=key: telling.tell(  # type: ignore[misc]
                session, kari, About.REMINDER_DAY, {}, key=key, expires_at=until, channel=channel
            )
        )
    assert {row.channel for row in home.rows(sa.select(Telling))} == {Channel.VOICE}
    home.does(lambda session, kari: _assert_none(texting.number_of(session, kari)))


def _assert_none(value: object) -> None:
    assert value is None


def test_a_text_that_waits_does_not_go_out(line: Line) -> None:
    line.lives_at("+4790000123")
    row = line.queues(number="+4790000123", kind=OutboxKind.TEXT, person_id=line.person_id)
    with line.db.write() as session:
        kari = session.get_one(Person, line.person_id)
        consent.record(session, kari, P.SERVICE_SMS, given=False, source=Source.SMS)
    line.dispatches()
    assert (line.row(row).state, line.carrier.asked) == (OutboxState.WITHDRAWN, [])


def test_an_alarm_that_waits_to_go_out_to_her_contact_does_not(home: Home) -> None:
    home.alarm()
    assert home.to(home.liv) == {OutboxState.DUE}
    home.says_no(P.TELL_CONTACTS, Source.DESK)
    assert home.to(home.liv) == {OutboxState.WITHDRAWN}
    assert home.told() == {home.liv: ToldState.LEFT_OUT}
    questions = sa.select(Question).where(Question.state.in_((QuestionState.OPEN, QuestionState.WAITING)))
    assert home.rows(questions) == []
    home.does(lambda session, _: rungs.advance(session, clock.now()))
    assert home.told() == {home.liv: ToldState.LEFT_OUT, None: ToldState.ASKED}


def test_who_has_heard_nothing_hears_no_all_clear(home: Home) -> None:
    home.alarm()
    home.says_no(P.TELL_CONTACTS, Source.PHONE)
    home.does(alerts.elder_answered)
    assert home.rows(sa.select(Alert))[0].state is AlertState.CLOSED
    assert home.hamlet.told(About.ALL_CLEAR, home.liv) == []


def test_a_yes_that_is_being_asked_back_is_asked_no_more(home: Home) -> None:
    """Else her key would take an alarm of which she may hear nothing, and nobody would look to it."""
    home.alarm()
    home.does(lambda session, kari: claims.takes(session, _alert_id(session), _liv(session, home), "+4790000999"))
    home.says_no(P.TELL_CONTACTS, Source.DESK)
    (claim,) = home.rows(sa.select(AlertClaim))
    assert claim.state is ClaimState.OVERTAKEN
    home.does(lambda session, kari: claims.confirm_taking(session, claim.id))
    assert home.rows(sa.select(Alert))[0].state is AlertState.OPEN


def _alert_id(session: Session) -> int:
    return session.scalars(sa.select(Alert.id)).one()


def _liv(session: Session, home: Home) -> Person:
    return session.get_one(Person, home.liv)


def test_who_has_the_alarm_keeps_it(home: Home) -> None:
    home.alarm()
    (alert,) = home.rows(sa.select(Alert))
    home.does(lambda session, _: alerts.take(session, alert.id, session.get_one(Person, home.liv)))
    home.says_no(P.TELL_CONTACTS, Source.DESK)
    assert home.told()[home.liv] is ToldState.YES
    assert home.rows(sa.select(Alert))[0].state is AlertState.TAKEN


def test_nobody_is_asked_any_more_to_be_her_contact(home: Home) -> None:
    home.names_liv(Agreement.NOT_ASKED)
    home.does(lambda session, _: contact_asking.advance(session, clock.now()))
    assert home.rows(sa.select(Contact))[0].agreement is Agreement.ASKED
    home.says_no(P.TELL_CONTACTS, Source.SMS)
    home.does(lambda session, _: contact_asking.advance(session, clock.now()))
    assert home.rows(sa.select(Contact))[0].agreement is Agreement.NOT_ASKED
    assert {row.state for row in home.hamlet.told(About.BE_CONTACT)} == {TellingState.WITHDRAWN}
    assert home.rows(sa.select(Question))[0].state is QuestionState.ANSWERED
    home.does(lambda session, _: _assert_none(contact_asking.unanswered(session, session.get_one(Person, home.liv))))


def test_who_is_a_contact_no_more_is_not_told_of_an_alarm_that_is_on(home: Home) -> None:
    home.alarm()
    (contact,) = home.rows(sa.select(Contact))
    home.does(lambda session, _: contact_asking.answer(session, contact.id, yes=False, source=Source.DESK))
    assert home.to(home.liv) == {OutboxState.WITHDRAWN}
    home.does(lambda session, _: rungs.advance(session, clock.now()))
    assert home.told() == {home.liv: ToldState.LEFT_OUT, None: ToldState.ASKED}


def test_who_will_be_nobodys_contact_is_none_of_anybodys(home: Home) -> None:
    other = home.hamlet.person("Odd", Role.ELDER)
    home.alarm()
    with home.hamlet.db.write() as session:
        builders.contact(session, other, home.liv)
        contact_asking.contact_of_nobody(session, session.get_one(Person, home.liv), source=Source.DESK)
    assert {row.agreement for row in home.rows(sa.select(Contact))} == {Agreement.NO}
    assert home.to(home.liv) == {OutboxState.WITHDRAWN}


def test_a_contact_the_desk_removes_is_not_told_of_an_alarm_that_is_on(home: Home) -> None:
    home.alarm()
    home.does(lambda session, kari: contacts.remove(session, contacts.of_elder(session, kari)[0]))
    assert home.to(home.liv) == {OutboxState.WITHDRAWN}


def test_a_contact_the_desk_removes_is_asked_nothing(home: Home) -> None:
    home.names_liv(Agreement.NOT_ASKED)
    home.does(lambda session, _: contact_asking.advance(session, clock.now()))
    home.does(lambda session, kari: contacts.remove(session, contacts.of_elder(session, kari)[0]))
    assert {row.state for row in home.hamlet.told(About.BE_CONTACT)} == {TellingState.WITHDRAWN}
    assert home.rows(sa.select(Question))[0].state is QuestionState.ANSWERED


def test_what_a_contact_said_of_her_absence_holds_no_more(home: Home) -> None:
    home.names_liv()
    tomorrow = (clock.now() + timedelta(days=1)).date()
    home.does(
        lambda session, kari: away.contact_says(
            session, session.get_one(Person, home.liv), kari, tomorrow, source=Source.SMS
        )
    )
    assert home.rows(sa.select(CheckinPlan))[0].away_by_id == home.liv
    home.says_no(P.CONTACT_SAYS_AWAY, Source.PHONE)
    plan = home.rows(sa.select(CheckinPlan))[0]
    assert (plan.away_until, plan.away_by_id) == (None, None)
    assert {row.state for row in home.hamlet.told(About.SAID_AWAY)} == {TellingState.WITHDRAWN}


def test_her_own_word_that_she_is_away_stands(home: Home) -> None:
    until = clock.now() + timedelta(days=1)
    home.does(lambda session, kari: away.pause(session, kari, until, source=Source.PHONE))
    home.says_no(P.CONTACT_SAYS_AWAY, Source.PHONE)
    assert home.rows(sa.select(CheckinPlan))[0].away_until == until


def test_nothing_is_read_out_of_her_last_talk(home: Home) -> None:
    with home.hamlet.db.write() as session:
        kari = session.get_one(Person, home.kari)
        _talked(session, kari)
        assert last_talk.of_elder(session, kari) is not None
    home.says_no(P.SHARE_LAST_TALK, Source.SMS)
    home.does(lambda session, kari: _assert_none(last_talk.of_elder(session, kari)))


def _talked(session: Session, elder: Person) -> None:
    then = clock.now() - timedelta(days=1)
    talk = Talk(elder_id=elder.id, promised_by=then, state=TalkState.TALKED, bridged_at=then, ended_at=then)
    session.add(talk)
    session.flush()


def test_an_offer_by_text_waits_for_no_answer(home: Home) -> None:
    until = clock.now() + timedelta(hours=2)
    home.does(lambda session, kari: conversations.ask(session, kari, QuestionKind.OFFER, {"occurrence": 1}, until))
    home.says_no(P.ACTIVITY_OFFERS, Source.DESK)
    assert home.rows(sa.select(Question))[0].state is QuestionState.ANSWERED
    home.hamlet.occurrence(clock.now() + timedelta(days=1, hours=2))
    home.does(lambda session, kari: _assert_none(offers.make(session, kari, source=Source.PHONE)))


def test_a_ladder_without_contacts_has_who_is_on_call(home: Home) -> None:
    home.names_liv()
    home.says_no(P.TELL_CONTACTS, Source.DESK)
    home.does(lambda session, kari: _is_on_call(ladder.of_elder(session, kari)))


def _is_on_call(rungs_left: list[ladder.Rung]) -> None:
    assert [rung.contact for rung in rungs_left] == [None]


def test_every_purpose_says_what_stops() -> None:
    assert set(wiring.STOPS) == set(ConsentPurpose)


def test_no_answer_is_written_past_what_stops() -> None:
    """A consent is a row only through `services.people.consent`, which lets all that stood on it be stopped; the
    fictional village begins with its own, all of them given."""
    root = Path(__file__).parents[3]
    made = [
        str(path.relative_to(root))
        for folder in ("ivr", "scheduler", "services", "sms", "texts", "web")
        for path in (root / folder).rglob("*.py")
        if path.parent.name != "demonstration" and Consent.__name__ in (words := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(words))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == Consent.__name__
    ]
    assert made == ["services/people/consent.py"]
