"""What the desk did, who the line's people are, and the line itself: whose each row is, and by which rule it goes."""

from __future__ import annotations

import sqlalchemy as sa

from models import (
    LIVE_DESK_CALL,
    Activity,
    Audit,
    BoardRevision,
    Canary,
    CheckinPlan,
    Community,
    Consent,
    Contact,
    DeskCall,
    DeskLink,
    DeskNote,
    DeskSession,
    DeskText,
    DeskUser,
    DriveDay,
    Driven,
    DriveTerms,
    DriveWeekday,
    Duty,
    DutyTerms,
    ElderDriver,
    Feed,
    Figure,
    Friendship,
    Heartbeat,
    Idea,
    Leaving,
    LocalHoliday,
    Mandate,
    MileageRate,
    MunicipalContact,
    NeedMark,
    Organiser,
    OrganiserCalendar,
    OrganiserLink,
    OwnFeed,
    OwnPage,
    Pace,
    PageCode,
    Person,
    PersonInterest,
    PersonRole,
    Phone,
    Place,
    Refund,
    RegisterAddress,
    RoadFile,
    SaidMinutes,
    SeenCheck,
    SentForm,
    Series,
    SeriesException,
    SeriesPlace,
    SetupLink,
    Task,
    TaskState,
    Tries,
    TypedForm,
    Unwanted,
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
_NOBODYS = (
    ~sa.exists().where(sa.or_(Person.phone == Phone.number, Person.phone2 == Phone.number)),
    ~sa.exists().where(sa.or_(Community.coordinator_phone == Phone.number, Community.on_call_phone == Phone.number)),
    ~sa.exists().where(sa.cast(Community.on_call_weeks, sa.String).contains(Phone.number)),
)
_ANSWERED = sa.func.coalesce(Willing.done_at, Willing.created_at)
_LEFT = Person.left_at.is_not(None)
_HAS_A_PART = sa.or_(
    sa.exists().where(PersonRole.person_id == Person.id, PersonRole.ended_at.is_(None)),
    sa.exists().where(Contact.person_id == Person.id),
)
_PART_ENDED = sa.select(sa.func.max(PersonRole.ended_at)).where(PersonRole.person_id == Person.id).scalar_subquery()
_GONE = {**NOTHING_OF_A_PERSON, "left_at": _PART_ENDED, "left_by": Leaving.MOVED}


OF_PEOPLE: tuple[Kept, ...] = (
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
    Kept(Refund, people=("person_id",), rules=(Rule(Kind.REFUNDS, Refund.created_at),)),
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
    Kept(
        DriveDay, people=("person_id",), goes_with=("person_id",), rules=(Rule(Kind.ACTIVITIES, DriveDay.created_at),)
    ),
    Kept(DriveWeekday, people=("person_id",), goes_with=("person_id",)),
    Kept(DriveTerms, people=("person_id",), goes_with=("person_id",)),
    Kept(ElderDriver, people=("elder_id", "driver_id"), goes_with=("elder_id", "driver_id")),
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
    Kept(MileageRate, stays=_FOR_THE_LINE),
    Kept(Pace, stays=_FOR_THE_LINE),
    Kept(Canary, stays=_FOR_THE_LINE),
    Kept(Feed, stays="an address and what it is for, until the desk ends it; about nobody"),
    Kept(Heartbeat, stays=_FOR_THE_LINE),
)
