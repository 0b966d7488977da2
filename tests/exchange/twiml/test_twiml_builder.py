"""Documents made by Twilio's own Python library are read, whatever of its attributes they use."""

from __future__ import annotations

import inspect

import pytest
from twilio.twiml.voice_response import Dial, VoiceResponse

from exchange.twiml import TwimlRefused, parse_voice
from exchange.twiml.grammar import VOICE
from exchange.twiml.verbs import Dial as DialVerb
from exchange.twiml.verbs import Gather, Say

CONTENT = {"self", "kwargs", "message", "url", "number", "phone_number"}


def _attributes(method: object) -> set[str]:
    assert callable(method)
    names = set(inspect.signature(method).parameters) - CONTENT
    return {name.split("_")[0] + "".join(part.title() for part in name.split("_")[1:]) for name in names}


@pytest.mark.parametrize("verb", ["Say", "Play", "Gather", "Pause", "Redirect", "Hangup", "Reject", "Dial", "Record"])
def test_every_attribute_of_the_library_is_known(verb: str) -> None:
    assert _attributes(getattr(VoiceResponse, verb.lower())) - set(VOICE[verb].attributes) == set()


def test_every_attribute_of_a_number_is_known() -> None:
    assert _attributes(Dial.number) - set(VOICE["Number"].attributes) == set()


def test_a_menu_made_by_the_library_is_read() -> None:
    response = VoiceResponse()
    gather = response.gather(
        input="dtmf speech", num_digits=1, finish_on_key="", timeout=8, speech_timeout="auto", hints="ja, nei"
    )
    say = gather.say(language="nb-NO", voice="Google.nb-NO-Wavenet-A")
    say.prosody("Høyre kva som skjer, trykk 1.", rate="90%")
    say.break_(time="500ms")
    verb = parse_voice(str(response).encode()).verbs[0]
    assert isinstance(verb, Gather) and isinstance(verb.prompt[0], Say)
    assert (verb.dtmf, verb.speech, verb.num_digits, verb.finish_on_key, verb.timeout_s) == (True, True, 1, "", 8.0)
    assert verb.prompt[0].text == "Høyre kva som skjer, trykk 1."


def test_a_dial_made_by_the_library_is_read() -> None:
    response = VoiceResponse()
    dial = response.dial(action="/after", timeout=20, caller_id="+4761000000", answer_on_bridge=True)
    dial.number("+4791234567", url="/whisper", status_callback_event="answered completed", status_callback="/st")
    verb = parse_voice(str(response).encode()).verbs[0]
    assert isinstance(verb, DialVerb)
    assert (verb.to[0].url, verb.to[0].status_callback_events) == ("/whisper", ("answered", "completed"))
    assert verb.answer_on_bridge


def test_an_attribute_without_effect_is_warned_about() -> None:
    document = parse_voice(b'<Response><Gather speechModel="phone_call"/></Response>')
    assert document.warnings == ('<Gather speechModel="phone_call"> in <Response> has no effect in this exchange.',)


def test_a_verb_that_is_never_reached_is_warned_about() -> None:
    document = parse_voice(b"<Response><Hangup/><Say>Hei</Say></Response>")
    assert "never reached" in document.warnings[0]


@pytest.mark.parametrize("text", [b"<!DOCTYPE r><Response/>", b"<Response><Say>&unknown;</Say></Response>"])
def test_entities_of_ones_own_are_refused(text: bytes) -> None:
    with pytest.raises(TwimlRefused) as refused:
        parse_voice(text)
    assert refused.value.code == 12100
