"""A desk that leaves everybody in peace from eight: her evening call comes at its hour, and news wait."""

from __future__ import annotations

from models import Checkin, CheckinState, Community, Occurrence, Person, Source
from services import signups
from services.signups import occurrences
from tests.support.village import Village


def test_her_evening_is_rung_as_ever_and_what_is_called_off_is_told_in_the_morning(village: Village) -> None:
    kari = village.elder("Kari", checkin="20:10")
    friday = village.activity(days=3)
    with village.write() as session:
        line = session.get_one(Community, village.community_id)
        line.quiet_from, line.quiet_until = "20:00", "09:30"
        signups.join(session, session.get_one(Person, kari.id), friday, source=Source.DESK, heard=True)
    village.until("20:05")
    with village.write() as session:
        occurrences.call_off_at_desk(session, session.get_one(Occurrence, friday))
    village.until("20:10")
    kari.answers().hears("God kveld, Kari").presses("1").is_over()
    assert village.rows(Checkin, person_id=kari.id)[0].state is CheckinState.WELL

    village.until("09:25", days=1)
    assert len(kari.phone.calls) == 1, "nobody is rung about it in the evening, nor at eight"
    village.until("09:30")
    kari.answers().hears("trykk 1").presses("1").hears("avlyst")
