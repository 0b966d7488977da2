"""Walk the line's menus as a carrier would, by every key, and hold every document to the elders' rules.

A step's address says all about where a call stands, so every key can be tried from one call: each try has a number of
its own, far from the one before. Every key, silence and a wrong key are tried the first time a call of one kind
comes to a screen; after that the keys of each menu that offers something else, and of two that offer the same. A menu
that has led nobody to anything new is walked on from once until something changes, whoever comes to it.
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

KEYS = ("1", "2", "3", "4", "7", "9", "*", "0", "")
VISITS_A_SCREEN = 3
MENUS_ALIKE = 2
"""So many menus of a screen that offer the same are walked on from by one telephone; every one is heard."""
TIMES_NOTHING_NEW = 2
"""So often in a row a menu leads to nothing unheard before; then one telephone walks on from it for all."""
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
    tried: set[tuple[str, str]] = field(default_factory=set)
    """(kind of call, screen) of which every key was tried; shared by the walkers of a town."""
    walked: Counter[tuple[str, ...]] = field(default_factory=Counter)
    """(whose telephone, screen, what it offers): how often it was walked on from; shared until something changes. And
    the same by kind of call."""
    heard: set[str] = field(default_factory=set)
    """Whatever was said and wherever it led, whoever is named in it; shared by the walkers of a town."""
    nothing_new: Counter[tuple[str, ...]] = field(default_factory=Counter)
    """(kind of call, screen, what it offers): how often in a row it led to nothing new; shared likewise."""
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
        self.heard |= what_it_is(document)
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
            again, known = here in self.tried, len(self.heard)
            if address not in first and self._leads_to_nothing_new(name, offered):
                continue
            for key in offered if again else KEYS:
                waiting.extend(self._onward(self._presses(address, key)))
            menu = (*here, *offered.values())
            self.nothing_new[menu] = self.nothing_new[menu] + 1 if len(self.heard) == known else 0
            self.walked.update([menu, (self._telephone, *menu[1:])])
            if not again:
                self.tried.add(here)
                self._stays_silent(address)
        return self

    def _leads_to_nothing_new(self, name: str, offered: dict[str, str]) -> bool:
        """This telephone has walked on from enough of its like, or another has from one that never leads far."""
        hers, menu = (self._telephone, name, *offered.values()), (self._kind, name, *offered.values())
        goes_nowhere = self.nothing_new[menu] >= TIMES_NOTHING_NEW and self.walked[menu] > 0
        return goes_nowhere or self.walked[hers] >= MENUS_ALIKE

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
        """Who rang or was rung is never cut off without a word; a dialled leg that is a mailbox is."""
        self._n += 2
        for _ in range(3):
            self._n += 1
            document = self.answers(f"/ivr/{address}?n={self._n}")
            if document is None or "ParentCallSid" in self.form:
                continue
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


def offered_keys(document: ET.Element) -> dict[str, str]:
    """The keys that the words end on, in the order they are said, with these words, whoever is named in them."""
    said = ["".join(say.itertext()).strip() for say in document.iter("Say")]
    return {match[1]: NAMED.sub("N", words) for words in said if (match := OFFERED.search(words))}


def what_it_is(document: ET.Element) -> set[str]:
    """Each thing that is said, whoever is named in it, and each screen it leads to."""
    said = {NAMED.sub("N", "".join(say.itertext()).strip()) for say in document.iter("Say")}
    return said | {f"/{action.split('/')[2].partition('?')[0]}" for action in actions(document)}


def actions(document: ET.Element) -> list[str]:
    return [verb.get("action", "") for verb in document.iter() if verb.get("action", "").startswith("/ivr/")]


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
