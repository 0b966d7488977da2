"""How an unattended phone behaves, as sentences for tests. The behaviours themselves live in ``exchange.people``."""

from __future__ import annotations

from exchange.people.behaviour import Behaviour, Declines, Hand, NeverAnswers, Nobody, Step, Unreached
from exchange.people.mailbox import GREETING, Fax, Voicemail
from exchange.people.person import KEYS, Child, Person, Reaction

KEY_GAP_S = 0.3
"""Between two keys of one ``presses``."""


def attended() -> Behaviour:
    """Rings until the test acts or the ring time is over."""
    return Behaviour()


def answers_after(seconds: float = 5.0, *steps: Step, hello: str = "") -> Behaviour:
    """Lifts after ``seconds`` and says ``hello``; a step is done when the line has spoken and listens, one a time."""
    return Person(seconds, steps, hello)


def reacts(
    *reactions: Reaction, after_s: float = 5.0, barges_in: bool = False, otherwise: Step | None = None
) -> Behaviour:
    """Lifts and does what fits to what the line says; ``barges_in``: as soon as it was said."""
    return Person(after_s, reactions=reactions, barges_in=barges_in, otherwise=otherwise)


def when(*words: str, then: Step) -> Reaction:
    """A reaction: once all these words were heard, do ``then``."""
    return Reaction(words, then)


def presses(keys: str, gap_s: float = KEY_GAP_S) -> Step:
    """A step: press these keys, the first at once, ``gap_s`` between one and the next."""

    def step(hand: Hand) -> None:
        hand.press(keys[0])
        for place, key in enumerate(keys[1:], 1):
            hand.after(place * gap_s, lambda key=key: hand.press(key))  # type: ignore[misc]

    return step


def presses_nonsense(count: int = 1) -> Step:
    """A step: press keys that the seed chooses."""
    return lambda hand: presses("".join(hand.random.choice(KEYS) for _ in range(count)))(hand)


def says(text: str) -> Step:
    """A step: say this."""
    return lambda hand: hand.speak(text)


def waits(seconds: float, then: Step) -> Step:
    """A step: let time pass first."""
    return lambda hand: hand.after(seconds, lambda: then(hand))


def hangs_up(hand: Hand) -> None:
    """A step: put the phone down."""
    hand.hang_up()


def silent(after_s: float = 5.0, hangs_up_after_s: float | None = None) -> Behaviour:
    """Lifts and says nothing."""
    return Person(after_s, hangs_up_after_s=hangs_up_after_s, name="silent")


def hangs_up_after(seconds: float, after_s: float = 5.0) -> Behaviour:
    """Lifts, and puts the phone down at that second of the call."""
    return Person(after_s, hangs_up_after_s=seconds, name="hangs_up")


def nonsense(after_s: float = 5.0, count: int = 2) -> Behaviour:
    """Lifts and presses keys without sense whenever the line listens."""
    return Person(after_s, otherwise=presses_nonsense(count), name="nonsense")


def child(after_s: float = 6.0) -> Behaviour:
    """A small child lifts: talks, presses whatever key, and puts the phone down some time."""
    return Child(after_s)


def busy() -> Behaviour:
    """The network says engaged."""
    return Unreached("busy")


def off() -> Behaviour:
    """The network cannot reach the phone: a call fails, a text waits until the phone is on."""
    return Unreached("off")


def nobody() -> Behaviour:
    """A number that belongs to nobody: a call fails, a text is undelivered (30005)."""
    return Nobody("off")


def never_answers() -> Behaviour:
    """Rings until the ring time is over, and that is expected."""
    return NeverAnswers()


def declines(seconds: float = 3.0) -> Behaviour:
    """Turns the call away after ``seconds``."""
    return Declines(seconds)


def voicemail(greeting: str = GREETING, seconds: float = 20.0, beep_after_s: float | None = 0.5) -> Behaviour:
    """A mailbox lifts after ``seconds``, greets, beeps, and keeps what is said from then on (``Phone.voicemails``)."""
    return Voicemail(greeting, seconds, beep_after_s)


def fax(after_s: float = 3.0) -> Behaviour:
    """A fax machine lifts and whistles."""
    return Fax(after_s)
