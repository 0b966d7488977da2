"""What a text can mean, and what is known of who writes it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from models import QuestionKind

from . import on_the_road


class Evening(enum.StrEnum):
    """How the evening's question by text stands: `OPEN` waits for its answer, `ANSWERED` may still be corrected."""

    OPEN = "open"
    ANSWERED = "answered"


class Kind(enum.StrEnum):
    """What is meant. `YES`, `NO`, `ASK_AGAIN`, `OUTCOME`, `BACK_ON` and `CHOICE` answer a question."""

    STOP = "stop"
    STOP_UNANSWERED = "stop_unanswered"
    START = "start"
    DISTRESS = "distress"
    HELP = "help"
    YES = "yes"
    NO = "no"
    ASK_AGAIN = "ask_again"
    OUTCOME = "outcome"
    CHOICE = "choice"
    CHECKIN = "checkin"
    LOG = "log"
    JOIN = "join"
    JOIN_FOR = "join_for"
    WITH = "with"
    OFF = "off"
    CALL_OFF = "call_off"
    RIDE = "ride"
    RIDE_BACK = "ride_back"
    READY = "ready"
    WHATS_ON = "whats_on"
    MINE = "mine"
    AWAY = "away"
    AWAY_WHEN = "away_when"
    RING_AT = "ring_at"
    RING_DAY = "ring_day"
    HOME = "home"
    BACK_ON = "back_on"
    DUTY = "duty"
    VISIT = "visit"
    NO_OFFERS = "no_offers"
    OFFERS = "offers"
    WANTS_TO_HELP = "wants_to_help"
    TALK = "talk"
    DRIVES = "drives"
    RIDE_LIST = "ride_list"
    RIDE_LIST_OFF = "ride_list_off"
    RIDE_LIST_OF = "ride_list_of"
    EVERY_WEEK = "every_week"
    EVERY_WEEK_OFF = "every_week_off"
    NO_INVITATIONS = "no_invitations"
    INVITATIONS = "invitations"
    NEIGHBOURS = "neighbours"
    NO_NEIGHBOURS = "no_neighbours"
    MAY_ACT = "may_act"
    MAY_NOT_ACT = "may_not_act"
    LINK = "link"
    KILOMETRES = "kilometres"
    ON_THE_ROAD = "on_the_road"
    CAME = "came"
    IDEA = "idea"
    WOULD_HEAR = "would_hear"
    WHERE = "where"
    ERRAND = "errand"
    CAR = "car"
    THANKS = "thanks"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Intent:
    """`number` is a ride's code, a place in a list, kilometres or a score; `note` is what was written after a
    score, or after VAKT, BESØK and FRIVILLIG; of `DRIVES` all of it; of FAST AV the weekday, 0 for Monday; of
    `JOIN_FOR` and `MAY_ACT` the names, of `WITH` how many; of `WHERE`, `ERRAND` and `CAR` all of it."""

    kind: Kind
    number: int | None = None
    day: date | None = None
    note: str | None = None
    word: on_the_road.Word | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a text from this number can answer. `names`: the first names of those who share it, while we ask which.
    `elder`: one of them is an elder, whose words of distress are a call for help. `writers`: the full names of them
    all, which may stand below a text; `ours`: what was last texted to the number, which may be quoted in it.
    `alert_told`: the number was told of an alert tonight; `alert_waits`: and has not answered, be there a question on
    it or not. `drives`: one of them is on the road now, with somebody to fetch or to drive home.
    `driver`: they drive, and are neither elders nor visit-friends. `rides_listed`: the numbers of the list of rides
    that may still be taken."""

    today: date
    question: QuestionKind | None = None
    log_owed: bool = False
    logged: bool = False
    list_length: int = 0
    language: str = "nn"
    names: tuple[str, ...] = ()
    evening: Evening | None = None
    elder: bool = False
    writers: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    alert_told: bool = False
    alert_waits: bool = False
    drives: bool = False
    driver: bool = False
    rides_listed: tuple[int, ...] = ()

    @property
    def asked(self) -> QuestionKind | None:
        """The question a yes or a no answers: after an alert it is about that, where nothing else is asked."""
        after_an_alert = self.alert_told and self.question in (None, QuestionKind.ALERT_OUTCOME)
        return QuestionKind.ALERT if after_an_alert else self.question
