"""The demonstration with its clock in hand, walkers who ring in and are rung, and what their steps stand on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cached_property

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import (
    About,
    Call,
    CallStatus,
    CheckinPlan,
    Community,
    Database,
    DeskUser,
    Occurrence,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Role,
    Signup,
)
from scheduler import advancing
from services import demonstration, outbox
from services.demonstration import months
from services.outbox import calls
from services.phones import texting
from services.reaching import calling, trying
from tests.support import apps
from tests.support.databases import Shelf
from tests.support.walk.keys import Met
from tests.support.walk.walking import Walker, new_sid

BASE = "http://line.test"
AFTERNOON = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
ROUNDS = 8
A_ROUND = timedelta(minutes=11)


def _settled(db: Database) -> None:
    """Without the figures of the months before, which nobody hears."""
    with db.write() as session, pytest.MonkeyPatch.context() as patch:
        patch.setattr(months, "load", lambda *_: None)
        demonstration.load(session, AFTERNOON)
        session.scalars(sa.select(Community)).one().on_call_phone = "+4799012399"
        somebody_comes = sa.select(Occurrence).join(Signup, Signup.occurrence_id == Occurrence.id)
        session.scalars(somebody_comes.order_by(Occurrence.starts_at)).unique().all()[2].maximum = 1


class Streets:
    """The demonstration with its clock in hand, and walkers who ring and are rung."""

    def __init__(self, shelf: Shelf, menus: Met | None = None) -> None:
        shelf.hold("town", _settled)
        self.db, self.now = shelf.db, AFTERNOON
        self.settings = apps.settings_of(public_url=BASE, twilio_api_base="http://127.0.0.1:1")
        self.client = apps.line_of(self.settings, self.db).test_client()
        self.walkers: list[Walker] = []
        self.tried: set[tuple[str, ...]] = set()
        self.walked: set[tuple[str, ...]] = set()
        self.menus: Met = {} if menus is None else menus
        with self.db.read() as session:
            community = session.scalars(sa.select(Community)).one()
            self.line, self.desk = community.number, community.coordinator_phone

    def walker(self, number: str, **form: str) -> Walker:
        sid = new_sid()
        values = {"CallSid": sid, "From": number, "To": self.line, "CallStatus": "in-progress", **form}
        walker = Walker(self.client, BASE, self.settings.auth_tokens[0], values)
        walker.tried, walker.walked, walker.menus = self.tried, self.walked, self.menus
        self.walkers.append(walker)
        if "ParentCallSid" not in form:
            walker.lifts = lambda other, whisper: self.walker(number, To=other, ParentCallSid=sid).walks(whisper)
        return walker

    def then(self, *steps: Callable[[], object]) -> None:
        """One after another."""
        for step in steps:
            step()

    def rings_in(self, number: str) -> None:
        self.walker(number).walks("/ivr/answer")

    def everybody_rings_in(self) -> None:
        for number in self.numbers.values():
            self.rings_in(number)

    def makes_it_evening(self) -> None:
        """Some who rang in, some who did not and some who share a phone are rung. Kin take no texts."""
        numbers = self.numbers
        rung = {numbers["shared"], numbers["elder"]}
        with self.db.write() as session:
            community = session.scalars(sa.select(Community)).one()
            at_home = session.scalars(
                sa.select(CheckinPlan.person_id).order_by(CheckinPlan.id).offset(1).limit(2)
            ).all()
            for person in session.scalars(sa.select(Person).order_by(Person.id)):
                if person.phone in rung or person.id in at_home:
                    demonstration.evening(session, community, person)
                if person.is_a(Role.KIN):
                    texting.stop(session, community.id, str(person.phone))
            self._rings_on_call(session, community, About.NOT_TRIED, {"community": community.id})

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
            unrung = sa.select(Person).where(Person.phone.is_not(None), ~rung).order_by(Person.id)
            person = session.scalars(unrung).first()
            user = session.scalars(sa.select(DeskUser).order_by(DeskUser.id)).first()
            assert person is not None and user is not None
            key = f"desk-call/{calling.ring(session, person, user).id}"
            row = session.scalars(sa.select(Outbox).where(Outbox.key == key)).one()
            row.move(OutboxState.CLAIMED)
            row.move(OutboxState.SENDING)
            row_id = row.id
        self._lifts(row_id, self.desk)

    def lives_an_evening(self, rounds: int) -> None:
        """Advance, lift every phone the line rings, walk every menu, let the call end; and again eleven minutes on."""
        for _ in range(rounds):
            advancing.run(self.db)
            for row_id, number in self._due():
                self._lifts(row_id, number)
            self.now += A_ROUND

    @cached_property
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

    def _rings_in_to(self, number: str, screen: str) -> None:
        walker = self.walker(number)
        walker.answers("/ivr/answer")
        walker.walks(f"/ivr/{screen}?n=7")

    def _person(self, who: str) -> int:
        with self.db.read() as session:
            first = sa.select(Person.id).where(Person.phone == self.numbers[who]).order_by(Person.id)
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
