"""How long speech lasts, and which words have been heard at which second."""

from __future__ import annotations

from datetime import timedelta

import pytest

from exchange.machine.transcript import Transcript, time_say
from exchange.twiml import parse_voice
from exchange.twiml.verbs import Say
from tests.exchange.conftest import START


def _say(inner: str, attributes: str = "") -> Say:
    verb = parse_voice(f"<Response><Say {attributes}>{inner}</Say></Response>".encode()).verbs[0]
    assert isinstance(verb, Say)
    return verb


@pytest.mark.parametrize(
    ("inner", "seconds"),
    [
        ("ein " * 13, 6.0),
        ('<prosody rate="50%">' + "ein " * 13 + "</prosody>", 12.0),
        ('<prosody rate="slow">' + "ein " * 13 + "</prosody>", 8.0),
        ('<break time="500ms"/>', 0.5),
        ('<break time="2s"/>', 2.0),
        ('<break strength="strong"/>', 0.75),
        ("ein " * 13 + '<break time="1s"/>' + "to " * 13, 13.0),
        ('<say-as interpret-as="digits">1131131131131</say-as>', 6.0),
        ('<s><p>ein</p></s><lang xml:lang="en-GB">' + "two " * 12 + "</lang>", 6.0),
        ('<sub alias="' + "ord " * 13 + '">o</sub>', 6.0),
    ],
)
def test_speech_lasts_as_its_words_and_markup_say(inner: str, seconds: float) -> None:
    assert time_say(_say(inner))[1] == pytest.approx(seconds)


def test_a_loop_lasts_so_many_times() -> None:
    assert time_say(_say("ein " * 13, 'loop="3"'))[1] == pytest.approx(18.0)


def test_text_and_markup_keep_their_order() -> None:
    assert _say('God <emphasis>kveld</emphasis>, Anna.<break time="1s"/> Hei').text == "God kveld, Anna. Hei"


def test_punctuation_behind_markup_takes_no_time() -> None:
    words, seconds = time_say(_say("<emphasis>kveld</emphasis>, <w>Anna</w>."))
    assert [word.text for word in words] == ["kveld,", "Anna."]
    assert seconds == pytest.approx(2 * 60 / 130)


def test_words_are_heard_one_after_another() -> None:
    transcript = Transcript()
    line = transcript.say(START, _say("ein to tre"), "nb-NO")
    assert line.heard(START + timedelta(seconds=0.5)) == "ein to"


def test_what_is_cut_is_not_heard_later() -> None:
    transcript = Transcript()
    line = transcript.say(START, _say("ein to tre"), "nb-NO")
    transcript.cut(START + timedelta(seconds=0.5))
    assert line.heard(START + timedelta(seconds=60)) == "ein to"
