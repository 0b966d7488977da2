"""The telephone in a terminal: what is typed, and what is printed."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from exchange.phones.terminal import Paper, Terminal, Wire
from tests.exchange.server.running import ELDER, FRIEND, NOBODY, Running, running, said

START = datetime(2026, 12, 4, 18, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def _shared() -> Iterator[Running]:
    with running() as it:
        yield it


@pytest.fixture
def ex(_shared: Running) -> Iterator[Running]:
    yield _shared
    for call in _shared.http.get("/control/calls?state=live").json()["calls"]:
        _shared.post(f"/control/calls/{call['sid']}/hang-up")


def phone(ex: Running, number: str = ELDER) -> tuple[Terminal, io.StringIO]:
    """A terminal phone and what it has printed."""
    out = io.StringIO()
    return Terminal(Wire(number, ex.http), out), out


def last_call(ex: Running, number: str = ELDER) -> str:
    """The sid of the phone's call."""
    return str(ex.view(number)["call"]["sid"])


def test_call_rings_the_line(ex: Running) -> None:
    terminal, _ = phone(ex)
    assert terminal.obey("call\n")
    assert ex.view()["call"]["direction"] == "inbound"


def test_withheld_hides_the_number(ex: Running) -> None:
    terminal, _ = phone(ex)
    terminal.obey("call withheld")
    assert ex.view()["call"]["from"] == "+266696687"


def test_digits_are_pressed(ex: Running) -> None:
    terminal, _ = phone(ex)
    terminal.obey("call")
    sid = last_call(ex)
    ex.waits(sid)
    terminal.obey("1\n")
    assert "strikkekveld" in said(ex.over(sid))


@pytest.mark.parametrize("typed", ["say ja", '"ja"'])
def test_words_are_spoken(ex: Running, typed: str) -> None:
    terminal, _ = phone(ex)
    terminal.obey("call")
    sid = last_call(ex)
    ex.waits(sid)
    terminal.obey(typed)
    assert "strikkekveld" in said(ex.over(sid))


def test_a_ringing_phone_is_told_and_answered(ex: Running) -> None:
    terminal, out = phone(ex, FRIEND)
    sid = ex.rings(FRIEND)
    terminal.look(lambda: START)
    assert "it rings" in out.getvalue()
    terminal.obey("answer")
    assert ex.http.get(f"/control/calls/{sid}").json()["status"] == "in-progress"


def test_a_ringing_phone_is_declined(ex: Running) -> None:
    terminal, _ = phone(ex, FRIEND)
    sid = ex.rings(FRIEND)
    terminal.obey("decline")
    assert ex.http.get(f"/control/calls/{sid}").json()["status"] == "busy"


def test_a_text_goes_out_and_its_answer_is_printed(ex: Running) -> None:
    terminal, out = phone(ex, FRIEND)
    terminal.look(lambda: START)
    terminal.obey("text SKYSS")
    ex.until(ex.path(FRIEND), lambda view: view["phone"]["unread"] > 0)
    terminal.look(lambda: START)
    assert "Du skreiv SKYSS." in out.getvalue()


def test_hang_ends_the_call(ex: Running) -> None:
    terminal, _ = phone(ex)
    terminal.obey("call")
    sid = last_call(ex)
    terminal.obey("hang")
    assert ex.over(sid)["ended"]


def test_quit_hangs_up_and_ends(ex: Running) -> None:
    terminal, _ = phone(ex)
    terminal.obey("call")
    assert not terminal.obey("quit")
    assert ex.over(last_call(ex))["ended"]


def test_a_key_without_a_call_is_told_plainly(ex: Running) -> None:
    terminal, out = phone(ex, FRIEND)
    terminal.obey("1")
    assert out.getvalue() == "! No call is going on. Type call to ring the line.\n"


def test_what_is_not_understood_gets_the_list_of_commands(ex: Running) -> None:
    terminal, out = phone(ex)
    terminal.obey("huh")
    assert "say WORDS" in out.getvalue()


@pytest.mark.parametrize(
    ("number", "port", "sentence"),
    [(NOBODY, None, "No phone with the number +4761239999"), (ELDER, 9, "The exchange does not answer")],
)
def test_no_phone_and_no_exchange_end_with_a_sentence(
    ex: Running, number: str, port: int | None, sentence: str
) -> None:
    base = f"http://127.0.0.1:{port}" if port else ex.server.url
    program = f"import sys; from exchange.phones.terminal import main; sys.exit(main({number!r}, {base!r}))"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, input="", check=False)
    assert (run.returncode, run.stderr[: len(sentence)]) == (1, sentence)


def test_a_whole_call_from_standard_input(ex: Running) -> None:
    program = f"import sys; from exchange.phones.terminal import main; sys.exit(main({FRIEND!r}, {ex.server.url!r}))"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as run:
        assert run.stdin is not None and run.stdout is not None
        run.stdin.write("call\n")
        run.stdin.flush()
        heard = next(line for line in run.stdout if "God kveld" in line)
        run.stdin.write("quit\n")
        run.stdin.flush()
    assert (heard.split()[:2], run.returncode) == (["God", "kveld."], 0)


# ---- word by word


def view(**line: Any) -> dict[str, Any]:
    """A phone in a call with one spoken line."""
    spoken = {"kind": "say", "second": 0.0, "until": 2.0, "text": "", "full": "ein to tre", "cut": False}
    spoken |= {"words": [[0.0, "ein"], [0.5, "to"], [1.0, "tre"]], **line}
    call = {"sid": "CA1", "created": START.isoformat(), "ended": None, "transcript": [spoken], "ahead": []}
    return {"call": call, "messages": [], "phone": {"number": ELDER}}


@pytest.mark.parametrize(
    ("seconds", "printed"), [(0.1, "  ein"), (0.6, "  ein to"), (1.5, "  ein to tre"), (2.1, "  ein to tre\n")]
)
def test_words_appear_when_they_are_spoken(seconds: float, printed: str) -> None:
    out = io.StringIO()
    Paper(out).show(view(), START + timedelta(seconds=seconds))
    assert out.getvalue() == printed


def test_no_word_is_printed_twice() -> None:
    out = io.StringIO()
    paper = Paper(out)
    for tenths in range(30):
        paper.show(view(), START + timedelta(seconds=tenths / 10))
    assert out.getvalue() == "  ein to tre\n"


def test_a_line_that_was_cut_ends_where_it_was_cut() -> None:
    out = io.StringIO()
    Paper(out).show(view(cut=True, until=0.7), START + timedelta(seconds=5))
    assert out.getvalue() == "  ein to …\n"


def test_a_call_that_was_over_before_is_not_told_again() -> None:
    out = io.StringIO()
    old = view()
    old["call"]["ended"] = START.isoformat()
    Paper(out).show(old, START + timedelta(seconds=5))
    assert not out.getvalue()
