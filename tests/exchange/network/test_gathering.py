"""A gathering as a line holds it: it calls people in; the host steps out to a menu and rules it by keys."""

from __future__ import annotations

from typing import Any

import pytest
from twilio.rest import Client

from exchange import Exchange, PhoneCall
from tests.exchange.conftest import BASE, LINE, Application

HOST = "+4791234567"
GUESTS = [f"+476123456{n}" for n in range(7)]
EVENTS = 'statusCallback="/told" statusCallbackEvent="start end join leave mute"'
GUEST = f'<Dial><Conference waitUrl="/wait" beep="false" {EVENTS}>Seto</Conference></Dial>'
HOSTS = (
    '<Dial hangupOnStar="true" action="/menu"><Conference waitUrl="" participantLabel="vert">Seto</Conference></Dial>'
)
MENU = '<Gather numDigits="1" action="/ruled"><Say>For å la alle teie, trykk 1</Say></Gather>'


@pytest.fixture
def line(ex: Exchange, app: Application, client: Client) -> Application:
    """A line whose host's menu mutes all (1), lets the first guest speak (2), takes the last one out (3)."""

    def ruled(asked: Any) -> str:
        (room,) = client.conferences.list(friendly_name="Seto", status="in-progress")
        people = [one for one in room.participants.list() if one.label != "vert"]
        if asked.params["Digits"] == "1":
            for one in people:
                one.update(muted=True)
        elif asked.params["Digits"] == "2":
            people[0].update(muted=False)
            room.update(announce_url=f"{BASE}/names")
        else:
            people[-1].delete()
        return "<Redirect>/host</Redirect>"

    app.pages |= {
        "/guest": GUEST,
        "/host": HOSTS,
        "/menu": MENU,
        "/ruled": ruled,
        "/wait": '<Say language="nb-NO">Vi ventar på dei andre</Say><Pause length="5"/><Redirect/>',
        "/names": '<Say language="nb-NO">No fortel Anna</Say>',
    }
    return app


@pytest.fixture
def gathered(ex: Exchange, line: Application, client: Client) -> list[PhoneCall]:
    """The host and seven guests, all called in by the line; the host comes first in the list."""
    calls = []
    for number in GUESTS:
        client.calls.create(to=number, from_=LINE, url=f"{BASE}/guest")
        calls.append(ex.phone(number).answers())
    client.calls.create(to=HOST, from_=LINE, url=f"{BASE}/host")
    return [ex.phone(HOST).answers(), *calls]


def test_eight_are_in_and_hear_each_other(gathered: list[PhoneCall]) -> None:
    host, *guests = gathered
    assert host.is_together_with == GUESTS
    host.says("velkomne til kveldsseto")
    for guest in guests:
        guest.hears_from(HOST, "kveldsseto").is_in_conference("Seto", HOST)


def test_the_first_hears_the_lines_words_while_waiting(ex: Exchange, line: Application, client: Client) -> None:
    client.calls.create(to=GUESTS[0], from_=LINE, url=f"{BASE}/guest")
    ex.phone(GUESTS[0]).answers().hears("ventar på dei andre").waits(60).is_in_conference("Seto")


def test_the_host_steps_out_and_the_others_stay(gathered: list[PhoneCall]) -> None:
    host, anna, *_ = gathered
    host.presses("*").hears("teie").is_in_no_conference()
    assert len(anna.is_together_with) == 6
    anna.says("kor vart det av verten")
    host.does_not_hear_from(GUESTS[0])


def test_the_host_mutes_all_and_lets_one_speak(line: Application, gathered: list[PhoneCall]) -> None:
    host, anna, ola, *_ = gathered
    host.presses("*").hears("teie").presses("1").is_in_conference("Seto")
    ola.says("eg vil òg seie noko")
    host.does_not_hear_from(GUESTS[1]).presses("*").hears("teie").presses("2")
    anna.hears("no fortel anna").says("det var ein gong i Bøverdalen")
    host.hears_from(GUESTS[0], "ein gong")
    ola.hears_from(GUESTS[0], "ein gong")
    muted = [one.params for one in line.asked if one.params.get("StatusCallbackEvent") == "participant-mute"]
    assert len(muted) == 7


def test_the_host_takes_one_out(gathered: list[PhoneCall]) -> None:
    host, *guests = gathered
    host.presses("*").hears("teie").presses("3").is_in_conference()
    assert guests[-1].ended
    assert host.is_together_with == GUESTS[:-1]


def test_the_line_takes_the_host_out_and_lets_them_in_again(client: Client, gathered: list[PhoneCall]) -> None:
    host, anna, *_ = gathered
    client.calls(host.record.sid).update(url=f"{BASE}/menu")
    host.hears("teie").is_in_no_conference()
    client.calls(host.record.sid).update(url=f"{BASE}/host")
    host.is_in_conference("Seto", GUESTS[0])
    anna.says("der er du")
    host.hears_from(GUESTS[0], "der er du")


def test_the_line_ends_it_for_all(line: Application, client: Client, gathered: list[PhoneCall]) -> None:
    (room,) = client.conferences.list(status="in-progress")
    room.update(status="completed")
    assert [guest.ended for guest in gathered[1:]] == [True] * 7
    gathered[0].hears("teie").hangs_up()
    assert line.last("/told")["ReasonConferenceEnded"] == "conference-ended-via-api"
