"""A friend who has talked with two: what is written about the one is never put down on the other."""

from __future__ import annotations

from models import Talk, TalkLog
from tests.support import builders
from tests.support.steps.talking import bridged, hears_of_a_talk, wants_talk
from tests.support.village import Village, Villager


def two_talks(village: Village) -> tuple[Villager, Villager, Villager]:
    """Berit has talked with Kari and with Olga, and hung up first both times."""
    kari, olga = village.elder("Kari", checkin="19:00"), village.elder("Olga")
    berit = village.friend("Berit", of=kari)
    with village.write() as session:
        builders.friends(session, olga.id, berit.id)
    for who in (kari, olga):
        who.phone.ignores_everything()
    wants_talk(village, kari)
    call, _ = bridged(village, kari, berit)
    call.waits(30).hangs_up()
    village.forward(minutes=3)
    olga.dials().hears("prat, trykk 2").presses("2").hears("trykk 1").presses("1").is_over()
    village.forward(seconds=20)
    call = hears_of_a_talk(berit).presses("1").waits(8)
    olga.answers().hears("Er det du").presses("1").hears("er klar").presses("1").waits(30)
    call.hangs_up()
    village.forward(minutes=3)
    return kari, olga, berit


def logged(village: Village) -> list[tuple[int, int | None]]:
    with village.db.read() as session:
        return [(session.get_one(Talk, log.talk_id).elder_id, log.how_was_it) for log in village.rows(TalkLog)]


def test_each_talk_is_asked_about_by_name_and_in_its_turn(village: Village) -> None:
    kari, olga, berit = two_talks(village)
    berit.gets_sms("Takk for praten med Kari")
    berit.phone.has_no_sms()
    berit.texts("3 ho var heilt nedfor").gets_sms("Takk for at du seier frå om Kari")
    village.settle()
    berit.gets_sms("Takk for praten med Olga")
    berit.texts("1").gets_sms("det er notert", "prat med Olga")
    assert logged(village) == [(kari.id, 3), (olga.id, 1)]


def test_what_is_no_answer_is_answered_with_whom_it_is_about(village: Village) -> None:
    _, _, berit = two_talks(village)
    berit.gets_sms("Takk for praten med Kari")
    berit.texts("eg skriv meir seinare").gets_sms("Korleis var praten med Kari")
