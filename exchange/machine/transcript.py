"""What is heard and pressed in a call, with the instant of every word.

Speech is reckoned at 130 words a minute times the prosody rate; breaks and pauses are exact.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urljoin

from exchange.twiml.verbs import Pause, Play, Say, Spoken

WORDS_A_MINUTE = 130
KEY_TONE_S = 0.3
"""How long one key played down the line lasts."""

PLAY_S = 3.0
"""Sound behind a Play is not fetched; it counts as this long."""


class LineKind(StrEnum):
    """What sort of thing happened."""

    SAY = "say"
    PLAY = "play"
    PAUSE = "pause"
    BEEP = "beep"
    KEY = "key"
    SPEECH = "speech"
    OTHER = "other"
    SILENCE = "silence"
    DOCUMENT = "document"
    STATUS = "status"
    BRIDGE = "bridge"
    ERROR = "error"
    WARNING = "warning"


AUDIBLE = frozenset({LineKind.SAY, LineKind.PLAY, LineKind.PAUSE, LineKind.BEEP})


@dataclass(frozen=True, slots=True)
class Word:
    """One word; ``offset_s`` counts from the start of its line."""

    offset_s: float
    text: str


@dataclass(slots=True)
class Line:
    """One entry; ``until`` may lie ahead while it is being spoken."""

    kind: LineKind
    at: datetime
    until: datetime
    text: str
    language: str = ""
    voice: str = ""
    rate: float = 1.0
    words: tuple[Word, ...] = ()
    cut: bool = False
    who: str = ""
    """Whose words these are, when somebody at another phone says them: a number."""

    def heard(self, now: datetime) -> str:
        """The part that has been spoken by ``now``; a word counts when it has begun."""
        if self.kind is not LineKind.SAY:
            return self.text if now >= self.at else ""
        stop = min(now, self.until)
        if stop == self.until and not self.cut:
            return self.text
        passed_s = (stop - self.at).total_seconds()
        return " ".join(word.text for word in self.words if word.offset_s < passed_s)

    def said_at(self, words: str) -> datetime | None:
        """When ``words`` will have been spoken for the first time, whatever their case; None if they do not occur."""
        wanted, so_far = words.casefold(), ""
        for place, word in enumerate(self.words):
            so_far = f"{so_far} {word.text}".strip().casefold()
            if wanted in so_far:
                begins = self.words[place + 1].offset_s if place + 1 < len(self.words) else None
                return self.until if begins is None else self.at + timedelta(seconds=begins)
        return None


def speech_s(text: str) -> float:
    """How long a person takes to say something, in seconds; a single sound takes half a second."""
    return max(0.5, len(text.split()) * 60 / WORDS_A_MINUTE)


def tones_s(keys: str) -> float:
    """How long keys last that are played down the line: ``w`` waits half a second, ``W`` a whole one."""
    return sum({"w": 0.5, "W": 1.0}.get(key, KEY_TONE_S) for key in keys)


def time_say(say: Say) -> tuple[tuple[Word, ...], float]:
    """The words of one Say with their offsets, and how long all of it lasts, in seconds; punctuation takes no time."""
    words: list[Word] = []
    at_s = 0.0
    for _ in range(say.loop):
        for part in say.parts:
            if not isinstance(part, Spoken):
                at_s += part.seconds
                continue
            word_s = 60 / WORDS_A_MINUTE / part.rate
            for text in list(part.text.replace(" ", "")) if part.spelled else part.text.split():
                if words and not any(char.isalnum() for char in text):
                    words[-1] = Word(words[-1].offset_s, words[-1].text + text)
                    continue
                words.append(Word(at_s, text))
                at_s += word_s
    return tuple(words), at_s


class Transcript:
    """The lines of one call, oldest first."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.said = 0

    def note(self, kind: LineKind, at: datetime, text: str, duration_s: float = 0.0, who: str = "") -> Line:
        """Enter something that is not speech of the line's."""
        line = Line(kind, at, at + timedelta(seconds=duration_s), text, who=who)
        self.lines.append(line)
        return line

    def say(self, at: datetime, say: Say, language: str) -> Line:
        """Enter a Say that starts at ``at``; its end is reckoned from its words."""
        words, duration_s = time_say(say)
        rate = next((part.rate for part in say.parts if isinstance(part, Spoken)), 1.0)
        line = Line(LineKind.SAY, at, at + timedelta(seconds=duration_s), say.text, language, say.voice, rate, words)
        self.lines.append(line)
        self.said += 1
        return line

    def lay(self, at: datetime, verb: Say | Play | Pause, url: str) -> datetime:
        """Enter what a verb lets hear from ``at`` on, in the document at ``url``; tells when it is over."""
        if isinstance(verb, Say):
            return self.say(at, verb, verb.language or "en-US").until
        if isinstance(verb, Pause):
            return self.note(LineKind.PAUSE, at, f"{verb.length_s:g} s", verb.length_s).until
        length_s = tones_s(verb.digits) if verb.digits else PLAY_S * verb.loop
        return self.note(LineKind.PLAY, at, verb.digits or urljoin(url, verb.url), length_s).until

    def newest_said(self, count: int) -> list[Line]:
        """The last ``count`` lines that the line says, or will in a moment."""
        said = [line for line in self.lines if line.kind is LineKind.SAY]
        return said[len(said) - count :] if count else []

    def cut(self, at: datetime) -> None:
        """Silence everything that is being heard, or was still to be heard, at ``at``."""
        kept: list[Line] = []
        for line in self.lines:
            if line.kind in AUDIBLE and line.until > at:
                if line.at >= at:
                    continue
                line.until, line.cut = at, True
            kept.append(line)
        self.lines = kept

    def begun(self, at: datetime) -> int:
        """How many lines are left when what was still to be heard at ``at`` is silenced."""
        return sum(line.kind not in AUDIBLE or line.at < at for line in self.lines)

    def heard(self, now: datetime, since: datetime, after: int = 0) -> str:
        """What the line has spoken by ``now``, in lines from number ``after`` on that start at or after ``since``."""
        spoken = (
            line.heard(now) for line in self.lines[after:] if line.kind is LineKind.SAY and since <= line.at <= now
        )
        return " ".join(part for part in spoken if part)

    def speaking(self, now: datetime) -> bool:
        """Whether words of the line's are being spoken, or will be if nothing happens."""
        return any(line.kind is LineKind.SAY and line.until > now for line in self.lines)

    def heard_between(self, since: datetime, until: datetime) -> str:
        """What the line and others on the call said in a stretch of time; a word of the line's counts when it began."""
        found: list[str] = []
        for line in self.lines:
            if line.kind is LineKind.SAY:
                begun = ((line.at + timedelta(seconds=word.offset_s), word.text) for word in line.words)
                found += [text for at, text in begun if since <= at < min(until, line.until)]
            elif line.kind is LineKind.OTHER and since <= line.at < until:
                found.append(line.text)
        return " ".join(found)

    def in_time(self) -> list[Line]:
        """The lines by the instant they begin; what others say comes in between what was laid ahead."""
        return sorted(self.lines, key=lambda line: line.at)

    def readable(self, start: datetime, now: datetime) -> str:
        """The call as lines of text: second, kind, what was heard, said or pressed."""
        rows = []
        for line in self.in_time():
            if line.at > now:
                continue
            second = (line.at - start).total_seconds()
            who = f"{line.who}: " if line.who else ""
            tail = " …(cut)" if line.cut else ""
            rows.append(f"{second:7.1f} s  {line.kind.value:<9} {who}{line.heard(now)}{tail}")
        return "\n".join(rows)
