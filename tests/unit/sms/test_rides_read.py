"""An errand and a car as they are texted, and the examples the line gives of them in each language."""

from __future__ import annotations

import re
from datetime import date, time

import pytest

from locales import LANGUAGES, phrase
from models import ErrandKind, Legs
from sms.reading.rides import car, errands
from sms.reading.rides.errands import Asked

THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)
AT = time(10, 15)
DOCTOR = Asked(ErrandKind.DOCTOR, FRIDAY, AT)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Hei, eg treng skyss til legen i morgon kl 10.15", DOCTOR),
        ("skyss 10.15 fredag legekontoret", DOCTOR),
        ("trenger skyss til doktoren 27.11 kl 10.15", DOCTOR),
        ("skyss lege fredag 10.15, heim 12", Asked(ErrandKind.DOCTOR, FRIDAY, AT, home_at=time(12))),
        ("skyss heim frå legen fredag 10.15", Asked(ErrandKind.DOCTOR, FRIDAY, AT, Legs.HOME)),
        ("skyss apotek 4.12", Asked(ErrandKind.PHARMACY, date(2026, 12, 4))),
        ("skyss til månen fredag", Asked(unclear=True)),
        (
            "skyss lege fredag 10.15 heim 9",
            Asked(ErrandKind.DOCTOR, FRIDAY, AT, home_at=time(9), unclear=True),
        ),
        ("eg treng ikkje skyss til legen", None),
        ("skyss", None),
        ("skyssen var fin i dag", None),
    ],
)
def test_an_errand(text: str, meant: Asked | None) -> None:
    assert errands.understand(text, THURSDAY, "nn") == meant


def test_the_examples_we_give_are_understood() -> None:
    for language in LANGUAGES:
        (errand,) = re.findall(r"(?:SKYSS|RIDE) \w+ \w+ [\d.:]+\d", phrase(language, "sms-errand-example"))
        assert errands.understand(errand, THURSDAY, language) == DOCTOR
        for missing, meant in {"day": (FRIDAY, None), "hour": (None, AT), "when": (FRIDAY, AT)}.items():
            words = phrase(language, "sms-errand-missing", missing=missing)
            more = re.split(r"(?:til dømes|for eksempel|for example) ", words)[1].rstrip(".")
            read = errands.understand(f"SKYSS LEGE {more}", THURSDAY, language)
            assert read is not None and (read.day, read.at) == meant
        cars = re.findall(r"\b(?:BIL|CAR) \d [A-Z ]+\b", phrase(language, "sms-car-how"))
        assert [car.understand(one.strip()) for one in cars] == [car.Car(3, any_boot=True), car.Car(4, boot=0)]
