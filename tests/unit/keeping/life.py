"""A line that has been lived with: on one day a row of everything the line writes, each as it is when it is over."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Alert,
    AlertCause,
    AlertClaim,
    AlertOutcome,
    AlertState,
    AlertTold,
    AskState,
    Audit,
    Call,
    CallStatus,
    Channel,
    Checkin,
    CheckinState,
    CheckinTry,
    ClaimKind,
    ClaimState,
    Consent,
    ConsentPurpose,
    Direction,
    Duty,
    DutyTerms,
    Gathering,
    GatheringState,
    Idea,
    IdeaAnswer,
    Invitation,
    Invited,
    Lead,
    Listening,
    Message,
    Occurrence,
    Offer,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Phone,
    PlaceKind,
    Question,
    QuestionKind,
    QuestionState,
    Recording,
    RecordingState,
    Refund,
    RefundState,
    Reminder,
    Ride,
    RideAnswer,
    RideAsk,
    RideState,
    Role,
    Seat,
    SeatState,
    SentForm,
    SentList,
    Signup,
    SignupState,
    Source,
    StatusReceipt,
    Step,
    Talk,
    TalkAsk,
    TalkLog,
    TalkState,
    Task,
    TaskKind,
    TaskState,
    Telling,
    TellingState,
    ToldState,
    Unwanted,
    Visit,
    VisitState,
    insert_missing,
)
from tests.support import builders

HOUR = timedelta(hours=1)


@dataclass
class Life:
    """A community whose days are lived one by one; `place_ids` are a hall and the telephone."""

    session: Session
    community_id: int
    place_ids: tuple[int, int]
    serial: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def moves_in(self, name: str, *roles: Role, **fields: Any) -> Person:
        n = next(self.serial)
        fields.setdefault("phone", f"+4790{n:06}")
        who = builders.person(self.session, self.community_id, name, *roles, **fields)
        if Role.ELDER in roles:
            builders.evening_calls(self.session, who.id)
        else:
            self.add(Duty(person_id=who.id, weekday=2, starts="18:00", ends="22:00"))
            self.add(DutyTerms(person_id=who.id))
        self.add(Consent(person_id=who.id, purpose=ConsentPurpose.SERVICE_SMS, given=True, source=Source.PHONE))
        self.add(Phone(number=who.phone, community_id=self.community_id, sms_stopped_at=clock.now()))
        return who

    def add(self, row: Any) -> Any:
        self.session.add(row)
        self.session.flush()
        return row

    def evening(self, elder: Person, state: CheckinState = CheckinState.WELL, tries: int = 1) -> Checkin:
        """She was rung, pressed a key, and the carrier told of it."""
        now = clock.now()
        checkin = self.add(
            Checkin(person_id=elder.id, due_at=now, window_ends_at=now + HOUR, state=state, tries_made=tries)
        )
        for number in range(1, tries + 1):
            row, call = self.rung(elder, About.CHECKIN, {"checkin": checkin.id})
            self.add(CheckinTry(checkin_id=checkin.id, number=number, outbox_id=row.id, ended_at=now))
            self.add(Step(call_sid=call.sid, n=0, call_id=call.id, address="checkin", digits="1", said="Hei"))
        return checkin  # type: ignore[no-any-return]

    def rung(
        self, who: Person, about: About, subject: dict[str, int], telling_id: int | None = None
    ) -> tuple[Any, Any]:
        n, now = next(self.serial), clock.now()
        row = self._out(OutboxKind.CALL, who, about, subject, telling_id)
        self.add(StatusReceipt(sid=row.sid, status="completed"))
        call = Call(
            community_id=self.community_id,
            sid=f"CA{n:032x}",
            direction=Direction.OUTBOUND,
            other_number=who.phone,
            outbox_id=row.id,
            person_id=who.id,
            status=CallStatus.COMPLETED,
            ended_at=now + timedelta(minutes=2),
        )
        return row, self.add(call)

    def texted(self, who: Person, about: About = About.REMINDER_DAY, telling_id: int | None = None) -> Outbox:
        return self._out(OutboxKind.TEXT, who, about, {}, telling_id, body="Hugs Fredagstreff", segments=2)

    def _out(self, kind: OutboxKind, who: Person, about: About, subject: Any, telling_id: Any, **more: Any) -> Outbox:
        n, now = next(self.serial), clock.now()
        return self.add(  # type: ignore[no-any-return]
            Outbox(
                community_id=self.community_id,
                kind=kind,
                about=about,
                key=f"out/{n}",
                subject=subject,
                person_id=who.id,
                number=who.phone,
                telling_id=telling_id,
                state=OutboxState.DONE,
                not_before=now,
                expires_at=now + HOUR,
                sid=f"XX{n:032x}",
                ended_at=now,
                **more,
            )
        )

    def wrote(self, who: Person) -> None:
        n = next(self.serial)
        at = {"community_id": self.community_id, "number": who.phone}
        self.add(Message(**at, sid=f"SM{n:032x}", person_id=who.id, body="Eg kjem", answer="Takk"))
        expires = clock.now() + HOUR
        asked = {"kind": QuestionKind.RIDE, "subject": {}, "kept_text": "JA", "expires_at": expires}
        self.add(Question(**at, person_id=who.id, **asked, state=QuestionState.EXPIRED))
        self.session.execute(sa.delete(SentList).where(SentList.number == who.phone))
        self.add(SentList(**at, occurrence_ids=[], sent_at=clock.now()))

    def alarm(self, elder: Person, taker: Person, checkin: Checkin | None, outcome: AlertOutcome) -> Alert:
        now = clock.now()
        alert: Alert = self.add(
            Alert(
                elder_id=elder.id,
                checkin_id=checkin.id if checkin else None,
                cause=AlertCause.MISSED,
                state=AlertState.CLOSED,
                outcome=outcome,
                outcome_note="Sat i hagen",
                words="Eg har falle",
                taken_by_id=taker.id,
                taken_at=now + timedelta(minutes=7),
                closed_at=now + HOUR,
            )
        )
        said = {"state": ToldState.YES, "ladder_pass": 1, "told_at": now}
        told = self.add(AlertTold(alert_id=alert.id, number=taker.phone, person_id=taker.id, **said))
        claimed = {"kind": ClaimKind.OUTCOME, "state": ClaimState.CONFIRMED, "outcome": outcome, "note": "Sat i hagen"}
        whose = {"alert_id": alert.id, "told_id": told.id, "person_id": taker.id, "number": taker.phone}
        self.add(AlertClaim(ladder_pass=1, until=now, **claimed, **whose))
        self.rung(taker, About.ALERT, {"alert": alert.id})
        self.done_at_the_desk(elder, {"alert": alert.id})
        return alert

    def done_at_the_desk(self, who: Person, subject: dict[str, int]) -> Task:
        n = next(self.serial)
        about = {"kind": TaskKind.FOLLOW_UP, "key": f"task/{n}", "subject": subject, "number": who.phone}
        said = {"note": "Ring dottera", "done_note": "Ringde", "state": TaskState.DONE, "done_at": clock.now()}
        self.add(Audit(community_id=self.community_id, actor="marit", action="read_person", person_id=who.id))
        return self.add(Task(community_id=self.community_id, person_id=who.id, **about, **said))  # type: ignore[no-any-return]

    def talked(self, elder: Person, friend: Person) -> Talk:
        now = clock.now()
        both = {"elder_id": elder.id, "friend_id": friend.id}
        visit = self.add(Visit(**both, starts_at=now, ends_at=now + HOUR, state=VisitState.OVER, source=Source.PHONE))
        talk: Talk = self.add(
            Talk(
                **both,
                state=TalkState.TALKED,
                promised_by=now,
                number=elder.phone,
                bridged_at=now,
                ended_at=now + HOUR,
                visit_id=visit.id,
            )
        )
        self.add(TalkAsk(talk_id=talk.id, friend_id=friend.id, position=1, state=AskState.YES))
        by = {"talk_id": talk.id, "by_id": friend.id}
        self.add(TalkLog(**by, how_was_it=1, note="Ho saknar hunden", source=Source.PHONE))
        sound = {"call_sid": "CA1", "sound": b"RIFF", "state": RecordingState.KEPT, "look_at": now}
        self.add(Recording(talk_id=talk.id, owner_id=friend.id, **sound))
        return talk

    def met(self, elder: Person, driver: Person, other: Person) -> None:
        """Something in the hall with a ride, and a gathering by telephone, both a few hours ahead and joined today."""
        hall, telephone = self.place_ids
        occurrence = self._held(hall, "Fredagstreff")
        signup = self._joins(occurrence, elder)
        ride = self.add(Ride(signup_id=signup.id, state=RideState.PROMISED, driver_id=driver.id))
        paid = {"km_ore": 530, "passenger_ore": 0, "ore": 10_600, "state": RefundState.PAID}
        far = {"on_day": clock.now().date(), "kilometres": 20, "passenger_kilometres": 0}
        self.add(Refund(community_id=driver.community_id, person_id=driver.id, **far, **paid))
        self.add(RideAsk(ride_id=ride.id, driver_id=driver.id, answer=RideAnswer.YES, code=1))
        telling = self.add(
            Telling(
                person_id=elder.id,
                about=About.REMINDER_DAY,
                key=f"tell/{signup.id}",
                subject={"signup": signup.id},
                channel=Channel.SMS,
                state=TellingState.TOLD,
                not_before=clock.now(),
                expires_at=clock.now() + 2 * HOUR,
            )
        )
        self.texted(elder, telling_id=telling.id)
        self.add(Reminder(signup_id=signup.id, lead=Lead.DAY_BEFORE, telling_id=telling.id))
        idea = self.session.scalars(sa.select(Idea)).first() or self.add(
            Idea(community_id=self.community_id, words="herretrim", hours=[], prices=[], enough=9, by_user_id=1)
        )
        answer = {"person_id": elder.id, "source": Source.PHONE, "created_at": clock.now()}
        insert_missing(self.session, IdeaAnswer, [{"idea_id": idea.id, **answer}])
        invitation = self.add(
            Invitation(occurrence_id=occurrence.id, by_user_id=1, task="Vi treng folk som kan mekke.")
        )
        self.add(Invited(invitation_id=invitation.id, occurrence_id=occurrence.id, person_id=elder.id))
        self.add(Offer(person_id=elder.id, occurrence_id=occurrence.id, source=Source.PHONE))
        self.session.merge(Listening(person_id=elder.id, occurrence_id=occurrence.id, at=clock.now()))
        if self.session.scalar(sa.select(Unwanted.id).where(Unwanted.person_id == elder.id)) is None:
            self.add(Unwanted(person_id=elder.id, activity_id=occurrence.activity_id, source=Source.PHONE))
        evening = self._held(telephone, "Kveldsseto", host_id=other.id)
        circle = self.add(Gathering(occurrence_id=evening.id, number=1, state=GatheringState.OVER))
        first = None
        for who in (elder, other):
            self._joins(evening, who)
            at = {"gathering_id": circle.id, "occurrence_id": evening.id, "number": who.phone}
            came = {"state": SeatState.LEFT, "came_at": clock.now(), "beside_id": first}
            first = self.add(Seat(person_id=who.id, **at, **came)).id

    def _held(self, place_id: int, title: str, **fields: Any) -> Occurrence:
        uid, starts = f"{title}/{next(self.serial)}", clock.now() + 5 * HOUR
        return builders.occurrence(self.session, self.community_id, starts, title, uid=uid, place_id=place_id, **fields)

    def _joins(self, occurrence: Occurrence, who: Person) -> Signup:
        joined = {"state": SignupState.JOINED, "source": Source.PHONE}
        return self.add(Signup(occurrence_id=occurrence.id, person_id=who.id, **joined))  # type: ignore[no-any-return]


def begin(session: Session) -> Life:
    """A community with a hall and a telephone, and nobody yet."""
    community_id = builders.community(session).id
    hall = builders.place(session, community_id, "Grendehuset", PlaceKind.VENUE).id
    telephone = builders.place(session, community_id, "Telefonen", PlaceKind.TELEPHONE).id
    return Life(session, community_id, (hall, telephone))


def a_day(life: Life, elders: list[Person], friend: Person, kin: Person) -> None:
    """Everything that may happen happens to each of them."""
    life.session.add(SentForm(key=f"form/{next(life.serial)}"))
    for elder in elders:
        checkin = life.evening(elder)
        life.wrote(elder)
        life.alarm(elder, kin, checkin, AlertOutcome.FOUND_WELL)
        life.talked(elder, friend)
        life.met(elder, friend, kin)


def at(day: datetime) -> datetime:
    return day.replace(hour=17, minute=0)
