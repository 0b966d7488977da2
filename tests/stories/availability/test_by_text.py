"""A driver says by text when he can drive: he is asked first, left in peace, and asked within minutes."""

from __future__ import annotations

from models import DriveDay, DriveWeekday, Person, Ride, RideState
from tests.support.steps.rides import joined_with_ride
from tests.support.village import Village, Villager

SATURDAY = 2


def wants_ride(village: Village, elder: Villager, occurrence: int) -> int:
    with village.write() as session:
        ride_id = joined_with_ride(session, elder.id, occurrence).id
    village.settle()
    elder.phone.ignores_everything()
    return ride_id


def asked(driver: Villager) -> bool:
    return any("Kan du køyre" in text for text in driver.phone.inbox)


def test_who_has_said_that_he_can_is_asked_first(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    per = village.driver("Per", hamlet="Bøverdalen")
    for driver in (ola, per):
        driver.phone.ignores_everything()
    per.texts("KAN KØYRE LAURDAG 4")
    per.gets_sms("Du kan køyre lau 28.11, 4 plassar", "først")
    wants_ride(village, kari, village.activity("Fredagstreff", days=SATURDAY))
    assert (asked(per), asked(ola)) == (True, False)
    village.forward(minutes=16)
    assert asked(ola)


def test_who_cannot_is_not_asked_until_he_can_and_then_at_once(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    ola.phone.ignores_everything()
    ola.texts("Kan dessverre ikkje køyre laurdag.")
    ola.gets_sms("eg spør deg ikkje om skyss lau 28.11")
    ride_id = wants_ride(village, kari, village.activity("Fredagstreff", days=SATURDAY))
    village.forward(minutes=30)
    assert not asked(ola)
    ola.texts("Kan køyre laurdag likevel")
    ola.texts("Laurdag kan eg køyre 10-16")
    ola.gets_sms("Du kan køyre lau 28.11 kl 10.00-16.00")
    village.forward(minutes=1)
    assert asked(ola)
    ola.texts("JA")
    assert village.rows(Ride, id=ride_id)[0].state is RideState.PROMISED
    (said,) = village.rows(DriveDay)
    assert (said.can, said.starts, said.ends) == (True, "10:00", "16:00")


def test_who_has_been_asked_and_cannot_after_all_is_asked_no_more_that_day(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    ola.phone.ignores_everything()
    wants_ride(village, kari, village.activity("Fredagstreff", days=SATURDAY))
    ola.texts("KAN IKKJE KØYRE LAURDAG")
    ola.texts("JA")
    assert village.rows(Ride)[0].state is RideState.WANTED
    ola.texts("KAN KØYRE LAURDAG")
    village.forward(minutes=1)
    ola.texts("JA")
    assert village.rows(Ride)[0].state is RideState.PROMISED


def test_what_he_has_promised_stands_until_he_gives_it_back(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    ola.phone.ignores_everything()
    wants_ride(village, kari, village.activity("Fredagstreff", days=SATURDAY))
    ola.texts("JA")
    ola.texts("KAN IKKJE KØYRE LAURDAG")
    ola.gets_sms("eg spør deg ikkje om skyss lau 28.11. Du har lova å køyre Kari", "svar JA")
    assert village.rows(Ride)[0].state is RideState.PROMISED
    ola.texts("JA")
    assert village.rows(Ride)[0].state is RideState.WANTED


def test_a_week_away_goes_before_every_saturday(village: Village) -> None:
    kari, ola = village.elder("Kari", mobile=True), village.driver("Ola")
    per = village.driver("Per")
    for driver in (ola, per):
        driver.phone.ignores_everything()
    ola.texts("KAN KØYRE KVAR LAURDAG 2").gets_sms("Du kan køyre laurdagar, 2 plassar")
    ola.texts("KAN IKKJE KØYRE NESTE VEKE").gets_sms("frå mån 30.11 til og med søn 6.12")
    wants_ride(village, kari, village.activity("Fredagstreff", days=SATURDAY + 7))
    village.forward(minutes=30)
    assert (asked(ola), asked(per)) == (False, True)
    wants_ride(village, village.elder("Anna", mobile=True), village.activity("Strikkekafé", days=SATURDAY))
    assert [("Strikkekaf" in text) for text in ola.phone.inbox if "Kan du køyre" in text] == [True]
    ola.texts("KAN IKKJE KØYRE LAURDAGAR").gets_sms("står ikkje lenger fast på laurdagar")
    assert village.rows(DriveWeekday) == []


def test_a_text_is_answered_in_one_sentence_whatever_is_wrong_with_it(village: Village) -> None:
    ola = village.driver("Ola")
    ola.texts("KAN KØYRE NESTE FREDAG").gets_sms("skjøna ikkje dagen")
    ola.texts("KAN KØYRE").gets_sms("Når kan du køyre?")
    ola.texts("KAN KØYRE 4.6").gets_sms("Så langt fram")
    ola.texts("KAN KØYRE FREDAG OG LAURDAG")
    ola.gets_sms("Du kan køyre")
    ola.texts("KAN KØYRE").gets_sms("Dette har du sagt om køyring")
    village.elder("Kari", mobile=True).texts("Kan køyre fredag").gets_sms("svar FRIVILLIG")
    assert len(village.rows(DriveDay)) == 2


def test_who_only_drives_need_not_say_that_it_is_of_driving(village: Village) -> None:
    ola, berit = village.driver("Ola"), village.friend("Berit")
    ola.texts("Kan ikkje fredag").gets_sms("eg spør deg ikkje om skyss fre 27.11")
    ola.texts("Laurdag kan eg dessverre ikkje").gets_sms("eg spør deg ikkje om skyss lau 28.11")
    ola.texts("Kan ikkje hugse kva dag det var").gets_sms("skjøna ikkje heilt")
    berit.texts("Kan ikkje fredag").gets_sms("skjøna ikkje heilt")
    assert [row.can for row in village.rows(DriveDay)] == [False, False]


def test_what_his_car_takes_is_one_text_and_what_he_leaves_out_stays(village: Village) -> None:
    ola, kari = village.driver("Ola", seats=None), village.elder("Kari", mobile=True)

    def takes(words: str, *answer: str) -> tuple[int | None, int | None, str | None]:
        ola.texts(words).gets_sms(*answer)
        row = village.rows(Person, id=ola.id)[0]
        return row.seats, row.boot, row.car

    assert takes("Bil", "Kva tek bilen din", "BIL 3 RULLATOR") == (None, None, None)
    assert takes("BIL 3 RULLATOR", "tek 3 passasjerar og éin rullator") == (3, 1, None)
    assert takes("bilen min har 4 plassar og 2 rullatorar", "4 passasjerar og 2 rullatorar") == (4, 2, None)
    assert takes("Bil utan rullator", "4 passasjerar og ingen rullator") == (4, 0, None)
    assert takes("Bil heis", "sitje i rullestolen") == (4, 0, "lift")
    assert takes("BIL 12", "høgst 8") == (4, 0, "lift")
    kari.texts("BIL 3").gets_sms("Vil du køyre")
