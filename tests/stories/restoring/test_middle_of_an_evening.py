"""The machine is lost in the middle of an evening, and the line is put back from a backup by its own command.

What was pressed since the backup nobody knows: whoever may have been rung is a row at the desk and is not rung again,
everybody else has the evening as it was planned, and an alert that was open is not dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from exchange import scripted
from models import (
    Alert,
    AlertState,
    Checkin,
    CheckinState,
    Community,
    Task,
    TaskKind,
    TaskState,
    Telling,
    TellingState,
)
from services import checkins
from services.desk.today import board
from services.desk.today.need import BoardNeed
from services.desk.today.urgency import Other
from tests.support.steps.alarm import the_alert, unanswered
from tests.support.steps.restoring import Keeper, keeper
from tests.support.village import Village, Villager

ON_CALL = "+4790000900"


@pytest.fixture
def operator(village: Village, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Keeper]:
    with keeper(village.db, tmp_path, monkeypatch) as one:
        yield one


def stands_still_until(village: Village, at: str, *, days: int = 0) -> None:
    """Nothing of the line runs until a local hour (winter)."""
    hour, minute = map(int, at.split(":"))
    village.exchange.run_until((village.now + timedelta(days=days)).replace(hour=hour - 1, minute=minute, second=0))


def on_call_hears_of_it(village: Village) -> None:
    village.settle()
    village.desk.answers().hears("trykk 1").presses("1").hears("kopi", "Sjå tavla").is_over()


def joins_for_saturday(village: Village) -> Villager:
    """Kari, whose mobile has the text that says so."""
    kari = village.elder("Kari", mobile=True)
    village.activity("Strikketreff", days=2)
    call = kari.dials().hears("trykk 1").presses("1").hears("Strikketreff").presses("1").hears("skyss").presses("2")
    call.hears("Stemmer det").presses("1").hears("påmeld").hangs_up()
    kari.phone.ignores_everything()
    village.forward(minutes=1)
    return kari


def tasks_of(village: Village, kind: TaskKind = TaskKind.NOT_TRIED) -> list[int | None]:
    return [task.person_id for task in village.rows(Task, state=TaskState.OPEN) if task.kind is kind]


def test_who_may_have_been_rung_is_at_the_desk_and_everybody_elses_evening_goes_on(
    village: Village, operator: Keeper
) -> None:
    nils = village.elder("Nils", checkin="18:00")
    kari = village.elder("Kari", checkin="18:30")
    olga = village.elder("Olga", checkin="19:30")
    village.until("18:00")
    nils.answers().hears("trykk 1").presses("1").hears("godt").hangs_up()
    operator.has_backed_up()
    village.until("18:30")
    kari.answers().hears("trykk 1").presses("1").hears("godt").hangs_up()
    stands_still_until(village, "18:50")

    operator.has_restored()

    on_call_hears_of_it(village)
    village.until("19:29")
    kari.phone.is_not_rung()
    nils.phone.is_not_rung()
    assert tasks_of(village) == [kari.id]
    village.until("19:30")
    olga.answers().hears("trykk 1").presses("1").hears("godt").hangs_up()
    village.until("21:30")
    kari.phone.is_not_rung()
    village.desk.is_not_rung()


def test_the_board_says_from_when_nothing_is_known(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.until("18:10")
    operator.has_backed_up()
    stands_still_until(village, "18:50")
    operator.has_restored()
    with village.db.read() as session:
        found = board.today(session, village.community, village.now)
        (task,) = [need.task for row in found.rows for need in row.needs if need.task is not None]
        assert [need.person_id for need in missed(found)] == [kari.id]
        assert list(found.in_doubt.values()) == [int(village.now.replace(hour=17, minute=10).timestamp())]
        assert task.subject == {
            "restored": int(village.now.replace(hour=17, minute=10).timestamp()),
            "until": int(village.now.timestamp()),
        }
    on_call_hears_of_it(village)


def missed(found: board.Board) -> list[BoardNeed]:
    """The evenings on which nobody was reached."""
    return [need for row in found.rows for need in row.needs if need.kind is Other.MISSED]


def test_who_is_on_call_by_mobile_has_it_in_writing_too(village: Village, operator: Keeper) -> None:
    village.elder("Kari", checkin="18:30")
    phone = village.exchange.phone(ON_CALL)
    with village.write() as session:
        session.get_one(Community, village.community_id).on_call_phone = ON_CALL
    village.until("18:10")
    operator.has_backed_up()
    stands_still_until(village, "18:50")
    operator.has_restored()
    village.settle()
    phone.gets_sms("kopi frå tor 26.11 kl 18.10", "Sjå tavla")
    phone.answers().hears("trykk 1").presses("1").hears("i kveld", "Sjå tavla").is_over()
    village.forward(minutes=30)
    phone.is_not_rung().has_no_sms()


def test_whom_the_desk_has_heard_from_is_off_the_board(village: Village, operator: Keeper) -> None:
    village.elder("Kari", checkin="18:30")
    village.until("18:10")
    operator.has_backed_up()
    stands_still_until(village, "18:50")
    operator.has_restored()
    on_call_hears_of_it(village)

    with village.write() as session:
        checkins.close(session, session.scalars(sa.select(Checkin)).one(), CheckinState.WELL)

    assert tasks_of(village) == []
    with village.db.read() as session:
        assert missed(board.today(session, village.community, village.now)) == []


def test_who_is_rung_with_another_by_one_call_may_have_been_rung_too(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="18:45")
    arne = village.elder("Arne", checkin="18:52", number=kari.number)
    village.until("18:10")
    operator.has_backed_up()
    stands_still_until(village, "18:47")
    operator.has_restored()
    on_call_hears_of_it(village)
    village.until("19:50")
    kari.phone.is_not_rung()
    assert sorted(filter(None, tasks_of(village))) == [kari.id, arne.id]


def test_who_was_away_is_no_row(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.until("18:10")
    kari.dials().hears("trykk").hangs_up()
    with village.write() as session:
        session.execute(sa.text("UPDATE checkin_plan SET stopped_at = created_at"))
    operator.has_backed_up()
    stands_still_until(village, "18:50")
    operator.has_restored()
    village.until("20:00")
    assert tasks_of(village) == []
    kari.phone.is_not_rung()
    village.desk.is_not_rung()


def test_a_backup_of_days_ago_makes_one_row_of_each(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="18:30")
    olga = village.elder("Olga", checkin="20:00")
    village.settle()
    operator.has_backed_up()
    stands_still_until(village, "19:00", days=3)
    operator.has_restored()
    on_call_hears_of_it(village)
    with village.db.read() as session:
        rows = [need.person_id for need in missed(board.today(session, village.community, village.now))]
    assert sorted(rows) == [kari.id, olga.id]
    kari.phone.is_not_rung()
    village.until("20:00")
    olga.answers().hears("trykk 1").presses("1").hears("godt").hangs_up()


@pytest.mark.both_engines
def test_an_alert_that_may_have_ended_goes_on_with_herself(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    operator.has_backed_up()
    liv.phone.ignores_everything()
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    stands_still_until(village, "20:00")

    operator.has_restored()

    assert the_alert(village).state is AlertState.OPEN
    on_call_hears_of_it(village)
    kari.answers().hears("trykk 1").presses("1").hangs_up()
    assert the_alert(village).state is AlertState.CLOSED
    village.forward(minutes=2)


def test_who_does_not_answer_then_is_looked_for_by_the_ladder_anew(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    operator.has_backed_up()
    liv.phone.ignores_everything()
    stands_still_until(village, "20:00")
    operator.has_restored()
    on_call_hears_of_it(village)
    kari.phone.lets_ring()
    village.settle()
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").hangs_up()


def test_a_call_for_help_begins_its_ladder_anew_and_knows_no_night(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    village.until("19:00")
    kari.answers().hears("trykk 3").presses("3").hears("ein ein tre").hangs_up()
    village.forward(minutes=1)
    liv.phone.ignores_everything()
    operator.has_backed_up()
    stands_still_until(village, "23:30")
    operator.has_restored()
    village.settle()
    village.desk.behaves(scripted.never_answers())
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    assert the_alert(village).state is AlertState.TAKEN
    village.desk.ignores_everything()


def test_whoever_has_taken_one_is_asked_how_it_went(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    liv.answers().hears("Er du Liv").presses("1").hears("Kari").presses("1").hears("Takk").hangs_up()
    liv.phone.ignores_everything()
    assert the_alert(village).state is AlertState.TAKEN
    operator.has_backed_up()
    stands_still_until(village, "20:00")
    operator.has_restored()
    on_call_hears_of_it(village)
    assert tasks_of(village, TaskKind.FOLLOW_UP) == [kari.id]
    assert village.rows(Alert)[0].state is AlertState.TAKEN


def test_a_yes_that_was_still_to_be_confirmed_holds_nobody_back(village: Village, operator: Keeper) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    unanswered(village, kari)
    liv.phone.lets_ring()
    liv.phone.ignores_everything()
    liv.texts("JA")
    operator.has_backed_up()
    village.exchange.run_until(village.now + timedelta(minutes=2))
    operator.has_restored()
    assert the_alert(village).state is AlertState.OPEN
    on_call_hears_of_it(village)
    kari.answers().hears("trykk 1").presses("1").hangs_up()
    assert the_alert(village).state is AlertState.CLOSED


@pytest.mark.both_engines
def test_a_reminder_that_may_have_been_sent_is_not_sent_again(village: Village, operator: Keeper) -> None:
    kari = joins_for_saturday(village)
    operator.has_backed_up()
    village.until("10:00", days=1)
    inbox = list(kari.phone.inbox)
    assert len(inbox) == 2
    stands_still_until(village, "10:30")

    operator.has_restored()

    village.until("20:00")
    assert kari.phone.inbox == inbox
    assert kari.id in tasks_of(village, TaskKind.SORT_OUT)
    assert TellingState.OPEN not in {telling.state for telling in village.rows(Telling)}
    village.until("09:00", days=1)
    assert len(kari.phone.inbox) == len(inbox) + 1


def test_a_message_of_tomorrow_goes_out_as_it_was_planned(village: Village, operator: Keeper) -> None:
    kari = joins_for_saturday(village)
    operator.has_backed_up()
    stands_still_until(village, "17:00")
    inbox = list(kari.phone.inbox)

    operator.has_restored()

    village.until("10:30", days=1)
    assert len(kari.phone.inbox) == len(inbox) + 1
    assert tasks_of(village, TaskKind.SORT_OUT) == [None]
