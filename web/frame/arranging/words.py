"""What is known of a time something is on, for reading."""

from __future__ import annotations

from collections.abc import Collection

from flask import g

from locales import phrase
from locales.speech import price_written, time_written
from models import Place
from services.hours import duetime
from services.programme.facts import Facts
from web.frame import desk

from .told import choices


def facts(told: Facts, place: Place | None) -> list[tuple[str, object]]:
    """All that is said of it, each with its term; of what nobody has said, nothing."""
    lang = desk.language()
    zone = g.community.zone
    said = {
        "web-arrange-title": told.title,
        "web-arrange-day": desk.day(told.starts_at) if told.all_day else desk.when(lang, told.starts_at),
        "web-arrange-ends": None if told.all_day else time_written(duetime.local(told.ends_at, zone).time(), lang),
        "web-arrange-place": place.name if place else None,
        "web-minimum": told.minimum,
        "web-maximum": told.maximum,
        "web-arrange-price": costs(told.price_ore) if told.price_ore or told.is_free else None,
        "web-arrange-reduced": costs(told.reduced_ore) if told.reduced_ore is not None else None,
        "web-series-decides": desk.when(lang, told.decides_at) if told.decides_at else None,
        "web-arrange-bring": told.bring,
        "web-arrange-suits": suits(told.suits),
        "web-arrange-interests": interests(told.interests),
        "web-arrange-notes": told.notes,
    }
    return [(phrase(lang, name), words) for name, words in said.items() if words]


def costs(ore: int) -> str:
    return price_written(ore, desk.language()) if ore else phrase(desk.language(), "web-free")


def suits(values: Collection[str]) -> str:
    """Whom it suits too: "ikkje går i trapper"."""
    return ", ".join(words for value, words in choices()["suits"] if value in values)


def interests(values: Collection[str]) -> str:
    """What it is about: "tur, song og musikk"."""
    return ", ".join(words for value, words in choices()["interests"] if value in values)
