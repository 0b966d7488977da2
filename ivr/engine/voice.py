"""Turns words into the carrier's TwiML: voice, language, pace, pauses. Nothing else here writes TwiML for calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from twilio.twiml.voice_response import Gather, VoiceResponse

from models import SpeakingPace

from .menu import ANSWER_WITHIN_S, PAUSE_AFTER_KEY_MS, Bridge, Closing, Conference, Connect, Go, Menu, Record, YesOrNo

# Amazon Polly has no nynorsk voice; nynorsk words are read by the bokmål one.
# https://www.twilio.com/docs/voice/twiml/say/text-speech
VOICES = {
    "nn": ("nb-NO", "Polly.Ida-Neural"),
    "nb": ("nb-NO", "Polly.Ida-Neural"),
    "en": ("en-GB", "Polly.Amy-Neural"),
}
RATES = {SpeakingPace.NORMAL: 95, SpeakingPace.SLOW: 85, SpeakingPace.SLOWER: 75}
SLOWER_BY = 15
YES_AND_NO = {"nn": "ja,nei", "nb": "ja,nei", "en": "yes,no"}
WAIT_S = 30
SILENCE_ENDS_S = 5


@dataclass(frozen=True, slots=True)
class Speech:
    """How this person is spoken to, in this document."""

    language: str
    pace: SpeakingPace
    repeats: int = 0
    after_key: bool = False
    opens_placed_call: bool = False

    @property
    def rate(self) -> str:
        return f"{RATES[self.pace] - (SLOWER_BY if self.repeats else 0)}%"


def _say(verb: Any, speech: Speech, words: Sequence[str]) -> None:
    language, voice = VOICES[speech.language]
    for position, sentence in enumerate(words):
        say = verb.say(language=language, voice=voice)
        if position == 0 and speech.after_key:
            say.break_(time=f"{PAUSE_AFTER_KEY_MS}ms")
        say.prosody(sentence, rate=speech.rate)


def menu_document(menu: Menu, saying: Sequence[str], here: str, speech: Speech, *, listens: bool) -> str:
    """A `Gather` with everything spoken inside it, so that a key works at once; silence goes to the same address."""
    hints = ",".join(word for choice in menu.choices for word in choice.spoken)
    return _gather_document([*saying, *menu.words(speech.repeats)], here, speech, hints if listens else None)


def spoken_document(question: YesOrNo, saying: Sequence[str], here: str, speech: Speech) -> str:
    """As a menu, answered in words; a key works all the same."""
    return _gather_document([*saying, *question.words(speech.repeats)], here, speech, YES_AND_NO[speech.language])


def _gather_document(words: Sequence[str], here: str, speech: Speech, hints: str | None) -> str:
    """`hints` are the words that are listened for; None where a key alone counts."""
    response = VoiceResponse()
    if speech.opens_placed_call:
        response.pause(length=1)
    language, _voice = VOICES[speech.language]
    listens = hints is not None
    words_too = {"speech_timeout": "auto", "language": language, "hints": hints} if listens else {}
    gather = Gather(
        input="dtmf speech" if listens else "dtmf",
        num_digits=1,
        finish_on_key="",
        timeout=ANSWER_WITHIN_S,
        action=here,
        method="POST",
        **words_too,
    )
    _say(gather, speech, words)
    response.append(gather)
    response.redirect(here, method="POST")
    return str(response)


def closing_document(closing: Closing, saying: Sequence[str], speech: Speech) -> str:
    response = VoiceResponse()
    if speech.opens_placed_call:
        response.pause(length=1)
    _say(response, speech, [*saying, *closing.words])
    response.hangup()
    return str(response)


def bridge_document(bridge: Bridge, saying: Sequence[str], speech: Speech) -> str:
    response = VoiceResponse()
    _say(response, speech, [*saying, *bridge.words])
    return str(response)


def connect_document(
    connect: Connect, saying: Sequence[str], speech: Speech, caller_id: str, at: Callable[[Go, int | None], str]
) -> str:
    """One number at a time, the line's own number shown, and a whisper whose key alone counts as reached."""
    response = VoiceResponse()
    _say(response, speech, [*saying, *connect.saying])
    dial = response.dial(
        caller_id=caller_id,
        answer_on_bridge=True,
        timeout=connect.ring_s,
        time_limit=connect.limit_s,
        action=at(connect.after, None),
        method="POST",
    )
    dial.number(connect.number, url=at(connect.whisper, 0), method="POST")
    return str(response)


def conference_document(
    conference: Conference, saying: Sequence[str], speech: Speech, at: Callable[[Go, int | None], str]
) -> str:
    """The star leads out to the line. Nobody's going ends it for the others, nothing beeps, nothing is recorded."""
    response = VoiceResponse()
    _say(response, speech, [*saying, *conference.saying])
    dial = response.dial(
        hangup_on_star=True, time_limit=conference.limit_s, action=at(conference.after, None), method="POST"
    )
    dial.conference(
        conference.room,
        beep="false",
        muted=conference.muted,
        start_conference_on_enter=True,
        end_conference_on_exit=False,
        wait_url=f"/ivr/gathering-wait/{conference.gathering}",
        wait_method="POST",
        status_callback=f"/ivr/gathering-status/{conference.gathering}",
        status_callback_event="join leave end",
        status_callback_method="POST",
    )
    return str(response)


def announcement_document(words: Sequence[str], speech: Speech) -> str:
    """Said into a conference; nothing is asked there. No words are silence."""
    response = VoiceResponse()
    _say(response, speech, words)
    return str(response)


def waiting_document(words: Sequence[str], here: str, speech: Speech) -> str:
    """Said to one who is alone in a conference, again every so often."""
    response = VoiceResponse()
    _say(response, speech, words)
    response.pause(length=WAIT_S)
    response.redirect(here, method="POST")
    return str(response)


def record_document(record: Record, saying: Sequence[str], speech: Speech, at: Callable[[Go, int | None], str]) -> str:
    """The carrier keeps nothing of a recording with nobody in it, and then goes on to the words after it."""
    response = VoiceResponse()
    _say(response, speech, [*saying, *record.words])
    response.record(
        action=at(record.after, None),
        method="POST",
        max_length=record.longest_s,
        timeout=SILENCE_ENDS_S,
        finish_on_key="#",
        play_beep=True,
    )
    _say(response, speech, record.nothing)
    response.hangup()
    return str(response)
