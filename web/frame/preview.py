"""What will be told, as a page shows it before it is done: who, how, when, in which words, at what cost.

A page asks `shown` for what its deed would tell and puts it into `told.confirm` of `macros/told.html`; its POST does
the deed by `do`, which raises `Changed` where the list is another by now: then `shown_again`, the new lines marked. At
the desk it is noted whom it names.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from flask import request
from sqlalchemy.orm import Session

import texts
from locales import phrase
from locales.speech import price_written
from services.telling import foretold
from services.telling.foretold import Changed, Foretold, Line, Way
from web.frame import desk

__all__ = ["SEEN", "Changed", "Preview", "ask_first", "do", "is_sent", "shown", "shown_again", "tried"]

SEEN, BY_HAND = "seen", "by_hand"


@dataclass(frozen=True, slots=True)
class Shown:
    """A line in the reader's words."""

    line: Line
    what: str
    how: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """The words of one message in one language."""

    what: str
    language: str
    words: str


@dataclass(frozen=True, slots=True)
class Preview:
    """`sum` is told in whole sentences; `marks` go back with the form. `changed`: it was shown before, otherwise."""

    rows: tuple[Shown, ...]
    words: tuple[Spoken, ...]
    sum: str
    marks: str
    people: int
    changed: bool

    @property
    def tells_nobody(self) -> bool:
        return not self.rows


def is_sent() -> bool:
    """Whether the form at hand was shown with its preview."""
    return SEEN in request.form


def tried(session: Session, deed: Callable[[], object]) -> Preview:
    """As `shown`, of a deed that cannot be done on paper: it is done and taken back. The session may write."""
    return _preview(foretold.tried(session, deed, texts.as_text))


def shown(session: Session, deed: Callable[[], object]) -> Preview:
    """What `deed` would tell; it is done on paper alone, in any session."""
    return _preview(foretold.of(session, deed, texts.as_text))


def do(session: Session, deed: Callable[[], object], *, field: str = SEEN) -> Foretold:
    """Do it as the form has shown it; `field` holds the marks of that. Raises `Changed`, with nothing done, where it
    would tell something else now."""
    by_hand = BY_HAND in request.form
    return foretold.do(session, deed, texts.as_text, seen=request.form.get(field, ""), by_hand=by_hand)


def ask_first(
    session: Session,
    deed: Callable[[], object],
    page: Callable[[Preview], str],
    look: Callable[[Session, Callable[[], object]], Preview] = shown,
) -> str | tuple[str, int] | None:
    """Do it where it tells nobody, or tells what the form has shown; None then, and nobody who came to it meanwhile is
    told unshown. Else the page that shows it, and nothing is done. `look`: `tried`, of a deed that cannot be done on
    paper."""
    try:
        if is_sent():
            do(session, deed)
            return None
        told = look(session, deed)
        if told.tells_nobody:
            do(session, deed)
            return None
        asked: str | tuple[str, int] = page(told)
    except Changed as changed:
        told = shown_again(changed)
        asked = page(told), 409
    session.rollback()
    return asked


def shown_again(changed: Changed) -> Preview:
    """What it would tell now, beside what the form has shown."""
    return _preview(changed.foretold, request.form.get(SEEN, ""))


def _preview(told: Foretold, seen: str | None = None) -> Preview:
    new = told.new_since(seen) if seen is not None else frozenset()
    rows = tuple(Shown(line, _what(line), _how(line), line.mark in new) for line in told.lines)
    words = {(row.what, row.line.language): row.line.words for row in reversed(rows) if row.line.words}
    named = dict.fromkeys(row.line.person_id for row in rows if row.line.person_id is not None)
    desk.note_when_shown("read_told", list(named))
    spoken = (Spoken(what, language, said or "") for (what, language), said in reversed(words.items()))
    return Preview(rows, tuple(spoken), _sum(told), told.marks, told.people, seen is not None)


def _what(line: Line) -> str:
    return phrase(desk.language(), "web-told-what", about=line.about.value)


def _how(line: Line) -> str:
    lang = desk.language()
    if line.at is not None:
        return phrase(lang, "web-told-how-later", way=line.way.value, at=desk.when(lang, line.at))
    return phrase(lang, "web-told-how", way=line.way.value)


def _sum(told: Foretold) -> str:
    lang = desk.language()
    if not told.lines:
        return phrase(lang, "web-told-nobody")
    rung, texted = told.by(Way.RING), told.by(Way.TEXT)
    said = [phrase(lang, "web-told-people", people=told.people)]
    if rung:
        said.append(phrase(lang, "web-told-rung", people=len(rung)))
    if texted:
        said.append(phrase(lang, "web-told-texted", people=len(texted), parts=told.segments))
    if rung or texted:
        begins = _first(told)
        if begins is not None:
            said.append(phrase(lang, "web-told-not-before", at=desk.when(lang, begins)))
        last = max((line.last_at for line in rung if line.last_at is not None), default=None)
        if last is not None:
            said.append(phrase(lang, "web-told-last-try", at=desk.when(lang, last)))
        said.append(phrase(lang, "web-told-price", price=price_written(round(told.cost_ore, -2) or 100, lang)))
    if heard := told.by(Way.WHEN_RINGING_IN):
        said.append(phrase(lang, "web-told-when-ringing", names=_names(heard)))
    if left := told.by(Way.DESK):
        said.append(phrase(lang, "web-told-yours", names=_names(left)))
    return " ".join(said)


def _first(told: Foretold) -> datetime | None:
    """When the first goes out, where none goes out at once."""
    begin = [line.at for line in told.lines if line.way in (Way.RING, Way.TEXT)]
    later = [at for at in begin if at is not None]
    return min(later) if len(later) == len(begin) else None


def _names(lines: list[Line]) -> str:
    return ", ".join(dict.fromkeys(line.name for line in lines))
