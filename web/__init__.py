"""Pages: the coordinator's desk, a volunteer's log by signed link, and what an operator's machines ask."""

from __future__ import annotations

from flask import Blueprint

from . import (
    activities,
    calls,
    community,
    contacts,
    demo_button,
    duty,
    evening,
    friends,
    health,
    left,
    log,
    login,
    notes,
    outcome,
    people,
    person_edit,
    today,
)


def blueprints() -> list[Blueprint]:
    """Every page, ready to be registered on an app that has `app.extensions["line"]`."""
    return [
        health.pages,
        login.pages,
        log.pages,
        outcome.pages,
        duty.pages,
        today.pages,
        people.pages,
        person_edit.pages,
        evening.pages,
        contacts.pages,
        friends.pages,
        community.pages,
        left.pages,
        notes.pages,
        calls.pages,
        activities.pages,
        demo_button.pages,
    ]
