"""How what is on is written on a poster and in the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import g

from locales import phrase
from locales.speech import day_in_full, price_written, sentence, time_written
from models import Community
from services.desk.paper.programme import Slot, by_day
from web.frame import desk


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is on: its hours, empty where it has none, and what, where and for how much."""

    hours: str
    title: str
    where: str
    price: str

    @property
    def rest(self) -> str:
        """As the paper prints it, after the hours."""
        return ", ".join(part for part in (self.title, self.where, self.price) if part)


@dataclass(frozen=True, slots=True)
class Day:
    """A day by its name, and what is on."""

    name: str
    lines: Sequence[Line]


def days(slots: list[Slot], today: date, lang: str) -> list[Day]:
    """The programme, a day each."""
    return [
        Day(sentence(day_in_full(day, today, lang)), [line(slot, lang) for slot in found])
        for day, found in by_day(slots)
    ]


def line(slot: Slot, lang: str) -> Line:
    """What is on, in the cells of the sheet; on the telephone with neither place nor price."""
    hours = f"{time_written(slot.begins.time(), lang)}–{time_written(slot.ends.time(), lang)}"
    price = ""
    if slot.costs_ore is not None and not slot.by_telephone:
        price = price_written(slot.costs_ore, lang) if slot.costs_ore else phrase(lang, "web-week-free")
    where = phrase(lang, "web-week-by-telephone") if slot.by_telephone else slot.place or ""
    return Line("" if slot.all_day else hours, slot.title, where, price)


def text(found: Sequence[Day], community: Community, week: int, lang: str) -> str:
    """The week for the local paper, ready to copy: a line each, in no need of columns."""
    lines = [phrase(lang, "web-week-head", community=community.name, week=week)]
    for day in found:
        lines += ["", day.name, *(f"{each.hours} {each.rest}".strip() for each in day.lines)]
    ring = phrase(lang, "web-week-ring", phone=desk.number(community.number))
    return "\n".join([*lines, "", ring])


def in_community() -> str:
    """What is for everybody is in the community's language, whatever the reader of the desk reads."""
    return str(g.community.language.value)
