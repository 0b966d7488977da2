"""What a call or text is about, and what is decided of each: spoken after STOPP, texted, how long, on which line."""

from __future__ import annotations

import enum
from dataclasses import dataclass

HOUR_S = 3600


@dataclass(frozen=True, slots=True)
class Policy:
    """What holds for a subject of which `About` says nothing else. Every room asks here, and decides nothing of it."""

    spoken_after_stop: bool = False
    """After STOPP it still comes by voice (the promise made in the answer to it); the rest is told when she rings."""
    needs_human: bool = True
    """Told nobody in time, it is a task for the desk."""
    texted: bool = True
    """There is a wording in `texts`; what has none is only ever spoken."""
    asks: bool = False
    """A question, which goes by voice where a text cannot be answered (`services.phones.texting`). An alert is none of
    these: it is told by text all the same, and who reads it is rung too."""
    asked_early_and_late: bool = False
    """When the answer is needed soon, the quiet hours are shorter (`services.hours.quiet`)."""
    by_day: bool = False
    """It is for the day, clear of the evening's calls: the quiet hours are longer (`services.hours.quiet`)."""
    alarm: bool = False
    """It may be rung on the lines that are kept for alarms (`services.outbox.lines`)."""
    long: bool = False
    """Keeps its line until the evening's end, many at once, where a check-in keeps its own for a minute. A talk is long
    too, but they are few, and none is to wait for a gathering's end."""
    limit_s: int = HOUR_S
    """How long a call may last. A talk goes on inside the call that offered it, a gathering as long as it lasts."""


USUAL = Policy()
PROMISED = Policy(spoken_after_stop=True)
ALARM = Policy(spoken_after_stop=True, alarm=True)
# Questions to volunteers, whose silence is an answer, and what both were told before: nobody at the desk is needed.
NO_HUMAN = Policy(needs_human=False)
QUESTION = Policy(asks=True)
QUESTION_TO_VOLUNTEER = Policy(needs_human=False, asks=True)
SAID_INTO_A_ROOM = Policy(texted=False)
PROOF = Policy(spoken_after_stop=True, alarm=True, texted=False)
"""What was said about an alert is asked once more, on a telephone that is known."""


class About(enum.StrEnum):
    """What a call or text is about: one wording in `texts` if it is texted, one step in `ivr` if it is rung or said
    into a conference."""

    policy: Policy

    def __new__(cls, value: str, policy: Policy = USUAL) -> About:
        about = str.__new__(cls, value)
        about._value_, about.policy = value, policy
        return about

    CHECKIN = "checkin", QUESTION
    ALERT = "alert", ALARM
    ALERT_TAKEN = "alert_taken", PROMISED
    ALL_CLEAR = "all_clear", ALARM
    ALERT_NIGHT = "alert_night", PROMISED
    ALERT_ELDER = "alert_her", QUESTION
    ALERT_OUTCOME = "alert_outcome", QUESTION
    BE_CONTACT = "be_contact", QUESTION
    NOT_TRIED = "not_tried", PROMISED
    STORM = "storm", PROMISED
    TALK_OFFER = "talk_offer", Policy(limit_s=2 * HOUR_S)
    TALK_NOBODY = "talk_nobody", Policy(spoken_after_stop=True, texted=False)
    TALK_TIME = "talk_time"
    TALK_LOG = "talk_log", QUESTION_TO_VOLUNTEER
    VISIT_ASKED = "visit_asked", QUESTION_TO_VOLUNTEER
    VISIT_AGREED = "visit_agreed", PROMISED
    VISIT_REMINDER = "visit_reminder", NO_HUMAN
    VISIT_CANCELLED = "visit_cancelled", PROMISED
    VISIT_NONE = "visit_none", PROMISED
    SIGNUP_JOINED = "signup_joined"
    SIGNUP_WAITING = "signup_waiting"
    SIGNUP_GOT_PLACE = "signup_got_place"
    SIGNUP_CANCELLED = "signup_cancelled"
    OCCURRENCE_CHANGED = "occurrence_changed", PROMISED
    OCCURRENCE_CANCELLED = "occurrence_cancelled", PROMISED
    RIDE_OFFER = "ride_offer", Policy(needs_human=False, asks=True, asked_early_and_late=True)
    RIDE_TAKEN = "ride_taken", NO_HUMAN
    RIDE_YOURS = "ride_yours", PROMISED
    RIDE_ADDED = "ride_added", PROMISED
    RIDE_PROMISED = "ride_promised", PROMISED
    RIDE_UNFILLED = "ride_unfilled", PROMISED
    RIDE_CANCELLED = "ride_cancelled", PROMISED
    REMINDER_DAY = "reminder_day"
    REMINDER_HOURS = "reminder_hours"
    SAID_AWAY = "said_away"
    GATHERING = "gathering", Policy(long=True, limit_s=4 * HOUR_S)
    GATHERING_HOST = "gathering_host"
    GATHERING_CAME = "gathering_came", SAID_INTO_A_ROOM
    GATHERING_QUIET = "gathering_quiet", SAID_INTO_A_ROOM
    GATHERING_FREE = "gathering_free", SAID_INTO_A_ROOM
    GATHERING_WORD = "gathering_word", SAID_INTO_A_ROOM
    GATHERING_LAST_WORD = "gathering_last_round", SAID_INTO_A_ROOM
    GATHERING_SOON_OVER = "gathering_soon_over", SAID_INTO_A_ROOM
    PLAN_CHANGED = "plan_changed", PROMISED
    PAGE_CODE = "page_code", NO_HUMAN
    ALERT_CLAIM = "alert_claim", PROOF
    DESK_CALL = "desk_call", Policy(needs_human=False, texted=False, limit_s=2 * HOUR_S)
    DESK_TEXT = "desk_text"
    TEST_CALL = "test_call", Policy(needs_human=False, texted=False)
    OCCURRENCE_ON = "occurrence_on", PROMISED
    PLACE_FREE = "place_free", Policy(needs_human=False, asks=True)
    STANDING_ASKED = "standing_asked", QUESTION_TO_VOLUNTEER
    STANDING_BEGUN = "standing_begun", PROMISED
    STANDING_CHANGED = "standing_changed"
    STANDING_FULL = "standing_full"
    STANDING_ENDED = "standing_ended", PROMISED
    CALENDAR_BROKEN = "calendar_broken", NO_HUMAN
    PUBLISHED = "published", NO_HUMAN
    INVITATION = "invitation", Policy(needs_human=False, asks=True, by_day=True)
    WHO_CAME = "who_came", QUESTION_TO_VOLUNTEER
    SIGNUP_LEFT = "signup_left", NO_HUMAN
    IDEA_DROPPED = "idea_dropped", NO_HUMAN
    PUBLISH_SURE = "publish_sure", Policy(needs_human=False, texted=False)
    ORGANISER_LINK = "organiser_link", NO_HUMAN
    TRIP_OFFER = "trip_offer", Policy(needs_human=False, asks=True, asked_early_and_late=True)
    RIDE_ORDER = "ride_order", PROMISED
    DRIVER_THANKS = "driver_thanks", Policy(needs_human=False, by_day=True)
    RIDE_NOT_HEARD = "ride_not_heard", ALARM
    ERRAND_READY = "errand_ready", PROMISED
    ERRAND_REMINDER = "errand_reminder"
    CAR_HERE = "car_here", PROMISED
    CAR_DUE = "car_due", QUESTION_TO_VOLUNTEER
    RIDE_LATE = "ride_late", PROMISED
    RIDER_WAITS = "rider_waits", PROMISED
    NOT_FETCHED = "not_fetched", PROMISED
    NO_WAY_HOME = "no_way_home", PROMISED
    RIDE_LIST = "ride_list", QUESTION_TO_VOLUNTEER
