"""Crowds: many people by rule and seed, the same evening every time, read from JSON."""

from __future__ import annotations

import re
import threading
from collections import Counter

import pytest
from twilio.rest import Client

from exchange import Crowd, Exchange, Lot, Rule, scripted
from exchange.people.described import behaviour_of, crowd_of
from exchange.people.scripted import presses
from tests.exchange.conftest import BASE, LINE, Application
from tests.exchange.people.crowded import ELDER, PAGES

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
