"""Pages: the coordinator's desk, a volunteer's log by signed link, and what an operator's machines ask."""

from __future__ import annotations

from flask import Blueprint

from . import activities, calls, demo_button, duty, evening, health, left, log, login, notes, outcome, people, today


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
        evening.pages,
        left.pages,
        notes.pages,
        calls.pages,
        activities.pages,
        demo_button.pages,
    ]
