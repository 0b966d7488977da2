"""A key on our call and the clock that says its time is up hold alert and claim in one order, so that neither waits for
the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from models import Alert, AlertCause, AlertClaim, ClaimKind, ClaimState, Person, Role, locked
from services import alerts
from services.alerts import claiming, claims, rungs
from tests.support.hamlet import Hamlet

NUMBER = "+4790000201"


@pytest.fixture
def claim_id(hamlet: Hamlet) -> int:
    kari, liv = hamlet.person("Kari", Role.ELDER, mobile=False), hamlet.person("Liv", Role.KIN)
    with hamlet.db.write() as session:
        alert = alerts.raise_(session, session.get_one(Person, kari), AlertCause.MISSED)
        contact = session.get_one(Person, liv)
        told = rungs.write_told(session, alert, NUMBER, contact)
        claiming.claim(session, alert, ClaimKind.TAKES, NUMBER, person=contact, told=told)
        return alert.claims[0].id


@pytest.mark.parametrize(
    ("key", "becomes"),
    [
        (claims.confirm, ClaimState.CONFIRMED),
        (claims.confirm_taking, ClaimState.CONFIRMED),
        (claims.deny, ClaimState.DENIED),
    ],
)
def test_the_alert_is_held_before_the_claim(
    hamlet: Hamlet,
    claim_id: int,
    key: Callable[[Session, int], object],
    becomes: ClaimState,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    held: list[type] = []

    def noting(session: Session, kind: type[Alert | AlertClaim], row_id: int) -> object:
        held.append(kind)
        return locked(session, kind, row_id)

    monkeypatch.setattr(claims, "locked", noting)
    with hamlet.db.write() as session:
        key(session, claim_id)
        assert session.get_one(AlertClaim, claim_id).state is becomes
    assert held[:2] == [Alert, AlertClaim]
