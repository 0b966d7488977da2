"""What is known of numbers and of whom they belong to, in one statement: STOPP, the desk's word, what is told to be
wrong, and who wants no texts. For a deed done on paper it is asked of all who have been read by then, and once more
only where somebody new is met.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import Consent, ConsentPurpose, Person, Phone, Question, Task, TaskKind, TaskState, columns, paper_of

Number = tuple[str, int]
"""A number (E.164) in a community."""


@dataclass(slots=True)
class Together:
    """`phones`: the desk's word, and whether STOPP was written. `refused`: ids of persons."""

    numbers: set[Number] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    phones: dict[Number, tuple[bool | None, bool]] = field(default_factory=dict)
    wrong: set[Number] = field(default_factory=set)
    refused: set[int] = field(default_factory=set)


def of_numbers(session: Session, *numbers: Number) -> Together | None:
    """With what is known of these; None where nothing is read together."""
    return _known(session, numbers, ())


def of_person(session: Session, person: Person) -> Together | None:
    """As `of_numbers`, of her and of hers, with whether she wants no texts."""
    return _known(session, _hers(person), (person.id,))


def read(session: Session, person: Person) -> Together:
    """What is known of her and of hers, on paper or not."""
    return read_of(session, _hers(person), (person.id,))


def read_of(session: Session, numbers: Collection[Number], people: Collection[int]) -> Together:
    """What is known of these, on paper or not."""
    known = _known(session, numbers, people)
    if known is None:
        known = Together()
        _ask(session, known, set(numbers), set(people))
    return known


def _known(session: Session, numbers: Collection[Number], people: Collection[int]) -> Together | None:
    paper = paper_of(session)
    if paper is None:
        return None
    known = paper.once("phones", Together)
    if not (known.numbers.issuperset(numbers) and known.people.issuperset(people)):
        here = paper.here(Person)
        asked = {(each.number, each.community_id) for each in paper.here(Question)}
        new = {*numbers, *asked, *(number for each in here for number in _hers(each))} - known.numbers
        _ask(session, known, new, {*people, *(each.id for each in here)} - known.people)
    return known


def _hers(person: Person) -> list[Number]:
    return [(number, person.community_id) for number in (person.phone, person.phone2) if number]


def _ask(session: Session, known: Together, numbers: set[Number], people: set[int]) -> None:
    given = {
        "numbers": [number for number, _ in numbers],
        "lines": list({community_id for _, community_id in numbers}),
        "people": list(people),
    }
    for what, number, person_id, community_id, yes, stopped in columns(session, _QUESTION, given):
        if what == "phone":
            known.phones[number, community_id] = (yes, stopped)
        elif what == "wrong":
            known.wrong.add((number, community_id))
        else:
            known.refused.add(person_id)
    known.numbers |= numbers
    known.people |= people


def _question() -> sa.CompoundSelect[*tuple[Any, ...]]:
    none, nobody = sa.cast(sa.null(), sa.String), sa.cast(sa.null(), sa.Integer)
    is_not = sa.cast(sa.false(), sa.Boolean)
    named = sa.bindparam("numbers", type_=sa.String(), expanding=True)
    lines = sa.bindparam("lines", type_=sa.Integer(), expanding=True)
    people = sa.bindparam("people", type_=sa.Integer(), expanding=True)
    phones = sa.select(
        sa.literal("phone"),
        Phone.number,
        nobody,
        Phone.community_id,
        Phone.takes_sms,
        Phone.sms_stopped_at.is_not(None),
    ).where(Phone.number.in_(named), Phone.community_id.in_(lines))
    wrong = sa.select(sa.literal("wrong"), Task.number, nobody, Task.community_id, is_not, is_not).where(
        Task.community_id.in_(lines),
        Task.kind == TaskKind.WRONG_NUMBER,
        Task.state == TaskState.OPEN,
        Task.number.in_(named),
    )
    of_texts = Consent.purpose == ConsentPurpose.SERVICE_SMS
    newest = (
        sa.select(sa.func.max(Consent.id)).where(of_texts, Consent.person_id.in_(people)).group_by(Consent.person_id)
    )
    refused = sa.select(sa.literal("refused"), none, Consent.person_id, nobody, is_not, is_not).where(
        Consent.id.in_(newest), Consent.given.is_(False)
    )
    return sa.union_all(phones, wrong, refused)


_QUESTION = _question()
