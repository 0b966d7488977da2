"""Who does not lift when Kveldsseto rings: rung again for a while, the host above all."""

from __future__ import annotations

import sqlalchemy as sa

from exchange import scripted
from models import Occurrence, Person, SeatState, Task, TaskKind
from services import gatherings, tasks
from services.phones import wrong_numbers
from tests.support.steps.circle import NAMES, come_in, it_is, joined, seat_of
from tests.support.village import Village, Villager


def test_a_busy_telephone_is_rung_again_three_minutes_later(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:2]]
    people[0].phone.behaves(scripted.busy())
    joined(village, people)
    it_is(village, "16:05")
    (ola,) = come_in(people[1])
    people[0].phone.behaves(scripted.attended())
    village.forward(minutes=3)
    (anna,) = come_in(people[0])
    assert anna.is_together_with == [people[1].number]
    assert not ola.ended


def test_a_telephone_nobody_lifts_is_rung_three_times_and_left_in_peace(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    people[0].phone.ignores_everything()
    joined(village, people)
    it_is(village, "16:05")
    come_in(*people[1:])
    village.forward(minutes=15)
    assert len(people[0].phone.calls) == 3
    assert seat_of(village, people[0]).state is SeatState.ABSENT


def test_who_says_not_now_hears_how_to_come_after_all(village: Village) -> None:
    people = [village.elder(name) for name in NAMES[:3]]
    joined(village, people)
    it_is(village, "16:05")
    people[0].answers().hears("trykk 2").presses("2").hears("Kjem du likevel, ring Grendelinja").is_over()
    come_in(*people[1:])
    village.forward(minutes=4)
    people[0].phone.is_not_rung()


def told_to_be_wrong(village: Village, one: Villager) -> None:
    with village.write() as session:
        person = session.get_one(Person, one.id)
        wrong_numbers.report(session, person.community, one.number, person, {})


def test_a_number_that_is_told_to_be_wrong_is_not_rung_but_the_other_one(village: Village) -> None:
    anna, ola, berit = village.elder("Anna", phone2="+4790000777"), village.elder("Ola"), village.elder("Berit")
    told_to_be_wrong(village, anna)
    joined(village, [anna, ola, berit])
    it_is(village, "16:05")
    come_in(ola, berit)
    anna.phone.is_not_rung()
    village.exchange.phone("+4790000777").answers().hears("Hei, Anna").presses("2").is_over()


def test_who_has_joined_and_has_no_number_that_is_right_is_left_to_the_desk(village: Village) -> None:
    anna, ola, berit = village.elder("Anna"), village.elder("Ola"), village.elder("Berit")
    told_to_be_wrong(village, anna)
    occurrence_id = joined(village, [anna, ola, berit])
    it_is(village, "16:05")
    come_in(ola, berit)
    anna.phone.is_not_rung()
    (task,) = [task for task in village.rows(Task) if task.kind is TaskKind.GATHERING_NOT_RUNG]
    assert task.subject == {"occurrence": occurrence_id}


def test_a_number_the_desk_puts_right_at_the_hour_is_rung_although_nobody_could_be_before(village: Village) -> None:
    people = anna, ola = village.elder("Anna"), village.elder("Ola")
    for one in people:
        told_to_be_wrong(village, one)
    joined(village, people)
    it_is(village, "16:08")
    anna.phone.is_not_rung()
    with village.write() as session:
        for one in people:
            tasks.settle(session, f"wrong-number/{village.community.id}/{one.number}")
    village.forward(seconds=10)
    come_in(anna, ola)


# -- the host


def a_host_who_misses_the_ring(village: Village) -> tuple[Villager, Villager, Villager]:
    guro, anna, ola = village.friend("Guro"), village.elder("Anna"), village.elder("Ola")
    joined(village, [anna, ola], host=guro)
    it_is(village, "16:03")
    guro.phone.lets_ring()
    village.settle()
    return guro, anna, ola


def test_the_host_who_missed_the_first_ring_is_rung_again_at_the_hour(village: Village) -> None:
    guro, anna, ola = a_host_who_misses_the_ring(village)
    it_is(village, "16:05")
    come_in(anna, ola)
    (host,) = come_in(guro)
    assert "Du er vert" in host.heard


def test_the_hosts_mailbox_is_no_refusal(village: Village) -> None:
    guro, anna = village.friend("Guro"), village.elder("Anna")
    guro.phone.behaves(scripted.voicemail("Hei, du har ringt Guro.")).ignores_everything()
    joined(village, [anna], host=guro)
    it_is(village, "16:03")
    village.forward(minutes=1, seconds=40)
    guro.phone.behaves(scripted.attended())
    anna.phone.ignores_everything()
    it_is(village, "16:05")
    guro.answers().hears("Vil du vere med, trykk 1").hangs_up()


def test_the_host_who_rings_in_just_before_the_hour_is_brought_in(village: Village) -> None:
    guro, anna, ola = a_host_who_misses_the_ring(village)
    it_is(village, "16:04")
    call = guro.dials().hears("Guro", "Kveldsseto byrjar om litt", "trykk 1").presses("1").waits(20)
    call.is_in_conference()
    it_is(village, "16:05")
    come_in(anna, ola)


def test_five_minutes_past_the_hour_the_others_hear_that_the_host_is_missing_and_so_does_the_desk(
    village: Village,
) -> None:
    guro, anna, ola = a_host_who_misses_the_ring(village)
    guro.phone.ignores_everything()
    it_is(village, "16:05")
    first, second = come_in(anna, ola)
    village.forward(minutes=6)
    assert first.heard.count("Verten er ikkje komen enno") == 1
    assert "Prat gjerne utan" in second.heard
    assert [task.kind for task in village.rows(Task)] == [TaskKind.GATHERING_NO_HOST]


def test_another_host_chosen_while_they_talk_is_rung_in_at_once_and_leads(village: Village) -> None:
    guro, anna, ola = a_host_who_misses_the_ring(village)
    siri = village.friend("Siri")
    guro.phone.ignores_everything()
    it_is(village, "16:05")
    first, _ = come_in(anna, ola)
    village.forward(minutes=12)
    with village.write() as session:
        occurrence = session.scalars(sa.select(Occurrence)).one()
        assert gatherings.set_host(session, occurrence, session.get_one(Person, siri.id))
    village.settle()
    (host,) = come_in(siri)
    assert "Du er vert" in host.heard
    village.settle()
    first.hears("Siri er med, og er vert")


def test_no_host_is_chosen_for_what_is_over(village: Village) -> None:
    guro, anna, ola = village.friend("Guro"), village.elder("Anna"), village.elder("Ola")
    joined(village, [anna, ola])
    anna.phone.ignores_everything()
    ola.phone.ignores_everything()
    village.until("18:06")
    with village.write() as session:
        occurrence = session.scalars(sa.select(Occurrence)).one()
        assert not gatherings.set_host(session, occurrence, session.get_one(Person, guro.id))
