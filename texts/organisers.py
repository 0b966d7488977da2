"""Texts to those who hold what is on."""

from __future__ import annotations

from models import CalendarState, Occurrence, OccurrenceState, OrganiserCalendar

from .writing import Writing


def calendar_broken(writing: Writing) -> str:
    """That a calendar of theirs cannot be read, as long as it cannot."""
    held = writing.subject(OrganiserCalendar, "calendar")
    writing.only_if(held.state is CalendarState.BROKEN)
    return writing.t("sms-calendar-broken", organiser=writing.reader.short(held.organiser.name))


def published(writing: Writing) -> str:
    """To the organiser's contact, whoever has published it."""
    occurrence = writing.subject(Occurrence, "occurrence")
    writing.only_if(occurrence.state is OccurrenceState.PLANNED and occurrence.starts_at > writing.reader.now)
    name = "sms-published-changed" if "changed" in writing.row.subject else "sms-published"
    return writing.t(name, what=writing.reader.what(occurrence))
