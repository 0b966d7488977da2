"""The question that reads a person's line: a part for each kind of row, in the same columns. Put together once, and
asked with her id: it is as dear to put together as to ask."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased

from models import (
    Activity,
    Alert,
    AlertTold,
    Call,
    Checkin,
    CheckinState,
    DeskCall,
    DeskNote,
    DeskUser,
    Errand,
    Message,
    Occurrence,
    Offer,
    Outbox,
    OutboxKind,
    OutboxState,
    Person,
    Recording,
    Ride,
    Seat,
    Signup,
    Talk,
    TalkLog,
    TalkState,
    Task,
    ToldState,
    Visit,
    VisitState,
)
from models import goal as goals
from models.base import Encrypted, UtcDateTime
from models.goal import with_goal

ANSWERED = (CheckinState.WELL, CheckinState.WANTS_TALK, CheckinState.NEEDS_HELP)
SENT = (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED, OutboxState.DONE, OutboxState.STUCK)
HER = sa.bindparam("person", type_=sa.Integer)
COLUMNS: Mapping[str, Any] = {
    "at": UtcDateTime,
    "at2": UtcDateTime,
    "at3": UtcDateTime,
    "state": sa.String,
    "state2": sa.String,
    "state3": sa.String,
    "who": sa.String,
    "who2": sa.String,
    "title": sa.String,
    "n": sa.Integer,
    "n2": sa.Integer,
    "words": Encrypted,
    "words2": Encrypted,
    "user": Encrypted,
    "user2": Encrypted,
}


def parts() -> Mapping[str, sa.Select[Any]]:
    """A part of one question for each kind of row, by the name it has on the line, about whoever is `HER`."""
    return {
        "call": _calls(),
        "desk_call": _by_desk(),
        "received": _received(),
        "sent": _sent(),
        "checkin": _checkins(),
        "alert": _alerts(),
        "signup": _signups(),
        "offer": _offers(),
        "ride": _rides(),
        "seat": _seats(),
        "talk": _talks(),
        "visit": _visits(),
        "log": _logs(),
        "spoken_note": _spoken_notes(),
        "note": _notes(),
        "task": _tasks(),
    }


def _of(what: str, kind: Any, at: Any, **given: Any) -> sa.Select[Any]:
    """One part of the question: a column for each name, empty where it has none."""
    columns = [sa.literal(what).label("what"), kind.id.label("id")]
    for name, type_ in COLUMNS.items():
        value = at if name == "at" else given.get(name)
        empty = value is None
        columns.append((sa.cast(sa.null(), type_()) if empty else sa.type_coerce(value, type_())).label(name))
    return sa.select(*columns).select_from(kind)


def _on(what: str, kind: Any, at: Any, joined: Any, **given: Any) -> sa.Select[Any]:
    """As `_of`, of something that is on: its title, hour and id are `title`, `at2` and `n`."""
    told = {"title": Activity.title, "at2": Occurrence.starts_at, "n": Occurrence.id}
    return (
        _of(what, kind, at, **told, **given)
        .join(Occurrence, joined)
        .join(Activity, Activity.id == Occurrence.activity_id)
    )


def _full(person: Any) -> sa.ColumnElement[str]:
    return sa.func.trim(person.first_name + " " + person.last_name)


def _calls() -> sa.Select[Any]:
    return _of("call", Call, Call.created_at, state=Call.direction, state2=Call.status).where(Call.person_id == HER)


def _received() -> sa.Select[Any]:
    return _of("received", Message, Message.created_at, words=Message.body, words2=Message.answer).where(
        Message.person_id == HER
    )


def _sent() -> sa.Select[Any]:
    """At the line's hour at which it was to go: the mark of its sending is the machine's."""
    return _of("sent", Outbox, Outbox.not_before, words=Outbox.body, state=Outbox.about).where(
        Outbox.person_id == HER, Outbox.kind == OutboxKind.TEXT, Outbox.state.in_(SENT)
    )


def _offers() -> sa.Select[Any]:
    told = {"state": Offer.answer}
    return _on("offer", Offer, Offer.created_at, Offer.occurrence_id == Occurrence.id, **told).where(
        Offer.person_id == HER
    )


def _seats() -> sa.Select[Any]:
    return _on("seat", Seat, Seat.came_at, Seat.occurrence_id == Occurrence.id).where(
        Seat.person_id == HER, Seat.came_at.is_not(None)
    )


def _by_desk() -> sa.Select[Any]:
    return (
        _of(
            "desk_call", DeskCall, DeskCall.created_at, at2=DeskCall.put_through_at, state=DeskCall.state,
            user=DeskUser.name,
        )
        .outerjoin(DeskUser, DeskUser.id == DeskCall.by_user_id)
        .where(DeskCall.person_id == HER)
    )  # fmt: skip


def _checkins() -> sa.Select[Any]:
    """Answered, at the hour at which it was; else at the hour it was due."""
    answered = sa.and_(Checkin.closed_at.is_not(None), Checkin.state.in_(ANSWERED))
    at = sa.case((answered, Checkin.closed_at), else_=Checkin.due_at)
    return (
        _of("checkin", Checkin, at, state=Checkin.state, state2=Checkin.silenced_by, user=DeskUser.name)
        .outerjoin(DeskUser, DeskUser.id == Checkin.heard_by_id)
        .where(Checkin.person_id == HER, Checkin.state != CheckinState.PLANNED)
    )


def _alerts() -> sa.Select[Any]:
    """Who took it and who ended it, of us (`user`) or of hers (`who`); where it is neither, `title` is the telephone
    that said yes."""
    taker, ender = aliased(Person), aliased(Person)
    taker_here, ender_here = aliased(DeskUser), aliased(DeskUser)
    yes = sa.select(sa.func.min(AlertTold.number)).where(
        AlertTold.alert_id == Alert.id, AlertTold.state == ToldState.YES
    )
    told = {
        "state": Alert.state, "state2": Alert.cause, "state3": Alert.outcome, "at2": Alert.taken_at,
        "at3": Alert.closed_at, "who": _full(taker), "who2": _full(ender), "user": taker_here.name,
        "user2": ender_here.name, "words": Alert.words, "words2": Alert.outcome_note, "title": yes.scalar_subquery(),
    }  # fmt: skip
    return (
        _of("alert", Alert, Alert.created_at, **told)
        .outerjoin(taker, taker.id == Alert.taken_by_id)
        .outerjoin(ender, ender.id == Alert.closed_by_id)
        .outerjoin(taker_here, taker_here.id == Alert.taken_by_user_id)
        .outerjoin(ender_here, ender_here.id == Alert.closed_by_user_id)
        .where(Alert.elder_id == HER)
    )


def _signups() -> sa.Select[Any]:
    at = sa.func.coalesce(Signup.moved_at, Signup.created_at)
    return _on("signup", Signup, at, Signup.occurrence_id == Occurrence.id, state=Signup.state).where(
        Signup.person_id == HER
    )


def _rides() -> sa.Select[Any]:
    """Hers, and those she has promised to drive: then `who2` is whom. Of an errand the title is in `words`."""
    driver, rider = aliased(Person), aliased(Person)
    at = sa.func.coalesce(Ride.moved_at, Ride.created_at)
    told = {
        "title": Activity.title,
        "words": Errand.what,
        "at2": goals.starts_at,
        "n": Occurrence.id,
        "state": Ride.state,
    }
    return (
        with_goal(_of("ride", Ride, at, **told, who=_full(driver), who2=_full(rider), n2=goals.rider_id))
        .outerjoin(Activity, Activity.id == Occurrence.activity_id)
        .join(rider, goals.rider_id == rider.id)
        .outerjoin(driver, driver.id == Ride.driver_id)
        .where(sa.or_(goals.rider_id == HER, Ride.driver_id == HER))
    )


def _talks() -> sa.Select[Any]:
    """A visit becomes a talk when it is over, which nobody knows that they had until its log is written: the visit and
    the log are told, and of the talk only that they did not meet. `who` is the friend, `who2` the elder."""
    elder, friend = aliased(Person), aliased(Person)
    at = sa.func.coalesce(Talk.bridged_at, Talk.ended_at, Talk.created_at)
    return (
        _of("talk", Talk, at, state=Talk.state, who=friend.first_name, who2=elder.first_name)
        .join(elder, elder.id == Talk.elder_id)
        .outerjoin(friend, friend.id == Talk.friend_id)
        .where(sa.or_(Talk.elder_id == HER, Talk.friend_id == HER))
        .where(sa.or_(Talk.visit_id.is_(None), Talk.state == TalkState.NOT_MET))
    )


def _visits() -> sa.Select[Any]:
    elder, friend = aliased(Person), aliased(Person)
    became = sa.func.coalesce(Visit.moved_at, Visit.created_at)
    at = sa.case((Visit.state == VisitState.OVER, Visit.starts_at), else_=became)
    told = {"state": Visit.state, "at2": Visit.starts_at, "who": friend.first_name, "who2": elder.first_name}
    return (
        _of("visit", Visit, at, **told)
        .join(elder, elder.id == Visit.elder_id)
        .join(friend, friend.id == Visit.friend_id)
        .where(sa.or_(Visit.elder_id == HER, Visit.friend_id == HER))
    )


def _logs() -> sa.Select[Any]:
    """`n2` says whether there is a note, whose words are not read here."""
    noted = sa.case((TalkLog.note.is_(None), 0), else_=1)
    follow_up = sa.case((TalkLog.follow_up, "yes"), else_="no")
    told = {"n": TalkLog.how_was_it, "state": TalkLog.wish, "state2": follow_up, "n2": noted, "who": Person.first_name}
    return (
        _of("log", TalkLog, TalkLog.created_at, **told)
        .join(Talk, Talk.id == TalkLog.talk_id)
        .join(Person, Person.id == TalkLog.by_id)
        .where(sa.or_(Talk.elder_id == HER, TalkLog.by_id == HER))
    )


def _spoken_notes() -> sa.Select[Any]:
    return (
        _of("spoken_note", Recording, Recording.created_at, state=Recording.state, who=Person.first_name)
        .join(Talk, Talk.id == Recording.talk_id)
        .join(Person, Person.id == Recording.owner_id)
        .where(sa.or_(Talk.elder_id == HER, Recording.owner_id == HER))
    )


def _notes() -> sa.Select[Any]:
    """That there is one, and whose."""
    return (
        _of("note", DeskNote, DeskNote.created_at, user=DeskUser.name)
        .outerjoin(DeskUser, DeskUser.id == DeskNote.by_user_id)
        .where(DeskNote.person_id == HER)
    )


def _tasks() -> sa.Select[Any]:
    """`title` is the name of the need, which says what had happened."""
    told = {"state": Task.kind, "title": Task.key, "words": Task.note, "words2": Task.done_note, "at2": Task.done_at}
    return (
        _of("task", Task, Task.created_at, **told, user=DeskUser.name)
        .outerjoin(DeskUser, DeskUser.id == Task.done_by_id)
        .where(Task.person_id == HER)
    )
