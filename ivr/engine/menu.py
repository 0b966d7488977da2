"""The only way to ask a caller anything, with the elders' rules built in.

A menu that breaks a rule cannot be made: at most four choices besides `0` (a person) and `*` (back); each choice says
what before it says which key. (Evidence: shared BRIEF "What is known to work", elders on voice menus.)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

MOST_CHOICES = 4
ANSWER_WITHIN_S = 8
PAUSE_AFTER_KEY_MS = 500
BOUNCE_MS = 1000
KEYS = frozenset("123456789")


class MenuRuleBroken(ValueError):
    """The menu asks more of an elder than the rules allow."""


class Sound(str):
    """A recording among the words, played where it stands. As text it is what is written down of it."""

    recording_id: int

    def __new__(cls, recording_id: int, written: str) -> Sound:
        sound = str.__new__(cls, written)
        sound.recording_id = recording_id
        return sound


@dataclass(frozen=True, slots=True)
class Go:
    """Give the words of another screen next, after `saying`."""

    screen: str
    ids: tuple[int, ...] = ()
    saying: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        return "/".join([self.screen, *map(str, self.ids)])


@dataclass(frozen=True, slots=True)
class Closing:
    """Say this and hang up."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bridge:
    """End a whisper: the two who are on the line are put together."""

    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Connect:
    """Dial one number. The person there hears `whisper` first and must press a key; `after` comes when it is over."""

    number: str
    whisper: Go
    after: Go
    saying: tuple[str, ...] = ()
    ring_s: int = 25
    limit_s: int = 3600


@dataclass(frozen=True, slots=True)
class Conference:
    """Be together with the others in `room`, until the star is pressed or it is over; `after` comes then.

    `gathering` hears who comes and goes, and says what is heard while nobody else is there; `muted`: not heard there.
    """

    room: str
    gathering: int
    after: Go
    muted: bool
    limit_s: int
    saying: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """Say `words`, then keep what the caller says until the square, silence or `longest_s` seconds. Only where nobody
    else is on the line.

    `after` comes when something was said; who says nothing hears `nothing`, and the call is over.
    """

    words: tuple[str, ...]
    after: Go
    nothing: tuple[str, ...]
    longest_s: int


@dataclass(frozen=True, slots=True)
class Wait:
    """Say `words`, be silent for some seconds, and go on to `after`: something is on its way."""

    words: tuple[str, ...]
    after: Go
    seconds: int


Action = Callable[[], "Answer"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One key: the words that offer it, what happens on it, and words a caller may say instead of pressing. Words may
    be given as what makes them, which is asked where they are said: whoever presses a key needs none."""

    key: str
    offer: str | Callable[[], str]
    then: Action
    spoken: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        return self.offer if isinstance(self.offer, str) else self.offer()


@dataclass(frozen=True, slots=True)
class Menu:
    """`prompt`, then the choices. `read_back` menus drop a key that bounced; `keys_only` ones listen for no words.

    `again` replaces the prompt when it is repeated, and `after_again` is said after it. `silent` is what happens when
    the repeats are used up; without it a caller is offered a person, and somebody the line rang hears how to ring back.
    `hidden` keys work without being offered; `ending` is said after the choices, where the way to a person belongs.
    `heard` is given words that choose nothing, in a call people placed themselves: there they are the answer.
    """

    prompt: tuple[str, ...]
    choices: tuple[Choice, ...]
    back: Go | None = None
    read_back: bool = False
    keys_only: bool = False
    again: tuple[str, ...] | None = None
    after_again: tuple[str, ...] = ()
    silent: Action | None = None
    hidden: tuple[Choice, ...] = ()
    ending: tuple[str, ...] = ()
    heard: Callable[[str], Answer] | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.choices) <= MOST_CHOICES:
            raise MenuRuleBroken(f"a menu has one to {MOST_CHOICES} choices, this one {len(self.choices)}")
        keys = [choice.key for choice in self.every_choice]
        if len(set(keys)) < len(keys):
            raise MenuRuleBroken(f"a key stands twice: {keys}")
        for choice in self.every_choice:
            if choice.key not in KEYS:
                raise MenuRuleBroken(f"{choice.key} is not a key a choice may have")
        for choice in self.choices:
            if isinstance(choice.offer, str):
                _offered(choice)

    @property
    def every_choice(self) -> tuple[Choice, ...]:
        return (*self.choices, *self.hidden)

    @property
    def listens(self) -> bool:
        """Whether words may be said instead of a key."""
        return not self.keys_only and (self.heard is not None or any(choice.spoken for choice in self.every_choice))

    def on(self, key: str) -> Choice | None:
        return next((choice for choice in self.every_choice if choice.key == key), None)

    def words(self, repeats: int) -> list[str]:
        opening = self.again if repeats and self.again is not None else self.prompt
        closing = self.after_again if repeats else ()
        return [*opening, *map(_offered, self.choices), *self.ending, *closing]


def _offered(choice: Choice) -> str:
    words = choice.words
    if not words.rstrip(" .").endswith(choice.key):
        raise MenuRuleBroken(f"say what, then the key, and end there: {words!r}")
    return words


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """A question answered in words, on a call the line placed too: for an elder who cannot press, as the desk says.

    The one exception of the rule that only a key closes anything, and no single answer may: two questions in turn whose
    right answers are different words, so that a mailbox or a radio passes neither. Whoever can press may use `keys`.
    """

    prompt: tuple[str, ...]
    again: tuple[str, ...]
    yes: Action
    no: Action
    silent: Action
    keys: tuple[Choice, ...] = ()

    def on(self, key: str) -> Choice | None:
        return next((choice for choice in self.keys if choice.key == key), None)

    def words(self, repeats: int) -> list[str]:
        return list(self.again if repeats else self.prompt)


Answer = Menu | YesOrNo | Go | Closing | Connect | Conference | Bridge | Record | Wait


def lines(*words: str | Sequence[str]) -> tuple[str, ...]:
    """Flatten sentences and lists of sentences; empty ones fall out."""
    flat: list[str] = []
    for item in words:
        flat.extend([item] if isinstance(item, str) else item)
    return tuple(text for text in flat if text)
