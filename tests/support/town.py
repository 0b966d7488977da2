"""The demonstration with its clock in hand, and walkers who ring in and are rung."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import settings as settings_module
from app import create_app
from models import (
    About,
    ActivityDraft,
    Agreement,
    AlertCause,
    AlertOutcome,
    AwayWhy,
    Call,
    CallStatus,
    ChangeState,
    Channel,
    Checkin,
    CheckinPlan,
    Community,
    ConsentPurpose,
    Contact,
    Database,
    Deed,
    DeskUser,
    DraftState,
    HowAgreed,
    Invited,
    Leg,
    Occurrence,
    OccurrenceState,
    OrganiserKind,
    Outbox,
    OutboxKind,
    OutboxState,
    PageCode,
    Person,
    Place,
    PlaceKind,
    Recording,
    RecordingState,
    Ride,
    RideState,
    Role,
    Seat,
    SeatState,
    Signup,
    SignupState,
    Source,
    Standing,
    StandingKind,
    Stop,
    Talk,
    TalkState,
    Trip,
    TripState,
    Visit,
    VisitState,
    insert_missing,
)
from scheduler import advancing
from services import alerts, demonstration, outbox, people, rides, standing, telling
from services.alerts import claims as alert_claims
from services.alerts import rungs
from services.inviting import asking, ideas
from services.outbox import calls
from services.people import acting, consent, ladder
from services.phones import texting
from services.plans import away, checkin_plans, claims
from services.programme import agreements
from services.programme.agreements import Terms
from services.reaching import calling, trying
from services.talks import visits
from tests.support.walk.walking import Walker, new_sid

BASE = "http://line.test"
OLE = "+4799012377"
AFTERNOON = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
ROUNDS = 8
A_ROUND = timedelta(minutes=11)


class Town:
    """The demonstration with its clock in hand, and walkers who ring and are rung."""

    def __init__(self, db: Database) -> None:
        self.db, self.now = db, AFTERNOON
        self.settings = settings_module.load(public_url=BASE, twilio_api_base="http://127.0.0.1:1")
        self.client = create_app(self.settings, db).test_client()
        self.walkers: list[Walker] = []
        self.tried: set[tuple[str, str]] = set()
        with db.write() as session:
            demonstration.load(session, self.now)
            community = session.scalars(sa.select(Community)).one()
            community.on_call_phone = "+4799012399"
            self.line, self.desk = community.number, community.coordinator_phone
            somebody_comes = sa.select(Occurrence).join(Signup, Signup.occurrence_id == Occurrence.id)
            session.scalars(somebody_comes.order_by(Occurrence.starts_at)).unique().all()[2].maximum = 1

    def walker(self, number: str, **form: str) -> Walker:
        sid = new_sid()
        values = {"CallSid": sid, "From": number, "To": self.line, "CallStatus": "in-progress", **form}
        walker = Walker(self.client, BASE, self.settings.auth_tokens[0], values, tried=self.tried)
        self.walkers.append(walker)
        if "ParentCallSid" not in form:
            walker.lifts = lambda other, whisper: self.walker(number, To=other, ParentCallSid=sid).walks(whisper)
        return walker

    def rings_in(self, number: str) -> None:
        self.walker(number).walks("/ivr/answer")

    def makes_it_evening(self) -> None:
        """Some who rang in, some who did not and some who share a phone are rung. Kin take no texts."""
        numbers = self.numbers()
        rung = {numbers["shared"], numbers["elder"]}
        with self.db.write() as session:
            community = session.scalars(sa.select(Community)).one()
            at_home = session.scalars(
                sa.select(CheckinPlan.person_id).order_by(CheckinPlan.id).offset(1).limit(2)
            ).all()
            for person in session.scalars(sa.select(Person)):
                if person.phone in rung or person.id in at_home:
                    demonstration.evening(session, community, person)
                if person.is_a(Role.KIN):
                    texting.stop(session, community.id, str(person.phone))
            self._rings_on_call(session, community, About.NOT_TRIED, {"community": community.id})

    def leaves_things_open(self) -> None:
        """Somebody said she would look in and has not told how it went; a talk was never told about."""
        elder, friend, kin = (self._person(who) for who in ("elder", "friend", "kin"))
        with self.db.write() as session:
            alert_id = alerts.raise_(session, session.get_one(Person, elder), AlertCause.MISSED).id
            row = Talk(elder_id=elder, friend_id=friend, state=TalkState.TALKED, promised_by=self.now)
            row.bridged_at = row.ended_at = self.now
            session.add(row)
        advancing.run(self.db)
        with self.db.write() as session:
            alerts.take(session, alert_id, session.get_one(Person, kin))
            community = session.scalars(sa.select(Community)).one()
            self._rings_on_call(session, community, About.ALL_CLEAR, {"alert": alert_id})
            about_others = sa.select(Contact).where(Contact.elder_id != elder, Contact.person_id != kin)
            contact = session.scalars(about_others.order_by(Contact.id.desc())).first()
            assert contact is not None
            contact.agreement = Agreement.ASKED
            self._rings(session, contact.person, About.BE_CONTACT, {"contact": contact.id})
        self._asks_for_a_code(friend)

    def publishes(self) -> None:
        """A contact of one organiser and a driver who speaks for two ring in, and each hears what she has said."""
        driver = self.numbers()["driver"]
        with self.db.write() as session:
            community = session.scalars(sa.select(Community)).one()
            for name, contact, number in (("Kinoen", "Ole", OLE), ("Koret", "", driver), ("Kyrkja", "", driver)):
                terms = Terms(name, OrganiserKind.VOLUNTEERS, contact or None, number)
                agreements.write(session, community, None, terms)
            people.give_role(session, people.persons_on(session, community, driver)[0], Role.ORGANISER)
        for number in (OLE, driver):
            self.rings_in(number)
        with self.db.write() as session:
            session.execute(sa.update(Recording).values(state=RecordingState.KEPT, sound=b"RIFF"))
            spoken = session.scalars(sa.select(ActivityDraft).where(ActivityDraft.state == DraftState.OPEN)).all()
            heard = [(draft.by.phone, draft.id) for draft in spoken]
        for number, draft_id in heard[-3:]:
            walker = self.walker(str(number))
            walker.answers("/ivr/answer")
            walker.walks(f"/ivr/publish-wait/{draft_id}/0?n=2")

    def _asks_for_a_code(self, friend: int) -> None:
        """To the page of one's own, read out on the telephone."""
        with self.db.write() as session:
            person = session.get_one(Person, friend)
            until = self.now + timedelta(minutes=15)
            code = PageCode(community_id=person.community_id, number=person.phone, code="042117", expires_at=until)
            session.add(code)
            session.flush()
            row_id = self._sending(session, person, About.PAGE_CODE, {"page_code": code.id})
        self._lifts(row_id, str(person.phone))

    def asks_about_an_alert(self) -> None:
        """She herself is rung in the morning; then her contact, who took it, is asked how it went."""
        with self.db.write() as session:
            contact = session.scalars(sa.select(Contact).order_by(Contact.id.desc())).first()
            assert contact is not None
            alert = alerts.live_for(session, contact.elder) or alerts.raise_(session, contact.elder, AlertCause.MISSED)
            alerts.release(session, alert)
            subject, elder, taker = {"alert": alert.id}, contact.elder, contact.person
            hers = self._sending(session, elder, About.ALERT_ELDER, subject)
        self._lifts(hers, str(elder.phone))
        with self.db.write() as session:
            elder, taker = session.get_one(Person, elder.id), session.get_one(Person, taker.id)
            alert = alerts.live_for(session, elder) or alerts.raise_(session, elder, AlertCause.MISSED)
            alerts.release(session, alert)
            alerts.give_back(session, alert.id)
            alerts.take(session, alert.id, taker)
            owed = self._sending(session, taker, About.ALERT_OUTCOME, {"alert": alert.id})
        self._lifts(owed, str(taker.phone))
        self._hears_how_an_alert_goes_on(alert.id)

    def _hears_how_an_alert_goes_on(self, alert_id: int) -> None:
        """By a call to a number that nobody has said is the right one."""
        number = self.numbers()["driver"]
        with self.db.write() as session:
            driver = session.get_one(Person, self._person("driver"))
            item = telling.tell(
                session,
                driver,
                About.ALERT_TAKEN,
                {"alert": alert_id},
                key="walk/taken",
                expires_at=self.now + timedelta(hours=1),
                urgent=True,
                channel=Channel.VOICE,
            )
            row = session.scalars(sa.select(Outbox).filter_by(telling_id=item.id)).one()
        self._rings_in_to(number, f"alert-news-who/{item.id}/{row.id}")
        self._says_by_text_what_is_asked_once_more()

    def _says_by_text_what_is_asked_once_more(self) -> None:
        """The taker writes how it went, and is rung for it; one who is nobody's contact wrote JA before."""
        with self.db.write() as session:
            contact = session.scalars(sa.select(Contact).order_by(Contact.id.desc())).first()
            assert contact is not None
            number = str(contact.person.phone)
            alert_id = self._alarm_in(session, contact.elder, told=contact.person)
            alerts.take(session, alert_id, contact.person)
            alert_claims.tells(session, alert_id, contact.person, number, AlertOutcome.FELL)
        self._is_rung_for_what_was_said()
        with self.db.write() as session:
            alert = alerts.raise_(session, session.get_one(Person, self._person("friend")), AlertCause.MISSED)
            on_call = ladder.on_call(session, alert.elder.community).number
            rungs.write_told(session, alert, on_call, None)
            alert_claims.takes(session, alert.id, on_call, on_call)
        self._is_rung_for_what_was_said()

    def _is_rung_for_what_was_said(self) -> None:
        with self.db.write() as session:
            due = sa.select(Outbox).filter_by(about=About.ALERT_CLAIM, state=OutboxState.DUE)
            row = session.scalars(due.order_by(Outbox.id.desc())).first()
            assert row is not None
            row.move(OutboxState.CLAIMED)
            row.move(OutboxState.SENDING)
            row_id, number = row.id, row.number
        self._lifts(row_id, number)

    def _sending(self, session: Session, person: Person, about: About, subject: dict[str, int]) -> int:
        row = self._queue(session, person.community_id, str(person.phone), about, subject)
        row.person_id = person.id
        row.move(OutboxState.CLAIMED)
        row.move(OutboxState.SENDING)
        return row.id

    def _lifts(self, row_id: int, number: str) -> None:
        """The phone is lifted, every menu walked, and hung up; the carrier says that it had our answers."""
        walker = self.walker(self.line, To=number, Direction="outbound-api").walks(f"/ivr/out/{row_id}")
        with self.db.write() as session:
            calls.note_status(session, walker.form["CallSid"], CallStatus.COMPLETED, row_id)
            row = session.get_one(Outbox, row_id)
            if row.state is OutboxState.PLACED:
                calls.told_how(session, row, broke=False)

    def is_rung_three_times_a_day(self) -> None:
        """An elder with several calls, who had stopped them, looks at her hours and days before anything else."""
        number = self.numbers()["elder"]
        for screen in ("evening-day/3", "evening-calls"):
            with self.db.write() as session:
                plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=self._person("elder"))).one()
                plan.times, plan.days, plan.stopped_at = ["10:00", "18:00", "19:00"], list(range(7)), None
            self._rings_in_to(number, screen)

    def knows_where_she_is(self) -> None:
        """A contact who may say so is told of an alert and knows that she is away; another time finds her so."""
        with self.db.write() as session:
            of_rung = sa.select(Contact).join(CheckinPlan, CheckinPlan.person_id == Contact.elder_id)
            contact = session.scalars(of_rung.order_by(Contact.id)).first()
            assert contact is not None
            elder_id, taker_id, number = contact.elder_id, contact.person_id, str(contact.person.phone)
            agreed = ConsentPurpose.CONTACT_SAYS_AWAY
            consent.record(session, contact.elder, agreed, given=True, source=Source.DESK)
        self._rings_in_to(number, f"alert-is-away/{self._alarm(elder_id, told=taker_id)}/1")
        alert_id = self._alarm(elder_id, told=taker_id)
        with self.db.write() as session:
            taker = session.get_one(Person, taker_id)
            alerts.take(session, alert_id, taker)
            alerts.close(session, alerts.get(session, alert_id), AlertOutcome.AWAY, by=taker)
        self._rings_in_to(number, f"alert-home-when/{alert_id}")

    def looks_to_several(self) -> None:
        """A contact of five elders, who are all rung in the evening."""
        with self.db.write() as session:
            kin = self._person("kin")
            rung = session.scalars(sa.select(CheckinPlan).where(CheckinPlan.stopped_at.is_(None)).limit(5)).all()
            known = set(session.scalars(sa.select(Contact.elder_id).where(Contact.person_id == kin)))
            for plan in rung:
                if plan.person_id not in known:
                    contact = Contact(elder_id=plan.person_id, person_id=kin, position=9, source=Source.DEMO)
                    contact.agreement = Agreement.YES
                    session.add(contact)
        for screen in ("mine", "elders/0"):
            self._rings_in_to(self.numbers()["kin"], screen)

    def hears_of_quiet_weeks(self) -> None:
        """Something on a few days of this week, of the next and later; the elder has joined the soonest of it."""
        with self.db.write() as session:
            coming = sa.select(Occurrence).where(
                Occurrence.starts_at > sa.bindparam(None, self.now, type_=Occurrence.starts_at.type)
            )
            rows = session.scalars(coming.order_by(Occurrence.starts_at)).unique().all()
            held = {row.id: row.state for row in rows}
            kept = {rows[0].id, rows[1].id, rows[6].id, rows[-2].id, rows[-1].id}
            for row in rows:
                row.state = OccurrenceState.PLANNED if row.id in kept else OccurrenceState.CANCELLED
            self._joins(session, self._person("elder"), rows[0])
        for who in ("elder", "driver"):
            self._rings_in_to(self.numbers()[who], "whats-on")
        with self.db.write() as session:
            for row_id, state in held.items():
                session.get_one(Occurrence, row_id).state = state

    def _joins(self, session: Session, person_id: int, occurrence: Occurrence) -> None:
        """By herself, whatever she had said before."""
        own = sa.select(Signup).where(Signup.person_id == person_id, Signup.occurrence_id == occurrence.id)
        signup = session.scalars(own).first()
        if signup is None:
            signup = Signup(person_id=person_id, occurrence_id=occurrence.id, source=Source.DEMO)
            session.add(signup)
        signup.state = SignupState.JOINED
        session.flush()

    def is_not_rung(self) -> None:
        """An elder whose calls somebody has stopped, which she is asked about; one who has stopped them, and one whom
        somebody has said to be away."""
        self._is_asked_whether_it_was_she()
        number, elder_id = self.numbers()["elder"], self._person("elder")
        with self.db.write() as session:
            plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=elder_id)).one()
            plan.stopped_at = self.now
        self._rings_in_to(number, "evening-stopped")
        with self.db.write() as session:
            plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=elder_id)).one()
            plan.stopped_at = None
            contact = session.scalars(sa.select(Contact)).first()
            assert contact is not None
            plan.go_away(self.now + timedelta(days=3), AwayWhy.AWAY, Source.PHONE, by=contact.person)
        self._rings_in_to(number, "said-away")

    def _is_asked_whether_it_was_she(self) -> None:
        with self.db.write() as session:
            elder = session.get_one(Person, self._person("elder"))
            plan = away.resume(session, elder, source=Source.DESK)
            assert plan is not None
            checkin_plans.stop(session, elder, source=Source.PHONE, shown=elder.phone)
            (change,) = claims.unanswered(session, elder, ChangeState.WAITING)
            asked = self._sending(session, elder, About.PLAN_CHANGED, {"change": change.id})
        self._lifts(asked, str(elder.phone))

    def _alarm(self, elder_id: int, *, told: int | None = None) -> int:
        """A new alert about her, who is rung and not away; `told`: who has been told of it."""
        with self.db.write() as session:
            plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=elder_id)).one()
            plan.stopped_at = None
            plan.come_home()
            contact = session.get_one(Person, told) if told is not None else None
            return self._alarm_in(session, session.get_one(Person, elder_id), told=contact)

    def _alarm_in(self, session: Session, elder: Person, *, told: Person | None) -> int:
        live = alerts.live_for(session, elder)
        if live is not None:
            alerts.release(session, live)
            alerts.close(session, live, AlertOutcome.FOUND_WELL)
        alert = alerts.raise_(session, elder, AlertCause.MISSED)
        if told is not None:
            rungs.write_told(session, alert, str(told.phone), told)
        return alert.id

    def has_a_seat_and_answers_in_words(self) -> None:
        """A car goes from her hamlet to tomorrow's activity; and she is one who cannot press."""
        number = self.numbers()["elder"]
        with self.db.read() as session:
            occurrence = session.scalars(sa.select(Occurrence.id).order_by(Occurrence.starts_at)).first()
            checkin = session.scalars(sa.select(Checkin.id).filter_by(person_id=self._person("elder"))).first()
        for screen in (
            f"offer-seat/{occurrence}",
            f"checkin-aloud/{checkin}",
            f"checkin-said/{checkin}/1",
            f"checkin-rang-in/{checkin}",
        ):
            self._rings_in_to(number, screen)

    def rings_in_while_she_is_looked_for(self) -> None:
        """About an alert that came of no evening call."""
        self._rings_in_to(self.numbers()["elder"], f"alert-elder-rings/{self._alarm(self._person('elder'))}")

    def holds_kveldsseto(self) -> None:
        """By telephone, led by a visit-friend: one is rung, one has lost the call, one is in, and the host rings in."""
        numbers = self.numbers()
        friend = self._person("friend")
        by_telephone = sa.select(Occurrence).join(Occurrence.place).where(Place.kind == PlaceKind.TELEPHONE)
        with self.db.write() as session:
            tonight = session.scalars(by_telephone.order_by(Occurrence.starts_at)).unique().all()[0]
            tonight.starts_at, tonight.ends_at = self.now, self.now + timedelta(hours=2)
            tonight.host_id = friend
        advancing.run(self.db)
        with self.db.read() as session:
            alone = sa.select(Seat.id).where(Seat.beside_id.is_(None)).order_by(Seat.is_host.desc(), Seat.id)
            host, rung, lost, inside = session.scalars(alone).all()[:4]
        self._rings_in_to(numbers["elder"], f"gathering-hello/{rung}")
        self._rings_in_to(numbers["elder"], f"gathering-again/{lost}")
        with self.db.read() as session:
            checkin = session.scalars(sa.select(Checkin.id).filter_by(person_id=self._person("elder"))).first()
        self._rings_in_to(numbers["elder"], f"gathering-checkin/{lost}/{lost}/{checkin}")
        self._rings_in_to(numbers["elder"], f"gathering-alone/{lost}")
        self._rings_in_to(numbers["elder"], f"gathering-alarm/{lost}")
        self._rings_in_to(numbers["elder"], f"gathering-now/{lost}")
        with self.db.write() as session:
            session.get_one(Seat, lost).came_at = self.now
        self._rings_in_to(numbers["elder"], f"gathering-who-needs-help/{lost}")
        with self.db.write() as session:
            seat = session.get_one(Seat, inside)
            seat.state, seat.call_sid = SeatState.IN, new_sid()
        self._rings_in_to(numbers["friend"], f"gathering-late/{host}")
        self._rings_in_to(numbers["friend"], f"gathering-end-sure/{host}")

    def tries_its_line(self) -> None:
        with self.db.write() as session:
            trying.ring(session, session.scalars(sa.select(Community).order_by(Community.id)).one())
            row = session.scalars(sa.select(Outbox).where(Outbox.about == About.TEST_CALL)).one()
            row.move(OutboxState.CLAIMED)
            row.move(OutboxState.SENDING)
        self._lifts(row.id, self.desk)

    def is_rung_by_the_desk(self) -> None:
        """One who is not on the telephone."""
        with self.db.write() as session:
            rung = sa.exists().where(Call.other_number == Person.phone)
            person = session.scalars(sa.select(Person).where(Person.phone.is_not(None), ~rung)).first()
            user = session.scalars(sa.select(DeskUser)).first()
            assert person is not None and user is not None
            key = f"desk-call/{calling.ring(session, person, user).id}"
            row = session.scalars(sa.select(Outbox).where(Outbox.key == key)).one()
            row.move(OutboxState.CLAIMED)
            row.move(OutboxState.SENDING)
            row_id = row.id
        self._lifts(row_id, self.desk)

    def is_asked_to_come(self) -> None:
        """Whether we may ask her by day, then to something she has not joined; and who came to what she has held."""
        number, elder = self.numbers()["elder"], self._person("elder")
        self._rings_in_to(number, "may-we-invite")
        self._rings_in_to(number, "neighbours-asked")
        with self.db.write() as session:
            contact = session.scalars(sa.select(Contact)).first()
            assert contact is not None
            hers, contact_id = str(contact.elder.phone), contact.id
        self._rings_in_to(hers, f"acting-asked/{contact_id}")
        with self.db.write() as session:
            joined = sa.select(Signup.occurrence_id).where(Signup.person_id == elder)
            ahead = Occurrence.starts_at > self.now, Occurrence.id.not_in(joined)
            on = session.scalars(sa.select(Occurrence).where(*ahead).order_by(Occurrence.starts_at)).unique().first()
            user = session.scalars(sa.select(DeskUser)).first()
            assert on is not None and user is not None
            task = "Vi treng folk som kan fortelje."
            asked = asking.invite(session, on, [session.get_one(Person, elder)], by=user, task=task)
            invited = session.scalars(sa.select(Invited.id).filter_by(invitation_id=asked.id)).one()
            was = session.scalars(joined).first()
            held = session.get_one(Occurrence, was)
            held.starts_at, held.ends_at = self.now - timedelta(hours=2), self.now - timedelta(hours=1)
            held.host_id = elder
            hers = session.scalars(sa.select(Signup.id).filter_by(occurrence_id=was, person_id=elder)).one()
            also = sa.select(Person.id).where(Person.id != elder, Person.community_id == held.community_id).limit(6)
            insert_missing(
                session,
                Signup,
                [
                    {"occurrence_id": was, "person_id": each, "state": SignupState.JOINED, "source": Source.DESK}
                    for each in session.scalars(also)
                ],
            )
            community = session.get_one(Community, held.community_id)
            idea = ideas.add(
                session, community, "herretrim onsdagar", by=user, hours=["11:00", "18:00"], prices=[0, 5000], enough=3
            ).id
        self._rings_in_to(number, f"idea-asked/{idea}")
        self._rings_in_to(number, f"invitation/{invited}")
        for screen in (f"came/{was}", f"came-many/{was}/2", f"came-name/{hers}"):
            self._rings_in_to(number, screen)

    def has_promises(self) -> None:
        """A friend is asked for a visit and has been on one, an elder he rings lets him hear of the last talk, and a
        driver has said yes to a ride."""
        numbers = self.numbers()
        ids = [self._person(who) for who in ("elder", "friend", "driver")]
        with self.db.write() as session:
            elder, friend, driver = (session.get_one(Person, each) for each in ids)
            consent.record(session, elder, ConsentPurpose.SHARE_LAST_TALK, given=True, source=Source.DEMO)
            asked = self._visit(session, elder, friend, 2, VisitState.ASKED)
            agreed = self._visit(session, elder, friend, 3, VisitState.AGREED)
            held = self._visit(session, elder, friend, -1, VisitState.OVER)
            talk = self._wants_to_talk(session, elder, friend)
            met = Talk(elder_id=elder.id, friend_id=friend.id, state=TalkState.TALKED, promised_by=self.now)
            met.visit_id, met.bridged_at, met.ended_at = held.id, held.starts_at, held.ends_at
            session.add(met)
            ride = self._promised(session, driver)
            weekly = self._comes_every_week(session, elder, friend)
        self._rings_in_to(numbers["friend"], f"visit-question/{asked.id}")
        with self.db.write() as session:
            pair = session.get_one(Person, ids[0]), session.get_one(Person, ids[1])
            again = self._visit(session, *pair, 5, VisitState.AGREED).id
        for screen in ("visit-elders", "visit-weekly"):
            self._rings_in_to(numbers["elder"], f"{screen}/{again}")
        self._rings_in_to(numbers["friend"], f"visit-weekly-question/{weekly.id}")
        self._has_a_talk_every_week(*ids[:2])
        self._rings_in_to(numbers["friend"], f"visit-promised/{agreed.id}")
        self._rings_in_to(numbers["friend"], f"talk-before/{talk.id}")
        self._rings_in_to(numbers["friend"], f"talk-met/{met.id}")
        self._rings_in_to(numbers["driver"], f"promised-ride/{ride.id}")
        with self.db.write() as session:
            car = self._asked_about_a_car(session, ids[2], ids[:2])
        for screen in ("trip-without", "trip-ask"):
            self._rings_in_to(numbers["driver"], f"{screen}/{car}")

    def is_offered_places(self) -> None:
        """A place is kept for an elder, another is free; what she has joined is decided, or moved to another day; and a
        friend holds something that is on and something that is off."""
        numbers, elder_id, friend_id = self.numbers(), self._person("elder"), self._person("friend")
        with self.db.write() as session:
            kept, free, decided, off, moved = (self._one_more(session, days) for days in range(9, 14))
            offered = self._waits(session, elder_id, kept, SignupState.OFFERED)
            self._waits(session, elder_id, free, SignupState.WAITING)
            joined = self._waits(session, elder_id, decided, SignupState.JOINED)
            decided.confirmed_at, off.state = self.now, OccurrenceState.CANCELLED
            decided.host_id = off.host_id = friend_id
            asked = self._waits(session, elder_id, moved, SignupState.JOINED)
            subject = {"occurrence": moved.id, "signup": asked.id, "new_day": 1}
            elder, until = session.get_one(Person, elder_id), self.now + timedelta(days=5)
            item = telling.tell(
                session, elder, About.OCCURRENCE_CHANGED, subject, key="walk/new-day", expires_at=until,
                channel=Channel.WHEN_RINGING_IN,
            )  # fmt: skip
        for screen in (f"activity/{free.id}", f"signup/{offered.id}", f"signup/{joined.id}"):
            self._rings_in_to(numbers["elder"], screen)
        for screen in (f"new-day/{item.id}", f"instead/{off.id}/0", f"instead/{decided.id}/1"):
            self._rings_in_to(numbers["elder"], screen)
        for screen in (f"held-one/{off.id}", f"held-one/{decided.id}"):
            self._rings_in_to(numbers["friend"], screen)

    def signs_up_another(self) -> None:
        """An elder has named a friend, who joins for her."""
        number, elder_id, friend_id = self.numbers()["friend"], self._person("elder"), self._person("friend")
        with self.db.write() as session:
            elder, friend = session.get_one(Person, elder_id), session.get_one(Person, friend_id)
            said = {"how": HowAgreed.HERE, "on": self.now.date(), "source": Source.DEMO}
            acting.agree(session, elder, friend, (Deed.SIGN_UP, Deed.RIDES), **said)
            on = self._one_more(session, 15)
        for screen in (f"for-whom/{on.id}", f"ride-for/{on.id}/{elder_id}", f"confirm-for/{on.id}/1/{elder_id}"):
            self._rings_in_to(number, screen)

    def _one_more(self, session: Session, days: int) -> Occurrence:
        first = session.scalars(sa.select(Occurrence).order_by(Occurrence.id)).first()
        assert first is not None
        at = self.now.replace(hour=10) + timedelta(days=days)
        row = Occurrence(
            community_id=first.community_id, activity=first.activity, activity_id=first.activity_id,
            key=f"walk/{days}", starts_at=at, ends_at=at + timedelta(hours=2),
        )  # fmt: skip
        session.add(row)
        session.flush()
        return row

    def _waits(self, session: Session, person_id: int, occurrence: Occurrence, state: SignupState) -> Signup:
        until = self.now + timedelta(hours=4) if state is SignupState.OFFERED else None
        row = Signup(
            person_id=person_id, occurrence_id=occurrence.id, source=Source.DEMO, state=state, offered_until=until
        )
        session.add(row)
        session.flush()
        return row

    def _visit(self, session: Session, elder: Person, friend: Person, days: int, state: VisitState) -> Visit:
        at = self.now.replace(hour=13) + timedelta(days=days)
        visit = Visit(elder_id=elder.id, friend_id=friend.id, starts_at=at, ends_at=at + visits.LASTS)
        visit.state, visit.source = state, Source.DEMO
        session.add(visit)
        session.flush()
        return visit

    def _comes_every_week(self, session: Session, elder: Person, friend: Person) -> Standing:
        """At an hour of its own; asked, and not answered."""
        first = self.now.replace(hour=9) + timedelta(days=2)
        return standing.ask(session, elder, friend, StandingKind.VISIT, first, source=Source.DEMO)

    def _has_a_talk_every_week(self, elder_id: int, friend_id: int) -> None:
        """Asked for by key, and another one, which the friend has written down."""
        for screen in ("talk", "talk-weekday/0"):
            self._rings_in_to(self.numbers()["elder"], screen)
        with self.db.write() as session:
            pair = session.get_one(Person, friend_id), session.get_one(Person, elder_id)
            first = self.now.replace(hour=8) + timedelta(days=2)
            row_id = standing.arrange(session, *pair, StandingKind.TALK, first, source=Source.DEMO).id
        for screen in ("talk", f"standing-talk-off/{row_id}", f"standing-talk/{row_id}"):
            self._rings_in_to(self.numbers()["elder"], screen)

    def _wants_to_talk(self, session: Session, elder: Person, friend: Person) -> Talk:
        live = sa.select(Talk).where(Talk.elder_id == elder.id, Talk.state.in_((TalkState.ASKING, TalkState.FOUND)))
        talk = session.scalars(live).first()
        if talk is None:
            talk = Talk(elder_id=elder.id, state=TalkState.FOUND, friend_id=friend.id)
            talk.promised_by = self.now + timedelta(minutes=30)
            session.add(talk)
            session.flush()
        return talk

    def _promised(self, session: Session, driver: Person) -> Ride:
        tomorrow = self.now + timedelta(days=1)
        coming = sa.select(Signup).join(Signup.occurrence).where(Signup.state == SignupState.JOINED)
        coming = coming.where(Occurrence.starts_at > sa.bindparam(None, tomorrow, type_=Occurrence.starts_at.type))
        ride = rides.want(session, session.scalars(coming.order_by(Signup.id)).first())
        if ride.state is not RideState.PROMISED:
            ride.move(RideState.PROMISED)
        ride.driver_id = driver.id
        return ride

    def _asked_about_a_car(self, session: Session, driver_id: int, rider_ids: list[int]) -> int:
        """With those in it who have joined something that he does not drive to yet."""
        occurrence = self._one_more(session, 15)
        trip = Trip(occurrence_id=occurrence.id, driver_id=driver_id, leg=Leg.THERE, state=TripState.PROPOSED)
        trip.leaves_at, trip.arrives_at, trip.metres, trip.code = self.now, occurrence.starts_at, 20_000, 60
        session.add(trip)
        for position, rider_id in enumerate(rider_ids, start=1):
            ride = rides.want(session, self._waits(session, rider_id, occurrence, SignupState.JOINED))
            trip.stops.append(Stop(ride_id=ride.id, position=position, at=self.now))
        session.flush()
        return trip.id

    def _rings_in_to(self, number: str, screen: str) -> None:
        walker = self.walker(number)
        walker.answers("/ivr/answer")
        walker.walks(f"/ivr/{screen}?n=7")

    def _person(self, who: str) -> int:
        with self.db.read() as session:
            first = sa.select(Person.id).where(Person.phone == self.numbers()[who]).order_by(Person.id)
            return session.scalars(first).first() or 0

    def _rings_on_call(self, session: Session, community: Community, about: About, subject: dict[str, int]) -> None:
        self._queue(session, community.id, community.alert_phone, about, subject)

    def _rings(self, session: Session, person: Person, about: About, subject: dict[str, int]) -> None:
        row = self._queue(session, person.community_id, str(person.phone), about, subject)
        row.person_id = person.id

    def _queue(self, session: Session, community_id: int, number: str, about: About, subject: dict[str, int]) -> Outbox:
        return outbox.queue_call(
            session,
            community_id=community_id,
            number=number,
            about=about,
            key=f"walk/{about}",
            subject=subject,
            expires_at=self.now + timedelta(hours=2),
            urgent=True,
        )

    def lives_an_evening(self, rounds: int) -> None:
        """Advance, lift every phone the line rings, walk every menu, let the call end; and again eleven minutes on."""
        for _ in range(rounds):
            advancing.run(self.db)
            for row_id, number in self._due():
                self._lifts(row_id, number)
            self.now += A_ROUND

    def _due(self) -> list[tuple[int, str]]:
        """One call for each number and subject, claimed as the dispatcher does."""
        found: dict[tuple[str, About], Outbox] = {}
        with self.db.write() as session:
            due = sa.select(Outbox).where(Outbox.kind == OutboxKind.CALL, Outbox.state == OutboxState.DUE)
            for row in session.scalars(due.order_by(Outbox.id)):
                if not any(number == row.number for number, _ in found):
                    found[row.number, row.about] = row
            for row in found.values():
                row.move(OutboxState.CLAIMED)
                row.move(OutboxState.SENDING)
            return [(row.id, row.number) for row in found.values()]

    def numbers(self) -> dict[str, str]:
        with self.db.read() as session:
            people = session.scalars(sa.select(Person).order_by(Person.id)).all()
            elders = [str(person.phone) for person in people if person.is_a(Role.ELDER)]
            return {
                "kin": next(str(person.phone) for person in people if person.is_a(Role.KIN)),
                "shared": next(number for number in elders if elders.count(number) > 1),
                "elder": elders[0],
                "friend": next(str(person.phone) for person in people if person.is_a(Role.VISIT_FRIEND)),
                "driver": next(str(person.phone) for person in people if person.is_a(Role.DRIVER)),
                "unknown": "+4761555555",
                "withheld": "+266696687",
                "desk": self.desk,
            }
