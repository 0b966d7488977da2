"""What the rooms above the outbox must hear is written in one place, and nobody who should hear is left out of it."""

import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import services
from services import wiring
from services.outages import refusals
from services.telling import messages

NOT_CONNECTED = """
from sqlalchemy.orm import Session
from models import Outbox, OutboxState
from services.outbox import endings
endings.call_ended(Session(), Outbox(state=OutboxState.PLACED), endings.CallEnd.BUSY)
"""
FORWARDS = {"services.outbox.endings", "services.outbox.calls"}


@cache
def functions() -> dict[Callable[..., Any], tuple[str, ...]]:
    """Every public function of the services, with the annotations of its parameters."""
    found = {}
    for each in pkgutil.walk_packages(services.__path__, "services."):
        for name, function in vars(importlib.import_module(each.name)).items():
            if inspect.isfunction(function) and function.__module__ == each.name and not name.startswith("_"):
                taken = inspect.signature(function).parameters.values()
                found[function] = tuple(one.annotation for one in taken)
    return found


def functions_taking(*parameters: tuple[str, ...]) -> Iterator[Callable[..., Any]]:
    return (function for function, taken in functions().items() if taken in parameters)


def test_every_room_that_says_what_the_end_of_its_calls_means_hears_of_it() -> None:
    means = functions_taking(("Session", "Outbox", "CallEnd"), ("Session", "Outbox", "bool"))
    wanted = {function for function in means if function.__module__ not in FORWARDS}
    by_about = {*wiring.CALL_ENDS.values(), *wiring.TEXT_ENDS.values()}
    assert wanted == {*by_about, *wiring.EVERY_TEXT_END, messages.call_ended, messages.text_ended}
    assert len(wanted) == 20


def test_every_room_that_goes_another_way_hears_what_is_put_off() -> None:
    found = {one for one in functions_taking(("Session", "Outbox")) if one.__name__.endswith("put_off")}
    wanted = {function for function in found if function.__module__ not in FORWARDS}
    assert wanted == {*wiring.PUT_OFF.values(), *wiring.EVERY_PUT_OFF} - {refusals.note}
    assert refusals.note in wiring.EVERY_PUT_OFF


def test_every_room_that_withdraws_what_is_of_somebody_who_left_hears_of_it() -> None:
    hear = set(functions_taking(("Session", "Person", "datetime")))
    named = {function for function in hear if function.__name__ in ("withdraw_of", "hand_on", "give_back")}
    assert named == {*wiring.WITHDRAW, *wiring.GIVE_BACK}
    assert len(wiring.WITHDRAW) == 12


def test_every_room_that_names_whom_to_ring_about_somebody_who_left_is_asked() -> None:
    named = {one for one in functions_taking(("Session", "Person")) if one.__name__ == "to_ring_of"}
    assert named == set(wiring.TO_RING)


def test_a_process_that_did_not_connect_says_so_instead_of_losing_the_end_of_a_call() -> None:
    done = subprocess.run([sys.executable, "-c", NOT_CONNECTED], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "services.wiring.connect()" in done.stderr
