"""What was said by text or by ringing in, asked on a call that the line places to the number that was shown: one key
more, and what follows of it is heard here."""

from __future__ import annotations

from ivr.engine.menu import Answer, Choice, Menu
from ivr.engine.screens import rings, screen
from ivr.engine.turn import Turn
from models import About, AlertClaim, AlertOutcome, AlertState, ClaimKind, Outbox
from services import alerts
from services.alerts import claims
from services.hours import duetime

from . import elder
from .asked import is_taken, no_longer_asked, not_hers
from .outcome import SPOKEN_FINALS, log

READ_BACK = {
    AlertOutcome.FOUND_WELL: "alert-said-well",
    AlertOutcome.AWAY: "alert-said-away",
    AlertOutcome.ILL: "alert-said-ill",
    AlertOutcome.FELL: "alert-said-fell",
    AlertOutcome.HOSPITAL: "alert-said-hospital",
    AlertOutcome.OTHER: "alert-said-other",
}
FINAL = {kind: which for which, kind in SPOKEN_FINALS.items()}


@rings(About.ALERT_CLAIM)
def claim_lifted(turn: Turn, row: Outbox) -> Answer:
    """She herself is asked how she is, as in the morning."""
    claim = claims.get(turn.session, row.subject["claim"])
    return elder.elder_lifted(turn, row) if claim.kind is ClaimKind.ELDER else turn.go("alert-claim", claim.id)


@screen("alert-claim")
def is_it_you(turn: Turn, claim_id: int) -> Answer:
    """Before a key no name but the contact's own."""
    claim, community = claims.get(turn.session, claim_id), turn.community.name
    if not _is_rung_for(turn, claim):
        return not_hers(turn)
    if turn.person is None:
        yes, mailbox = turn.press("alert-said-on-call", "1"), turn.t("alert-mailbox-on-call", community=community)
    else:
        yes = turn.press("alert-said-it", "1", contact=turn.name)
        mailbox = turn.t("alert-mailbox", community=community, contact=turn.name)
    return Menu(
        (turn.t("alert-who", community=community),),
        (
            Choice("1", yes, lambda: _confirms(turn, claim)),
            turn.choice("2", "alert-said-nothing", lambda: _denies(turn, claim)),
            turn.choice("9", "alert-wrong-number", lambda: _wrong_number(turn, claim)),
        ),
        keys_only=True,
        silent=lambda: turn.close(mailbox),
    )


def _is_rung_for(turn: Turn, claim: AlertClaim) -> bool:
    """On the call that was placed for it, and on no other."""
    return turn.placed_by_line and claim.kind is not ClaimKind.ELDER and turn.call.other_number == claim.number


def _confirms(turn: Turn, claim: AlertClaim) -> Answer:
    """What is read back first is rung about once more where the line breaks before the key that says it is right."""
    if claim.kind is ClaimKind.TAKES:
        return is_taken(turn, claim.alert_id, claims.confirm_taking(turn.session, claim.id))
    alert = claim.alert
    alerts.heard(turn.session, alert.id, claim.by)
    if claim.kind is ClaimKind.AWAY and claim.day is not None and alert.state is AlertState.OPEN:
        days = (claim.day - duetime.local_day(turn.now, turn.community.zone)).days
        return turn.go("elder-is-away", alert.elder_id, max(1, days))
    if claim.kind is ClaimKind.OUTCOME and alert.state is AlertState.TAKEN:
        final = FINAL.get(claim.outcome or AlertOutcome.OTHER)
        if final is None:
            return turn.go("alert-said", claim.id)
        claims.confirm(turn.session, claim.id)
        return turn.go("alert-final", alert.id, final)
    return turn.close(no_longer_asked(turn, alert))


@screen("alert-said")
def said(turn: Turn, claim_id: int) -> Answer:
    """How it went, read back before it ends the alert."""
    claim = claims.get(turn.session, claim_id)
    alert, outcome = claim.alert, claim.outcome
    if not _is_rung_for(turn, claim) or outcome not in READ_BACK:
        return not_hers(turn)
    if alert.state is not AlertState.TAKEN:
        return turn.close(no_longer_asked(turn, alert))
    return Menu(
        (turn.t(READ_BACK[outcome], name=alert.elder.spoken_name),),
        (
            turn.choice("1", "activities-right", lambda: _is_so(turn, claim, outcome)),
            turn.choice("2", "activities-not-right", lambda: _is_another(turn, claim)),
        ),
        back=turn.go("alert-outcome", alert.id),
        read_back=True,
        keys_only=True,
    )


def _is_so(turn: Turn, claim: AlertClaim, outcome: AlertOutcome) -> Answer:
    claims.confirm(turn.session, claim.id)
    return log(turn, claim.alert, outcome, claim.note)


def _is_another(turn: Turn, claim: AlertClaim) -> Answer:
    claims.said_anew(turn.session, claim.id)
    return turn.go("alert-outcome", claim.alert_id)


def _denies(turn: Turn, claim: AlertClaim) -> Answer:
    """The desk hears of it; and since there is somebody on the line who was told, she is asked."""
    claims.deny(turn.session, claim.id)
    alert = claim.alert
    if alert.state is AlertState.OPEN and alerts.was_told(turn.session, alert.id, claim.by):
        return turn.go("alert-asks", alert.id)
    if alert.id in [owed.id for owed in alerts.to_log(turn.session, claim.number)]:
        return turn.go("alert-outcome", alert.id)
    return turn.close(no_longer_asked(turn, alert))


def _wrong_number(turn: Turn, claim: AlertClaim) -> Answer:
    claims.deny(turn.session, claim.id)
    alerts.wrong_number(turn.session, claim.alert_id, claim.number)
    return turn.close(turn.t("alert-sorry-wrong"))
