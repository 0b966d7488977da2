"""What she usually comes to is told as hers, and what has come since she last rang as new; both once, and briefly."""

from __future__ import annotations

from datetime import timedelta

from models import Occurrence, Signup, SignupState, Source
from tests.support.village import Village, Villager

HEARD = "kva som skjer"
USUAL, NEW = "Her pleier du å vere med", "Dette er nytt"


def came(village: Village, who: Villager, occurrence_id: int, times: int) -> None:
    """She has joined the same activity so many weeks in a row before."""
    with village.write() as session:
        coming = session.get_one(Occurrence, occurrence_id)
        for week in range(1, times + 1):
            starts = coming.starts_at - timedelta(weeks=week)
            before = Occurrence(
                community_id=village.community_id,
                activity_id=coming.activity_id,
                key=starts.isoformat(),
                starts_at=starts,
                ends_at=starts + timedelta(hours=1),
                place_id=coming.place_id,
            )
            session.add(before)
            session.flush()
            session.add(Signup(occurrence_id=before.id, person_id=who.id, state=SignupState.JOINED, source=Source.DESK))


def test_what_she_has_come_to_twice_is_hers_until_she_has_joined(village: Village) -> None:
    kari, per = village.elder("Kari"), village.elder("Per")
    knitting = village.activity("Strikkegruppe", days=2)
    came(village, kari, knitting, times=2)
    came(village, per, village.activity("Mekking", days=3), times=1)
    call = kari.dials().hears(HEARD).presses("1").hears("Strikkegruppe", USUAL).presses("2")
    call.hears("Mekking").does_not_hear(USUAL).presses("2").hears("Strikkegruppe").presses("1").hears("skyss")
    call.presses("2").hears("Stemmer det").presses("1").hears("Du er påmeld").hangs_up()
    kari.dials().hears(HEARD).presses("1").hears("Du er påmeld").does_not_hear(USUAL).hangs_up()
    per.dials().hears(HEARD).presses("1").listens().presses("2").hears("Mekking").does_not_hear(USUAL).hangs_up()


def test_what_has_come_since_she_last_rang_is_new_until_she_rings_again(village: Village) -> None:
    kari = village.elder("Kari")
    village.activity("Fredagstreff", days=4)
    kari.dials().hears(HEARD).presses("1").hears("Fredagstreff").does_not_hear(NEW).hangs_up()
    village.forward(hours=3)
    village.activity("Tur på Presthaugen", days=3)
    call = kari.dials().hears(HEARD).presses("1").hears("Presthaugen", NEW).presses("2")
    call.hears("Fredagstreff").does_not_hear(NEW).hangs_up()
    village.forward(hours=3)
    kari.dials().hears(HEARD).presses("1").hears("Presthaugen").does_not_hear(NEW).hangs_up()


def test_of_many_a_key_of_its_own_leads_through_what_is_new_and_back(village: Village) -> None:
    """Of what is held every week the first time alone."""
    kari = village.elder("Kari")
    for day in range(1, 13):
        village.activity(f"Treff nummer {day}", days=day)
    kari.dials().hears(HEARD).presses("1").hears("Treff nummer 1").does_not_hear("nytt").hangs_up()
    village.forward(hours=3)
    village.activity("Dans", days=9)
    village.every_week("Tur på Presthaugen", weeks=3, first_in=2)
    call = kari.dials().hears(HEARD).presses("1").hears("For det som er nytt, og det som kjem seinare, trykk 4")
    call.presses("4").hears("Vil du høyre det som er nytt, trykk 1", "Seinare, trykk 4").presses("1")
    call.hears("Presthaugen", NEW).presses("2").hears("Dans", NEW).presses("1").hears("skyss").presses("2")
    call.hears("Stemmer det").presses("1").hears("Du er påmeld").hangs_up()
    village.forward(minutes=1)
    call = kari.dials().hears(HEARD).presses("1").hears("trykk 4").presses("4").hears("trykk 1").presses("1")
    call.hears("Presthaugen", NEW).presses("2").hears("Det var det som er nytt", "Treff nummer 1").hangs_up()


def test_without_later_days_key_four_is_what_is_new(village: Village) -> None:
    kari = village.elder("Kari")
    for day in (1, 2, 3, 4, 5):
        village.activity(f"Treff nummer {day}", days=day)
    kari.dials().hears(HEARD).presses("1").hears("Treff nummer 1").hangs_up()
    village.forward(hours=3)
    village.activity("Dans", days=4)
    call = kari.dials().hears(HEARD).presses("1").hears("For det som er nytt sidan du ringde sist, trykk 4")
    call.presses("4").hears("Dans", NEW).hangs_up()


def test_a_text_marks_what_is_joined_usual_and_new_with_the_price(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    knitting = village.activity("Strikking", days=2, price_ore=5000)
    came(village, kari, knitting, times=2)
    village.activity("Mekking", days=1)
    kari.texts("KVA SKJER").gets_sms("1 Mekking", "2 Strikking", "50 kr (du pleier)")
    kari.texts("1").gets_sms("Du er påmeld Mekking")
    kari.texts("NEI").gets_sms()
    village.forward(minutes=5)
    village.activity("Dans", days=3)
    words = kari.texts("KVA SKJER").gets_sms("1 Mekking", "(påmeld)", "3 Dans", "(nytt)")
    assert words.count("(") == 3
    village.forward(minutes=5)
    assert "(nytt)" not in kari.texts("KVA SKJER").gets_sms("3 Dans")
