"""A text about an alert that the desk has ended meanwhile is answered by what is true, and is not lost."""

from __future__ import annotations

import pytest

from models import AlertOutcome, AlertState, Task, TaskKind
from services import alerts
from tests.support.steps.alarm import takes_it_by_text, the_alert, unanswered
from tests.support.village import Village, Villager

OVER = "Varselet om Kari er over"


@pytest.fixture
def liv(village: Village) -> Villager:
    """She was told of Kari, has said that she looks to her, and the desk has ended it since."""
    liv = _told(village)
    takes_it_by_text(village, liv)
    assert the_alert(village).state is AlertState.TAKEN
    _the_desk_ends_it(village)
    return liv


def _told(village: Village) -> Villager:
    kari = village.elder("Kari", checkin="19:00")
    liv = village.contact("Liv", kari)
    liv.phone.ignores_everything()
    village.desk.ignores_everything()
    unanswered(village, kari)
    return liv


def _the_desk_ends_it(village: Village) -> None:
    with village.write() as session:
        alerts.close(session, alerts.get(session, the_alert(village).id), AlertOutcome.FOUND_WELL)
    village.forward(minutes=2)


def test_that_all_is_well_is_answered_by_that_it_is_over(village: Village, liv: Villager) -> None:
    for words in ("1", "ja", "nei"):
        liv.texts(words)
        assert OVER in liv.phone.inbox[-1], (words, liv.phone.inbox[-1])
        assert "spurt" not in liv.phone.inbox[-1]


def test_that_something_is_wrong_is_read_by_the_desk(village: Village, liv: Villager) -> None:
    liv.texts("4 ho har slått seg").gets_sms(OVER, "Frivilligsentralen les det du skreiv", "113")
    (task,) = [row for row in village.rows(Task) if row.kind is TaskKind.SORT_OUT]
    assert "ho har slått seg" in str(task.note)


def test_a_list_she_has_asked_for_since_is_what_her_number_means(village: Village, liv: Villager) -> None:
    village.activity("Fredagstreff", days=3)
    liv.texts("KVA SKJER").gets_sms("Fredagstreff")
    liv.texts("1")
    assert OVER not in liv.phone.inbox[-1]


def test_a_no_from_who_was_told_and_had_not_answered_asks_nobody_next(village: Village) -> None:
    liv = _told(village)
    _the_desk_ends_it(village)
    liv.texts("NEI")
    assert OVER in liv.phone.inbox[-1], liv.phone.inbox[-1]
