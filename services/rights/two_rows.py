"""What two rows of one person say of her: what holds, what the one says alone, and what gives way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Self

from locales import phrase
from models import Base, CheckinPlan, Driven, Person
from models.base import Encrypted
from services.people.details import Facts, facts_of

from .pouring import Poured

USUAL = (None, "normal", "full", "both")
"""What stands there while nobody has said anything."""
TOLD = ("said_as", "pace", "birth_year", "sex", "hamlet", "address", "farm", "arrival", "seats", "price_class")
"""All facts but her notes, which are kept of both."""
IN_CAR = ("needs", "out_from", "out_until", "legs", "boot", "car")
"""What she needs in a car, and hers takes: the other's where hers says nothing."""
WHERE = ("latitude", "longitude", "point_how", "point_by_user_id", "point_at")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the two rows do not say alike. `goes` is what is written into a note, None where nothing is lost."""

    name: str
    stays: str
    goes: str | None


@dataclass(frozen=True, slots=True)
class Other:
    """What is known of the row that goes, before it is emptied."""

    facts: Facts
    numbers: tuple[str, ...]
    where: Mapping[str, object]
    """Where it is that somebody is fetched, and how that came to be known."""
    in_car: Mapping[str, object]

    @classmethod
    def of(cls, goes: Person) -> Self:
        return cls(facts_of(goes), _numbers_of(goes), {name: getattr(goes, name) for name in WHERE}, in_car(goes))


def in_car(person: Person) -> dict[str, object]:
    return {name: getattr(person, name) for name in IN_CAR}


def _numbers_of(person: Person) -> tuple[str, ...]:
    return tuple(number for number in (person.phone, person.phone2) if number)


def room_for(stays: Person, numbers: Sequence[str]) -> tuple[list[str], list[str]]:
    """Her numbers from now on, two at most, and those that there is no room for."""
    all_of_them = list(dict.fromkeys((*_numbers_of(stays), *numbers)))
    return all_of_them[:2], all_of_them[2:]


def facts(stays: Person, goes: Person) -> tuple[Fact, ...]:
    """What the two rows say otherwise, and what the one says alone. Notes are not among it: both are kept."""
    found = [Fact("name", stays.full_name, goes.full_name)] if goes.full_name != stays.full_name else []
    kept, no_room = room_for(stays, _numbers_of(goes))
    if no_room or kept != list(_numbers_of(stays)):
        found.append(Fact("phone", ", ".join(kept), ", ".join(no_room) or None))
    if goes.language is not stays.language:
        found.append(Fact("language", stays.language.value, goes.language.value))
    hers, other = facts_of(stays), facts_of(goes)
    together = joined(hers, other)
    for name in TOLD:
        before, new, now = (getattr(known, name) for known in (hers, other, together))
        if before != now or new not in (now, *USUAL):
            found.append(Fact(name, str(now), str(new) if new not in (None, now) and before == now else None))
    if goes.needs and goes.needs != stays.needs:
        found.append(Fact("in_car", stays.needs or goes.needs, goes.needs if stays.needs else None))
    return tuple(found)


def joined(hers: Facts, other: Facts) -> Facts:
    """Hers, and the other's where hers are silent; notes of both. What was chosen stands over the usual."""
    silent = {each.name: getattr(other, each.name) for each in fields(Facts) if getattr(hers, each.name) in USUAL}
    both = [words for words in (hers.notes, other.notes) if words]
    return replace(hers, **{**silent, "notes": "\n".join(dict.fromkeys(both)) or None})


def words_of(done: Poured) -> Iterator[Fact]:
    """Of the rows that gave way: what was written in them, how far was driven, at which hours she was rung."""
    for table, row in done.dropped:
        if table == Driven.__tablename__:
            yield Fact("driven", "", f"{row['on_day'].isoformat()}: {row['kilometres']} km")
        elif table == CheckinPlan.__tablename__:
            yield Fact("evening", "", ", ".join(row["times"]))
        for column in Base.metadata.tables[table].columns:
            if isinstance(column.type, Encrypted) and row[column.name]:
                yield Fact("words", "", str(row[column.name]))


def said(language: str, name: str, value: str) -> str:
    """What one of the rows says of her, with what it is about."""
    choice = {"language": "web-evening-language-choice", "pace": "web-evening-pace-choice", "sex": "web-person-sex-is"}
    choice["price_class"] = "web-person-price-class-is"
    spoken = phrase(language, choice[name], choice=value) if name in choice else value
    if name == "in_car":
        spoken = ", ".join(phrase(language, "web-car-need", need=str(need)) for need in value.split())
    return phrase(language, "web-merging-fact", name=name, said=spoken)
