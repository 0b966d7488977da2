"""Every text the line sends of itself: one wording for each thing that is texted, in the language of who reads it.

The words are made at the moment the text goes out, so they say what holds then. Where a text cannot be answered
(`services.phones.channel`) none asks to be written to, and each ends with the number to ring.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy.orm import Session

from models import About, Community, Outbox, Person
from services.phones import channel
from services.phones.numbers import written_number

from . import (
    alerts,
    checkins,
    desk,
    invitations,
    organisers,
    pages,
    plans,
    rides,
    signups,
    standing,
    talks,
    visits,
)
from .gsm7 import segments, to_gsm7
from .writing import NothingToSay, Pages, Reader, Writing

__all__ = ["WORDINGS", "NothingToSay", "Pages", "Reader", "as_text", "render", "segments", "to_gsm7"]

WORDINGS: Mapping[About, Callable[[Writing], str]] = {
    About.ALERT: alerts.alert,
    About.ALERT_TAKEN: alerts.taken,
    About.ALL_CLEAR: alerts.all_clear,
    About.ALERT_NIGHT: alerts.night,
    About.ALERT_ELDER: checkins.asked_first,
    About.ALERT_OUTCOME: alerts.outcome,
    About.BE_CONTACT: alerts.be_contact,
    About.NOT_TRIED: alerts.not_tried,
    About.STORM: alerts.storm,
    About.TALK_OFFER: talks.offer,
    About.TALK_TIME: talks.time,
    About.TALK_LOG: talks.log,
    About.VISIT_ASKED: visits.asked,
    About.VISIT_AGREED: visits.agreed,
    About.VISIT_REMINDER: visits.reminder,
    About.VISIT_CANCELLED: visits.cancelled,
    About.VISIT_NONE: visits.none,
    About.SIGNUP_JOINED: signups.joined,
    About.SIGNUP_WAITING: signups.waiting,
    About.SIGNUP_GOT_PLACE: signups.got_place,
    About.SIGNUP_CANCELLED: signups.cancelled,
    About.PLACE_FREE: signups.place_free,
    About.OCCURRENCE_CHANGED: signups.changed,
    About.OCCURRENCE_CANCELLED: signups.called_off,
    About.OCCURRENCE_ON: signups.is_on,
    About.STANDING_ASKED: standing.asked,
    About.STANDING_BEGUN: standing.begun,
    About.STANDING_CHANGED: standing.changed,
    About.STANDING_FULL: standing.full,
    About.STANDING_ENDED: standing.ended,
    About.RIDE_OFFER: rides.offer,
    About.TRIP_OFFER: rides.trip_offer,
    About.RIDE_ORDER: rides.order,
    About.CAR_HERE: rides.car_here,
    About.CAR_DUE: rides.car_due,
    About.RIDE_LATE: rides.late,
    About.RIDER_WAITS: rides.rider_waits,
    About.NOT_FETCHED: rides.not_fetched,
    About.NO_WAY_HOME: rides.no_way_home,
    About.RIDE_LIST: rides.day_list,
    About.RIDE_TAKEN: rides.taken,
    About.DRIVER_THANKS: rides.thanks,
    About.RIDE_YOURS: rides.yours,
    About.RIDE_ADDED: rides.added,
    About.RIDE_PROMISED: rides.promised,
    About.RIDE_UNFILLED: rides.unfilled,
    About.RIDE_CANCELLED: rides.cancelled,
    About.ERRAND_READY: rides.errand_ready,
    About.ERRAND_REMINDER: rides.promised,
    About.RIDE_NOT_HEARD: rides.not_heard,
    About.REMINDER_DAY: signups.reminder,
    About.REMINDER_HOURS: signups.reminder,
    About.CHECKIN: checkins.asked,
    About.SAID_AWAY: checkins.said_away,
    About.GATHERING: signups.gathering,
    About.GATHERING_HOST: signups.host,
    About.PLAN_CHANGED: plans.changed,
    About.PAGE_CODE: pages.code,
    About.DESK_TEXT: desk.written,
    About.CALENDAR_BROKEN: organisers.calendar_broken,
    About.PUBLISHED: organisers.published,
    About.INVITATION: invitations.asked,
    About.WHO_CAME: invitations.who_came,
    About.SIGNUP_LEFT: signups.left,
    About.IDEA_DROPPED: invitations.idea_dropped,
    About.ORGANISER_LINK: pages.organiser,
}


def as_text(session: Session, row: Outbox) -> tuple[str, int] | None:
    """The words of a row as a text, also of one that is rung, and how many parts they are; None where there are none.
    No link is in them."""
    try:
        words = render(session, row)
    except (KeyError, NothingToSay):
        return None
    return words, segments(words)


def render(session: Session, row: Outbox, pages: Pages | None = None) -> str:
    """The words of a text row, in the GSM alphabet. Raises `NothingToSay` when what it says no longer holds.

    Raises KeyError for what is only ever spoken.
    """
    person = session.get(Person, row.person_id) if row.person_id is not None else None
    community = session.get_one(Community, row.community_id)
    to_ring = None if channel.of(community).answers else written_number(community.number)
    writing = Writing(session, row, Reader.of(person, community), pages, to_ring)
    return to_gsm7(writing.ended(WORDINGS[row.about](writing)))
