"""People who act by themselves: what each does in a call, and that a crowd repeats itself from its seed."""

from __future__ import annotations

import re
import threading
from collections import Counter

import pytest
from twilio.rest import Client

from exchange import Crowd, Exchange, Lot, Rule, scripted
from exchange.people import Behaviour, Person
from exchange.people.described import behaviour_of, crowd_of
from exchange.scripted import presses, says, when
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


def _rung(ex: Exchange, app: Application, client: Client, behaviour: Behaviour, page: str = "/out") -> str:
    """Let the line ring the elder, wait until all is over, and read the transcript."""
    app.pages = dict(PAGES)
    phone = ex.phone(ELDER, behaviour)
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}{page}", timeout=40)
    ex.advance(300)
    return phone.calls[-1].transcript


def _digits(app: Application) -> list[str]:
    return [asked.params["Digits"] for asked in app.asked if "Digits" in asked.params]


def _length_s(ex: Exchange) -> float:
    machine = next(iter(ex.calls.values())).machine
    assert machine.ended_at is not None and machine.answered_at is not None
    return (machine.ended_at - machine.answered_at).total_seconds()


def test_a_person_answers_after_some_seconds_and_presses_by_turn(
    ex: Exchange, app: Application, client: Client
) -> None:
    seen = _rung(ex, app, client, scripted.answers_after(7, presses("1"), presses("1")))
    assert (_digits(app), "Takk for praten" in seen) == (["1", "1"], True)
    assert "7.0 s  status    in-progress" in seen


def test_a_person_reacts_to_what_is_said(ex: Exchange, app: Application, client: Client) -> None:
    someone = scripted.reacts(
        when("strikkekveld", then=presses("1")), when("god kveld", "trykk 2", then=presses("2")), after_s=3
    )
    _rung(ex, app, client, someone)
    assert _digits(app) == ["2", "1"]


def test_a_person_whom_nothing_concerns_stays_silent(ex: Exchange, app: Application, client: Client) -> None:
    seen = _rung(ex, app, client, scripted.reacts(when("fisketur", then=presses("1"))))
    assert (_digits(app), "Ring gjerne sjølv" in seen) == ([], True)


def test_an_impatient_person_presses_as_soon_as_the_words_were_said(
    ex: Exchange, app: Application, client: Client
) -> None:
    seen = _rung(ex, app, client, scripted.reacts(when("trykk 1", then=presses("1")), barges_in=True))
    assert _digits(app) == ["1", "1"]
    assert "trykk 1. …(cut)" in seen and "trykk 2" not in seen


def test_what_was_cut_off_makes_nobody_press(ex: Exchange, app: Application, client: Client) -> None:
    someone = scripted.reacts(when("trykk 1", then=presses("1")), when("trykk 2", then=presses("2")), barges_in=True)
    _rung(ex, app, client, someone)
    assert "2" not in _digits(app)


def test_slow_fingers_wait_between_keys(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/code": '<Gather numDigits="4" action="/done" timeout="6"><Say>Koden</Say></Gather>'}
    ex.phone(ELDER, scripted.answers_after(1, presses("1234", gap_s=5)))
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/code")
    ex.advance(60)
    assert (_digits(app), round(_length_s(ex))) == (["1234"], 15)


def test_a_person_says_words(ex: Exchange, app: Application, client: Client) -> None:
    _rung(ex, app, client, scripted.answers_after(1, says("eg vil ha skyss")), "/words")
    assert app.last("/said")["SpeechResult"] == "eg vil ha skyss"


def test_a_person_speaks_into_a_recording_after_the_beep(ex: Exchange, app: Application, client: Client) -> None:
    _rung(ex, app, client, scripted.answers_after(1, says("ring meg i morgon")), "/record")
    assert [recording.text for recording in ex.recordings.values()] == ["ring meg i morgon"]


def test_a_silent_person_is_only_there(ex: Exchange, app: Application, client: Client) -> None:
    seen = _rung(ex, app, client, scripted.silent())
    assert (_digits(app), "nothing came" in seen) == ([], True)


def test_a_person_hangs_up_at_that_second(ex: Exchange, app: Application, client: Client) -> None:
    _rung(ex, app, client, scripted.hangs_up_after(4))
    assert _length_s(ex) == 4


def test_nonsense_is_pressed_and_repeats_from_its_seed(ex: Exchange, app: Application, client: Client) -> None:
    seen = [_rung(ex, app, client, scripted.nonsense(count=3)) for _ in range(2)]
    keys = [[line[-1] for line in one.splitlines() if " key " in line] for one in seen]
    assert keys[0] and keys[0] != keys[1]


def test_a_child_makes_no_sense_and_ends_it(ex: Exchange, app: Application, client: Client) -> None:
    seen = _rung(ex, app, client, scripted.child())
    assert "Hallo? Hallo?" in seen
    assert " key " in seen
    assert _length_s(ex) <= 60


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
    _rung(ex, app, client, behaviour)
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
    _rung(ex, app, client, scripted.voicemail(seconds=4, beep_after_s=None))
    assert ex.phone(ELDER).voicemails == []


def test_a_full_mailbox_hangs_up(ex: Exchange, app: Application, client: Client) -> None:
    app.pages = {"/out": '<Pause length="500"/>'}
    ex.phone(ELDER, behaviour_of({"behaviour": "voicemail", "after_s": 1, "greeting": "Hei", "limit_s": 20}))
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out")
    ex.advance(60)
    assert round(_length_s(ex)) == 22


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
    assert (_digits(app), _length_s(ex)) == (["1"], 20)


def test_nobody_is_expected_to_look_at_a_crowd(ex: Exchange, app: Application, client: Client) -> None:
    app.pages, ex.people = dict(PAGES), Crowd((Rule(lots=(Lot(scripted.silent()),)),))
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out")
    ex.advance(200)
    assert ex.unexpected() == []


# ---- crowds

CROWD = Crowd(
    (
        Rule(("+4791*",), in_turn=(scripted.never_answers(), scripted.busy(), scripted.silent())),
        Rule(
            lots=(
                Lot(scripted.answers_after(4, presses("1")), 5),
                Lot(scripted.never_answers(), 3),
                Lot(scripted.child(), 2),
            )
        ),
    ),
    seed=17,
)
VILLAGE = [f"+4761{number:06d}" for number in range(400)]


def test_a_crowd_repeats_itself_whatever_the_order() -> None:
    def drawn(numbers: list[str]) -> dict[tuple[str, int], str]:
        found = {}

        def ask(number: str) -> None:
            for k in (2, 0, 1):
                behaviour = CROWD.draw(number, k)
                found[number, k] = behaviour.name if behaviour else ""

        threads = [threading.Thread(target=ask, args=(number,)) for number in numbers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return found

    assert drawn(VILLAGE[:60]) == drawn(VILLAGE[:60][::-1])


def test_weights_are_kept_in_a_large_crowd() -> None:
    counted = Counter(getattr(CROWD.draw(number, 0), "name", "") for number in VILLAGE)
    assert 170 < counted["answers"] < 230
    assert 90 < counted["never_answers"] < 150
    assert 50 < counted["child"] < 110


def test_another_seed_is_another_evening() -> None:
    other = Crowd(CROWD.rules, seed=18)
    assert [CROWD.draw(one, 0) for one in VILLAGE] != [other.draw(one, 0) for one in VILLAGE]


def test_in_turn_the_last_goes_on(ex: Exchange, app: Application, client: Client) -> None:
    app.pages, ex.people = dict(PAGES), CROWD
    for _ in range(4):
        client.calls.create(to="+4791234567", from_=LINE, url=f"{BASE}/out")
        ex.advance(200)
    assert [call.status for call in ex.calls.values()] == ["no-answer", "busy", "completed", "completed"]


def test_an_evening_is_the_same_evening_again() -> None:
    def evening(order: list[str]) -> dict[str, tuple[str, str]]:
        from exchange import InProcessHttpClient, VirtualClock, wsgi_transport
        from tests.exchange.conftest import SID, START, TOKEN

        app = Application(pages=dict(PAGES))
        ex = Exchange(account_sid=SID, auth_token=TOKEN, clock=VirtualClock(START), deliver=wsgi_transport(app, BASE))
        ex.incoming_number(LINE, voice_url=f"{BASE}/voice")
        ex.people = CROWD
        client = Client(SID, TOKEN, http_client=InProcessHttpClient(ex))
        for number in order:
            client.calls.create(to=number, from_=LINE, url=f"{BASE}/out", timeout=30)
        ex.advance(400)
        return {
            call.handset: (call.status.value, call.machine.transcript.readable(call.created_at, ex.clock.now()))
            for call in ex.calls.values()
        }

    assert evening(VILLAGE[:25]) == evening(VILLAGE[:25][::-1])


def test_what_one_phone_was_told_goes_before_the_rules(ex: Exchange, app: Application, client: Client) -> None:
    app.pages, ex.people = dict(PAGES), Crowd((Rule(lots=(Lot(scripted.busy()),)),))
    ex.phone(ELDER, scripted.off())
    for number in (ELDER, "+4791234567"):
        client.calls.create(to=number, from_=LINE, url=f"{BASE}/out")
    ex.advance(5)
    assert [call.status for call in ex.calls.values()] == ["failed", "busy"]
    ex.leave_to_rules(ELDER)
    client.calls.create(to=ELDER, from_=LINE, url=f"{BASE}/out")
    ex.advance(5)
    assert [call.status for call in ex.calls.values()][-1] == "busy"


# ---- told by JSON


def test_a_crowd_is_read_from_json() -> None:
    crowd = crowd_of(
        {
            "seed": 3,
            "rules": [
                {"numbers": ["+4761234567"], "behaviour": "voicemail", "greeting": "Hei", "beep_after_s": None},
                {"numbers": "+4791*", "in_turn": [{"behaviour": "busy"}, {"behaviour": "fax"}]},
                {
                    "lots": [
                        {
                            "weight": 2,
                            "behaviour": "answers",
                            "hello": "Ja?",
                            "steps": [{"press": "12", "gap_s": 2}, {"say": "ja", "wait_s": 1}, {"nonsense": 3}],
                            "reactions": [
                                {"when": ["vil", "skyss"], "press": "1"},
                                {"when": "ha det", "hang_up": True},
                            ],
                            "otherwise": {"hang_up": True},
                            "barges_in": True,
                            "talks_s": 60,
                        },
                        {"behaviour": "child", "least_s": 2, "most_s": 9},
                    ]
                },
            ],
        }
    )
    drawn = [getattr(crowd.draw(number, 0), "name", "") for number in (ELDER, "+4791234567", "+4792345678")]
    assert (drawn[:2], drawn[2] in {"answers", "child"}) == (["voicemail", "busy"], True)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"behaviour": "sleeps"}, '"behaviour" is one of attended, busy, off'),
        ({"behaviour": "busy", "after_s": 3}, '"after_s" is nothing that "busy" has'),
        ({"behaviour": "declines", "after_s": -1}, '"after_s" must be a number of seconds, from 0 to 86400.'),
        ({"behaviour": "answers", "after_s": True}, '"after_s" must be a number of seconds, from 0 to 86400.'),
        ({"behaviour": "answers", "steps": "1"}, '"steps" must be a list of objects.'),
        ({"behaviour": "answers", "steps": [{"press": "1x"}]}, '"steps[0].press" must be keys of a telephone'),
        ({"behaviour": "answers", "steps": [{}]}, '"steps[0]" must have one of press, say, nonsense, hang_up.'),
        ({"behaviour": "answers", "reactions": [{"press": "1"}]}, '"reactions[0].when" must be text or a list'),
        ({"behaviour": "answers", "otherwise": 1}, '"otherwise" must be an object.'),
        ({"behaviour": "answers", "barges_in": "yes"}, '"barges_in" must be true or false.'),
        ({"behaviour": "nonsense", "count": 0}, '"count" must be a whole number from 1 to 100.'),
        ({"behaviour": "voicemail", "greeting": 4}, '"greeting" must be text.'),
    ],
)
def test_a_behaviour_that_cannot_be_read_is_refused_in_a_sentence(told: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(sentence)):
        behaviour_of(told)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({}, '"rules" must be a list of objects.'),
        ({"rules": [], "seed": "x"}, '"seed" must be a whole number.'),
        ({"rules": [], "speed": 1}, '"speed" is nothing that a crowd has; it has rules, seed.'),
        ({"rules": [{}]}, '"rules[0].behaviour" is one of'),
        ({"rules": [{"numbers": [], "behaviour": "busy"}]}, '"rules[0].numbers" must be text or a list of texts.'),
        ({"rules": [{"lots": []}]}, '"rules[0]": A rule has lots or behaviours in turn'),
        ({"rules": [{"lots": [{"behaviour": "busy", "weight": 0}]}]}, '"rules[0]": The weights of a rule'),
        ({"rules": [{"lots": [{"behaviour": "busy", "weight": "x"}]}]}, '"rules[0].lots[0].weight" must be a number'),
        ({"rules": [{"in_turn": [{"behaviour": "x"}]}]}, '"rules[0].in_turn[0].behaviour" is one of'),
    ],
)
def test_a_crowd_that_cannot_be_read_is_refused_in_a_sentence(told: dict[str, object], sentence: str) -> None:
    with pytest.raises(ValueError, match="^" + re.escape(sentence)):
        crowd_of(told)
