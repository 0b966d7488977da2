"""docs/keys.md, the one table of what a key means: it names every menu there is, and no words have two keys.

That the menus of the whole application are those of the table is held by the walk in `test_whole_app.py`.
"""

from __future__ import annotations

from collections import defaultdict

import pytest

import ivr.door  # noqa: F401 registers every screen
from ivr.engine.menu import MOST_CHOICES
from ivr.engine.screens import SCREENS
from locales import LANGUAGES
from tests.support.walk import keys


def test_the_page_names_every_menu_and_no_other() -> None:
    assert set(keys.table()) == set(SCREENS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_words_never_have_two_keys(language: str) -> None:
    """But in a list of names, days or hours, where the key is the place in the list."""
    having: dict[str, set[str]] = defaultdict(set)
    for row in keys.table().values():
        places = defaultdict(set)
        for key, cell in row.items():
            for phrase in cell.phrases:
                places[phrase].add(key)
        for phrase, at in places.items():
            if len(at) == 1:
                having[keys.without_key(phrase, language)] |= at
    assert {words: at for words, at in having.items() if len(at) > 1} == {}


def test_help_and_a_talk_have_the_key_they_have_in_the_evening_call() -> None:
    for screen, row in keys.table().items():
        for key, cell in row.items():
            if cell.phrases & {"checkin-help", "checkin-help-after-all"}:
                assert key == "3", screen
            if cell.phrases & {"checkin-talk", "checkin-talk-next-day", "home-talk", "gathering-talk-instead"}:
                assert key == "2", screen
            if cell.phrases & {"checkin-well", "activities-right"}:
                assert key == "1", screen


def test_what_takes_something_back_is_never_on_a_key_that_skips() -> None:
    off = {"mine-cancel", "visit-call-off", "volunteer-give-back", "evening-stop", "offers-none", "gathering-end-now"}
    at = {key for row in keys.table().values() for key, cell in row.items() if cell.phrases & off}
    assert at == {"4"}


def test_a_menu_says_four_choices_at_most() -> None:
    """Of those in `home` either help or the tasks are said, never both."""
    over = {name for name, row in keys.table().items() if sum(bool(cell.said) for cell in row.values()) > MOST_CHOICES}
    assert over == {"home"}


def test_what_is_kept_free_is_free() -> None:
    table, kept = keys.table(), keys.kept_free()
    assert kept
    for screen, key in kept:
        assert key not in table[screen], (screen, key)


def test_a_menu_that_differs_from_the_page_is_told() -> None:
    met: keys.Met = {"who": {("1", "For Kari, trykk 1.", True), ("2", "Slå av ein prat, trykk 2.", True)}}
    assert keys.differences(met) == ["who: key 2 says 'Slå av ein prat, trykk 2.', which the page has not"]
    assert keys.differences({"desk-take": set()}) == ["desk-take: nobody met home-take-call"]
