"""KEEP_DAYS: what can be said in it, and the sentence for what cannot."""

from __future__ import annotations

from datetime import timedelta

import pytest

import retention
import settings
from retention import Kind


def test_nothing_said_is_the_usual() -> None:
    assert retention.read("") == {kind: timedelta(days=kind.days) for kind in Kind}


def test_some_are_changed_and_the_others_are_as_usual() -> None:
    kept = retention.read(" messages=60, alerts = 400 ,")
    assert (kept[Kind.MESSAGES].days, kept[Kind.ALERTS].days) == (60, 400)
    assert kept[Kind.TALKS].days == Kind.TALKS.days


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("texts=60", "texts=60"),
        ("messages", "The kinds are words, messages"),
        ("messages=many", "messages=many"),
        ("messages=0", "from 7 to 3650"),
        ("messages=²", "messages=²"),
        ("alerts=99999999999999999999", "from 45 to 3650"),
        ("checkins=44", "from 45 to 3650"),
        ("calls=90", "calls must be kept at least as long as checkins"),
    ],
)
def test_a_mistake_is_a_sentence_when_the_line_starts(setting: str, said: str) -> None:
    with pytest.raises(settings.SettingsError, match=said):
        settings.load(twilio_api_base="http://127.0.0.1:1", keep_days=setting)


def test_what_the_figures_are_reckoned_from_stays_until_they_are_written() -> None:
    """A month of 31 days, and the days in which it settles."""
    counted = {Kind.CALLS, Kind.CHECKINS, Kind.ALERTS, Kind.TALKS, Kind.ACTIVITIES, Kind.LEFT}
    assert all(kind.least >= retention.COUNTED for kind in counted)


def test_the_usual_days_can_be_said() -> None:
    said = ", ".join(f"{kind}={kind.days}" for kind in Kind)
    assert retention.read(said) == retention.read("")
