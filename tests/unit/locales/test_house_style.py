"""One form of a word in a language, where it has several; and none of those that have been heard wrong."""

from __future__ import annotations

import re

import pytest

from locales import HERE, LANGUAGES, phrase

NOT_OURS = [
    ("nn", r"\bsundag", "the clock says søndag"),
    ("nn", r"\bynskj", "ønskje"),
    ("nn", r"\bopptatt\b", "oppteken"),
    ("nn", r"\bogså\b", "òg"),
    ("nn", r"vennen\b", "ven, venen, vener"),
    ("nn", r"\blat\b", "la"),
    ("nb", r"\b(?:ordnet|avklart) alt\b|\balt (?:ordnet|påmeldt|gått|skyss|til|dette)\b", "heard as 'everything'"),
    ("nb", r"\ben (?:en|to|tre|seks|sju)\b", "a number said digit by digit is én én tre"),
    ("nb", r"\bså som så\b", "sånn passe, as by voice"),
    ("nb", r"\blenka\b", "lenken"),
    ("en", r"\blife (?:is )?in danger\b", "danger to life"),
    ("en", r"\bthe square\b", "the hash key"),
    ("en", r"\banswer (?:[A-Z]{2}|\d)", "reply, in a text"),
    ("en", r"\b(?:she|her) herself\b|\bher own\b", "he may be a man"),
    ("en", r"\bgone away\b", "heard as 'passed away'"),
]


@pytest.mark.parametrize(("language", "form", "ours"), NOT_OURS)
def test_one_form_is_used(language: str, form: str, ours: str) -> None:
    flags = 0 if "[A-Z]" in form else re.I
    lines = [line for path in (HERE / language).glob("*/*.ftl") for line in path.read_text("utf-8").splitlines()]
    assert [line for line in lines if re.search(form, line, flags)] == [], ours


AT_ANY_HOUR = {
    "checkin-thanks-away": {"name": "Kari"},
    "sms-checkin": {"name": "Kari"},
    "sms-alert-no-answer": {"name": "Kari", "sex": "woman"},
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", AT_ANY_HOUR)
def test_what_may_be_said_in_the_morning_does_not_speak_of_the_evening(language: str, name: str) -> None:
    assert not re.search("kveld|evening|night", phrase(language, name, **AT_ANY_HOUR[name]), re.I)
