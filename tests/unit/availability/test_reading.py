"""Which days a text means: seats, hours, weekdays and days away."""

from __future__ import annotations

from datetime import date, time

import pytest

from sms.reading.driving import Drives, understand

THURSDAY = date(2026, 11, 26)
FRIDAY, SATURDAY = date(2026, 11, 27), date(2026, 11, 28)
TEN_TO_TWO = time(10), time(14)


@pytest.mark.parametrize(
    ("text", "lang", "means"),
    [
        ("KAN KØYRE FREDAG 4", "nn", Drives(can=True, days=(FRIDAY,), seats=4)),
        ("Kan kjøre fredag 4 plasser", "nb", Drives(can=True, days=(FRIDAY,), seats=4)),
        ("CAN DRIVE FRIDAY 4", "en", Drives(can=True, days=(FRIDAY,), seats=4)),
        ("eg kan køyre i morgon", "nn", Drives(can=True, days=(FRIDAY,))),
        ("KAN KØYRE 4.12", "nn", Drives(can=True, days=(date(2026, 12, 4),))),
        ("KAN KØYRE 4. DESEMBER 3", "nn", Drives(can=True, days=(date(2026, 12, 4),), seats=3)),
        ("KAN KØYRE DEN 4.", "nn", Drives(can=True, days=(date(2026, 12, 4),))),
        ("kan køyre fredag 10-14 2", "nn", Drives(can=True, days=(FRIDAY,), span=TEN_TO_TWO, seats=2)),
        ("kan køyre fredag og laurdag 10-14", "nn", Drives(can=True, days=(FRIDAY, SATURDAY), span=TEN_TO_TWO)),
        ("kan køyre kvar fredag 4", "nn", Drives(can=True, weekdays=(4,), seats=4)),
        ("can drive fridays", "en", Drives(can=True, weekdays=(4,))),
        ("KAN IKKJE KØYRE FREDAG", "nn", Drives(can=False, days=(FRIDAY,))),
        ("kan ikke kjøre til 29.11", "nb", Drives(can=False, days=(THURSDAY, FRIDAY, SATURDAY))),
        ("kan ikkje køyre frå fredag til 28.11", "nn", Drives(can=False, days=(FRIDAY, SATURDAY))),
        ("can't drive friday", "en", Drives(can=False, days=(FRIDAY,))),
        ("cannot drive this week", "en", Drives(can=False, days=(*(THURSDAY, FRIDAY, SATURDAY), date(2026, 11, 29)))),
        ("kan køyre", "nn", Drives(can=True)),
        ("kan køyre neste fredag", "nn", Drives(can=True, unclear=True)),
        ("kan køyre annankvar fredag", "nn", Drives(can=True, unclear=True)),
        ("kan ikkje køyre Kari likevel", "nn", None),
        ("kan du køyre meg fredag", "nn", None),
        ("kan ikkje kome fredag", "nn", None),
    ],
)
def test_what_a_text_says_of_driving(text: str, lang: str, means: Drives | None) -> None:
    assert understand(text, THURSDAY, lang) == means


def test_as_it_is_written_on_a_telephone_without_oe_and_in_a_hurry() -> None:
    friday = {
        **dict.fromkeys(("kan koyre fredag", "Kan kjøyre fredag", "kan kjore fredg", "Ja, eg kan køyre fredag"), None),
        **dict.fromkeys(
            ("kan køyre fredag (4 plassar)", "KAN KJORE FREDAG, HAR 4 PLASSER", "kankøyre fredag 4 pers"), 4
        ),
    }
    for text, seats in friday.items():
        assert understand(text, THURSDAY, "nn") == Drives(can=True, days=(FRIDAY,), seats=seats), text
    assert understand("kan køyre torsdagar", THURSDAY, "nn") == Drives(can=True, weekdays=(3,))
    assert understand("kan køyre trsdag", THURSDAY, "nn") == Drives(can=True, unclear=True), "two may be meant"
