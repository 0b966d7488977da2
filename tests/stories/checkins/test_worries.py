"""A worry reaches the board whenever and however it is said, and so does the reason."""

from __future__ import annotations

from exchange import PhoneCall
from models import Person, Source, Task, TaskKind, TaskState
from services import tasks
from services.talks import logs
from tests.support.steps.talking import bridged, the_talk, wants_talk
from tests.support.village import Village, Villager


def talked(village: Village) -> tuple[Villager, PhoneCall]:
    """Berit has talked with Kari, who has hung up."""
    kari = village.elder("Kari", checkin="19:00")
    berit = village.friend("Berit", of=kari)
    wants_talk(village, kari)
    call, leg = bridged(village, kari, berit)
    leg.hangs_up()
    return berit, call.hears("Korleis var det")


def on_the_page(village: Village, berit: Villager, how: int, note: str) -> None:
    with village.write() as session:
        by = session.get_one(Person, berit.id)
        logs.log(session, the_talk(village).id, by, how, note=note, source=Source.PAGE)


def board(village: Village) -> list[str | None]:
    open_ones = village.rows(Task, state=TaskState.OPEN)
    return [task.note for task in open_ones if task.kind is TaskKind.FOLLOW_UP]


def test_the_reason_written_after_a_worry_by_key_stands_on_the_board(village: Village) -> None:
    berit, call = talked(village)
    call.presses("3").hangs_up()
    on_the_page(village, berit, 3, "Ho et ikkje.")
    assert board(village) == ["Ho et ikkje."]


def test_a_worry_said_after_the_follow_up_was_done_comes_on_the_board(village: Village) -> None:
    berit, call = talked(village)
    call.presses("1").hears("skyss").presses("3").hangs_up()
    with village.write() as session:
        (task,) = session.query(Task).all()
        tasks.done(session, task)
    on_the_page(village, berit, 3, "Ho et ikkje.")
    assert board(village) == ["Ho et ikkje."]


def test_the_same_said_again_after_the_follow_up_was_done_is_no_new_task(village: Village) -> None:
    berit, call = talked(village)
    call.presses("3").hangs_up()
    with village.write() as session:
        (task,) = session.query(Task).all()
        tasks.done(session, task)
        by = session.get_one(Person, berit.id)
        logs.log(session, the_talk(village).id, by, 3, source=Source.PAGE)
    assert board(village) == []


def test_the_reason_texted_after_a_worry_by_key_is_added_to_it(village: Village) -> None:
    berit, call = talked(village)
    call.presses("3").hangs_up()
    berit.texts("3 ho et ikkje").gets_sms("Takk for at du seier frå om Kari")
    assert board(village) == ["ho et ikkje"]
