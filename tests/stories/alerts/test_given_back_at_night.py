"""Who had taken it cannot after all, in the middle of the night: contacts are texted, and only who is on call rings."""

from __future__ import annotations

from models import AlertState
from tests.support.steps.alarm import calls_to, takes_it_by_text, the_alert, unanswered
from tests.support.village import Village


def test_a_no_after_a_yes_at_night_rings_only_who_is_on_call_and_texts_the_contacts_why(village: Village) -> None:
    kari = village.elder("Kari", checkin="19:00")
    liv, nils = village.contact("Liv", kari), village.contact("Nils", kari)
    for phone in (liv.phone, nils.phone, village.desk):
        phone.ignores_everything()
    unanswered(village, kari)
    village.until("22:00")
    takes_it_by_text(village, liv)
    village.until("23:30")
    before = calls_to(village, nils.number), calls_to(village, village.desk.number)
    liv.texts("NEI")
    village.forward(minutes=20)
    assert (calls_to(village, nils.number), calls_to(village, village.desk.number)) == (before[0], before[1] + 1)
    assert "Liv kan ikkje sjå til Kari likevel" in nils.phone.inbox[-1]
    takes_it_by_text(village, nils)
    assert (the_alert(village).state, the_alert(village).taken_by_id) == (AlertState.TAKEN, nils.id)
