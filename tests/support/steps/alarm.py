"""An elder who did not answer, for the stories of alerts."""

from __future__ import annotations

import sqlalchemy as sa

from exchange import Phone, PhoneCall
from models import (
    About,
    Alert,
    CheckinPlan,
    Outbox,
    OutboxKind,
)
from tests.support.village import Village, Villager


def unanswered(village: Village, elder: Villager, at: str = "19:20") -> None:
    """She is rung once tonight, at this hour, and nobody lifts."""
    with village.write() as session:
        plan = session.scalars(sa.select(CheckinPlan).filter_by(person_id=elder.id)).one()
        plan.times, plan.tries = [at], 1
    _lifts_nobody(village, elder, at)


def unanswered_thrice(village: Village, elder: Villager) -> None:
    """Three tries at 19.00, 19.10 and 19.20 that nobody lifts."""
    _lifts_nobody(village, elder, "19:00", "19:10", "19:20")


def _lifts_nobody(village: Village, elder: Villager, *hours: str) -> None:
    for at in hours:
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
