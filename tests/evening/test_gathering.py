"""Kveldsseto by telephone: the line rings everybody who joined, one key brings them in, the host leads by keys."""

from __future__ import annotations

from datetime import timedelta

from exchange import scripted
from exchange.phone import PhoneCall
from models import (
    Gathering,
    GatheringState,
    Occurrence,
    Seat,
    SeatState,
    Signup,
    SignupState,
    Source,
    Task,
    TaskKind,
)
from tests.village import Village, Villager

NAMES = ("Anna", "Ola", "Berit", "Knut", "Liv", "Per", "Siri", "Tor", "Unni")


def joined(village: Village, people: list[Villager], *, host: Villager | None = None, at: str = "16:05") -> int:
    """A Kveldsseto five minutes ahead that these have joined; answers the occurrence."""
    occurrence_id = village.activity("Kveldsseto", days=0, at=at, place="Telefon")
    with village.write() as session:
        row = session.get_one(Occurrence, occurrence_id)
        row.host_id = host.id if host else None
        for one in people:
            session.add(
                Signup(occurrence_id=occurrence_id, person_id=one.id, state=SignupState.JOINED, source=Source.DESK)
            )
    return occurrence_id


def come_in(*people: Villager) -> list[PhoneCall]:
    """They lift their phones at once, hear their names, press 1, and are in when the words are over."""
    calls = [one.answers() for one in people]
    calls[0].waits(4)
    for one, call in zip(people, calls, strict=True):
        assert f"Hei, {one.first_name}. Det er Grendelinja." in call.heard
        call.presses("1")
    calls[0].waits(15)
    return calls


def gathered(village: Village, count: int, *, led: bool = False) -> tuple[list[Villager], list[PhoneCall]]:
    """So many who have come in at five past four; the first of them is the host when it is `led`."""
    people = [village.elder(name) for name in NAMES[:count]]
    host = village.friend("Guro") if led else None
    joined(village, people, host=host)
    calls = []
    if host is not None:
        village.until("16:03")
        calls = come_in(host)
    village.until("16:05")
    calls += come_in(*people)
    village.settle()
    return [host, *people] if host else people, calls


def seat_of(village: Village, one: Villager) -> Seat:
    (seat,) = village.rows(Seat, person_id=one.id)
    return seat


def test_everybody_who_joined_is_rung_at_the_hour_and_hears_the_others(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    joined(village, people)
    village.until("16:04")
    people[0].phone.is_not_rung()
    village.until("16:05")
    anna, ola, berit = come_in(*people)
    anna.says("det var ein gong i Bøverdalen")
    ola.hears_from(people[0].phone, "ein gong")
    assert berit.is_together_with == [people[0].number, people[1].number]
    assert {seat.state for seat in village.rows(Seat)} == {SeatState.IN}


def test_who_comes_in_is_announced_by_first_name_and_hears_who_is_there(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    joined(village, people)
    village.until("16:05")
    anna, ola = come_in(*people[:2])
    village.settle()
    (berit,) = come_in(people[2])
    assert "Her er Anna og Ola" in berit.heard
    assert "stjerne" in berit.heard
    village.settle()
    anna.hears("Berit er med")
    assert "Berit er med" in ola.heard


def test_before_a_key_nothing_is_said_of_what_it_is_about_and_a_mailbox_is_not_brought_in(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    people[2].phone.behaves(scripted.voicemail("Hei, ja, du har ringt Berit.")).ignores_everything()
    joined(village, people)
    village.until("16:05")
    call = people[1].answers().hears("Hei, Ola", "Ikkje no, trykk 2").does_not_hear("Kveldsseto", "Anna")
    call.presses("7").hears("ein gong til").stays_silent().is_over()
    people[0].phone.ignores_everything()
    village.forward(minutes=3)
    assert [seat.state for seat in village.rows(Seat)] == [SeatState.ABSENT] * 3


def test_nine_are_two_circles_that_do_not_hear_each_other(village: Village) -> None:
    people, calls = gathered(village, 9)
    assert sorted(len(call.is_together_with) for call in calls) == [3, 3, 3, 3, 4, 4, 4, 4, 4]
    calls[0].says("hei alle saman")
    others = calls[0].is_together_with
    for one, call in zip(people, calls, strict=True):
        if one.number in others:
            call.hears_from(people[0].phone, "saman")
        else:
            call.does_not_hear_from(people[0].phone)


def test_the_star_leads_to_the_lines_own_help_and_back(village: Village) -> None:
    _, (anna, ola) = gathered(village, 2)
    anna.presses("*").hears("Dei andre høyrer deg ikkje", "trykk 1", "trykk 2", "trykk 0").is_in_no_conference()
    assert ola.heard.count("Grendelinja") == 0 or "Dei andre" not in ola.heard
    anna.presses("1").waits(5).is_in_conference("", ola.phone)
    anna.presses("*").hears("slutte for i kveld").presses("2").hears("Takk for at du var med, Anna").is_over()
    village.forward(minutes=1)
    anna.phone.is_not_rung()


def test_silence_in_the_help_leads_back_to_the_others(village: Village) -> None:
    _, (anna, ola) = gathered(village, 2)
    anna.presses("*").hears("trykk 1").waits(60).is_in_conference("", ola.phone)


def test_who_drops_out_is_rung_once_more_and_not_twice(village: Village) -> None:
    (_, ola), (_, call) = gathered(village, 2)
    call.hangs_up()
    village.forward(seconds=40)
    again = ola.answers().hears("Hei att, Ola", "Er du ferdig for i kveld, trykk 2").presses("1").waits(10)
    again.is_in_conference().hangs_up()
    village.forward(minutes=2)
    ola.phone.is_not_rung()
    assert seat_of(village, ola).state is SeatState.LEFT


def test_who_comes_late_rings_the_line_and_is_brought_in(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    joined(village, people)
    village.until("16:05")
    calls = come_in(*people[:2])
    people[2].phone.lets_ring()
    village.settle()
    late = people[2].dials().hears("Berit", "Kveldsseto har byrja", "Vil du vere med, trykk 1").presses("1").waits(12)
    assert late.is_together_with == [one.phone.number for one in calls]


def test_the_evening_ends_with_a_warning_and_a_goodbye(village: Village) -> None:
    _, (anna, ola) = gathered(village, 2)
    with village.write() as session:
        for row in session.query(Occurrence):
            row.ends_at = village.now + timedelta(minutes=6)
    village.forward(minutes=2)
    assert "fem minutt att" in anna.heard
    village.forward(minutes=5)
    anna.hears("Takk for at du var med, Anna").is_over()
    assert ola.ended
    (gathering,) = village.rows(Gathering)
    assert gathering.state is GatheringState.OVER
    assert {seat.state for seat in village.rows(Seat)} == {SeatState.LEFT}


def test_nobody_is_rung_more_than_ten_minutes_late_and_the_desk_is_told(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:2]]
    occurrence_id = joined(village, people)
    village.exchange.advance(16 * 60)
    village.settle()
    for one in people:
        one.phone.is_not_rung()
    assert [task.kind for task in village.rows(Task) if task.subject == {"occurrence": occurrence_id}] == [
        TaskKind.GATHERING_NOT_RUNG
    ]


def test_a_scheduler_that_was_down_at_the_hour_rings_when_it_is_up_again(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:2]]
    joined(village, people)
    village.exchange.advance(12 * 60)
    village.settle()
    anna, _ = come_in(*people)
    assert anna.is_together_with == [people[1].number]
