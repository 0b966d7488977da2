"""Turns words into the carrier's TwiML: voice, language, pace, pauses. Nothing else here writes TwiML for calls."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from locales.pronounced import pronounced
from locales.speech import sentence
from models import SpeakingPace

from .menu import (
    ANSWER_WITHIN_S,
    PAUSE_AFTER_KEY_MS,
    Conference,
    Connect,
    Go,
    Menu,
    Record,
    Sound,
    Wait,
)
from .xml import DECLARATION, element, text

# Amazon Polly has no nynorsk voice; nynorsk words are read by the bokmål one, spelled for it by `pronounced`.
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
HANG_UP = element("Hangup")


@dataclass(frozen=True, slots=True)
class Speech:
    """How this person is spoken to, in this document; `sound_at` is where the carrier finds a recording of ours."""

    language: str
    pace: SpeakingPace
    repeats: int = 0
    after_key: bool = False
    opens_placed_call: bool = False
    sound_at: Callable[[int], str] | None = None

    @property
    def rate(self) -> str:
        return f"{RATES[self.pace] - (SLOWER_BY if self.repeats else 0)}%"


def _document(*verbs: str) -> str:
    return DECLARATION + element("Response", *verbs)


def _say(speech: Speech, words: Sequence[str]) -> str:
    """Each of `words` is a sentence, and begins as one, also where a day or a name of the programme comes first; or a
    recording, which is played. The pause after a key comes before the first sentence."""
    language, voice = VOICES[speech.language]
    say, prosody = f'<Say language="{language}" voice="{voice}">', f'<prosody rate="{speech.rate}">'
    pause = element("break", time=f"{PAUSE_AFTER_KEY_MS}ms") if speech.after_key else ""
    said = []
    for one in words:
        if isinstance(one, Sound):
            said.append(element("Play", text(speech.sound_at(one.recording_id))) if speech.sound_at else "")
            continue
        said.append(f"{say}{pause}{prosody}{text(pronounced(sentence(one), speech.language))}</prosody></Say>")
        pause = ""
    return "".join(said)


def _opening(speech: Speech) -> str:
    """A phone the line rang is on its way to an ear when it is lifted."""
    return element("Pause", length=1) if speech.opens_placed_call else ""


def _redirect(here: str) -> str:
    return element("Redirect", text(here), method="POST")


def menu_document(menu: Menu, words: Sequence[str], here: str, speech: Speech, *, listens: bool) -> str:
    """A `Gather` with everything spoken inside it, so that a key works at once; silence goes to the same address."""
    hints = ",".join(word for choice in menu.every_choice for word in choice.spoken)
    return _gather_document(words, here, speech, hints if listens else None)


def spoken_document(words: Sequence[str], here: str, speech: Speech) -> str:
    """As a menu, answered in words; a key works all the same."""
    return _gather_document(words, here, speech, YES_AND_NO[speech.language])


def _gather_document(words: Sequence[str], here: str, speech: Speech, hints: str | None) -> str:
    """`hints` are the words that are listened for, empty for any; None where a key alone counts."""
    language, _voice = VOICES[speech.language]
    words_too = {} if hints is None else {"speechTimeout": "auto", "language": language}
    words_too |= {"hints": hints} if hints else {}
    gather = element(
        "Gather",
        _say(speech, words),
        input="dtmf" if hints is None else "dtmf speech",
        numDigits=1,
        finishOnKey="",
        timeout=ANSWER_WITHIN_S,
        action=here,
        method="POST",
        **words_too,
    )
    return _document(_opening(speech), gather, _redirect(here))


def closing_document(words: Sequence[str], speech: Speech) -> str:
    return _document(_opening(speech), _say(speech, words), HANG_UP)


def bridge_document(words: Sequence[str], speech: Speech) -> str:
    return _document(_say(speech, words))


def connect_document(
    connect: Connect, words: Sequence[str], speech: Speech, caller_id: str, at: Callable[[Go, int | None], str]
) -> str:
    """One number at a time, the line's own number shown, and a whisper whose key alone counts as reached."""
    dial = element(
        "Dial",
        element("Number", text(connect.number), url=at(connect.whisper, 0), method="POST"),
        callerId=caller_id,
        answerOnBridge=True,
        timeout=connect.ring_s,
        timeLimit=connect.limit_s,
        action=at(connect.after, None),
        method="POST",
    )
    return _document(_say(speech, words), dial)


def conference_document(
    conference: Conference, words: Sequence[str], speech: Speech, at: Callable[[Go, int | None], str], public_url: str
) -> str:
    """The star leads out to the line. Nobody's going ends it for the others, nothing beeps, nothing is recorded. The
    room itself asks for whole addresses: it belongs to no document of one call."""
    room = element(
        "Conference",
        text(conference.room),
        beep="false",
        muted=conference.muted,
        startConferenceOnEnter=True,
        endConferenceOnExit=False,
        waitUrl=f"{public_url}/ivr/gathering-wait/{conference.gathering}",
        waitMethod="POST",
        statusCallback=f"{public_url}/ivr/gathering-status/{conference.gathering}",
        statusCallbackEvent="join leave end",
        statusCallbackMethod="POST",
    )
    after = at(conference.after, None)
    dial = element("Dial", room, hangupOnStar=True, timeLimit=conference.limit_s, action=after, method="POST")
    return _document(_say(speech, words), dial)


def announcement_document(words: Sequence[str], speech: Speech) -> str:
    """Said into a conference; nothing is asked there. No words are silence."""
    return _document(_say(speech, words))


def waiting_document(words: Sequence[str], here: str, speech: Speech) -> str:
    """Said to one who is alone in a conference, again every so often."""
    return _document(_say(speech, words), element("Pause", length=WAIT_S), _redirect(here))


def wait_document(wait: Wait, words: Sequence[str], speech: Speech, at: Callable[[Go, int | None], str]) -> str:
    silence = element("Pause", length=wait.seconds)
    return _document(_say(speech, words), silence, _redirect(at(wait.after, None)))


def record_document(record: Record, words: Sequence[str], speech: Speech, at: Callable[[Go, int | None], str]) -> str:
    """The carrier keeps nothing of a recording with nobody in it, and then goes on to the words after it."""
    verb = element(
        "Record",
        action=at(record.after, None),
        method="POST",
        maxLength=record.longest_s,
        timeout=SILENCE_ENDS_S,
        finishOnKey="#",
        playBeep=True,
    )
    return _document(_say(speech, words), verb, _say(speech, record.nothing), HANG_UP)
