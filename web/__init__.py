"""Pages: the coordinator's desk, a volunteer's log by signed link, and what an operator's machines ask."""

from __future__ import annotations

from flask import Blueprint

from . import (
    activities,
    audit,
    calls,
    duty,
    errors,
    evening,
    health,
    log,
    login,
    outcome,
    people,
    person_edit,
    rights,
    settings,
    today,
)
from .evening import contacts
from .people import friends, left, notes
from .today import demo_button


def blueprints() -> list[Blueprint]:
    """Every page, ready to be registered on an app that has `app.extensions["line"]`."""
    return [
        errors.pages,
        health.pages,
        login.pages,
        log.pages,
        outcome.pages,
        duty.pages,
        today.pages,
        people.pages,
        person_edit.pages,
        rights.pages,
        audit.pages,
        evening.pages,
        contacts.pages,
        friends.pages,
        settings.pages,
        left.pages,
        notes.pages,
        calls.pages,
        activities.pages,
        demo_button.pages,
    ]
