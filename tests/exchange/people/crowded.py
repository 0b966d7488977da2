"""A person rung by the exchange, and what she did, for the tests of scripted people."""

from __future__ import annotations

from twilio.rest import Client

from exchange import Exchange
from exchange.people import Behaviour
from tests.exchange.conftest import BASE, LINE, Application

ELDER = "+4761234567"


MENU = '<Gather numDigits="1" action="/{0}" timeout="8"><Say>{1}</Say></Gather><Redirect>/still</Redirect>'


PAGES = {
    "/out": MENU.format("first", "God kveld. For å seie at alt er bra, trykk 1. For å snakke med nokon, trykk 2."),
    "/first": MENU.format("second", "Vil du vere med på strikkekveld, trykk 1."),
    "/second": "<Say>Takk for praten</Say>",
    "/still": "<Say>Ring gjerne sjølv</Say>",
    "/words": '<Gather input="speech" action="/said" speechTimeout="1"><Say>Kva gjeld det?</Say></Gather>',
    "/record": '<Say>Legg att ei melding</Say><Record action="/kept" timeout="3"/>',
}


def rung(ex: Exchange, app: Application, client: Client, behaviour: Behaviour, page: str = "/out") -> str:
    """Let the line ring the elder, wait until all is over, and read the transcript."""
    app.pages = dict(PAGES)
    phone = ex.phone(ELDER, behaviour)
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}{page}", timeout=40)
    ex.advance(300)
    return phone.calls[-1].transcript


def digits(app: Application) -> list[str]:
    return [asked.params["Digits"] for asked in app.asked if "Digits" in asked.params]


def length_s(ex: Exchange) -> float:
    machine = next(iter(ex.calls.values())).machine
    assert machine.ended_at is not None and machine.answered_at is not None
    return (machine.ended_at - machine.answered_at).total_seconds()
