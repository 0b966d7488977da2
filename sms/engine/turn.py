"""One text that came in: from which number, who may have written it, and what it can answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

import clock
from models import (
    Alert,
    Community,
    Occurrence,
    Person,
    Question,
    QuestionKind,
    QuestionState,
    Role,
    SentList,
    Talk,
    columns,
)
from services import alerts, people, rides, trips
from services.alerts import return_day
from services.checkins import by_text
from services.talks import logs
from services.telling import conversations, deliveries
from sms.reading.courtesy import may_quote
from sms.reading.intents import Context, Evening
from texts import Reader
from texts.gsm7 import segments, to_gsm7

LIST_HOLDS = timedelta(hours=24)
MOST_LISTED = 5
MOST_PARTS = 2
_COMMUNITY: sa.BindParameter[Any] = sa.bindparam("community")
_NUMBER: sa.BindParameter[Any] = sa.bindparam("number")
_PERSONS: sa.BindParameter[Any] = sa.bindparam("persons", expanding=True)
LIES_OPEN = sa.select(
    alerts.is_to_log(_NUMBER).label("alert_to_log"),
    alerts.is_to_answer(_NUMBER).label("alert_waits"),
    alerts.has_heard(_NUMBER, sa.bindparam("alert_told")).label("alert_told"),
    alerts.has_ended(_NUMBER, sa.bindparam("alert_told")).label("alert_ended"),
    logs.owes_one(_PERSONS, sa.bindparam("log_owed")).label("log_owed"),
    logs.has_logged(_PERSONS, sa.bindparam("logged")).label("logged"),
    by_text.may_be_asked(_PERSONS, sa.bindparam("evening")).label("evening"),
    trips.drives_somebody(_PERSONS, sa.bindparam("ride_soon"), sa.bindparam("ride_since")).label("drives"),
    conversations.waits_longer(_COMMUNITY, _NUMBER, QuestionKind.RETURN_DAY, sa.bindparam("list_holds")).label(
        "day_waited_for"
    ),
    sa.select(SentList.occurrence_ids)
    .where(
        SentList.community_id == _COMMUNITY,
        SentList.number == _NUMBER,
        SentList.sent_at > sa.bindparam("list_holds"),
    )
    .scalar_subquery()
    .label("listed"),
)
"""What a text from a number may be about, beside the question it was asked: of most of it there is nothing, and nothing
more is read then."""


@dataclass(slots=True)
class Turn:
    """Given to every reply. `person` is who is taken to have written; None until that is known. `ration`: of which of
    the few answers a day this one is (`rations`)."""

    session: Session
    community: Community
    number: str
    sid: str
    persons: list[Person]
    person: Person | None = None
    now: datetime = field(default_factory=clock.now)
    ration: str | None = None

    @classmethod
    def begin(cls, session: Session, community: Community, number: str, sid: str) -> Turn:
        persons = people.persons_on(session, community, number)
        return cls(session, community, number, sid, persons, persons[0] if len(persons) == 1 else None)

    @property
    def someone(self) -> Person:
        """Who wrote. Raises LookupError where nobody known can have."""
        if self.person is None:
            raise LookupError(f"message {self.sid} is from nobody we know")
        return self.person

    @property
    def has_elder(self) -> bool:
        return any(person.is_a(Role.ELDER) for person in self.persons)

    @property
    def reader(self) -> Reader:
        return Reader.of(self.person or (self.persons[0] if self.persons else None), self.community)

    @property
    def question(self) -> Question | None:
        return conversations.open_question(self.session, self.community.id, self.number)

    def t(self, name: str, /, **values: object) -> str:
        return self.reader.t(name, **values)

    def context(self, body: str) -> Context:
        """What `body`, the words of the text, can answer."""
        question, open_here = self.question, self._lies_open()
        return Context(
            today=self.reader.today,
            question=question.kind if question else self._owed_without_a_question(open_here),
            log_owed=open_here.log_owed,
            logged=open_here.logged,
            list_length=len(open_here.listed or ()),
            language=self.reader.language,
            names=tuple(person.first_name for person in self.persons),
            evening=self._evening() if open_here.evening else None,
            elder=self.has_elder,
            writers=tuple(person.full_name for person in self.persons),
            alert_told=open_here.alert_told,
            alert_waits=open_here.alert_waits,
            drives=open_here.drives and any(trips.on_the_way(self.session, each, self.now) for each in self.persons),
            driver=all(map(_only_drives, self.persons)),
            rides_listed=self._rides_listed(),
            ours=self._texted_lately() if may_quote(body) else (),
        )

    def _lies_open(self) -> Any:
        return columns(
            self.session,
            LIES_OPEN,
            {
                "community": self.community.id,
                "number": self.number,
                "persons": [person.id for person in self.persons],
                "list_holds": self.now - LIST_HOLDS,
                "alert_told": self.now - alerts.TOLD_WITHIN,
                "log_owed": self.now - logs.OWED_FOR,
                "logged": self.now - logs.MORE_WITHIN,
                "evening": self.now - by_text.ANSWER_HOLDS,
                "ride_soon": self.now + trips.BEFORE,
                "ride_since": self.now - trips.A_DAY,
            },
        ).one()

    def _rides_listed(self) -> tuple[int, ...]:
        drivers = (person for person in self.persons if person.is_a(Role.DRIVER))
        return tuple(number for driver in drivers for number in rides.numbers(self.session, driver))

    def _texted_lately(self) -> tuple[str, ...]:
        return tuple(deliveries.last_texts(self.session, self.number, self.persons, self.now - LIST_HOLDS))

    def _evening(self) -> Evening | None:
        asked = by_text.asked(self.session, self.persons)
        if not asked:
            return None
        _, is_open = asked[0]
        return Evening.OPEN if is_open else Evening.ANSWERED

    def _owed_without_a_question(self, open_here: Any) -> QuestionKind | None:
        """The on-call number is nobody's: it has no question row, but an alert it took waits for its outcome. So does
        who looked to her, as far as she knows, when the desk has ended it meanwhile; unless a number has another
        meaning now. The day somebody comes home is waited for after its question has expired."""
        if open_here.alert_to_log:
            return QuestionKind.ALERT_OUTCOME
        if open_here.listed:
            return None
        if open_here.day_waited_for and self._return_day_is_waited_for():
            return QuestionKind.RETURN_DAY
        return QuestionKind.ALERT_OUTCOME if open_here.alert_ended and not open_here.log_owed else None

    def _return_day_is_waited_for(self) -> bool:
        last = conversations.last_over(self.session, self.community.id, self.number, self.now - LIST_HOLDS)
        if last is None or last.kind is not QuestionKind.RETURN_DAY or last.state is not QuestionState.EXPIRED:
            return False
        by = self.session.get_one(Person, last.person_id)
        return return_day.waits_for(self.session, last.subject["alert"], by) is not None

    def ended_lately(self) -> Alert | None:
        """The alert this number looked to, which is over."""
        return alerts.ended_lately(self.session, self.number, self.now - alerts.TOLD_WITHIN)

    def owed(self) -> list[tuple[Person, Talk]]:
        """Talks that somebody on this number has not told about yet, as (friend, talk)."""
        return [(person, talk) for person in self.persons for talk in logs.owed_logs(self.session, person)]

    def logged(self) -> list[tuple[Person, Talk]]:
        """Talks that were told about within a day, as (friend, talk): more may be written of them."""
        return [(person, talk) for person in self.persons for talk in logs.logged_lately(self.session, person)]

    # -- the list a number in a text points into

    def listed(self) -> list[int]:
        """The occurrences of the list last sent here, while it holds."""
        sent = self._sent()
        return list(sent.occurrence_ids) if sent and self.now - sent.sent_at < LIST_HOLDS else []

    def from_list(self, number: int) -> Occurrence | None:
        ids = self.listed()
        return self.session.get(Occurrence, ids[number - 1]) if 1 <= number <= len(ids) else None

    def had_list_at(self) -> datetime | None:
        """When a list was last sent here."""
        sent = self._sent()
        return sent.sent_at if sent is not None else None

    def send_list(
        self, head: str, occurrences: list[Occurrence], foot: str, *, said: Mapping[int, str] | None = None
    ) -> str:
        """A numbered list that fits two parts, remembered so that its numbers mean something. `said`: by its id what
        is said of one of them, where that is more than what it is and costs."""
        words_of = said or {}
        rows = [
            f"{place} {words_of.get(each.id) or self.reader.costs(each)}"
            for place, each in enumerate(occurrences[:MOST_LISTED], start=1)
        ]
        fitting: list[Occurrence] = []
        words = f"{head}\n{foot}"
        for occurrence in occurrences[:MOST_LISTED]:
            longer = "\n".join([head, *rows[: len(fitting) + 1], foot])
            if fitting and segments(to_gsm7(longer)) > MOST_PARTS:
                break
            fitting.append(occurrence)
            words = longer
        self.remember([occurrence.id for occurrence in fitting])
        return words

    def remember(self, occurrence_ids: list[int]) -> None:
        """What a number, or a bare PÅ, means in the next 24 hours."""
        sent = self._sent()
        if sent is None:
            sent = SentList(community_id=self.community.id, number=self.number)
            self.session.add(sent)
        sent.occurrence_ids, sent.sent_at = occurrence_ids, self.now
        self.session.flush()

    def _sent(self) -> SentList | None:
        return self.session.scalars(
            sa.select(SentList).where(SentList.community_id == self.community.id, SentList.number == self.number)
        ).first()


def _only_drives(person: Person) -> bool:
    return person.is_a(Role.DRIVER) and not (person.is_a(Role.ELDER) or person.is_a(Role.VISIT_FRIEND))
