"""An elder who did not answer, for the stories of alerts."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import sqlalchemy as sa

import clock
from exchange import Phone, PhoneCall
from models import (
    About,
    Alert,
    CheckinPlan,
    Outbox,
    OutboxKind,
    OutboxState,
)
from services import checkins
from services.outbox.endings import CallEnd, call_ended
from tests.support.village import Village, Villager

A_MINUTE = timedelta(minutes=1)
RINGS_FOR = timedelta(seconds=25)


def unanswered(village: Village, elder: Villager, at: str = "19:20") -> None:
    """She is rung once tonight, at this hour, and nobody lifts. Her call is written as it would have come out, for the
    stories that begin with its end; `unanswered_thrice` lives through it."""
    with village.write() as session:
        plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=elder.id)).one()
        plan.times, plan.tries = [at], 1
    rung_at = datetime.combine(village.today, time.fromisoformat(at), village.zone)
    village.until(f"{rung_at - A_MINUTE:%H:%M}")
    village.exchange.run_until(rung_at.astimezone(UTC))
    with village.write() as session:
        checkins.advance(session, village.now)
        hers = sa.select(Outbox).where(Outbox.about == About.CHECKIN, Outbox.person_id == elder.id)
        row = session.scalars(hers.order_by(Outbox.id.desc())).first()
        assert row is not None and row.number == elder.number
        row.state, row.sending_at = OutboxState.PLACED, clock.real()
        row_id = row.id
    village.exchange.run_until(village.now + RINGS_FOR)
    with village.write() as session:
        call_ended(session, session.get_one(Outbox, row_id), CallEnd.UNANSWERED)
    village.forward(seconds=20)


def unanswered_thrice(village: Village, elder: Villager) -> None:
    """Three tries at 19.00, 19.10 and 19.20 that nobody lifts."""
    for at in ("19:00", "19:10", "19:20"):
        village.until(at)
        elder.phone.lets_ring()
    village.forward(seconds=20)


def asked(village: Village) -> int:
    """How often who is on call was rung and asked to take it."""
    rows = village.rows(Outbox, about=About.ALERT, number=village.desk.number)
    return len([row for row in rows if row.kind is OutboxKind.CALL])


def the_alert(village: Village) -> Alert:
    row: Alert
    (row,) = village.rows(Alert)
    return row


def calls_to(village: Village, number: str, about: About = About.ALERT) -> int:
    """How often a number was rung about alerts."""
    return len([row for row in village.rows(Outbox, number=number, about=about) if row.kind is OutboxKind.CALL])


def confirms(village: Village, phone: Phone) -> PhoneCall:
    """Whoever wrote or rang in is rung, and says by 1 that it was so; the call goes on."""
    village.forward(seconds=20)
    return phone.answers().hears("svart, trykk 1").presses("1")


def takes_it_by_text(village: Village, contact: Villager) -> None:
    contact.texts("JA")
    confirms(village, contact.phone).hears("Takk").hangs_up()


def she_confirms(village: Village, elder: Villager) -> None:
    """She who wrote or rang in while somebody was alarmed is rung, and presses 1."""
    village.forward(seconds=20)
    elder.answers().hears("Har du det bra, trykk 1").presses("1").hears("Godt å høyre").hangs_up()
