"""A queue: who waits, what they hear, who is taken first. Rules: Twilio's Enqueue, Queue and Leave pages."""

from __future__ import annotations

import pytest
from twilio.rest import Client

from exchange import Exchange, PhoneCall
from tests.exchange.conftest import BASE, LINE, Application

ANNA, OLA, AGENT = "+4761234567", "+4792345678", "+4791234567"
ENQUEUE = '<Enqueue waitUrl="/wait" action="/out">hjelp</Enqueue><Say>Vidare</Say>'
TAKE = '<Dial action="/taken" timeout="20"><Queue>hjelp</Queue></Dial>'


def place(asked: object) -> str:
    """Tell who waits which number they are."""
    return f"<Say>Du er nummer {asked.params['QueuePosition']}</Say><Pause length='5'/>"  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def pages(app: Application) -> None:
    """What the line says."""
    app.pages |= {"/wait": place, "/out": "<Say>Takk for praten</Say>", "/taken": "<Say>Logg samtalen</Say>"}


def waits(ex: Exchange, app: Application, number: str, twiml: str = ENQUEUE) -> PhoneCall:
    """Somebody rings the line and is put in the queue."""
    app.pages["/voice"] = twiml
    return ex.phone(number).dials(LINE)


def agent(ex: Exchange, app: Application, twiml: str = TAKE) -> PhoneCall:
    """The agent rings the line and dials the queue."""
    app.pages["/voice"] = twiml
    return ex.phone(AGENT).dials(LINE)


def test_the_first_in_line_is_taken_first(ex: Exchange, app: Application) -> None:
    anna, ola = waits(ex, app, ANNA).waits(10), waits(ex, app, OLA)
    anna.is_in_queue("hjelp", 1)
    ola.hears("nummer 2").is_in_queue("hjelp", 2)
    taking = agent(ex, app)
    taking.is_talking_with(ANNA)
    anna.is_talking_with(AGENT)
    ola.is_in_queue("hjelp", 1).waits(6).hears("nummer 1")
    anna.says("kan du hjelpe meg")
    taking.hears_from(ANNA, "kan du hjelpe meg")


def test_when_the_agent_hangs_up_the_caller_goes_on(ex: Exchange, app: Application) -> None:
    anna = waits(ex, app, ANNA).waits(10)
    agent(ex, app).waits(30).hangs_up()
    anna.hears("takk for praten").is_over()
    told = app.last("/out")
    assert (told["QueueResult"], told["QueueTime"]) == ("bridged", "10")


def test_when_the_caller_hangs_up_the_agent_goes_on(ex: Exchange, app: Application) -> None:
    anna = waits(ex, app, ANNA).waits(10)
    taking = agent(ex, app).waits(30)
    anna.hangs_up()
    taking.hears("logg samtalen")
    told = app.last("/taken")
    assert (told["DialCallStatus"], told["DialCallDuration"], told["DialCallSid"]) == (
        "completed",
        "30",
        anna.record.sid,
    )
    assert (told["QueueTime"], told["DequeingCallSid"]) == ("10", taking.record.sid)


def test_an_agent_waits_for_the_next_who_comes(ex: Exchange, app: Application) -> None:
    waits(ex, app, ANNA).hangs_up()
    taking = agent(ex, app).waits(15)
    anna = waits(ex, app, ANNA)
    taking.is_talking_with(ANNA)
    anna.is_talking_with(AGENT)


def test_an_agent_does_not_wait_for_ever(ex: Exchange, app: Application) -> None:
    waits(ex, app, ANNA).hangs_up()
    agent(ex, app).waits(21).hears("logg samtalen")
    assert app.last("/taken")["DialCallStatus"] == "no-answer"


def test_a_queue_that_never_was_is_an_error(ex: Exchange, app: Application) -> None:
    agent(ex, app).hears("logg samtalen")
    assert app.last("/taken")["DialCallStatus"] == "failed"


def test_who_waited_is_told_before_they_are_put_through(ex: Exchange, app: Application) -> None:
    app.pages["/greet"] = "<Say>No får du hjelp</Say>"
    anna = waits(ex, app, ANNA).waits(3)
    taking = agent(ex, app, TAKE.replace("<Queue>", '<Queue url="/greet">'))
    anna.hears("no får du hjelp")
    taking.is_talking_with(ANNA)
    greeted = app.last("/greet")
    assert (greeted["CallSid"], greeted["DequeingCallSid"]) == (anna.record.sid, taking.record.sid)


def test_who_hangs_up_while_greeted_leaves_the_agent_waiting(ex: Exchange, app: Application) -> None:
    app.pages["/greet"] = "<Say>No får du hjelp, vent berre litt til no</Say>"
    anna = waits(ex, app, ANNA)
    taking = agent(ex, app, TAKE.replace("<Queue>", '<Queue url="/greet">'))
    anna.waits(0.5).hangs_up()
    taking.waits(5)
    ola = waits(ex, app, OLA).hears("no får du hjelp")
    ola.is_talking_with(AGENT)


def test_a_queue_takes_no_more_than_it_may(ex: Exchange, app: Application) -> None:
    ex.queues.make("hjelp", max_size=1)
    waits(ex, app, ANNA)
    waits(ex, app, OLA).hears("takk for praten")
    assert app.last("/out")["QueueResult"] == "queue-full"
    assert "QueueSid" not in app.last("/out")


def test_who_waits_can_leave_by_a_key(ex: Exchange, app: Application) -> None:
    app.pages["/wait"] = '<Gather numDigits="1" action="/go"><Say>Vent, eller trykk ein</Say></Gather>'
    app.pages["/go"] = "<Leave/>"
    anna = waits(ex, app, ANNA, ENQUEUE.replace(' action="/out"', "")).hears("vent").presses("1").hears("vidare")
    assert anna.ended
    assert app.last("/go")["QueuePosition"] == "1"


def test_who_waits_and_is_redirected_is_out_of_it(ex: Exchange, app: Application, client: Client) -> None:
    app.pages["/other"] = "<Say>Noko anna</Say>"
    anna = waits(ex, app, ANNA).waits(7)
    client.calls(anna.record.sid).update(url=f"{BASE}/other")
    anna.hears("noko anna").is_over()
    assert (app.last("/out")["QueueResult"], app.last("/out")["QueueTime"]) == ("redirected", "7")
    assert ex.queues.named["hjelp"].waiting == []


def test_who_hangs_up_is_out_of_it(ex: Exchange, app: Application) -> None:
    waits(ex, app, ANNA).waits(4).hangs_up()
    assert (app.last("/out")["QueueResult"], app.last("/out")["CallStatus"]) == ("hangup", "completed")
    assert ex.queues.named["hjelp"].waiting == []
