"""What happened, and what was to go out: whose each row is, and by which rule it goes."""

from __future__ import annotations

import sqlalchemy as sa

from models import (
    LIVE_ALERT,
    LIVE_CHECKIN,
    ActivityDraft,
    Alert,
    AlertClaim,
    AlertTold,
    AskState,
    Call,
    ChangeState,
    Checkin,
    CheckinTry,
    DraftState,
    Errand,
    Gathering,
    GatheringState,
    IdeaAnswer,
    Invitation,
    Invited,
    Listening,
    Message,
    Occurrence,
    Offer,
    Outbox,
    OutboxState,
    PlanChange,
    Question,
    QuestionState,
    Recording,
    RecordingState,
    Reminder,
    Ride,
    RideAsk,
    RoundPause,
    Seat,
    SentList,
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
    Telling,
    TellingState,
    Trip,
    Visit,
    VisitState,
)
from retention import Kind

from .kept import Kept, Rule

_HAPPENED = Occurrence.ends_at
_TALKED = sa.func.coalesce(Talk.ended_at, Talk.created_at)
ON_ITS_WAY = (OutboxState.DUE, OutboxState.CLAIMED, OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED)
_SOUND_TO_COME = (RecordingState.EXPECTED, RecordingState.AT_CARRIER, RecordingState.LEAVING)
_to_come = Recording.state.in_(_SOUND_TO_COME)
_NOTHING_OF_IT = (
    ~sa.exists().where(Signup.standing_id == Standing.id),
    ~sa.exists().where(Visit.standing_id == Standing.id),
)


def _talk_is_over() -> tuple[sa.ColumnElement[bool], ...]:
    """A friend has been found or not, nobody's telephone rings, and no sound is to be fetched or deleted elsewhere."""
    sound = sa.exists().where(Recording.talk_id == Talk.id, Recording.state.in_(_SOUND_TO_COME))
    rung = sa.exists().where(TalkAsk.talk_id == Talk.id, TalkAsk.state == AskState.RINGING)
    return Talk.state.not_in((TalkState.ASKING, TalkState.FOUND)), ~sound, ~rung


OF_DAYS: tuple[Kept, ...] = (
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
    Kept(Ride, people=("driver_id",), through=("signup_id", "errand_id"), goes_with=("signup_id", "errand_id")),
    Kept(RideAsk, people=("driver_id",), through=("ride_id",), goes_with=("ride_id",)),
    Kept(Stop, through=("ride_id", "trip_id"), goes_with=("ride_id", "trip_id")),
    Kept(
        Trip,
        people=("driver_id",),
        rules=(Rule(Kind.ACTIVITIES, _HAPPENED, counted=Occurrence.starts_at, joined=Occurrence),),
        goes_with=("errand_id",),
    ),
    Kept(
        Errand,
        people=("person_id",),
        rules=(Rule(Kind.ACTIVITIES, Errand.ends_at, counted=Errand.starts_at),),
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
)
