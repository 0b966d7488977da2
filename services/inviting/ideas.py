"""Ideas before they exist: asked in the evening call's slot for offers, by text, or when she has rung in and joined.

| she | what is kept |
|---|---|
| is asked, and says nothing | that she was asked, and is not asked again |
| would come | that, and then what it is worth, which hour, and whether she wants a ride, each as it is said |
| would like to hear what becomes of it | that |
| would not | that |

Once so many would come as the desk has said, the desk is told. When it becomes an activity they are asked first, with
who wanted to hear of it: what they have said is what allows it, also of those who are asked nothing else by day. When
it is dropped they are told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    About,
    Community,
    DeskUser,
    Idea,
    IdeaAnswer,
    IdeaState,
    Invitation,
    Occurrence,
    Person,
    Source,
    TaskKind,
    insert_missing,
    locked,
)
from services import outbox, tasks, telling
from services.signups import offers
from services.telling.keys import next_key

from . import asking, choosing

LONGEST = 60
"""Signs of what it is, which is said in one breath with the question."""
MOST_CHOICES = 3
TOLD_WITHIN = timedelta(days=3)
ASKED_ABOUT = (IdeaState.OPEN, IdeaState.ENOUGH)


def add(
    session: Session,
    community: Community,
    words: str,
    *,
    by: DeskUser,
    hours: Sequence[str] = (),
    prices: Sequence[int] = (),
    enough: int,
    by_car: bool = True,
) -> Idea:
    """From now on it is asked about. Raises ValueError for no words or too many, or more than three of a kind."""
    words = " ".join(words.split())
    if not 0 < len(words) <= LONGEST or max(len(hours), len(prices)) > MOST_CHOICES:
        raise ValueError("an idea is short, and leaves three hours and three prices to choose between")
    row = Idea(
        community_id=community.id,
        words=words,
        hours=list(hours),
        prices=list(prices),
        by_car=by_car,
        enough=enough,
        by_user_id=by.id,
    )
    session.add(row)
    session.flush()
    return row


# -- asking


def to_ask(session: Session, person: Person) -> Idea | None:
    """The oldest she has not been asked about; None where there is none, or she wants no offers."""
    was_asked = sa.exists().where(IdeaAnswer.idea_id == Idea.id, IdeaAnswer.person_id == person.id)
    open_ones = sa.select(Idea).where(Idea.community_id == person.community_id, Idea.state.in_(ASKED_ABOUT), ~was_asked)
    found = session.scalars(open_ones.order_by(Idea.id).limit(1)).first()
    return found if found is not None and offers.wants(session, person) else None


def is_asked(session: Session, person: Person, idea: Idea, *, source: Source) -> None:
    """The question is put to her, and is never put again."""
    insert_missing(session, IdeaAnswer, [{"idea_id": idea.id, "person_id": person.id, "source": source}])


def would_come(session: Session, person: Person, idea: Idea, *, yes: bool) -> None:
    """She would, or would not. Who was never asked says nothing."""
    row = _of(session, person, idea)
    if row is None:
        return
    row.interested, row.answered_at = yes, clock.now()
    session.flush()
    _count(session, idea)


def would_hear(session: Session, person: Person, idea: Idea) -> None:
    """She has no more to say of it than that she would like to know what becomes of it."""
    row = _of(session, person, idea)
    if row is not None:
        row.hears, row.answered_at = True, clock.now()
        session.flush()


def is_worth(session: Session, person: Person, idea: Idea, price_ore: int) -> None:
    row = _of(session, person, idea)
    if row is not None:
        row.price_ore = price_ore
        session.flush()


def at(session: Session, person: Person, idea: Idea, hour: str) -> None:
    """`hour`: local HH:MM."""
    row = _of(session, person, idea)
    if row is not None:
        row.hour = hour
        session.flush()


def by_car(session: Session, person: Person, idea: Idea, *, wants_ride: bool) -> None:
    row = _of(session, person, idea)
    if row is not None:
        row.wants_ride = wants_ride
        session.flush()


def said_beside(session: Session, person: Person, idea: Idea, words: str) -> None:
    """What she has written beside her yes, in plain words: "50 kr kl 18 skyss"."""
    if (price := re.search(r"(?<!kl )(?<!at )\b(\d{1,3}) ?(?:kr|kroner|nok)\b", words)) is not None:
        is_worth(session, person, idea, int(price[1]) * 100)
    if (hour := re.search(r"\b(?:kl|klokka|klokken|at) (\d{1,2})(?: (\d\d))?\b", words)) is not None:
        hours, minutes = int(hour[1]), int(hour[2] or 0)
        if hours < 24 and minutes < 60:
            at(session, person, idea, f"{hours:02}:{minutes:02}")
    if re.search(r"skyss|ride", words):
        by_car(session, person, idea, wants_ride=True)


def _of(session: Session, person: Person, idea: Idea) -> IdeaAnswer | None:
    return session.scalars(
        sa.select(IdeaAnswer).where(IdeaAnswer.idea_id == idea.id, IdeaAnswer.person_id == person.id)
    ).first()


def _count(session: Session, idea: Idea) -> None:
    """Tell the desk, once so many want it."""
    row = locked(session, Idea, idea.id)
    if row is None or row.state is not IdeaState.OPEN or len(interested(session, row)) < row.enough:
        return
    row.move(IdeaState.ENOUGH)
    tasks.open_anew(
        session,
        session.get_one(Community, row.community_id),
        TaskKind.SORT_OUT,
        _task_key(row),
        note=row.words,
        subject={"idea": row.id},
    )


# -- what is known, and what becomes of it


@dataclass(frozen=True, slots=True)
class Stands:
    """An idea as it stands. `prices` and `hours`: how many have chosen each."""

    idea: Idea
    asked: int
    interested: int
    not_interested: int
    rides: int
    prices: Mapping[int, int]
    hours: Mapping[str, int]


def everything(session: Session, community: Community) -> Sequence[Stands]:
    """The newest first. Two statements."""
    ideas = session.scalars(sa.select(Idea).where(Idea.community_id == community.id).order_by(Idea.id.desc())).all()
    rows = session.execute(
        sa.select(
            IdeaAnswer.idea_id, IdeaAnswer.interested, IdeaAnswer.price_ore, IdeaAnswer.hour, IdeaAnswer.wants_ride
        ).where(IdeaAnswer.idea_id.in_([idea.id for idea in ideas]))
    ).all()
    return [_stands(idea, [row for row in rows if row.idea_id == idea.id]) for idea in ideas]


def _stands(idea: Idea, rows: Sequence[sa.Row[int, bool | None, int | None, str | None, bool | None]]) -> Stands:
    yes = [row for row in rows if row.interested]
    return Stands(
        idea,
        asked=len(rows),
        interested=len(yes),
        not_interested=sum(row.interested is False for row in rows),
        rides=sum(bool(row.wants_ride) for row in yes),
        prices=Counter(row.price_ore for row in yes if row.price_ore is not None),
        hours=Counter(row.hour for row in yes if row.hour is not None),
    )


def interested(session: Session, idea: Idea) -> Sequence[Person]:
    """Who would come and is here, in the order of their names."""
    return _who(session, idea, IdeaAnswer.interested.is_(True))


def hearing(session: Session, idea: Idea) -> Sequence[Person]:
    """Who would come, or would like to hear what becomes of it, and is here, in the order of their names."""
    return _who(session, idea, sa.or_(IdeaAnswer.interested.is_(True), IdeaAnswer.hears))


def _who(session: Session, idea: Idea, said: sa.ColumnElement[bool]) -> Sequence[Person]:
    return (
        session.scalars(
            sa.select(Person)
            .join(IdeaAnswer, IdeaAnswer.person_id == Person.id)
            .where(IdeaAnswer.idea_id == idea.id, said, Person.left_at.is_(None))
            .order_by(Person.folded_name, Person.id)
        )
        .unique()
        .all()
    )


def becomes(session: Session, idea: Idea, occurrence: Occurrence, *, by: DeskUser) -> Invitation | None:
    """It is held, first at `occurrence`: those who would come or wanted to hear of it are asked first, and nobody else
    is yet. None where nobody is left to ask."""
    row = locked(session, Idea, idea.id) or idea
    row.occurrence_id = occurrence.id
    row.move(IdeaState.HELD)
    tasks.settle(session, _task_key(row))
    people = choosing.not_asked_yet(session, occurrence, hearing(session, row))
    invitation = asking.invite(session, occurrence, people, by=by) if people else None
    session.flush()
    return invitation


def drop(session: Session, idea: Idea) -> bool:
    """Nobody is asked about it any more, and those who would have come or heard of it are told, after a moment in which
    it can be taken back. False where it has become an activity."""
    row = locked(session, Idea, idea.id) or idea
    if not row.may_move(IdeaState.DROPPED):
        return False
    row.move(IdeaState.DROPPED)
    tasks.settle(session, _task_key(row))
    now = clock.now()
    for person in hearing(session, row):
        telling.tell(
            session,
            person,
            About.IDEA_DROPPED,
            {"idea": row.id},
            key=next_key(session, f"{_told_as(row)}{person.id}:"),
            not_before=now + outbox.HELD_FOR,
            expires_at=now + TOLD_WITHIN,
        )
    session.flush()
    return True


def ask_again(session: Session, idea: Idea) -> None:
    """It was a mistake to drop it."""
    row = locked(session, Idea, idea.id) or idea
    if row.may_move(IdeaState.OPEN):
        row.move(IdeaState.OPEN)
        telling.withdraw(session, _told_as(row))
        session.flush()
        _count(session, row)


def _told_as(idea: Idea) -> str:
    return f"idea:{idea.id}:dropped:"


def _task_key(idea: Idea) -> str:
    return f"idea/{idea.id}"
