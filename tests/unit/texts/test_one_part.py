"""A second part costs the municipality as much as the first, and may come late: what can be said in one part is."""

from __future__ import annotations

import pytest

from locales import LANGUAGES, phrase
from texts.gsm7 import is_gsm7, segments

WHAT = {"nn": "Fredagstreff fre 27.11 kl 11.00", "nb": "Fredagstreff fre 27.11 kl 11.00"}
WHAT["en"] = "Fredagstreff Fri 27 Nov at 11:00"
ONE_PART: dict[str, dict[str, str]] = {
    "sms-checkin": {"name": "Ingebjørg"},
    "sms-checkin-two-missed": {"name": "Ingebjørg"},
    "sms-checkin-again": {"name": "Ingebjørg"},
    "sms-help": {"number": "61 99 90 00"},
    "sms-help-others": {"number": "61 99 90 00"},
    "sms-distress": {"contact": "Ingebjørg"},
    "sms-distress-on-call": {},
    "sms-distress-one-of": {"names": "Ingebjørg eller Torbjørn"},
    "sms-distress-how": {},
    "sms-distress-back": {},
    "sms-distress-back-told": {},
    "sms-alert-missed": {"name": "Ingebjørg", "times": "19.00, 19.10 og 19.20", "sex": "woman"},
    "sms-alert-outcome-asked": {"name": "Ingebjørg"},
    "sms-ride-unfilled": {},
    "sms-ride-sought": {"day": "tor 26.11", "time": "18.00"},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ONE_PART)
def test_a_text_about_somebody_of_nine_letters_is_one_part(language: str, name: str) -> None:
    words = phrase(language, name, **{"what": WHAT[language], **ONE_PART[name]})
    assert (segments(words), is_gsm7(words)) == (1, True), f"{len(words)}: {words}"
