"""The desk lets the round stand still: nobody is rung, and nobody who is not rung is forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from exchange import scripted
from models import (
    Alert,
    AwayWhy,
    Checkin,
    CheckinPlan,
    CheckinState,
    DeskUser,
    Leaving,
    Outbox,
    Person,
    RoundPause,
    SilencedBy,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import checkins, outbox
from services.checkins import by_desk, pausing
from services.desk import users
from services.people import leaving
from tests.support.steps.waiting import no_room
from tests.support.village import Village, Villager

S = CheckinState


@pytest.fixture
def marit(village: Village) -> int:
    """The coordinator, as a user of the desk."""
    with village.write() as session:
        return users.add(session, village.community, "marit", "Marit", "a-long-password").id


def pauses(village: Village, marit: int, minutes: int) -> None:
    with village.write() as session:
        until = village.now + timedelta(minutes=minutes)
        pausing.pause(session, village.community, until, session.get_one(DeskUser, marit))


def goes_on(village: Village, marit: int) -> bool:
    with village.write() as session:
        return pausing.resume(session, village.community, session.get_one(DeskUser, marit))


def tonight(village: Village, who: Villager) -> Checkin:
    rows: list[Checkin] = village.rows(Checkin, person_id=who.id)
    return next(row for row in rows if row.due_at.date() == village.now.date())


def answers_well(who: Villager) -> None:
    who.phone.behaves(scripted.answers_after(3, scripted.presses("1")))


def on_the_board(village: Village) -> list[tuple[TaskKind, int | None]]:
    return [(task.kind, task.person_id) for task in village.rows(Task, state=TaskState.OPEN)]


def test_nobody_is_rung_while_the_round_stands_still_and_everybody_when_its_time_is_over(
    village: Village, marit: int
) -> None:
    kari = village.elder("Kari", checkin="16:05")
    pauses(village, marit, 20)
    village.forward(minutes=18)
    assert kari.phone.calls == []
    answers_well(kari)
    village.forward(minutes=4)
    assert tonight(village, kari).state is S.WELL
    assert on_the_board(village) == []


def test_somebody_goes_on_with_it_before(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    pauses(village, marit, 50)
    village.forward(minutes=10)
    assert goes_on(village, marit)
    answers_well(kari)
    village.forward(minutes=1)
    assert tonight(village, kari).state is S.WELL
    assert not goes_on(village, marit)


def test_whose_hour_is_over_by_then_stands_on_the_board_and_the_desk_is_rung(village: Village, marit: int) -> None:
    """She was not rung, so no contact is told."""
    kari = village.elder("Kari", checkin="16:05")
    village.contact("Ida", kari)
    pauses(village, marit, 90)
    village.desk.behaves(scripted.answers_after(3, scripted.presses("1")))
    village.until("17:12")
    assert tonight(village, kari).state is S.NOT_TRIED
    assert on_the_board(village) == [(TaskKind.NOT_TRIED, kari.id)]
    assert "runden stod stille" in village.desk.calls[0].heard
    assert village.rows(Alert) == []


def test_who_did_not_answer_before_the_pause_is_looked_for_as_ever(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    kari.phone.behaves(scripted.never_answers())
    village.until("16:08")
    assert tonight(village, kari).tries_made == 1
    pauses(village, marit, 120)
    village.desk.ignores_everything()
    village.until("17:12")
    assert tonight(village, kari).state is S.MISSED
    assert [alert.elder_id for alert in village.rows(Alert)] == [kari.id]


def test_a_call_that_waits_to_go_out_is_taken_back(village: Village, marit: int) -> None:
    """The carrier's pace had not let it out yet."""
    kari = village.elder("Kari", checkin="16:05")
    room_again = no_room(village)
    village.until("16:06")
    assert tonight(village, kari).state is S.RINGING
    pauses(village, marit, 30)
    room_again()
    village.forward(minutes=10)
    assert kari.phone.calls == []
    goes_on(village, marit)
    answers_well(kari)
    village.forward(minutes=1)
    assert tonight(village, kari).state is S.WELL


def test_a_text_about_a_call_that_was_put_off_takes_back_none_that_rings(village: Village, marit: int) -> None:
    """The carrier had put the call off, takes it after all, and the text comes due while it rings."""
    kari = village.elder("Kari", mobile=True, checkin="16:05")
    village.until("16:05")
    kari.phone.is_rung()
    pauses(village, marit, 120)
    with village.write() as session:
        row = session.scalars(sa.select(Outbox).where(Outbox.person_id == kari.id)).one()
        outbox.text_to_ring_us(
            session,
            row,
            session.get_one(Person, kari.id),
            not_before=village.now,
            expires_at=village.now + timedelta(minutes=30),
        )
    village.forward(seconds=10)
    assert tonight(village, kari).state is S.RINGING
    kari.phone.lets_ring()
    village.desk.ignores_everything()
    village.until("17:12")
    assert (tonight(village, kari).tries_made, tonight(village, kari).state) == (1, S.MISSED)


def test_who_is_away_is_silenced_in_a_pause_as_ever(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    pauses(village, marit, 30)
    with village.write() as session:
        plan = session.scalars(sa.select(CheckinPlan)).one()
        plan.go_away(village.now + timedelta(days=3), AwayWhy.HOLIDAY, Source.DESK)
    village.until("16:10")
    assert (tonight(village, kari).state, tonight(village, kari).silenced_by) == (S.SILENCED, SilencedBy.HOLIDAY)


def concerned(village: Village, minutes: int) -> list[list[int]]:
    """Who is shown before a pause of so many minutes: rung later, on the board, looked for."""
    with village.write() as session:
        until = village.now + timedelta(minutes=minutes)
        held = pausing.concerned(session, village.community, until, village.now)
        return [[one.person_id for one in group] for group in (held.later, held.not_rung, held.rung)]


def test_who_was_engaged_is_shown_as_looked_for_and_is(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    kari.phone.behaves(scripted.busy())
    village.until("16:08")
    assert tonight(village, kari).tries_made == 0
    assert concerned(village, 90) == [[], [], [kari.id]]
    pauses(village, marit, 90)
    village.desk.ignores_everything()
    village.until("17:12")
    assert [alert.elder_id for alert in village.rows(Alert)] == [kari.id]


def test_a_pause_to_the_last_minute_of_her_hour_is_past_it_as_it_was_shown(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    village.until("16:00")
    assert concerned(village, 65) == [[], [kari.id], []]
    pauses(village, marit, 65)
    village.desk.ignores_everything()
    village.until("17:12")
    assert kari.phone.calls == []
    assert tonight(village, kari).state is S.NOT_TRIED


def test_whose_call_never_went_out_is_rung_as_soon_as_the_round_goes_on(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    room_again = no_room(village)
    village.until("16:06")
    pauses(village, marit, 30)
    room_again()
    village.forward(minutes=1)
    goes_on(village, marit)
    answers_well(kari)
    village.forward(minutes=1)
    assert tonight(village, kari).state is S.WELL


def test_another_end_of_the_same_pause(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    pauses(village, marit, 45)
    village.until("16:10")
    pauses(village, marit, 5)
    answers_well(kari)
    village.until("16:17")
    assert tonight(village, kari).state is S.WELL
    assert len(village.rows(RoundPause)) == 1


def test_a_pause_that_is_over_is_no_hindrance_to_the_next(village: Village, marit: int) -> None:
    pauses(village, marit, 5)
    village.forward(minutes=10)
    pauses(village, marit, 5)
    assert [row.ended_at is None for row in village.rows(RoundPause)] == [False, True]
    with pytest.raises(ValueError, match="later than now"):
        pauses(village, marit, 0)
    with pytest.raises(ValueError, match="later than now"):
        pauses(village, marit, 60 * 24)


# -- one call of it


def test_rung_now_and_not_at_her_next_try(village: Village) -> None:
    kari = village.elder("Kari", checkin="16:05")
    kari.phone.behaves(scripted.never_answers())
    village.until("16:07")
    kari.phone.behaves(scripted.answers_after(3, scripted.presses("1")))
    with village.write() as session:
        assert by_desk.ring_now(session, tonight(village, kari)) is by_desk.RingNow.DUE
    village.forward(minutes=1)
    assert tonight(village, kari).state is S.WELL


def test_rung_before_her_hour_she_has_all_of_an_hour(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    village.settle()
    kari.phone.behaves(scripted.never_answers())
    with village.write() as session:
        by_desk.ring_now(session, tonight(village, kari))
    village.forward(minutes=2)
    row = tonight(village, kari)
    assert (row.state, row.window_ends_at - row.due_at) == (S.NO_ANSWER, timedelta(hours=1))
    assert len(village.rows(Checkin, person_id=kari.id)) == 1
    answers_well(kari)
    village.until("19:30")
    assert tonight(village, kari).state is S.WELL
    assert len(kari.phone.calls) == 2


def test_nobody_is_woken_because_a_button_stands_beside_tonight(village: Village) -> None:
    """Whoever is in her hour, as late as she chose it, is rung."""
    kari, olga = village.elder("Kari", checkin="19:00"), village.elder("Olga", checkin="21:30")
    olga.phone.behaves(scripted.never_answers())
    village.until("21:35")
    with village.write() as session:
        olga_call = next(row for row in village.rows(Checkin, person_id=olga.id) if row.state is S.NO_ANSWER)
        assert by_desk.ring_now(session, olga_call) is by_desk.RingNow.DUE
        coming = next(row for row in village.rows(Checkin, person_id=kari.id) if row.state is S.PLANNED)
        assert by_desk.ring_now(session, coming) is by_desk.RingNow.QUIET
    olga.phone.ignores_everything()
    village.desk.ignores_everything()
    kari.phone.ignores_everything()


def test_nobody_is_rung_now_while_the_round_stands_still_or_when_she_has_answered(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    village.settle()
    pauses(village, marit, 30)
    with village.write() as session:
        assert by_desk.ring_now(session, tonight(village, kari)) is by_desk.RingNow.PAUSED
    goes_on(village, marit)
    answers_well(kari)
    village.until("16:07")
    with village.write() as session:
        assert by_desk.ring_now(session, tonight(village, kari)) is by_desk.RingNow.NOT_WAITING


def test_the_desk_rings_her_itself_and_the_line_no_more(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    kari.phone.behaves(scripted.never_answers())
    village.until("16:07")
    with village.write() as session:
        assert by_desk.take_over(session, tonight(village, kari), session.get_one(DeskUser, marit))
    village.until("17:30")
    assert len(kari.phone.calls) == 1
    assert (tonight(village, kari).state, on_the_board(village)) == (S.NOT_TRIED, [(TaskKind.NOT_TRIED, kari.id)])
    assert village.rows(Alert) == []
    with village.write() as session:
        checkins.close(session, tonight(village, kari), S.WELL, heard_by=session.get_one(DeskUser, marit))
    assert on_the_board(village) == []


def test_a_call_that_is_out_is_called_off_when_the_desk_takes_it_over(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    village.until("16:05")
    kari.phone.is_rung()
    with village.write() as session:
        by_desk.take_over(session, tonight(village, kari), session.get_one(DeskUser, marit))
    village.forward(minutes=30)
    assert [call.status for call in kari.phone.calls] == ["canceled"]
    assert all(row.ended_at is not None for row in village.rows(Outbox))
    assert tonight(village, kari).state is S.NOT_TRIED
    with village.write() as session:
        assert not by_desk.take_over(session, tonight(village, kari), session.get_one(DeskUser, marit))


def test_the_desk_does_not_reach_her_either_and_her_contacts_are_told(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    ida = village.contact("Ida", kari)
    village.settle()
    with village.write() as session:
        row = tonight(village, kari)
        assert by_desk.look_for(session, row) is None
        by_desk.take_over(session, row, session.get_one(DeskUser, marit))
        assert by_desk.look_for(session, row) is not None
    village.settle()
    ida.answers().hears("Er du Ida").presses("1").hears("Kari")
    ida.phone.ignores_everything()
    assert TaskKind.NOT_TRIED not in [kind for kind, _ in on_the_board(village)]


def test_who_has_died_since_is_not_looked_for(village: Village, marit: int) -> None:
    kari = village.elder("Kari", checkin="16:05")
    village.contact("Ida", kari)
    village.settle()
    with village.write() as session:
        by_desk.take_over(session, tonight(village, kari), session.get_one(DeskUser, marit))
    with village.write() as session:
        leaving.leave(session, session.get_one(Person, kari.id), Leaving.DIED)
    with village.write() as session:
        assert by_desk.look_for(session, tonight(village, kari)) is None
    assert village.rows(Alert) == []
