"""What those on the ladder are sent: the question, how it goes on, how it went. By call and text, at any hour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    HEARD_NOTHING,
    About,
    Alert,
    AlertState,
    AlertTold,
    Channel,
    ContactWay,
    Outbox,
    OutboxKind,
    OutboxState,
    QuestionKind,
    ToldState,
)
from services import outbox, telling
from services.hours import quiet
from services.outbox.endings import CallEnd
from services.people import contacts
from services.phones import channel, texting
from services.telling import conversations

TOLD_WITHIN = timedelta(hours=12)
CALL_HOLDS = timedelta(minutes=9)
AT_ONCE = timedelta(0)
OUTCOME_WITHIN = timedelta(days=1)
MAY_HAVE_GONE_OUT = (OutboxState.SENDING, OutboxState.UNKNOWN, OutboxState.PLACED, OutboxState.DONE)
GO_ANOTHER_WAY = (About.ALERT, About.ALERT_TAKEN, About.ALERT_NIGHT, About.ALL_CLEAR, About.ALERT_OUTCOME)
BUSY_AGAIN = timedelta(minutes=1)
BUSY_TIMES = 3
"""How often one question rings a telephone that is busy."""
ANOTHER_WAY, AGAIN = "/another-way", "/again"
ASKED_OR_SAID = (About.ALERT, About.ALERT_TAKEN, About.ALERT_NIGHT, About.ALERT_ELDER, About.ALERT_OUTCOME)
QUESTIONS = (QuestionKind.ALERT, QuestionKind.ALERT_OUTCOME, QuestionKind.ALERT_FINAL)
ASKS_AN_OUTCOME = (QuestionKind.ALERT_OUTCOME, QuestionKind.ALERT_FINAL)


def told_to(session: Session, alert: Alert) -> list[AlertTold]:
    """Everyone who was told, in the order they were; a wrong number was told nothing, nor was who is left out."""
    return list(session.scalars(_TOLD, {"alert": alert.id}))


_TOLD = (
    sa.select(AlertTold)
    .where(AlertTold.alert_id == sa.bindparam("alert"), AlertTold.state.not_in(HEARD_NOTHING))
    .order_by(AlertTold.told_at, AlertTold.id)
)


def ring_and_text(session: Session, alert: Alert, told: AlertTold, *, later: timedelta = AT_ONCE) -> None:
    """The question of this rung, as the contact wants it: by call, by text, or both. Who takes no texts, or cannot
    answer them, is rung. Both go out `later`, also where they wait to go out now."""
    way = _way(session, alert, told)
    texted = _texted_on(session, alert, told)
    question = f"{_asked_as(alert, told)}{alert.repeats}"
    if way is not ContactWay.SMS or texted is None or not channel.of(alert.elder.community).answers:
        _ask(session, alert, told, question, OutboxKind.CALL, later=later)
    if texted is not None and way is not ContactWay.CALL:
        _ask(session, alert, told, question, OutboxKind.TEXT, later=later, texted=texted)
    _may_answer(session, alert, told, texted)
    if later:
        for row in waiting(session, alert, told):
            outbox.postpone(row, clock.now() + later)


def text_that_another_cannot(session: Session, alert: Alert, told: AlertTold, gave_back: AlertTold) -> None:
    """The question again, to who takes texts and has been told that the telephone is quiet until the morning."""
    if _has_left(told) or _texted_on(session, alert, told) is None:
        return
    key = f"{_asked_as(alert, told)}cannot"
    row = _queue(session, alert, told, About.ALERT, key, kind=OutboxKind.TEXT, holds=CALL_HOLDS)
    row.subject = {**row.subject, "gave_back": gave_back.id}
    may_answer_by_text(session, alert, told)


def _way(session: Session, alert: Alert, told: AlertTold) -> ContactWay:
    contact = contacts.between(session, alert.elder, told.person)
    return contact.way if contact is not None else ContactWay.BOTH


def _has_left(told: AlertTold) -> bool:
    return told.person is not None and told.person.left_at is not None


def _texted_on(session: Session, alert: Alert, told: AlertTold, about: About = About.ALERT) -> str | None:
    """The number that is rung, or the other one of who has two and is rung where no texts about this are taken."""
    whose = None if told.person is None else told.person.id
    if texting.may_be_texted(session, alert.elder.community_id, told.number, whose, about):
        return told.number
    return texting.number_of(session, told.person, about) if told.person is not None else None


def _is_texted(session: Session, alert: Alert, told: AlertTold, about: About) -> bool:
    """Whether what is told once goes by text: not to who wants calls, whatever the number takes."""
    return _way(session, alert, told) is not ContactWay.CALL and _texted_on(session, alert, told, about) is not None


def may_answer_by_text(session: Session, alert: Alert, told: AlertTold) -> None:
    """A JA from this number is about her from now on, also of one who was rung and would rather write, and also of one
    who has said no. A number that is nobody's has no questions, and needs none."""
    _may_answer(session, alert, told, _texted_on(session, alert, told))


def _may_answer(session: Session, alert: Alert, told: AlertTold, texted: str | None) -> None:
    answers = channel.of(alert.elder.community).answers
    if told.person is not None and not _has_left(told) and texted is not None and answers:
        subject = {"alert": alert.id, "told": told.id}
        until = clock.now() + TOLD_WITHIN
        conversations.ask(session, told.person, QuestionKind.ALERT, subject, until, number=texted)


def is_on_its_way(session: Session, alert: Alert, told: AlertTold) -> bool:
    """Whether `told` cannot know of the alarm yet: its words wait to go out, and none have. A JA that comes before them
    is about something else."""
    key = _asked_as(alert, told)
    words = session.scalars(
        sa.select(Outbox.state).where(Outbox.key.startswith(key, autoescape=True), Outbox.about == About.ALERT)
    ).all()
    gone_out = told.heard_at is not None or any(state in MAY_HAVE_GONE_OUT for state in words)
    return not gone_out and any(state in outbox.NOT_ASKED_YET for state in words)


def waiting(session: Session, alert: Alert, told: AlertTold) -> Sequence[Outbox]:
    """The calls and texts of the question that have not gone out to this one yet."""
    mine = Outbox.key.startswith(_asked_as(alert, told), autoescape=True)
    waits = sa.select(Outbox).where(mine, Outbox.state.in_(outbox.NOT_ASKED_YET), Outbox.about == About.ALERT)
    return session.scalars(waits.order_by(Outbox.id)).all()


def text_ended(session: Session, row: Outbox, delivered: bool) -> None:
    """Who wanted a text alone is rung when it did not arrive, and so is who was to be told or asked once; who is rung
    anyway is not rung for it. After STOPP that is for what is promised."""
    if delivered or row.kind is not OutboxKind.TEXT:
        return
    stopped = texting.stopped(session, row.community_id, row.number)
    if row.about is About.ALERT or row.about.policy.spoken_after_stop or not stopped:
        put_off(session, row)


def put_off(session: Session, row: Outbox) -> None:
    """The carrier does not take it now, which is no fault of the number: it is asked for again, and goes the other way
    meanwhile. What a person is told by a telling, `telling` sees to."""
    if row.about is About.ALERT:
        ask_another_way(session, row)
        return
    alert, told = _about_whom(session, row)
    if alert is None or told is None or row.telling_id is not None or row.key.endswith(ANOTHER_WAY):
        return
    other, now = _other(row.kind), clock.now()
    begins = now
    if row.about is About.ALERT_OUTCOME:
        begins = quiet.first_allowed(row.about, now, row.expires_at, alert.elder.community)
    if begins < row.expires_at and (
        other is OutboxKind.CALL or _texted_on(session, alert, told, row.about) is not None
    ):
        holds, key = row.expires_at - begins, f"{row.key}{ANOTHER_WAY}"
        _queue(session, alert, told, row.about, key, kind=other, holds=holds, later=begins - now)


def ask_another_way(session: Session, row: Outbox) -> None:
    """Put the question of this call by text, or of this text by call, while it waits for its answer. Done twice it is
    done once, also where it was put both ways at first."""
    alert, told, question = *_about_whom(session, row), _question(row)
    if alert is None or told is None or question is None or not is_asking(alert, told):
        return
    other = _other(row.kind)
    if other is OutboxKind.CALL or _texted_on(session, alert, told) is not None:
        _ask(session, alert, told, question, other)


def ring_again(session: Session, row: Outbox) -> None:
    """The telephone was busy: in a minute once more, three times at most."""
    alert, told, question = *_about_whom(session, row), _question(row)
    times = row.subject.get("times", 1)
    if alert is None or told is None or question is None or times >= BUSY_TIMES:
        return
    again = _ask(session, alert, told, question, OutboxKind.CALL, again=times + 1, later=BUSY_AGAIN)
    again.subject = {**again.subject, "times": times + 1}


def said_ended(session: Session, row: Outbox, end: CallEnd) -> None:
    """What was to be said broke off because our line failed: it is said once more. A telling sees to itself."""
    alert, told = _about_whom(session, row)
    holds = row.expires_at - clock.now()
    if end is not CallEnd.BROKEN or row.telling_id is not None or row.heard_at is not None or holds <= AT_ONCE:
        return
    if alert is not None and told is not None and not row.key.endswith(AGAIN):
        _queue(session, alert, told, row.about, f"{row.key}{AGAIN}", kind=OutboxKind.CALL, holds=holds)


def is_asking(alert: Alert, told: AlertTold) -> bool:
    """Whether an answer of `told` is waited for, and nobody is to be asked before."""
    return alert.state is AlertState.OPEN and told.state is ToldState.ASKED and not alert.elder_turn


def _about_whom(session: Session, row: Outbox) -> tuple[Alert | None, AlertTold | None]:
    """A question that is texted again in its turn names no one: it is who is told on that number."""
    alert, told = session.get(Alert, row.subject.get("alert", 0)), session.get(AlertTold, row.subject.get("told", 0))
    if alert is not None and told is None:
        told = next((one for one in alert.told if one.number == row.number or _is_hers(one, row)), None)
    return alert, told


def _is_hers(told: AlertTold, row: Outbox) -> bool:
    return told.person_id is not None and told.person_id == row.person_id


def _question(row: Outbox) -> str | None:
    """The key of the question of which this is one way; None for what is said beside it, and is put one way alone."""
    parts = row.key.split("/")
    return "/".join(parts[:5]) if len(parts) > 5 and parts[5] == row.kind else None


def _other(kind: OutboxKind) -> OutboxKind:
    return OutboxKind.TEXT if kind is OutboxKind.CALL else OutboxKind.CALL


def tell(
    session: Session,
    alert: Alert,
    told: AlertTold,
    about: About,
    *,
    expires_at: datetime | None = None,
    part: str = "",
) -> None:
    """Tell one of those who were told how it goes on: by text or voice, as the contact wants it, at any hour, since
    they were alarmed. Who has died or moved meanwhile is told nothing."""
    if _has_left(told):
        return
    key = f"{_told_as(about, told)}{alert.ladder_pass}{part}"
    until = expires_at or clock.now() + TOLD_WITHIN
    if told.person is not None:
        subject = {"alert": alert.id, "told": told.id}
        channel = Channel.VOICE if _way(session, alert, told) is ContactWay.CALL else None
        telling.tell(session, told.person, about, subject, key=key, expires_at=until, urgent=True, channel=channel)
        return
    kind = OutboxKind.TEXT if _texted_on(session, alert, told, about) else OutboxKind.CALL
    _queue(session, alert, told, about, key, kind=kind, holds=until - clock.now())


def ask_outcome(session: Session, alert: Alert, told: AlertTold, *, again: bool = False) -> None:
    """How did it go? By text; who takes none, or wants calls, hears it asked when the line is rung, and is rung when it
    is `again`."""
    texted = _is_texted(session, alert, told, About.ALERT_OUTCOME)
    if not texted and not again:
        return
    taken = int(alert.taken_at.timestamp()) if alert.taken_at else 0
    key = f"alert/{alert.id}/outcome/{told.id}/{taken}/{'again' if again else 'first'}"
    if texted and _waits_behind_another_outcome(session, alert, told):
        return
    kind = OutboxKind.TEXT if texted else OutboxKind.CALL
    holds = OUTCOME_WITHIN if texted else TOLD_WITHIN
    _queue(session, alert, told, About.ALERT_OUTCOME, key, kind=kind, holds=holds)


def _waits_behind_another_outcome(session: Session, alert: Alert, told: AlertTold) -> bool:
    """Put the question. A number answers the one that is open, so that of a second alert is texted when its turn
    comes."""
    if told.person is None:
        return False
    until, subject = clock.now() + OUTCOME_WITHIN, {"alert": alert.id}
    number = _texted_on(session, alert, told, About.ALERT_OUTCOME)
    question = conversations.ask(session, told.person, QuestionKind.ALERT_OUTCOME, subject, until, number=number)
    now_open = conversations.open_question(session, question.community_id, question.number)
    return now_open is not None and now_open.kind in ASKS_AN_OUTCOME and now_open.id != question.id


def stop_asking(session: Session, alert: Alert) -> None:
    """Somebody has it, or it is over: what waits to be asked or said about it no longer holds."""
    outbox.withdraw_subject(session, ASKED_OR_SAID, "alert", alert.id)
    conversations.settle(session, QUESTIONS, {"alert": alert.id})
    telling.withdraw(session, f"alert/{alert.id}/")


def stop_telling(session: Session, told: AlertTold, *, all_clear: bool = True) -> None:
    """What waits to be told there is told nobody: the number was somebody else's. Not `all_clear`: that it is over is
    still told who has heard that it began."""
    for about in (About.ALERT_TAKEN, About.ALERT_NIGHT, *((About.ALL_CLEAR,) if all_clear else ())):
        telling.withdraw(session, _told_as(about, told))


def _asked_as(alert: Alert, told: AlertTold) -> str:
    """How the keys of the questions begin that this one is asked in this pass of the ladder."""
    return f"alert/{alert.id}/{alert.ladder_pass}/{told.id}/"


def _told_as(about: About, told: AlertTold) -> str:
    return f"alert/{told.alert_id}/{about}/{told.id}/"


def _ask(
    session: Session,
    alert: Alert,
    told: AlertTold,
    question: str,
    way: OutboxKind,
    *,
    again: int = 1,
    later: timedelta = AT_ONCE,
    texted: str | None = None,
) -> Outbox:
    """`question` is its key, whichever way it is put, and `again` how often the same way by now."""
    key = f"{question}/{way}" if again == 1 else f"{question}/{way}/{again}"
    return _queue(session, alert, told, About.ALERT, key, kind=way, holds=CALL_HOLDS, later=later, texted=texted)


def _queue(
    session: Session,
    alert: Alert,
    told: AlertTold,
    about: About,
    key: str,
    *,
    kind: OutboxKind,
    holds: timedelta,
    later: timedelta = AT_ONCE,
    texted: str | None = None,
) -> Outbox:
    """`texted`: the number of a text, where it is known."""
    way = outbox.queue_call if kind is OutboxKind.CALL else outbox.queue_text
    if kind is OutboxKind.TEXT and texted is None:
        texted = _texted_on(session, alert, told, about)
    return way(
        session,
        community_id=alert.elder.community_id,
        number=texted or told.number,
        about=about,
        key=key,
        subject={"alert": alert.id, "told": told.id},
        person_id=told.person_id,
        not_before=clock.now() + later,
        expires_at=clock.now() + later + holds,
        urgent=True,
    )
