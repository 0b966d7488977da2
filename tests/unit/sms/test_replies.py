"""Every sentence of an answer, filled in with long names, is in the cheap alphabet and two parts at most."""

from __future__ import annotations

import pytest
from fluent.syntax import FluentParser, ast

from locales import HERE, LANGUAGES, phrase
from texts.gsm7 import is_gsm7, segments

LONGEST = {
    "what": "Gammelt frå Lom, forteljarstund med k... fre 11.12 kl 11.00, Fossheim kulturhus og grendehus, B...",
    "name": "Ingebjørg",
    "rider": "Ingebjørg",
    "driver": "Torbjørn",
    "number": "61 99 90 00",
    "community": "Nordre Fron",
    "names": "1 for Ingebjørg, 2 for Torbjørn, 3 for Kristoffer",
    "place": "1",
    "code": "42",
    "many": 3,
    "day": "laur 11.12",
    "days": "måndagar, tysdagar, onsdagar, torsdagar, laurdagar, søndagar",
    "time": "18.00",
    "sex": "woman",
    "phone": "900 12 345",
    "address": "Øvre Bøverdalsvegen 1234, 2687 Bøverdalen",
    "words": "Nøkkelen heng på spikaren bak i vedskjulet. Eg høyrer dårleg, så ring lenge på og kom inn",
    "near": "Kristoffer",
    "contact": "Kristoffer",
    "elder": "Ingebjørg",
    "friend": "Torbjørn",
    "who": "Ingebjørg",
    "when": "laur 12.12 kl 14.00",
    "all": ", ".join(["besøk kvar onsdag kl 14.00, med Kristoffer"] * 4),
    "visits": ", ".join(["Ingebjørg laur 12.12 kl 14.00"] * 4),
    "example": "Ingebjørg Kristoffersdotter",
    "weekday": 5,
    "starts": "18.00",
    "ends": "20.00",
    "evenings": "måndag, tysdag, onsdag, torsdag, fredag, laurdag og søndag kl 18-20",
    "talks": 7,
    "times": "09.30, 18.30 og 19.30",
    "new": "19.30",
    "old": "18.30",
    "first": "08.00",
    "last": "19.30",
    "kilometres": "500",
    "legs": "home",
    "title": "Gammelt frå Lom, forteljarstund med k...",
}


def _names() -> list[str]:
    resource = FluentParser().parse((HERE / "nn/sms/replies.ftl").read_text(encoding="utf-8"))
    return [entry.id.name for entry in resource.body if isinstance(entry, ast.Message)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", _names())
def test_an_answer_fits(name: str, language: str) -> None:
    words = phrase(language, name, **LONGEST)
    assert is_gsm7(words)
    assert segments(words) <= 2, words
