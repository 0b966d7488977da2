"""The one place where every table says whose it is and how long it is kept. A test walks all tables.

A table added to `models` gets its row here: for retention (`rules`), for what a person is shown of herself and for her
erasure (`people`, `numbers`, `through`).
"""

from __future__ import annotations

from collections.abc import Mapping

import sqlalchemy as sa

from models import (
    LIVE_ALERT,
    LIVE_CHECKIN,
    LIVE_DESK_CALL,
    Activity,
    ActivityDraft,
    Alert,
    AlertClaim,
    AlertTold,
    AskState,
    Audit,
    BoardRevision,
    Call,
    Canary,
    ChangeState,
    Checkin,
    CheckinPlan,
    CheckinTry,
    Community,
    Consent,
    Contact,
    DeskCall,
    DeskLink,
    DeskNote,
    DeskSession,
    DeskText,
    DeskUser,
    DraftState,
    Driven,
    Duty,
    DutyTerms,
    Feed,
    Figure,
    Friendship,
    Gathering,
    GatheringState,
    Heartbeat,
    Idea,
    IdeaAnswer,
    Invitation,
    Invited,
    Leaving,
    Listening,
    LocalHoliday,
    Mandate,
    Message,
    MunicipalContact,
    NeedMark,
    Occurrence,
    Offer,
    Organiser,
    OrganiserCalendar,
    OrganiserLink,
    Outbox,
    OutboxState,
    OwnFeed,
    OwnPage,
    Pace,
    PageCode,
    Person,
    PersonInterest,
    PersonRole,
    Phone,
    Place,
    PlanChange,
    Question,
    QuestionState,
    Recording,
    RecordingState,
    RegisterAddress,
    Reminder,
    Ride,
    RideAsk,
    RoadFile,
    RoundPause,
    SaidMinutes,
    Seat,
    SeenCheck,
    SentForm,
    SentList,
    Series,
    SeriesException,
    SeriesPlace,
    SetupLink,
    Signup,
    Standing,
    StandingException,
    StatusReceipt,
    Step,
    Stop,
    Storm,
    Talk,
    TalkAsk,
    TalkLog,
    TalkState,
    Task,
    TaskState,
    Telling,
    TellingState,
    Tries,
    Trip,
    TypedForm,
    Unwanted,
    Visit,
    VisitState,
    Volunteer,
    Willing,
    WillingState,
)
from models.base import UtcDateTime
from retention import Kind
from services.hours.due import AT_ONCE

from .kept import NAMELESS, NOTHING_OF_A_PERSON, Kept, Rule

_FOR_THE_LINE = "of the line itself, and about nobody it serves"
_OF_STAFF = "as long as somebody works here; who goes is taken out"
_LONG_AGO = sa.literal(AT_ONCE, UtcDateTime())
_HAPPENED = Occurrence.ends_at
_TALKED = sa.func.coalesce(Talk.ended_at, Talk.created_at)
ON_ITS_WAY = (OutboxState.DUE, OutboxState.CLAIMED, OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED)
_SOUND_TO_COME = (RecordingState.EXPECTED, RecordingState.AT_CARRIER, RecordingState.LEAVING)
_to_come = Recording.state.in_(_SOUND_TO_COME)
_NOBODYS = (
    ~sa.exists().where(sa.or_(Person.phone == Phone.number, Person.phone2 == Phone.number)),
    ~sa.exists().where(sa.or_(Community.coordinator_phone == Phone.number, Community.on_call_phone == Phone.number)),
    ~sa.exists().where(sa.cast(Community.on_call_weeks, sa.String).contains(Phone.number)),
)
_NOTHING_OF_IT = (
    ~sa.exists().where(Signup.standing_id == Standing.id),
    ~sa.exists().where(Visit.standing_id == Standing.id),
)
_ANSWERED = sa.func.coalesce(Willing.done_at, Willing.created_at)
_LEFT = Person.left_at.is_not(None)
_HAS_A_PART = sa.or_(
    sa.exists().where(PersonRole.person_id == Person.id, PersonRole.ended_at.is_(None)),
    sa.exists().where(Contact.person_id == Person.id),
)
_PART_ENDED = sa.select(sa.func.max(PersonRole.ended_at)).where(PersonRole.person_id == Person.id).scalar_subquery()
_GONE = {**NOTHING_OF_A_PERSON, "left_at": _PART_ENDED, "left_by": Leaving.MOVED}


def _talk_is_over() -> tuple[sa.ColumnElement[bool], ...]:
    """A friend has been found or not, nobody's telephone rings, and no sound is to be fetched or deleted elsewhere."""
    sound = sa.exists().where(Recording.talk_id == Talk.id, Recording.state.in_(_SOUND_TO_COME))
    rung = sa.exists().where(TalkAsk.talk_id == Talk.id, TalkAsk.state == AskState.RINGING)
    return Talk.state.not_in((TalkState.ASKING, TalkState.FOUND)), ~sound, ~rung


TABLES: tuple[Kept, ...] = (
    # What happened in a call.
    Kept(Step, through=("call_id",), goes_with=("call_id",), rules=(Rule(Kind.WORDS, Step.created_at),)),
    Kept(StatusReceipt, rules=(Rule(Kind.WORDS, StatusReceipt.created_at),)),
    Kept(Listening, people=("person_id",), goes_with=("person_id",), rules=(Rule(Kind.WORDS, Listening.at),)),
    # Texts.
    Kept(Message, people=("person_id",), numbers=("number",), rules=(Rule(Kind.MESSAGES, Message.created_at),)),
    Kept(
        Question,
        people=("person_id",),
        numbers=("number",),
        rules=(
            Rule(
                Kind.MESSAGES,
                Question.expires_at,
                (Question.state.in_((QuestionState.ANSWERED, QuestionState.EXPIRED)),),
            ),
        ),
    ),
    Kept(SentList, numbers=("number",), rules=(Rule(Kind.MESSAGES, SentList.sent_at),)),
    # The evening.
    Kept(
        Checkin,
        people=("person_id",),
        rules=(
            Rule(
                Kind.CHECKINS,
                Checkin.window_ends_at,
                (
                    Checkin.state.not_in(LIVE_CHECKIN),
                    ~sa.exists().where(Alert.checkin_id == Checkin.id, Alert.state.in_(LIVE_ALERT)),
                ),
                counted=Checkin.due_at,
            ),
        ),
    ),
    Kept(CheckinTry, through=("checkin_id",), goes_with=("checkin_id",)),
    Kept(
        PlanChange,
        people=("person_id", "by_id"),
        numbers=("shown",),
        goes_with=("person_id",),
        unlinked=("by_id",),
        rules=(Rule(Kind.CALLS, PlanChange.created_at, (PlanChange.state != ChangeState.WAITING,)),),
    ),
    Kept(
        Alert,
        people=("elder_id", "taken_by_id", "closed_by_id"),
        unlinked=("checkin_id",),
        rules=(
            Rule(
                Kind.NOTES,
                sa.func.coalesce(Alert.closed_at, Alert.created_at),
                (Alert.state.not_in(LIVE_ALERT),),
                blank=dict.fromkeys(("words", "outcome_note")),
            ),
            Rule(
                Kind.ALERTS,
                sa.func.coalesce(Alert.closed_at, Alert.created_at),
                (Alert.state.not_in(LIVE_ALERT),),
                counted=Alert.created_at,
            ),
        ),
    ),
    Kept(
        AlertClaim,
        people=("person_id",),
        numbers=("number",),
        through=("alert_id", "told_id"),
        goes_with=("alert_id", "told_id"),
        rules=(Rule(Kind.NOTES, AlertClaim.until, blank={"note": None}),),
    ),
    Kept(AlertTold, people=("person_id",), numbers=("number",), through=("alert_id",), goes_with=("alert_id",)),
    Kept(RoundPause, stays="when the round stood still, and who at the desk had paused it; about no elder"),
    Kept(Storm, stays="when the network was down; about nobody"),
    # Talks and visits.
    Kept(
        Talk,
        people=("elder_id", "friend_id"),
        numbers=("number",),
        rules=(Rule(Kind.TALKS, _TALKED, _talk_is_over(), counted=_TALKED),),
    ),
    Kept(TalkAsk, people=("friend_id",), through=("talk_id",), goes_with=("talk_id",)),
    Kept(
        TalkLog,
        people=("by_id",),
        through=("talk_id",),
        goes_with=("talk_id",),
        rules=(Rule(Kind.NOTES, TalkLog.created_at, blank={"note": None}),),
    ),
    Kept(
        ActivityDraft,
        people=("by_id",),
        unlinked=("recording_id", "occurrence_id"),
        rules=(
            Rule(
                Kind.ACTIVITIES,
                ActivityDraft.created_at,
                (ActivityDraft.state.not_in((DraftState.OPEN, DraftState.WAITING)),),
            ),
        ),
    ),
    Kept(
        Recording,
        people=("owner_id",),
        through=("talk_id",),
        goes_with=("talk_id",),
        rules=(
            Rule(Kind.SPOKEN_NOTES, Recording.created_at, blank={"sound": None}, by="services/recordings.py"),
            Rule(Kind.ACTIVITIES, Recording.created_at, (Recording.talk_id.is_(None), ~_to_come)),
        ),
    ),
    Kept(
        Visit,
        people=("elder_id", "friend_id"),
        rules=(
            Rule(
                Kind.TALKS,
                Visit.ends_at,
                (Visit.state.in_((VisitState.REFUSED, VisitState.CANCELLED, VisitState.OVER)),),
                counted=Visit.ends_at,
            ),
        ),
    ),
    # Activities and rides.
    Kept(
        Signup,
        people=("person_id",),
        rules=(Rule(Kind.ACTIVITIES, _HAPPENED, counted=Occurrence.starts_at, joined=Occurrence),),
    ),
    Kept(
        Standing,
        people=("person_id", "friend_id"),
        rules=(Rule(Kind.ACTIVITIES, Standing.ended_at, (Standing.ended_at.is_not(None), *_NOTHING_OF_IT)),),
    ),
    Kept(StandingException, through=("standing_id",), goes_with=("standing_id",)),
    Kept(Ride, people=("driver_id",), through=("signup_id",), goes_with=("signup_id",)),
    Kept(RideAsk, people=("driver_id",), through=("ride_id",), goes_with=("ride_id",)),
    Kept(Stop, through=("ride_id", "trip_id"), goes_with=("ride_id", "trip_id")),
    Kept(
        Trip,
        people=("driver_id",),
        rules=(Rule(Kind.ACTIVITIES, _HAPPENED, counted=Occurrence.starts_at, joined=Occurrence),),
    ),
    Kept(Reminder, through=("signup_id",), goes_with=("signup_id",), rules=(Rule(Kind.CALLS, Reminder.created_at),)),
    Kept(Offer, people=("person_id",), rules=(Rule(Kind.ACTIVITIES, Offer.created_at),)),
    Kept(
        Invited,
        people=("person_id",),
        goes_with=("invitation_id",),
        rules=(Rule(Kind.ACTIVITIES, Invited.created_at),),
    ),
    Kept(IdeaAnswer, people=("person_id",), rules=(Rule(Kind.ACTIVITIES, IdeaAnswer.created_at),)),
    Kept(Invitation, rules=(Rule(Kind.ACTIVITIES, Invitation.created_at),)),
    Kept(
        Gathering,
        rules=(
            Rule(
                Kind.ACTIVITIES,
                _HAPPENED,
                (Gathering.state == GatheringState.OVER,),
                counted=Occurrence.starts_at,
                joined=Occurrence,
            ),
        ),
    ),
    Kept(
        Seat,
        people=("person_id",),
        numbers=("number",),
        through=("beside_id",),
        goes_with=("gathering_id",),
        unlinked=("beside_id",),
    ),
    Kept(Occurrence, people=("host_id",), rules=(Rule(Kind.ACTIVITIES, _HAPPENED, blank={"host_id": None}),)),
    # What went out, and what had to be told. Below what hangs on it.
    Kept(
        Call,
        people=("person_id",),
        numbers=("other_number", "forwarded_from"),
        rules=(Rule(Kind.CALLS, Call.created_at, counted=Call.created_at),),
    ),
    Kept(
        Outbox,
        people=("person_id",),
        numbers=("number",),
        rules=(
            Rule(Kind.MESSAGES, Outbox.expires_at, (Outbox.state.not_in(ON_ITS_WAY),), blank={"body": None}),
            Rule(Kind.CALLS, Outbox.expires_at, (Outbox.state.not_in(ON_ITS_WAY),), counted=Outbox.not_before),
        ),
    ),
    Kept(
        Telling,
        people=("person_id",),
        rules=(Rule(Kind.CALLS, Telling.expires_at, (Telling.state != TellingState.OPEN,)),),
    ),
    # What the desk did, and who looked.
    Kept(
        DeskCall,
        people=("person_id", "by_person_id"),
        numbers=("number",),
        rules=(Rule(Kind.CALLS, DeskCall.created_at, (DeskCall.state.not_in(LIVE_DESK_CALL),)),),
    ),
    Kept(DeskNote, people=("person_id",), rules=(Rule(Kind.NOTES, DeskNote.created_at),)),
    Kept(
        DeskText,
        people=("person_id",),
        rules=(
            Rule(Kind.MESSAGES, DeskText.created_at, blank={"words": None}),
            Rule(Kind.CALLS, DeskText.created_at),
        ),
    ),
    Kept(
        Task,
        people=("person_id",),
        numbers=("number",),
        rules=(
            Rule(
                Kind.NOTES,
                sa.func.coalesce(Task.done_at, Task.created_at),
                (Task.state == TaskState.DONE,),
                blank=dict.fromkeys(("note", "done_note")),
            ),
            Rule(Kind.TASKS, sa.func.coalesce(Task.done_at, Task.created_at), (Task.state == TaskState.DONE,)),
        ),
    ),
    Kept(
        NeedMark,
        people=("person_id",),
        goes_with=("person_id",),
        rules=(
            Rule(Kind.NOTES, sa.func.coalesce(NeedMark.done_at, NeedMark.created_at), blank={"note": None}),
            Rule(Kind.TASKS, sa.func.coalesce(NeedMark.done_at, NeedMark.created_at)),
        ),
    ),
    Kept(Audit, people=("person_id",), rules=(Rule(Kind.AUDIT, Audit.created_at),)),
    # Who she is: as long as she is one of the line's people.
    Kept(PersonRole, people=("person_id",), goes_with=("person_id",)),
    Kept(PersonInterest, people=("person_id",), goes_with=("person_id",)),
    Kept(SeenCheck, people=("person_id",), goes_with=("person_id",)),
    Kept(Volunteer, people=("person_id",), goes_with=("person_id",)),
    Kept(
        Driven,
        people=("person_id",),
        goes_with=("person_id",),
        rules=(Rule(Kind.ACTIVITIES, Driven.created_at),),
    ),
    Kept(
        Willing,
        people=("person_id",),
        numbers=("number",),
        unlinked=("person_id",),
        rules=(
            Rule(Kind.NOTES, _ANSWERED, (Willing.state != WillingState.OPEN,), blank={"words": None}),
            Rule(Kind.TASKS, _ANSWERED, (Willing.state != WillingState.OPEN,)),
        ),
    ),
    Kept(CheckinPlan, people=("person_id",), goes_with=("person_id",), unlinked=("away_by_id",)),
    Kept(Consent, people=("person_id",), goes_with=("person_id",)),
    Kept(Contact, people=("elder_id", "person_id"), goes_with=("elder_id", "person_id")),
    Kept(Mandate, people=("elder_id", "person_id"), goes_with=("elder_id", "person_id")),
    Kept(Friendship, people=("elder_id", "friend_id"), goes_with=("elder_id", "friend_id")),
    Kept(Duty, people=("person_id",), goes_with=("person_id",)),
    Kept(DutyTerms, people=("person_id",), goes_with=("person_id",)),
    Kept(Unwanted, people=("person_id",), goes_with=("person_id",)),
    Kept(
        Person,
        people=("id", "merged_into_id"),
        numbers=("phone", "phone2"),
        rules=(
            Rule(Kind.LEFT, Person.left_at, (_LEFT,), blank=NOTHING_OF_A_PERSON, counted=Person.left_at, takes=True),
            Rule(Kind.LEFT, _PART_ENDED, (~_LEFT, ~_HAS_A_PART), blank=_GONE, counted=_PART_ENDED, takes=True),
            Rule(Kind.AUDIT, Person.left_at, (_LEFT, Person.first_name == NAMELESS)),
        ),
    ),
    Kept(
        Phone,
        numbers=("number",),
        rules=(Rule(Kind.LEFT, sa.func.coalesce(Phone.sms_stopped_at, _LONG_AGO), _NOBODYS),),
    ),
    # The line itself.
    Kept(Figure, stays="counts behind which five people stand or more"),
    Kept(Community, stays=_FOR_THE_LINE),
    Kept(BoardRevision, stays=_FOR_THE_LINE),
    # Which browsers opened her own page, and the codes for it.
    Kept(PageCode, numbers=("number",), rules=(Rule(Kind.WORDS, PageCode.created_at),)),
    Kept(
        OwnPage,
        people=("person_id",),
        numbers=("number",),
        goes_with=("person_id",),
        rules=(Rule(Kind.WORDS, OwnPage.expires_at),),
    ),
    Kept(OwnFeed, people=("person_id",), goes_with=("person_id",), rules=(Rule(Kind.WORDS, OwnFeed.ended_at),)),
    Kept(
        OrganiserLink,
        people=("person_id",),
        numbers=("number",),
        goes_with=("person_id",),
        rules=(Rule(Kind.WORDS, OrganiserLink.ended_at),),
    ),
    # Who of us was signed in, as what was looked at then.
    Kept(SentForm, rules=(Rule(Kind.FORMS, SentForm.sent_at),)),
    Kept(TypedForm, rules=(Rule(Kind.FORMS, TypedForm.created_at),)),
    Kept(DeskSession, rules=(Rule(Kind.AUDIT, DeskSession.began_at),)),
    Kept(DeskLink, rules=(Rule(Kind.AUDIT, DeskLink.expires_at),)),
    Kept(SetupLink, rules=(Rule(Kind.AUDIT, SetupLink.expires_at),)),
    Kept(DeskUser, stays=_OF_STAFF),
    Kept(Tries, stays="keys that are few and name no one; services/desk/throttle.py empties them"),
    Kept(Organiser, stays="who may be rung about what is on, as long as they hold it"),
    Kept(
        OrganiserCalendar,
        stays="where an organiser keeps a calendar on the web, and whether it comes",
    ),
    Kept(MunicipalContact, stays="whom at the municipality the desk rings about what, until the desk takes them out"),
    Kept(Activity, stays=_FOR_THE_LINE),
    Kept(Series, stays=_FOR_THE_LINE),
    Kept(SeriesPlace, stays=_FOR_THE_LINE),
    Kept(SeriesException, stays=_FOR_THE_LINE),
    Kept(LocalHoliday, stays=_FOR_THE_LINE),
    Kept(Idea, stays=_FOR_THE_LINE),
    Kept(Place, stays=_FOR_THE_LINE),
    Kept(RoadFile, stays=_FOR_THE_LINE),
    Kept(SaidMinutes, stays=_FOR_THE_LINE),
    Kept(RegisterAddress, stays="the public register, whoever lives where; the next one takes its place"),
    Kept(Pace, stays=_FOR_THE_LINE),
    Kept(Canary, stays=_FOR_THE_LINE),
    Kept(Feed, stays="an address and what it is for, until the desk ends it; about nobody"),
    Kept(Heartbeat, stays=_FOR_THE_LINE),
)
"""In the order in which they go: what hangs on something before it."""

OF_TABLE: Mapping[str, Kept] = {kept.name: kept for kept in TABLES}
