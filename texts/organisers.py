"""Texts to those who hold what is on."""

from __future__ import annotations

from models import CalendarState, OrganiserCalendar

from .writing import Writing


def calendar_broken(writing: Writing) -> str:
    """While it is."""
    held = writing.subject(OrganiserCalendar, "calendar")
    writing.only_if(held.state is CalendarState.BROKEN)
    return writing.t("sms-calendar-broken", organiser=writing.reader.short(held.organiser.name))
