"""The days the whole country keeps, and why."""

from __future__ import annotations

import enum
from datetime import date

from dateutil.easter import easter  # type: ignore[import-untyped]

from .duetime import public_holidays


class Holiday(enum.StrEnum):
    """Why a day is another than its weekday says."""

    NEW_YEAR = "new_year"
    WEDNESDAY = "wednesday"
    MAUNDY = "maundy_thursday"
    GOOD_FRIDAY = "good_friday"
    EASTER_EVE = "easter_eve"
    EASTER = "easter"
    EASTER_MONDAY = "easter_monday"
    LABOUR = "labour"
    CONSTITUTION = "constitution"
    ASCENSION = "ascension"
    PENTECOST = "pentecost"
    WHIT_MONDAY = "whit_monday"
    CHRISTMAS_EVE = "christmas_eve"
    CHRISTMAS = "christmas"
    SECOND_CHRISTMAS = "second_christmas"
    BETWEEN = "between"
    NEW_YEARS_EVE = "new_years_eve"
    OTHER = "other"


_FIXED = {
    (1, 1): Holiday.NEW_YEAR,
    (5, 1): Holiday.LABOUR,
    (5, 17): Holiday.CONSTITUTION,
    (12, 24): Holiday.CHRISTMAS_EVE,
    (12, 25): Holiday.CHRISTMAS,
    (12, 26): Holiday.SECOND_CHRISTMAS,
    **dict.fromkeys(((12, 27), (12, 28), (12, 29), (12, 30)), Holiday.BETWEEN),
    (12, 31): Holiday.NEW_YEARS_EVE,
}
_AFTER_EASTER = {
    -4: Holiday.WEDNESDAY,
    -3: Holiday.MAUNDY,
    -2: Holiday.GOOD_FRIDAY,
    -1: Holiday.EASTER_EVE,
    0: Holiday.EASTER,
    1: Holiday.EASTER_MONDAY,
    39: Holiday.ASCENSION,
    49: Holiday.PENTECOST,
    50: Holiday.WHIT_MONDAY,
}
_EVES = frozenset({Holiday.EASTER_EVE, Holiday.CHRISTMAS_EVE, Holiday.NEW_YEARS_EVE})
"""Not public holidays, and kept by everybody from the afternoon on."""


def reason(day: date) -> Holiday:
    """Why the country keeps `day`; `OTHER` where it does not, or for a reason that comes once."""
    fixed = _FIXED.get((day.month, day.day))
    return fixed or _AFTER_EASTER.get((day - easter(day.year)).days, Holiday.OTHER)


def kept(day: date) -> Holiday | None:
    """Why nothing is arranged on `day`: a public holiday of Norway (as the library `holidays` has them), or the eve of
    Easter, Christmas or the New Year. None on any other day."""
    why = reason(day)
    return why if why in _EVES or day in public_holidays("NO", day.year) else None
