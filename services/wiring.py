"""Who hears of what: the rooms above the outbox hear how their calls end and what is put off, and all rooms that
somebody has left or takes a consent back.

The outbox and `people` stand below the rooms that must hear from them, so they call what is written in here. Every
process connects once, before it does anything (`app.create_app`, `scheduler`, the command line).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from models import About, ConsentPurpose
from retention import Kind
from settings import TextChannel

from .alerts import answers, course, elder_turn, not_told, sending
from .alerts import claims as alert_claims
from .checkins import closing, try_ends
from .errands import own as errands
from .gatherings import holding, rings
from .inviting import agreeing
from .keeping import days
from .outages import refusals, reports, unheard_rides
from .outbox import endings, lines
from .outbox.endings import CallHandler, PutOffHandler, TextHandler
from .people import consent, contact_asking, leaving
from .people.consent import Stops
from .people.leaving import GivesBack, Names, Withdraws
from .phones import channel
from .plans import asking_back, away, checkin_plans, claims
from .reaching import calling
from .rides import driving
from .signups import joining, offers
from .standing import ending
from .talks import asking, logs, visits
from .telling import messages
from .trips import outside, waiting
from .volunteers import willing

CALL_ENDS: Mapping[About, CallHandler] = {
    **dict.fromkeys(sending.GO_ANOTHER_WAY, sending.said_ended),
    About.ALERT: answers.call_ended,
    About.ALERT_CLAIM: alert_claims.call_ended,
    About.ALERT_ELDER: elder_turn.call_ended,
    About.CAR_HERE: outside.call_ended,
    About.CHECKIN: try_ends.call_ended,
    About.DESK_CALL: calling.call_ended,
    About.GATHERING: rings.call_ended,
    About.NOT_FETCHED: reports.call_ended,
    About.NOT_TRIED: reports.call_ended,
    About.NO_WAY_HOME: reports.call_ended,
    About.PLAN_CHANGED: asking_back.call_ended,
    **dict.fromkeys((About.RIDE_CANCELLED, About.RIDE_PROMISED, About.RIDE_UNFILLED), unheard_rides.call_ended),
    About.RIDE_NOT_HEARD: reports.call_ended,
    About.STORM: reports.call_ended,
    About.TALK_OFFER: asking.offer_ended,
}
TEXT_ENDS: Mapping[About, TextHandler] = {
    **dict.fromkeys(sending.GO_ANOTHER_WAY, sending.text_ended),
    About.ALERT_ELDER: elder_turn.text_ended,
    About.CAR_HERE: outside.text_ended,
    About.CHECKIN: try_ends.text_ended,
    About.TALK_LOG: logs.text_ended,
}
EVERY_TEXT_END: Sequence[TextHandler] = (refusals.note_not_delivered,)
PUT_OFF: Mapping[About, PutOffHandler] = {
    **dict.fromkeys(sending.GO_ANOTHER_WAY, sending.put_off),
    About.ALERT_ELDER: elder_turn.put_off,
    About.CAR_HERE: outside.put_off,
    About.CHECKIN: try_ends.put_off,
    About.GATHERING: rings.put_off,
    About.TALK_LOG: logs.put_off,
    About.TALK_OFFER: asking.put_off,
}
EVERY_PUT_OFF: Sequence[PutOffHandler] = (refusals.note, messages.put_off)
TO_RING: Sequence[Names] = (
    ending.to_ring_of,
    joining.to_ring_of,
    driving.to_ring_of,
    asking.to_ring_of,
    visits.to_ring_of,
    holding.to_ring_of,
)
WITHDRAW: Sequence[Withdraws] = (
    answers.hand_on,
    claims.withdraw_of,
    closing.withdraw_of,
    calling.withdraw_of,
    ending.withdraw_of,
    joining.withdraw_of,
    errands.withdraw_of,
    driving.withdraw_of,
    asking.withdraw_of,
    visits.withdraw_of,
    holding.withdraw_of,
    willing.withdraw_of,
)
STOPS: Mapping[ConsentPurpose, Sequence[Stops]] = {
    ConsentPurpose.CHECKIN_CALLS: (checkin_plans.agreed_no_more, closing.agreed_no_more),
    ConsentPurpose.SERVICE_SMS: (),  # asked before each text, and once more when it goes out: `phones.texting`
    ConsentPurpose.TELL_CONTACTS: (contact_asking.not_of_elder, not_told.no_contacts),
    ConsentPurpose.BE_CONTACT: (not_told.no_contact,),
    ConsentPurpose.CONTACT_SAYS_AWAY: (away.agreed_no_more,),
    ConsentPurpose.SHARE_LAST_TALK: (),  # asked each time before anything is read out: `talks.last_talk`
    ConsentPurpose.ACTIVITY_OFFERS: (offers.agreed_no_more,),
    ConsentPurpose.TELL_NEIGHBOURS: (),  # asked each time before anything is said or written: `signups.company`
    ConsentPurpose.INVITATIONS: (agreeing.agreed_no_more,),
    ConsentPurpose.SHARE_NUMBER: (),  # asked each time before a number is written: `trips.may_have_number`
}
GIVE_BACK: Sequence[GivesBack] = (checkin_plans.give_back, willing.give_back)


def connect(
    texts: TextChannel | None = None,
    kept: Mapping[Kind, timedelta] | None = None,
    calls_at_once: int | None = None,
) -> None:
    """Let the ends of calls and texts, what is put off, somebody's leaving, and a consent taken back, be heard. Twice
    is once. `texts`: what texts are sent from, and can do; `kept`: how long what is kept; `calls_at_once`: how many
    lines the account has. What is not said is left as it was."""
    if texts is not None:
        channel.use(texts)
    if kept is not None:
        days.use(kept)
    if calls_at_once is not None:
        lines.use(calls_at_once)
    endings.connect(
        CALL_ENDS,
        TEXT_ENDS,
        every_text_end=EVERY_TEXT_END,
        of_tellings=(messages.call_ended, messages.text_ended),
        put_off=PUT_OFF,
        every_put_off=EVERY_PUT_OFF,
    )
    leaving.connect(TO_RING, WITHDRAW, GIVE_BACK)
    consent.connect(STOPS)
    course.connect([waiting.rider_answered])
