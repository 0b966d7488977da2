"""The real Twilio client against Conferences and Participants: what is accepted, what is refused, what follows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from twilio.base.exceptions import TwilioException, TwilioRestException
from twilio.rest import Client

from exchange import Exchange, PhoneCall, scripted
from tests.exchange.conftest import BASE, LINE, Application

HOST, ANNA, OLA = "+4791234567", "+4761234567", "+4792345678"
IN = '<Dial action="/after"><Conference{}>Kveldsseto</Conference></Dial>'


def came(ex: Exchange, app: Application, number: str, terms: str = "") -> PhoneCall:
    """Somebody rings the line and goes into the conference on these terms."""
    app.pages["/voice"] = IN.format(terms)
    return ex.phone(number).dials(LINE)


@pytest.fixture
def host(ex: Exchange, app: Application) -> PhoneCall:
    """The first in the conference, who hears of everything."""
    every = "start end join leave mute hold modify speaker announcement"
    return came(ex, app, HOST, f' statusCallback="/told" statusCallbackEvent="{every}" participantLabel="vert"')


@pytest.fixture
def anna(ex: Exchange, app: Application, host: PhoneCall) -> PhoneCall:
    """The second."""
    return came(ex, app, ANNA)


def sid_of(client: Client) -> str:
    """The sid of the one conference there is."""
    return str(client.conferences.list()[0].sid)


def told(app: Application) -> list[str]:
    """The events that the application was told of."""
    return [asked.params["StatusCallbackEvent"] for asked in app.asked if asked.path == "/told"]


def test_a_conference_is_listed_and_fetched(ex: Exchange, client: Client, anna: PhoneCall) -> None:
    sid = sid_of(client)
    conference = client.conferences(sid).fetch()
    assert (conference.friendly_name, conference.status, sid[:2]) == ("Kveldsseto", "in-progress", "CF")
    assert conference.date_created == ex.clock.now()
    assert [one.sid for one in client.conferences.list(status="in-progress", friendly_name="Kveldsseto")] == [sid]
    assert client.conferences.list(status="completed") == client.conferences.list(friendly_name="Anna") == []
    assert client.conferences.list(date_created_after=ex.clock.now() + timedelta(days=1)) == []


def test_a_conference_of_one_has_not_begun(client: Client, host: PhoneCall) -> None:
    assert client.conferences.list()[0].status == "init"


def test_participants_are_listed_by_what_they_may(client: Client, host: PhoneCall, anna: PhoneCall) -> None:
    people = client.conferences(sid_of(client)).participants
    people(anna.record.sid).update(muted=True)
    assert [one.call_sid for one in people.list()] == [host.record.sid, anna.record.sid]
    assert [one.call_sid for one in people.list(muted=True)] == [anna.record.sid]
    assert [one.call_sid for one in people.list(muted=False, page_size=1)] == [host.record.sid]


def test_a_participant_is_found_by_sid_and_by_label(client: Client, host: PhoneCall, anna: PhoneCall) -> None:
    people = client.conferences(sid_of(client)).participants
    by_label, by_sid = people("vert").fetch(), people(anna.record.sid).fetch()
    assert (by_label.call_sid, by_label.label, by_label.status) == (host.record.sid, "vert", "connected")
    assert (by_sid.muted, by_sid.hold, by_sid.coaching, by_sid.end_conference_on_exit) == (False, False, False, False)


def test_a_participant_is_muted_and_heard_again(
    app: Application, client: Client, host: PhoneCall, anna: PhoneCall
) -> None:
    person = client.conferences(sid_of(client)).participants(anna.record.sid)
    assert person.update(muted=True).muted
    anna.says("ingen høyrer meg")
    host.does_not_hear_from(ANNA)
    assert not person.update(muted=False).muted
    anna.says("no høyrer de meg")
    host.hears_from(ANNA, "no høyrer de meg").does_not_hear_from(ANNA, "ingen")
    assert [event for event in told(app) if "mute" in event] == ["participant-mute", "participant-unmute"]


def test_who_is_on_hold_neither_hears_nor_is_heard(
    app: Application, client: Client, host: PhoneCall, anna: PhoneCall
) -> None:
    app.pages["/hold"] = "<Say>Vent litt</Say>"
    person = client.conferences(sid_of(client)).participants(anna.record.sid)
    assert person.update(hold=True, hold_url=f"{BASE}/hold").hold
    anna.hears("vent litt").says("hallo")
    host.does_not_hear_from(ANNA).says("ho er borte")
    anna.does_not_hear_from(HOST)
    person.update(hold=False)
    host.says("velkomen attende")
    anna.hears_from(HOST, "velkomen attende")
    assert app.asked[[asked.path for asked in app.asked].index("/hold")].method == "GET"
    assert [event for event in told(app) if "hold" in event] == ["participant-hold", "participant-unhold"]


def test_an_announcement_is_heard_by_all(
    ex: Exchange, app: Application, client: Client, host: PhoneCall, anna: PhoneCall
) -> None:
    app.pages["/say"] = "<Say>No kjem Ola</Say><Redirect>/more</Redirect>"
    app.pages["/more"] = "<Say>frå Garmo</Say>"
    client.conferences(sid_of(client)).update(announce_url=f"{BASE}/say")
    host.hears("no kjem ola", "garmo")
    anna.hears("no kjem ola", "garmo").is_in_conference()
    assert app.last("/told")["AnnounceUrl"] == f"{BASE}/say"
    assert told(app)[-1] == "announcement-end"


def test_an_announcement_to_one_is_heard_by_no_other(
    app: Application, client: Client, host: PhoneCall, anna: PhoneCall
) -> None:
    app.pages["/say"] = "<Say>Berre til deg</Say>"
    client.conferences(sid_of(client)).participants(anna.record.sid).update(announce_url=f"{BASE}/say")
    anna.hears("berre til deg")
    host.does_not_hear("berre")
    assert app.last("/told")["CallSid"] == app.last("/say")["CallSid"] == anna.record.sid


def test_an_announcement_that_cannot_be_made_is_told(
    ex: Exchange, app: Application, client: Client, anna: PhoneCall
) -> None:
    app.pages["/say"] = "<Hangup/>"
    client.conferences(sid_of(client)).update(announce_url=f"{BASE}/say")
    assert anna.status == "in-progress"
    assert (told(app)[-1], ex.problems[-1].code) == ("announcement-fail", 12200)


def test_who_is_taken_out_goes_on_with_the_document(
    ex: Exchange, app: Application, client: Client, host: PhoneCall, anna: PhoneCall
) -> None:
    app.pages["/after"] = "<Say>Du er ute</Say>"
    assert client.conferences(sid_of(client)).participants(anna.record.sid).delete()
    anna.hears("du er ute").is_over()
    left = next(asked.params for asked in app.asked if asked.params.get("StatusCallbackEvent") == "participant-leave")
    assert (left["CallSid"], left["ReasonParticipantLeft"]) == (anna.record.sid, "participant_updated_via_api")
    assert host.status == "in-progress"


def test_a_conference_is_ended(app: Application, client: Client, host: PhoneCall, anna: PhoneCall) -> None:
    app.pages["/after"] = "<Say>Takk for i kveld</Say>"
    sid = sid_of(client)
    client.conferences(sid).update(status="completed")
    for call in (host, anna):
        call.hears("takk").is_over()
    ended = client.conferences(sid).fetch()
    assert (ended.status, ended.reason_conference_ended) == ("completed", "conference-ended-via-api")
    assert client.conferences(sid).participants.list() == []
    assert app.last("/told")["ReasonConferenceEnded"] == "conference-ended-via-api"


def test_somebody_is_called_in(ex: Exchange, app: Application, client: Client, anna: PhoneCall) -> None:
    people = client.conferences(sid_of(client)).participants
    made = people.create(
        from_=LINE, to=OLA, label="Ola", muted=True, status_callback=f"{BASE}/st", status_callback_event=["answered"]
    )
    assert (made.status, made.muted, made.queue_time) == ("queued", True, "0")
    ola = ex.phone(OLA).is_rung()
    assert (ola.shows, people("Ola").fetch().status) == (LINE, "ringing")
    ex.phone(OLA).answers().is_in_conference("Kveldsseto", ANNA, HOST)
    assert (people("Ola").fetch().status, app.last("/st")["CallStatus"]) == ("connected", "in-progress")


def test_who_was_muted_while_being_rung_is_muted_on_coming_in(
    ex: Exchange, client: Client, host: PhoneCall, anna: PhoneCall
) -> None:
    people = client.conferences(sid_of(client)).participants
    people.create(from_=LINE, to=OLA, label="Ola")
    people("Ola").update(muted=True)
    ola = ex.phone(OLA).answers().says("hallo")
    host.does_not_hear_from(OLA)
    assert "hallo (muted)" in ola.transcript


def test_a_mailbox_that_is_called_in_is_told_of(
    ex: Exchange, app: Application, client: Client, anna: PhoneCall
) -> None:
    ex.phone(OLA, scripted.voicemail(seconds=2))
    client.conferences(sid_of(client)).participants.create(
        from_=LINE, to=OLA, machine_detection="Enable", amd_status_callback=f"{BASE}/amd"
    )
    ex.advance(20)
    assert app.last("/amd")["AnsweredBy"].startswith("machine")


def test_who_does_not_answer_was_not_added(ex: Exchange, app: Application, client: Client, anna: PhoneCall) -> None:
    ex.phone(OLA, scripted.busy())
    client.conferences(sid_of(client)).participants.create(from_=LINE, to=OLA)
    ex.settle()
    left = app.last("/told")
    assert (left["ReasonParticipantLeft"], left["ParticipantCallStatus"]) == ("participant_add_failed", "busy")


def test_a_conference_is_opened_by_calling_somebody_in_by_name(ex: Exchange, client: Client) -> None:
    for number in (ANNA, OLA):
        client.conferences("Prat").participants.create(from_=LINE, to=number, wait_url="", beep="false")
        ex.phone(number).answers()
    assert client.conferences.list()[0].friendly_name == "Prat"
    ex.phone(ANNA).calls[0].is_in_conference("Prat", OLA)


def test_ending_calls_off_who_is_being_rung(ex: Exchange, client: Client, anna: PhoneCall) -> None:
    sid = sid_of(client)
    client.conferences(sid).participants.create(from_=LINE, to=OLA)
    ringing = ex.phone(OLA).is_rung()
    client.conferences(sid).update(status="completed")
    assert ringing.status == "canceled"


def test_what_ends_it_can_be_changed(ex: Exchange, app: Application, client: Client, anna: PhoneCall) -> None:
    people = client.conferences(sid_of(client)).participants
    assert people("vert").update(end_conference_on_exit=True, beep_on_exit=False).end_conference_on_exit
    ex.phone(HOST).calls[0].hangs_up()
    assert anna.ended
    end = app.last("/told")
    assert end["ReasonConferenceEnded"] == "participant-with-end-conference-on-exit-left"
    assert end["ParticipantLabelEndingConference"] == "vert"
    assert "participant-modify" in told(app)


def test_who_is_redirected_is_no_longer_in_it(
    ex: Exchange, app: Application, client: Client, host: PhoneCall, anna: PhoneCall
) -> None:
    app.pages["/keys"] = '<Gather numDigits="1" action="/back"><Say>Vel</Say></Gather>'
    app.pages["/back"] = IN.format("")
    client.calls(host.record.sid).update(url=f"{BASE}/keys")
    host.hears("vel").is_in_no_conference()
    anna.says("kor vart det av verten").is_in_conference()
    host.does_not_hear_from(ANNA).presses("1").is_in_conference("Kveldsseto", ANNA)


def test_a_coach_is_heard_by_one_alone(ex: Exchange, app: Application, client: Client, anna: PhoneCall) -> None:
    ola = came(ex, app, OLA, f' coach="{anna.record.sid}"')
    ola.says("sei takk")
    anna.hears_from(OLA, "sei takk")
    ex.phone(HOST).calls[0].does_not_hear_from(OLA)
    people = client.conferences(sid_of(client)).participants
    assert people(ola.record.sid).fetch().call_sid_to_coach == anna.record.sid
    assert not people(ola.record.sid).update(coaching=False).coaching


NOBODY = "CA" + "0" * 32


@pytest.mark.parametrize(
    ("code", "status", "ask"),
    [
        (20404, 404, lambda c, sid: c.conferences("CF" + "0" * 32).fetch()),
        (20404, 404, lambda c, sid: c.conferences(sid).participants(NOBODY).fetch()),
        (20404, 404, lambda c, sid: c.conferences(sid).participants("ingen").update(muted=True)),
        (20404, 404, lambda c, sid: c.conferences(sid).participants(NOBODY).delete()),
        (20001, 400, lambda c, sid: c.conferences(sid).update(status="init")),
        (21205, 400, lambda c, sid: c.conferences(sid).update(announce_url="say")),
        (21205, 400, lambda c, sid: c.conferences(sid).participants("vert").update(hold=True, hold_url="x")),
        (21209, 400, lambda c, sid: c.conferences(sid).participants("vert").update(hold=True, hold_method="PUT")),
        (20001, 400, lambda c, sid: c.conferences(sid).participants("vert").update(coaching=True)),
        (21201, 400, lambda c, sid: c.conferences(sid).participants.create(from_=LINE, to="")),
        (21211, 400, lambda c, sid: c.conferences(sid).participants.create(from_=LINE, to="12")),
        (21210, 400, lambda c, sid: c.conferences(sid).participants.create(from_=OLA, to=OLA)),
        (20001, 400, lambda c, sid: c.conferences(sid).participants.create(from_=LINE, to=OLA, beep="loud")),
        (20001, 400, lambda c, sid: c.conferences(sid).participants.create(from_=LINE, to=OLA, timeout=2)),
        (20001, 400, lambda c, sid: c.conferences(sid).participants.create(from_=LINE, to=OLA, byoc="BY1")),
        (16024, 400, lambda c, sid: c.conferences(sid).participants.create(from_=LINE, to=OLA, label="a/b")),
        (16026, 400, lambda c, sid: c.conferences(sid).participants.create(from_=LINE, to=OLA, label="vert")),
        (16020, 400, lambda c, sid: c.conferences(sid).participants.create(from_=LINE, to=OLA, max_participants=2)),
    ],
)
def test_what_cannot_be_is_refused_with_twilios_number(
    client: Client, anna: PhoneCall, code: int, status: int, ask: Callable[[Client, str], object]
) -> None:
    with pytest.raises(TwilioRestException) as refused:
        ask(client, sid_of(client))
    assert (refused.value.code, refused.value.status) == (code, status)


def test_lists_are_refused_too(client: Client) -> None:
    with pytest.raises(TwilioException, match="20001"):
        client.conferences.list(status="over")
    with pytest.raises(TwilioException, match="20404"):
        client.conferences("CF" + "0" * 32).participants.list()
