"""What walkers hear of what is on, of whom they meet, and of who drives them."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    ActivityDraft,
    Channel,
    Checkin,
    Community,
    ConsentPurpose,
    Contact,
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
    Person,
    Place,
    PlaceKind,
    Recording,
    RecordingState,
    Ride,
    RideAsk,
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
    Telling,
    Trip,
    TripState,
    Visit,
    VisitState,
    insert_missing,
)
from scheduler import advancing
from services import people, rides, standing, telling
from services.inviting import asking, ideas
from services.people import acting, consent
from services.programme import agreements, drafts
from services.programme.agreements import Terms
from services.talks import visits
from tests.support.walk.walking import new_sid

from .streets import Streets

OLE = "+4799012377"


class Doings(Streets):
    """Activities from both their ends, talks, visits and rides."""

    def publishes(self) -> None:
        """A contact of one organiser and a driver who speaks for two ring in, and each hears what she has said."""
        driver = self.numbers["driver"]
        with self.db.write() as session:
            community = session.scalars(sa.select(Community)).one()
            for name, contact, number in (("Kinoen", "Ole", OLE), ("Koret", "", driver), ("Kyrkja", "", driver)):
                terms = Terms(name, OrganiserKind.VOLUNTEERS, contact or None, number)
                agreements.write(session, community, None, terms)
            people.give_role(session, people.persons_on(session, community, driver)[0], Role.ORGANISER)
        for number in (OLE, driver):
            self.rings_in(number)
        self._rings_in_to(driver, "arranges")
        with self.db.write() as session:
            session.execute(sa.update(Recording).values(state=RecordingState.KEPT, sound=b"RIFF"))
            spoken = sa.select(ActivityDraft).where(ActivityDraft.state == DraftState.OPEN).order_by(ActivityDraft.id)
            heard = [(draft.by.phone, draft.id) for draft in session.scalars(spoken)]
        for theirs, draft_id in heard[-3:]:
            walker = self.walker(str(theirs))
            walker.answers("/ivr/answer")
            walker.walks(f"/ivr/publish-wait/{draft_id}/0?n=2")
        self._is_rung_to_be_sure()

    def _is_rung_to_be_sure(self) -> None:
        """Whoever is trusted is rung back on her own telephone before what she has spoken is on."""
        with self.db.write() as session:
            spoken = sa.select(ActivityDraft).where(ActivityDraft.recording_id.is_not(None))
            draft = session.scalars(spoken.order_by(ActivityDraft.id)).first()
            place = session.scalars(sa.select(Place).where(Place.kind == PlaceKind.VENUE).order_by(Place.id)).first()
            assert draft is not None and place is not None
            draft.state, draft.organiser.trusted = DraftState.OPEN, True
            draft.starts_at, draft.place_id = self.now + timedelta(days=6), place.id
            draft.ends_at = draft.starts_at + timedelta(hours=2)
            assert drafts.publish(session, draft)
            row_id = self._sending(session, draft.by, About.PUBLISH_SURE, {"draft": draft.id})
            told = sa.select(Telling).where(Telling.about == About.PUBLISH_SURE)
            session.get_one(Outbox, row_id).telling_id = session.scalars(told).one().id
            number = str(draft.by.phone)
        self._lifts(row_id, number)

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
            self._rings_in_to(self.numbers[who], "whats-on")
        self._rings_in_to(self.numbers["elder"], "more")
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

    def holds_kveldsseto(self) -> None:
        """By telephone, led by a visit-friend: two on one telephone are rung, one has lost the call, one is in, and the
        host rings in."""
        numbers = self.numbers
        friend = self._person("friend")
        by_telephone = sa.select(Occurrence).join(Occurrence.place).where(Place.kind == PlaceKind.TELEPHONE)
        with self.db.write() as session:
            tonight = session.scalars(by_telephone.order_by(Occurrence.starts_at)).unique().all()[0]
            tonight.starts_at, tonight.ends_at = self.now, self.now + timedelta(hours=2)
            tonight.host_id = friend
            on_one = sa.select(Person.id).filter_by(phone=numbers["shared"]).order_by(Person.id)
            for each in session.scalars(on_one).all():
                self._joins(session, each, tonight)
        advancing.run(self.db)
        with self.db.read() as session:
            beside = sa.select(Seat.beside_id).where(Seat.beside_id.is_not(None)).order_by(Seat.id)
            rung = session.scalars(beside).first()
            others = sa.select(Seat.id).where(Seat.beside_id.is_(None), Seat.id != rung)
            host, lost, inside = session.scalars(others.order_by(Seat.is_host.desc(), Seat.id)).all()[:3]
        self._rings_in_to(numbers["elder"], f"gathering-hello/{rung}")
        self._rings_in_to(numbers["elder"], f"gathering-hello/{lost}")
        self._rings_in_to(numbers["elder"], f"gathering-again/{lost}")
        with self.db.read() as session:
            hers = sa.select(Checkin.id).filter_by(person_id=self._person("elder"))
            checkin = session.scalars(hers.order_by(Checkin.id)).first()
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

    def is_asked_to_come(self) -> None:
        """Whether we may ask her by day, then to something she has not joined; and who came to what she has held."""
        number, elder = self.numbers["elder"], self._person("elder")
        self._rings_in_to(number, "may-we-invite")
        self._rings_in_to(number, "in-car-asked")
        self._rings_in_to(number, "where-asked")
        self._rings_in_to(number, "neighbours-asked")
        with self.db.write() as session:
            contact = session.scalars(sa.select(Contact).order_by(Contact.id)).first()
            assert contact is not None
            hers, contact_id = str(contact.elder.phone), contact.id
        self._rings_in_to(hers, f"acting-asked/{contact_id}")
        with self.db.write() as session:
            joined = sa.select(Signup.occurrence_id).where(Signup.person_id == elder)
            ahead = Occurrence.starts_at > self.now, Occurrence.id.not_in(joined)
            on = session.scalars(sa.select(Occurrence).where(*ahead).order_by(Occurrence.starts_at)).unique().first()
            user = session.scalars(sa.select(DeskUser).order_by(DeskUser.id)).first()
            assert on is not None and user is not None
            task = "Vi treng folk som kan fortelje."
            asked = asking.invite(session, on, [session.get_one(Person, elder)], by=user, task=task)
            invited = session.scalars(sa.select(Invited.id).filter_by(invitation_id=asked.id)).one()
            was = session.scalars(joined.order_by(Signup.id)).first()
            held = session.get_one(Occurrence, was)
            held.starts_at, held.ends_at = self.now - timedelta(hours=2), self.now - timedelta(hours=1)
            held.host_id = elder
            signup_id = session.scalars(sa.select(Signup.id).filter_by(occurrence_id=was, person_id=elder)).one()
            also = sa.select(Person.id).where(Person.id != elder, Person.community_id == held.community_id)
            insert_missing(
                session,
                Signup,
                [
                    {"occurrence_id": was, "person_id": each, "state": SignupState.JOINED, "source": Source.DESK}
                    for each in session.scalars(also.order_by(Person.id).limit(6))
                ],
            )
            community = session.get_one(Community, held.community_id)
            idea = ideas.add(
                session, community, "herretrim onsdagar", by=user, hours=["11:00", "18:00"], prices=[0, 5000], enough=3
            ).id
        self._rings_in_to(number, f"idea-asked/{idea}")
        self._rings_in_to(number, f"invitation/{invited}")
        for screen in (f"came/{was}", f"came-many/{was}/2", f"came-name/{signup_id}"):
            self._rings_in_to(number, screen)

    def has_promises(self) -> None:
        """A friend is asked for a visit and has been on one, an elder he rings lets him hear of the last talk, and a
        driver has said yes to a ride."""
        numbers = self.numbers
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
        self._rings_in_to(numbers["driver"], "when")
        with self.db.write() as session:
            asked_about = self._asked_about_a_ride(session, ids[2], ids[0])
        self._rings_in_to(numbers["driver"], f"ride-ask/{asked_about}")
        with self.db.write() as session:
            cars = [self._asked_about_a_car(session, ids[2], ids[:2], days) for days in (16, 17)]
        for screen, car in zip(("trip-without", "trip-ask"), cars, strict=True):
            self._rings_in_to(numbers["driver"], f"{screen}/{car}")
        on = self._drives_now(ids[2], ids[:2])
        for who in ("driver", "elder"):
            self._rings_in_to(numbers[who], f"ride-on/{on}")
        self._rings_in_to(numbers["driver"], f"give-back/{on}")

    def _drives_now(self, driver_id: int, rider_ids: list[int]) -> int:
        """The two are fetched within the hour; answers the ride of the first."""
        with self.db.write() as session:
            occurrence = self._one_more(session, 18)
            occurrence.starts_at, occurrence.ends_at = self.now + timedelta(hours=1), self.now + timedelta(hours=3)
            found = []
            for rider_id in rider_ids:
                ride = rides.want(session, self._waits(session, rider_id, occurrence, SignupState.JOINED))
                ride.move(RideState.PROMISED)
                ride.driver_id, ride.pickup_from = driver_id, self.now + timedelta(minutes=20)
                ride.pickup_to = self.now + timedelta(minutes=30)
                found.append(ride)
            session.flush()
            return found[0].id

    def is_offered_places(self) -> None:
        """A place is kept for an elder, another is free; what she has joined is decided, or moved to another day; and a
        friend holds something that is on and something that is off."""
        numbers, elder_id, friend_id = self.numbers, self._person("elder"), self._person("friend")
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
        hers = f"signup/{offered.id}", f"signup/{joined.id}", f"cancel/{joined.id}"
        unasked = f"offer-never/{free.id}", "evening"
        for screen in (f"new-day/{item.id}", f"offer/{free.id}", *unasked, f"activity/{free.id}", *hers):
            self._rings_in_to(numbers["elder"], screen)
        for screen in (f"instead/{off.id}/0", f"instead/{decided.id}/1"):
            self._rings_in_to(numbers["elder"], screen)
        for screen in (f"held-one/{off.id}", f"held-one/{decided.id}"):
            self._rings_in_to(numbers["friend"], screen)
        with self.db.read() as session:
            full = session.scalars(sa.select(Occurrence.id).where(Occurrence.maximum == 1)).one()
        self._rings_in_to(numbers["kin"], f"waiting/{full}")

    def signs_up_another(self) -> None:
        """An elder has named a friend, who joins for her, and brings somebody along."""
        number, elder_id, friend_id = self.numbers["friend"], self._person("elder"), self._person("friend")
        with self.db.write() as session:
            elder, friend = session.get_one(Person, elder_id), session.get_one(Person, friend_id)
            deeds, today = (Deed.SIGN_UP, Deed.RIDES), self.now.date()
            acting.agree(session, elder, friend, deeds, how=HowAgreed.HERE, on=today, source=Source.DEMO)
            on = self._one_more(session, 15)
        for screen in (f"for-whom/{on.id}", f"ride-for/{on.id}/{elder_id}", f"confirm-for/{on.id}/1/{elder_id}"):
            self._rings_in_to(number, screen)
        with self.db.write() as session:
            too = self._one_more(session, 20)
            own = self._waits(session, friend_id, too, SignupState.JOINED)
            own.companions = 1
            rides.want(session, own)
        for screen in (f"signup/{own.id}", f"activity/{too.id}", f"companions/{own.id}"):
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
            self._rings_in_to(self.numbers["elder"], screen)
        with self.db.write() as session:
            pair = session.get_one(Person, friend_id), session.get_one(Person, elder_id)
            first = self.now.replace(hour=8) + timedelta(days=2)
            row_id = standing.arrange(session, *pair, StandingKind.TALK, first, source=Source.DEMO).id
        for screen in ("talk", f"standing-talk-off/{row_id}", f"standing-talk/{row_id}"):
            self._rings_in_to(self.numbers["elder"], screen)

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
        signup = session.scalars(coming.order_by(Signup.id)).first()
        assert signup is not None
        ride = rides.want(session, signup)
        if ride.state is not RideState.PROMISED:
            ride.move(RideState.PROMISED)
        ride.driver_id = driver.id
        return ride

    def _asked_about_a_ride(self, session: Session, driver_id: int, rider_id: int) -> int:
        signup = self._waits(session, rider_id, self._one_more(session, 19), SignupState.JOINED)
        ask = RideAsk(ride_id=rides.want(session, signup).id, driver_id=driver_id, code=19)
        session.add(ask)
        session.flush()
        return ask.id

    def _asked_about_a_car(self, session: Session, driver_id: int, rider_ids: list[int], days: int) -> int:
        """With those in it who have joined something that he does not drive to yet."""
        occurrence = self._one_more(session, days)
        trip = Trip(occurrence_id=occurrence.id, driver_id=driver_id, leg=Leg.THERE, state=TripState.PROPOSED)
        trip.leaves_at, trip.arrives_at, trip.metres, trip.code = self.now, occurrence.starts_at, 20_000, 44 + days
        session.add(trip)
        for position, rider_id in enumerate(rider_ids, start=1):
            ride = rides.want(session, self._waits(session, rider_id, occurrence, SignupState.JOINED))
            trip.stops.append(Stop(ride_id=ride.id, position=position, at=self.now))
        session.flush()
        return trip.id
