"""Two rows of one person become one: everything that named the one names the other, and what was known is kept.

What is written of a person is to be right (GDPR art. 5 (1) (d)). It is shown beforehand by doing it and taking it back,
and cannot be undone: whose the rows were is known no more. The row that is no longer hers stays empty, since the audit
goes on naming it, and leads to the one she has.
"""

from __future__ import annotations

import enum
import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from locales import phrase
from models import (
    LIVE_CHECKIN,
    Checkin,
    CheckinPlan,
    Consent,
    ConsentPurpose,
    Contact,
    DeskNote,
    DeskUser,
    ElderDriver,
    Friendship,
    Leaving,
    Mandate,
    Occurrence,
    Outbox,
    Person,
    Question,
    Refund,
    Signup,
    SignupState,
    Source,
    Standing,
    Talk,
    TalkState,
    Task,
    Telling,
    Visit,
    VisitState,
    locked,
)
from services import people, rides
from services.desk import audit
from services.keeping.kept import NOTHING_OF_A_PERSON
from services.people import checks, consent, contacts
from services.people.details import facts_of, set_facts
from services.plans import checkin_plans
from services.refunds import lines

from . import erasing, two_rows
from .pouring import Values, pour
from .two_rows import USUAL, Fact, Other, joined, room_for, said, words_of

NAMES_PERSONS = ("person", "elder", "driver", "by")
"""What a person is called in the `subject` of a row."""
TWO_PEOPLE = (
    (Contact.elder_id, Contact.person_id),
    (Mandate.elder_id, Mandate.person_id),
    (Friendship.elder_id, Friendship.friend_id),
    (ElderDriver.elder_id, ElderDriver.driver_id),
    (Talk.elder_id, Talk.friend_id),
    (Visit.elder_id, Visit.friend_id),
    (Standing.person_id, Standing.friend_id),
)


class NotNow(enum.StrEnum):
    """Why the two cannot become one at this moment. What lasts a while is over by itself; the rest is put right first
    where those are told whom it concerns."""

    TWO_PEOPLE = "two_people"
    LEFT = "left"
    BOTH_COME = "both_come"
    BOTH_VISITED = "both_visited"
    EVENING = "evening"
    TALK = "talk"
    ALERT = "alert"
    ON_THE_TELEPHONE = "on_the_telephone"
    ON_THE_ROAD = "on_the_road"
    SOUND = "sound"


class NotYet(Exception):
    """They cannot become one at this moment; `why` is what stands in the way."""

    def __init__(self, why: NotNow) -> None:
        super().__init__(why.value)
        self.why = why


class Otherwise(Exception):
    """It would not do any more what was shown; nothing is done."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What becoming one does. `moved`: how many rows of each table came to her; `once`: how many rows of each gave way
    to one that says the same thing; `consents`: what she has answered from now on, where it was otherwise on the row
    that stays."""

    facts: tuple[Fact, ...]
    evening: Sequence[Values]
    moved: Mapping[str, int]
    once: Mapping[str, int]
    consents: Mapping[ConsentPurpose, bool]

    @property
    def fingerprint(self) -> str:
        """Short words that differ when anything of it does."""
        said = repr((self.facts, sorted(self.moved.items()), sorted(self.once.items()), sorted(self.consents.items())))
        return hashlib.sha256(said.encode(errors="replace")).hexdigest()[:16]


def alike(session: Session, person: Person) -> list[Person]:
    """Who may be the same as she: by a number of hers, or by the whole name; those with the name first."""
    numbers = [number for number in (person.phone, person.phone2) if number]
    by_number = sa.or_(Person.phone.in_(numbers), Person.phone2.in_(numbers))
    wanted = sa.select(Person).where(
        Person.community_id == person.community_id,
        Person.id != person.id,
        Person.left_at.is_(None),
        sa.or_(by_number, Person.folded_name == person.folded_name),
    )
    return sorted(session.scalars(wanted).unique(), key=lambda each: (each.folded_name != person.folded_name, each.id))


def why_not(session: Session, stays: Person, goes: Person) -> NotNow | None:
    """What stands in the way, if anything does."""
    ids = (stays.id, goes.id)
    if stays.id == goes.id or any(_names_both(session, one, other, ids) for one, other in TWO_PEOPLE):
        return NotNow.TWO_PEOPLE
    if stays.left_at is not None or goes.left_at is not None or stays.community_id != goes.community_id:
        return NotNow.LEFT
    for person in (stays, goes):
        why = erasing.under_way(session, person)
        if why is not None:
            return NotNow(why.value)
    on = {
        NotNow.EVENING: sa.exists().where(
            Checkin.person_id.in_(ids), Checkin.state.in_(LIVE_CHECKIN), Checkin.due_at <= clock.now()
        ),
        NotNow.TALK: sa.exists().where(Talk.elder_id.in_(ids), Talk.state.in_((TalkState.ASKING, TalkState.FOUND))),
        NotNow.BOTH_COME: _twice(
            Signup.occurrence_id,
            Signup.person_id.in_(ids),
            Signup.state != SignupState.CANCELLED,
            Occurrence.id == Signup.occurrence_id,
            Occurrence.ends_at > clock.now(),
        ),
        NotNow.BOTH_VISITED: sa.or_(
            _twice(Visit.starts_at, Visit.elder_id.in_(ids), Visit.state.in_((VisitState.ASKED, VisitState.AGREED))),
            _twice(
                _hour_of_the_week(), Standing.person_id.in_(ids), Standing.at.is_not(None), Standing.ended_at.is_(None)
            ),
        ),
    }
    return next((why for why, found in on.items() if session.scalar(sa.select(found))), None)


def foresee(session: Session, stays: Person, goes: Person, by: DeskUser) -> Merged:
    """What `merge` would do, done to the end and taken back. Raises as it does."""
    trial = session.begin_nested()
    try:
        return _merge(session, stays, goes, by)
    finally:
        trial.rollback()
        session.expire_all()


def merge(session: Session, stays: Person, goes: Person, *, by: DeskUser, seen: str) -> Merged:
    """The two are one from now on, in the row `stays`, when that does what was `seen` (`Merged.fingerprint`).

    Raises `NotYet` or `Otherwise`, and changes nothing then.
    """
    trial = session.begin_nested()
    try:
        done = _merge(session, stays, goes, by)
        if done.fingerprint != seen:
            raise Otherwise
    except (NotYet, Otherwise):
        trial.rollback()
        session.expire_all()
        raise
    trial.commit()
    return done


def _merge(session: Session, stays: Person, goes: Person, by: DeskUser) -> Merged:
    for person_id in sorted((stays.id, goes.id)):
        locked(session, Person, person_id)
    why = why_not(session, stays, goes)
    if why is not None:
        raise NotYet(why)
    before, other_answers = _answers(session, stays), _answers(session, goes)
    given = {purpose: True for answers in (before, other_answers) for purpose, yes in answers.items() if yes}
    _drop_what_is_written_ahead(session, stays, goes)
    facts, other = two_rows.facts(stays, goes), Other.of(goes)
    done = pour(session, Person.metadata.tables[Person.__tablename__], goes.id, stays.id)
    session.expire_all()
    _name_in_subjects(session, goes.id, stays.id)
    _empty(session, goes, into=stays)
    _take_over(session, stays, other)
    _settle(session, stays, given)
    for day in sorted({row["on_day"] for table, row in done.dropped if table == Refund.__tablename__}):
        lines.settle(session, stays, day)
    facts = (*facts, *words_of(done))
    _write_down(session, stays, goes.id, facts, by)
    now = _answers(session, stays)
    return Merged(
        facts,
        [row for table, row in done.dropped if table == CheckinPlan.__tablename__],
        {table: many for table, many in sorted(done.moved.items()) if many},
        dict(sorted(Counter(table for table, _ in done.dropped).items())),
        {purpose: answer for purpose, answer in now.items() if before.get(purpose) != answer},
    )


# -- how it is done


def _names_both(session: Session, one: Any, other: Any, ids: tuple[int, int]) -> bool:
    both = sa.exists().where(one.in_(ids), other.in_(ids))
    return bool(session.scalar(sa.select(both)))


def _twice(column: Any, *which: sa.ColumnElement[bool]) -> sa.Exists:
    """Whether two of these rows have the same there."""
    return sa.select(column).where(*which).group_by(column).having(sa.func.count() > 1).exists()


def _hour_of_the_week() -> sa.ColumnElement[str]:
    return sa.cast(Standing.weekday, sa.String) + sa.cast(Standing.at, sa.String)


def _drop_what_is_written_ahead(session: Session, stays: Person, goes: Person) -> None:
    """Of two plans one stays: the evenings that follow from the other are not to be rung. Of two cars to one activity
    one stays too, and who has said yes to none of those in a car is not to be the driver of it."""
    for person in (stays, goes):
        rides.ask_no_more(session, person)
    hers, other = stays.checkin_plan, goes.checkin_plan
    if hers is not None and other is not None:
        loser = stays if hers.stopped_at is not None and other.stopped_at is None else goes
        checkin_plans.drop_coming(session, loser)
        session.flush()


def _name_in_subjects(session: Session, old: int, new: int) -> None:
    """What is on its way, or was, may name her among what it is about."""
    kinds: tuple[Any, ...] = (Outbox, Question, Task, Telling)
    for kind in kinds:
        named = sa.cast(kind.subject, sa.String).contains(f": {old}")
        for row in session.scalars(sa.select(kind).where(named)):
            row.subject = {
                name: new if name in NAMES_PERSONS and value == old else value for name, value in row.subject.items()
            }
    session.flush()


def _empty(session: Session, goes: Person, *, into: Person) -> None:
    for column, value in NOTHING_OF_A_PERSON.items():
        setattr(goes, column, value)
    goes.left_at = goes.erased_at = clock.now()
    goes.left_by, goes.merged_into_id = Leaving.MOVED, into.id
    for before in session.scalars(sa.select(Person).where(Person.merged_into_id == goes.id)):
        before.merged_into_id = into.id
    session.flush()


def _take_over(session: Session, stays: Person, other: Other) -> None:
    has_address = stays.address is not None
    numbers, _ = room_for(stays, other.numbers)
    first = stays.phone or next((n for n in numbers if not _is_taken(session, stays, n)), None)
    stays.phone, stays.phone2 = first, next((n for n in numbers if n != first), None)
    set_facts(session, stays, joined(facts_of(stays), other.facts))
    for name, value in other.in_car.items():
        if getattr(stays, name) in USUAL:
            setattr(stays, name, value)
    if not has_address:
        for name, value in other.where.items():
            setattr(stays, name, value)
    session.flush()


def _is_taken(session: Session, stays: Person, number: str) -> bool:
    known = people.find(session, stays.community, number, stays.first_name, stays.last_name)
    return known is not None and known.id != stays.id


def _settle(session: Session, stays: Person, given: Mapping[ConsentPurpose, bool]) -> None:
    """What follows from having both: whom she has agreed with, which roles are complete, in which order she is told."""
    for purpose in ConsentPurpose:
        _own_word_holds(session, stays, purpose)
        if given.get(purpose) and not consent.holds(session, stays, purpose):
            consent.taken_back(session, stays, purpose)
    checks.begins(session, stays)
    for elder in {contact.elder for contact in _contacts_around(session, stays)}:
        order = contacts.of_elder(session, elder)
        contacts.arrange(session, elder, [each.id for each in order])
    for contact in _contacts_around(session, stays):
        contact.ask_at = clock.now()
    session.flush()


def _contacts_around(session: Session, person: Person) -> Sequence[Contact]:
    around = sa.or_(Contact.elder_id == person.id, Contact.person_id == person.id)
    return session.scalars(sa.select(Contact).where(around)).unique().all()


def _own_word_holds(session: Session, person: Person, purpose: ConsentPurpose) -> None:
    """A yes that a list stood for never outweighs what she has said herself, on whichever of the two rows."""
    said = sa.select(Consent).where(Consent.person_id == person.id, Consent.purpose == purpose)
    answers = session.scalars(said.order_by(Consent.id)).all()
    own = [answer for answer in answers if answer.source is not Source.IMPORT]
    if own and answers[-1].source is Source.IMPORT and answers[-1].given != own[-1].given:
        consent.record(session, person, purpose, given=own[-1].given, source=own[-1].source)


def _answers(session: Session, person: Person) -> dict[ConsentPurpose, bool]:
    """The answer that holds for each purpose she was asked about."""
    found = consent.newest_of_each(session, person)
    return {purpose: answer.given for purpose, answer in found.items() if answer is not None}


def _write_down(session: Session, stays: Person, old: int, facts: Sequence[Fact], by: DeskUser) -> None:
    """What gave way is read among her notes, and the audit names both rows."""
    language = str(stays.community.language)
    lost = [said(language, fact.name, fact.goes) for fact in facts if fact.goes is not None]
    if lost:
        words = "\n".join([phrase(language, "web-merging-note"), *lost])
        session.add(DeskNote(person_id=stays.id, by_user_id=by.id, words=words))
    audit.note(session, stays.community_id, audit.by_user(by), "merged", stays.id)
    audit.note(session, stays.community_id, audit.by_user(by), "merged_away", old)
    session.flush()
