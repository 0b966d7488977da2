"""Whether somebody is known not to be there: she is away, or her friend takes no visits and no talks for a while."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from models import AwayWhy, CheckinPlan, LeftOut, Source, Standing
from services.people import duty


@dataclass(frozen=True, slots=True)
class Excuses:
    """Until when, aware UTC. `is_sure`: somebody has said that she is away, and not only that she wants no evening
    calls for a while, which is what her own key says and keeps nobody from going out."""

    away_until: datetime | None
    is_sure: bool
    paused_until: datetime | None

    def why(self, at: datetime) -> LeftOut | None:
        """Why the day that begins at `at` is to be left out; None where nothing is known."""
        if self.is_sure and self.holds(LeftOut.AWAY, at):
            return LeftOut.AWAY
        return LeftOut.PAUSED if self.holds(LeftOut.PAUSED, at) else None

    def holds(self, why: LeftOut, at: datetime) -> bool:
        """Whether what was left out for this reason is so still. What she said herself about a day always is."""
        until = {LeftOut.AWAY: self.away_until, LeftOut.PAUSED: self.paused_until}
        return why is LeftOut.SAID or ((ends := until[why]) is not None and at < ends)


def of(session: Session, standing: Standing) -> Excuses:
    plan, terms = standing.person.checkin_plan, None
    if standing.friend is not None:
        terms = duty.terms(session, standing.friend)
    return Excuses(
        plan.away_until if plan is not None else None,
        plan is not None and _says_away(plan),
        terms.paused_until if terms is not None else None,
    )


def _says_away(plan: CheckinPlan) -> bool:
    return plan.away_by_id is not None or plan.away_why is not AwayWhy.AWAY or plan.away_source is not Source.PHONE
