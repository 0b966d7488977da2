"""What is said to those on the ladder, and breaks off because our line failed, is said once more."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import About, AlertCause, Outbox, OutboxKind, OutboxState, Person, Role
from services import alerts
from services.alerts import sending
from services.outbox import endings
from services.outbox.endings import CallEnd
from tests.support.hamlet import Hamlet

SAID = (About.ALERT_TAKEN, About.ALERT_NIGHT, About.ALL_CLEAR)


def _rows(session: Session, about: About) -> Sequence[Outbox]:
    return session.scalars(sa.select(Outbox).where(Outbox.about == about).order_by(Outbox.id)).all()


@pytest.mark.parametrize("about", SAID)
@pytest.mark.parametrize(("end", "calls"), [(CallEnd.BROKEN, 2), (CallEnd.LIFTED, 1), (CallEnd.UNANSWERED, 1)])
def test_what_broke_off_is_said_once_more_to_a_number_that_is_nobodys(
    hamlet: Hamlet, about: About, end: CallEnd, calls: int
) -> None:
    kari = hamlet.person("Kari", Role.ELDER, mobile=False)
    with hamlet.db.write() as session:
        alert = alerts.raise_(session, session.get_one(Person, kari), AlertCause.MISSED)
        alerts.advance(session, hamlet.now)
        (told,) = sending.told_to(session, alert)
        sending.tell(session, alert, told, about)
        for _ in range(3):
            for row in _rows(session, about):
                if row.ended_at is None:
                    row.state = OutboxState.PLACED
                    endings.call_ended(session, row, end)
        assert [row.kind for row in _rows(session, about)] == [OutboxKind.CALL] * calls
