"""Two who share a telephone and have both joined Kveldsseto: each key stands for the one it names."""

from __future__ import annotations

from exchange import PhoneCall
from models import Checkin, CheckinState, Person, Signup, Source, Task, TaskKind
from services import signups
from tests.support.steps.circle import duetime_of, it_is, joined, seat_of
from tests.support.village import LINE, Village, Villager


def a_couple(village: Village, *, his_call: str | None = None) -> tuple[Villager, Villager, PhoneCall]:
    """Kari and Jon on one telephone that rings for Kveldsseto, and the call of Anna, who is in."""
    kari = village.elder("Kari")
    jon = village.elder("Jon", number=kari.number, checkin=his_call)
    anna = village.elder("Anna")
    joined(village, [kari, jon, anna])
    it_is(village, "16:05")
    other = anna.answers().waits(4).presses("1")
    return kari, jon, other


def test_two_who_share_a_telephone_come_in_by_one_call(village: Village) -> None:
    kari, jon, other = a_couple(village)
    call = kari.answers().hears("Hei, Kari og Jon", "Vil Kari vere med, trykk 1", "Vil Jon vere med, trykk 2")
    call.presses("3").waits(15).is_in_conference("", other.phone)
    village.settle()
    other.hears("Kari og Jon er med")
    assert seat_of(village, kari).came_at is not None
    assert seat_of(village, jon).came_at is not None


def test_one_key_brings_in_the_one_it_names(village: Village) -> None:
    kari, jon, other = a_couple(village)
    kari.answers().hears("Vil alle vere med saman, trykk 3", "Ikkje no, trykk 4").presses("2").waits(15)
    village.settle()
    other.hears("Jon er med").does_not_hear("Kari")
    assert seat_of(village, kari).came_at is None
    assert seat_of(village, jon).came_at is not None


def test_one_key_does_not_close_the_evening_call_of_the_other(village: Village) -> None:
    kari, jon, other = a_couple(village, his_call="18:20")
    call = kari.answers().hears("trykk 1").presses("1").waits(15)
    call.presses("*").hears("slutte").presses("4").is_over()
    other.hangs_up()
    other.phone.ignores_everything()
    it_is(village, "18:20")
    jon.answers().hears("Jon", "Har du det bra").presses("1").hangs_up()
    (checkin,) = village.rows(Checkin, due_at=duetime_of(village, "18:20"))
    assert checkin.state is CheckinState.WELL


def test_each_of_two_who_are_named_is_asked_in_turn_how_it_is(village: Village) -> None:
    kari = village.elder("Kari")
    jon = village.elder("Jon", number=kari.number, checkin="16:03")
    joined(village, [kari, jon])
    it_is(village, "16:03")
    kari.phone.lets_ring()
    village.settle()
    it_is(village, "16:05")
    call = kari.answers().hears("Vil Kari vere med").presses("3").hears("Jon", "Har du det bra, trykk 1")
    call.presses("1").waits(15).is_in_conference()
    (checkin,) = village.rows(Checkin, due_at=duetime_of(village, "16:03"))
    assert checkin.state is CheckinState.WELL
    assert seat_of(village, jon).came_at is not None


def test_who_cannot_be_rung_because_the_other_sits_there_is_left_to_the_desk_with_the_true_reason(
    village: Village,
) -> None:
    kari, _, _ = a_couple(village, his_call="16:20")
    kari.answers().hears("trykk 1").presses("1").waits(15)
    village.desk.ignores_everything()
    village.until("17:25")
    (task,) = [task for task in village.rows(Task) if task.kind is TaskKind.NOT_TRIED]
    (checkin,) = village.rows(Checkin, due_at=duetime_of(village, "16:20"))
    assert checkin.state is CheckinState.NOT_TRIED
    assert task.subject == {"checkin": checkin.id, "in_gathering": 1}


def test_who_rings_in_from_another_telephone_leaves_the_shared_one_to_the_other(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    jon = village.elder("Jon", number=kari.number, phone2="+4790000999")
    joined(village, [kari, jon, anna])
    it_is(village, "16:05")
    anna.answers().waits(4).presses("1")
    first = kari.answers().hears("Vil Kari vere med").presses("1").waits(15)
    mobile = village.exchange.phone("+4790000999")
    second = mobile.dials(LINE).hears("Jon", "Kveldsseto har byrja").presses("1").waits(20)
    village.settle()
    first.hears("Jon er med").presses("*").hears("Dei andre høyrer deg ikkje").presses("1")
    second.presses("*").hears("slutte for denne gongen").presses("4").is_over()
    first.waits(5).is_in_conference("", anna.phone)
    assert seat_of(village, kari).gone_at is None


def test_who_comes_in_by_the_hosts_telephone_does_not_lead_for_it(village: Village) -> None:
    guro, anna = village.friend("Guro"), village.elder("Anna")
    per = village.elder("Per", number=guro.number)
    joined(village, [per, anna], host=guro)
    it_is(village, "16:03")
    call = guro.answers().hears("Vil Guro vere med, trykk 1", "Vil Per vere med, trykk 2").presses("2").waits(15)
    assert "Du er vert" not in call.heard
    it_is(village, "16:05")
    other = anna.answers().waits(4).presses("1").waits(15)
    village.forward(minutes=6)
    other.hears("Verten er ikkje komen enno").does_not_hear("er vert.")
    assert [task.kind for task in village.rows(Task)] == [TaskKind.GATHERING_NO_HOST]
    call.hangs_up()
    village.forward(seconds=20)
    guro.answers().hears("Vil Guro vere med, trykk 1").presses("1").waits(15)
    village.settle()
    other.hears("Guro er med, og er vert")


# -- in the two minutes after the circles are written


def test_who_joins_at_the_last_minute_comes_in_by_the_telephone_of_the_other(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    jon = village.elder("Jon", number=kari.number)
    occurrence_id = joined(village, [kari, anna])
    it_is(village, "16:04")
    with village.write() as session:
        signups.join(session, session.get_one(Person, jon.id), occurrence_id, source=Source.PHONE)
    it_is(village, "16:05")
    other = anna.answers().waits(4).presses("1")
    kari.answers().hears("Hei, Kari og Jon").presses("2").waits(15).is_in_conference("", other.phone)
    village.settle()
    other.hears("Jon er med")


def test_who_takes_it_back_at_the_last_minute_takes_nothing_from_the_other(village: Village) -> None:
    kari, anna = village.elder("Kari"), village.elder("Anna")
    jon = village.elder("Jon", number=kari.number)
    joined(village, [kari, jon, anna])
    it_is(village, "16:04")
    with village.write() as session:
        signups.cancel(session, session.query(Signup).filter_by(person_id=kari.id).one(), source=Source.PHONE)
    it_is(village, "16:05")
    other = anna.answers().waits(4).presses("1")
    kari.answers().hears("Vil Jon vere med, trykk 2").presses("2").waits(15).is_in_conference("", other.phone)
    assert seat_of(village, jon).came_at is not None
