"""Another number of hers, told to the desk: she is rung on it at once, and the old one is asked whether it was she."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import Person, Source
from services.people import details
from services.people.details import Details
from services.phones import wrong_numbers

from . import claims
from .as_it_was import AsItWas
from .checkin_plans import locked_plan


def change(session: Session, person: Person, wanted: Details, *, source: Source) -> bool:
    """As `details.change`, and raises as it does. Somebody told the desk, and it may not have been she: who is rung in
    the evening, or was until a stop that she has not said to be right, is asked on the number that is gone, unless that
    is known to be wrong."""
    plan = locked_plan(session, person)
    before = AsItWas.of(plan) if plan is not None else None
    wrong = wrong_numbers.in_community(session, person.community_id)
    changed = details.change(session, person, wanted)
    if plan is None or before is None or (plan.stopped_at is not None and not claims.to_be_heard(session, person)):
        return changed
    gone = {before.phone, before.phone2} - {person.phone, person.phone2, None}
    if gone - wrong:
        claims.note_number(session, plan, before, source=source)
    elif gone:
        claims.ask_on_other_numbers(session, plan)
    return changed
