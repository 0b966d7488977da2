"""What an elder hears when something of ours fails: an apology in her language, and a person who will ring."""

from __future__ import annotations

from sqlalchemy.orm import Session

from locales import phrase
from models import Call, Community, Direction, Person, SpeakingPace
from services import people, tasks

from . import voice

LAST_RESORT_LANGUAGE = "nn"


def of_nothing_known(_hook: object = None) -> str:
    """TwiML for a call of which nothing is known, not even the community."""
    return _document(LAST_RESORT_LANGUAGE, SpeakingPace.NORMAL, "home-sorry")


def apology(call: Call | None, session: Session) -> str:
    """TwiML. A caller's call-back is put on the board and promised; a phone the line rang is told it will be rung
    again."""
    if call is None:
        return of_nothing_known()
    community = session.get_one(Community, call.community_id)
    person = call.person or _the_only_one_on(session, community, call.other_number)
    language = str(person.language if person else community.language)
    pace = person.pace if person else SpeakingPace.NORMAL
    if call.direction is not Direction.INBOUND:
        return _document(language, pace, "home-sorry-ring-again")
    if call.other_number is None:
        return _document(language, pace, "home-sorry")
    tasks.we_failed(session, community, call.other_number, person)
    if call.other_number == community.coordinator_phone:
        return _document(language, pace, "home-sorry")
    return _document(language, pace, "home-sorry-call-back")


def _the_only_one_on(session: Session, community: Community, number: str | None) -> Person | None:
    """Who must have rung, where it failed before anybody was asked."""
    on_it = people.persons_on(session, community, number) if number else []
    return on_it[0] if len(on_it) == 1 else None


def line_is_down(language: str) -> str:
    """TwiML that is to be kept by the carrier, for when nothing of ours answers it: no address of ours stands in it."""
    return _document(language, SpeakingPace.NORMAL, "home-line-is-down")


def trial(language: str) -> str:
    """TwiML for a telephone that is rung to see whether it can be (`grendelinja doctor`)."""
    return _document(language, SpeakingPace.NORMAL, "home-trial")


def _document(language: str, pace: SpeakingPace, name: str) -> str:
    return voice.closing_document((phrase(language, name),), voice.Speech(language=language, pace=pace))
