"""Somebody else was first: a page that says what is so now, and where to go from there."""

from __future__ import annotations

from flask import url_for
from werkzeug.exceptions import Conflict

from models import Person

Way = tuple[str, str]
"""The name of a phrase, and the address it leads to."""


class SomebodyWasFirst(Conflict):
    """Nothing of this form was done. `says` names the sentence of how it is now, with its `words`; `ways` lead on from
    it, the first as the button; `about` is whom it names."""

    def __init__(self, says: str, *ways: Way, about: int | None = None, **words: str | int) -> None:
        super().__init__()
        self.says, self.words, self.ways, self.about = says, words, ways, about


def to_person(person_id: int) -> Way:
    return "web-first-to-her", url_for("people.person", person_id=person_id)


def about_person(says: str, person: Person, **words: str | int) -> SomebodyWasFirst:
    """With her name among the words, and her page as the way on."""
    return SomebodyWasFirst(says, to_person(person.id), about=person.id, name=person.full_name, **words)


def unless_person_has_left(person: Person) -> Person:
    """Nothing is done for who has died or moved: raises `SomebodyWasFirst`."""
    if person.left_at is not None:
        raise about_person("web-first-has-left", person)
    return person
