"""Every room of the voice door: what each says, asks and goes on with when the line rings about it.

Importing a room registers its screens; whoever serves the door imports them all from here.
"""

from __future__ import annotations

from models import About

from .alerts import asked, claim, elder, elder_absence, news, no_car, outage, outcome
from .checkins import aloud, by_key, idea, may_invite, offer, offer_never
from .errands import asking, own
from .gatherings import alarm, conference, hello, inside, lead
from .home import caller, cars, menu, mine, my_car, on_the_way, ride_on, standby, volunteer, willing
from .people import be_contact, desk_call, desk_text, duty, page_code, test_call
from .plans import asked_back, begin_again, own_evening, said_away
from .publishing import arranging, speaking
from .signups import (
    activities,
    afterwards,
    asked_once,
    came,
    companions,
    decided,
    every_week,
    for_others,
    hosted,
    invited,
    places,
    waiting,
    whats_on,
)
from .talks import log, own_visits, talk, visit, weekly, weekly_talk
from .telling import messages

ROOMS = (
    *(asked, claim, elder, elder_absence, news, no_car, outage, outcome),
    *(aloud, by_key, idea, may_invite, offer, offer_never),
    *(asking, own),
    *(alarm, conference, hello, inside, lead),
    *(caller, cars, menu, mine, my_car, on_the_way, ride_on, standby, volunteer, willing),
    *(be_contact, desk_call, desk_text, duty, page_code, test_call),
    *(asked_back, begin_again, own_evening, said_away),
    *(arranging, speaking),
    *(activities, afterwards, came, companions, decided, every_week, for_others, hosted, invited, places),
    *(asked_once, waiting, whats_on),
    *(log, own_visits, talk, visit, weekly, weekly_talk),
    messages,
)

messages.connect(
    wordings={
        **messages.WORDINGS,
        **visit.TOLD,
        About.OCCURRENCE_CANCELLED: decided.called_off,
        **weekly.TOLD,
        About.DESK_TEXT: desk_text.words,
        About.ORGANISER_LINK: desk_text.link_sent,
        About.ALERT_TAKEN: news.telling_words,
        About.ALERT_NIGHT: news.telling_words,
        About.ALL_CLEAR: news.telling_words,
        About.TALK_NOBODY: talk.nobody_telling,
        About.RIDE_LATE: my_car.later,
        About.RIDER_WAITS: on_the_way.rider_waits,
        About.NO_WAY_HOME: no_car.told_host,
    },
    asked={
        About.INVITATION: invited.to_answer,
        About.OCCURRENCE_CHANGED: decided.to_answer,
        About.PLACE_FREE: places.to_answer,
        About.RIDE_OFFER: volunteer.ride_to_answer,
        About.TRIP_OFFER: cars.trip_to_answer,
        About.CAR_DUE: my_car.to_answer,
        About.TALK_LOG: log.owed_log,
        About.VISIT_ASKED: visit.to_answer,
        About.STANDING_ASKED: weekly.to_answer,
        About.WHO_CAME: came.to_answer,
        About.PUBLISH_SURE: speaking.to_answer,
    },
    followed_by={About.OCCURRENCE_CANCELLED: decided.after_called_off, About.SAID_AWAY: said_away.after},
)
