"""Kveldsseto by telephone: the line rings everybody who joined, one key brings them in, the host leads by keys."""

from __future__ import annotations

from datetime import timedelta

from exchange import scripted
from models import (
    Checkin,
    Gathering,
    GatheringState,
    Occurrence,
    OccurrenceState,
    Person,
    Seat,
    SeatState,
    SilencedBy,
    Step,
    Task,
    TaskKind,
    TaskState,
)
from services import gatherings
from services.desk import timeline
from tests.support.steps.circle import NAMES, come_in, duetime_of, gathered, it_is, joined, seat_of
from tests.support.village import Village


def test_everybody_who_joined_is_rung_at_the_hour_and_hears_the_others(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    joined(village, people)
    it_is(village, "16:04")
    people[0].phone.is_not_rung()
    it_is(village, "16:05")
    anna, ola, berit = come_in(*people)
    anna.says("det var ein gong i Bøverdalen")
    ola.hears_from(people[0].phone, "ein gong")
    assert berit.is_together_with == [people[0].number, people[1].number]
    assert {seat.state for seat in village.rows(Seat)} == {SeatState.IN}


def test_who_comes_in_is_announced_by_first_name_and_hears_who_is_there(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    joined(village, people)
    it_is(village, "16:05")
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
    it_is(village, "16:05")
    call = people[1].answers().hears("Hei, Ola", "Ikkje no, trykk 2").does_not_hear("Kveldsseto", "Anna")
    call.presses("7").hears("ein gong til").stays_silent().is_over()
    people[0].phone.ignores_everything()
    village.forward(minutes=10)
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
    anna.presses("*").hears("Dei andre høyrer deg ikkje", "trykk 1", "trykk 3", "trykk 0").is_in_no_conference()
    assert ola.heard.count("Grendelinja") == 0 or "Dei andre" not in ola.heard
    anna.presses("1").waits(5).is_in_conference("", ola.phone)
    anna.presses("*").hears("slutte for denne gongen, trykk 4").presses("4").hears(
        "Takk for at du var med, Anna"
    ).is_over()
    village.forward(minutes=1)
    anna.phone.is_not_rung()


def test_silence_in_the_help_leads_back_to_the_others(village: Village) -> None:
    _, (anna, ola) = gathered(village, 2)
    anna.presses("*").hears("trykk 1").waits(60).is_in_conference("", ola.phone)


def test_who_drops_out_is_rung_once_more_and_not_twice(village: Village) -> None:
    (_, ola), (_, call) = gathered(village, 2)
    call.hangs_up()
    village.forward(seconds=40)
    again = ola.answers().hears("Hei att, Ola", "Er du ferdig for denne gongen, trykk 2").presses("1").waits(20)
    again.is_in_conference().hangs_up()
    village.forward(minutes=2)
    ola.phone.is_not_rung()
    assert seat_of(village, ola).state is SeatState.LEFT


def test_who_comes_late_rings_the_line_and_is_brought_in(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    joined(village, people)
    it_is(village, "16:05")
    calls = come_in(*people[:2])
    people[2].phone.lets_ring()
    village.settle()
    late = people[2].dials().hears("Berit", "Kveldsseto har byrja", "Vil du vere med, trykk 1").presses("1").waits(20)
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
    assert [(task.kind, task.subject) for task in village.rows(Task)] == [
        (TaskKind.GATHERING_NOT_RUNG, {"occurrence": occurrence_id})
    ]


def test_a_scheduler_that_was_down_at_the_hour_rings_when_it_is_up_again(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:2]]
    joined(village, people)
    village.exchange.advance(12 * 60)
    village.settle()
    anna, _ = come_in(*people)
    assert anna.is_together_with == [people[1].number]


# -- around it


def test_taking_part_stands_for_the_evening_call_and_on_her_timeline(village: Village) -> None:
    kari, anna = village.elder("Kari", checkin="16:20"), village.elder("Anna")
    joined(village, [kari, anna])
    it_is(village, "16:05")
    calls = come_in(kari, anna)
    village.forward(minutes=1)
    calls[0].hangs_up()
    village.forward(seconds=20)
    kari.answers().waits(4).presses("2").is_over()
    it_is(village, "16:22")
    kari.phone.is_not_rung()
    (checkin,) = village.rows(Checkin, due_at=duetime_of(village, "16:20"))
    assert checkin.silenced_by is SilencedBy.TALKED
    with village.db.read() as session:
        kinds = [entry.kind for entry in timeline.of_person(session, session.get_one(Person, kari.id))]
    assert "seat" in kinds


def test_having_joined_without_coming_silences_no_evening_call(village: Village) -> None:
    kari = village.elder("Kari", checkin="16:07")
    joined(village, [kari])
    it_is(village, "16:05")
    kari.phone.lets_ring()
    it_is(village, "16:07")
    kari.answers().hears("Har du det bra, trykk 1").presses("1").hangs_up()


def test_nothing_is_recorded(village: Village) -> None:
    gathered(village, 2, led=True)
    documents = [step.answer or "" for step in village.rows(Step)]
    rooms = [document for document in documents if "<Conference" in document]
    assert len(rooms) == 3
    assert not [document for document in documents if "record" in document.casefold()]
    assert not [room for room in rooms if 'endConferenceOnExit="true"' in room]


def test_the_hour_is_called_off_while_they_talk(village: Village) -> None:
    _, (anna, ola) = gathered(village, 2)
    with village.write() as session:
        for row in session.query(Occurrence):
            row.move(OccurrenceState.CANCELLED)
    village.settle()
    anna.hears("Takk for at du var med").is_over()
    assert ola.ended


def test_nobody_leads_it_and_the_desk_is_asked_to_find_somebody(village: Village) -> None:
    occurrence_id = joined(village, [village.elder("Anna")], at="20:00")
    village.settle()
    (task,) = village.rows(Task)
    assert (task.kind, task.subject) == (TaskKind.GATHERING_NO_HOST, {"occurrence": occurrence_id})
    guro, kari = village.friend("Guro"), village.elder("Kari")
    with village.write() as session:
        occurrence = session.get_one(Occurrence, occurrence_id)
        assert not gatherings.set_host(session, occurrence, session.get_one(Person, kari.id))
        assert gatherings.set_host(session, occurrence, session.get_one(Person, guro.id))
    village.settle()
    guro.gets_sms("Du er vert for Kveldsseto", "på telefon", "to minutt før")
    assert [task.state for task in village.rows(Task)] == [TaskState.DONE]
