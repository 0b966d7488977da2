"""Behaviours and crowds from JSON. A mistake raises ``ValueError``: a sentence that says where, and what to write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from exchange.people import scripted
from exchange.people.behaviour import Behaviour, Step
from exchange.people.crowd import Crowd, Lot, Rule
from exchange.people.mailbox import GREETING, Fax, Voicemail
from exchange.people.person import KEYS, Child, Person, Reaction

Json = dict[str, Any]
BY_RULE = "by_rule"
DAY_S = 86_400
_AFTER = frozenset({"after_s"})
_PERSON = _AFTER | {"hello", "steps", "reactions", "otherwise", "thinks_s", "barges_in", "hangs_up_after_s", "talks_s"}
_STEPS = ("press", "say", "nonsense", "hang_up")


@dataclass(frozen=True, slots=True)
class Given:
    """A JSON object at a place; reading it checks it."""

    value: Json
    place: str

    def _name(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name

    def only(self, allowed: frozenset[str], what: str) -> None:
        """Refuse a field that nobody would read."""
        strange = sorted(set(self.value) - allowed)
        if strange:
            known = ", ".join(sorted(allowed)) or "no others"
            raise ValueError(f'"{self._name(strange[0])}" is nothing that {what} has; it has {known}.')

    def seconds(self, name: str, default: float) -> float:
        """A field that is a number of seconds, at most a day."""
        value = self.value.get(name, default)
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= DAY_S:
            raise ValueError(f'"{self._name(name)}" must be a number of seconds, from 0 to {DAY_S}.')
        return float(value)

    def perhaps_seconds(self, name: str, default: float | None = None) -> float | None:
        """A field that is a number or null."""
        return default if name not in self.value else None if self.value[name] is None else self.seconds(name, 0.0)

    def text(self, name: str, default: str = "") -> str:
        """A field that is text."""
        value = self.value.get(name, default)
        if not isinstance(value, str):
            raise ValueError(f'"{self._name(name)}" must be text.')
        return value

    def flag(self, name: str) -> bool:
        """A field that is true or false."""
        value = self.value.get(name, False)
        if not isinstance(value, bool):
            raise ValueError(f'"{self._name(name)}" must be true or false.')
        return value

    def whole(self, name: str, default: int) -> int:
        """A field that is a whole number from one to a hundred, or another range's default."""
        value = self.value.get(name, default)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= 100:
            raise ValueError(f'"{self._name(name)}" must be a whole number from 1 to 100.')
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A field that is text, or a list of texts."""
        value = self.value.get(name)
        found = [value] if isinstance(value, str) else value
        if not isinstance(found, list) or not found or not all(isinstance(one, str) and one for one in found):
            raise ValueError(f'"{self._name(name)}" must be text or a list of texts.')
        return tuple(found)

    def objects(self, name: str) -> list[Given]:
        """A field that is a list of objects."""
        value = self.value.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            raise ValueError(f'"{self._name(name)}" must be a list of objects.')
        return [Given(one, f"{self._name(name)}[{place}]") for place, one in enumerate(value)]

    def object(self, name: str) -> Given:
        """A field that is an object."""
        if not isinstance(self.value.get(name), dict):
            raise ValueError(f'"{self._name(name)}" must be an object.')
        return Given(self.value[name], self._name(name))


def _step(given: Given) -> Step:
    """One of press, say, nonsense, hang_up; ``wait_s`` before it, ``gap_s`` between keys."""
    given.only(frozenset({*_STEPS, "wait_s", "gap_s"}), "a step")
    if len(kinds := [kind for kind in _STEPS if kind in given.value]) != 1:
        raise ValueError(f'"{given.place}" must have one of {", ".join(_STEPS)}.')
    match kinds[0]:
        case "press":
            keys = given.text("press")
            if not keys or set(keys) - set(KEYS):
                raise ValueError(f'"{given.place}.press" must be keys of a telephone: 0-9, * and #.')
            step = scripted.presses(keys, given.seconds("gap_s", scripted.KEY_GAP_S))
        case "say":
            step = scripted.says(given.text("say"))
        case "nonsense":
            step = scripted.presses_nonsense(given.whole("nonsense", 1))
        case _:
            step = scripted.hangs_up
    wait_s = given.seconds("wait_s", 0.0)
    return scripted.waits(wait_s, step) if wait_s else step


def _reaction(given: Given) -> Reaction:
    bare = Given({name: value for name, value in given.value.items() if name != "when"}, given.place)
    return Reaction(given.texts("when"), _step(bare))


def _person(given: Given) -> Person:
    return Person(
        after_s=given.seconds("after_s", 5.0),
        hello=given.text("hello"),
        steps=tuple(_step(one) for one in given.objects("steps")),
        reactions=tuple(_reaction(one) for one in given.objects("reactions")),
        otherwise=_step(given.object("otherwise")) if "otherwise" in given.value else None,
        thinks_s=given.seconds("thinks_s", 0.0),
        barges_in=given.flag("barges_in"),
        hangs_up_after_s=given.perhaps_seconds("hangs_up_after_s"),
        talks_s=given.perhaps_seconds("talks_s"),
    )


def _voicemail(given: Given) -> Voicemail:
    return Voicemail(
        given.text("greeting", GREETING),
        given.seconds("after_s", 20.0),
        given.perhaps_seconds("beep_after_s", 0.5),
        given.seconds("limit_s", 120.0),
    )


def _child(given: Given) -> Child:
    least_s = given.seconds("least_s", 15.0)
    return Child(given.seconds("after_s", 6.0), least_s, max(least_s, given.seconds("most_s", 60.0)))


_KINDS: dict[str, tuple[frozenset[str], Callable[[Given], Behaviour]]] = {
    "attended": (frozenset(), lambda given: scripted.attended()),
    "busy": (frozenset(), lambda given: scripted.busy()),
    "off": (frozenset(), lambda given: scripted.off()),
    "never_answers": (frozenset(), lambda given: scripted.never_answers()),
    "declines": (_AFTER, lambda given: scripted.declines(given.seconds("after_s", 3.0))),
    "answers": (_PERSON, _person),
    "silent": (
        _AFTER | {"hangs_up_after_s"},
        lambda given: scripted.silent(given.seconds("after_s", 5.0), given.perhaps_seconds("hangs_up_after_s")),
    ),
    "hangs_up": (
        _AFTER | {"hangs_up_after_s"},
        lambda given: scripted.hangs_up_after(given.seconds("hangs_up_after_s", 5.0), given.seconds("after_s", 5.0)),
    ),
    "nonsense": (
        _AFTER | {"count"},
        lambda given: scripted.nonsense(given.seconds("after_s", 5.0), given.whole("count", 2)),
    ),
    "child": (_AFTER | {"least_s", "most_s"}, _child),
    "voicemail": (_AFTER | {"greeting", "beep_after_s", "limit_s"}, _voicemail),
    "fax": (_AFTER, lambda given: Fax(given.seconds("after_s", 3.0))),
}


def behaviour_of(value: Json, also: str = "", place: str = "") -> Behaviour:
    """A behaviour such as ``{"behaviour": "voicemail", "after_s": 12, "greeting": "Hei."}``."""
    given = Given(value, place)
    name = value.get("behaviour")
    if name not in _KINDS:
        more = f", {also}" if also else ""
        raise ValueError(f'"{given._name("behaviour")}" is one of {", ".join(_KINDS)}{more}.')
    allowed, build = _KINDS[name]
    given.only(allowed | {"behaviour"}, f'"{name}"')
    return build(given)


def _inner(given: Given, besides: frozenset[str]) -> Behaviour:
    bare = {name: value for name, value in given.value.items() if name not in besides}
    return behaviour_of(bare, place=given.place)


def _lot(given: Given) -> Lot:
    weight = given.value.get("weight", 1)
    if not isinstance(weight, int | float) or isinstance(weight, bool) or not weight >= 0:
        raise ValueError(f'"{given.place}.weight" must be a number, 0 or more.')
    return Lot(_inner(given, frozenset({"weight"})), float(weight))


def _rule(given: Given) -> Rule:
    numbers = given.texts("numbers") if "numbers" in given.value else ("*",)
    try:
        if "lots" in given.value:
            given.only(frozenset({"numbers", "lots"}), "a rule with lots")
            return Rule(numbers, lots=tuple(_lot(one) for one in given.objects("lots")))
        if "in_turn" in given.value:
            given.only(frozenset({"numbers", "in_turn"}), "a rule with behaviours in turn")
            turns = tuple(behaviour_of(one.value, place=one.place) for one in given.objects("in_turn"))
            return Rule(numbers, in_turn=turns)
        return Rule(numbers, lots=(Lot(_inner(given, frozenset({"numbers"}))),))
    except ValueError as error:
        if given.place in str(error):
            raise
        raise ValueError(f'"{given.place}": {error}') from None


def crowd_of(value: Json) -> Crowd:
    """A crowd: ``{"seed": 7, "rules": [{"numbers": "+4761*", "lots": [{"weight": 3, "behaviour": "busy"}]}]}``."""
    given = Given(value, "")
    given.only(frozenset({"seed", "rules"}), "a crowd")
    seed = value.get("seed", 0)
    if not isinstance(seed, int) or isinstance(seed, bool):
        raise ValueError('"seed" must be a whole number.')
    if "rules" not in value:
        raise ValueError('"rules" must be a list of objects.')
    return Crowd(tuple(_rule(one) for one in given.objects("rules")), seed)
