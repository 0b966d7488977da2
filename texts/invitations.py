"""Texts that ask somebody to come to what is on, and its host who came."""

from __future__ import annotations

from models import Idea, IdeaState, Invited, Occurrence, OccurrenceState
from services.inviting import asking
from services.signups import attendance

from .writing import NothingToSay, Writing


def asked(writing: Writing) -> str:
    """In the organiser's words where people are needed for something."""
    row = writing.subject(Invited, "invited")
    if asking.still_asked(writing.session, row.id) is None:
        raise NothingToSay(f"invited {row.id} has nothing to answer any more")
    what = writing.reader.costs(row.occurrence)
    if row.invitation.task:
        return writing.t("sms-invited-task", task=row.invitation.task, what=what)
    return writing.t("sms-invited", what=what)


def idea_dropped(writing: Writing) -> str:
    """To who would have come, or wanted to hear what became of it."""
    idea = writing.subject(Idea, "idea")
    writing.only_if(idea.state is IdeaState.DROPPED)
    return writing.t("sms-idea-dropped", words=idea.words)


def who_came(writing: Writing) -> str:
    """To the host, when it is over."""
    occurrence = writing.subject(Occurrence, "occurrence")
    writing.only_if(occurrence.came is None and occurrence.state is OccurrenceState.PLANNED)
    joined = attendance.heads(attendance.of(writing.session, occurrence))
    writing.only_if(joined > 0)
    what = writing.reader.what(occurrence, place=False)
    return writing.t("sms-who-came", what=what, joined=joined)
