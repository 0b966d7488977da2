"""Away for a while: not rung until a day that she says herself, or the desk, or a contact if she agreed to that."""

from __future__ import annotations

import enum
from datetime import date, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    LIVE_CHECKIN,
    About,
    Agreement,
    AwayWhy,
    ChangeEvent,
    ChangeKind,
    Checkin,
    CheckinPlan,
    Community,
    ConsentPurpose,
    Contact,
    Person,
    SilencedBy,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from models.standing import look_anew
from services import tasks, telling
from services.hours import duetime
from services.hours.due import Due, earliest
from services.people import consent
from services.telling.keys import next_key

from . import claims
from .as_it_was import AsItWas
from .checkin_plans import locked_plan, note_change, replan

LONGEST = timedelta(days=180)
LONGEST_BY_CONTACT = timedelta(days=7)
TELL_ELDER_WITHIN = timedelta(hours=24)
AT_ONCE = 200


class Said(enum.StrEnum):
    """What became of a contact's word that she is away."""

    DONE = "done"
    TOO_LONG = "too_long"
    NOT_AGREED = "not_agreed"
    NO_CALLS = "no_calls"


def until(community: Community, day: date) -> datetime:
    """The instant (aware UTC) from which somebody who is home on the local `day` is rung again."""
    return duetime.midnight(day, community.zone)


def pause(
    session: Session,
    person: Person,
    until: datetime,
    *,
    source: Source,
    shown: str | None = None,
    why: AwayWhy = AwayWhy.AWAY,
) -> CheckinPlan | None:
    """No call is due before `until` (aware UTC). None when she has no evening calls. `shown` as in `claims.note`."""
    plan = locked_plan(session, person)
    if plan is None:
        return None
    before = AsItWas.of(plan)
    plan.go_away(until, why, source)
    _settle(session, person)
    note_change(session, person, source, "checkin-paused")
    claims.note(session, plan, before, _to_be_asked(session, plan), source=source, shown=shown)
    return plan


def _to_be_asked(session: Session, plan: CheckinPlan) -> ChangeKind | None:
    """A pause of more than a day; and one evening more by whoever was left alone the last time: else she could be kept
    from being rung for ever, one evening at a time."""
    tomorrow = duetime.local_day(clock.now(), plan.person.community.zone) + timedelta(days=1)
    if plan.away_until is not None and plan.away_until > until(plan.person.community, tomorrow):
        return ChangeKind.PAUSE
    ended = sa.select(Checkin.silenced_by).where(Checkin.person_id == plan.person_id, Checkin.due_at <= clock.now())
    last = session.scalars(ended.order_by(Checkin.due_at.desc()).limit(1)).first()
    return ChangeKind.PAUSE if last is SilencedBy.AWAY else None


def resume(session: Session, person: Person, *, source: Source, shown: str | None = None) -> CheckinPlan | None:
    """The elder is home again, or wants the calls she had stopped. None when she never had any. `shown` as in
    `claims.note`; she has not to be asked about it, since she is rung."""
    plan = locked_plan(session, person)
    if plan is None:
        return None
    before = AsItWas.of(plan)
    if plan.stopped_at is not None:
        consent.record(session, person, ConsentPurpose.CHECKIN_CALLS, given=True, source=source)
        plan.stopped_at = None
        replan(session, plan)
    plan.come_home()
    _settle(session, person)
    note_change(session, person, source, "checkin-resumed")
    claims.note(session, plan, before, None, source=source, shown=shown)
    return plan


def by_a_contact(plan: CheckinPlan, now: datetime) -> bool:
    """Whether at `now` (aware UTC) she is away by a contact's word, and her calls are not stopped anyway."""
    return plan.away_by_id is not None and plan.away_until is not None and plan.away_until > now and not plan.stopped_at


def confirm(session: Session, person: Person, *, source: Source, shown: str | None = None) -> None:
    """The elder says that the contact is right: from now on it is her own word. On a telephone the line has rung
    (`shown` is None) she need not be asked about it any more."""
    plan = locked_plan(session, person)
    if plan is None or plan.away_until is None or plan.away_why is None:
        return
    plan.go_away(plan.away_until, plan.away_why, source)
    note_change(session, person, source, "checkin-paused")
    for change in claims.unanswered(session, person) if shown is None else ():
        if change.by_id is not None:
            claims.end(session, change, ChangeEvent.YES)
    claims.ask_those_left(session, plan)


OF_A_CONTACT = (
    sa.select(Person)
    .join(Contact, Contact.elder_id == Person.id)
    .join(CheckinPlan, CheckinPlan.person_id == Person.id)
    .where(
        Contact.person_id == sa.bindparam("contact"),
        Contact.agreement != Agreement.NO,
        Person.left_at.is_(None),
        CheckinPlan.stopped_at.is_(None),
    )
    .order_by(Person.id)
)


def elders_of(session: Session, contact: Person) -> list[Person]:
    """Whom this person is a contact of, has not said no to that, and who are rung in the evening; oldest row first."""
    return list(session.scalars(OF_A_CONTACT, {"contact": contact.id}))


def contact_says(
    session: Session,
    contact: Person,
    elder: Person,
    day: date,
    *,
    source: Source,
    shown: str | None = None,
    why: AwayWhy = AwayWhy.AWAY,
) -> Said:
    """A contact says that `elder` is away and home again on the local `day`: at most seven days, and only if she has
    agreed. She is told who said it, and the desk sees it. Without her agreement she is rung as before, and the desk
    is told what was said. `shown` as in `claims.note`."""
    plan = elder.checkin_plan
    if plan is None or plan.stopped_at is not None or elder not in elders_of(session, contact):
        return Said.NO_CALLS
    community, now = elder.community, clock.now()
    back = until(community, day)
    if day > duetime.local_day(now, community.zone) + LONGEST_BY_CONTACT:
        return Said.TOO_LONG
    if not consent.holds(session, elder, ConsentPurpose.CONTACT_SAYS_AWAY):
        key = f"{_said_of(elder)}{contact.id}/{day.isoformat()}"
        tasks.open_anew(session, community, TaskKind.SAID_AWAY, key, person=elder, number=contact.phone, due_at=back)
        return Said.NOT_AGREED
    plan = locked_plan(session, elder)
    _settle(session, elder)
    if plan is not None and (plan.away_until is None or plan.away_until < back):
        before = AsItWas.of(plan)
        plan.go_away(back, why, source, by=contact)
        note_change(session, elder, source, "checkin-paused-by-contact")
        claims.note(session, plan, before, _to_be_asked(session, plan), source=source, shown=shown, by=contact)
        telling.tell(
            session,
            elder,
            About.SAID_AWAY,
            {"person": elder.id, "contact": contact.id},
            key=next_key(session, f"{_said_of(elder)}{contact.id}/{back.isoformat()}/"),
            expires_at=min(back, now + TELL_ELDER_WITHIN),
        )
    return Said.DONE


def agreed_no_more(session: Session, elder: Person) -> None:
    """She has taken back that her contacts may say it: what one of them has said no longer holds, and she is rung."""
    plan = locked_plan(session, elder)
    if plan is not None and plan.away_by_id is not None:
        plan.come_home()
        claims.drop_what_is_gone(session, plan)
        look_anew(session, person=elder)
    telling.withdraw(session, _said_of(elder))
    session.flush()


def _said_of(elder: Person) -> str:
    return f"said-away/{elder.id}/"


def bring_home(session: Session, now: datetime) -> None:
    """Whose day has come is rung again. After a hospital stay the desk is asked to hear that she really is home.

    Not while an evening she was away on is still to be ended, as after an outage over midnight: it would be told as
    one on which she should have been rung.
    """
    back = session.scalars(
        sa.select(CheckinPlan).where(*_is_back(now)).limit(AT_ONCE).with_for_update(of=CheckinPlan, skip_locked=True)
    ).all()
    for plan in back:
        if plan.away_why is AwayWhy.HOSPITAL and plan.stopped_at is None:
            key = f"home-again/{plan.person_id}/{plan.away_until:%Y-%m-%d}"
            tasks.open_task(session, plan.person.community, TaskKind.HOME_AGAIN, key, person=plan.person)
        plan.come_home()
    session.flush()


def is_one_back(now: sa.ColumnElement[datetime]) -> sa.Exists:
    """Whether `bring_home` has somebody to bring home."""
    return sa.exists().where(*_is_back(now))


def _is_back(now: datetime | sa.ColumnElement[datetime]) -> tuple[sa.ColumnElement[bool], ...]:
    return CheckinPlan.away_until <= now, ~_checkin_of_the_absence()


def next_due() -> Due:
    """When the next is home again."""
    return earliest(CheckinPlan.away_until, ~_checkin_of_the_absence())


def _checkin_of_the_absence() -> sa.Exists:
    return sa.exists().where(
        Checkin.person_id == CheckinPlan.person_id,
        Checkin.state.in_(LIVE_CHECKIN),
        Checkin.due_at < CheckinPlan.away_until,
    )


def _settle(session: Session, person: Person) -> None:
    """The new word about it is the answer to what the desk was to ask."""
    answered = (TaskKind.HOME_AGAIN, TaskKind.RETURN_DAY)
    asked = sa.select(Task).where(Task.person_id == person.id, Task.kind.in_(answered), Task.state == TaskState.OPEN)
    for task in session.scalars(asked):
        tasks.done(session, task)
