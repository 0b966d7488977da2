"""What is kept how long: one row a kind, its days, and the fewest there may be. The setting `KEEP_DAYS` changes them.

The reason for each number of days stands beside it (GDPR art. 5 (1) e: no longer than is necessary), and in the words
the desk shows (`web-keep-why`). Which tables are of which kind is said in `services/keeping/tables.py`.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import timedelta

COUNTED = 45
"""Days until a month's figures have been written whatever day of it something happened on, with two weeks to spare for
an outage: what they are reckoned from may not go before."""


class Kind(enum.StrEnum):
    """`days`: how many it is kept unless the setting says otherwise; `least`: how many it must be kept."""

    days: int
    least: int

    def __new__(cls, value: str, days: int, least: int = 1) -> Kind:
        kind = str.__new__(cls, value)
        kind._value_, kind.days, kind.least = value, days, least
        return kind

    # Keys pressed, words heard and said in a call: as long as somebody may ask what happened in it.
    WORDS = "words", 30, 7
    # The words of texts: a month more than a month's round of activities, for who asks what was agreed.
    MESSAGES = "messages", 90, 7
    # What somebody wrote about somebody: whoever follows it up has done so within a season.
    NOTES = "notes", 90, 30
    # A volunteer's own voice, for the coordinator to hear; and an organiser's, about what is on within that time.
    SPOKEN_NOTES = "spoken_notes", 90, 7
    # Who was rung or texted and when, without a word of it: half a year, for a complaint and for the carrier's bill.
    CALLS = "calls", 180, COUNTED
    # Whether she answered of an evening is about her health: half a year shows whether something is changing.
    CHECKINS = "checkins", 180, COUNTED
    # An alarm, and who went to see her: a year, for her family, the health service and whoever looks into it.
    ALERTS = "alerts", 365, COUNTED
    # What the desk has done: half a year, as what it was done about.
    TASKS = "tasks", 180, 30
    # Who talked with whom and how it went: a year, which is how long a friendship is looked back on.
    TALKS = "talks", 365, COUNTED
    # Who joined what and who drove: a year, for the organisers' accounts and the drivers' mileage.
    ACTIVITIES = "activities", 365, COUNTED
    # What drivers are refunded: vouchers are kept for five years after the year is over (bokføringslova § 13, read at
    # https://info.altinn.no/nn/starte-og-drive/rekneskap-og-revisjon/regnskap/oppbevaring-av-rekneskapsmateriale/).
    REFUNDS = "refunds", 2192, 2192
    # Who of us looked at what: longer than anything that can be looked at.
    AUDIT = "audit", 730, 365
    # Whoever has died or moved: three months, so that a mistake can be undone and everybody has been told.
    LEFT = "left", 90, COUNTED
    # Forms of the desk: as long as the page one stands on may be open, so that what is sent twice is done once.
    FORMS = "forms", 1

    @property
    def is_for_the_desk(self) -> bool:
        """Whether a desk may say that it goes sooner. Not what looks after the desk itself, what undoes a mistake about
        somebody who has died, what a form needs, a volunteer's voice, which is short already, and what the law has us
        keep."""
        return self not in (Kind.AUDIT, Kind.LEFT, Kind.FORMS, Kind.SPOKEN_NOTES, Kind.REFUNDS)

    @property
    def usual(self) -> timedelta:
        return timedelta(days=self.days)


NOT_BEFORE = (
    (Kind.CALLS, Kind.WORDS),
    (Kind.CALLS, Kind.MESSAGES),
    (Kind.CALLS, Kind.CHECKINS),
    (Kind.ALERTS, Kind.NOTES),
    (Kind.TALKS, Kind.NOTES),
    (Kind.TALKS, Kind.SPOKEN_NOTES),
    (Kind.TASKS, Kind.NOTES),
)
"""The first is what the second hangs on, and may not go before it."""

MOST = 3650


def hangs_together(kept: Mapping[Kind, timedelta]) -> dict[Kind, timedelta]:
    """As `kept`, and nothing goes before what hangs on it."""
    found = dict(kept)
    for whole, part_of_it in NOT_BEFORE:
        found[whole] = max(found[whole], found[part_of_it])
    return found


def read(setting: str) -> Mapping[Kind, timedelta]:
    """How long each kind is kept, as KEEP_DAYS says it: `messages=60, alerts=400`; what it does not name as usual.

    Raises ValueError with a sentence.
    """
    kept, named = {kind: kind.usual for kind in Kind}, {kind.value: kind for kind in Kind}
    for part in filter(None, (part.strip() for part in setting.split(","))):
        name, _, number = (each.strip() for each in part.partition("="))
        if name not in named or not number.isascii() or not number.isdigit():
            raise ValueError(
                f"KEEP_DAYS has {part}, which cannot be read. Write kinds and days with commas between, for example "
                f"messages=60, alerts=400. The kinds are {', '.join(Kind)}."
            )
        kind = named[name]
        if not kind.least <= int(number[:9]) <= MOST:
            raise ValueError(f"KEEP_DAYS: {name} can be kept from {kind.least} to {MOST} days, not {number}.")
        kept[kind] = timedelta(days=int(number))
    for whole, part_of_it in NOT_BEFORE:
        if kept[whole] < kept[part_of_it]:
            raise ValueError(
                f"KEEP_DAYS: {whole} must be kept at least as long as {part_of_it}, which hang on them. "
                f"Give {whole} {kept[part_of_it].days} days or more."
            )
    return kept
