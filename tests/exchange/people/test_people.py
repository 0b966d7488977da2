"""People who act by themselves: what each does in a call, and that a crowd repeats itself from its seed."""

from __future__ import annotations

import pytest
from twilio.rest import Client

from exchange import Crowd, Exchange, Lot, Rule, scripted
from exchange.people import Behaviour, Person
from exchange.people.described import behaviour_of
from exchange.people.scripted import presses, says, when
from tests.exchange.conftest import BASE, LINE, Application
from tests.exchange.people.crowded import ELDER, MENU, PAGES, digits, length_s, rung


def test_a_person_answers_after_some_seconds_and_presses_by_turn(
    ex: Exchange, app: Application, client: Client
) -> None:
    seen = rung(ex, app, client, scripted.answers_after(7, presses("1"), presses("1")))
    assert (digits(app), "Takk for praten" in seen) == (["1", "1"], True)
    assert "7.0 s  status    in-progress" in seen


def test_a_person_reacts_to_what_is_said(ex: Exchange, app: Application, client: Client) -> None:
    someone = scripted.reacts(
        when("strikkekveld", then=presses("1")), when("god kveld", "trykk 2", then=presses("2")), after_s=3
    )
    rung(ex, app, client, someone)
    assert digits(app) == ["2", "1"]


def test_a_person_whom_nothing_concerns_stays_silent(ex: Exchange, app: Application, client: Client) -> None:
    seen = rung(ex, app, client, scripted.reacts(when("fisketur", then=presses("1"))))
    assert (digits(app), "Ring gjerne sjølv" in seen) == ([], True)


def test_an_impatient_person_presses_as_soon_as_the_words_were_said(
    ex: Exchange, app: Application, client: Client
) -> None:
    seen = rung(ex, app, client, scripted.reacts(when("trykk 1", then=presses("1")), barges_in=True))
    assert digits(app) == ["1", "1"]
    assert "trykk 1. …(cut)" in seen and "trykk 2" not in seen


def test_what_was_cut_off_makes_nobody_press(ex: Exchange, app: Application, client: Client) -> None:
    someone = scripted.reacts(when("trykk 1", then=presses("1")), when("trykk 2", then=presses("2")), barges_in=True)
    rung(ex, app, client, someone)
    assert "2" not in digits(app)


def test_slow_fingers_wait_between_keys(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/code": '<Gather numDigits="4" action="/done" timeout="6"><Say>Koden</Say></Gather>'}
    ex.phone(ELDER, scripted.answers_after(1, presses("1234", gap_s=5)))
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/code")
    ex.advance(60)
    assert (digits(app), round(length_s(ex))) == (["1234"], 15)


def test_a_person_says_words(ex: Exchange, app: Application, client: Client) -> None:
    rung(ex, app, client, scripted.answers_after(1, says("eg vil ha skyss")), "/words")
    assert app.last("/said")["SpeechResult"] == "eg vil ha skyss"


def test_a_person_speaks_into_a_recording_after_the_beep(ex: Exchange, app: Application, client: Client) -> None:
    rung(ex, app, client, scripted.answers_after(1, says("ring meg i morgon")), "/record")
    assert [recording.text for recording in ex.recordings.values()] == ["ring meg i morgon"]


def test_a_silent_person_is_only_there(ex: Exchange, app: Application, client: Client) -> None:
    seen = rung(ex, app, client, scripted.silent())
    assert (digits(app), "nothing came" in seen) == ([], True)


def test_a_person_hangs_up_at_that_second(ex: Exchange, app: Application, client: Client) -> None:
    rung(ex, app, client, scripted.hangs_up_after(4))
    assert length_s(ex) == 4


def test_nonsense_is_pressed_and_repeats_from_its_seed(ex: Exchange, app: Application, client: Client) -> None:
    seen = [rung(ex, app, client, scripted.nonsense(count=3)) for _ in range(2)]
    keys = [[line[-1] for line in one.splitlines() if " key " in line] for one in seen]
    assert keys[0] and keys[0] != keys[1]


def test_a_child_makes_no_sense_and_ends_it(ex: Exchange, app: Application, client: Client) -> None:
    seen = rung(ex, app, client, scripted.child())
    assert "Hallo? Hallo?" in seen
    assert " key " in seen
    assert length_s(ex) <= 60


@pytest.mark.parametrize(
    ("behaviour", "status"),
    [
        (scripted.busy(), "busy"),
        (scripted.off(), "failed"),
        (scripted.declines(2), "busy"),
        (scripted.never_answers(), "no-answer"),
    ],
)
def test_who_is_not_reached(ex: Exchange, app: Application, client: Client, behaviour: Behaviour, status: str) -> None:
    rung(ex, app, client, behaviour)
    assert next(iter(ex.calls.values())).status == status


def test_a_mailbox_keeps_what_is_said_after_its_beep(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": "<Say>Her er Grendelinja og vi ringer for å høyre korleis det går med deg i kveld</Say>"}
    phone = ex.phone(ELDER, scripted.voicemail("Legg att melding", seconds=4))
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out")
    ex.advance(60)
    said = "Her er Grendelinja og vi ringer for å høyre korleis det går med deg i kveld"
    assert phone.voicemails and said.endswith(phone.voicemails[0])
    assert not phone.voicemails[0].startswith("Her er")
    assert "(beep)" in phone.calls[0].transcript


def test_a_mailbox_keeps_what_a_caller_says_who_was_put_through(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": "<Dial>+4791234567</Dial>"}
    friend = ex.phone("+4791234567", scripted.voicemail("Hei", seconds=2))
    ex.phone(ELDER).dials(LINE).waits(10).says("ring meg når du kan").hangs_up()
    assert friend.voicemails == ["ring meg når du kan"]


def test_a_mailbox_that_never_beeps_keeps_nothing(ex: Exchange, app: Application, client: Client) -> None:
    rung(ex, app, client, scripted.voicemail(seconds=4, beep_after_s=None))
    assert ex.phone(ELDER).voicemails == []


def test_a_full_mailbox_hangs_up(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": '<Pause length="500"/>'}
    ex.phone(ELDER, behaviour_of({"behaviour": "voicemail", "after_s": 1, "greeting": "Hei", "limit_s": 20}))
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out")
    ex.advance(60)
    assert round(length_s(ex)) == 22


def test_two_who_are_put_through_talk_for_a_while(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": '<Dial action="/after">+4791234567</Dial>', "/after": "<Say>Takk</Say>"}
    ex.phone("+4791234567", Person(after_s=2, talks_s=90))
    ex.phone(ELDER).dials(LINE).waits(100).is_over()
    assert app.last("/after")["DialCallDuration"] == "90"


def test_a_person_who_rings_acts_as_told_and_hangs_up_in_time(ex: Exchange, app: Application) -> None:
    app.pages = {"/voice": MENU.format("first", "For aktivitetar, trykk 1."), "/first": '<Pause length="60"/>'}
    elder = ex.phone(ELDER, Person(reactions=(when("aktivitetar", then=presses("1")),), hangs_up_after_s=20))
    elder.dials(LINE)
    ex.advance(60)
    assert (digits(app), length_s(ex)) == (["1"], 20)


def test_nobody_is_expected_to_look_at_a_crowd(ex: Exchange, app: Application, client: Client) -> None:
    app.pages, ex.people = dict(PAGES), Crowd((Rule(lots=(Lot(scripted.silent()),)),))
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out")
    ex.advance(200)
    assert ex.unexpected() == []
