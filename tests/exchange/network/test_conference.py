"""Three phones in a conference: who hears whom, who waits, who is put out. Rules: Twilio's Conference page."""

from __future__ import annotations

import pytest
from twilio.rest import Client

from exchange import Exchange, InProcessHttpClient, PhoneCall
from exchange.people import Person
from tests.exchange.conftest import BASE, LINE, SID, TOKEN, Application

HOST, ANNA, OLA = "+4791234567", "+4761234567", "+4792345678"


def room(**terms: str) -> str:
    """A Dial into the conference Kveldsseto."""
    attributes = "".join(f' {name}="{value}"' for name, value in terms.items())
    return f'<Dial action="/after"><Conference{attributes}>Kveldsseto</Conference></Dial>'


def came(ex: Exchange, app: Application, number: str, **terms: str) -> PhoneCall:
    """Somebody rings the line and goes into the conference on these terms."""
    app.pages["/voice"] = room(**terms)
    return ex.phone(number).dials(LINE)


def test_what_one_says_the_others_hear(ex: Exchange, app: Application) -> None:
    host, anna, ola = (came(ex, app, number) for number in (HOST, ANNA, OLA))
    anna.says("det var ein gong").is_in_conference("Kveldsseto", HOST, OLA)
    host.hears_from(ANNA, "ein gong")
    ola.hears_from(ANNA, "ein gong")
    anna.does_not_hear_from(HOST)


def test_who_is_muted_hears_and_is_not_heard(ex: Exchange, app: Application) -> None:
    host, anna = came(ex, app, HOST), came(ex, app, ANNA, muted="true")
    anna.says("hallo")
    host.does_not_hear_from(ANNA).says("velkomen alle")
    anna.hears_from(HOST, "velkomen")


def test_the_first_hears_music_until_the_second_comes(ex: Exchange, app: Application) -> None:
    anna = came(ex, app, ANNA).waits(20)
    assert "hold music" in anna.transcript
    host = came(ex, app, HOST)
    assert "hold music …(cut)" in anna.transcript
    host.says("hei").waits(1)
    anna.hears_from(HOST, "hei")


def test_without_one_who_starts_it_a_conference_does_not_begin(ex: Exchange, app: Application) -> None:
    app.pages["/wait"] = "<Say>Verten kjem snart</Say><Redirect/>"
    anna, ola = (came(ex, app, who, startConferenceOnEnter="false", waitUrl="/wait") for who in (ANNA, OLA))
    anna.hears("verten kjem").says("er det nokon her")
    ola.does_not_hear_from(ANNA)
    host = came(ex, app, HOST, waitUrl="")
    anna.says("no går det").waits(0)
    host.hears_from(ANNA, "no går det")


def test_when_the_host_leaves_it_ends_and_the_others_go_on(ex: Exchange, app: Application) -> None:
    app.pages["/after"] = "<Say>Takk for i kveld</Say>"
    host, anna = came(ex, app, HOST, endConferenceOnExit="true"), came(ex, app, ANNA)
    host.waits(30).hangs_up()
    anna.hears("takk for i kveld").is_over()


def test_a_guest_who_leaves_ends_nothing(ex: Exchange, app: Application) -> None:
    host, anna, ola = (came(ex, app, who) for who in (HOST, ANNA, OLA))
    anna.hangs_up()
    host.says("no er me to")
    ola.hears_from(HOST, "no er me to").is_in_conference()
    assert ola.is_together_with == [HOST]


def test_a_person_who_acts_by_rule_goes_when_they_have_talked_enough(ex: Exchange, app: Application) -> None:
    client = Client(SID, TOKEN, http_client=InProcessHttpClient(ex))
    host = came(ex, app, HOST)
    ex.phone(ANNA, Person(after_s=2, talks_s=40))
    client.calls.create(to=ANNA, from_=LINE, url=f"{BASE}/voice")
    host.waits(30).is_in_conference("Kveldsseto", ANNA).waits(20)
    assert host.is_together_with == []


@pytest.mark.parametrize(
    ("terms", "codes"),
    [
        ({"waitUrl": "/wait", "statusCallback": "/told"}, [13233, 21609]),
        ({"waitUrl": "wait"}, [13233]),
        ({"waitUrl": f"{BASE}/wait", "statusCallback": f"{BASE}/told"}, []),
        ({"waitUrl": ""}, []),
    ],
)
def test_relative_addresses_of_a_conference_are_warned_of_and_work_all_the_same(
    ex: Exchange, app: Application, terms: dict[str, str], codes: list[int]
) -> None:
    call = came(ex, app, ANNA, **terms).waits(3)
    assert [warning.code for warning in ex.warnings] == codes
    assert ex.problems == []
    assert not call.ended
