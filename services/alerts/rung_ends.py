"""How the call to one of the ladder has ended without a key, and what the ladder does then."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import Alert, AlertTold, Outbox, locked
from services.outbox.endings import CallEnd
from services.phones import dead_numbers

from . import rungs, sending


def call_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """Whichever way the call to one who is told has ended without a key. Lifted may be a mailbox, and who did not hear
    it ring may read the text: the ladder waits for both. Who was busy is rung again. Who could not be rung is texted,
    and the next is told at once; so it is where our own line failed, and who lifted is rung again besides. A number
    that is none is for the desk."""
    alert = locked(session, Alert, row.subject.get("alert", 0))
    told = session.get(AlertTold, row.subject.get("told", 0))
    if alert is None or told is None:
        return
    community = alert.elder.community
    dead_numbers.note_of(session, row, community, told.person, {"alert": alert.id, "elder": alert.elder_id})
    if not sending.is_asking(alert, told):
        return
    match end:
        case CallEnd.LIFTED | CallEnd.UNANSWERED:
            pass
        case CallEnd.BUSY:
            sending.ring_again(session, row)
        case CallEnd.BROKEN:
            sending.ask_another_way(session, row)
            sending.ring_again(session, row)
            rungs.tell_next(session, alert, told)
        case CallEnd.UNDELIVERABLE | CallEnd.NOT_PLACED:
            sending.ask_another_way(session, row)
            rungs.tell_next(session, alert, told)
