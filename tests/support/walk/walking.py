"""Walk the line's menus as a carrier would, by every key, and hold every document to the elders' rules.

A step's address says all about where a call stands, so every key can be tried from one call: each try has a number of
its own, far from the one before. Every key the screen is known to have, and the star, a wrong key and silence where
they have an answer of its own, are tried the first time a call of one kind comes to a screen; after that the keys that
are offered where a walk begins, and further on those of each menu that offers something else than any before.
"""

from __future__ import annotations

import re
import secrets
import xml.etree.ElementTree as ET
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field

from flask.testing import FlaskClient
from twilio.request_validator import RequestValidator

from tests.support.walk.keys import SILENCE, STAR, Met

WRONG = "7"
"""A key no menu has. It is heard as silence is, and all keys a menu has not are heard alike."""
VISITS_A_SCREEN = 3
OFFERED = re.compile(r"\b(\d)\s*\.?\s*$")
NAMED = re.compile(r"(?<=[^.!?] )[A-ZÆØÅ]\w+")
WORDS_BEFORE_A_KEY = 16
"""About seven seconds."""
LANGUAGES = {"nb-NO", "en-GB"}


@dataclass
class Walker:
    """One call's way through the menus. `complaints` are the rules that were broken, `reached` the screens seen."""

    client: FlaskClient
    base: str
    token: str
    form: dict[str, str]
    complaints: list[str] = field(default_factory=list)
    reached: Counter[str] = field(default_factory=Counter)
    lifts: Callable[[str, str], object] | None = None
    seen: set[str] = field(default_factory=set)
    tried: set[tuple[str, ...]] = field(default_factory=set)
    """(kind of call, screen) of which every key was tried; shared by the walkers of a town."""
    walked: set[tuple[str, ...]] = field(default_factory=set)
    """(kind of call, screen, what it offers) of which every key on offer was tried; shared likewise."""
    menus: Met = field(default_factory=dict)
    """What each screen has given; keys that are not said among it."""
    _offered: dict[str, dict[str, str]] = field(default_factory=dict)
    _n: int = 0

    def answers(self, target: str, **form: str) -> ET.Element | None:
        """What the line says to a signed webhook; None when it is no document."""
        values = {**self.form, **form}
        signature = RequestValidator(self.token).compute_signature(self.base + target, values)
        answer = self.client.post(target, data=values, headers={"X-Twilio-Signature": signature})
        if answer.status_code != 200:
            self.complaints.append(f"{target} {form}: status {answer.status_code}")
            return None
        document = ET.fromstring(answer.text)  # noqa: S314 our own words
        complaints = broken_rules(document)
        if target.startswith("/ivr/out/"):
            complaints += asks_late(document)
        self.complaints.extend(f"{target} {form}: {complaint}" for complaint in complaints)
        return document

    def walks(self, target: str) -> Walker:
        """Every key at every screen that can be reached from here, silence three times over included."""
        first = self._onward(self.answers(target))
        waiting = deque(first)
        while waiting:
            address = waiting.popleft()
            name = address.split("/")[0]
            if address in self.seen or self.reached[name] >= VISITS_A_SCREEN:
                continue
            self.seen.add(address)
            self.reached[name] += 1
            here, offered = (self._kind, name), self._offered[address]
            menu = (*here, *offered.values())
            if address in first or here not in self.tried or menu not in self.walked:
                self.walked.add(menu)
                for key in offered if here in self.tried else self._keys(name, offered):
                    waiting.extend(self._onward(self._presses(address, key)))
            if here not in self.tried:
                self.tried.add(here)
                if self._at_first(self._kind, SILENCE) or SILENCE in self._has(name):
                    self._stays_silent(address)
        return self

    def _keys(self, name: str, offered: dict[str, str]) -> list[str]:
        """Those the screen is known to have, said or not, and the star where it has an answer of its own; where it has
        none, and for a person, once a telephone."""
        had, at_first = self._has(name), self._at_first(self._telephone, "0")
        pressed = sorted({*offered, *had} - {STAR, SILENCE})
        return [*pressed, *([STAR] if at_first or STAR in had else []), *(["0"] if at_first else [])]

    def _has(self, name: str) -> set[str]:
        return {key for key, _, _ in self.menus.get(name, ())}

    def _at_first(self, *tried: str) -> bool:
        """Whether nobody has tried this, which then is done."""
        is_first = tried not in self.tried
        self.tried.add(tried)
        return is_first

    @property
    def _telephone(self) -> str:
        """Whose, and how it came to the call."""
        return f"{self._kind} {self.form['From' if self._kind == 'inbound' else 'To']}"

    @property
    def _kind(self) -> str:
        """Whether who is on the line rang, was rung or was dialled."""
        return "leg" if "ParentCallSid" in self.form else self.form.get("Direction", "inbound")

    def _presses(self, address: str, key: str) -> ET.Element | None:
        self._n += 2
        return self.answers(f"/ivr/{address}?n={self._n}", **({"Digits": key} if key else {}))

    def _stays_silent(self, address: str) -> None:
        """Until the menu is given up, three times at most, at first by a key that is wrong. Who rang or was rung is
        never cut off without a word; a dialled leg that is a mailbox is."""
        self._n += 2
        for form in ({"Digits": WRONG}, {}, {}):
            self._n += 1
            document = self.answers(f"/ivr/{address}?n={self._n}", **form)
            if document is None or not listens_at(document, address):
                break
        if document is None or "ParentCallSid" in self.form:
            return
        if not any(document.iter("Say")) and document.find("Hangup") is not None:
            self.complaints.append(f"{address}: cut off in silence")

    def _onward(self, document: ET.Element | None) -> list[str]:
        if document is None:
            return []
        onward = [verb for dial in document.iter("Dial") for verb in self._dialled(dial)]
        for verb in document.iter("Record"):
            onward += self._onward(self._speaks(verb))
        menus = [gather.get("action", "").removeprefix("/ivr/").partition("?")[0] for gather in document.iter("Gather")]
        for menu in menus:
            self._offered.setdefault(menu, offered_keys(document))
        return [*onward, *menus]

    def _speaks(self, verb: ET.Element) -> ET.Element | None:
        self._n += 2
        target = re.sub(r"n=\d+", f"n={self._n}", verb.get("action", ""))
        return self.answers(target, RecordingSid=f"RE{secrets.token_hex(16)}", RecordingDuration="4", Digits="#")

    def _dialled(self, dial: ET.Element) -> list[str]:
        """The other phone is lifted, each whisper once; then the leg is over, reached or not."""
        onward = []
        for number in dial.iter("Number"):
            whisper = number.get("url", "")
            if self.lifts and whisper not in self.seen:
                self.seen.add(whisper)
                self.lifts(number.text or "", whisper)
        for bridged in ("true", "false"):
            self._n += 2
            target = re.sub(r"n=\d+", f"n={self._n}", dial.get("action", ""))
            onward += self._onward(self.answers(target, DialCallStatus="completed", DialBridged=bridged))
        return onward


def listens_at(document: ET.Element, address: str) -> bool:
    """Whether a key that is pressed now is heard there."""
    return any(gather.get("action", "").partition("?")[0] == f"/ivr/{address}" for gather in document.iter("Gather"))


def offered_keys(document: ET.Element) -> dict[str, str]:
    """The keys that the words end on, in the order they are said, with these words, whoever is named in them."""
    said = ["".join(say.itertext()).strip() for say in document.iter("Say")]
    return {match[1]: NAMED.sub("N", words) for words in said if (match := OFFERED.search(words))}


def asks_late(document: ET.Element) -> list[str]:
    """Whoever lifts a telephone that the line rang hears soon what is asked of her: what else there is to say comes
    after the key."""
    said = ["".join(say.itertext()) for say in document.iter("Say")]
    before = [words for place, words in enumerate(said) if not any(map(OFFERED.search, said[: place + 1]))]
    count = sum(len(words.split()) for words in before)
    return [f"{count} words before the first key"] if offered_keys(document) and count > WORDS_BEFORE_A_KEY else []


def new_sid() -> str:
    return f"CA{secrets.token_hex(16)}"


def broken_rules(document: ET.Element) -> list[str]:
    """The elders' rules a document breaks (shared brief, elders on voice menus)."""
    gathers, says = document.findall(".//Gather"), document.findall(".//Say")
    wrong = []
    if any(say.get("language") not in LANGUAGES or not say.get("voice") for say in says):
        wrong.append("something is said without a language or a voice")
    if any(not "".join(say.itertext()).strip() for say in says):
        wrong.append("nothing is said")
    if not gathers:
        return wrong
    (gather,) = gathers
    around = [verb.tag for verb in document if verb.tag != "Pause"]
    if around != ["Gather", "Redirect"]:
        wrong.append(f"a menu stands among {around}")
    if (gather.get("timeout"), gather.get("numDigits"), gather.get("finishOnKey")) != ("8", "1", ""):
        wrong.append("it is not eight seconds, one key, and no square")
    if document.findtext("Redirect") != gather.get("action"):
        wrong.append("silence leads elsewhere than a key")
    if len(gather.findall("Say")) != len(says):
        wrong.append("something is said where no key is heard")
    offered = offered_keys(document)
    if len({key for key in offered if key != "0"}) > 4:
        wrong.append(f"more than four choices: {offered}")
    return wrong
