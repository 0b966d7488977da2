"""Texts about the evening calls: somebody has said that she is away."""

from __future__ import annotations

from models import Person
from services import checkins

from .writing import NothingToSay, Writing


def said_away(writing: Writing) -> str:
    """To the elder: which contact said it, and from which day she is rung again."""
    plan = checkins.plan_of(writing.session, writing.subject(Person, "person"))
    if plan is None or plan.away_until is None or plan.away_by is None:
        raise NothingToSay(f"outbox {writing.row.id}: she is not away by a contact's word")
    return writing.t("sms-said-away", contact=plan.away_by.first_name, day=writing.reader.day(plan.away_until))
