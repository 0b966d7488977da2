"""Every text the line sends, in three languages: it says what holds, in the cheap alphabet, in two parts at most."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

import clock
from models import (
    About,
    Agreement,
    Alert,
    AlertCause,
    AlertOutcome,
    AlertState,
    AlertTold,
    AwayWhy,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    Contact,
    Database,
    Language,
    Occurrence,
    Outbox,
    OutboxKind,
    Person,
    PlaceKind,
    Ride,
    RideAsk,
    RideState,
    Role,
    Sex,
    Signup,
    SignupState,
    Silence,
    Source,
    Talk,
    TalkLog,
    TalkState,
    ToldState,
    Visit,
    VisitState,
)
from sms.gsm7 import is_gsm7, segments
from sms.texts import NEVER_TEXTED, WORDINGS, NothingToSay, Pages, render
from tests.services.hamlet import Hamlet, founded

LONG_TITLE = "«Gammelt frå Lom» – forteljarstund med kaffi & kake"
LONG_PLACE = "Fossheim kulturhus og grendehus, Bøverdalen"


@pytest.fixture
def hamlet(db: Database) -> Iterator[Hamlet]:
    with founded(db) as it:
        yield it


VISIT_IS = {
    About.VISIT_ASKED: VisitState.ASKED,
    About.VISIT_AGREED: VisitState.AGREED,
    About.VISIT_REMINDER: VisitState.AGREED,
    About.VISIT_CANCELLED: VisitState.CANCELLED,
    About.VISIT_NONE: VisitState.REFUSED,
}


class Case:
    """The rows the texts are about, each as it stands when its text is true."""

    def __init__(self, hamlet: Hamlet, language: Language = Language.NN) -> None:
        self.hamlet = hamlet
        where = hamlet.place("Skjåk og Bøverdalen øvre")
        venue = hamlet.place(LONG_PLACE, PlaceKind.VENUE)
        self.elder = hamlet.person(
            "Ingebjørg", last_name="Garmo-Bjørnstad", hamlet_id=where, sex=Sex.WOMAN,
            address="Øvre Bøverdalsvegen 1234, 2687 Bøverdalen",
        )  # fmt: skip
        self.driver = hamlet.driver("Torbjørn", hamlet_id=where)
        self.other = hamlet.driver("Sjugurd")
        self.kin = hamlet.person("Kristoffer", Role.KIN)
        with hamlet.db.write() as session:
            for person in session.query(Person):
                person.language = language
        self.occurrence = hamlet.occurrence(title=LONG_TITLE, place_id=venue)
        self.off = hamlet.occurrence(title=LONG_TITLE, place_id=venue, state="cancelled")
        self.joined = self._signup(self.elder, SignupState.JOINED)
        self.waiting = self._signup(self.driver, SignupState.WAITING)
        self.left = self._signup(self.kin, SignupState.CANCELLED)
        self.ride = hamlet._add(Ride(signup_id=self.joined))
        hamlet._add(RideAsk(ride_id=self.ride, driver_id=self.driver, code=42))
        self.alert = hamlet._add(Alert(elder_id=self.elder, cause=AlertCause.MISSED, checkin_id=self._missed()))
        self.talk = hamlet._add(
            Talk(elder_id=self.elder, friend_id=self.kin, state=TalkState.TALKED, promised_by=hamlet.now)
        )

    def _signup(self, person: int, state: SignupState) -> int:
        row = Signup(occurrence_id=self.occurrence, person_id=person, state=state, source=Source.SMS)
        return self.hamlet._add(row)

    def _missed(self, silence: Silence = Silence.UNANSWERED) -> int:
        due = self.hamlet.now
        checkin = Checkin(person_id=self.elder, due_at=due, window_ends_at=due + timedelta(hours=1))
        checkin_id = self.hamlet._add(checkin)
        for number in (1, 2, 3):
            row_id = self.row(About.CHECKIN, self.elder, kind=OutboxKind.CALL, key=f"checkin/{number}")
            made = due + timedelta(minutes=10 * (number - 1))
            self.hamlet._add(
                CheckinTry(
                    checkin_id=checkin_id, number=number, outbox_id=row_id, silence=silence, created_at=made
                )
            )  # fmt: skip
        return checkin_id

    def change(self, kind: type, row_id: int, **values: Any) -> None:
        with self.hamlet.db.write() as session:
            row = session.get_one(kind, row_id)
            for name, value in values.items():
                setattr(row, name, value)

    def row(self, about: About, person: int | None, *, kind: OutboxKind = OutboxKind.TEXT, **fields: Any) -> int:
        fields.setdefault("key", f"{about}/{person}/{fields.get('subject')}")
        return self.hamlet._add(
            Outbox(
                community_id=self.hamlet.community_id,
                kind=kind,
                about=about,
                person_id=person,
                number="+4790000999",
                not_before=clock.now(),
                expires_at=clock.now() + timedelta(hours=1),
                **fields,
            )
        )

    def words(self, about: About, person: int | None, /, **subject: int) -> str:
        row_id = self.row(about, person, subject=subject)
        with self.hamlet.db.write() as session:
            return render(session, session.get_one(Outbox, row_id))

    def promise(self) -> None:
        first = self.hamlet.now + timedelta(days=3)
        self.change(
            Ride, self.ride, state=RideState.PROMISED, driver_id=self.driver,
            pickup_from=first, pickup_to=first + timedelta(minutes=15),
        )  # fmt: skip

    def visit(self, state: VisitState) -> tuple[int, dict[str, int]]:
        at = self.hamlet.now + timedelta(days=3)
        row = Visit(elder_id=self.elder, friend_id=self.driver, starts_at=at, ends_at=at + timedelta(hours=1))
        row.state, row.source = state, Source.SMS
        return self.driver, {"visit": self.hamlet._add(row)}

    def taken_by_kin(self) -> int:
        self.change(Alert, self.alert, state=AlertState.TAKEN, taken_by_id=self.kin)
        told = AlertTold(alert_id=self.alert, number="+4790000999", round=0, told_at=clock.now(), state=ToldState.YES)
        return self.hamlet._add(told)

    def away(self) -> None:
        """Her kin has said that she is away for a week."""
        plan = CheckinPlan(person_id=self.elder, days=list(range(7)), times=["19:00"])
        with self.hamlet.db.read() as session:
            plan.go_away(
                self.hamlet.now + timedelta(days=7), AwayWhy.AWAY, Source.SMS, session.get_one(Person, self.kin)
            )
        self.hamlet._add(plan)

    def asked_by_text(self) -> int:
        due = self.hamlet.now + timedelta(days=1)
        row = Checkin(person_id=self.elder, due_at=due, window_ends_at=due + timedelta(hours=1))
        row.state = CheckinState.RINGING
        return self.hamlet._add(row)

    def make_true(self, about: About) -> tuple[int, dict[str, int]]:
        """Who is told, and about what, once the rows are as the text says."""
        if about in VISIT_IS:
            return self.visit(VISIT_IS[about])
        if about in (About.ALERT_TAKEN, About.ALERT_OUTCOME, About.ALL_CLEAR):
            self.change(Alert, self.alert, state=AlertState.TAKEN, taken_by_id=self.driver)
        if about is About.ALL_CLEAR:
            self.change(Alert, self.alert, state=AlertState.CLOSED, outcome=AlertOutcome.FOUND_WELL)
        if about is About.ALERT_OUTCOME:
            self.taken_by_kin()
        if about in (About.RIDE_TAKEN, About.RIDE_YOURS, About.RIDE_ADDED, About.RIDE_PROMISED):
            self.promise()
        if about is About.RIDE_UNFILLED:
            self.change(Ride, self.ride, state=RideState.UNFILLED)
        if about is About.SAID_AWAY:
            self.away()
        if about is About.GATHERING_HOST:
            self.change(Occurrence, self.occurrence, host_id=self.elder)
        if about is About.TALK_NOBODY:
            self.change(Talk, self.talk, state=TalkState.NOBODY, friend_id=None)
        signup = {About.SIGNUP_WAITING: self.waiting, About.SIGNUP_CANCELLED: self.left}.get(about, self.joined)
        occurrence = self.off if about is About.OCCURRENCE_CANCELLED else self.occurrence
        to_driver = {About.RIDE_OFFER: self.driver, About.RIDE_YOURS: self.driver, About.RIDE_TAKEN: self.other}
        to_driver[About.RIDE_CANCELLED] = self.other
        to_driver[About.RIDE_ADDED] = self.driver
        person = self.kin if about.startswith("al") else to_driver.get(about, self.elder)
        contact = Contact(elder_id=self.elder, person_id=self.kin, position=1, source=Source.DESK)
        contact.agreement = Agreement.ASKED
        subject = {
            "alert": self.alert,
            "contact": self.hamlet._add(contact),
            "talk": self.talk,
            "person": self.elder,
            "signup": signup,
            "ride": self.ride,
            "checkin": self.asked_by_text(),
            "try": 2,
        }
        return person, {**subject, "occurrence": occurrence}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("about", list(WORDINGS))
def test_every_text_fits_two_parts_of_the_cheap_alphabet(hamlet: Hamlet, about: About, language: Language) -> None:
    case = Case(hamlet, language)
    person, subject = case.make_true(about)
    words = case.words(about, person, **subject)
    assert words.startswith("Grendelinja")
    assert is_gsm7(words)
    assert segments(words) <= 2, words


def test_everything_that_is_not_only_spoken_has_a_text() -> None:
    assert set(WORDINGS) == set(About) - NEVER_TEXTED


def test_a_contact_reads_when_nobody_answered(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    assert case.words(About.ALERT, case.kin, alert=case.alert) == (
        "Grendelinja: Ingebjørg svarte ikkje kl 12.00, 12.10 og 12.20. Oftast er alt vel. "
        "Svar JA om du ser til ho no, NEI om du ikkje kan. Fare for liv: 113."
    )


def test_an_alert_is_one_part(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    assert segments(case.words(About.ALERT, case.kin, alert=case.alert)) == 1


def test_a_man_is_not_called_she(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    case.change(Person, case.elder, sex=Sex.MAN)
    assert "ser til han no" in case.words(About.ALERT, case.kin, alert=case.alert)


@pytest.mark.parametrize(
    ("silence", "told"),
    [
        (Silence.LIFTED, "trykte ingen tast"),
        (Silence.BUSY, "oppteken sidan kl 12.00"),
        (Silence.UNANSWERED, "svarte ikkje"),
    ],
)
def test_which_kind_of_silence_it_was_is_told(hamlet: Hamlet, silence: Silence, told: str) -> None:
    case = Case(hamlet)
    with hamlet.db.write() as session:
        for one in session.query(CheckinTry):
            one.silence = silence
    assert told in case.words(About.ALERT, case.kin, alert=case.alert)


def test_a_call_for_help_is_not_told_as_silence(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    case.change(Alert, case.alert, cause=AlertCause.NEEDS_HELP)
    assert "bad om hjelp" in case.words(About.ALERT, case.kin, alert=case.alert)


def test_an_alert_that_is_taken_is_not_sent(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    case.change(Alert, case.alert, state=AlertState.TAKEN)
    with pytest.raises(NothingToSay):
        case.words(About.ALERT, case.kin, alert=case.alert)


def test_who_took_it_is_asked_how_it_went(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    case.taken_by_kin()
    assert "1 alt vel" in case.words(About.ALERT_OUTCOME, case.kin, alert=case.alert)


@pytest.mark.parametrize("language", list(Language))
def test_how_it_went_fits_two_parts_with_the_link_to_the_page(hamlet: Hamlet, language: Language) -> None:
    case = Case(hamlet, language)
    case.taken_by_kin()
    row_id = case.row(About.ALERT_OUTCOME, case.kin, subject={"alert": case.alert})
    with hamlet.db.write() as session:
        pages = Pages("https://grendelinja.lom.example", "a secret")
        words = render(session, session.get_one(Outbox, row_id), pages)
    assert "/alert/" in words and is_gsm7(words) and segments(words) <= 2


def test_an_outcome_that_is_not_good_is_not_told_to_all(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    case.change(Alert, case.alert, state=AlertState.CLOSED, outcome=AlertOutcome.FELL)
    words = case.words(About.ALL_CLEAR, case.kin, alert=case.alert)
    assert "bra" not in words and "fall" not in words


def test_the_night_text_says_when_we_ring_again(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    assert case.words(About.ALERT_NIGHT, case.kin, alert=case.alert) == (
        "Grendelinja: Ingen har svart om Ingebjørg. Vi ringjer ikkje meir før kl 08. "
        "Kan du sjå til ho, svar JA. Uroa: ring 116117. Fare for liv: 113."
    )


def test_a_friend_is_asked_how_the_talk_was(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    assert case.words(About.TALK_LOG, case.kin, talk=case.talk) == (
        "Grendelinja: Takk for praten! Korleis var det? "
        "Svar 1 bra, 2 så der, 3 eg er uroa. Skriv gjerne litt etter talet."
    )


def test_a_talk_that_is_logged_is_not_asked_about(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    hamlet._add(TalkLog(talk_id=case.talk, by_id=case.kin, how_was_it=1, source=Source.PAGE))
    with pytest.raises(NothingToSay):
        case.words(About.TALK_LOG, case.kin, talk=case.talk)


def test_a_driver_is_offered_a_ride_by_its_code_without_the_address(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    words = case.words(About.RIDE_OFFER, case.driver, ride=case.ride)
    assert "JA 42" in words and "Bøverdalsvegen" not in words


def test_a_driver_who_said_yes_reads_the_address(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    case.promise()
    assert "Bøverdalsvegen 1234" in case.words(About.RIDE_YOURS, case.driver, ride=case.ride)


def test_an_offer_of_a_ride_that_is_found_is_not_sent(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    case.promise()
    with pytest.raises(NothingToSay):
        case.words(About.RIDE_OFFER, case.other, ride=case.ride)


def test_a_reminder_of_a_cancelled_signup_is_not_sent(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    with pytest.raises(NothingToSay):
        case.words(About.REMINDER_DAY, case.kin, signup=case.left)


def test_a_reminder_says_who_fetches_her(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    case.promise()
    assert "Torbjørn hentar deg" in case.words(About.REMINDER_DAY, case.elder, signup=case.joined)


def test_a_text_about_a_row_that_is_gone_is_not_sent(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    with pytest.raises(NothingToSay):
        case.words(About.SIGNUP_JOINED, case.elder, signup=9999)


def test_nothing_is_told_of_what_has_begun(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    hamlet.now += timedelta(days=10)
    with pytest.raises(NothingToSay):
        case.words(About.REMINDER_HOURS, case.elder, signup=case.joined)


def test_the_on_call_number_reads_the_community_s_language(hamlet: Hamlet) -> None:
    case = Case(hamlet)
    assert "svarte ikkje" in case.words(About.ALERT, None, alert=case.alert)
