"""A telephone in a terminal, over the control API: what the line says appears word by word, what is typed is pressed.

What is typed: keys (``1``, ``12``, ``*``), words in quotes or after ``say``, and the commands that ``help`` lists.
"""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TextIO
from urllib.parse import quote

import httpx

from exchange.base.clock import RunningClock

Json = dict[str, Any]
TICK_S = 0.1
HELP = """\
  call            ring the line (call withheld: without showing the number)
  answer, decline an incoming call
  0-9 * #         press keys: type them and Enter
  say WORDS       say something into the phone
  text WORDS      send a text to the line
  texts           show the texts of this phone
  hang            hang up
  quit            put the phone away (hangs up first)"""
STATUS = {
    "in-progress": "answered",
    "completed": "the call is over",
    "busy": "busy",
    "no-answer": "nobody answered",
    "failed": "could not be reached",
    "canceled": "the caller gave up",
}


class Refused(Exception):
    """The exchange said no, or did not answer; the message is a sentence."""


class Wire:
    """The control API for one phone. Raises ``Refused``."""

    def __init__(self, number: str, http: httpx.Client) -> None:
        self.number = number
        self.path = f"/control/phones/{quote(number, safe='')}"
        self._http = http

    def view(self) -> Json:
        """The phone as the softphone page sees it."""
        return self._read(lambda: self._http.get(self.path))

    def act(self, path: str, **body: Any) -> Json:
        """Do something."""
        return self._read(lambda: self._http.post(path, json=body))

    def _read(self, ask: Callable[[], httpx.Response]) -> Json:
        try:
            response = ask()
            value: Json = response.json()
        except (httpx.HTTPError, ValueError) as error:
            raise Refused(f"The exchange does not answer at {self._http.base_url} ({type(error).__name__}).") from error
        if response.status_code >= 400:
            raise Refused(str(value["error"]))
        return value


class Paper:
    """Prints a call as it goes on: whole lines, but speech word by word. ``show`` may be called at any time."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._call = ""
        self._lines = 0
        self._words = 0
        self._open = False
        self._texts: set[str] | None = None

    def line(self, text: str) -> None:
        """Print one line."""
        self._close()
        print(text, file=self._out, flush=True)

    def show(self, view: Json, now: datetime) -> None:
        """Print what is new by the instant ``now`` (the exchange's)."""
        call = view["call"]
        if call is not None:
            self._show_call(call, now)
        known, first = self._texts or set(), self._texts is None
        for message in view["messages"]:
            if message["sid"] not in known and not first and message["from"] != view["phone"]["number"]:
                self.line(f"  text from {message['from']}: {message['body']}")
            known.add(message["sid"])
        self._texts = known

    def _show_call(self, call: Json, now: datetime) -> None:
        if call["sid"] != self._call:
            if not self._call and call["ended"]:
                return
            self._call, self._lines, self._words = call["sid"], 0, 0
        second = (now - datetime.fromisoformat(call["created"])).total_seconds()
        lines = [*call["transcript"], *call["ahead"]]
        while self._lines < len(lines) and lines[self._lines]["second"] <= second:
            if not self._line(lines[self._lines], call, second):
                return
            self._lines, self._words = self._lines + 1, 0

    def _line(self, line: Json, call: Json, second: float) -> bool:
        """Print what can be printed of a line; whether it is finished."""
        kind, text = line["kind"], line["text"] or line["full"]
        if kind == "say":
            return self._speech(line, second)
        if kind == "status" and text == "ringing":
            incoming = call["direction"] != "inbound"
            self.line(f"* it rings: {call['from']} (answer or decline?)" if incoming else f"* calling {call['to']}")
        elif kind == "status" and text in STATUS:
            self.line(f"* {STATUS[text]}")
        elif kind in {"key", "speech"}:
            self.line(f"> {text}")
        elif kind == "other":
            self.line(f"< {line['who']}: {text}" if line["who"] else f"< {text}")
        elif kind in {"bridge", "play", "beep", "silence", "error"}:
            self.line(f"* {text or kind}")
        return True

    def _speech(self, line: Json, second: float) -> bool:
        stop = min(second, line["until"]) if line["cut"] else second
        for at, word in line["words"][self._words :]:
            if line["second"] + at > stop:
                break
            print(("  " if not self._open else " ") + word, end="", file=self._out, flush=True)
            self._open, self._words = True, self._words + 1
        finished = line["cut"] or second >= line["until"]
        if finished:
            if line["cut"] and self._open and line["text"] != line["full"]:
                print(" …", end="", file=self._out)
            self._close()
        return bool(finished)

    def _close(self) -> None:
        if self._open:
            print(file=self._out, flush=True)
        self._open = False


class Terminal:
    """One phone at a prompt. ``obey`` takes a typed line, ``look`` prints what happened since."""

    def __init__(self, wire: Wire, out: TextIO) -> None:
        self.wire = wire
        self.paper = Paper(out)
        self.view: Json = {}
        self._ahead = timedelta()

    def look(self, clock: Callable[[], datetime]) -> None:
        """Fetch the phone's state and print what is new."""
        self.view = self.wire.view()
        self._ahead = datetime.fromisoformat(self.view["now"]) - clock()
        self.tick(clock)

    def tick(self, clock: Callable[[], datetime]) -> None:
        """Print the words that have been spoken since, without asking the exchange."""
        self.paper.show(self.view, clock() + self._ahead)

    def obey(self, typed: str) -> bool:
        """Do what was typed; whether to go on."""
        word, _, rest = typed.strip().partition(" ")
        try:
            return self._do(word.lower(), rest.strip(), typed.strip())
        except Refused as refused:
            self.paper.line(f"! {refused}")
            return True

    def _do(self, word: str, rest: str, typed: str) -> bool:
        if word in {"quit", "exit"}:
            if self._live():
                self._act("hang-up")
            return False
        if typed and not set(typed) - set("0123456789*# "):
            self._act("press", keys=typed.replace(" ", ""))
        elif typed.startswith(('"', "“")):
            self._act("speak", words=typed.strip('"“”'))
        elif word == "say":
            self._act("speak", words=rest)
        elif word in {"answer", "decline"}:
            self._act(word)
        elif word == "hang":
            self._act("hang-up")
        elif word in {"call", "dial"}:
            self.wire.act(f"{self.wire.path}/dial", withheld=rest == "withheld")
        elif word == "text":
            self.wire.act(f"{self.wire.path}/text", body=rest)
        elif word == "texts":
            for message in self.wire.view()["messages"]:
                self.paper.line(f"  {message['from']} → {message['to']}: {message['body']}")
        elif word:
            self.paper.line(HELP)
        return True

    def _live(self) -> Json | None:
        call: Json | None = self.wire.view()["call"]
        return call if call is not None and not call["ended"] else None

    def _act(self, what: str, **body: str) -> None:
        call = self._live()
        if call is None:
            raise Refused("No call is going on. Type call to ring the line.")
        self.wire.act(f"/control/calls/{call['sid']}/{what}", **body)


def main(number: str, base_url: str) -> int:
    """Be the phone ``number`` of the exchange at ``base_url`` until ``quit`` or the end of what is typed.

    Returns 0, or 1 when the exchange does not answer or has no such phone (a sentence on stderr).
    """
    from exchange.people.phonebook import compact

    number = compact(number)
    with httpx.Client(base_url=base_url, timeout=10) as http:
        terminal = Terminal(Wire(number, http), sys.stdout)
        try:
            view = terminal.wire.view()
        except Refused as refused:
            print(refused, file=sys.stderr)
            return 1
        name = view["phone"]["name"]
        print(f"{number}{f' ({name})' if name else ''}. The line is {view['line']}. Type call, or help.", flush=True)
        clock = RunningClock(speed=view["speed"])
        typed: queue.Queue[str | None] = queue.Queue()
        threading.Thread(target=_read, args=(sys.stdin, typed), daemon=True).start()
        news = threading.Event()
        news.set()
        threading.Thread(target=_listen, args=(base_url, number, news), daemon=True).start()
        return _live_on(terminal, typed, news, clock)


def _live_on(terminal: Terminal, typed: queue.Queue[str | None], news: threading.Event, clock: RunningClock) -> int:
    while True:
        try:
            line = typed.get(timeout=TICK_S)
            if line is None or not terminal.obey(line):
                return 0
            news.set()
        except queue.Empty:
            pass
        except KeyboardInterrupt:
            return 0
        try:
            if news.is_set():
                news.clear()
                terminal.look(clock.now)
                _follow(clock, terminal.view)
            else:
                terminal.tick(clock.now)
        except Refused as refused:
            print(refused, file=sys.stderr)
            return 1


def _follow(clock: RunningClock, view: Json) -> None:
    """Run as fast as the exchange's clock, or stand still with it."""
    if clock.speed != view["speed"]:
        clock.set_speed(view["speed"])
    if clock.frozen != view["frozen"]:
        (clock.freeze if view["frozen"] else clock.thaw)()


def _read(source: TextIO, typed: queue.Queue[str | None]) -> None:
    for line in source:
        typed.put(line)
    typed.put(None)


def _listen(base_url: str, number: str, news: threading.Event) -> None:
    """Set ``news`` at every event about this phone; when the stream breaks, once more."""
    try:
        with httpx.stream("GET", f"{base_url}/control/events", params={"phone": number}, timeout=30) as stream:
            for line in stream.iter_lines():
                if line.startswith("data:"):
                    news.set()
    except httpx.HTTPError:
        pass
    news.set()
