"""Every row a text may be about, as it stands when the text is true."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import sqlalchemy as sa

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
    CalendarFault,
    CalendarState,
    Channel,
    Checkin,
    CheckinPlan,
    CheckinState,
    CheckinTry,
    Contact,
    DeskText,
    Errand,
    ErrandState,
    Gathering,
    GatheringState,
    Idea,
    IdeaState,
    Invitation,
    Invited,
    Language,
    Leg,
    Occurrence,
    OrganiserCalendar,
    OrganiserLink,
    Outbox,
    OutboxKind,
    PageCode,
    Person,
    PlaceKind,
    PlanChange,
    Ride,
    RideAsk,
    RideState,
    Role,
    Seat,
    SeatState,
    Sex,
    Signup,
    SignupState,
    Silence,
    Source,
    Standing,
    StandingKind,
    StandingState,
    Stop,
    StopState,
    Talk,
    TalkState,
    Telling,
    ToldState,
    Trip,
    TripState,
    Visit,
    VisitState,
)
from services import people
from services.plans import checkin_plans
from settings import TextChannel, TextWay
from tests.support.builders import LINE
from tests.support.hamlet import Hamlet
from texts import render

LONG_TITLE = "«Gammelt frå Lom» – forteljarstund med kaffi & kake"


LONG_PLACE = "Fossheim kulturhus og grendehus, Bøverdalen"


VISIT_IS = {
    About.VISIT_ASKED: VisitState.ASKED,
    About.VISIT_AGREED: VisitState.AGREED,
    About.VISIT_REMINDER: VisitState.AGREED,
    About.VISIT_CANCELLED: VisitState.CANCELLED,
    About.VISIT_NONE: VisitState.REFUSED,
}


ON_THE_DAY = (
    *(About.CAR_HERE, About.CAR_DUE, About.RIDE_LATE),
    *(About.RIDER_WAITS, About.NOT_FETCHED, About.NO_WAY_HOME),
)


STANDING_IS = {
    About.STANDING_ASKED: StandingState.ASKED,
    About.STANDING_BEGUN: StandingState.ON,
    About.STANDING_CHANGED: StandingState.ON,
    About.STANDING_ENDED: StandingState.REFUSED,
    About.STANDING_FULL: StandingState.ON,
}


NOBODY_CAN_ANSWER = TextChannel("Grendelinja", TextWay.ONE_WAY)
ASKS_TO_WRITE = re.compile(r"\b(svar|svare|skriv|skrive|reply|write)\b", re.IGNORECASE)
PAST = re.compile(r"har svart|har skrive|har skrevet|has written|treng ikkje svare|trenger ikke svare", re.IGNORECASE)
"""What speaks of an answer and asks for none."""


def asks_to_write(words: str) -> bool:
    return ASKS_TO_WRITE.search(PAST.sub("", words)) is not None


def ends_with_the_number(words: str) -> bool:
    return words.endswith(" 61 99 90 00.") and LINE == "+4761999000"


class Case:
    """The rows the texts are about, each as it stands when its text is true."""

    def __init__(self, hamlet: Hamlet) -> None:
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
        self.speak(Language.NN)
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

    def speak(self, language: Language) -> None:
        """Everybody here, from now on."""
        with self.hamlet.db.write() as session:
            session.execute(sa.update(Person).values(language=language))

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
        return self._rendered(self.row(about, person, subject=subject))

    def true_row(self, about: About) -> int:
        """A text about rows that are as it says."""
        person, subject = self.make_true(about)
        return self.row(about, person, subject=subject)

    def in_each_language(self, row_id: int) -> dict[Language, str]:
        found = {}
        for language in Language:
            self.speak(language)
            found[language] = self._rendered(row_id)
        return found

    def _rendered(self, row_id: int) -> str:
        with self.hamlet.db.write() as session:
            return render(session, session.get_one(Outbox, row_id))

    def promise(self) -> None:
        first = self.hamlet.now + timedelta(days=3)
        self.change(
            Ride, self.ride, state=RideState.PROMISED, driver_id=self.driver,
            pickup_from=first, pickup_to=first + timedelta(minutes=15),
        )  # fmt: skip

    def in_a_car(self, about: About) -> tuple[int, dict[str, int]]:
        """The driver is asked about a car with her in it, or has said yes to it."""
        proposed = about is About.TRIP_OFFER
        if not proposed:
            self.promise()
        at = self.hamlet.now + timedelta(days=3)
        trip = Trip(occurrence_id=self.occurrence, driver_id=self.driver, leg=Leg.THERE, leaves_at=at, arrives_at=at)
        trip.state, trip.metres, trip.code = TripState.PROPOSED if proposed else TripState.AGREED, 20_000, 7
        trip.stops = [Stop(ride_id=self.ride, position=1, at=at)]
        self.hamlet._add(trip)
        return self.driver, {"ride": self.ride, "occurrence": self.occurrence, "driver": self.driver}

    def errand(self, about: About) -> tuple[int, dict[str, int]]:
        """She is to be driven there, or waits to be driven home."""
        at = self.hamlet.now + timedelta(days=3)
        row = Errand(community_id=self.hamlet.community_id, person_id=self.elder, what="doctor", starts_at=at)
        row.ends_at, row.source = at + timedelta(hours=2), Source.PHONE
        row.state = ErrandState.READY if about is About.ERRAND_READY else ErrandState.PLANNED
        errand = self.hamlet._add(row)
        ride = Ride(errand_id=errand, state=RideState.PROMISED, driver_id=self.driver, pickup_from=at, pickup_to=at)
        told = {"errand": errand, "ride": self.hamlet._add(ride)}
        return self.driver if about is About.ERRAND_READY else self.elder, told

    def on_the_day(self, about: About) -> tuple[int, dict[str, int]]:
        """The car was to come a few minutes ago; or it is on, and nobody drives her home any more."""
        now, home = self.hamlet.now, about is About.NO_WAY_HOME
        begins = now - timedelta(hours=1) if home else now + timedelta(minutes=45)
        self.change(Occurrence, self.occurrence, starts_at=begins, ends_at=begins + timedelta(hours=2))
        if not home:
            self.promise()
            span = {"pickup_from": now - timedelta(minutes=20), "pickup_to": now - timedelta(minutes=5)}
            self.change(Ride, self.ride, **span)
        if about is About.CAR_HERE:
            trip = Trip(occurrence_id=self.occurrence, driver_id=self.driver, leg=Leg.THERE, leaves_at=now)
            trip.state, trip.metres, trip.arrives_at = TripState.UNDER_WAY, 0, begins
            trip.stops = [Stop(ride_id=self.ride, position=1, at=now, state=StopState.HERE)]
            self.hamlet._add(trip)
        told = {About.RIDER_WAITS: self.driver, About.NOT_FETCHED: self.kin, About.NO_WAY_HOME: self.kin}
        return told.get(about, self.elder), {"ride": self.ride}

    def visit(self, state: VisitState) -> tuple[int, dict[str, int]]:
        at = self.hamlet.now + timedelta(days=3)
        row = Visit(elder_id=self.elder, friend_id=self.driver, starts_at=at, ends_at=at + timedelta(hours=1))
        row.state, row.source = state, Source.SMS
        return self.driver, {"visit": self.hamlet._add(row)}

    def standing(self, about: About) -> tuple[int, dict[str, int]]:
        """A visit every week; of a full activity one of these."""
        if about is About.STANDING_FULL:
            return self._full_every_week()
        state = STANDING_IS[about]
        ended_at = self.hamlet.now if state is StandingState.REFUSED else None
        row: Standing = Standing(
            person_id=self.elder, friend_id=self.driver, kind=StandingKind.VISIT, weekday=2, at="14:00"
        )
        row.state, row.ended_at, row.source, row.first_day = state, ended_at, Source.SMS, self.hamlet.now.date()
        return self.driver, {"standing": self.hamlet._add(row)}

    def _full_every_week(self) -> tuple[int, dict[str, int]]:
        with self.hamlet.db.read() as session:
            activity_id = session.get_one(Occurrence, self.occurrence).activity_id
        row: Standing = Standing(person_id=self.driver, activity_id=activity_id, kind=StandingKind.SIGNUP, weekday=2)
        row.state, row.source, row.first_day = StandingState.ON, Source.SMS, self.hamlet.now.date()
        return self.driver, {"standing": self.hamlet._add(row), "signup": self.waiting, "many": 3}

    def taken_by_kin(self) -> int:
        self.change(Alert, self.alert, state=AlertState.TAKEN, taken_by_id=self.kin)
        told = AlertTold(
            alert_id=self.alert, number="+4790000999", ladder_pass=0, told_at=clock.now(), state=ToldState.YES
        )
        return self.hamlet._add(told)

    def broken_calendar(self) -> int:
        """What holds her activities has a calendar that cannot be read."""
        with self.hamlet.db.read() as session:
            organiser = session.get_one(Occurrence, self.occurrence).activity.organiser_id
        url, fault = "https://example.no/lom.ics", CalendarFault.NO_CALENDAR
        return self.hamlet._add(
            OrganiserCalendar(organiser_id=organiser, url=url, state=CalendarState.BROKEN, fault=fault)
        )

    def organiser_link(self) -> int:
        """She speaks for who holds what is on."""
        with self.hamlet.db.write() as session:
            organiser = session.get_one(Occurrence, self.occurrence).activity.organiser
            person = session.get_one(Person, self.elder)
            people.give_role(session, person, Role.ORGANISER)
            organiser.contact_phone = person.phone
            ids = {"organiser_id": organiser.id, "person_id": person.id}
        return self.hamlet._add(OrganiserLink(**ids, number=str(person.phone), sent_at=self.hamlet.now))

    def away(self) -> None:
        """Her kin has said that she is away for a week."""
        plan = CheckinPlan(person_id=self.elder, days=list(range(7)), times=["19:00"])
        with self.hamlet.db.read() as session:
            plan.go_away(
                self.hamlet.now + timedelta(days=7), AwayWhy.AWAY, Source.SMS, session.get_one(Person, self.kin)
            )
        self.hamlet._add(plan)

    def stopped_by_a_claim(self) -> int:
        """Somebody who showed her number has stopped her calls."""
        plan = CheckinPlan(person_id=self.elder, days=list(range(7)), times=["19:00"])
        self.hamlet._add(plan)
        with self.hamlet.db.write() as session:
            elder = session.get_one(Person, self.elder)
            checkin_plans.stop(session, elder, source=Source.PHONE, shown=elder.phone)
            return session.scalars(sa.select(PlanChange.id)).one()

    def asked_by_text(self) -> int:
        due = self.hamlet.now + timedelta(days=1)
        row = Checkin(person_id=self.elder, due_at=due, window_ends_at=due + timedelta(hours=1))
        row.state = CheckinState.RINGING
        return self.hamlet._add(row)

    def page_code(self) -> int:
        until = self.hamlet.now + timedelta(minutes=15)
        row = PageCode(community_id=self.hamlet.community_id, number="+4790000001", code="042117", expires_at=until)
        return self.hamlet._add(row)

    def desk_text(self) -> int:
        words = "Hei! Fotpleiaren kjem til Garmo på torsdag klokka 12. Ring oss om du vil ha time."
        return self.hamlet._add(DeskText(person_id=self.elder, by_user_id=1, words=words))

    def invited(self) -> int:
        """To something she has not joined, in the organiser's words."""
        on = self.hamlet.occurrence(title="Mekkeverkstad for seniorar", price_ore=10000)
        row = Invitation(occurrence_id=on, by_user_id=1, task="Vi treng folk som kan køyre, mekke eller fortelje.")
        asked = Invited(invitation_id=self.hamlet._add(row), occurrence_id=on, person_id=self.elder)
        return self.hamlet._add(asked)

    def put_off(self, about: About, person: int) -> int:
        """A call the carrier has refused for the moment."""
        return self.row(about, person, kind=OutboxKind.CALL, key=f"{about}/put off")

    def asking(self) -> int:
        return self.hamlet._add(Talk(elder_id=self.elder, promised_by=self.hamlet.now))

    def seat(self) -> int:
        gathering = Gathering(occurrence_id=self.occurrence, number=1, room="room", state=GatheringState.OPEN)
        row = Seat(gathering_id=self.hamlet._add(gathering), occurrence_id=self.occurrence, person_id=self.elder)
        row.number, row.state = "+4790000999", SeatState.RUNG
        return self.hamlet._add(row)

    def told_nothing_of_her_ride(self) -> dict[str, int]:
        unheard = Telling(person_id=self.elder, about=About.RIDE_CANCELLED, key="her-ride", channel=Channel.VOICE)
        unheard.subject, unheard.not_before = {"ride": self.ride, "soon": 1}, self.hamlet.now
        unheard.expires_at = self.hamlet.now + timedelta(hours=2)
        return {"ride": self.ride, "unheard": self.hamlet._add(unheard)}

    def in_a_list(self) -> dict[str, int]:
        at = self.hamlet.now + timedelta(days=1)
        self.change(Occurrence, self.occurrence, starts_at=at, ends_at=at + timedelta(hours=2))
        return {"driver": self.driver}

    def dropped_idea(self) -> int:
        words, state = "herretrim onsdagar", IdeaState.DROPPED
        fields = {"community_id": self.hamlet.community_id, "enough": 5, "by_user_id": 1}
        return self.hamlet._add(Idea(words=words, state=state, **fields))

    def of_a_row_of_its_own(self, about: About) -> tuple[int, dict[str, int]] | None:
        if about in (About.TRIP_OFFER, About.RIDE_ORDER):
            return self.in_a_car(about)
        if about in (About.ERRAND_READY, About.ERRAND_REMINDER):
            return self.errand(about)
        if about in ON_THE_DAY:
            return self.on_the_day(about)
        if about is About.RIDE_LIST:
            return self.driver, self.in_a_list()
        if about in VISIT_IS:
            return self.visit(VISIT_IS[about])
        if about is About.RIDE_NOT_HEARD:
            return self.kin, self.told_nothing_of_her_ride()
        return self.standing(about) if about in STANDING_IS else None

    def make_true(self, about: About) -> tuple[int, dict[str, int]]:
        """Who is told, and about what, once the rows are as the text says."""
        own = self.of_a_row_of_its_own(about)
        if own is not None:
            return own
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
        if about in (About.PLAN_CHANGED, About.ORGANISER_LINK):
            is_link = about is About.ORGANISER_LINK
            made = {"organiser_link": self.organiser_link()} if is_link else {"change": self.stopped_by_a_claim()}
            return self.elder, made
        if about is About.TALK_OFFER:
            return self.kin, {"talk": self.asking(), "call": self.put_off(about, self.kin)}
        if about is About.GATHERING:
            return self.elder, {"seat": self.seat(), "call": self.put_off(about, self.elder)}
        if about is About.PLACE_FREE:
            until = self.hamlet.now + timedelta(hours=4)
            self.change(Signup, self.waiting, offered_until=until, state=SignupState.OFFERED)
        if about is About.GATHERING_HOST:
            self.change(Occurrence, self.occurrence, host_id=self.elder)
        waits = dict.fromkeys((About.SIGNUP_WAITING, About.PLACE_FREE), self.waiting)
        signup = {**waits, **dict.fromkeys((About.SIGNUP_CANCELLED, About.SIGNUP_LEFT), self.left)}.get(
            about, self.joined
        )
        occurrence = self.off if about is About.OCCURRENCE_CANCELLED else self.occurrence
        to_driver = {About.RIDE_OFFER: self.driver, About.RIDE_YOURS: self.driver, About.RIDE_TAKEN: self.other}
        to_driver[About.RIDE_CANCELLED] = self.other
        to_driver[About.RIDE_ADDED] = to_driver[About.DRIVER_THANKS] = self.driver
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
            "page_code": self.page_code(),
            "desk_text": self.desk_text(),
            "invited": self.invited(),
            "idea": self.dropped_idea(),
            "calendar": self.broken_calendar(),
            **{"drives": 14, "people": 7},
        }
        return person, {**subject, "occurrence": occurrence}
