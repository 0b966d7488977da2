"""What the line knows: tables, states and the invariants the database can hold. Imports nothing of ours but `clock`."""

from .activity import Activity, Occurrence, OccurrenceState, Organiser, OrganiserKind
from .alert import (
    FINAL_OUTCOMES,
    LIVE_ALERT,
    Alert,
    AlertCause,
    AlertEvent,
    AlertOutcome,
    AlertState,
    AlertTold,
    ToldEvent,
    ToldState,
)
from .base import Base, Database, IllegalMove, Vault, insert_if_missing, insert_missing, locked, patiently
from .call import Call, CallStatus, Direction, StatusReceipt, Step
from .checkin import AwayWhy, Checkin, CheckinPlan, CheckinState, CheckinTry, OnHelp, OnTalk, Silence, SilencedBy
from .community import Community, DeskUser, Language
from .contact import Agreement, Contact, ContactWay, MayKnow
from .friendship import MAX_ELDERS_A_FRIEND, Duty, DutyTerms, Friendship
from .message import Message, Question, QuestionKind, QuestionState, SentList
from .offer import Offer, OfferAnswer, Unwanted
from .outbox import About, Heartbeat, Outbox, OutboxKind, OutboxState, Pace
from .person import (
    Consent,
    ConsentPurpose,
    Leaving,
    Person,
    PersonRole,
    Phone,
    Role,
    Sex,
    Source,
)
from .person import Pace as SpeakingPace
from .place import Place, PlaceKind
from .reminder import Lead, Reminder
from .ride import Ride, RideAnswer, RideAsk, RideState
from .signup import Signup, SignupState
from .storm import Storm
from .talk import AskState, Talk, TalkAsk, TalkLog, TalkState, Wish
from .task import Audit, Task, TaskKind, TaskState
from .telling import Channel, Telling, TellingState
from .visit import Visit, VisitState

__all__ = [
    "FINAL_OUTCOMES",
    "LIVE_ALERT",
    "MAX_ELDERS_A_FRIEND",
    "About",
    "Activity",
    "Agreement",
    "Alert",
    "AlertCause",
    "AlertEvent",
    "AlertOutcome",
    "AlertState",
    "AlertTold",
    "AskState",
    "Audit",
    "AwayWhy",
    "Base",
    "Call",
    "CallStatus",
    "Channel",
    "Checkin",
    "CheckinPlan",
    "CheckinState",
    "CheckinTry",
    "Community",
    "Consent",
    "ConsentPurpose",
    "Contact",
    "ContactWay",
    "Database",
    "DeskUser",
    "Direction",
    "Duty",
    "DutyTerms",
    "Friendship",
    "Heartbeat",
    "IllegalMove",
    "Language",
    "Lead",
    "Leaving",
    "MayKnow",
    "Message",
    "Occurrence",
    "OccurrenceState",
    "Offer",
    "OfferAnswer",
    "OnHelp",
    "OnTalk",
    "Organiser",
    "OrganiserKind",
    "Outbox",
    "OutboxKind",
    "OutboxState",
    "Pace",
    "Person",
    "PersonRole",
    "Phone",
    "Place",
    "PlaceKind",
    "Question",
    "QuestionKind",
    "QuestionState",
    "Reminder",
    "Ride",
    "RideAnswer",
    "RideAsk",
    "RideState",
    "Role",
    "SentList",
    "Sex",
    "Signup",
    "SignupState",
    "Silence",
    "SilencedBy",
    "Source",
    "SpeakingPace",
    "StatusReceipt",
    "Step",
    "Storm",
    "Talk",
    "TalkAsk",
    "TalkLog",
    "TalkState",
    "Task",
    "TaskKind",
    "TaskState",
    "Telling",
    "TellingState",
    "ToldEvent",
    "ToldState",
    "Unwanted",
    "Vault",
    "Visit",
    "VisitState",
    "Wish",
    "insert_if_missing",
    "insert_missing",
    "locked",
    "patiently",
]
