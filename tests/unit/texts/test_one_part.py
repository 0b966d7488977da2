"""A second part costs the municipality as much as the first, and may come late: what can be said in one part is."""

from __future__ import annotations

import re

import pytest

from locales import HERE, LANGUAGES, phrase
from texts.gsm7 import is_gsm7, segments

WHAT = {
    "nn": "Fredagstreff fre 27.11 kl 11.00, Garmo grendehus",
    "nb": "Fredagstreff fre 27.11 kl 11.00, Garmo grendehus",
}
WHAT["en"] = "Fredagstreff Fri 27 Nov at 11:00, Garmo grendehus"
TIMES = {"nn": "19.00, 19.10 og 19.20", "nb": "19.00, 19.10 og 19.20", "en": "19:00, 19:10 and 19:20"}
DAY = {"nn": "tor 26.11", "nb": "tor 26.11", "en": "Thu 26 Nov"}
VALUES: dict[str, object] = {
    **dict.fromkeys(("name", "rider", "elder", "who"), "Ingebjørg"),
    "written": "INGEBJØRG",
    **{"why": "other", "how": "ready", "missing": "when"},
    **dict.fromkeys(("driver", "contact", "friend", "taker", "near"), "Kristoffer"),
    **dict.fromkeys(("number", "line", "phone"), "61 99 90 00"),
    **dict.fromkeys(("address", "where"), "Øvre Bøverdalsvegen 1234, 2687 Bøverdalen"),
    **dict.fromkeys(("first", "last", "time", "home", "by_time", "new", "old"), "10.30"),
    **{"names": "Ingebjørg eller Kristoffer", "hamlet": "Bøverdalen", "title": "Fredagstreff", "community": "Lom"},
    **{
        "code": "142",
        "place": "1",
        "sex": "woman",
        "weekday": 2,
        "talks": 2,
        "many": 3,
        "minutes": 45,
        "kilometres": "134",
        "drives": 14,
        "people": 12,
        "next": "Fossbergom",
        "starts": "18.00",
        "ends": "20.00",
    },
    **{"evenings": "tysdag 18.00-20.00, torsdag 18.00-20.00", "example": "Ingebjørg Garmo-Bjørnstad"},
    **{"words": "Nøkkelen heng i vedskjulet.", "days": "måndagar, onsdagar og fredagar"},
    **{"visits": "Ingebjørg tor 26.11 kl 14.00, Kristoffer fre 27.11 kl 10.00"},
    "all": "Fredagstreff kvar fredag, besøk kvar onsdag kl 14.00, med Kristoffer",
    **{"keeper": "Lom kommune", "organiser": "Garmo og Bøverdalen frivilligsentral"},
    **{
        "seats": 4,
        "boot": 2,
        "lift": "yes",
        "check": "confidentiality",
        "said": "fredagar, lau 28.11 ja, søn 29.11 nei",
    },
    "did": "talks",
    **{"joined": 12, "came": 12},
    "task": "Vi treng folk som kan mekke.",
    "price": "60 kr",
    **{"legs": "both", "needs": "", "need": "wheelchair_seated"},  # who needs something in the car is worth a second
    **{"stops": "10.05 Ingebjørg, 10.15 Kristoffer, 10.20 Jon", "at": "10.05"},
    **{"list": "Grendelinja: Éin treng skyss fre 11.12: 1 Garmo 10.05. Svar med talet.", "word": "LAURDAG"},
    **{"bring": "innesko, kopp og godt humør", "count": 3, "one": "Ingebjørg", "other": "Kristoffer"},
    **{"page": "https://grendelinja.lom.example/log/eyJ0YWxrIjoxMjM0NSwiYnkiOjEyMzR9.abcdefghijk", "asked": "x" * 130},
}
OFF = "sms-occurrence-too-few", "sms-occurrence-cancelled"
WITHOUT_PLACE = {
    *(
        "sms-trip-offer",
        "sms-trip-offer-home",
        "sms-errand-sought",
        "sms-errand-no-driver",
        "sms-errand-promised",
        "sms-errand-promised-ring",
        "sms-errand-unfilled",
        "sms-ride-order",
        "sms-ride-order-ring",
        "sms-no-way-home",
        "sms-ride-unfilled",
        "sms-ride-back-car-asked",
        "sms-ride-lost",
        "sms-ride-lost-none",
        "sms-ride-not-heard",
        "sms-contact-ride-lost",
        "sms-contact-ride-none",
        "sms-contact-ride-found",
        "sms-ride-sought",
        "sms-where-asked",
        "sms-occurrence-too-few",
        "sms-occurrence-too-few-ring",
    ),
    *(f"{name}-{more}" for name in OFF for more in ("instead", "instead-ring")),
    *("sms-occurrence-cancelled-sure", "sms-occurrence-cancelled-sure-ring", "sms-cannot-after-all"),
}
"""She knows where it is, and reads only what became of her ride."""
WITH_PRICE = {
    *("sms-signup-joined", "sms-signup-joined-ride", "sms-signup-joined-telephone", "sms-signup-waiting"),
    *("sms-signup-got-place", "sms-joined-ride-asked", "sms-joined-write-ride", "sms-joined-no-ride"),
    *("sms-place-free", "sms-place-free-ride", "sms-place-free-first", "sms-place-still"),
    *(
        "sms-signup-joined-by",
        "sms-signup-joined-by-ride",
        "sms-signup-joined-by-ring",
        "sms-signup-joined-by-ride-ring",
    ),
    *("sms-every-week-begun", "sms-every-week-ride-asked"),
    *("sms-joined-telephone", "sms-already-joined", "sms-already-waiting", "sms-checkin-good-offer"),
}
TWO = {
    *("sms-alert-outcome-page", "sms-talk-log-page"),  # the address of a page
    *("sms-ride-yours", "sms-ride-yours-ring", "sms-ride-added", "sms-ride-added-ring"),  # where, read at the wheel
    *("sms-alert-yes-no-key", "sms-alert-she-says-well"),  # the alarm, and what somebody else has said of it
    "sms-invited-task",  # what people are needed for, in the organiser's own words
    "sms-called-off-asked-off",  # what she is off, and what she may have meant
    "sms-be-contact",  # who has the number, from whom, for what, and how to be taken out: GDPR art. 14
}
"""The few that need a second part, in one language at least. A text that comes here must be worth it."""


def _names() -> list[str]:
    lines = [line for path in (HERE / "nn" / "sms").glob("*.ftl") for line in path.read_text("utf-8").splitlines()]
    return [found[1] for line in lines if (found := re.match(r"(sms-[\w-]+) =", line))]


def _costs(language: str, what: str) -> str:
    return phrase(language, "sms-what-costs", what=what, price="NOK 60" if language == "en" else "60 kr")


def _words(language: str, name: str) -> str:
    at = f"{DAY[language]} kl 14.00"
    what = WHAT[language].removesuffix(", Garmo grendehus") if name in WITHOUT_PLACE else WHAT[language]
    if name in WITH_PRICE:
        what = _costs(language, what)
    own = {
        "what": what,
        "times": TIMES[language],
        "day": DAY[language],
        "by_day": DAY[language],
        "other": _costs(language, WHAT[language].removesuffix(", Garmo grendehus")),
        "until": DAY[language],
        "when": at,
    }
    return phrase(language, name, **{**VALUES, **own})


@pytest.mark.parametrize("name", _names())
def test_a_text_is_one_part_with_a_long_name_a_place_and_a_whole_address(name: str) -> None:
    said = {language: _words(language, name) for language in LANGUAGES}
    assert all(is_gsm7(words) for words in said.values())
    most = max(segments(words) for words in said.values())
    assert most == (2 if name in TWO else 1), {language: (len(words), words) for language, words in said.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hours_of_seven_stops_are_one_part(language: str) -> None:
    stops = ", ".join(["10.30 Ingebjørg"] * 7)
    assert segments(phrase(language, "sms-ride-order-many", day=DAY[language], stops=stops)) == 1
