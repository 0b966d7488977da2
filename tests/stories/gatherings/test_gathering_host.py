"""The host of a gathering leads it by keys: who listens, who has the word, who is put out, the last round."""

from __future__ import annotations

from models import (
    SeatState,
)
from tests.support.steps.circle import come_in, gathered, it_is, joined, seat_of
from tests.support.village import Village


def test_the_host_is_rung_two_minutes_before_and_announced_as_host(village: Village) -> None:
    guro, anna = village.friend("Guro"), village.elder("Anna")
    joined(village, [anna], host=guro)
    it_is(village, "16:03")
    (host,) = come_in(guro)
    assert "Du er vert" in host.heard
    anna.phone.is_not_rung()
    it_is(village, "16:05")
    (call,) = come_in(anna)
    assert "Her er Guro" in call.heard
    village.settle()
    assert "Anna er med" in host.waits(4).heard


def test_the_host_lets_all_listen_and_gives_one_the_word(village: Village) -> None:
    (_, anna, ola), (host, first, second) = gathered(village, 2, led=True)
    host.presses("*").hears("Vil du at dei andre skal lytte, trykk 1", "gje ein ordet, trykk 2").presses("1").waits(6)
    village.settle()
    second.hears("vi andre lyttar").says("eg òg")
    host.does_not_hear_from(ola.phone)
    host.presses("*").hears("alle skal snakke, trykk 1", "trykk 2").presses("2").hears("Anna", "neste namn, trykk 2")
    host.presses("2").hears("Ola").presses("1").waits(6)
    village.settle()
    second.hears("No har Ola ordet").says("det var ein gong")
    first.hears_from(ola.phone, "ein gong").says("hysj")
    second.does_not_hear_from(anna.phone)
    host.presses("*").hears("alle skal snakke").presses("1").waits(6)
    village.settle()
    first.says("takk for det")
    second.hears_from(anna.phone, "takk")


def test_a_silence_the_host_asked_for_ends_when_the_host_is_gone(village: Village) -> None:
    (guro, anna, _), (host, first, second) = gathered(village, 2, led=True)
    host.presses("*").hears("lytte, trykk 1").presses("1").waits(6)
    village.settle()
    second.hears("vi andre lyttar")
    host.hangs_up()
    guro.phone.ignores_everything()
    village.forward(seconds=20)
    second.hears("No kan alle snakke")
    first.says("er det nokon her")
    second.hears_from(anna.phone, "nokon her")


def test_who_comes_while_all_listen_is_not_heard_either(village: Village) -> None:
    (_, anna, ola), (host, first, second) = gathered(village, 2, led=True)
    second.hangs_up()
    host.presses("*").hears("lytte, trykk 1").presses("1").waits(6)
    village.settle()
    again = ola.answers().waits(5).presses("1").waits(20)
    again.is_in_conference().says("er det nokon her")
    first.does_not_hear_from(ola.phone)
    assert first.phone.number == anna.number


def test_the_host_takes_one_out_after_a_read_back_and_she_is_not_rung_again(village: Village) -> None:
    (_, _, ola), (host, first, second) = gathered(village, 2, led=True)
    host.presses("*").hears("ta nokon ut, trykk 3").presses("3").hears("Vil du ta Anna ut").presses("2")
    host.hears("Vil du ta Ola ut, trykk 1").presses("1").hears("Du tek Ola ut", "Stemmer det, trykk 1").presses("1")
    host.waits(6)
    village.settle()
    second.hears("Takk for at du var med, Ola").is_over()
    village.forward(minutes=1)
    ola.phone.is_not_rung()
    assert seat_of(village, ola).state is SeatState.REMOVED
    ola.dials().hears("kva som skjer").does_not_hear("Kveldsseto").hangs_up()
    first.is_in_conference()


def test_the_host_closes_with_a_round_in_which_each_has_the_word_by_name(village: Village) -> None:
    (_, anna, _), (host, first, second) = gathered(village, 2, led=True)
    host.presses("*").hears("avslutte med ein runde, trykk 4").presses("4").hears("trykk 1").presses("1").waits(20)
    village.forward(seconds=20)
    assert "siste runde" in second.heard
    assert "No har Anna ordet" in second.heard
    first.says("eg gler meg til neste gong")
    second.hears_from(anna.phone, "neste gong")
    village.forward(minutes=1)
    assert "No har Ola ordet" in first.heard
    host.presses("*").hears("gje ordet vidare, trykk 1", "avslutte no, trykk 4").presses("1")
    host.hears("Takk for at du var med, Guro").is_over()
    village.settle()
    first.hears("Takk for at du var med, Anna").is_over()
    second.hears("Takk for at du var med, Ola").is_over()


def test_neither_a_last_round_nor_an_end_comes_of_one_key(village: Village) -> None:
    _, (host, first, _) = gathered(village, 2, led=True)
    host.presses("*").hears("trykk 4").presses("4").hears("så er samlinga over", "Elles, trykk 2")
    host.presses("2").hears("trykk 4").presses("4").hears("trykk 1").presses("1").waits(20)
    village.forward(seconds=20)
    host.presses("*").hears("trykk 4").presses("4").hears("Du avsluttar samlinga no", "trykk 1")
    first.is_in_conference()
    host.presses("1").hears("Takk for at du var med, Guro").is_over()
