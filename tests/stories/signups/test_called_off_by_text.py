"""A host who texts AVLYS: what happened is said, all of it is asked about, and the desk has it."""

from __future__ import annotations

import pytest

from models import (
    Activity,
    Occurrence,
    OccurrenceState,
    Organiser,
    Person,
    Signup,
    SignupState,
    Source,
    Task,
    TaskKind,
    TaskState,
)
from services import signups
from tests.support.village import Village, Villager


def organised_by(village: Village, who: Villager, occurrence_id: int) -> None:
    with village.write() as session:
        occurrence = session.get_one(Occurrence, occurrence_id)
        session.get_one(
            Organiser, session.get_one(Activity, occurrence.activity_id).organiser_id
        ).contact_phone = who.number


def hosted(village: Village) -> tuple[Villager, int]:
    kari = village.elder("Kari", mobile=True)
    occurrence = village.activity("Kveldsseto", days=3, at="19:00", place="Telefon")
    with village.write() as session:
        session.get_one(Occurrence, occurrence).host_id = kari.id
    kari.phone.ignores_everything()
    kari.texts("KVA SKJER").texts("1")
    return kari, occurrence


@pytest.mark.both_engines
@pytest.mark.parametrize("words", ["AVLYS", "Avlyst", "Hei, avlys. Mvh Kari"])
def test_a_host_hears_what_happened_and_is_asked_about_all_of_it(village: Village, words: str) -> None:
    kari, occurrence = hosted(village)
    kari.texts(words).gets_sms(
        "meld av Kveldsseto", "som planlagt for dei andre", "Meinte du at heile Kveldsseto er avlyst"
    )
    assert [row.state for row in village.rows(Signup)] == [SignupState.CANCELLED]
    assert village.rows(Occurrence)[0].state is OccurrenceState.PLANNED
    [task] = [task for task in village.rows(Task) if task.kind is TaskKind.SORT_OUT]
    assert (task.person_id, task.subject) == (kari.id, {"occurrence": occurrence, "called_off": 1})


def test_a_yes_calls_it_off_and_the_same_word_holds_it_after_all(village: Village) -> None:
    kari, occurrence = hosted(village)
    per = village.elder("Per", mobile=True)
    with village.write() as session:
        signups.join(session, session.get_one(Person, per.id), occurrence, source=Source.SMS)
    kari.texts("AVLYS").texts("ja").gets_sms("Kveldsseto", "er avlyst", "skriv AVLYS ein gong til")
    village.forward(seconds=20)
    per.gets_sms("Kveldsseto", "avlyst")
    assert village.rows(Occurrence)[0].state is OccurrenceState.CANCELLED
    [task] = [task for task in village.rows(Task) if task.kind is TaskKind.SORT_OUT]
    assert (task.state, task.subject["called_off"]) == (TaskState.OPEN, 3)
    kari.texts("AVLYS").gets_sms("Skal det haldast likevel")
    kari.texts("JA").gets_sms("blir halde likevel")
    village.forward(seconds=20)
    per.gets_sms("Det blir halde likevel: Kveldsseto")
    assert village.rows(Occurrence)[0].state is OccurrenceState.PLANNED


def test_who_holds_several_is_asked_which(village: Village) -> None:
    berit = village.friend("Berit")
    first, second = village.activity("Fredagstreff", days=3), village.activity("Strikkegruppe", days=4)
    organised_by(village, berit, first)
    organised_by(village, berit, second)
    berit.texts("AVLYS").gets_sms("Kva er avlyst", "1 Fredagstreff", "2 Strikkegruppe")
    berit.texts("AVLYS 2").gets_sms("Meinte du at heile Strikkegruppe", "er avlyst")
    berit.texts("JA").gets_sms("Strikkegruppe", "er avlyst")
    assert [row.state for row in village.rows(Occurrence)] == [OccurrenceState.PLANNED, OccurrenceState.CANCELLED]


def test_a_no_leaves_the_desk_nothing_to_do(village: Village) -> None:
    kari, _ = hosted(village)
    kari.texts("AVLYS").texts("nei").gets_sms("som planlagt for dei andre")
    assert [task.state for task in village.rows(Task) if task.kind is TaskKind.SORT_OUT] == [TaskState.DONE]


def test_an_organiser_who_has_not_joined_is_asked_too(village: Village) -> None:
    berit = village.friend("Berit")
    organised_by(village, berit, village.activity("Fredagstreff", days=3))
    berit.texts("avlys").gets_sms("Meinte du at heile Fredagstreff", "er avlyst")
    assert [task.note for task in village.rows(Task)] == ["avlys"]


def test_to_anybody_else_it_means_her_own_place(village: Village) -> None:
    kari = village.elder("Kari", mobile=True)
    village.activity("Fredagstreff", days=5)
    kari.phone.ignores_everything()
    kari.texts("KVA SKJER").texts("1").texts("nei").texts("AVLYS").gets_sms(
        "meld av Fredagstreff", "Velkomen ein annan"
    )
    assert village.rows(Task) == []


def test_a_host_signs_off_from_what_another_holds_as_anybody_does(village: Village) -> None:
    kari, _ = hosted(village)
    village.activity("Strikkegruppe", days=1)
    kari.texts("KVA SKJER").texts("1").texts("nei").texts("KVA SKJER").texts("AVLYS 1")
    kari.gets_sms("meld av Strikkegruppe", "Velkomen ein annan")
