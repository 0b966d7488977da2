"""What counts as an answer, and which kind of none is told to whom."""

from __future__ import annotations

import sqlalchemy as sa

from exchange import scripted
from models import Alert, AlertCause, Checkin, CheckinState, Task, TaskKind
from services import tasks
from tests.village import Village


def test_a_contact_hears_that_somebody_else_answered(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    village.until("18:30")
    kari.answers().hears("trykk 3").presses("9").hears("feil nummer, trykk 2").presses("2").is_over()
    village.settle()
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.MISSED]
    assert "Nokon annan enn Kari tok telefonen kl 18.30" in siri.phone.inbox[0]


def test_key_9_two_evenings_running_is_no_phone_whose_keys_do_not_come(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    village.desk.ignores_everything()
    for days in (0, 1):
        village.until("18:30", days=days)
        kari.answers().hears("trykk 3").presses("9").hears("feil nummer, trykk 2").presses("2").is_over()
        with village.write() as session:
            for task in session.scalars(sa.select(Task)):
                tasks.done(session, task)
    kari.phone.ignores_everything()
    assert TaskKind.KEYS_DO_NOT_COME not in [task.kind for task in village.rows(Task)]


def test_a_number_that_does_not_exist_is_the_desks_to_put_right(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    village.exchange.unreachable.add(kari.number)
    village.until("18:55")
    assert [task.kind for task in village.rows(Task)] == [TaskKind.WRONG_NUMBER]
    assert [row.cause for row in village.rows(Alert)] == [AlertCause.UNDELIVERABLE]
    assert "kom ikkje gjennom til Kari" in siri.phone.inbox[0]


def test_only_the_hours_it_rang_unanswered_are_told_as_such(village: Village) -> None:
    kari = village.elder("Kari", checkin="18:30")
    siri = village.contact("Siri", kari)
    siri.phone.ignores_everything()
    kari.phone.behaves(scripted.off()).ignores_everything()
    village.until("18:35")
    kari.phone.behaves(scripted.never_answers())
    village.until("19:15")
    assert village.rows(Checkin)[0].state is CheckinState.MISSED
    village.desk.ignores_everything()
    assert "svarte ikkje kl" in siri.phone.inbox[0] and "18.30" not in siri.phone.inbox[0]
