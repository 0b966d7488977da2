"""The words of a card, in its reader's language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

from locales import phrase
from locales.speech import time_written
from models import Person
from services.desk.paper.cards import Card, Menu


@dataclass(frozen=True, slots=True)
class Keys:
    """When, and what each key does then."""

    when: str
    lines: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on every card."""

    ring: str
    danger: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One card as it is printed."""

    person: Person
    lang: str
    words: Words
    heads: Sequence[Keys]


def sheet(card: Card) -> Sheet:
    """The card in the language of who is to read it."""
    lang = str(card.person.language.value)
    heads = [Keys(_when(card, menu, lang), _lines(card, menu, lang)) for menu in card.menus]
    return Sheet(card.person, lang, Words(phrase(lang, "web-card-ring"), phrase(lang, "web-card-danger")), heads)


def _lines(card: Card, menu: Menu, lang: str) -> list[tuple[str, str]]:
    name = card.about.first_name if card.about else card.person.first_name
    said = [
        (key, _unbroken(phrase(lang, line, key=key, name=name, contact=card.person.first_name), key))
        for key, line in card.lines(menu)
    ]
    return [*said, ("*", phrase(lang, "web-card-back"))] if menu is Menu.HOME else said


def _unbroken(words: str, key: str) -> str:
    """No key stands alone on the next line."""
    return words.replace(f" {key}.", f"\u00a0{key}.")


def _when(card: Card, menu: Menu, lang: str) -> str:
    if menu is Menu.CHECKIN and card.plan is not None and card.plan.times:
        times = ", ".join(time_written(time.fromisoformat(at), lang) for at in card.plan.times)
        return phrase(lang, "web-card-evening-at", times=times)
    name = card.about.first_name if card.about else ""
    return phrase(lang, "web-card-when", menu=menu.value, name=name)
