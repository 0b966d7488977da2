"""When it is over its host says who came: how many, or name by name, by call or text; and what a no-show means."""

from __future__ import annotations

from models import About, Occurrence, Organiser, Person, Signup, Source, Task, TaskKind, TaskState, Telling
from services import signups
from services.signups import attendance
from tests.support.village import Village, Villager


def held(village: Village, host: Villager, *comers: Villager, at: str = "17:00") -> int:
    """Today for two hours, with this host; they have joined, and get there by themselves."""
    on = village.activity("Fredagstreff", days=0, at=at)
    with village.write() as session:
        session.get_one(Occurrence, on).host_id = host.id
        for each in comers:
            signups.join(session, session.get_one(Person, each.id), on, source=Source.DESK, heard=True)
    return on


def came(village: Village) -> dict[str, bool | None]:
    with village.db.read() as session:
        return {row.person.first_name: row.came for row in session.query(Signup)}


def how_many(village: Village) -> int | None:
    (row,) = village.rows(Occurrence)
    number: int | None = row.came
    return number


def test_the_host_is_rung_half_an_hour_after_and_says_that_all_came(village: Village) -> None:
    sigrid, kari, per = village.elder("Sigrid"), village.elder("Kari"), village.elder("Per")
    held(village, sigrid, kari, per)
    village.until("19:30")
    call = sigrid.answers().hears("Hei, Sigrid", "trykk 1").presses("1")
    call.hears("Fredagstreff", "2 var påmelde", "Kom alle, trykk 1").presses("1").hears("Takk. Det er skrive").is_over()
    assert came(village) == {"Kari": True, "Per": True} and how_many(village) == 2
    village.forward(hours=1)


def test_fewer_is_one_of_the_numbers_below(village: Village) -> None:
    sigrid = village.elder("Sigrid")
    held(village, sigrid, *(village.elder(f"Gjest{n}") for n in range(5)))
    village.until("19:30")
    call = sigrid.answers().hears("trykk 1").presses("1").hears("Kom det færre, trykk 2").presses("2")
    call.hears("Kom 4, trykk 1", "Kom 2, trykk 3", "Var det færre, trykk 4").waits(2).presses("4")
    call.hears("Kom 1, trykk 1", "Kom ingen, trykk 2").waits(2).presses("1").hears("Det er skrive").is_over()
    assert how_many(village) == 1 and set(came(village).values()) == {None}


def test_name_by_name_each_is_written_at_once(village: Village) -> None:
    sigrid, kari, per = village.elder("Sigrid"), village.elder("Kari"), village.elder("Per")
    held(village, sigrid, kari, per)
    village.until("19:30")
    call = sigrid.answers().hears("trykk 1").presses("1").hears("eitt for eitt, trykk 3").presses("3")
    call.hears("Kom Kari, trykk 1").waits(2).presses("2").hears("Kom Per, trykk 1")
    assert came(village) == {"Kari": False, "Per": None}
    call.waits(2).presses("1").hears("Det er skrive").is_over()
    assert came(village) == {"Kari": False, "Per": True} and how_many(village) == 1


def test_the_organisers_contact_says_it_by_text(village: Village) -> None:
    berit, kari, per = village.friend("Berit"), village.elder("Kari"), village.elder("Per")
    on = held(village, kari, kari, per)
    with village.write() as session:
        session.get_one(Occurrence, on).host_id = None
        session.query(Organiser).one().contact_phone = berit.number
    village.until("19:31")
    berit.gets_sms("Fredagstreff", "2 var påmelde", "Kor mange kom?")
    berit.texts("ja").gets_sms("som eit tal")
    berit.texts("Alle kom").gets_sms("Det er skrive: 2 kom")
    assert came(village) == {"Kari": True, "Per": True}


def test_what_ends_late_is_asked_about_in_the_morning(village: Village) -> None:
    berit, kari = village.friend("Berit"), village.elder("Kari")
    held(village, berit, kari, at="19:00")
    kari.phone.ignores_everything()
    village.until("23:00")
    assert village.rows(Telling, about=About.WHO_CAME) == []
    village.until("08:01", days=1)
    berit.gets_sms("Éin var påmeld", "Kor mange kom?")
    berit.texts("0").gets_sms("ingen kom")
    assert came(village) == {"Kari": False}


# -- what it means for her evening


def test_whoever_did_not_come_is_rung_at_once_and_who_came_when_she_is_home(village: Village) -> None:
    sigrid, kari, per = village.elder("Sigrid"), village.elder("Kari", checkin="18:30"), village.elder("Per")
    held(village, sigrid, kari, per)
    village.until("18:40")
    assert kari.phone.rings is None
    with village.write() as session:
        (hers,) = session.query(Signup).filter_by(person_id=kari.id)
        attendance.note(session, hers, came=False)
    village.until("18:43")
    kari.answers().hears("Har du det bra")


def test_the_desk_need_not_ask_about_who_was_seen_and_is_told_who_was_not(village: Village) -> None:
    sigrid = village.elder("Sigrid")
    kari, per = village.elder("Kari", checkin="17:30"), village.elder("Per", checkin="17:30")
    held(village, sigrid, kari, per)
    village.until("19:29")
    assert {row.person_id for row in asked_by_the_desk(village)} == {kari.id, per.id}
    village.until("19:30")
    call = sigrid.answers().hears("trykk 1").presses("1").hears("trykk 3").presses("3")
    call.hears("Kom Kari").waits(2).presses("1").hears("Kom Per").waits(2).presses("2").hears("Det er skrive")
    (left,) = asked_by_the_desk(village)
    assert (left.person_id, left.subject["no_show"]) == (per.id, 1)


def asked_by_the_desk(village: Village) -> list[Task]:
    with village.db.read() as session:
        return session.query(Task).filter_by(kind=TaskKind.WAS_SHE_THERE, state=TaskState.OPEN).all()
