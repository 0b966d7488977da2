"""A menu that breaks an elders' rule cannot be made, and the document of one that keeps them says so."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from ivr.engine.menu import Choice, Closing, Menu, MenuRuleBroken
from ivr.engine.voice import Speech, closing_document, menu_document
from models import SpeakingPace


def _choice(key: str, words: str | None = None) -> Choice:
    return Choice(key, words or f"Høyre kva som skjer, trykk {key}.", lambda: Closing(()), spoken=("ja",))


def _document(*, repeats: int = 0, listens: bool = False, **speech: bool) -> ET.Element:
    menu = Menu(("God kveld, Kari.",), (_choice("1"), _choice("2")))
    given = Speech(language="nn", pace=SpeakingPace.NORMAL, repeats=repeats, **speech)
    return ET.fromstring(menu_document(menu, menu.words(given.repeats), "/ivr/home?n=1", given, listens=listens))  # noqa: S314 our own words


def test_five_choices_are_too_many() -> None:
    with pytest.raises(MenuRuleBroken, match="one to 4"):
        Menu((), tuple(_choice(str(key)) for key in range(1, 6)))


def test_a_key_cannot_stand_twice() -> None:
    with pytest.raises(MenuRuleBroken, match="twice"):
        Menu((), (_choice("1"), _choice("1")))


@pytest.mark.parametrize("key", ["0", "*", "#", "12"])
def test_zero_star_and_square_are_not_for_choices(key: str) -> None:
    with pytest.raises(MenuRuleBroken, match="not a key"):
        Menu((), (_choice(key),))


def test_the_key_is_said_last() -> None:
    with pytest.raises(MenuRuleBroken, match="say what, then the key"):
        Menu((), (_choice("1", "Trykk 1 for å høyre kva som skjer."),))


def test_the_key_is_said_last_by_words_that_are_asked_for_too() -> None:
    menu = Menu((), (Choice("1", lambda: "Trykk 1 for å høyre kva som skjer.", lambda: Closing(())),))
    with pytest.raises(MenuRuleBroken, match="say what, then the key"):
        menu.words(0)


def test_everything_is_spoken_inside_the_gather_so_that_a_key_works_at_once() -> None:
    response = _document()
    assert [child.tag for child in response] == ["Gather", "Redirect"]
    assert len(response.findall("Gather/Say")) == 3


def test_silence_is_an_event_at_the_same_address() -> None:
    response = _document()
    assert response.find("Redirect").text == response.find("Gather").get("action") == "/ivr/home?n=1"


def test_eight_seconds_are_given_to_answer_and_no_square_is_needed() -> None:
    gather = _document().find("Gather")
    assert (gather.get("timeout"), gather.get("numDigits"), gather.get("finishOnKey")) == ("8", "1", "")


def test_every_say_has_a_language_and_a_voice() -> None:
    assert all(say.get("language") == "nb-NO" and say.get("voice") for say in _document().iter("Say"))


def test_what_begins_with_a_day_begins_as_a_sentence() -> None:
    words = ("i morgon klokka åtte om kvelden er det song.", "Fredag, trykk 1.")
    given = Speech(language="nn", pace=SpeakingPace.NORMAL)
    response = ET.fromstring(closing_document(words, given))  # noqa: S314 our own words
    said = ["".join(say.itertext()) for say in response.findall("Say")]
    assert said == ["I morgon klokka åtte om kvelden er det song.", "Fredag, trykk 1"]


def test_a_key_at_the_end_has_no_full_stop_that_could_make_it_the_first() -> None:
    said = ["".join(say.itertext()) for say in _document().iter("Say")]
    assert any(one.endswith("trykk 1") for one in said)
    assert not [one for one in said if one.endswith("1.")]


def test_a_repeat_is_slower() -> None:
    first, again = (next(_document(repeats=n).iter("prosody")).get("rate") for n in (0, 1))
    assert int(again.rstrip("%")) < int(first.rstrip("%"))


def test_half_a_second_passes_after_a_key() -> None:
    assert next(_document(after_key=True).iter("break")).get("time") == "500ms"


def test_a_call_the_line_places_opens_with_a_second_of_silence() -> None:
    assert _document(opens_placed_call=True)[0].tag == "Pause"


def test_only_a_listening_menu_takes_words() -> None:
    assert _document(listens=True).find("Gather").get("input") == "dtmf speech"
    assert _document().find("Gather").get("input") == "dtmf"
