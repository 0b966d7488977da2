"""Called off on the day: by the host's key, drivers first, from seven, and near the start until each has said so. And
moved to another day, which is asked about."""

from __future__ import annotations

from datetime import timedelta

from models import (
    About,
    Occurrence,
    OccurrenceState,
    OrganiserKind,
    Outbox,
    Person,
    Ride,
    RideState,
    Signup,
    SignupState,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import rides, signups
from services.programme import agreements
from services.programme.agreements import Terms
from services.signups import occurrences
from tests.support.village import Village, Villager

HEARD = "kva som skjer"


def held_by(village: Village, host: Villager, *comers: Villager, at: str = "18:30", days: int = 0) -> int:
    occurrence_id = village.activity("Kveldskaffi", days=days, at=at)
    with village.write() as session:
        session.get_one(Occurrence, occurrence_id).host_id = host.id
        for one in comers:
            signups.join(session, session.get_one(Person, one.id), occurrence_id, source=Source.SMS)
    for one in comers:
        one.phone.ignores_everything()
    return occurrence_id


def calls_off(host: Villager) -> None:
    call = host.dials().hears(HEARD).presses("5").hears("det du held").presses("3")
    call.hears("Kveldskaffi", "påmeld").presses("4").hears("Det er avlyst, og alle får vite det").presses("1")
    call.hears("Eg seier frå til alle").is_over()


def test_who_arranges_calls_off_by_the_same_key_whatever_else_she_does(village: Village) -> None:
    """Key 3 is what she holds, in either of her menus, and key 4 of each is off."""
    ole, kari = village.driver("Ole"), village.elder("Kari", mobile=True)
    with village.write() as session:
        agreements.write(
            session, village.community, None, Terms("Garmo grendelag", OrganiserKind.VOLUNTEERS, "Ole", ole.number)
        )
    held_by(village, ole, kari, days=3)
    call = ole.dials().hears(HEARD).presses("5").hears("Frivilligoppgåver", "det du held, trykk 3").presses("3")
    call.hears("Lyse ut", "trykk 1", "det du held, trykk 3").presses("3").hears("Kveldskaffi", "Avlyse, trykk 4")
    call.presses("4").hears("Det er avlyst", "Stemmer det").presses("1").hears("Eg seier frå til alle").is_over()
    village.forward(seconds=20)
    kari.gets_sms("Kveldskaffi", "avlyst")
    ole.phone.ignores_everything()


def not_told(village: Village) -> list[int | None]:
    open_ones = village.rows(Task, state=TaskState.OPEN)
    return [row.person_id for row in open_ones if row.kind is TaskKind.NOT_TOLD]


def test_within_three_hours_a_mobile_is_rung_too_and_a_yes_or_a_key_is_enough(village: Village) -> None:
    berit, kari, per, inga = (
        village.friend("Berit"),
        village.elder("Kari", mobile=True),
        village.elder("Per", mobile=True),
        village.elder("Inga"),
    )
    held_by(village, berit, kari, per, inga)
    calls_off(berit)
    berit.phone.ignores_everything()
    village.forward(seconds=20)
    for one in (kari, per):
        one.gets_sms("Kveldskaffi", "avlyst", "Svar JA når du har lese dette")
    per.answers().hears("Per", "melding").presses("1").hears("Kveldskaffi", "avlyst").hangs_up()
    kari.texts("JA").gets_sms("veit eg at du har lese det")
    village.forward(hours=1)
    assert not_told(village) == [inga.id]
    assert len([row for row in village.rows(Outbox, person_id=per.id) if row.about is About.OCCURRENCE_CANCELLED]) == 2


def test_within_the_hour_who_did_not_answer_is_a_task_at_once_and_is_rung_still(village: Village) -> None:
    berit, per, inga = village.friend("Berit"), village.elder("Per"), village.elder("Inga")
    held_by(village, berit, per, inga)
    berit.phone.ignores_everything()
    village.until("17:35")
    calls_off(berit)
    village.forward(minutes=3)
    assert set(not_told(village)) == {per.id, inga.id}
    while per.phone.rings is None:
        village.forward(seconds=20)
    per.answers().hears("Per", "melding").presses("1").hears("Kveldskaffi", "avlyst").hangs_up()
    assert not_told(village) == [inga.id]
    village.until("18:30")


def test_late_in_the_evening_it_is_told_surely_from_seven_the_next_morning(village: Village) -> None:
    berit, kari, per = village.friend("Berit"), village.elder("Kari", mobile=True), village.elder("Per")
    held_by(village, berit, kari, per, at="09:00", days=1)
    berit.phone.ignores_everything()
    village.until("21:30")
    calls_off(berit)
    village.until("06:58", days=1)
    assert not any("avlyst" in words for words in kari.phone.inbox)
    village.forward(minutes=3)
    kari.gets_sms("Kveldskaffi", "avlyst", "Svar JA når du har lese dette")
    kari.texts("JA").gets_sms("veit eg at du har lese det")
    village.until("07:45")
    assert not_told(village) == [per.id]


def test_in_the_night_nobody_is_told_before_seven_and_the_driver_first(village: Village) -> None:
    berit, kari, ola = village.friend("Berit"), village.elder("Kari", mobile=True), village.driver("Ola")
    off = held_by(village, berit, kari, at="12:00", days=1)
    with village.write() as session:
        signup = session.query(Signup).one()
        ride = rides.want(session, signup)
        assert rides.accept(session, session.get_one(Person, ola.id), ride.id) is rides.AcceptResult.WON
    for one in (kari, ola, berit):
        one.phone.ignores_everything()
    village.until("05:30", days=1)
    with village.write() as session:
        host = session.get_one(Person, berit.id)
        occurrences.call_off_by_host(session, session.get_one(Occurrence, off), host, source=Source.SMS)
    village.until("06:58")
    assert not any("avlyst" in words for words in kari.phone.inbox)
    village.forward(minutes=3)
    assert any("avlyst" in words for words in kari.phone.inbox)
    told = [row for row in village.rows(Outbox) if row.about in (About.RIDE_CANCELLED, About.OCCURRENCE_CANCELLED)]
    assert [row.person_id for row in told] == [ola.id, kari.id]
    assert [ride.state for ride in village.rows(Ride)] == [RideState.WANTED]


def test_undone_by_the_same_keys_who_had_heard_is_told(village: Village) -> None:
    berit, kari = village.friend("Berit"), village.elder("Kari", mobile=True)
    held_by(village, berit, kari, days=2)
    calls_off(berit)
    village.forward(seconds=20)
    berit.gets_sms("Kveldskaffi", "avlyst")
    kari.gets_sms("Kveldskaffi", "avlyst")
    call = (
        berit.dials()
        .hears(HEARD)
        .presses("5")
        .hears("det du held")
        .presses("3")
        .hears("Kveldskaffi", "avlyst", "haldast likevel")
    )
    call.presses("1").hears("Det blir halde likevel, og alle får vite det").presses("1").hears("seier frå til alle")
    berit.phone.ignores_everything()
    village.forward(seconds=20)
    kari.gets_sms("Det blir halde likevel: Kveldskaffi")
    assert village.rows(Occurrence)[0].state is OccurrenceState.PLANNED


def test_another_day_is_asked_about_and_who_cannot_is_taken_off(village: Village) -> None:
    berit, kari, per, inga = (
        village.friend("Berit"),
        village.elder("Kari", mobile=True),
        village.elder("Per"),
        village.elder("Inga", mobile=True),
    )
    moved = held_by(village, berit, kari, per, inga, days=3)
    berit.phone.ignores_everything()
    with village.write() as session:
        row = session.get_one(Occurrence, moved)
        later = timedelta(days=1)
        given = {"starts_at": row.starts_at + later, "ends_at": row.ends_at + later, "place_id": row.place_id}
        occurrences.move(session, row, **given)
    village.forward(seconds=20)
    for one, words, answer in ((kari, "JA", "Vi ventar deg"), (inga, "NEI", "Takk for at du seier frå")):
        one.gets_sms("Flytta til ein annan dag", "Kan du kome då? Svar JA eller NEI")
        one.texts(words).gets_sms(answer)
    call = per.answers().hears("melding").presses("1").hears("flytta til ein annan dag", "Kan du kome då")
    call.presses("2").hears("Du er meld av").hangs_up()
    stands = {row.person_id: row.state for row in village.rows(Signup)}
    assert stands == {kari.id: SignupState.JOINED, per.id: SignupState.CANCELLED, inga.id: SignupState.CANCELLED}
    village.forward(minutes=30)
    assert not_told(village) == []
