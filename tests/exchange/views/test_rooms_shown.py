"""What a switchboard page and the control API see of conferences and queues."""

from __future__ import annotations

from exchange import Exchange
from exchange.server.stream import concerned
from exchange.views.phones import call_view
from tests.exchange.conftest import LINE, Application

ANNA, HOST, OLA = "+4761234567", "+4791234567", "+4792345678"


def test_a_conference_is_shown_with_its_people(ex: Exchange, app: Application) -> None:
    app.pages["/voice"] = '<Dial><Conference muted="true" participantLabel="Anna">Seto</Conference></Dial>'
    anna = ex.phone(ANNA).dials(LINE)
    app.pages["/voice"] = "<Dial><Conference>Seto</Conference></Dial>"
    ex.phone(HOST).dials(LINE)
    (shown,) = ex.snapshot()["conferences"]
    assert (shown["name"], shown["status"]) == ("Seto", "in-progress")
    assert [(one["phone"], one["label"], one["muted"]) for one in shown["people"]] == [
        (ANNA, "Anna", True),
        (HOST, None, False),
    ]
    view = call_view(ex, anna.record)["conference"]
    assert (view["name"], view["muted"], view["with"]) == ("Seto", True, [HOST])
    assert concerned(ex, shown["sid"]) == [ANNA, HOST]


def test_what_others_say_stands_in_the_call_with_their_number(ex: Exchange, app: Application) -> None:
    app.pages["/voice"] = "<Dial><Conference>Seto</Conference></Dial>"
    anna, host = ex.phone(ANNA).dials(LINE), ex.phone(HOST).dials(LINE)
    host.says("god kveld")
    (line,) = [line for line in call_view(ex, anna.record)["transcript"] if line["kind"] == "other"]
    assert (line["who"], line["text"]) == (HOST, "god kveld")


def test_a_queue_is_shown_in_order(ex: Exchange, app: Application) -> None:
    app.pages["/voice"] = '<Enqueue waitUrl="">hjelp</Enqueue>'
    ex.phone(ANNA).dials(LINE).waits(10)
    ola = ex.phone(OLA).dials(LINE)
    (shown,) = ex.snapshot()["queues"]
    assert [(one["phone"], one["waited_s"]) for one in shown["waiting"]] == [(ANNA, 10), (OLA, 0)]
    assert (shown["average_s"], call_view(ex, ola.record)["queue"]["place"]) == (5, 2)


def test_an_agent_who_waits_is_shown(ex: Exchange, app: Application) -> None:
    ex.queues.make("hjelp")
    app.pages["/voice"] = "<Dial><Queue>hjelp</Queue></Dial>"
    ex.phone(HOST).dials(LINE)
    assert [one["phone"] for one in ex.snapshot()["queues"][0]["takers"]] == [HOST]
