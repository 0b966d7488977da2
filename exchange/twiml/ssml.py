"""Speech markup inside Say, flattened to stretches of text with a rate, and silences."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from exchange.twiml.verbs import Break, Spoken

_RATES = {"x-slow": 0.5, "slow": 0.75, "medium": 1.0, "default": 1.0, "fast": 1.25, "x-fast": 1.5}
_STRENGTHS = {"none": 0.0, "x-weak": 0.0, "weak": 0.25, "medium": 0.5, "strong": 0.75, "x-strong": 1.25}
_SPELLED = {"digits", "characters", "spell-out", "telephone", "verbatim"}


def flatten(say: Element) -> tuple[Spoken | Break, ...]:
    """The content of a Say (or of any markup inside it) in the order it is heard."""
    return tuple(_content(say, 1.0))


def rate_of(value: str) -> float:
    """The factor a ``prosody`` rate means; 1.0 for what cannot be read. ``85%`` is 0.85."""
    if value.endswith("%"):
        try:
            number = float(value[:-1])
        except ValueError:
            return 1.0
        return max(0.2, 1 + number / 100 if value[0] in "+-" else number / 100)
    return _RATES.get(value, 1.0)


def seconds_of(time: str, strength: str) -> float:
    """How long a ``break`` is: its time, or what its strength stands for."""
    if time.endswith("ms"):
        return float(time[:-2]) / 1000
    if time.endswith("s"):
        return float(time[:-1])
    return _STRENGTHS.get(strength, 0.5)


def _content(element: Element, rate: float) -> list[Spoken | Break]:
    parts: list[Spoken | Break] = _text(element.text, rate)
    for child in element:
        parts += _markup(child, rate)
        parts += _text(child.tail, rate)
    return parts


def _markup(child: Element, rate: float) -> list[Spoken | Break]:
    if child.tag == "break":
        return [Break(seconds_of(child.get("time", ""), child.get("strength", "")))]
    if child.tag == "prosody":
        return _content(child, rate * rate_of(child.get("rate", "medium")))
    if child.tag == "say-as":
        return _text(child.text, rate, spelled=child.get("interpret-as", "") in _SPELLED)
    if child.tag == "sub":
        return _text(child.get("alias", child.text or ""), rate)
    return _content(child, rate)


def _text(text: str | None, rate: float, spelled: bool = False) -> list[Spoken | Break]:
    clean = " ".join((text or "").split())
    return [Spoken(clean, rate, spelled)] if clean else []
