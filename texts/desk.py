"""What the desk has written itself, as it goes out, and what it is before it goes."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from locales import phrase
from models import DeskText, Person
from services.phones import channel
from services.phones.numbers import written_number
from services.reaching import writing as reaching

from .gsm7 import is_gsm7, segments, to_gsm7
from .writing import Reader, Writing


def written(writing: Writing) -> str:
    """Only who it is from is added to the words, and the number to ring where texts cannot be answered."""
    row = writing.subject(DeskText, "desk_text")
    writing.only_if(bool(row.words))
    return writing.t("sms-desk-text", words=row.words)


@dataclass(frozen=True, slots=True)
class Preview:
    """The words as she will read them, in so many parts; `exact` unless a sign was exchanged for its nearest of the
    cheap alphabet."""

    way: reaching.Way
    words: str
    parts: int
    exact: bool

    @property
    def signs(self) -> int:
        return len(self.words)

    @property
    def mark(self) -> str:
        """Short, and the same as long as the same goes to the same number: what a form carries of what was seen."""
        return hashlib.sha256(f"{self.way.number}\n{self.words}".encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class ToMany:
    """The same words to many: what each would read, of those a text can go to; and to whom none can, and why."""

    reached: Sequence[tuple[Person, Preview]]
    not_reached: Sequence[tuple[Person, reaching.WhyNot]]

    @property
    def parts(self) -> int:
        return sum(shown.parts for _, shown in self.reached)

    @property
    def words(self) -> Sequence[Preview]:
        """As they are read, once in each language."""
        return list({shown.words: shown for _, shown in self.reached}.values())

    @property
    def mark(self) -> str:
        """As that of one."""
        marks = "".join(f"{person.id}{shown.mark}" for person, shown in self.reached)
        return hashlib.sha256(marks.encode()).hexdigest()[:12]


def preview_all(session: Session, people: Sequence[Person], words: str) -> ToMany:
    """What `reaching.writing.write_all` would send."""
    shown = [(person, preview(session, person, words)) for person in people]
    return ToMany(
        [(person, one) for person, one in shown if one.way.why_not is None],
        [(person, one.way.why_not) for person, one in shown if one.way.why_not is not None],
    )


def preview(session: Session, person: Person, words: str) -> Preview:
    """What `reaching.writing.write` would send."""
    community, words = person.community, words.strip()
    reader = Reader.of(person, community)
    whole = reader.t("sms-desk-text", words=words)
    if not channel.of(community).answers:
        whole = reader.t("sms-ring-us", words=whole, line=written_number(community.number))
    goes = to_gsm7(whole)
    return Preview(reaching.way_to(session, person), goes, segments(goes), is_gsm7(whole))


def trial(language: str) -> str:
    """What is sent to see whether a text arrives (`grendelinja doctor`), in the GSM alphabet."""
    return to_gsm7(phrase(language, "sms-trial"))
