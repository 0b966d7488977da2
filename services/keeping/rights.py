"""What of each table a person is shown of herself, and what becomes of it when she is erased. A test walks all tables.

Whose a row is stands in `tables`. Here stands which of its columns make its words *about* her: what was written about
an elder is shown to her and goes with her, and neither to nor with the friend who wrote it.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from models import (
    ActivityDraft,
    Alert,
    AlertClaim,
    AlertTold,
    Audit,
    Base,
    Call,
    Checkin,
    CheckinPlan,
    CheckinTry,
    Consent,
    Contact,
    DeskCall,
    DeskNote,
    DeskText,
    DriveDay,
    Driven,
    DriveTerms,
    DriveWeekday,
    Duty,
    DutyTerms,
    ElderDriver,
    Errand,
    Friendship,
    IdeaAnswer,
    Invited,
    Listening,
    Mandate,
    Message,
    NeedMark,
    Occurrence,
    Offer,
    OrganiserLink,
    Outbox,
    OwnFeed,
    OwnPage,
    PageCode,
    Person,
    PersonInterest,
    PersonRole,
    Phone,
    PlanChange,
    Question,
    Recording,
    Refund,
    Reminder,
    Ride,
    RideAsk,
    Seat,
    SeenCheck,
    SentList,
    Signup,
    Standing,
    StandingException,
    Step,
    Stop,
    Talk,
    TalkAsk,
    TalkLog,
    Task,
    Telling,
    Trip,
    Unwanted,
    Visit,
    Volunteer,
    Willing,
)


class Stays(enum.StrEnum):
    """Why a row stays, with no name, no number and no words in it, until its own days are over."""

    FIGURES = "figures"
    """It is counted in a month's figures, in which nobody is named."""
    OTHERS = "others"
    """It is about somebody else too: who was alarmed, who visited, who drove, who joined with her."""
    SENT = "sent"
    """That something was rung or sent, and when: the carrier's bill and the order of an evening stand on it."""
    RECORD = "record"
    """Who has looked at what: nobody may change it."""
    BOOKS = "books"
    """It is a voucher of the accounts, which the law keeps: how far and how much, and nothing of whose."""
    EMPTY = "empty"
    """The row others point to, with nothing in it; it goes when they have."""


@dataclass(frozen=True, slots=True)
class Right:
    """`stays`: why it is not deleted with her; None where it is. `about`: the columns by which its words are about a
    person; each names a person, or leads to a row that is about one. None: those of a number are hers alone."""

    about: tuple[str, ...]
    stays: Stays | None = None


RIGHTS: Mapping[type[Base], Right] = {
    Step: Right(("call_id",)),
    Listening: Right(("person_id",)),
    Message: Right(("person_id",)),
    Question: Right(("person_id",)),
    SentList: Right(()),
    Checkin: Right(("person_id",), Stays.FIGURES),
    CheckinTry: Right(("checkin_id",), Stays.FIGURES),
    Alert: Right(("elder_id",), Stays.OTHERS),
    AlertClaim: Right(("alert_id",), Stays.OTHERS),
    AlertTold: Right(("alert_id", "person_id"), Stays.OTHERS),
    Talk: Right(("elder_id",), Stays.OTHERS),
    TalkAsk: Right(("talk_id", "friend_id"), Stays.OTHERS),
    TalkLog: Right(("talk_id",), Stays.OTHERS),
    Recording: Right(("talk_id", "owner_id"), Stays.OTHERS),
    ActivityDraft: Right(("by_id",), Stays.OTHERS),
    Visit: Right(("elder_id",), Stays.OTHERS),
    Signup: Right(("person_id",), Stays.FIGURES),
    Standing: Right(("person_id",), Stays.OTHERS),
    StandingException: Right(("standing_id",), Stays.OTHERS),
    Errand: Right(("person_id",), Stays.FIGURES),
    Ride: Right(("signup_id", "errand_id"), Stays.OTHERS),
    RideAsk: Right(("ride_id", "driver_id"), Stays.OTHERS),
    Trip: Right(("driver_id",), Stays.OTHERS),
    Stop: Right(("ride_id",), Stays.OTHERS),
    Reminder: Right(("signup_id",)),
    Offer: Right(("person_id",)),
    Invited: Right(("person_id",)),
    IdeaAnswer: Right(("person_id",)),
    Seat: Right(("person_id",), Stays.OTHERS),
    Occurrence: Right((), Stays.OTHERS),
    Call: Right(("person_id",), Stays.SENT),
    Outbox: Right(("person_id",), Stays.SENT),
    Telling: Right(("person_id",), Stays.SENT),
    Task: Right(("person_id",)),
    DeskCall: Right(("person_id",)),
    DeskText: Right(("person_id",)),
    DeskNote: Right(("person_id",)),
    NeedMark: Right(("person_id",)),
    Audit: Right(("person_id",), Stays.RECORD),
    PersonRole: Right(("person_id",)),
    PersonInterest: Right(("person_id",)),
    SeenCheck: Right(("person_id",)),
    Volunteer: Right(("person_id",)),
    Driven: Right(("person_id",)),
    Refund: Right(("person_id",), Stays.BOOKS),
    Willing: Right(("person_id",)),
    CheckinPlan: Right(("person_id",)),
    PlanChange: Right(("person_id",)),
    Consent: Right(("person_id",)),
    Contact: Right(("elder_id", "person_id")),
    Mandate: Right(("elder_id", "person_id")),
    Friendship: Right(("elder_id", "friend_id")),
    Duty: Right(("person_id",)),
    DutyTerms: Right(("person_id",)),
    DriveDay: Right(("person_id",)),
    DriveWeekday: Right(("person_id",)),
    DriveTerms: Right(("person_id",)),
    ElderDriver: Right(("elder_id", "driver_id")),
    Unwanted: Right(("person_id",)),
    PageCode: Right(()),
    OwnFeed: Right(("person_id",)),
    OwnPage: Right(("person_id",)),
    OrganiserLink: Right(("person_id",)),
    Person: Right(("id",), Stays.EMPTY),
    Phone: Right(()),
}
"""Every table that is about somebody the line serves (`Kept.personal`)."""
