"""What is heard while the database does not answer: 113, what is wrong, and somebody who can be spoken to.

Nothing here asks the database: the words are in the language the process knows by heart, and what was pressed is kept
and done when it can be (`services.standby`). The addresses that end `standby-` are this file's; what they do once the
database answers again stands in `ivr.home.standby`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import structlog
from flask import Blueprint, Response, request

import clock
from locales import phrase, speech
from models import Community, Direction, Language, SpeakingPace
from services.hours import duetime
from services.standby import Standby
from services.standby.keeping import Kept
from services.standby.memory import Known

from . import voice, xml
from .menu import Bridge, Choice, Connect, Go, Menu
from .webhook import Webhook

log = structlog.get_logger()

DOOR = "ivr"
WHISPER, TAKE, AFTER, HELP = "standby-whisper", "standby-take", "standby-after", "standby-help"
HELP_KEY, YES_KEY = "3", "1"
TOLD = ("Digits", "SpeechResult", "DialCallStatus", "RecordingUrl")
"""Where one of these is, somebody has done something: it is done for them later. Anything else asked only for words."""


def answers(standby: Standby) -> Callable[[Webhook], str]:
    """What answers a webhook in place of the database."""
    return lambda hook: _Without(standby, hook).document()


def was_told(kept: Kept) -> bool:
    """Whether somebody has done something."""
    return any(kept.form.get(name) for name in TOLD)


SILENT = voice.Speech(Language.NN, SpeakingPace.NORMAL)
"""Where nothing is said."""


@dataclass(slots=True)
class _Without:
    """One webhook, and what is known by heart of who is on the line."""

    standby: Standby
    hook: Webhook

    def document(self) -> str:
        name = self.hook.address.split("/")[0]
        if "ParentCallSid" in self.hook.form:
            return self._leg()
        if name == AFTER:
            return self._dialled()
        if name == HELP and self.hook.digits != HELP_KEY:
            return self._said("home-thanks-goodbye" if self._rang_in else "home-sorry-ring-again")
        self._keep()
        if self._has_talked:
            return self._said("home-thanks-goodbye")
        if self._rang_in or self.hook.digits == HELP_KEY:
            return self._put_through()
        return self._closing("home-thanks-goodbye") if self.hook.digits else self._offer_help("standby-or-rung")

    # -- who is on the line

    @property
    def _line(self) -> Community | None:
        return self.standby.memory.line(self.hook.form.get("To", ""), self.hook.form.get("From", ""))

    @property
    def _number(self) -> str:
        """The telephone that is not ours."""
        return self.hook.form.get("From" if self._rang_in else "To", "")

    @property
    def _rang_in(self) -> bool:
        return self.hook.form.get("Direction") == Direction.INBOUND

    @property
    def _has_talked(self) -> bool:
        """With somebody who was dialled, or to be recorded: what the call was for is over."""
        return self.hook.form.get("DialBridged") == "true" or "RecordingUrl" in self.hook.form

    @property
    def _known(self) -> Known:
        return self.standby.memory.known(self._number, self._line)

    def _t(self, name: str, /, **values: object) -> str:
        return phrase(self._known.language, name, **values)

    def _speech(self) -> voice.Speech:
        return voice.Speech(
            self._known.language,
            self._known.pace,
            after_key=bool(self.hook.digits),
            opens_placed_call=not self._rang_in and self.hook.n == 0,
        )

    # -- what they hear

    def _words(self) -> tuple[str, ...]:
        kept = (self._t("standby-kept"),) if self.hook.digits else ()
        return (*self._greeting(), self._t("standby-113"), self._t("standby-wrong"), *kept)

    def _greeting(self) -> tuple[str, ...]:
        if self.hook.n > 0:
            return ()
        line, name = self._line, self._known.name
        if line is None or name is None:
            return (self._t("home-greeting-several"),)
        part = speech.part_of_day_greeting_key(duetime.local(clock.now(), line.zone).hour)
        return (self._t(f"home-greeting-{part}", name=name), self._t("home-this-is"))

    def _put_through(self) -> str:
        line = self._line
        number = self.standby.memory.who_answers(line, self._number, clock.now())
        if line is None or number is None:
            return self._closing("standby-ring-later")
        words = (*self._words(), self._t("standby-connecting"))
        connect = Connect(number, whisper=Go(WHISPER), after=Go(AFTER, (self._row,)))
        return voice.connect_document(connect, words, self._speech(), line.number, self._at)

    def _closing(self, name: str) -> str:
        return self._said(name, *self._words())

    def _said(self, name: str, *first: str) -> str:
        return voice.closing_document((*first, self._t(name)), self._speech())

    def _offer_help(self, ending: str, *first: str) -> str:
        menu = Menu(
            (*first, *self._words()),
            (Choice(HELP_KEY, self._t("checkin-help", key=HELP_KEY), Bridge),),
            keys_only=True,
            ending=(self._t(ending),),
        )
        here = self._at(Go(HELP, (self._row,)), None)
        return voice.menu_document(menu, menu.words(0), here, self._speech(), listens=False)

    def _dialled(self) -> str:
        if self._has_talked:
            return self._said("home-thanks-goodbye")
        return self._offer_help("standby-or-later", self._t("home-nobody-came"))

    def _leg(self) -> str:
        """The telephone that was dialled. Whichever room dialled it, key 1 there says that it is a person, and who."""
        if self.hook.digits:
            self._keep()
            bridged = self.hook.digits == YES_KEY
            return voice.bridge_document((), self._speech()) if bridged else ended()
        return whisper(self.standby, self.hook.form, f"/ivr/{TAKE}/{self.hook.address}?n={self.hook.n}")

    # -- where it goes on

    @property
    def _row(self) -> int:
        """The outbox row that asked for this call, where the address says so."""
        name, *ids = self.hook.address.split("/")
        return int(ids[0]) if name in ("out", HELP, AFTER) and ids else 0

    def _at(self, go: Go, n: int | None) -> str:
        return f"/ivr/{go.address}?n={self.hook.n + 1 if n is None else n}"

    def _keep(self) -> None:
        hook, first = self.hook, self.hook.digits == HELP_KEY
        key = f"{hook.sid}/{hook.n}"
        self.standby.keep(Kept.now(DOOR, key, first=first, form=dict(hook.form), address=hook.address, n=hook.n))
        log.info("ivr.kept", call=hook.sid, address=hook.address, key=bool(hook.digits))


def whisper(standby: Standby, form: Mapping[str, str], here: str) -> str:
    """Asked of a telephone that was dialled: only a key counts as a person."""
    number = form.get("To", "")
    known = standby.memory.known(number, standby.memory.line(form.get("From", ""), number))
    menu = Menu(
        (phrase(known.language, "home-whisper-desk"),),
        (Choice(YES_KEY, phrase(known.language, "home-take-call", key=YES_KEY), Bridge),),
        keys_only=True,
    )
    return voice.menu_document(menu, menu.words(0), here, voice.Speech(known.language, known.pace), listens=False)


def ended() -> str:
    """The telephone is put down without a word."""
    return voice.closing_document((), SILENT)


def register(blueprint: Blueprint, standby: Standby) -> None:
    """What a telephone is asked that was dialled without the database, whether or not it answers by then."""

    @blueprint.post(f"/{WHISPER}")
    def standby_whisper() -> Response:
        return xml.response(whisper(standby, request.form.to_dict(), f"/ivr/{TAKE}"))

    @blueprint.post(f"/{TAKE}")
    @blueprint.post(f"/{TAKE}/<path:address>")
    def standby_take(address: str | None = None) -> Response:
        form = request.form.to_dict()
        if form.get("Digits") != YES_KEY:
            return xml.response(ended())
        if address is not None:
            n = request.args.get("n", 0, type=int)
            whispered = {name: value for name, value in form.items() if name != "Digits"}
            key = f"{form['CallSid']}/{n}/{YES_KEY}"
            standby.keep(Kept.now(DOOR, key, form=whispered, address=address, n=n, pressed=YES_KEY))
        return xml.response(voice.bridge_document((), SILENT))
