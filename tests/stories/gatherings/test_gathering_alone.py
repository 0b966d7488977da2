"""Nobody waits alone for two hours: Kveldsseto ends kindly, with a talk instead, and the desk hears of it."""

from __future__ import annotations

from exchange import PhoneCall
from models import Gathering, GatheringState, Talk, Task, TaskKind
from tests.support.steps.circle import NAMES, come_in, gathered, it_is, joined
from tests.support.village import Village, Villager


def alone(village: Village) -> tuple[Villager, PhoneCall]:
    """Anna has come in, and Ola never lifts."""
    people = [village.elder(name) for name in NAMES[:2]]
    joined(village, people)
    it_is(village, "16:05")
    people[1].phone.ignores_everything()
    (call,) = come_in(people[0])
    return people[0], call


def test_who_sits_there_by_herself_is_offered_a_talk_ten_minutes_past_the_hour(village: Village) -> None:
    village.friend("Siri", on_duty=True).phone.ignores_everything()
    _, call = alone(village)
    village.forward(minutes=9)
    call.is_in_conference()
    village.forward(minutes=1)
    call.hears("Det er ingen andre her denne gongen", "Vil du slå av ein prat med ein besøksven, trykk 2").presses("2")
    call.is_over()
    assert len(village.rows(Talk)) == 1


def test_the_desk_hears_that_nobody_came(village: Village) -> None:
    anna, call = alone(village)
    village.forward(minutes=10)
    call.hears("Er du ferdig, trykk 4").presses("4").hears("Takk for at du var med, Anna").is_over()
    (gathering,) = village.rows(Gathering)
    (task,) = [task for task in village.rows(Task) if task.kind is TaskKind.FOLLOW_UP]
    assert gathering.state is GatheringState.OVER
    assert (task.person_id, task.subject["nobody_came"]) == (anna.id, 1)


def test_the_last_who_is_left_is_not_kept_either(village: Village) -> None:
    _, (anna, ola) = gathered(village, 2)
    village.forward(minutes=11)
    ola.presses("*").hears("trykk 4").presses("4").is_over()
    village.forward(seconds=40)
    anna.hears("Det er ingen andre her denne gongen").presses("4").is_over()


def test_two_whose_evening_ends_hear_nothing_of_being_alone(village: Village) -> None:
    _, (anna, ola) = gathered(village, 2)
    village.until("18:02").forward(minutes=4)
    assert "ingen andre her denne" not in anna.heard
    assert ola.ended


def test_others_are_promised_only_while_somebody_is_still_to_come(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:2]]
    joined(village, people)
    it_is(village, "16:05")
    (call,) = come_in(people[0])
    assert "kjem dei andre snart" in call.waits(10).heard
    people[1].answers().hears("trykk 2").presses("2").is_over()
    before = call.heard.count("kjem dei andre snart")
    village.forward(minutes=3)
    assert call.heard.count("kjem dei andre snart") == before


def test_where_no_call_got_out_nobody_is_said_to_have_stayed_away(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:2]]
    joined(village, people)
    village.exchange.faults.add({"fault": "429"})
    it_is(village, "16:05")
    village.forward(minutes=11)
    assert [task.kind for task in village.rows(Task)] == [TaskKind.GATHERING_NOT_RUNG]
