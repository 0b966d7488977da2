"""The question that is open on a number: at most one, so that a bare JA has one meaning.

An alert may displace another question, which is asked again when the alert has its answer; everything else waits its
turn in the order it was asked. A ride or a car that waits behind another is not asked again: its first text carries its
code.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import About, Paper, Person, Question, QuestionKind, QuestionState, Telling, columns, paper_of
from services import outbox
from services.hours.due import Due, earliest_in
from services.phones import texting

# Asked again by a text of its own when its turn comes back; the others are asked only inside a conversation.
ASKED_AGAIN_AS = {
    QuestionKind.ALERT: About.ALERT,
    QuestionKind.ALERT_OUTCOME: About.ALERT_OUTCOME,
    QuestionKind.BE_CONTACT: About.BE_CONTACT,
    QuestionKind.PLACE: About.PLACE_FREE,
    QuestionKind.RIDE: About.RIDE_OFFER,
    QuestionKind.TRIP: About.TRIP_OFFER,
    QuestionKind.TALK_LOG: About.TALK_LOG,
    QuestionKind.VISIT: About.VISIT_ASKED,
    QuestionKind.STANDING: About.STANDING_ASKED,
}
GOES_FIRST = (
    QuestionKind.DISTRESS,
    QuestionKind.ALERT,
    QuestionKind.ALERT_FINAL,
    QuestionKind.WHO,
    QuestionKind.RIDE_BACK,
    QuestionKind.RIDE_WANTED,
    QuestionKind.PLAN_CHANGE,
    QuestionKind.RETURN_DAY,
    QuestionKind.CALLED_OFF,
    QuestionKind.WHERE,
    QuestionKind.ERRAND,
)
"""A call for help, an alarm, and what is asked in answer to the text the person has just written: the next word is
about that."""
OF_ALARMS = (
    *(QuestionKind.DISTRESS, QuestionKind.ALERT, QuestionKind.ALERT_OUTCOME, QuestionKind.ALERT_FINAL),
    QuestionKind.RETURN_DAY,
)
SHORT = timedelta(hours=2)
"""How long a question inside a conversation stands."""
LONG = timedelta(hours=24)
"""How long one stands that somebody may sleep on."""
LIVE = (QuestionState.OPEN, QuestionState.WAITING)


def ask(
    session: Session,
    person: Person,
    kind: QuestionKind,
    subject: dict[str, int],
    expires_at: datetime,
    *,
    number: str | None = None,
    kept_text: str | None = None,
) -> Question:
    """Put a question to the person's number (`number` when it is not her first).

    The words go out by the caller's telling. The same question asked again is the same row.
    Raises ValueError for a person without a number.
    """
    where = number or person.phone
    if where is None:
        raise ValueError(f"person {person.id} has no number a question could be put to")
    _in_turn(session, person.community_id, where)
    for live in _live(session, person.community_id, where):
        if (live.kind, live.person_id, live.subject) == (kind, person.id, subject):
            live.expires_at = max(live.expires_at, expires_at)
            return live
    question = Question(
        community_id=person.community_id,
        number=where,
        person_id=person.id,
        kind=kind,
        subject=subject,
        kept_text=kept_text,
        state=QuestionState.WAITING,
        expires_at=expires_at,
    )
    session.add(question)
    session.flush()
    _displace_for(session, question)
    _open_next(session, question.community_id, where)
    return question


def open_question(session: Session, community_id: int, number: str) -> Question | None:
    """The question a text from this number answers now; one that has expired is not it."""
    question = _open_now(session, community_id, number)
    if question is not None and question.expires_at <= clock.now():
        return _open_next(session, community_id, number)
    return question


def last_over(session: Session, community_id: int, number: str, since: datetime) -> Question | None:
    """The last question that was put to the number and is over by now, if it stood until after `since` (aware UTC)."""
    return session.scalars(_LAST_OVER, {"community": community_id, "number": number, "since": since}).first()


def waits_longer(
    community: sa.BindParameter[Any], number: sa.BindParameter[Any], kind: QuestionKind, since: sa.BindParameter[Any]
) -> sa.ColumnElement[bool]:
    """Whether the `last_over` may be one of this kind that nobody answered in time, as part of a question."""
    return sa.exists().where(
        Question.community_id == community,
        Question.number == number,
        Question.kind == kind,
        Question.state == QuestionState.EXPIRED,
        Question.expires_at >= since,
    )


def waiting(session: Session, community_id: int, number: str) -> list[Question]:
    """The questions in line behind the open one, first first."""
    return [q for q in _live(session, community_id, number) if q.state is QuestionState.WAITING]


def answered(session: Session, question: Question) -> None:
    """The question has its answer, and the next in line is asked. Answered twice is answered once."""
    if not question.may_move(QuestionState.ANSWERED):
        return
    question.move(QuestionState.ANSWERED)
    question.kept_text = None
    session.flush()
    _let_next_be_asked(session, [question])


def settle(session: Session, kind: QuestionKind | Collection[QuestionKind], subject: dict[str, int]) -> int:
    """The matter was settled elsewhere (by key, on a page, by somebody else): nobody is to answer it any more.

    A question is about the matter when its subject holds all of `subject`. Answers how many there were.
    """
    about_it = _about(session, [kind] if isinstance(kind, QuestionKind) else kind, subject)
    for question in about_it:
        question.move(QuestionState.ANSWERED)
    session.flush()
    _let_next_be_asked(session, about_it)
    return len(about_it)


def settle_person(session: Session, person: Person, kind: QuestionKind) -> None:
    """What was asked her of this kind is not to be answered any more."""
    mine = sa.select(Question).where(Question.person_id == person.id, Question.kind == kind, Question.state.in_(LIVE))
    for question in session.scalars(mine).all():
        answered(session, question)


def withdraw_person(session: Session, person: Person) -> None:
    """Nothing is asked her any more."""
    live = session.scalars(sa.select(Question).where(Question.person_id == person.id, Question.state.in_(LIVE))).all()
    for question in live:
        _expire(question)
    session.flush()
    _let_next_be_asked(session, live)


def advance(session: Session, now: datetime) -> int:
    """Expire what nobody answered in time and let the next in line be asked. How many expired."""
    due = session.scalars(sa.select(Question).where(Question.state.in_(LIVE), Question.expires_at <= now)).all()
    for question in due:
        _expire(question)
    session.flush()
    _let_next_be_asked(session, due)
    return len(due)


def next_due() -> list[Due]:
    """When the next question has stood long enough."""
    return earliest_in(Question.expires_at, Question.state, LIVE)


def _about(session: Session, kinds: Collection[QuestionKind], subject: dict[str, int]) -> list[Question]:
    """Those of these kinds whose subject holds all of `subject`; mostly there is none."""
    paper = paper_of(session)
    if paper is not None:
        of_kind = [each for each in _on_paper(session, paper) if each.kind in kinds]
        return [each for each in of_kind if subject.items() <= each.subject.items()]
    live = columns(session, _OF_KIND, {"kinds": list(kinds)}).all()
    return [session.get_one(Question, row.id) for row in live if subject.items() <= row.subject.items()]


def _open_now(session: Session, community_id: int, number: str) -> Question | None:
    paper = paper_of(session)
    if paper is not None:
        live = _live(session, community_id, number)
        return next((each for each in live if each.state is QuestionState.OPEN), None)
    return session.scalars(_OPEN, {"community": community_id, "number": number}).first()


def _on_paper(session: Session, paper: Paper) -> list[Question]:
    """All that are live, asked once."""
    read = paper.once(
        "questions",
        lambda: session.scalars(sa.select(Question).where(Question.state.in_(LIVE)).order_by(Question.id)).all(),
    )
    return [each for each in (*read, *paper.new(Question)) if each.state in LIVE]


def _live(session: Session, community_id: int, number: str) -> list[Question]:
    paper = paper_of(session)
    if paper is not None:
        all_live = _on_paper(session, paper)
        return [each for each in all_live if (each.community_id, each.number) == (community_id, number)]
    return list(session.scalars(_LIVE, {"community": community_id, "number": number}))


_ON = sa.select(Question).where(
    Question.community_id == sa.bindparam("community"), Question.number == sa.bindparam("number")
)
_OF_KIND = sa.select(Question.id, Question.subject).where(
    Question.kind.in_(sa.bindparam("kinds", expanding=True)), Question.state.in_(LIVE)
)
_OPEN = _ON.where(Question.state == QuestionState.OPEN)
_LIVE = _ON.where(Question.state.in_(LIVE)).order_by(Question.id).execution_options(populate_existing=True)
_LAST_OVER = (
    _ON.where(
        Question.state.in_((QuestionState.ANSWERED, QuestionState.EXPIRED)),
        Question.expires_at >= sa.bindparam("since"),
    )
    .order_by(Question.id.desc())
    .limit(1)
)


def _in_turn(session: Session, community_id: int, number: str) -> None:
    """Two transactions asking the same number go one after the other (SQLite writers already do)."""
    if session.get_bind().dialect.name == "postgresql" and paper_of(session) is None:
        key = sa.func.hashtext(f"question {community_id} {number}")
        session.execute(sa.select(sa.func.pg_advisory_xact_lock(key)))


def _displace_for(session: Session, question: Question) -> None:
    """Her own call for help goes before all else: the next NEI is about that. An alert goes first, and so does what was
    asked in answer to the text at hand: which of two is writing, and whether a ride is really given back, since a JA to
    that must never take another ride instead. How an alarm went goes before all that is not about one: an asked "will
    you be a contact" may lie open for a week.

    A question that was part of a conversation is dropped, since nothing would ask it again.
    """
    stays: tuple[QuestionKind, ...] = (QuestionKind.ALERT,)
    if question.kind is QuestionKind.DISTRESS:
        stays = ()
    elif question.kind is QuestionKind.ALERT:
        stays = (QuestionKind.ALERT, QuestionKind.DISTRESS)
    elif question.kind is QuestionKind.ALERT_OUTCOME:
        stays = OF_ALARMS
    elif question.kind not in GOES_FIRST:
        return
    current = open_question(session, question.community_id, question.number)
    if current is None or current.id == question.id or current.kind in stays:
        return
    current.move(QuestionState.WAITING if current.kind in ASKED_AGAIN_AS else QuestionState.EXPIRED)
    session.flush()
    question.move(QuestionState.OPEN)
    session.flush()


def _expire(question: Question) -> None:
    question.move(QuestionState.EXPIRED)
    question.kept_text = None


def _open_next(session: Session, community_id: int, number: str) -> Question | None:
    """Alerts first, then the order they were asked in. What nobody answered in time stands before nobody."""
    live = []
    for question in _live(session, community_id, number):
        if question.expires_at > clock.now():
            live.append(question)
        else:
            _expire(question)
    session.flush()
    for question in live:
        if question.state is QuestionState.OPEN:
            return question
    if not live:
        return None
    following = min(live, key=lambda question: (question.kind is not QuestionKind.ALERT, question.id))
    following.move(QuestionState.OPEN)
    session.flush()
    return following


def _let_next_be_asked(session: Session, over: Sequence[Question]) -> None:
    """Number by number in one order, so that two transactions that end questions do not wait on each other."""
    for question in sorted(over, key=lambda question: (question.community_id, question.number, question.id)):
        _in_turn(session, question.community_id, question.number)
        _next_in_line(session, question)


def _next_in_line(session: Session, before: Question) -> None:
    """Open the next; it is texted again, since nobody is in the middle of a conversation that could say it."""
    already_open = _open_now(session, before.community_id, before.number)
    following = _open_next(session, before.community_id, before.number)
    if following is None or following is already_open or _have_codes(following, before):
        return
    about = ASKED_AGAIN_AS.get(following.kind)
    if about is not None and texting.takes_sms(session, following.community_id, following.number, about):
        outbox.queue_text(
            session,
            community_id=following.community_id,
            number=following.number,
            about=about,
            key=f"question-{following.id}-again",
            subject=following.subject,
            person_id=following.person_id,
            telling_id=_told_by(session, following, about),
            expires_at=following.expires_at,
            urgent=following.kind in (QuestionKind.ALERT, QuestionKind.ALERT_OUTCOME),
        )


def _have_codes(*questions: Question) -> bool:
    """Whether each was asked by a text with a code of its own, by which it can be answered at any time."""
    return all(question.kind in (QuestionKind.RIDE, QuestionKind.TRIP) for question in questions)


def _told_by(session: Session, question: Question, about: About) -> int | None:
    """The telling the question was first put by, so that it goes on by voice where the text does not arrive. On paper
    it is another's business."""
    if paper_of(session) is not None:
        return None
    tellings = session.scalars(
        sa.select(Telling)
        .where(Telling.person_id == question.person_id, Telling.about == about)
        .order_by(Telling.id.desc())
    )
    for telling in tellings:
        both = telling.subject.keys() & question.subject.keys()
        if both and all(telling.subject[name] == question.subject[name] for name in both):
            return telling.id
    return None
