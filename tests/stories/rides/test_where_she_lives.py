"""She wants a ride and lives nobody knows where: she is asked once, in her own call or by text, and the desk marks the
place."""

from __future__ import annotations

from exchange import PhoneCall
from models import Alert, AlertCause, Person, Ride, Task, TaskKind, TaskState
from tests.support.village import Village, Villager


def nobody_knows_where(village: Village, *, mobile: bool = False) -> Villager:
    """In a village whose roads are written down."""
    kari = village.on_the_map().elder("Kari", mobile=mobile)
    with village.write() as session:
        session.get_one(Person, kari.id).hamlet_id = None
    village.activity("Fredagstreff", days=2)
    return kari


def joins(kari: Villager) -> PhoneCall:
    """Four keys, with a ride."""
    call = kari.dials().hears("trykk 1").presses("1").hears("Fredagstreff").presses("1").listens().presses("1")
    return call.hears("Stemmer det").waits(2).presses("1").hears("Du er påmeld")


def the_task(village: Village) -> Task:
    task: Task
    (task,) = village.rows(Task)
    return task


def the_task_of(village: Village, kari: Villager) -> Task:
    return next(one for one in village.rows(Task) if one.key == f"where/{kari.id}")


def test_she_says_the_farm_and_the_desk_reads_it(village: Village) -> None:
    kari = nobody_knows_where(village)
    call = joins(kari).hears("Kvar skal vi hente deg", "bli ringd om det, trykk 2", "kva garden eller adressa heiter")
    call.says("Nordistugu på Garmo").hears("Frivilligsentralen skriv det ned", "Ha det bra").is_over()
    task = the_task(village)
    assert (task.key, task.note, task.state) == (f"where/{kari.id}", "Nordistugu på Garmo", TaskState.OPEN)
    assert len(village.rows(Ride)) == 1


def test_who_hangs_up_or_would_be_rung_keeps_her_ride_and_is_never_asked_again(village: Village) -> None:
    kari = nobody_knows_where(village)
    joins(kari).hears("Kvar skal vi hente deg").hangs_up()
    assert (the_task(village).note, len(village.rows(Ride))) == (None, 1)
    village.activity("Strikkegruppe", days=1)
    joins_next = kari.dials().hears("trykk 1").presses("1").hears("Strikkegruppe").presses("1").listens().presses("1")
    joins_next.hears("Stemmer det").waits(2).presses("1").hears("Du er påmeld").does_not_hear("Kvar skal vi").hangs_up()
    assert (the_task(village).state, len(village.rows(Ride))) == (TaskState.OPEN, 2)


def test_key_2_and_silence_leave_it_to_the_desk_to_ring(village: Village) -> None:
    kari = nobody_knows_where(village)
    joins(kari).hears("trykk 2").presses("2").hears("Frivilligsentralen ringjer deg og spør").is_over()
    assert the_task(village).state is TaskState.OPEN


def test_who_calls_for_help_instead_has_it_and_that_is_nowhere_she_lives(village: Village) -> None:
    kari = nobody_knows_where(village)
    joins(kari).hears("Kvar skal vi hente deg").says("Eg treng hjelp").hangs_up()
    assert [one.cause for one in village.rows(Alert)] == [AlertCause.NEEDS_HELP]
    assert the_task(village).note is None


def test_who_is_known_hears_no_word_of_it(village: Village) -> None:
    village.on_the_map()
    kari = village.elder("Kari")
    village.activity("Fredagstreff", days=2)
    joins(kari).does_not_hear("Kvar skal vi hente deg").hangs_up()
    assert village.rows(Task) == []


def test_by_text_her_next_text_is_where_she_is_fetched(village: Village) -> None:
    kari = nobody_knows_where(village, mobile=True)
    kari.texts("PÅ 1").gets_sms("Dette skjer")
    kari.texts("1").gets_sms("Vil du ha skyss")
    kari.texts("JA").gets_sms("Eg spør om skyss til Fredagstreff", "Kvar skal vi hente deg", "Svar med garden")
    kari.texts("Takk").gets_sms("Kvar skal vi hente deg")
    kari.texts("Nordistugu, Garmovegen 12").gets_sms("skrive det ned")
    assert the_task(village).note == "Nordistugu, Garmovegen 12"
    kari.texts("SKYSS").gets_sms("Eg spør om skyss til Fredagstreff", "Innan")


def test_by_text_what_is_no_place_is_not_taken_for_one(village: Village) -> None:
    kari = nobody_knows_where(village, mobile=True)
    kari.texts("PÅ 1").gets_sms("Dette skjer")
    kari.texts("1").gets_sms("Vil du ha skyss")
    kari.texts("JA").gets_sms("Kvar skal vi hente deg")
    kari.texts("Kan de slutte, stopp desse meldingane").gets_sms("STOPP")
    kari.texts("Eg kjem no").gets_sms("Kvar skal vi hente deg")
    kari.texts("Eg treng ikkje skyss likevel").gets_sms("Kvar skal vi hente deg")
    assert "treng ikkje skyss" in next(one.note for one in village.rows(Task) if one.kind is TaskKind.SORT_OUT)
    kari.texts("Veit ikkje").gets_sms("Frivilligsentralen ringjer deg")
    assert the_task_of(village, kari).note is None


def test_by_text_nei_leaves_it_to_the_desk_to_ring(village: Village) -> None:
    kari = nobody_knows_where(village, mobile=True)
    kari.texts("KVA SKJER").gets_sms("Dette skjer")
    kari.texts("1").gets_sms("Vil du ha skyss")
    kari.texts("JA").gets_sms("Kvar skal vi hente deg")
    kari.texts("NEI").gets_sms("Frivilligsentralen ringjer deg")
    assert the_task(village).note is None
