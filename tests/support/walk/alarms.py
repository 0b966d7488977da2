"""What walkers hear when somebody is looked for, looks for another, or is not to be rung."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Agreement,
    AlertCause,
    AlertOutcome,
    AwayWhy,
    ChangeState,
    Channel,
    Checkin,
    CheckinPlan,
    Community,
    ConsentPurpose,
    Contact,
    Occurrence,
    Outbox,
    OutboxState,
    PageCode,
    Person,
    Source,
    Talk,
    TalkState,
)
from scheduler import advancing
from services import alerts, telling
from services.alerts import claims as alert_claims
from services.alerts import rungs
from services.people import consent, ladder
from services.plans import away, checkin_plans, claims

from .streets import Streets


class Alarms(Streets):
    """An alert from both its ends, and the evening's own menus."""

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
        number = self.numbers["driver"]
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

    def is_rung_three_times_a_day(self) -> None:
        """An elder with several calls, who had stopped them, looks at her hours and days before anything else; and with
        one on three days."""
        number, several, every = self.numbers["elder"], ["10:00", "18:00", "19:00"], range(7)
        for screen, times, days in (
            *((screen, several, every) for screen in ("evening-day/3", "evening-calls", "evening-hour/0")),
            *((screen, ["18:00"], range(3)) for screen in ("evening-day/3", "evening-sure/0/1080")),
        ):
            with self.db.write() as session:
                plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=self._person("elder"))).one()
                plan.times, plan.days, plan.stopped_at = times, list(days), None
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
            going_on = sa.select(CheckinPlan).where(CheckinPlan.stopped_at.is_(None)).order_by(CheckinPlan.id)
            rung = session.scalars(going_on.limit(5)).all()
            known = set(session.scalars(sa.select(Contact.elder_id).where(Contact.person_id == kin)))
            for plan in rung:
                if plan.person_id not in known:
                    contact = Contact(elder_id=plan.person_id, person_id=kin, position=9, source=Source.DEMO)
                    contact.agreement = Agreement.YES
                    session.add(contact)
        for screen in ("mine", "elders/0"):
            self._rings_in_to(self.numbers["kin"], screen)

    def is_not_rung(self) -> None:
        """An elder whose calls somebody has stopped, which she is asked about; one who has stopped them, and one whom
        somebody has said to be away."""
        self._is_asked_whether_it_was_she()
        number, elder_id = self.numbers["elder"], self._person("elder")
        with self.db.write() as session:
            plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=elder_id)).one()
            plan.stopped_at = self.now
        self._rings_in_to(number, "evening-stopped")
        with self.db.write() as session:
            plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=elder_id)).one()
            plan.stopped_at = None
        for screen in ("said-away", "evening"):
            with self.db.write() as session:
                plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=elder_id)).one()
                contact = session.scalars(sa.select(Contact).order_by(Contact.id)).first()
                assert contact is not None
                plan.go_away(self.now + timedelta(days=3), AwayWhy.AWAY, Source.PHONE, by=contact.person)
            self._rings_in_to(number, screen)

    def _is_asked_whether_it_was_she(self) -> None:
        with self.db.write() as session:
            elder = session.get_one(Person, self._person("elder"))
            plan = away.resume(session, elder, source=Source.DESK)
            assert plan is not None
            checkin_plans.stop(session, elder, source=Source.PHONE, shown=elder.phone)
            (change,) = claims.unanswered(session, elder, ChangeState.WAITING)
            asked = self._sending(session, elder, About.PLAN_CHANGED, {"change": change.id})
        self._lifts(asked, str(elder.phone))

    def has_a_seat_and_answers_in_words(self) -> None:
        """A car goes from her hamlet to tomorrow's activity; and she is one who cannot press."""
        number = self.numbers["elder"]
        with self.db.read() as session:
            occurrence = session.scalars(sa.select(Occurrence.id).order_by(Occurrence.starts_at)).first()
            hers = sa.select(Checkin.id).filter_by(person_id=self._person("elder"))
            checkin = session.scalars(hers.order_by(Checkin.id)).first()
        for screen in (
            f"offer-seat/{occurrence}",
            f"checkin-aloud/{checkin}",
            f"checkin-said/{checkin}/1",
            f"checkin-rang-in/{checkin}",
        ):
            self._rings_in_to(number, screen)

    def rings_in_while_she_is_looked_for(self) -> None:
        """About an alert that came of no evening call."""
        self._rings_in_to(self.numbers["elder"], f"alert-elder-rings/{self._alarm(self._person('elder'))}")

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
